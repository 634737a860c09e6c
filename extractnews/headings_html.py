"""Headings between kept blocks that belong to them, though the labels have left them out.

A heading is short, and the gate takes one that is a link for a teaser, as it does every short block
that is one. What it heads says more, and what becomes of the headings that look like it: those with
the same tag and class. On the pages with annotated bodies four in five of the headings that come in
here are in them.
"""

from __future__ import annotations

from .layout import Layout
from .named import NamedTuple
from .spans_html import marks_in
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
        look = index in scores, *_look_of_heading(layout, index)
        rows.setdefault(look, []).append(heading)
    for (is_judged, _, _), row in rows.items():
        if is_judged:
            found += _of_row(layout, row)
        else:
            found += _linked(layout, row)
    return found


def _look_of_heading(layout: Layout, index: int) -> tuple[str, str]:
    """Tag and name of a heading, without what it alone is called: "title" of "title h-the-end", "s" of "s2".

    That is an id, by which a table of contents finds it: most often the heading's own words.
    """
    tag, name = _look(layout, index)
    if not name:
        return tag, name
    text = _letters(layout.text[index])
    return tag, " ".join([word.rstrip(_DIGITS) for word in name.split() if not _says(word, text)])


def _says(word: str, text: str) -> bool:
    """Tell whether a word of a heading's name is made of the heading's text."""
    own = _letters(word)
    return own in text or (len(text) >= SHORTEST_SLUG and text[:SLUG] in own)


def _letters(text: str) -> str:
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
    alike: dict[tuple[str, str], list[bool]] = {}
    for index in range(kept[0], kept[-1]):
        if _is_bold_line(layout, index):
            alike.setdefault(_look(layout, index), []).append(index in among)
    found = []
    for index in lines:
        row = alike[_look(layout, index)]
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


def _look(layout: Layout, index: int) -> tuple[str, str]:
    container = layout.container[index]
    return layout.tag[container], layout.name[container]


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
    for place, is_kept, _, before, after, _ in row:
        if is_kept:
            continue
        around = layout.parent[layout.container[place]]
        near = after - place <= MOST_BELOW + 1
        own = after - before <= MOST_BETWEEN + 1 and _leads_here(layout, place)
        if all_head or own or (near and after < layout.last[around]):
            found.append(place)
    return found


def _leads_here(layout: Layout, index: int) -> bool:
    """Tell whether a block's links all lead to places on the page itself."""
    marks = marks_in(layout, layout.start[index], layout.end[index])
    links = [target for style, _, _, target in marks if style == "a"]
    return bool(links) and all(target.startswith("#") for target in links)
