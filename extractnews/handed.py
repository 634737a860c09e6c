"""What a program hands to `extract`: what is no page at all is refused in words that say so.

Wrong arguments are mistakes of the program that calls, and not of a page: TypeError and ValueError, as
Python's own functions have it.
"""

from __future__ import annotations

from .errors import NoArticle
from .values import RawPage

_FORMATS = ("auto", "html", "text")
#: Characters of an address or the name of a file, and how they begin or end.
_LONGEST = 2_000
_SCHEMES = ("http://", "https://", "file://")
_SUFFIXES = (".html", ".htm", ".xhtml", ".mhtml", ".txt", ".md", ".gz")


def raw_page(
    page: bytes | bytearray | memoryview | str,
    url: str | None,
    encoding: str | None,
    kind: str,
    fetched: str | None,
) -> RawPage:
    """Return the arguments of `extract` as the page that the filter reads.

    Raises TypeError for what is neither bytes nor text, ValueError for a format that there is not, and
    NoArticle with a hint for a text that is an address or a name where the page itself is wanted.
    """
    if isinstance(page, (bytearray, memoryview)):
        page = bytes(page)
    elif not isinstance(page, (bytes, str)):
        raise TypeError(f"extract takes a page as bytes or str, not {_type(page)}{_way(page)}")
    for name, value in (("url", url), ("encoding", encoding), ("fetched", fetched)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"extract takes {name} as str or None, not {_type(value)}{_way(value)}")
    if kind not in _FORMATS:
        raise ValueError(f"input_format is one of {', '.join(_FORMATS)}, not {kind!r}")
    if isinstance(page, str) and len(page) < _LONGEST and _is_name(page.strip()):
        raise NoArticle("-: no article found; extract takes a page itself, not its address or name")
    return RawPage(page, "-", url, encoding, kind, fetched=fetched)


def _is_name(text: str) -> bool:
    """Whether a text of one word is what a page is called by."""
    lowered = text.lower()
    return (
        (lowered.startswith(_SCHEMES) or lowered.endswith(_SUFFIXES))
        and "<" not in text
        and len(text.split()) == 1
    )


def _type(value: object) -> str:
    return type(value).__qualname__


def _way(value: object) -> str:
    """How what was handed over becomes what is wanted, where it is something that knows one."""
    for method in ("read_bytes", "read", "content", "isoformat"):
        if hasattr(value, method):
            call = "" if method == "content" else "()"
            return f"; try its .{method}{call}"
    return ""
