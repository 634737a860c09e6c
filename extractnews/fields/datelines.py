"""Lines of the page → moments: which date near the headline is the article's, and which of its two.

A date counts for what the words before it say; without words, for how little else its line holds and
how near the headline it stands. Many different dates under a headline are a list of other articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .. import patterns as re
from ..data.date_labels import BESIDE_DATES, MODIFIED, OTHER, PUBLISHED
from ..named import NamedTuple
from . import dates
from .scene import Scene, text_start
from .written import month_of


class Dated(NamedTuple):
    """A moment that a line states.

    rank:   how far it is from being the article's own; under 1 its words say so
    field:  "published" or "modified"
    """

    rank: float
    field: str
    moment: dates.Moment
    origin: str
    raw: str


#: Longest line whose date is looked at, in characters: a paragraph tells of other days. A line with
#: a label may be twice as long.
LONGEST_LINE = 120

#: Letters beside the date and its label in a line that is a date line.
FEW_LETTERS = 30

#: Letters beside an unlabelled date past which its line tells something else.
LONGEST_REST = 75

_meaning = (
    dict.fromkeys(MODIFIED, "modified")
    | dict.fromkeys(PUBLISHED, "published")
    | dict.fromkeys(OTHER, "other")
)


#: The same words by their first two letters, or by the sign that is all of one; the longest first.
_BY_BEGINNING: dict[str, list[str]] = {}
for _word in sorted(_meaning, key=len, reverse=True):
    _BY_BEGINNING.setdefault(_word[:2], []).append(_word)

_LEADING = (*PUBLISHED, *MODIFIED)


def meaning_of(before: str) -> str:
    """Return what the words before a date say: "published", "modified", "other" or "" """
    text = before.lower()
    last, end = "", 0
    # A pattern of them all takes longer to compile than a page to read.
    for place, letter in enumerate(text):
        words = _BY_BEGINNING.get(text[place : place + 2]) or _BY_BEGINNING.get(letter)
        if words and place >= end:
            for word in words:
                if text.startswith(word, place):
                    last, end = word, place + len(word)
                    break
    return _meaning.get(last, "")


def without_label(before: str) -> str:
    """Return the words before a date without those that only lead to it.

    "Jane Doe, published on Tuesday" gives "Jane Doe"; in the languages of the tables.
    """
    words = before.split()
    size = len(words)
    while words and _leads_to_date(words[-1], last=len(words) == size):
        words.pop()
    text = " ".join(words)
    lowered = text.lower()
    if len(lowered) != len(text):
        return text
    tail = lowered[-_LONGEST_LABEL:]
    skipped = len(lowered) - len(tail)
    ends = [
        place
        for word in _LEADING
        if word in tail
        and (place := skipped + tail.rfind(word)) >= 0
        and (not place or not lowered[place - 1].isalpha())
        and (rest := text[place + len(word) :]) == lowered[place + len(word) :]
        and " by" not in rest
    ]
    return text[: min(ends)].rstrip(_SIGNS + " ") if ends else text.rstrip(_SIGNS + " ")


def _leads_to_date(word: str, *, last: bool) -> bool:
    """Tell whether a word is a day of the week, "on" or a mere sign; "Annie Su" is a name."""
    bare = word.strip(_SIGNS).rstrip(".")
    if (
        len(bare) < 4
        and bare[:1].isupper()
        and (bare == word or not last)
        and bare not in _NO_SURNAMES
    ):
        return False
    return not bare or bare.lower() in BESIDE_DATES


#: Short days of the week that are nobody's name.
_NO_SURNAMES = frozenset("Tue Wed Thu Fri Sat".split())

#: What stands around the words before a date.
_SIGNS = ",:;|·•–—-/("

#: Characters from where a label begins to its date: "veröffentlicht am", "Data publikacji".
_LONGEST_LABEL = 24


#: What stands between the first and the last day of a run.
_TO = frozenset("- – — to bis ~ 至".split())


def in_line(line: str, hints: dates.Hints) -> list[tuple[str, dates.Moment, int]]:
    """Return (meaning, moment, letters beside it) of the dates of one line.

    What follows a date that begins its line counts half: "5 March 2019 - Jane Doe, press officer".
    """
    found = []
    place = 0
    spans = dates.spans_written(line, hints, 3)
    if (
        len(spans) == 2
        and line[spans[0][1] : spans[1][0]].strip() in _TO
        and not meaning_of(line[: spans[0][0]])
    ):
        return []  # from one day to another: what happens then is no publication
    rest = len(line) - sum(end - start for start, end, _ in spans)
    if spans and not spans[0][0]:
        rest //= 2
    for start, end, moment in spans:
        meaning = meaning_of(line[max(place, start - 60) : start])
        found.append((meaning, moment, rest))
        place = end
    return found


def gather(
    scene: Scene,
    lines: Sequence[tuple[int, float]],
    headline: int | None,
    hints: dates.Hints,
    title: str,
) -> list[Dated]:
    """Return the dates of the lines around the article, the best first.

    lines: as `lines_near` yields them
    title: the headline, which may be no more than the first words of its block
    """
    found: list[Dated] = []
    for index, zone in lines:
        line = scene.texts[index]
        if index == headline and title and line.startswith(title):
            line = line[len(title) :].lstrip()
        prose = "。" in line[:-1]
        if not 6 <= len(line) <= 2 * LONGEST_LINE or prose or not _DIGITS.search(line):
            if scene.start <= index <= scene.start + _OPENINGS:
                found.extend(_opening(line, zone, hints))
            continue
        if (index == headline and line == scene.texts[index]) or _POSTED in line:
            continue
        before = len(found)
        for meaning, moment, rest in in_line(line, hints):
            if meaning == "other" or (not meaning and rest > LONGEST_REST):
                continue
            rank = zone + (0.0 if meaning else 2.0 if rest <= FEW_LETTERS else 2.4)
            found.append(Dated(rank, meaning or "published", moment, "dateline", line[:120]))
        if len(found) == before and scene.start <= index <= scene.start + _OPENINGS:
            found.extend(_opening(line, zone, hints))
    found.sort(key=_by_rank)
    return found


def _by_rank(dated: Dated) -> float:
    return dated.rank


#: Between the name and the date of a message posted elsewhere: "— Jane Doe (@jane) March 1, 2019".
_POSTED = " (@"

#: Blocks of the body after its first that may open with the date.
_OPENINGS = 3

_OPENING_END = re.compile(r"\s?[-–—.:,)/|]")


def _opening(paragraph: str, zone: float, hints: dates.Hints) -> list[Dated]:
    """Return the date that the body's first paragraph opens with: "MOSCOW, March 4, 2019 —"."""
    head = paragraph[:70]
    dated = "20" in head or "19" in head or _DIGITS.search(head[:12])
    spans = dates.spans_written(head, hints, 1) if dated else []
    if spans and spans[0][0] < 30 and _OPENING_END.match(head, spans[0][1]):
        return [Dated(2.5 + zone, "published", spans[0][2], "opening", head)]
    return []


