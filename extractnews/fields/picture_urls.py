"""Addresses of pictures: the one that a reader can look at, whose it is, and what its sizes share."""

from __future__ import annotations

from collections.abc import Sequence

from .. import patterns as re
from . import urls
from .text import squash

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-url", "data-hi-res-src", "src")

#: What programs write where there is no address.
_NO_ADDRESS = frozenset(("null", "undefined", "none", "false", "#", "about:blank"))


def best(attributes: dict[str, str], base: str | None) -> str | None:
    """Return the best address that an image element gives: the lazy one before a placeholder."""
    srcset = attributes.get("srcset")
    for key in filter(attributes.__contains__, _LAZY):
        value = attributes[key]
        if value[-1:] in _SIZES:
            value = _widest(value)
        if (
            value
            and value not in _NO_ADDRESS
            and not value.startswith("data:")
            and not _is_pattern(value)
        ):
            full = urls.join(base, _wider(value, srcset) if srcset else value)
            if full:
                return full
    for listed in map(attributes.get, ("srcset", "data-srcset", "data-lazy-srcset")):
        if listed:
            last = listed[:4000].rsplit(", ", 1)[-1].split()
            if last and not (last[0].startswith("data:") or _is_pattern(last[0])):
                full = urls.join(base, last[0].strip(","))
                if full:
                    return full
    return None


def _is_pattern(value: str) -> bool:
    """Tell whether an address waits for a script to put a width or a name into it: "/{width}/ferry.jpg".

    Braces alone tell nothing: "/media/{3F2504E0-4F89-11D3-9A0C-0305E82C3301}.jpg" is a file, and JSON is an argument.
    """
    return ("{" in value or "%7B" in value or "%7b" in value) and _PATTERN.search(value) is not None


_PATTERN = re.compile(r"(?:\{|%7B)(?:\{|%7B|[.$]?\w{1,20}(?:\}|%7D))", re.IGNORECASE)


#: How the sizes in a list of addresses end: "420w", "2x".
_SIZES = ("w", "x")
_LISTED_SIZE = re.compile(r"(?: |%20)(\d{1,5}(?:\.\d{1,3})?)([wx])(?:,|$)")


def _widest(listed: str) -> str:
    """Return the widest address where an attribute for one holds a list: "a.jpg 1x, b.jpg 2x"."""
    if " " not in listed and ("%20" not in listed or "," not in listed):
        return listed  # "ferry%202x" is a name
    found, most, start = listed, 0.0, 0
    for size in _LISTED_SIZE.finditer(listed, 0, LONGEST_SRCSET):
        width = float(size[1]) * (1000 if size[2] == "x" else 1)
        if width >= most:
            found, most = listed[start : size.start()], width
        start = size.end()
    if not start:
        return listed
    return found.replace("%20", " ").rpartition(", ")[2].strip()  # one before it may have no size


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


#: What a page shows instead of a picture that is loaded later, by the name of the file.
PLACEHOLDER = re.Words(
    "spacer|blank|placeholder|1x1|1px|loading|loader|transparent|dummy|empty",
    r"\.(?:gif|mp4|webm|mov|m3u8)$",
    ".gif|.mp4|.webm|.mov|.m3u8",
)

#: Names of files that are signs and faces: "channel_logo.png", "icon-mail.png", "ic_print.png", "play_button.png"; none of
#: "silicon-valley.jpg", "authorities.jpg", "dialogo.jpg", "panic-button.jpg".
_ORNAMENT = re.Words(
    "favicon|avatar|sprite|emoji|captcha|qrcode|qr-code|qr_code|rounded-full",
    r"(?<!o)(?<!ia)(?<!ta)(?<!na)logo|(?<![a-z])(?:icon(?!ic|og)|author(?!i)|profile)|\.svg$"
    r"|(?:icon|pixel|badge|button|btn)s?(?:[-_\d][-\w]*)?\.(?:png|gif)$"
    r"|^ico?_\w+\.(?:png|gif)$|^pixel$",
    "logo|icon|author|profile|pixel|badge|button|btn|.svg|ic_|ico_",
)

#: Words for what a site shows on any page, in the names of files, and those that may stand beside one.
_SIGNS = frozenset(
    "ad ads advert advertisement arrow arrows blank bookmark bullet close comment comments default divider donate download "
    "external facebook fallback fb ic ico instagram kakaostory kakaotalk linkedin loading mail email manifest og opengraph ornament pinterest "
    "placeholder play print qr reddit repost rss scan separator spacer share sharing social subscribe telegram touch tw twitter "
    "wechat weibo weixin whatsapp wx youtube".split()
)
_BESIDE_SIGNS = frozenset(
    "app apple audio back black blue bottom button card cards click code color cover follow footer forward full google graph grey "
    "hand header home hover icon image images img left line link main mobile name new next on open page prev right round "
    "site small space square standard store thumb thumbnail title top up video web white".split()
)

#: The same of pictures above the headline.
_TOP_SIGNS = frozenset("background banner bar bg header name nav title".split())
_ANY_SIGNS = _SIGNS | _BESIDE_SIGNS | _TOP_SIGNS

#: Folders of what a site's make-up shows; and those of faces and of signs, where they hold the file itself.
_SITE_FOLDERS = frozenset(
    "themes theme templates template skins skin plugins css furniture favicons emoticons smilies flags adserver buttons "
    "chrome decoration login sso logo logos icons icon avatars avatar authors author profiles".split()
)
_FACES = frozenset(
    "author authors autor autoren avatar avatars profile profiles byline bylines icon icons".split()
)

