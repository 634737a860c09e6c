"""One document → what to write about it, whatever happens: the one guard of every run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .errors import OK, ExtractNewsError, InternalFault, NoArticle, TooLarge
from .messages import describe, is_of_memory, wants_colour
from .named import NamedTuple
from .pipeline import Examination, Learn, Look, examine, extract_page
from .settings import EXPLANATIONS, Settings
from .sources import Reading
from .values import Article, RawPage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .repeats import SiteMemory


class Orders(NamedTuple):
    """What is to be done with every document.

    terminal: a person looks at the output
    width:    columns that what is written for people is wrapped to, None for no wrapping
    memory:   what is known of the pages of sites
    """

    settings: Settings
    terminal: bool = False
    width: int | None = None
    memory: SiteMemory | None = None


class Outcome(NamedTuple):
    """What became of one document, in plain values that can cross between processes.

    text:    what to write: a record, an error record, or "" where only a message is due
    status:  the exit status that the document asks for
    message: why it is no record, "" if it is one
    learned: its `repeats.PagePrint` as a plain tuple, if that was asked for
    """

    text: str
    status: int = OK
    message: str = ""
    learned: tuple[str, int, tuple[int, ...]] | None = None


def extract_reading(reading: Reading, orders: Orders) -> Outcome:
    """Return what becomes of one reading. Nothing but KeyboardInterrupt and its like gets past."""
    settings = orders.settings
    source = reading.source
    learned: list[tuple[str, int, tuple[int, ...]]] = []
    error: ExtractNewsError
    try:
        if reading.path is not None:
            from .sources.files import read_path

            reading = read_path(reading, settings)
        if reading.page is not None and settings.output_format in EXPLANATIONS:
            return _explained(reading.page, orders)
        if reading.page is not None:
            more: dict[str, object] = {}
            article = extract_page(
                reading.page,
                all_pages=settings.all_pages,
                memory=orders.memory,
                learn=_learner(learned) if settings.learn is not None else None,
                styled=settings.output_format == "markdown",
                runs=settings.output_format == "pretty" or "html" in settings.with_keys,
                look=_looker(settings.with_keys, more) if settings.with_keys else None,
            )
            if settings.output_format == "markdown":
                from .render.as_markdown import render_markdown

                text = render_markdown(article, settings.front_matter)
            elif settings.output_format == "pretty":
                from .render.as_card import render_card

                text = render_card(article, width=orders.width, colour=_in_colour(orders))
            else:
                text = _json(reading, article, more, orders)
            return Outcome(text, learned=learned[0] if learned else None)
        error = reading.error or InternalFault(f"{source}: neither page nor error")
    except ExtractNewsError as named:
        # Its traceback holds all that was made of the page, and this frame: a circle if we held it.
        error = named.with_traceback(None)
    except Exception as fault:  # noqa: BLE001  the one guard: a mistake of ours costs one document
        if is_of_memory(fault):
            error = out_of_memory(source)
        else:
            error = InternalFault(f"{source}: internal fault, please report it: {describe(fault)}")
    return failed(reading, error, settings)


def out_of_memory(source: str) -> TooLarge:
    """The error of a document that needs more memory than the system or `limits.MEMORY` allows."""
    return TooLarge(f"{source}: needs more memory than there is")


def failed(reading: Reading, error: ExtractNewsError, settings: Settings) -> Outcome:
    """Return the outcome of a document that gave no record."""
    text = ""
    if settings.errors == "record":
        from .render.as_json import render_error

        reason = str(error).removeprefix(f"{reading.source}: ")
        extra = reading.extra if settings.pass_through else None
        text = f"{render_error(reading.source, error.code, reason, extra)}\n"
    return Outcome(text, error.exit_status, str(error))


def _learner(into: list[tuple[str, int, tuple[int, ...]]]) -> Learn:
    """What puts the memory of a page into a list."""
    from .repeats import page_print

    def learn(address: str, texts: Sequence[str]) -> None:
        page = page_print(address, texts)
        into.append((page.site, page.page, page.blocks))

    return learn


def _in_colour(orders: Orders) -> bool:
    return orders.terminal and wants_colour()


def _explained(page: RawPage, orders: Orders) -> Outcome:
    """What was made of a page and why, also of one that holds no article."""
    from .reasons import explain

    settings = orders.settings
    explanation = explain(examine(page, memory=orders.memory))
    if settings.output_format == "explain_html":
        from .render.as_web_page import render_web_page

        text = render_web_page(explanation)
    else:
        from .render.as_explanation import render_explanation

        text = render_explanation(
            explanation,
            width=orders.width,
            colour=_in_colour(orders),
            verbose=settings.verbose,
        )
    if explanation.is_article or settings.all_pages:
        return Outcome(text)
    missing = NoArticle(f"{page.source}: no article found")
    return Outcome(text, missing.exit_status, str(missing))


def _looker(names: Sequence[str], into: dict[str, object]) -> Look:
    """What puts more keys of a record into a dict."""
    from .render.with_keys import more_keys

    def look(seen: Examination) -> None:
        into.update(more_keys(seen, names))

    return look


def _json(reading: Reading, article: Article, more: Mapping[str, object], orders: Orders) -> str:
    """The article's line, or what a person sees of it on a terminal.

    more: keys that it has besides the record's own
    """
    from .render.as_json import render_json

    settings = orders.settings
    indent = 2 if orders.terminal and not settings.compact else None
    extra = reading.extra if settings.pass_through else None
    text = render_json(article, settings.fields, extra, indent, more)
    if indent and _in_colour(orders):
        from .render.coloured import coloured

        text = coloured(text)
    return f"{text}\n"
