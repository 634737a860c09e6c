"""The language of a page: what it declares, checked against its text, or recognised from it.

By script first, then by the share of words that each language of that script uses all the time;
no model, no table over some kilobytes.
"""

from __future__ import annotations

from collections import Counter

from .. import patterns as re
from ..data.function_words import BY_SCRIPT, SINGLE
from .text import letter_runs

#: Words of the text that are looked at, and below which nothing is decided.
SAMPLE_WORDS, FEWEST_WORDS = 300, 8

#: Characters that hold so many words, as a rule.
_ENOUGH = 2400

#: Share of function words under which a declared language is doubted.
MIN_SHARE = 0.06

#: The scripts, and the first and last letter of each of their ranges.
_SCRIPTS = (
    ("latin", "AZaz\u00c0\u024f\u1e00\u1eff"),
    ("cyrillic", "\u0400\u052f"),
    ("arabic", "\u0620\u06ff\u0750\u077f"),
    ("han", "\u3400\u9fff"),
    ("kana", "\u3040\u30ff"),
    ("hangul", "\uac00\ud7af"),
    ("devanagari", "\u0900\u097f"),
    ("greek", "\u0370\u03ff\u1f00\u1fff"),
    ("hebrew", "\u0590\u05ff"),
    ("thai", "\u0e00\u0e7f"),
    ("bengali", "\u0980\u09ff"),
    ("gurmukhi", "\u0a00\u0a7f"),
    ("gujarati", "\u0a80\u0aff"),
    ("oriya", "\u0b00\u0b7f"),
    ("tamil", "\u0b80\u0bff"),
    ("telugu", "\u0c00\u0c7f"),
    ("kannada", "\u0c80\u0cff"),
    ("malayalam", "\u0d00\u0d7f"),
    ("sinhala", "\u0d80\u0dff"),
    ("lao", "\u0e80\u0eff"),
    ("tibetan", "\u0f00\u0fff"),
    ("myanmar", "\u1000\u109f"),
    ("georgian", "\u10a0\u10ff"),
    ("ethiopic", "\u1200\u137f"),
    ("khmer", "\u1780\u17ff"),
    ("armenian", "\u0530\u058f"),
)
_RANGES = tuple(
    (ends[at], ends[at + 1], name) for name, ends in _SCRIPTS for at in range(0, len(ends), 2)
)

#: Where fewer than one in _FEW characters is a letter of another script, the text is Latin.
_FEW = 10

_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@].{0,20})?$")

#: Codes that pages write for others; ISO 639-1 and common slips.
_ALIASES = {
    "iw": "he", "in": "id", "ji": "yi", "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr",
    "spa": "es", "ita": "it", "por": "pt", "nld": "nl", "dut": "nl", "rus": "ru", "pol": "pl", "jp": "ja",
    "cz": "cs", "gr": "el", "dk": "da", "ua": "uk", "kr": "ko", "cn": "zh", "tw": "zh", "se": "sv",
    "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "ara": "ar", "tur": "tr", "swe": "sv", "dan": "da",
    "nor": "no", "fin": "fi", "ces": "cs", "ell": "el", "hun": "hu", "ron": "ro", "ukr": "uk", "vie": "vi",
}  # fmt: skip


def normal(tag: str) -> str | None:
    """Return a language tag as BCP 47 writes it, `en-GB`, or None if it is none."""
    tag = tag.strip().lower()
    script = region = None
    if tag.isascii() and tag[:2].isalpha() and (len(tag) == 2 or _has_region(tag)):
        language, region = tag[:2], tag[3:]
    else:
        found = _TAG.match(tag)
        if not found:
            return None
        language, script, region = found.groups()
    language = _ALIASES.get(language, language)
    if language in ("und", "xx", "mul", "zxx"):
        return None
    text = language
    if script:
        text += "-" + script.capitalize()
    if region:
        text += "-" + region.upper()
    return text


def _has_region(tag: str) -> bool:
    """Tell whether a tag is as most are: "en-us"."""
    return len(tag) == 5 and tag[2] in "-_" and tag[3:].isalpha()


def script_of(sample: str) -> str:
    """Return the name of the script that most letters of a text are in, "" if there are none."""
    if sample.isascii():
        return "latin" if any(char.isalpha() for char in sample[:400]) else ""
    # Most texts have few letters beyond ASCII: then they are few of another script as well.
    beyond = len(sample) - len(sample.encode("ascii", "ignore"))
    letters: Counter[str] = Counter()
    if beyond * _FEW >= len(sample):
        letters.update(sample)
        beyond = sum([number for letter, number in letters.items() if _is_beyond_latin(letter)])
    if beyond * _FEW < len(sample):
        return "latin" if any(char.isalpha() for char in sample[:400]) else ""
    counts = {name: 0 for name, _ in _SCRIPTS}
    for letter, number in letters.items():
        name = _script_at(letter)
        if name:
            counts[name] += number
    if counts["kana"] * 10 > counts["han"] and counts["kana"] > 5:
        return "kana"
    # A Chinese or Japanese letter is a word; Latin names between them are long.
    counts["han"] *= 3
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""


def _script_at(letter: str) -> str:
    """Return the script that a letter is of, "" for a sign, a blank and a figure."""
    if "\u3400" <= letter <= "\u9fff":  # of these a text has the most different ones
        return "han"
    for start, end, name in _RANGES:
        if start <= letter <= end:
            return name
    return ""


