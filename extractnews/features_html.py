"""Layout → one row of whole numbers for each block that may be text.

Training and running share this module. A share is in thousandths; -1 stands for "there is none".
Structure carries most: how much of the page's good text sits in the containers around a block, how
far the block is from the best of them, and what the elements around it are called.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from . import patterns as re
from .blocks_html import Layout
from .values import CAPTION, CODE, HEADING, ITEM, QUOTE, ROW

#: Fewer words than this are no "good" block, whatever their punctuation.
GOOD_WORDS = 12

#: A block with a larger share of words in links, and fewer words, is a link list's item: it gets no row.
GATE_LINK_SHARE = 0.6
GATE_WORDS = 10

#: On a page of more blocks than this, short ones get no row either: news pages stay under 10,000, and
#: a megabyte of one-word paragraphs would take twenty seconds and as many rows as it has letters.
CROWDED = 10_000

#: What class and id names say, by substrings of them; the tag's name stands with them.
GROUPS: tuple[tuple[str, str], ...] = (
    ("comment", "comment|disqus|reply|replies|discuss|respond|kommentar|yorum|coment"),
    ("related", "relat|recommend|popular|trending|more-|read-|readmore|also|most|latest|similar|next|suggest|outbrain|taboola|teaser|promo|recirc|feed|archive|zergnet|card"),
    ("side", "side|aside|rail|column-right|right|widget|complementary"),
    ("foot", "foot|bottom|contentinfo|legal|copyright|disclaim|terms|cookie|consent|gdpr|privacy|modal|popup|overlay|banner"),
    ("ad", "advert|sponsor|-ad-|ad-|ads|dfp|commerc|paid|affiliate"),
    ("social", "social|share|sharing|facebook|twitter|follow|newsletter|subscri|signup|sign-up|login|paywall|donat|email"),
    ("body", "articlebody|article-body|article__body|article_body|entry-content|post-content|post-body|body|content|story|text|main|detail|richtext|rich-text|prose"),
    ("article", "article|post|entry|hentry|news|single"),
    ("caption", "caption|credit|figure|figcaption|image|photo|gallery|slide|legend|media|video|embed|player"),
    ("nav", "nav|menu|crumb|header|head|topbar|toolbar|pagination|pager|tabs|skip"),
    ("lead", "lead|lede|standfirst|deck|dek|subtitle|sub-title|subhead|summary|intro|excerpt|abstract|sapo|teaser|description|chapo|vorspann|perex"),
    ("meta", "author|byline|bio|date|time|meta|info|tag|topic|categor|keyword|source|rating|profile|contributor"),
    ("list", "list|grid|item|row|table"),
    ("hidden", "hidden|display-none|sr-only|visually-hidden|screen-reader|d-none|print-only"),
    ("factbox", "fact|box|callout|inset|pull|quote|highlight|note|info-box|sidebar-|timeline|toc"),
)  # fmt: skip


def _pattern(node: dict[str, Any]) -> str:
    """A pattern that matches the longest of the words in a tree of prefixes."""
    options = [re.escape(letter) + _pattern(below) for letter, below in node.items() if letter]
    if not options:
        return ""
    if len(options) == 1 and "" not in node:
        return options[0]
    return f"(?:{'|'.join(options)}){'?' if '' in node else ''}"


def _group_table() -> tuple[re.Pattern[str], dict[str, int]]:
    """A pattern for all words of all groups, and the bits of each word.

    A word that holds others ("articlebody") says what they say too. Looking for the words one by
    one costs 9 µs a name, alternatives in a plain pattern 14, a tree of prefixes 2.
    """
    words = sorted({word for _, group in GROUPS for word in group.split("|")})
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    bits = dict.fromkeys(words, 0)
    for index, (_, group) in enumerate(GROUPS):
        for part in group.split("|"):
            for word in words:
                if part in word:
                    bits[word] |= 1 << index
    return re.compile(_pattern(tree)), bits


_GROUP, _GROUP_BITS = _group_table()
_MARK = re.compile("[.!?…。！？؟।۔։።]")
_ENDS = (
    dict.fromkeys(".!?…。！？؟।۔", 1)
    | dict.fromkeys(":：", 2)
    | dict.fromkeys("\"'”’»“」』)）]", 3)
)
_ENDS |= dict.fromkeys(",;，、-–—", 4)
_KIND = {HEADING: 1, ITEM: 2, QUOTE: 3, ROW: 4, CODE: 5, CAPTION: 6}
_TAG = {
    name: code
    for code, names in enumerate(
        ("p", "div", "li", "td th", "h1", "h2", "h3", "h4 h5 h6", "section", "article", "blockquote",
         "ul ol dl", "dd dt", "body", "form", "figcaption figure", "header", "footer", "aside nav", "main", "table tr tbody"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


class Rows(NamedTuple):
    """The rows of one page.

    blocks:      index into Layout.text for each row, ascending
    rows:        one list of len(NAMES) numbers each
    good_words:  words in good blocks of the page
    headline:    the block that is most likely the visible headline, -1 if none looks like it
    title:       words of the page's declared titles, lower case
    description: as the page declares it, lower case
    """

    blocks: list[int]
    rows: list[list[int]]
    good_words: int
    headline: int
    title: frozenset[str]
    description: str


def name_bits(tag: str, name: str, seen: dict[str, int]) -> int:
    """The groups that an element's tag and name fall into, as a bit set."""
    key = f"{tag} {name}" if name else tag
    bits = seen.get(key)
    if bits is None:
        bits = 0
        for word in _GROUP.findall(key.lower(), 0, 200):
            bits |= _GROUP_BITS[word]
        seen[key] = bits
    return bits


