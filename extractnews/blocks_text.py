"""A page dump becomes blocks: lines joined, menus and bullets seen, columns taken apart.

A dump is the text of a whole page as a terminal browser, an archive's text record, a converter
or a person's "select all" leaves it. Some programs break lines to a width, some draw tables side
by side, some mark headings as Markdown does. What a reader would see as one paragraph comes out
as one block, whatever program wrote it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from . import columns, marks_text, mending, wrap
from . import patterns as re
from .cleaning import composed
from .named import NamedTuple
from .values import HEADING, ITEM, PARAGRAPH, Block

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .front_text import Front
    from .markdown_text import Link, Markdown, Picture

#: Every way a text breaks its lines but for CR and CRLF, which are undone before.
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
#: Never part of a text: controls, soft hyphens, zero-width blanks, byte order marks, surrogates.
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
#: A mark in front of a list item. Letters and signs that lynx uses, "*", "-", "+", "o", "#", "@",
#: count only where the line is indented; numbers too, for authors type numbers themselves.
_BULLET = re.compile(r"[•◦▪▫■□●○◆◇★☆‣⁃∙·・►▶▸»›✓✔➤➔*](?:\s+|$)")
_INDENTED_BULLET = re.compile(r"(?:[-–+o#@]|\d{1,3}[.)])\s+(?=\S)")
#: A heading of the Debian program html2text: six stars around the first level, one fewer around each further one.
_STARRED = re.compile(r"(\*{2,6}) (.+) \1")
_WORD = re.compile(r"\w")
#: A line that ends in one of these is not the end of a paragraph.
_GOES_ON = ",|/&(–;"
#: A line of Chinese or Japanese that ends in none of these breaks off within a sentence.
_CLOSED = "。！？；：…”」』）】》!?;:)>]"

#: Columns of white space that are told apart: a table a thousand columns wide is the widest seen.
MAX_INDENT = 1000


#: Lines that are read of any dump, and one more for so many of its characters: each costs some
#: 100 µs, and a megabyte of lines of one letter half a minute. Of 16,000 dumps of news the longest
#: has 4,086 lines.
MOST_LINES, CHARACTERS_A_LINE = 5_000, 150
#: More blank lines in a row than this say nothing more.
_MOST_BLANKS = 40
_BLANKS = re.compile(f"\n{{{_MOST_BLANKS + 2},}}")


class Dump(NamedTuple):
    """The blocks of a page dump, and what its lines said about each of them.

    blocks:  in reading order
    first:   number of the first line of each block, from 0
    last:    number of its last line
    indent:  columns in front of its text, the bullet not counted
    bullet:  the mark in front of it, "" if none ("1." for a number)
    before:  blank lines above it in its column
    lines:   lines it was joined from
    column:  which column of the page it stood in; 0 where the page has one
    repeats: how often its text stands on the page
    width:   what the page was wrapped to, 0 if it was not
    size:    lines of the page
    markdown: whether a converter to Markdown wrote it
    cut:     whether it goes on past the lines that were read
    linked:  letters of each block that stand in links; nothing where the dump says no links
    links, pictures: with the lines they stand on, where the dump says them
    front:   what stands above the text and says what the page is
    """

    blocks: tuple[Block, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    indent: tuple[int, ...]
    bullet: tuple[str, ...]
    before: tuple[int, ...]
    lines: tuple[int, ...]
    column: tuple[int, ...]
    repeats: tuple[int, ...]
    width: int
    size: int
    markdown: bool
    cut: bool = False
    linked: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    front: Front | None = None

    def declared_address(self) -> str:
        """Return the page's address as the dump tells it, "" if it does not."""
        return next(iter(self.front.told.get("url", ())), "") if self.front is not None else ""


class _Line(NamedTuple):
    """One line that holds words.

    indent: columns in front of it
    start:  columns in front of its text, after the mark; -1 where wide blanks say that a paragraph
            begins, as in Chinese and Japanese
    wide:   wide blanks among the columns in front, which some programs count as one column each
    """

    number: int
    indent: int
    wide: int
    start: int
    text: str
    bullet: str
    kind: str
    level: int
    blanks: int
    column: int


