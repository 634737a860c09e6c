"""Footnotes of an HTML page: which short link into the page belongs to which text below.

A reference is a link of a number, a letter or a sign to an element further down on the same page that
is named by it. Its text belongs to the article even where the labels, who see small print, cut it:

    <sup><a href="#fn1">1</a></sup>  …  <ol><li id="fn1">The note. <a href="#fnref1">↩</a></li></ol>
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import patterns as re
from .layout import Layout
from .spans_html import marks_in, without_start
from .values import HEADING, IN_NOTE, Around, Block

#: What a reference reads like: 1, [12], a, *, †, note 3 has a word too many.
_REFERENCE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})[\])]?", re.IGNORECASE)

#: What leads back from a note to the text, and what stands around it.
_WAY_BACK = "↩↑⤴⏎^ \u00a0\ufe0e\ufe0f"

#: What stands before and behind the number that a note repeats.
_BEFORE_NUMBER = f"{_WAY_BACK}[(\n\t"
_BEHIND_NUMBER = f"{_WAY_BACK}])."

_LONGEST_REFERENCE = 7

#: Words of a note past which the element is a chapter, as it is with a heading.
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
        wanted: dict[str, int] = {}
        for target, place in _targets(layout, kept):
            wanted.setdefault(target, place)  # the first: a later note may refer to an earlier one
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
            words = sum(layout.words[first:last])
            if (
                place < first < last
                and 0 < words <= LONGEST_NOTE
                and not _is_headed(layout, container)
            ):
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


def _is_headed(layout: Layout, container: int) -> bool:
    held = range(layout.first[container], layout.last[container])
    return any(layout.kind[layout.container[index]] is HEADING for index in held)


def _targets(layout: Layout, kept: Sequence[int]) -> Iterator[tuple[str, int]]:
    """The targets of the references in their order, each with the block that refers to it."""
    if not kept:
        return
    since = min(map(layout.start.__getitem__, kept))
    until = max(map(layout.end.__getitem__, kept))
    if not any(mark[3][:1] == "#" for mark in marks_in(layout, since, until)):  # as on most pages
        return
    for index in kept:
        marks = marks_in(layout, layout.start[index], layout.end[index])
        for style, start, end, target in sorted(marks, key=lambda mark: mark[1]):
            if style == "a" and target.startswith("#"):
                text = layout.span_text(start, end)
                if len(text) <= _LONGEST_REFERENCE and _REFERENCE.fullmatch(text):
                    yield target, index


def without_way_back(block: Block, layout: Layout, notes: Notes) -> Block:
    """Return a block of a note but for the links and signs at its borders that lead back to the text."""
    before = _way_back_before(layout, block.place, notes)
    if before and block.text.startswith(before):
        rest = block.text[len(before) :].lstrip(_BEHIND_NUMBER)
        if rest:
            block = without_start(block, len(block.text) - len(rest))
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


def _way_back_before(layout: Layout, index: int, notes: Notes) -> str:
    """The text that a block of a note begins with if all of it leads back: "↑ 1.0 1.1", "[1"."""
    since, until = layout.start[index], layout.end[index]
    back = [
        (start, end)
        for style, start, end, target in marks_in(layout, since, until)
        if style == "a" and target.startswith("#") and target not in notes.numbers
    ]
    at = found = since
    for start, end in sorted(back):
        while at < start and not layout.chunks[at].strip(_BEFORE_NUMBER):
            at += 1
        if at < start:
            break
        at = found = min(max(at, end), until)
    return layout.span_text(since, found)
