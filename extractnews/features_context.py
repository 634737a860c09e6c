"""The second look at a page: each block among what the first look made of its neighbours.

What a border between two texts looks like is said here: headings, dates, links and steps in the
tree since the last block that is surely part of the article, and how much of the article's mass
stands before, after and around.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

from . import patterns as re
from .features_html import Rows
from .layout import Layout
from .values import HEADING

#: From this probability on a block is sure to be part of the article.
SURE = 0.75

#: Blocks under the first are not looked at again, nor are those over the second: three in four of all.
#: Out of fold 3 of 100,000 came back from under it, and none fell from above; no F1 moved by 0.0001.
HOPELESS, CERTAIN = 0.1, 0.97

#: Steps between two containers past which it does not matter how many; real pages have a third of it.
_FAR = 100

_DATE = re.compile(r"\d(?<=\b\d)(?:(?<=1)9\d\d\b|(?<=2)0\d\d\b|\d?[./:-]\d{2}\b)")

NAMES: tuple[str, ...] = (
    "chance", "before1", "before2", "before3", "after1", "after2", "after3", "near_mean", "wide_mean",
    "mass_before", "mass_after", "blocks_since_sure", "rows_to_sure",
    "words_to_sure", "headings_since_sure", "headings_to_sure", "linked_since_sure", "linked_headings_since_sure",
    "dates_since_sure", "heading_before_chance",
    "steps_up_to_sure", "steps_down_to_sure", "steps_up_to_next", "own_mass", "own_mean", "up1_mass", "up1_mean",
    "up2_mass", "up2_mean", "up3_mass", "up3_mean", "same_mean", "same_mass", "page_mass", "page_sure",
    "page_unsure", "page_top", "sure_before", "sure_after", "of_mean_words", "first_sure_gap",
)  # fmt: skip


def rows(
    layout: Layout, table: Rows, chances: Sequence[float]
) -> tuple[list[int], list[list[int]]]:
    """Return a row of context for each row of `table` that is worth a second look.

    Two lists of one length: indices into `table.blocks`, and rows of len(NAMES) numbers.
    """
    blocks, makes, size = table.blocks, table.makes, len(table.blocks)
    container, parent, kinds = layout.container, layout.parent, layout.kind
    words, links, texts = layout.words, layout.link_words, layout.text
    chance = [int(p * 1000) for p in chances]
    weight = [words[b] for b in blocks]
    mass = [p * w for p, w in zip(chances, weight, strict=True)]
    sum_mass = list(accumulate(mass, initial=0.0))
    sum_weight = list(accumulate(weight, initial=0))
    total = sum_mass[-1] or 1.0
    sure = [i for i in range(size) if chances[i] >= SURE]
    unsure = sum(1 for p in chances if 0.2 < p < SURE)
    mass_of, weight_of = [0.0] * len(words), [0] * len(words)
    alike = [[0.0, 0] for _ in range(max(makes, default=-1) + 1)]
    for block, own, count in zip(blocks, mass, weight, strict=True):
        mass_of[block], weight_of[block] = own, count
        group = alike[makes[block]]
        group[0] += own
        group[1] += count
    shares_of = _shares(layout, mass_of, weight_of)
    next_sure = _next_sure(chances)
    mean_words = sum(weight[i] for i in sure) // len(sure) if sure else 0
    page = (min(int(total), 5000), len(sure), unsure, max(chance, default=0))
    short: list[str] = []  # since the last sure block, yet to be looked through for a date
    open_rows: list[int] = []
    out: list[list[int]] = []
    last = seen_block = heading_chance = -1
    headings = linked = linked_headings = dates = sure_count = 0
    for i, block in enumerate(blocks):
        for between in range(seen_block + 1, block):
            if links[between] * 2 > words[between]:
                linked += 1
                if kinds[container[between]] is HEADING:
                    linked_headings += 1
                    headings += 1
        here = container[block]
        if HOPELESS <= chances[i] < CERTAIN:
            dates += sum(1 for text in short if _DATE.search(text))
            short.clear()
            after = next_sure[i]
            a3, b3 = max(0, i - 3), min(size, i + 4)
            a8, b8 = max(0, i - 8), min(size, i + 9)
            group = alike[makes[block]]
            out.append([
                chance[i],
                chance[i - 1] if i else -1, chance[i - 2] if i > 1 else -1, chance[i - 3] if i > 2 else -1,
                chance[i + 1] if i + 1 < size else -1, chance[i + 2] if i + 2 < size else -1,
                chance[i + 3] if i + 3 < size else -1,
                int((sum_mass[b3] - sum_mass[a3]) * 1000 / (sum_weight[b3] - sum_weight[a3])),
                int((sum_mass[b8] - sum_mass[a8]) * 1000 / (sum_weight[b8] - sum_weight[a8])),
                int(sum_mass[i] * 1000 / total), int((sum_mass[size] - sum_mass[i + 1]) * 1000 / total),
                block - blocks[last] if last >= 0 else -1,
                after - i if after < size else -1, sum_weight[after] - sum_weight[i + 1] if after < size else -1,
                headings, 0, linked, linked_headings, dates, heading_chance,
                *(_steps(parent, here, container[blocks[last]]) if last >= 0 else (-1, -1)),
                _steps(parent, here, container[blocks[after]])[0] if after < size else -1,
                *shares_of(here),
                int(group[0] * 1000 / group[1]), int(group[0] * 1000 / total), *page,
                sure_count, len(sure) - sure_count,
                weight[i] * 100 // mean_words if mean_words else -1,
                i - sure[0] if sure else -999,
            ])  # fmt: skip
            open_rows.append(i)
        seen_block = block
        if chances[i] >= SURE:
            last = i
            sure_count += 1
            headings = linked = linked_headings = dates = 0
            short.clear()
        else:
            if links[block] * 2 > words[block]:
                linked += 1
            if weight[i] < 20:
                short.append(texts[block])
        if kinds[here] is HEADING:
            headings += 1
            heading_chance = chance[i]
    _add_headings_to_sure(out, open_rows, chances, [kinds[container[block]] for block in blocks])
    return open_rows, out


def _shares(
    layout: Layout, mass: Sequence[float], weight: Sequence[int]
) -> Callable[[int], tuple[int, ...]]:
    """Return what says of a container, and of the three around it, what they hold of the page's mass.

    Two numbers each: its share of the mass, and the mean chance of its words.
    mass, weight: expected and all words of each block of the layout, 0 where it has no row
    """
    parent, first, last = layout.parent, layout.first, layout.last
    sum_mass = list(accumulate(mass, initial=0.0))
    sum_weight = list(accumulate(weight, initial=0))
    total = sum_mass[-1] or 1.0
    held: dict[int, tuple[int, int]] = {-1: (1000, -1)}

    def share(here: int) -> tuple[int, int]:
        found = held.get(here)
        if found is None:
            since, until = first[here], last[here]
            own = sum_mass[until] - sum_mass[since]
            words = sum_weight[until] - sum_weight[since]
            found = held[here] = int(own * 1000 / total), int(own * 1000 / words)
        return found

    def shares(here: int) -> tuple[int, ...]:
        up1 = parent[here]
        up2 = parent[up1] if up1 >= 0 else -1
        up3 = parent[up2] if up2 >= 0 else -1
        return *share(here), *share(up1), *share(up2), *share(up3)

    return shares


def _steps(parent: Sequence[int], a: int, b: int) -> tuple[int, int]:
    """Steps up from container a to the lowest one that holds both, and down to b.

    Containers are numbered as they begin, so that the larger number is never around the other.
    They are counted up to `_FAR`: where thousands of elements are nested, each has thousands.
    """
    up = down = 0
    while a != b and up + down < _FAR:
        if a > b:
            a = parent[a]
            up += 1
        else:
            b = parent[b]
            down += 1
    return up, down


def _next_sure(chances: Sequence[float]) -> list[int]:
    """The next row after each that is sure, their number where none is."""
    nexts = [following := len(chances)] * len(chances)
    for i in range(len(chances) - 1, -1, -1):
        nexts[i] = following
        if chances[i] >= SURE:
            following = i
    return nexts


def _add_headings_to_sure(
    out: list[list[int]], at: Sequence[int], chances: Sequence[float], kinds: Sequence[str]
) -> None:
    """Fill in the headings between each row and the next sure one, counted from the end."""
    column = NAMES.index("headings_to_sure")
    count, place = 0, len(out) - 1
    for i in range(len(chances) - 1, -1, -1):
        if place >= 0 and at[place] == i:
            out[place][column] = count
            place -= 1
        if chances[i] >= SURE:
            count = 0
        elif kinds[i] is HEADING:
            count += 1
