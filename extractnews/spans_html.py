"""A block of an HTML page with its kind, and with the styled runs that Markdown is made of."""

from __future__ import annotations

from .blocks_html import Layout
from .values import CODE, HEADING, ITEM, ROW, Block, Span


def block_of(layout: Layout, index: int) -> Block:
    """The block at `index` of a layout, without its styled runs."""
    here = layout.container[index]
    kind = layout.kind[here]
    text = layout.text[index]
    level = layout.level[here]
    ordered = False
    if kind is CODE:
        lines = "".join(layout.chunks[layout.start[index] : layout.end[index]])
        text = lines.strip("\r\n").rstrip()
    elif kind is ITEM:
        around = layout.parent[here]
        ordered = layout.tag[here] == "li" and around >= 0 and layout.tag[around] == "ol"
    elif kind is ROW:
        level = here
        while layout.tag[level] != "tr":
            level = layout.parent[level]
    elif kind is not HEADING:
        level = 0
    return Block(text, kind, level, index, (), ordered)


def with_spans(layout: Layout, block: Block) -> Block:
    """The same block with the styled runs of its text, if there are any.

    Where styles nest, the link wins, then the outermost: a reader of Markdown misses a target more
    than a slant.
    """
    since, until = layout.start[block.place], layout.end[block.place]
    if block.kind is CODE:
        return block
    chosen = _disjoint(marks_in(layout, since, until), since, until)
    if not chosen:
        return block
    pieces: list[Span] = []
    at = since
    for start, end, style, target in sorted(chosen):
        pieces.append(Span("".join(layout.chunks[at:start])))
        pieces.append(Span("".join(layout.chunks[start:end]), _STYLE_NAMES[style], target))
        at = end
    pieces.append(Span("".join(layout.chunks[at:until])))
    return block._replace(spans=tuple(_normalised(pieces)))


def _disjoint(
    marks: list[tuple[str, int, int, str]], since: int, until: int
) -> list[tuple[int, int, str, str]]:
    """The marks, as (start, end, style, target) within a range of chunks, that win over others.

    One pass, since a block may have a hundred thousand of them: links never overlap each other, so
    that a style is held against one link and against the style that was chosen before it.
    """
    links: list[tuple[int, int, str, str]] = []
    styles: list[tuple[int, int, str, str]] = []
    for style, start, end, target in marks:
        kind = links if style == "a" else styles
        kind.append((max(start, since), min(end, until), style, target))
    links.sort()
    styles.sort(key=lambda mark: (mark[0], -mark[1]))
    chosen = links.copy()
    styled_to = since
    place = 0
    for mark in styles:
        start, end = mark[:2]
        while place < len(links) and links[place][1] <= start:
            place += 1
        if start >= styled_to and (place == len(links) or links[place][0] >= end):
            chosen.append(mark)
            styled_to = end
    return chosen


_STYLE_NAMES = {"a": "a", "b": "b", "strong": "b", "i": "i", "em": "i", "code": "code"}


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


def _normalised(pieces: list[Span]) -> list[Span]:
    """White space collapsed over the runs as if they were one text, empty runs dropped."""
    runs: list[Span] = []
    blank = True  # what stands before ends in a blank, or nothing stands before
    for text, style, target in pieces:
        words = " ".join(text.split())
        if not words:
            if text and not blank and runs:
                runs.append(Span(" "))
                blank = True
            continue
        before = " " if text[0].isspace() and not blank else ""
        after = " " if text[-1].isspace() else ""
        if style and (before or after):
            runs.extend(
                r for r in (Span(before), Span(words, style, target), Span(after)) if r.text
            )
        else:
            runs.append(Span(before + words + after, style, target))
        blank = bool(after)
    if runs and runs[-1].text.endswith(" "):
        tail = runs.pop()
        if tail.text.strip():
            runs.append(tail._replace(text=tail.text.rstrip()))
    return runs
