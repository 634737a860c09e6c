"""The second look at a page: each block among what the first look made of its neighbours.

What a border between two texts looks like is said here: headings, dates, links and steps in the
tree since the last block that is surely part of the article, and how much of the article's mass
stands before, after and around.
"""

from __future__ import annotations

from collections.abc import Sequence

from . import patterns as re
from .blocks_html import Layout
from .features_html import Rows
from .values import HEADING

#: From this probability on a block is sure to be part of the article.
SURE = 0.75

#: Blocks under the first are not looked at again, nor are those over the second: three in four of all.
#: Out of fold 3 of 100,000 came back from under it, and none fell from above; no F1 moved by 0.0001.
HOPELESS, CERTAIN = 0.1, 0.97

#: Steps between two containers past which it does not matter how many; real pages have a third of it.
_FAR = 100

_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./:-]\d{2}\b")

NAMES: tuple[str, ...] = (
    "chance", "before1", "before2", "before3", "after1", "after2", "after3", "near_mean", "wide_mean",
    "mass_before", "mass_after", "rows_since_sure", "words_since_sure", "blocks_since_sure", "rows_to_sure",
    "words_to_sure", "headings_since_sure", "headings_to_sure", "linked_since_sure", "linked_headings_since_sure",
    "dates_since_sure", "top_headings_since_sure", "heading_before_chance", "heading_level",
    "steps_up_to_sure", "steps_down_to_sure", "steps_up_to_next", "own_mass", "own_mean", "up1_mass", "up1_mean",
    "up2_mass", "up2_mean", "up3_mass", "up3_mean", "same_mean", "same_mass", "page_mass", "page_sure",
    "page_unsure", "page_top", "sure_before", "sure_after", "known_words", "known_title", "of_mean_words",
    "first_sure_gap",
)  # fmt: skip