def good_blocks(layout: Layout) -> list[int]:
    """Words of each block that reads like a sentence of running text, 0 for the others."""
    search = _MARK.search
    return [
        words if words >= GOOD_WORDS and links * 3 < words and search(text) else 0
        for text, words, links in zip(layout.text, layout.words, layout.link_words, strict=True)
    ]


def running(values: list[int]) -> list[int]:
    """Prefix sums: a range's sum is the difference of two of them."""
    total = 0
    sums = [0]
    for value in values:
        total += value
        sums.append(total)
    return sums


def best_container(layout: Layout, good: list[int]) -> int:
    """The container that holds most good text close below it.

    After Arc90's Readability: a good block speaks for the container around its own, and half as
    loudly for its own and for the next one up.
    """
    score: dict[int, int] = {}
    parent = layout.parent
    for block, words in enumerate(good):
        if words:
            weight = min(words, 100)
            here = layout.container[block]
            score[here] = score.get(here, 0) + weight
            here = parent[here]
            if here >= 0:
                score[here] = score.get(here, 0) + 2 * weight
                here = parent[here]
                if here >= 0:
                    score[here] = score.get(here, 0) + weight
    return max(score, key=lambda c: (score[c], c)) if score else 0


def headline_words(layout: Layout) -> tuple[frozenset[str], str]:
    """The words of the page's declared titles, and its declared description, lower case."""
    title, description = layout.title, ""
    for key, content in layout.metas:
        if key == "og:title":
            title = f"{title} {content}"
        elif key == "og:description" or (key == "description" and not description):
            description = content
    return frozenset(title.lower().split()), description.lower()


def headline_block(layout: Layout, title: frozenset[str], sums_good: list[int]) -> int:
    """The block that is most likely the visible headline, -1 if none looks like it.

    The first h1 that shares words with the declared title; else the heading, else the short block,
    that shares most.
    """
    best, found = 0.0, -1
    for block, text in enumerate(layout.text):
        words = layout.words[block]
        if words > 40:
            continue
        tag = layout.tag[layout.container[block]]
        heading = len(tag) == 2 and tag[0] == "h"
        if not heading and layout.link_words[block]:
            continue
        lowered = text.lower().split()
        common = len(title.intersection(lowered))
        if common:
            share = common / (len(set(lowered)) + len(title) - common)
            value = share + (0.3 if tag == "h1" else 0.1 if heading else 0)
        elif tag == "h1":
            value = 0.15
        else:
            continue
        if value > best + (0.2 if sums_good[block] and found >= 0 else 0):
            best, found = value, block
    return found if best >= 0.15 else -1


