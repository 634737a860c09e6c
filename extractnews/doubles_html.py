"""What a page shows twice, as for wide and for narrow screens: the second copy is left out.

A paragraph alone may well be said twice, in a form that is filled in again and again, or as the
beginning of a text above all of it: annotators keep both. Five blocks in the same order are a copy.
"""

from __future__ import annotations

from .values import CODE, ROW, Verdict

#: Characters from which on a block that is there word for word is the same block again: shorter ones
#: are refrains, labels and buttons.
LONGEST_CHANCE = 60

#: Different blocks in a row from which on they are a copy. With two or three as many bodies get worse as better.
LEAST_COPY = 5

#: Characters of one block that no paragraph has, and the share of such a one that has to stand in others.
LONGEST_BLOCK, MADE_OF_OTHERS = 3000, 0.8

#: Cells of tables and code repeat for reasons of their own.
_MAY_REPEAT = frozenset((CODE, ROW))


def without_doubles(verdict: Verdict) -> Verdict:
    """Return the verdict without the kept blocks that are a copy of earlier ones.

    A copy is found by its long blocks; the short ones among them go too. So does a block that is made of
    others run together, as search engines are shown the text.
    """
    texts = [verdict.blocks[row].text for row in verdict.kept]
    whole = {
        at
        for at, text in enumerate(texts)
        if len(text) > LONGEST_BLOCK and _is_made_of(text, texts)
    }
    if whole:
        kept = tuple(row for at, row in enumerate(verdict.kept) if at not in whole)
        return without_doubles(verdict._replace(kept=kept))
    long = [text for text in texts if len(text) >= LONGEST_CHANCE]
    if len(long) == len(set(long)):
        return verdict
    first: dict[str, int] = {}
    dropped: set[int] = set()
    at = 0
    while at < len(texts):
        before = at if len(texts[at]) < LONGEST_CHANCE else first.setdefault(texts[at], at)
        if before == at or verdict.blocks[verdict.kept[at]].kind in _MAY_REPEAT:
            at += 1
            continue
        start, end = _run(texts, before, at)
        if len(set(texts[start:end])) >= LEAST_COPY:
            dropped.update(range(start, end))
        at = end
    kept = tuple(row for at, row in enumerate(verdict.kept) if at not in dropped)
    return verdict._replace(kept=kept)


def _is_made_of(whole: str, texts: list[str]) -> bool:
    """Tell whether a text is little more than some of the others, one behind the other."""
    pieces = {
        text for text in texts if LONGEST_CHANCE <= len(text) < len(whole) // 2 and text in whole
    }
    return len(pieces) >= LEAST_COPY and sum(map(len, pieces)) >= MADE_OF_OTHERS * len(whole)


def _run(texts: list[str], before: int, at: int) -> tuple[int, int]:
    """Of two places with the same text: the longest run around the second that is as around the first."""
    apart = at - before
    start, end = at, at + 1
    while start > apart and start - 1 > before and texts[start - 1] == texts[start - 1 - apart]:
        start -= 1
    while end < len(texts) and end - apart < start and texts[end] == texts[end - apart]:
        end += 1
    return start, end
