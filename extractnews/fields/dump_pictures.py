"""Pictures of a dump that gives their addresses: those between the headline and the end of the text, the lead first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from .. import patterns as re
from ..markdown_text import Picture
from ..values import Image
from . import picture_urls, urls
from .dump_scene import View
from .text import squash, tidy

#: Pictures reported of one page; lines above the headline that may hold the lead, and below the text.
MOST, ABOVE, BELOW = 40, 12, 2
#: Pixels of width under which an address is that of another story's picture.
LEAST_WIDTH = 200
#: Blocks below a picture that may be its caption.
CAPTION_BELOW = 2

#: What the addresses of faces and of counters hold.
_OF_OTHERS = (
    "/authors/",
    "-authors/",
    "/author/",
    "vgwort.",
    "doubleclick.",
    "scorecardresearch.",
    "/pixel",
    "/count",
    "/tr?",
)

#: What reader services put before a picture's own text.
_NUMBERED = re.compile(r"(?:Image|image) \d+(?:: ?|$)")


def gather(
    view: View, headline: int | None, page: str | None, captions: Sequence[tuple[Image, str]]
) -> list[Image]:
    """Return the pictures with the captions that stand below them, then captions of no picture.

    page:     the page's own address, None if not known
    captions: as `dump_captions` found them, with their lines
    """
    dump, scene = view.dump, view.scene
    hosts = urls.host_labels(page)
    top = scene.start if headline is None or headline > scene.start else headline
    if not dump.first or not scene.kept:
        return [image for image, _ in captions]
    first = dump.first[min(top, len(dump.first) - 1)]
    low, high = first - ABOVE, dump.last[scene.end - 1] + BELOW
    free = {squash(raw): image for image, raw in captions}
    found: dict[str, Image] = {}
    for picture in dump.pictures:
        if not low <= picture.line <= high:
            continue
        url = urls.join(page, picture.url)
        if url is None or not _is_own(picture, url, page, hosts, above=picture.line < first):
            continue
        key = picture_urls.key(url)
        caption = _below(view, picture.line, free)
        if key not in found:
            alt = tidy(_NUMBERED.sub("", picture.alt, count=1)) or None
            found[key] = Image(url, alt, *(caption[2:] if caption else (None, None)))
        if len(found) == MOST:
            break
    return [*found.values(), *free.values()]


def _is_own(
    picture: Picture, url: str, page: str | None, hosts: Sequence[str], *, above: bool
) -> bool:
    """Tell whether a picture is the article's: no sign, no face, none that leads to another story."""
    path = url.partition("?")[0].lower()
    if any(map(f"{path}?".__contains__, _OF_OTHERS)):
        return False
    if picture_urls.is_of_ornament(path) or picture_urls.PLACEHOLDER.search(path):
        return False
    if picture_urls.is_of_site(path, page, hosts, above=above):
        return False
    if 0 < picture_urls.stated_width(url) < LEAST_WIDTH:
        return False
    target = urls.join(page, picture.target) if picture.target else None
    if target is None or picture_urls.is_file(target):
        return True
    return page is not None and urls.normal(target) == urls.normal(page)


def _below(view: View, line: int, free: dict[str, Image]) -> Image | None:
    """Take the caption that stands below a line out of `free`."""
    dump = view.dump
    below = bisect_left(dump.first, line)
    for index in range(below, min(below + CAPTION_BELOW, len(dump.first))):
        image = free.pop(squash(view.scene.texts[index]), None)
        if image is not None:
            return image
    return None
