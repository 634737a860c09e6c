"""Layout → one row of whole numbers for each block that may be text.

Training and running share this module. A share is in thousandths; -1 stands for "there is none".
Structure carries most: how much of the page's good text sits in the containers around a block, how
far the block is from the best of them, and what the elements around it are called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from . import patterns as re
from .layout import Layout, ends_unmarked, sentence_blanks
from .named import NamedTuple
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


#: Every word of all groups: looking for them one by one costs 9 µs a name, alternatives in a plain
#: pattern 14, by their first letters 2.
_GROUP = re.FirstWords("|".join([group for _, group in GROUPS]))


def _word_bits(word: str) -> int:
    """The groups that a word speaks for: one that holds others ("articlebody") says theirs too."""
    return sum(
        1 << index
        for index, (_, group) in enumerate(GROUPS)
        if any(map(word.__contains__, group.split("|")))
    )


#: Of the words that were met; there are two hundred, and a page has twenty.
_group_bits: dict[str, int] = {}

#: Of the names that were met, up to MOST_NAMES at a time: pages of one site share two in three, and to
#: look through all of a page's names takes as long as a third of its parse.
_name_bits: dict[str, int] = {}
MOST_NAMES = 5_000

#: Characters of a tag and a name that are looked through.
LONGEST_NAME = 200

#: Characters of a block in which words of the title are counted.
MOST_READ = 200

_MARKS = ".!?…。！？؟।॥۔։።។။།"
_ENDS = (
    dict.fromkeys(".!?…。！？؟।॥۔։።។။།", 1)
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
    makes:       the make of each block of the layout, as a number; see `_makes`
    headline:    the block that is most likely the visible headline, -1 if none looks like it
    title:       words of the page's declared titles, lower case
    description: as the page declares it, lower case
    """

    blocks: list[int]
    rows: list[list[int]]
    good_words: int
    makes: list[int]
    headline: int
    title: frozenset[str]
    description: str


def name_bits(tag: str, name: str) -> int:
    """The groups that an element's tag and the beginning of its name fall into, as a bit set."""
    key = f"{tag} {name}"[:LONGEST_NAME] if name else tag
    bits = _name_bits.get(key)
    if bits is None:
        bits = 0
        for word in _GROUP.findall(key.lower()):
            if word not in _group_bits:
                _group_bits[word] = _word_bits(word)
            bits |= _group_bits[word]
        if len(_name_bits) >= MOST_NAMES:
            _name_bits.clear()
        _name_bits[key] = bits
    return bits


@lru_cache(5_000)
def _flags(bits: int) -> tuple[int, ...]:
    """The groups of a bit set one by one, 1 or 0."""
    return tuple([bits >> place & 1 for place in range(len(GROUPS))])


def good_blocks(layout: Layout) -> list[int]:
    """Words of each block that reads like a sentence of running text, 0 for the others."""
    return [
        words if words >= GOOD_WORDS and links * 3 < words and _ends_somewhere(text) else 0
        for text, words, links in zip(layout.text, layout.words, layout.link_words, strict=True)
    ]


def _ends_somewhere(text: str) -> bool:
    """Tell whether there is a mark in a text that sentences end with."""
    return "." in text or "!" in text or "?" in text or (
        not text.isascii() and (any(mark in text for mark in _MARKS) or sentence_blanks(text) > 0)
    )  # fmt: skip


def running(values: Iterable[int]) -> list[int]:
    """Prefix sums: a range's sum is the difference of two of them."""
    return list(accumulate(values, initial=0))


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


def headline_block(
    layout: Layout, title: frozenset[str], sums_good: list[int]
) -> tuple[int, dict[int, tuple[int, int]]]:
    """The block that is most likely the visible headline, -1 if none looks like it.

    The first h1 that shares words with the declared title; else the heading, else the short block,
    that shares most. Beside it, of each block that was looked at: how many words it has, and how
    many of the title's.
    """
    best, found = 0.0, -1
    looked_at: dict[int, tuple[int, int]] = {}
    tags = layout.tag
    for block, (text, words, linked, here) in enumerate(
        zip(layout.text, layout.words, layout.link_words, layout.container, strict=True)
    ):
        tag = tags[here]
        heading = tag[0] == "h" and len(tag) == 2
        if words > 40 or (linked and not heading):
            continue
        lowered = text.lower().split()
        common = len(title.intersection(lowered))
        looked_at[block] = len(lowered), common
        if common:
            share = common / (len(set(lowered)) + len(title) - common)
            value = share + (0.3 if tag == "h1" else 0.1 if heading else 0)
        elif tag == "h1":
            value = 0.15
        else:
            continue
        if value > best + (0.2 if sums_good[block] and found >= 0 else 0):
            best, found = value, block
    return found if best >= 0.15 else -1, looked_at


