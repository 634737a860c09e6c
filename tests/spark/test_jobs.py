"""The job on a real Spark of this machine: what it writes, counts, remembers, and does again."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractnews.errors import UnreadableInput, UsageError
from extractnews.settings import Settings

from ..cli.running import ROOT, environment, run
from .pages import SOCKETS_OF_SPARK, archive, write_crawl

pytestmark = SOCKETS_OF_SPARK


def do(session: Any, place: Path, output: str, form: str = "parquet", **more: Any) -> Any:
    """Run the job over the crawl in a directory."""
    from extractnews.spark.job import Job, run

    settings = more.pop("settings", Settings())
    return run(session, Job([f"{place}/crawl"], f"{place}/{output}", form, settings, **more))


def lines_of(place: Path) -> list[str]:
    """The lines of all files that the job wrote into a directory, in the order of their names."""
    lines = []
    for path in sorted(place.rglob("part-*")):
        data = path.read_bytes()
        data = gzip.decompress(data) if path.suffix == ".gz" else data
        lines += data.decode().splitlines()
    return lines


def test_a_job_is_taken_up_where_it_was_left(session: Any, tmp_path: Path) -> None:
    from extractnews.spark import to_json

    names = write_crawl(tmp_path / "crawl", archives=2)
    want = run("--errors", "record", *names).stdout.decode().splitlines()
    counts = do(session, tmp_path, "out", batch_files=4)
    codes = [json.loads(line).get("error", {}).get("code") for line in want]
    assert (counts.pages, counts.articles) == (len(want), codes.count(None))
    assert counts.errors == {code: codes.count(code) for code in sorted({*codes} - {None})}
    assert counts.files == len(names)
    assert counts.bytes == sum(os.path.getsize(name) for name in names)
    frame = session.read.parquet(f"{tmp_path}/out/records").drop("batch")
    assert sorted(map(to_json, frame.collect())) == sorted(want)
    assert do(session, tmp_path, "out", batch_files=4) == counts  # nothing is left to do

    # The last batch was written, and the machine went down before it could be said; a file is new.
    done = sorted((tmp_path / "out/done").glob("part-*"), key=lambda path: path.read_text())
    done[-1].unlink()
    shutil.rmtree(tmp_path / "out/done/_SUCCESS", ignore_errors=True)
    (tmp_path / "crawl/new.warc.gz").write_bytes(archive(5))
    again = do(session, tmp_path, "out", batch_files=9)
    assert (again.files, again.pages) == (counts.files + 1, counts.pages + 12)
    frame = session.read.parquet(f"{tmp_path}/out/records")
    assert frame.count() == len(want) + 12
    assert len(list((tmp_path / "out/records").glob("batch=*"))) == len(done)
    with pytest.raises(UsageError, match="holds parquet"):
        do(session, tmp_path, "out", "jsonl")


def test_the_command_of_the_job(session: Any, tmp_path: Path) -> None:
    names = write_crawl(tmp_path / "crawl", archives=1)
    place = [f"{tmp_path}/crawl/*.w*", f"{tmp_path}/crawl/*.gz", f"{tmp_path}/out/"]
    arguments = ["--format", "jsonl", "--master", "local[2]", *place]
    done = subprocess.run(
        [sys.executable, "-m", "extractnews.spark", *arguments],
        capture_output=True,
        env=environment({"PYSPARK_PYTHON": sys.executable}),
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    want = run("--errors", "record", *names).stdout.decode().splitlines()
    assert sorted(lines_of(tmp_path / "out/records")) == sorted(want)
    summary = json.loads(done.stdout)
    assert (summary["files"], summary["pages"]) == (len(names), len(want))
    assert summary["articles"] + sum(summary["errors"].values()) == len(want)
    assert summary["pages_a_core_second"] > 0


def test_the_file_that_is_submitted(session: Any, tmp_path: Path) -> None:
    """spark-submit runs it by its name, from anywhere; this one comes as far as the work."""
    script = str(ROOT / "extractnews/spark/__main__.py")
    done = subprocess.run(
        [sys.executable, script, "--encoding", "nonsense", "in", "out"],
        capture_output=True,
        cwd=tmp_path,
        env=environment(),
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"extractnews: --encoding: 'nonsense' is no encoding")


def test_what_the_job_cannot_do_is_said(tmp_path: Path) -> None:
    def said(*arguments: str, code: str = "") -> tuple[int, str]:
        start = f"import sys\n{code}\nfrom extractnews.spark.__main__ import main\n"
        script = f"{start}sys.exit(main(sys.argv[1:]))"
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments],
            capture_output=True,
            env=environment(),
            check=False,
        )
        return done.returncode, done.stderr.decode()

    status, message = said("in", "out", code="sys.modules['pyspark'] = None")
    assert status == 2
    assert message.startswith("extractnews: ")
    assert message.endswith("pip install 'extractnews[spark]'\n")
    assert message.count("\n") == 1
    assert said("in", "out", "--batch-files", "0")[0] == 2
    pytest.importorskip("pyspark")  # what follows is looked at with it at hand
    status, message = said("in", "in/out")
    assert status == 2
    assert message.startswith("extractnews: in/out: OUT stands in in, whose files are read")
    assert said("s3a://news/in/", "s3a://news/in/out")[0] == 2


def test_site_memory_is_that_of_the_command(session: Any, tmp_path: Path) -> None:
    from extractnews import spark as news

    names = write_crawl(tmp_path / "crawl")
    memory = tmp_path / "memory.jsonl"
    run("-q", "--learn", str(memory), "-o", "/dev/null", *names)
    want = memory.read_text().splitlines()
    assert len(want) > 16 + 2  # the sample of one site is full, those of others are not

    pages = news.archives(session, f"{tmp_path}/crawl")
    learnt = news.learn(pages)
    assert [row.value for row in learnt.collect()] == want

    do(session, tmp_path, "memory", "memory", batch_files=4)  # in parts, which make one
    parts = lines_of(tmp_path / "memory/records")
    assert len(parts) > len(want)
    whole = news.load_memory(session, f"{tmp_path}/memory/records")
    plain = news.load_memory(session, [str(memory), f"{tmp_path}/memory/records"])

    options = "--errors", "record", "--site-memory", str(memory)
    records = run(*options, *names).stdout.decode().splitlines()
    assert records != run("--errors", "record", *names).stdout.decode().splitlines()
    for known in (whole, plain):
        frame = news.records(pages, site_memory=known)
        assert sorted(map(news.to_json, frame.collect())) == sorted(records)
    do(session, tmp_path, "out", "jsonl", site_memory=[f"{tmp_path}/memory/records"])
    assert sorted(lines_of(tmp_path / "out/records")) == sorted(records)
    (tmp_path / "parts.jsonl").write_text("\n".join(parts))
    options = "--errors", "record", "--site-memory", str(tmp_path / "parts.jsonl")
    assert run(*options, *names).stdout.decode().splitlines() == records


def test_what_is_no_site_memory_is_refused(session: Any, tmp_path: Path) -> None:
    from extractnews import spark as news

    for line in ("{", '{"site":"a","page":"zz","blocks":[]}', '{"site":1,"page":"00","blocks":[]}'):
        (tmp_path / "memory.jsonl").write_text(line)
        with pytest.raises(UnreadableInput, match="no line of a site memory"):
            news.load_memory(session, str(tmp_path / "memory.jsonl"))
    (tmp_path / "memory.jsonl").write_text("\n")
    assert news.load_memory(session, str(tmp_path / "memory.jsonl")).name
