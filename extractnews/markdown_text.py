"""Pages that a converter wrote as Markdown, with their links and pictures, as the lines of a dump.

Reader services, crawlers and note-taking clippers keep pages as Markdown. Its addresses are no text, and what
they stand at says much: a menu is nothing but links. Emphasis, escapes, headings, items and quotes are
left to `blocks_text`, which knows them from converters that write no links.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from . import patterns as re
from .named import NamedTuple
from .wrap import glued

#: What a link or a picture looks like, and how many must stand in a text to be believed.
_LINK = re.compile(r"\]\(\s?<?(?:[a-z][a-z0-9+.-]{1,20}:|[/#.?])")
LEAST_LINKS = 2

#: What the scanner stops at: an escape, an opening bracket, a closing one with the address behind it.
#: Programs that break lines break addresses at their hyphens.
_TOKEN = re.compile(
    r"""\\.|!?\[|<(?P<bare>https?://[^<>\s]{1,2000})>
    |\](?:\(\s?(?:<(?P<angled>[^<>]{0,2000})>|(?P<url>(?:[^\s()<>\\]|\\.|\([^\s()]{0,500}\)|\n(?=[^\s()]))*))
        (?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s?\)
      |\[(?P<name>[^\[\]\n]{0,100})\])?(?P<after>\{[^{}\n]{0,200}\})?""",
    re.DOTALL | re.VERBOSE,
)
#: The address of a link that is named in the text: "[3]: https://example.org/".
_NAMED = re.compile(r"^ {0,3}\[([^\[\]\n]{1,100})\]:\s+<?(\S+?)>?(?:\s+[\"'(].*)?$", re.MULTILINE)
#: Where links begin and end, and pictures stand, until lines are cut.
_OPEN, _CLOSE, _PICTURE, _IN_HEADING = "\x02\x03\x04\x05"
_MARKS = re.compile(f"{_OPEN}\\d+;|{_CLOSE}|{_PICTURE}\\d+;")

#: What begins a line that does not go on with the one above.
_BEGINS = re.compile(r"#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\||```|~~~|:::|\s*$")
#: What stands before a heading in a list.
_ITEM_HEADING = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+(?=#{1,6} )")
#: A line under a heading; a rule between texts.
_UNDERLINE = re.compile(r"=+|-{2,}")
_RULE = re.compile(r"(?:[-*_] ?){3,}|[\s|:+-]*-{3,}[\s|:+-]*")
#: Tags that converters leave where Markdown has no mark.
_TAG = re.compile(
    r"<(/?)(a|img|br|hr|p|div|section|article|main|header|footer|nav|aside|figure|figcaption|picture|source|table|thead|tbody|tfoot|tr|td|th|ul|ol|li"
    r"|dl|dt|dd|center|form|fieldset|blockquote|h[1-6]|span|sup|sub|u|s|i|b|em|strong|font|small|cite|time|svg|path|input|button|iframe|label|abbr|mark|video|audio)"
    r"\b([^<>]{0,4000})>",
    re.IGNORECASE,
)
_INLINE_TAGS = frozenset(
    "span sup sub u s i b em strong font small cite time svg path input button iframe label abbr mark picture source".split()
)
_ATTRIBUTE = re.compile(
    r"\b(href|src|alt)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)


class Picture(NamedTuple):
    """A picture that stands on a line of the page.

    line:   from 0
    target: what it links to, "" for nothing
    """

    line: int
    url: str
    alt: str
    target: str


class Link(NamedTuple):
    """A link that begins and ends on one line of the page.

    line: from 0
    """

    line: int
    url: str
    text: str


class Markdown(NamedTuple):
    """The lines of a page, without links and pictures.

    linked: letters of each line that stand in links
    links, pictures: in reading order
    """

    lines: list[str]
    linked: list[int]
    links: list[Link]
    pictures: list[Picture]


def read(text: str, *, sure: bool = False) -> Markdown | None:
    """Return the lines of a page in Markdown; None for a text that has no links of Markdown.

    text: lines end in LF; without control characters
    sure: it is Markdown, with links or without
    """
    if not sure and ("](" not in text or not _has_links(text)):
        return None
    if "<" in text:
        text = _without_tags(text)
    named = dict(_NAMED.findall(text))
    if named:
        text = _NAMED.sub("", text)
    source = text.split("\n")
    broken = _is_broken(source)
    if broken:
        text = _with_long_headings(source)
    found = Markdown([], [], [], [])
    bare, marked = _without_addresses(text, named)
    for line, linked, shown in _joined(_lines(bare), broken=broken):
        number = len(found.lines)
        for index, inner, around in shown:
            url, alt = marked[index]
            if inner is None:
                target = marked[around][0] if around >= 0 else ""
                found.pictures.append(Picture(number, url, alt, target))
            elif inner:
                found.links.append(Link(number, url, inner))
        found.lines.append(line)
        found.linked.append(linked)
    return found


def _has_links(text: str) -> bool:
    links = _LINK.finditer(text)
    return all(next(links, None) is not None for _ in range(LEAST_LINKS))


def _is_broken(lines: list[str]) -> bool:
    """Tell whether a program broke the lines of paragraphs, addresses and all, to a width."""
    within = [
        _is_full(*pair)
        for pair in pairwise(lines)
        if pair[0].count(" ") >= _PROSE_BLANKS and _may_go_on(*pair)
    ]
    return sum(within) >= max(_LEAST_FULL, _LEAST_AGREED * len(within))


def _with_long_headings(lines: list[str]) -> str:
    """Return a text whose lines were broken with a mark for the ends of lines within headings.

    No other ends of lines need one: a paragraph goes on to the next blank line anyway.
    """
    pieces = [lines[0]]
    in_heading = lines[0][:1] == "#"
    for upper, lower in pairwise(lines):
        in_heading = in_heading and _may_go_on(upper, lower) and _is_full(upper, lower)
        pieces += _IN_HEADING if in_heading else "\n", lower
        in_heading = in_heading or lower[:1] == "#"
    return "".join(pieces)


def _may_go_on(upper: str, lower: str) -> bool:
    return bool(upper and lower) and upper[-2:] != "  " and _BEGINS.match(lower.lstrip()) is None


def _is_full(upper: str, lower: str) -> bool:
    """Tell whether the first piece of a line would not have fitted on the one above it."""
    piece = re.split(r"[\s-]", lower, maxsplit=1)[0]
    return len(upper) <= _WIDEST + 1 and len(upper) + len(piece) >= _WIDEST - 2


#: The width that html2text breaks lines to; blanks of a line of prose, and how many lines of prose, and which
#: share of them, are full where it did.
_WIDEST, _PROSE_BLANKS, _LEAST_FULL, _LEAST_AGREED = 78, 4, 4, 0.7


def _without_tags(text: str) -> str:
    """Return the text with Markdown's marks for tags of links and pictures, and ends of lines for those of blocks."""
    opened: list[str] = []

    def mark(tag: re.Match[str]) -> str:
        closing, name, rest = tag[1], tag[2].lower(), tag[3]
        if name in _INLINE_TAGS:
            return ""
        if name == "br":
            return "  \n"
        if name not in ("a", "img"):
            return "\n\n"
        said = {key.lower(): a or b or c for key, a, b, c in _ATTRIBUTE.findall(rest)}
        if name == "img":
            return f"![{said.get('alt', '')}](<{said['src']}>)" if "src" in said else ""
        if not closing and "href" in said:
            opened.append(said["href"])
            return "["
        return f"](<{opened.pop()}>)" if closing and opened else ""

    return _TAG.sub(mark, text)


def _without_addresses(text: str, named: dict[str, str]) -> tuple[str, list[tuple[str, str]]]:
    """Return the text with numbered marks for its links and pictures, and (address, text) of each picture and link."""
    pieces: list[str] = []
    opened: list[int] = []  # places of brackets among the pieces
    marked: list[tuple[str, str]] = []
    end = 0
    for token in _TOKEN.finditer(text):
        pieces.append(text[end : token.start()])
        end = token.end()
        sign = token[0]
        if sign[0] == "\\":
            pieces.append(sign)
        elif sign[-1] == "[" and sign[0] in "![":
            opened.append(len(pieces))
            pieces.append(sign)
        elif sign[0] == "<":
            pieces.append(f"{_OPEN}{len(marked)};{token['bare']}{_CLOSE}")
            marked.append((token["bare"], ""))
        else:
            address = token["angled"] or token["url"]
            if address is None and token["name"] is not None:
                address = named.get(token["name"])
            if not opened or (address is None and token["after"] is None):
                if opened:
                    opened.pop()
                pieces.append(sign)
                continue
            start = opened.pop()
            if address is None:  # pandoc's "[text]{.class}"
                pieces[start] = ""
            elif pieces[start] == "![":
                alt = _MARKS.sub("", "".join(pieces[start + 1 :]))
                del pieces[start:]
                pieces.append(f"{_PICTURE}{len(marked)};")
                marked.append((_whole(address), " ".join(alt.split())))
            else:
                pieces[start] = f"{_OPEN}{len(marked)};"
                pieces.append(_CLOSE)
                marked.append((_whole(address), ""))
    pieces.append(text[end:])
    return _AT_HYPHEN.sub("", "".join(pieces)).replace(_IN_HEADING, " "), marked


#: The end of a line at a word's hyphen, which is none of "pre- and post-war".
_AT_HYPHEN = re.compile(
    rf"(?<=\w-){_IN_HEADING}(?!(?:and|or|und|oder|et|ou|y|o|e|en|og|och) )(?=\w)"
)


def _seam(upper: str, lower: str, *, broken: bool) -> str:
    """Return what stands between two lines of a paragraph on one line."""
    if glued(upper, lower):
        return ""
    if broken and upper[-1:] == "-" and _AT_HYPHEN.search(f"{upper[-2:]}{_IN_HEADING}{lower}"):
        return ""
    return " "


def _whole(address: str) -> str:
    """Return an address that was broken at its hyphens."""
    return address.replace("\n", "").replace(_IN_HEADING, "")


#: The number of a link, with its text, or of a picture, with None and the number of the link around it or -1.
_Mark = tuple[int, str | None, int]
#: A line, its letters in links, and what stands on it.
_Line = tuple[str, int, list[_Mark]]


def _lines(text: str) -> Iterator[_Line]:
    links: list[_Open] = []
    fence = ""
    for line in text.split("\n"):
        bare, linked, marks = _unmarked(line, links)
        if "# " in bare:
            bare = _ITEM_HEADING.sub("", bare)
        stripped = bare.strip()
        if stripped[:3] in ("```", "~~~") and fence in ("", stripped[:3]):
            fence = "" if fence else stripped[:3]
            yield "", 0, marks
        elif stripped[:3] == ":::":  # the border of a box
            yield "", 0, marks
        elif fence:
            yield f"{bare}  ", linked, marks  # no line of code goes on
        elif stripped[:1] == "|" and _is_layout(stripped):
            yield from _cells(stripped, linked, marks)
        else:
            yield bare, linked, marks


class _Open(NamedTuple):
    """A link that has begun: its number, and its text so far."""

    number: int
    text: list[str]


def _unmarked(line: str, links: list[_Open]) -> tuple[str, int, list[_Mark]]:
    """Return a line without marks, its letters in links, and what stands on it.

    links: those that are open before the line; at the end, those that are open after it
    """
    if not (links or _OPEN in line or _PICTURE in line):
        return line, 0, []
    linked = end = 0
    pieces: list[str] = []
    marks: list[_Mark] = []

    def take(piece: str) -> int:
        pieces.append(piece)
        if links:
            links[-1].text.append(piece)
        return len(piece) if links else 0

    for mark in _MARKS.finditer(line):
        linked += take(line[end : mark.start()])
        end = mark.end()
        if mark[0][0] == _OPEN:
            links.append(_Open(int(mark[0][1:-1]), []))
        elif mark[0] == _CLOSE:
            if links:
                number, text = links.pop()
                marks.append((number, " ".join("".join(text).split()), -1))
        else:
            marks.append((int(mark[0][1:-1]), None, links[-1].number if links else -1))
    linked += take(line[end:])
    if links:
        links[-1].text.append(" ")
    return "".join(pieces), linked, marks


def _is_layout(row: str) -> bool:
    """Tell whether a row of a table only says what stood where on the page: others hold a table, or an article."""
    return len(row) > _LONGEST_CELL and (
        _INNER_TABLE.search(row) is not None or max(map(len, row.split("|"))) > _LONGEST_CELL
    )


#: Characters of a cell in a table of facts.
_LONGEST_CELL = 250
_INNER_TABLE = re.compile(r"\| ?-{3,} ?\|")
_INNER_RULE = re.compile(r"\|\s?-{3,}\s?(?=\|)")
#: What parts cells, and what became of the ends of lines in them.
_CELL_BORDER = re.compile(r"\s*\|\s*|\s{3,}")


def _cells(row: str, linked: int, marks: list[_Mark]) -> Iterator[_Line]:
    """Yield the cells of a row as lines of their own; letters in links are shared out by length."""
    yield "", 0, marks
    share = linked / len(row)
    for cell in _CELL_BORDER.split(_INNER_RULE.sub("", row)):
        if cell:
            yield cell, int(share * len(cell)), []
            yield "", 0, []


def _joined(lines: Iterator[_Line], *, broken: bool) -> Iterator[_Line]:
    """Yield the lines with each paragraph on one, and headings that are underlined with their marks."""
    text, linked, marks = "", 0, list[_Mark]()
    is_open = False  # whether the line may go on
    for line, more, shown in lines:
        bare = line.strip()
        if is_open and _UNDERLINE.fullmatch(bare):
            text, is_open = ("# " if bare[0] == "=" else "## ") + text.lstrip(), False
            continue
        goes_on = is_open and _BEGINS.match(bare) is None and not _RULE.fullmatch(bare)
        if goes_on:
            text += _seam(text, bare, broken=broken) + bare
            linked += more
            marks += shown
        else:
            if text or marks:
                yield text.rstrip(" "), linked, marks
            if not bare:
                text, linked, marks = "", 0, shown
                if not shown:
                    yield "", 0, []
            else:
                text, linked, marks = line.rstrip("\\ "), more, shown
        is_open = (
            bool(bare)
            and bare[0] not in "#|"
            and line[-2:] != "  "
            and line[-1] != "\\"
            and not _RULE.fullmatch(bare)
            and " | " not in bare
        )
    if text or marks:
        yield text, linked, marks
