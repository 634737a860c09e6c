"""A written moment → Moment: ISO 8601 first, then months of many languages, then dateutil.

Nothing is ever filled in: no day from a month and a year, no year from a day and a month, no zone,
no hour. A relative date ("2 hours ago") names no day, since a page has no "now". Years are
Gregorian: four digits from 1900 to 2100, or the Thai reckoning where the month is Thai; Hijri,
Persian and regnal years name nothing here.
"""

from __future__ import annotations

from functools import lru_cache

from .. import patterns as re
from ..named import NamedTuple

#: The years a page can have been published in. A press archive may reach further back, but a
#: four-digit number under 1900 in a byline is more often something else (Hijri and Persian years).
FIRST_YEAR, LAST_YEAR = 1900, 2100

#: The first year in which a page can have been fetched.
FIRST_FETCHED = 1991

#: A moment is written in fewer characters than this (the longest seen has 61); SAFETY: longer
#: strings go nowhere near dateutil.
MAX_LENGTH = 100

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Moment(NamedTuple):
    """A point of time as stated.

    hour, minute, second: None where not stated; a second is None where only minutes are
    offset:               minutes east of UTC, None where no zone is stated
    swapped:              the other reading of an ambiguous day and month, else None
    """

    year: int
    month: int
    day: int
    hour: int | None = None
    minute: int = 0
    second: int | None = None
    offset: int | None = None
    swapped: bool = False

    @property
    def iso(self) -> str:
        """ISO 8601 with the stated precision: a day, or a time to the second, zone if stated."""
        text = f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.hour is None:
            return text
        text = f"{text}T{self.hour:02}:{self.minute:02}:{self.second or 0:02}"
        if self.offset is None:
            return text
        sign = "-" if self.offset < 0 else "+"
        hours, minutes = divmod(abs(self.offset), 60)
        return f"{text}{sign}{hours:02}:{minutes:02}"

    @property
    def precision(self) -> int:
        """0 a day, 1 an hour, 2 with seconds; 3 more where the zone is known."""
        if self.hour is None:
            return 0
        return (1 if self.second is None else 2) + (3 if self.offset is not None else 0)

    @property
    def ordinal(self) -> float:
        """Days on one scale, for comparing; with the zone taken off where it is known."""
        days = self.year * 372 + self.month * 31 + self.day
        if self.hour is None:
            return float(days)
        minutes = self.hour * 60 + self.minute - (self.offset or 0)
        return days + minutes / 1440


class Hints(NamedTuple):
    """What decides how a written date is read.

    language:  of the page, "" if unknown
    country:   of the site, two capitals, "" if unknown
    day_first: the order in "03/04/2021" as other dates of the page show it, None if none does
    latest:    the last day that the page can tell of as past, as year, month and day; None if nobody
               knows when it was fetched
    """

    language: str = ""
    country: str = ""
    day_first: bool | None = None
    latest: tuple[int, int, int] | None = None


#: Nothing decides.
NO_HINTS = Hints()


def latest_of(fetched: str | None) -> tuple[int, int, int] | None:
    """Return the last day that a page fetched at a stated moment can tell of as past.

    It is the day after that one, which has begun further east. None where nobody can read the moment for
    sure, and for what clocks say that were never set: "1970-01-01T00:00:00Z".
    """
    read = read_machine(fetched) if fetched else None
    if read is None or read.swapped or read.year < FIRST_FETCHED:
        return None
    year, month, day = read[:3]
    after = (year, month, day + 1), (year, month + 1, 1), (year + 1, 1, 1)
    return next((date for date in after if checked(*date) is not None), (year, month, day))


def is_known(moment: Moment, hints: Hints) -> bool:
    """Tell whether a moment had come when the page was fetched, as far as anybody knows."""
    return hints.latest is None or moment[:3] <= hints.latest


_ISO = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)"
    r"(?:(?:T| ?T?| - )(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?"
    r" ?(Z|z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d?|)(?:\[[A-Za-z/_]{1,40}\])?)?(?![\d:])"
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d|))?")


def read_machine(text: str, hints: Hints | None = None) -> Moment | None:
    """Return the moment that an attribute or a script states, or None.

    ISO 8601 in its usual spellings, compact forms, seconds or milliseconds since 1970; else
    what a person would write.
    """
    text = text.strip()
    if len(text) > MAX_LENGTH:
        return None
    groups = _plain_iso(text)
    if groups is not None:
        return _of_groups(*groups)
    found = _ISO.match(text)
    if found and found.end() >= len(text) - 6:
        return _in_named_zone(_of_groups(*found.groups()), text[found.end() :], hints or NO_HINTS)
    if text.isascii() and text.isdigit() and len(text) in (10, 13):
        return _of_epoch(int(text[:10]))
    found = _COMPACT.fullmatch(text)
    if found:
        return _of_groups(*found.groups())
    return read_written(text, hints or NO_HINTS) or _by_dateutil(text)


_Groups = tuple[str, str, str, str | None, str | None, str | None, str | None]


