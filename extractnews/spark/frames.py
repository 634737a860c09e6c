"""Tables of pages → tables of records, of lines as the command writes them, of what repeats.

Nothing here is computed: these are plans, which Spark carries out when somebody wants the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as sf
from pyspark.sql import types as sql

from ..errors import UsageError
from ..settings import Settings
from . import files, work
from .memory import SentMemory, sample
from .schema import spark_schema

_USUAL = Settings()


class Pages(NamedTuple):
    """Pages that are to be worked on, and how the workers get at them.

    frame: what the workers are given
    run:   what they do with it: (batches, task, shape) → batches
    kept:  the columns that stay beside those of the record
    """

    frame: DataFrame
    run: Callable[..., work.Batches]
    kept: tuple[Any, ...] = ()


def archives(session: SparkSession, paths: str | Sequence[str]) -> Pages:
    """Return the pages of WARC and WET files, each read as a stream by one task.

    paths: names, directories and patterns, on any file system that Spark knows; NDJSON and files
           that hold one page are read as well

    Raises pyspark's AnalysisException for a path that does not exist, UsageError for a file whose
    name has no ending.
    """
    listed = files.list_files(session, [paths] if isinstance(paths, str) else paths)
    return of_files(session, listed)


def of_files(session: SparkSession, listed: Sequence[files.InputFile]) -> Pages:
    """Return the pages of files that are known."""
    return Pages(files.stream(session, listed), work.of_files)


def table(
    frame: DataFrame,
    page: str,
    *,
    input_format: str = "auto",
    url: str = "url",
    source: str = "source",
    encoding: str = "encoding",
    fetched: str = "fetched",
) -> Pages:
    """Return the pages in a column of a table; the other columns stay beside the records.

    page:         the column, as bytes (gzip is unpacked) or as text that is decoded already
    input_format: "html" or "text" where it is known; "auto" decides by content, and a column of
                  that name by its name
    url, source, encoding: columns that say more of a page, where the table has them; a page
                  without a source is named by its url
    fetched:      the column that says when it was fetched, if there is one; it stays as well

    Raises UsageError for a column that is missing or no page, and for one that would stay but has
    the name of one of the record.
    """
    types = {field.name: field.dataType for field in frame.schema.fields}
    if not isinstance(types.get(page), (sql.StringType, sql.BinaryType)):
        raise UsageError(f"no column '{page}' of bytes or text; there are {', '.join(types)}")
    used = [name if name in types else None for name in (page, url, source, encoding)]
    kept = [field for field in frame.schema.fields if field.name not in used]
    used.append(fetched if fetched in types else None)
    keys = spark_schema().fieldNames()
    if both := [field.name for field in kept if field.name.lower() in keys]:  # as Spark sees names
        raise UsageError(f"columns named as keys of the record: {', '.join(both)}; rename them")
    # As bytes, whatever they are: a string that is no UTF-8 could not be read by the workers.
    known = [
        (_column(name) if name else sf.lit(None)).cast("string").cast("binary").alias(alias)
        for name, alias in zip(used[1:], work.PAGE_COLUMNS[1:], strict=True)
    ]
    selected = frame.select(
        _column(page).cast("binary").alias(work.PAGE_COLUMNS[0]),
        *known,
        *(_column(field.name).alias(f"kept_{place}") for place, field in enumerate(kept)),
    )
    kind = page if input_format == "auto" and page in ("html", "text") else input_format
    decoded = isinstance(types[page], sql.StringType)
    names = [field.name for field in kept]
    run = partial(work.of_table, kept=names, kind=kind, decoded=decoded)
    return Pages(selected, run, tuple(kept))


def records(
    pages: Pages, settings: Settings = _USUAL, site_memory: SentMemory | None = None
) -> DataFrame:
    """Return the records of pages, those of a table in its order and beside its other columns.

    settings:    as on the command line: input_format, encoding, max_bytes, timeout, all_pages
    site_memory: see `memory.load_memory`

    The columns are the keys of the record and `error`, which is null where there is a record.
    """
    return _mapped(pages, work.Task(settings, site_memory), work.records, spark_schema().fields)


def lines(
    pages: Pages, settings: Settings = _USUAL, site_memory: SentMemory | None = None
) -> DataFrame:
    """Return the lines that the command writes with `--errors record`, and the code of an error."""
    return _mapped(pages, work.Task(settings, site_memory), work.lines, _LINES)


def prints(
    pages: Pages, settings: Settings = _USUAL, site_memory: SentMemory | None = None
) -> DataFrame:
    """Return what is to be remembered of each page with an article, and the code of an error."""
    task = work.Task(settings._replace(learn="-"), site_memory)
    return _mapped(pages, task, work.prints, _PRINTS)


def learn(pages: Pages, settings: Settings = _USUAL) -> DataFrame:
    """Return the lines of the site memory that `--learn` writes, sorted, in the column `value`."""
    return sample(prints(pages, settings))


_LINES = [sql.StructField("value", sql.StringType()), sql.StructField("code", sql.StringType())]
_PRINTS = [
    *_LINES,
    sql.StructField("site", sql.StringType()),
    sql.StructField("page", sql.LongType()),
]


def _mapped(pages: Pages, task: work.Task, shape: work.Shape, made: Sequence[Any]) -> DataFrame:
    run = partial(pages.run, task=task, shape=shape)
    return pages.frame.mapInArrow(run, sql.StructType([*pages.kept, *made]))


def _column(name: str) -> Any:
    """The column of that name, whatever is in it."""
    return sf.col(f"`{name.replace('`', '``')}`")
