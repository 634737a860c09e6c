"""Names with jobs, degrees, papers, places and dates beside them, and names turned round: what is the name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .. import patterns as re
from ..data.bylines import (
    AGENCIES,
    BEATS,
    COMPANIES,
    DEGREES,
    OF_A_JOB,
    OUTLETS,
    PARTICLES,
    ROLES,
    WHERE,
)
from .text import squash

_INSTITUTIONS = tuple("universi hochschul institut college school акадэм универс".split())


def is_role(part: str, after_name: bool) -> bool:
    """Tell whether a part of a byline is a job, not a name."""
    words = part.lower().replace("-", " ").split()
    if not words or squash(part) in AGENCIES:
        return False
    if after_name and any(word.startswith(_INSTITUTIONS) for word in words):
        return True
    if any(word.strip(".,") in ROLES for word in words):
        # "Northern Courier Staff" and "Redaktion nord-aktuell" are printed as the author.
        return not ("staff" in words and len(words) > 1 and words[0] not in ROLES)
    first = part.split(maxsplit=1)[0]
    return after_name and first[:1].islower() and first.lower() not in PARTICLES and len(words) > 1


def is_organisation(name: str) -> bool:
    """Tell whether a name has a word that outlets and bodies have and persons have not."""
    return any(word.strip(",()") in OUTLETS for word in name.lower().split())


def is_company(name: str) -> bool:
    """Tell whether a name ends as a company's does: "Example Web Solutions", "Example sp. z o.o."."""
    words = name.lower().rstrip(".").split()
    last = words[-1].strip("().,") if words else ""
    # "Emily Co" and "Nina As" are persons.
    short = len(last) < 3 or last in ("sas", "spa", "aps", "oao")
    return last in COMPANIES and len(words) > (2 if short and "." not in last else 1)


def is_long_role(part: str, most: int) -> bool:
    """Tell whether a part is a job with all its words: "Certified Pediatric Sleep Consultant".

    most: words that may still be a name with a job behind it
    """
    words = part.lower().split()
    return len(words) > most and words[-1].strip(".,") in ROLES


_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.?[-/ ]?){1,5}\d{0,3}[®™]?$")


def is_degree(part: str, before: str) -> bool:
    """Tell whether a part after a name is a degree or a title: "MD", "Ph.D.", "CEPF®", "Esq.".

    before: the name; behind one in capitals stands one more: "ANN ROE and JOHN DOE"
    """
    text = part.strip(" ()")
    if len(text) > 16 or text.lower() in AGENCIES or (before.isupper() and " " in text):
        return False
    capitals = sum(char.isupper() for char in text)
    letters = sum(char.isalpha() for char in text)
    return (
        capitals > 1
        and capitals * 2 >= letters
        and _DEGREE.match(text) is not None
        and "AFP" not in text
    ) or text.rstrip(".").lower() in DEGREES


