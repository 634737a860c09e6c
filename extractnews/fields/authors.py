"""Bylines → names: one an element, without "By", jobs, addresses, handles, dates and times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .. import patterns as re
from ..data.bylines import (
    AGENCIES,
    AND,
    AND_IF_SPOKEN,
    AND_LETTERS,
    BY,
    BY_ALONE,
    BY_IF_SPOKEN,
    BY_IN_LANGUAGE,
    LABELS,
    MENU_WORDS,
    NO_FIRST_NAMES,
    NOBODY,
    OF_A_HOUSE,
    OF_A_JOB,
    PARTICLES,
    PICTURE_LABELS,
    TITLES,
)
from . import jobs
from .text import squash

#: Names on one article; a list of contributors has fewer (SAFETY names 50 as the floor).
MAX_AUTHORS = 100

#: Longest byline that is taken apart, in characters.
MAX_BYLINE = 4000

#: A person's or agency's name, in characters and in words.
LONGEST_NAME, MOST_WORDS = 60, 7

_NOISE = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|https?://\S+|www\.\S+|[©✉📷]")
#: The same and what has an "@", looked for at every letter.
_NOISE_AND_MAIL = re.compile(
    r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]{1,64}|(?<!\w)@\w+|[©✉📷]"
)
_NOISY = frozenset("([@©✉📷")
_COMMENTS = re.compile(r"(?:(?<!\W)\W+|(?<!\d))\d+ [Cc]omment.*$")  # each run is begun once
_CUT = re.compile(
    r"\s+(?:on|published|updated|posted|last updated|veröffentlicht|publié le|publicado|"
    r"view|(?:medically )?reviewed by|edited by|fact[- ]checked by|read more|more by|more posts|follow|contact|see all|•.*|·.*) ",
)
#: One of these words, or of these signs, begins whatever that fits.
_CUTTING = frozenset(
    "on published updated posted last veröffentlicht publié publicado view medically reviewed edited fact fact-checked "
    "read more follow contact see".split()
)
_SPLIT = re.compile(
    r"\s*(?:[,;|│｜•·●∙⋅\n\r\t、，；،؛]|(?<=[^\W\d])/(?=[^\W\d]{3})|\s//?\s|\s[-–—]\s|\s&\s|\s\+\s)\s*"
)
_PARTING = frozenset(",;|│｜•·●∙⋅\n\r\t、，；،؛/-–—&+")


def has_cjk(text: str) -> bool:
    """Whether there are Chinese, Japanese or Korean letters; a pattern takes 3 ms to compile."""
    return (
        not text.isascii()
        and max(text) >= "\u3040"
        and any(
            letter >= "\u3040"
            and (
                letter <= "\u30ff"
                or "\u3400" <= letter <= "\u9fff"
                or "\uac00" <= letter <= "\ud7af"
            )
            for letter in text
        )
    )


def names_in(raw: str, language: str = "", *, strict: bool = False) -> list[str]:
    """Return the names that a byline holds, in order, each once.

    language: of the page, whose "and" and "by" are then known; "" if unknown
    strict:   for lines of the page's text, where most lines are no byline: everything that is
              not surely a name refuses the line
    """
    text = raw[:MAX_BYLINE].strip()
    if text[:1] + text[-1:] in ("()", "[]", "（）", "［］", "【】"):
        text = text[1:-1]
    if not _NOISY.isdisjoint(text) or "://" in text or "www." in text:
        text = (_NOISE_AND_MAIL if "@" in text else _NOISE).sub(" ", text)
    if "omment" in text:
        text = _COMMENTS.sub("", text)
    if text[-1:] == "/" and " /" in text:
        text = text[:-1].replace(" /", ", ")  # "Lars Holm /ritzau/"
    text = without_by(_bare(" ".join(text.split()), " .,:;|│｜-–—•·"), language)
    names: list[str] = []
    pieces = [text] if _PARTING.isdisjoint(text) else _SPLIT.split(text)
    parts = [part for part in pieces if part.strip()]
    bar_sign = "|" if "|" in text else "—"
    before_bar = text.partition(bar_sign)[0] if bar_sign in text else ""
    bar = sum(map(bool, _SPLIT.split(before_bar.strip()))) if before_bar else len(parts)
    for place, part in enumerate(parts):
        if place and (":" in part or "：" in part) and _begins_other(part, language):
            break
        near = bar if place < bar else len(parts)
        found = _names_of_part(part, names, place, near, language, strict)
        names += _beyond_bar(names, found, bar_sign) if found and place >= bar else found
        if strict and not place and not names:
            return []
    return unique(names)[:MAX_AUTHORS]


def _beyond_bar(names: Sequence[str], found: list[str], bar: str) -> list[str]:
    """Return which of the names found behind a bar may be authors: behind persons, no place and no paper.

    Behind a dash there is a place: "Por João Silva — São Paulo".
    """
    from .given_names import is_person as is_known

    if not names or not all(map(is_known, names)):
        return found
    return [name for name in found if is_agency(name) or (bar == "|" and is_known(name))]


def _names_of_part(
    part: str, before: Sequence[str], place: int, parts: int, language: str, strict: bool
) -> list[str]:
    """Return the names between two commas; [] where a job, a degree or a place stands there.

    before: the names already found in the byline
    place:  index of the part among all `parts`
    """
    found: list[str] = []
    person = bool(before) and len(before[0].split()) > 1
    if place:
        first, _, rest = part.partition(" ")
        if rest and first in AND:
            part = rest  # "Ann Roe, John Doe, and Max Moe"
    for piece in _conjoined([part], language):
        name = _name(piece, language)
        if not name:
            continue
        known = bool(before or found)
        if (place or found) and (
            jobs.is_role(name, known)
            or (
                known
                and (
                    jobs.is_degree(piece, (found or before)[0])
                    or jobs.is_long_role(piece, 3 if found else 2)
                )
            )
        ):
            break  # what is joined to a job by "and" is one more job
        if parts > 1 and not place and not found and jobs.is_role(name, True):
            break
        if person and place and not found and not _may_follow(name):
            break
        if looks_like_name(name, strict=strict):
            found.append(name)
        elif strict and not place:
            break
    return found


def _begins_other(part: str, language: str) -> bool:
    """Tell whether a part of a byline has a label for others than authors: "Tags: …", "Kamera: …"."""
    found = _LABEL.search(part)
    return found is not None and not by_length(part[found.start() :].lstrip(), language)


def _may_follow(name: str) -> bool:
    """Tell whether a part after a full name can be one more name: "Berlin" and "Dietitian" are none."""
    if has_cjk(name) or name.lower() == name.upper():
        return True
    if name.partition(" ")[0] in OF_A_HOUSE or any(word in OF_A_JOB for word in name.split()):
        return False
    return len(name.split()) > 1 or is_agency(name) or name.isupper()


def unique(names: Iterable[str]) -> list[str]:
    """Return names in order, the first of those that read the same."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(squash(name), name)
    return list(seen.values())


