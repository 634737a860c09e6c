"""The headline: candidates from everywhere, and the one that a reader would call the title.

Each candidate is a text with what speaks for it (`Signs`); a linear model, trained with sites kept
apart (extractnews/lab/train_titles.py), ranks them. Most pages need none of that: their first-level
heading above the body says the same as the head of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from .. import patterns as re
from ..data.title_weights import PAIRS, WEIGHTS
from ..named import NamedTuple
from .scene import LONGEST_TITLE, Scene
from .text import squash, tidy, word_list

#: One of these is in every separator, and in an ASCII text with one blank between words one of those:
#: most texts have none, and the pattern is slow to say so.
_SIGNS_OF_PARTS = frozenset("-‐–—―|｜»›·•⋆★:/~«‹<>≫〉→*−_")
_ASCII_PARTS = ("|", " -", "- ", " :", "::", " /", " ~", " <", " >", " *")


def _may_have_parts(text: str) -> bool:
    if text.isascii():
        return any(map(text.__contains__, _ASCII_PARTS))
    return not _SIGNS_OF_PARTS.isdisjoint(text)


def _separator(text: str) -> str:
    """Return the source of a pattern of what sites put between a headline and their own name.

    It is of the signs that may stand in `text`: a pattern of all of them takes four times as long to compile,
    and re keeps those of the few that are usual.
    """
    # A "»" closes a quotation where there is a "«".
    quoted = any(opening in text and closing in text for opening, closing in _QUOTATION_MARKS)
    signs = [sign for sign in _PARTING if sign in text and not (quoted and sign in _QUOTES)]
    ways = [r"-(?! (?:und|oder|and|or|och|eller|og|en) ) "] if "- " in text else []
    if bars := "".join([sign for sign in signs if sign in _BARS]):
        ways.insert(0, rf"\s*[{bars}]\s*")
    if signs:
        beyond = "".join([sign for sign in signs if not sign.isascii()])
        ways.insert(0, rf"\s+[{_ASCII_PARTING}{beyond}]{{1,3}}\s+")
    if "::" in text:
        ways.append(r"\s*::\s*")
    if not text.isascii():
        if True in [piece[:1] > "\x7f" for piece in text.replace("_", "-").split("-")[1:]]:
            ways.append(r"(?<=[^\x00-\x7f])[-_]{1,3}(?=[^\x00-\x7f])|_(?=[^\x00-\x7f])")
        if "—" in text or "–" in text:
            ways.append(r"— |\s+[—–]")
    return "|".join(ways)


#: Signs with blanks around them, those that need none, and those that are quotation marks as well.
_ASCII_PARTING = "-|:/~<>*"
_PARTING = _ASCII_PARTING + "‐–—―｜»›·•⋆★«‹≫〉→−"
_BARS = "|｜»›≫〉"
_QUOTES = "»›«‹〉"
_QUOTATION_MARKS = (("«", "»"), ("‹", "›"), ("〈", "〉"))

#: Candidates looked at; a page with more headings is a list of headlines.
MAX_CANDIDATES = 40

#: Parts that a title is cut into at most.
MAX_PARTS = 6


class Candidate(NamedTuple):
    """A text that may be the headline.

    text:   as it would be reported
    origin: where it stands, as in Claim
    block:  its block, -1 where it is not visible
    signs:  what was seen of it, as numbers by name
    """

    text: str
    origin: str
    block: int
    signs: dict[str, float]


def parts(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of `text` between separators, at most MAX_PARTS."""
    if not _may_have_parts(text):
        return ((0, len(text)),) if text else ()
    return _parts(text) if len(text) <= _KEPT else _parts.__wrapped__(text)


#: Characters of a title whose parts are kept: what is longer is none, and would fill the memory.
_KEPT = 1000


@lru_cache(maxsize=32)  # a page's title is taken apart for its headline and for its site
def _parts(text: str) -> tuple[tuple[int, int], ...]:
    spans = []
    begin = 0
    separator = _separator(text)
    for found in re.finditer(separator, text) if separator else ():
        if found.start() > begin:
            spans.append((begin, found.start()))
            begin = found.end()
            if len(spans) == MAX_PARTS - 1:
                break
    if begin < len(text):
        spans.append((begin, len(text)))
    return tuple(spans)


