"""The dates that a page dump states near its article: which of them is the day of publication.

Every date of the lines around the headline and below the body is a candidate; boosted trees, trained
with sites kept apart (lab/train_dump_lines.py), say how likely it is the article's own. What a line
calls an update is one, and is never taken for the publication.
"""

from __future__ import annotations

from collections.abc import Sequence

from .. import patterns as re
from ..data import date_model
from ..data.date_labels import BESIDE_DATES
from ..named import NamedTuple
from . import datelines, dates
from .credits import split_credit
from .dump_scene import View, is_byline

#: Lines around the headline and around the end of the body whose dates are looked at.
ABOVE, BELOW, UNDER, END, FOOT = 10, 12, 40, 2, 14

#: Longest line whose dates are looked at, in characters.
LONGEST = 240

#: Probability from which a date is believed: a wrong date is worse than none.
BELIEVED = 0.7

#: More days than this below the body are those of other articles.
MOST_BELOW = 2

NAMES = (
    "meaning", "label_above", "headline_distance", "start_distance", "end_distance", "where", "characters", "rest",
    "letters_before", "letters_after", "timed", "zoned", "in_line", "place_in_line", "first_line", "repeats", "item",
    "blanks", "score", "kept", "byline", "byline_beside", "weekday", "same_day", "days_head", "days_foot", "days_page",
    "is_latest", "is_earliest", "behind_latest", "ahead_of_earliest", "rank", "nearest", "above_words", "below_words",
    "dated_above", "dated_below", "from_top", "bracket", "reply", "sign_before",
)  # fmt: skip


class Dated(NamedTuple):
    """A date of a line, with what speaks for its being the day of publication.

    meaning: "published", "modified", "other" or ""
    raw:     the line
    row:     numbers whose names are NAMES
    """

    place: int
    moment: dates.Moment
    meaning: str
    raw: str
    row: list[int]


#: A year with the next date, a time or a count right behind it: elements run together.
_GLUED_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\d{1,2}[.:/ ]|\d{3,6}$)")
_GLUED_SECOND = re.compile(r"(:[0-5]\d:[0-5]\d)(?=\d\d[./])")
_HUMP = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z][a-z]{2,8}\.? \d|\d{1,2}[./ ])")
_SIGN = re.compile(r"(?<=\w)(?=[•·])|(?<=[•·])(?=\w)")
_DIGIT = re.compile(r"\d")


def parted(line: str) -> str:
    """Return a line with blanks where a dump ran its date together with something else."""
    if "20" in line or "19" in line:
        line = _GLUED_YEAR.sub(r"\1 | ", line)
    if ":" in line:
        line = _GLUED_SECOND.sub(r"\1 | ", line)
    if "•" in line or "·" in line:
        line = _SIGN.sub(" ", line)
    return _HUMP.sub(" ", line)


def places(view: View, headline: int | None) -> list[int]:
    """Return the lines whose dates are looked at."""
    scene = view.scene
    size = len(scene.texts)
    top = headline if headline is not None else max(0, scene.start - 10)
    head = range(
        max(0, top - ABOVE), min(size, max(top + BELOW, min(scene.start + BELOW, top + UNDER)))
    )
    near = range(max(head.stop, scene.start - 8), min(size, scene.start + BELOW))
    foot = range(max(head.stop, near.stop, scene.end - END), min(size, scene.end + FOOT))
    return [*head, *near, *foot]


class _Found(NamedTuple):
    place: int
    line: str
    start: int
    end: int
    moment: dates.Moment
    number: int
    total: int


def _spans(view: View, found: Sequence[int]) -> list[_Found]:
    texts, dump = view.scene.texts, view.dump
    spans: list[_Found] = []
    for index in found:
        text = texts[index]
        if len(text) > LONGEST:
            text = text[:70] if index >= view.scene.start else ""
        if dump.bullet[index][:1].isdigit() and index:  # "5. June 2025" is no list's fifth item
            text = f"{dump.bullet[index]} {text}"
        if not _DIGIT.search(text):
            continue
        line = parted(text)
        inside = _without_lives(line, dates.spans_written(line, view.hints, 3))
        spans += [
            _Found(index, line, start, end, moment, number, len(inside))
            for number, (start, end, moment) in enumerate(inside)
        ]
    return spans


