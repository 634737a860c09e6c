"""Lines for people: with a margin, at a terminal's width, or plain for a pipe.

Page text is never mark-up here, and what can steer a terminal is taken out of it.
"""

from __future__ import annotations

from io import StringIO

from rich.console import Console, RenderableType
from rich.text import Text

from ..cleaning import clean, clean_line

#: Columns of the margin on a terminal of 80 columns and on a wide one.
NARROW_MARGIN, WIDE_MARGIN = 22, 36
#: Columns from which on a terminal is wide.
WIDE = 120
#: Columns past which running text is hard to read, whatever the terminal has.
LONGEST_LINE = 100
#: Columns of the narrowest terminal that a margin is set on.
_LEAST_TEXT = 20

#: Marks that begin and that end no line of Chinese and Japanese: JIS X 4051, which CLREQ agrees with.
_NOT_FIRST = frozenset("、。，．・：；？！」』）】〕〉》〗〙々ー")
_NOT_LAST = frozenset("「『（【〔〈《〖〘")
#: Columns at the end of a line that are left for such marks: two of them.
_HANGING = 4


class Sheet:
    """Collects lines.

    width:  columns that text is wrapped to, None for lines as long as they are
    colour: whether there may be escape sequences
    """

    def __init__(self, width: int | None, colour: bool) -> None:
        self.width = width
        self._file = StringIO()
        self._console = Console(
            file=self._file,
            width=max(width or 0, 10),
            force_terminal=colour,
            no_color=not colour,
            color_system="standard" if colour else None,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
            _environ={},  # what a person wants is decided before; here it only draws
        )
        margin = 0 if width is None else WIDE_MARGIN if width >= WIDE else NARROW_MARGIN
        if width is not None and width - margin < _LEAST_TEXT:
            margin = max(4, width // 3)
        self.margin = margin
        self.text_width = None if width is None else max(1, min(LONGEST_LINE, width - margin - 2))

    def line(self, text: Text | str = "") -> None:
        """Add one line as it is."""
        if isinstance(text, str):
            text = Text(text)
        text.rstrip()
        self._console.print(text, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)

    def heading(self, text: str) -> None:
        """Add a heading with a blank line above it."""
        self.line()
        self.paragraph(Text(text, style="bold"))

    def wrapped(self, text: Text, width: int | None) -> list[Text]:
        """The lines of a text, wrapped to `width` columns if that is given."""
        if width is None:
            return list(text.split("\n", allow_blank=True))
        if _NOT_FIRST.isdisjoint(text.plain) or width < _LEAST_TEXT:
            return list(text.wrap(self._console, width)) or [Text()]
        # No line of the page's own gives its first mark away: a "・" there begins an item.
        own_lines = text.split("\n", allow_blank=True)
        narrow = width - _HANGING
        return [
            part
            for line in own_lines
            for part in _hung(list(line.wrap(self._console, narrow)), width)
        ]

    def show(self, drawing: RenderableType) -> None:
        """Add what rich draws, such as a frame."""
        self._console.print(drawing)

    def paragraph(self, text: Text, indent: int = 0, first: str = "", rest: str = "") -> None:
        """Add a wrapped text, set in by `indent` columns.

        first, rest: marks that stand right before its first line and the others
        """
        width = None if self.width is None else max(1, min(LONGEST_LINE, self.width) - indent)
        for number, line in enumerate(self.wrapped(text, width)):
            mark = rest if number else first
            self.line(Text(mark.rjust(indent)) + line if indent else line)

    def beside(self, margin: list[Text], body: list[Text]) -> None:
        """Add lines with others in the margin, which are wrapped to it."""
        notes = [line for note in margin for line in self.wrapped(note, self.margin)]
        for number in range(max(len(notes), len(body))):
            note = notes[number] if number < len(notes) else Text()
            text = body[number] if number < len(body) else Text()
            note.rstrip()
            self.line(note + Text(" " * (self.margin + 2 - note.cell_len)) + text)

    def cut_short(self, text: str) -> str:
        """The text on one line that fits, with an ellipsis where it goes on."""
        if self.text_width is None:
            return text
        line = Text(text)
        line.truncate(self.text_width, overflow="ellipsis")
        return line.plain

    def text(self) -> str:
        """All lines, with an end each."""
        return self._file.getvalue()


def _hung(lines: list[Text], width: int) -> list[Text]:
    """Lines of Chinese or Japanese with the marks at their borders where they belong.

    A mark that ends what stands right before it goes up to it, and one that opens what follows goes down to
    that, as long as there is room for them: of a thousand opening marks most stay where they are.

    width: columns that there are, `_HANGING` more than the lines are wrapped to
    """
    found: list[Text] = []
    for wrapped in lines:
        line = wrapped
        while (
            found
            and line.plain[:1] in _NOT_FIRST
            and not found[-1].plain[-1:].isspace()
            and found[-1].cell_len + 2 <= width
        ):
            found[-1] += line[:1]
            line = line[1:]
        while (
            found
            and line.plain
            and found[-1].plain[-1:] in _NOT_LAST
            and line.cell_len + 2 <= width
        ):
            line = found[-1][-1:] + line
            found[-1] = found[-1][:-1]
            if not found[-1].plain:
                found.pop()
        if line.plain or not found:
            found.append(line)
    return found


def safe(text: str) -> str:
    """Text of a page on one line, with nothing in it that steers a terminal."""
    return clean_line(text)


def safe_lines(text: str) -> str:
    """The same with its line ends."""
    return clean(text)
