"""The standfirst: the visible text between headline and body that sums the article up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from .. import patterns as re
from ..layout import Layout
from ..spans_html import marks_in
from ..values import CAPTION
from . import authors, descriptions, page_lines
from .scene import Scene
from .text import count_words, squash, word_list

#: How elements that hold a standfirst are named.
NAME = re.Words(
    "standfirst|stand-first|subtit|sub-tit|subhead|sub-head|subline|sub-line|lede|elementlead|excerpt|shorttext|short-text"
    "|summary|abstract|entradilla|bajada|epigraph|copete|vorspann|anriss|sottotitol|occhiello|sommario|ingress|manchet|perex"
    "|preamble|shortdesc|short-desc|short_desc|synopsis|resumen|spitzmarke-text|anons|description",
    r"(?:\b|[-_])dec?k\b|intro(?!duction)|\blead(?!er|ing|-\d|s\b|box|gen|form)|[-_]lead(?![a-z])|lead-?in(?![a-z])"
    r"|(?:\b|_)teaser(?:\b|[-_]?text)|\bsum(?:ario)?\b|chap(?:eau|o)\b|article[-_]+desc|sapo\b",
    "dek|deck|intro|lead|teaser|sum|chap|desc|sapo",
)
NOT_NAME = re.Words(
    "caption|related|author|byline|share|social|newsletter|promo|comment|image|photo|video|meta|date|nav|tag|bio|subscri|breadcrumb|headline-list|widget"
)

#: Words of a standfirst, and its characters.
FEWEST, MOST = 5, 110
_LONGEST = 1000


def visible(
    scene: Scene,
    layout: Layout,
    headline: int | None,
    described: str,
    title: str,
    captions: Sequence[str],
    wordings: Sequence[str],
    names: Sequence[str],
) -> tuple[str, int] | None:
    """Return the standfirst and its first block, None if the page shows none.

    described: what the head of the page gives as description, "" if nothing
    captions:  of the article's pictures, which are none
    wordings:  other titles that the head gives; a kicker may be a part of them
    names:     the authors; who they are is no standfirst
    """
    low = (
        headline + 1
        if headline is not None and headline <= scene.start
        else max(0, scene.start - 4)
    )
    high = min(scene.start + 2, len(scene.texts), low + 40)
    own = "\n".join([squash(text) for text in (title, *wordings)])
    known = [squash(caption) for caption in captions]
    lines = [
        index
        for index in range(low, high)
        if _may_be(scene.texts[index], own, scene.levels[index])
        and not _is_caption(layout, index, known)
        and not _is_of_links(layout, index)
        and not (index - 1 == headline and _is_of_box(layout, index))
    ]

    def is_own(index: int) -> bool:
        return not page_lines.is_of_page(scene.texts[index], names, title)

    kinds = {  # most lines are of none, and need not be asked
        kind: [index for index in found if is_own(index)]
        for kind, found in _by_kind(scene, layout, lines, headline, bool(described)).items()
    }
    if not kinds[_NAMED] and not kinds[_HEAD]:
        kinds[_HEAD] = _described_lines(scene, lines, headline, described, kinds, is_own)
    run = _set_apart(scene, layout, kinds) or _dotted(scene)
    if not run:
        index = next(filter(is_own, _telling(scene, layout, lines, described)), None)
        run = kinds[_SECOND][:1] if index is None else [index]
    if not run:
        opening = _own_style(scene, layout)
        if opening and (
            (opening[0] in lines and is_own(opening[0]))
            or (  # below a second headline
                scene.start - 1 == headline
                and opening[0] > scene.start
                and _may_be(scene.texts[opening[0]], own, 0)
            )
        ):
            run = opening
    if run:
        # Once where it stands there twice, for wide screens and for narrow ones.
        return " ".join(dict.fromkeys(scene.texts[index] for index in run)), run[0]
    return _described_opening(scene, described)


def _described_lines(
    scene: Scene,
    lines: Sequence[int],
    headline: int | None,
    described: str,
    kinds: dict[int, list[int]],
    is_own: Callable[[int], bool],
) -> list[int]:
    """Return the lines that begin as the description does, or what stands for them above the text.

    is_own: whether a line is the article's own
    """
    start = squash(descriptions.uncut(described))[:_SAME_START]
    if len(start) < _TELLING:
        return []
    found = [index for index in lines if _begins(scene.texts[index], start) and is_own(index)]
    if found and found[0] >= scene.start:  # the description is how the text begins
        under = [index for index in lines if index == (headline or 0) + 1 < scene.start]
        if under and any(under[0] in kinds[kind] for kind in (_APART, _BRIEF, _SECOND)):
            return under
    return found


def _set_apart(scene: Scene, layout: Layout, kinds: dict[int, list[int]]) -> list[int]:
    """Return the lines of the first kind that there are any of; none of a second headline."""
    for kind in (_NAMED, _HEAD, _APART, _BRIEF):
        run = _run(kinds[kind])
        if run and kind == _NAMED:
            run = _same_name(layout, run)
        elif run and kind == _APART:
            run = [index for index in run if index < scene.start] or run[:1]
        if run:
            return run
    return []


def _telling(scene: Scene, layout: Layout, lines: Sequence[int], described: str) -> Iterator[int]:
    """Yield the lines above the text, and its first, that say what the description says or are bold."""
    told = _telling_words(described)
    cut = described[-1:] not in descriptions.FULL_STOPS
    for index in lines:
        if index <= scene.start and (
            ((index < scene.start or cut) and _says(scene.texts[index], told))
            or (index >= scene.start - 1 and _is_bold(layout, index))
        ):
            yield index


#: What makes a line a standfirst: its element's name; that it is a heading and a sentence; that it
#: stands in the header of the article; a short line with such a name; a second, shorter headline.
_NAMED, _HEAD, _APART, _BRIEF, _SECOND = range(5)


def _by_kind(
    scene: Scene, layout: Layout, lines: Sequence[int], headline: int | None, told: bool
) -> dict[int, list[int]]:
    """Return the lines that may be a standfirst by what makes them one.

    told: whether the head of the page gives a description
    """
    kinds: dict[int, list[int]] = {kind: [] for kind in range(5)}
    box = _header_box(layout, headline, scene)
    for index in lines:
        text, level = scene.texts[index], scene.levels[index]
        sentence = _is_sentence(text)
        under = index - 1 == headline and index < scene.start
        if _is_named(layout, index) and (sentence or level or under or not told):
            kinds[_NAMED if sentence or not told else _BRIEF].append(index)
        elif 2 <= level <= 4 and (index <= scene.start or index - 2 == headline):
            if sentence:
                kinds[_HEAD].append(index)
            elif headline == index - 1 and _count(text) >= _SHORT_HEADING:
                kinds[_SECOND].append(index)
        elif index <= scene.start and _stands_apart(layout, scene, index, box):
            kinds[_APART].append(index)
        elif (
            under
            and _count(text) >= _SHORT_HEADING
            and " | " not in text
            and layout.link_words[index] * 2 <= layout.words[index]
        ):
            kinds[_SECOND].append(index)
    return kinds


#: A heading right below the headline sums the article up from so many words on.
_SHORT_HEADING = 6


def _same_name(layout: Layout, run: list[int]) -> list[int]:
    """Return the run with the blocks after it whose elements are named alike, six in all at most."""
    name = layout.name[layout.container[run[-1]]]
    index = run[-1] + 1
    if not NAME.search(name.lower()):
        return run
    while (
        index < min(len(layout.text), run[0] + _MOST_PARTS)
        and layout.name[layout.container[index]] == name
    ):
        run = [*run, index]
        index += 1
    return run


#: Paragraphs of one standfirst.
_MOST_PARTS = 6


def _header_box(layout: Layout, headline: int | None, scene: Scene) -> int:
    """Return the element around the headline that ends before the body's text, -1 if none does."""
    if headline is None or headline > scene.start or len(scene.kept) < 3:
        return -1
    box = -1
    # The body's second block: its first may be the standfirst.
    body = scene.kept[1]
    for container in layout.around(layout.container[headline], 5):
        if layout.last[container] > body:
            break
        box = container
    return box


