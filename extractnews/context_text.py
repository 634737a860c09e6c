"""What the first model thought of a dump's blocks → a second row for each: borders between texts.

A block alone often cannot tell whether it belongs to this article or the next one. What lies
between it and the last block that surely does can: headings, dates, "read also", a blank or two,
another indentation, words that the article does not use.
"""

from __future__ import annotations

from collections import Counter
from math import log

from .blocks_text import Dump
from .facts_text import FAR, Facts
from .features_text import AUTHOR, COMMENT, LEGAL, RELATED, SHARE, SUBSCRIBE, TAGS
from .vocabulary_text import SITE

#: A block this probable, of so many words, is one that surely belongs to the article; on pages
#: where nothing is that probable, one that comes near the most probable block does.
SURE, SURE_WORDS = 0.7, 8
SURE_SHARE, LEAST_SURE = 0.75, 0.2
#: A block this probable counts into runs.
LIKELY = 0.5
#: Blocks less probable than this get no second opinion: it would not change a thing.
LEAST = 0.02

NAMES: tuple[str, ...] = (
    "p", "p_1", "p_2", "p_3", "p_n1", "p_n2", "p_n3", "p_max_above", "p_max_below",
    "mass", "mass_share", "mass_before", "mass_after", "mass_5", "mass_15", "mass_above_5",
    "mass_below_5", "mass_words", "mass_mean", "top", "p_of_top",
    "above_steps", "above_words", "above_weak", "above_related", "above_comment", "above_share",
    "above_dates", "above_authors", "above_short", "above_headings", "above_blanks", "above_cut",
    "above_heads", "above_repeats", "above_site", "above_indent",
    "below_steps", "below_words", "below_weak", "below_related", "below_comment", "below_share",
    "below_dates", "below_authors", "below_short", "below_headings", "below_blanks", "below_cut",
    "below_heads", "below_repeats", "below_site", "below_indent",
    "first_sure", "last_sure",
    "run_words", "run_blocks", "run_rank", "run_share", "run_count", "main_before", "main_after",
    "layout_mass", "layout_mean", "layout_count", "indent_mass", "column_mass",
    "cohesion", "cohesion_lead", "cohesion_near", "novel",
    "words", "marks", "end", "kind", "stems", "date", "copy", "site_voice", "you_voice",
    "self_voice", "news_voice", "repeats", "title_steps", "place",
)  # fmt: skip


def context_rows(
    dump: Dump, known: Facts, scores: list[float]
) -> tuple[list[int], list[list[int]]]:
    """Return the blocks that get a second opinion, and a row of NAMES for each of them.

    Probabilities and shares are in thousandths.
    """
    size = len(scores)
    at = [index for index, score in enumerate(scores) if score >= LEAST]
    if not at:
        return [], []
    points = [int(1000 * score) for score in scores]
    mass = [score * words for score, words in zip(scores, known.words, strict=True)]
    total = sum(mass) or 1.0
    top = max(
        (s for s, words in zip(scores, known.words, strict=True) if words >= SURE_WORDS),
        default=0.0,
    )
    least = min(SURE, max(LEAST_SURE, SURE_SHARE * top))
    sure = [
        score >= least and words >= SURE_WORDS and not copy
        for score, words, copy in zip(scores, known.words, known.copies, strict=True)
    ]
    chances = _chances(points, mass, total, top, at)
    wanted = set(at)
    above = _gaps(dump, known, points, sure, wanted, range(size))
    below = _gaps(dump, known, points, sure, wanted, range(size - 1, -1, -1))
    ends = _ends(sure, size)
    runs = _runs(scores, known.words)
    layouts = _layouts(dump, known, scores, mass, total, at)
    words = _cohesion(known, scores, sure, at)
    title = known.title
    return at, [
        chances[n] + above[i] + below[i] + ends[i] + runs[i] + layouts[n] + words[n] + [
            known.words[i], known.marks[i], known.ends[i], known.kinds[i], known.bits[i],
            known.dates[i], known.copies[i], *known.voices[i], min(dump.repeats[i], 9),
            max(-FAR, min(i - title, 200)) if title >= 0 else -99, 1000 * i // size,
        ]
        for n, i in enumerate(at)
    ]  # fmt: skip


