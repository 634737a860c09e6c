"""Train the labellers of page dumps on folders of annotated pages and write them as modules.

    python -m extractnews.lab.train_text DATA [DATA …] [--write DIR] [--renderers N] [--no-folds]

Each DATA is a folder as `corpus` describes, with dumps under `text/`; pages without an article
(`article: false`, or a set named hubs…) are negatives. Prints the figures out of fold by set and
by the program that made the dump, then fits on everything and writes `text_model.py` and
`text_context_model.py`. The same data and versions give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .. import blocks_text, context_text, features_text
from ..blocks_text import Dump
from ..decide import best_cut
from ..features_text import Facts
from .align import block_labels
from .compare import char_f1, shingle_overlap, word_f1
from .corpus import Case, digest, dumps, fold, read_set, renderers, set_folders, site
from .trees import Column, Table, grow, predict, to_python

#: Trees of the two models; half as many cost 0.3 points, twice as many gain nothing sure.
TREES, CONTEXT_TREES = 100, 80
#: Dumps of a page that are trained on: three programs of seven, others for other pages.
RENDERERS = 3
#: What a page of each set weighs; others 1. See train.SET_WEIGHT; pages without an article little.
SET_WEIGHT = {
    "fundus_dev": 3.0,
    "fundus_past_dev": 3.0,
    "daniel_dev": 0.4,
    "trafi_dev": 1.5,
    "htmldate_dev": 1.5,
    "hubs_dev": 0.5,
}
#: Words of a block that count at most, and what each block has besides its words.
MOST_WORDS, BLOCK_BONUS = 150, 3
#: Words of an article, and of a page without one, that count at least; a block's largest weight.
LEAST_GOLD_WORDS, LEAST_HUB_WORDS, MOST_WEIGHT = 60, 300, 0.7
#: Of the blocks that are short and far from any text, one in so many is trained on.
THINNED = 5
_WORDS = features_text.NAMES.index("words")
_NEAR = features_text.NAMES.index("window_3")


@dataclass(slots=True)
class Sample:
    """One dump made ready: its blocks, its rows and what is known of them.

    trained: the rows that a model is fitted on
    scores:  what the first model, out of fold, thinks of each block
    """

    case: Case
    renderer: str
    dump: Dump
    facts: Facts
    rows: Table
    labels: Column
    weights: Column
    fold: int
    trained: NDArray[np.bool_]
    scores: Column = field(default_factory=lambda: np.zeros(0))
    context: Table = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))


def sample(case: Case, renderer: str, text: str, draw: np.random.Generator) -> Sample | None:
    """Read one dump; None where it holds nothing or its page was not annotated."""
    body = (case.gold.get("body") or "") if case.is_article else ""
    if case.is_article and not body:
        return None
    dump = blocks_text.read(text)
    if not dump.blocks:
        return None
    facts = features_text.facts(dump)
    rows = np.array(features_text.rows(dump, facts), dtype=np.float32)
    shares = block_labels([block.text for block in dump.blocks], body) if body else []
    labels = np.array([share > 0 for share in shares] or [False] * len(rows), dtype=np.float64)
    words = np.minimum(np.array(facts.words), MOST_WORDS) + BLOCK_BONUS
    hits = sum(n for n, label in zip(facts.words, labels, strict=True) if label)
    least = max(LEAST_GOLD_WORDS, hits) if hits else max(LEAST_HUB_WORDS, sum(facts.good))
    trivial = (labels == 0) & (rows[:, _WORDS] < 5) & (rows[:, _NEAR] == 0)
    return Sample(
        case, renderer, dump, facts, rows, labels, np.minimum(words / least, MOST_WEIGHT),
        fold(case), ~trivial | (draw.random(len(rows)) < 1 / THINNED),
    )  # fmt: skip


def samples(folders: Sequence[Path], most: int) -> list[Sample]:
    """Read `most` dumps of every page, and weigh each page by its set, its site and its copies."""
    draw = np.random.default_rng(1)
    found: list[Sample] = []
    for folder in folders:
        texts = {name: dumps(folder, name) for name in renderers(folder)}
        for case in read_set(folder):
            names = sorted(texts, key=lambda name: _hash(case.id + name))[:most]
            for name in names:
                each = sample(case, name, texts[name].get(case.id, ""), draw)
                if each is not None:
                    found.append(each)
    pages = {(each.case.set, each.case.id): each.case for each in found}
    sites = Counter((case.set, site(case.url)) for case in pages.values())
    copies = Counter(each.case.id for each in found)
    for each in found:
        share = min(1.0, 2 / math.sqrt(sites[each.case.set, site(each.case.url)]))
        weight = SET_WEIGHT.get(each.case.set, 1.0) * share
        each.weights *= weight * RENDERERS / copies[each.case.id]
    return found


def _hash(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16)


def first_table(pages: Sequence[Sample]) -> tuple[Table, Column, Column]:
    """Stack the rows, labels and weights that the first model is fitted on."""
    return (
        np.vstack([page.rows[page.trained] for page in pages]),
        np.concatenate([page.labels[page.trained] for page in pages]),
        np.concatenate([page.weights[page.trained] for page in pages]),
    )


def context_table(pages: Sequence[Sample]) -> tuple[Table, Column, Column]:
    """The same for the second model, which sees only what the first one does not rule out."""
    seen = [page.scores >= context_text.LEAST for page in pages]
    return (
        np.vstack([page.context[rows] for page, rows in zip(pages, seen, strict=True)]),
        np.concatenate([page.labels[rows] for page, rows in zip(pages, seen, strict=True)]),
        np.concatenate([page.weights[rows] for page, rows in zip(pages, seen, strict=True)]),
    )


def _parts(pages: Sequence[Sample], column: Column) -> Iterator[tuple[Sample, Column]]:
    """Cut a column over all rows of `pages` into one a page."""
    start = 0
    for page in pages:
        yield page, column[start : start + len(page.labels)]
        start += len(page.labels)


def score_out_of_fold(pages: Sequence[Sample]) -> None:
    """Set each page's first scores, and the context made of them, by models of other folds."""
    for held in sorted({page.fold for page in pages}):
        tested = [page for page in pages if page.fold == held]
        model = grow(*first_table([page for page in pages if page.fold != held]), TREES)
        for page, scores in _parts(tested, predict(model, np.vstack([p.rows for p in tested]))):
            page.scores = scores
    for page in pages:
        rows = context_text.context_rows(page.dump, page.facts, [float(p) for p in page.scores])
        page.context = np.array(rows, dtype=np.float32)


