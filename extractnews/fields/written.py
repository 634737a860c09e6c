"""Find dates as people write them: "4 March 2019", "2019. március 4.", "2019年3月4日", "03/04/2019".

A page seldom needs this (its JSON-LD or meta tags state ISO 8601), so the tables load on first use.
"""

from __future__ import annotations

from .. import patterns as re
from ..data import month_names
from .dates import LAST_YEAR, Hints, Moment, checked, minutes_east

#: The Buddhist era of Thailand starts 543 years before the Gregorian.
THAI_OFFSET = 543

#: The digits of scripts that have their own → ours.
_OURS = {zero + value: str(value) for zero in map(ord, "٠۰०০๐၀០໐０") for value in range(10)}

_CJK = re.compile(r"(\d{4}) ?[年년] ?(\d\d?) ?[月월] ?(\d\d?) ?[日号號일]")
_NUMERIC = re.compile(
    r"(\d(?<![\d.,/$£²³¹-]\d)(?<!\d:\d)(?<!€\d)(?<![⁰⁴-⁹]\d)\d{0,3})(?: ?([./-]) ?|\. )(\d{1,2})(?: ?([./-]) ?|\. )(\d{4}|\d{1,2})(?![\d]|[.,/:-]\d)"
)
_CLOCK_BEHIND = re.compile(r",? (?:at )?\d\d?:\d\d")
_NUMBER = re.compile(r"\d+")
_TOKEN = re.compile(r"\d+|[^\W\d_][^\s\d.,:;/|()\[\]،-]*|[^\w\s]")

#: Numbers in a date without words.
_ALL_NUMBERS = 3

#: How many tokens may stand between a month's name and its day, and between either and the year.
_NEAR, _YEAR_NEAR = 3, 4

#: Words and signs that join the parts of one written date.
_JOINING = frozenset(
    ". , ، - – — / de del of the d ' ’ st nd rd th er º ª o e η ης ה ב ben den le a i 의 m r г год года р року gada ko "
    "d. y ta’ ta' ngày năm วันที่ พ ศ к به في عام أ م tháng da do w día dia ที่ เดือน ປີ "
    "ng жылғы жылы ж წლის თ թ թվականի".split()
)

_MONTH_NUMBER_WORDS = frozenset(("tháng", "thg"))

#: Month first in "03/04/2021": the United States and those who follow them (CLDR short dates).
_MONTH_FIRST = frozenset("US PH PR GU AS VI MP UM MH PW FM BZ".split())


def _times(signs: str, minute: str, halves: str) -> re.Pattern[str]:
    """Return what a time of day is written like.

    signs:  between hour and minute
    minute: between minute and second
    halves: of the day, and other words behind the time
    """
    return re.compile(
        rf"(?<![\d.,:/+-])(\d\d?)(?: ?({signs}) ?|: )([0-5]\d)(?:(?:[:.]{minute})([0-5]\d))?(?![\d/]|[.:]\d)"
        rf"(?: ?(Uhr|uur|[AaPp](?:\. )?\.?[Mm]\b\.?|h\b|petang\b|malam\b|pagi\b{halves}))?"
        r"|(?<![\d.,:/+-])(1[0-2]|[1-9]) ?([AaPp]\.?[Mm]\b\.?)"
    )


_TIME = _times(
    "[:.hH時点點시]|Uhr|ч", "|분 ?|分 ?", r"|[πμ]\.?μ\b\.?|[صم]\b|น\.|分|পিএম|এএম|مساء|صباحا"
)
#: The same in Latin letters, where it is compiled in half the time.
_TIME_IN_LATIN = _times("[:.hH]|Uhr", "", "")
_BEFORE_TIME_PM = (
    "下午", "晚上", "오후", "午後", "दोपहर", "शाम", "দুপুর", "বিকাল", "বিকেল", "সন্ধ্যা", "மாலை", "பிற்பகல்", "సాయంత్రం", "మధ్యాహ్నం", "شام", "دوپہر",
)  # fmt: skip
_BEFORE_TIME_AM = (
    "上午", "凌晨", "早上", "오전", "午前", "सुबह", "সকাল", "காலை", "முற்பகல்", "ఉదయం", "صبح",
)  # fmt: skip
#: From six in the evening to five in the morning.
_BEFORE_TIME_AT_NIGHT = ("रात", "রাত", "இரவு", "రాత్రి", "رات")

