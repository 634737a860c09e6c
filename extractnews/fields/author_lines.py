"""Lines of an HTML page that may name its authors: introduced, in an element named so, or bare."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from .. import patterns as re
from ..comments_html import says_comments
from ..data.bylines import ALONE
from ..layout import Layout
from ..spans_html import marks_in
from ..values import CAPTION
from . import authors, datelines, dates, given_names, urls
from .author_boxes import (
    AUTHOR_NAME,
    NOT_AUTHOR_NAME,
    boxed,
    is_boxed,
    is_in_other_box,
    is_of_others,
)
from .bare_names import DIGIT, YEAR, has_year, is_dated, is_signed, is_told, names_in
from .inner_bylines import inner_byline, lone_name
from .scene import Scene, foot_lines, head_lines
from .sources import LONGEST_STATEMENT, MOST_STATED, Sources, elements

#: Rank of what stands below the body in `far_lines`; it is added to that of its kind.
BELOW_BODY_RANK = 4

#: Rank of names that stand where an author's would, with nothing else that says so.
GUESS_RANK = 9

#: Bylines under this rank are sure to be one.
_SURE = 2

#: Elements that are named as the author's count so many blocks further down than other lines.
_NAMED_BELOW = 2

#: Blocks at the start and at the end of the body that may be a byline, and the letters of one that
#: nothing introduces; what is introduced may be longer in the first of them.
_BODY_LINES, _LAST_LINES, _SHORT_BYLINE, _LONG_BYLINES = 8, 10, 60, 3


#: (rank, origin, raw, strict) of something visible that may name the authors; rank 0 is best.
#: strict: whether it may as well be something else, so that only a full name counts
Line = tuple[int, str, str, bool]


def near_lines(sources: Sources, headline: int | None) -> list[Line]:
    """Return what stands around the headline and may name the authors."""
    lines = head_lines(sources.scene, headline)
    own = range(headline or lines.start, lines.stop)
    found = _around(sources, own, range(own.start, own.stop + _NAMED_BELOW), 0)
    if own != lines and not any(line[0] < _SURE for line in found):
        above = range(lines.start, own.start)  # where those of other stories stand too
        found += _around(sources, above, above, 0)
    linked = islice(_linked_names(sources, lines), authors.MAX_AUTHORS)
    found.extend((2, "link", text, True) for text in linked)
    return found


def far_lines(sources: Sources, headline: int | None) -> list[Line]:
    """Return what stands elsewhere, or alone, and may name the authors; its ranks are 3 and more."""
    scene = sources.scene
    lines = foot_lines(scene)
    found = _around(sources, lines, lines, BELOW_BODY_RANK)
    low, high = scene.start + 1, min(scene.start + _BODY_LINES, scene.end)
    for index in (*range(low, high), *scene.kept[-_LAST_LINES:]):
        text = scene.texts[index]
        short = len(text) <= _SHORT_BYLINE
        if not short and (index > scene.start + _LONG_BYLINES or text[-1] in ".!?:"):
            continue
        length = authors.by_length(text, sources.language)
        if length or (short and not scene.levels[index]) or text.startswith(_THIS_TEXT):
            said = _byline_in(sources, text, length, 3)
            found.extend((3, origin, raw, True) for _, origin, raw, _ in said)
    found.extend(_introduced(scene, sources.language))
    found.extend(islice(_far_below(sources), 1))
    if sources.language in ("zh", "ja", "ko") and scene.kept:
        from .wide_bylines import signed

        for index in (*scene.kept[:2], *scene.kept[-2:]):
            names = signed(scene.texts[index], sources.language)
            if names:
                found.append((3, "line", " | ".join(names), False))
    found.extend((rank, "line", text, " " in text) for rank, text in _bare_names(sources, headline))
    return found


def _far_below(sources: Sources) -> Iterator[Line]:
    """Yield the persons whom a line far below the body introduces as authors."""
    scene = sources.scene
    low = foot_lines(scene).stop
    for index in range(low, min(len(scene.texts), low + _FAR_BELOW)):
        text = scene.texts[index]
        length = authors.by_length(text, sources.language) if len(text) <= _SHORT_BYLINE else 0
        if length > _LONGEST_BY:
            names = authors.names_in(_undated(text, sources.hints), sources.language, strict=True)
            if names and given_names.is_person(names[0]) and not is_in_other_box(sources, index):
                yield BELOW_BODY_RANK + 1, "line", names[0], True


#: Lines behind those right below the body where whom "Author" or "Written by" introduces is its author,
#: and the letters of "by" in all languages, which introduces those of other stories there.
_FAR_BELOW, _LONGEST_BY = 30, 4


def _is_known(name: str) -> bool:
    """Tell whether a name in a box about an author is one, and no job or prize of hers."""
    first = name.partition(" ")[0]
    if authors.is_agency(name) or not name.isascii() or first.rstrip(".") in _OF_ADDRESS:
        return True
    return given_names.is_given_name(first)


_OF_ADDRESS = frozenset(("Mr", "Mrs", "Ms", "Dr", "Prof"))


def _introduced(scene: Scene, language: str) -> Iterator[Line]:
    """Yield the persons in lines among the body's, below one that only introduces them: "Written by:"."""
    for index in range(scene.start, min(scene.end, len(scene.texts) - 1)):
        text = scene.texts[index]
        if len(text) < _LONGEST_INTRODUCTION and text.lower().rstrip(" :") in ALONE:
            below = scene.texts[index + 1][:200]
            name = next(iter(authors.names_in(below, language, strict=True)), "")
            lone = below.partition(" - ")[0]
            if given_names.is_person(name) or given_names.is_given_name(lone):
                yield BELOW_BODY_RANK + 1, "line", name or lone, bool(name)