NAMES: tuple[str, ...] = (
    # the block
    "words", "link_share", "letters_per_word", "good", "end", "marks",     "repeats", "kind", "tag", "level",     # its place
    "place_share", "words_before_share", "depth", "from_headline", "words_from_headline",     "from_heading", "from_first_good", "from_last_good", "good_run",
    # the containers around it
    "own_good_share", "own_link_share", "own_words", "own_good_blocks", "up1_good_share", "up1_link_share",
    "up1_words", "up1_good_blocks", "up2_good_share", "up2_link_share", "up2_words", "up2_good_blocks",
    "up3_good_share", "up3_link_share", "up4_good_share", "up1_tag", "up2_tag", "up_best", "down_best", "siblings",
    # blocks of the same make
    "same_count", "same_good_share", "same_link_share", "same_mean_words", "same_spread",
    # neighbours
    "before1_words", "before1_link_share", "after1_words", "after1_link_share",
    "before_same", "after_same", "near_good_words", "near_link_share", "wide_good_words",
        # words
    "title_share", "title_cover", "in_description",     # the page
    "page_words", "page_good_share", "page_good_blocks", "page_link_share", "page_headings", "page_blocks",
    *(f"near_{name}" for name, _ in GROUPS),
    *(f"around_{name}" for name, _ in GROUPS),
)  # fmt: skip


