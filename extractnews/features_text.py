"""Blocks of a page dump → one row of whole numbers for each; shared by training and running.

A dump has no tags, so the page itself must say what its lines are: how long they are and how they
end, what stands around them, what repeats, which indentation carries the text, and a few hundred
stems of words that stand on the borders of articles in many languages. A share is in thousandths,
-1 stands for "there is none".

`rows` sees the page alone. `context_rows` then sees what the first model thought of each block.
"""

from __future__ import annotations

from collections import Counter

from . import patterns as re
from .blocks_text import Dump
from .facts_text import FAR, GOOD_WORDS, TIME, Facts, distances, prefix
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
)  # fmt: skip


def _start_of(text: str) -> int:
    """Return how `text` begins: 1 capital, 2 small letter, 3 digit, 4 another script, 0 a mark."""
    first = text[0]
    if first.isupper():
        return 1
    if first.islower():
        return 2
    if first.isdigit():
        return 3
    return 4 if first.isalpha() else 0


def seen(known: Facts) -> list[int]:
    """Return the blocks that are worth a row: half of a page is short lines far from any text."""
    good = prefix(known.good)
    size = len(known.words)
    return [
        index
        for index, words in enumerate(known.words)
        if words >= SHORT
        or good[min(size, index + NEAR_TEXT + 1)] > good[max(0, index - NEAR_TEXT)]
    ]


def rows(dump: Dump, known: Facts, at: list[int], told: list[int]) -> list[list[int]]:
    """Return a row of NAMES for each block in `at`, which ascends.

    told: what the words of each block say, see `words_text`
    """
    if not at:
        return []
    page = _page(dump, known)
    parts = (
        _own(dump, known, at), _place(known, at), _layout(dump, known, at), _near(known, at),
        _borders(known, at), _speech(known, at), _told(known, at, told), _again(dump, known, at),
        _headline(known, at),
    )  # fmt: skip
    return [
        own + page + place + others + near + borders + speech + words + again + title
        for own, place, others, near, borders, speech, words, again, title in zip(
            *parts, strict=True
        )
    ]


def _own(dump: Dump, known: Facts, at: list[int]) -> list[list[int]]:
    """Return what each block says about itself."""
    starts = Counter(block.text[:24] for block in dump.blocks)
    common = _function_words(known)
    made = []
    size = len(known.words)
    for index in at:
        block = dump.blocks[index]
        text, words, tokens = block.text, known.words[index], known.tokens[index]
        length = len(text)
        bits = known.bits[index]
        capitals = sum(1 for token in text.split(" ", 24)[:24] if token[:1].isupper())
        digits = sum(map(str.isdigit, text[:200]))
        made.append([
            words, length, known.marks[index], known.ends[index], _start_of(text),
            text.count(",") + text.count("，") + text.count("、"),
            1000 * digits // min(length, 200), 1000 * capitals // min(24, text.count(" ") + 1),
            len(_SEPARATORS.findall(text)) if words < 60 else 0,
            known.dates[index], int(TIME.search(text) is not None) if words < 30 else 0,
            10 * length // words, _quoted(text), int(text[0] in "[【（("), known.kinds[index],
            block.level, _bullet_code(dump.bullet[index]), dump.lines[index],
            min(dump.before[index], 5),
            min(dump.before[index + 1], 5) if index + 1 < size else 5,
            min(dump.indent[index], 99), min(dump.repeats[index], 9), min(known.copies[index], 9),
            min(starts[text[:24]], 9), sum(1 for token in tokens if len(token) < 4),
            1000 * sum(1 for token in tokens if token in common) // (len(tokens) or 1),
            *(bits >> shift & 1 for shift in range(10)), bits.bit_count(),
        ])  # fmt: skip
    return made


def _quoted(text: str) -> int:
    """Return 1 for text that begins with a quotation mark, 2 with a dash, else 0."""
    if text[0] in "\"“„«»‘'「『”":
        return 1
    return 2 if text[0] in "-–—―" else 0


