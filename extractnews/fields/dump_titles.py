"""The line of a page dump that is its headline.

Every line from some way above the body to its start is a candidate, with numbers for what it looks
like and where it stands; boosted trees, trained with sites kept apart (lab/train_title_lines.py),
say which one a reader would call the title.
"""

from __future__ import annotations

from collections.abc import Sequence

from .. import patterns as re
from ..data import title_line_model
from ..named import NamedTuple
from . import authors, titles
from .dump_scene import View, body_grams, grams, is_byline, is_dated
from .text import squash

#: Lines above the body's start that are looked at, and those below it.
ABOVE, BELOW = 70, 4

#: Lines at the top of the page that are looked at however far the body is.
TOP = 3

#: Characters of a line that are looked through for the texts of the others.
MOST_COMPARED = 2000

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
    return [
        i
        for i in near
        if SHORTEST <= len(scene.texts[i]) <= LONGEST
        and not _names_people(view, scene.texts[i])
        and not _is_caption(scene.texts, i)
    ]


def _is_caption(texts: Sequence[str], index: int) -> bool:
    """Tell whether one of the next lines has a line's text and a credit behind it: the picture's text, then its caption."""
    text = texts[index]
    return len(text) >= _SHORTEST_CAPTION and any(
        len(below) > len(text)
        and below.startswith(text)
        and _PHOTO.search(below[len(text) :]) is not None
        for below in texts[index + 1 : index + 3]
    )


#: Characters of a caption that another line begins with.
_SHORTEST_CAPTION = 12


def _names_people(view: View, text: str) -> bool:
    """Tell whether a line is a byline with persons in it: "Written by: Jane Doe"."""
    return (
        is_byline(text, view.language)
        and len(text) <= _LONGEST_BYLINE
        and any(map(authors.is_person, authors.names_in(text, view.language, strict=True)))
    )


#: A byline that is surely one, in characters.
_LONGEST_BYLINE = 50


class _Page(NamedTuple):
    """What the rows of one page have in common; sets and dicts are by line.

    near:   the lines around the body's start, candidates or not
    counts: words, squashed: letters and digits only, own: words and pairs of letters
    top:    the page's first line, squashed: the window's title in many dumps
    held:   how many other lines hold a line's text, and how many texts it holds
    """

    view: View
    near: range
    low: int
    dated: set[int]
    bylines: set[int]
    counts: dict[int, int]
    squashed: dict[int, str]
    body: set[str]
    lead: set[str]
    own: dict[int, set[str]]
    top: str
    body_indent: int
    rank_length: dict[int, int]
    rank_shared: dict[int, int]
    held: dict[int, tuple[int, int]]


def lines(view: View) -> list[Line]:
    """Return the candidates of a page with their rows, the names of which are NAMES."""
    found = places(view)
    if not found:
        return []
    page = _page(view, found)
    return [
        Line(
            i,
            [
                *_of_text(page, i),
                *_of_layout(page, i),
                *_of_words(page, i),
                *_of_copies(page, i),
                *_of_neighbours(page, i),
                *_of_way_to_body(page, i),
                *_of_rivals(page, i),
                *_of_photo(page, i),
            ],
        )
        for i in found
    ]


