"""One row for a whole page: does it hold an article at all?

A hub has many half-sure blocks, headings that are links, dates of many days, and a selection that
shares little with its own title.
"""

from __future__ import annotations

from collections.abc import Sequence

from . import patterns as re
from .blocks_html import Layout
from .features_html import Rows, headline_block, headline_words
from .values import HEADING

_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}\b|\b\d{1,2}:\d\d\b")

NAMES: tuple[str, ...] = (
    "expected", "mass", "kept_words", "kept_blocks", "kept_mean", "unsure_share", "unsure_blocks", "top",
    "title_share", "description_share", "page_words", "page_link_share", "page_good_share", "page_blocks",
    "headings", "linked_headings", "words_per_heading", "dates", "from_headline", "headline_found", "containers",
    "longest", "mean_words", "kept_link_share", "kept_of_good", "type_article", "type_other", "articles", "jsonld_article",
    "kept_span_share", "depth_of_url",
)  # fmt: skip


def row(
    layout: Layout, table: Rows, scores: Sequence[float], kept: Sequence[int], expected: float
) -> list[int]:
    """Return the page's row; `kept` are indices into `table.blocks`."""
    words, links, texts = layout.words, layout.link_words, layout.text
    blocks = [table.blocks[i] for i in kept]
    all_words = sum(words) or 1
    kept_words = sum([words[b] for b in blocks])
    mass = sum([p * words[b] for p, b in zip(scores, table.blocks, strict=True)])
    unsure = [words[b] for p, b in zip(scores, table.blocks, strict=True) if 0.15 < p < 0.85]
    title, description = headline_words(layout)
    said = set(" ".join([texts[b] for b in blocks]).lower().split())
    told = set(description.split())
    headings = linked = dates = 0
    for block, here in enumerate(layout.container):
        if layout.kind[here] is HEADING:
            headings += 1
            linked += links[block] > 0
        if words[block] < 12 and _DATE.search(texts[block]):
            dates += 1
    headline = headline_block(layout, title, [0] * (len(texts) + 1))
    kind = next((content for key, content in layout.metas if key == "og:type"), "")
    return [
        int(expected * 1000), int(mass), kept_words, len(blocks),
        int(sum([scores[i] for i in kept]) * 1000) // (len(kept) or 1),
        sum(unsure) * 1000 // all_words, len(unsure), int(max(scores, default=0.0) * 1000),
        len(title & said) * 1000 // (len(title) or 1), len(told & said) * 1000 // len(told) if told else -1,
        all_words, sum(links) * 1000 // all_words, table.good_words * 1000 // all_words, len(texts),
        headings, linked, kept_words // (headings or 1), dates,
        blocks[0] - headline if blocks and headline >= 0 else -1000, 1 if headline >= 0 else 0,
        len({layout.parent[layout.container[b]] for b in blocks}),
        max([words[b] for b in blocks], default=0), kept_words // (len(blocks) or 1),
        sum([links[b] for b in blocks]) * 1000 // (kept_words or 1),
        kept_words * 1000 // (table.good_words or 1),
        1 if kind == "article" else 0, 1 if kind and kind != "article" else 0,
        layout.tag.count("article"),
        1 if any("Article" in script or "BlogPosting" in script for script in layout.jsonld) else 0,
        (blocks[-1] - blocks[0]) * 1000 // len(texts) if blocks else 0,
        sum(1 for rel, target in layout.links if rel == "canonical" and target.rstrip("/").count("/") > 2),
    ]  # fmt: skip
