"""Train the weights that choose an HTML page's headline among its candidates.

    python -m extractnews.lab.train_titles DATA [--write DIR]

A page's candidates are what `fields.titles` finds; right are those whose folded text is that of
the annotated title. The weights are those of a softmax over the candidates of each page (a
conditional logit, McFadden 1974), drawn towards zero. Prints the share of exact titles out of
fold, no page being judged by weights that have seen its site, beside that of the shipped weights,
which have seen every page; then fits on everything and writes `title_weights.py`.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .. import blocks_html, charset, label
from ..data.title_weights import PAIRS
from ..errors import ExtractNewsError
from ..fields import titles
from ..fields.from_html import title_candidates
from ..fields.html import stated_titles
from ..fields.sources import Sources
from ..values import RawPage
from .compare import folded
from .corpus import Case, fold, new_folder, read_all, told
from .trees import Column, Table

#: What a page of each set weighs; others 1. See train.SET_WEIGHT.
SET_WEIGHT = {"fundus_dev": 3.0, "fundus_past_dev": 3.0, "daniel_dev": 0.4}
#: How strongly weights are drawn towards zero, against the mean loss of a page.
DECAY = 0.001
#: Steps of the fit, and the length of the first; Adam's other constants are the usual ones.
STEPS, RATE = 600, 0.05
#: Products of two signs that have a weight of their own.
PRODUCTS = tuple((one, other) for one, other, _ in PAIRS)
#: A sign counts at most this often, as in `titles.score`.
MOST = 3.0


@dataclass(slots=True)
class Choice:
    """The candidates of one page: a row of signs each, and which of them are right."""

    set: str
    fold: int
    texts: list[str]
    signs: list[dict[str, float]]
    right: Column
    rows: Table


def choice(case: Case) -> Choice | None:
    """Read one page; None where it is no article with an annotated title."""
    gold = folded(str(case.gold.get("title") or ""))
    if not (gold and case.is_article):
        return None
    html = case.html
    try:
        page = charset.decode(RawPage(html, "-", case.url or None, None, "html"))
    except ExtractNewsError:
        return None
    layout = blocks_html.read(page.text)
    sources = Sources(layout, page, label.judge_layout(layout, page.text))
    found = title_candidates(sources, stated_titles(sources))
    texts = [titles.finished(each.text, sources.names) for each in found]
    right = np.array([float(folded(text) == gold) for text in texts])
    signs = [each.signs for each in found]
    return Choice(case.set, fold(case), texts, signs, right, np.zeros((0, 0), dtype=np.float32))


def columns(pages: Sequence[Choice]) -> list[str]:
    """Return the names of all signs, sorted."""
    return sorted({name for page in pages for signs in page.signs for name in signs})


def fill(pages: Sequence[Choice], names: Sequence[str]) -> None:
    """Give each page its rows: the signs, then the products."""
    for page in pages:
        rows = [
            [min(signs.get(name, 0.0), MOST) for name in names]
            + [signs.get(one, 0.0) * signs.get(other, 0.0) for one, other in PRODUCTS]
            for signs in page.signs
        ]
        page.rows = np.array(rows, dtype=np.float32)


def fit(pages: Sequence[Choice]) -> Column:
    """Return the weights under which the right candidates are likeliest, in mean over pages."""
    pages = [page for page in pages if page.right.any()]
    rows = np.vstack([page.rows for page in pages]).astype(np.float64)
    right = np.concatenate([page.right for page in pages])
    sizes = [len(page.right) for page in pages]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(int)
    owner = np.repeat(np.arange(len(pages)), sizes)
    worth = np.array([SET_WEIGHT.get(page.set, 1.0) for page in pages])
    worth = (worth / worth.sum())[owner]
    weights = np.zeros(rows.shape[1])
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = rows @ weights
        scores = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        chance = scores / np.add.reduceat(scores, starts)[owner]
        wanted = scores * right
        wanted /= np.add.reduceat(wanted, starts)[owner]
        slope = rows.T @ ((chance - wanted) * worth) + DECAY * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        rate = RATE * (1 - step / (STEPS + 1))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-9)
    return weights


def is_exact(page: Choice, scores: Column) -> bool:
    """Whether the first of the highest scores is a right candidate."""
    return bool(len(scores) and page.right[int(np.argmax(scores))])


def report(pages: Sequence[Choice]) -> None:
    """Print by set: exact out of fold, exact with the shipped weights, and what is possible."""
    rows: dict[str, list[tuple[bool, bool, bool]]] = defaultdict(list)
    for held in sorted({page.fold for page in pages}):
        weights = fit([page for page in pages if page.fold != held])
        for page in pages:
            if page.fold == held:
                shipped = np.array([titles.score(signs) for signs in page.signs])
                own = page.rows @ weights if len(page.signs) else np.zeros(0)
                rows[page.set].append(
                    (is_exact(page, own), is_exact(page, shipped), bool(page.right.any()))
                )
    print(f"{'set':16} {'pages':>6} {'title':>7} {'shipped':>8} {'best':>7}")
    for name, found in sorted(rows.items()):
        own, shipped, best = np.mean(found, axis=0)
        print(f"{name:16} {len(found):6} {own:7.4f} {shipped:8.4f} {best:7.4f}")


def source(weights: Mapping[str, float], products: Sequence[tuple[str, str, float]]) -> str:
    """The module's text."""
    lines = [
        '"""Weights of what speaks for a title; written by extractnews.lab.train_titles."""',
        "",
        "WEIGHTS = {",
        *(f'    "{name}": {weight:.3f},' for name, weight in sorted(weights.items())),
        "}",
        "",
        "PAIRS = (",
        *(f'    ("{one}", "{other}", {weight:.3f}),' for one, other, weight in products),
        ")",
        "",
    ]
    return "\n".join(lines)


@told
def main(argv: Sequence[str] | None = None) -> int:
    """Command line of the module."""
    parser = argparse.ArgumentParser(prog="python -m extractnews.lab.train_titles")
    parser.add_argument("data", nargs="+", help="folders of annotated sets")
    parser.add_argument("--write", metavar="DIR", type=new_folder, help="where the weights go")
    options = parser.parse_args(argv)
    cases = [case for data in options.data for case in read_all(data)]
    pages = [page for page in map(choice, cases) if page is not None]
    if len({page.fold for page in pages if page.right.any()}) < 2:
        print("titles: not annotated on pages of several sites, nothing is learnt")
        return 0
    names = columns(pages)
    fill(pages, names)
    report(pages)
    if options.write:
        fitted = [float(weight) for weight in fit(pages)]
        weights = dict(zip(names, fitted, strict=False))
        products = [
            (one, other, weight)
            for (one, other), weight in zip(PRODUCTS, fitted[len(names) :], strict=True)
        ]
        text = source(weights, products)
        Path(options.write, "title_weights.py").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