#: "…-150x84.jpg": the size of a related article's picture, in pixels, both under 200.
_THUMB = re.compile(r"[-_/.]1?\d\dx1?\d\d\.\w{3,4}$")

#: "w_144", "&w=96", "_w160_h214": a width that the address states.
_WIDTH = re.compile(r"(?<![a-z])w(?:idth)?[=_]?(\d{1,4})(?![\da-z])")

#: Characters at either end of a long file's name that are looked at: "pixel" again and again takes their square.
_FILE_END = 150


def is_of_ornament(path: str) -> bool:
    """Tell whether an address, in small letters and without a query, is a sign's, a face's or a small picture's."""
    folders, _, name = path.rpartition("/")
    if len(name) > 2 * _FILE_END:
        name = f"{name[:_FILE_END]}~{name[-_FILE_END:]}"
    return bool(
        _ORNAMENT.search(name)
        or "/profile/" in path
        or folders.rpartition("/")[2] in _FACES
        or ("x" in name and _THUMB.search(path))
    )


def is_of_site(path: str, page: str | None, hosts: Sequence[str], *, above: bool = False) -> bool:
    """Tell whether an address, as above, is that of a picture which a site shows on any page.

    So is one that is called like the site's host, and none in a folder called like the page.

    page:  the page's own address; hosts: see `urls.host_labels`
    above: it stands above the headline, where headers and banners are the site's too
    """
    # Archives have the picture's address in their own.
    *folders, name = path.rpartition("://")[2].partition("/")[2].split("/")
    own = (page or "").rstrip("/").rpartition("/")[2].partition(".")[0].lower()
    if own in folders or any(map(_is_telling, folders)):
        return False
    if not _SITE_FOLDERS.isdisjoint(folders) or "_logo" in "/".join(folders):
        return True
    parts = [part for part in _PARTING.split(name.rpartition(".")[0]) if part.isalpha()]
    if not parts or not _ANY_SIGNS.issuperset(parts):
        return "".join(parts) in hosts
    return not _SIGNS.isdisjoint(parts) or (above and not _TOP_SIGNS.isdisjoint(parts))


_PARTING = re.compile(r"[-_.~@%+ ]+|(?<!\d)\d+(?=[-_.~@%+ ]|$)")

#: Characters from which on a folder's name is made of random ones.
_RANDOM = 24


def _is_telling(folder: str) -> bool:
    """Tell whether a folder is one of a year, of a number, or of a picture alone."""
    if len(folder) >= _RANDOM:
        return True
    digits = sum(map(str.isdecimal, folder))
    return digits >= 5 or (digits == 4 == len(folder) and folder[:2] in ("19", "20"))


def stated_width(url: str) -> int:
    """Return the width that an address states, in pixels; 0 if it states none."""
    if "w" not in url:
        return 0
    found = _WIDTH.search(url.lower().partition("://")[2].partition("/")[2])
    return int(found.group(1)) if found else 0


#: Sizes behind one another at the end of a file's name; a name of nothing else would be read from each on.
_SIZE = re.compile(r"(?:[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w|[sw]\d{3,4}|scaled)){1,4}(?=\.\w+$|$)")

#: Words for a size at the ends of a file's name: "thumb_ferry.jpg", "ferry-large.jpg".
_SIZE_WORD = re.compile(
    r"^(?:thumb(?:nail)?|tn|small|medium|large|big)[-_]"
    r"|[-_](?:thumb(?:nail)?|tn|small|medium|x?large|big|full|normal|standard|orig(?:inal)?)(?=\.\w+$|$)"
)

#: One of these stands in such a name.
_SIZE_HINTS = (
    "thumb",
    "tn",
    "small",
    "medium",
    "large",
    "big",
    "full",
    "normal",
    "standard",
    "orig",
)

#: A folder for a size: "/s320/", "/w1200-h630-p-k-no-nu/", "/640x360/".
_SIZE_FOLDER = re.compile(r"/(?:[swh]\d{2,4}(?:-[^/]*)?|\d{2,4}x\d{2,4})(?=/)")

#: What an address ends in that is a picture's, where it stands in another one.
_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")


def is_file(url: str) -> bool:
    """Tell whether an address is that of a picture, by the name of its file."""
    return url.partition("?")[0].lower().endswith(_ENDINGS)


def key(url: str | None) -> str:
    """Return what the addresses of one picture's sizes share: its file name, if that tells it."""
    if not url:
        return ""
    path, _, query = url.partition("?")
    for value in query.split("&") if "." in query else ():
        inner = value.partition("=")[2].partition("?")[0]
        if inner.lower().endswith(_ENDINGS):  # "image.php?src=/i/ferry.jpg&w=800"
            path = inner
            break
    folder, _, tail = path.rstrip("/").replace("%2F", "/").rpartition("/")
    tail = _SIZE.sub("", tail)
    if ("-" in tail or "_" in tail) and any(map(tail.__contains__, _SIZE_HINTS)):
        tail = _SIZE_WORD.sub("", tail)
    name = squash(tail.rpartition(".")[0] or tail)
    return name if len(name) > _TELLING else f"{_SIZE_FOLDER.sub('', folder + '/')}{tail}"


#: Letters of a file name from which it identifies a picture.
_TELLING = 7
