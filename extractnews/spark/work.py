"""What a Python worker of Spark does: documents in, rows out, whatever happens to a document.

Each task has a crew of one, the same that works for `--jobs`: a child process that can be ended. A
page that hangs, eats the memory or takes its process down is a row with an error; the worker that
Spark knows, and with it the task, goes on. The models are loaded before the child is forked, once
for all the tasks that a worker does.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

import pyarrow as pa

from ..crew import Crew
from ..errors import BadRecord, TooLarge, UnreadableInput
from ..names import source_name
from ..outcome import Orders, Outcome
from ..pipeline import extract_page
from ..repeats import PagePrint, SiteMemory
from ..settings import Settings
from ..sources import Reading
from ..sources.gzipped import GZIP_MAGIC, gunzip
from ..values import RawPage
from .files import read_pieces
from .memory import SentMemory
from .schema import ERROR, arrow_schema

#: Rows that are given to Spark at a time: some hundred KB.
_ROWS = 64

#: The columns in front of those that are kept, of a table that is to be worked on.
PAGE_COLUMNS = ("page", "url", "source", "encoding", "fetched")

Batches = Iterator[pa.RecordBatch]
#: Makes columns of the outcomes of some documents.
Shape = Callable[[list[Outcome]], pa.RecordBatch]


class Task(NamedTuple):
    """What every worker is told.

    settings: as on the command line; names, output and jobs mean nothing here
    memory:   what is known of sites, as it was sent to the nodes
    """

    settings: Settings
    memory: SentMemory | None = None

    def orders(self) -> Orders:
        memory = self.memory.here() if self.memory is not None else None
        return Orders(self.settings._replace(jobs=1, errors="record"), memory=memory)


def of_files(batches: Batches, task: Task, shape: Shape) -> Batches:
    """Yield the rows of the documents in files, see `files.stream`."""
    outcomes: list[Outcome] = []
    for outcome in _outcomes(read_pieces(batches, task.settings), task.orders()):
        outcomes.append(outcome)
        if len(outcomes) == _ROWS:
            yield shape(outcomes)
            outcomes = []
    if outcomes:
        yield shape(outcomes)


def of_table(
    batches: Batches, task: Task, shape: Shape, kept: Sequence[str], kind: str, decoded: bool
) -> Batches:
    """Yield a row for each row of `batches`: what is behind `PAGE_COLUMNS`, and what came of the page.

    kept:    the names of the columns that are behind them
    kind:    "html", "text" or "auto"
    decoded: the pages were text before they became bytes
    """
    waiting: deque[pa.RecordBatch] = deque()
    readings = _readings(batches, waiting, partial(_reading, task.settings, kind, decoded))
    outcomes: list[Outcome] = []
    for outcome in _outcomes(readings, task.orders()):
        outcomes.append(outcome)
        if len(outcomes) == waiting[0].num_rows:
            made = shape(outcomes)
            columns = [*waiting.popleft().columns, *made.columns]
            yield pa.RecordBatch.from_arrays(columns, names=[*kept, *made.schema.names])
            outcomes = []


def records(outcomes: list[Outcome]) -> pa.RecordBatch:
    """Return the columns of records and errors."""
    lines = [json.loads(outcome.text) for outcome in outcomes]
    return pa.RecordBatch.from_pylist(lines, schema=_schema())


def lines(outcomes: list[Outcome]) -> pa.RecordBatch:
    """Return the lines that the command would write, and the code of the error of each, or null."""
    codes = [
        json.loads(outcome.text)[ERROR]["code"] if outcome.status else None for outcome in outcomes
    ]
    texts = [outcome.text.removesuffix("\n") for outcome in outcomes]
    return pa.RecordBatch.from_pydict({"value": texts, "code": codes}, schema=LINES)


LINES = pa.schema([("value", pa.string()), ("code", pa.string())])


def prints(outcomes: list[Outcome]) -> pa.RecordBatch:
    """Return what is to be remembered of pages: their sites, numbers and lines of a site memory.

    A page without an article has nothing but the code of its error.
    """
    rows = []
    for outcome in outcomes:
        if outcome.learned is None:
            code = json.loads(outcome.text)[ERROR]["code"] if outcome.status else None
            rows.append({"code": code})
            continue
        page = PagePrint(*outcome.learned)
        (line,) = SiteMemory([page]).lines()
        rows.append({"site": page.site, "page": page.page, "value": line.removesuffix("\n")})
    return pa.RecordBatch.from_pylist(rows, schema=PRINTS)


PRINTS = pa.schema([*LINES, ("site", pa.string()), ("page", pa.int64())])

_schema = cache(arrow_schema)


def _outcomes(readings: Iterable[Reading], orders: Orders) -> Iterator[Outcome]:
    """Yield what comes of each document, in order."""
    _load_models()
    done: deque[Outcome] = deque()
    crew = Crew(orders, lambda _, outcome: done.append(outcome))
    try:
        for reading in readings:
            crew.submit(reading)
            while done:
                yield done.popleft()
        crew.finish()
        yield from done
    finally:
        crew.close()


@cache
def _load_models() -> None:
    """Have all that the work needs in this process, from which the children are forked."""
    for kind in ("html", "text"):
        extract_page(RawPage("<p>Nothing.</p>", input_format=kind), all_pages=True)


def _readings(
    batches: Batches, waiting: deque[pa.RecordBatch], reading: Callable[..., Reading]
) -> Iterator[Reading]:
    """Yield the pages of a table; the columns that are kept are put into `waiting`, in parts."""
    width = len(PAGE_COLUMNS)
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            part = batch.slice(start, _ROWS)
            waiting.append(part.select(range(width, part.num_columns)))
            columns = [part.column(place).to_pylist() for place in range(width)]
            yield from map(reading, *columns)


def _reading(
    settings: Settings,
    kind: str,
    decoded: bool,
    page: bytes | None,
    address: bytes | None,
    name: bytes | None,
    label: bytes | None,
    moment: bytes | None,
) -> Reading:
    """The page in one row, as a line of NDJSON would give it."""
    url, encoding = _text(address) or settings.url, _text(label) or settings.encoding
    source = source_name(_text(name) or _text(address) or "-")
    data: bytes | str
    try:
        if page is None:
            raise BadRecord(f"{source}: expected a page, found null")
        if not decoded and page.startswith(GZIP_MAGIC):
            page = gunzip(page, source, settings.max_bytes)
        if len(page) > settings.max_bytes:
            raise TooLarge(f"{source}: over {settings.max_bytes} bytes; see --max-bytes")
        data = page.decode("utf-8", "replace") if decoded else page
    except UnreadableInput as error:
        return Reading(source, error=error)
    return Reading(source, RawPage(data, source, url, encoding, kind, fetched=_text(moment)))


def _text(cell: bytes | None) -> str | None:
    return cell.decode("utf-8", "replace") if cell else None