def apart(names: Sequence[str]) -> list[str]:
    """Return names without those that begin with another full name: "Jane Doe Head of Sales"."""
    full = [name for name in names if " " in name]
    return [
        name
        for name in names
        if not any(name != other and name.startswith(other) for other in full)
    ]


def without_by(text: str, language: str = "") -> str:
    """Return a byline without the words that introduce it: "Written by", "Von", "Autor:" …"""
    for _ in range(3):
        length = by_length(text, language)
        if not length:
            break
        text = text[length:].lstrip(" :：.-–—|／/＝=・՝፦")
    return text.removeprefix("ο ").removeprefix("η ")  # "Γράφει: ο Νίκος Δήμου"


def by_length(text: str, language: str = "") -> int:
    """Return how many characters at the start of `text` only introduce a name, 0 if none."""
    begin = text[:2].lower()
    if begin not in _BY_BEGINNING and text[:1] < "\u3040":
        return 0  # nine lines in ten
    lowered = text[:40].lower()
    if len(lowered) != min(len(text), 40):
        return 0
    if text[:2] == "By" and text[2:3].isupper():
        return 2  # "ByJane Doe": two elements that the page's style sets apart
    words = _BY_BEGINNING.get(begin) or _BY_BEGINNING.get(begin[:1], ())
    for word in words if lowered.startswith(words) else ():
        if lowered.startswith(word):
            end = len(word)
            after = lowered[end : end + 2]
            if not after:
                continue
            if after[0] in _AFTER_BY or after == " :":
                return end + (2 if after == " :" else 1)
            if after == "- " and word in BY_ALONE:
                return end + 1
            if after[0] == " " and (_is_sure(word) or _in_language(word, language)):
                return end
    if text[:1] >= "\u3040" and lowered.startswith(_CJK_BY_WORDS):
        found = _CJK_BY.match(lowered)
        return found.end() if found else 0
    return 0


