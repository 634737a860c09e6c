"""Addresses of pictures: the one that a reader can look at, whose it is, and what its sizes share."""

from __future__ import annotations

from .. import patterns as re
from . import urls
from .text import squash

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-url", "data-hi-res-src", "src")


def best(attributes: dict[str, str], base: str | None) -> str | None:
    """Return the best address that an image element gives: the lazy one before a placeholder."""
    for key in _LAZY:
        value = attributes.get(key)
        if value and not value.startswith("data:"):
            full = urls.join(base, _wider(value, attributes.get("srcset") or ""))
            if full:
                return full
    for key in ("srcset", "data-srcset", "data-lazy-srcset"):
        value = attributes.get(key)
        if value:
            last = value[:4000].rsplit(", ", 1)[-1].split()
            if last and not last[0].startswith("data:"):
                full = urls.join(base, last[0].strip(","))
                if full:
                    return full
    return None


#: Pixels of width under which an address is one that a page shows until it knows the screen, and from
#: which on another one of the same picture is wide enough.
NARROW, WIDE = 400, 1000

#: Characters of a list of addresses that are looked at.
LONGEST_SRCSET = 8_000


def _wider(value: str, srcset: str) -> str:
    """The address of a picture, or of the same in a width that can be looked at, where `srcset` has it as narrow."""
    if value not in srcset:
        return value
    widths: dict[str, int] = {}
    for candidate in srcset[:LONGEST_SRCSET].split(", "):
        url, *sizes = candidate.split()[:2] or ("",)
        width = sizes[0].rstrip(",") if sizes else ""
        if width[-1:] == "w" and width[:-1].isdecimal():
            widths[url] = int(width[:-1][:6])
    if widths.get(value, NARROW) >= NARROW:
        return value
    wide = [url for url, width in widths.items() if width >= WIDE]
    return min(wide or widths, key=lambda url: widths[url] if wide else -widths[url])


ORNAMENT = re.Words(
    "logo|icon|avatar|sprite|pixel|badge|gravatar|emoji|tracking|button|author|profile|rounded-full|captcha|.svg"
)
PLACEHOLDER = re.Words(
    "spacer|blank|placeholder|1x1|1px|loading|loader|transparent|dummy|empty",
    r"\.(?:gif|mp4|webm|mov|m3u8)$",
    ".gif|.mp4|.webm|.mov|.m3u8",
)
#: Folders of faces and of signs.
_FACES = frozenset(
    "author authors autor autoren avatar avatars profile profiles byline bylines icon icons".split()
)

#: "…-150x84.jpg": the size of a related article's picture, in pixels, both under 200.
_THUMB = re.compile(r"[-_/.]1?\d\dx1?\d\d\.\w{3,4}$")


def is_of_ornament(path: str) -> bool:
    """Tell whether an address, in small letters and without a query, is a sign's, a face's or a small picture's."""
    folders, _, name = path.rpartition("/")
    return bool(
        ORNAMENT.search(name)
        or "/profile/" in path
        or folders.rpartition("/")[2] in _FACES
        or _THUMB.search(path)
    )


_SIZE = re.compile(r"[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w|scaled)(?=\.\w+$|$)")


def key(url: str | None) -> str:
    """Return what the addresses of one picture's sizes share: its file name, if that tells it."""
    if not url:
        return ""
    path = url.partition("?")[0].rstrip("/")
    tail = path.rsplit("/", 1)[-1]
    name = squash(_SIZE.sub("", tail).rpartition(".")[0] or tail)
    return name if len(name) > _TELLING else path


#: Letters of a file name from which it identifies a picture.
_TELLING = 7