#: What tells the halves of the day behind a time, in small letters, by language.
_HALVES = {
    "vi": ("sa", "ch"), "ms": ("pg", "ptg"), "id": ("pg", "ptg"), "hi": ("पूर्वाह्न", "अपराह्न"), "mr": ("पूर्वाह्न", "अपराह्न"),
    "bn": ("পূর্বাহ্ন|পূর্বাহ্ণ", "অপরাহ্ন|অপরাহ্ণ"),
}  # fmt: skip

#: What leads to a time whose hour has one figure and a full stop behind it: "kl. 6.12"; 6.12 alone may be
#: an amount, but for those who write no time otherwise.
_CLOCK_WORDS = (" klo", " kl.", " kl", " ob", " kell")
_WITH_STOPS = frozenset(("fi", "sl", "da"))
_ZONE = re.compile(
    r" ?[(,]? ?(?:(?:UTC|GMT) ?([+−-]\d\d?(?::?\d\d)?)|([A-ZМСК]{2,5})(?![\w+-])|([+-]\d\d:?\d\d)(?!\d)"
    r"|(US/Eastern|Eastern|Pacific)(?= (?:Standard |Daylight |Summer )?Time))"
)

#: A time belongs to a date when no more characters than this lie between them.
_TIME_NEAR = 24

_months: dict[str, int] = {}
_other_months: dict[str, int] = {}
_contested: dict[str, dict[str, int]] = {}

#: The first words of all names that begin with an ASCII letter.
_beginnings: set[str] = set()


def month_of(word: str, language: str = "") -> int | None:
    """Return 1..12 for a lower-cased word that names a month, None if it names none here.

    word: with "_" for the blanks in it
    """
    if not word[:1].isascii():
        if not _other_months:
            _other_months.update(_numbered(month_names.OTHER_NAMES))
        return _other_months.get(word)
    if not _months:
        _load()
    number = _months.get(word)
    if number is None and word in _contested:
        return _contested[word].get(language)
    return number


def _numbered(names_of_months: str) -> dict[str, int]:
    months: dict[str, int] = {}
    for place, names in enumerate(names_of_months.split("|"), 1):
        months.update(dict.fromkeys(names.split(), place))
    return months


def _load() -> None:
    months = _numbered(month_names.NAMES)
    for line in month_names.CONTESTED:
        name, *meanings = line.split()
        table: dict[str, int] = {}
        for meaning in meanings:
            number_text, _, languages = meaning.partition(":")
            for code in languages.split(","):
                table[code] = int(number_text)
        _contested[name] = table  # whole: another thread may have been here before, and read it
    _beginnings.update(_MONTH_NUMBER_WORDS)
    names_of_all = (*months, *_contested)
    _beginnings.update([name.partition("_")[0].partition(".")[0] for name in names_of_all])
    _months.update(months)  # last: a thread that finds it filled needs the others too


def scan(text: str, hints: Hints, most: int) -> list[tuple[int, int, Moment]]:
    """Return (start, end, moment) of up to `most` dates of a line, each with the time beside its day."""
    numbers: list[str] = _NUMBER.findall(text)
    sizes = [len(number) for number in numbers]
    named = 4 in sizes and min(sizes) <= 2  # the month may be a word, a year and a day are none
    if not named and len(sizes) < _ALL_NUMBERS:
        return []
    text = " ".join(text.split()).replace("İ", "i")
    if not "".join(numbers).isascii():
        text = text.translate(_OURS)
    days: list[tuple[int, int, Moment]] = []
    if len(sizes) >= _ALL_NUMBERS:
        for found in _CJK.finditer(text) if "年" in text or "년" in text else ():
            stated = checked(int(found[1]), int(found[2]), int(found[3]))
            _add(days, found.start(), found.end(), stated)
        for found in _NUMERIC.finditer(text) if any(text.count(sign) > 1 for sign in "./-") else ():
            _add(days, found.start(), found.end(), _numeric(found, hints))
    if named:
        _add_named(days, text, hints)
    days.sort(key=lambda day: day[0])
    moments = []
    taken = -1
    for place, (start, end, day) in enumerate(days[:most]):
        after = days[place + 1][0] if place + 1 < len(days) else len(text)
        before = days[place - 1][1] if place else 0
        moment, taken = _with_time(text, max(before, taken), start, end, after, day, hints)
        moments.append((start, max(end, taken), moment))
    return moments