def _around(sources: Sources, lines: range, named: range, penalty: int) -> list[Line]:
    """Return what may name the authors in some lines, and in the elements of others."""
    scene = sources.scene
    found: list[Line] = []
    for place, name, text in islice(elements(sources, named, AUTHOR_NAME), MOST_STATED):
        if not 2 <= len(text) <= LONGEST_STATEMENT or _is_of_picture(sources.layout, place):
            continue
        exact = len(text) <= 60 and _EXACT_NAME.search(name[:_LONGEST_CLASS]) is not None
        other = NOT_AUTHOR_NAME.search(name) is not None
        bare = _undated(text, sources.hints)
        if other and not any(map(_is_known, authors.names_in(bare, sources.language, strict=True))):
            continue
        if penalty and is_in_other_box(sources, place):
            continue
        inner = inner_byline(bare) if not exact or DIGIT.search(bare) else ""
        rank = 0 if exact and not other else 2 if other else 1
        if text.startswith(_DUTY):
            rank = GUESS_RANK
        found.append((rank + penalty, "byline", inner or bare, not (exact or inner) or other))
    for index in lines:
        text = scene.texts[index]
        if len(text) <= _LONGEST_LINE:
            length = authors.by_length(text, sources.language)
            # "Coach of 2022 attacked by Jane Doe" is a headline.
            if length or not 0 < scene.levels[index] < 3:
                said = list(_byline_in(sources, text, length, penalty))
                if said and not (penalty and is_in_other_box(sources, index)):
                    found += said
        if (
            len(text) < _LONGEST_INTRODUCTION
            and text.lower().rstrip(" :") in ALONE
            and index + 1 < len(scene.texts)
        ):
            found.append((1 + penalty, "line", scene.texts[index + 1][:200], True))
    return found


def _is_of_picture(layout: Layout, place: int) -> bool:
    """Tell whether an element stands in a caption: it names whose picture it is."""
    return place < len(layout.container) and layout.kind[layout.container[place]] is CAPTION


