"""The measure of Markdown, on documents small enough to count by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractnews.lab import bench, corpus, markdown, metrics, runs

GOLD = """\
## Where it *sails*

- to **Kells**
- to [Rush](http://rush.test/a/?x=1)

> It is late.

| Boat | Day |
| --- | --- |
| Ada | 3 |

```
x = 1
```
"""


def test_elements_are_told_by_their_form() -> None:
    assert dict(markdown.elements(f"---\ntitle: x\n---\n# A title\n\n{GOLD}\ntext", "A title")) == {
        ("heading", "where it sails"): 1,
        ("em", "sails"): 1,
        ("item", "to kells"): 1,
        ("strong", "kells"): 1,
        ("item", "to rush"): 1,
        ("link", "rush https://rush.test/a/"): 1,
        ("quote", "it is late"): 1,
        ("cell", "boat"): 1, ("cell", "day"): 1, ("cell", "ada"): 1, ("cell", "3"): 1,
        ("code", "x 1"): 1,
    }  # fmt: skip


def test_one_kind_by_pages_and_all_kinds_by_elements() -> None:
    page = {"markdown": "- a\n- b\n\n## c"}
    first = markdown.measure(page, "- a\n- d\n\n**e**")
    assert first["md.item"] == pytest.approx(1 / 2)
    assert first["md.heading"] == 0 and "md.strong" not in first
    second = markdown.measure({"markdown": "- a"}, "- a")
    figures = metrics.summarise([first, second, markdown.measure({}, "- a")])
    assert figures["md.item"] == pytest.approx(3 / 4)
    assert figures["md.f1"] == pytest.approx(2 * 2 / (4 + 4))
    assert figures["md.r"] == pytest.approx(2 / 4)


def test_the_bench_asks_for_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "The harbour board said on Monday that the ferry will sail again in April, after two years."
    )
    body = "".join(f"<p>{text} Part {number}.</p><h2>{number}</h2>" for number in range(6))
    page = f"<title>Ferry sails</title><article><h1>Ferry sails</h1>{body}<p>{text}</p></article>"
    gold = {
        "title": "Ferry sails",
        "body": text,
        "markdown": "\n\n".join(f"## {number}" for number in range(6)),
    }
    (tmp_path / "1.html").write_text(page, encoding="utf-8")
    case = {"id": "1", "set": "small", "url": "", "html": "1.html", "gold": gold}
    (tmp_path / "cases.jsonl").write_text(json.dumps(case), encoding="utf-8")
    (outcome,) = runs.run_markdown(corpus.read_set(tmp_path))
    assert outcome.measured["md.heading"] == 1
    bench.main([str(tmp_path), "--markdown", "--json", "--against", str(tmp_path / "none.json")])
    figures = json.loads(capsys.readouterr().out)["figures"]
    assert figures["small markdown"]["md.heading"] == 1
    assert "md.heading" not in figures["small html"]
