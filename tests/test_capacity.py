"""What is measured for the capacity plan, and what follows from it; Spark itself is not run here."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from extractnews.lab.capacity import Measured, processor_time, report, write_archives

from .cli.running import EMPTY_PAGE, page, run


def test_pages_come_again_until_there_are_enough(tmp_path: Path) -> None:
    rows = [{"id": name, "url": "", "html": f"{name}.html", "gold": {}} for name in "ab"]
    (tmp_path / "cases.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    (tmp_path / "a.html").write_text(page("Story of the day"))
    (tmp_path / "b.html").write_text(EMPTY_PAGE)
    assert write_archives(tmp_path / "crawl", str(tmp_path), 7, 2) == 7
    names = sorted(map(str, (tmp_path / "crawl").iterdir()))
    assert len(names) == 2
    lines = run("--errors", "record", *names).stdout.splitlines()
    assert len(lines) == 7
    assert sum(b"Story of the day" in line for line in lines) in (3, 4)


def test_the_plan_follows_from_the_figures() -> None:
    measured = Measured(
        pages=1000, records=500, wall=10, cpu=10, stored=1 << 25, parquet=10**6, jsonl=10**6, command=8
    )  # fmt: skip
    text = report(measured, cores=2)
    rows = [" ".join(line.split()) for line in text.splitlines()]
    assert "pages a core second 100 of processor time, all processes" in rows
    assert "125 of processor time, the command without Spark" in rows
    assert "bytes a record, Parquet 2,000" in rows
    # 2.6 billion pages at a hundred a second are 7,222 hours, and half of them 2,000 bytes each.
    assert "7,222 core hours 7.2 hours on 1,000 cores" in rows
    assert "96.6 TB to read 2.60 TB Parquet" in rows


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="no /proc to look into")
def test_processor_time_grows() -> None:
    before = processor_time(os.getpid())
    sum(number * number for number in range(3_000_000))
    assert processor_time(os.getpid()) > before