def final_out_of_fold(pages: Sequence[Sample]) -> list[Column]:
    """Return each page's final probabilities, by models of other folds."""
    found: dict[int, Column] = {}
    for held in sorted({page.fold for page in pages}):
        tested = [page for page in pages if page.fold == held]
        model = grow(*context_table([p for p in pages if p.fold != held]), CONTEXT_TREES)
        for page, second in _parts(tested, predict(model, np.vstack([p.context for p in tested]))):
            mixed = (page.scores + second) / 2
            found[id(page)] = np.where(page.scores < context_text.LEAST, page.scores, mixed)
    return [found[id(page)] for page in pages]


def body(page: Sample, scores: Column) -> tuple[str, float]:
    """The body that these probabilities select, and its expected F1."""
    cut, expected = best_cut([float(score) for score in scores], page.facts.words)
    kept = [
        block.text for block, score in zip(page.dump.blocks, scores, strict=True) if score >= cut
    ]
    return "\n\n".join(kept), expected


def report(pages: Sequence[Sample], scores: Sequence[Column]) -> None:
    """Print shingle F1, word F1 (pairs of letters for Chinese) and how far confidence is off."""
    groups: dict[tuple[str, str], list[tuple[float, float, float, float]]] = defaultdict(list)
    for page, column in zip(pages, scores, strict=True):
        gold = page.case.gold.get("body") or ""
        if not gold or not page.case.is_article:
            continue
        text, expected = body(page, column)
        overlap = shingle_overlap(gold, text)
        precision = overlap.both / (overlap.both + overlap.extra) if text else -1.0
        recall = overlap.both / (overlap.both + overlap.missed)
        words = char_f1(gold, text) if page.case.lang == "zh" else word_f1(gold, text)
        for key in ("all", page.renderer):
            groups[page.case.set, key].append((precision, recall, words, expected))
    print(f"{'set':16} {'renderer':12} {'dumps':>6} {'F':>7} {'words':>7} {'off':>6}")
    for (name, key), rows in sorted(groups.items()):
        table = np.array(rows)
        precision = float(table[table[:, 0] >= 0, 0].mean())
        recall = float(table[:, 1].mean())
        each = 2 * np.maximum(table[:, 0], 0) * table[:, 1]
        each /= np.maximum(np.maximum(table[:, 0], 0) + table[:, 1], 1e-9)
        value = 2 * precision * recall / (precision + recall)
        off = float(np.abs(table[:, 3] - each).mean())
        print(f"{name:16} {key:12} {len(rows):6} {value:7.4f} {table[:, 2].mean():7.4f} {off:6.3f}")


def write(pages: Sequence[Sample], directory: Path) -> None:
    """Fit both models on everything and write their modules."""
    mark = digest({page.case.id: page.case for page in pages}.values())
    first = grow(*first_table(pages), TREES)
    about = "Trees that label the blocks of a page dump, each by itself."
    source = to_python(first, features_text.NAMES, about, mark)
    (directory / "text_model.py").write_text(source, encoding="utf-8")
    second = grow(*context_table(pages), CONTEXT_TREES)
    about = "Trees that label the blocks of a page dump in the light of what was thought of them."
    source = to_python(second, context_text.NAMES, about, mark)
    (directory / "text_context_model.py").write_text(source, encoding="utf-8")


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of the module."""
    parser = argparse.ArgumentParser(prog="python -m extractnews.lab.train_text")
    parser.add_argument("data", nargs="+", help="folders of annotated sets with dumps")
    parser.add_argument("--write", metavar="DIR", help="where the models go")
    parser.add_argument("--renderers", type=int, default=RENDERERS, help="dumps of each page")
    options = parser.parse_args(argv)
    folders = [folder for data in options.data for folder in set_folders(data)]
    pages = samples([folder for folder in folders if renderers(folder)], options.renderers)
    print(f"{len(pages)} dumps, {sum(len(page.rows) for page in pages)} blocks", flush=True)
    # The second model learns from scores that the first one gave to pages it had not seen.
    score_out_of_fold(pages)
    report(pages, final_out_of_fold(pages))
    if options.write:
        write(pages, Path(options.write))
    return 0


if __name__ == "__main__":
    sys.exit(main())