def rows(
    layout: Layout, table: Rows, chances: Sequence[float]
) -> tuple[list[int], list[list[int]]]:
    """Return a row of context for each row of `table` that is worth a second look.

    Two lists of one length: indices into `table.blocks`, and rows of len(NAMES) numbers.
    """
    blocks = table.blocks
    size = len(blocks)
    container, parent, words, links = (
        layout.container,
        layout.parent,
        layout.words,
        layout.link_words,
    )
    kinds, texts = layout.kind, layout.text
    chance = [int(p * 1000) for p in chances]
    weight = [words[b] for b in blocks]
    mass = [p * w for p, w in zip(chances, weight, strict=True)]
    sum_mass, sum_weight = [0.0], [0]
    for m, w in zip(mass, weight, strict=True):
        sum_mass.append(sum_mass[-1] + m)
        sum_weight.append(sum_weight[-1] + w)
    total = sum_mass[-1] or 1.0
    sure = [i for i in range(size) if chances[i] >= SURE]
    unsure = sum(1 for p in chances if 0.2 < p < SURE)
    top = max(chance, default=0)

    # mass and words of every container on the way up
    held: dict[int, list[float]] = {}
    groups: dict[tuple[str, str], list[float]] = {}
    tags, names = layout.tag, layout.name
    for i, block in enumerate(blocks):
        here = container[block]
        group = groups.setdefault((tags[here], names[here]), [0.0, 0.0])
        group[0] += mass[i]
        group[1] += weight[i]
        for _ in range(4):
            if here < 0:
                break
            cell = held.get(here)
            if cell is None:
                cell = held[here] = [0.0, 0.0]
            cell[0] += mass[i]
            cell[1] += weight[i]
            here = parent[here]

    # words of the sure blocks: what the article speaks of
    spoken: dict[str, int] = {}
    said: dict[int, set[str]] = {}
    for i in sure[:40]:
        said[i] = own = {w for w in texts[blocks[i]].lower().split() if len(w) > 4}
        for word in own:
            spoken[word] = spoken.get(word, 0) + 1

    next_sure = [size] * size
    following = size
    for i in range(size - 1, -1, -1):
        next_sure[i] = following
        if chances[i] >= SURE:
            following = i

    def steps(a: int, b: int) -> tuple[int, int]:
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

    mean_words = sum(weight[i] for i in sure) // len(sure) if sure else 0
    page = (min(int(total), 5000), len(sure), unsure, top)
    open_rows: list[int] = []
    out: list[list[int]] = []
    last = -1
    headings = linked = linked_headings = dates = tops = 0
    heading_chance, heading_level = -1, 0
    seen_block = -1
    sure_count = 0
    for i, block in enumerate(blocks):
        for between in range(seen_block + 1, block):
            if links[between] * 2 > words[between]:
                linked += 1
                if kinds[container[between]] is HEADING:
                    linked_headings += 1
                    headings += 1
        here = container[block]
        if HOPELESS <= chances[i] < CERTAIN:
            after = next_sure[i]
            a3, b3 = max(0, i - 3), min(size, i + 4)
            a8, b8 = max(0, i - 8), min(size, i + 9)
            row = [
                chance[i],
                chance[i - 1] if i else -1, chance[i - 2] if i > 1 else -1, chance[i - 3] if i > 2 else -1,
                chance[i + 1] if i + 1 < size else -1, chance[i + 2] if i + 2 < size else -1,
                chance[i + 3] if i + 3 < size else -1,
                int((sum_mass[b3] - sum_mass[a3]) * 1000 / (sum_weight[b3] - sum_weight[a3])),
                int((sum_mass[b8] - sum_mass[a8]) * 1000 / (sum_weight[b8] - sum_weight[a8])),
                int(sum_mass[i] * 1000 / total), int((sum_mass[size] - sum_mass[i + 1]) * 1000 / total),
                i - last if last >= 0 else -1, sum_weight[i] - sum_weight[last + 1] if last >= 0 else -1,
                block - blocks[last] if last >= 0 else -1,
                after - i if after < size else -1, sum_weight[after] - sum_weight[i + 1] if after < size else -1,
                headings, 0, linked, linked_headings, dates, tops, heading_chance, heading_level,
                *(steps(here, container[blocks[last]]) if last >= 0 else (-1, -1)),
                steps(here, container[blocks[after]])[0] if after < size else -1,
            ]  # fmt: skip
            up = here
            for _ in range(4):
                cell = held.get(up) if up >= 0 else None
                if cell is None:
                    row += (1000, -1)
                else:
                    row += (int(cell[0] * 1000 / total), int(cell[0] * 1000 / cell[1]))
                up = parent[up] if up >= 0 else -1
            group = groups[tags[here], names[here]]
            text = texts[block]
            if i in said:
                own = (
                    said[i]
                    if len(text) <= 400
                    else {w for w in text[:400].lower().split() if len(w) > 4}
                )
                known = sum([1 for w in own if w in spoken and spoken[w] > 1])
            else:
                own = {w for w in text[:400].lower().split() if len(w) > 4}
                known = len(own.intersection(spoken))
            row += (
                int(group[0] * 1000 / group[1]), int(group[0] * 1000 / total), *page,
                sure_count, len(sure) - sure_count, known * 1000 // len(own) if own else -1, len(own),
                weight[i] * 100 // mean_words if mean_words else -1,
                i - sure[0] if sure else -999,
            )  # fmt: skip
            open_rows.append(i)
            out.append(row)
        seen_block = block
        if chances[i] >= SURE:
            last = i
            sure_count += 1
            headings = linked = linked_headings = dates = tops = 0
        else:
            if links[block] * 2 > words[block]:
                linked += 1
            if weight[i] < 20 and _DATE.search(texts[block]):
                dates += 1
        if kinds[here] is HEADING:
            headings += 1
            heading_chance, heading_level = chance[i], layout.level[here]
            if heading_level == 1:
                tops += 1
    # headings on the way to the next sure block, counted backwards
    column = NAMES.index("headings_to_sure")
    count, at = 0, len(out) - 1
    for i in range(size - 1, -1, -1):
        if at >= 0 and open_rows[at] == i:
            out[at][column] = count
            at -= 1
        if chances[i] >= SURE:
            count = 0
        elif kinds[container[blocks[i]]] is HEADING:
            count += 1
    return open_rows, out
