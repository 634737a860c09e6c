"""A block of an HTML page with its kind, and the styled runs that Markdown is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from . import patterns as re
from .layout import BREAK, Layout
from .values import CODE, HEADING, ITEM, ROW, Block, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_make: Any = tuple.__new__  # what a NamedTuple's own constructor calls, at half its time


def block_of(layout: Layout, index: int) -> Block:
    """Return the block at `index` of a layout, without its styled runs."""
    here = layout.container[index]
    kind = layout.kind[here]
    text = layout.text[index]
    level = layout.level[here]
    ordered = False
    if kind is CODE:
        lines = "".join(layout.chunks[layout.start[index] : layout.end[index]])
        text = without_blank_lines(lines.replace(BREAK, "\n"))
    elif kind is ITEM:
        around = layout.parent[here]
        ordered = layout.tag[here] == "li" and around >= 0 and layout.tag[around] == "ol"
    elif kind is ROW:
        level = here
        while layout.tag[level] != "tr":
            level = layout.parent[level]
    elif kind is not HEADING:
        level = 0
        if text[0].isdecimal():
            text = _without(layout, index, counters(layout, index)) or text
    elif any(sign in text for sign in _SELF_SIGNS):
        text = _without(layout, index, links_to_self(layout, index)) or text
    made: Block = _make(Block, (text, kind, level, index, (), ordered, (), ""))
    return made


def without_blank_lines(code: str) -> str:
    """Return code from its first line on that says something to its last."""
    code = code.rstrip()
    begin = len(code) - len(code.lstrip())
    return code[code.rfind("\n", 0, begin) + 1 :]


#: What a heading's link to its own place on the page reads like, beside the heading, and what stands
#: around a wiki's links to edit it.
_SELF_SIGNS = "#¶§🔗["
_EDITING = "action=edit"


def links_to_self(layout: Layout, index: int) -> list[tuple[int, int]]:
    """The links of a heading that are none of its words, as ranges of chunks.

    They are signs that lead to its own place, and a wiki's links to edit it with their brackets.
    """
    since, until = layout.start[index], layout.end[index]
    found = []
    for style, start, end, target in marks_in(layout, since, until):
        first, last = max(start, since), min(end, until)
        if style != "a":
            continue
        if "#" in target and _is_sign(layout.span_text(first, last)):
            found.append((first, last))
        elif _EDITING in target and layout.span_text(first, last):
            while first > since and layout.chunks[first - 1].strip() in ("[", "|", ""):
                first -= 1
            while last < until and layout.chunks[last].strip() in ("]", "|", ""):
                last += 1
            found.append((first, last))
    return found


def _is_sign(text: str) -> bool:
    """Tell whether a link's text is a sign: "#", "¶", "#section-2"."""
    return bool(text) and (text[0] == "#" or not any(map(str.isalnum, text)))


def counters(layout: Layout, index: int) -> list[tuple[int, int]]:
    """The link that a paragraph begins with, if it counts the paragraph's comments, as a range of chunks.

    It is a number that touches the first word: "0Six bus lines will run until three".
    """
    text = layout.text[index]
    if not text[0].isdecimal():
        return []
    size = next((place for place, sign in enumerate(text[:5]) if not sign.isdecimal()), 0)
    if not size or not (text[size].isalnum() or text[size] in _TOUCHING):
        return []
    since = layout.start[index]
    return [
        (max(start, since), end)
        for style, start, end, _ in marks_in(layout, since, layout.end[index])
        if style == "a" and layout.span_text(since, end) == text[:size]
    ]


#: What a first word may begin with that a number touches, besides a letter.
_TOUCHING = '"“„«—–-'


def _without(layout: Layout, index: int, ranges: list[tuple[int, int]]) -> str:
    """The text of a block but for some ranges of its chunks."""
    kept: list[str] = []
    since = layout.start[index]
    for start, end in sorted(ranges):
        kept += layout.chunks[since:start]
        since = max(since, end)
    return " ".join("".join([*kept, *layout.chunks[since : layout.end[index]]]).split())


#: The first and last chunk of a mark, its style, and where it leads.
_Mark = tuple[int, int, str, str]

#: A piece of text, its style, where it leads, and the marks that it stands in.
_Piece = tuple[str, str, str, list[_Mark]]

_STYLES = {"b": "b", "strong": "b", "i": "i", "em": "i", "code": "c"}

#: Marks within each other that are told apart: a megabyte of <b> would take hours.
MOST_STYLES = 40

_BLANK = re.compile(r"\s+")


