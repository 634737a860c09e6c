"""Blocks of a page dump → one row of whole numbers for each; shared by training and running.

A dump has no tags, so the page itself must say what its lines are: how long they are and how they
end, what stands around them, what repeats, which indentation carries the text, and a few hundred
stems of words that stand on the borders of articles in many languages. A share is in thousandths,
-1 stands for "there is none".

`rows` sees the page alone. `context_rows` then sees what the first model thought of each block.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, compress, groupby, pairwise, repeat
from operator import mul

from . import patterns as re
from .around_text import FAR, between, distances, hits, moved, prefix, steps_from, within
from .blocks_text import Dump
from .facts_text import GOOD_WORDS, TIME, Facts
from .vocabulary_text import NEWS, SELF, SITE, STEM, VOICES

#: Blocks of fewer words, with no text in so many blocks around, get no row and no chance.
SHORT, NEAR_TEXT = 4, 8
_SEPARATORS = re.compile("[|·•»›>→/©@#]")

NAMES: tuple[str, ...] = (
    # the block
    "words", "length", "marks", "end", "start", "commas", "digits", "capitals", "separators",
    "date", "time", "word_length", "quoted", "bracket", "kind", "level", "bullet", "lines",
    "before", "after", "indent", "repeats", "copy", "like", "short_words", "common",
    "stem_related", "stem_comment", "stem_share", "stem_subscribe", "stem_legal", "stem_ad",
    "stem_photo", "stem_author", "stem_tags", "stem_menu", "stems",
    # the page
    "page_blocks", "page_good", "page_good_words", "page_median", "wrapped", "markdown", "columns",
    # place
    "place", "place_share", "chars_share", "good_before", "good_share_before", "words_share",
    # the best stretch of text
    "in_best", "to_best", "from_best", "best_words", "best_share", "in_wide", "to_wide", "from_wide",
    "run_words", "run_blocks", "run_rank", "run_share", "runs",
    # others of its layout
    "layout_count", "layout_good_words", "layout_share", "indent_share", "column_share",
    "indent_from_usual",
    # neighbours
    "words_1", "words_2", "words_3", "words_n1", "words_n2", "words_n3",
    "end_1", "end_2", "end_n1", "end_n2", "good_1", "good_n1", "same_1", "same_n1",
    "kind_1", "kind_n1", "date_1", "date_n1", "stems_1", "stems_n1",
    "window_3", "window_8", "window_20", "above_5", "below_5", "marks_window", "short_run",
    "same_run", "longest_near",
    # borders
    "since_related", "since_comment", "since_share", "since_legal", "since_author", "since_tags",
    "to_related", "to_comment", "to_share",
    "dates_before", "dates_since_start", "related_words", "comment_words", "teasers_near",
    # who speaks
    "site_voice", "you_voice", "self_voice", "news_voice", "voices", "site_share", "you_share",
    "self_share", "news_share", "news_near", "site_near", "self_near", "owner_words",
    # what its words say
    "told", "told_above", "told_below", "told_near", "told_from_page", "page_told",
    # what comes again and again
    "repeats_above", "repeats_below", "dates_above", "dates_below", "since_date", "to_date",
    "heads_above", "heads_since_start", "from_end", "to_rights",
    # the headline
    "first_overlap", "title_overlap", "is_title", "from_title", "title_words", "words_since_title",
    # links
    "linked", "linked_near", "linked_around", "linked_above", "linked_below", "page_linked",
)  # fmt: skip


def seen(known: Facts) -> list[int]:
    """Return the blocks that are worth a row: half of a page is short lines far from any text."""
    near = between(prefix(known.good), -NEAR_TEXT, NEAR_TEXT + 1)
    return [
        index
        for index, (words, good) in enumerate(zip(known.words, near, strict=True))
        if words >= SHORT or good
    ]


def rows(dump: Dump, known: Facts, at: list[int], told: list[int]) -> list[list[int]]:
    """Return a row of NAMES for each block in `at`, which ascends.

    told: what the words of each block say, see `words_text`
    """
    if not at:
        return []
    wanted = bytearray(len(known.words))
    for index in at:
        wanted[index] = 1
    # A column for all blocks costs less than the same number for half of them, one by one.
    columns = (
        *_page(dump, known), *_place(known), *_layout(dump, known), *_near(known),
        *_borders(known), *_speech(known), *_told(known, told), *_again(dump, known),
        *_headline(known), *_links(dump),
    )  # fmt: skip
    around = compress(zip(*columns, strict=True), wanted)
    return [[*own, *rest] for own, rest in zip(_own(dump, known, wanted), around, strict=True)]


def _own(dump: Dump, known: Facts, wanted: bytearray) -> Iterator[tuple[int, ...]]:
    """Yield what each block that is wanted says about itself."""
    # Short words and common ones are counted in one sum, common ones by the large number.
    short = {word for word in known.vocabulary if len(word) <= LONGEST_FUNCTION_WORD}
    common = _function_words(known, short)
    code = {word: (len(word) < SHORT_WORD) + (word in common) * _MANY for word in short}
    code_of, nothing = code.get, repeat(0)
    starts = [block.text[:24] for block in dump.blocks]
    counts = Counter(starts)
    stems = {
        bits: (*[bits >> shift & 1 for shift in range(10)], bits.bit_count())
        for bits in set(known.bits)
    }
    before = within(dump.before, 0, 5)
    columns = (
        dump.blocks, known.words, known.tokens, known.digits, known.marks, known.ends, known.dates,
        known.kinds, known.bits, dump.bullet, dump.lines, before, moved(before, 1, 5),
        within(dump.indent, 0, 99), within(dump.repeats, 0, 9), within(known.copies, 0, 9),
        within([counts[start] for start in starts], 0, 9),
    )  # fmt: skip
    for (
        block, words, tokens, has_digits, marks, end, date, kind, bits, bullet, lines, above, below,
        indent, repeats, copies, like,
    ) in compress(zip(*columns, strict=True), wanted):  # fmt: skip
        text = block.text
        length = len(text)
        begins = _start_of(text[0])
        commas = text.count(",")
        if not text.isascii():
            commas += text.count("，") + text.count("、")
        digits = time = 0
        if has_digits:
            start = text[:200]
            count = len(_DIGIT.findall(start)) if text.isascii() else sum(map(str.isdigit, start))
            digits = 1000 * count // min(length, 200)
            time = int(words < 30 and TIME.search(text) is not None)
        pieces = text.split(" ", 24)[:24]
        capitals = len([piece for piece in pieces if piece[0].isupper()])
        commons, shorts = divmod(sum(map(code_of, tokens, nothing)), _MANY)
        yield (
            words, length, marks, end, begins, commas, digits, 1000 * capitals // len(pieces),
            len(_SEPARATORS.findall(text)) if words < 60 else 0, date, time, 10 * length // words,
            0 if begins else _quoted(text), 0 if begins else int(text[0] in "[【（("), kind,
            block.level, _bullet_code(bullet), lines, above, below, indent, repeats, copies, like,
            shorts,
            1000 * commons // (len(tokens) or 1),
            *stems[bits],
        )  # fmt: skip


def _start_of(first: str) -> int:
    """Return what a text begins with: 1 capital, 2 small letter, 3 digit, 4 another script, 0 a mark."""
    if first.isupper():
        return 1
    if first.islower():
        return 2
    if first.isdigit():
        return 3
    return 4 if first.isalpha() else 0


def _quoted(text: str) -> int:
    """Return 1 for text that begins with a quotation mark, 2 with a dash, else 0."""
    if text[0] in "\"“„«»‘'「『”":
        return 1
    return 2 if text[0] in "-–—―" else 0


def _bullet_code(bullet: str) -> int:
    """Return 0 for no mark, 1 for a sign, 2 for a number."""
    return 0 if not bullet else 2 if bullet[0].isdigit() else 1


#: Words of fewer letters are short; those of up to so many may be the page's function words.
SHORT_WORD, LONGEST_FUNCTION_WORD = 4, 4
#: More than the words of any block.
_MANY = 1 << 32
_DIGIT = re.compile("[0-9]")


def _function_words(known: Facts, short: set[str]) -> set[str]:
    """Return the page's own function words: short ones, in many of its good blocks."""
    good = [*compress(known.tokens, known.good)]
    counts = Counter(chain.from_iterable(map(short.intersection, good)))
    least = max(2.0, 0.15 * len(good))
    return {token for token, count in counts.items() if count >= least}


