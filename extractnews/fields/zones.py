"""Names of time zones → minutes east of UTC.

Only names that mean one thing in the news of a language or country: where a name is used for two
offsets, the page's language and country decide, and where they do not, the zone stays unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo as TzInfo  # noqa: N812 - the function has that name

_FIXED = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 60, "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120,
    "EET": 120, "EEST": 180, "OEZ": 120, "OESZ": 180, "MSK": 180, "MCK": 180, "МСК": 180, "TRT": 180,
    "SAMT": 240, "YEKT": 300, "OMST": 360, "NOVT": 420, "KRAT": 420, "IRKT": 480, "YAKT": 540,
    "VLAT": 600, "EAT": 180, "CAT": 120, "WAT": 60, "SAST": 120, "PKT": 300, "NPT": 345,
    "ICT": 420, "WIB": 420, "WITA": 480, "WIT": 540, "HKT": 480, "SGT": 480, "MYT": 480, "PHT": 480,
    "PHST": 480, "JST": 540, "KST": 540, "AWST": 480, "ACST": 570, "ACDT": 630, "AEST": 600,
    "AEDT": 660, "NZST": 720, "NZDT": 780, "NST": -210, "NDT": -150, "ADT": -180, "EDT": -240,
    "EST": -300, "CDT": -300, "MDT": -360, "MST": -420, "PDT": -420, "PST": -480, "AKDT": -480,
    "AKST": -540, "HST": -600, "BRT": -180, "ART": -180, "CLT": -240, "CLST": -180, "COT": -300,
    "PET": -300, "VET": -240, "UYT": -180, "BRST": -120, "HNE": -300, "HAE": -240, "IDT": 180,
}  # fmt: skip

#: Names with two meanings: by country, then by language.
_BY_PLACE = {
    "IST": {"IN": 330, "IL": 120, "IE": 60, "hi": 330, "he": 120, "ta": 330, "te": 330, "bn": 330},
    "BST": {"GB": 60, "UK": 60, "BD": 360, "bn": 360, "IE": 60},
    "CST": {"US": -360, "CN": 480, "TW": 480, "zh": 480, "MX": -360, "CA": -360, "CU": -300},
    "AST": {"SA": 180, "PR": -240, "CA": -240, "KW": 180, "QA": 180, "ar": 180, "IQ": 180},
    "GST": {"AE": 240, "OM": 240},
    "SST": {"SG": 480},
    "BDT": {"BD": 360},
}

#: Where a name is all but certain in a language although other meanings exist.
_USUAL = {"CST": -360, "BST": 60}

#: "ET" and its like change with the season: standard offset; United States rules since 2007.
_SEASONAL = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}


def offset_of(
    name: str, language: str = "", country: str = "", day: tuple[int, int, int] | None = None
) -> int | None:
    """Return the minutes east of UTC that a zone's name stands for here, None if not known.

    day: year, month and day, for names that do not tell summer time from standard time
    """
    upper = name.upper()
    if upper in _FIXED:
        return _FIXED[upper]
    if upper in _BY_PLACE:
        places = _BY_PLACE[upper]
        if country in places:
            return places[country]
        if not country and language in places:
            return places[language]
        return _USUAL.get(upper) if not country or language == "en" else None
    if name in _SEASONAL and day:
        return _SEASONAL[name] + (60 if _is_summer_in_america(*day) else 0)
    return None


def tzinfo(name: str | None, offset: int | None) -> TzInfo | None:
    """Return what dateutil asks for: a zone for a name or an offset in seconds, None if unknown."""
    from datetime import timedelta, timezone

    if offset is not None and abs(offset) <= 14 * 3600:
        return timezone(timedelta(seconds=offset))
    minutes = offset_of(name or "")
    return timezone(timedelta(minutes=minutes)) if minutes is not None else None


def _is_summer_in_america(year: int, month: int, day: int) -> bool:
    """From the second Sunday of March to the first Sunday of November."""
    if month in (3, 11):
        # Zeller's congruence; 1 is Sunday.
        shifted, month_code = (year, month)
        first = (
            1
            + 13 * (month_code + 1) // 5
            + shifted
            + shifted // 4
            - shifted // 100
            + shifted // 400
        ) % 7
        sunday = (1 - first) % 7 + 1
        return day >= sunday + 7 if month == 3 else day < sunday
    return 3 < month < 11
