"""Train the labellers on folders of annotated pages and write them as modules.

    python -m extractnews.lab.train DATA [--write DIR] [--no-folds]

Prints the figures out of fold (no page is judged by a model that has seen its site), then fits on
everything and writes `html_model.py`. The same data and versions give the same bytes.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .. import blocks_html, charset, features_html
from ..blocks_html import Layout
from ..decide import best_cut
from ..errors import ExtractNewsError
from ..values import RawPage
from .align import block_labels
from .corpus import Case, digest, fold, read_set, set_folders, site
from .trees import Column, Table, grow, predict, to_python

#: Trees of the shipped model; 40 cost 0.3 points, 300 gain 0.2 for twice the time a page.
TREES = 100

#: What a page of each set weighs. News sets count more than mixed pages; a set with many pages
#: of few sites counts less a page. Others weigh 1.
SET_WEIGHT = {
    "fundus_dev": 3.0,
    "fundus_past_dev": 3.0,
    "daniel_dev": 0.4,
    "trafi_dev": 1.5,
    "htmldate_dev": 1.5,
}

#: Words of a block that count at most, so that one giant block does not make a page.
MOST_WORDS = 150
#: Words of a gold body that count at least, so that a page of one line does not rule the rest.
LEAST_GOLD_WORDS = 60
#: Added to each block's words, so that headings and short lines count.
BLOCK_BONUS = 3


@dataclass(slots=True)
class Sample:
    """One page made ready: its layout, its rows and what is known of them."""

    case: Case
    layout: Layout
    blocks: list[int]
    rows: Table
    shares: list[float]
    fold: int
    weights: Column


def sample(case: Case) -> Sample | None:
    """Read one annotated page; None where it has no body or is no HTML."""
    body = case.gold.get("body")
    if not body or not case.is_article:
        return None
    try:
        page = charset.decode(RawPage(case.html, input_format="html"))
    except ExtractNewsError:
        return None
    layout = blocks_html.read(page.text)
    table = features_html.rows(layout)
    shares = block_labels(layout.text, body)
    rows = np.array(table.rows, dtype=np.float32).reshape(-1, len(features_html.NAMES))
    words = [layout.words[index] for index in range(len(layout.words)) if shares[index] > 0]
    gold_words = max(LEAST_GOLD_WORDS, sum(words))
    weights = np.array(
        [
            (min(layout.words[index], MOST_WORDS) + BLOCK_BONUS) / gold_words
            for index in table.blocks
        ]
    )
    return Sample(case, layout, table.blocks, rows, shares, fold(case), np.minimum(weights, 0.7))


def samples(cases: Iterable[Case]) -> list[Sample]:
    """Read all pages, and weigh each by its set, its site's pages and its appearances."""
    found = [each for each in map(sample, cases) if each is not None]
    pages = Counter((each.case.set, site(each.case.url)) for each in found)
    copies = Counter(each.case.id for each in found)
    for each in found:
        share = min(1.0, 2 / math.sqrt(pages[each.case.set, site(each.case.url)]))
        each.weights *= SET_WEIGHT.get(each.case.set, 1.0) * share / copies[each.case.id]
    return found


def table(pages: Sequence[Sample]) -> tuple[Table, Column, Column]:
    """Stack the pages' rows, labels and weights."""
    rows = np.vstack([page.rows for page in pages])
    labels = np.concatenate([[page.shares[i] > 0 for i in page.blocks] for page in pages])
    weights = np.concatenate([page.weights for page in pages])
    return rows, labels.astype(float), weights


def out_of_fold(pages: Sequence[Sample], trees: int = TREES) -> list[Column]:
    """Probabilities of every page's rows, each from the model of the other folds."""
    result: list[Column] = [np.zeros(0)] * len(pages)
    for held in sorted({page.fold for page in pages}):
        model = grow(*table([page for page in pages if page.fold != held]), trees)
        for index, page in enumerate(pages):
            if page.fold == held:
                result[index] = predict(model, page.rows)
    return result


def body(page: Sample, probabilities: Column) -> tuple[str, float]:
    """The body that these probabilities select, and its expected F1."""
    words = [page.layout.words[index] for index in page.blocks]
    cut, expected = best_cut(list(probabilities), words)
    kept = [i for i, p in zip(page.blocks, probabilities, strict=True) if p >= cut]
    return "\n\n".join(page.layout.text[index] for index in kept), expected


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of the module."""
    parser = argparse.ArgumentParser(prog="python -m extractnews.lab.train", description=__doc__)
    parser.add_argument("data", help="a folder of annotated sets, or one set")
    parser.add_argument("--write", metavar="DIR", help="where the model goes")
    parser.add_argument("--no-folds", action="store_true", help="skip the figures out of fold")
    options = parser.parse_args(argv)
    cases = [case for folder in set_folders(options.data) for case in read_set(folder)]
    pages = samples(cases)
    print(f"{len(pages)} pages, {sum(len(page.rows) for page in pages)} rows", flush=True)
    if not options.no_folds:
        report(pages, out_of_fold(pages))
    if options.write:
        model = grow(*table(pages), TREES)
        source = to_python(
            model, features_html.NAMES, "Trees that label the blocks of an HTML page.",
            digest(page.case for page in pages),
        )  # fmt: skip
        Path(options.write, "html_model.py").write_text(source, encoding="utf-8")
    return 0


def report(pages: Sequence[Sample], probabilities: Sequence[Column]) -> None:
    """Print the body's figures of each set, out of fold."""
    from .metrics import figures

    for name in sorted({page.case.set for page in pages}):
        golds, found, off = [], [], []
        for page, column in zip(pages, probabilities, strict=True):
            if page.case.set == name:
                text, expected = body(page, column)
                golds.append(page.case.gold)
                found.append({"body": text, "confidence": expected})
        print(name, figures(golds, found), off)


if __name__ == "__main__":
    sys.exit(main())