def without_site(text: str, names: Sequence[str]) -> str:
    """Return a title without the site's name before or after it.

    names: of the site, squashed: its names, its host, its host's first label
    """
    stated = parts(text)
    if len(stated) < 2:
        return text[stated[0][0] : stated[0][1]] if stated else text
    spans = list(stated)
    while len(spans) > 1:
        first = squash(text[spans[0][0] : spans[0][1]])
        last = squash(text[spans[-1][0] : spans[-1][1]])
        if is_site(last, names):
            spans.pop()
        elif is_site(first, names):
            spans.pop(0)
        else:
            break
    return text[spans[0][0] : spans[-1][1]]


def is_site(squashed: str, names: Sequence[str]) -> bool:
    """Tell whether a part of a title names the site."""
    if not squashed:
        return True
    for name in names:
        if squashed == name:
            return True
        if len(name) > 3 and len(squashed) > 3:
            if name in squashed and len(name) * 2 > len(squashed):
                return True
            if squashed in name and len(squashed) * 2 > len(name):
                return True
    return False


def slug_words(url: str | None) -> set[str]:
    """Return the words of an address's path, which are often those of the headline."""
    if not url:
        return set()
    path = url.split("//", 1)[-1].partition("/")[2].partition("?")[0]
    return {word for word in re.split(r"[\W_\d]+", path.lower()) if len(word) > 2}


class Stated(NamedTuple):
    """A title that the head of the page states."""

    text: str
    origin: str


def clear(
    scene: Scene, stated: Sequence[Stated], names: Sequence[str], listed: Callable[[int], bool]
) -> Candidate | None:
    """Return the first-level heading above the body where the head of the page says the same.

    Two pages in three have one, and the ranking picks it on all of them but one in five hundred;
    so the others alone pay for it. What the head says may go on with a separator behind it.
    listed: whether a block stands in a list, or in a trail of breadcrumbs
    """
    above = scene.levels[: scene.start + 1]
    firsts = {
        squash(scene.texts[index]): index
        for index, level in enumerate(above)
        if level == 1 and not listed(index)
    }
    if not firsts:
        return None
    texts = dict.fromkeys([title.text for title in stated])
    found: dict[str, str] = {}
    for text in texts:
        for wording in dict.fromkeys((text, without_site(text, names))):
            key = squash(wording)
            if key in firsts and not is_site(key, names):
                found.setdefault(key, wording)
    if not found and len(firsts) == 1:
        (key,) = firsts
        if not is_site(key, names) and any(_begins_with(text, key) for text in texts):
            found[key] = ""
    if len(found) != 1:
        return None
    ((key, wording),) = found.items()
    index = firsts[key]
    return Candidate(_with_colon(scene.texts[index], wording), "h1", index, {})


def _begins_with(stated: str, key: str) -> bool:
    """Tell whether a title of the head begins with a heading, squashed to `key`, and a separator."""
    spans = parts(stated)
    return any(squash(stated[:end]) == key for _, end in spans[:-1])


def _with_colon(shown: str, stated: str) -> str:
    """Return the headline as the head writes it where it has a colon behind the kicker, which the
    page sets in a line of its own."""
    colon = ": " in stated and ": " not in shown and len(stated) == len(shown) + 1
    return stated if colon else shown


def candidates(
    scene: Scene, stated: Sequence[Stated], marked: Sequence[tuple[int, str]], names: Sequence[str],
    slug: set[str],
) -> list[Candidate]:  # fmt: skip
    """Return every text of the page that may be its headline, each once, with its signs.

    stated: titles of the head, the <title> with the origin "title"
    marked: blocks whose element is marked as a headline, by itemprop or by a class
    names:  of the site, squashed
    slug:   words of the page's address
    """
    pool: dict[str, Candidate] = {}
    for title in stated:
        _state(pool, title, names)
    head_words = set(word_list(" ".join(title.text for title in stated)))
    firsts = [index for index, level in enumerate(scene.levels) if level == 1]
    last_above = max((first for first in firsts if first <= scene.start), default=-1)
    visible = [
        entry for entry in _visible_blocks(scene, marked, set(pool)) if "leads_up" not in entry[1]
    ]
    order = _succession(scene, visible)
    for index, sign in visible:
        text = scene.texts[index]
        key = squash(text)
        if not key:
            continue
        candidate = pool.get(key)
        if candidate is None:
            origin = f"h{scene.levels[index]}" if scene.levels[index] else "line"
            candidate = pool[key] = Candidate(text, origin, index, {})
        elif candidate.block < 0:
            text = _with_colon(text, candidate.text)
            candidate = pool[key] = candidate._replace(text=text, block=index)
        _see(candidate.signs, scene, index, (*sign, *order.get(index, ())), len(firsts), last_above)
        candidate.signs["copies"] = candidate.signs.get("copies", 0) + 1
    found = list(pool.items())[:MAX_CANDIDATES]
    whole = list(dict.fromkeys(squash(title.text) for title in stated))
    shown = [squash(scene.texts[index]) for index, _ in visible if scene.levels[index] in (1, 2)]
    for key, candidate in found:
        _compare(candidate, key, whole, names, slug, head_words)
        _fit_into(candidate, key, shown[:_SHOWN])
    every = [candidate for _, candidate in found]
    # What the head states whole may be a headline even where the site bears its name, too.
    named = [c for c in every if c.signs["is_site"] and not c.signs["sources"]]
    if named and any(c.block >= 0 and c.signs["sources"] and not c.signs["is_site"] for c in every):
        return [c for c in every if c not in named]
    return every