def _page(view: View, found: Sequence[int]) -> _Page:
    """Return what is computed once a page for its candidates `found`."""
    scene = view.scene
    texts = scene.texts
    near = range(max(0, scene.start - ABOVE), min(len(texts), scene.start + BELOW))
    looked_at = {*found, *near}
    squashed = {i: squash(texts[i][:MOST_COMPARED]) for i in looked_at}
    body, lead = body_grams(scene)
    own = {i: grams(texts[i]) for i in found}
    indents = sorted(view.dump.indent[i] for i in scene.kept)
    by_length = sorted(found, key=lambda i: -len(texts[i]))
    by_shared = sorted(found, key=lambda i: -len(own[i] & body))
    return _Page(
        view=view,
        near=near,
        low=found[0],
        dated={i for i in near if is_dated(texts[i])},
        bylines={i for i in near if is_byline(texts[i], view.language)},
        counts={i: len(_WORD.findall(texts[i])) for i in looked_at},
        squashed=squashed,
        body=body,
        lead=lead,
        own=own,
        top=squash(texts[0][:MOST_COMPARED]),
        body_indent=min(indents[len(indents) // 2], 60) if indents else 0,
        rank_length={i: rank for rank, i in enumerate(by_length)},
        rank_shared={i: rank for rank, i in enumerate(by_shared)},
        held=_held(squashed),
    )


def _of_text(page: _Page, i: int) -> list[int]:
    """From "distance" to "quotes": where the line stands and what its text is like."""
    scene = page.view.scene
    text = scene.texts[i]
    return [
        max(-5, min(scene.start - i, 99)),
        min(i, 400),
        int(i < page.near.start),
        len(text),
        page.counts[i],
        int(text[-1] in _MARK),
        text.count(":") + text.count("："),
        int(text[0].isupper()),
        100 * len(_CAPITAL.findall(text)) // max(1, page.counts[i]),
        100 * sum(map(str.isdigit, text)) // len(text),
        int(i in page.dated),
        int(i in page.bylines),
        len(titles.parts(text)),
        len(_ARROWS.findall(text)),
        len(_QUOTES.findall(text)),
    ]


def _of_layout(page: _Page, i: int) -> list[int]:
    """From "heading" to "score": how the line is set, and what the labeller thinks of it."""
    dump = page.view.dump
    below = i + 1
    return [
        page.view.scene.levels[i],
        int(bool(dump.bullet[i])),
        min(dump.indent[i], 60),
        min(dump.indent[i], 60) - page.body_indent,
        min(dump.before[i], 9),
        min(dump.before[below], 9) if below < len(dump.before) else 9,
        dump.lines[i],
        min(dump.repeats[i], 9),
        int(100 * page.view.scores[i]),
    ]


def _of_words(page: _Page, i: int) -> list[int]:
    """From "in_body" to "lead_share": the words that the line has in common with the body."""
    own = page.own[i]
    shared, in_lead = len(own & page.body), len(own & page.lead)
    size = max(1, len(own))
    return [shared, 100 * shared // size, in_lead, 100 * in_lead // size]


def _of_copies(page: _Page, i: int) -> list[int]:
    """From "top_holds" to "holds": where else the line's text stands."""
    key, top = page.squashed[i], page.top
    long = i > 0 and len(key) > 8
    return [
        int(long and key in top),
        int(i > 0 and key == top),
        int(long and top.startswith(key)),
        *page.held[i],
    ]


def _of_neighbours(page: _Page, i: int) -> list[int]:
    """From "above_words" to "second_score": the line above and the two below."""
    dump, scores = page.view.dump, page.view.scores
    texts = page.view.scene.texts
    above, below, second = i - 1, i + 1, i + 2
    row = [0] * 6
    if above >= 0:
        row[:4] = [_count(page, above), above in page.dated, 0, bool(dump.bullet[above])]
        row[2] = int(100 * scores[above])
        row[4:] = [min(dump.repeats[above], 9), page.held.get(above, (0, 0))[0]]
    if below < len(texts):
        row += [
            _count(page, below),
            below in page.dated,
            below in page.bylines,
            int(100 * scores[below]),
            texts[below][-1] in _MARK,
            bool(dump.bullet[below]),
            min(dump.repeats[below], 9),
        ]
    else:
        row += [0] * 7
    row += [_count(page, second), second in page.dated, second in page.bylines]
    row.append(int(100 * scores[second]) if second < len(texts) else 0)
    return [int(value) for value in row]


def _of_way_to_body(page: _Page, i: int) -> list[int]:
    """From "dates_below" to "items_below": the lines between this one and the body."""
    texts, bullet = page.view.scene.texts, page.view.dump.bullet
    end = page.view.scene.start if i >= page.near.start else 0
    between = range(i + 1, min(len(texts), end))
    least = len(texts[i]) * 0.8
    return [
        sum(j in page.dated for j in between),
        sum(j in page.bylines for j in between),
        sum(len(texts[j]) > least and not bullet[j] for j in between),
        sum(len(texts[j]) > least for j in range(max(page.low, i - 15), i)),
        sum(len(texts[j]) > 60 and texts[j][-1] in _MARK for j in between),
        sum(bool(bullet[j]) for j in between),
    ]


def _of_rivals(page: _Page, i: int) -> list[int]:
    """From "rank_length" to "not_letters": the line among the others, lists and menus around it."""
    texts, bullet = page.view.scene.texts, page.view.dump.bullet
    text = texts[i]
    letters = sum(map(str.isalpha, text)) or 1
    around = range(max(0, i - 8), min(len(texts), i + 9))
    return [
        page.rank_length[i],
        page.rank_shared[i],
        sum(
            5 <= _count(page, j) <= 25 and len(texts[j]) < 160
            for j in range(max(0, i - 6), min(len(texts), i + 7))
            if j != i
        ),
        sum(bool(bullet[j]) and _count(page, j) <= 3 for j in around),
        100 * (len(text) - letters) // len(text),
    ]


def _of_photo(page: _Page, i: int) -> list[int]:
    """Give "credit_below" and "photo_word": whether the line may be a caption."""
    texts = page.view.scene.texts
    below = texts[i + 1][:60] if i + 1 < len(texts) else ""
    return [int(_PHOTO.search(below) is not None), int(_PHOTO.search(texts[i]) is not None)]


def _held(squashed: dict[int, str]) -> dict[int, tuple[int, int]]:
    """Return for each line how many other lines hold its text, and how many texts it holds."""
    keys = [(i, text) for i, text in squashed.items() if len(text) > 12]
    found = dict.fromkeys(squashed, (0, 0))
    for i, text in keys:
        inside = sum(text in other and j != i for j, other in keys)
        holds = sum(other in text and j != i and other != text for j, other in keys)
        found[i] = (min(inside, 9), min(holds, 9))
    return found


def _count(page: _Page, index: int) -> int:
    """Return the words of a line, at most 99; 0 past the page's ends."""
    if index in page.counts:
        return min(page.counts[index], 99)
    texts = page.view.scene.texts
    return min(len(_WORD.findall(texts[index])), 99) if 0 <= index < len(texts) else 0


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
    if _is_sentence(view, found[place]):
        least = _BESIDE_SENTENCE * scored[place]
        above = [p for p in range(place) if scored[p] >= least and _is_phrase(view, found[p])]
        place = max(above, key=lambda p: (scored[p], p), default=place)
    return found[place].place, scored[place]


#: A line without a full stop above the likeliest, which has one (a caption, the standfirst), is the
#: headline from this share of its score on.
_BESIDE_SENTENCE = 0.4

#: Words of such a line; letters where a script has no blanks.
_PHRASE_WORDS, _PHRASE_LETTERS = 4, 20


def _is_sentence(view: View, line: Line) -> bool:
    text = view.scene.texts[line.place]
    return text[-1] in ".。" and text[-2:] != ".."


def _is_phrase(view: View, line: Line) -> bool:
    """Tell whether a line has the words of a headline, no full stop and no bar."""
    text = view.scene.texts[line.place]
    long = len(text.split()) >= _PHRASE_WORDS or (
        not text.isascii() and len(text) >= _PHRASE_LETTERS
    )
    return long and "|" not in text and not _is_sentence(view, line)
