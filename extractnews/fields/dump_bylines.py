"""The authors that a page dump names: which of its lines are bylines.

Every line near the headline or the end of the body that may hold names is a candidate; boosted trees,
trained with sites kept apart (lab/train_dump_lines.py), say which of them name the authors.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import filterfalse

from .. import patterns as re
from ..data import byline_model
from ..data.bylines import AGENCIES, ALONE, ROLES
from ..named import NamedTuple
from . import authors, given_names, urls
from .credits import split_credit
from .dump_names import begins_small, cleaned, leading_name, names_of
from .dump_scene import View, has_far, has_year, is_dated
from .inner_bylines import inner_byline
from .text import squash
from .wide_bylines import KATAKANA_PLACE, SIGNED_TAIL, is_japanese_person, reporters

#: Lines around the headline and around the end of the body that may name the authors.
ABOVE, UNDER, END, FOOT = 8, 60, 2, 14

#: Lines below the headline and below the start of the body; a dozen where none of these names anybody.
HEAD, LEAD, FAR = 6, 4, 12

#: A line that may be a byline, in characters.
SHORTEST, LONGEST = 2, 220

#: Characters of the page in which a name is looked for again.
LONGEST_PAGE = 300_000

#: Probability from which a line is believed, and of the best line's, from which another is too.
BELIEVED, BESIDE = 0.15, 0.75

#: The same of a name alone without a given name in front: most that score less are headings and menus.
#: Out of fold one wrong author in eight goes with them; from .3 on persons of news are lost.
BELIEVED_ALONE = 0.25

#: Probability, at the least, of a line with a word for reporter beside a name.
SURELY = 0.5

#: The same where only lines further into the body are left: most that score less are captions.
BELIEVED_FAR = 0.6

#: How a line was read, from the surest to the least sure.
SAID, SAID_ABOVE, INSIDE, WIDE, TAIL, BARE = range(6)

NAMES = (
    "reading", "by_word", "photo_word", "characters", "names", "words", "covered", "first_length",
    "headline_distance", "start_distance", "end_distance", "where", "dated", "year", "dated_beside", "dated_near",
    "repeats", "item", "blanks", "blanks_after", "score", "small_words", "capital_words",
    "in_body", "in_title", "on_page", "begins_lines", "site", "agency", "persons", "role_after", "role_below", "colon",
    "above_by", "below_words", "above_words", "rank", "rivals", "ascii", "comma", "kept", "quotes_name", "in_menu",
)  # fmt: skip


class Line(NamedTuple):
    """A line that may name the authors.

    names: as they would be reported
    raw:   the line, or the two lines that it was read from
    row:   what speaks for it; the numbers' names are NAMES
    """

    place: int
    names: tuple[str, ...]
    raw: str
    row: list[int]


_PHOTO = re.compile(
    r"^(?:photos?|fotos?|bild(?:er|rechte)?|images?|credits?|quelle|source|фото|copyright|©|reporting|aktuelle|kuva|fot|kredit|crédit)\b",
    re.IGNORECASE,
)


def places(view: View, headline: int | None, *, far: bool = False) -> list[int]:
    """Return the lines that may name the authors; `far`: also lines further into the body."""
    scene = view.scene
    size = len(scene.texts)
    top = headline if headline is not None else max(0, scene.start - 12)
    under, lead = (FAR, FAR) if far else (HEAD, LEAD)
    low = max(top + under, min(scene.start + lead, top + UNDER))
    head = range(max(0, top - ABOVE), min(size, low))
    near = range(max(head.stop, scene.start - 8), min(size, scene.start + lead))
    foot = range(max(head.stop, near.stop, scene.end - END), min(size, scene.end + FOOT))
    return [*head, *near, *foot]


#: How a line can be read as a byline, the text that was read, and the names in it.
Reading = tuple[int, str, list[str]]


def read(view: View, index: int, page: str) -> Reading:
    """Return how a line can be read as a byline: (reading, raw, names); no names if it cannot.

    page: all lines of the page
    """
    texts = view.scene.texts
    text = texts[index]
    language = view.language
    if len(text) > LONGEST:
        return (TAIL, *_tail(text)) if not text.isascii() else (TAIL, "", [])
    line = cleaned(text, view.hints)
    led = authors.by_length(line, language)
    if led:
        names = names_of(line, language, said=True)
        if names:
            return SAID, text, names
    if text.rstrip(" :：").lower() in ALONE and index + 1 < len(texts):
        below = texts[index + 1]
        if len(below) <= 120:
            names = names_of(cleaned(below, view.hints), language, said=True)
            return SAID_ABOVE, f"{text} {below}", names
    glued = _glued_by(line, language)
    if glued:
        names = names_of(glued, language, said=True)
        if names:
            return SAID, text, names
    inner = inner_byline(text)
    if inner:
        names = names_of(cleaned(inner, view.hints), language, said=True)
        if names:
            return INSIDE, text, names
    if has_far(text):
        wide = reporters(text)
        if wide:
            return WIDE, text, wide
    if _is_of_another(text) or (not led and begins_small(line)):
        return BARE, text, []
    return BARE, text, names_of(line, language) or leading_name(line, page)


def _is_of_another(text: str) -> bool:
    """Tell whether a name in a line is no author's: who says something, who took the picture, who posted elsewhere."""
    if text[-1] in ":：" or (text[0] in "—–-" and " (@" in text):
        return True
    if "©" in text:
        return text.strip("()[] ©").lower() not in AGENCIES
    first, parted, last = text.strip("() ").partition("/")
    if not parted or not (
        given_names.is_person(first.strip()) or given_names.is_person(last.strip())
    ):
        return False
    return split_credit(text)[0] is None or split_credit(f"{last} / {first}")[0] is None