def _bullet_code(bullet: str) -> int:
    """Return 0 for no mark, 1 for a sign, 2 for a number."""
    return 0 if not bullet else 2 if bullet[0].isdigit() else 1


def _function_words(known: Facts) -> set[str]:
    """Return the page's own function words: short ones, in many of its good blocks."""
    counts: Counter[str] = Counter()
    total = 0
    for index, words in enumerate(known.good):
        if words:
            total += 1
            counts.update({token for token in known.tokens[index] if len(token) < 5})
    least = max(2.0, 0.15 * total)
    return {token for token, count in counts.items() if count >= least}


def _page(dump: Dump, known: Facts) -> list[int]:
    """Return what holds for the whole page."""
    goods = sorted(words for words in known.good if words)
    return [
        min(len(known.words), 2000), len(goods), sum(goods),
        goods[len(goods) // 2] if goods else 0,
        int(dump.width > 0), int(dump.markdown), min(dump.column[-1], 20),
    ]  # fmt: skip


def _place(known: Facts, at: list[int]) -> list[list[int]]:
    """Return where each block stands, on the page and to the best stretches of text."""
    size = len(known.words)
    good, words = prefix(known.good), prefix(known.words)
    blocks = prefix([int(count > 0) for count in known.good])
    total, words_total, count_good = good[-1] or 1, words[-1] or 1, blocks[-1] or 1
    first, last = known.best
    wide_first, wide_last = known.wide
    best_words = good[last + 1] - good[first] if first >= 0 else 0
    best_share = 1000 * best_words // total
    runs = _good_runs(known.good)
    return [
        [
            min(index, 2000), 1000 * index // size, 1000 * words[index] // words_total,
            min(blocks[index], 200), 1000 * good[index] // total,
            1000 * blocks[index] // count_good,
            int(first <= index <= last), min(max(first - index, 0), 200) if first >= 0 else -1,
            min(max(index - last, 0), 200) if first >= 0 else -1,
            best_words, best_share,
            int(wide_first <= index <= wide_last),
            min(max(wide_first - index, 0), 200), min(max(index - wide_last, 0), 200),
            *runs[index],
        ]
        for index in at
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
    made = [[0, 0, 0, 0, len(runs)]] * len(good)
    most = max((run[0] for run in runs), default=1)
    for rank, (words, count, first, last) in enumerate(sorted(runs, reverse=True), 1):
        row = [words, count, min(rank, 20), 1000 * words // most, len(runs)]
        made[first : last + 1] = [row] * (last + 1 - first)
    return made


def _layout(dump: Dump, known: Facts, at: list[int]) -> list[list[int]]:
    """Return how much good text stands where blocks look as this one does."""
    total = sum(known.good) or 1
    counts: Counter[tuple[int, str, str]] = Counter(known.layout)
    good: Counter[tuple[int, str, str]] = Counter()
    indents: Counter[int] = Counter()
    columns: Counter[int] = Counter()
    for index, words in enumerate(known.good):
        if words:
            good[known.layout[index]] += words
            indents[dump.indent[index]] += words
            columns[dump.column[index]] += words
    usual = indents.most_common(1)[0][0] if indents else 0
    made = []
    for index in at:
        layout, indent = known.layout[index], dump.indent[index]
        made.append([
            min(counts[layout], 999), good[layout], 1000 * good[layout] // total,
            1000 * indents[indent] // total, 1000 * columns[dump.column[index]] // total,
            max(-99, min(99, indent - usual)),
        ])  # fmt: skip
    return made


def _near(known: Facts, at: list[int]) -> list[list[int]]:
    """Return what stands around each block."""
    size = len(known.words)
    pad = 3
    words = [0] * pad + known.words + [0] * pad
    ends = [-1] * pad + known.ends + [-1] * pad
    kinds = [-1] * pad + known.kinds + [-1] * pad
    good = prefix(known.good)
    marks = prefix(known.marks)
    dates = [0] * pad + known.dates + [0] * pad
    bits = [0] * pad + known.bits + [0] * pad
    runs = _runs([count < GOOD_WORDS for count in known.words])
    same = _runs_of_equal(known.layout)
    to_good = distances(known.good)
    made = []
    for i in at:
        j = i + pad
        low3, low8, low20 = max(0, i - 3), max(0, i - 8), max(0, i - 20)
        layout = known.layout[i]
        made.append([
            words[j - 1], words[j - 2], words[j - 3], words[j + 1], words[j + 2], words[j + 3],
            ends[j - 1], ends[j - 2], ends[j + 1], ends[j + 2],
            to_good[0][i], to_good[1][i],
            int(i > 0 and known.layout[i - 1] == layout),
            int(i + 1 < size and known.layout[i + 1] == layout),
            kinds[j - 1], kinds[j + 1], dates[j - 1], dates[j + 1], bits[j - 1], bits[j + 1],
            good[min(size, i + 4)] - good[low3], good[min(size, i + 9)] - good[low8],
            good[min(size, i + 21)] - good[low20],
            good[i] - good[max(0, i - 5)], good[min(size, i + 6)] - good[i + 1],
            marks[min(size, i + 4)] - marks[low3], runs[i], same[i],
            max(words[j - 3 : j + 4]),
        ])  # fmt: skip
    return made


def _runs(flags: list[bool]) -> list[int]:
    """Return for each block how many in a row around it have the flag; 0 where it has not."""
    made = [0] * len(flags)
    start = 0
    for index in range(len(flags) + 1):
        if index == len(flags) or not flags[index]:
            length = min(index - start, FAR)
            for member in range(start, index):
                made[member] = length
            start = index + 1
    return made


def _runs_of_equal(keys: list[tuple[int, str, str]]) -> list[int]:
    """Return for each block how many in a row around it look the same."""
    made = [0] * len(keys)
    start = 0
    for index in range(1, len(keys) + 1):
        if index == len(keys) or keys[index] != keys[start]:
            length = min(index - start, FAR)
            for member in range(start, index):
                made[member] = length
            start = index
    return made


#: Words of a block that may be a border: "Read also", "12 comments", "Share this article".
BORDER_WORDS = 10
#: Bits of the vocabulary, by place in NAMES from "stem_related" on.
RELATED, COMMENT, SHARE, SUBSCRIBE, LEGAL, AD, PHOTO, AUTHOR, TAGS, MENU = (
    1 << shift for shift in range(10)
)


def _borders(known: Facts, at: list[int]) -> list[list[int]]:
    """Return how far each block is from words that stand on the borders of articles."""
    size = len(known.words)
    wanted = set(at)
    groups = (RELATED, COMMENT, SHARE, LEGAL, AUTHOR, TAGS)
    last = dict.fromkeys(groups, -FAR)
    above: dict[int, list[int]] = {}
    dates = dates_since = related = comments = 0
    start = known.best[0]
    for index, (words, bits) in enumerate(zip(known.words, known.bits, strict=True)):
        if index == start:
            dates_since = 0
        if index in wanted:
            above[index] = [
                *(min(index - place, FAR) for place in last.values()),
                min(dates, 50), min(dates_since, 50), min(related, 50), min(comments, 50),
            ]  # fmt: skip
        if words <= BORDER_WORDS and bits:
            for group in groups:
                if bits & group:
                    last[group] = index
            related += bits & RELATED > 0
            comments += bits & COMMENT > 0
        if known.dates[index]:
            dates += 1
            dates_since += 1
    teasers = prefix([int(end == 2) for end in known.ends])
    coming = dict.fromkeys((RELATED, COMMENT, SHARE), size + FAR)
    made = []
    for index in range(size - 1, -1, -1):
        if index in wanted:
            row = above[index]
            near = teasers[min(size, index + 6)] - teasers[max(0, index - 5)]
            row[6:6] = [min(place - index, FAR) for place in coming.values()]
            row.append(near)
            made.append(row)
        bits = known.bits[index]
        if bits and known.words[index] <= BORDER_WORDS:
            for group in coming:
                if bits & group:
                    coming[group] = index
    made.reverse()
    return made


#: Words of a block that may repeat the first line, which is the page's title in some dumps.
FIRST_LINE = 60
#: Blocks around one in which its voices count.
HEARD = 4


def _speech(known: Facts, at: list[int]) -> list[list[int]]:
    """Return who speaks in each block and around it."""
    size = len(known.words)
    sums = [prefix([counts[voice] for counts in known.voices]) for voice in (NEWS, SITE, SELF)]
    count = prefix([len(tokens) for tokens in known.tokens])
    owner = _owner(known)
    made = []
    for index in at:
        voices, tokens = known.voices[index], known.tokens[index]
        total = len(tokens) or 1
        low, high = max(0, index - HEARD), min(size, index + HEARD + 1)
        around = count[high] - count[low] or 1
        made.append([
            *(min(value, 50) for value in voices), sum(1 for value in voices if value),
            *(1000 * value // total for value in voices),
            *(1000 * (each[high] - each[low]) // around for each in sums),
            sum(1 for token in tokens if token in owner) if owner else -1,
        ])  # fmt: skip
    return made


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


def _told(known: Facts, at: list[int], told: list[int]) -> list[list[int]]:
    """Return what the words of each block say, those around it, and those of the page's paragraphs."""
    size = len(told)
    counts = [min(words, MOST_SAID) for words in known.words]
    said = prefix([value * count for value, count in zip(told, counts, strict=True)])
    words = prefix(counts)
    total = sum([value * count for value, count in zip(told, known.good, strict=True)])
    page = total // (sum(known.good) + 1)

    def mean(low: int, high: int) -> int:
        low, high = max(0, low), min(size, high)
        return (said[high] - said[low]) // (words[high] - words[low] + SILENT_WORDS)

    return [
        [
            told[i], mean(i - SAID_BESIDE, i), mean(i + 1, i + 1 + SAID_BESIDE),
            mean(i - SAID_AROUND, i + 1 + SAID_AROUND), told[i] - page, page,
        ]
        for i in at
    ]  # fmt: skip


#: Blocks above and below one in which repeated lines and dates are counted.
SEEN_AGAIN = 8


def _again(dump: Dump, known: Facts, at: list[int]) -> list[list[int]]:
    """Return what recurs around each block: comments and lists of articles have a rhythm."""
    size = len(known.words)
    repeats = prefix([int(count >= 3) for count in dump.repeats])
    dates = prefix([int(date > 0) for date in known.dates])
    heads = prefix([int(head) for head in known.heads])
    above, below = distances(known.dates)
    last = max((index for index in range(size) if known.rights[index]), default=-1)
    start = max(known.best[0], 0)
    made = []
    for index in at:
        low, high = max(0, index - SEEN_AGAIN), min(size, index + SEEN_AGAIN + 1)
        made.append([
            repeats[index] - repeats[low], repeats[high] - repeats[index + 1],
            dates[index] - dates[low], dates[high] - dates[index + 1],
            above[index], below[index],
            heads[index] - heads[low], max(-9, min(heads[index] - heads[start], 50)),
            min(size - index, 200), max(-FAR, min(last - index, 200)) if last >= 0 else -99,
        ])  # fmt: skip
    return made


def _headline(known: Facts, at: list[int]) -> list[list[int]]:
    """Return how each block stands to the likely headline and to the first line of the page."""
    title = known.title
    first = set(known.tokens[0])
    told = set() if title < 0 else set(known.tokens[title])
    said = {token for token in told if len(token) > 3 or not token.isascii()}
    count = len(said) or 1
    running = prefix(known.words)
    made = []
    for index in at:
        tokens = known.tokens[index]
        opening = -1
        if index and 2 < len(tokens) < FIRST_LINE:
            opening = 1000 * sum(1 for token in tokens if token in first) // len(tokens)
        if title < 0:
            made.append([opening, -1, 0, -1, 0, 0])
            continue
        overlap = 1000 * len(said.intersection(tokens)) // count
        made.append([
            opening, overlap, int(index == title), max(-FAR, min(index - title, 200)),
            known.words[title], min(max(running[index] - running[title], 0), 9999),
        ])  # fmt: skip
    return made