def _chances(
    points: list[int], mass: list[float], total: float, top: float, at: list[int]
) -> list[list[int]]:
    """Return the probabilities around each block, and how much text is likely there."""
    size = len(points)
    padded = [-1, -1, -1, *points, -1, -1, -1]
    sums = [0.0]
    for value in mass:
        sums.append(sums[-1] + value)
    highest_above, running = [], 0
    for point in points:
        highest_above.append(running)
        running = max(running, point)
    highest_below, running = [0] * size, 0
    for index in range(size - 1, -1, -1):
        highest_below[index] = running
        running = max(running, points[index])
    likely = sum(1 for point in points if point >= 500) or 1
    made = []
    for i in at:
        before, after = sums[i], sums[size] - sums[i + 1]
        made.append([
            padded[i + 3], padded[i + 2], padded[i + 1], padded[i],
            padded[i + 4], padded[i + 5], padded[i + 6],
            highest_above[i], highest_below[i],
            int(mass[i]), int(1000 * mass[i] / total),
            int(1000 * before / total), int(1000 * after / total),
            int(sums[min(size, i + 6)] - sums[max(0, i - 5)]),
            int(sums[min(size, i + 16)] - sums[max(0, i - 15)]),
            int(before - sums[max(0, i - 5)]), int(sums[min(size, i + 6)] - sums[i + 1]),
            int(total), int(total / likely), int(1000 * top),
            int(min(points[i] / (top or 1.0), 2000)),
        ])  # fmt: skip
    return made


#: What a block without a sure one on a side gets for the gap on that side.
_NO_GAP = [-1] * 16


def _gaps(
    dump: Dump,
    known: Facts,
    points: list[int],
    sure: list[bool],
    wanted: set[int],
    order: range,
) -> list[list[int]]:
    """Return what lies between each block and the last sure one, going in the given order."""
    made: list[list[int]] = [_NO_GAP] * len(points)
    last = -1
    words = weak = related = comment = share = dates = authors = short = headings = cut = 0
    blanks = heads = repeats = site = 0
    for index in order:
        if last >= 0:
            blanks = max(blanks, dump.before[index] if order.step > 0 else dump.before[index + 1])
            if index in wanted:
                made[index] = [
                    min(abs(index - last), 2 * FAR), min(words, 999), weak, related, comment,
                    share, dates, authors, short, headings, min(blanks, 9), cut, heads, repeats,
                    site, max(-99, min(99, dump.indent[index] - dump.indent[last])),
                ]  # fmt: skip
        if sure[index]:
            last = index
            words = weak = related = comment = share = dates = authors = short = headings = 0
            cut = blanks = heads = repeats = site = 0
        elif last >= 0:
            bits, count = known.bits[index], known.words[index]
            words += count
            weak += points[index] < 300
            if count <= 12:
                related += bits & RELATED > 0
                comment += bits & COMMENT > 0
                share += bits & (SHARE | SUBSCRIBE) > 0
                authors += bits & (AUTHOR | TAGS | LEGAL) > 0
            dates += known.dates[index] > 0
            short += count < 5
            headings += known.kinds[index] == 1
            cut += known.ends[index] == 2
            heads += known.heads[index]
            repeats += dump.repeats[index] > 1
            site += known.voices[index][SITE] > 1
    return made


def _ends(sure: list[bool], size: int) -> list[list[int]]:
    """Return the steps from each block to the page's first and last sure one."""
    first = sure.index(True) if True in sure else -1
    last = size - 1 - sure[::-1].index(True) if first >= 0 else -1
    if first < 0:
        return [[-999, -999]] * size
    return [[max(-200, min(200, i - first)), max(-200, min(200, i - last))] for i in range(size)]


