"""The standfirst of a page dump: a sentence that byline, date or picture part from the body."""

from __future__ import annotations

from ..values import ITEM
from .credits import split_credit
from .dump_scene import View, is_byline, is_dated
from .text import squash, word_list

#: A standfirst in characters, and in words where a script has blanks.
SHORTEST, LONGEST, FEWEST = 30, 700, 5

#: A line without a mark at its end is a standfirst only if it is longer than this, in characters.
LEAST_UNMARKED = 90
_MARKS = ".!?…。！？؟।:"

#: Lines between a standfirst and the body: buttons, the author, the lead picture.
LONGEST_GAP = 45

#: A caption and the text of its picture begin with so many equal letters.
_SAME_START = 14

#: Lines below the headline among which it stands.
UNDER = 12


def find(view: View, headline: int | None, title: str) -> tuple[str, int] | None:
    """Return the standfirst and its line, None if nothing sets it apart from the body."""
    if headline is None:
        return None
    texts = view.scene.texts
    own = squash(title)
    high = min(len(texts), headline + UNDER, max(view.scene.start + 2, headline + 2))
    stated = False
    for index in range(headline + 1, high):
        text = texts[index]
        if _is_statement(view, index):
            stated = True
        elif _may_be(view, index, own):
            return (text, index) if _is_apart(view, index, stated=stated) else None
        elif len(text) > 160:
            return None
    return None


def _is_statement(view: View, index: int) -> bool:
    """Tell whether a line says who wrote the article, or when."""
    text = view.scene.texts[index]
    return is_dated(text) or is_byline(text, view.language)


def _may_be(view: View, index: int, title: str) -> bool:
    text = view.scene.texts[index]
    if not SHORTEST <= len(text) <= LONGEST or view.dump.blocks[index].kind == ITEM:
        return False
    if text.isascii() and len(word_list(text)) < FEWEST:
        return False
    if text[-1] not in _MARKS and len(text) < LEAST_UNMARKED:
        return False
    if split_credit(text)[1] or view.dump.repeats[index] > 1:
        return False
    key = squash(text)
    below = view.scene.texts[index + 1] if index + 1 < len(view.scene.texts) else ""
    return key != title and not squash(below[:60]).startswith(key[:_SAME_START])


def _is_apart(view: View, index: int, *, stated: bool) -> bool:
    """Tell whether other lines than text stand between a line and the text that follows it.

    stated: whether author or date stand above it; then they must stand below it too
    """
    texts = view.scene.texts
    told = not stated
    for place in range(index + 1, min(len(texts), index + LONGEST_GAP)):
        text = texts[place]
        if place in view.scene.kept and len(text) > 60:
            return place > index + 1 and told
        told = told or _is_statement(view, place)
    return False
