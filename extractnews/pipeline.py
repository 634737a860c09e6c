"""The whole filter on one screen: one document in, one article out."""

from __future__ import annotations

from . import article, charset, fields, label
from .errors import NoArticle
from .values import Article, RawPage


def extract_page(
    raw: RawPage, *, all_pages: bool = False, models: label.Models = label.SHIPPED
) -> Article:
    """Return the article that `raw` holds.

    all_pages: give whatever text a page has, with its low confidence, where it holds no article
    models:    what labels the blocks of HTML pages, see `label.judge_layout`

    Raises NoArticle if the page was read and has none, UnreadableInput if it is no text at all.
    """
    page = charset.decode(raw)
    if page.input_format == "html":  # each kind of page imports its own reader: start-up is dear
        from . import blocks_html, embedded

        layout = blocks_html.read(page.text)
        verdict = label.judge_layout(layout, page.text, models)
        drawn = embedded.drawn(page.text, layout, verdict)
        if drawn is not None:
            layout = blocks_html.read(drawn)
            verdict = label.judge_layout(layout, drawn, models)
        found = fields.from_layout(layout, page, verdict)
    else:
        from . import blocks_text

        dump = blocks_text.read(page.text)
        verdict = label.judge_dump(dump)
        found = fields.from_dump(dump, page, verdict)
    if not verdict.kept and not all_pages:
        raise NoArticle(f"{page.source}: no article found")
    return article.assemble(page, verdict, found)
