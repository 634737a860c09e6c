"""The line of a page dump that is its headline.

Every line from some way above the body to its start is a candidate, with numbers for what it looks
like and where it stands; boosted trees, trained with sites kept apart (lab/train_title_lines.py),
say which one a reader would call the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..data import title_line_model
from . import titles
from .dump_scene import View, body_grams, grams, is_byline, is_dated
from .text import squash

#: Lines above the body's start that are looked at, and those below it.
ABOVE, BELOW = 70, 4

#: Lines at the top of the page that are looked at however far the body is.
TOP = 3

#: A candidate's length in characters.
SHORTEST, LONGEST = 2, 320

NAMES = (
    "distance", "from_top", "first_piece", "characters", "words", "end_mark", "colon", "capital",
    "capitals", "digits", "dated", "byline", "separators", "arrows", "quotes",
    "heading", "item", "indent", "indent_of_body", "blanks", "blanks_after", "lines",
    "repeats", "score", "in_body", "shared", "in_lead", "lead_share",
    "top_holds", "top_is", "top_starts", "held_by", "holds",
    "above_words", "above_dated", "above_score", "above_item", "above_repeats", "above_held",
    "below_words", "below_dated", "below_byline", "below_score", "below_mark", "below_item", "below_repeats",
    "second_words", "second_dated", "second_byline", "second_score",
    "dates_below", "bylines_below", "longer_below", "longer_above", "sentences_below", "items_below",
    "rank_length", "rank_shared", "like_it", "menu_near", "not_letters",
    "credit_below", "photo_word",
)  # fmt: skip


class Line(NamedTuple):
    """A line that may be the headline, with what speaks for it."""

    place: int
    row: list[int]


_MARK = ".!?…。！？؟।"
_CAPITAL = re.compile(r"\b[A-ZÀ-ÞΑ-ΩА-Я]")
_WORD = re.compile(r"\w+")
_ARROWS = re.compile(r"[»›>→/|·•]")
_PHOTO = re.compile(
    r"\b(?:photos?|fotos?|bild(?:er|rechte|quelle)?|images?|credit|picture|getty|reuters|afp|dpa|imago|keystone|shutterstock|alamy|kuva)\b|©|写真|фото",
    re.IGNORECASE,
)
_QUOTES = re.compile('["“”„«»‘’「」『』]')


def places(view: View) -> list[int]:
    """Return the lines that may be the headline."""
    scene = view.scene
    low = max(0, scene.start - ABOVE)
    high = min(len(scene.texts), scene.start + BELOW)
    near = [*range(min(TOP, low)), *range(low, high)]
    return [i for i in near if SHORTEST <= len(scene.texts[i]) <= LONGEST]


def lines(view: View) -> list[Line]:
    """Return the candidates of a page with their rows, the names of which are NAMES."""
    found = places(view)
    if not found:
        return []
    scene, dump, scores = view.scene, view.dump, view.scores
    texts = scene.texts
    size = len(texts)
    low, high = found[0], found[-1]
    near = range(max(0, scene.start - ABOVE), min(size, scene.start + BELOW))
    dated = {i for i in near if is_dated(texts[i])}
    bylines = {i for i in near if is_byline(texts[i], view.language)}
    counts = {i: len(_WORD.findall(texts[i])) for i in {*found, *near}}
    squashed = {i: squash(texts[i]) for i in {*found, *near}}
    body, lead = body_grams(scene)
    own = {i: grams(texts[i]) for i in found}
    shared = {i: len(own[i] & body) for i in found}
    top = squash(texts[0]) if texts else ""
    body_indent = _usual_indent(view)
    by_length = {i: r for r, i in enumerate(sorted(found, key=lambda i: -len(texts[i])))}
    by_shared = {i: r for r, i in enumerate(sorted(found, key=lambda i: -shared[i]))}
    held = _held(squashed)
    rows = []
    for i in found:
        text = texts[i]
        letters = sum(map(str.isalpha, text)) or 1
        below, second, above = i + 1, i + 2, i - 1
        between = range(i + 1, min(size, scene.start)) if i >= near.start else range(0)
        cap = len(text) * 0.8
        rows.append(
            Line(
                i,
                [
                    max(-5, min(scene.start - i, 99)),
                    min(i, 400),
                    int(i < near.start),
                    len(text),
                    counts[i],
                    int(text[-1] in _MARK),
                    text.count(":") + text.count("："),
                    int(text[0].isupper()),
                    100 * len(_CAPITAL.findall(text)) // max(1, counts[i]),
                    100 * sum(map(str.isdigit, text)) // len(text),
                    int(i in dated),
                    int(i in bylines),
                    len(titles.parts(text)),
                    len(_ARROWS.findall(text)),
                    len(_QUOTES.findall(text)),
                    scene.levels[i],
                    int(bool(dump.bullet[i])),
                    min(dump.indent[i], 60),
                    min(dump.indent[i], 60) - body_indent,
                    min(dump.before[i], 9),
                    min(dump.before[below], 9) if below < size else 9,
                    dump.lines[i],
                    min(dump.repeats[i], 9),
                    int(100 * scores[i]),
                    shared[i],
                    100 * shared[i] // max(1, len(own[i])),
                    len(own[i] & lead),
                    100 * len(own[i] & lead) // max(1, len(own[i])),
                    int(i > 0 and len(squashed[i]) > 8 and squashed[i] in top),
                    int(i > 0 and squashed[i] == top),
                    int(i > 0 and len(squashed[i]) > 8 and top.startswith(squashed[i])),
                    held[i][0],
                    held[i][1],
                    *_beside(view, above, counts, dated)[:4],
                    min(dump.repeats[above], 9) if above >= 0 else 0,
                    held[above][0] if above in held else 0,
                    *_below(view, below, counts, dated, bylines),
                    _count(texts, second, counts),
                    int(second in dated),
                    int(second in bylines),
                    int(100 * scores[second]) if second < size else 0,
                    sum(j in dated for j in between),
                    sum(j in bylines for j in between),
                    sum(len(texts[j]) > cap and not dump.bullet[j] for j in between),
                    sum(len(texts[j]) > cap for j in range(max(low, i - 15), i)),
                    sum(len(texts[j]) > 60 and texts[j][-1] in _MARK for j in between),
                    sum(bool(dump.bullet[j]) for j in between),
                    by_length[i],
                    by_shared[i],
                    _like(view, i, counts),
                    sum(
                        _count(texts, j, counts) <= 3 and bool(dump.bullet[j])
                        for j in range(max(0, i - 8), min(size, i + 9))
                    ),
                    100 * (len(text) - letters) // len(text),
                    int(below < size and _PHOTO.search(texts[below][:60]) is not None),
                    int(_PHOTO.search(text) is not None),
                ],
            )
        )
    return rows if high >= 0 else []


def _usual_indent(view: View) -> int:
    indents = sorted(view.dump.indent[i] for i in view.scene.kept)
    return min(indents[len(indents) // 2], 60) if indents else 0


def _held(squashed: dict[int, str]) -> dict[int, tuple[int, int]]:
    """Return for each line how many other lines hold its text, and how many texts it holds."""
    keys = [(i, text) for i, text in squashed.items() if len(text) > 12]
    found = dict.fromkeys(squashed, (0, 0))
    for i, text in keys:
        inside = sum(text in other and j != i for j, other in keys)
        holds = sum(other in text and j != i and other != text for j, other in keys)
        found[i] = (min(inside, 9), min(holds, 9))
    return found


def _count(texts: Sequence[str], index: int, counts: dict[int, int]) -> int:
    if index in counts:
        return min(counts[index], 99)
    return min(len(_WORD.findall(texts[index])), 99) if 0 <= index < len(texts) else 0


def _beside(view: View, index: int, counts: dict[int, int], dated: set[int]) -> tuple[int, ...]:
    if index < 0:
        return (0, 0, 0, 0)
    return (
        _count(view.scene.texts, index, counts),
        int(index in dated),
        int(100 * view.scores[index]),
        int(bool(view.dump.bullet[index])),
    )


def _below(
    view: View, index: int, counts: dict[int, int], dated: set[int], bylines: set[int]
) -> tuple[int, ...]:
    texts = view.scene.texts
    if index >= len(texts):
        return (0, 0, 0, 0, 0, 0, 0)
    return (
        _count(texts, index, counts),
        int(index in dated),
        int(index in bylines),
        int(100 * view.scores[index]),
        int(texts[index][-1] in _MARK),
        int(bool(view.dump.bullet[index])),
        min(view.dump.repeats[index], 9),
    )


def _like(view: View, index: int, counts: dict[int, int]) -> int:
    """Return how many of the lines around look like headlines: a list of other articles."""
    texts = view.scene.texts
    return sum(
        5 <= _count(texts, j, counts) <= 25 and len(texts[j]) < 160
        for j in range(max(0, index - 6), min(len(texts), index + 7))
        if j != index
    )


def wording(view: View, index: int) -> str:
    """Return the headline as the line near it has it that reads the same and has the most marks.

    A kicker and its headline are one line in many dumps, without the colon that another printing
    of them keeps.
    """
    texts = view.scene.texts
    chosen = texts[index]
    key = squash(chosen)
    for other in texts[max(0, index - 30) : index + 3]:
        if len(other) <= LONGEST and other.count(":") > chosen.count(":") and squash(other) == key:
            chosen = other
    return chosen


def best(view: View) -> tuple[int, float] | None:
    """Return the headline's line with its probability, None if the page has no lines."""
    found = lines(view)
    if not found:
        return None
    scored = title_line_model.scores([line.row for line in found])
    place = max(range(len(found)), key=lambda p: (scored[p], found[p].place))
    return found[place].place, scored[place]
