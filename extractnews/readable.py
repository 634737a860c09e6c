"""The second opinion: what readability-lxml would keep of a page.

The only module that knows what the package does. It takes decoded text only (its own charset code is slow and
wrong on odd labels), and a page that it cannot handle is simply no opinion.
"""

from __future__ import annotations

from lxml import etree

from . import blocks_html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Characters of a page past which no second opinion is asked: its cost is many parses.
LONGEST_PAGE = 2_000_000

#: So is its cost by the element, 60 µs for some kinds; the median news page has 800 of them.
MOST_ELEMENTS = 8_000

#: readability's parser loses what lies deeper than this without a word (libxml2 without huge_tree).
DEEPEST = 250

#: Building a tree takes time in the square of one element's attributes: 40,000 took 11 seconds.
MOST_ATTRIBUTES = 500


def block_texts(text: str) -> frozenset[str]:
    """The normalised texts of the blocks in readability's summary of an HTML page.

    There are none where the page would cost too much, or would not be read to its end.
    """
    if len(text) > LONGEST_PAGE or not _is_bearable(text):
        return frozenset()
    from .bare_readability import readability

    package = readability()
    try:
        summary = package.Document(text).summary(html_partial=True)
    except package.Unparseable as error:
        if isinstance(error.__context__, MemoryError):  # it takes that for the page's fault
            raise MemoryError from error
        return frozenset()
    except (etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, KeyError):
        return frozenset()
    return frozenset(blocks_html.read(summary).text)


class _TooMuch(Exception):
    """The page goes past one of the limits above."""


class _Gauge:
    """What lxml calls for each tag of a page that is measured."""

    def __init__(self) -> None:
        self.elements = self.depth = 0

    def start(self, tag: str, attributes: Any) -> None:
        self.elements += 1
        self.depth += 1
        if (
            self.elements > MOST_ELEMENTS
            or self.depth > DEEPEST
            or len(attributes) > MOST_ATTRIBUTES
        ):
            raise _TooMuch

    def end(self, tag: str) -> None:
        self.depth -= 1

    def close(self) -> None:
        """Nothing is built."""


def _is_bearable(text: str) -> bool:
    target: Any = _Gauge()
    parser = etree.HTMLParser(encoding="utf-8", target=target, huge_tree=True)
    try:
        etree.fromstring(text.encode("utf-8", "replace"), parser)
    except _TooMuch:
        return False
    return True
