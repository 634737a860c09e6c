"""The standfirst of a page dump: a sentence that byline, date or picture part from the body."""

from __future__ import annotations

from ..values import ITEM
from . import images
from .dump_scene import View, is_byline, is_dated
from .text import squash, word_list

#: A standfirst in characters, and in words where a script has blanks.
SHORTEST, LONGEST, FEWEST = 30, 700, 5

#: Lines below the headline among which it stands.
UNDER = 12


def find(view: View, headline: int | None, title: str) -> tuple[str, int] | None:
    """Return the standfirst and its line, None if nothing sets it apart from the body."""
    if headline is None:
        return None
    texts = view.scene.texts
    own = squash(title)
    high = min(len(texts), headline + UNDER, max(view.scene.start + 2, headline + 2))
    for index in range(headline + 1, high):
        text = texts[index]
        if is_dated(text) or is_byline(text, view.language) or len(text) < SHORTEST:
            continue
        if not _may_be(view, index, own):
            if len(text) > 160:
                return None
            continue
        return (text, index) if _is_apart(view, index) else None
    return None


def _may_be(view: View, index: int, title: str) -> bool:
    text = view.scene.texts[index]
    if not SHORTEST <= len(text) <= LONGEST or view.dump.blocks[index].kind == ITEM:
        return False
    if text.isascii() and len(word_list(text)) < FEWEST:
        return False
    if images.split_credit(text)[1] or view.dump.repeats[index] > 1:
        return False
    return squash(text) != title


def _is_apart(view: View, index: int) -> bool:
    """Tell whether other lines than text stand between a line and the text that follows it."""
    texts = view.scene.texts
    for place in range(index + 1, min(len(texts), index + 12)):
        text = texts[place]
        if place in view.scene.kept and len(text) > 60:
            return place > index + 1
    return False