NAMES: tuple[str, ...] = (
    # the block
    "words", "link_share", "letters_per_word", "good", "end", "repeats", "kind", "tag", "level",
    # its place
    "place_share", "words_before_share", "depth", "from_headline", "words_from_headline", "from_heading", "from_first_good", "from_last_good", "good_run",
    # the containers around it
    "own_good_share", "own_link_share", "own_words", "own_good_blocks", "up1_good_share", "up1_link_share",
    "up1_words", "up1_good_blocks", "up2_good_share", "up2_link_share", "up2_words",
    "up3_good_share", "up3_link_share", "up1_tag", "up_best", "down_best", "siblings",
    # blocks of the same make
    "same_count", "same_good_share", "same_link_share", "same_mean_words", "same_spread",
    # neighbours
    "before1_words", "after1_words", "near_good_words", "near_link_share",
    # words
    "title_share", "title_cover", "in_description",
    # the page
    "page_words", "page_good_share", "page_good_blocks", "page_link_share", "page_headings", "page_blocks",
    *(f"near_{name}" for name, _ in GROUPS),
    *(f"around_{name}" for name, _ in GROUPS),
)  # fmt: skip


class _Sums(NamedTuple):
    """Prefix sums over the blocks: of words, of words in links, of good words, of good blocks."""

    words: list[int]
    links: list[int]
    good: list[int]
    blocks: list[int]


def _makes(
    layout: Layout, good: Sequence[int], all_good: int
) -> tuple[list[int], list[tuple[int, ...]]]:
    """Number the makes of blocks: their element's tag and name, and the tag of the one around.

    Returns each block's make, and each make's blocks, share of the page's good words, share of
    words in links, mean of words, and how far it reaches.
    """
    tags, names, parent = layout.tag, layout.name, layout.parent
    numbers: dict[tuple[str, str, str], int] = {}
    of_container: dict[int, int] = {}
    makes: list[int] = []
    groups: list[list[int]] = []
    for block, (here, words, links, held) in enumerate(
        zip(layout.container, layout.words, layout.link_words, good, strict=True)
    ):
        number = of_container.get(here)
        if number is None:
            up = parent[here]
            key = (tags[here], names[here], tags[up] if up >= 0 else "")
            number = numbers.get(key)
            if number is None:
                number = numbers[key] = len(groups)
                groups.append([0, 0, 0, 0, block, block])
            of_container[here] = number
        makes.append(number)
        group = groups[number]
        group[0] += 1
        group[1] += words
        group[2] += links
        group[3] += held
        group[5] = block
    return makes, [
        (
            count, held * 1000 // all_good if all_good else 0, linked * 1000 // (total or 1),
            total // count, until - since,
        )
        for count, total, linked, held, since, until in groups
    ]  # fmt: skip


def _surroundings(
    layout: Layout, sums: _Sums, best: int
) -> Callable[[int], tuple[int, int, tuple[int, ...], tuple[int, ...]]]:
    """Return what tells of a container: its tag, its depth, the containers around it, the groups
    that their names fall into.

    Each is asked for once; what it says of the containers further out is the same for all that
    stand side by side, and is worked out once for them.
    """
    parent, tags, names = layout.parent, layout.tag, layout.name
    first, last = layout.first, layout.last
    sum_words, sum_links, sum_good, sum_blocks = sums
    all_good = sum_good[-1]
    bits_own: dict[int, int] = {-1: 0, 0: 0}
    bits_around: dict[int, int] = {-1: 0, 0: 0}
    outer: dict[int, tuple[tuple[int, ...], int, int, tuple[int, ...]]] = {}
    held_in: dict[int, tuple[int, int, int, int]] = {-1: (1000, 0, 0, 0)}
    tag_code = _TAG.get

    # Steps from the best container, for those around it; for the others, once they are asked for,
    # the nearest of those. Walking up from each block is quadratic in deep pages.
    way_down: dict[int, int] = {}
    here = best
    while here >= 0:
        way_down[here] = len(way_down)
        here = parent[here]
    places: dict[int, tuple[int, int]] = {}
    depth = len(way_down)
    for here in way_down:
        depth -= 1
        places[here] = depth, here

    def place_of(index: int) -> tuple[int, int]:
        """Depth, and the nearest container around it that is on the way down to the best."""
        way = []
        while index not in places:
            way.append(index)
            index = parent[index]
        place = places[index]
        for index in reversed(way):
            place = places[index] = place[0] + 1, place[1]
        return place

    def own_bits(index: int) -> int:
        bits = bits_own.get(index)
        if bits is None:
            tag = tags[index]
            bits = bits_own[index] = 0 if tag == "body" else name_bits(tag, names[index])
        return bits

    def around_bits(index: int) -> int:
        way = []
        while index not in bits_around:
            way.append(index)
            index = parent[index]
        bits = bits_around[index]
        for index in reversed(way):
            bits = bits_around[index] = bits | own_bits(index)
        return bits

    def held(index: int) -> tuple[int, int, int, int]:
        found = held_in.get(index)
        if found is None:
            a, b = first[index], last[index]
            words = sum_words[b] - sum_words[a]
            found = held_in[index] = (
                (sum_good[b] - sum_good[a]) * 1000 // all_good if all_good else 0,
                (sum_links[b] - sum_links[a]) * 1000 // words if words else 0,
                words,
                sum_blocks[b] - sum_blocks[a],
            )
        return found

    def outside(up1: int) -> tuple[tuple[int, ...], int, int, tuple[int, ...]]:
        up2 = parent[up1] if up1 >= 0 else -1
        up3 = parent[up2] if up2 >= 0 else -1
        second, third = held(up2), held(up3)
        tag = tag_code(tags[up1], 0) if up1 >= 0 else 0
        around = (*held(up1), second[0], second[1], second[2], third[0], third[1], tag)
        siblings = last[up1] - first[up1] if up1 >= 0 else len(layout.text)
        return around, siblings, own_bits(up1), _flags(around_bits(up2))

    def facts(index: int) -> tuple[int, int, tuple[int, ...], tuple[int, ...]]:
        up1 = parent[index]
        found = outer.get(up1)
        if found is None:
            found = outer[up1] = outside(up1)
        around, siblings, bits, further = found
        depth, join = place_of(index)
        flags = _flags(bits | own_bits(index)) + further
        structure = (*held(index), *around, depth - places[join][0], way_down[join], siblings)
        return tag_code(tags[index], 0), depth, structure, flags

    return facts