def _glued_by(line: str, language: str) -> str:
    """Return what follows "by" and its like where the dump ran them together: "byJane Doe"."""
    first, comma, rest = line.partition(", ")
    if not comma or not rest:
        return ""
    if first.lower() in ALONE:
        return f"{first}: {rest}"
    whole = f"{first} {rest}"
    return whole if authors.by_length(whole, language) >= len(first) else ""


def _tail(text: str) -> tuple[str, list[str]]:
    """Return the author that a paragraph of Chinese, Japanese or Korean ends with."""
    found = SIGNED_TAIL.search(text[-40:])
    if found:
        name = KATAKANA_PLACE.sub("", found.group(1))
        names = [KATAKANA_PLACE.sub("", n) for n in names_of(name, "ja")]
        return found.group(), [n for n in names if 2 <= len(n) <= 12]
    return "", reporters(text[-60:])


_SMALL = re.compile(r"(?<![^\W_])[^\W\d_A-Z][^\W\d_]{2,}")
#: All of ASCII but its letters and figures becomes a blank.
_PARTED = bytes(code if code > 127 or chr(code).isalnum() else ord(" ") for code in range(256))
_NAME_WORD = re.compile(r"[^\W\d_]{2,}")


def lines(
    view: View,
    headline: int | None,
    title: str,
    site: Sequence[str],
    known: dict[int, Reading] | None = None,
    *,
    far: bool = False,
) -> list[Line]:
    """Return the candidates of a page with their rows.

    site:  squashed forms of the site's name
    known: how lines of the page were read; those that are read now are added
    far:   as `places` takes it
    """
    known = {} if known is None else known
    texts = view.scene.texts
    whole = "\n".join(texts[:3000])[:LONGEST_PAGE]
    found: list[_Candidate] = []
    for index in places(view, headline, far=far):
        if len(texts[index]) >= SHORTEST:
            if index not in known:
                known[index] = read(view, index, whole)
            reading, raw, names = known[index]
            if names:
                found.append(_Candidate(index, reading, raw, tuple(names), len(found)))
    if not found:
        return []
    body = " ".join([texts[index] for index in view.scene.kept[:80]])[:20000]
    within = {*view.scene.kept[:80]} if len(body) < 20000 else ()
    told = [
        text[:400]
        for index, text in enumerate(texts[:2000])
        if len(text) > 60 and (len(text) > 400 or index not in within)
    ]
    small = _small_words([name for each in found for name in each.names], " ".join([body, *told]))
    top = headline if headline is not None else view.scene.start - 12
    page = _Shared(view, top, squash(title), site, body, small, whole, len(found))
    return [Line(each.place, each.names, each.raw, _row(page, each)) for each in found]


def _small_words(names: Sequence[str], text: str) -> set[str]:
    """Return the words of names that a text writes with a small first letter, in small letters."""
    words = {word.lower() for name in names for word in _NAME_WORD.findall(name) if len(word) > 2}
    pieces = text.encode("utf-8", "surrogatepass").translate(_PARTED)
    parts = pieces.decode("utf-8", "surrogatepass").split()
    mixed = _SMALL.findall(" ".join(filterfalse(str.isalpha, parts)))
    return words.intersection(parts) | words.intersection(mixed)


