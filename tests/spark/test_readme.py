"""What the README says of Spark does what it says."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from ..cli.running import ROOT, run
from .pages import SOCKETS_OF_SPARK, archive

pytestmark = SOCKETS_OF_SPARK

SECTION = (ROOT / "README.md").read_text("utf-8").partition("## On Apache Spark")[2]


def test_the_example_runs(
    session: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for number in range(2):
        (tmp_path / f"crawl-{number}.warc.gz").write_bytes(archive(number))
    example = re.search(
        r"^    from extractnews import spark.*?(?=^\S)", SECTION, re.MULTILINE | re.DOTALL
    )
    assert example
    monkeypatch.chdir(tmp_path)
    names = {"session": session}
    path = str(tmp_path / "crawl*.warc.gz")  # Java does not change directories
    exec(dedent(example[0]).replace("crawl*.warc.gz", path), names)
    assert " of courie...|2024-03-05T18:30:...|" in capsys.readouterr().out
    first = str(tmp_path / "crawl-0.warc.gz"), str(tmp_path / "crawl-1.warc.gz")
    run("-q", "--learn", "memory", "-o", "/dev/null", *first, cwd=tmp_path)
    lines = run("--site-memory", "memory", *first, cwd=tmp_path).stdout.decode().splitlines()
    assert str(names["line"]) in lines


def test_the_options_are_those_of_the_job() -> None:
    from extractnews.spark.__main__ import _parser

    options = {option for action in _parser()._actions for option in action.option_strings}
    assert [option for option in sorted(options - {"-h", "--help"}) if option not in SECTION] == []
