"""The bench: what is counted, what fails, what is printed beside the recorded figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractnews.lab import bench, corpus, report, runs

from .test_metrics import write_corpus


def give_title(page: bytes, url: str | None, input_format: str) -> str | None:
    """Stand in for the filter: the title of a page, the first line of a dump."""
    if b"Page 3" in page:
        return None
    if b"Page 5" in page:
        raise RuntimeError("broken")
    title = page.decode().partition("</title>")[0].removeprefix("<title>")
    return json.dumps({"title": title, "body": "", "confidence": 0.5})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "small")


def test_outcomes_and_their_figures(folder: Path) -> None:
    cases = list(corpus.read_set(folder))
    outcomes = list(runs.run_pages(cases, give_title, rounds=2))
    outcomes += runs.run_dumps(cases, "wet", corpus.dumps(folder, "wet"), give_title)
    groups = report.by_row(outcomes)
    assert list(groups) == ["small html", "small wet"]
    figures = report.figures(groups["small html"])
    assert figures["n"] == 12
    assert figures["errors"] == 1
    assert figures["refused"] == pytest.approx(1 / 12)
    assert figures["title"] == pytest.approx(10 / 12)
    assert figures["cost.median"] > 0
    assert report.figures(groups["small wet"])["title"] == 0
    assert list(runs.run_dumps(cases, "wet", {}, give_title)) == []  # a page that nobody dumped
    assert [outcome.error for outcome in outcomes if outcome.error] == ["RuntimeError: broken"]


def test_limits() -> None:
    table = {"a html": {"word": 0.9, "cost.median": 5.0}}
    assert report.breaches(table, {"a html": {"word": 0.9}}, {"a html": {"cost.median": 5}}) == []
    assert report.breaches(table, {"b html": {"word": 1}}, {}) == []
    assert len(report.breaches(table, {"a html": {"word": 0.91, "gone": 0.5}}, {})) == 2
    assert len(report.breaches(table, {}, {"a html": {"cost.median": 4.9}})) == 1


def test_the_table_shows_what_was_recorded_only_where_it_differs() -> None:
    table = {"a html": {"n": 7.0, "title": 0.91, "word": 0.8}}
    columns = [("title", "title"), ("word", "word"), ("day", "published")]
    shown = report.render_table(table, {"a html": {"title": 0.9, "word": 0.8}}, columns)
    assert [line.split() for line in shown.splitlines()] == [
        ["pages", "title", "word"],
        ["a", "html", "7", "0.910", "0.800"],
        ["recorded", "0.900"],
    ]


def test_reliability_bins_hold_every_page() -> None:
    rows = report.reliability([(0.0, 0.1), (0.97, 0.9), (0.96, 1.0), (1.0, 1.0)])
    assert [(row[1], row[2], row[3]) for row in rows] == [
        (1, 0.0, 0.1),
        (2, pytest.approx(0.965), pytest.approx(0.95)),
        (1, 1.0, 1.0),
    ]


def test_the_command(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Floors decide the status, figures are recorded and printed beside the next run's."""
    monkeypatch.setattr(bench, "run_pages", lambda c, **k: runs.run_pages(c, give_title, **k))
    monkeypatch.setattr(bench, "run_dumps", lambda *a: runs.run_dumps(*a, give_title))
    record, floors = folder / "record.json", folder / "floors.json"
    floors.write_text(json.dumps({"subset of 2": {"floors": {"small html": {"title": 0.5}}}}))
    plain = [str(folder), "--against", str(record)]
    common = [*plain, "--floors", str(floors)]

    assert bench.main([*common, "--record", str(record), "--subset", "2"]) == 0
    assert json.loads(record.read_text())["subset of 2"]["small html"]["n"] == 2
    assert "small wet" in capsys.readouterr().out

    assert bench.main(common) == 2  # no limits for all pages in a file that was asked for
    assert "sets no limits for all pages" in capsys.readouterr().err

    assert bench.main([*plain, "--renderers", "none", "--json"]) == 1  # one page is broken
    shown = capsys.readouterr()
    assert "RuntimeError: broken" in shown.err
    assert list(json.loads(shown.out)["figures"]) == ["small html"]

    floors.write_text(json.dumps({"subset of 2": {"floors": {"small html": {"title": 1.1}}}}))
    assert bench.main([*common, "--subset", "2", "--by-language", "--worst", "3"]) == 1
    assert "under its floor" in capsys.readouterr().err

    assert bench.main([str(folder / "html")]) == 2
