"""What the first model thought of a dump's blocks → a second row for each: borders between texts.

A block alone often cannot tell whether it belongs to this article or the next one. What lies
between it and the last block that surely does can: headings, dates, "read also", a blank or two,
another indentation, words that the article does not use.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import accumulate, chain, repeat
from math import log
from operator import mul

from .around_text import FAR, moved, within
from .blocks_text import Dump
from .facts_text import Facts
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
    at = [index for index, score in enumerate(scores) if score >= LEAST]
    if not at:
        return [], []
    size, words, title = len(scores), known.words, known.title
    points = [int(1000 * score) for score in scores]
    mass = [*map(mul, scores, words)]
    total = sum(mass) or 1.0
    heard = [score for score, count in zip(scores, words, strict=True) if count >= SURE_WORDS]
    top = max(heard, default=0.0)
    least = min(SURE, max(LEAST_SURE, SURE_SHARE * top))
    sure = [
        score >= least and count >= SURE_WORDS and not copy
        for score, count, copy in zip(scores, words, known.copies, strict=True)
    ]
    certain = [index for index in at if sure[index]]
    steps_to_title = [index - title if title >= 0 else -99 for index in at]
    return at, [
        [
            *chances, *above, *below, *ends, *run, *layout, *shared,
            words[i], known.marks[i], known.ends[i], known.kinds[i], known.bits[i],
            known.dates[i], known.copies[i], *known.voices[i], min(dump.repeats[i], 9),
            steps, 1000 * i // size,
        ]
        for i, steps, chances, above, below, ends, run, layout, shared in zip(
            at,
            within(steps_to_title, -FAR if title >= 0 else -99, 200),
            _chances(points, mass, total, top, at),
            _gaps(dump, known, points, sure, at, 1),
            _gaps(dump, known, points, sure, at, -1),
            _ends(certain, at),
            _runs(scores, words, at),
            _layouts(dump, known, scores, mass, total, at),
            _cohesion(known, certain, at),
            strict=True,
        )
    ]  # fmt: skip


def _chances(
    points: list[int], mass: list[float], total: float, top: float, at: list[int]
) -> list[tuple[int, ...]]:
    """Return the probabilities around each block, and how much text is likely there."""
    padded = [-1, -1, -1, *points, -1, -1, -1]
    sums = [*accumulate(mass, initial=0.0)]
    end = sums[-1]
    five, fifteen = moved(sums, 6, end), moved(sums, 16, end)
    five_above, fifteen_above = moved(sums, -5, 0.0), moved(sums, -15, 0.0)
    highest_above = [0, *accumulate(points, max)]
    highest_below = [*accumulate([0, *reversed(points)], max)]
    highest_below.reverse()
    likely = len([point for point in points if point >= 500]) or 1
    page = int(total), int(total / likely), int(1000 * top)
    most = top or 1.0
    made: list[tuple[int, ...]] = []
    for i in at:
        before, below = sums[i], sums[i + 1]
        after = end - below
        three, two, one, here, next_one, next_two, next_three = padded[i : i + 7]
        made.append((
            here, one, two, three, next_one, next_two, next_three,
            highest_above[i], highest_below[i + 1],
            int(mass[i]), int(1000 * mass[i] / total),
            int(1000 * before / total), int(1000 * after / total),
            int(five[i] - five_above[i]), int(fifteen[i] - fifteen_above[i]),
            int(before - five_above[i]), int(five[i] - below),
            *page, int(min(here / most, 2000)),
        ))  # fmt: skip
    return made


#: What a block without a sure one on a side gets for the gap on that side.
_NO_GAP = [-1] * 16


def _gaps(
    dump: Dump, known: Facts, points: list[int], sure: list[bool], at: list[int], step: int
) -> list[list[int]]:
    """Return what lies between each block and the last sure one above it; below it for a step of -1."""
    first, end = at[0], at[-1] + 1
    wanted = set(at)
    # Blank lines between a block and the one that was met before it.
    blanks_of = dump.before if step > 0 else moved(dump.before, 1, 0)
    columns = (
        range(len(points)), sure, known.bits, known.words, points, known.dates, known.kinds,
        known.ends, known.heads, dump.repeats, known.voices, blanks_of, dump.indent,
    )  # fmt: skip
    made: list[list[int]] = []
    last = -1
    words = weak = related = comment = share = dates = authors = short = headings = cut = 0
    blanks = heads = repeats = site = left = 0
    for (
        index, is_sure, bits, count, point, date, kind, ending, head, times, voices, blank, indent,
    ) in zip(*[column[first:end][::step] for column in columns], strict=True):  # fmt: skip
        if last >= 0:
            blanks = max(blanks, blank)
            if index in wanted:
                steps = index - last if step > 0 else last - index
                made.append([
                    min(steps, 2 * FAR), min(words, 999), weak, related, comment, share, dates, authors, short, headings,
                    min(blanks, 9), cut, heads, repeats, site,
                    max(-99, min(99, indent - left)),
                ])  # fmt: skip
        elif index in wanted:
            made.append(_NO_GAP)
        if is_sure:
            last, left = index, indent
            words = weak = related = comment = share = dates = authors = short = headings = 0
            cut = blanks = heads = repeats = site = 0
        elif last >= 0:
            words += count
            weak += point < 300
            if bits and count <= 12:
                related += bits & RELATED > 0
                comment += bits & COMMENT > 0
                share += bits & (SHARE | SUBSCRIBE) > 0
                authors += bits & (AUTHOR | TAGS | LEGAL) > 0
            dates += date > 0
            short += count < 5
            headings += kind == 1
            cut += ending == 2
            heads += head
            repeats += times > 1
            site += voices[SITE] > 1
    return made[::step]


def _ends(certain: list[int], at: list[int]) -> list[tuple[int, int]]:
    """Return the steps from each block to the page's first and last sure one."""
    if not certain:
        return [(-999, -999)] * len(at)
    first, last = certain[0], certain[-1]
    return [*zip(
        within([index - first for index in at], -200, 200),
        within([index - last for index in at], -200, 200),
        strict=True,
    )]  # fmt: skip