def _without_lives(
    line: str, inside: list[tuple[int, int, dates.Moment]]
) -> list[tuple[int, int, dates.Moment]]:
    """Return the dates of a line without those that somebody's life, or an event, lasted from and to.

    "Jane Doe (March 3, 1950 – May 4, 2024)"
    """
    for first, (start, end, _) in enumerate(inside[:-1]):
        later, last, _ = inside[first + 1]
        if (
            line[start - 1 : start] == "("
            and line[last : last + 1] == ")"
            and line[end:later].strip() in _DASHES
        ):
            return [*inside[:first], *inside[first + 2 :]]
    return inside


_DASHES = ("-", "–", "—")

_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun|mon|diens|mittwoch|donners|frei|sams|sonn)(?:day|tag)?\b",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"repl(?:y|ies)|says|comment|antwort|schrieb|sagt|kommentar|répon|respon|ответ|permalink|#\d",
    re.IGNORECASE,
)
_MEANINGS = ("", "published", "modified", "other")


class _Page(NamedTuple):
    """What the rows of one page have in common.

    spans:     the dates of the lines looked at, in order; days: the day of each
    page_days: the days that short lines of the whole page state, with repetitions
    nearest:   the rank of each dated line by its distance from the headline
    """

    view: View
    top: int
    spans: list[_Found]
    days: list[str]
    page_days: list[str]
    latest: str
    earliest: str
    head_days: int
    foot_days: int
    nearest: dict[int, int]


def lines(view: View, headline: int | None) -> list[Dated]:
    """Return the dated lines around the article with their rows."""
    spans = _spans(view, places(view, headline))
    if not spans:
        return []
    scene = view.scene
    top = headline if headline is not None else scene.start - 10
    days = [span.moment.iso[:10] for span in spans]
    page_days = _page_days(view)
    dated = {span.place for span in spans}
    page = _Page(
        view=view,
        top=top,
        spans=spans,
        days=days,
        page_days=page_days,
        latest=max(*page_days, *days, ""),
        earliest=min(*page_days, *days, "9"),
        head_days=len(_days_in(spans, days, top - 2, scene.start + 3)),
        foot_days=len(_days_in(spans, days, scene.end - 1, len(scene.texts))),
        nearest={line: r for r, line in enumerate(sorted(dated, key=lambda x: (abs(x - top), x)))},
    )
    found = []
    for rank, span in enumerate(spans):
        meaning, above = _meaning(page, rank)
        row = [
            _MEANINGS.index(meaning),
            _MEANINGS.index(above),
            *_of_place(page, span),
            *_of_line(page, span),
            *_of_setting(page, span),
            *_of_other_days(page, rank),
            *_of_neighbours(page, rank),
        ]
        found.append(Dated(span.place, span.moment, meaning, span.line[:120], row))
    return found


def _days_in(spans: Sequence[_Found], days: Sequence[str], first: int, end: int) -> set[str]:
    return {day for day, span in zip(days, spans, strict=True) if first <= span.place < end}


def _before(page: _Page, rank: int) -> str:
    """Return what stands between a date and the one before it in its line, or the line's start."""
    span = page.spans[rank]
    since = 0
    if span.number:
        left = page.spans[rank - 1]
        since = left.end if left.place == span.place else 0
    return span.line[max(since, span.start - 60) : span.start]


