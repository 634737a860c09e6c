"""HTML → Layout: one pass of libxml2 over the page, straight into flat lists.

lxml's target interface calls us for every tag and every run of text; no tree is ever built. Text
runs go into one list (`chunks`) by the list's own append, so most of the page never enters a Python
frame. Elements at block level become containers, which are integers into parallel lists; a block
is the text between two borders of such elements, or between two line breaks in a row.
"""

from __future__ import annotations

from lxml import etree

from .elements_html import (
    CELL,
    CHANGES,
    CHANGING,
    CONTAINER,
    EMBED,
    HEADLINK,
    HTML,
    IMAGE,
    IN_MENUS,
    LINE_BREAK,
    LINK,
    LISTS,
    LOOSE,
    META,
    NAMING,
    NAV,
    NO_TAGS,
    PAGE_TAGS,
    SCRIPT,
    SKIP,
    SPOT,
    SPOT_NAME,
    STYLE,
    STYLED_TAGS,
    TAGS,
    TEXTLESS,
    TITLE,
    add_link,
    add_meta,
    full_name,
    is_hidden,
    is_line_end,
    is_logo,
)
from .layout import BREAK, Layout, Picture, Spot, Unread, columns, count_words
from .menus_html import MORE_THAN_MENU, is_menu, is_named_menu, is_trail
from .values import HEADING, PARAGRAPH, ROW

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Block-level elements past which a page is read as text: so many in any page, one more for so many
#: bytes, and never more than the last. Measured news pages stay under 20,000, with 100 bytes for each.
#: An element takes some 400 bytes and 6 us in what follows: a megabyte of `<p>x` must not take 125 MB
#: or a second.
FREE_ELEMENTS, BYTES_AN_ELEMENT, MAX_ELEMENTS = 20_000, 25, 100_000

#: Links and runs in one style, and elements that may state a field, past which no more are kept as
#: such; a hundred times what the richest news pages have.
_MAX_MARKS, _MAX_SPOTS = 200_000, 50_000

#: Runs of text past that limit that are too short for a paragraph share a block: at most so many.
_SHARED = 64

#: Levels of containers past which the page is flat: libxml2's own ceiling for a tree, and forty
#: times what the deepest news pages have.
MAX_DEPTH = 2048

#: Letters in one piece that no menu has: where one seems to, all menus of the page are read.
_PARAGRAPH = 200

#: Containers around an element that are looked at to tell what it is: no news page has half as many.
_FAR = 64

_NONE: dict[str, str] = {}

#: A line of this many letters that ends as a sentence does is a paragraph when a <br> follows.
LONG_LINE = 80
_SENTENCE_ENDS = frozenset(".!?…。！？؟।॥۔։።។။།:;\"'”’»“」)")


class _Target:
    """What lxml calls; `data` is the chunk list's own append."""

    __slots__ = ("close", "data", "end", "start")

    def __init__(self, start: Any, end: Any, data: Any) -> None:
        self.start = start
        self.end = end
        self.data = data
        self.close = lambda: None


def read(text: str, utf8: bytes | None = None, *, styles: bool = False) -> Layout:
    """Return the layout of an HTML page; any text gives one, if only an empty one.

    utf8:   the same as bytes, where the caller has it
    styles: make marks of <span> and <font> too, which only a style attribute makes more than text, in
            place of spots; all else is the same

    Text outside any element, after </html> or in a second document on the same page is kept, as
    browsers do. Past the limit of elements the text is read as if it had no mark-up, and what
    lies deeper than MAX_DEPTH as if it lay there: `overflow` says so.
    """
    whole = text.encode("utf-8", "replace") if utf8 is None else utf8
    tags = STYLED_TAGS if styles else TAGS
    page = _walk(whole, tags)
    if any(len(chunk.strip()) >= _PARAGRAPH for menu in page.unread for chunk in menu.chunks):
        page = _walk(whole, tags, menus=True)
    return page


