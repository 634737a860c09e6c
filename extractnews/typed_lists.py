"""Lists that are typed and not marked up: lines or paragraphs that begin with a bullet or a number.

    <p>• Water<br>• A towel<br>• Shoes</p>        <p>1. Look around.</p><p>2. Sit down.</p>

Only looked at where Markdown is made, in which they would be lines with a sign in front. Dashes are
left alone: in half of Europe they begin what somebody says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import patterns as re
from .named import NamedTuple
from .spans_html import without_start
from .values import IN_ITEM, IN_LIST, IN_ORDERED, PARAGRAPH, Around, Block, Span

_SIGN = re.compile(r"(?:[•‣◦▪●■➤►⁃∙]\s*|(\d{1,3})[.)]\s+)(?=\S)")
_BULLETS = frozenset("•‣◦▪●■➤►⁃∙")

#: Numbers that count on from which on they are a list's: one alone is the number of a chapter.
LEAST_NUMBERED = 2


class _Line(NamedTuple):
    """A block of one line, or of lines without a sign: what it begins with, and its number.

    sign:   characters that the sign takes, 0 for none
    number: -1 for a bullet
    """

    block: Block
    sign: int
    number: int


def with_typed_lists(content: Sequence[Block]) -> list[Block]:
    """Return the blocks with typed lists as lists: bullets, and numbers that count on from one to the next."""
    if not any(map(_may_begin, content)):  # as on most pages
        return list(content)
    lines = [line for block in content for line in _lines(block)]
    found: list[Block] = []
    at = 0
    while at < len(lines):
        first = lines[at]
        end = _extent(lines, at)
        if end == at:
            found.append(first.block)
            at += 1
            continue
        # It stands at no element of the page: its places are its own, below zero.
        around = Around(IN_LIST if first.number < 0 else IN_ORDERED, -2 - len(found))
        for block, sign, number in lines[at:end]:
            item = Around(IN_ITEM, -2 - len(found), max(number, 0))
            found.append(without_start(block, sign)._replace(within=(*block.within, around, item)))
        at = end
    return found


def _may_begin(block: Block) -> bool:
    """Tell whether a block begins with a sign, or has other lines that may."""
    return _SIGN.match(block.text) is not None or any("\n" in span.text for span in block.spans)


def _extent(lines: Sequence[_Line], at: int) -> int:
    """Where the list that begins at a line ends; there if none begins."""
    first = lines[at]
    end = at
    while (
        end < len(lines)
        and lines[end].sign
        and lines[end].block.within == first.block.within
        and lines[end].number == (-1 if first.number < 0 else first.number + end - at)
    ):
        end += 1
    return at if first.number >= 0 and end - at < LEAST_NUMBERED else end


def _lines(block: Block) -> Iterator[_Line]:
    """A block cut before the lines that begin with a sign; as it is where fewer than two do.

    In an item, which has a bullet of its own, a second one goes.
    """
    if block.kind != PARAGRAPH:
        yield _Line(block, 0, -1)
        return
    sign, number = _sign(block.text, block.spans)
    if any(around.kind == IN_ITEM for around in block.within):
        yield _Line(without_start(block, sign if number < 0 else 0), 0, -1)
        return
    if not any("\n" in span.text for span in block.spans):  # one line
        yield _Line(block, sign, number)
        return
    parts: list[list[Span]] = [[]]
    signed = 0
    for line in _split(block.spans):
        begins = _sign("".join(span.text for span in line), line)[0] > 0
        signed += begins
        if parts[-1] and (begins or signed):
            parts.append(line)
        else:
            parts[-1] += [Span("\n"), *line] if parts[-1] else line
    if signed < LEAST_NUMBERED:
        yield _Line(block, sign, number)
        return
    for part in parts:
        text = " ".join("".join(span.text for span in part).split())
        if text:
            yield _Line(block._replace(text=text, spans=tuple(part)), *_sign(text, part))


def _sign(text: str, spans: Sequence[Span]) -> tuple[int, int]:
    """The characters that a line's sign takes and the number that it is, -1 for a bullet; 0 for no sign.

    A line with more bullets in it is a list in one line, and a number in one strong run with words is
    a heading's.
    """
    found = _SIGN.match(text)
    if not found:
        return 0, -1
    if found[1]:
        if spans and "b" in spans[0].style and len(spans[0].text) > found.end():
            return 0, -1
        return found.end(), int(found[1])
    return (0, -1) if not _BULLETS.isdisjoint(text[found.end() :]) else (found.end(), -1)


def _split(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """The lines of styled runs."""
    line: list[Span] = []
    for span in spans:
        first, *rest = span.text.split("\n")
        line.append(span._replace(text=first))
        for text in rest:
            yield line
            line = [span._replace(text=text)]
    yield line