def _add(days: list[tuple[int, int, Moment]], start: int, end: int, moment: Moment | None) -> None:
    if moment is not None and not any(start < e and s < end for s, e, _ in days):
        days.append((start, end, moment))


def _numeric(found: re.Match[str], hints: Hints) -> Moment | None:
    first, sign, second, other, third = found.groups()
    if sign != other:
        return None
    if len(first) == 4:
        # "2024.1.2" is a version where nobody writes days so.
        version = len(third) == 1 and sign == "." and hints.language in ("", "en")
        if version or len(third) > 2:
            return None
        return checked(_year(first, hints), int(second), int(third))
    if len(first) > 2 or len(third) < 2:
        return None
    a, b = int(first), int(second)
    if len(third) == 2:
        # "8.5.12" is a day where dots part days; in English it is a version. "8/5/12" is one with a time.
        clear = (
            hints.language not in ("", "en")
            if sign == "."
            else sign == "/" and _CLOCK_BEHIND.match(found.string, found.end()) is not None
        )
        if len(first) + len(second) < 4 and not clear:
            return None
        short = int(third)
        year = 2000 + short if short < 40 else 1900 + short
    else:
        year = _year(third, hints)
    if b > 12:
        return checked(year, a, b)
    if a > 12 or a == b:
        return checked(year, b, a)
    if sign in (".", None):
        return checked(year, b, a)
    day_first = order(hints)
    if day_first is None and hints.latest is not None:
        month_first_too_late, day_first_too_late = (
            (year, month, day) > hints.latest for month, day in ((a, b), (b, a))
        )
        if month_first_too_late != day_first_too_late:
            day_first = month_first_too_late
    if day_first is None:
        return checked(year, a, b, swapped=True)
    return checked(year, b, a) if day_first else checked(year, a, b)


def order(hints: Hints) -> bool | None:
    """Tell whether "03/04/2021" has its day first, None if nothing decides.

    Another date of the page, then the country, then the language: only in English (and where the
    language is unknown) do both orders exist side by side.
    """
    if hints.day_first is not None:
        return hints.day_first
    if hints.country:
        return hints.country not in _MONTH_FIRST
    if hints.language and hints.language != "en":
        return True
    return None


def _year(digits: str, hints: Hints) -> int:
    year = int(digits)
    if year > LAST_YEAR and hints.language == "th":
        return year - THAI_OFFSET
    return year


def _add_named(days: list[tuple[int, int, Moment]], text: str, hints: Hints) -> None:
    text = text.lower().replace("–", "-").replace("—", "-")  # dashes part words, all of them alike
    text = text.replace(" d'", " d ").replace(" d’", " d ")  # "3 d'agost"
    if "ศ" in text:  # which era a Thai year is of is seen from it
        text = text.replace("พ.ศ.", "    ").replace("ค.ศ.", "    ")
    words: list[str] = _TOKEN.findall(text)
    tokens: list[tuple[str, int, int]] = []
    if not _months:
        _load()
    for index, word in enumerate(words):
        if word.isascii() and word.rstrip("'") not in _beginnings and hints.language != "eu":
            continue  # most words
        if word.isdecimal() or (len(word) < 2 and not "\u0e00" <= word <= "\u0eff"):
            continue
        month, last = _month_at(words, index, hints.language)
        if month:
            tokens = tokens or [(at.group(), at.start(), at.end()) for at in _TOKEN.finditer(text)]
            found = _around(tokens, index, last, month)
            if found:
                _add(days, *found)


