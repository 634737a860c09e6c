"""The benches of speed and of site memory run, and print figures for what they say they measure."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from extractnews.lab import repetition, shapes, speed

from .cli.running import page


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A set of three pages of one site and one of another, annotated."""
    folder = tmp_path / "mine"
    (folder / "html").mkdir(parents=True)
    (folder / "text").mkdir()
    rows, dumps = [], []
    for number in range(4):
        text = page(f"Council votes for tram number {number}")
        (folder / "html" / f"{number}.html.gz").write_bytes(gzip.compress(text.encode()))
        body = "The city council of Marlow voted on Tuesday to rebuild the old tram line."
        host = "gazette.example" if number == 3 else "courier.example"
        rows.append(
            {
                "id": str(number),
                "url": f"https://{host}/{number}",
                "html": f"html/{number}.html.gz",
                "gold": {"body": body},
            }
        )
        dumps.append({"id": str(number), "text": body})
    (folder / "cases.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    with gzip.open(folder / "text" / "wet.jsonl.gz", "wt") as file:
        file.writelines(f"{json.dumps(row)}\n" for row in dumps)
    return folder


def test_the_bench_of_speed(
    pages: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", "")  # so that what the bench sets is undone
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    small = ["--pages", "3", "--repeats", "1", "--growth", "20", "--sizes", "0.01,0.05"]
    assert speed.main([str(pages), *small]) == 0
    lines = capsys.readouterr().out.splitlines()
    named = [line for line in lines[1:] if line and "load of" not in line]
    assert len(named) == 4 + 3 + 2 + 1 + len(shapes.SHAPES) + 2
    for line in named:
        assert any(word.replace(".", "").lstrip("-").isdigit() for word in line.split()[-6:])


@pytest.mark.parametrize("shape", shapes.SHAPES)
def test_made_up_pages_have_the_size_that_was_asked_for(shape: str) -> None:
    for size in (10_000, 100_000):
        assert size <= len(shapes.build(shape, size)) < size * 1.2 + 10_000


def test_the_bench_of_site_memory(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [str(pages), "--sets", "mine", "--renderers", "", "--others", "0,2"]
    assert repetition.main(arguments) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [line[:4] for line in lines[1:]] == [
        ["mine", "html", "more", "3"],
        ["mine", "html", "one", "1"],
    ]
    assert lines[2][4] == lines[2][5]  # a page that is alone is judged as if there were no memory