def _runs(scores: list[float], words: list[int], at: list[int]) -> list[tuple[int, ...]]:
    """Return the run of likely blocks that each block is in, and where the largest one is.

    One unlikely short block does not end a run: a subheading or a caption.
    """
    ranges: list[list[int]] = []
    for index in at:
        if scores[index] >= LIKELY:
            if ranges and index - ranges[-1][1] <= 2:
                ranges[-1][1] = index
            else:
                ranges.append([index, index])
    if not ranges:
        return [(0, 0, 0, 0, 0, -1, -1)] * len(at)
    runs = sorted(
        [(sum(words[first : end + 1]), first, end) for first, end in ranges], reverse=True
    )
    total = sum([count for count, _, _ in runs]) or 1
    inside: dict[int, tuple[int, int, int, int]] = {}
    for rank, (count, first, end) in enumerate(runs, 1):
        run = count, end - first + 1, min(rank, 20), 1000 * count // total
        inside.update(dict.fromkeys(range(first, end + 1), run))
    _, main_first, main_last = runs[0]
    none = 0, 0, 0, 0
    return [
        (*inside.get(index, none), len(runs), before, after)
        for index, before, after in zip(
            at,
            within([main_first - index for index in at], 0, 200),
            within([index - main_last for index in at], 0, 200),
            strict=True,
        )
    ]


def _layouts(
    dump: Dump,
    known: Facts,
    scores: list[float],
    mass: list[float],
    total: float,
    at: list[int],
) -> list[tuple[int, ...]]:
    """Return how likely the blocks are that look like this one."""
    sums: defaultdict[tuple[int, str, str], float] = defaultdict(float)
    chances: defaultdict[tuple[int, str, str], float] = defaultdict(float)
    indents: defaultdict[int, float] = defaultdict(float)
    columns: defaultdict[int, float] = defaultdict(float)
    for layout, indent, column, score, value in zip(
        known.layout, dump.indent, dump.column, scores, mass, strict=True
    ):
        if score:
            sums[layout] += value
            chances[layout] += score
            indents[indent] += value
            columns[column] += value
    counts = Counter(known.layout)
    alike = {
        layout: (
            int(1000 * weight / total), int(1000 * chances[layout] / counts[layout]),
            min(counts[layout], 999),
        )
        for layout, weight in sums.items()
    }  # fmt: skip
    indented = {indent: int(1000 * value / total) for indent, value in indents.items()}
    beside = {column: int(1000 * value / total) for column, value in columns.items()}
    return [(*alike[known.layout[i]], indented[dump.indent[i]], beside[dump.column[i]]) for i in at]


def _cohesion(known: Facts, certain: list[int], at: list[int]) -> list[tuple[int, ...]]:
    """Return how much of each block's rarer words the sure text, its start and neighbours use."""
    named = {
        index: {t for t in known.tokens[index] if len(t) > 3 or not t.isascii()} for index in at
    }
    met: set[str] = set()
    twice: set[str] = set()
    for tokens in named.values():
        twice |= met & tokens
        met |= tokens
    text = Counter(chain.from_iterable([named[index] for index in certain]))
    lead = set().union(*[named[index] for index in certain[:3]])
    if known.title >= 0:
        lead.update(known.tokens[known.title])
    count = len(certain) + 2
    # In whole numbers: a set has no order of its own, and a sum of fractions depends on theirs.
    by_times = [int(1000 * log(count / (times + 0.5))) for times in range(count)]
    worth = {token: by_times[times] for token, times in text.items()}
    # A sure block's own words are in the text: those count that others have too.
    again = {token for token, times in text.items() if times > 1}
    all_words = set(worth)
    above: set[str] = set()
    nothing: set[str] = set()
    following = [*[named[index] for index in certain], nothing]
    place = 0
    made: list[tuple[int, ...]] = []
    for index in at:
        tokens = named[index]
        is_sure = place < len(certain) and certain[place] == index
        place += is_sure
        if not tokens:
            made.append((-1, -1, -1, -1))
            continue
        held = tokens & (again if is_sure else all_words)
        values = {token: worth[token] for token in held}
        value = values.get
        shared = sum(values.values())
        weight = (shared + 1000 * (len(tokens) - len(held))) or 1
        near = (tokens & above) | (tokens & following[place])
        made.append((
            1000 * shared // weight,
            1000 * sum(map(value, tokens & lead, _UNKNOWN)) // weight,
            1000 * sum(map(value, near, _UNKNOWN)) // weight,
            1000 * len(tokens - twice) // len(tokens),
        ))  # fmt: skip
        if is_sure:
            above = tokens
    return made


#: What a word counts that the sure text does not have, in thousandths.
_UNKNOWN = repeat(1000)
