"""One row for a whole page: does it hold an article at all?

A hub has many half-sure blocks, headings that are links, and a selection that shares little with what
the page says it is about. Its address ends in a word, an article's in a headline or a number.
"""

from __future__ import annotations

from collections.abc import Sequence

from . import patterns as re
from .features_html import Rows
from .layout import Layout
from .values import HEADING

#: A block of fewer words may be a price or a label.
_SHORT = 12

#: What shops, archives and articles call their parts; how often is counted over their different names.
_SAID_OF_PARTS = ("product", "price", "filter", "card", "cart", "category", "excerpt", "comment")

#: Signs of currencies: many short blocks with one are a shop's.
_CURRENCIES = "$€£¥₹₽"

NAMES: tuple[str, ...] = (
    "expected", "mass", "kept_words", "kept_blocks", "kept_mean", "unsure_share", "unsure_blocks", "top",
    "description_share", "page_words", "page_link_share", "page_good_share", "page_blocks",
    "headings", "linked_headings", "words_per_heading", "from_headline", "headline_found", "containers",
    "longest", "mean_words", "kept_link_share", "kept_of_good", "type_article", "type_other", "jsonld_article",
    "kept_span_share", "slug_words", "path_digits", "path_depth",
    "published_meta", "published_jsonld", "collection_jsonld", "named_listing", "named_article",
    "author_meta", "person_jsonld", "path_listing", "slug_said", "headline_words", "headline_share",
    "headed_words", "told_run", "before_links", "after_links", "prices", "price_share",
    *(f"names_{word}" for word in _SAID_OF_PARTS),
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
    # A block's text has one blank between words: looking for twenty is less work than parting all.
    said = f" {' '.join([texts[b] for b in blocks])} ".lower()
    title, headline = table.title, table.headline
    told = set(table.description.split())
    kinds = layout.kind
    titled = [block for block, here in enumerate(layout.container) if kinds[here] is HEADING]
    teasers = [block for block in titled if links[block]]
    headings, linked = len(titled), len(teasers)
    short = "\n".join([text for text, count in zip(texts, words, strict=True) if count < _SHORT])
    prices = sum(map(short.count, "$" if short.isascii() else _CURRENCIES))
    kind = next((content for key, content in layout.metas if key == "og:type"), "")
    stated = " ".join(layout.jsonld)
    return [
        int(expected * 1000), int(mass), kept_words, len(blocks),
        int(sum([scores[i] for i in kept]) * 1000) // (len(kept) or 1),
        sum(unsure) * 1000 // all_words, len(unsure), int(max(scores, default=0.0) * 1000),
        _share_said(told, said) if told else -1,
        all_words, sum(links) * 1000 // all_words, table.good_words * 1000 // all_words, len(texts),
        headings, linked, kept_words // (headings or 1),
        blocks[0] - headline if blocks and headline >= 0 else -1000, 1 if headline >= 0 else 0,
        len({layout.parent[layout.container[b]] for b in blocks}),
        max([words[b] for b in blocks], default=0), kept_words // (len(blocks) or 1),
        sum([links[b] for b in blocks]) * 1000 // (kept_words or 1),
        kept_words * 1000 // (table.good_words or 1),
        1 if kind == "article" else 0, 1 if kind and kind != "article" else 0,
        1 if "Article" in stated or "BlogPosting" in stated else 0,
        (blocks[-1] - blocks[0]) * 1000 // len(texts) if blocks else 0,
        *_of_address(layout.declared_address()),
        1 if any(key == "article:published_time" for key, _ in layout.metas) else 0,
        1 if '"datePublished"' in stated else 0,
        1 if any(word in stated for word in _COLLECTIONS) else 0,
        *_of_body(layout),
        1 if any(key in ("author", "article:author") for key, _ in layout.metas) else 0,
        1 if '"Person"' in stated else 0,
        *_of_path(layout.declared_address(), title), *_of_headline(layout, table, teasers),
        *_of_told(words, links), prices, prices * 1000 // len(texts) if texts else 0,
        *map("\n".join({*layout.name}).lower().count, _SAID_OF_PARTS),
    ]  # fmt: skip


def _share_said(words: set[str], said: str) -> int:
    """The share of some words that stand in a text with a blank around each of its own."""
    if len(words) > _MANY:
        return len(words & set(said.split(" "))) * 1000 // len(words)
    return sum([1 for word in words if f" {word} " in said]) * 1000 // len(words)


#: Words from which on it is less work to part the text than to look for each.
_MANY = 200

#: JSON-LD types of pages that list things.
_COLLECTIONS = ("ItemList", "CollectionPage", '"Product"')


#: How the systems that make pages name the body of one that lists things, and of one that tells one.
_LISTING = frozenset(
    "home homepage front frontpage archive archives category taxonomy term tag author search index list listing section "
    "hub landing collection channel blog store product shop overview topic".split()
)
_TELLING = frozenset("single article post story entry detail node".split())


def _of_body(layout: Layout) -> tuple[int, int]:
    """Whether the page's body is named as a listing, and as an article; -1 where it has no name."""
    # The outermost container stands for the page; its body, where it has the tag, comes after it.
    name = layout.name[layout.tag.index("body", 1)] if layout.tag.count("body") > 1 else ""
    if not name:
        return -1, -1
    words = set(_WORDS.split(name.lower().replace("not-", "not")))
    return (0 if words.isdisjoint(_LISTING) else 1), (0 if words.isdisjoint(_TELLING) else 1)


_WORDS = re.compile(r"[\W_\d]+")


def _of_address(address: str) -> tuple[int, int, int]:
    """Words of the last part of an address, digits in its path, parts of it; -1 for no address."""
    if not address:
        return -1, -1, -1
    path = address.partition("://")[2].partition("?")[0].partition("/")[2].strip("/")
    parts = path.split("/") if path else []
    slug = parts[-1].replace("_", "-") if parts else ""
    return slug.count("-") + 1 if slug else 0, sum(map(str.isdigit, path)), len(parts)


#: Parts of addresses below which pages list what a site has.
_SHELVES = frozenset(
    "category categories collection collections tag tags topic topics archive archives author authors search shop store "
    "product products browse genre department departments catalog section sections list kategorie rubrik thema".split()
)


def _of_path(address: str, title: frozenset[str]) -> tuple[int, int]:
    """Whether an address leads to a shelf, and how much of its last part the title says; -1 for no address."""
    if not address:
        return -1, -1
    path = address.partition("://")[2].partition("?")[0].partition("/")[2].strip("/").lower()
    slug = {word for word in _WORDS.split(path.rpartition("/")[2]) if word}
    shelved = not _SHELVES.isdisjoint(_WORDS.split(path))
    return 1 if shelved else 0, len(slug & title) * 1000 // (len(slug) or 1)


def _of_headline(layout: Layout, table: Rows, teasers: Sequence[int]) -> tuple[int, int, int]:
    """Words of the headline, the share of the title in it, and words of the text from it to a teaser.

    teasers: the headings that are links
    """
    headline, words, links = table.headline, layout.words, layout.link_words
    if headline < 0:
        return -1, -1, 0
    shared = len(table.title.intersection(layout.text[headline].lower().split()))
    end = next((block for block in teasers if block > headline), len(words))
    below = zip(words[headline + 1 : end], links[headline + 1 : end], strict=True)
    told = sum([count for count, linked in below if count >= _SHORT and linked * 3 < count])
    return words[headline], shared * 1000 // (len(table.title) or 1), told


def _of_told(words: Sequence[int], links: Sequence[int]) -> tuple[int, int, int]:
    """The longest text that no link interrupts, in words; shares of paragraphs right before and after links."""
    longest = run = paragraphs = before = after = 0
    is_told = is_linked = False
    for count, linked in zip(words, links, strict=True):
        if linked * 2 > count:
            if is_told:
                before += 1
            is_told, is_linked, run = False, True, 0
        elif count >= _SHORT and linked * 3 < count:
            paragraphs += 1
            if is_linked:
                after += 1
            is_told, is_linked = True, False
            run += count
            longest = max(longest, run)
        else:
            is_told = is_linked = False
    paragraphs = paragraphs or 1
    return longest, before * 1000 // paragraphs, after * 1000 // paragraphs
