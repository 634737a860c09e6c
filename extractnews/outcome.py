"""One document → what to write about it, whatever happens: the one guard of every run."""

from __future__ import annotations

from typing import NamedTuple

from .errors import OK, ExtractNewsError, InternalFault, TooLarge
from .messages import describe, wants_colour
from .pipeline import extract_page
from .settings import Settings
from .sources import Reading
from .values import Article


class Outcome(NamedTuple):
    """What became of one document, in plain values that can cross between processes.

    text:    what to write: a record, an error record, or "" where only a message is due
    status:  the exit status that the document asks for
    message: why it is no record, "" if it is one
    """

    text: str
    status: int = OK
    message: str = ""


def extract_reading(reading: Reading, settings: Settings, terminal: bool = False) -> Outcome:
    """Return what becomes of one reading. Nothing but KeyboardInterrupt and its like gets past."""
    source = reading.source
    error: ExtractNewsError
    try:
        if reading.path is not None:
            from .sources.files import read_path

            reading = read_path(reading, settings)
        if reading.page is not None:
            article = extract_page(reading.page, all_pages=settings.all_pages)
            if settings.output_format == "markdown":
                from .render.as_markdown import render_markdown

                return Outcome(render_markdown(article))
            return Outcome(_json(reading, article, settings, terminal))
        error = reading.error or InternalFault(f"{source}: neither page nor error")
    except ExtractNewsError as named:
        error = named
    except MemoryError:
        error = TooLarge(f"{source}: needs more memory than there is")
    except Exception as fault:  # noqa: BLE001  the one guard: a mistake of ours costs one document
        error = InternalFault(f"{source}: internal fault, please report it: {describe(fault)}")
    return failed(reading, error, settings)


def failed(reading: Reading, error: ExtractNewsError, settings: Settings) -> Outcome:
    """Return the outcome of a document that gave no record."""
    text = ""
    if settings.errors == "record":
        from .render.as_json import render_error

        reason = str(error).removeprefix(f"{reading.source}: ")
        extra = reading.extra if settings.pass_through else None
        text = f"{render_error(reading.source, error.code, reason, extra)}\n"
    return Outcome(text, error.exit_status, str(error))


def _json(reading: Reading, article: Article, settings: Settings, terminal: bool) -> str:
    """The article's line, or what a person sees of it on a terminal."""
    from .render.as_json import render_json

    indent = 2 if terminal and not settings.compact else None
    extra = reading.extra if settings.pass_through else None
    text = render_json(article, settings.fields, extra, indent)
    if indent and wants_colour():
        from .render.coloured import coloured

        text = coloured(text)
    return f"{text}\n"
