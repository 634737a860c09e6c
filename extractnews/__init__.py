"""Turn any news page, as HTML or as plain text, into clean JSON or Markdown."""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["Article", "ExtractNewsError", "NoArticle", "extract"]

TYPE_CHECKING = False  # what typing calls so, without the 2 ms that importing typing costs
if TYPE_CHECKING:
    from .errors import ExtractNewsError, NoArticle
    from .values import Article


def extract(
    page: bytes | bytearray | memoryview | str,
    *,
    url: str | None = None,
    encoding: str | None = None,
    input_format: str = "auto",
    fetched: str | None = None,
) -> Article:
    """Return the article of one page, HTML or the text dump of one.

    page:         bytes as served, or text already decoded
    url:          where it came from; makes links absolute and settles doubts
    encoding:     the charset that a protocol header named, for bytes
    input_format: "html" or "text" where known; "auto" decides by content
    fetched:      when it was fetched, in ISO 8601; what it says of later days is no date of it

    Raises NoArticle for a page that was read and holds none, and another ExtractNewsError
    for input that is no text; TypeError and ValueError for arguments that make no sense.
    Pure: the same arguments give the same article.
    """
    from .handed import raw_page
    from .later import with_markdown
    from .pipeline import extract_page

    found: list[Article] = []
    extract_page(
        raw_page(page, url, encoding, input_format, fetched),
        look=lambda seen: found.append(with_markdown(seen)),
    )
    return found[0]


def __getattr__(name: str) -> object:
    """Import the public classes when they are first asked for: --version needs none of them."""
    if name == "Article":
        from .values import Article

        return Article
    if name in ("ExtractNewsError", "NoArticle"):
        from . import errors

        return getattr(errors, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Name the public classes too, for `help` and for completion."""
    return [*{*globals(), *__all__}]
