"""Lists, tables, quotes and code that the labels kept in part: kept as a whole where they are the article's.

The labels look at one block at a time, and a cell with a number in it, or an item of one linked word,
has little to show. What stands around it says more: the mean of the scores in the same table or list.
"""

from __future__ import annotations

from itertools import pairwise

from .blocks_html import Layout
from .spans_html import block_of, marks_in
from .structure_html import Structure
from .values import CODE, HEADING, ITEM, QUOTE, ROW, Block, Verdict

#: Mean score of a table, quote or piece of code from which on all of it is kept. Of body F1 it gains
#: 0.0003 on trafi_dev and wcxb_dev; lists at the same threshold lose 0.001 on fundus_dev, whose
#: annotations leave out lists of links.
LEAST_MEAN = 0.3
LEAST_MEAN_OF_LIST = 0.5

#: The same for a table or code that is cut as a whole and stands right between kept blocks, and how
#: many blocks away those may be: the title of a table, a button to copy code, are between.
LEAST_MEAN_BETWEEN = 0.1
NEAR = 3

#: Blocks between two kept ones among which a heading may be one that links to itself.
MOST_BETWEEN = 6

#: Items past which a list of links alone is a directory.
MOST_LINKS = 30

#: Blocks past which it is no table or list of an article's that has a gap, but a page.
MOST_BLOCKS = 400

_PARTED = frozenset((ITEM, QUOTE, ROW, CODE))
_WHOLES = frozenset(("ul", "ol", "dl", "table", "blockquote", "pre"))


def closed(layout: Layout, verdict: Verdict) -> Verdict:
    """Return the verdict with the gaps closed in what it keeps a part of.

    Blocks that the gate held back may come in; their score is 0.
    """
    kept = [verdict.blocks[row] for row in verdict.kept]
    wholes: dict[int, None] = {}
    for block in kept:
        if block.kind in _PARTED:
            container = layout.container[block.place]
            while container > 0:
                if layout.tag[container] in _WHOLES:
                    if container in wholes:
                        break
                    wholes[container] = None
                container = layout.parent[container]
    chosen = {block.place for block in kept}
    chosen.update(_anchors(layout, [block.place for block in kept]))
    flanked = _flanked(layout, verdict, chosen)
    for whole in _lists_between(layout, verdict, sorted(chosen)):
        chosen.update(range(layout.first[whole], layout.last[whole]))
    for whole in flanked:
        wholes[whole] = None
    if not wholes and len(chosen) == len(kept):
        return verdict
    places = [block.place for block in verdict.blocks]
    scores = dict(zip(places, verdict.scores, strict=True))
    structure: Structure | None = None
    for whole in wholes:
        held = range(layout.first[whole], layout.last[whole])
        if len(held) > MOST_BLOCKS or all(index in chosen for index in held):
            continue
        if any(layout.kind[layout.container[index]] is HEADING for index in held):
            continue
        if layout.tag[whole] == "table":
            structure = structure or Structure(layout, chosen)
            if not structure.is_data(whole):
                continue
        if whole in flanked:
            least = LEAST_MEAN_BETWEEN
        elif layout.tag[whole] in ("ul", "ol", "dl"):
            least = LEAST_MEAN_OF_LIST
        else:
            least = LEAST_MEAN
        if _mean(layout, scores, held) >= least:
            chosen.update(held)
    return _with(layout, verdict, scores, sorted(chosen)) if len(chosen) > len(kept) else verdict


def _anchors(layout: Layout, kept: list[int]) -> list[int]:
    """The headings between kept blocks that are links to their own place on the page.

    The gate takes them for teasers, as it does every short block that is a link.
    """
    found: list[int] = []
    for before, after in pairwise(kept):
        if 1 < after - before <= MOST_BETWEEN + 1:
            for index in range(before + 1, after):
                if layout.kind[layout.container[index]] is HEADING and layout.link_words[index]:
                    marks = marks_in(layout, layout.start[index], layout.end[index])
                    links = [target for style, _, _, target in marks if style == "a"]
                    if links and all(target.startswith("#") for target in links):
                        found.append(index)
    return found


def _lists_between(layout: Layout, verdict: Verdict, kept: list[int]) -> list[int]:
    """The lists of links that a kept block ends in a colon for, and another kept one follows, all in one element.

    Items that are links alone are held back by the gate, wherever they stand. Without the colon they
    are as often what the site has besides, which costs 0.001 of body F1 on fundus_dev.
    """
    found: list[int] = []
    judged = {block.place for block in verdict.blocks}
    for before, after in pairwise(kept):
        if 2 < after - before <= MOST_LINKS and layout.text[before].endswith((":", "：")):
            parent = layout.parent[layout.container[before]]
            if parent != layout.parent[layout.container[after]]:
                continue
            around = layout.container[before + 1]
            while around > 0 and layout.parent[around] != parent:
                around = layout.parent[around]
            if (
                around > 0
                and layout.tag[around] in ("ul", "ol")
                and layout.first[around] == before + 1
                and layout.last[around] == after
                and judged.isdisjoint(range(before + 1, after))
            ):
                found.append(around)
    return found


def _flanked(layout: Layout, verdict: Verdict, chosen: set[int]) -> set[int]:
    """The tables and pieces of code right between kept blocks of which nothing is kept."""
    found: set[int] = set()
    for block in verdict.blocks:
        if (block.kind == CODE or block.kind == ROW) and block.place not in chosen:
            wanted = "pre" if block.kind == CODE else "table"
            container = layout.container[block.place]
            while container > 0 and layout.tag[container] != wanted:
                container = layout.parent[container]
            if container > 0 and container not in found:
                first, last = layout.first[container], layout.last[container]
                before = any(place in chosen for place in range(first - NEAR, first))
                if before and any(place in chosen for place in range(last, last + NEAR)):
                    found.add(container)
    return found


def _mean(layout: Layout, scores: dict[int, float], held: range) -> float:
    """The mean score of blocks by words."""
    words = sum(layout.words[index] for index in held)
    return sum(layout.words[index] * scores.get(index, 0.0) for index in held) / words


def _with(layout: Layout, verdict: Verdict, scores: dict[int, float], chosen: list[int]) -> Verdict:
    """The verdict with other blocks kept, some of which it may not know."""
    known: dict[int, Block] = {block.place: block for block in verdict.blocks}
    places = sorted({*known, *chosen})
    row = {place: number for number, place in enumerate(places)}
    return verdict._replace(
        blocks=tuple(known.get(place) or block_of(layout, place) for place in places),
        scores=tuple(scores.get(place, 0.0) for place in places),
        kept=tuple(row[place] for place in chosen),
    )
