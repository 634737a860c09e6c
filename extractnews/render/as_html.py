"""The body as HTML that may be put into any page: a dozen tags, no attribute but href."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from ..cleaning import clean, clean_line
from ..fields.urls import join
from ..values import CODE, HEADING, ITEM, QUOTE, ROW, Block, Span

_TAGS = {"c": "code", "i": "em", "b": "strong"}


def body_html(content: Sequence[Block], base: str | None = None) -> str:
    """Return the blocks of a body as HTML, an element a line; "" for none.

    base: where the page stands; without it a relative link becomes its text
    """
    return "\n".join(_elements(content, base))


def _elements(content: Sequence[Block], base: str | None) -> Iterator[str]:
    for kind, members in groupby(content, key=lambda block: block.kind):
        run = list(members)
        if kind == ITEM:
            yield from _lists(run, base)
        elif kind == QUOTE:
            yield f"<blockquote>{''.join(f'<p>{_inline(block, base)}</p>' for block in run)}</blockquote>"
        elif kind == ROW:
            yield f"<table>{''.join(_rows(run, base))}</table>"
        else:
            yield from (_single(block, base) for block in run)


def _single(block: Block, base: str | None) -> str:
    if block.kind == HEADING:
        tag = f"h{min(max(block.level, 2), 6)}"
        return f"<{tag}>{_inline(block, base)}</{tag}>"
    if block.kind == CODE:
        return f"<pre>{escape(clean(block.text))}</pre>"
    return f"<p>{_inline(block, base)}</p>"


def _lists(run: Sequence[Block], base: str | None) -> Iterator[str]:
    """Lists, a deeper one inside the item before it."""
    made: list[str] = []
    open_lists: list[tuple[int, str]] = []  # depth and tag of each list we are in
    for block in run:
        tag = "ol" if block.ordered else "ul"
        while open_lists and (
            open_lists[-1][0] > block.level or open_lists[-1] == (block.level, _other(tag))
        ):
            made.append(f"</li></{open_lists.pop()[1]}>")
        if open_lists and open_lists[-1][0] == block.level:
            made.append("</li>")
        else:
            made.append(f"<{tag}>")
            open_lists.append((block.level, tag))
        made.append(f"<li>{_inline(block, base)}")
    made += [f"</li></{tag}>" for _, tag in reversed(open_lists)]
    yield "".join(made)


def _other(tag: str) -> str:
    return "ul" if tag == "ol" else "ol"


def _rows(run: Sequence[Block], base: str | None) -> Iterator[str]:
    for _, cells in groupby(run, key=lambda cell: cell.level):
        yield f"<tr>{''.join(f'<td>{_inline(cell, base)}</td>' for cell in cells)}</tr>"


def _inline(block: Block, base: str | None) -> str:
    if not block.spans:
        return escape(clean_line(block.text))
    return "".join(_span(span, base) for span in block.spans)


def _span(span: Span, base: str | None) -> str:
    """A styled run; a style is named by its letters, a link has a target.

    A link that leads to anything but http, https and mailto, a script for one, becomes its text.
    """
    text = escape(clean(span.text))
    for letter, tag in _TAGS.items():
        if letter in span.style:
            text = f"<{tag}>{text}</{tag}>"
    target = "".join(clean(span.target).split())
    if not target.lower().startswith("mailto:"):
        target = join(base, target) or ""
    return f'<a href="{escape(target)}">{text}</a>' if target else text
