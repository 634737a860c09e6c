"""The standfirst: the visible text between headline and body that sums the article up."""

from __future__ import annotations

from collections.abc import Sequence

from .. import patterns as re
from ..blocks_html import Layout
from ..values import CAPTION
from . import authors
from .scene import Scene
from .text import squash, word_list

#: How elements that hold a standfirst are named.
NAME = re.compile(
    r"stand-?first|sub-?(?:tit|head|line)|\bdec?k\b|[-_]dec?k\b|intro(?!duction)|\blead(?!er|ing|-\d|s\b|box|gen|form)|[-_]lead(?![a-z])|lede|leadin|elementlead|(?:\b|_)teaser(?:\b|[-_]?text)|excerpt|short-?text|\bsum(?:ario)?\b|"
    r"summary|abstract|entradilla|bajada|epigraph|copete|chap(?:eau|o)\b|vorspann|anriss|sottotitol|occhiello|sommario|ingress|manchet|perex|preamble|"
    r"article[-_]+desc|short[-_]?desc|synopsis|resumen|spitzmarke-text|sapo\b|anons|description"
)
NOT_NAME = re.compile(
    r"caption|related|author|byline|share|social|newsletter|promo|comment|image|photo|video|meta|date|nav|tag|bio|subscri|breadcrumb|headline-list|widget"
)

#: Words of a standfirst.
FEWEST, MOST = 5, 110

#: Characters at the end of a description that was cut off.
_CUT_OFF = ("...", "…", "[…]", "[...]", "→", ">>", "»", "Read on", "read more")


def visible(
    scene: Scene, layout: Layout | None, headline: int | None, described: str, title: str
) -> tuple[str, int] | None:
    """Return the standfirst and its first block, None if the page shows none.

    described: what the head of the page gives as description, "" if nothing
    """
    low = (
        headline + 1
        if headline is not None and headline <= scene.start
        else max(0, scene.start - 4)
    )
    high = min(scene.start + 2, len(scene.texts), low + 40)
    own = squash(title)
    named: list[int] = []
    heads: list[int] = []
    for index in range(low, high):
        text = scene.texts[index]
        if not _may_be(text, own, scene.levels[index]) or _is_caption(layout, index):
            continue
        if (
            layout is not None
            and _is_named(layout, index)
            and (_is_sentence(text) or not described)
        ):
            named.append(index)
        elif 2 <= scene.levels[index] <= 4 and index <= scene.start and _is_sentence(text):
            heads.append(index)
    for found in (named, heads):
        run = _run(found)
        if run:
            return " ".join(scene.texts[index] for index in run), run[0]
    for index in range(low, high):
        text = scene.texts[index]
        if (
            index <= scene.start
            and _may_be(text, own, 0)
            and not _is_caption(layout, index)
            and (
                _says(text, described)
                or (layout is not None and index >= scene.start - 1 and _is_bold(layout, index))
            )
        ):
            return text, index
    return _described_opening(scene, described)


#: Blocks that one description may cover.
_MOST_BLOCKS = 4


def _described_opening(scene: Scene, described: str) -> tuple[str, int] | None:
    """Return the body's first blocks where the description is their beginning, in several pieces."""
    wanted = squash(_uncut(described))
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


def _may_be(text: str, title: str, level: int) -> bool:
    """Tell whether a block may be a standfirst by its text alone."""
    if not 25 <= len(text) <= 1000 and not (
        len(text) >= 12 and not text.isascii() and len(text) < 400
    ):
        return False
    count = len(word_list(text))
    if not (FEWEST <= count <= MOST or (not text.isascii() and len(text) >= 15 and count >= 2)):
        return False
    if len(text) < 120 and authors.by_length(text):
        return False
    if " » " in text or " > " in text or (len(text) < 200 and _DATE.search(text)):
        return False
    squashed = squash(text)
    return squashed != title and not (level and title and (squashed in title))


_DATE = re.compile(
    r"\d{1,2}[.:/h]\d\d\b|\b(?:19|20)\d\d[./-]\d|\d[./-](?:19|20)\d\d|(?<!\d)\d{1,2}\.? \w{3,10}\.?,? 20\d\d|\w{3,9} \d{1,2}, 20\d\d"
)


def _is_caption(layout: Layout | None, index: int) -> bool:
    return layout is not None and layout.kind[layout.container[index]] is CAPTION


#: A heading of so many words tells something; a shorter one without a full stop is a second title.
_LONG_HEADING = 12


def _is_sentence(text: str) -> bool:
    return (
        len(word_list(text)) >= _LONG_HEADING
        or (text[-1] in ".!?…。！？" and len(text) > 40)
        or not (text.isascii() or text.lower() != text.upper())
    )


def _is_named(layout: Layout, index: int) -> bool:
    """Tell whether the block's element, or the small one around it, is named as a standfirst."""
    container = layout.container[index]
    for _ in range(3):
        if container <= 0:
            return False
        name = layout.name[container].lower()
        if name and NAME.search(name):
            return (
                NOT_NAME.search(name) is None
                and layout.last[container] - layout.first[container] <= 6
            )
        container = layout.parent[container]
        if layout.last[container] - layout.first[container] > 6:
            return False
    return False


def _run(found: Sequence[int]) -> list[int]:
    """Return the first of the blocks and those right after it."""
    run = list(found[:1])
    for index in found[1:4]:
        if index == run[-1] + 1:
            run.append(index)
    return run


def _says(text: str, described: str) -> bool:
    """Tell whether a block says what the description says, in other words or at greater length."""
    if not described:
        return False
    start = squash(_uncut(described))[:60]
    if len(start) >= 25 and squash(text).startswith(start):
        return True
    words, own = set(word_list(described)), set(word_list(text))
    if len(words) < 8 or len(own) < 8:
        return False
    common = len({word for word in words & own if len(word) > 3})
    return common >= 0.6 * min(
        len([w for w in words if len(w) > 3]), len([w for w in own if len(w) > 3])
    ) and len(own) < 2.5 * len(words)


def _is_bold(layout: Layout, index: int) -> bool:
    """Tell whether all of a block is set in bold or in italics."""
    start, end = layout.start[index], layout.end[index]
    size = len(layout.text[index])
    for style, since, until, _ in layout.marks:
        if style in "bi" and style and start <= since and until <= end:
            if len(layout.span_text(since, until)) >= 0.9 * size:
                return True
    return False


def _uncut(text: str) -> str:
    """Return a description without the sign that it was cut off."""
    for sign in _CUT_OFF:
        if text.endswith(sign):
            return text[: -len(sign)].rstrip()
    return text


def is_motto(text: str, title: str) -> bool:
    """Tell whether a short description is about the site: it shares no word with the title."""
    words = word_list(text)
    return len(words) < 10 and not set(words) & {word for word in word_list(title) if len(word) > 3}


def is_cut_off(text: str) -> bool:
    """Tell whether a description ends in the middle: with dots, or without a mark at a usual limit."""
    if text.endswith(_CUT_OFF):
        return True
    return len(text) >= 140 and text[-1].isalnum()