def _succession(
    scene: Scene, visible: Sequence[tuple[int, tuple[str, ...]]]
) -> dict[int, tuple[str, ...]]:
    """Return marks for a first-level heading in a trail of breadcrumbs that repeats the page's
    title, and for the second-level heading below it that is the headline."""
    trail = -1
    for index, marks in visible:
        if index > scene.start:
            break
        level = scene.levels[index]
        if level == 1:
            trail = index if "in_list" in marks else -1
        elif level == 2 and trail >= 0 and "in_list" not in marks:
            if index - trail <= _TRAIL_TO_HEAD:
                return {trail: ("superseded",), index: ("supersedes",)}
            break
    return {}


#: Blocks between a trail of breadcrumbs and the headline at most.
_TRAIL_TO_HEAD = 8

#: Visible headings that a candidate is looked for in.
_SHOWN = 8


def _fit_into(candidate: Candidate, key: str, shown: Sequence[str]) -> None:
    """Note whether a visible heading holds the text with more before it (a kicker) or behind it.

    key: the text, squashed
    """
    if len(key) > 11:
        for heading in shown:
            if len(heading) > len(key):
                if heading.endswith(key):
                    candidate.signs["ends_heading"] = 1.0
                elif heading.startswith(key):
                    candidate.signs["begins_heading"] = 1.0
            elif len(heading) > 11 and len(heading) < len(key):
                if key.endswith(heading):
                    candidate.signs["ends_with_heading"] = 1.0
                elif key.startswith(heading):
                    candidate.signs["begins_with_heading"] = 1.0


_SIGNS = {
    "jsonld": "in_jsonld",
    "meta:og:title": "in_og",
    "title": "in_title",
    "headline": "in_span",
}


def _state(pool: dict[str, Candidate], title: Stated, names: Sequence[str]) -> None:
    """Add a stated title whole, without the site, and in its parts."""
    short = title.origin.partition(":")[0] if title.origin.startswith("jsonld") else title.origin
    sign = _SIGNS.get(short, "in_other")
    whole = without_site(title.text, names)
    spans = parts(title.text)
    texts = [(whole, sign)]
    if whole != title.text:
        texts.append((title.text, sign + "_with_site"))
    if len(spans) > 1:
        for index in range(1, len(spans)):
            texts.append((title.text[: spans[index - 1][1]], sign + "_front"))
            texts.append((title.text[spans[index][0] :], sign + "_back"))
        for begin, end in spans[1:-1]:
            texts.append((title.text[begin:end], sign + "_middle"))
    seen = set()
    for text, name in texts:
        key = squash(text)
        if not key or key in seen:
            continue
        seen.add(key)
        candidate = pool.get(key)
        if candidate is None:
            candidate = pool[key] = Candidate(text.strip(), title.origin, -1, {})
        candidate.signs[name] = 1


#: Headings of the third level and under count within so many blocks above the lines near the body.
_DEEP = 12


