"""The fields of the record but the body: claims from every source, then a choice for each.

    from_layout: of an HTML page          from_dump: of a page's text

A claim that loses is kept behind the winner, for provenance.
"""

from __future__ import annotations

from ..values import Fields, Page, Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..blocks_text import Dump
    from ..layout import Layout


def from_layout(layout: Layout, page: Page, verdict: Verdict) -> Fields:
    """Return the fields that an HTML page states."""
    from .from_html import choose

    return choose(layout, page, verdict)


def from_dump(dump: Dump, page: Page, verdict: Verdict) -> Fields:
    """Return the fields that the text of a page states."""
    from .from_text import choose

    return choose(dump, page, verdict)
