"""A job over many archives that can be stopped and started again.

Files are done in batches. OUT holds

    records/batch=00000/…   what the pages of a batch gave: Parquet, lines of JSON, or a site memory
    done/…                  a line for each batch that is written: its files, and what was counted

A batch counts as done by its line, which is written after its records. What a run finds half done
is done anew in its place; files that are new since the last run make batches of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from time import monotonic
from typing import Any

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, Observation, SparkSession
from pyspark.sql import functions as sf

from .. import errors
from ..errors import UsageError
from ..messages import say
from ..settings import Settings
from . import frames
from .files import InputFile, list_files, quietly
from .memory import SentMemory, load_memory, sample
from .schema import ERROR

#: Files of a batch for each core: enough that those that are done early find more to do, and few
#: enough that a batch that is lost is no day.
FILES_A_CORE = 8

#: The codes that a page's error can have.
_KINDS: tuple[type[errors.ExtractNewsError], ...] = (
    errors.NoArticle,
    errors.UnreadableInput,
    *errors.UnreadableInput.__subclasses__(),
    errors.InternalFault,
    errors.WorkerDied,
)
_CODES = tuple(kind.code for kind in _KINDS)


@dataclass(frozen=True)
class Job:
    """What is to be done.

    inputs:      names, directories and patterns of archives
    output:      the directory OUT, which is not below them
    form:        "parquet", "jsonl" or "memory"
    site_memory: names, directories and patterns of site memories
    batch_files: files of a batch; 0 for the usual number
    """

    inputs: Sequence[str]
    output: str
    form: str
    settings: Settings
    site_memory: Sequence[str] = ()
    batch_files: int = 0


@dataclass(frozen=True)
class Counts:
    """What came of some files.

    bytes:        of the files, as they are stored
    errors:       by code, those that there are
    core_seconds: that it took, times the cores that Spark has, busy or not
    """

    files: int = 0
    bytes: int = 0
    pages: int = 0
    articles: int = 0
    errors: dict[str, int] = field(default_factory=dict)
    core_seconds: float = 0.0

    def __add__(self, other: Counts) -> Counts:
        codes = sorted({*self.errors, *other.errors})
        return Counts(
            self.files + other.files,
            self.bytes + other.bytes,
            self.pages + other.pages,
            self.articles + other.articles,
            {code: self.errors.get(code, 0) + other.errors.get(code, 0) for code in codes},
            round(self.core_seconds + other.core_seconds, 3),
        )

    def summary(self) -> dict[str, object]:
        """What a person or a script is told of them."""
        speed = self.pages / self.core_seconds if self.core_seconds else 0.0
        return {**asdict(self), "pages_a_core_second": round(speed, 1)}


def run(session: SparkSession, job: Job) -> Counts:
    """Do what of the job is not done yet and return what is counted in all of OUT.

    Raises pyspark's errors where the cluster, the input or the output fails, UsageError where OUT
    was made for another format.
    """
    done = list(_done(session, job))
    counts = sum((_counts(batch) for batch in done), Counts())
    finished = {file["path"] for batch in done for file in batch["inputs"]}
    waiting = [file for file in list_files(session, job.inputs) if file.path not in finished]
    memory = load_memory(session, list(job.site_memory)) if job.site_memory else None
    number = 1 + max((batch["batch"] for batch in done), default=-1)
    cores = session.sparkContext.defaultParallelism
    size = job.batch_files or FILES_A_CORE * cores
    for start in range(0, len(waiting), size):
        batch = waiting[start : start + size]
        made = _write(session, job, batch, memory, number, cores)
        counts += made
        left = len(waiting) - start - len(batch)
        say(f"batch {number}: {made.pages} pages, {made.articles} articles; {left} files to go")
        number += 1
    return counts


def _write(
    session: SparkSession,
    job: Job,
    batch: Sequence[InputFile],
    memory: SentMemory | None,
    number: int,
    cores: int,
) -> Counts:
    """Write the records of one batch, then the line that says so."""
    began = monotonic()
    counted = Observation()
    frame = _frame(frames.of_files(session, batch), job, memory, counted)
    writer = frame.write.mode("overwrite")
    target = f"{job.output}/records/batch={number:05}"
    if job.form == "parquet":
        writer.parquet(target)
    else:
        writer.text(target, compression="gzip" if job.form == "jsonl" else None)
    found = counted.get
    counts = Counts(
        len(batch),
        sum(file.size for file in batch),
        found["pages"],
        found["articles"],
        {code: found[code] for code in _CODES if found[code]},
        round((monotonic() - began) * cores, 3),
    )
    inputs = [{"path": file.path, "bytes": file.size} for file in batch]
    line = {"batch": number, "format": job.form, "inputs": inputs, "counts": asdict(counts)}
    told = session.createDataFrame([(json.dumps(line),)], "value string")
    told.coalesce(1).write.mode("append").text(f"{job.output}/done")
    return counts


def _frame(
    pages: frames.Pages, job: Job, memory: SentMemory | None, counted: Observation
) -> DataFrame:
    """The rows that are to be written, with an eye on what passes."""
    if job.form == "parquet":
        records = frames.records(pages, job.settings, memory)
        return _watched(records, f"{ERROR}.code", counted)
    if job.form == "jsonl":
        lines = frames.lines(pages, job.settings, memory)
        return _watched(lines, "code", counted).select("value")
    prints = frames.prints(pages, job.settings, memory)
    return sample(_watched(prints, "code", counted))


def _watched(frame: DataFrame, code: str, counted: Observation) -> DataFrame:
    """The same rows, counted on the way.

    Those of tasks that failed and were run again count once; of a site memory they count again if
    a node was lost with what it had for others.
    """
    each = [sf.count(sf.when(sf.col(code) == name, 1)).alias(name) for name in _CODES]
    articles = sf.count(sf.when(sf.col(code).isNull(), 1)).alias("articles")
    return frame.observe(counted, sf.count(sf.lit(1)).alias("pages"), articles, *each)


def _done(session: SparkSession, job: Job) -> Iterator[dict[str, Any]]:
    """Yield what is said of each batch that is done."""
    try:
        rows = session.read.text(quietly([f"{job.output}/done"])).distinct().collect()
    except AnalysisException as error:
        if error.getCondition() != "PATH_NOT_FOUND":
            raise
        return
    for row in rows:
        batch = json.loads(row["value"])
        if batch["format"] != job.form:
            raise UsageError(f"{job.output}: holds {batch['format']}; give another directory")
        yield batch


def _counts(batch: dict[str, Any]) -> Counts:
    return Counts(**batch["counts"])
