"""Why a document became what it became: asked for by people, never by a plain run.

    explain(examination) → Explanation: blocks with label and reason, fields with their claims

A reason is evidence, not a story: a rule that applied, what the record says elsewhere, or the kind
of features that moved the models' score most (`influence`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..cleaning import clean_line
from .labels import Explanation, FieldStory, Influence, Judged, Label, LabelledBlock, place_of

if TYPE_CHECKING:
    from ..blocks_text import Dump
    from ..layout import Layout
    from ..pipeline import Examination

__all__ = [
    "Explanation",
    "FieldStory",
    "Influence",
    "Label",
    "LabelledBlock",
    "explain",
    "place_of",
]

#: Keys of the record that places on the page claim.
_CLAIMED = (
    "url", "site_name", "title", "authors", "published", "modified", "section", "tags", "lede",
    "images", "language",
)  # fmt: skip


def explain(seen: Examination) -> Explanation:
    """Return why each block was kept or cut, and where each field came from."""
    if seen.page.input_format == "html":
        from . import of_layout

        judged, cut, ruling = of_layout.judged(seen, cast("Layout", seen.shape))
    else:
        from . import of_dump

        judged, cut, ruling = of_dump.judged(seen, cast("Dump", seen.shape))
    return Explanation(
        seen.article, seen.is_article, ruling, cut, _labelled(seen, judged), _stories(seen)
    )


def _labelled(seen: Examination, judged: list[Judged]) -> tuple[LabelledBlock, ...]:
    """The blocks with what became of them in the record."""
    from .elsewhere import Record

    record = Record(seen)
    found: list[LabelledBlock] = []
    above = ""
    for one in judged:
        label, reason = one.label, one.reason
        if record.holds(one):
            label = Label.TEXT
            if not one.kept:
                reason = "the standfirst"
        else:
            given = record.given(one)
            if given:
                label, reason = Label.FIELD, f"given as {given}"
            elif one.kept:
                reason = record.left_out(one, above)
        if one.kept:
            above = clean_line(one.block.text)
        block = one.block._replace(place=len(found))  # among all, those left unread too
        found.append(LabelledBlock(block, label, reason, one.score, one.repeats, one.influences))
    return tuple(found)


def _stories(seen: Examination) -> tuple[FieldStory, ...]:
    """Each key that the page may state, with its claims."""
    article = seen.article
    return tuple(
        FieldStory(
            key,
            getattr(article, key),
            tuple(claim for claim in article.claims if claim.field == key),
        )
        for key in _CLAIMED
    )
