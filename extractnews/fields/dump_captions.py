"""Captions and credits of pictures, as lines of a page dump show them."""

from __future__ import annotations

from .. import patterns as re
from ..values import CAPTION, Image
from .credits import has_label, is_introduced, like_credit, split_credit, without_label
from .dump_scene import View, has_far
from .text import squash

#: Lines below the headline that may be captions of the picture above the body.
UNDER = 60

#: A caption in characters.
SHORTEST, LONGEST = 12, 500

#: A line of the text that is no caption, in characters; Chinese says the same in half of them.
LONG, LONG_OF_WIDE = 200, 100

#: Pictures reported of one dump.
MAX_IMAGES = 20

#: What parts a caption from its credit in Markdown.
_CREDITED = " — "

_WIDE_CREDIT = re.Far(
    r"^(.*?[。\s＝=（(])\s?(?:(?:記者|记者)\s?)?([\u3400-\u9fff]{2,4})\s?[摄攝]\s?[）)]?$"
)


def gather(view: View, headline: int | None, title: str) -> list[tuple[Image, str]]:
    """Return the pictures whose credit the lines around and in the article give, with their lines."""
    scene, dump = view.scene, view.dump
    top = headline if headline is not None else scene.start
    low = min(top + 1, scene.start)
    found: list[tuple[Image, str]] = []
    kept = set(scene.kept)
    own = squash(title)
    for index in range(max(low, scene.start - UNDER), min(len(scene.texts), scene.end + 1)):
        text = line = scene.texts[index]
        long = LONG_OF_WIDE if has_far(text) else LONG
        if index in kept and view.scores[index] > 0.8 and len(text) > long:
            continue
        if dump.blocks[index].kind == CAPTION:
            said, _, owner = text.rpartition(_CREDITED)
            found.append((Image(None, None, said or text, owner if said else None), text))
            continue
        if "://" in text:
            text = _ADDRESS.sub("", text)
        if not SHORTEST <= len(text) <= LONGEST or dump.bullet[index]:
            continue
        caption, credit = split(text)
        if caption is None or caption == credit or _is_of_rights(text):
            continue
        if credit is None and not _TAKEN_BY.search(text):
            continue
        if (
            index in kept
            and credit is not None
            and not _is_surely_credited(text, credit, view.scores[index])
        ):
            continue
        key = squash(caption)
        if (
            key == own
            or key in own
            or any(squash(image.caption or "") == key for image, _ in found)
        ):
            continue
        found.append((Image(None, None, caption, credit), line))
        if len(found) == MAX_IMAGES:
            break
    return found


#: Where a picture was found, which has words for pictures in it.
_ADDRESS = re.compile(r"(?: (?:on|via|auf|sur|en|da|op))? ?https?://\S+")


def _is_of_rights(text: str) -> bool:
    """Tell whether a line is about the rights in a text, which are said as those in pictures are."""
    said = text.lower()
    return said.lstrip(" <(«©â").startswith("copyright") or any(map(said.__contains__, _RIGHTS))


_RIGHTS = (
    "rights reserved",
    "by permission",
    "with permission",
    "rechte vorbehalten",
    "무단 전재",
    "無断転載",
)

#: From this probability on a line of the text is a caption only where a word for a picture, a sign or
#: an agency stands before its credit: of 185 that had none 138 are text on annotated pages.
_LIKELY_TEXT = 0.6


def _is_surely_credited(text: str, credit: str, score: float) -> bool:
    """Tell whether a line of the text is a caption, and its end no remark in brackets, no last words."""
    if is_introduced(text) or _WIDE_CREDIT.match(text):
        return True
    if text[-1] not in ")）]":
        return score <= _LIKELY_TEXT
    inner = text.replace("（", "(").rpartition("(")[2]
    return has_label(inner) or like_credit(credit)


_TAKEN_BY = re.compile("(?:撮影|提供|摄影|攝影)[）)]?$")


def split(text: str) -> tuple[str | None, str | None]:
    """Return caption and credit of a line, None for what it does not hold."""
    wide = _WIDE_CREDIT.match(text)
    if wide:
        return wide.group(1).strip(" ＝=（("), wide.group(2)
    if text[-1] in ")）" and "(" in text.replace("（", "("):
        head, _, inner = text[:-1].replace("（", "(").rpartition("(")
        if len(head) > SHORTEST and 1 < len(inner) <= 80 and has_label(inner):
            return head.strip(), without_label(inner)
    return split_credit(text)
