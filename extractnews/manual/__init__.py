"""What a person is told about the command: --help, the manual page, completions for shells.

All of it is made of the table in options.py. `python -m extractnews.manual share` writes the manual
page and the completions, which are installed with the package.
"""

from __future__ import annotations

from ..named import NamedTuple
from ..options import GROUPS, OPTIONS, Option

USAGE = "extractnews [OPTIONS] [FILES]..."

ABOUT = (
    "Turn news pages, as HTML or as the plain text of a whole page, into one record"
    " each: title, authors, dates, text, pictures. Without FILES, and for -,"
    " standard input is read."
)


class Example(NamedTuple):
    """A command line that a reader may paste, and what it is for."""

    purpose: str
    command: str


EXAMPLES = (
    Example(
        "the title of a page", "curl -s https://example.org/story | extractnews | jq -r .title"
    ),
    Example("read it here", "extractnews --pretty page.html"),
    Example("see what was kept and cut, and why", "extractnews --explain page.html"),
    Example("a Markdown file for each page", "extractnews -f markdown -o articles *.html.gz"),
    Example(
        "many files, all processors",
        "find . -name '*.html' -print0 | extractnews -0 --files-from - -j 0",
    ),
)

#: Exit statuses and when they come.
STATUSES = (
    ("0", "every input gave an article"),
    ("1", "an input was read and holds no article"),
    ("2", "wrong usage, or an input cannot be read"),
    ("70", "a fault of ours on some input; the others are still done"),
    ("74", "the output could not be written"),
    ("130", "interrupted; only whole lines were written"),
    ("141", "nobody reads on, as behind head: no error"),
    ("143", "terminated; only whole lines were written"),
)

#: Columns of --help, and where its descriptions begin.
_MOST_COLUMNS, _INDENT = 80, 26


def help_text(columns: int, bold: bool) -> str:
    """Return what --help prints.

    columns: of the terminal; lines are never longer than 80
    bold:    set headings and flags off with escape sequences
    """
    width = min(columns, _MOST_COLUMNS)
    lines = [f"{_strong('Usage:', bold)} {USAGE}", "", *_wrapped(ABOUT, width), ""]
    lines.append(_strong("Examples:", bold))
    lines += [f"  {example.command}" for example in EXAMPLES]
    for group in GROUPS:
        lines += ["", _strong(f"{group}:", bold)]
        for option in OPTIONS:
            if option.group == group:
                lines += _option_lines(option, width, bold)
    lines += ["", _strong("Exit status:", bold)]
    lines += [f"  {status:<5}{meaning}" for status, meaning in STATUSES]
    return "\n".join(lines) + "\n"


def written(option: Option) -> str:
    """The option as it is written: "-f, --format json|markdown"."""
    flags = ", ".join(option.flags)
    return f"{flags} {option.metavar}" if option.metavar else flags


def choices(option: Option) -> tuple[str, ...]:
    """The words that an option takes, none if it takes other values."""
    return tuple(option.metavar.split("|")) if "|" in option.metavar else ()


def _option_lines(option: Option, width: int, bold: bool) -> list[str]:
    head = written(option)
    indent = "  " if option.flags[0].startswith("-") and len(option.flags) > 1 else "      "
    said = _wrapped(option.help, max(20, width - _INDENT))
    shown = indent + "".join(
        [_strong(", ".join(option.flags), bold), head[len(", ".join(option.flags)) :]]
    )
    if len(indent + head) + 2 > _INDENT:
        return [shown, *(" " * _INDENT + line for line in said)]
    pad = " " * (_INDENT - len(indent + head))
    return [f"{shown}{pad}{said[0]}", *(" " * _INDENT + line for line in said[1:])]


def _wrapped(text: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width, break_on_hyphens=False)


def _strong(text: str, bold: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if bold else text