def _stands_apart(layout: Layout, scene: Scene, index: int, box: int) -> bool:
    """Tell whether a paragraph stands in the header of the article, away from the body's others."""
    text = scene.texts[index]
    if layout.link_words[index] * 2 > layout.words[index] or not _is_sentence(text):
        return False
    if box >= 0 and layout.first[box] <= index < layout.last[box]:
        return True
    if index != scene.start or len(scene.kept) < 3:
        return False
    # The first paragraph of the body, with a byline or a date between it and the others.
    following = scene.kept[1]
    own, other = layout.container[index], layout.container[following]
    return following > index + 1 and layout.parent[own] != layout.parent[other]


def _own_style(scene: Scene, layout: Layout) -> list[int]:
    """Return the body's first paragraphs where their class is on no other, and the others share one.

    What has links in it is a note.
    """
    texts = [index for index in scene.kept[:_LOOKED_AT] if not scene.levels[index]]
    if (
        len(texts) < _FEWEST_PARAGRAPHS
        or texts[0] > scene.start + _NEAR
        or len(scene.texts[texts[0]]) > _LONGEST
        or not layout.name[layout.container[texts[0]]]
        or not _is_sentence(scene.texts[texts[0]])
    ):
        return []
    names = [layout.name[layout.container[index]] for index in texts]
    own = names[0]
    size = 1
    while size < len(names) and names[size] == own:
        size += 1
    rest = names[size:]
    if (
        size > _MOST_STYLED
        or any(layout.link_words[index] for index in texts[:size])
        or sum(layout.words[index] for index in texts[:size]) > _MOST_WORDS
        or own in rest
        or len(rest) < _FEWEST_PARAGRAPHS - 1
        or max(map(rest.count, set(rest))) < _SHARED * len(rest)
        or _INITIAL.search(own.lower())
    ):
        return []
    return texts[:size]


