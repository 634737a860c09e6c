"""Records on a real Spark of this machine: those of the command, byte for byte."""

from __future__ import annotations

import base64
import gzip
import json
import os
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from extractnews.errors import UsageError
from extractnews.render.as_json import dump, schema
from extractnews.settings import Settings

from ..cli.running import COMMAND, EMPTY_PAGE, ROOT, page, run
from ..cli.test_batch import SLOW
from .pages import SOCKETS_OF_SPARK, write_crawl

pytestmark = SOCKETS_OF_SPARK

README = (ROOT / "README.md").read_text("utf-8")


def command(*arguments: str, stdin: str = "") -> list[str]:
    return run("--errors", "record", *arguments, stdin=stdin).stdout.decode().splitlines()


def json_lines(frame: Any) -> list[str]:
    from extractnews.spark import to_json

    return [to_json(row) for row in frame.collect()]


def test_archives_give_what_the_command_gives(session: Any, tmp_path: Path) -> None:
    from extractnews import spark as news

    names = write_crawl(tmp_path / "crawl")
    (tmp_path / "crawl" / "_hidden").write_text("Spark passes this over.")
    frame = news.records(news.archives(session, str(tmp_path / "crawl")))
    assert sorted(json_lines(frame)) == sorted(want := command(*names))
    assert len(want) > 50
    assert {"bad_record", "no_article", "unreadable"} <= {
        json.loads(line).get("error", {}).get("code") for line in want
    }
    some = news.archives(session, [f"file://{tmp_path}/crawl/crawl-*.gz", names[-1]])
    assert set(json_lines(news.records(some))) < set(want)
    with pytest.raises(UsageError, match="no ending"):
        (tmp_path / "bare").write_bytes(b"WARC/1.0")
        news.archives(session, str(tmp_path / "bare"))


def test_each_archive_is_one_stream(session: Any, tmp_path: Path) -> None:
    """However large it is, and whatever its name says: one task, in order, all of its bytes."""
    from extractnews.spark.files import list_files, read_pieces, stream

    line = ("é\r\n" * 40 + "x" * 3000 + "\n").encode() + bytes(range(256))
    for name in ("a.txt", "b.gz", "c.txt.bz2"):
        (tmp_path / name).write_bytes(line * 900)
    session.conf.set("spark.sql.files.maxPartitionBytes", "100k")
    try:
        frame = stream(session, list_files(session, [str(tmp_path)]))
        assert frame.rdd.getNumPartitions() == 3
        batches = frame.toArrow().to_batches(max_chunksize=1000)
    finally:
        session.conf.unset("spark.sql.files.maxPartitionBytes")
    readings = list(read_pieces(iter(batches), Settings(input_format="text")))
    assert {reading.source: reading.page and reading.page.data for reading in readings} == {
        str(tmp_path / "a.txt"): line * 900,
        str(tmp_path / "b.gz"): line * 900,
        str(tmp_path / "c.txt.bz2"): line * 900,
    }
    lost = list(read_pieces(iter(batches[1:]), Settings(input_format="text")))
    assert str(lost[0].error).startswith(f"{readings[0].source}: Spark gave ")


def test_the_columns_are_those_of_the_schema(session: Any) -> None:
    from extractnews.spark.schema import spark_schema, to_json

    columns = {field.name: field.dataType.simpleString() for field in spark_schema()}
    assert list(columns) == [*schema()["required"], "error"]  # type: ignore[misc]
    assert columns["images"] == "array<struct<url:string,alt:string,caption:string,credit:string>>"
    assert (columns["authors"], columns["confidence"]) == ("array<string>", "double")
    row = dict.fromkeys(columns) | {"source": "\x85", "error": {"code": "a", "message": "b"}}
    assert to_json(row) == dump({"source": "\x85", "error": {"code": "a", "message": "b"}})


def test_a_table_keeps_its_other_columns(session: Any) -> None:
    from extractnews import spark as news

    pages = [
        page("One"),
        EMPTY_PAGE,
        page("Zwei").replace("utf-8", "latin-1"),
        "\x89PNG\r\n" + "\0" * 60,
        None,
    ]
    rows = [
        (number, html and html.encode(), f"https://x.example/{number}", None, (number, {"a": [number]}))
        for number, html in enumerate(pages)
    ]  # fmt: skip
    rows[0] = (0, gzip.compress(rows[0][1] or b""), None, "first", (0, {}))
    made = session.createDataFrame(
        rows,
        "id int, content binary, url string, source string, known struct<n:int,more:map<string,array<int>>>",
    )
    made = made.selectExpr(
        "*", "cast(x'ff41' as string) odd", "timestamp_seconds(id) at", "id page", "id `a.b`"
    )
    frame = news.records(news.table(made, "content", input_format="html"))
    assert frame.columns[:5] == ["id", "known", "odd", "at", "page"]
    lines = [
        {
            "html_base64": base64.b64encode(content).decode() if content is not None else None,
            "url": url,
            "source": source or url,
        }
        for _, content, url, source, _ in rows
    ]
    want = command(stdin="".join(f"{json.dumps(line)}\n" for line in lines))
    assert json_lines(frame)[:4] == want[:4]
    last = frame.collect()[4]
    assert (last.error.code, last.source) == ("bad_record", "https://x.example/4")
    kept = "id", "known", "hex(odd) odd", "at", "page", "`a.b`"
    assert frame.selectExpr(*kept).collect() == made.selectExpr(*kept).collect()