def spans_of(layout: Layout, index: int, absolute: Callable[[str], str]) -> tuple[Span, ...]:
    """The text of a block in runs of one style, () if it is all plain and on one line.

    absolute: where a link's target leads, "" where that is nowhere
    """
    since, until = layout.start[index], layout.end[index]
    found = marks_in(layout, since, until)
    if not found and (until - since == 1 or BREAK not in layout.chunks[since:until]):
        return ()
    marks = sorted(
        (
            (max(start, since), min(end, until), style, target)
            for style, start, end, target in found
        ),
        reverse=True,
    )
    is_heading = layout.kind[layout.container[index]] is HEADING
    signs = links_to_self(layout, index) if is_heading else counters(layout, index)
    borders = (*((start, end) for start, end, _, _ in marks), *signs)
    edges = sorted({since, until, *(edge for pair in borders for edge in pair)})
    left_out = frozenset(chunk for first, last in signs for chunk in range(first, last))
    pieces: list[_Piece] = []
    over: list[_Mark] = []
    for start, end in pairwise(edges):
        over = [mark for mark in over if mark[1] > start] if over else []
        while marks and marks[-1][0] <= start:
            mark = marks.pop()
            if len(over) < MOST_STYLES:
                over.append(mark)
        if start in left_out:
            continue
        text = layout.chunks[start] if end - start == 1 else "".join(layout.chunks[start:end])
        link = next((mark for mark in over if mark[2] == "a"), None) if over else None
        pieces.append((text, _style(over), absolute(link[3]) if link else "", over))
    return _normalised(pieces)


def targets_in(layout: Layout, blocks: Sequence[int]) -> list[str]:
    """Where the links of some blocks lead, which follow one another."""
    marks = marks_in(layout, layout.start[blocks[0]], layout.end[blocks[-1]])
    return [target for style, _, _, target in marks if style == "a"]


def leads_here(layout: Layout, blocks: Sequence[int]) -> bool:
    """Tell whether the links of some blocks all lead to places of the page itself."""
    targets = targets_in(layout, blocks)
    return bool(targets) and all(target.startswith("#") for target in targets)


def marks_in(layout: Layout, since: int, until: int) -> list[tuple[str, int, int, str]]:
    """The marks that overlap a range of chunks.

    Marks are listed by where they end, so the search starts at the first that ends after `since`;
    it stops at the first that ends past `until`, since that one and all later ones are outside or
    are outer marks that a block's own border has cut.
    """
    marks = layout.marks
    low, high = 0, len(marks)
    while low < high:
        middle = (low + high) // 2
        if marks[middle][2] <= since:
            low = middle + 1
        else:
            high = middle
    found = []
    while low < len(marks):
        mark = marks[low]
        if mark[1] < until:
            found.append(mark)
        if mark[2] > until:
            break
        low += 1
    return found


def _normalised(pieces: list[_Piece]) -> tuple[Span, ...]:
    """White space collapsed over the runs as if they were one text, a <br> as a line end.

    White space between two runs has the styles of the marks that both of them stand in: what is strong
    with a link inside is strong as a whole, and two links side by side are two.
    """
    runs: list[Span] = []
    gap = ""
    before: list[_Mark] = []
    for text, style, target, marks in pieces:
        words = text.strip()
        if not words:
            gap += text
            continue
        lead = gap + text[: len(text) - len(text.lstrip())]
        gap = text[len(text.rstrip()) :]
        if not words.isprintable() or "  " in words:
            words = _BLANK.sub(_collapsed, words)
        if lead and runs:
            both = [mark for mark in marks if mark in before] if before else []
            linked = target and any(mark[2] == "a" for mark in both)
            blank = "\n" if BREAK in lead else " "
            _add(runs, blank, _style(both), target if linked else "")
        elif "c" in style and runs and "c" in runs[-1].style and not _share_code(marks, before):
            runs.append(
                _make(Span, (" ", "", ""))
            )  # two keys, two values: only a style sheet parts them
        _add(runs, words, style, target)
        before = marks
    if len(runs) == 1 and not runs[0].style and not runs[0].target and "\n" not in runs[0].text:
        return ()
    return tuple(runs)


def _share_code(marks: list[_Mark], before: list[_Mark]) -> bool:
    return any(mark[2] == "code" and mark in before for mark in marks)


def _style(marks: list[_Mark]) -> str:
    if not marks:
        return ""
    return "".join(sorted({_STYLES[mark[2]] for mark in marks if mark[2] != "a"}))


def _collapsed(blank: re.Match[str]) -> str:
    return "\n" if BREAK in blank[0] else " "


def _add(runs: list[Span], text: str, style: str, target: str) -> None:
    """Put a run behind others, into the last of them if it is in the same style."""
    if runs and runs[-1].style == style and runs[-1].target == target:
        text = runs.pop().text + text
    runs.append(_make(Span, (text, style, target)))


def without_start(block: Block, count: int) -> Block:
    """Return a block without its first characters."""
    if not count:
        return block
    left = count
    spans = []
    for span in block.spans:
        if left < len(span.text):
            spans.append(span._replace(text=span.text[left:]))
        left = max(0, left - len(span.text))
    return block._replace(text=block.text[count:], spans=tuple(spans))