def read(text: str) -> Dump:
    """Return the blocks of a page dump.

    text: any text; nothing it holds is an error. Linear in its length. Of what has more lines than
          any page, the rest is left out.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\f" in text:
        from . import pages_text

        text = pages_text.joined(text)
    text = _cleaned(text)
    front: Front | None = None
    marked: Markdown | None = None
    if marks_text.may_have_front(text):  # few do, and fewer have links of Markdown
        from . import front_text

        front, text = front_text.read(text)
    if front is not None or marks_text.may_have_links(text):
        from . import markdown_text

        marked = markdown_text.read(text, sure=front is not None)
    if marked is not None:
        lines = marked.lines
    else:
        lines = [*mending.mended(mending.apart([line.rstrip() for line in text.split("\n")]))]
    most = MOST_LINES + len(text) // CHARACTERS_A_LINE
    cut = len(lines) > most
    del lines[most:]
    markdown = marked is not None or marks_text.are_in(text)
    page = _page_lines([list(enumerate(lines))] if marked else columns.split(lines), markdown)
    wrapping = _wrapping([] if marked else page)
    groups = _join(page, wrapping)
    dump = _dump(groups, wrapping, len(lines), markdown)
    if marked is not None:
        dump = dump._replace(
            linked=tuple([marked.linked[first] for first in dump.first]),
            links=tuple(marked.links),
            pictures=tuple(marked.pictures),
        )
    if cut or front is not None:
        dump = dump._replace(cut=cut, front=front)
    return dump


def _cleaned(text: str) -> str:
    """Return `text` without what is never part of one, its lines parted by LF."""
    for mark in _BREAKS:
        text = text.replace(mark, "\n")
    text = _NOT_TEXT.sub("", wrap.SOFT_HYPHEN.sub("-", text))
    if "\n" * (_MOST_BLANKS + 2) in text:
        text = _BLANKS.sub("\n" * (_MOST_BLANKS + 1), text)
    # A letter and its accent are two characters in some dumps; no word would be one word.
    return composed(text)


def _page_lines(parts: list[columns.Lines], markdown: bool) -> list[_Line]:
    """Return the lines that hold words, in reading order, with their marks read."""
    found: list[_Line] = []
    for column, part in enumerate(parts):
        blanks, in_table = 1, False
        for number, line in part:
            if not line or not (line[0].isalnum() or _WORD.search(line)):
                blanks += 1
                in_table = markdown and marks_text.is_table_rule(line)
                continue
            if line[0].isalnum() and not markdown:  # nothing stands in front of most lines
                plain = number, 0, 0, 0, line, "", PARAGRAPH, 0, blanks, column
                found.append(_Line._make(plain))
                blanks = 0
                continue
            found.append(_read_line(number, line, markdown, in_table, blanks, column))
            blanks = 0
    return found


def _indent_of(line: str, text: str) -> int:
    """Return how many columns of white space stand before `text`, the stripped line."""
    if line[0] > " ":
        return 0 if line[0] == text[0] else _odd_indent(line, text)
    return _odd_indent(line, text)


def _odd_indent(line: str, text: str) -> int:
    white = line[: len(line) - len(text)]
    size = len(white) + 7 * white.count("\t") + white.count("\u3000")
    return min(size, MAX_INDENT)


def _read_line(
    number: int, line: str, markdown: bool, in_table: bool, blanks: int, column: int
) -> _Line:
    """Return one line with its indentation and mark taken off."""
    text = line.lstrip()
    indent = _indent_of(line, text)
    wide = line.count("\u3000", 0, len(line) - len(text)) if indent else 0
    kind, level, bullet, start = PARAGRAPH, 0, "", indent
    mark = None if text[0].isalpha() else _BULLET.match(text)
    if mark is None and indent:
        mark = _INDENTED_BULLET.match(text)
    if mark is not None and mark.end() < len(text):
        bullet = mark.group().strip()
        kind, level = ITEM, 1
        text = text[mark.end() :]
        start = indent + mark.end()
    starred = _STARRED.fullmatch(text) if text[0] == "*" == text[-1] else None
    if starred is not None:
        text, kind, level = starred[2], HEADING, 7 - len(starred[1])
    elif markdown:
        text, kind, level = marks_text.read(text, kind, level, in_table)
    elif wide:
        start, bullet = -1, ""
    if not text or not (text[0].isalnum() or _WORD.search(text)):
        text = line.strip()
    line_made = number, indent, wide, start, text, bullet, kind, level, blanks, column
    return _Line._make(line_made)


#: Column of the page and indentation of a line.
_Margin = tuple[int, int]
#: A pair of lines with the margin of the lower one.
_Neighbours = tuple[_Margin, wrap.Pair]


class _Wrapping(NamedTuple):
    """How a page was wrapped: `page` as a whole, `own` where a left margin has its own width.

    All widths are counted from the screen's edge on.

    sizes:  the widths of all lines
    joints: the lines that may go on with the line above them, by the place of that line
    broken: see `wrap.words_broken`
    """

    measure: str
    page: wrap.Width
    own: dict[_Margin, wrap.Width]
    sizes: list[int]
    joints: dict[int, _Joint]
    broken: frozenset[str] | None = None

    def width(self, line: _Line) -> wrap.Width:
        """Return the width of the lines that begin where `line` does."""
        return self.own.get((line.column, line.indent), self.page)

    @property
    def columns(self) -> int:
        """What the page was wrapped to, or the first of its margins; 0 if none was."""
        for (_, indent), width in self.own.items():
            return self.page.columns or width.columns - indent
        return self.page.columns


def _wrapping(page: list[_Line]) -> _Wrapping:
    """Return how widths are counted, the width of the page and those of single indentations."""
    if not page:
        return _Wrapping(wrap.CHARACTERS, wrap.NOT_WRAPPED, {}, [], {})
    odd = "".join([line.text for line in page if not line.text.isascii()])
    measures = [wrap.COLUMNS, wrap.CHARACTERS, wrap.BYTES]
    if not odd:
        measures = [wrap.CHARACTERS]
    elif not any(line.wide for line in page) and not wrap.has_wide(odd):
        measures = [wrap.COLUMNS, wrap.BYTES]  # each character is one column
    joints = _joints(page)
    best, weight = _Wrapping(wrap.CHARACTERS, wrap.NOT_WRAPPED, {}, [], joints), 0.0
    for measure in measures:
        sizes = _sizes(page, measure)
        pairs = _pairs(joints.values(), sizes, measure)
        narrow = [pair for _, pair in pairs if pair[0] <= wrap.MAX_WIDTH]
        whole = wrap.widest_agreement(narrow, sizes)
        own = _own_widths(page, pairs, sizes, sure=not (whole.columns or page[-1].column))
        agreed = sum([width.share * width.pairs for width in (whole, *own.values())])
        if agreed > weight:
            best, weight = _Wrapping(measure, whole, own, sizes, joints), agreed
    small = [(page[j.upper].text, page[j.upper + 1].text) for j in joints.values() if j.small]
    return best._replace(broken=wrap.words_broken(small, page))


def _own_widths(
    page: list[_Line], pairs: list[_Neighbours], sizes: list[int], *, sure: bool
) -> dict[_Margin, wrap.Width]:
    """Return the widths of the left margins that show one: tables have their own.

    They are looked for from the indentation on, for a table may stand anywhere on a wide screen.
    """
    groups: dict[_Margin, list[wrap.Pair]] = {}
    for margin, pair in pairs:
        groups.setdefault(margin, []).append((pair[0] - margin[1], *pair[1:]))
    least = wrap.MIN_CELL_PAIRS if page[-1].column else wrap.MIN_GROUP_PAIRS
    lines: dict[_Margin, list[int]] = {
        margin: []
        for margin, members in groups.items()
        if len(members) >= least or len([1 for pair in members if pair[3]]) >= wrap.SURE_BROKEN
    }
    if lines:
        for line, size in zip(page, sizes, strict=True):
            inside = lines.get((line.column, line.indent))
            if inside is not None:
                inside.append(size - line.indent)
    own = {}
    for margin, widths in lines.items():
        found = wrap.widest_agreement(groups[margin], widths, sure=sure)
        if found.columns:
            own[margin] = found._replace(columns=found.columns + margin[1])
    return own


def _may_continue(upper: _Line, lower: _Line) -> bool:
    """Tell whether `lower` may be a further line of `upper`'s paragraph, widths aside."""
    return not (
        lower.blanks
        or lower.bullet
        or lower.start < 0
        or lower.kind == HEADING
        or upper.kind == HEADING
        or lower.column != upper.column
        or lower.number != upper.number + 1
    )


