"""Keys that a record has only where --with asks for them."""

from __future__ import annotations

from collections.abc import Sequence

from ..cleaning import clean
from ..pipeline import Examination
from ..values import Article, Image


def more_keys(seen: Examination, names: Sequence[str]) -> dict[str, object]:
    """Return the keys of `names`, in that order, as plain JSON values.

    blocks:     the body block by block, with what each is
    provenance: of each field the claims of the page, the winner first where the record has a value
    removed:    what was cut, with its label, the reason, and its score where it has one
    html:       the body as HTML
    """
    makers = {
        "blocks": lambda: _blocks(seen.article),
        "provenance": lambda: _provenance(seen.article),
        "removed": lambda: _removed(seen),
        "html": lambda: _html(seen.article),
    }
    return {name: makers[name]() for name in names}


def _blocks(article: Article) -> object:
    return [{"kind": b.kind, "level": b.level, "text": b.text} for b in article.content]


def _provenance(article: Article) -> object:
    found: dict[str, list[object]] = {}
    for claim in article.claims:
        entry = {
            "value": _plain(claim.value),
            "origin": claim.origin,
            "raw": clean(claim.raw) or None,
        }
        found.setdefault(claim.field, []).append(entry)
    return found


def _removed(seen: Examination) -> object:
    from ..reasons import explain

    return [
        {
            "label": block.label.value,
            "reason": block.reason,
            "score": None if block.score is None else round(block.score, 3),
            "text": clean(block.block.text),
        }
        for block in explain(seen).blocks
        if not block.kept
    ]


def _html(article: Article) -> object:
    from .as_html import body_html

    return body_html(article.content, article.url) or None


def _plain(value: object) -> object:
    """The value of a claim with lists for tuples, and nothing unseen in it."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Image):
        return {key: _plain(part) for key, part in value._asdict().items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