def _runs(scores: list[float], words: list[int]) -> list[list[int]]:
    """Return the run of likely blocks that each block is in, and where the largest one is.

    One unlikely short block does not end a run: a subheading or a caption.
    """
    size = len(scores)
    runs: list[tuple[int, int, int]] = []
    start = last = -1
    for index in range(size + 1):
        likely = index < size and scores[index] >= LIKELY
        if likely:
            start = index if start < 0 else start
            last = index
        elif start >= 0 and (index == size or index - last > 1):
            runs.append((sum(words[start : last + 1]), start, last))
            start = -1
    made = [[0, 0, 0, 0, len(runs), -1, -1] for _ in range(size)]
    if not runs:
        return made
    total = sum(run[0] for run in runs) or 1
    for rank, (count, first, end) in enumerate(sorted(runs, reverse=True), 1):
        for index in range(first, end + 1):
            made[index][:4] = [count, end - first + 1, min(rank, 20), 1000 * count // total]
    _, main_first, main_last = max(runs)
    for index in range(size):
        made[index][5] = min(max(main_first - index, 0), 200)
        made[index][6] = min(max(index - main_last, 0), 200)
    return made


def _layouts(
    dump: Dump,
    known: Facts,
    scores: list[float],
    mass: list[float],
    total: float,
    at: list[int],
) -> list[list[int]]:
    """Return how likely the blocks are that look like this one."""
    sums: Counter[tuple[int, str, str]] = Counter()
    chances: Counter[tuple[int, str, str]] = Counter()
    counts = Counter(known.layout)
    indents: Counter[int] = Counter()
    columns: Counter[int] = Counter()
    for index, value in enumerate(mass):
        layout = known.layout[index]
        sums[layout] += value  # type: ignore[assignment]
        chances[layout] += scores[index]  # type: ignore[assignment]
        indents[dump.indent[index]] += value  # type: ignore[assignment]
        columns[dump.column[index]] += value  # type: ignore[assignment]
    made = []
    for index in at:
        layout = known.layout[index]
        made.append([
            int(1000 * sums[layout] / total), int(1000 * chances[layout] / counts[layout]),
            min(counts[layout], 999), int(1000 * indents[dump.indent[index]] / total),
            int(1000 * columns[dump.column[index]] / total),
        ])  # fmt: skip
    return made


def _cohesion(
    known: Facts, scores: list[float], sure: list[bool], at: list[int]
) -> list[list[int]]:
    """Return how much of each block's rarer words the sure text, its start and neighbours use."""
    size = len(scores)
    named = [
        {token for token in tokens if len(token) > 3 or not token.isascii()}
        if scores[index] >= LEAST else set()
        for index, tokens in enumerate(known.tokens)
    ]  # fmt: skip
    spread: Counter[str] = Counter()
    for tokens in named:
        spread.update(tokens)
    certain = [index for index in range(size) if sure[index]]
    text: Counter[str] = Counter()
    for index in certain:
        text.update(named[index])
    lead: set[str] = set()
    for index in certain[:3]:
        lead |= named[index]
    if known.title >= 0:
        lead |= set(known.tokens[known.title])
    count = len(certain) + 2
    made = []
    above: set[str] = set()
    near = _following(named, certain, size)
    for index in at:
        tokens = named[index]
        if not tokens:
            made.append([-1, -1, -1, -1])
            continue
        own = 1 if sure[index] else 0
        # In whole numbers: a set has no order of its own, and a sum of fractions depends on theirs.
        weight = shared = in_lead = in_near = 0
        novel = 0
        below = near[index]
        for token in tokens:
            value = int(1000 * log(count / (text[token] + 0.5))) if text[token] > own else 1000
            weight += value
            if text[token] > own:
                shared += value
            elif spread[token] == 1:
                novel += 1
            in_lead += value if token in lead else 0
            in_near += value if token in above or token in below else 0
        weight = weight or 1
        made.append([
            1000 * shared // weight, 1000 * in_lead // weight,
            1000 * in_near // weight, 1000 * novel // len(tokens),
        ])  # fmt: skip
        if sure[index]:
            above = tokens
    return made


def _following(named: list[set[str]], certain: list[int], size: int) -> list[set[str]]:
    """Return the words of the next sure block below each block."""
    made: list[set[str]] = [set()] * size
    after: set[str] = set()
    wanted = set(certain)
    for index in range(size - 1, -1, -1):
        made[index] = after
        if index in wanted:
            after = named[index]
    return made