def _size(line: _Line, measure: str) -> int:
    before = max(line.start, line.indent)
    if measure == wrap.CHARACTERS:
        before -= line.wide
    return before + wrap.width_of(line.text, measure)


def _sizes(page: list[_Line], measure: str) -> list[int]:
    """Return the widths of all lines."""
    sizes = []
    for line in page:
        text = line.text
        if text.isascii() and not line.wide:
            sizes.append((line.start if line.bullet else line.indent) + len(text))
        else:
            sizes.append(_size(line, measure))
    return sizes


class _Joint(NamedTuple):
    """Two neighbouring lines that may belong together, but for their widths.

    upper:  place of the upper line
    margin: of the lower one
    piece:  what the lower line begins with, see `wrap.first_piece`
    """

    upper: int
    margin: _Margin
    piece: str
    glued: bool
    small: bool
    open: bool
    ended: bool


def _joints(page: list[_Line]) -> dict[int, _Joint]:
    """Return the neighbouring lines that may belong together, by the place of the upper one."""
    joints = {}
    for index, (upper, lower) in enumerate(pairwise(page)):
        if _may_continue(upper, lower):
            left, right = upper.text, lower.text
            glued = wrap.glued(left, right)
            joint = (
                index, (lower.column, lower.indent), wrap.first_piece(right), glued,
                right[0].islower(), glued and left[-1] not in _CLOSED, left[-1] in wrap.ENDS,
            )  # fmt: skip
            joints[index] = _Joint._make(joint)
    return joints