def _dotted(scene: Scene) -> list[int]:
    """Return the body's first blocks that go on from the headline: "…as villagers demand compensation"."""
    found = []
    for index in scene.kept[:_MOST_STYLED]:
        text = scene.texts[index]
        if not text.startswith(("…", "...")) or not text.lstrip("….")[:1].islower():
            break
        found.append(index)
    return found


#: Blocks of the body that are asked for their class, and the paragraphs among them that are enough.
_LOOKED_AT, _FEWEST_PARAGRAPHS = 30, 5

#: Blocks from a second headline in the body to the standfirst at most: byline, date, a picture's caption.
_NEAR = 8

#: Paragraphs of a standfirst at most, and the share of the others that have one class.
_MOST_STYLED, _SHARED = 3, 0.6

#: Words of a standfirst that nothing but its class tells from the text.
_MOST_WORDS = 60

#: A first paragraph whose first letter is large is the text's.
_INITIAL = re.Words("drop|initial|first", r"cap\b", "cap")


#: Blocks that one description may cover.
_MOST_BLOCKS = 4


def _described_opening(scene: Scene, described: str) -> tuple[str, int] | None:
    """Return the body's first blocks where the description is their beginning, in several pieces."""
    wanted = squash(descriptions.uncut(described))
    if len(wanted) < 40:
        return None
    taken: list[str] = []
    for index in scene.kept[:_MOST_BLOCKS]:
        taken.append(scene.texts[index])
        have = squash(" ".join(taken))
        if have.startswith(wanted):
            return (" ".join(taken), scene.start) if len(taken) > 1 else None
        if not wanted.startswith(have):
            return None
    return None


def _may_be(text: str, titles: str, level: int) -> bool:
    """Tell whether a block may be a standfirst by its text alone.

    titles: the page's, squashed, a line each
    """
    if not 25 <= len(text) <= _LONGEST and not (
        len(text) >= 12 and not text.isascii() and len(text) < 400
    ):
        return False
    count = _count(text)
    if not (FEWEST <= count <= MOST or (not text.isascii() and len(text) >= 15 and count >= 2)):
        return False
    if len(text) < 300 and authors.by_length(text) and (len(text) < 120 or _DATE.search(text)):
        return False
    if " » " in text or " > " in text or (len(text) < 200 and _DATE.search(text)):
        return False
    if level == 1 or text[0] == "©" or text.endswith(_NO_ENDS):
        return False
    if page_lines.is_of_place_or_day(text):
        return False
    return squash(text[:_SAME_START]) not in titles or squash(text) not in titles


#: How addresses and datelines end: "RAMALLAH - ANKARA.-".
_NO_ENDS = ("/", "|", ".jpg", ".png", "-", "–", "—")


