"""Lists of a dump of which most was kept are kept whole.

The labels look at line by line, and short items among longer ones lose. On the pages with annotated bodies
215 dumps are better for it and 57 worse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .blocks_text import Dump
from .facts_text import Facts
from .values import ITEM

#: Items from which on lines are a list, and shares of its items and of its words that must have been kept.
LEAST_ITEMS = 3
LEAST_KEPT, LEAST_WORDS = 0.5, 0.6


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