#: What stands right behind a word that introduces a name: also in Armenian, Amharic and Bengali.
_AFTER_BY = ":：／＝՝፦ঃ"


def _is_sure(word: str) -> bool:
    return word.endswith(_SURE_ENDS) or word in BY_ALONE


def _in_language(word: str, language: str) -> bool:
    """Tell whether a short word such as "di" introduces a name here, and begins none."""
    if word in BY_IF_SPOKEN:
        return language in BY_IF_SPOKEN[word].split()
    wanted = BY_IN_LANGUAGE.get(word)
    return wanted is not None and (not language or language in wanted.split())


_CJK_BY_WORDS = (
    "作者", "記者", "记者", "撰文", "文", "執筆", "採訪", "撰稿", "글", "작성자", "取材", "構成", "聞き手", "ライター", "筆者", "취재",
)  # fmt: skip
_CJK_BY = re.compile(
    "(?:(?:取材|構成|文)・(?:文|写真|取材)|作者|記者|记者|撰文|文|執筆|採訪|撰稿|글(?:·사진)?|작성자|取材|構成|聞き手|ライター|筆者|취재)"
    "(?: ?[:：／/＝=・|｜丨] ?| (?=[가-힣]{2,4}(?: |$)))|(?:記者|记者)(?=[\u3400-\u9fff]{2,4}[／/ ])"
)


#: How introducing words end that need no colon after them in any language.
_SURE_ENDS = (
    " by", " von", " par", " por", " di", " da", " door", " av", " af", " de", " deur", " nga", " oleh", " per",
)  # fmt: skip

#: Introducing words by their first two letters, or by the only one that they have.
_BY_BEGINNING: dict[str, tuple[str, ...]] = {}
for _word in BY:
    _BY_BEGINNING[_word[:2]] = (*_BY_BEGINNING.get(_word[:2], ()), _word)


def _conjoined(parts: Sequence[str], language: str) -> list[str]:
    """Return the parts cut once more at words for "and"."""
    found: list[str] = []
    for part in parts:
        words = part.split()
        begin = 0
        for place, word in enumerate(words):
            if place <= begin - 1 or place == begin or place == len(words) - 1:
                continue
            joins = word in AND or word in AND_LETTERS or word in _RAISED_AND
            if not joins and word in AND_IF_SPOKEN:
                joins = AND_IF_SPOKEN[word] == language
            if joins and _parts_two(words[begin:place], words[place + 1 :], word):
                found.append(" ".join(words[begin:place]))
                begin = place + 1
            elif (
                word[0] in "وו"
                and len(word) > 3
                and language in ("ar", "he")
                and place - begin > 1
                and len(words) - place > 1
            ):
                found.append(" ".join(words[begin:place]))
                words[place] = word[1:]
                begin = place
        if begin < len(words):
            rest = words[begin:]
            if found and rest[0] in AND and len(rest) > 1:
                rest = rest[1:]
            joined = " ".join(rest)
            if (
                language == "zh"
                and len(rest) > 1
                and all(has_cjk(w[:1]) and len(w) <= 4 for w in rest)
            ):
                found.extend(rest)
            else:
                found.append(joined)
    return found


