"""Code of an HTML page as its author wrote it: in one piece, without the numbers beside its lines.

Pages draw code in many ways, one line in an item of a list, in a row of a table or in an element of
its own, with the numbers in a column beside it or at the begin of each line:

    <pre><table><tr><td>1</td><td>x = 1</td></tr>…    <pre><span>1</span>x = 1…

Only looked at where Markdown is made.
"""

from __future__ import annotations

from collections.abc import Sequence

from . import patterns as re
from .layout import BREAK, Layout
from .spans_html import marks_in, without_blank_lines

#: How pages name the language of code: language-python, lang-js, highlight-source-shell, brush: sql.
_LANGUAGE = re.compile(
    r"(?:^|[\s_-])(?:language|lang|highlight-source|brush:?|sourceCode)[\s:-]+([\w+#.-]{1,20})"
)
_NO_LANGUAGE = frozenset(("none", "plaintext", "text", "plain"))

#: How pages name a <pre> that keeps the lines of a poem, and is set like text.
_VERSE = re.compile(r"(?:^|[\s_-])(?:verse|poem|poetry|lyrics)(?:$|[\s_-])", re.IGNORECASE)

_LINE_NUMBERS = re.compile(r"\s*\d{1,6}(?:\s+\d{1,6})+\s*")

#: Digits that the number of a line has at most.
_LONGEST_NUMBER = 6

#: Lines that begin with a number of their own from which on it is none of the code.
LEAST_NUMBERED = 2

#: Characters of a line, in the mean, from which on nobody writes code, or wraps text, so.
LEAST_OF_PROSE = 120


class Code:
    """The code of a page."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._of: dict[int, int] = {}
        until = 0
        for container, tag in enumerate(layout.tag) if "pre" in layout.tag else ():
            if tag == "pre" and layout.last[container] > until:
                held = range(max(until, layout.first[container]), layout.last[container])
                self._of.update(dict.fromkeys(held, container))
                until = layout.last[container]

    def around(self, index: int) -> int:
        """Return the <pre> that holds a block, the outermost, -1 if none does."""
        return self._of.get(index, -1)

    def text(self, index: int) -> str:
        """Return the text of a block with its blanks and line ends."""
        layout = self._layout
        chunks = [
            "\n" if chunk is BREAK else chunk
            for chunk in layout.chunks[layout.start[index] : layout.end[index]]
        ]
        numbers = _numbers(chunks)
        if LEAST_NUMBERED <= len(numbers) < sum(map(bool, map(str.strip, chunks))):
            for at in numbers:
                chunks[at] = ""
        return without_blank_lines("".join(chunks))

    def is_verse(self, pre: int) -> bool:
        """Tell whether a <pre> holds no code but verses."""
        return _VERSE.search(self._layout.name[pre]) is not None

    def language(self, pre: int) -> str:
        """Return what the page says that the code in a <pre> is written in, "" if it does not."""
        layout = self._layout
        names = [layout.name[pre], layout.name[layout.parent[pre]]]
        since, until = layout.first[pre], layout.last[pre]
        if since < until:
            start, end = layout.start[since], layout.end[until - 1]
            names += [
                name
                for style, begin, _, name in marks_in(layout, start, end)
                if style == "code" and start <= begin < end
            ][:1]
        for name in names:
            said = _LANGUAGE.search(name)
            if said and said[1] not in _NO_LANGUAGE:
                return said[1]
        return ""


def is_line_numbers(code: str) -> bool:
    """Tell whether a block of code is the column of numbers beside one."""
    if not _LINE_NUMBERS.fullmatch(code):
        return False
    numbers = [int(number) for number in code.split()]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def is_prose(code: str) -> bool:
    """Tell whether the lines of a block of code are as long as paragraphs are."""
    lines = [line for line in map(str.strip, code.splitlines()) if line]
    return sum(map(len, lines)) >= LEAST_OF_PROSE * len(lines)


def _numbers(chunks: Sequence[str]) -> list[int]:
    """The chunks that number lines: one begins each line, each is one more than that before it."""
    found: list[int] = []
    number = 0
    begins = True
    for at, chunk in enumerate(chunks):
        text = chunk.strip()
        if text and begins:
            if not (text.isdecimal() and text.isascii() and len(text) <= _LONGEST_NUMBER):
                return []
            if found and int(text) != number:
                return []
            number = int(text) + 1
            found.append(at)
        begins = "\n" in chunk[len(chunk.rstrip()) :] or (begins and not text)
        if "\n" in text:
            return []
    return found
