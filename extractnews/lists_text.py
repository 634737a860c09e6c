"""Lists of a dump of which most was kept are kept whole, and the short lines between kept ones.

The labels look at line by line, and short items among longer ones lose. On the pages with annotated bodies
215 dumps are better for whole lists and 57 worse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .blocks_text import Dump
from .facts_text import Facts
from .features_text import seen
from .values import ITEM

#: Items from which on lines are a list, and shares of its items and of its words that must have been kept.
LEAST_ITEMS = 3
LEAST_KEPT, LEAST_WORDS = 0.5, 0.6

#: Lines in a row that no model looks at. On 7,000 annotated dumps the body has 131 of the 134 that stand between
#: kept ones on news and modern pages, and 712 of 839 on mixed ones; of longer runs it has half.
MOST_UNSEEN = 4


def completed(kept: Sequence[int], dump: Dump, known: Facts) -> list[int]:
    """Return the kept blocks with the rest of each list of which most is among them."""
    chosen = set(kept)
    for items in _lists(dump):
        inside = [index for index in items if index in chosen]
        words = sum([known.words[index] for index in items])
        if (
            len(items) > len(inside) >= LEAST_KEPT * len(items)
            and sum([known.words[index] for index in inside]) >= LEAST_WORDS * words
        ):
            chosen.update(items)
    return sorted(chosen)


def with_unseen(kept: Sequence[int], scores: Sequence[float], known: Facts) -> list[int]:
    """Return the kept blocks with the few short ones between two of them that no model has looked at.

    Those are names and figures of tables, headings of lists, lines of code: far from any paragraph.
    """
    gaps = [
        range(above + 1, below)
        for above, below in pairwise(kept)
        if 1 < below - above <= MOST_UNSEEN + 1 and not any(scores[above + 1 : below])
    ]
    if not gaps:
        return [*kept]
    looked_at = set(seen(known))
    return sorted({*kept, *[i for gap in gaps if looked_at.isdisjoint(gap) for i in gap]})


def _lists(dump: Dump) -> Iterator[range]:
    """Yield the runs of items that are set alike, numbered ones apart from others."""
    start, size = 0, len(dump.blocks)
    while start < size:
        if dump.blocks[start].kind != ITEM:
            start += 1
            continue
        make = _make(dump, start)
        end = start + 1
        while end < size and dump.blocks[end].kind == ITEM and _make(dump, end) == make:
            end += 1
        if end - start >= LEAST_ITEMS:
            yield range(start, end)
        start = end


def _make(dump: Dump, index: int) -> tuple[int, bool]:
    return dump.indent[index], dump.bullet[index][:1].isdigit()
