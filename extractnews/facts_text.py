"""What is counted once about each block of a page dump, for all the models that judge it.

A dump has no tags, so the page itself must say what its lines are: how long they are and how they
end, what repeats, which words stand on the borders of articles, and where the densest text is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from . import patterns as re
from .blocks_text import Dump
from .layout import ends_unmarked, sentence_blanks
from .named import NamedTuple
from .values import HEADING, QUOTE, ROW
from .vocabulary_text import STEM, STEMS, VOICES, WIDE_STEMS
from .wrap import WIDE

#: Words of a block that can carry text; shorter ones are headings, captions, items.
GOOD_WORDS = 12
#: Distances and counts above this say no more.
FAR = 40
#: Words of a block that are looked up in the vocabulary, from its start and its end.
HEAD, TAIL = 14, 7

_MARK = re.compile("[.!?…](?=[\\s\"'”’»)\\]]|$)|[。！？；؟۔।॥։።។။།]")
#: Scripts that write no blanks between words, besides those that are wide on a screen.
_UNSPACED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]+")
_CLOSERS = "\"'”’»“)]」』）】 "
_ENDS = dict.fromkeys(".!?。！？؟।॥۔։።។။།", 1) | {"…": 2, ":": 3, "：": 3}
_DATE = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d[-./年]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d\d)(?!\d)"
    r"|(?:19|20)\d\d(?![\d%]))"
)
TIME = re.compile(r"(?<!\d)[0-2]?\d[:.h][0-5]\d(?!\d)")
_NOT_WORD = re.compile(r"[\W_]+")
_RIGHTS = re.compile("©|\\(c\\)|copyright|all rights", re.IGNORECASE)


class Facts(NamedTuple):
    """What is counted once about each block and used by both models.

    good:   words of the blocks that carry text, 0 for others and for second copies
    copies: how often the text stood further up
    tokens: words in small letters; pairs of letters where a script has no blanks
    layout: what a block looks like: indentation, mark, kind
    best:   first and last block of the densest stretch of good ones; `wide` bridges longer gaps
    title:  the likely headline, -1 if none
    voices: words of each voice in each block, see vocabulary_text
    heads:  whether a block looks like the heading of a text below it
    rights: whether a block is a notice of copyright
    """

    words: list[int]
    ends: list[int]
    good: list[int]
    copies: list[int]
    marks: list[int]
    bits: list[int]
    dates: list[int]
    kinds: list[int]
    tokens: list[list[str]]
    layout: list[tuple[int, str, str]]
    best: tuple[int, int]
    wide: tuple[int, int]
    title: int
    voices: list[list[int]]
    heads: list[bool]
    rights: list[bool]


def words_of(text: str) -> int:
    """Return the number of words of `text`, unspaced characters counted as half a word."""
    spaced = text.count(" ") + 1
    if text.isascii():
        return spaced
    unspaced = len(WIDE.findall(text))
    if unspaced < 2 and _UNSPACED.search(text) is not None:
        # Thai, Lao, Tibetan, Burmese, Khmer: about five characters and marks to a word.
        unspaced = sum(len(run) for run in _UNSPACED.findall(text)) * 2 // 5
    return spaced + (unspaced - 1) // 2 if unspaced else spaced


def end_of(text: str) -> int:
    """Return how `text` ends: 1 as a sentence, 2 cut off, 3 with a colon, 0 as nothing of these."""
    last = text[-1]
    if last in _CLOSERS:
        text = text.rstrip(_CLOSERS)
        last = text[-1:]
    end = _ENDS.get(last, 0)
    return 2 if end == 1 and text.endswith("..") else end


def _stems_of(text: str, tokens: list[str]) -> int:
    """Return the groups of border words found near the start and end of `text`, as bits."""
    bits = 0
    for word in tokens if len(tokens) <= HEAD + TAIL else tokens[:HEAD] + tokens[-TAIL:]:
        bits |= STEMS.get(word[:STEM], 0)
    if not text.isascii() and WIDE.search(text) is not None:
        part = f"{text[: 4 * HEAD]} {text[-4 * TAIL :]}"
        for stem, bit in WIDE_STEMS:
            if stem in part:
                bits |= bit
    return bits


def _tokens(text: str) -> list[str]:
    """Return the words of `text`, pairs of letters where a script has no blanks."""
    found = _NOT_WORD.split(text.lower())
    if not text.isascii() and WIDE.search(text) is not None:
        pairs: list[str] = []
        for word in found:
            if len(word) > 2 and not word.isascii():
                pairs += [word[i : i + 2] for i in range(len(word) - 1)]
            else:
                pairs.append(word)
        found = pairs
    return [token for token in found if token]


def _stretch(gains: list[int]) -> tuple[int, int]:
    """Return the run of blocks, first and last, whose gains sum to the most; (-1, -1) if none."""
    best, first, last = 0, -1, -1
    running, start = 0, 0
    for index, gain in enumerate(gains):
        if running <= 0:
            running, start = 0, index
        running += gain
        if running > best:
            best, first, last = running, start, index
    return first, last


def facts(dump: Dump) -> Facts:
    """Return the counts that the rows of both models are made of."""
    words, ends, good, marks, bits, dates, kinds, copies = [], [], [], [], [], [], [], []
    seen: Counter[str] = Counter()
    tokens, layout = [], []
    for index, block in enumerate(dump.blocks):
        text = block.text
        count = words_of(text)
        end = end_of(text)
        mark = len(_MARK.findall(text)) if count > 3 else int(end == 1)
        if count >= GOOD_WORDS and not text.isascii():
            mark += sentence_blanks(text)
            if not end and ends_unmarked(text):
                end = 1
        kind = block.kind
        words.append(count)
        ends.append(end)
        marks.append(mark)
        sentences = mark > 1 or end == 1 or end == 3
        carries = count >= GOOD_WORDS and mark and sentences and kind != HEADING
        good.append(count if carries and not seen[text] else 0)
        copies.append(seen[text])
        if dump.repeats[index] > 1:
            seen[text] += 1
        named = _tokens(text)
        bits.append(_stems_of(text, named))
        dates.append(_dated(text) if count < 3 * GOOD_WORDS else 0)
        kinds.append(_KINDS.get(kind, 0))
        tokens.append(named)
        layout.append((dump.indent[index], dump.bullet[index][:1], kind))
    best = _stretch([good[i] or -12 for i in range(len(words))])
    wide = _stretch([good[i] or -4 for i in range(len(words))])
    title = _title(words, ends, tokens, good, best, kinds)
    voices = [_voices(part) for part in tokens]
    heads = _heads(words, ends, good)
    rights = [
        count < 60 and _RIGHTS.search(block.text) is not None
        for count, block in zip(words, dump.blocks, strict=True)
    ]
    return Facts(
        words, ends, good, copies, marks, bits, dates, kinds, tokens, layout, best, wide, title,
        voices, heads, rights,
    )  # fmt: skip


def _voices(tokens: list[str]) -> list[int]:
    """Return how many of `tokens` speak for each voice."""
    counts = [0, 0, 0, 0]
    for token in tokens:
        for voice in VOICES.get(token[:STEM], ()):
            counts[voice] += 1
    return counts


#: Blocks below a heading in which its text must begin.
HEAD_REACH = 3


def _heads(words: list[int], ends: list[int], good: list[int]) -> list[bool]:
    """Tell for each block whether it looks like a heading: a line without an end above a text."""
    below = distances(good)[1]
    return [
        3 <= count <= 20 and end == 0 and not good[index] and below[index] <= HEAD_REACH
        for index, (count, end) in enumerate(zip(words, ends, strict=True))
    ]


_KINDS = {HEADING: 1, "item": 2, QUOTE: 3, ROW: 4}


def _dated(text: str) -> int:
    """Return 1 if `text` names a day or year, 2 if also a time."""
    if not any(map(str.isdigit, text)):
        return 0
    date = _DATE.search(text) is not None
    return (2 if TIME.search(text) is not None else 1) if date else 0


#: Blocks below a headline that its words are looked for in.
TITLE_REACH = 30
#: Good blocks that a word of the headline counts in at most.
TITLE_HITS = 3


def _title(
    words: list[int],
    ends: list[int],
    tokens: list[list[str]],
    good: list[int],
    best: tuple[int, int],
    kinds: list[int],
) -> int:
    """Return the block that is most likely the headline, -1 if none is.

    It is a line of its own, and the text that follows says its rarer words, more than once. In
    some dumps the page's title is the first line: the headline is a part of it.
    """
    opening = set(tokens[0]) if tokens else set()
    places: dict[str, list[int]] = {}
    last = -1
    for index, count in enumerate(good):
        if count:
            last = index
            for token in set(tokens[index]):
                if len(token) > 3 or not token.isascii():
                    places.setdefault(token, []).append(index)
    chosen, most = -1, 0.0
    for index in range(last + 1):
        if not 3 <= words[index] <= 30 or ends[index] == 2 or good[index] > 20:
            continue
        hits = 0
        for token in tokens[index]:
            found = places.get(token)
            if found is not None and found[-1] > index:
                first = bisect_right(found, index)
                hits += min(TITLE_HITS, bisect_right(found, index + TITLE_REACH) - first)
        score = hits / (len(tokens[index]) + 3) * (1.5 if kinds[index] == 1 else 1.0)
        if best[0] - TITLE_REACH <= index <= best[0] + 1:
            score *= 1.5
        if index and opening.issuperset(tokens[index]):
            score *= 1.5
        if score > most:
            chosen, most = index, score
    return chosen


def prefix(values: list[int]) -> list[int]:
    """Return running sums, one longer than `values`."""
    sums, total = [0], 0
    for value in values:
        total += value
        sums.append(total)
    return sums


def distances(good: list[int]) -> tuple[list[int], list[int]]:
    """Return the steps from each block to the nearest good one above and below, FAR if none."""
    above, below = [], [FAR] * len(good)
    last = -FAR
    for index, words in enumerate(good):
        above.append(min(index - last, FAR))
        if words:
            last = index
    following = len(good) + FAR
    for index in range(len(good) - 1, -1, -1):
        below[index] = min(following - index, FAR)
        if good[index]:
            following = index
    return above, below