def _is_of_box(layout: Layout, index: int) -> bool:
    """Tell whether a block right below the headline stands in a box without it that is named for something else."""
    container = layout.container[index]
    while (
        container > 0
        and layout.first[container] == index
        and layout.last[container] - index <= _LONGEST_BOX
    ):
        name = layout.name[container].lower()
        if name and _OF_BOX.search(name) and not NAME.search(name):
            return True
        container = layout.parent[container]
    return False


#: Blocks of such a box: what has more is the text, which may be named "share-enabled" or "subscriber-content".
_LONGEST_BOX = 5

_OF_BOX = re.Words(
    "caption|gallery|slideshow|related|author|byline|share|social|newsletter|promo|follow|modal|popup|subscri|signup|sign-up"
)


def _is_of_links(layout: Layout, index: int) -> bool:
    """Tell whether most words of a block are links, and its element is not named as a standfirst."""
    return layout.link_words[index] * 2 > layout.words[index] and not _is_named(layout, index)


#: "08:50", "2019-03", "3/2019", "4. März 2019", "March 4, 2019": all of it from its first digit on.
_DATE = re.compile(
    r"\d(?:[.:/h]\d\d\b|(?:(?<=\b1)9|(?<=\b2)0)\d\d[./-]\d|[./-](?:19|20)\d\d|(?<!\d\d)\d?\.? \w{3,10}\.?,? 20\d\d"
    r"|(?<=\w{3} \d)\d?, 20\d\d)"
)


def _is_caption(layout: Layout, index: int, captions: Sequence[str]) -> bool:
    """Tell whether a block is the text beside a picture."""
    if layout.kind[layout.container[index]] is CAPTION:
        return True
    if not captions:
        return False
    longest = 2 * max(map(len, captions)) + _SAME_START
    text = squash(layout.text[index][:longest])
    return any(caption and text.startswith(caption) for caption in captions)


#: A heading of so many words tells something; a shorter one without a full stop is a second title.
_LONG_HEADING = 12


@lru_cache(maxsize=16)
def _count(text: str) -> int:
    """Number of words in a text; of the same few it is asked for again and again."""
    return count_words(text)


def _is_sentence(text: str) -> bool:
    return (
        _count(text) >= _LONG_HEADING
        or (text[-1] in ".!?…。！？" and len(text) > 40)
        or not (text.isascii() or text.lower() != text.upper())
    )


def _is_named(layout: Layout, index: int) -> bool:
    """Tell whether the block's element, or the small one around it, is named as a standfirst."""
    for container in layout.around(layout.container[index], 3):
        if layout.last[container] - layout.first[container] > _MOST_PARTS:
            return False
        name = layout.name[container].lower()
        if name and NAME.search(name):
            return NOT_NAME.search(name) is None
    return False


def _run(found: Sequence[int]) -> list[int]:
    """Return the first of the blocks and those right after it."""
    run = list(found[:1])
    for index in found[1:4]:
        if index == run[-1] + 1:
            run.append(index)
    return run


def _begins(text: str, start: str) -> bool:
    """Tell whether a block begins with the letters `start`, which are those of the description."""
    return squash(text[: 3 * _SAME_START]).startswith(start)


#: Letters that two texts share from their beginning on when they are the same; fewer of them tell nothing.
_SAME_START, _TELLING = 60, 25


def _telling_words(text: str) -> tuple[int, set[str]]:
    """Return the number of different words of a text, and the longer ones among them."""
    words = set(word_list(text))
    return len(words), {word for word in words if len(word) > 3}


def _says(text: str, told: tuple[int, set[str]]) -> bool:
    """Tell whether a block says what the description says, in other words or at greater length."""
    size, telling = told
    if size < 8:
        return False
    own, long_words = _telling_words(text)
    if own < 8 or own >= 2.5 * size:
        return False
    return len(telling & long_words) >= 0.6 * min(len(telling), len(long_words))


def _is_bold(layout: Layout, index: int) -> bool:
    """Tell whether all of a block is set in bold or in italics."""
    start, end = layout.start[index], layout.end[index]
    size = len(layout.text[index])
    return any(
        style in ("b", "i", "strong", "em")
        and start <= since
        and until <= end
        and len(layout.span_text(since, until)) >= 0.9 * size
        for style, since, until, _ in marks_in(layout, start, end)
    )
