"""The manual page, in the roff of man(7)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import __version__
from ..keys import KEYS, MORE_KEYS
from ..options import GROUPS, OPTIONS
from . import ABOUT, EXAMPLES, STATUSES

_DESCRIPTION = (
    "It reads bytes and writes records: files, standard input, gzip, NDJSON, WARC archives; HTML or"
    " text is told by content. It opens no socket, runs no script, and gives the same record for the"
    " same bytes on any machine and any day.",
    "Standard output carries records and nothing else. Each problem is one line on standard error.",
)

_RECORD = (
    "One JSON object a line. All keys are always there, in this order; what is unknown is null, an"
    " unknown list []. Dates are ISO 8601, as precise as the page states them; confidence is the F1"
    " that body is expected to have. --schema prints the JSON Schema."
)

_ENVIRONMENT = (
    ("NO_COLOR", "if set and not empty, nothing is coloured"),
    ("TERM", 'no colour on a terminal that is "dumb"'),
    ("COLUMNS", "the width of what is written for people, in a pipe too"),
)


def man_page() -> str:
    """Return the page, ending in a line end."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f'.TH EXTRACTNEWS 1 "" "extractnews {__version__}" "User Commands"'
    yield ".nh"  # names of keys and options are not to be broken
    yield ".ad l"
    yield ".SH NAME"
    yield "extractnews \\- turn news pages into clean JSON or Markdown"
    yield ".SH SYNOPSIS"
    yield ".B extractnews"
    yield "[\\fIOPTIONS\\fR] [\\fIFILES\\fR]..."
    yield ".SH DESCRIPTION"
    yield _roff(ABOUT)
    for paragraph in _DESCRIPTION:
        yield ".PP"
        yield _roff(paragraph)
    yield ".SH OPTIONS"
    for group in GROUPS:
        yield f".SS {group}"
        for option in OPTIONS:
            if option.group == group:
                flags = ", ".join(f"\\fB{_roff(flag)}\\fR" for flag in option.flags)
                value = f" \\fI{_roff(option.metavar)}\\fR" if option.metavar else ""
                yield ".TP"
                yield flags + value
                yield _roff(option.help)
    yield ".SH RECORD"
    yield _roff(_RECORD)
    yield ".PP"
    yield ", ".join(f"\\fB{_roff(key)}\\fR" for key in KEYS)
    yield ".PP"
    yield _roff("--with adds ") + ", ".join(f"\\fB{_roff(key)}\\fR" for key in MORE_KEYS)
    yield ".SH EXAMPLES"
    for example in EXAMPLES:
        yield ".PP"
        yield _roff(f"{example.purpose[0].upper()}{example.purpose[1:]}:")
        yield ".PP"
        yield ".nf"
        yield ".RS 4"
        yield _roff(example.command)
        yield ".RE"
        yield ".fi"
    yield ".SH EXIT STATUS"
    yield from _table(STATUSES)
    yield ".SH ENVIRONMENT"
    yield from _table(_ENVIRONMENT)
    yield ".SH SEE ALSO"
    yield ".BR jq (1)"


def _table(rows: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, meaning in rows:
        yield ".TP"
        yield f"\\fB{name}\\fR"
        yield _roff(meaning)


def _roff(text: str) -> str:
    """Text that roff takes as it is: a line may not begin with its marks."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("…", "...")
    return f"\\&{text}" if text[:1] in ".'" else text
