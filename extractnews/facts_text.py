"""What is counted once about each block of a page dump, for all the models that judge it.

A dump has no tags, so the page itself must say what its lines are: how long they are and how they
end, what repeats, which words stand on the borders of articles, and where the densest text is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import chain
from operator import add

from . import patterns as re
from .around_text import distances
from .blocks_text import Dump
from .layout import ends_unmarked, sentence_blanks
from .named import NamedTuple
from .values import HEADING, QUOTE, ROW
from .vocabulary_text import STEM, STEMS, VOICES, WIDE_STEMS
from .wrap import wide_letters

#: Words of a block that can carry text; shorter ones are headings, captions, items.
GOOD_WORDS = 12
#: Words of a block that are looked up in the vocabulary, from its start and its end.
HEAD, TAIL = 14, 7

_MARK = re.compile("[.!?…。！？；؟۔।॥։።។။།](?:(?=[\\s\"'”’»)\\]]|$)|(?<![.!?…]))")
#: Scripts that write no blanks between words, besides those that are wide on a screen.
_UNSPACED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]+")
#: What no page is without that has wide letters or those of such scripts; most pages have none.
_FAR_OFF = re.compile("[^\0-\u0dff\u1800-\u2e7f]")
_CLOSERS = "\"'”’»“)]」』）】 "
_ENDS = dict.fromkeys(".!?。！？؟।॥۔։።។။།", 1) | {"…": 2, ":": 3, "：": 3}
#: Both begin with what is looked for fastest, a digit and a mark, and then look back.
_DATE = re.compile(
    r"\d(?<!\d\d)(?:(?:(?<=1)9|(?<=2)0)\d\d(?:[-./年]\d{1,2}|(?![\d%]))"
    r"|\d?[-./]\d{1,2}[-./](?:\d{4}|\d\d)(?!\d))"
)
TIME = re.compile(r"[:.h](?:(?<=(?<!\d)\d.)|(?<=(?<!\d)[0-2]\d.))[0-5]\d(?!\d)")
_LETTERS = re.compile(r"[^\W_]+")
#: Marks that part nearly all words, taken off at a hundredth of what the pattern costs.
_PARTING = ".,:;!?()[]{}\"'“”„‘’«»…-–—/|•·*#>"
_RIGHTS = re.compile("©|\\(c\\)|copyright|all rights", re.IGNORECASE)
#: What is in any text that fits _RIGHTS, in small letters: in most texts there is none of it.
_OF_RIGHTS = ("©", "(c)", "copyr", "all r")


class Facts(NamedTuple):
    """What is counted once about each block and used by both models.

    good:   words of the blocks that carry text, 0 for others and for second copies
    copies: how often the text stood further up
    tokens: words in small letters; pairs of letters where a script has no blanks
    stems:  of the tokens, see vocabulary_text
    vocabulary: the stems of all blocks
    digits: whether a block has any
    layout: what a block looks like: indentation, mark, kind
    nearest: steps to the nearest good block above each block, and below it, see `distances`
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
    stems: list[list[str]]
    vocabulary: set[str]
    digits: list[bool]
    layout: list[tuple[int, str, str]]
    nearest: tuple[list[int], list[int]]
    best: tuple[int, int]
    wide: tuple[int, int]
    title: int
    voices: list[list[int]]
    heads: list[bool]
    rights: list[bool]


def _counts(texts: list[str]) -> tuple[list[int], list[bool]]:
    """Return the number of words of each text, and whether it has wide letters.

    Unspaced characters are counted as half a word.
    """
    counts = [text.count(" ") + 1 for text in texts]
    wide = [False] * len(texts)
    if _FAR_OFF.search("".join([text for text in texts if not text.isascii()])) is None:
        return counts, wide
    for index, text in enumerate(texts):
        if text.isascii():
            continue
        unspaced = wide_letters(text)
        wide[index] = unspaced > 0
        if unspaced < 2 and _UNSPACED.search(text) is not None:
            # Thai, Lao, Tibetan, Burmese, Khmer: about five characters and marks to a word.
            unspaced = sum(map(len, _UNSPACED.findall(text))) * 2 // 5
        if unspaced:
            counts[index] += (unspaced - 1) // 2
    return counts, wide


def end_of(text: str) -> int:
    """Return how `text` ends: 1 as a sentence, 2 cut off, 3 with a colon, 0 as nothing of these."""
    last = text[-1]
    if last in _CLOSERS:
        text = text.rstrip(_CLOSERS)
        last = text[-1:]
    end = _ENDS.get(last, 0)
    return 2 if end == 1 and text.endswith("..") else end


def _tokens(said: str, wide: list[bool]) -> list[list[str]]:
    """Return the words of each text, pairs of letters where a script has no blanks.

    said: the texts in small letters, one a line
    """
    for mark in _PARTING:
        said = said.replace(mark, " ")
    found = []
    for line, is_wide in zip(said.split("\n"), wide, strict=True):
        words = line.split()
        if not "".join(words).isalnum():
            words = _LETTERS.findall(line)
        found.append(_in_pairs(words) if is_wide else words)
    return found


def _in_pairs(words: list[str]) -> list[str]:
    pairs: list[str] = []
    for word in words:
        if len(word) > 2 and not word.isascii():
            pairs += map(add, word, word[1:])
        else:
            pairs.append(word)
    return pairs


def _borders(
    texts: list[str], stems: list[list[str]], wide: list[bool], vocabulary: set[str]
) -> list[int]:
    """Return the groups of border words found near the start and end of each text, as bits."""
    met = STEMS.keys() & vocabulary
    apart = met.isdisjoint
    found = []
    for text, begun, is_wide in zip(texts, stems, wide, strict=True):
        bits = 0
        if not apart(begun):
            part = begun if len(begun) <= HEAD + TAIL else begun[:HEAD] + begun[-TAIL:]
            for stem in met.intersection(part):
                bits |= STEMS[stem]
        if is_wide:
            around = f"{text[: 4 * HEAD]} {text[-4 * TAIL :]}"
            for stem, bit in WIDE_STEMS:
                if stem in around:
                    bits |= bit
        found.append(bits)
    return found