def _meaning(page: _Page, rank: int) -> tuple[str, str]:
    """Return what the words before a date say, and those of the line above it."""
    spans, days = page.spans, page.days
    span = spans[rank]
    texts = page.view.scene.texts
    meaning = datelines.meaning_of(_before(page, rank))
    above = texts[span.place - 1] if span.place else ""
    label = datelines.meaning_of(above[-40:]) if len(above) <= 40 else ""
    # A credit above the date line is the picture's; above a comment's date stands who wrote it.
    tells = label != "other" or span.place >= page.view.scene.end
    if not meaning and label and tells and not _DIGIT.search(above) and span.start < 4:
        meaning = label
    if not meaning and _tells(page, rank):
        meaning = "other"
    if span.number == 0 and rank + 1 < len(spans) and _is_glued(span, spans[rank + 1]):
        # A template printed both of its dates, the reader sees one: the later is a change.
        if days[rank + 1] < days[rank] and not meaning:
            meaning = "modified"
    elif span.number and _is_glued(spans[rank - 1], span) and not meaning:
        earlier = days[rank - 1]
        meaning = "modified" if earlier < days[rank] else "published" * (earlier > days[rank])
    return meaning, label


def _tells(page: _Page, rank: int) -> bool:
    """Tell whether a date without a word about it stands in a sentence, a caption or a file's name."""
    span = page.spans[rank]
    line = span.line
    if line[span.end : span.end + 1] == "_":
        return True
    if span.start < _SHORTEST_SENTENCE or "|" in line or is_byline(line, page.view.language):
        return False
    if len(line) - span.end > 1 and split_credit(line)[1]:
        return True
    words = line[: span.start].rpartition(". ")[2].split()
    small = [word for word in words if len(word) > 3 and word.isalpha() and word.islower()]
    leads = bool(words) and words[-1].lower() in BESIDE_DATES
    return leads and len(small) >= _FEWEST_SMALL and datelines.meaning_of(line) != "published"


#: What a sentence has before its date at the least: characters, and words without a capital.
_SHORTEST_SENTENCE, _FEWEST_SMALL = 25, 3


def _of_place(page: _Page, span: _Found) -> list[int]:
    """From "headline_distance" to "where": the line's place in the page."""
    scene, line = page.view.scene, span.place
    if line < page.top:
        where = 0
    elif line < scene.start:
        where = 1
    else:
        where = 2 if line < scene.end - 1 else 3
    return [
        max(-20, min(line - page.top, 99)),
        max(-99, min(line - scene.start, 99)),
        max(-40, min(line - scene.end, 40)),
        where,
    ]


def _of_line(page: _Page, span: _Found) -> list[int]:
    """From "characters" to "place_in_line": what else the line holds, and what the date states."""
    inside = sum(s.end - s.start for s in page.spans if s.place == span.place)
    return [
        len(span.line),
        max(0, len(span.line) - inside),
        min(span.start, 99),
        min(len(span.line) - span.end, 99),
        int(span.moment.hour is not None),
        int(span.moment.offset is not None),
        span.total,
        span.number,
    ]


def _of_setting(page: _Page, span: _Found) -> list[int]:
    """From "first_line" to "weekday": how the line is set, and whether it is a byline too."""
    view, line = page.view, span.place
    texts, dump = view.scene.texts, view.dump
    beside = [j for j in (line - 1, line + 1) if 0 <= j < len(texts)]
    return [
        int(line < 12),
        min(dump.repeats[line], 9),
        int(bool(dump.bullet[line])),
        min(dump.before[line], 9),
        int(100 * view.scores[line]),
        int(line in view.scene.kept),
        int(is_byline(span.line, view.language)),
        sum(is_byline(texts[j], view.language) for j in beside),
        int(_WEEKDAY.search(span.line) is not None),
    ]


def _of_other_days(page: _Page, rank: int) -> list[int]:
    """From "same_day" to "nearest": the day among the others of the page."""
    day = page.days[rank]
    own = _ordinal(day)
    return [
        sum(day == other for other in page.page_days),
        page.head_days,
        page.foot_days,
        min(len(set(page.page_days)), 30),
        int(day == page.latest),
        int(day == page.earliest),
        min(_ordinal(page.latest) - own, 4000),
        min(own - _ordinal(page.earliest), 4000),
        min(rank, 20),
        min(page.nearest[page.spans[rank].place], 20),
    ]