def _walk(whole: bytes, tags: dict[str, int], *, menus: bool = False) -> Layout:
    """Return the layout of a page; see `_walker`."""
    most = min(MAX_ELEMENTS, FREE_ELEMENTS + len(whole) // BYTES_AN_ELEMENT)
    page, start, end, data, finish = _walker(most, tags, menus)
    # The stubs demand a method for comments; lxml calls what there is.
    target: Any = _Target(start, end, data)
    parser = etree.HTMLParser(encoding="utf-8", target=target, huge_tree=True)
    if whole:
        etree.fromstring(whole, parser)
    finish()
    return page


def _walker(most: int, tags: dict[str, int], is_read: bool) -> tuple[Layout, Any, Any, Any, Any]:
    """Return an empty layout and the callbacks that fill it: start, end, data, finish.

    most:    containers past which text is read as if it had no mark-up
    tags:    what to do with each tag
    is_read: whether menus are read

    One closure with everything in local variables: these two functions are called a thousand times
    a page, and an attribute look-up here costs a hundredth of the whole page.
    """
    page = Layout()
    chunks: list[str] = []
    marks: list[tuple[str, int, int, str]] = []
    spots: list[Spot] = []
    pictures: list[Picture] = []
    containers: list[tuple[int, str, str, int, str, int]] = [(-1, "body", "", 0, PARAGRAPH, 0)]
    last: list[int] = [-1]
    blocks: list[tuple[str, int, int, int, int, int]] = []
    spans: dict[int, tuple[str, str]] = {}
    page.cell_spans = spans
    page.metas, page.links, page.jsonld, page.unread = [], [], [], []
    page.title = page.language = page.base = ""
    page.overflow = False
    add_container, add_last, add_block = containers.append, last.append, blocks.append
    add_chunk, add_mark = chunks.append, marks.append
    tag_of = tags.get
    unnamed = frozenset(NAMING).isdisjoint
    telling: dict[str, bool] = {"": False}
    named_menus: dict[str, bool] = {"": False}
    make: Any = tuple.__new__  # what a NamedTuple's own constructor calls, at half its time

    current = 0
    current_tag, current_kind, current_level = "body", PARAGRAPH, 0
    begun = 0  # the chunk at which the running block began
    skipping: list[str] = []  # the element being left out, and what is open in it
    skip_from = skip_code = 0  # its first chunk, and what it is
    heeded = NO_TAGS  # tags in it that are looked at
    menu: tuple[str, str, Any] = "", "", _NONE  # tag, name and attributes of the menu left unread
    menus: list[Any] = []  # the one that is open while a script in it is left out
    in_link = 0  # <a> that are open
    link_at = 0  # the chunk at which the outermost began
    link_from = 0  # the chunk of the running block from which on it is in a link
    target = ""  # and where it leads
    linked: list[tuple[int, int]] = []  # the links of the running block
    broke = -1  # chunks when the last <br> came
    open_styles: list[tuple[str, int, Any]] = []
    open_spots: list[Any] = []  # one entry for each inline element that is open, None if no spot
    line_ends: set[str] = set()  # names of inline elements that end a line; their entry is a chunk
    marked: dict[int, Any] = {}  # containers that are spots
    beyond = 0  # block-level elements that are open past the limit
    edge = 0  # the chunk at which the last of them began or ended

    def flush() -> None:
        nonlocal begun, link_from
        size = len(chunks)
        text = (chunks[begun] if size - begun == 1 else "".join(chunks[begun:size])).strip()
        if text:
            # Printable text has no white space but blanks, and no soft hyphens.
            if text.isprintable() and "  " not in text:
                count = text.count(" ") + 1
            else:
                pieces = text.replace("\u00ad", "").split()
                count = len(pieces)
                text = " ".join(pieces)
            if not text.isascii():
                count = count_words(text, count)
            link_words = 0
            if in_link:
                linked.append((link_from, size))
            for since, until in linked:
                inside = chunks[since] if until - since == 1 else "".join(chunks[since:until])
                if inside == text or inside.strip() == text:
                    link_words = count
                else:
                    link_words += count_words(inside, len(inside.split()))
            if text:
                add_block((text, current, begun, size, count, min(count, link_words)))
        linked.clear()
        link_from = begun = size

    def flush_beyond() -> None:
        """Flush where it gives a paragraph, or many short runs in one block."""
        nonlocal edge
        size = len(chunks)
        if size == edge:
            return
        since = max(begun, edge)
        length = len(chunks[-1]) if size - since == 1 else sum(map(len, chunks[since:]))
        if length >= LONG_LINE:
            paragraph, its_links = chunks[since:], [link for link in linked if link[1] > since]
            if since != begun:
                del chunks[since:]
                linked[:] = [link for link in linked if link[1] <= since]
                flush()
                chunks.extend(paragraph)
                linked.extend(its_links)
            flush()
        elif size - begun > _SHARED:
            flush()
        elif size != begun and chunks[-1] is not BREAK:
            add_chunk(BREAK)
        edge = len(chunks)

    def end_line() -> None:
        """End a line, and the block where a paragraph ends with it."""
        nonlocal broke
        size = len(chunks)
        if size != begun:
            since = max(broke, begun)
            line = (chunks[-1] if size == broke + 1 else "".join(chunks[since:])).rstrip()
            ended = len(line) >= LONG_LINE and line[-1] in _SENTENCE_ENDS
            if ended or (broke >= begun and not line):
                flush()
        add_chunk(BREAK)
        broke = len(chunks)

    def tags_around() -> list[str]:
        """The tags of the containers that are open, the innermost first."""
        around: list[str] = []
        here = current
        while here >= 0 and len(around) < _FAR:
            here, tag, *_ = containers[here]
            around.append(tag)
        return around

    def heed(tag: str, attributes: Any) -> None:
        """Begin an element that matters though it stands in one that is left out."""
        nonlocal skipping, is_read
        was_read = is_read
        if skip_code != NAV and menus:
            inner = skipping
            resume()
            skipping += inner
        code = tag_of(tag, 0)
        if skip_code == NAV:
            if code in TEXTLESS:
                menus.append((skipping, skip_from))
                skipping = []
                start(tag, attributes)
                return
            if tag not in MORE_THAN_MENU and not (tag in LISTS and is_trail(attributes.values())):
                skipping.append(tag)
                if code == META:
                    add_meta(page, attributes)
                elif code == HEADLINK:
                    add_link(page, tag, attributes)
                elif code == IMAGE and is_logo(attributes):
                    pictures.append(make(Picture, (tag, attributes, current, len(blocks), "")))
                return
            del chunks[skip_from:]  # it is no menu, and is read from here on
        inner = skipping[1:]
        skipping.clear()
        is_read = True
        if skip_code == NAV:
            start(menu[0], menu[2])
        for opened in inner:
            start(opened, _NONE)
        is_read = was_read
        start(tag, attributes)

    def end_skipped() -> None:
        if skip_code == NAV:
            text = tuple(chunks[skip_from:])
            page.unread.append(make(Unread, (menu[0], menu[1], len(blocks), text)))
        elif skip_code == SCRIPT:
            page.jsonld.append("".join(chunks[skip_from:]))
        elif skip_code == TITLE and not page.title:
            page.title = " ".join("".join(chunks[skip_from:]).split())
        del chunks[skip_from:]
        if menus:
            resume()

    def resume() -> None:
        """Go on in a menu after a script in it."""
        nonlocal skipping, skip_code, skip_from, heeded
        skip_code, heeded = NAV, IN_MENUS
        skipping, skip_from = menus.pop()

    def start(tag: str, attributes: Any) -> None:
        nonlocal current, skip_from, skip_code, in_link, link_at, link_from, begun, beyond
        nonlocal target, current_tag, current_kind, current_level, heeded, menu
        if skipping:
            if tag in heeded:
                heed(tag, attributes)
            else:
                skipping.append(tag)
            return
        code = tag_of(tag, 0)
        if code >= CONTAINER:
            here = len(last)
            if here > most:
                page.overflow = True
                beyond += 1
                flush_beyond()
                return
            size = len(chunks)
            if size != begun:
                if size - begun == 1 and not in_link and chunks[begun].isspace():
                    begun = size
                else:
                    flush()
            name = ""
            if attributes:
                name = attributes.get("class") or ""
                if len(attributes) > 1 or not name:
                    if not unnamed(attributes):
                        name = full_name(name, attributes)
                        if "itemprop" in attributes:
                            marked[here] = (tag, name, attributes, len(chunks), here, len(blocks))
                    if name and "style" in attributes and is_hidden(attributes["style"]):
                        name += " hidden"
            is_named = named_menus.get(name)
            if is_named is None:
                is_named = named_menus[name] = is_named_menu(name)
            if (is_named or code == NAV) and not is_read:
                label = attributes.get("aria-label") or ""
                if is_menu(tag, is_named, name, label, tags_around()):
                    marked.pop(here, None)
                    skipping.append(tag)
                    skip_code, skip_from, heeded = NAV, len(chunks), IN_MENUS
                    menu = tag, name, attributes
                    return
            if code == CHANGING:
                kind, level = CHANGES[tag]
                if kind:
                    current_kind = kind
                    if level:
                        current_level = level
                elif level:
                    if current_kind is not HEADING:
                        current_level += 1
                elif current_kind is ROW:
                    current_kind = PARAGRAPH  # <p> in a cell
            elif code == CELL and ("colspan" in attributes or "rowspan" in attributes):
                spans[here] = attributes.get("colspan") or "", attributes.get("rowspan") or ""
            add_container((current, tag, name, len(blocks), current_kind, current_level))
            add_last(-1)
            current = here
            current_tag = tag
        elif code == 0 or code == LINK or code == SPOT:
            spot: Any = None
            if attributes:
                name = attributes.get("class") or ""
                if (len(attributes) > 1 or not name) and not unnamed(attributes):
                    name = full_name(name, attributes)
                tell = telling.get(name)
                if tell is None:
                    tell = telling[name] = SPOT_NAME.search(name.lower()) is not None
                    if is_line_end(attributes.get("class") or ""):
                        line_ends.add(name)
                tell = tell or code == SPOT or (code == LINK and "rel" in attributes)
                if tell and len(spots) < _MAX_SPOTS:
                    spot = (tag, name, attributes, len(chunks), current, len(blocks))
                elif line_ends and name in line_ends:
                    spot = len(chunks)
            open_spots.append(spot)
            if code == LINK:
                if not in_link:
                    link_at = link_from = len(chunks)
                    target = attributes.get("href") or ""
                in_link += 1
        elif code == STYLE:
            open_styles.append((tag, len(chunks), attributes))
        elif code == IMAGE:
            led = target if in_link else ""
            pictures.append(make(Picture, (tag, attributes, current, len(blocks), led)))
        elif code == META:
            add_meta(page, attributes)
        elif code == HEADLINK:
            add_link(page, tag, attributes)
        elif code == LINE_BREAK:
            end_line()
        elif code == HTML:
            page.language = (
                page.language or attributes.get("lang") or attributes.get("xml:lang") or ""
            )
        elif code != LOOSE or not is_read:
            if code == EMBED:
                pictures.append(make(Picture, (tag, attributes, current, len(blocks), "")))
            elif code == SCRIPT and "ld+json" not in (attributes.get("type") or ""):
                code = SKIP
            skipping.append(tag)
            skip_code, skip_from = code, len(chunks)
            heeded = PAGE_TAGS if code == LOOSE else NO_TAGS

    def end(tag: str) -> None:
        nonlocal current, in_link, begun, current_tag, current_kind, current_level, beyond
        if skipping:
            skipping.pop()
            if not skipping:
                end_skipped()
            return
        if tag == current_tag and current and not beyond:
            size = len(chunks)
            if size != begun:
                if size - begun == 1 and not in_link and chunks[begun].isspace():
                    begun = size
                else:
                    flush()
            last[current] = len(blocks)
            if marked and current in marked:
                tag, name, attributes, since, where, place = marked.pop(current)
                spots.append(make(Spot, (tag, name, attributes, since, len(chunks), where, place)))
            current = containers[current][0]
            _, current_tag, _, _, current_kind, current_level = containers[current]
            return
        code = tag_of(tag, 0)
        if code == 0 or code == LINK or code == SPOT:
            if code == LINK:
                in_link -= 1
                if not in_link:
                    size = len(chunks)
                    if size > link_from:
                        linked.append((link_from, size))
                    if size > link_at and len(marks) < _MAX_MARKS:
                        add_mark(("a", link_at, size, target))
            spot = open_spots.pop()
            if spot.__class__ is int:
                if spot == len(chunks):
                    end_line()
            elif spot:
                tag, name, attributes, since, where, place = spot
                spots.append(make(Spot, (tag, name, attributes, since, len(chunks), where, place)))
        elif code == STYLE:
            style, since, given = open_styles.pop()
            if len(chunks) > since and len(marks) < _MAX_MARKS:
                name = (given.get("class" if style == "code" else "style") or "") if given else ""
                add_mark((style, since, len(chunks), name))
            elif len(chunks) == since and given and is_line_end(given.get("class") or ""):
                end_line()
        elif beyond and code >= CONTAINER:
            beyond -= 1
            flush_beyond()

    def finish() -> None:
        nonlocal page, start
        if len(chunks) != begun:
            flush()
        size = len(blocks)
        last[0] = size
        if len(containers) > MAX_DEPTH and _flatten(containers):
            page.overflow = True
        page.last = [size if index < 0 else index for index in last]
        page.parent, page.tag, page.name, page.first, page.kind, page.level = columns(containers)
        page.text, page.container, page.start, page.end, page.words, page.link_words = (
            columns(blocks) if blocks else ((),) * 6
        )
        page.chunks, page.marks = tuple(chunks), tuple(marks)
        page.spots, page.pictures = tuple(spots), tuple(pictures)
        # lxml's parser and its context hold each other, and through us all that we still hold, until
        # the collector comes by.
        for column in (containers, last, blocks, chunks, marks, spots, pictures):
            column.clear()
        del page, start

    return page, start, end, chunks.append, finish


def _flatten(containers: list[tuple[int, str, str, int, str, int]]) -> bool:
    """Lift what lies deeper than MAX_DEPTH up to there; return whether anything did."""
    depths = [0]
    found = False
    for index in range(1, len(containers)):
        around = containers[index][0]
        depth = depths[around] + 1
        if depth > MAX_DEPTH:
            found = True
            depth, around = MAX_DEPTH, containers[around][0]
            containers[index] = (around, *containers[index][1:])
        depths.append(depth)
    return found
