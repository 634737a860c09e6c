"""The authors that a page dump names: bylines, bare names beside a date, names below the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..data.bylines import AGENCIES
from . import authors, dates
from .dump_scene import View, has_year, is_byline, is_dated
from .text import squash

#: Lines above the headline, and below the body, that may name the authors.
ABOVE, FOOT = 5, 6

#: Lines below the headline that may do so, if the body is not nearer.
UNDER = 40


class Byline(NamedTuple):
    """Names that one place of the page gives; a lower rank is trusted more."""

    rank: float
    names: tuple[str, ...]
    raw: str


def gather(view: View, headline: int | None) -> list[Byline]:
    """Return what names the authors, the most trusted first."""
    scene = view.scene
    texts = scene.texts
    found: list[Byline] = []
    top = headline if headline is not None else max(-1, scene.start - 12)
    low, high = max(0, top - ABOVE), min(len(texts), scene.start + 3, top + UNDER)
    foot = range(max(low, scene.end - 1), min(len(texts), scene.end + FOOT))
    for index in [*range(low, max(high, top + 4)), *foot]:
        if index == headline or index >= len(texts):
            continue
        below = index >= scene.end - 1
        zone = 3.0 if below else 0.5 if index < top else 0.0
        distance = abs(index - top) * 0.01 if not below else (index - scene.end) * 0.01
        for rank, raw in _readings(view, index):
            names = authors.names_in(quietened(raw), view.language, strict=True)
            if names:
                found.append(Byline(rank + zone + distance, tuple(names), raw[:200]))
                break
    found.extend(_bare(view, headline, low, high))
    found.sort(key=lambda byline: byline.rank)
    return found


def _readings(view: View, index: int) -> list[tuple[float, str]]:
    """Return the ways to read a line as a byline, as (rank, raw)."""
    text = view.scene.texts[index]
    if not 2 <= len(text) <= 200:
        return []
    found = []
    length = authors.by_length(text, view.language)
    if length and len(text) <= 160:
        found.append((0.0, without_date(text, view)))
    elif authors.by_length(text + " :", view.language) or text.rstrip(" :").lower() in _ALONE:
        after = view.scene.texts[index + 1 : index + 2]
        if after and len(after[0]) <= 100:
            found.append((0.1, f"{text.rstrip(' :')}: {without_date(after[0], view)}"))
    if any(char.isdigit() for char in text):
        inner = authors.inner_byline(text)
        if inner:
            found.append((0.3, _COUNT.split(without_date(inner, view), maxsplit=1)[0]))
    if not text.isascii():
        found += [(0.2, match.group()) for match in _WIDE_BYLINE.finditer(text)]
    return found


#: "Jane Doe 2 Comments"
_COUNT = re.compile(r"\s+\d")

#: "2024-06-18 09:26 来源：… 记者：…"
_WIDE_BYLINE = re.compile(
    "(?:记者|記者|作者|撰文|文|通讯员)[：:] ?[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4})*(?![\u3400-\u9fff])"
)

#: Words that introduce the name on the next line.
_ALONE = frozenset(
    "by von par por di door av af autor autorin autores autore auteur author authors автор автори авторы oleh penulis "
    "作者 記者 记者 written story geschrieben text text: γράφει yazan".split()
)

_DATE_START = re.compile(
    r"[\s,|•·/–—-]*(?:\b(?:on|am|le|el|il|den|updated|published|posted|stand|um|at)\b:?\s*)?"
    r"(?:\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\w{0,7}[.,]*\s+)?"
    r"(?:\d{1,2}[.:/]\s?\d|(?:19|20)\d\d[-./年])",
    re.IGNORECASE,
)


def without_date(text: str, view: View) -> str:
    """Return a line up to the date in it: "Jane Doe 4 March 2019 - 14:41" gives "Jane Doe"."""
    if not any(char.isdigit() for char in text):
        return text
    spans = dates.spans_written(text, view.hints, 1)
    ends = [spans[0][0]] if spans else []
    found = _DATE_START.search(text)
    if found:
        ends.append(found.start())
    ends = [end for end in ends if end > 2]
    return text[: min(ends)].rstrip(" ,|•·/–—-") if ends else text


#: A word in capitals of a line that prints its names so; agencies have up to four letters.
_SHOUTED = re.compile(r"[^\W\d_a-z]{2,}(?:['’-][^\W\d_a-z]+)*")


def quietened(text: str) -> str:
    """Return a line with names in capitals as names are written: "By JANE DOE" gives "By Jane Doe"."""
    words = text.split(" ")
    shouted = [_is_shouted(word) for word in words]
    for place, word in enumerate(words):
        if not shouted[place] or word.lower().strip(",;") in AGENCIES:
            continue
        if any(shouted[max(0, place - 1) : place] + shouted[place + 1 : place + 2]):
            words[place] = _SHOUTED.sub(lambda match: match.group().title(), word)
    return " ".join(words)


def _is_shouted(word: str) -> bool:
    bare = word.strip(",;.()")
    return len(bare) > 2 and bare.isupper() and bare.lower() != bare and _SHOUTED.fullmatch(bare) is not None


def _bare(view: View, headline: int | None, low: int, high: int) -> list[Byline]:
    """Return lines that are a name and nothing but: near a date, or right below the headline."""
    if headline is None:
        return []
    texts, dump = view.scene.texts, view.dump
    found = []
    for index in range(low, min(high, view.scene.start + 3)):
        text = texts[index]
        if index == headline or not 4 <= len(text) <= 120 or is_byline(text, view.language):
            continue
        if index < headline and (dump.bullet[index] or dump.repeats[index] > 1):
            continue
        name = without_date(text, view).strip(" -–—|•·,")
        names = authors.names_in(quietened(name), view.language, strict=True)
        if not names or not _is_whole(name, names):
            continue
        if view.scene.levels[index] and not has_year(text):
            continue
        support = 0.0
        if name != text and has_year(text):
            support = 1.0
        elif _near_date(texts, index):
            support = 1.4
        elif index > headline:
            support = 2.0
        else:
            continue
        if dump.repeats[index] > 3 or dump.bullet[index]:
            support += 0.5
        found.append(Byline(support + abs(index - headline) * 0.02, tuple(names), text))
    return found


def _is_whole(text: str, names: Sequence[str]) -> bool:
    """Tell whether a line consists of the names that were found in it."""
    size = len(squash(text))
    return sum(len(squash(name)) for name in names) >= 0.6 * size


def _near_date(texts: Sequence[str], index: int) -> bool:
    return any(
        0 <= place < len(texts) and is_dated(texts[place]) and len(texts[place]) < 80
        for place in (index - 2, index - 1, index + 1, index + 2)
    )


def choose(
    found: Sequence[Byline], site_keys: Sequence[str], title: str
) -> tuple[list[str], list[Byline]]:
    """Return the authors and the bylines that can be believed, best first.

    The site itself counts only where the best byline names nobody else.
    """
    kept: list[Byline] = []
    own = squash(title)
    for byline in found:
        names = [name for name in byline.names if squash(name) not in own or len(name) < 4]
        people = [name for name in names if not authors.is_site_name(name, site_keys)]
        if byline.rank % 1 < 0.5 and byline.rank < 1:  # introduced as an author: as printed
            people = names
        if people or names:
            kept.append(byline._replace(names=tuple(people or names)))
    if not kept:
        return [], []
    best = kept[0]
    names = list(best.names)
    for other in kept[1:]:
        if int(other.rank) == int(best.rank) == 0 and other.rank - best.rank < 0.15:
            names += other.names
    return authors.unique(names), kept
