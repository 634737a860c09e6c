"""What a crawl costs on Apache Spark: measured on annotated pages, worked out for whole archives.

    python -m extractnews.lab.capacity DATA [--cores N] [--pages N] [--files N]

Packs pages into archives as crawlers do, runs the job over them on this machine, and prints pages a
core second, bytes in and out, and what follows for one day of CC-NEWS and one month of Common
Crawl. Processor time is counted over all processes, Java's too, after a first job that is not
counted: it is what a core would need that has nothing else to do.
"""

from __future__ import annotations

import argparse
import gzip
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

from ..settings import Settings
from . import corpus
from .report import align

#: An archive of CC-NEWS is closed when it has this many bytes, and so are Common Crawl's.
ARCHIVE_BYTES = 1 << 30
#: Archives of a busy day of CC-NEWS: "hundreds", of which this is the middle.
NEWS_ARCHIVES = 500
#: Pages and archives of one monthly crawl, of the order of what Common Crawl announced for 2024 and
#: 2025: 2.3 to 3.1 billion pages in 90,000 to 100,000 archives.
MONTH_PAGES = 2_600_000_000
MONTH_ARCHIVES = 90_000

CORES = 1000


class Measured(NamedTuple):
    """What one job took and gave.

    wall:    seconds that it lasted
    cpu:     seconds of processor time, of all processes
    stored:  bytes of the archives
    records: how many there are
    parquet, jsonl: bytes of all records, packed
    command: seconds of processor time that the command takes for the same archives
    """

    pages: int
    records: int
    wall: float
    cpu: float
    stored: int
    parquet: int
    jsonl: int
    command: float


@corpus.told
def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and print what was measured and what follows; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m extractnews.lab.capacity", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("data", help="folder of annotated pages, or of such folders")
    some = corpus.some
    parser.add_argument("--cores", type=some, default=2)
    parser.add_argument("--pages", type=some, default=4000, help="of all archives; some come again")
    parser.add_argument("--files", type=some, default=8)
    asked = parser.parse_args(arguments)
    if find_spec("pyspark") is None:
        parser.error("Apache Spark is not installed: pip install 'extractnews[spark]'")
    with tempfile.TemporaryDirectory() as place:
        measured = measure(Path(place), asked.data, asked.cores, asked.pages, asked.files)
    sys.stdout.write(report(measured, asked.cores))
    return 0


def measure(place: Path, data: str, cores: int, pages: int, files: int) -> Measured:
    """Run the job over archives made of the pages under `data`."""
    from pyspark.sql import SparkSession

    from ..spark.job import Job, run

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    written = write_archives(place / "crawl", data, pages, files)
    session = SparkSession.builder.master(f"local[{cores}]").appName("capacity").getOrCreate()
    try:
        first = min((place / "crawl").iterdir())
        run(session, Job([str(first)], str(place / "warm"), "parquet", Settings()))
        jvm = session.sparkContext._gateway.proc.pid  # noqa: SLF001
        began, used = time.monotonic(), processor_time(jvm)
        counts = run(session, Job([str(place / "crawl")], str(place / "a"), "parquet", Settings()))
        wall, cpu = time.monotonic() - began, processor_time(jvm) - used
        run(session, Job([str(place / "crawl")], str(place / "b"), "jsonl", Settings()))
    finally:
        session.stop()
    assert counts.pages == written, "the job has lost pages"
    alone = _command_time(place / "crawl")
    parquet, jsonl = _written(place / "a"), _written(place / "b")
    return Measured(counts.pages, counts.articles, wall, cpu, counts.bytes, parquet, jsonl, alone)


def _written(output: Path) -> int:
    """Bytes of the records that a job has written."""
    return sum(path.stat().st_size for path in (output / "records").rglob("part-*"))


def _command_time(crawl: Path) -> float:
    """Seconds of processor time that the command takes for a directory of archives."""
    before = os.times()
    command = [sys.executable, "-m", "extractnews", "-q", "-r", "-j", "1", "--errors", "record"]
    subprocess.run([*command, "-o", os.devnull, str(crawl)], check=False)
    after = os.times()
    return (
        after.children_user + after.children_system - before.children_user - before.children_system
    )


def write_archives(place: Path, data: str, pages: int, files: int) -> int:
    """Write archives of the pages under `data`, over and over; return how many pages they hold."""
    place.mkdir()
    cases = corpus.read_all(data)
    chosen = list(islice(cycle(corpus.subset(cases, pages)), pages))
    for number in range(files):
        with open(place / f"{number:03}.warc.gz", "wb") as archive:
            for place_in_list, case in enumerate(chosen[number::files]):
                address = case.url or f"https://nowhere.example/{number}/{place_in_list}"
                archive.write(gzip.compress(record(address, case.html), 6))
    return pages


def record(address: str, html: bytes) -> bytes:
    """Return a page as a record of an archive."""
    served = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(served)}\r\n\r\n"
    )
    return head.encode() + served + b"\r\n\r\n"


def processor_time(root: int) -> float:
    """Return the seconds that a process and all below it have used, those that ended included."""
    return sum(map(_own_time, _tree(root))) / os.sysconf("SC_CLK_TCK")


def _own_time(process: int) -> int:
    """Clock ticks of a process and of its children that it has seen end; see proc(5)."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:  # it has ended since
        return 0
    return sum(map(int, stat.rpartition(")")[2].split()[11:15]))


def _tree(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text().split():
            yield from _tree(int(child))


def report(measured: Measured, cores: int) -> str:
    """Return what was measured, and what follows, as lines for a person."""
    pages, records = measured.pages, max(1, measured.records)
    a_second = pages / measured.cpu
    stored = measured.stored / pages
    news_pages = NEWS_ARCHIVES * ARCHIVE_BYTES / stored
    share = measured.records / pages
    rows: list[list[Any]] = [
        ["pages", f"{pages:,}", f"{measured.records:,} records"],
        ["pages a core second", f"{a_second:.0f}", "of processor time, all processes"],
        ["", f"{pages / measured.wall / cores:.0f}", f"by the clock, {cores} cores"],
        ["", f"{pages / measured.command:.0f}", "of processor time, the command without Spark"],
        ["bytes a page, packed", f"{stored:,.0f}", ""],
        ["bytes a record, Parquet", f"{measured.parquet / records:,.0f}", ""],
        ["bytes a record, JSON Lines", f"{measured.jsonl / records:,.0f}", "gzip"],
    ]
    for name, count, archives in (
        ("a day of CC-NEWS", news_pages, NEWS_ARCHIVES),
        ("a month of Common Crawl", MONTH_PAGES, MONTH_ARCHIVES),
    ):
        hours = count / a_second / 3600
        out = count * share * measured.parquet / records
        rows += [
            [name, f"{count / 1e6:,.0f} million pages", f"{archives:,} archives of 1 GiB"],
            ["", f"{hours:,.0f} core hours", f"{hours / CORES:.1f} hours on {CORES:,} cores"],
            [
                "",
                f"{archives * ARCHIVE_BYTES / 1e12:,.1f} TB to read",
                f"{out / 1e12:,.2f} TB Parquet",
            ],
        ]
    return f"{align(rows)}\n"


if __name__ == "__main__":
    sys.exit(main())
