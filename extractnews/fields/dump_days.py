"""Days that a page dump says beside its date lines: in a line that says no more, and where its text begins."""

from __future__ import annotations

from .. import patterns as re
from . import datelines, dates
from .dump_dates import SHORT, YEAR, parted
from .dump_scene import View


def said_anywhere(view: View) -> tuple[dates.Moment, str] | None:
    """Return the day that short lines of the page say something was published on, if it is one day, and its line.

    They say no more than that: a sentence, or a line of another story or a reader, is about something else.
    """
    found: dict[str, tuple[dates.Moment, str]] = {}
    for text in view.scene.texts:
        if len(text) <= SHORT and YEAR.search(text) and datelines.meaning_of(text) == "published":
            line = parted(text)
            for start, end, moment in dates.spans_written(line, view.hints, 1):
                if _is_label(line[:start]) and len(line[end:].split()) <= _MOST_BESIDE:
                    found.setdefault(moment.iso[:10], (moment, text))
    return next(iter(found.values())) if len(found) == 1 else None


#: What stands between the date of a dateline and the text: "(AFP) -", "/Newswire/ --", ")—".
_BEHIND_DATELINE = re.compile(r"\)?,? ?(?:\([^()]{1,40}\)|/[^/]{1,40}/)?\.? ?(?:[-–—―]{1,3}|: )")
#: Characters before that date, which say where the text is from, and blocks of the text that may begin so.
_LONGEST_WHERE, _FIRST = 60, 6


def of_dateline(view: View) -> tuple[dates.Moment, str] | None:
    """Return the day with which the text begins, and its block: "ASHBOURNE, Ohio, April 9, 2024 -- The first …"."""
    for index in view.scene.kept[:_FIRST]:
        text = view.scene.texts[index][: 2 * _LONGEST_WHERE]
        for start, end, moment in dates.spans_written(text, view.hints, 1):
            where = text[:start].rstrip()
            small = any(
                word[0].islower() and len(word) > _SMALL_WORD
                for word in where.replace("(", " ").split()
            )
            is_life = where[-1:] == "(" and text[end : end + 1] != ")"  # its second day is cut off
            if (
                (not where or where[-1] in _ENDS_OF_PLACES or where.isupper())
                and not (small or is_life)
                and start <= _LONGEST_WHERE
                and _BEHIND_DATELINE.match(text, end)
            ):
                return moment, text
    return None


#: What parts the place from the day: "Since May 3, 2001 - the day of the storm - …" is no dateline.
_ENDS_OF_PLACES = ",()-–—/:.、，"

#: Letters of a word without a capital in the name of a place: "Villarreal del Monte".
_SMALL_WORD = 3


def _is_label(text: str) -> bool:
    """Tell whether words before a date say of it that it is the day of publication, and begin with that."""
    words = text.replace(":", " ").split()
    if words and words[0].lower() in _DATE:
        del words[0]
    if not words or len(words) > _MOST_BESIDE or datelines.meaning_of(text) != "published":
        return False
    rest = " ".join(words[1:])
    return (
        datelines.meaning_of(words[0]) == "published" or datelines.meaning_of(rest) != "published"
    )


#: Words for a date before those for its meaning: "Datum der Veröffentlichung".
_DATE = frozenset("date data datum fecha дата dato tarih tanggal".split())

#: Words on either side of a date in a line that says no more.
_MOST_BESIDE = 4