def rows(layout: Layout) -> Rows:
    """Return a row for each block past the gate."""
    texts, words, links, container = layout.text, layout.words, layout.link_words, layout.container
    kinds, levels = layout.kind, layout.level
    size = len(texts)
    good = good_blocks(layout)
    sums = _Sums(
        running(words), running(links), running(good), running([value > 0 for value in good])
    )
    sum_words, sum_links, sum_good, sum_blocks = sums
    all_words, all_good = sum_words[size], sum_good[size]
    title, description = headline_words(layout)
    headline, title_words = headline_block(layout, title, sum_good)
    facts_of = _surroundings(layout, sums, best_container(layout, good))
    repeats: dict[str, int] = {}
    for text in texts:
        repeats[text] = repeats.get(text, 0) + 1
    makes, of_make = _makes(layout, good, all_good)
    shares = [linked * 1000 // count for linked, count in zip(links, words, strict=True)]
    facts: dict[int, tuple[int, int, tuple[int, ...], tuple[int, ...]]] = {}

    first_good = next((b for b in range(size) if good[b]), -1)
    last_good = next((b for b in range(size - 1, -1, -1) if good[b]), -1)
    headings = sum([kinds[c] is HEADING for c in container])
    page = (
        all_words, all_good * 1000 // (all_words or 1), sum_blocks[size],
        sum_links[size] * 1000 // (all_words or 1), headings, size,
    )  # fmt: skip
    ends, kind_codes = _ENDS, _KIND
    crowded = size > CROWDED
    title_size = len(title) or 1
    words_above = sum_words[headline] if headline >= 0 else 0
    at_blocks: list[int] = []
    out: list[list[int]] = []
    heading_at = -1
    run = 0
    for block, here in enumerate(container):
        count = words[block]
        kind = kinds[here]
        if kind is HEADING:
            heading_at = block
        run = run + 1 if good[block] else 0
        if count < GATE_WORDS and (crowded or links[block] > GATE_LINK_SHARE * count):
            continue
        text = texts[block]
        fact = facts.get(here)
        if fact is None:
            fact = facts[here] = facts_of(here)
        tag, depth, structure, flags = fact
        told = title_words.get(block)
        if told is None:
            lowered = text[:MOST_READ].lower().split()
            told = len(lowered), len(title.intersection(lowered))
        end = ends.get(text[-1], 0)
        if not end and count >= GOOD_WORDS and ends_unmarked(text):
            end = 1
        near_a, near_b = block - 3 if block > 3 else 0, min(size, block + 4)
        after = block + 1
        out.append([
            count, shares[block], len(text) * 10 // count, 1 if good[block] else 0,
            end, repeats[text], kind_codes.get(kind, 0), tag, levels[here],
            block * 1000 // size, sum_words[block] * 1000 // all_words, depth,
            block - headline if headline >= 0 else -1000,
            sum_words[block] - words_above if headline >= 0 else -9999,
            block - heading_at if heading_at >= 0 else 999,
            block - first_good, block - last_good, run,
            *structure, *of_make[makes[block]],
            words[block - 1] if block else -1, words[after] if after < size else -1,
            sum_good[near_b] - sum_good[near_a],
            (sum_links[near_b] - sum_links[near_a]) * 1000 // (sum_words[near_b] - sum_words[near_a]),
            told[1] * 1000 // told[0], told[1] * 1000 // title_size,
            1 if description and text[:40].lower() in description else 0,
            *page, *flags,
        ])  # fmt: skip
        at_blocks.append(block)
    return Rows(at_blocks, out, all_good, makes, headline, title, description)
