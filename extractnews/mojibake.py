"""UTF-8 that somebody read as windows-1252 and saved: "Ã©" for "é"."""

from __future__ import annotations

from . import patterns as re

#: A character of windows-1252 that a lead byte of UTF-8 turns into, then one for each of its
#: continuation bytes.
_LEAD_2, _LEAD_3, _LEAD_4 = "\xc2-\xdf", "\xe0-\xef", "\xf0-\xf4"
_FOLLOW = (
    "[\x80-\xbf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
)
_MOJIBAKE = re.compile(
    f"[{_LEAD_2}]{_FOLLOW}|[{_LEAD_3}]{_FOLLOW}{_FOLLOW}|[{_LEAD_4}]{_FOLLOW}{_FOLLOW}{_FOLLOW}"
)
#: Fewer sequences than this are left as they are: a text may speak of "Ã©".
_MIN_MOJIBAKE = 3
#: Share of the text's other non-ASCII characters that rules mojibake out: a page is garbled as a
#: whole or not at all, save for what its template adds.
_MAX_SOUND_SHARE = 0.5


def without_mojibake(text: str) -> str:
    """Return `text` read right, if as a whole it is UTF-8 that was read as windows-1252."""
    if not _may_be_mojibake(text):
        return text
    runs = _MOJIBAKE.findall(text)
    if len(runs) < _MIN_MOJIBAKE:
        return text
    garbled = sum(map(len, runs))
    ascii_only = text.encode("ascii", "ignore")
    if len(text) - len(ascii_only) - garbled > garbled * _MAX_SOUND_SHARE:
        return text
    return _MOJIBAKE.sub(_ungarbled, text)


def _may_be_mojibake(text: str) -> bool:
    """Whether `text` has enough "Ã", "Â" or "â€", with which mojibake begins, to look closer."""
    if "\xc3" in text or "\xc2" in text:
        return text.count("\xc3") + text.count("\xc2") >= _MIN_MOJIBAKE
    if "\xe2" in text and "\u20ac" in text:
        return text.count("\xe2\u20ac") >= _MIN_MOJIBAKE
    return False


def _ungarbled(match: re.Match[str]) -> str:
    """The character whose UTF-8 bytes were read as windows-1252; the run as it is if none is."""
    try:
        data = b"".join(_byte_of(letter) for letter in match[0])
        return data.decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return match[0]


def _byte_of(letter: str) -> bytes:
    """The byte that windows-1252 shows as `letter`; the standard's gaps stand for themselves."""
    return letter.encode("latin-1" if letter < "\u0100" else "cp1252")