def _month_at(words: list[str], index: int, language: str) -> tuple[int | None, int]:
    """Return the month named from the word at `index` on, and where the last word of its name is."""
    word = words[index]
    month = month_of(word, language)
    if month is None and len(word) > 4 and word[-1] in "'’׳":
        month = month_of(word[:-1], language)
    if month is None and index + 1 < len(words):
        after = words[index + 1]
        if (
            word in _MONTH_NUMBER_WORDS
            and after.isdecimal()
            and len(after) <= 2
            and 1 <= int(after) <= 12
        ):
            return int(after), index + 1
        month = month_of(f"{word}_{after}", language)
        if month:
            return month, index + 1
        if after == "." and index + 2 < len(words):  # Thai "ม.ค."
            month = month_of(f"{word}.{words[index + 2]}", language)
            if month:
                return month, index + 2
    if month is not None and index + 1 < len(words):
        whole = month_of(f"{word}_{words[index + 1]}", language)  # Arabic "تشرين الثاني"
        if whole:
            return whole, index + 1
    if (
        month is not None
        and index + 2 < len(words)
        and words[index + 1] in "/("
        and month_of(words[index + 2], language) == month
    ):
        return month, index + 2  # "آذار/مارس", "März (Marzo)": the month in both of its names
    if month is None and word[0] in "בלمو" and len(word) > 3:  # Hebrew "במרץ"
        month = month_of(word[1:], language)
    if month is None and language == "lv" and word[-1] == "ā":
        month = month_of(word[:-1] + "s", language)
    if month is None and language == "eu" and len(word) > 5:
        month = next((m for cut in (1, 2, 3, 4, 5) if (m := month_of(word[:-cut], language))), None)
    return month, index


def _around(
    tokens: list[tuple[str, int, int]], first: int, last: int, month: int
) -> tuple[int, int, Moment | None] | None:
    """Return the span and day of the date whose month stands at tokens first..last."""
    left = _number(tokens, first, -1, _NEAR)
    right = _number(tokens, last, 1, _NEAR)
    day = year_at = None
    low, high = first, last
    if left is not None and _is_day(tokens[left][0]) and not _is_clock(tokens, left):
        day, low = int(tokens[left][0]), left
        year_at = right if right is not None and _is_year(tokens[right][0]) else None
        if year_at is None:
            year_at = _number(tokens, left, -1, _YEAR_NEAR)
        if year_at is not None and not _is_year(tokens[year_at][0]):
            year_at = None
    if year_at is None and right is not None:
        # Also where the number before is another's: "9:05 PM GMT-3, February 9, 2023".
        if not _is_day(tokens[right][0]) or _is_clock(tokens, right):
            return None
        day, low, high = int(tokens[right][0]), first, right
        year_at = _number(tokens, right, 1, _YEAR_NEAR)
        if year_at is None or not _is_year(tokens[year_at][0]):
            year_at = left
    if day is None or year_at is None or not _is_year(tokens[year_at][0]):
        return None
    low, high = min(low, year_at), max(high, year_at)
    year = int(tokens[year_at][0])
    if year > LAST_YEAR:
        if not "\u0e00" <= tokens[first][0][0] <= "\u0e7f":
            return None
        year -= THAI_OFFSET
    return tokens[low][1], tokens[high][2], checked(year, month, day)


def _number(tokens: list[tuple[str, int, int]], place: int, step: int, near: int) -> int | None:
    """Return the next number in one direction with nothing but joining words before it."""
    for distance in range(1, near + 2):
        index = place + step * distance
        if not 0 <= index < len(tokens):
            return None
        word = tokens[index][0]
        if word.isdecimal():  # a superscript is a digit, and int() refuses it
            return index
        if word not in _JOINING:
            return None
    return None


def _is_day(digits: str) -> bool:
    return len(digits) <= 2 and 1 <= int(digits) <= 31


def _is_year(digits: str) -> bool:
    return len(digits) == 4


def _is_clock(tokens: list[tuple[str, int, int]], index: int) -> bool:
    """Tell whether the number at `index` is part of a time such as 15:30."""
    after = tokens[index + 1] if index + 1 < len(tokens) else ("", 0, 0)
    before = tokens[index - 1] if index else ("", 0, 0)
    return (after[0] == ":" and after[1] == tokens[index][2]) or (
        before[0] == ":" and before[2] == tokens[index][1]
    )


