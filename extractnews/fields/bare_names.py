"""Lines of an HTML page that hold names and nothing else: whether they are signatures."""

from __future__ import annotations

from collections.abc import Sequence

from .. import patterns as re
from ..data.bylines import AGENCIES, AND, AND_LETTERS, ROLES
from . import authors
from .scene import Scene, foot_lines
from .text import word_list


def is_told(scene: Scene, place: int, names: Sequence[str]) -> bool:
    """Tell whether the body uses the words of a line that may hold names, as it does with a subject.

    A writer's name stands apart from the text, or in the last lines, about the author; a person that the
    article is about, and a heading, have their words in it.
    """
    cased = names[0] != names[0].lower()  # else any words that begin a paragraph look like a name
    told = [
        scene.texts[index]
        for index in scene.kept[:-1]
        if index != place and not (cased and scene.texts[index].startswith(names[0]))
    ]
    persons = [name for name in names if not authors.is_agency(name)]
    # Vowel signs part the words of Hindi for `word_list`.
    words_of = word_list if cased else str.split
    wanted = {word for name in persons for word in words_of(name) if len(word) > 2}
    text = " ".join(told).lower()
    return bool(wanted) and all(word in text for word in wanted) and wanted.issubset(words_of(text))


_IN = re.compile(" (?:in|IN) ")
_BARS = re.compile(r" ?[|•·] ?| [-–—] ")
_BAR_SIGNS = frozenset("|•·-–—")
DIGIT = re.compile(r"\d")

#: Blanks in a line of up to three names and a time.
_MOST_BLANKS = 14


def names_in(text: str, language: str, *, dated: bool = False) -> list[str]:
    """Return the full names that a line consists of but for jobs, agencies, a time and bars; [] if of more.

    dated: whether a date is in the line or beside it, so that a place may stand behind the names
    """
    if text.count(" ") > _MOST_BLANKS or text.endswith(
        (":", "：")
    ):  # else a label's or a heading's
        return []
    parts = [text] if _BAR_SIGNS.isdisjoint(text) else _BARS.split(text)
    for whole in parts:
        before = _IN.split(whole)[0] if dated else whole
        if not dated and before.isascii() and sum(map(_is_raised, before.split())) < _LEAST_NAMES:
            continue
        piece = before if authors.is_person(before) else whole  # "Jane Doe in Politics"
        # The letters of Georgian are small ones, and have no capitals.
        if piece and piece[0] == piece[0].title() and not DIGIT.search(piece):
            parts = piece.split("/") if "/" in piece else [piece]
            names = authors.names_in(" / ".join(parts), "", strict=True)
            if names and all(map(_is_signature, names)):
                rest = piece
                for name in names:
                    rest = rest.replace(name, " ", 1)
                if any(map(authors.is_person, names)) and _is_beside_names(rest, dated=dated):
                    return names
                if dated and authors.is_agency(names[0]) and _is_beside_names(rest, dated=True):
                    return names  # "AFP", "AFP, MANILA"
            if dated and not piece.isascii() and _is_wide_name(piece, language):
                return [piece]
    return []


#: Words with a capital in a full name at least.
_LEAST_NAMES = 2


def _is_raised(word: str) -> bool:
    return not word.islower()


def _is_signature(name: str) -> bool:
    if not name.isascii() and authors.has_cjk(name):
        from .wide_bylines import is_chinese_person

        # Any two words look like a person there.
        return _is_wide_name(name, "ja") or all(map(is_chinese_person, name.split()))
    return authors.is_person(name) or authors.is_agency(name)


def _is_wide_name(text: str, language: str) -> bool:
    from .wide_bylines import is_bare_name

    return "\u3400" <= text[0] <= "\u9fff" and is_bare_name(text, language)


#: What is left of a byline beside its names, in words: a job, or one place.
_MOST_BESIDE = 6

#: Letters of a word beside names that can be no more of a name.
_SHORT_REST = 4


def _is_beside_names(rest: str, *, dated: bool) -> bool:
    """Tell whether words beside names are jobs, agencies, "and", or a place behind a comma."""
    words = [word.strip(",;/()&+|.").lower() for word in rest.split()]
    strange = [
        word
        for word in words
        if word
        and word[0] != "@"
        and word not in ROLES
        and word not in AND
        and word not in AND_LETTERS
        and word not in AGENCIES
    ]
    if not strange:
        return True
    if len(strange) < len(words) and any(word in ROLES for word in words):
        return len(words) <= _MOST_BESIDE
    if dated and rest.lstrip().startswith("The ") and len(words) <= _MOST_BESIDE:
        return True  # the paper: "Jane Doe The Example"
    placed = dated and ("," in rest or " / " in rest)
    return len(strange) == 1 and (placed or len(strange[0]) < _SHORT_REST)


def is_dated(texts: Sequence[str], index: int) -> bool:
    """Tell whether a line beside `index` holds a year."""
    return any(
        len(texts[place]) < _LONGEST_DATELINE and has_year(texts[place])
        for place in (index - 1, index + 1)
        if 0 <= place < len(texts)
    )


#: "Published 12 March 2024, 14:35 | updated 13 March 2024, 09:00 (Central European Time)".
_LONGEST_DATELINE = 90


def has_year(text: str) -> bool:
    """Tell whether a line may hold a date; in other scripts with their own digits and years."""
    return (YEAR if text.isascii() else _FOUR_DIGITS).search(text) is not None


def is_signed(scene: Scene, name: str) -> bool:
    """Tell whether a name stands at the foot of the body again, as in an author's box."""
    return any(
        scene.texts[index].startswith((name, f"About {name}")) for index in foot_lines(scene)
    )


#: All that fits begins with a digit, which is what a text is searched for.
YEAR = re.compile(r"\d(?:(?<!\d\d)(?:(?<=1)9|(?<=2)0)\d\d(?!\d)|\d?[./-]\d{1,2}[./-]\d{2})")


#: Years in the digits of other scripts, and those of Thailand.
_FOUR_DIGITS = re.compile(r"\d(?:\d{3}|\d?[./-]\d{1,2}[./-]\d{2})")