#: "And" in bylines with capitals; other such words may be names.
_RAISED_AND = frozenset(("And", "AND", "Und", "UND", "ET"))


def _parts_two(left: list[str], right: list[str], word: str) -> bool:
    """Tell whether a word for "and" parts two names: "Center for Research and Evaluation" is one."""
    if word in AND_LETTERS:
        return len(left) > 1 and (len(right) > 1 or right[0].lower() in AGENCIES)
    return len(right) > 1 or len(left) < 3 or right[0].lower() in AGENCIES


def _name(part: str, language: str) -> str:
    """Return one name cleaned: without job in front in scripts that put it there, dates, marks."""
    part = _bare(part, " .,:;|-–—•·\"“”«»'‘’*_()[]<>")
    if ":" in part:
        part = _beside_label(part)
    if " by " in part or " BY " in part:
        part = _OTHERS_WORK.sub("", part)
    glued = _GLUED.search(part) if any(map(part.__contains__, _GLUE)) else None
    if glued:
        part = part[: glued.start()] or part[glued.end() :]
    if not part.replace(" ", "").isalpha() and any(map(str.isdigit, part)):
        part = jobs.without_date(part).strip(" .,:;|-–—•·")
    if has_cjk(part):
        from .wide_bylines import without_role

        part = without_role(part)
    part = without_by(part, language)
    lowered = part.lower()
    cut = _CUT.search(lowered + " ") if _may_be_cut(lowered) else None
    if cut and len(lowered) == len(part) and cut.start() > 3:
        part = part[: cut.start()]
    words = part.split()
    if len(words) > 2:
        words = list(jobs.alone(words))  # "Max Muster Chefredakteur"
        part = " ".join(words)
    if (
        len(words) > 2
        and words[0].lower() in TITLES
        and looks_like_name(" ".join(words[1:]), strict=True)
    ):
        part = " ".join(words[1:])  # "Rechtsanwalt Max Muster"
    if part.endswith(("'s", "’s")):
        part = part[:-2]
    return _bare(part, ' .,:;|-–—•·"“”«»*_')


def _may_be_cut(lowered: str) -> bool:
    return not _CUTTING.isdisjoint(lowered.split()) or "•" in lowered or "·" in lowered


def _bare(text: str, signs: str) -> str:
    """Return `text` without signs at its ends, but with the full stop of "Ramón C." and "Perry Jr."."""
    bare = text.strip(signs)
    if bare and text.startswith(".", text.rindex(bare) + len(bare)):
        last = bare[max(bare.rfind(" "), bare.rfind(".")) + 1 :]
        if last in ("Jr", "Sr") or (len(last) == 1 and last.isupper() and len(bare) > 1):
            return bare + "."
    return bare


#: "Jane Doe Photographs by Max Moe": whose the pictures or the translation are.
_OTHERS_WORK = re.compile(
    r"(?i)(?<=\w) (?:photo(?:graph)?s?|photography|illustrations?|translat(?:ion|ed)) by .*"
)

#: What scripts of sharing and following write right behind a name, or right before it.
_GLUED = re.compile(
    r"(?<=[a-zäöüß])(?:Follow(?:ing)?|Folgen|vor|Verified)(?=$| \d)|^(?:\w+ ){0,3}(?:von|by)(?=[A-ZÄÖÜ][a-zäöü])"
    r"|^(?:\w+ ){1,4}(?:by|von|par|por) (?=[A-ZÄÖÜ])|^(?:Read )?More from "
)
_GLUE = ("Fol", "vor", "Ver", "von", "by", "par", "por", "More")
_LABEL = re.compile(r"(?:^| )[\w/-]{2,20}[:：] ?")


