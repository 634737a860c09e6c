"""The body as HTML that may be put into any page: a dozen tags, no attribute but href."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from ..cleaning import clean, clean_line
from ..values import CAPTION, CODE, HEADING, ITEM, QUOTE, ROW, Block, Span

_TAGS = {"c": "code", "i": "em", "b": "strong"}
#: Schemes that a link may have; a link with another, a script's for one, becomes its text.
_SCHEMES = ("http://", "https://", "mailto:")


def body_html(content: Sequence[Block]) -> str:
    """Return the blocks of a body as HTML, an element a line; "" for none."""
    return "\n".join(_elements(content))


def _elements(content: Sequence[Block]) -> Iterator[str]:
    for kind, members in groupby(content, key=lambda block: block.kind):
        run = list(members)
        if kind == ITEM:
            yield from _lists(run)
        elif kind == QUOTE:
            yield f"<blockquote>{''.join(f'<p>{_inline(block)}</p>' for block in run)}</blockquote>"
        elif kind == ROW:
            yield f"<table>{''.join(_rows(run))}</table>"
        else:
            yield from map(_single, run)


def _single(block: Block) -> str:
    if block.kind == HEADING:
        tag = f"h{min(max(block.level, 2), 6)}"
        return f"<{tag}>{_inline(block)}</{tag}>"
    if block.kind == CODE:
        return f"<pre>{escape(clean(block.text))}</pre>"
    if block.kind == CAPTION:
        return f"<figcaption>{_inline(block)}</figcaption>"
    return f"<p>{_inline(block)}</p>"


def _lists(run: Sequence[Block]) -> Iterator[str]:
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
        made.append(f"<li>{_inline(block)}")
    made += [f"</li></{tag}>" for _, tag in reversed(open_lists)]
    yield "".join(made)


def _other(tag: str) -> str:
    return "ul" if tag == "ol" else "ol"


def _rows(run: Sequence[Block]) -> Iterator[str]:
    for _, cells in groupby(run, key=lambda cell: cell.level):
        yield f"<tr>{''.join(f'<td>{_inline(cell)}</td>' for cell in cells)}</tr>"


def _inline(block: Block) -> str:
    if not block.spans:
        return escape(clean_line(block.text))
    return "".join(map(_span, block.spans))


def _span(span: Span) -> str:
    """A styled run; a style is named by its letters, a link has a target."""
    text = escape(clean(span.text))
    for letter, tag in _TAGS.items():
        if letter in span.style:
            text = f"<{tag}>{text}</{tag}>"
    target = "".join(clean(span.target).split())
    if target and (target.lower().startswith(_SCHEMES) or ":" not in target):
        text = f'<a href="{escape(target)}">{text}</a>'
    return text
