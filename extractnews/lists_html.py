"""Lists right behind kept blocks that belong to the text, though the labels have left them out.

Items that are links alone are held back by the gate, wherever they stand, and short ones have little
to show. What stands around a list says more: a line that announces it, where its links lead, text on
both sides of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from . import patterns as re
from .layout import Layout
from .notices import is_service
from .spans_html import marks_in
from .values import HEADING, Block, Verdict

#: Items past which a list of links alone is a directory, unless a line announces it.
MOST_LINKS = 45

#: The share of its words in links from which on a list is one of links, and up to which it is one of text.
LEAST_LINKED = 0.5
MOST_LINKED = 0.3

#: Blocks of a list past which it is no list of an article's.
MOST_BLOCKS = 400

#: How many blocks below a list that is announced the text goes on: 25 of 36 such lists are in the
#: annotated bodies, with 310 of 374 blocks.
NEAR = 3

#: Levels of elements between a list, or the block before it, and the element that both stand in.
LEVELS = 2

#: The least score of a line that announces a list, where it is not kept itself.
LEAST_ANNOUNCING = 0.2

#: The least mean score of a list of which the labels have judged every item: they are right where they
#: give less, of lists on fundus_dev at least, whose annotations leave most of them out.
LEAST_MEAN = 0.35

#: What a line says that announces what else there is to read.
_ELSEWHERE = re.compile(
    r"\b(?:check out|interested in|see also|read (?:more|next|also)|related|our other|weitere|mehr zum|plus d|veja)\b",
    re.IGNORECASE,
)

#: The last two labels of a host: enough to tell another site, if not every one.
_HOST = re.compile(
    r"(?:https?:)?//(?:[^/?#]*?\.)?([^/?#.]+\.[^/?#.:]+)(?=[/?#:]|\Z)", re.IGNORECASE
)

_COLONS = (":", "：")
_LISTS = frozenset(("ul", "ol"))


def left_out(layout: Layout, verdict: Verdict, kept: list[int]) -> list[range]:
    """Return the places of the lists that belong to the kept blocks and are not among them.

    kept: the places of the kept blocks, ascending

    A list is the article's where a paragraph before it ends in a colon, where most of its links lead to
    other sites and text or a heading stands before it, or where it is text itself, between two kept
    blocks. Other lists of links are as often what the site has besides, which costs 0.001 of body F1
    on fundus_dev. Below the last block a list that leads elsewhere is its sources, if a heading or
    a colon says so.
    """
    known: dict[int, float] = {}
    found: list[range] = []
    for before, after in _gaps(layout, kept):
        around = _list_behind(layout, before, after)
        first = before + 1
        if around < 0 and after - before > 2 and layout.text[first].endswith(_COLONS):
            known = known or _scores(verdict)
            if known.get(first, 0.0) < LEAST_ANNOUNCING or _is_heading(layout, first):
                continue
            around = _list_behind(layout, first, after)
            if around > 0 and _is_announced(layout, around, first, after):
                found.append(range(first, layout.last[around]))
            continue
        if around < 0:
            continue
        known = known or _scores(verdict)
        if _belongs(layout, known, around, before, after):
            found.append(range(first, layout.last[around]))
    return found


def _gaps(layout: Layout, kept: list[int]) -> Iterator[tuple[int, int]]:
    """The blocks around each gap between kept ones; after the last the end of the page."""
    for before, after in pairwise(kept):
        if after - before > 1:
            yield before, after
    if kept and kept[-1] + 1 < len(layout.text):
        yield kept[-1], len(layout.text)


def _scores(verdict: Verdict) -> dict[int, float]:
    """The score of each block by its place."""
    pairs: Iterator[tuple[Block, float]] = zip(verdict.blocks, verdict.scores, strict=True)
    return {block.place: score for block, score in pairs}


def _list_behind(layout: Layout, before: int, after: int) -> int:
    """The outermost list that begins right behind a block and ends before another; -1 if none does."""
    found = -1
    container = layout.container[before + 1]
    while (
        container > 0 and layout.first[container] == before + 1 and layout.last[container] <= after
    ):
        if layout.tag[container] in _LISTS:
            found = container
        container = layout.parent[container]
    if found < 0 or layout.last[found] - before > MOST_BLOCKS:
        return -1
    held = range(before + 1, layout.last[found])
    if 0 < sum(_is_heading(layout, index) for index in held) < len(held):  # boxes with titles
        return -1
    near = _covers(layout, layout.parent[found], before) and _covers(
        layout, layout.container[before], before + 1
    )
    return found if near else -1


def _covers(layout: Layout, container: int, index: int) -> bool:
    """Tell whether a container, or one a few levels around it, holds a block."""
    for _ in range(LEVELS + 1):
        if container < 0:
            break
        if layout.first[container] <= index < layout.last[container]:
            return True
        container = layout.parent[container]
    return False


def _belongs(layout: Layout, known: dict[int, float], around: int, before: int, after: int) -> bool:
    """Tell whether a list right behind a kept block belongs to it."""
    end = layout.last[around]
    at_end = after == len(layout.text)
    size = end - before - 1
    heading = _is_heading(layout, before)
    colon = layout.text[before].endswith(_COLONS)
    likely = _mean(layout, known, range(before + 1, end)) >= LEAST_MEAN
    if not at_end and not heading and _is_announced(layout, around, before, after):
        return likely or any(index not in known for index in range(before + 1, end))
    links = _link_share(layout, before + 1, end)
    if links >= LEAST_LINKED:
        if _is_of_elsewhere(layout, before):
            return False
        announced = heading or colon or (not at_end and end == after)
        return announced and size <= MOST_LINKS and _leads_away(layout, before + 1, end)
    return likely and not at_end and end == after and size > 1 and links <= MOST_LINKED


def _is_announced(layout: Layout, around: int, line: int, after: int) -> bool:
    """Tell whether a line says that a list follows which is no list of what else to read."""
    text = layout.text[line]
    return (
        text.endswith(_COLONS)
        and after - layout.last[around] < NEAR
        and after < len(layout.text)
        and not _is_of_elsewhere(layout, line)
    )


def _is_of_elsewhere(layout: Layout, line: int) -> bool:
    """Tell whether a line announces what else there is to read."""
    text = layout.text[line]
    return bool(_ELSEWHERE.search(text[-100:])) or is_service(text, layout.words[line])


def _is_heading(layout: Layout, index: int) -> bool:
    return layout.kind[layout.container[index]] is HEADING


def _mean(layout: Layout, known: dict[int, float], held: range) -> float:
    """The mean score of some blocks by words."""
    words = sum(layout.words[index] for index in held)
    return sum(layout.words[index] * known.get(index, 0.0) for index in held) / words


def _link_share(layout: Layout, first: int, last: int) -> float:
    """The share of the words of some blocks that are in links."""
    return sum(layout.link_words[first:last]) / sum(layout.words[first:last])


def _leads_away(layout: Layout, first: int, last: int) -> bool:
    """Tell whether most links of some blocks lead to other sites than the page's own.

    False where the page does not say where it stands.
    """
    own = _HOST.match(layout.declared_address())
    if own is None:
        return False
    marks = marks_in(layout, layout.start[first], layout.end[last - 1])
    hosts = [_HOST.match(target) for style, _, _, target in marks if style == "a"]
    here = own[1].lower()
    away = [host for host in hosts if host is not None and host[1].lower() != here]
    return len(away) * 2 > len(hosts)
