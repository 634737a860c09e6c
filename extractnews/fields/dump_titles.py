"""The line of a page dump that is its headline.

Every line from some way above the body to its start is a candidate, with numbers for what it looks
like and where it stands; boosted trees, trained with sites kept apart (lab/train_dump_lines.py),
say which one a reader would call the title.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import accumulate

from .. import patterns as re
from ..data import title_line_model
from ..named import NamedTuple
from . import authors, titles
from .dump_scene import View, body_grams, caseless, grams, is_byline, is_dated, is_signed
from .text import squash

#: Lines above the body's start that are looked at, and those below it.
ABOVE, BELOW = 70, 4

#: Lines at the top of the page that are looked at however far the body is.
TOP = 3

#: Characters of a line that are looked through for the texts of the others.
MOST_COMPARED = 2000

#: A candidate's length in characters.
SHORTEST, LONGEST = 2, 320

NAMES = (
    "distance", "from_top", "first_piece", "characters", "words", "end_mark", "colon", "capital",
    "capitals", "digits", "dated", "byline", "separators", "arrows", "quotes",
    "heading", "item", "indent", "indent_of_body", "blanks", "blanks_after", "lines",
    "repeats", "score", "in_body", "shared", "in_lead", "lead_share",
    "top_holds", "top_is", "top_starts", "held_by", "holds",
    "above_words", "above_dated", "above_score", "above_item", "above_repeats", "above_held",
    "below_words", "below_dated", "below_byline", "below_score", "below_mark", "below_item", "below_repeats",
    "second_words", "second_dated", "second_byline", "second_score",
    "dates_below", "bylines_below", "longer_below", "longer_above", "sentences_below", "items_below",
    "rank_length", "rank_shared", "like_it", "menu_near", "not_letters",
    "credit_below", "photo_word",
)  # fmt: skip


class Line(NamedTuple):
    """A line that may be the headline, with what speaks for it."""

    place: int
    row: list[int]


_MARK = ".!?…。！？؟।"
_CAPITAL = re.compile(r"\b[A-ZÀ-ÞΑ-ΩА-Я]")
_WORD = re.compile(r"\w+")
_ARROWS = re.compile(r"[»›>→/|·•]")
_PHOTO = re.compile(
    r"\b(?:photos?|fotos?|bild(?:er|rechte|quelle)?|images?|credit|picture|getty|reuters|afp|dpa|imago|keystone|shutterstock|alamy|kuva)\b|©|写真|фото"
    r"|(?:사진(?: ?(?:제공|출처))?|צילום|تصوير|عکس|ảnh|снимка|ছবি|फोटो|படம்|ภาพ|mynd|fotó|zdjęcie) ?[=:]|\bfot\. ",
    re.IGNORECASE,
)
#: One of these is in whatever that fits, in small letters.
_PHOTO_WORDS = (
    "photo", "foto", "bild", "image", "credit", "picture", "getty", "reuters", "afp", "dpa", "imago", "keystone", "shutterstock",
    "alamy", "kuva", "©", "写真", "фото", "사진", "צילום", "تصوير", "عکس", "ảnh", "снимка", "ছবি", "फोटो", "படம்", "ภาพ", "mynd", "fotó", "zdjęcie", "fot. ",
)  # fmt: skip
_QUOTES = re.compile('["“”„«»‘’「」『』]')

#: What each character of ASCII is: a capital, a small letter, a figure, "_", or what parts words.
_KINDS = bytes(
    ord("A" if sign.isupper() else "a" if sign.islower() else "0" if sign.isdigit() else "_" if sign == "_" else " ")
    for sign in map(chr, range(128))
) + bytes(range(128, 256))  # fmt: skip


def _places(view: View, near: Sequence[int], bylines: set[int]) -> list[int]:
    """Return which of the lines `near` may be the headline."""
    texts = view.scene.texts
    return [
        i
        for i in near
        if SHORTEST <= len(texts[i]) <= LONGEST
        and not (i in bylines and _names_people(view, texts[i]))
        and not _is_caption(texts, i)
        and not (texts[i][0] == "[" and _PICTURES.fullmatch(texts[i]))
    ]


def _is_caption(texts: Sequence[str], index: int) -> bool:
    """Tell whether one of the next lines has a line's text and a credit behind it: the picture's text, then its caption."""
    text = texts[index]
    if len(text) < _SHORTEST_CAPTION:
        return False
    for below in texts[index + 1 : index + 3]:
        if below.startswith(text) and _PHOTO.search(below[len(text) :]) is not None:
            return True
    return False


#: Characters of a caption that another line begins with.
_SHORTEST_CAPTION = 12


def _names_people(view: View, text: str) -> bool:
    """Tell whether a byline has persons in it: "Written by: Jane Doe"."""
    return len(text) <= _LONGEST_BYLINE and any(
        map(authors.is_person, authors.names_in(text, view.language, strict=True))
    )


#: A byline that is surely one, in characters.
_LONGEST_BYLINE = 50

#: Lines on either side of one that its row looks at, at most.
_REACH = 15


class _Page(NamedTuple):
    """What the rows of one page have in common.

    near:     the lines around the body's start, candidates or not
    found:    the candidates; signs: what their texts are like, a column each; own: their words and pairs of letters;
              shared: how many of these the body has; lead: those of its first blocks
    squashed: letters and digits only, by line; copies: see `_copies`

    The rest are facts about the lines that rows look at, the candidates and _REACH lines around them, with as
    many zeros at either end for what is past the page's ends; `at` is where the candidates stand among them, `shift` how far
    from its line's number a line near the body's start does.
    """

    view: View
    near: range
    found: list[int]
    signs: list[tuple[int, ...]]
    own: list[set[str]]
    shared: list[int]
    lead: set[str]
    squashed: dict[int, str]
    copies: dict[int, tuple[int, int]]
    shift: int
    at: list[int]
    words: list[int]
    size: list[int]
    dated: list[int]
    byline: list[int]
    score: list[int]
    mark: list[int]
    item: list[int]
    repeats: list[int]
    held: list[int]


Columns = Iterable[Iterable[int]]


def lines(view: View) -> list[Line]:
    """Return the candidates of a page with their rows, the names of which are NAMES."""
    scene = view.scene
    near = range(max(0, scene.start - ABOVE), min(len(scene.texts), scene.start + BELOW))
    first = [*range(min(TOP, near.start)), *near]
    bylines = {i for i in first if is_byline(scene.texts[i], view.language)}
    found = _places(view, first, bylines)
    if not found:
        return []
    page = _page(view, near, found, bylines)
    columns = (
        *_of_text(page),
        *_of_layout(page),
        *_of_words(page),
        *_of_copies(page),
        *_of_neighbours(page),
        *_of_way_to_body(page),
        *_of_rivals(page),
        *_of_photo(page),
    )
    rows = map(list, zip(*columns, strict=True))
    return [Line(i, row) for i, row in zip(found, rows, strict=True)]


def _page(view: View, near: range, found: list[int], bylines: set[int]) -> _Page:
    """Return what is computed once a page for its candidates `found`."""
    texts, dump = view.scene.texts, view.dump
    squashed = {i: squash(texts[i][:MOST_COMPARED]) for i in {*found, *near}}
    copies = _copies(squashed)
    body, lead = body_grams(view.scene)
    own = [grams(texts[i]) for i in found]
    low, high = max(0, near.start - _REACH), min(len(texts), near.stop + _REACH)
    looked_at = [*range(min(TOP + _REACH, low)), *range(low, high)]
    shift = _REACH + len(looked_at) - high
    return _Page(
        view=view,
        near=near,
        found=found,
        signs=[*zip(*[_signs(texts[i]) for i in found], strict=True)],
        own=own,
        shared=[len(grams_of_line & body) for grams_of_line in own],
        lead=lead,
        squashed=squashed,
        copies=copies,
        shift=shift,
        at=[i + (shift if i >= low else _REACH) for i in found],
        words=_padded([min(_count(texts[i]), 99) for i in looked_at]),
        size=_padded([len(texts[i]) for i in looked_at]),
        dated=_padded([i in near and is_dated(texts[i]) for i in looked_at]),
        byline=_padded([i in near and i in bylines for i in looked_at]),
        score=_padded([int(100 * view.scores[i]) for i in looked_at]),
        mark=_padded([texts[i][-1] in _MARK for i in looked_at]),
        item=_padded([dump.bullet[i] != "" for i in looked_at]),
        repeats=_padded([min(dump.repeats[i], 9) for i in looked_at]),
        held=_padded([copies[i][0] if i in copies else 0 for i in looked_at]),
    )


def _padded(facts: Iterable[int]) -> list[int]:
    ends = [0] * _REACH
    return [*ends, *map(int, facts), *ends]


def _count(text: str) -> int:
    """Return the words of a line."""
    if text.isascii():
        return len(text.encode().translate(_KINDS).split())
    return len(text.split() if is_signed(text) else _WORD.findall(text))


def _signs(text: str) -> tuple[int, ...]:
    """Return what one line's text is like; `_of_text` and `_of_rivals` say in which order."""
    if text.isascii():
        kinds = text.encode().translate(_KINDS)
        words = len(kinds.split())
        capitals = kinds.count(b" A") + kinds.startswith(b"A")
        digits = kinds.count(b"0")
        letters = kinds.count(b"a") + kinds.count(b"A")
        arrows = text.count(">") + text.count("/") + text.count("|")
        quotes = text.count('"')
    else:
        words = _count(text)
        capitals = len(_CAPITAL.findall(text))
        digits = sum(map(str.isdigit, text))
        letters = sum(map(str.isalpha, text))
        arrows = len(_ARROWS.findall(text))
        quotes = len(_QUOTES.findall(text))
    size = len(text)
    return (
        size, words, text.count(":") + text.count("："), int(text[0].isupper()),
        100 * capitals // max(1, words), 100 * digits // size,
        len(titles.parts(text)), arrows, quotes, 100 * (size - (letters or 1)) // size,
    )  # fmt: skip


