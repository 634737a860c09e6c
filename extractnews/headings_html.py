"""Headings between kept blocks that belong to them, though the labels have left them out.

A heading is short, and the gate takes one that is a link for a teaser, as it does every short block
that is one. What it heads says more, and what becomes of the headings that look like it: those with
the same tag and class. On the pages with annotated bodies four in five of the headings that come in
here are in them.
"""

from __future__ import annotations

from collections import Counter

from .layout import Layout
from .named import NamedTuple
from .spans_html import leads_here, marks_in
from .values import HEADING, PARAGRAPH, Verdict

#: Blocks between two kept ones among which a heading may be one that links to itself.
MOST_BETWEEN = 6

#: Blocks between a heading and the text below it: the line of a price, a button.
MOST_BELOW = 2

#: Blocks below a heading among which some are kept if it heads anything.
REACH = 12

#: Characters of a bold line past which it is a paragraph that is cried out.
LONGEST_LINE = 100

#: Headings that look alike from which on they are a row of sections, or of teasers.
LEAST_ROW = 3

#: Letters that a heading's text has at least, and of which as many stand in its id as are looked for.
SHORTEST_SLUG, SLUG = 8, 12

_DIGITS = "0123456789"

#: Least scores of a heading that comes in: because half of those that look like it are kept, or
#: because the text right below is, for which more is asked of one that stands alone, or one at least
#: of a row that looks like it.
LEAST_OF_GROUP = 0.1
LEAST_OF_LONG_GROUP = 0.05
LEAST_OF_ROW = 0.2
LEAST_ALONE = 0.3

#: The same of one with kept blocks right before and right below it, and the least important level of
#: those that name a part of a text: of such headings 14 of 20 are in the annotated bodies.
LEAST_BETWEEN = 0.2
LAST_LEVEL = 4


class _Heading(NamedTuple):
    """A heading between the first and the last kept block.

    score: None where the gate held it back: it is a link
    before, after: the kept blocks around it
    below: how many blocks below it the first kept one is, before the next heading; 0 for none
    """

    place: int
    is_kept: bool
    score: float | None
    before: int
    after: int
    below: int


def left_out(layout: Layout, verdict: Verdict, kept: list[int]) -> list[int]:
    """Return the places of the headings that belong to the kept blocks and are not among them.

    kept: the places of the kept blocks, ascending
    """
    if len(kept) < 2:
        return []
    among = frozenset(kept)
    found = _bold_lines(layout, verdict, kept, among)
    places = [
        index
        for index in range(kept[0], kept[-1] + 1)
        if layout.kind[layout.container[index]] is HEADING
    ]
    if among.issuperset(places):
        return found
    scores = {
        block.place: score
        for block, score in zip(verdict.blocks, verdict.scores, strict=True)
        if block.kind == HEADING
    }
    looks = _looks(layout, places)
    rows: dict[tuple[bool, str, str], list[_Heading]] = {}
    at = 0  # the first kept block behind the heading
    for number, index in enumerate(places):
        while at < len(kept) and kept[at] <= index:
            at += 1
        end = min(index + REACH, places[number + 1] if number + 1 < len(places) else kept[-1] + 1)
        after = kept[min(at, len(kept) - 1)]
        below = after - index if index < after < end else 0
        is_kept = index in among
        heading = _Heading(index, is_kept, scores.get(index), kept[max(at - 1, 0)], after, below)
        rows.setdefault((index in scores, *looks[number]), []).append(heading)
    for (is_judged, _, _), row in rows.items():
        if is_judged:
            found += _of_row(layout, row)
        else:
            found += _linked(layout, row)
    return found


def _looks(layout: Layout, places: list[int]) -> list[tuple[str, str]]:
    """Of each of some blocks its tag and its name without its id, which no other block has.

    The id comes last in a name. Where it is all of the name it is taken for one that a table of
    contents leads to: it says the block's own words, or is a number.
    """
    names = [layout.name[layout.container[index]].split() for index in places]
    lasts = Counter(words[-1] for words in names if words)
    looks = []
    for index, words in zip(places, names, strict=True):
        if len(words) > 1 and lasts[words[-1]] == 1:
            del words[-1]
        elif len(words) == 1:
            words[0] = "" if _says(words[0], layout.text[index]) else words[0].rstrip(_DIGITS)
        looks.append((layout.tag[layout.container[index]], " ".join(words)))
    return looks