def _linked_names(sources: Sources, lines: range) -> Iterator[str]:
    """Yield the texts of links to a person's page: <a href="/author/jane-doe">Jane Doe</a>."""
    layout = sources.layout
    if not lines:
        return
    since, until = layout.start[lines[0]], layout.end[lines[-1]]
    for style, start, end, target in marks_in(layout, since, until):
        if style == "a" and start >= since and end <= until and urls.leads_to_person(target):
            text = layout.span_text(start, end)
            if 2 <= len(text) <= _LONGEST_NAMES:
                yield text


#: A line that only introduces the next, "Written by:", in characters.
_LONGEST_INTRODUCTION = 20


def said_authors(
    sources: Sources, headline: int | None, stated: Sequence[str]
) -> tuple[str, list[str]] | None:
    """Return (raw, names) of a byline right below the headline that says who wrote it, where it is nobody
    whom the head states; None where there is none.

    stated: the names that the head states; one of them anywhere near the headline is believed
    """
    scene = sources.scene
    low = headline if headline is not None else max(0, scene.start - _SHORT_HEAD)
    found: tuple[str, list[str]] | None = None
    known = [name.lower() for name in stated]
    for index in range(max(0, low - 2), min(len(scene.texts), scene.start + _LONG_BYLINES)):
        text = scene.texts[index]
        if len(text) > _LONGEST_HEAD_LINE or index == headline:
            continue
        lowered = text.lower()
        if any(name in lowered for name in known):
            return _said_with_more(sources, index, lowered, known) if index > low else None
        if found is None and index > low:
            names = _said_in(sources, index, lowered)
            if names and authors.is_person(names[0]):  # and perhaps a paper: "By Jane Doe, 7 News"
                found = text, [n for n in names if authors.is_person(n) or authors.is_agency(n)]
    return found


def _said_with_more(
    sources: Sources, index: int, lowered: str, known: Sequence[str]
) -> tuple[str, list[str]] | None:
    """Return (raw, names) of a block that names others too behind those whom the head states."""
    text = sources.scene.texts[index]
    if not authors.by_length(text, sources.language) or len(text) < 2 * sum(map(len, known)):
        return None
    names = _said_in(sources, index, lowered)
    others = [name for name in names if name.lower() not in known]
    if (
        others
        and len(names) - len(others) == len(known)
        and all(map(given_names.is_person, others))
    ):
        return text, names
    return None


def _said_in(sources: Sources, index: int, lowered: str) -> list[str]:
    """Return the names of a block that begins with "by", or whose element is named as the author's.

    lowered: the block's text, lower-cased
    """
    scene, container = sources.scene, sources.layout.container[index]
    text = scene.texts[index]
    if authors.by_length(text, sources.language):
        if _OTHER_WORK.match(lowered):
            return []
    elif (
        index >= scene.start
        or len(text) > _LONGEST_NAMES
        or not _is_of_author(sources.layout.name[container].lower())
    ):
        return []
    return authors.names_in(_undated(text, sources.hints), sources.language, strict=True)


def _is_of_author(name: str) -> bool:
    """Tell what AUTHOR_NAME and NOT_AUTHOR_NAME tell of most names.

    Every page that states its authors is asked, and compiling the two takes as long as this page.
    """
    return any(map(name.__contains__, _OF_AUTHOR)) and not any(
        map(name.__contains__, _OF_SOMETHING_ELSE)
    )


_OF_AUTHOR = ("author", "autor", "byline", "writer")
_OF_SOMETHING_ELSE = (
    "bio", "about", "descr", "social", "imag", "avatar", "photo", "follow", "comment", "list", "related", "more",
)  # fmt: skip

#: What introduces others than the writer.
_OTHER_WORK = re.compile(
    r".{0,20}(?:review|edit|check|more|about|photo|foto|updat|add|upload|translat|über|all|view|hosted|present|sponsor|contribut|compil|fact)"
)