def _of_text(page: _Page) -> Columns:
    """From "distance" to "quotes": where the lines stand and what their texts are like."""
    start, found, at = page.view.scene.start, page.found, page.at
    size, words, colons, capital, capitals, digits, separators, arrows, quotes, _ = page.signs
    return (
        [max(-5, min(start - i, 99)) for i in found],
        [min(i, 400) for i in found],
        [int(i < page.near.start) for i in found],
        size,
        words,
        [page.mark[p] for p in at],
        colons,
        capital,
        capitals,
        digits,
        [page.dated[p] for p in at],
        [page.byline[p] for p in at],
        separators,
        arrows,
        quotes,
    )


def _of_layout(page: _Page) -> Columns:
    """From "heading" to "score": how the lines are set, and what the labeller thinks of them."""
    dump, scene, found, at = page.view.dump, page.view.scene, page.found, page.at
    indents = sorted([dump.indent[i] for i in scene.kept])
    of_body = min(indents[len(indents) // 2], 60) if indents else 0
    indent = [min(dump.indent[i], 60) for i in found]
    before = (*dump.before[found[0] : found[-1] + 2], 9)  # below the page's last line are many
    blanks = [min(before[i - found[0]], 9) for i in found]
    return (
        [scene.levels[i] for i in found],
        [page.item[p] for p in at],
        indent,
        [own - of_body for own in indent],
        blanks,
        [min(before[i - found[0] + 1], 9) for i in found],
        [dump.lines[i] for i in found],
        [page.repeats[p] for p in at],
        [page.score[p] for p in at],
    )


def _of_words(page: _Page) -> Columns:
    """From "in_body" to "lead_share": the words that the lines have in common with the body."""
    sizes = [len(own) or 1 for own in page.own]
    in_lead = [len(own & page.lead) for own in page.own]
    return (
        page.shared,
        [100 * part // size for part, size in zip(page.shared, sizes, strict=True)],
        in_lead,
        [100 * part // size for part, size in zip(in_lead, sizes, strict=True)],
    )


def _of_copies(page: _Page) -> Columns:
    """From "top_holds" to "holds": where else the lines' texts stand."""
    # The page's first line is the window's title in many dumps.
    top = squash(page.view.scene.texts[0][:MOST_COMPARED])
    keys = [page.squashed[i] if i else "" for i in page.found]
    return (
        [int(len(key) > 8 and key in top) for key in keys],
        [int(key == top and i > 0) for i, key in zip(page.found, keys, strict=True)],
        [int(len(key) > 8 and top.startswith(key)) for key in keys],
        *zip(*[page.copies[i] for i in page.found], strict=True),
    )


def _of_neighbours(page: _Page) -> Columns:
    """From "above_words" to "second_score": the lines above and the two below each."""
    above = (page.words, page.dated, page.score, page.item, page.repeats, page.held)
    second = (page.words, page.dated, page.byline, page.score)
    below = (*second, page.mark, page.item, page.repeats)
    return [
        [facts[p + step] for p in page.at]
        for step, looked_at in ((-1, above), (1, below), (2, second))
        for facts in looked_at
    ]


def _of_way_to_body(page: _Page) -> Columns:
    """From "dates_below" to "items_below": the lines between each and the body."""
    size, item, first = page.size, page.item, page.found[0]
    start = page.view.scene.start + page.shift
    sizes: list[int] = []  # of the lines that are no items between one and the body, ascending
    longer_below = [0] * len(size)
    for p in range(start - 1, page.near.start + page.shift - 1, -1):
        longer_below[p] = len(sizes) - bisect_right(sizes, size[p] * 0.8)
        if not item[p]:
            insort(sizes, size[p])
    ways, longer_above = [], []
    for i, p in zip(page.found, page.at, strict=True):
        ways.append((p + 1, max(p + 1, start if i >= page.near.start else 0)))
        least = size[p] * 0.8
        longer_above.append(sum(map(least.__lt__, size[p - min(15, i - first) : p])))
    sentences = [mark and long > 60 for mark, long in zip(page.mark, size, strict=True)]
    return (
        _sums(page.dated, ways),
        _sums(page.byline, ways),
        [longer_below[p] for p in page.at],
        longer_above,
        _sums(sentences, ways),
        _sums(item, ways),
    )


def _sums(facts: Sequence[int], spans: Iterable[tuple[int, int]]) -> list[int]:
    """Return the sums of facts from one place to before another."""
    until = [0, *accumulate(facts)]
    return [until[end] - until[begin] for begin, end in spans]


def _of_rivals(page: _Page) -> Columns:
    """From "rank_length" to "not_letters": the lines among the others, lists and menus around them."""
    words, at = page.words, page.at
    alike = [5 <= n <= 25 and long < 160 for n, long in zip(words, page.size, strict=True)]
    menu = [item and n <= 3 for n, item in zip(words, page.item, strict=True)]
    like_it = _sums(alike, [(p - 6, p + 7) for p in at])
    return (
        _ranks([page.size[p] for p in at]),
        _ranks(page.shared),
        [near - alike[p] for p, near in zip(at, like_it, strict=True)],
        _sums(menu, [(p - 8, p + 9) for p in at]),
        page.signs[-1],
    )


def _ranks(sizes: list[int]) -> list[int]:
    """Return the rank of each size, 0 for the largest, and for the first of those that are the same."""
    ranks = sizes[:]
    for rank, place in enumerate(sorted(range(len(sizes)), key=sizes.__getitem__, reverse=True)):
        ranks[place] = rank
    return ranks


def _of_photo(page: _Page) -> Columns:
    """Give "credit_below" and "photo_word": whether the lines may be captions."""
    texts = page.view.scene.texts
    below = [texts[i + 1][:60] if i + 1 < len(texts) else "" for i in page.found]
    return _with_photo(below), _with_photo([texts[i] for i in page.found])


def _with_photo(texts: Sequence[str]) -> list[int]:
    """Return 1 for each text with a word for a picture, or of those who own some, and 0 for the others."""
    said = caseless("\n".join(texts))
    met = [word for word in _PHOTO_WORDS if word in said]
    if not met:
        return [0] * len(texts)
    return [
        int(any(map(line.__contains__, met)) and _PHOTO.search(text) is not None)
        for text, line in zip(texts, said.split("\n"), strict=True)
    ]


def _copies(squashed: dict[int, str]) -> dict[int, tuple[int, int]]:
    """Return for each line how many other lines hold its text, and how many texts it holds."""
    keys = [(i, text) for i, text in squashed.items() if len(text) > 12]
    whole = "\n".join([text for _, text in keys])
    inside, holds = dict.fromkeys(squashed, 0), dict.fromkeys(squashed, 0)
    for i, text in keys:
        if whole.count(text) > 1:
            for j, other in keys:
                if text in other and j != i:
                    inside[i] += 1
                    holds[j] += other != text
    return {i: (min(inside[i], 9), min(holds[i], 9)) for i in squashed}


def wording(view: View, index: int) -> str:
    """Return the headline as the line near it has it that reads the same and has the most marks.

    A kicker and its headline are one line in many dumps, without the colon that another printing
    of them keeps.
    """
    texts = view.scene.texts
    chosen = texts[index]
    key = squash(chosen)
    for other in texts[max(0, index - 30) : index + 3]:
        if len(other) <= LONGEST and other.count(":") > chosen.count(":") and squash(other) == key:
            chosen = other
    if (chosen[0] == "[" or chosen[-1] == "]") and _shows_pictures(texts):
        return _PICTURES_AROUND.sub("", chosen)
    return chosen


def _shows_pictures(texts: Sequence[str]) -> bool:
    """Tell whether a page has a line of nothing but names of pictures: on others "[Update]" is part of a headline."""
    return any(text[0] == "[" and _PICTURES.fullmatch(text) for text in texts)


#: What w3m and lynx print for a picture without a text, the name of its file: "[avw]", "[spacer.gif]".
_PICTURE = r"\[(?!\d+\])[A-Za-z0-9_.%?=&;-]+\]"
_PICTURES = re.compile(rf"(?:{_PICTURE}\s*)+")
_PICTURES_AROUND = re.compile(rf"^(?:{_PICTURE}\s*)+|(?:\s*{_PICTURE})+$")


def best(view: View) -> tuple[int, float] | None:
    """Return the headline's line with its score from 0 to 1, None if the page has no lines."""
    found = lines(view)
    if not found:
        return None
    scored = title_line_model.scores([line.row for line in found])
    place = max(range(len(found)), key=lambda p: (scored[p], found[p].place))
    if _is_sentence(view, found[place]):
        least = _BESIDE_SENTENCE * scored[place]
        above = [p for p in range(place) if scored[p] >= least and _is_phrase(view, found[p])]
        place = max(above, key=lambda p: (scored[p], p), default=place)
    return found[place].place, scored[place]


#: A line without a full stop above the likeliest, which has one (a caption, the standfirst), is the
#: headline from this share of its score on.
_BESIDE_SENTENCE = 0.4

#: Words of such a line; letters where a script has no blanks.
_PHRASE_WORDS, _PHRASE_LETTERS = 4, 20


def _is_sentence(view: View, line: Line) -> bool:
    text = view.scene.texts[line.place]
    return text[-1] in ".。" and text[-2:] != ".."


def _is_phrase(view: View, line: Line) -> bool:
    """Tell whether a line has the words of a headline, no full stop and no bar."""
    text = view.scene.texts[line.place]
    long = len(text.split()) >= _PHRASE_WORDS or (
        not text.isascii() and len(text) >= _PHRASE_LETTERS
    )
    return long and "|" not in text and not _is_sentence(view, line)
