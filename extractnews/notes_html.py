"""Footnotes of an HTML page: which short link into the page belongs to which text below.

A reference is a link of a number, a letter or a sign to an element further down on the same page that
is named by it. Its text belongs to the article even where the labels, who see small print, cut it:

    <sup><a href="#fn1">1</a></sup>  …  <ol><li id="fn1">The note. <a href="#fnref1">↩</a></li></ol>
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from . import patterns as re
from .layout import Layout
from .spans_html import marks_in
from .values import IN_NOTE, Around, Block

#: What a reference reads like: 1, [12], a, *, †, note 3 has a word too many.
_REFERENCE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})[\])]?", re.IGNORECASE)

#: What leads back from a note to the text, and what stands around it.
_WAY_BACK = "↩↑⤴⏎^ \u00a0\ufe0e\ufe0f"

_LONGEST_REFERENCE = 7

#: Words of a note past which the element is a chapter.
LONGEST_NOTE = 400


class Notes:
    """The notes of the kept blocks.

    numbers: of each target, as "#fn1", the number of its note in the order of the references
    places:  the blocks of the notes
    """

    def __init__(self, layout: Layout, kept: Sequence[int]) -> None:
        self.numbers: dict[str, int] = {}
        self._around: dict[int, Around] = {}
        self.places: list[int] = []
        wanted = dict(_targets(layout, kept))
        if not wanted:
            return
        named: dict[str, int] = {}
        for container, name in enumerate(layout.name):
            if name:
                for word in name.split():
                    if f"#{word}" in wanted:
                        named.setdefault(f"#{word}", container)
        for target, place in wanted.items():
            container = named.get(target, 0)
            first, last = layout.first[container], layout.last[container]
            if place < first < last and 0 < sum(layout.words[first:last]) <= LONGEST_NOTE:
                known = self._around.setdefault(
                    container, Around(IN_NOTE, container, len(self._around) + 1)
                )
                self.numbers[target] = known.number
                self.places += range(first, last)

    def around(self, layout: Layout, container: int) -> Around | None:
        """Return the note that a container stands in, None if it stands in none."""
        if self._around:
            for _ in range(_LEVELS):
                if container in self._around or container <= 0:
                    break
                container = layout.parent[container]
        return self._around.get(container)


#: Elements between a note's and its text's.
_LEVELS = 5


def _targets(layout: Layout, kept: Iterable[int]) -> Iterator[tuple[str, int]]:
    """The targets of the references in their order, each with the block that refers to it."""
    for index in kept:
        marks = marks_in(layout, layout.start[index], layout.end[index])
        for style, start, end, target in sorted(marks, key=lambda mark: mark[1]):
            if style == "a" and target.startswith("#"):
                text = layout.span_text(start, end)
                if len(text) <= _LONGEST_REFERENCE and _REFERENCE.fullmatch(text):
                    yield target, index


def without_way_back(block: Block) -> Block:
    """A block of a note but for the sign at its end that leads back to the text."""
    text = block.text.rstrip(_WAY_BACK)
    if not text or text == block.text:
        return block
    spans = list(block.spans)
    while spans:
        rest = spans[-1].text.rstrip(_WAY_BACK)
        if rest:
            spans[-1] = spans[-1]._replace(text=rest)
            break
        spans.pop()
    return block._replace(text=text, spans=tuple(spans))
