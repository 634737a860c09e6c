"""Made-up pages of any size: what a page may look like at its worst, to see how cost grows."""

from __future__ import annotations

from collections.abc import Callable

_SENTENCE = (
    "The city council voted on Tuesday to approve a new budget, after a debate that lasted more "
    "than six hours, officials said. "
)
_HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Budget approved - Example'
    ' News</title><meta property="article:published_time" content="2024-03-05T10:00:00Z"></head>'
    "<body><nav><ul>" + "<li><a href='/s'>Section</a></li>" * 20 + "</ul></nav>"
    "<main><article><h1>Budget approved</h1>"
)
_TAIL = "</article></main><footer><p>Copyright Example News</p></footer></body></html>"


def _nested(number: int) -> str:
    depth = 1 + number % 40
    return f"{'<div class=b>' * depth}<p>{number} {_SENTENCE * 3}</p>{'</div>' * depth}\n"


#: Of each shape, its unit; the number makes each one different.
SHAPES: dict[str, Callable[[int], str]] = {
    "flat": lambda number: f"<p>{number} {_SENTENCE * 3}</p>\n",
    "nested": _nested,
    "links": lambda number: (
        f"<div class='card teaser'><h3><a href='/a/{number}'>Story {number} of the day</a></h3>"
        f"<p>{_SENTENCE}</p><a href='/t'>More</a></div>\n"
    ),
    "inline": lambda number: f"{_SENTENCE}<b>bold {number}</b> <br><br>",
    "deep": lambda number: f"<div><p>{number} {_SENTENCE}</p>",
    "text": lambda number: f"{number} {_SENTENCE * 2}\n\n",
}
#: Without mark-up around the units: a text dump.
_BARE = frozenset(("text",))


def build(shape: str, size: int) -> bytes:
    """Return a page of `size` bytes, a few more or less, made of one shape's units."""
    unit = SHAPES[shape]
    head, tail = ("", "") if shape in _BARE else (_HEAD, _TAIL)
    parts = [head]
    made = len(head)
    number = 0
    while made < size:
        number += 1
        parts.append(unit(number))
        made += len(parts[-1])
    return "".join([*parts, tail]).encode()
