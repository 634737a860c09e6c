"""Folders of annotated pages as people make them: what is read, and what is answered in a sentence."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractnews.lab import bench, corpus, metrics, reasons, repetition, report, runs, speed

from .cli.running import page


def write_set(folder: Path, rows: list[dict[str, Any]]) -> Path:
    """Write a set of pages that differ in nothing but what is known of them."""
    folder.mkdir(parents=True)
    for row in rows:
        (folder / str(row.get("html"))).write_text(page("Council votes for tram"))
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    (folder / "cases.jsonl").write_text(lines)
    return folder


def row(name: Any, **more: Any) -> dict[str, Any]:
    """Return what is known of a page with this id."""
    return {"id": name, "html": "page.html", "gold": {"body": "The city council voted."}} | more


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"gold": {"body": ["One.", "Two."]}}, "gold 'body' must be text, with a blank line"),
        ({"gold": {"title": 7}}, "gold 'title' must be text"),
        ({"gold": {"paragraphs": "One.\n\nTwo."}}, "gold 'paragraphs' must be a list of text"),
        ({"gold": {"tags": "tram, council"}}, "gold 'tags' must be a list of text"),
        ({"gold": {"images": ["a.jpg"]}}, "gold 'images' must be a list of objects"),
        ({"gold": {"images": [{"urls": "a.jpg"}]}}, "must have lists of 'urls' and 'authors'"),
        ({"gold": {"published": "4 March 2024"}}, "as in 2024-03-12, and is '4 March 2024'"),
        ({"gold": {"published": 20240304}}, "gold 'published' must be text"),
        ({"gold": {"article": "false"}}, "gold 'article' must be true or false"),
        ({"gold": None}, "no 'gold'"),
        ({"html": None}, "no 'html'"),
        ({"id": None}, "no 'id'"),
        ({"html": "html/gone.html.gz"}, "there is no file"),
        ({"url": ["https://a.example"]}, "'url' must be text"),
        ({"id": "1"}, "a second page with the id '1'"),
    ],
)
def test_a_page_that_cannot_be_used_is_told_with_its_line(
    tmp_path: Path, wrong: dict[str, Any], said: str
) -> None:
    folder = write_set(tmp_path / "own", [row("1"), row("2")])
    lines = [json.dumps(row("1")), json.dumps(row("2") | wrong)]
    (folder / "cases.jsonl").write_text("\n".join(lines))
    with pytest.raises(corpus.BadCorpus, match=r"own/cases\.jsonl:2: ") as caught:
        list(corpus.read_set(folder))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"id": "1"', "cases.jsonl:1: a line must be a JSON object"),
        (b"[]", "cases.jsonl:1: a line must be a JSON object"),
        ('{"id": "ł"}'.encode("cp1250"), "cases.jsonl: not UTF-8"),
        (json.dumps(row("1")).encode("utf-16"), "cases.jsonl: not UTF-8"),
        (b"\n", "no pages in"),
    ],
)
def test_a_list_that_cannot_be_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, said: str
) -> None:
    folder = write_set(tmp_path / "own", [row("1")])
    (folder / "cases.jsonl").write_bytes(data)
    for command in (bench, speed):
        assert command.main([str(folder)]) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith(f"{Path(command.__file__).stem}: ") and said in line


def test_lists_as_other_programs_write_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [row(1), row("a/b"), row("3", gold={"title": None, "authors": ["Ana Roy"]}, lang=None)]
    folder = write_set(tmp_path / "own", rows)
    text = (folder / "cases.jsonl").read_text().replace("\n", "\r\n")
    (folder / "cases.jsonl").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (folder / "text").mkdir()
    (folder / "text" / "wet.jsonl.gz").write_text('{"id": 1, "text": "not packed"}')
    monkeypatch.chdir(folder)
    cases = list(corpus.read_set("."))
    assert [(case.set, case.id) for case in cases] == [("own", "1"), ("own", "a/b"), ("own", "3")]
    assert [found.name for found in corpus.set_folders(".")] == ["own"]
    assert len({case.site for case in cases}) == 3  # without an address each is its own site
    assert corpus.dumps(".", "wet") == {"1": "not packed"}
    assert metrics.measure(cases[2].gold, {"authors": ["Ana Roy"]})["person.f1"] == 1


def test_damaged_files_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_set(tmp_path / "own", [row("1")])
    (folder / "page.html").write_bytes(gzip.compress(b"<p>text</p>" * 99)[:-20])
    assert bench.main([str(folder)]) == 2
    assert "bench: " in (err := capsys.readouterr().err) and "own/page.html: " in err
    (folder / "text").mkdir()
    with gzip.open(folder / "text" / "wet.jsonl.gz", "wt") as dumps:
        dumps.write('{"id": "1", "text": null}')
    with pytest.raises(corpus.BadCorpus, match=r"wet\.jsonl\.gz:1: a dump has an id and text"):
        corpus.dumps(folder, "wet")


def test_what_nobody_reads_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = {"titel": "Council votes for tram"}
    folder = write_set(tmp_path / "own", [row("1", gold=gold), row("2", gold=gold, URL="")])
    (folder / "text").mkdir()
    (folder / "text" / "wet.jsonl").write_text("{}")
    assert bench.main([str(folder), "--renderers", "none"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "bench: own: not read: gold 'titel' of 2 pages, 'URL' of 1 pages, "
        "text/wet.jsonl (dumps are text/NAME.jsonl.gz)"
    ]


@pytest.mark.parametrize(
    ("command", "options", "said"),
    [
        (bench.main, ["--sets", "own,won"], "no set won"),
        (bench.main, ["--renderers", "wett"], "no dumps by wett; there are: browser,"),
        (bench.main, ["--rounds", "0"], "must be 1 or more"),
        (bench.main, ["--record", "/nowhere/at/all.json"], "no folder"),
        (bench.main, ["--record", "/"], "/: no figures in JSON: "),
        (bench.main, ["--against", __file__], "test_corpus.py: no figures in JSON: "),
        (repetition.main, [], "no set daniel_dev under"),
        (repetition.main, ["--sets", "own"], "no dumps by resiliparse"),
        (repetition.main, ["--others", "0;1"], "numbers with commas"),
        (reasons.main, [], "there are: own"),
        (speed.main, ["--only", "corpsu"], "argument --only"),
        (speed.main, ["--only", "shapes", "--sizes", "1"], "two sizes or more"),
    ],
)
def test_options_that_ask_for_nothing_are_told_before_the_work(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    command: Callable[[list[str]], int],
    options: list[str],
    said: str,
) -> None:
    folder = write_set(tmp_path / "own", [row("1")])
    try:
        status = command([str(folder), *options])
    except SystemExit as exit_:  # as argparse leaves
        assert isinstance(exit_.code, int)
        status = exit_.code
    shown = capsys.readouterr()
    assert status == 2
    assert shown.out == ""
    assert said in shown.err


def test_pages_without_an_article_count_among_articles_too(tmp_path: Path) -> None:
    hub = row("3", gold={"article": False})
    folder = write_set(tmp_path / "own", [row("1"), row("2"), hub, hub | {"id": "4"}])

    def refuse(page: bytes, url: str | None, kind: str) -> str | None:
        return None if next(answers) else json.dumps({"body": "", "confidence": 1})

    answers = iter([True, False, True, True])
    figures = report.figures(list(runs.run_pages(corpus.read_set(folder), refuse)))
    assert (figures["n"], figures["refused"], figures["hubs.refused"]) == (4, 0.5, 1.0)


def test_packages_that_are_missing_are_told_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_set(tmp_path / "own", [row("1")])
    monkeypatch.setattr(bench, "find_spec", lambda name: None)
    for options in ([], ["--renderers", "none", "--markdown"]):
        assert bench.main([str(folder), *options]) == 2
        shown = capsys.readouterr()
        assert shown.out == ""
        assert shown.err.endswith(" is not installed: pip install 'extractnews[lab]'\n")
    assert bench.main([str(folder), "--renderers", "none", "--by-language"]) == 0
    assert "By language: no page has a lang" in capsys.readouterr().out
