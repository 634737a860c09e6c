"""Training, on a small corpus of our own pages: what a reader's own folder would go through.

The models that come out are worth nothing; that they come out, load, and come out the same again
is what is tested.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from extractnews import (
    blocks_html,
    charset,
    context_text,
    features_context,
    features_html,
    features_page,
    features_text,
)
from extractnews.values import RawPage

from .pages import GOLDEN, golden

for package in ("lightgbm", "numpy", "rapidfuzz"):
    pytest.importorskip(package, reason="needs the extra: pip install extractnews[lab]")

MODELS = {
    "html_model": features_html.NAMES,
    "context_model": features_context.NAMES,
    "page_model": features_page.NAMES,
    "text_model": features_text.NAMES,
    "text_context_model": context_text.NAMES,
}


def write_corpus(folder: Path) -> Path:
    """Write the golden pages as an annotated set, with one kind of dump; returns its folder."""
    (folder / "html").mkdir(parents=True)
    (folder / "text").mkdir()
    rows, dumps = [], []
    for name, page in golden("html").items():
        wanted = json.loads((GOLDEN / name / "article.json").read_text("utf-8"))
        gold = {"article": False}
        if wanted:
            body = wanted["body"]
            gold = {"body": body, "paragraphs": body.split("\n\n"), "title": wanted["title"]}
        (folder / "html" / f"{name}.html.gz").write_bytes(gzip.compress(page, mtime=0))
        url = f"https://{name}.example/2024/story"
        rows.append({"id": name, "url": url, "html": f"html/{name}.html.gz", "gold": gold})
        lines = blocks_html.read(charset.decode(RawPage(page)).text).text
        dumps.append({"id": name, "text": "\n".join(lines)})
    (folder / "cases.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    with gzip.open(folder / "text" / "wet.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(f"{json.dumps(dump)}\n" for dump in dumps)
    return folder


def load(path: Path) -> ModuleType:
    """Import a written model from wherever it is."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


#: Trees of each model here, enough to see two runs differ; the time of a test is theirs.
FEW = 6


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every trainer grow few trees on one processor."""
    from extractnews.lab import train, train_text, train_titles, trees

    monkeypatch.setitem(trees.SETTINGS, "num_threads", 1)
    for trainer in (train, train_text):
        monkeypatch.setattr(
            trainer,
            "grow",
            lambda rows, labels, weights, _, **more: trees.grow(rows, labels, weights, FEW, **more),
        )
    monkeypatch.setattr(train_titles, "STEPS", 20)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # shares of the sets that are not there
def test_the_same_pages_give_the_same_models(tmp_path: Path, quick: None) -> None:
    from extractnews.lab import rebuild

    data = write_corpus(tmp_path / "own")
    for run in ("once", "again"):
        (tmp_path / run).mkdir()
        assert rebuild.main([str(data), "--write", str(tmp_path / run)]) == 0
    once, again = (
        {path.name: path.read_bytes() for path in (tmp_path / run).iterdir()}
        for run in ("once", "again")
    )
    assert once == again
    assert json.loads(once.pop("trained_on.json")) == {"sets": ["own"]}
    assert once.keys() == {f"{name}.py" for name in (*MODELS, "title_weights")}
    for name, names in MODELS.items():
        model = load(tmp_path / "once" / f"{name}.py")
        assert names == model.NAMES
        scores = model.scores([[0] * len(names), [1000] * len(names)])
        assert all(0 <= score <= 1 for score in scores)
    weights = load(tmp_path / "once" / "title_weights.py")
    assert weights.WEIGHTS["is_h1"] > weights.WEIGHTS["is_line"]


def test_each_trainer_works_alone_and_writes_nothing_unasked(
    tmp_path: Path, quick: None, capsys: pytest.CaptureFixture[str]
) -> None:
    from extractnews.lab import train_text, train_titles

    data = write_corpus(tmp_path / "own")
    before = sorted(tmp_path.rglob("*"))
    for trainer in (train_text, train_titles):
        assert trainer.main([str(data)]) == 0
        assert "own  " in capsys.readouterr().out
    assert sorted(tmp_path.rglob("*")) == before


def test_what_cannot_be_trained_on_is_said_before_the_hours_are_spent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from extractnews.lab import rebuild

    assert rebuild.main([str(tmp_path)]) == 2
    assert "no cases.jsonl" in capsys.readouterr().err
    data = write_corpus(tmp_path / "own")
    cases = (data / "cases.jsonl").read_text()
    (data / "cases.jsonl").write_text(cases.splitlines()[0])
    assert rebuild.main([str(tmp_path)]) == 2
    assert "several sites" in capsys.readouterr().err
    (data / "cases.jsonl").write_text(cases)
    (data / "text" / "wet.jsonl.gz").unlink()
    assert rebuild.main([str(data)]) == 2
    assert "no dumps" in capsys.readouterr().err


def test_the_shipped_models_are_those_of_the_shipped_features() -> None:
    """And all models of one kind of input were trained on the same pages."""
    from extractnews.data import (
        context_model,
        html_model,
        page_model,
        text_context_model,
        text_model,
    )

    modules = (html_model, context_model, page_model, text_model, text_context_model)
    for module in modules:
        assert MODELS[module.__name__.rpartition(".")[2]] == module.NAMES
    assert html_model.DIGEST == context_model.DIGEST == page_model.DIGEST
    assert text_model.DIGEST == text_context_model.DIGEST