def _of_neighbours(page: _Page, rank: int) -> list[int]:
    """From "above_words" to "sign_before": the lines and the signs beside the date."""
    span = page.spans[rank]
    line, texts = span.place, page.view.scene.texts
    above = texts[line - 1] if line else ""
    below = texts[line + 1] if line + 1 < len(texts) else ""
    return [
        min(len(above.split()), 50),
        min(len(below.split()), 50),
        int(line > 0 and any(s.place == line - 1 for s in page.spans)),
        int(any(s.place == line + 1 for s in page.spans)),
        min(line, 300),
        int(span.line[max(0, span.start - 1) : span.start] in "(["),
        int(_REPLY.search(span.line) is not None or _REPLY.search(below[:40]) is not None),
        int(_before(page, rank).rstrip()[-1:] in ("|", "•", "·", "-", "–", "—", "/", ",")),
    ]


def _is_glued(left: _Found, right: _Found) -> bool:
    """Tell whether a dump ran two dates of one line together."""
    return left.place == right.place and not left.line[left.end : right.start].strip(" |")


#: Dates of the whole page that are compared: more are a calendar.
_MOST_DATES = 30

#: A line that is read wherever it stands, in characters.
SHORT = 120
YEAR = re.compile(r"(?:19|20)\d\d")


def _page_days(view: View) -> list[str]:
    """Return the days that the short lines of the page state, with repetitions."""
    days: list[str] = []
    for text in view.scene.texts:
        if len(text) <= SHORT and ("20" in text or "19" in text) and YEAR.search(text):
            for _, _, moment in dates.spans_written(parted(text), view.hints, 2):
                days.append(moment.iso[:10])
            if len(days) > _MOST_DATES:
                break
    return days


def _ordinal(day: str) -> int:
    year, month, number = day.split("-")
    return int(year) * 365 + int(month) * 30 + int(number)


class Chosen(NamedTuple):
    """The dates that can be believed, the best first."""

    published: list[tuple[float, Dated]]
    modified: list[Dated]


class Marks(NamedTuple):
    """Where the headline stands (or would), and where the body begins and ends, as lines."""

    top: int
    start: int
    end: int


def marks_of(view: View, headline: int | None) -> Marks:
    """Return the landmarks that dates are chosen by."""
    scene = view.scene
    top = headline if headline is not None else scene.start - 10
    return Marks(top, scene.start, scene.end)


def choose(found: Sequence[Dated], marks: Marks) -> Chosen:
    """Return the article's dates: of one day as published, and what is called an update near it."""
    return chosen(date_model.scores([dated.row for dated in found]), found, marks)


def chosen(scores: Sequence[float], found: Sequence[Dated], marks: Marks) -> Chosen:
    """Do what `choose` does, with the probability of each date given."""
    if not found:
        return Chosen([], [])
    ranked = sorted(zip(scores, found, strict=True), key=lambda pair: (-pair[0], pair[1].place))
    own = [pair for pair in ranked if pair[1].meaning not in ("modified", "other")]
    above = [pair for pair in own if pair[1].place < marks.end - 1]
    changed = any(d.meaning == "modified" and d.place < marks.end - 1 for d in found)
    published: list[tuple[float, Dated]] = []
    # Below the body stand the dates of other articles: only where the head has none.
    days = {pair[1].moment.iso[:10] for pair in own if pair[1].place >= marks.end - 1}
    many = changed or len(days) > MOST_BELOW
    below = [pair for pair in own if pair[1].meaning == "published"] if many else own
    for group in (above, below):
        best = max(group, key=lambda pair: _support(group, pair[1]), default=None)
        if best is not None and _support(group, best[1]) >= BELIEVED:
            day = best[1].moment.iso[:10]
            published = [pair for pair in group if pair[1].moment.iso[:10] == day]
            break
    modified = [
        dated
        for dated in found
        if dated.meaning == "modified"
        and (
            marks.top - 4 <= dated.place < marks.start + 4
            or marks.end - 2 <= dated.place < marks.end + 6
        )
    ]
    return Chosen(published, modified)


def _support(own: Sequence[tuple[float, Dated]], dated: Dated) -> float:
    """Return the probability that at least one printing of a day is the article's."""
    wrong = 1.0
    for score, other in own:
        if other.moment.iso[:10] == dated.moment.iso[:10]:
            wrong *= 1.0 - score
    return 1.0 - wrong