def alone(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a name without those of a job, a paper or a place that are glued to its end.

    "Jane Doe Senior Washington Correspondent", "Jane Doe The Example", "Jane Doe for Example": where the
    first word is a given name. Else the last words may be a job or an address, and no more.
    """
    if len(words) < _GLUED or words[0].lower() in ROLES:
        return words
    end = len(words)
    while end >= _GLUED and _is_job(words[end - 1]):
        end -= 1  # but "Israel Hayom Staff" is what a paper prints as its author
    if end >= _GLUED and words[end - 1] in _BEHIND_NAMES and len(words[end - 2]) > 2:
        end -= 1  # and "Michael R. Bloomberg" a person
    if end == len(words) and not any(map(_may_end, words[2:])):
        return words
    from .given_names import (
        is_given_name,
    )  # few names have anything behind them, and the table is large

    if not is_given_name(words[0]):
        host = next((place for place in range(2, end) if _is_host(words[place])), end)
        # "Luxury Travel Expert" is no expert of that name.
        return words if any(map(_is_of_a_desk, words[:host])) else words[:host]
    first = next((place for place in range(2, end) if _may_end(words[place])), end)
    if first < len(words):
        while first >= _GLUED and (
            words[first - 1].lower() in BEATS or _is_acronym(words[first - 1])
        ):
            first -= 1
    return words[:first]


#: Agencies that stand right behind the names of those who write for them.
_BEHIND_NAMES = frozenset(("AFP", "AP", "Bloomberg", "Reuters", "UPI"))

#: Words of a name with something behind it, at least.
_GLUED = 3


def _is_job(word: str) -> bool:
    lowered = word.lower()
    return lowered != "staff" and (
        lowered in ROLES or ("-" in lowered and lowered.rpartition("-")[2] in ROLES)
    )


def _may_end(word: str) -> bool:
    """Tell whether a word behind a full name is no more of it: a job, "for", "The", "example.com"."""
    if word.islower() and word in WHERE:
        return True
    return word in _RAISED_WHERE or _is_host(word) or _is_job(word)


#: What begins the name of a paper: "Jane Doe The Example", "Jane Doe For Example Online".
_RAISED_WHERE = ("The", "For")


def _is_host(word: str) -> bool:
    name, _, ending = word.partition(".")
    return len(name) > 1 and len(ending) > 1 and ending.islower()


def _is_of_a_desk(word: str) -> bool:
    lowered = word.lower()
    return lowered in BEATS or lowered in OUTLETS or lowered in OF_A_JOB


def _is_acronym(word: str) -> bool:
    """Tell whether a word is an agency or a broadcaster: "AP", "CNN"."""
    return word.lower() in AGENCIES or (
        word.isupper() and _VOWELS.isdisjoint(word) and len(word) > 1
    )


_VOWELS = frozenset("AEIOUY.")


def without_date(part: str) -> str:
    """Return what stands before a date or a time; "TODAY" in "NORTH TODAY 8:42 a.m." is none of it."""
    lowered = " " + part.lower()
    found = _DATE_TAIL.search(lowered)
    if not found:
        return part
    word = found[1]
    if word:
        from .written import month_of  # a page with dates in its lines has the months at hand

        if not month_of(word.strip(" .")):
            return part[: found.end(1) - 1]
    return part[: max(0, found.start() - 1)]


_DATE_TAIL = re.compile(
    r"\s(?:on|am|vom|le|el|il|den|d\.|at|um|à|a las|published|updated|posted|publié|veröffentlicht|stand|last|first)?:?\s*"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?(\w{3,12}\.? )?\d{1,4}[\d.:/,\s].*$",
)


def spell_out(names: Sequence[str], short: Sequence[str]) -> bool:
    """Tell whether names are the full ones for all of some given names: "Jane Doe" for "More from Jane"."""
    from .given_names import is_person

    persons = list(filter(is_person, names))
    return all(any(full.startswith(f"{name} ") for full in persons) for name in short)


def unturned(text: str, *, lists: bool = False) -> str:
    """Return "Jan de Roos" for "Roos, Jan de", and any other text as it is.

    lists: the text is of a kind that has the family name first, as those of libraries have
    """
    family, comma, given = text.partition(",")
    words, (*small, last) = given.split(), family.split() or [""]
    if not comma or not words or "," in given or last.lower() in AGENCIES or last.lower() in ROLES:
        return text
    from .given_names import is_given_name

    one = all(word.lower() in PARTICLES for word in small)
    named = _is_of_given_names(words, is_given_name)
    if lists:
        sure = one or named
    else:  # "Maria, Katerina" are two
        sure = one and named and (bool(small) or words[-1] in PARTICLES or not is_given_name(last))
    if not sure:
        return text
    return f"{given.strip()} {family.strip()}"


def _is_of_given_names(words: Sequence[str], is_given_name: Callable[[str], bool]) -> bool:
    """Tell whether words are given names, initials and what stands before a family name, in that order."""
    return (len(words[0].rstrip(".")) == 1 or is_given_name(words[0])) and all(
        "." in word or len(word) == 1 or word in PARTICLES or is_given_name(word)
        for word in words[1:]
    )