def _says(name: str, text: str) -> bool:
    """Tell whether a name is made of a heading's text."""
    own, text = letters(name), letters(text)
    return own in text or (len(text) >= SHORTEST_SLUG and text[:SLUG] in own)


def letters(text: str) -> str:
    """Return the letters and digits of a text, lower-cased."""
    return "".join(filter(str.isalnum, text)).lower()


def _bold_lines(
    layout: Layout, verdict: Verdict, kept: list[int], among: frozenset[int]
) -> list[int]:
    """The bold lines right above kept text that are headings but for their element, like others that are kept."""
    lines = [
        block.place
        for block, score in zip(verdict.blocks, verdict.scores, strict=True)
        if score >= LEAST_ALONE
        and block.kind == PARAGRAPH
        and kept[0] < block.place < kept[-1]
        and block.place not in among
        and not among.isdisjoint(range(block.place + 1, block.place + MOST_BELOW + 2))
        and _is_bold_line(layout, block.place)
    ]
    if not lines:
        return []
    places = [index for index in range(kept[0], kept[-1]) if _is_bold_line(layout, index)]
    looks = dict(zip(places, _looks(layout, places), strict=True))
    alike: dict[tuple[str, str], list[bool]] = {}
    for index, look in looks.items():
        alike.setdefault(look, []).append(index in among)
    found = []
    for index in lines:
        row = alike[looks[index]]
        if len(row) >= LEAST_ROW and 2 * sum(row) >= len(row):
            found.append(index)
    return found


def _is_bold_line(layout: Layout, index: int) -> bool:
    """Tell whether a block is a short paragraph that is bold as a whole."""
    if layout.kind[layout.container[index]] != PARAGRAPH or len(layout.text[index]) > LONGEST_LINE:
        return False
    since, until = layout.start[index], layout.end[index]
    return any(
        style in ("b", "strong")
        and layout.span_text(max(start, since), min(end, until)) == layout.text[index]
        for style, start, end, _ in marks_in(layout, since, until)
    )


def _of_row(layout: Layout, row: list[_Heading]) -> list[int]:
    """The headings of a row to bring in, by their scores and by those that look like them."""
    share = sum(heading.is_kept for heading in row) / len(row)
    is_row = len(row) >= LEAST_ROW
    head = 2 * sum(heading.below > 0 for heading in row) >= len(row)
    found = []
    for place, is_kept, score, before, after, below in row:
        if is_kept or score is None:
            continue
        inside = before == place - 1 and layout.level[layout.container[place]] <= LAST_LEVEL
        near = after - place <= MOST_BELOW + 1
        if (
            (share >= 0.5 and near and score >= (LEAST_OF_LONG_GROUP if is_row else LEAST_OF_GROUP))
            or (share >= 0.5 and is_row and head)
            or (below == 1 and score >= (LEAST_OF_ROW if is_row else LEAST_ALONE))
            or (below == 1 and inside and score >= LEAST_BETWEEN)
            or (is_row and share > 0 and score >= LEAST_OF_ROW)
        ):
            found.append(place)
    return found


def _linked(layout: Layout, row: list[_Heading]) -> list[int]:
    """The headings that are links and belong to the text.

    That is where they lead to their own place on the page, where a kept block stands below in the
    same element, and where each of a row has kept text below it: of 723 such headings on the pages with
    annotated bodies 689 are in them.
    """
    all_head = len(row) >= LEAST_ROW and all(heading.below for heading in row)
    found = []
    for place, _, _, before, after, _ in row:
        around = layout.parent[layout.container[place]]
        near = after - place <= MOST_BELOW + 1
        own = after - before <= MOST_BETWEEN + 1 and leads_here(layout, (place,))
        if all_head or own or (near and after < layout.last[around]):
            found.append(place)
    return found
