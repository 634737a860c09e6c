"""Learn what the words of blocks say: a logistic regression over their stems, written as a table.

The vocabulary is what stands on several sites. The same pages and versions give the same table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags

from ..words_text import SCALE, stems_of
from .trees import Column, generated

#: Sites of the pages on which a stem must stand. Out of fold, the area under the curve is 0.888 from
#: five on and 0.884 from eight on, where the table holds two thirds as many.
LEAST_SITES = 6
#: How much large weights are held against the table, and steps after which the search for it ends.
#: A third as much is worse by 0.0004 of the area, and three times as much by 0.006.
PENALTY, STEPS = 1e-5, 60
#: The largest weight, in log-odds: no word alone decides.
MOST_WEIGHT = 4.0
#: What the module says of itself.
_ABOUT = "What the words of a dump's blocks say: stems by their weight, in tenths of log-odds."
#: Columns of a line of the module.
_WIDTH = 96


class Matrix:
    """Which stems each block holds, for all pages together; rows in the order of the blocks given."""

    def __init__(self, blocks: Iterable[tuple[str, Iterable[list[str]]]]) -> None:
        """Read the words of blocks, page by page: the page's site and the words of its blocks."""
        numbers: dict[str, int] = {}
        columns: list[int] = []
        ends = [0]
        sites: dict[int, set[str]] = {}
        for site, words in blocks:
            for each in words:
                for stem in sorted(stems_of(each)):
                    number = numbers.setdefault(stem, len(numbers))
                    columns.append(number)
                    seen = sites.setdefault(number, set())
                    if len(seen) < LEAST_SITES:
                        seen.add(site)
                ends.append(len(columns))
        shape = (len(ends) - 1, max(1, len(numbers)))
        ones = np.ones(len(columns))
        whole = csr_matrix((ones, np.array(columns, dtype=np.int32), np.array(ends)), shape=shape)
        known = sorted(stem for stem, n in numbers.items() if len(sites[n]) >= LEAST_SITES)
        sizes = np.maximum(np.diff(whole.indptr), 1)
        picked = whole[:, [numbers[stem] for stem in known]]
        self.stems: Sequence[str] = known
        self.rows = (diags(1.0 / np.sqrt(sizes)) @ picked).tocsr()

    def fit(self, among: NDArray[np.bool_], labels: Column, weights: Column) -> dict[str, int]:
        """Return the weights of stems, in tenths of log-odds, learnt from the blocks in `among`."""
        if not self.stems:
            return {}
        table, wanted = self.rows[among], labels[among]
        share = weights[among] / weights[among].sum()
        turned = table.T.tocsr()

        def loss(values: Column) -> tuple[float, Column]:
            slopes, base = values[:-1], values[-1]
            odds = table @ slopes + base
            off = share * (1.0 / (1.0 + np.exp(-odds)) - wanted)
            value = float((share * (np.logaddexp(0.0, odds) - wanted * odds)).sum())
            value += 0.5 * PENALTY * float(slopes @ slopes)
            return value, np.append(turned @ off + PENALTY * slopes, off.sum())

        start = np.zeros(len(self.stems) + 1)
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
        tenths = np.rint(SCALE * np.clip(found[:-1], -MOST_WEIGHT, MOST_WEIGHT)).astype(int)
        return {stem: int(n) for stem, n in zip(self.stems, tenths, strict=True) if n}


def to_python(weights: Mapping[str, int], digest: str) -> str:
    """The source of a module with DIGEST and WEIGHTS: stems by their weight, so that it can be read."""
    lines = [
        *generated(_ABOUT, "train_text"),
        f"DIGEST = {digest!r}",
        "",
        "_STEMS: tuple[tuple[int, str], ...] = (",
    ]
    ordered = sorted(weights, key=lambda stem: (weights[stem], stem))
    for weight, stems in groupby(ordered, key=weights.__getitem__):
        parts = [repr(line) for line in _broken(stems)]
        lines.append(f"    ({weight}, {parts[0]}" + ("" if len(parts) > 1 else "),"))
        lines += [f"     {part}" for part in parts[1:-1]]
        if len(parts) > 1:
            lines.append(f"     {parts[-1]}),")
    lines += [
        ")",
        "",
        "WEIGHTS: dict[str, int] = {}",
        "for _weight, _stems in _STEMS:",
        "    WEIGHTS.update(dict.fromkeys(_stems.split(), _weight))",
        "",
    ]
    return "\n".join(lines)


def _broken(stems: Iterable[str]) -> list[str]:
    """Return words as lines of some width; all but the last end in a blank."""
    lines = [""]
    for stem in stems:
        if lines[-1] and len(lines[-1]) + len(stem) > _WIDTH:
            lines.append("")
        lines[-1] += f"{stem} "
    return lines
