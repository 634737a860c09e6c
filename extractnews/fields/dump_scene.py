"""The scene of a page dump: where its article begins and ends, and what its lines look like.

A dump has no elements to go by. What stands for them: how far a line is from the body, what the
lines beside it are, how often it stands on the page, and how many words it shares with the body.
"""

from __future__ import annotations

from collections.abc import Sequence

from .. import patterns as re
from ..blocks_text import Dump
from ..named import NamedTuple
from ..values import HEADING, Block, Verdict
from . import authors, dates
from .scene import Scene
from .text import letter_runs

#: Kept blocks further apart than this many others are two pieces of the body.
_GAP = 12

#: A piece of the body with a smaller share of its characters (a notice about cookies at the top, a
#: paragraph of the footer) does not tell where the article begins and ends.
_LEAST_SHARE = 0.12

#: Characters of the body that lines are compared with.
_SAMPLE = 6000


class View(NamedTuple):
    """A page dump as the fields look at it.

    scene:    its blocks as texts with their landmarks
    dump:     the same blocks with what their lines said
    scores:   probability of each that it belongs to the body
    language: two or three letters, "" if unknown
    hints:    how dates are read here
    """

    scene: Scene
    dump: Dump
    scores: Sequence[float]
    language: str
    hints: dates.Hints


def look(dump: Dump, verdict: Verdict) -> Scene:
    """Return the scene of a dump: its body begins and ends with pieces of some size."""
    blocks = verdict.blocks
    texts = [block.text for block in blocks]
    levels = [block.level if block.kind == HEADING else 0 for block in blocks]
    main = main_blocks(blocks, verdict.kept)
    if not main:
        return Scene(texts, levels, (), len(texts), len(texts))
    return Scene(texts, levels, main, main[0], main[-1] + 1)


def main_blocks(blocks: Sequence[Block], kept: Sequence[int]) -> list[int]:
    """Return the kept blocks without small pieces far above or below the others."""
    pieces: list[list[int]] = []
    for index in kept:
        if pieces and index - pieces[-1][-1] <= _GAP:
            pieces[-1].append(index)
        else:
            pieces.append([index])
    sizes = [sum(len(blocks[index].text) for index in piece) for piece in pieces]
    least = _LEAST_SHARE * sum(sizes)
    while pieces and sizes[0] < least:
        del pieces[0], sizes[0]
    while pieces and sizes[-1] < least:
        del pieces[-1], sizes[-1]
    return [index for piece in pieces for index in piece]


#: Letters of a word that is compared, at the least; of one of Hindi, whose vowels are part of its letters; and of the
#: pieces of a line of Thai, about a word.
_SHORTEST_GRAM, _SHORTEST_OF_SIGNED, _UNSPACED_GRAM = 4, 3, 6
_FAR = re.compile("[^\0-\u303f]")
_WIDE = re.Far("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")


def has_far(text: str) -> bool:
    """Tell whether a text may have Chinese, Japanese or Korean letters: most have none, and this is quick to say so."""
    return not text.isascii() and _FAR.search(text) is not None


#: Scripts whose vowel signs are no letters; in the second, words have no blanks between them.
_SIGNED = re.compile("[\u0900-\u0eff\u1000-\u109f\u1780-\u17ff]")
_AROUND = ".,:;!?()[]\"'‘’“”«»।-–—|…"
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{4,}")


def is_signed(text: str) -> bool:
    """Tell whether a text may have words with signs in them that are no letters: Hindi, Thai."""
    return not text.isascii() and _SIGNED.search(text) is not None


def grams(text: str) -> set[str]:
    """Return the longer words of a text; pairs of letters where a script has no blanks."""
    signed = is_signed(text)
    words = (
        [word.strip(_AROUND) for word in text.lower().split()]
        if signed
        else letter_runs(text.lower())
    )
    least = _SHORTEST_OF_SIGNED if signed else _SHORTEST_GRAM
    found = {word for word in words if len(word) >= least}
    for run in _UNSPACED.findall(text) if signed else ():
        found.discard(run)
        found.update([run[at : at + _UNSPACED_GRAM] for at in range(len(run) - _UNSPACED_GRAM + 1)])
    if has_far(text):
        for run in _WIDE.findall(text):
            found.discard(run)
            found.update([run[place : place + 2] for place in range(len(run) - 1)])
    return found


def body_grams(scene: Scene) -> tuple[set[str], set[str]]:
    """Return the grams of the body's beginning and those of its first two blocks."""
    taken, size = [], 0
    for index in scene.kept:
        taken.append(scene.texts[index])
        size += len(scene.texts[index])
        if size > _SAMPLE:
            break
    return grams(" ".join(taken)), grams(" ".join(taken[:2]))


def caseless(text: str) -> str:
    """Return a text in small letters: whatever words a pattern that ignores case finds in `text` are in it."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")


_YEAR = re.compile(r"(?<!\d)(?:19[89]|20[0-4])\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)")
_CLOCK = re.compile(r"(?<![\d.,])\d{1,2}[:.hH時点]\d\d(?!\d)")
_DIGIT = re.compile(r"\d")

#: A date line or a byline is shorter than this, in characters.
_SHORT = 120


def is_dated(text: str) -> bool:
    """Tell whether a short line holds a year or a date in figures, or a clock time."""
    return (
        len(text) <= _SHORT
        and _DIGIT.search(text) is not None
        and (_YEAR.search(text) is not None or _CLOCK.search(text) is not None)
    )


def has_year(text: str) -> bool:
    """Tell whether a line holds a year or a date in figures."""
    return _YEAR.search(text) is not None


def is_byline(text: str, language: str) -> bool:
    """Tell whether a short line begins as a byline does."""
    return len(text) <= _SHORT and authors.by_length(text, language) > 0