def _pairs(joints: Iterable[_Joint], sizes: list[int], measure: str) -> list[_Neighbours]:
    """Return the neighbouring lines that may belong together, as wide as they are."""
    pairs = []
    for index, margin, piece, glued, small, is_open, ended in joints:
        size = sizes[index]
        if size <= wrap.MAX_WIDTH + margin[1]:
            width = wrap.added(piece, measure, is_glued=glued)
            pairs.append((margin, (size, width, small, is_open and measure != wrap.BYTES, ended)))
    return pairs


def _join(page: list[_Line], wrapping: _Wrapping) -> list[list[_Line]]:
    """Return the lines of each block."""
    if not wrapping.page.columns and not wrapping.own and wrapping.broken is None:
        return [[line] for line in page]
    groups: list[list[_Line]] = []
    for index, line in enumerate(page):
        joint = wrapping.joints.get(index - 1)
        if joint is not None and _continues(groups[-1], line, joint, wrapping):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _continues(group: list[_Line], lower: _Line, joint: _Joint, wrapping: _Wrapping) -> bool:
    """Tell whether `lower` goes on with the block of `group`."""
    upper = group[-1]
    if wrapping.broken is not None and wrap.is_broken(upper.text, lower.text):
        return True
    width = wrapping.width(lower)
    size = wrapping.sizes[joint.upper] if wrapping.sizes else 0  # none where nothing is wrapped
    if lower.indent > upper.indent and (len(group) > 1 or lower.indent > upper.start):
        if not _are_centred((upper, lower), wrapping):
            return False
        width = wrapping.page
        size -= upper.indent
    if not width.columns:
        return False
    unfinished = joint.small or upper.text[-1] in _GOES_ON
    limit = width.least if width.loose or unfinished else width.columns
    if size + wrap.added(joint.piece, wrapping.measure, is_glued=joint.glued) <= limit:
        return False
    # Past the width only a word that no line could hold is an overflow; else it is no paragraph.
    over = size - width.columns
    return over <= 2 or len(upper.text) - upper.text.rfind(" ") > over


#: Columns by which the blanks on both sides of a centred line may differ from one another.
_OFF_CENTRE = 2


def _are_centred(lines: tuple[_Line, _Line], wrapping: _Wrapping) -> bool:
    """Tell whether lines of a page without columns are centred on it."""
    if lines[0].bullet or lines[0].column or lines[0].start < 0:
        return False
    for line in lines:
        right = wrapping.page.columns - _size(line, wrapping.measure)
        if abs(line.indent - right) > _OFF_CENTRE:
            return False
    return True


def _text_of(group: list[_Line], broken: frozenset[str] | None) -> str:
    """Return the text of a block's lines, joined."""
    if len(group) > 1:
        return wrap.joined([line.text for line in group], broken)
    text = group[0].text
    if text.isprintable() and "  " not in text:  # it has no other white space than blanks
        return text.strip()
    return " ".join(text.split())


def _dump(groups: list[list[_Line]], wrapping: _Wrapping, size: int, markdown: bool) -> Dump:
    """Return the blocks made of groups of lines, with the facts about each."""
    if not groups:
        return Dump((), (), (), (), (), (), (), (), (), wrapping.columns, size, markdown)
    heads = [group[0] for group in groups]
    numbers, indents, _, starts, _, bullets, kinds, levels, blanks, columns_of = zip(
        *heads, strict=True
    )
    texts = mending.without_numbers([_text_of(group, wrapping.broken) for group in groups])
    ordered = [bullet[:1].isdigit() for bullet in bullets]
    blocks = [
        Block._make((text, kind, level, place, (), is_ordered, (), ""))
        for place, (text, kind, level, is_ordered) in enumerate(
            zip(texts, kinds, levels, ordered, strict=True)
        )
    ]
    counts = Counter(texts)
    return Dump(
        blocks=tuple(blocks),
        first=numbers,
        last=tuple([group[-1].number for group in groups]),
        indent=tuple([
            start if start >= 0 else indent
            for start, indent in zip(starts, indents, strict=True)
        ]),
        bullet=bullets,
        before=blanks,
        lines=tuple(map(len, groups)),
        column=columns_of,
        repeats=tuple([counts[text] for text in texts]),
        width=wrapping.columns,
        size=size,
        markdown=markdown,
    )  # fmt: skip
