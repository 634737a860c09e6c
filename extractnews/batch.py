"""Many documents: read, extract, write, and one exit status for all of them."""

from __future__ import annotations

import gc
from typing import NamedTuple

from .errors import (
    NO_ARTICLE,
    OK,
    UNREADABLE,
    ExtractNewsError,
    InternalFault,
    OutputExists,
    TooLarge,
)
from .messages import describe, say, wants_colour
from .output import Output, open_output
from .pipeline import extract_page
from .settings import Settings
from .sources import Reading
from .sources.files import read_inputs
from .values import Article


class Outcome(NamedTuple):
    """What became of one document: what to write, and the error that says why it is no record."""

    text: str
    error: ExtractNewsError | None = None


def run(settings: Settings) -> int:
    """Do what the settings say and return the exit status.

    Raises OutputFailed if the output cannot be written, BrokenPipeError if nobody reads it.
    """
    output = open_output(settings)
    counts: dict[int, int] = {}
    try:
        for reading in read_inputs(settings):
            error = _one(reading, settings, output)
            status = error.exit_status if error else OK
            counts[status] = counts.get(status, 0) + 1
            if error and not settings.quiet:
                say(str(error))
            if error and settings.errors == "fail":
                output.discard()
                return status
            if sum(counts.values()) == 1:
                gc.freeze()  # what the first document imported need never be looked at again
        output.finish()
    except BaseException:
        output.discard()
        raise
    if settings.verbose:
        say(_summary(counts))
    status = max(counts, default=OK)  # the gravest has the highest number
    return OK if settings.exit_zero and status in (NO_ARTICLE, UNREADABLE) else status


def extract_reading(reading: Reading, settings: Settings, terminal: bool = False) -> Outcome:
    """Return what becomes of one reading. Nothing but KeyboardInterrupt and its like gets past."""
    source = reading.source
    error: ExtractNewsError
    try:
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
    if settings.errors != "record":
        return Outcome("", error)
    from .render.as_json import render_error

    reason = str(error).removeprefix(f"{source}: ")
    return Outcome(
        f"{render_error(source, error.code, reason, _extra(reading, settings))}\n", error
    )


def _one(reading: Reading, settings: Settings, output: Output) -> ExtractNewsError | None:
    """Extract and write one document; the error if it gave no record."""
    outcome = extract_reading(reading, settings, output.terminal)
    if outcome.text:
        try:
            output.write(outcome.text, reading.source)
        except OutputExists as error:
            return error
    return outcome.error


def _json(reading: Reading, article: Article, settings: Settings, terminal: bool) -> str:
    """The article's line, or what a person sees of it on a terminal."""
    from .render.as_json import render_json

    indent = 2 if terminal and not settings.compact else None
    text = render_json(article, settings.fields, _extra(reading, settings), indent)
    if indent and wants_colour():
        from .render.coloured import coloured

        text = coloured(text)
    return f"{text}\n"


def _extra(reading: Reading, settings: Settings) -> dict[str, object] | None:
    return reading.extra if settings.pass_through else None


def _summary(counts: dict[int, int]) -> str:
    total = sum(counts.values())
    good, without = counts.get(OK, 0), counts.get(NO_ARTICLE, 0)
    return f"{total} read: {good} articles, {without} without one, {total - good - without} errors"
