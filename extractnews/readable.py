"""The second opinion: what readability-lxml would keep of a page.

The only module that knows the package. It takes decoded text only (its own charset code is slow and
wrong on odd labels), and a page that it cannot handle is simply no opinion.
"""

from __future__ import annotations

from . import blocks_html

#: Characters of a page past which no second opinion is asked: its cost is many parses.
LONGEST_PAGE = 2_000_000


def block_texts(text: str) -> frozenset[str]:
    """The normalised texts of the blocks in readability's summary of an HTML page."""
    if len(text) > LONGEST_PAGE:
        return frozenset()
    import logging

    from lxml.etree import LxmlError
    from readability import Document
    from readability.readability import Unparseable

    logging.getLogger("readability").disabled = True
    try:
        summary = Document(text).summary(html_partial=True)
    except (Unparseable, LxmlError, ValueError, TypeError, AttributeError, IndexError, KeyError):
        return frozenset()
    return frozenset(blocks_html.read(summary).text)