def _beside_label(part: str) -> str:
    """Return what stands before a label inside a name, "Max Muster Quelle: Nordnetz", or after it."""
    found = _LABEL.search(part)
    if not found:
        return part
    if found.group().strip(" :").lower() in PICTURE_LABELS:
        return part[: found.start()].strip()
    return part[: found.start()].strip() or part[found.end() :].strip()


def looks_like_name(name: str, *, strict: bool = False) -> bool:
    """Tell whether a text may name a person or an agency."""
    if not 2 <= len(name) <= LONGEST_NAME:
        return False
    words = name.split()
    lowered = name.lower()
    if len(words) > MOST_WORDS or lowered in NOBODY or lowered in LABELS:
        return False
    if lowered.endswith(_FILE_ENDS) or lowered.startswith(_NO_BEGINNING):
        return False
    if "http" in lowered:
        return False
    letters = "".join(words)
    if not letters.isalpha() or len(letters) < 2:  # most names are nothing but letters
        digits = sum(map(str.isdigit, name))
        if (
            digits > 2
            or (digits and strict)
            or not _UNNAMED.isdisjoint(name)
            or (
                max(name) >= "\ue000" and any("\ue000" <= letter <= "\uf8ff" for letter in name)
            )  # icons
            or sum(map(str.isalpha, letters)) < 2
        ):
            return False
    if "作者" in name or lowered.endswith((" admin", " administrator", " webmaster")):
        return False  # a button to reward one, an account
    if not strict:
        return True
    if lowered in AGENCIES:
        return True
    if has_cjk(name):
        return len(name) <= 12 and not any(sign in name for sign in "：:【】（）／←→")
    if lowered == name.title():  # a script without capitals; Georgian has some, unused in names
        return 2 <= len(words) <= 4 and len(name) <= 40
    if (
        words[0] in NO_FIRST_NAMES
        or words[0].endswith(("'s", "’s"))
        or not MENU_WORDS.isdisjoint(lowered.split())
    ):
        return False
    capitals = 0
    for word in words:
        if (
            word[0].isupper()
            or (word[0] in "'’«(" and len(word) > 1)
            or ("-" in word and word.split("-")[1][:1].isupper())
        ):
            capitals += 1
        elif word.lower().strip(".,") not in PARTICLES and word not in AND:
            return False
    return 2 <= capitals <= 5 and len(words) <= 6


#: Signs that no name has.
_UNNAMED = frozenset("@{}<>=?!_%$#\\…")

_FILE_ENDS = (".jpg", ".png", ".html", ".php")

#: How labels and buttons begin: "View author archive", "Get author RSS feed".
_NO_BEGINNING = ("&", "foto:", "photo:", "image:", "bild:", "view ", "get ", "visit ", "subscribe ")


def is_agency(name: str) -> bool:
    """Tell whether a name is a news agency's."""
    lowered = name.lower()
    return lowered in AGENCIES or any(
        word in AGENCIES for word in lowered.replace("/", " ").replace(",", " ").split()
    )


def is_handle(name: str) -> bool:
    """Tell whether a name is an account's: one word in small letters, or with digits and dots."""
    return " " not in name and not has_cjk(name) and (name.islower() or not name.isalpha())


def is_person(name: str) -> bool:
    """Tell whether a name reads as a full name of a person."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and looks_like_name(name, strict=True)
        and not jobs.is_organisation(name)
        and not is_agency(name)
    )


def is_site_name(name: str, site_names: Sequence[str]) -> bool:
    """Tell whether a name is the site's own: "Example News" on example.com."""
    squashed = squash(name)
    for site in site_names:
        if squashed == site or (
            len(site) > 4
            and (squashed.startswith(site) or squashed.endswith(site))
            and len(squashed) < len(site) + 10
        ):
            return True
        if len(squashed) > 5 and site.startswith(squashed):
            return True
    words = name.split()
    # "MDR THÜRINGEN" on mdr.de
    return len(words) > 1 and name.isupper() and squash(words[0]) in site_names