def _visible_blocks(
    scene: Scene, marked: Sequence[tuple[int, str]], keys: set[str]
) -> list[tuple[int, tuple[str, ...]]]:
    """Return the blocks that may be the headline: headings, marked ones, those that say the same
    as the head, and short lines above the body."""
    marks: dict[int, tuple[str, ...]] = {}
    for index, mark in marked:
        marks[index] = (*marks.get(index, ()), mark)
    named = {index for index, mark in marked if mark.startswith("named")}
    found = []
    floor = max(0, scene.start - 8)
    lengths = [len(key) for key in keys] or [0]
    shortest, longest = min(lengths), max(lengths) * 3 // 2 + 8
    begins = {key[:1] for key in keys}
    for index, level in enumerate(scene.levels):
        if level and level < 5:
            if level == 1 or (index < scene.end and (level == 2 or index > floor - _DEEP)):
                found.append((index, marks.get(index, ())))
        elif index in named:
            found.append((index, marks[index]))
        elif index < scene.end:
            text = scene.texts[index]
            near = floor <= index <= scene.start + 1 and len(text) <= 300
            if near or (
                shortest <= len(text) <= longest
                and (not text[0].isalnum() or text[0].lower()[0] in begins)
                and squash(text) in keys
            ):
                found.append((index, ()))
    return found


def _see(
    signs: dict[str, float],
    scene: Scene,
    index: int,
    marks: Sequence[str],
    firsts: int,
    last_above: int,
) -> None:
    """Note what stands for the block as a visible headline; the best of several copies counts.

    firsts:     headings of the first level on the page
    last_above: the last of them above the story, -1 if there is none
    """
    level = scene.levels[index]
    seen = {f"is_h{level}": 1.0} if level else {"is_line": 1.0}
    if level == 1:
        seen["only_h1"] = float(firsts == 1)
        seen["last_h1_above"] = float(index == last_above)
    for mark in marks:
        seen[mark] = 1.0
    distance = scene.start - index
    if distance < 0:
        seen["below_start"] = 1.0
        seen["below_end"] = float(index >= scene.end)
    else:
        seen["adjacent"] = float(distance <= 2)
        seen["near"] = float(distance <= 12)
        seen["far"] = float(distance > 50)
        seen["first_line"] = float(distance == 0)
    for name, value in seen.items():
        if value > signs.get(name, 0):
            signs[name] = value


def _compare(
    candidate: Candidate,
    key: str,
    whole: Sequence[str],
    names: Sequence[str],
    slug: set[str],
    head_words: set[str],
) -> None:
    """Note how the text, squashed to `key`, stands to the head's titles, the address and the site."""
    signs = candidate.signs
    words = word_list(candidate.text)
    own = set(words)
    count = len(words)
    told = len(own & head_words)
    if own:
        signs["share_in_head"] = told / len(own)
        if slug:
            common = len(own & slug)
            signs["share_in_slug"] = common / len(own)
            signs["slug_covered"] = common / len(slug)
    signs["head_covered"] = told / len(head_words) if head_words else 0.0
    signs["words_1"] = count <= 1 and len(candidate.text) < 12
    signs["words_2"] = count == 2 and len(candidate.text) < 20
    signs["words_3"] = count == 3 and len(candidate.text) < 24
    signs["words_many"] = len(candidate.text) > 140
    signs["words_too_many"] = count > LONGEST_TITLE or len(candidate.text) > 260
    signs["is_site"] = is_site(key, names)
    signs["has_separator"] = len(parts(candidate.text)) > 1
    signs["cut_off"] = candidate.text.endswith(("…", "..."))
    signs["visible"] = candidate.block >= 0
    others = [text for text in whole if text != key]
    signs["begins_stated"] = True in [text.startswith(key) for text in others]
    signs["ends_stated"] = True in [text.endswith(key) for text in others]
    signs["extends_stated"] = True in [text in key for text in others if text]
    signs["sources"] = sum([name in signs for name in _OF_HEAD])


#: Signs of a text that the head states as it is.
_OF_HEAD = ("in_jsonld", "in_og", "in_title", "in_other")


def score(signs: dict[str, float]) -> float:
    """Return how much speaks for a candidate, on no scale."""
    total = 0.0
    for name, value in signs.items():
        if value:
            weight = WEIGHTS.get(name, 0.0)
            total += weight * (value if value < 3.0 else 3.0)  # noqa: FURB136  `min` is slow
    for one, other, weight in PAIRS:
        if one in signs and other in signs:
            total += weight * signs[one] * signs[other]
    return total


def ranked(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, the likeliest headline first."""
    scored = [(-score(candidate.signs), place) for place, candidate in enumerate(found)]
    return [found[place] for _, place in sorted(scored)]


def finished(text: str, names: Sequence[str]) -> str:
    """Return a headline as it is reported: one line, without a site's name left at its ends."""
    text = without_site(tidy(text) if "&" in text else text, names)
    return text.strip(" |" if "«" in text or "‹" in text else " |»›").removesuffix(" /")
