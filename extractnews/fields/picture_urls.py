"""Where a picture is to be had: of the addresses that its element gives, the one that a reader can look at."""

from __future__ import annotations

from . import urls

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
