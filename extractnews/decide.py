"""From probabilities of blocks to the blocks that are kept, and what the body is worth."""

from __future__ import annotations

from collections.abc import Sequence

#: The cut that maximises the expected F1 may not leave this range: below it whole sidebars come
#: in on pages where nothing is sure, above it last paragraphs go. Measured out of fold.
LOWEST_CUT, HIGHEST_CUT = 0.35, 0.6


def best_cut(
    probabilities: Sequence[float],
    words: Sequence[int],
    lowest: float = LOWEST_CUT,
    highest: float = HIGHEST_CUT,
) -> tuple[float, float]:
    """Return the probability from which to keep blocks, `lowest`..`highest`, and the F1 to expect.

    words: of each block, its weight in the F1. Keeping the surest blocks first, the expected F1 is
    2 × expected hits / (words kept + words expected in the article); its maximum is the answer.
    """
    order = sorted(range(len(words)), key=probabilities.__getitem__, reverse=True)
    total = sum([p * w for p, w in zip(probabilities, words, strict=True)])
    hits, kept, best, cut = 0.0, 0, 0.0, 1.0
    for index in order:
        chance = probabilities[index]
        hits += chance * words[index]
        kept += words[index]
        value = 2.0 * hits / (kept + total)
        if value > best:
            best, cut = value, chance
        elif chance < 0.1:
            break
    return min(max(cut, lowest), highest), min(best, 1.0)