def test_a_table_of_text(session: Any) -> None:
    from extractnews import spark as news

    dump_of_a_page = (
        "Menu\n\n" + "The harbour board said on Monday that the ferry runs again.\n" * 9
    )
    made = session.createDataFrame(
        [(dump_of_a_page, "https://x.example/1")], "text string, url string"
    )
    want = command(
        stdin=json.dumps(
            {"text": dump_of_a_page, "url": "https://x.example/1", "source": "https://x.example/1"}
        )
    )
    assert json_lines(news.records(news.table(made, "text"))) == want
    dated = session.createDataFrame(
        [(dump_of_a_page.replace("\n\n", "\n\nFerry runs\n\nPosted 04/03/2026\n\n", 1),)],
        "text string",
    ).selectExpr("*", "timestamp'2026-03-10 10:00:00' fetched")
    (row,) = news.records(news.table(dated, "text")).collect()
    assert (row.published, row.fetched.day) == ("2026-03-04", 10)
    with pytest.raises(UsageError, match="rename"):
        news.table(made.withColumn("title", made.url), "text")
    with pytest.raises(UsageError, match="no column 'html'"):
        news.table(made, "html")


def test_empty_partitions(session: Any) -> None:
    from extractnews import spark as news

    made = session.createDataFrame([(page("One"),), (page("Two"),)], "html string")
    assert len(json_lines(news.records(news.table(made.repartition(7), "html")))) == 2
    assert json_lines(news.records(news.table(made.where("html = ''"), "html"))) == []
    assert news.learn(news.table(made.limit(0), "html")).collect() == []


def test_a_page_that_takes_too_long_costs_its_row_only(session: Any) -> None:
    from extractnews import spark as news

    made = session.createDataFrame(
        [(name, html) for name, html in (("a", page()), ("b", SLOW), ("c", page()))],
        "source string, html string",
    ).coalesce(1)
    rows = news.records(news.table(made, "html"), Settings(timeout=0.5)).collect()
    assert [row.source for row in rows] == ["a", "b", "c"]
    assert [row.error and row.error.code for row in rows] == [None, "timed_out", None]
    assert rows[1].error.message == "not done after 0.5 s; see --timeout"


def children(parent: int) -> list[int]:
    """The processes that a process has started, by any of its threads."""
    found: list[int] = []
    for thread in Path(f"/proc/{parent}/task").glob("*"):
        try:
            found += map(int, (thread / "children").read_text().split())
        except OSError:  # it has ended meanwhile
            continue
    return found


def workers(session: Any) -> Iterator[int]:
    """The Python workers of the session, children of the one that forks them."""
    for daemon in children(session.sparkContext._gateway.proc.pid):
        yield from children(daemon)


@pytest.fixture
def slow_table(session: Any) -> Any:
    rows = [("slow", SLOW), *((f"{number}", page(f"Story {number}")) for number in range(30))]
    return session.createDataFrame(rows, "source string, html string").coalesce(1)


def collected_while(
    session: Any, table: Any, strike: Callable[[int, list[int]], bool]
) -> list[Any]:
    """The rows of a table, while `strike` is called with workers and their children until it hits."""
    from extractnews import spark as news

    over, struck = threading.Event(), threading.Event()

    def watch() -> None:
        while not (over.is_set() or struck.is_set()):
            if any(strike(worker, children(worker)) for worker in workers(session)):
                struck.set()
            time.sleep(0.05)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        rows = news.records(news.table(table, "html"), Settings(timeout=60)).collect()
    finally:
        over.set()
        watcher.join()
    assert struck.is_set()
    return list(rows)


def has_begun(process: int) -> bool:
    """Whether a process has used a fifth of a second: it has read its page and is at work on it."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    ticks = stat.rpartition(")")[2].split()[11:13]
    return sum(map(int, ticks)) > os.sysconf("SC_CLK_TCK") / 5


needs_proc = pytest.mark.skipif(
    not os.path.isdir("/proc/self/task"), reason="no /proc to look into"
)


@needs_proc
def test_a_page_that_takes_its_process_down_costs_its_row_only(
    session: Any, slow_table: Any
) -> None:
    def strike(worker: int, crew: list[int]) -> bool:
        begun = [process for process in crew if has_begun(process)]
        for process in begun:
            os.kill(process, signal.SIGKILL)
        return bool(begun)

    rows = collected_while(session, slow_table, strike)
    assert [row.source for row in rows] == ["slow", *(f"{number}" for number in range(30))]
    assert [row.error.message for row in rows if row.error] == [
        "the worker process died of signal 9"
    ]
    assert rows[0].error.code == "worker_died"


@needs_proc
def test_a_worker_that_is_killed_is_replaced_and_nothing_is_lost(
    session: Any, slow_table: Any
) -> None:
    def strike(worker: int, crew: list[int]) -> bool:
        begun = any(map(has_begun, crew))
        if begun:
            os.kill(worker, signal.SIGKILL)
        return begun

    rows = collected_while(session, slow_table, strike)
    assert [row.source for row in rows] == ["slow", *(f"{number}" for number in range(30))]
    assert not any(row.error for row in rows)


def test_the_command_in_a_pipe(session: Any) -> None:
    lines = [
        json.dumps({"source": f"page {number}", "html": EMPTY_PAGE if number == 2 else page()})
        for number in range(4)
    ]
    rdd = session.sparkContext.parallelize(lines, 6)  # two of the parts are empty
    (options,) = re.findall(r'\.pipe\("extractnews (.*)", checkCode=True\)', README)
    piped = " ".join([*COMMAND, options])
    got = rdd.pipe(piped, checkCode=True).collect()
    assert got == command("--exit-zero", stdin="\n".join(lines))
    assert [json.loads(line)["source"] for line in got] == [f"page {number}" for number in range(4)]
