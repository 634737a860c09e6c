"""The standfirst of a page dump: which line between its headline and its text sums the article up.

A dump has no element for it. Boosted trees (lab/train_dump_lines.py) look at where each line stands, at
what parts it from the text, and at how much of what it says the text says again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from ..data import lede_line_model
from ..named import NamedTuple
from .dump_scene import View, grams, is_byline, is_dated
from .text import squash

#: A line this likely is the standfirst. Out of fold seven in ten of those that the pages have are given
#: then; of the pages that have none one in five gets its first paragraph.
LEAST = 0.45

#: A standfirst in characters; a line that the body does not hold is longer.
SHORTEST, LONGEST, LEAST_UNKEPT = 20, 800, 40

#: Lines below the headline among which it stands, and those above the text where there is no headline.
UNDER, ABOVE = 60, 12

#: Blocks of the body that it may be, of all and of those that are paragraphs.
FIRST_KEPT, FIRST_PARAGRAPHS = 3, 2

#: Characters of a paragraph; lines of the page's head are shorter.
PARAGRAPH = 60

#: Lines between a standfirst and the text below it: buttons, the author, the lead picture; and those that
#: are looked at where no text is found below.
LONGEST_GAP, NEAR = 45, 12

#: Characters of the body that lines are compared with.
_SAMPLE = 6000

_MARKS = ".!?…。！？؟।"

NAMES = (
    "is_start", "to_start", "steps", "candidates_above", "paragraphs_above", "short_above",
    "statements_above", "score", "is_caption", "characters", "words", "share_of_paragraph", "marks",
    "colon", "digits", "in_title", "in_body", "in_next", "gap", "next_characters",
    "statements_below", "first_statement_below", "dates_below", "captions_below",
)  # fmt: skip


class Line(NamedTuple):
    """A line that may be the standfirst, with what speaks for it."""

    place: int
    row: list[int]


def find(
    view: View, headline: int | None, title: str, captions: Collection[str]
) -> tuple[str, int] | None:
    """Return the standfirst and its line, None if no line is likely to be one.

    captions: what the pictures near it say
    """
    found = lines(view, headline, title, captions)
    if not found:
        return None
    scores = lede_line_model.scores([line.row for line in found])
    place = chosen(scores, found)
    return (view.scene.texts[place], place) if place is not None else None


def chosen(scores: Sequence[float], found: Sequence[Line]) -> int | None:
    """Return the likeliest line, None if it is not likely enough."""
    score, line = max(
        zip(scores, found, strict=True), default=(0.0, None), key=lambda pair: pair[0]
    )
    return line.place if line is not None and score >= LEAST else None


def lines(view: View, headline: int | None, title: str, captions: Collection[str]) -> list[Line]:
    """Return the lines between the headline and the body's second paragraph that may be its standfirst."""
    scene, kept = view.scene, set(view.scene.kept)
    if not kept:
        return []
    texts = scene.texts
    paragraphs = [index for index in scene.kept if len(texts[index]) > PARAGRAPH]
    low = headline + 1 if headline is not None else max(0, scene.start - ABOVE)
    last = max([*scene.kept[:FIRST_KEPT], *paragraphs[:FIRST_PARAGRAPHS]])
    high = min(last + 1, low + UNDER)
    end = min(len(texts), high + LONGEST_GAP)
    dated = [is_dated(text) for text in texts[low:end]]
    stated = [
        is_dated_line or is_byline(text, view.language)
        for is_dated_line, text in zip(dated, texts[low:end], strict=True)
    ]
    told = {squash(caption) for caption in captions}
    captioned = [bool(told) and squash(text) in told for text in texts[low:end]]
    sizes = sorted([len(texts[index]) for index in paragraphs])
    usual = sizes[len(sizes) // 2] if sizes else 100
    said, in_block = _said(view)
    own = grams(title)
    made: list[Line] = []
    for index in range(low, high):
        text = texts[index]
        if not SHORTEST <= len(text) <= LONGEST or (index not in kept and len(text) < LEAST_UNKEPT):
            continue
        below = next((i for i in paragraphs if index < i <= index + LONGEST_GAP), None)
        here = index - low
        gap = slice(here + 1, below - low if below is not None else here + NEAR)
        words = grams(text)
        size = len(words) or 1
        count = 1 if index in in_block else 0
        steps = next((step for step, is_said in enumerate(stated[gap], 1) if is_said), 99)
        following = grams(texts[below]) if below is not None else set()
        row = [
            index == scene.start, scene.start - index, index - low + 1, len(made),
            sum([i in kept and len(texts[i]) > PARAGRAPH for i in range(low, index)]),
            sum([len(above) < PARAGRAPH for above in texts[low:index]]),
            sum(stated[:here]), int(1000 * view.scores[index]), captioned[here],
            len(text), text.count(" ") + 1, 100 * len(text) // usual, sum(map(text.count, _MARKS)),
            ":" in text, sum(map(str.isdigit, text)),
            100 * len(words & own) // (len(own) or 1),
            100 * sum([said[word] > count for word in words]) // size,
            100 * len(words & following) // size,
            below - index if below is not None else 99,
            len(texts[below]) if below is not None else 0,
            sum(stated[gap]), steps, sum(dated[gap]), sum(captioned[gap]),
        ]  # fmt: skip
        made.append(Line(index, [*map(int, row)]))
    return made


def _said(view: View) -> tuple[Counter[str], set[int]]:
    """Return in how many of the body's first blocks each word stands, and which blocks these are."""
    said: Counter[str] = Counter()
    seen: set[int] = set()
    size = 0
    for index in view.scene.kept:
        text = view.scene.texts[index]
        said.update(grams(text))
        seen.add(index)
        size += len(text)
        if size > _SAMPLE:
            break
    return said, seen
