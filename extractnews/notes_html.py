"""Footnotes of an HTML page: which short link into the page belongs to which text below.

A reference is a link of a number, a letter or a sign to an element further down on the same page that
is named by it. Its text belongs to the article even where the labels, who see small print, cut it:

    <sup><a href="#fn1">1</a></sup>  …  <ol><li id="fn1">The note. <a href="#fnref1">↩</a></li></ol>

Where only a link in the note is named so, the note is told by its number, which leads back:

    <a href="#fn1" id="fnref1">[1]</a>  …  <p><a href="#fnref1" id="fn1">[1]</a> The note.</p>
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import patterns as re
from .layout import Layout
from .spans_html import marks_in, without_start
from .values import HEADING, IN_NOTE, Around, Block

#: What a reference reads like: 1, [12], a, *, †, *2, 注3; note 3 has a word too many.
_REFERENCE = re.compile(
    r"[\[(［（]?(?:[*※注]?\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})[\])］）]?", re.IGNORECASE
)

#: What leads back from a note to the text, and what stands around it.
_WAY_BACK = "↩↑⤴⏎^ \u00a0\ufe0e\ufe0f"

#: A way back in brackets at the end of a note, behind no other bracket.
_BRACKETED = re.compile(r"[^\[\]\s]\s*\[[↩↑⤴⏎][\ufe0e\ufe0f]?\]\Z")

#: What stands before and behind the number that a note repeats.
_BEFORE_NUMBER = f"{_WAY_BACK}[(［（\n\t"
_BEHIND_NUMBER = f"{_WAY_BACK}])］）.:"
_BRACKETS = "[]()［］（）"

_LONGEST_REFERENCE = 7

#: Words of a note past which the element is a chapter, as it is with a heading.
LONGEST_NOTE = 400


class Notes:
    """The notes of the kept blocks.

    numbers: of each target, as "#fn1", the number of its note in the order of the references
    places:  the blocks of the notes
    own:     what links to places of the page begin with besides "#": "https://example.org/it#"
    """

    def __init__(self, layout: Layout, kept: Sequence[int], own: tuple[str, ...] = ()) -> None:
        self.own = own
        self.numbers: dict[str, int] = {}
        self._around: dict[int, Around] = {}
        self.places: list[int] = []
        wanted: dict[str, tuple[int, str]] = {}
        for target, place, sign in _targets(layout, kept, self):
            # The first: a later note may refer to an earlier one.
            wanted.setdefault(target, (place, sign))
        if not wanted:
            return
        named: dict[str, int] = {}
        for container, name in enumerate(layout.name):
            if name:
                for word in name.split():
                    if f"#{word}" in wanted:
                        named.setdefault(f"#{word}", container)
        if len(named) < len(wanted):
            rest = {target: wanted[target] for target in wanted if target not in named}
            named.update(_numbered(layout, rest, self))
        for target, (place, _) in wanted.items():
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

    def place_of(self, target: str) -> str:
        """Return the place of the page that a link leads to, as "#fn1", "" where it leads elsewhere."""
        if target.startswith("#"):
            return target
        return next((target[len(own) - 1 :] for own in self.own if target.startswith(own)), "")

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


def _numbered(layout: Layout, wanted: dict[str, tuple[int, str]], notes: Notes) -> dict[str, int]:
    """The elements of notes that begin with the number of a reference, as a link into the page.

    wanted: of each target the block that refers to it, and the number there
    """
    signs = {sign for _, sign in wanted.values()}
    begun: dict[str, list[int]] = {}
    starts: set[int] = set()
    for index in range(min(place for place, _ in wanted.values()) + 1, len(layout.text)):
        text = layout.text[index].lstrip(_BEFORE_NUMBER)
        sign = next((text[:size] for size in (4, 3, 2, 1) if text[:size] in signs), "")
        if sign and _leads_back(layout, index, sign, wanted, notes):
            begun.setdefault(sign, []).append(index)
            starts.add(index)
    left = {sign: iter(places) for sign, places in begun.items()}  # each begins one note
    found: dict[str, int] = {}
    for target, (place, sign) in wanted.items():
        index = next((index for index in left.get(sign, ()) if index > place), -1)
        if index > 0:
            container = _whole(layout, index)
            held = range(layout.first[container], layout.last[container])
            if held[0] == index and starts.isdisjoint(held[1:]):
                found[target] = container
    return found


def _leads_back(
    layout: Layout, index: int, sign: str, wanted: dict[str, tuple[int, str]], notes: Notes
) -> bool:
    """Tell whether a block begins with a link that reads like a sign and leads to another place of the page."""
    since = layout.start[index]
    marks = marks_in(layout, since, layout.end[index])
    links = [(start, end, target) for style, start, end, target in marks if style == "a"]
    start, end, target = min(links, default=(since, since, ""))
    target = notes.place_of(target)
    return (
        bool(target)
        and wanted.get(target, (index,))[0] == index
        and layout.span_text(start, end).strip(_BRACKETS) == sign
        and not layout.span_text(since, start).strip(_BEFORE_NUMBER)
    )


def _whole(layout: Layout, index: int) -> int:
    """The element of a note that begins with a block: one with more in it than a number."""
    container = layout.container[index]
    if len(layout.text[index].strip(_BRACKETS)) <= _LONGEST_REFERENCE:
        while container > 0 and layout.last[container] == index + 1:
            container = layout.parent[container]
    return container


def _targets(layout: Layout, kept: Sequence[int], notes: Notes) -> Iterator[tuple[str, int, str]]:
    """The targets of the references in their order, each with the block that refers to it and the number there."""
    if not kept:
        return
    since = min(map(layout.start.__getitem__, kept))
    until = max(map(layout.end.__getitem__, kept))
    here = ("#", *notes.own)
    if not any(mark[3].startswith(here) for mark in marks_in(layout, since, until)):
        return  # as on most pages
    for index in kept:
        marks = marks_in(layout, layout.start[index], layout.end[index])
        for style, start, end, target in sorted(marks, key=lambda mark: mark[1]):
            if style == "a" and target.startswith(here):
                text = layout.span_text(start, end)
                if len(text) <= _LONGEST_REFERENCE and _REFERENCE.fullmatch(text):
                    yield notes.place_of(target), index, text.strip(_BRACKETS)


def without_way_back(block: Block, layout: Layout, notes: Notes, note: Around) -> Block | None:
    """Return a block of a note but for the links and signs at its borders that lead back to the text.

    None where it is no more than that, beside the text of the note.
    """
    before = _way_back_before(layout, block.place, notes)
    if len(block.text) <= _LONGEST_REFERENCE + len(before):
        rest = block.text.removeprefix(before).strip(_BEHIND_NUMBER + _BRACKETS)
        if before and not rest and layout.last[note.place] - layout.first[note.place] > 1:
            return None
    if before and block.text.startswith(before):
        rest = block.text[len(before) :].lstrip(_BEHIND_NUMBER)
        if rest:
            block = without_start(block, len(block.text) - len(rest))
    signs = f"{_WAY_BACK}[]" if _BRACKETED.search(block.text) else _WAY_BACK
    text = block.text.rstrip(signs)
    if not text or text == block.text:
        return block
    spans = list(block.spans)
    while spans:
        rest = spans[-1].text.rstrip(signs)
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
        if style == "a" and (place := notes.place_of(target)) and place not in notes.numbers
    ]
    at = found = since
    for start, end in sorted(back):
        while at < start and not layout.chunks[at].strip(_BEFORE_NUMBER):
            at += 1
        if at < start:
            break
        at = found = min(max(at, end), until)
    return layout.span_text(since, found)
