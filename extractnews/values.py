"""The values that flow from bytes to output.

    RawPage → Page → Layout or Dump (blocks) → Verdict (labels) ┐
                     └────────────────────→ Claim (fields) ─────┴→ Article

They are built once and never patched. Tuples and plain slots instead of dataclasses: this module
is on the start-up path of every run, and a dataclass costs it a millisecond each.
"""

from __future__ import annotations

from .named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol

    class Later(Protocol):
        """See the module of that name."""

        def article(self) -> Article:
            """The article made ready for Markdown."""


#: The kinds of block that a reader tells apart. `level` of a block is the heading's level (1..6),
#: an item's depth in nested lists (1..), a number that the cells of one table row share, else 0.
PARAGRAPH, HEADING, ITEM, QUOTE, ROW, CODE, CAPTION, EMBED = (
    "paragraph",
    "heading",
    "item",
    "quote",
    "row",
    "code",
    "caption",
    "embed",
)

#: What stands before a caption in Markdown, in a quote of its own.
CAPTION_MARK = "Image: "

#: The paragraph that sums the article up and stands apart from its text; told only where Markdown is made.
STANDFIRST = "standfirst"


#: Warns that the page was cut off before it came to us, or that we had to cut it.
TRUNCATED = "truncated"


class RawPage(NamedTuple):
    """One document as it came, nothing decided yet.

    data:         the bytes, already out of gzip; a str where the caller had text
    source:       file name as given, "-" for standard input, or a record's URI
    url:          where the page came from, if anyone said so
    encoding:     what the caller or a protocol header says; trusted over the page's own word
    input_format: "auto", "html" or "text"
    warnings:     what is known to be wrong with it already, as stable codes
    fetched:      when it was fetched or saved, as whoever did so wrote it down
    """

    data: bytes | str
    source: str = "-"
    url: str | None = None
    encoding: str | None = None
    input_format: str = "auto"
    warnings: tuple[str, ...] = ()
    fetched: str | None = None


class Page(NamedTuple):
    """One document as text, known to be HTML or a dump.

    text:         decoded, line ends as they came
    input_format: "html" or "text"
    warnings:     stable codes, in the order they arose
    utf8:         the same as bytes, where they came so
    fetched:      when it was fetched or saved, as it came
    """

    text: str
    source: str
    url: str | None
    input_format: str
    warnings: tuple[str, ...] = ()
    utf8: bytes | None = None
    fetched: str | None = None


class Span(NamedTuple):
    """A run of one block's text in one style.

    text:   a line end in it is one that the page asks for
    style:  letters: "b" strong, "i" emphasis, "c" code, "bi" both; "" plain; "n" is a reference to the
            footnote of that number
    target: where it leads, "" where it is no link
    """

    text: str
    style: str = ""
    target: str = ""


#: The kinds of structure that a block may stand in. `number` of an item of an ordered list is the
#: one it bears, as that of a footnote, of a row or a cell how many of its table or row come before.
IN_QUOTE, IN_LIST, IN_ORDERED, IN_ITEM, IN_TABLE, IN_ROW, IN_CELL, IN_NOTE = (
    "quote",
    "list",
    "ordered",
    "item",
    "table",
    "row",
    "cell",
    "note",
)


class Around(NamedTuple):
    """One of the structures around a block: two blocks with the same one stand in it together.

    kind:   one of the kinds above
    place:  tells it from others of its kind on the page
    number: see there
    """

    kind: str
    place: int
    number: int = 0


class Block(NamedTuple):
    """A run of text that a reader would see as one unit.

    text:   white space normalised, never empty; code keeps its line ends
    kind:   one of the kinds above
    level:  see there
    place:  index of the block in the page's reading order, from 0
    spans:  the text again in styled runs; () when all of it is plain
    within: the structures that it stands in, the outermost first; only where Markdown is made
    name:   the language that code is in, where it is told; "" otherwise
    """

    text: str
    kind: str = PARAGRAPH
    level: int = 0
    place: int = 0
    spans: tuple[Span, ...] = ()
    ordered: bool = False
    within: tuple[Around, ...] = ()
    name: str = ""


class Claim(NamedTuple):
    """What one place of the page says about one field.

    field:  a key of the record
    value:  normalised, of the record's type for that key
    origin: where it stood, as "jsonld:headline", "meta:og:title", "h1", "byline"
    raw:    as the page has it
    """

    field: str
    value: object
    origin: str
    raw: str = ""


class Image(NamedTuple):
    """One of the article's own pictures; `url` is absolute or None (text dumps)."""

    url: str | None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


class Stand(NamedTuple):
    """Where a picture of the article stands: before the block at `place`, and within what."""

    place: int
    within: tuple[Around, ...] = ()


class Verdict(NamedTuple):
    """What the labeller found on one page.

    blocks:     every block of the page in reading order
    scores:     probability of each that it belongs to the article, 0..1
    kept:       indices into `blocks` of those that make the article, ascending; of the text that a
                page without an article has, where is_article is False
    confidence: the F1 that the body made of them is expected to have, 0..1
    """

    blocks: tuple[Block, ...]
    scores: tuple[float, ...]
    kept: tuple[int, ...]
    confidence: float
    is_article: bool = True


class Fields(NamedTuple):
    """Every field of the record but the body: see section 2 of the record's rules in the README."""

    url: str | None = None
    site_name: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    lede: str | None = None
    images: tuple[Image, ...] = ()
    language: str | None = None
    warnings: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()


class Record(NamedTuple):
    """Every key of the record, and what it was made of; lists are tuples here.

    content: the body's blocks with their kinds; with their styled runs and what they stand in, and
             with embeds among them, where Markdown is to be made of it
    claims:  what each place of the page said about a field, the winners first
    stands:  where each of `images` stands in the content, None where the page does not show it;
             () where no Markdown is to be made
    """

    source: str
    url: str | None
    site_name: str | None
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    modified: str | None
    section: str | None
    tags: tuple[str, ...]
    lede: str | None
    body: str | None
    images: tuple[Image, ...]
    language: str | None
    input_format: str
    confidence: float
    warnings: tuple[str, ...]
    content: tuple[Block, ...] = ()
    claims: tuple[Claim, ...] = ()
    stands: tuple[Stand | None, ...] = ()


class Article(Record):
    """One article, every key of the record; lists are tuples here."""

    #: What makes it ready for Markdown, where that is still to be done.
    later: Later | None = None

    def _replace(self, **named: Any) -> Article:
        """The same article with other values for some keys."""
        replaced = super()._replace(**named)
        if self.later is not None and named.keys().isdisjoint(("content", "images", "stands")):
            replaced.later = self.later
        return replaced

    __replace__ = _replace  # what copy.replace of Python 3.13 calls

    def to_json(self) -> str:
        """The record as one line of JSON, without a line end."""
        from .render.as_json import render_json

        return render_json(self)

    def to_markdown(self, front_matter: str = "default") -> str:
        """The article as Markdown; the front matter is "default", "hugo", "obsidian" or "none"."""
        from .render.as_markdown import render_markdown

        record = self
        if self.later is not None:
            ready = self.later.article()
            record = self._replace(content=ready.content, stands=ready.stands)
        return render_markdown(record, front_matter)
