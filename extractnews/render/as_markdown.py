"""Article → Markdown with YAML front matter, safe whatever the page's text holds.

What comes out is CommonMark with GFM tables and footnotes, without raw HTML, and means what the page
shows: `tests/test_markdown_laws.py` reads it back with a parser.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .. import patterns as re
from ..cleaning import clean
from ..fields.text import squash
from ..named import NamedTuple
from ..values import (
    CAPTION_MARK,
    CODE,
    HEADING,
    IN_CELL,
    IN_ITEM,
    IN_LIST,
    IN_NOTE,
    IN_ORDERED,
    IN_QUOTE,
    IN_ROW,
    IN_TABLE,
    ITEM,
    QUOTE,
    ROW,
    STANDFIRST,
    Around,
    Article,
    Block,
    Image,
    Span,
)
from .front_matter import front_matter
from .inline import image_of, line

#: The deepest list of a dump, whose levels are only indents.
DEEPEST = 8

#: The largest number that CommonMark lets an item bear.
_LARGEST_NUMBER = 999_999_999

_BACKTICKS = re.compile("`+")
_LIKE_SCRIPT = re.compile(
    r"""\W*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:\S*(?:\s+["'(].*)?\Z""", re.IGNORECASE
)
_CLOSING = re.compile(r"(?<!\S)#+\Z")
_LANGUAGE = re.compile(r"[\w+#.-]{1,20}")


class _Piece(NamedTuple):
    """A block or a picture, and the structures around it."""

    within: tuple[Around, ...]
    what: Block | Image


def render_markdown(article: Article, profile: str = "default") -> str:
    """Return the article as one Markdown document, ending in a line end.

    profile: of the front matter, see there
    """
    parts = ["\n".join(front_matter(article, profile))]
    if article.title and profile != "hugo":  # a theme of Hugo's prints the title itself
        parts.append(f"# {_heading(line(article.title, heading=True))}")
    content = list(article.content)
    if content and content[0].text == article.lede and _stands_apart(content[0], article):
        parts.append(_standfirst(content.pop(0)))
    parts += _render(_pieces(content, article), 0)
    return "\n\n".join(filter(None, parts)) + "\n"


def _stands_apart(block: Block, article: Article) -> bool:
    """Tell whether the lede is more than the text's first paragraph, which only HTML shows."""
    return block.kind == STANDFIRST or article.input_format != "html"


def _standfirst(block: Block) -> str:
    """The standfirst in italics, but for references to footnotes."""
    spans = block.spans or (Span(block.text),)
    return line(
        block.text,
        [
            s if s.style == "n" else s._replace(style="".join(sorted({*s.style, "i"})))
            for s in spans
        ],
    )


def _pieces(content: Sequence[Block], article: Article) -> list[_Piece]:
    """The blocks with the pictures at their places; those that stand nowhere come first."""
    pending: list[tuple[int, _Piece]] = []
    lists = {around for block in content for around in block.within}
    for index, image in enumerate(article.images):
        stand = article.stands[index] if index < len(article.stands) else None
        around = stand.within if stand is not None else ()
        pending.append(
            (stand.place if stand is not None else -1, _Piece(_shared(around, lists), image))
        )
    pending.sort(key=lambda entry: entry[0])
    _say_once(pending, {squash(block.text) for block in content if block.kind == HEADING})
    found: list[_Piece] = []
    for piece in _placed(content):
        assert isinstance(piece.what, Block)
        while pending and pending[0][0] <= piece.what.place and not _in_one_table(found, piece):
            found.append(pending.pop(0)[1])
        found.append(piece)
    return found + [piece for _, piece in pending]


def _say_once(pending: list[tuple[int, _Piece]], headings: set[str]) -> None:
    """Take from pictures what others say too: of several side by side the last says it, else the first.

    headings: letters of the headings, which no caption says again
    """
    for index, ((place, piece), (after, following)) in enumerate(pairwise(pending)):
        one, other = piece.what, following.what
        assert isinstance(one, Image) and isinstance(other, Image)
        if after == place and (one.caption, one.credit) == (other.caption, other.credit):
            silent = one._replace(caption=None, credit=None)
            pending[index] = place, piece._replace(what=silent)
    said = set(headings)
    for index, (place, piece) in enumerate(pending):
        image = piece.what
        assert isinstance(image, Image)
        letters = squash(image.caption or "")
        if letters and letters in said:
            pending[index] = place, piece._replace(what=image._replace(caption=None))
        said.add(letters)


def _shared(within: tuple[Around, ...], lists: set[Around]) -> tuple[Around, ...]:
    """What a picture stands in together with text.

    That is no table, since no cell can hold a picture, and no list of pictures alone.
    """
    for depth, around in enumerate(within):
        if around.kind == IN_TABLE:
            return within[:depth]
        if around.kind in (IN_LIST, IN_ORDERED) and around not in lists:
            return within[:depth]
    return within


def _in_one_table(before: Sequence[_Piece], piece: _Piece) -> bool:
    """Tell whether a piece goes on with the table of the piece before it."""
    tables = [around for around in piece.within if around.kind == IN_TABLE]
    return bool(before and tables) and tables[0] in before[-1].within


def _placed(content: Sequence[Block]) -> Iterator[_Piece]:
    """The blocks with their structures: as they bear them, or as their kinds and levels tell."""
    open_lists: list[tuple[Around, Around]] = []
    last: Block | None = None
    table = Around(IN_TABLE, -1)
    columns = 0
    for number, block in enumerate(content):
        within = block.within
        kind = block.kind
        if kind == ITEM and not within:
            within = _in_lists(block, number, open_lists)
        else:
            open_lists.clear()
        if kind == QUOTE and not within:
            within = (Around(IN_QUOTE, -1),)
        if kind == ROW and not within:
            same_row = last is not None and last.kind == ROW and last.level == block.level
            if last is None or last.kind != ROW:
                table = Around(IN_TABLE, -2 - number)
            columns = columns + 1 if same_row else 0
            row = Around(IN_ROW, block.level)
            within = (table, row, Around(IN_CELL, -2 - number, columns))
        last = block
        yield _Piece(within, block)


def _in_lists(
    block: Block, number: int, open_lists: list[tuple[Around, Around]]
) -> tuple[Around, ...]:
    """The lists that an item of a dump stands in: its level says how many, never two at a time."""
    depth = max(1, min(block.level, len(open_lists) + 1, DEEPEST))
    kind = IN_ORDERED if block.ordered else IN_LIST
    number_there = 1
    around = Around(kind, -2 - number)
    if len(open_lists) >= depth:
        around_there, item = open_lists[depth - 1]
        if around_there.kind == kind:
            around, number_there = around_there, item.number + 1
    del open_lists[depth - 1 :]
    open_lists.append((around, Around(IN_ITEM, -2 - number, number_there)))
    return tuple(part for pair in open_lists for part in pair)


def _render(pieces: Sequence[_Piece], depth: int) -> list[str]:
    """The pieces in Markdown, each list, quote and table as one; `depth` structures are open."""
    parts: list[str] = []
    mark = ""
    for around, group in _groups(pieces, depth):
        if around is None:
            parts += [_single(piece.what, depth) for piece in group]
            mark = ""
        elif around.kind in (IN_LIST, IN_ORDERED):
            # Two lists in a row are two only where their marks differ.
            marks = ("-", "*") if around.kind == IN_LIST else (".", ")")
            mark = marks[1] if mark == marks[0] else marks[0]
            parts.append(_list(around, group, depth + 1, mark))
        elif around.kind == IN_TABLE:
            parts += _table(group, depth + 1)
            mark = ""
        elif around.kind == IN_NOTE:
            parts.append(_note(around.number, _render(group, depth + 1)))
            mark = ""
        elif around.kind == IN_QUOTE:
            inner = "\n\n".join(_render(group, depth + 1))
            parts.append("\n".join(f"> {row}" if row else ">" for row in inner.split("\n")))
            mark = ""
        else:  # an item without its list, a cell without its table
            parts += _render(group, depth + 1)
            mark = ""
    return [part for part in parts if part]


def _note(number: int, inner: Sequence[str]) -> str:
    """A footnote.

    To readers that know none, a first line without a blank is the address of a link that is called so,
    which must be no script's.
    """
    text = "\n\n".join(inner)
    if _LIKE_SCRIPT.match(text.partition("\n")[0]):
        return f"{number}\\. {text}"
    return f"[^{number}]: {_indented(text, '    ')}"


def _groups(
    pieces: Sequence[_Piece], depth: int
) -> Iterator[tuple[Around | None, Sequence[_Piece]]]:
    """Runs of pieces that stand in the same structure at a depth; None where in none."""
    at = 0
    while at < len(pieces):
        around = pieces[at].within[depth] if len(pieces[at].within) > depth else None
        end = at + 1
        while (
            end < len(pieces)
            and (pieces[end].within[depth] if len(pieces[end].within) > depth else None) == around
        ):
            end += 1
        yield around, pieces[at:end]
        at = end


def _list(around: Around, pieces: Sequence[_Piece], depth: int, mark: str) -> str:
    """A list: close together where each item is one text, with at most lists below it."""
    items: list[tuple[int, list[str]]] = []
    tight = True
    for item, group in _groups(pieces, depth):
        inside = depth + (item is not None and item.kind == IN_ITEM)
        inner = _render(group, inside)
        if not inner:
            continue
        tight = tight and _is_simple(group, inside) and not _must_part(inner)
        items.append((item.number if item is not None else 1, inner))
    lines: list[str] = []
    for index, (_, inner) in enumerate(items):
        bullet = mark
        if around.kind == IN_ORDERED:
            first = items[0][0] if 0 <= items[0][0] <= _LARGEST_NUMBER - len(items) else 1
            bullet = f"{first + index}{mark}"
        text = ("\n" if tight else "\n\n").join(inner)
        lines.append(f"{bullet} {_indented(text, ' ' * (len(bullet) + 1))}")
    return ("\n" if tight else "\n\n").join(lines)


def _is_simple(pieces: Sequence[_Piece], depth: int) -> bool:
    """Tell whether an item is one text, with at most lists below it."""
    (around, first), *rest = _groups(pieces, depth)
    lists = all(a is not None and a.kind in (IN_LIST, IN_ORDERED) for a, _ in rest)
    return around is None and len(first) == 1 and lists


def _must_part(inner: Sequence[str]) -> bool:
    """Tell whether a list in an item needs a blank line before it: one that does not begin at 1."""
    return any(part[0].isdigit() and part[:2] not in ("1.", "1)") for part in inner[1:])


def _indented(text: str, indent: str) -> str:
    """The lines below the first moved to the right."""
    first, *rest = text.split("\n")
    return "\n".join([first, *(f"{indent}{row}" if row else "" for row in rest)])


def _table(pieces: Sequence[_Piece], depth: int) -> list[str]:
    """A GFM table; its first row is the head, since a table needs one. Columns without text are left out."""
    rows: list[dict[int, str]] = []
    for around, group in _groups(pieces, depth):
        row: dict[int, str] = {}
        if around is not None and around.kind == IN_ROW:
            for cell, inner in _groups(group, depth + 1):
                column = cell.number if cell is not None else 0
                texts = [row[column]] if column in row else []
                # A cell is one line, so that the items of a list in it are parted by a sign.
                parted = "; " if all(_is_in_item(p, depth + 2) for p in inner) else " "
                row[column] = parted.join(texts + [_cell(p.what, not rows) for p in inner])
            rows.append(row)
        else:  # a line of the table that is in no row of it
            rows.append({0: " ".join(_cell(piece.what, False) for piece in group)})
    columns = sorted({column for row in rows for column, text in row.items() if text})
    if len(columns) < 2:
        return [" ".join(row.values()) for row in rows]
    lines = []
    for index, row in enumerate(rows):
        lines.append(f"| {' | '.join(row.get(column, '') for column in columns)} |")
        if index == 0:
            lines.append(f"|{' --- |' * len(columns)}")
    return ["\n".join(lines)]


def _is_in_item(piece: _Piece, depth: int) -> bool:
    return any(around.kind == IN_ITEM for around in piece.within[depth:])


def _cell(what: Block | Image, head: bool) -> str:
    if not isinstance(what, Block):
        return ""
    return _headed(what, cell=True) if head else line(what.text, what.spans, cell=True)


def _single(what: Block | Image, depth: int) -> str:
    """One block or picture."""
    if isinstance(what, Image):
        return _picture(what)
    if what.kind == HEADING:
        return f"{'#' * min(max(what.level, 2), 6)} {_heading(_headed(what))}"
    if what.kind == CODE:
        return _code(what, depth)
    return line(what.text, what.spans, breaks=True)


def _headed(block: Block, *, cell: bool = False) -> str:
    """The text of a heading, or of a table's head, without the weight that it has anyway."""
    return line(block.text, _light(block.spans), cell=cell, heading=True)


def _light(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The runs without weight where all of them have some."""
    if all("b" in span.style for span in spans if span.text.strip()):
        return tuple(span._replace(style=span.style.replace("b", "")) for span in spans)
    return spans


def _heading(text: str) -> str:
    """A heading's text, whose last signs must not look like the end of the heading's line."""
    return _CLOSING.sub(r"\\\g<0>", text) if text.endswith("#") else text


def _code(block: Block, depth: int) -> str:
    """A fenced block of code. Inside something a tab means another column, so that blanks go there."""
    text = clean(block.text).expandtabs(4) if depth else clean(block.text)
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    name = block.name if _LANGUAGE.fullmatch(block.name) else ""
    return f"{fence}{name}\n{text}\n{fence}"


def _picture(image: Image) -> str:
    """A picture with what is said of it below."""
    alt = image.alt if image.alt and image.alt != image.caption else ""
    shown = image_of(alt, image.url) if image.url else ""
    said = " — ".join(text for text in (image.caption, image.credit) if text)
    return "\n\n".join(filter(None, (shown, said and f"> {CAPTION_MARK}{line(said)}")))
