"""HTML → Layout: one pass of libxml2 over the page, straight into flat lists.

lxml's target interface calls us for every tag and every run of text; no tree is ever built. Text
runs go into one list (`chunks`) by the list's own append, so most of the page never enters a Python
frame. Elements at block level become containers, which are integers into parallel lists; a block
is the text between two borders of such elements, or between two line breaks in a row.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from lxml import etree

from . import patterns as re
from .values import CAPTION, CODE, HEADING, ITEM, PARAGRAPH, QUOTE, ROW

# What the walk does with a tag. Unknown tags are inline: they neither cut text nor hide it.
(
    _CONTAINER,
    _SKIP,
    _LINK,
    _BREAK,
    _STYLE,
    _IMAGE,
    _META,
    _HEADLINK,
    _SCRIPT,
    _TITLE,
    _SPOT,
    _HTML,
    _EMBED,
    _LOOSE,
) = range(1, 15)

_TAGS: dict[str, int] = dict.fromkeys(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table "
    "tbody td tfoot th thead tr ul".split(),
    _CONTAINER,
)
_TAGS |= dict.fromkeys(
    "style noscript template textarea canvas object audio datalist noframes math".split(), _SKIP
)
#: Left out too, unless they turn out to hold the page: libxml2 closes some of them at its very end.
_TAGS |= dict.fromkeys("button svg select option map".split(), _LOOSE)
_PAGE_TAGS = frozenset("article main section h1 h2 p ul header footer".split())
_TAGS |= dict.fromkeys("b strong i em code".split(), _STYLE)
_TAGS |= {
    "a": _LINK,
    "br": _BREAK,
    "img": _IMAGE,
    "amp-img": _IMAGE,
    "source": _IMAGE,
    "meta": _META,
    "link": _HEADLINK,
    "base": _HEADLINK,
    "script": _SCRIPT,
    "title": _TITLE,
    "time": _SPOT,
    "html": _HTML,
    "iframe": _EMBED,
    "video": _EMBED,
    "embed": _EMBED,
}

_KINDS = {
    "h1": HEADING,
    "h2": HEADING,
    "h3": HEADING,
    "h4": HEADING,
    "h5": HEADING,
    "h6": HEADING,
    "li": ITEM,
    "dt": ITEM,
    "dd": ITEM,
    "blockquote": QUOTE,
    "tr": ROW,
    "pre": CODE,
    "figcaption": CAPTION,
    "caption": CAPTION,
}

#: Class and id words that make an element a spot: a place where a field may be written.
_SPOT_NAME = re.compile(
    r"auth|byl|writer|journalist|report|contribut|redac|date|time|publi|posted|updat|modif|stamp"
    r"|credit|copyright|source|photog|caption|legend|headline|title|kicker|section|categor|tag|topic"
    r"|keyword|crumb|lead|standfirst|deck|dek|subt|summary|intro|excerpt|abstract|teaser|descr|meta|info"
)

#: Elements in a page past which it is no page any more; measured news pages stay under 20,000.
MAX_ELEMENTS = 300_000

#: Levels of elements past which no more containers are made: libxml2's own ceiling for a tree, and
#: forty times what the deepest news pages have.
MAX_DEPTH = 2048


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
    """An image or embed: its tag and attributes, and where it stood."""

    tag: str
    attributes: dict[str, str]
    container: int
    place: int


class Mark(NamedTuple):
    """Styled text: "a" with its target, "b", "i" or "code", over a range of `Layout.chunks`."""

    style: str
    start: int
    end: int
    target: str


class Layout:
    """A page as flat lists.

    Containers, one entry for each block-level element; 0 is the page itself:
        parent, tag, name (class and id as written), first, last (their range of blocks),
        kind, level (of blocks directly in it)
    Blocks, one entry each, in reading order:
        text, container, start, end (range of chunks), words, link_words
    Of the page:
        chunks, marks, spots, pictures, title (of <title>), metas [(key, content)],
        links [(rel, href)], jsonld [text of each script], language, base
    """

    __slots__ = (
        "base",
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
        "words",
    )  # fmt: skip

    parent: list[int]
    tag: list[str]
    name: list[str]
    first: list[int]
    last: list[int]
    kind: list[str]
    level: list[int]
    text: list[str]
    container: list[int]
    start: list[int]
    end: list[int]
    words: list[int]
    link_words: list[int]
    chunks: list[str]
    marks: list[tuple[str, int, int, str]]
    spots: list[Spot]
    pictures: list[Picture]
    title: str
    metas: list[tuple[str, str]]
    links: list[tuple[str, str]]
    jsonld: list[str]
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

    def span_text(self, start: int, end: int) -> str:
        """The white-space-normalised text of a range of chunks."""
        return " ".join("".join(self.chunks[start:end]).split())


#: What a page that is an article says in its JSON-LD.
_ARTICLE_TYPES = ('Article"', 'BlogPosting"', 'Report"')

#: Attributes whose words say what an element is for.
_NAMING = frozenset(
    ("class", "id", "role", "itemprop", "data-testid", "data-component", "hidden", "property")
)

#: Letters of scripts that put no blank between words: Thai, Lao, Burmese, Khmer, kana, Han.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)

#: A line of this many letters that ends as a sentence does is a paragraph when a <br> follows.
LONG_LINE = 80
_SENTENCE_ENDS = frozenset(".!?…。！？؟।:;\"'”’»“」)")

#: A mean word longer than this (characters) is looked at for unspaced script.
_LONG_WORD = 11


def count_words(text: str, spaced: int) -> int:
    """Number of words in `text`, whose blanks part it into `spaced` pieces.

    Two letters of an unspaced script count as one word.
    """
    if (
        len(text) > _LONG_WORD * spaced or (spaced < 4 and not text.isascii())
    ) and _may_be_unspaced(text):
        unspaced = len(_UNSPACED.findall(text))
        if unspaced:
            rest = len(_UNSPACED.sub(" ", text).split())
            return unspaced // 2 + rest or 1
    return spaced


def _may_be_unspaced(text: str) -> bool:
    """False where `text` has no letter of an unspaced script for sure.

    Most pages have none, and compiling `_UNSPACED` takes as long as two pages.
    """
    highest = max(text)
    if "\u2000" <= highest < "\u3040":  # dashes, quotation marks: what else is there?
        return any("\u0e00" <= letter < "\u2000" for letter in text)
    return highest >= "\u0e00"


class _Target:
    """What lxml calls; `data` is the chunk list's own append."""

    __slots__ = ("close", "data", "end", "start")

    def __init__(self, start: Any, end: Any, data: Any) -> None:
        self.start = start
        self.end = end
        self.data = data
        self.close = lambda: None