def _plain_iso(text: str) -> _Groups | None:
    """Return the parts of ISO 8601 as two pages in three write it; None for all other spellings.

    "2024-03-12T06:45:00+00:00", with its fractions of a second, "Z" and "+0000": no need of a pattern.
    """
    rest = text[19:]
    if rest[:1] == "." and rest[1:4].isdecimal() and not rest[4:5].isdecimal():
        rest = rest[4:]  # milliseconds
    numbers = [*text[:10].split("-"), *text[11:19].split(":")]
    if [*map(len, numbers)] != _PLAIN_LENGTHS or not "".join(numbers).isdecimal():
        return None
    if text[10] not in "T " or not (rest in ("", "Z") or _is_offset(rest)):
        return None
    year, month, day, hour, minute, second = numbers
    return year, month, day, hour, minute, second, rest


#: Digits of year, month, day, hour, minute and second.
_PLAIN_LENGTHS = [4, 2, 2, 2, 2, 2]


def _is_offset(text: str) -> bool:
    """Tell whether a text is "+01:00" or "-0500"."""
    digits = text[1:3] + text[3:].removeprefix(":")
    return text[:1] in ("+", "-") and len(digits) == 4 and digits.isdecimal()


def _of_groups(
    year: str, month: str, day: str, hour: str | None, minute: str | None, second: str | None,
    zone: str | None,
) -> Moment | None:  # fmt: skip
    offset = None
    if zone:
        offset = 0 if zone in ("Z", "z", "UTC", "GMT") else minutes_east(zone)
    return checked(
        int(year), int(month), int(day),
        int(hour) if hour else None, int(minute or 0), int(second) if second else None, offset,
    )  # fmt: skip


def minutes_east(zone: str) -> int:
    """Return the minutes that "+01:00", "-0500" or "+9" is east of UTC."""
    digits = zone[1:].replace(":", "")
    hours, minutes = (digits, "0") if len(digits) < 3 else (digits[:-2], digits[-2:])
    return (int(hours) * 60 + int(minutes)) * (-1 if zone[0] == "-" else 1)


def _in_named_zone(moment: Moment | None, name: str, hints: Hints) -> Moment | None:
    """Return a moment with the offset of a zone whose name stands behind it: "…T17:40:00EET"."""
    name = name.strip(" ()")
    if moment is None or moment.hour is None or moment.offset is not None or not name.isalpha():
        return moment
    from . import zones

    return moment._replace(offset=zones.offset_of(name, hints.language, hints.country, moment[:3]))


def _of_epoch(seconds: int) -> Moment | None:
    from datetime import datetime, timezone

    moment = datetime.fromtimestamp(seconds, timezone.utc)
    return checked(
        moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second, 0
    )


def checked(
    year: int, month: int, day: int,
    hour: int | None = None, minute: int = 0, second: int | None = None, offset: int | None = None,
    swapped: bool = False,
) -> Moment | None:  # fmt: skip
    """Return the moment if there is such a day and such an hour, else None."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]):
        return None
    if month == 2 and day == 29 and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    if hour is not None and not (hour < 24 and minute < 60 and (second or 0) < 60):
        if hour == 24 or second == 60:  # ends of days and leap seconds: keep the day only
            return Moment(year, month, day)
        return None
    if offset is not None and abs(offset) > 14 * 60:
        offset = None
    return Moment(year, month, day, hour, minute, second, offset, swapped)


def read_written(text: str, hints: Hints = NO_HINTS) -> Moment | None:
    """Return the first full date (day, month, year) that a line states, with its time, or None."""
    found = spans_written(text, hints, 1)
    return found[0][2] if found else None


def spans_written(
    text: str, hints: Hints = NO_HINTS, most: int = 1
) -> list[tuple[int, int, Moment]]:
    """Return (start, end, moment) of up to `most` full dates of a line, each with its time.

    most: 3 at the highest
    """
    if not _YEAR_LIKE.search(text):
        return []
    return _spans(text[:1000], hints)[:most]


@lru_cache(maxsize=64)  # byline and date line are one, and asked for both
def _spans(text: str, hints: Hints) -> list[tuple[int, int, Moment]]:
    from .written import scan

    return scan(text, hints, 3)


#: Without four digits in a row or three numbers there is no full date.
_YEAR_LIKE = re.compile(r"\d(?:\d{3}| ?[./-] ?\d\d? ?[./-] ?\d\d|\. \d\d?\. \d\d)")


def _by_dateutil(text: str) -> Moment | None:
    """Let python-dateutil read what is left, and keep only what the string itself states.

    It fills what is missing from a default: two runs with different ones must agree. Its fuzzy
    mode guesses and stays off; a four-digit year must stand in the string; zones it does not know
    are not in the result, so that a wrong one never is.
    """
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    if not year or len(text) < 8:
        return None
    from datetime import datetime

    from dateutil import parser

    from . import zones

    readings = []
    for default in (datetime(2000, 1, 1), datetime(2003, 5, 7)):
        try:
            readings.append(parser.parse(text, default=default, tzinfos=zones.tzinfo))
        except (ValueError, OverflowError, TypeError, AttributeError):
            return None
    first, second = readings
    if first.date() != second.date() or str(first.year) != year.group():
        return None
    has_time = ":" in text
    offset = first.utcoffset()
    return checked(
        first.year, first.month, first.day,
        first.hour if has_time else None, first.minute, first.second or None,
        int(offset.total_seconds() // 60) if offset is not None and has_time else None,
    )  # fmt: skip