def _byline_in(sources: Sources, text: str, length: int, penalty: int) -> Iterator[Line]:
    """Yield what a line of text says of its authors.

    length: of the words that introduce them, as `authors.by_length` tells
    """
    if len(text) > _LONGEST_LINE:
        return
    wide = [] if text.isascii() else _reporters(text)
    if wide:
        yield penalty, "line", " | ".join(wide), False
        return
    if length and len(text) <= 160:
        bare = _undated(text, sources.hints)
        if _OTHER_HANDS.match(text):
            yield GUESS_RANK, "line", bare, True
            return
        yield 1 + penalty, "line", bare, True
        lone = lone_name(bare, sources.language)
        if lone:
            timed = DIGIT.search(text) is not None  # "posted by Amanda at 12:53"
            yield 1 + penalty if timed else GUESS_RANK, "line", lone, False
    elif text.startswith(_THIS_TEXT):
        inner = inner_byline(text)
        if given_names.is_person(next(iter(authors.names_in(inner, sources.language)), "")):
            yield 1 + penalty, "line", inner, True
    elif DIGIT.search(text):
        bare = _undated(text, sources.hints)
        if bare != text and authors.by_length(bare, sources.language):
            yield 1 + penalty, "line", bare, True
        inner = inner_byline(bare)
        if inner:
            yield 2 + penalty, "line", inner, inner[0].islower() or not YEAR.search(text)


#: How lines begin that say in a sentence who wrote a text: "This article was written by Jane Doe".
_THIS_TEXT = (
    "This article ", "This post ", "This story ", "Dieser Artikel ", "Dieser Beitrag ", "Dieser Text ", "Cet article ",
    "Este artículo ", "Questo articolo ", "Dit artikel ",
)  # fmt: skip

#: A line that may hold a byline, in characters.
_LONGEST_LINE = 200

#: Those who checked what somebody else wrote.
_OTHER_HANDS = re.compile(
    r"(?:medically |expert |legally |clinically )?(?:review|edit|fact[- ]check)ed by|责任编辑|責任編輯",
    re.IGNORECASE,
)


#: Chinese editors on duty are named where nobody else is.
_DUTY = ("责任编辑", "責任編輯")


def _reporters(text: str) -> list[str]:
    """Return the persons that a word for reporter marks in a line of Chinese, Japanese or Korean."""
    if not authors.has_cjk(text):
        return []
    from .wide_bylines import reporters

    return reporters(text)


@lru_cache(maxsize=64)  # a line is asked for as one that is introduced, and as a bare name
def _undated(text: str, hints: dates.Hints) -> str:
    """Return a line with a bar where its dates were: "By Sofia Gonzalez December 3, 2019"."""
    if not (DIGIT.search(text) and has_year(text)):
        return text
    for start, end, _ in reversed(dates.spans_written(text, hints, 3)):
        if text[start:end].strip():
            before = datelines.without_label(text[:start])
            text = f"{before} | {text[end:].lstrip()}"
    return text.strip(" |")


#: Characters of a tag's and its class's names in which the next is looked for, in the square of their number.
_LONGEST_CLASS = 300

#: An element that holds one author's name and nothing else.
_EXACT_NAME = re.compile(
    r"\bauthor\b.*(?:itemprop|vcard|\bfn\b|name|url)|vcard|author[-_]?name|^a .*author|itemprop|\bauthor$|fn n\b|byline[-_]?name|span .*\bbyline\b"
)

#: Below the headline, a bare name stands within this many blocks.
_BARE_NEAR = 14


