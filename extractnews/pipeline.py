"""The whole filter on one screen: one document in, one article out."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence

from . import article, charset, copies, fields, label, sniff
from .errors import NoArticle
from .named import NamedTuple
from .values import Article, Fields, Page, RawPage, Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .blocks_text import Dump
    from .layout import Layout
    from .repeats import SiteMemory, SiteRepeats

Learn = Callable[[str, Sequence[str]], None]


class Examination(NamedTuple):
    """One document with all that was made of it on the way: what `reasons` explains.

    text:    what was read: the page, or what its scripts would have drawn
    shape:   the blocks of `text` and how they stand on the page
    address: where the page stands, as far as it is known; "" if it is not
    site:    what is known of the page's site, None where that was not asked for
    article: what comes out, also where `is_article` says that it should not
    """

    page: Page
    text: str
    shape: Layout | Dump
    address: str
    site: SiteRepeats | None
    verdict: Verdict
    fields: Fields
    article: Article

    @property
    def is_article(self) -> bool:
        """Whether the page holds an article."""
        return self.verdict.is_article and self.article.body is not None


Look = Callable[[Examination], None]


def extract_page(
    raw: RawPage,
    *,
    all_pages: bool = False,
    models: label.Models | None = None,
    memory: SiteMemory | None = None,
    learn: Learn | None = None,
    styled: bool = False,
    runs: bool = False,
    look: Look | None = None,
) -> Article:
    """Return the article that `raw` holds.

    all_pages: give whatever text a page has, with its low confidence, where it holds no article
    models:    others than the shipped ones for HTML pages, see `label.judge_layout`
    memory:    what is known of other pages of the site
    learn:     called with the page's address and the texts of its blocks if it holds an article
    styled:    give what Markdown is made of too: styled runs, lists, tables, places of pictures
    runs:      give the styled runs alone
    look:      called with all that was made of the page, if it holds an article

    Raises NoArticle if the page was read and has none, UnreadableInput if it is no text at all.
    """
    # A page makes many small lists and few cycles, which the collector goes through again and again:
    # a quarter of the time. It has its turn when the page is done, and nothing of it is left. Only who turns it
    # off turns it on again: another thread may have had it off, and turned it on since.
    collecting = gc.isenabled()
    try:
        if collecting:
            gc.disable()
        seen = examine(raw, models, memory)
        if not all_pages and not seen.is_article:
            hint = sniff.listed(seen.page.text)
            raise NoArticle(f"{seen.page.source}: no article found{hint}")
        if learn is not None and seen.verdict.is_article:
            learn(seen.address, [block.text for block in seen.verdict.blocks])
        if runs or styled:
            seen = seen._replace(article=styled_article(seen, whole=styled))
        if look is not None:
            look(seen)
        return seen.article
    finally:
        if collecting:
            gc.enable()


def examine(
    raw: RawPage, models: label.Models | None = None, memory: SiteMemory | None = None
) -> Examination:
    """Return what the filter makes of `raw`, step by step; raises UnreadableInput."""
    page = charset.decode(raw)
    text = page.text
    stood, saved = copies.saved_from(text)
    stood = page.url or stood
    if stood:
        fetched = page.fetched or copies.taken(stood) or saved
        page = page._replace(url=copies.original(stood), fetched=fetched)
    shape: Layout | Dump
    if page.input_format == "html":  # each kind of page imports its own reader: start-up is dear
        from . import blocks_html, embedded

        shape = blocks_html.read(text, page.utf8)
        # Where the copy's own address is given, the page need not say it.
        copy = raw.url if raw.url and raw.url != page.url else shape.declared_address()
        bare = copies.restored(text, copy)
        if bare is not text:  # a copy in a web archive
            text = bare
            shape = blocks_html.read(text)
        address = page.url or shape.declared_address()
        site = _known(memory, address)
        verdict = label.judge_layout(shape, text, models, site)
        drawn = embedded.drawn(text, shape, verdict)
        if drawn is not None:
            text = drawn
            shape = blocks_html.read(text)
            verdict = label.judge_layout(shape, text, models, site)
        found = fields.from_layout(shape, page, verdict)
    else:
        from . import blocks_text

        shape = blocks_text.read(text)
        address = page.url or shape.declared_address()
        site = _known(memory, address)
        verdict = label.judge_dump(shape, site)
        found = fields.from_dump(shape, page, verdict)
    made = article.assemble(page, verdict, found)
    return Examination(page, text, shape, address, site, verdict, found, made)


def _known(memory: SiteMemory | None, address: str) -> SiteRepeats | None:
    return memory.at(address) if memory is not None else None


def styled_article(seen: Examination, *, whole: bool) -> Article:
    """The article with styled runs, as a whole with all that Markdown is made of; only HTML has them."""
    if seen.page.input_format != "html":
        return seen.article
    from . import font_styles, styled_html
    from .layout import Layout

    shape = seen.shape
    assert isinstance(shape, Layout)
    if font_styles.are_told(seen.text):  # not looked at before: records need none of it
        shape = font_styles.with_styles(seen.text)
    add = styled_html.styled if whole else styled_html.with_runs
    return add(seen.article, shape, seen.page.url)
