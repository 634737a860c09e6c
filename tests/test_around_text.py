"""What is counted around each block of a dump: as columns, and as one would count it block by block."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractnews.around_text import FAR, between, distances, hits, moved, prefix, within

COUNTS = st.lists(st.integers(0, 3), max_size=100)
STEPS = st.integers(0, 120)


@given(COUNTS, STEPS, STEPS)
def test_sums_between_two_steps(counts: list[int], up: int, down: int) -> None:
    sums = between(prefix(counts), -up, down)
    assert sums == [sum(counts[max(0, i - up) : i + down]) for i in range(len(counts))]


@given(COUNTS, st.integers(-120, 120))
def test_values_of_blocks_some_steps_away(counts: list[int], steps: int) -> None:
    there = dict(enumerate(counts))
    assert moved(counts, steps, -1) == [there.get(i + steps, -1) for i in range(len(counts))]


@given(COUNTS)
def test_steps_to_the_nearest_block_with_a_flag(flags: list[int]) -> None:
    places = [place for place, flag in enumerate(flags) if flag]
    above, below = distances(flags)
    for i in range(len(flags)):
        assert above[i] == min([FAR, *[i - place for place in places if place < i]])
        assert below[i] == min([FAR, *[place - i for place in places if place > i]])


def test_values_are_kept_within_a_range() -> None:
    assert within(range(-2, 4), -1, 2) == [-1, -1, 0, 1, 2, 2]


def test_words_among_others_are_counted_as_often_as_they_stand() -> None:
    assert hits([["a", "ferry", "a"], [], ["sails"]], {"a", "ferry"}) == [3, 0, 0]
