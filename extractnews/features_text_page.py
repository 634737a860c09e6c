"""One row for a whole page dump: does it hold an article, and what is the body found worth?

A hub has many half-sure blocks, lines that break off, dates of many days, prices, words of shops and listings,
and a selection that shares little with the headline; an article that was found well has few blocks in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul

from .blocks_text import Dump
from .facts_text import Facts
from .values import ITEM
from .vocabulary_text import NEWS, SELF, SITE, YOU

NAMES: tuple[str, ...] = (
    "expected", "mass", "kept_words", "kept_blocks", "kept_mean", "weakest", "best_left_out",
    "mass_left_out", "unsure_share", "unsure_words", "unsure_blocks", "top", "cut",
    "page_words", "page_blocks", "page_good", "page_good_words", "kept_share", "kept_of_good",
    "heads", "words_per_head", "kept_heads", "dates", "kept_dates", "breaks_off", "copies",
    "title_share", "title_words", "title_to_first", "longest", "mean_words", "sentences",
    "items", "runs", "largest_run", "gap_words", "span_share", "first_place", "last_place",
    "news", "site", "you", "self", "repeats", "related", "comments",
    "prices", "price_share", "shop", "more", "sign_up", "page",
)  # fmt: skip

#: Lines of fewer words are labels and prices. How often listings say these words in them, and shops show signs
#: of currencies, is counted.
SHORT = 12
_CURRENCIES = "$€£¥₹₽"
_LISTINGS_SAY = ("shop", "more", "sign up", "page")

#: A block between these probabilities is in doubt.
DOUBT = 150, 850
#: Blocks that do not break a run of kept ones.
BRIDGED = 2


def row(
    dump: Dump, known: Facts, scores: Sequence[float], kept: Sequence[int], cut: float, worth: float
) -> list[int]:
    """Return the page's row: shares and probabilities in thousandths, -1 where there is none.

    kept:  the blocks that the probabilities keep, ascending; cut: the lowest of them
    worth: the F1 that the probabilities alone expect
    """
    words = known.words
    points = [int(1000 * score) for score in scores]
    total = sum(words) or 1
    good = sum(known.good)
    sizes = [words[i] for i in kept]
    kept_words = sum(sizes)
    inside = set(kept)
    mass = sum(map(mul, scores, words))
    kept_mass = sum([scores[i] * words[i] for i in kept])
    unsure = [words[i] for i, p in enumerate(points) if DOUBT[0] < p < DOUBT[1]]
    left = max([p for i, p in enumerate(points) if i not in inside], default=0)
    heads = sum(known.heads)
    bits = [b for b, count in zip(known.bits, words, strict=True) if b and count <= 10]
    return [
        int(1000 * worth), int(mass), kept_words, len(kept),
        int(1000 * kept_mass) // (kept_words or 1), min([points[i] for i in kept], default=-1),
        left, int(mass - kept_mass), 1000 * sum(unsure) // total, sum(unsure), len(unsure),
        max(points, default=0), int(1000 * cut),
        total, len(words), len(known.good) - known.good.count(0), good,
        1000 * kept_words // total, 1000 * sum([known.good[i] for i in kept]) // (good or 1),
        heads, kept_words // (heads or 1), sum([known.heads[i] for i in kept]),
        len(words) - known.dates.count(0), len([i for i in kept if known.dates[i]]),
        known.ends.count(2), len(words) - known.copies.count(0),
        *_headline(known, kept),
        max(sizes, default=0), kept_words // (len(kept) or 1),
        1000 * [known.ends[i] for i in kept].count(1) // (len(kept) or 1),
        1000 * [dump.blocks[i].kind for i in kept].count(ITEM) // (len(kept) or 1),
        *_spread(words, kept),
        *_voices(known, kept),
        len([i for i in kept if dump.repeats[i] > 1]),
        sum([b & 1 for b in bits]), sum([b >> 1 & 1 for b in bits]),
        *_listed(dump, words),
    ]  # fmt: skip


def _listed(dump: Dump, words: Sequence[int]) -> list[int]:
    """Return the prices of short lines, those for each thousand lines, and how often what listings say is in them."""
    short = "\n".join([
        block.text for block, count in zip(dump.blocks, words, strict=True) if count < SHORT
    ]).lower()  # fmt: skip
    prices = sum(map(short.count, "$" if short.isascii() else _CURRENCIES))
    return [prices, 1000 * prices // (len(words) or 1), *map(short.count, _LISTINGS_SAY)]


def _headline(known: Facts, kept: Sequence[int]) -> list[int]:
    """Return how much of the headline the kept text says, its words and its way to that text."""
    if known.title < 0:
        return [-1, 0, -99]
    told = {token for token in known.tokens[known.title] if len(token) > 3 or not token.isascii()}
    said = [told.intersection(known.tokens[i]) for i in kept if i != known.title]
    share = 1000 * len(set().union(*said)) // (len(told) or 1)
    way = max(-99, min(kept[0] - known.title, 200)) if kept else -99
    return [share, known.words[known.title], way]


def _spread(words: Sequence[int], kept: Sequence[int]) -> list[int]:
    """Return runs of kept blocks, words of the largest, words between, and where they stand."""
    if not kept:
        return [0, 0, 0, 0, -1, -1]
    runs = [[kept[0], kept[0]]]
    for index in kept[1:]:
        if index - runs[-1][1] > BRIDGED:
            runs.append([index, index])
        runs[-1][1] = index
    first, last, size = kept[0], kept[-1], len(words)
    between = sum(words[first : last + 1]) - sum([words[i] for i in kept])
    return [
        len(runs), max(sum(words[start : end + 1]) for start, end in runs), between,
        1000 * (last - first + 1) // size, 1000 * first // size, 1000 * last // size,
    ]  # fmt: skip


def _voices(known: Facts, kept: Sequence[int]) -> list[int]:
    """Return the share of each voice in the kept text's words."""
    size = sum([len(known.tokens[i]) for i in kept]) or 1
    heard = [known.voices[i] for i in kept]
    return [
        1000 * sum([counts[voice] for counts in heard]) // size for voice in (NEWS, SITE, YOU, SELF)
    ]