class _Candidate(NamedTuple):
    """A line that was read as a byline; `rank` counts those of the page."""

    place: int
    reading: int
    raw: str
    names: tuple[str, ...]
    rank: int


class _Shared(NamedTuple):
    """What the rows of one page have in common.

    title:  squashed
    small:  words of the names that the page writes with a small first letter: they are none
    whole:  the lines of the page, joined
    rivals: how many lines may be bylines
    """

    view: View
    top: int
    title: str
    site: Sequence[str]
    body: str
    small: set[str]
    whole: str
    rivals: int


def _row(page: _Shared, each: _Candidate) -> list[int]:
    return [
        *_of_reading(page, each),
        *_of_place(page, each.place),
        *_of_setting(page, each.place),
        *_of_names(page, each.names),
        *_of_neighbours(page, each),
        *_of_signs(page, each),
    ]


def _of_reading(page: _Shared, each: _Candidate) -> list[int]:
    """From "reading" to "first_length": how the line was read, and what it gives."""
    text = page.view.scene.texts[each.place]
    size = len(squash(text[:LONGEST])) or 1
    return [
        each.reading,
        min(authors.by_length(text, page.view.language), 30),
        int(_PHOTO.match(text) is not None),
        min(len(text), 400),
        len(each.names),
        len(each.names[0].split()),
        min(100, 100 * sum(len(squash(name)) for name in each.names) // size),
        len(each.names[0]),
    ]


def _of_place(page: _Shared, index: int) -> list[int]:
    """From "headline_distance" to "dated_near": where it stands, and what dates are near."""
    scene = page.view.scene
    texts = scene.texts
    if index < page.top:
        where = 0
    elif index < scene.start:
        where = 1
    else:
        where = 2 if index < scene.end - 1 else 3
    return [
        max(-20, min(index - page.top, 99)),
        max(-99, min(index - scene.start, 99)),
        max(-20, min(index - scene.end, 40)),
        where,
        int(is_dated(texts[index])),
        int(has_year(texts[index][:LONGEST])),
        *[
            sum(is_dated(texts[j]) for j in (index - step, index + step) if 0 <= j < len(texts))
            for step in (1, 2)
        ],
    ]


def _of_setting(page: _Shared, index: int) -> list[int]:
    """From "repeats" to "score": how the line is set."""
    dump = page.view.dump
    return [
        min(dump.repeats[index], 9),
        int(bool(dump.bullet[index])),
        min(dump.before[index], 9),
        min(dump.before[index + 1], 9) if index + 1 < len(dump.before) else 9,
        int(100 * page.view.scores[index]),
    ]


def _of_names(page: _Shared, names: Sequence[str]) -> list[int]:
    """From "small_words" to "persons": what the names look like, and where else they stand."""
    words = [word for name in names for word in _NAME_WORD.findall(name)]
    size = max(1, len(words))
    first = names[0]
    return [
        100 * sum(word.lower() in page.small for word in words) // size,
        100 * sum(word[0].isupper() for word in words) // size,
        min(page.body.count(first), 9),
        int(squash(first) in page.title),
        min(page.whole.count(first), 20),
        min(page.whole.count("\n" + first), 9),
        sum(authors.is_site_name(name, page.site) for name in names),
        sum(authors.is_agency(name) for name in names),
        _persons(names, page.view.language),
    ]


def _persons(names: Sequence[str], spoken: str) -> int:
    """The share of names that begin with a given name, in per cent; -1 where that tells nothing.

    Those are names of one word, and of scripts without capitals, which the table of given names has not; a
    Japanese one that begins as surnames do counts as a person's.
    """
    full = [name for name in names if " " in name and name[0].isupper() and not name.isupper()]
    if not full:
        return 100 if spoken == "ja" and any(map(is_japanese_person, names)) else -1
    return 100 * sum(map(given_names.is_person, full)) // len(full)


def _of_neighbours(page: _Shared, each: _Candidate) -> list[int]:
    """From "role_after" to "rivals": jobs, words for "by", the other candidates."""
    texts, index = page.view.scene.texts, each.place
    below = texts[index + 1] if index + 1 < len(texts) else ""
    above = texts[index - 1] if index else ""
    by_above = authors.by_length(above, page.view.language) > 0
    return [
        int(_has_role(texts[index][:LONGEST])),
        int(len(below) < 80 and _has_role(below)),
        each.raw.count(":") + each.raw.count("："),
        int(above.rstrip(" :：").lower() in ALONE or by_above),
        min(len(below.split()), 50),
        min(len(above.split()), 50),
        min(each.rank, 30),
        min(page.rivals, 60),
    ]


def _of_signs(page: _Shared, each: _Candidate) -> list[int]:
    """From "ascii" to "in_menu": signs of the line, and whether it is one of a list."""
    scene, bullet, index = page.view.scene, page.view.dump.bullet, each.place
    text = scene.texts[index]
    beside = [j for j in (index - 1, index + 1) if 0 <= j < len(bullet)]
    return [
        int(text.isascii()),
        text[:LONGEST].count(","),
        int(index in scene.kept),
        int(any(sign in text[:LONGEST] for sign in '"“”«»„!?')),
        int(bool(bullet[index]) and any(bullet[j] for j in beside)),
    ]


def linked(view: View, headline: int | None) -> list[str]:
    """Return the persons to whose pages links around the headline lead."""
    scene, dump = view.scene, view.dump
    if not dump.links or not dump.first:  # they may stand past the lines that are read
        return []
    top = headline if headline is not None else max(0, scene.start - 12)
    last = min(len(dump.last) - 1, scene.start + LEAD)
    lines = range(dump.first[max(0, top - LINKED_ABOVE)], dump.last[last] + 1)
    texts = [
        link.text for link in dump.links if link.line in lines and urls.leads_to_person(link.url)
    ]
    found = [name for text in texts for name in authors.names_in(text, view.language, strict=True)]
    return [name for name in authors.unique(found) if given_names.is_person(name)]


#: Lines above the headline whose links to people are its authors'.
LINKED_ABOVE = 2


def _has_role(text: str) -> bool:
    return any(word.strip(".,()").lower() in ROLES for word in text.split()[:16])


def choose(
    found: Sequence[Line], site: Sequence[str], least: float = BELIEVED
) -> tuple[list[str], list[Line]]:
    """Return the authors, and the lines that name them, the surest first.

    least: probability from which a line is believed
    The site itself counts only where a byline introduces it, or where nobody else is named.
    """
    return chosen(byline_model.scores([line.row for line in found]), found, site, least)


def chosen(
    scores: Sequence[float], found: Sequence[Line], site: Sequence[str], least: float = BELIEVED
) -> tuple[list[str], list[Line]]:
    """Do what `choose` does, with the probability of each line given."""
    if not found:
        return [], []
    # What "記者" and "기자" mark is a reporter's name; the pages trained on have few of them.
    scores = [
        max(score, SURELY) if line.row[0] == WIDE else score
        for score, line in zip(scores, found, strict=True)
    ]
    ranked = sorted(zip(scores, found, strict=True), key=lambda pair: (-pair[0], pair[1].place))
    likely = [(score, line) for score, line in ranked if score >= max(least, _least(line))]
    beside = BESIDE * likely[0][0] if likely else 0.0
    believed = [line for score, line in likely if score >= beside]
    said = [line.place for line in believed if line.row[0] in (SAID, SAID_ABOVE)]
    if said:
        # Beside a line that says whose article it is, a bare name is the author's only below it.
        after = {index + step for index in said for step in (1, 2)}
        believed = [line for line in believed if line.row[0] != BARE or line.place in after]
    believed.sort(key=lambda line: line.place)
    names: list[str] = []
    for line in believed:
        people = [name for name in line.names if not authors.is_site_name(name, site)]
        names += line.names if line.place in said or not people else people
    rest = [line for _, line in ranked if line not in believed]
    return without_parts(authors.unique(names)), [*believed, *rest]


def _least(line: Line) -> float:
    """Return the probability from which a line is believed."""
    if line.row[0] != BARE:
        return BELIEVED
    first = line.names[0].partition(" ")[0]
    cased = first[0] != first[0].lower()
    return BELIEVED_ALONE if cased and not given_names.is_given_name(first) else BELIEVED


def without_parts(names: Sequence[str]) -> list[str]:
    """Return names without those that are part of another: "Doe" beside "Jane Doe"."""
    return [
        name
        for name in names
        if not any(name != other and f" {name} " in f" {other} " for other in names)
    ]
