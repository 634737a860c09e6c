"""Run the filter over annotated pages and keep what came out, and what it cost beside a parse."""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from .corpus import Case
from .metrics import Measured, measure

#: An input is the page itself, or its dump by one of the programs of `corpus.renderers`. The page once
#: more, with Markdown as the output, counts as one too.
HTML = "html"
MARKDOWN = "markdown"

#: Takes a page, its address and its format; gives the record as JSON, None for no article.
Extractor = Callable[[bytes, str | None, str], str | None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one page gave.

    input:    "html", or the program that made the dump
    record:   {} where the page was refused or failed
    refused:  the filter said that the page holds no article
    error:    anything else that went wrong, "" if nothing did
    cost:     seconds of CPU for the record, as JSON
    parse:    seconds of CPU for one lxml parse of the same bytes right before; 0 for dumps
    measured: the record against the annotation, see `metrics.measure`
    """

    case: Case
    input: str
    record: Mapping[str, Any]
    refused: bool
    error: str
    cost: float
    parse: float
    measured: Measured

    @property
    def row(self) -> str:
        """The line of the table it belongs to."""
        return f"{self.case.set} {self.input}"


def extract_as_json(page: bytes, url: str | None, input_format: str) -> str | None:
    """Run the filter as the command does where JSON is asked for."""
    from ..errors import NoArticle
    from ..pipeline import extract_page
    from ..values import RawPage

    try:
        return extract_page(RawPage(page, "-", url, None, input_format)).to_json()
    except NoArticle:
        return None


def extract_as_markdown(page: bytes, url: str | None, input_format: str) -> str | None:
    """Run the filter as the command does where Markdown is asked for."""
    from ..errors import NoArticle
    from ..pipeline import extract_page
    from ..values import RawPage

    try:
        raw = RawPage(page, "-", url, None, input_format)
        return extract_page(raw, styled=True).to_markdown()
    except NoArticle:
        return None


def run_pages(
    cases: Iterable[Case], extractor: Extractor = extract_as_json, *, rounds: int = 1
) -> Iterator[Outcome]:
    """Yield what each page gives as HTML, with its cost: the least of `rounds` tries."""
    parser = etree.HTMLParser(encoding="utf-8")
    for case in cases:
        page = case.html
        parses, costs = [], []
        gc.freeze()  # what this run keeps is not the filter's to collect
        for _ in range(rounds):
            start = time.process_time()
            _parse(page, parser)
            parses.append(time.process_time() - start)
            start = time.process_time()
            line, error = _guarded(extractor, page, case.url or None, HTML)
            costs.append(time.process_time() - start)
        yield _outcome(case, HTML, line, error, min(costs), min(parses))


def run_markdown(cases: Iterable[Case]) -> Iterator[Outcome]:
    """Yield the Markdown of the pages whose annotation has some, with its cost."""
    from . import markdown

    parser = etree.HTMLParser(encoding="utf-8")
    for case in cases:
        if not case.gold.get("markdown"):
            continue
        page = case.html
        start = time.process_time()
        _parse(page, parser)
        parse = time.process_time() - start
        start = time.process_time()
        text, error = _guarded(extract_as_markdown, page, case.url or None, HTML)
        cost = time.process_time() - start
        refused = text is None and not error
        measured = markdown.measure(case.gold, text or "")
        yield Outcome(case, MARKDOWN, {}, refused, error, cost, parse, measured)


def run_dumps(
    cases: Iterable[Case],
    renderer: str,
    texts: Mapping[str, str],
    extractor: Extractor = extract_as_json,
) -> Iterator[Outcome]:
    """Yield what the dump of each page gives, of the pages that have one.

    Nobody tells where a dump came from: no address.
    """
    for case in cases:
        if case.id not in texts:
            continue
        page = texts[case.id].encode("utf-8", "replace")
        start = time.process_time()
        line, error = _guarded(extractor, page, None, "text")
        yield _outcome(case, renderer, line, error, time.process_time() - start, 0.0)


def _guarded(
    extractor: Extractor, page: bytes, url: str | None, input_format: str
) -> tuple[str | None, str]:
    """Return the record and what went wrong; one bad page must not end a long run."""
    try:
        return extractor(page, url, input_format), ""
    except Exception as error:  # noqa: BLE001 - whatever it is, it is reported and counted
        return None, f"{type(error).__name__}: {error}"


def _parse(page: bytes, parser: etree.HTMLParser) -> None:
    try:
        etree.fromstring(page, parser)
    except etree.LxmlError:  # an empty document: it costs nothing
        pass


def _outcome(
    case: Case, kind: str, line: str | None, error: str, cost: float, parse: float
) -> Outcome:
    record = json.loads(line) if line is not None else {}
    refused = line is None and not error
    measured = measure(case.gold, record) if case.is_article else {}
    return Outcome(case, kind, record, refused, error, cost, parse, measured)
