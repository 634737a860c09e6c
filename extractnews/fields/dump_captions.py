"""Captions and credits of pictures, as lines of a page dump show them."""

from __future__ import annotations

from .. import patterns as re
from ..values import Image
from .credits import is_introduced, like_credit, split_credit
from .dump_scene import View
from .text import squash

#: Lines below the headline that may be captions of the picture above the body.
UNDER = 60

#: A caption in characters.
SHORTEST, LONGEST = 12, 500

#: Pictures reported of one dump.
MAX_IMAGES = 20

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
        text = scene.texts[index]
        if index in kept and view.scores[index] > 0.8 and len(text) > 200:
            continue
        if not SHORTEST <= len(text) <= LONGEST or dump.bullet[index]:
            continue
        caption, credit = split(text)
        if caption is None or (credit is None and not _TAKEN_BY.search(text)):
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
        found.append((Image(None, None, caption, credit), text))
        if len(found) == MAX_IMAGES:
            break
    return found


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
    return _BRACKET_WORD.search(inner) is not None or like_credit(credit)


#: "… (Photo: Jane Doe)", "… (Northern Wire Photo/Jane Doe)"; "… （山田太郎撮影）"
_BRACKET_WORD = re.compile(
    r"(?:^|\b)(?:photos?|file photo|foto|fotos|image|images|picture|bild|bilder|credit|courtesy(?: of)?|quelle|source|fuente|via|"
    r"фото|תצלום|צילום|تصوير|صورة|عکس|写真|圖|图|사진|φωτογραφία|kuva|fot|zdjęcie)\b",
    re.IGNORECASE,
)
_LEAD_WORD = re.compile(
    r"^(?:photos?(?: by)?|fotos?(?: di| de| von)?|image(?: by)?|bild(?:er|rechte)?|credit|quelle|source|fuente|фото|צילום|תצלום|تصوير|عکس|写真|사진|©|\(c\)|copyright)\s*[:：/|]?\s+",
    re.IGNORECASE,
)
_TAKEN_BY = re.compile("(?:撮影|提供|摄影|攝影)[）)]?$")


def split(text: str) -> tuple[str | None, str | None]:
    """Return caption and credit of a line, None for what it does not hold."""
    wide = _WIDE_CREDIT.match(text)
    if wide:
        return wide.group(1).strip(" ＝=（("), wide.group(2)
    if text[-1] in ")）" and "(" in text.replace("（", "("):
        head, _, inner = text[:-1].replace("（", "(").rpartition("(")
        if len(head) > SHORTEST and 1 < len(inner) <= 80 and _BRACKET_WORD.search(inner):
            return head.strip(), without_word(inner)
    caption, credit = split_credit(text)
    return caption, without_word(credit) if credit else None


def without_word(credit: str) -> str:
    """Return a credit without the word for photo or the sign before it."""
    return _LEAD_WORD.sub("", _LEAD_WORD.sub("", credit)).strip(" :|()[]–—-.") or credit
