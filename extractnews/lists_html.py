"""Lists right behind kept blocks that belong to the text, though the labels have left them out.

Items that are links alone are held back by the gate, wherever they stand, and short ones have little
to show. What stands around a list says more: a line that announces it, where its links lead, text on
both sides of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from . import patterns as re
from .layout import Layout
from .notices import is_service
from .spans_html import leads_here, targets_in
from .values import HEADING, Verdict

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

#: Lists that look alike, and the share of them that is kept from which on another one is: 9 of 11.
LEAST_ROW, LEAST_OF_ROW = 4, 0.75

#: What a line says that announces what else there is to read.
_ELSEWHERE = re.compile(
    r"^more\b|\b(?:check out|interested in|see also|read (?:more|next|also)|related|our other|weitere|mehr zum|plus d|veja)\b",
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
    page = _Page(layout, verdict, kept)
    found: list[range] = []
    for before, after in _gaps(layout, kept):
        around = _list_behind(layout, before, after)
        first = before + 1
        if around < 0 and after - before > 2 and layout.text[first].endswith(_COLONS):
            if page.scores.get(first, 0.0) < LEAST_ANNOUNCING or _is_heading(layout, first):
                continue
            around = _list_behind(layout, first, after)
            if around > 0 and _is_announced(layout, around, first, after):
                found.append(range(first, layout.last[around]))
            continue
        if around > 0 and page.belongs(around, before, after):
            found.append(range(first, layout.last[around]))
    return found


def _gaps(layout: Layout, kept: list[int]) -> Iterator[tuple[int, int]]:
    """The blocks around each gap between kept ones; after the last the end of the page."""
    for before, after in pairwise(kept):
        if after - before > 1:
            yield before, after
    if kept and kept[-1] + 1 < len(layout.text):
        yield kept[-1], len(layout.text)


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
        if layout.first[container] <= index < layout.last[container]:
            return True
        container = layout.parent[container]
    return False


class _Page:
    """A page with what is kept of it, and what only some pages are asked for."""

    def __init__(self, layout: Layout, verdict: Verdict, kept: list[int]) -> None:
        self._layout = layout
        self._verdict = verdict
        self._kept = frozenset(kept)

    @cached_property
    def scores(self) -> dict[int, float]:
        """The score of each judged block by its place."""
        verdict = self._verdict
        pairs = zip(verdict.blocks, verdict.scores, strict=True)
        return {block.place: score for block, score in pairs}

    @cached_property
    def _rows(self) -> dict[tuple[int, str, str], list[int]]:
        """The lists of the page that stand in one element and look alike."""
        layout = self._layout
        rows: dict[tuple[int, str, str], list[int]] = {}
        for container, tag in enumerate(layout.tag):
            if tag in _LISTS and layout.first[container] < layout.last[container]:
                rows.setdefault(_look(layout, container), []).append(container)
        return rows

    def belongs(self, around: int, before: int, after: int) -> bool:
        """Tell whether a list right behind a kept block belongs to it."""
        layout = self._layout
        end = layout.last[around]
        held = range(before + 1, end)
        heading = _is_heading(layout, before)
        if not heading and _is_announced(layout, around, before, after):
            return any(index not in self.scores for index in held) or self._is_likely(held)
        if _is_of_elsewhere(layout, before):
            return False
        links = sum(layout.link_words[before + 1 : end]) / sum(layout.words[before + 1 : end])
        colon = layout.text[before].endswith(_COLONS)
        between = after < len(layout.text) and end == after
        beside = between and layout.parent[around] == _parent(layout, before) == _parent(
            layout, after
        )
        pointed = heading or colon or beside
        of_links = links >= LEAST_LINKED and len(held) <= MOST_LINKS
        if of_links and pointed and _leads_away(layout, before + 1, end):
            return True
        if not between or len(held) == 1:
            return False
        return (links <= MOST_LINKED and self._is_likely(held)) or self._is_of_row(around)

    def _is_likely(self, held: range) -> bool:
        """Tell whether the labels give the blocks of a list something, by words."""
        words = self._layout.words
        score = sum(words[index] * self.scores.get(index, 0.0) for index in held)
        return score >= LEAST_MEAN * sum(words[index] for index in held)

    @cached_property
    def _kept_rows(self) -> dict[tuple[int, str, str], bool]:
        """Whether most of the lists that look alike are kept, of all that there are."""
        layout, rows = self._layout, self._rows
        kept = {
            look: sum(
                not self._kept.isdisjoint(range(layout.first[one], layout.last[one])) for one in row
            )
            for look, row in rows.items()
        }
        return {
            look: len(row) >= LEAST_ROW and kept[look] >= LEAST_OF_ROW * len(row)
            for look, row in rows.items()
        }

    def _is_of_row(self, around: int) -> bool:
        """Tell whether a list looks like others most of which are kept, and is no table of contents."""
        layout = self._layout
        held = range(layout.first[around], layout.last[around])
        return self._kept_rows[_look(layout, around)] and not leads_here(layout, held)


def _look(layout: Layout, container: int) -> tuple[int, str, str]:
    return layout.parent[container], layout.tag[container], layout.name[container]


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


def _parent(layout: Layout, index: int) -> int:
    return layout.parent[layout.container[index]]


def _is_heading(layout: Layout, index: int) -> bool:
    return layout.kind[layout.container[index]] is HEADING


def _leads_away(layout: Layout, first: int, last: int) -> bool:
    """Tell whether most links of some blocks lead to other sites than the page's own.

    False where the page does not say where it stands.
    """
    own = _HOST.match(layout.declared_address())
    if own is None:
        return False
    hosts = [_HOST.match(target) for target in targets_in(layout, range(first, last))]
    here = own[1].lower()
    away = [host for host in hosts if host is not None and host[1].lower() != here]
    return len(away) * 2 > len(hosts)
