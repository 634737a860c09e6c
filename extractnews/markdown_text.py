"""Pages that a converter wrote as Markdown, with their links and pictures, as the lines of a dump.

Reader services, crawlers and note-taking clippers keep pages as Markdown. Its addresses are no text, and what
they stand at says much: a menu is nothing but links. Emphasis, escapes, headings, items and quotes are
left to `blocks_text`, which knows them from converters that write no links.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from . import cited_text, marks_text
from . import patterns as re
from .marks_text import ESCAPE
from .named import NamedTuple
from .wrap import glued

#: What a link looks like, or the address of one that is named, and how many must stand in a text to be believed;
#: what a picture looks like, of which one is enough.
_LINK = re.compile(
    r"\]\(\s?<?(?:[a-z][a-z0-9+.-]{1,20}:|[/#.?]|[\w/%-]{1,200}\.(?:html?|php|aspx?|pdf)\b)|^ {0,3}\[[^\[\]\n]{1,100}\]:\s+<?(?:[a-z]{3,10}:|[/#])",
    re.MULTILINE,
)
_SHOWN = re.compile(r"!\[[^\[\]\n]{0,500}\]\(\s?<?(?:https?:|/)")
LEAST_LINKS = 2

#: What the scanner stops at: an escape, an opening bracket, a closing one with the address behind it.
#: Programs that break lines break addresses at their hyphens. Each character of an address fits one way only, and
#: no address goes on behind a bracket that begins another.
_TOKEN = re.compile(
    r"""\\.|!?\[|<(?P<bare>https?://[^<>\s]{1,2000})>
    |\](?:\(\s?(?:<(?P<angled>[^<>]{0,2000})>|(?P<url>data:[^()\n]*(?:(?:\([^\s()]{0,500}\)|\n(?=[^\s()]))[^()\n]*)*
        |(?!data:)(?:[^\s()<>\\]|\\.|\([^\s()\\]{0,500}\)|\n(?=[^\s()]))*))
        (?:\s+(?:"(?:[^"\\]|\\.){0,500}"|'(?:[^'\\]|\\.){0,500}'|\([^()]{0,500}\)))?\s?\)
      |\[(?P<name>[^\[\]]{0,300})\])?(?P<after>\{(?=[#.\w])[^{}]*(?:\{[^{}]*\}[^{}]*)*\})?""",
    re.DOTALL | re.VERBOSE,
)
#: The address of a link that is named in the text: "[3]: https://example.org/". A note is "[^3]: Its text".
_NAMED = re.compile(
    r"^ {0,3}\[(?!\^)([^\[\]]{1,300})\]:\s+(data:.*|\S+)(?:\s+[\"'(].*)?(?:\s+\{[#.\w][^{}]*\})?[ \t]*$",
    re.MULTILINE,
)
#: Where links begin and end, and pictures stand, until lines are cut.
_OPEN, _CLOSE, _PICTURE, _IN_HEADING = "\x02\x03\x04\x05"
_MARKS = re.compile(f"{_OPEN}\\d+;|{_CLOSE}|{_PICTURE}\\d+;")

#: What begins a line that does not go on with the one above.
_BEGINS = re.compile(r"#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\||```|~~~|:::|\s*$")
#: A number that begins no list: "on March 18. 2021".
_NUMBER = re.compile(r"(?!1[.)])\d{1,3}[.)]\s")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s")
#: What stands before a heading in a list.
_ITEM_HEADING = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+(?=#{1,6} )")
#: A line under a heading; a rule between texts.
_UNDERLINE = re.compile(r"=+|-{2,}")
_RULE = re.compile(r"(?:[-*_] ?){3,}")
#: Tags that converters leave where Markdown has no mark.
_TAG = re.compile(
    r"<(/?)(a|img|br|hr|p|div|section|article|main|header|footer|nav|aside|figure|figcaption|picture|source|table|thead|tbody|tfoot|tr|td|th|ul|ol|li"
    r"|dl|dt|dd|center|details|summary|form|fieldset|blockquote|h[1-6]|span|sup|sub|u|s|i|b|em|strong|font|small|cite|time|svg|path|input|button|iframe|label|abbr|kbd|mark|video|audio|!doctype"
    r"|[a-z]+(?:-[a-z0-9]+)+)(?=[\s/>])([^<>]*)>|<!--(?:(?!<!--|-->).)*-->",
    re.IGNORECASE | re.DOTALL,
)
_INLINE_TAGS = frozenset(
    "span sup sub u s i b em strong font small cite time svg path input button iframe label abbr kbd mark picture source".split()
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
    if "⟨1⟩" in text:
        text = cited_text.with_links(text)
    if not (sure or _has_links(text) or _has_tags(text)):
        return None
    if "<" in text:
        text = _without_tags(text)
    if "{" in text and _BOX.search(text) is not None:
        text = _DASHES.sub(
            lambda dash: f"{dash[1]}{'—' if dash[2] else '–'}", _ATTRIBUTES.sub("", text)
        )
    named = {}
    if "]:" in text:
        named = {_name(name): address.strip("<>") for name, address in _NAMED.findall(text)}
        text = _NAMED.sub("", text)
    source = text.split("\n")
    broken = _is_broken(source)
    if broken:
        text = _with_long_headings(source)
    found = Markdown([], [], [], [])
    bare, marked = _without_addresses(text, named)
    if "&" in bare and _ENTITY.search(bare) is not None:
        from html import unescape

        bare = _ENTITY.sub(lambda entity: unescape(entity[0]), bare)
    lines = [*_lines(bare)]
    for line, linked, shown in _joined(lines, broken=broken, apart=_are_apart(lines)):
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
    if "](" not in text and "]: " not in text:
        return False
    links = _LINK.finditer(text)
    least = 1 if text.startswith("# ") else LEAST_LINKS
    return (
        all(next(links, None) is not None for _ in range(least)) or _SHOWN.search(text) is not None
    )


def _has_tags(text: str) -> bool:
    """Tell whether the page is marked up with tags, more than a text that quotes some."""
    tags = text.count("</") if "</" in text else 0
    return tags >= _LEAST_TAGS and tags * _LINES_A_TAG > text.count("\n") and text.count("\n#") > 0


def _name(written: str) -> str:
    return " ".join(written.split()).casefold()


def _is_broken(lines: list[str]) -> bool:
    """Tell whether a program broke the lines of paragraphs, addresses and all, to a width."""
    within = [
        _is_full(*pair)
        for pair in pairwise(lines)
        if pair[0].count(" ") >= _PROSE_BLANKS and _may_go_on(*pair)
    ]
    return sum(within) >= max(_LEAST_FULL, _LEAST_AGREED * len(within))


def _are_apart(lines: list[_Line]) -> bool:
    """Tell whether each line is a paragraph: long ones, with others right below, end where sentences do."""
    ends = [
        (upper.rstrip(_CLOSING)[-1:] in _ENDS, len(upper) > _LONG, lower[:1].islower())
        for (upper, linked, _), (lower, _, _) in pairwise(lines)
        if upper.count(" ") >= _PROSE_BLANKS or len(upper) > _LONG
        if linked * 2 < len(upper) and _may_go_on(upper, lower)
    ]
    long = [is_end for is_end, is_long, _ in ends if is_long]
    broken = len([1 for is_end, _, goes_on in ends if goes_on and not is_end])
    return len(long) >= _LEAST_ENDS and sum(long) >= max(_LEAST_APART * len(long), broken)


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


def _is_rule(bare: str) -> bool:
    return _RULE.fullmatch(bare) is not None or marks_text.is_table_rule(bare)


def _may_go_on(upper: str, lower: str) -> bool:
    return bool(upper and lower) and upper[-2:] != "  " and _BEGINS.match(lower.lstrip()) is None


def _is_full(upper: str, lower: str) -> bool:
    """Tell whether the first piece of a line would not have fitted on the one above it."""
    piece = re.split(r"[\s-]", lower, maxsplit=1)[0]
    return len(upper) <= _WIDEST + 1 and len(upper) + len(piece) >= _WIDEST - 2


#: The width that html2text breaks lines to; blanks of a line of prose, and how many lines of prose, and which
#: share of them, are full where it did.
_WIDEST, _PROSE_BLANKS, _LEAST_FULL, _LEAST_AGREED = 78, 4, 4, 0.7
#: Characters of a line that no program broke to a width; how many of them, and which share, end with a sentence
#: where each is a paragraph; what sentences end with, and what may stand behind that.
_LONG, _LEAST_ENDS, _LEAST_APART = 100, 3, 0.55
_ENDS = (*".!?…:;。！？；",)
_CLOSING = " *_\"'”’»)」』）\\"


def _without_tags(text: str) -> str:
    """Return the text with Markdown's marks for tags of links and pictures, and ends of lines for those of blocks."""
    opened: list[str] = []

    def mark(tag: re.Match[str]) -> str:
        if tag[2] is None or tag[2][0] == "!":  # a remark
            return ""
        closing, name, rest = tag[1], tag[2].lower(), tag[3]
        if name in _INLINE_TAGS or "-" in name:
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
    opened: list[
        tuple[int, int]
    ] = []  # places of brackets among the pieces, and of what is behind them in the text
    marked: list[tuple[str, str]] = []
    end = 0
    for token in _TOKEN.finditer(text):
        pieces.append(text[end : token.start()])
        end = token.end()
        sign = token[0]
        if sign[0] == "\\":
            pieces.append(sign)
        elif sign[-1] == "[" and sign[0] in "![":
            opened.append((len(pieces), end))
            pieces.append(sign)
        elif sign[0] == "<":
            pieces.append(f"{_OPEN}{len(marked)};{token['bare']}{_CLOSE}")
            marked.append((token["bare"], ""))
        else:
            address = token["url"] if token["angled"] is None else token["angled"]
            start, inside = opened.pop() if opened else (-1, end)
            if address is None and named and token.start() - inside < _LONGEST_NAME:
                address = named.get(_name(token["name"] or text[inside : token.start()]))
            if start < 0 or (address is None and token["after"] is None):
                pieces.append(sign)
                continue
            if address is None:  # pandoc's "[text]{.class}"
                pieces[start] = ""
            elif pieces[start] == "![":
                alt = ESCAPE.sub(r"\1", _MARKS.sub("", "".join(pieces[start + 1 :])))
                del pieces[start:]
                pieces.append(f"{_PICTURE}{len(marked)};")
                marked.append((_whole(address), " ".join(alt.split())))
            else:
                pieces[start] = f"{_OPEN}{len(marked)};"
                pieces.append(_CLOSE)
                marked.append((_whole(address), ""))
    pieces.append(text[end:])
    return _AT_HYPHEN.sub("", "".join(pieces)).replace(_IN_HEADING, " "), marked


#: Closing tags of a text that is marked up, and its lines for each of them.
_LEAST_TAGS, _LINES_A_TAG = 10, 10
#: Characters of a link's text that may be its name too.
_LONGEST_NAME = 300
_ENTITY = re.compile(r"&(?:[A-Za-z]\w{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
#: The border of one of pandoc's boxes, and what it says of headings and boxes.
_BOX = re.compile(r"^\s*:::", re.MULTILINE)
_DASHES = re.compile(r"(?<=[^\s|`-])([ \n]?)--(-?)(?=\1[^\s|-])")
_ATTRIBUTES = re.compile(r"(?<=[\s`])\{(?:[#.][^\s{}]|[\w:.-]+=\")[^{}]*\}")

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
        if "[" in bare:
            bare = _without_brackets(bare)
        if "==" in bare:
            bare = _HIGHLIGHT.sub(r"\1", bare)
        if "`" in bare:
            bare = _CODE.sub(r"\2", bare)
        if bare[:1] in _ITEM_SIGNS and bare[1:2] in (" ", "\t"):
            bare = f"  {bare}"
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


#: What begins an item without blanks in front; other dumps have such lines in their text.
_ITEM_SIGNS = ("-", "+")
_CODE = re.compile(r"(?<!`)(`{1,2})(?!`)\s?([^`]+?)\s?\1(?!`)")
_HIGHLIGHT = re.compile(r"(?<![=\w])==(?![\s=])([^=]+)(?<!\s)==(?![=\w])")
#: The box of an item to be done, the kind of a quote; a mark of a note, the label of its text; a link to another note.
_TASK = re.compile(r"(?<=[-*+] )\[[ xX]\]\s+|(?<=> )\[!\w{2,20}\][-+]?\s*")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]:?")
_WIKI_LINK = re.compile(r"(!?)\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]")


def _without_brackets(line: str) -> str:
    line = _TASK.sub("", line, count=1)
    if "[^" in line:
        line = _NOTE.sub("", line)
    if "[[" in line:
        line = _WIKI_LINK.sub(lambda link: "" if link[1] else link[2], line)
    return line


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


def _joined(lines: list[_Line], *, broken: bool, apart: bool) -> Iterator[_Line]:
    """Yield the lines with each paragraph on one, and headings that are underlined with their marks.

    apart: each line is a paragraph
    """
    text, linked, marks = "", 0, list[_Mark]()
    is_open = in_item = False  # whether the line may go on; with indented lines alone
    for line, more, shown in lines:
        bare = line.strip()
        if is_open and _UNDERLINE.fullmatch(bare):
            text, is_open = ("# " if bare[0] == "=" else "## ") + text.lstrip(), False
            continue
        goes_on = (
            is_open
            and not apart
            and (not in_item or line[:1].isspace())
            and (_BEGINS.match(bare) is None or (not in_item and _NUMBER.match(bare) is not None))
            and not _is_rule(bare)
        )
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
                in_item = _ITEM.match(line) is not None
        is_open = (
            bool(bare)
            and bare[0] not in "#|"
            and line[-2:] != "  "
            and line[-1] != "\\"
            and not _is_rule(bare)
            and " | " not in bare
        )
    if text or marks:
        yield text, linked, marks
