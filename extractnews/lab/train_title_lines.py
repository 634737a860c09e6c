"""Train the trees that find the headline among the lines of a page dump.

    python -m extractnews.lab.train_title_lines DATA [--sets a,b] [--renderers a,b] [--write]

Prints how often the first choice reads as the annotated title, out of fold by site, for each set
and renderer; --write grows the trees on all pages and writes extractnews/data/title_line_model.py.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .. import blocks_text, charset, label
from ..fields import dump_titles, from_text
from ..fields.text import squash
from ..values import RawPage
from . import corpus, trees

HERE = Path(__file__).parent
TARGET = HERE.parent / "data" / "title_line_model.py"

#: Trees and their size: twice as many gain less than a thousandth.
TREES, SETTINGS = 120, {"num_leaves": 12, "learning_rate": 0.1, "num_threads": 1}

SETS = "fundus_dev,fundus_past_dev,wcxb_dev,trafi_dev,htmldate_dev,daniel_dev"
RENDERERS = "resiliparse,w3m80,wet,lynx,inscriptis,html2text,w3m1000"

#: Weight of a page by its set: news is what the product is for, and daniel has many pages a site.
WEIGHTS = {"fundus_dev": 3.0, "fundus_past_dev": 3.0, "daniel_dev": 0.4}


class Page(NamedTuple):
    """The candidates of one dump: rows, and whether each reads as the annotated title."""

    set: str
    renderer: str
    fold: int
    rows: list[list[int]]
    right: list[bool]
    exact: list[bool]


def pages(data: Path, sets: Sequence[str], renderers: Sequence[str]) -> Iterator[Page]:
    """Yield every dump that has a title to find."""
    for folder in corpus.set_folders(data):
        if folder.name not in sets:
            continue
        cases = [case for case in corpus.read_set(folder) if case.gold.get("title")]
        for renderer in renderers:
            texts = corpus.dumps(folder, renderer)
            for case in cases:
                raw = texts.get(case.id, "").encode("utf-8", "replace")
                page = charset.decode(RawPage(raw, "-", None, None, "text"))
                dump = blocks_text.read(page.text)
                view = from_text.view_of(dump, page, label.judge_dump(dump))
                found = dump_titles.lines(view)
                wanted = squash(case.gold["title"])
                squashed = [squash(view.scene.texts[line.index]) for line in found]
                yield label_page(
                    folder.name, renderer, corpus.fold(case), [li.row for li in found], squashed, wanted
                )


def label_page(
    name: str, renderer: str, fold: int, rows: list[list[int]], squashed: list[str], wanted: str
) -> Page:
    """Return a page with its right lines: those that read as the title, else those that hold it."""
    exact = [text == wanted for text in squashed]
    right = exact
    if not any(exact):
        right = [
            len(wanted) > 8 and wanted in text and len(text) < 1.7 * len(wanted) for text in squashed
        ]
    return Page(name, renderer, fold, rows, right, exact)


def table(chosen: Sequence[Page]) -> tuple[trees.Table, trees.Column, trees.Column]:
    """Return the rows, labels and weights of pages that hold their title."""
    rows: list[list[int]] = []
    labels: list[bool] = []
    weights: list[float] = []
    for page in chosen:
        if any(page.right):
            rows += page.rows
            labels += page.right
            weights += [WEIGHTS.get(page.set, 1.0)] * len(page.rows)
    return np.array(rows, np.float32), np.array(labels, float), np.array(weights)


def out_of_fold(found: Sequence[Page]) -> dict[tuple[str, str], list[float]]:
    """Return by set and renderer whether each page's first choice, made by trees that saw no page
    of its site, is right."""
    scores: dict[tuple[str, str], list[float]] = defaultdict(list)
    for fold in range(corpus.FOLDS):
        booster = trees.grow(*table([p for p in found if p.fold != fold]), TREES, **SETTINGS)
        for page in found:
            if page.fold == fold:
                first = (
                    int(np.argmax(trees.predict(booster, np.array(page.rows, np.float32))))
                    if page.rows
                    else -1
                )
                scores[page.set, page.renderer].append(float(first >= 0 and page.exact[first]))
    return scores


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print what it is worth, write what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--sets", default=SETS)
    parser.add_argument("--renderers", default=RENDERERS)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    found = list(pages(options.data, options.sets.split(","), options.renderers.split(",")))
    ceiling: dict[tuple[str, str], list[float]] = defaultdict(list)
    for page in found:
        ceiling[page.set, page.renderer].append(float(any(page.exact)))
    for key, values in sorted(out_of_fold(found).items()):
        print(f"{key[0]:16} {key[1]:12} {np.mean(values):.3f} of {np.mean(ceiling[key]):.3f}")
    if options.write:
        booster = trees.grow(*table(found), TREES, **SETTINGS)
        about = "Trees that find the headline among the lines of a page dump."
        TARGET.write_text(trees.to_python(booster, dump_titles.NAMES, about, ""), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
