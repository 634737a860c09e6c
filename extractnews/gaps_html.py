"""Lists, tables, quotes and code that the labels kept in part: kept as a whole where they are the article's.

The labels look at one block at a time, and a cell with a number in it, or an item of one linked word,
has little to show. What stands around it says more: the mean of the scores in the same table or list,
the text right before and behind it. A paragraph between two others of its make is kept with them.
"""

from __future__ import annotations

from . import headings_html, lists_html
from .layout import Layout
from .spans_html import block_of
from .values import CODE, HEADING, ITEM, PARAGRAPH, QUOTE, ROW, Block, Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .structure_html import Structure

#: Mean score of a table, quote or piece of code from which on all of it is kept. Of body F1 it gains
#: 0.0003 on trafi_dev and wcxb_dev; lists at the same threshold lose 0.001 on fundus_dev, whose
#: annotations leave out lists of links.
LEAST_MEAN = 0.3
LEAST_MEAN_OF_LIST = 0.5

#: Share of a list's blocks from which on it is kept as a whole, whatever the scores of the others are: of
#: those that come in, 56 of 68 are in the annotated bodies.
LEAST_SHARE = 0.4

#: The same for a table, quote or code that is cut as a whole and stands right between kept blocks, and
#: how many blocks away those may be: the title of a table, a button to copy code, are between. Quotes
#: under it are what other sites embed for their scripts to draw, shorter ones are cried out of the text.
LEAST_MEAN_BETWEEN = 0.1
LEAST_MEAN_OF_QUOTE = 0.15
LEAST_WORDS_OF_QUOTE = 8
NEAR = 3

#: How many blocks away those may be between which a list is kept as a whole once a part of it is: on
#: the pages with annotated bodies 60 such lists of 62.
CLOSE = 2

#: Score and words of a paragraph from which on it is kept where the kept ones right before and right
#: behind it are made like it: 32 of 45 such are in the annotated bodies.
LEAST_OF_PARAGRAPH = 0.1
LEAST_WORDS = 12

#: Blocks past which it is no table or list of an article's that has a gap, but a page.
MOST_BLOCKS = 400

_PARTED = frozenset((ITEM, QUOTE, ROW, CODE))
_BETWEEN = {
    CODE: ("pre", LEAST_MEAN_BETWEEN),
    ROW: ("table", LEAST_MEAN_BETWEEN),
    QUOTE: ("blockquote", LEAST_MEAN_OF_QUOTE),
}
_LISTS = frozenset(("ul", "ol", "dl"))
_WHOLES = frozenset((*_LISTS, "table", "blockquote", "pre"))


def closed(layout: Layout, verdict: Verdict) -> Verdict:
    """Return the verdict with the gaps closed in what it keeps a part of.

    Blocks that the gate held back may come in; their score is 0.
    """
    kept = [verdict.blocks[row] for row in verdict.kept]
    wholes = _kept_in_part(layout, kept)
    chosen = {block.place for block in kept}
    chosen.update(headings_html.left_out(layout, verdict, [block.place for block in kept]))
    flanked = _flanked(layout, verdict, chosen)
    chosen.update(*lists_html.left_out(layout, verdict, sorted(chosen)))
    chosen.update(_paragraphs_between(layout, verdict, chosen))
    chosen.update(_titles_of_items(layout, verdict, chosen))
    for whole in flanked:
        wholes[whole] = None
    if not wholes and len(chosen) == len(kept):
        return verdict
    places = [block.place for block in verdict.blocks]
    scores = dict(zip(places, verdict.scores, strict=True))
    structure: Structure | None = None
    for whole in wholes:
        held = range(layout.first[whole], layout.last[whole])
        if len(held) > MOST_BLOCKS or all(index in chosen for index in held):
            continue
        if any(layout.kind[layout.container[index]] is HEADING for index in held):
            continue
        if layout.tag[whole] == "table":
            structure = structure or _structure(layout, chosen)
            if not structure.is_data(whole):
                continue
        if whole in flanked:
            least = flanked[whole]
        elif layout.tag[whole] in _LISTS:
            share = len(chosen.intersection(held)) / len(held)
            whole_fits = share >= LEAST_SHARE or _is_inside(layout, whole, chosen)
            least = 0.0 if whole_fits else LEAST_MEAN_OF_LIST
        else:
            least = LEAST_MEAN
        if _mean(layout, scores, held) >= least:
            chosen.update(held)
    return _with(layout, verdict, scores, sorted(chosen)) if len(chosen) > len(kept) else verdict


def _structure(layout: Layout, chosen: set[int]) -> Structure:
    """What the chosen blocks stand in; few pages have a table that is kept in part."""
    from .structure_html import Structure

    return Structure(layout, chosen)


def _kept_in_part(layout: Layout, kept: list[Block]) -> dict[int, None]:
    """What the kept blocks stand in, and what that stands in."""
    wholes: dict[int, None] = {}
    for block in kept:
        if block.kind in _PARTED:
            container = layout.container[block.place]
            while container > 0:
                if layout.tag[container] in _WHOLES:
                    if container in wholes:
                        break
                    wholes[container] = None
                container = layout.parent[container]
    return wholes


