"""A page of HTML as flat lists: what `blocks_html` makes and all that come after it read.

Elements at block level are containers, which are integers into parallel lists; so are the blocks,
which are the text between two borders of such elements, or between two line breaks in a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import patterns as re
from .named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: The chunk that a <br> leaves: white space to all of Python, and none that a page's text has.
BREAK = "\v"


class Spot(NamedTuple):
    """An element that may state a field: <time>, itemprop, rel=author, or an inline one with a
    telling class. What block-level elements are named stands in `Layout.name` of the container.

    tag, name:   the element's tag, and its class and id in one string, as written
    attributes:  all of them
    start, end:  its range of `Layout.chunks`
    container:   the container that holds it, or that it is
    place:       number of blocks finished before it
    """

    tag: str
    name: str
    attributes: dict[str, str]
    start: int
    end: int
    container: int
    place: int


class Picture(NamedTuple):
    """An image or embed: its tag and attributes, where it stood, and where its link leads, "" for none."""

    tag: str
    attributes: dict[str, str]
    container: int
    place: int
    target: str


class Unread(NamedTuple):
    """A menu: nothing but its text is kept, see `menus_html`.

    tag, name: the element's tag, and its class and id in one string, as written
    place:     number of blocks finished before it
    chunks:    its text, as it came
    """

    tag: str
    name: str
    place: int
    chunks: tuple[str, ...]


class Layout:
    """A page as flat lists.

    Containers, one entry for each block-level element; 0 is the page itself:
        parent, tag, name (class and id as written), first, last (their range of blocks),
        kind, level (of blocks directly in it); cell_spans: colspan and rowspan of those that have them
    Blocks, one entry each, in reading order:
        text, container, start, end (range of chunks), words, link_words
    Of the page:
        chunks, marks, spots, pictures, title (of <title>), metas [(key, content)],
        links [(rel, href)], jsonld [text of each script], unread, language, base
    A mark is styled text: (style, start, end, target), where style is "a", "b", "strong", "i", "em" or
    "code", start and end are a range of chunks, and target is where an "a" leads, the class of "code"
    and the style attribute of the others.
    """

    __slots__ = (
        "base",
        "cell_spans",
        "chunks",
        "container",
        "end",
        "first",
        "jsonld",
        "kind",
        "language",
        "last",
        "level",
        "link_words",
        "links",
        "marks",
        "metas",
        "name",
        "overflow",
        "parent",
        "pictures",
        "spots",
        "start",
        "tag",
        "text",
        "title",
        "unread",
        "words",
    )

    parent: Sequence[int]
    tag: Sequence[str]
    name: Sequence[str]
    first: Sequence[int]
    last: Sequence[int]
    kind: Sequence[str]
    level: Sequence[int]
    cell_spans: dict[int, tuple[str, str]]
    text: Sequence[str]
    container: Sequence[int]
    start: Sequence[int]
    end: Sequence[int]
    words: Sequence[int]
    link_words: Sequence[int]
    chunks: Sequence[str]
    marks: Sequence[tuple[str, int, int, str]]
    spots: Sequence[Spot]
    pictures: Sequence[Picture]
    title: str
    metas: list[tuple[str, str]]
    links: list[tuple[str, str]]
    jsonld: list[str]
    unread: list[Unread]
    language: str
    base: str
    overflow: bool

    def declared_address(self) -> str:
        """Where the page says that it stands, as written there; "" if it does not."""
        stated = [href for rel, href in self.links if rel == "canonical"]
        stated += [content for key, content in self.metas if key == "og:url"]
        return next((address for address in stated if "://" in address), "")

    def declares_article(self) -> bool:
        """Tell whether the page says of itself that it is an article."""
        if any(key == "og:type" and value == "article" for key, value in self.metas):
            return True
        return any(name in script for script in self.jsonld for name in _ARTICLE_TYPES)

    def around(self, container: int, levels: int) -> Iterator[int]:
        """Yield a container and those around it, so many in all, without the page itself."""
        for _ in range(levels):
            if container <= 0:
                return
            yield container
            container = self.parent[container]

    def span_text(self, start: int, end: int) -> str:
        """The white-space-normalised text of a range of chunks."""
        return " ".join("".join(self.chunks[start:end]).split())


#: What a page that is an article says in its JSON-LD.
_ARTICLE_TYPES = ('Article"', 'BlogPosting"', 'Report"')

#: Letters of scripts that put no blank between words: Thai, Lao, Tibetan, Burmese, Khmer, kana, Han.
_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)

#: A mean word longer than this (characters) is looked at for unspaced script.
_LONG_WORD = 11


def count_words(text: str, spaced: int) -> int:
    """Number of words in `text`, whose blanks part it into `spaced` pieces.

    Two letters of an unspaced script count as one word.
    """
    if (
        len(text) > _LONG_WORD * spaced or (spaced < 4 and not text.isascii())
    ) and _may_be_unspaced(text):
        parts = _UNSPACED.split(text)
        if len(parts) > 1:
            return (len(parts) - 1) // 2 + len(" ".join(parts).split()) or 1
    return spaced


def sentence_blanks(text: str) -> int:
    """Number of blanks in `text` that end a sentence, or part of one: in Thai and Lao nothing else does."""
    if text.isascii() or not any(map(text.__contains__, _OFTEN)):
        return 0
    return len(_SENTENCE_BLANK.findall(text))


def ends_unmarked(text: str) -> bool:
    """Tell whether `text` ends in a letter of Thai or Lao, as their sentences do."""
    return _FIRST_UNMARKED <= text[-1] <= _LAST_UNMARKED


_FIRST_UNMARKED, _LAST_UNMARKED = "\u0e00", "\u0eff"
_SENTENCE_BLANK = re.compile("(?<=[\u0e00-\u0eff]) (?=[\u0e00-\u0eff])")

#: Vowels, one of which stands in any sentence of the two: looked for first, in most pages in vain.
_OFTEN = "\u0e32\u0eb2"


def _may_be_unspaced(text: str) -> bool:
    """False where `text` has no letter of an unspaced script for sure.

    Most pages have none, and compiling `_UNSPACED` takes as long as two pages.
    """
    if text.isascii():
        return False
    highest = max(text)
    if "\u2000" <= highest < "\u3040":  # dashes, quotation marks: what else is there?
        return any("\u0e00" <= letter < "\u2000" for letter in text)
    return highest >= "\u0e00"


#: Rows past which memory counts for more than time; a page of news has a tenth of it.
_MANY_ROWS = 10_000


def columns(rows: list[Any]) -> Any:
    """The columns of `rows`, which it empties: of a page of many it must not hold both.

    zip is faster, and makes an iterator for each row.
    """
    if len(rows) < _MANY_ROWS:
        return zip(*rows, strict=True)
    columns = [tuple([row[place] for row in rows]) for place in range(len(rows[0]))]
    rows.clear()
    return columns