def _with_time(
    text: str, floor: int, start: int, end: int, ceiling: int, day: Moment, hints: Hints
) -> tuple[Moment, int]:
    """Return the day with the time beside it, and where the text used for it ends."""
    low, high = max(floor, start - _TIME_NEAR - 16), min(ceiling, end + _TIME_NEAR + 12)
    if not any(map(str.isdecimal, text[low:start] + text[end:high])):
        return day, end
    times = _TIME_IN_LATIN if _is_latin(text) else _TIME
    after = times.search(text, end, high)
    gap = after.start() - end if after else _TIME_NEAR + 1
    before = None
    for found in times.finditer(text, low, start):
        before = found
    zone_before = _ZONE.match(text, before.end(), start) if before else None
    before_end = zone_before.end() if zone_before else before.end() if before else 0
    if (
        before
        and start - before_end < min(gap, _TIME_NEAR)
        and not any(c.isdigit() for c in text[before_end:start])
    ):
        chosen: re.Match[str] | None = before
    elif after and gap <= _TIME_NEAR and not any(c.isdigit() for c in text[end : after.start()]):
        chosen = after
    else:
        return day, end
    assert chosen is not None
    clock = _clock(text, chosen, hints)
    if clock is None:
        return day, end
    hour, minute, second = clock
    offset, stop = _zone(text, chosen.end(), day, hints)
    timed = checked(day.year, day.month, day.day, hour, minute, second, offset, day.swapped)
    return (timed or day), max(end, stop)


def _is_latin(text: str) -> bool:
    """Tell whether there is no letter of another alphabet in a text."""
    return text.isascii() or all(
        sign < "\u0370" or "\u2000" <= sign < "\u2e80" for sign in set(text)
    )


#: The hour of noon.
_NOON = 12


def _clock(text: str, found: re.Match[str], hints: Hints) -> tuple[int, int, int | None] | None:
    hour, sign, minute, second, half, hour_only, half_only = found.groups()
    if hour_only:
        hour, minute, half = hour_only, "0", half_only
    elif sign == "." and not (half or len(hour) == 2):
        before = text[: found.start()].rstrip().lower()
        bare = hints.language in _WITH_STOPS and before.rstrip(",")[-1:].isdigit()
        if not (bare or before.endswith(_CLOCK_WORDS)):
            return None
    value = int(hour)
    mark = (half or "").lower().replace(".", "").replace(" ", "")
    if not mark and hints.language in _HALVES:
        first, second_half = (words.split("|") for words in _HALVES[hints.language])
        behind = text[found.end() :].lower().split(maxsplit=1)
        word = behind[0].rstrip(".,;|)") if behind else ""
        mark = "am" if word in first else "pm" if word in second_half else ""
    ahead = text[max(0, found.start() - 12) : found.start()].rstrip()
    at_night = ahead.endswith(_BEFORE_TIME_AT_NIGHT)
    if mark in ("pm", "μμ", "م", "পিএম", "مساء", "petang", "malam") or (
        ahead.endswith(_BEFORE_TIME_PM) or (at_night and value > _NOON / 2)
    ):
        value = value + 12 if value < _NOON else 0 if at_night and value == _NOON else value
    elif mark in ("am", "πμ", "ص", "এএম", "صباحا", "pagi") or ahead.endswith(_BEFORE_TIME_AM):
        value = 0 if value == _NOON else value
    return (value, int(minute), int(second) if second else None) if value <= 24 else None


def _zone(text: str, place: int, day: Moment, hints: Hints) -> tuple[int | None, int]:
    first = text[place : place + 4].lstrip(" (,")[:1] or " "
    found = _ZONE.match(text, place) if first.isupper() or first in "+-−" else None
    if not found:
        return None, place
    from_utc, name, plain, spoken = found.groups()
    if from_utc or plain:
        return minutes_east((from_utc or plain).replace("−", "-")), found.end()
    if spoken:
        name = "PT" if spoken == "Pacific" else "ET"
    from . import zones

    offset = zones.offset_of(name, hints.language, hints.country, (day.year, day.month, day.day))
    return offset, found.end() if offset is not None else place