def _page(dump: Dump, known: Facts) -> list[list[int]]:
    """Return what holds for the whole page."""
    goods = sorted([words for words in known.good if words])
    size = len(known.words)
    values = (
        min(size, 2000), len(goods), sum(goods), goods[len(goods) // 2] if goods else 0,
        int(dump.width > 0), int(dump.markdown), min(dump.column[-1], 20),
    )  # fmt: skip
    return [[value] * size for value in values]


def _place(known: Facts) -> list[Sequence[int]]:
    """Return where each block stands, on the page and to the best stretches of text."""
    size = len(known.words)
    good, words = prefix(known.good), prefix(known.words)
    blocks = prefix([1 if count else 0 for count in known.good])
    total, words_total, count_good = good[-1] or 1, words[-1] or 1, blocks[-1] or 1
    first, last = known.best
    best_words = good[last + 1] - good[first] if first >= 0 else 0
    to_best = _steps_to(known.best, size) if first >= 0 else [[0] * size, [-1] * size, [-1] * size]
    del good[size], words[size], blocks[size]
    return [
        within(range(size), 0, 2000), [1000 * index // size for index in range(size)],
        [1000 * count // words_total for count in words], within(blocks, 0, 200),
        [1000 * count // total for count in good], [1000 * count // count_good for count in blocks],
        *to_best, [best_words] * size, [1000 * best_words // total] * size,
        *_steps_to(known.wide, size), *zip(*_good_runs(known.good), strict=True),
    ]  # fmt: skip


def _steps_to(stretch: tuple[int, int], size: int) -> list[list[int]]:
    """Return whether each block is in a stretch of them, the steps down to it, and back up to it."""
    first, last = stretch
    inside = [0] * size
    if first >= 0:
        inside[first : last + 1] = [1] * (last + 1 - first)
    return [
        inside, within(range(first, first - size, -1), 0, 200), within(range(-last, size - last), 0, 200)
    ]  # fmt: skip


#: Blocks without text that do not end a run of good ones: a subheading, a caption, a credit.
BRIDGED = 3


def _good_runs(good: list[int]) -> list[list[int]]:
    """Return the run of good blocks that each block is in: words, blocks, rank, share, runs."""
    runs: list[tuple[int, int, int, int]] = []
    first = last = count = words = 0
    for index, here in enumerate(good):
        if not here:
            continue
        if count and index - last > BRIDGED:
            runs.append((words, count, first, last))
            count = words = 0
        if not count:
            first = index
        last = index
        count += 1
        words += here
    if count:
        runs.append((words, count, first, last))
    runs.sort(reverse=True)
    made = [[0, 0, 0, 0, len(runs)]] * len(good)
    for rank, (words, count, first, last) in enumerate(runs, 1):
        row = [words, count, min(rank, 20), 1000 * words // runs[0][0], len(runs)]
        made[first : last + 1] = [row] * (last + 1 - first)
    return made


def _layout(dump: Dump, known: Facts) -> list[Sequence[int]]:
    """Return how much good text stands where blocks look as this one does."""
    total = sum(known.good) or 1
    good: Counter[tuple[int, str, str]] = Counter()
    indents: Counter[int] = Counter()
    columns: Counter[int] = Counter()
    for index, words in enumerate(known.good):
        if words:
            good[known.layout[index]] += words
            indents[dump.indent[index]] += words
            columns[dump.column[index]] += words
    usual = indents.most_common(1)[0][0] if indents else 0
    alike = {
        layout: (min(count, 999), good[layout], 1000 * good[layout] // total)
        for layout, count in Counter(known.layout).items()
    }
    indented = {
        indent: (1000 * indents[indent] // total, max(-99, min(99, indent - usual)))
        for indent in set(dump.indent)
    }
    shares, steps = zip(*[indented[indent] for indent in dump.indent], strict=True)
    return [
        *zip(*[alike[layout] for layout in known.layout], strict=True),
        shares, [1000 * columns[column] // total for column in dump.column], steps,
    ]  # fmt: skip


def _near(known: Facts) -> list[list[int]]:
    """Return what stands around each block."""
    words, ends, kinds, dates, bits = known.words, known.ends, known.kinds, known.dates, known.bits
    good, marks = prefix(known.good), prefix(known.marks)
    same = [int(here == there) for here, there in pairwise(known.layout)]
    beside = [moved(words, steps, 0) for steps in (-1, -2, -3, 1, 2, 3)]
    return [
        *beside,
        moved(ends, -1, -1), moved(ends, -2, -1), moved(ends, 1, -1), moved(ends, 2, -1),
        *known.nearest, [0, *same], [*same, 0],
        moved(kinds, -1, -1), moved(kinds, 1, -1), moved(dates, -1, 0), moved(dates, 1, 0),
        moved(bits, -1, 0), moved(bits, 1, 0),
        between(good, -3, 4), between(good, -8, 9), between(good, -20, 21),
        between(good, -5, 0), between(good, 1, 6), between(marks, -3, 4),
        _runs([count < GOOD_WORDS for count in words]), _runs_of_equal(same),
        [*map(max, words, *beside)],
    ]  # fmt: skip


def _runs(flags: list[bool]) -> list[int]:
    """Return for each block how many in a row around it have the flag; 0 where it has not."""
    made: list[int] = []
    for flag, members in groupby(flags):
        size = len([*members])
        made += [min(size, FAR) if flag else 0] * size
    return made


def _runs_of_equal(same: list[int]) -> list[int]:
    """Return for each block how many in a row around it look the same.

    same: for each block but the last whether the next one does
    """
    made: list[int] = []
    size = 1
    for flag in [*same, 0]:
        if flag:
            size += 1
        else:
            made += [min(size, FAR)] * size
            size = 1
    return made


#: Words of a block that may be a border: "Read also", "12 comments", "Share this article".
BORDER_WORDS = 10
#: Bits of the vocabulary, by place in NAMES from "stem_related" on.
RELATED, COMMENT, SHARE, SUBSCRIBE, LEGAL, AD, PHOTO, AUTHOR, TAGS, MENU = (
    1 << shift for shift in range(10)
)


def _borders(known: Facts) -> list[list[int]]:
    """Return how far each block is from words that stand on the borders of articles."""
    size = len(known.words)
    bits = [
        here if words <= BORDER_WORDS else 0
        for words, here in zip(known.words, known.bits, strict=True)
    ]
    related, comment, share, legal, author, tags = (
        [here & group for here in bits] for group in (RELATED, COMMENT, SHARE, LEGAL, AUTHOR, TAGS)
    )
    since_related, to_related = distances(related)
    since_comment, to_comment = distances(comment)
    since_share, to_share = distances(share)
    dates = prefix([1 if date else 0 for date in known.dates])
    start = max(known.best[0], 0)
    since_start = [*dates[:start], *[count - dates[start] for count in dates[start:size]]]
    teasers = prefix([1 if end == 2 else 0 for end in known.ends])
    return [
        since_related, since_comment, since_share, steps_from(legal), steps_from(author),
        steps_from(tags), to_related, to_comment, to_share,
        within(dates[:size], 0, 50), within(since_start, 0, 50),
        within(prefix([here > 0 for here in related])[:size], 0, 50),
        within(prefix([here > 0 for here in comment])[:size], 0, 50),
        between(teasers, -5, 6),
    ]  # fmt: skip


#: Words of a block that may repeat the first line, which is the page's title in some dumps.
FIRST_LINE = 60
#: Blocks around one in which its voices count.
HEARD = 4


def _speech(known: Facts) -> list[list[int]]:
    """Return who speaks in each block and around it."""
    voices = [[*counts] for counts in zip(*known.voices, strict=True)]
    counts = [*map(len, known.tokens)]
    sizes = [count or 1 for count in counts]
    around = [count or 1 for count in between(prefix(counts), -HEARD, HEARD + 1)]
    owner = _owner(known)
    return [
        *[within(heard, 0, 50) for heard in voices],
        [4 - here.count(0) for here in known.voices],
        *[
            [1000 * count // size for count, size in zip(heard, sizes, strict=True)]
            for heard in voices
        ],
        *[
            [1000 * count // size for count, size in zip(heard, around, strict=True)]
            for heard in [
                between(prefix(voices[voice]), -HEARD, HEARD + 1) for voice in (NEWS, SITE, SELF)
            ]
        ],
        hits(known.tokens, owner) if owner else [-1] * len(sizes),
    ]  # fmt: skip


def _owner(known: Facts) -> set[str]:
    """Return the words of the page's notices of copyright: they name who owns the site."""
    found: set[str] = set()
    for index, words in enumerate(known.words):
        if words <= 25 and known.rights[index]:
            found.update(
                token
                for token in known.tokens[index]
                if len(token) > 3 and not token.isdigit() and token[:STEM] not in VOICES
            )
    return found


#: Words of a block that count at most in what is said around it, and words of nobody that say nothing,
#: so that a single short line says little; blocks around one, on one side and on both.
MOST_SAID, SILENT_WORDS = 60, 5
SAID_BESIDE, SAID_AROUND = 4, 10


def _told(known: Facts, told: list[int]) -> list[list[int]]:
    """Return what the words of each block say, those around it, and those of the page's paragraphs."""
    counts = within(known.words, 0, MOST_SAID)
    said = prefix(map(mul, told, counts))
    words = prefix(counts)
    page = sum(map(mul, told, known.good)) // (sum(known.good) + 1)

    def mean(low: int, high: int) -> list[int]:
        sums, sizes = between(said, low, high), between(words, low, high)
        return [total // (size + SILENT_WORDS) for total, size in zip(sums, sizes, strict=True)]

    return [
        told, mean(-SAID_BESIDE, 0), mean(1, 1 + SAID_BESIDE), mean(-SAID_AROUND, 1 + SAID_AROUND),
        [value - page for value in told], [page] * len(told),
    ]  # fmt: skip


#: Blocks above and below one in which repeated lines and dates are counted.
SEEN_AGAIN = 8


def _again(dump: Dump, known: Facts) -> list[list[int]]:
    """Return what recurs around each block: comments and lists of articles have a rhythm."""
    size = len(known.words)
    repeats = prefix([1 if count >= 3 else 0 for count in dump.repeats])
    dates = prefix([1 if date else 0 for date in known.dates])
    heads = prefix(known.heads)
    last = size - 1 - known.rights[::-1].index(True) if True in known.rights else -1
    start = heads[max(known.best[0], 0)]
    return [
        between(repeats, -SEEN_AGAIN, 0), between(repeats, 1, SEEN_AGAIN + 1),
        between(dates, -SEEN_AGAIN, 0), between(dates, 1, SEEN_AGAIN + 1),
        *distances(known.dates),
        between(heads, -SEEN_AGAIN, 0), within([count - start for count in heads[:size]], -9, 50),
        within(range(size, 0, -1), 0, 200),
        within(range(last, last - size, -1), -FAR, 200) if last >= 0 else [-99] * size,
    ]  # fmt: skip


def _headline(known: Facts) -> list[list[int]]:
    """Return how each block stands to the likely headline and to the first line of the page."""
    size, title = len(known.words), known.title
    first = set(known.tokens[0])
    opening = [
        1000 * count // len(tokens) if 2 < len(tokens) < FIRST_LINE else -1
        for tokens, count in zip(known.tokens, hits(known.tokens, first), strict=True)
    ]
    opening[0] = -1
    if title < 0:
        nothing = [0] * size
        return [opening, [-1] * size, nothing, [-1] * size, nothing, nothing]
    said = {t for t in known.tokens[title] if len(t) > 3 or not t.isascii()}
    count = len(said) or 1
    overlap = [
        0 if said.isdisjoint(tokens) else 1000 * len(said.intersection(tokens)) // count
        for tokens in known.tokens
    ]
    running = prefix(known.words)
    return [
        opening, overlap, [int(index == title) for index in range(size)],
        within(range(-title, size - title), -FAR, 200), [known.words[title]] * size,
        within([words - running[title] for words in running[:size]], 0, 9999),
    ]  # fmt: skip


#: Blocks above and below one whose links are counted with its own, and farther around.
LINKED_NEAR, LINKED_AROUND = 3, 10


def _links(dump: Dump) -> list[list[int]]:
    """Return how much of each block, and of those around it, stands in links; -1 where the dump has none."""
    if not dump.linked:
        return [[-1] * len(dump.blocks)] * 6
    linked = prefix(dump.linked)
    letters = prefix([len(block.text) for block in dump.blocks])

    def share(low: int, high: int) -> list[int]:
        sums, sizes = between(linked, low, high), between(letters, low, high)
        return [
            min(1000, 1000 * some // size) if size else -1
            for some, size in zip(sums, sizes, strict=True)
        ]

    return [
        share(0, 1), share(-LINKED_NEAR, LINKED_NEAR + 1), share(-LINKED_AROUND, LINKED_AROUND + 1),
        share(-LINKED_NEAR, 0), share(1, LINKED_NEAR + 1),
        [min(1000, 1000 * linked[-1] // letters[-1])] * len(dump.blocks),
    ]  # fmt: skip