def _is_beyond_latin(char: str) -> bool:
    """Tell whether a character is in a range of the other scripts.

    A pattern of these ranges would be compiled into a table of 64 KB, which takes as long as a page.
    """
    return "\u0370" <= char <= "\ufdff" and (
        char <= "\u1dff" or "\u2c00" <= char <= "\ud7ff" or char >= "\uf900"
    )


def _words(sample: str, script: str) -> list[str]:
    """Return the words of a text, lower-cased; the vowel signs of Devanagari are no letters."""
    if script == "devanagari":
        return [word for part in sample.split() if (word := part.strip(_AROUND_WORDS))]
    lowered = sample.lower()
    for sign in _USUAL_SIGNS if not lowered.isascii() else ():
        lowered = lowered.replace(sign, " ")
    return letter_runs(lowered)


#: Signs of Latin texts beyond ASCII.
_USUAL_SIGNS = "’‘“”„–—…«»"

_AROUND_WORDS = ".,:;!?()[]\"'‘’“”।-–—…"


def _speakers(script: str) -> dict[str, str]:
    """The languages of a script by the function words that they have, with blanks between them."""
    speakers = _known_speakers.get(script)
    if speakers is None:
        speakers = {}
        for code, words in BY_SCRIPT[script].items():
            for word in frozenset(words.split()):
                others = speakers.get(word)
                speakers[word] = f"{others} {code}" if others else code
        _known_speakers[script] = speakers
    return speakers


#: Strings, where lists would take half a megabyte.
_known_speakers: dict[str, dict[str, str]] = {}


def _own_words(script: str, code: str) -> frozenset[str]:
    """The function words of a language, none where it is not one of that script's."""
    words = _known.get((script, code))
    if words is None:
        words = _known[script, code] = frozenset(BY_SCRIPT[script].get(code, "").split())
    return words


_known: dict[tuple[str, str], frozenset[str]] = {}


def small_words(tag: str) -> frozenset[str]:
    """Return the articles, prepositions and the like of a language, none where they are not known."""
    code = _base(tag)
    script = next((name for name, table in BY_SCRIPT.items() if code in table), "")
    return _own_words(script, code) if script else frozenset()


def _shares(sample: str, script: str) -> list[tuple[float, str]]:
    words = _words(sample[:_ENOUGH], script)
    if len(words) <= SAMPLE_WORDS:  # the last may be cut
        words = _words(sample, script)
    words = words[:SAMPLE_WORDS]
    if len(words) < FEWEST_WORDS:
        return []
    size = len(words)
    counts = dict.fromkeys(BY_SCRIPT[script], 0)
    speakers = _speakers(script)
    for word in words:
        for code in speakers.get(word, "").split():
            counts[code] += 1
    shares = [(count / size, code) for code, count in counts.items()]
    # Of two with one share (Indonesian and Malay) the one that stands first in the table, and on more pages.
    return sorted(shares, key=_share, reverse=True)


def _share(entry: tuple[float, str]) -> float:
    return entry[0]


def choose(declared: list[str], text: str) -> str | None:
    """Return the page's language: the first declared one that its text agrees with, else the text's.

    declared: tags as the page has them, most trusted first
    text:     of the body; where it is too short to tell, the first declared tag counts
    """
    tags = [tag for tag in map(normal, declared) if tag]
    sample = text[:1500]
    script = script_of(sample)
    if not script:
        return tags[0] if tags else None
    if script in SINGLE:
        own = SINGLE[script]
        for tag in tags:
            if _base(tag) == own or (script == "han" and _base(tag) in ("zh", "yue", "ja", "wuu")):
                return tag if script != "han" or _base(tag) != "ja" else own
        return own
    if tags and _are_in(tags[0], _words(sample[:_GLANCE], script), script, 0.22):
        return tags[0]
    words = _words(sample, script)
    if len(words) >= FEWEST_WORDS:
        for tag in tags:
            if _are_in(tag, words, script, 0.16):
                return tag
        ranked = _shares(text[:4000], script)
        if ranked:
            best, code = ranked[0]
            shares = {name: share for share, name in ranked}
            for tag in tags:
                base = _base(tag)
                if base in shares and shares[base] >= best * 0.75:
                    return tag
                if base not in shares and best < 2 * MIN_SHARE and not _other_script(base, script):
                    return tag
            if best >= MIN_SHARE:
                return code
    for tag in tags:
        if not _other_script(_base(tag), script):
            return tag
    return None


#: Characters of a text that are enough where they are full of function words.
_GLANCE = 500


def _are_in(tag: str, words: list[str], script: str, share: float) -> bool:
    """Tell whether at least a share of some words are function words of a language."""
    own = _own_words(script, _base(tag))
    return (
        bool(own)
        and len(words) >= FEWEST_WORDS
        and sum(map(own.__contains__, words)) >= share * len(words)
    )


def _base(tag: str) -> str:
    base = tag.partition("-")[0]
    return "no" if base in ("nb", "nn") else base


def _other_script(base: str, script: str) -> bool:
    """Tell whether a language is known to be written in another script than this."""
    return any(base == code and name != script for name, code in SINGLE.items()) or (
        any(base in table and name != script for name, table in BY_SCRIPT.items())
        and base not in BY_SCRIPT.get(script, {})
    )