_DIGITS = re.compile(r"\d")

#: Blocks looked at on either side of the headline, and below the body.
_ABOVE, _UNDER, _FOOT = 6, 25, 10

#: The rank of the first line below the body; those near the headline stay under it.
BELOW_BODY = 1.1


def lines_near(scene: Scene, headline: int | None) -> Iterable[tuple[int, float]]:
    """Yield (block, distance as rank) of the lines that may state the article's date."""
    size = len(scene.texts)
    if headline is None:
        headline = max(-1, scene.start - 8)
    else:
        yield headline, 0.5
    low = max(scene.start + 4, headline + 6, text_start(scene) + 1)
    for index in range(headline + 1, min(size, low, headline + _UNDER)):
        yield index, (index - headline) * 0.02
    if scene.start - headline > _UNDER:
        for index in range(max(headline + _UNDER, scene.start - 6), min(size, scene.start + 3)):
            yield index, 0.5 + (scene.start - index + 3) * 0.005
    for index in range(max(0, headline - _ABOVE), max(0, headline)):
        yield index, 0.6 + (headline - index) * 0.02
    if scene.kept and scene.end > scene.start + 5:
        yield scene.end - 1, 1.0
    for index in range(max(scene.end, headline + 6), min(size, scene.end + _FOOT)):
        yield index, BELOW_BODY + (index - scene.end) * 0.03


def settle(found: Sequence[Dated]) -> list[Dated]:
    """Return the dates that can be believed.

    Without a word before them: those below the headline unless they are many (a list of other
    articles), then one above it, then one below the body. With a word: all, the nearest first.
    """
    ranked = sorted(found, key=_by_rank)
    kept = [dated for dated in ranked if dated.rank < 2.0]
    told = any(dated.field == "published" for dated in kept)
    plain = [dated for dated in ranked if dated.rank >= 2.0]
    for low, high, most in ((2.0, 3.0, 3), (3.0, 9.0, 1)):
        group = [dated for dated in plain if low <= dated.rank < high]
        days = {dated.moment[:3] for dated in group}
        if group and not told and (len(days) <= most or (low < 3 and group[0].rank < 2.1)):
            kept.extend(group)
            break
    return kept


#: Between the year and the month there may be a section's folder: /2019/politics/03/04/.
_URL_DAY = re.compile(
    r"/(?:[a-z-]{1,20}[-_])?((?:19|20)\d\d)(?:/[a-z_]{4,20}(?=/\d))?([/_-]?)(0[1-9]|1[0-2]|[a-z]{3,9}|[1-9](?=[/_-]))\2(0[1-9]|[12]\d|3[01]|[1-9](?=[/_-]))(?=[/_.-]|$|t\d)"
)


#: How the year in an address begins.
_CENTURIES = ("/20", "/19", "-20", "_20", "-19", "_19")


def of_url(url: str | None) -> dates.Moment | None:
    """Return the day that an address has in its path: /2019/03/04/, /20190304-…; None if it has none."""
    if not url:
        return None
    path = url.partition("://")[2].lower()
    found = _URL_DAY.search(path) if any(map(path.__contains__, _CENTURIES)) else None
    if not found:
        return None
    year, sign, month, day = found.groups()
    number = int(month) if month.isdigit() else month_of(month)
    if not number or (not sign and (len(day) < 2 or not month.isdigit())):
        return None
    return dates.checked(int(year), number, int(day))


def day_order(scene: Scene) -> bool | None:
    """Tell from the page's other dates whether "03/04/2021" has its day first; None if they do not say."""
    first = second = 0
    for line in scene.texts:
        if len(line) < 200 and ("/" in line or "-" in line) and ("20" in line or "19" in line):
            for found in _PAIR.finditer(line):
                a, b = int(found.group(1)), int(found.group(2))
                if a > 12 >= b:
                    first += 1
                elif b > 12 >= a:
                    second += 1
    if first and not second:
        return True
    return False if second and not first else None


_PAIR = re.compile(r"(?<![\d/.-])(\d\d?)[/-](\d\d?)[/-](?:19|20)\d\d(?!\d)")
