"""The whole filter on one screen: one document in, one article out."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from . import article, charset, fields, label
from .errors import NoArticle
from .values import Article, RawPage

if TYPE_CHECKING:
    from .repeats import SiteMemory, SiteRepeats

Learn = Callable[[str, Sequence[str]], None]


def extract_page(
    raw: RawPage,
    *,
    all_pages: bool = False,
    models: label.Models | None = None,
    memory: SiteMemory | None = None,
    learn: Learn | None = None,
) -> Article:
    """Return the article that `raw` holds.

    all_pages: give whatever text a page has, with its low confidence, where it holds no article
    models:    others than the shipped ones for HTML pages, see `label.judge_layout`
    memory:    what is known of other pages of the site
    learn:     called with the page's address and the texts of its blocks if it holds an article

    Raises NoArticle if the page was read and has none, UnreadableInput if it is no text at all.
    """
    # A page makes many small lists and few cycles, which the collector goes through again and again:
    # a quarter of the time. It has its turn when the page is done.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _extract(raw, all_pages, models, memory, learn)
    finally:
        if collecting:
            gc.enable()


def _extract(
    raw: RawPage,
    all_pages: bool,
    models: label.Models | None,
    memory: SiteMemory | None,
    learn: Learn | None,
) -> Article:
    page = charset.decode(raw)
    if page.input_format == "html":  # each kind of page imports its own reader: start-up is dear
        from . import blocks_html, embedded

        layout = blocks_html.read(page.text, page.utf8)
        address = page.url or layout.declared_address()
        site = _known(memory, address)
        verdict = label.judge_layout(layout, page.text, models, site)
        drawn = embedded.drawn(page.text, layout, verdict)
        if drawn is not None:
            layout = blocks_html.read(drawn)
            verdict = label.judge_layout(layout, drawn, models, site)
        found = fields.from_layout(layout, page, verdict)
    else:
        from . import blocks_text

        dump = blocks_text.read(page.text)
        address = page.url or ""
        verdict = label.judge_dump(dump, _known(memory, address))
        found = fields.from_dump(dump, page, verdict)
    made = article.assemble(page, verdict, found)
    if not all_pages and not (verdict.is_article and made.body):
        raise NoArticle(f"{page.source}: no article found")
    if learn is not None and verdict.is_article:
        learn(address, [block.text for block in verdict.blocks])
    return made


def _known(memory: SiteMemory | None, address: str) -> SiteRepeats | None:
    return memory.at(address) if memory is not None else None