def read(text: str) -> Layout:
    """Return the layout of an HTML page; any text gives one, if only an empty one.

    Text outside any element, after </html> or in a second document on the same page is kept, as
    browsers do. Past MAX_ELEMENTS containers and below MAX_DEPTH the text is read as if it had no
    mark-up, and `overflow` says so.
    """
    page, start, end, finish = _walker()
    # The stubs demand a method for comments; lxml calls what there is.
    target: Any = _Target(start, end, page.chunks.append)
    parser = etree.HTMLParser(encoding="utf-8", target=target, huge_tree=True)
    data = text.replace("\u00ad", "").replace("&shy;", "").encode("utf-8", "replace")
    if data:
        etree.fromstring(data, parser)
    finish()
    return page


def _walker() -> tuple[Layout, Any, Any, Any]:
    """Return an empty layout and the callbacks that fill it: start, end, finish.

    One closure with everything in local variables: these two functions are called a thousand times
    a page, and an attribute look-up here costs a hundredth of the whole page.
    """
    page = Layout()
    parent = page.parent = [-1]
    tags = page.tag = ["body"]
    names = page.name = [""]
    first = page.first = [0]
    last = page.last = [0]
    kinds = page.kind = [PARAGRAPH]
    levels = page.level = [0]
    texts: list[str] = []
    page.text = texts
    add_text = texts.append
    container: list[int] = []
    page.container = container
    starts: list[int] = []
    page.start = starts
    ends: list[int] = []
    page.end = ends
    words: list[int] = []
    page.words = words
    links: list[int] = []
    page.link_words = links
    chunks: list[str] = []
    page.chunks = chunks
    marks: list[tuple[str, int, int, str]] = []
    page.marks = marks
    spots: list[Spot] = []
    page.spots = spots
    page.pictures = []
    page.metas = []
    page.links = []
    page.jsonld = []
    page.title = page.language = page.base = ""
    page.overflow = False
    add_picture = page.pictures.append
    tag_of = _TAGS.get
    kind_of = _KINDS.get
    naming = _NAMING
    telling: dict[str, bool] = {}

    depth = 0
    current = 0
    begun = 0  # the chunk at which the running block began
    skipped = 0  # depth of the element being left out, 0 outside
    skip_from = 0  # its first chunk
    skip_code = 0
    in_link = 0  # depth of the link we are in
    link_from = 0
    link_mark = 0
    link_words = 0
    target = ""
    broke = -1  # chunks when the last <br> came
    open_styles: list[tuple[int, str, int]] = []
    open_spots: list[tuple[int, str, str, Any, int, int, int]] = []

    def flush() -> None:
        nonlocal begun, link_words, link_from
        size = len(chunks)
        text = chunks[begun] if size - begun == 1 else "".join(chunks[begun:size])
        if text.isspace():
            begun = size
            if in_link:
                link_from = size
            return
        pieces = text.split()
        if pieces:
            text = " ".join(pieces)
            spaced = len(pieces)
            count = spaced if text.isascii() else count_words(text, spaced)
            if in_link:
                inside = "".join(chunks[link_from:size])
                link_words += count_words(inside, len(inside.split()))
            add_text(text)
            container.append(current)
            starts.append(begun)
            ends.append(size)
            words.append(count)
            links.append(min(count, link_words))
            link_words = 0
        if in_link:
            link_from = size
        begun = size

    def start(tag: str, attributes: Any) -> None:
        nonlocal depth, current, skipped, skip_from, skip_code, in_link, link_from, link_mark
        nonlocal target, broke
        depth += 1
        if skipped:
            if skip_code != _LOOSE or tag not in _PAGE_TAGS:
                return
            skipped = 0
        code = tag_of(tag, 0)
        name = ""
        if attributes:
            for key in attributes:
                if key in naming:
                    name = f"{name} {attributes[key] or key}"
            if code == 0 or code == _LINK or code == _SPOT:
                tell = telling.get(name)
                if tell is None:
                    tell = telling[name] = _SPOT_NAME.search(name.lower()) is not None
                if tell or code == _SPOT or "rel" in attributes:
                    open_spots.append(
                        (depth, tag, name, attributes, len(chunks), current, len(texts))
                    )
            elif code == _CONTAINER and "itemprop" in attributes:
                open_spots.append(
                    (depth, tag, name, attributes, len(chunks), len(parent), len(texts))
                )
        if code == 0:
            return
        if code == _CONTAINER:
            if len(chunks) != begun:
                flush()
            here = len(parent)
            if here > MAX_ELEMENTS or depth > MAX_DEPTH:
                page.overflow = True
                return
            parent.append(current)
            tags.append(tag)
            if (
                name
                and "style" in attributes
                and "display:none" in attributes["style"].replace(" ", "")
            ):
                name += " hidden"
            names.append(name)
            first.append(len(texts))
            last.append(-1)
            kind = kind_of(tag)
            if kind is None:
                kind = kinds[current]
                if kind is ROW and tag == "p":
                    kind = PARAGRAPH
            kinds.append(kind)
            levels.append(_level(tag, levels[current], kind))
            current = here
        elif code == _LINK:
            if not in_link:
                in_link = depth
                link_from = link_mark = len(chunks)
                target = attributes.get("href") or ""
        elif code == _STYLE:
            open_styles.append((depth, tag, len(chunks)))
        elif code == _BREAK:
            size = len(chunks)
            if size != begun:
                line = (
                    chunks[-1] if size == broke + 1 else "".join(chunks[max(broke, begun) :])
                ).rstrip()
                if (broke >= begun and not line) or (
                    len(line) >= LONG_LINE and line[-1] in _SENTENCE_ENDS
                ):
                    flush()
            chunks.append("\n")
            broke = len(chunks)
        elif code == _IMAGE:
            add_picture(Picture(tag, attributes, current, len(texts)))
        elif code == _META:
            _add_meta(page, attributes)
        elif code == _HEADLINK:
            _add_link(page, tag, attributes)
        elif code == _HTML:
            page.language = (
                page.language or attributes.get("lang") or attributes.get("xml:lang") or ""
            )
        elif code != _SPOT:
            if code == _EMBED:
                add_picture(Picture(tag, attributes, current, len(texts)))
            elif code == _SCRIPT and "ld+json" not in (attributes.get("type") or ""):
                code = _SKIP
            skipped, skip_code, skip_from = depth, code, len(chunks)

    def end(tag: str) -> None:
        nonlocal depth, current, skipped, in_link, link_words
        here = depth
        depth -= 1
        if skipped:
            if skipped == here:
                if skip_code == _SCRIPT:
                    page.jsonld.append("".join(chunks[skip_from:]))
                elif skip_code == _TITLE and not page.title:
                    page.title = " ".join("".join(chunks[skip_from:]).split())
                del chunks[skip_from:]
                skipped = 0
            return
        code = tag_of(tag, 0)
        if code == _CONTAINER:
            if len(chunks) != begun:
                flush()
            if current and tags[current] == tag and here <= MAX_DEPTH:
                last[current] = len(texts)
                current = parent[current]
        elif in_link == here:
            size = len(chunks)
            in_link = 0
            if size > link_mark:
                if link_from < size:
                    inside = "".join(chunks[link_from:size])
                    link_words += count_words(inside, len(inside.split()))
                marks.append(("a", link_mark, size, target))
        elif open_styles and open_styles[-1][0] == here:
            _, style, since = open_styles.pop()
            if len(chunks) > since:
                marks.append((style, since, len(chunks), ""))
        if open_spots and open_spots[-1][0] == here:
            _, tag, name, attributes, since, where, place = open_spots.pop()
            spots.append(Spot(tag, name, attributes, since, len(chunks), where, place))

    def finish() -> None:
        if len(chunks) != begun:
            flush()
        last[0] = len(texts)
        for index in range(len(last)):
            if last[index] < 0:
                last[index] = len(texts)

    return page, start, end, finish


def _level(tag: str, around: int, kind: str) -> int:
    """Level of a block in this element: of a heading 1..6, else how many lists it is in."""
    if kind is HEADING:
        return int(tag[1]) if len(tag) == 2 and tag[1].isdigit() else around
    if tag == "ul" or tag == "ol":
        return around + 1
    return around


def _add_meta(page: Layout, attributes: Any) -> None:
    content = attributes.get("content")
    if content:
        for naming in ("property", "name", "itemprop", "http-equiv"):
            key = attributes.get(naming)
            if key:
                page.metas.append((key.lower(), content))


def _add_link(page: Layout, tag: str, attributes: Any) -> None:
    target = attributes.get("href") or ""
    if tag == "base":
        page.base = page.base or target
    elif target:
        page.links.append(((attributes.get("rel") or "").lower(), target))