def _bare_names(sources: Sources, title: int | None) -> list[tuple[int, str]]:
    """Return (rank, name) of names that stand alone at the start or the end of the article.

    Below the headline, beside a date, once more in the author's box, or with next to nothing
    between headline and body; or as the last line of the body, or the first below it.
    """
    scene, layout = sources.scene, sources.layout
    texts = scene.texts
    found = []
    headline = title if title is not None else max(0, scene.start - _SHORT_HEAD)
    short = 0 <= scene.start - headline <= _SHORT_HEAD
    for index in range(
        max(0, headline - 2), min(scene.start + 3, headline + _BARE_NEAR, len(texts))
    ):
        text = texts[index]
        if index == title or not 2 <= len(text) <= _LONGEST_HEAD_LINE:
            continue
        if layout.kind[layout.container[index]] is CAPTION:
            continue
        bare = _undated(text, sources.hints)
        if len(bare) > _LONGEST_NAMES or (
            bare == text
            and (scene.levels[index] or (index < headline and not _is_signed_above(scene, bare)))
        ):
            continue
        dated = bare != text or is_dated(texts, index)
        if " " not in bare and bare.isascii():
            if not dated:
                continue  # no person has one name here
            if bare.istitle() and index < scene.start and given_names.is_given_name(bare):
                found.append((GUESS_RANK, bare))
                continue
        # In Japanese many a word has as many letters as a name: only in the date's own line.
        names = names_in(bare, sources.language if bare != text else "", dated=dated)
        if not names or is_told(scene, index, names) or is_boxed(sources, index, headline):
            continue
        known = dated or is_signed(scene, names[0]) or index == scene.start
        late = len(names) > 1 and "/" in bare and scene.start <= index <= scene.start + _LATE_BYLINE
        if (
            known
            or late
            or (short and index < scene.start and _is_known(names[0]))
            or (bare[0].isalpha() and given_names.is_person(names[0]))
        ):
            found += [(3 if known else GUESS_RANK, name) for name in names]
    if not found and scene.kept and scene.end > headline:
        found = _below(sources)
    # Beside a person's name there are those of jobs and of topics.
    persons = [entry for entry in found if given_names.is_person(entry[1])]
    return [entry for entry in found if entry in persons or entry[0] < GUESS_RANK or not persons][
        :3
    ]


#: Lines below the body where a name stands beside a date.
_DATED_BELOW = 4


def _is_signed_above(scene: Scene, name: str) -> bool:
    """Tell whether what stands above the headline is a person who signs the article below it too."""
    first = name.partition(" ")[0]
    return is_signed(scene, name) and given_names.is_given_name(first) and authors.is_person(name)


def _below(sources: Sources) -> list[tuple[int, str]]:
    """Return (rank, name) of the names in the body's last line, or alone in a line below it.

    In the first line below, the names of a job and an agency count too.
    """
    scene, texts = sources.scene, sources.scene.texts
    for index in (scene.end - 1, scene.end):
        if index < len(texts) and not scene.levels[index] and 5 <= len(texts[index]) <= 60:
            if is_of_others(sources, index):
                break
            bare = _undated(texts[index].strip("() "), sources.hints)
            names = names_in(bare, sources.language) if len(bare) <= 40 else []
            if names and not is_told(scene, index, names):
                sure = index < scene.end or bare != texts[index]
                if sure or _is_known(names[0]):
                    return [(3 if sure else GUESS_RANK, name) for name in names]
            if names:
                break
    for text in texts[scene.end - 1 : scene.end + 2]:
        if text.startswith("Follow ") and " on " in text:  # "Follow Jane Doe on Twitter"
            followed = text[7:].partition(" on ")[0]
            if given_names.is_person(followed):
                return [(GUESS_RANK, followed)]
    for index in foot_lines(scene)[1:_DATED_BELOW]:
        if says_comments(texts[index]):
            break
        bare = _undated(texts[index], sources.hints) if len(texts[index]) <= 60 else ""
        if (
            bare != texts[index]
            and given_names.is_person(bare)
            and not is_in_other_box(sources, index)
        ):
            return [(3, bare)]
    return [(GUESS_RANK, name) for name in islice(boxed(sources), 1)]


#: Blocks of the body, from its first, that may as well be names with a stroke between them.
_LATE_BYLINE = 2

#: A line below the headline that may be names and dates, in characters, and the names in it.
_LONGEST_HEAD_LINE, _LONGEST_NAMES = 160, 80

#: Blocks between headline and body where a bare name can only be the author's.
_SHORT_HEAD = 4