def _is_inside(layout: Layout, whole: int, chosen: set[int]) -> bool:
    """Tell whether kept blocks stand right before and right behind, in the same element."""
    around = layout.parent[whole]
    first, last = layout.first[whole], layout.last[whole]
    before = range(max(layout.first[around], first - CLOSE), first)
    behind = range(last, min(layout.last[around], last + CLOSE))
    return not chosen.isdisjoint(before) and not chosen.isdisjoint(behind)


def _paragraphs_between(layout: Layout, verdict: Verdict, chosen: set[int]) -> list[int]:
    """The paragraphs with few links between two kept blocks that are made like both: one text goes on."""
    found: list[int] = []
    kept = sorted(chosen)
    at = 0  # the first kept block behind the paragraph
    for block, score in zip(verdict.blocks, verdict.scores, strict=True):
        place = block.place
        if score < LEAST_OF_PARAGRAPH or place in chosen or block.kind != PARAGRAPH:
            continue
        while at < len(kept) and kept[at] < place:
            at += 1
        if not 0 < at < len(kept) or layout.words[place] < LEAST_WORDS:
            continue
        if layout.link_words[place] * 3 < layout.words[place] and (
            _make(layout, kept[at - 1]) == _make(layout, place) == _make(layout, kept[at])
        ):
            found.append(place)
    return found


def _titles_of_items(layout: Layout, verdict: Verdict, chosen: set[int]) -> set[int]:
    """The links that items begin with of which the text below is kept: what that text is about.

    One alone is a button as often.
    """
    found: set[int] = set()
    for place in chosen:
        container = layout.container[place]
        if layout.kind[container] is not ITEM or layout.words[place] < LEAST_WORDS:
            continue
        while container > 0 and layout.tag[container] != "li":
            container = layout.parent[container]
        first = layout.first[container]
        if container > 0 and first < place and first not in chosen:
            found.add(first)
    if len(found) > 1:
        found.difference_update(block.place for block in verdict.blocks)
    return found if len(found) > 1 else set()


def _make(layout: Layout, index: int) -> tuple[str, str, str, str]:
    """Tag and name of a block's element and of the one around it."""
    here = layout.container[index]
    around = layout.parent[here]
    return layout.tag[here], layout.name[here], layout.tag[around], layout.name[around]


def _flanked(layout: Layout, verdict: Verdict, chosen: set[int]) -> dict[int, float]:
    """The tables, quotes and pieces of code right between kept blocks of which nothing is kept.

    Each with the mean score from which on it is kept; a table with kept text right before and right
    behind always is.
    """
    found: dict[int, float] = {}
    asked: set[int] = set()
    said: list[str] = []  # letters of the chosen blocks, once there is a quote
    for block in verdict.blocks:
        wanted = _BETWEEN.get(block.kind)
        if wanted is not None and block.place not in chosen:
            tag, least = wanted
            container = layout.container[block.place]
            while container > 0 and layout.tag[container] != tag:
                container = layout.parent[container]
            if container > 0 and container not in asked:
                asked.add(container)
                first, last = layout.first[container], layout.last[container]
                before, behind = range(first - NEAR, first), range(last, last + NEAR)
                if chosen.isdisjoint(before) or chosen.isdisjoint(behind):
                    continue
                if tag == "table" and first - 1 in chosen and last in chosen:
                    least = 0.0
                if tag == "blockquote":
                    said = said or [headings_html.letters(layout.text[place]) for place in chosen]
                    if not _is_quote(layout, first, last, said):
                        continue
                found[container] = least
    return found


def _is_quote(layout: Layout, first: int, last: int, said: list[str]) -> bool:
    """Tell whether what is set as a quote is none of what else to read, nor of what the text says too.

    said: the letters of the text's blocks
    """
    words = sum(layout.words[first:last])
    if words < LEAST_WORDS_OF_QUOTE or sum(layout.link_words[first:last]) > 0.5 * words:
        return False
    text = headings_html.letters(max(layout.text[first:last], key=len))
    return not any(text in other for other in said)


def _mean(layout: Layout, scores: dict[int, float], held: range) -> float:
    """The mean score of blocks by words."""
    words = sum(layout.words[index] for index in held)
    return sum(layout.words[index] * scores.get(index, 0.0) for index in held) / words


def _with(layout: Layout, verdict: Verdict, scores: dict[int, float], chosen: list[int]) -> Verdict:
    """The verdict with other blocks kept, some of which it may not know."""
    known: dict[int, Block] = {block.place: block for block in verdict.blocks}
    places = sorted({*known, *chosen})
    row = {place: number for number, place in enumerate(places)}
    return verdict._replace(
        blocks=tuple(known.get(place) or block_of(layout, place) for place in places),
        scores=tuple(scores.get(place, 0.0) for place in places),
        kept=tuple(row[place] for place in chosen),
    )