def _voices(stems: list[list[str]], vocabulary: set[str]) -> list[list[int]]:
    """Return how many stems of each text speak for each voice."""
    met = VOICES.keys() & vocabulary
    found = []
    for begun in stems:
        counts = [0, 0, 0, 0]
        if not met.isdisjoint(begun):
            for stem in begun:
                if stem in met:
                    for voice in VOICES[stem]:
                        counts[voice] += 1
        found.append(counts)
    return found


def _marks(texts: list[str], words: list[int]) -> tuple[list[int], list[int]]:
    """Return how each text ends, see `end_of`, and how many marks in it end a sentence."""
    ends, marks = [], []
    for text, count in zip(texts, words, strict=True):
        end = end_of(text)
        mark = len(_MARK.findall(text)) if count > 3 else int(end == 1)
        if count >= GOOD_WORDS and not text.isascii():
            mark += sentence_blanks(text)
            if not end and ends_unmarked(text):
                end = 1
        ends.append(end)
        marks.append(mark)
    return ends, marks


def _rights(texts: list[str], words: list[int], said: str) -> list[bool]:
    """Tell for each text whether it is a notice of copyright; `said` as in `_tokens`."""
    found = [False] * len(texts)
    for piece in _OF_RIGHTS:
        if piece in said:
            for index, line in enumerate(said.split("\n")):
                if piece in line and words[index] < 60:
                    found[index] = _RIGHTS.search(texts[index]) is not None
    return found


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
    texts = [block.text for block in dump.blocks]
    kinds = [block.kind for block in dump.blocks]
    words, wide = _counts(texts)
    ends, marks = _marks(texts, words)
    said = "\n".join(texts).lower()
    tokens = _tokens(said, wide)
    stems = [[token[:STEM] for token in named] for named in tokens]
    vocabulary = set(chain.from_iterable(stems))
    digits = [not "".join(named).isalpha() for named in tokens]
    dates = [
        _dated(text) if has_digits and count < 3 * GOOD_WORDS else 0
        for text, count, has_digits in zip(texts, words, digits, strict=True)
    ]
    good, copies = _good(dump, words, ends, marks)
    nearest = distances(good)
    best = _stretch([count or -12 for count in good])
    codes = [_KINDS.get(kind, 0) for kind in kinds]
    bullets = [bullet[:1] for bullet in dump.bullet]
    return Facts(
        words, ends, good, copies, marks, _borders(texts, stems, wide, vocabulary), dates, codes,
        tokens, stems, vocabulary, digits, [*zip(dump.indent, bullets, kinds, strict=True)], nearest,
        best, _stretch([count or -4 for count in good]),
        _title(words, ends, tokens, good, best, codes), _voices(stems, vocabulary),
        _heads(words, ends, good, nearest[1]), _rights(texts, words, said),
    )  # fmt: skip


def _good(
    dump: Dump, words: list[int], ends: list[int], marks: list[int]
) -> tuple[list[int], list[int]]:
    """Return the words of each block that carries text and is no copy, and its copies further up."""
    good, copies = [], []
    seen: Counter[str] = Counter()
    for block, count, end, mark, times in zip(
        dump.blocks, words, ends, marks, dump.repeats, strict=True
    ):
        copy = 0
        if times > 1:
            copy = seen[block.text]
            seen[block.text] += 1
        sentences = mark > 1 or end == 1 or end == 3
        carries = count >= GOOD_WORDS and mark and sentences and block.kind != HEADING
        good.append(count if carries and not copy else 0)
        copies.append(copy)
    return good, copies


#: Blocks below a heading in which its text must begin.
HEAD_REACH = 3


def _heads(words: list[int], ends: list[int], good: list[int], below: list[int]) -> list[bool]:
    """Tell for each block whether it looks like a heading: a line without an end above a text."""
    return [
        3 <= count <= 20 and end == 0 and not carries and steps <= HEAD_REACH
        for count, end, carries, steps in zip(words, ends, good, below, strict=True)
    ]


_KINDS = {HEADING: 1, "item": 2, QUOTE: 3, ROW: 4}


def _dated(text: str) -> int:
    """Return 1 if `text` names a day or year, 2 if also a time."""
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
    likely = [
        index
        for index, count in enumerate(words)
        if 3 <= count <= 30 and ends[index] != 2 and good[index] <= 20
    ]
    rarer = {
        token
        for token in set(chain.from_iterable([tokens[index] for index in likely]))
        if len(token) > 3 or not token.isascii()
    }
    places: dict[str, list[int]] = {}
    for index, count in enumerate(good):
        if count:
            for token in rarer.intersection(tokens[index]):
                places.setdefault(token, []).append(index)
    opening = set(tokens[0]) if tokens else set()
    places_of = places.get
    chosen, most = -1, 0.0
    for index in likely:
        named = tokens[index]
        hits = 0
        for found in filter(None, map(places_of, named)):
            if found[-1] > index:
                first = bisect_right(found, index)
                below = bisect_right(found, index + TITLE_REACH, first) - first
                hits += min(below, TITLE_HITS)
        score = hits / (len(named) + 3) * (1.5 if kinds[index] == 1 else 1.0)
        if best[0] - TITLE_REACH <= index <= best[0] + 1:
            score *= 1.5
        if index and opening.issuperset(named):
            score *= 1.5
        if score > most:
            chosen, most = index, score
    return chosen
