"""Captions and credits of pictures, as lines of a page dump show them."""

from __future__ import annotations

import re

from ..values import Image
from . import images
from .dump_scene import View
from .text import squash

#: Lines below the headline that may be captions of the picture above the body.
UNDER = 60

#: A caption in characters.
SHORTEST, LONGEST = 12, 500

#: Pictures reported of one dump.
MAX_IMAGES = 20

_WIDE_CREDIT = re.compile(r"^(.*?[。\s＝=（(])\s?(?:(?:記者|记者)\s?)?([\u3400-\u9fff]{2,4})\s?[摄攝]\s?[）)]?$")


def gather(view: View, headline: int | None, title: str) -> list[Image]:
    """Return the pictures whose credit the lines around and in the article give."""
    scene, dump = view.scene, view.dump
    top = headline if headline is not None else scene.start
    low = min(top + 1, scene.start)
    found: list[Image] = []
    kept = set(scene.kept)
    own = squash(title)
    for index in range(max(low, scene.start - UNDER), min(len(scene.texts), scene.end + 1)):
        text = scene.texts[index]
        if index in kept and view.scores[index] > 0.8:
            continue
        if not SHORTEST <= len(text) <= LONGEST or dump.bullet[index]:
            continue
        caption, credit = split(text)
        if not credit or not caption:
            continue
        key = squash(caption)
        if key == own or key in own or any(squash(image.caption or "") == key for image in found):
            continue
        found.append(Image(None, None, caption, credit))
        if len(found) == MAX_IMAGES:
            break
    return found


def split(text: str) -> tuple[str | None, str | None]:
    """Return caption and credit of a line, None for what it does not hold."""
    wide = _WIDE_CREDIT.match(text)
    if wide:
        return wide.group(1).strip(" ＝=（("), wide.group(2)
    return images.split_credit(text)