def rows(layout: Layout) -> Rows:
    """Return a row for each block past the gate."""
    texts, words, links = layout.text, layout.words, layout.link_words
    container, parent, tags, names = layout.container, layout.parent, layout.tag, layout.name
    first, last, kinds, levels = layout.first, layout.last, layout.kind, layout.level
    size = len(texts)
    good = good_blocks(layout)
    sum_words, sum_links, sum_good = running(words), running(links), running(good)
    sum_count = running([1 if value else 0 for value in good])
    all_words, all_good, all_links = sum_words[size], sum_good[size], sum_links[size]
    title, description = headline_words(layout)
    headline = headline_block(layout, title, sum_good)
    best = best_container(layout, good)
    way_down: dict[int, int] = {}
    here, steps = best, 0
    while here >= 0:
        way_down[here] = steps
        here, steps = parent[here], steps + 1
    repeats: dict[str, int] = {}
    for text in texts:
        repeats[text] = repeats.get(text, 0) + 1

    sign_of: dict[tuple[str, str, str], int] = {}
    sign = []
    sign_memo: dict[int, int] = {}
    same: list[list[int]] = []
    for block in range(size):
        here = container[block]
        index = sign_memo.get(here)
        if index is None:
            up = parent[here]
            key = (tags[here], names[here], tags[up] if up >= 0 else "")
            index = sign_of.get(key)
            if index is None:
                index = sign_of[key] = len(same)
                same.append([0, 0, 0, 0, block, block])
            sign_memo[here] = index
        sign.append(index)
        group = same[index]
        group[0] += 1
        group[1] += words[block]
        group[2] += links[block]
        group[3] += good[block]
        group[5] = block
    made = [
        (
            count, held * 1000 // all_good if all_good else 0, linked * 1000 // (total or 1),
            total // count, until - since,
        )
        for count, total, linked, held, since, until in same
    ]  # fmt: skip

    bits_seen: dict[str, int] = {}
    bits_own: dict[int, int] = {}
    bits_around: dict[int, int] = {-1: 0, 0: 0}
    facts: dict[int, tuple[int, int, tuple[int, ...], tuple[int, ...]]] = {}
    spread: dict[int, tuple[int, ...]] = {}
    group_count = len(GROUPS)

    def own_bits(index: int) -> int:
        bits = bits_own.get(index)
        if bits is None:
            tag = tags[index]
            bits = bits_own[index] = 0 if tag == "body" else name_bits(tag, names[index], bits_seen)
        return bits

    def around_bits(index: int) -> int:
        bits = bits_around.get(index)
        if bits is None:
            bits = bits_around[index] = own_bits(index) | around_bits_of(parent[index])
        return bits

    def around_bits_of(index: int) -> int:
        way = []
        while index not in bits_around:
            way.append(index)
            index = parent[index]
        bits = bits_around[index]
        for index in reversed(way):
            bits = bits_around[index] = bits | own_bits(index)
        return bits

    def sums(index: int) -> tuple[int, int, int, int]:
        if index < 0:
            return 1000, 0, 0, 0
        a, b = first[index], last[index]
        held = sum_words[b] - sum_words[a]
        return (
            (sum_good[b] - sum_good[a]) * 1000 // all_good if all_good else 0,
            (sum_links[b] - sum_links[a]) * 1000 // held if held else 0,
            held,
            sum_count[b] - sum_count[a],
        )

    # Parents stand before their children. Walking up from each block is quadratic in deep pages.
    depths = [0] * len(parent)
    joins = [0] * len(parent)  # the nearest container around it that is on the way down
    for index in range(1, len(parent)):
        depths[index] = depths[parent[index]] + 1
        joins[index] = index if index in way_down else joins[parent[index]]

    def container_facts(index: int) -> tuple[int, int, tuple[int, ...], tuple[int, ...]]:
        up1 = parent[index]
        up2 = parent[up1] if up1 >= 0 else -1
        up3 = parent[up2] if up2 >= 0 else -1
        up4 = parent[up3] if up3 >= 0 else -1
        depth, here = depths[index], joins[index]
        up = depth - depths[here]
        bits = own_bits(index) | (own_bits(up1) if up1 >= 0 else 0)
        around = around_bits_of(up2) if up2 >= 0 else 0
        third, fourth = sums(up3), sums(up4)
        structure = (
            *sums(index), *sums(up1), *sums(up2), third[0], third[1], fourth[0],
            _TAG.get(tags[up1], 0) if up1 >= 0 else 0,
            _TAG.get(tags[up2], 0) if up2 >= 0 else 0,
            up, way_down[here],
            last[up1] - first[up1] if up1 >= 0 else size,
        )  # fmt: skip
        named = bits | around << group_count
        flags = spread.get(named)
        if flags is None:
            flags = spread[named] = tuple([named >> place & 1 for place in range(2 * group_count)])
        return _TAG.get(tags[index], 0), depth, structure, flags

    first_good = next((b for b in range(size) if good[b]), -1)
    last_good = next((b for b in range(size - 1, -1, -1) if good[b]), -1)
    headings = sum(1 for c in container if kinds[c] is HEADING)
    page = (
        all_words, all_good * 1000 // (all_words or 1), sum_count[size],
        all_links * 1000 // (all_words or 1), headings, size,
    )  # fmt: skip
    ends, kind_codes, marks = _ENDS, _KIND, _MARK.findall
    crowded = size > CROWDED
    at_blocks: list[int] = []
    out: list[list[int]] = []
    heading_at = -1
    run = 0
    for block in range(size):
        count = words[block]
        linked = links[block]
        here = container[block]
        kind = kinds[here]
        if kind is HEADING:
            heading_at = block
        run = run + 1 if good[block] else 0
        if count < GATE_WORDS and (crowded or linked > GATE_LINK_SHARE * count):
            continue
        text = texts[block]
        fact = facts.get(here)
        if fact is None:
            fact = facts[here] = container_facts(here)
        lowered = text[:300].lower().split()
        shared = len(title.intersection(lowered)) if title else 0
        near_a, near_b = block - 3 if block > 3 else 0, min(size, block + 4)
        wide_a, wide_b = block - 10 if block > 10 else 0, min(size, block + 11)
        before, after = block - 1, block + 1
        row = [
            count, linked * 1000 // count, len(text) * 10 // count, 1 if good[block] else 0,
            ends.get(text[-1], 0), len(marks(text, 0, 300)), repeats[text],
            kind_codes.get(kind, 0), fact[0], levels[here],
            block * 1000 // size, sum_words[block] * 1000 // all_words, fact[1],
            block - headline if headline >= 0 else -1000,
            sum_words[block] - sum_words[headline] if headline >= 0 else -9999,
            block - heading_at if heading_at >= 0 else 999,
            block - first_good, block - last_good, run,
        ]  # fmt: skip
        row += fact[2]
        row += made[sign[block]]
        if before >= 0:
            row += (words[before], links[before] * 1000 // words[before])
        else:
            row += (-1, -1)
        if after < size:
            row += (words[after], links[after] * 1000 // words[after])
        else:
            row += (-1, -1)
        row += (
            1 if before >= 0 and sign[before] == sign[block] else 0,
            1 if after < size and sign[after] == sign[block] else 0,
            sum_good[near_b] - sum_good[near_a],
            (sum_links[near_b] - sum_links[near_a]) * 1000 // (sum_words[near_b] - sum_words[near_a]),
            sum_good[wide_b] - sum_good[wide_a],
            shared * 1000 // len(lowered), shared * 1000 // (len(title) or 1),
            1 if description and text[:40].lower() in description else 0,
        )  # fmt: skip
        row += page
        row += fact[3]
        at_blocks.append(block)
        out.append(row)
    return Rows(at_blocks, out, all_good, headline, title, description)
