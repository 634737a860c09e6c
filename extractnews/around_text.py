"""Lists of numbers, one for each block of a page dump: sums and steps around each, all at once.

What is counted around a block is the difference of two running sums; moved up and down the page as a
whole, they give a number for each of its blocks in a third of the time that one by one takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, compress
from operator import sub

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    _Number = TypeVar("_Number")

#: Distances and counts above this say no more.
FAR = 40


def within(values: Iterable[int], least: int, most: int) -> list[int]:
    """Return the values, those out of the range at its ends."""
    return [least if value < least else most if value > most else value for value in values]  # noqa: FURB136  `min` is slow


def moved(values: Sequence[_Number], steps: int, outside: _Number) -> list[_Number]:
    """Return for each block the value of the one so many steps below; `outside` past the page's ends."""
    size = len(values)
    if steps < 0:
        return [*[outside] * -steps, *values][:size]
    return [*values[steps:], *[outside] * steps][:size]


def prefix(values: Iterable[int]) -> list[int]:
    """Return running sums, one longer than `values`."""
    return [*accumulate(values, initial=0)]


def between(sums: Sequence[int], low: int, high: int) -> list[int]:
    """Return what `prefix` summed around each block: from `low` steps below it to before `high` steps.

    With -3 and 4 it is the block and three on both sides, and what there is of them at the page's ends.
    """
    found = [*map(sub, moved(sums, high, sums[-1]), moved(sums, low, 0))]
    del found[-1]
    return found


def steps_from(flags: Sequence[int]) -> list[int]:
    """Return the steps from each block to the nearest one above that has a flag, FAR if none."""
    size = len(flags)
    made = [FAR] * size
    for place in compress(range(size), flags):
        rising = _RISING[: size - place - 1]
        made[place + 1 : place + 1 + len(rising)] = rising
    return made


_RISING = [*range(1, FAR)]


def distances(flags: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the steps from each block to the nearest one above and below that has a flag, FAR if none."""
    below = steps_from(flags[::-1])
    below.reverse()
    return steps_from(flags), below


def hits(words: Iterable[Iterable[str]], among: set[str]) -> list[int]:
    """Return for each block how many of its words are among some others."""
    is_among, apart = among.__contains__, among.isdisjoint
    return [0 if apart(each) else sum(map(is_among, each)) for each in words]
