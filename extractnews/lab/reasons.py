"""What the reasons of --explain are worth: the quick influences beside sampled Shapley values.

    python -m extractnews.lab.reasons DATA [--sets fundus_dev,…] [--subset N] [--orders N]

`extractnews.reasons.influence` asks a model twice for each kind of evidence. Here the kinds are put
in one after the other, in many random orders, and each gets the mean of what it adds: its Shapley
value. Of some blocks of each HTML page it is counted how often both name the same kind as the
strongest for what was decided, and how often the value has the sign that the reason claims.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from extractnews import label
from extractnews.layout import Layout
from extractnews.pipeline import examine
from extractnews.reasons import of_layout
from extractnews.reasons.html_evidence import OWN, OWN_COLUMNS
from extractnews.reasons.influence import log_odds, others, weigh
from extractnews.values import RawPage

from . import corpus
from .report import align

#: Blocks that are looked at on each page.
BLOCKS = 4


@corpus.told
def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m extractnews.lab.reasons")
    add = parser.add_argument
    add("data", type=Path, help="a folder of sets, or one set")
    add("--sets", default="fundus_dev", help="names of sets, with commas")
    add("--subset", type=int, default=25, metavar="N", help="N pages a set, always the same")
    add("--orders", type=int, default=80, metavar="N", help="orders that each value is a mean of")
    options = parser.parse_args(arguments)
    rows = [["pages", "blocks", "same strongest", "among two strongest", "same sign"]]
    for folder in corpus.set_folders(options.data, options.sets):
        cases = corpus.subset(corpus.read_set(folder), options.subset)
        marks = [mark for case in cases for mark in _page(case.html, options.orders)]
        shares = [f"{sum(column) / len(marks):.3f}" for column in zip(*marks, strict=True)]
        rows.append([folder.name, str(len(marks)), *(shares or [""] * 3)])
    print(align(rows))
    return 0


def _page(data: bytes, orders: int) -> list[tuple[bool, bool, bool]]:
    """For some blocks of a page: same strongest kind, among the two strongest, same sign."""
    rng = random.Random(1)
    seen = examine(RawPage(data, input_format="html"))
    steps = of_layout.retrace(seen, cast("Layout", seen.shape))
    kept = steps.kept
    rows = dict(enumerate(steps.table.rows))
    compared = others(rows, steps.scores, kept)
    model = label.shipped().html
    marks = []
    for index in rng.sample(list(rows), min(BLOCKS, len(rows))):
        row, other = rows[index], compared[index in kept]
        side = 1 if index in kept else -1
        quick = {i.name: i.weight * side for i in weigh(row, other or row, OWN, OWN_COLUMNS, model)}
        if other is None or max(quick.values(), default=0.0) <= 0:
            continue
        values = {name: side * v for name, v in shapley(row, other, orders, rng).items()}
        best = sorted(values, key=values.__getitem__, reverse=True)
        told = max(quick, key=quick.__getitem__)
        marks.append((told == best[0], told in best[:2], values[told] > 0))
    return marks


def shapley(
    row: Sequence[int], other: Sequence[int], orders: int, rng: random.Random
) -> dict[str, float]:
    """Return what each kind of evidence adds to the log-odds, the mean over random orders."""
    model = label.shipped().html
    found = {evidence.name: 0.0 for evidence in OWN}
    for _ in range(orders):
        order = rng.sample(OWN, len(OWN))
        now = list(other)
        steps = [list(now)]
        for evidence in order:
            for name in evidence.columns:
                now[OWN_COLUMNS[name]] = row[OWN_COLUMNS[name]]
            steps.append(list(now))
        odds = [log_odds(chance) for chance in model(steps)]
        for evidence, before, after in zip(order, odds, odds[1:], strict=False):
            found[evidence.name] += (after - before) / orders
    return found


if __name__ == "__main__":
    sys.exit(main())
