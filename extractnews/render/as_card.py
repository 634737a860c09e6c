"""Article → a card to read at a terminal: what it is in a frame, then the text, wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.box import MINIMAL, ROUNDED
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ..values import CODE, HEADING, ITEM, QUOTE, ROW, Article, Block, Image
from .sheet import LONGEST_LINE, Sheet, safe, safe_lines

_STYLES = {"b": "bold", "i": "italic", "c": "cyan"}
#: Columns that a list is set in by for each depth, and the deepest that is shown.
_STEP, _DEEPEST = 4, 6


def render_card(article: Article, *, width: int | None, colour: bool) -> str:
    """Return the article for reading, ending in a line end.

    width: columns of the terminal; None for paragraphs as long as they are, and no frame
    """
    sheet = Sheet(width, colour)
    _head(sheet, article)
    content = list(article.content)
    if article.lede:
        if content and safe(content[0].text) == article.lede:
            content.pop(0)
        sheet.line()
        sheet.paragraph(Text(safe(article.lede), style="italic"))
    _pictures(sheet, article.images[:1])
    _body(sheet, content)
    _pictures(sheet, article.images[1:])
    _foot(sheet, article)
    return sheet.text()


def _head(sheet: Sheet, article: Article) -> None:
    """Site and section, title, authors and dates, in a frame where there is room for one."""
    lines = []
    place = " · ".join(safe(said) for said in (article.site_name, article.section) if said)
    if place:
        lines.append(Text(place, style="dim"))
    lines.append(Text(safe(article.title or "Without a title"), style="bold"))
    if article.authors:
        lines.append(Text(", ".join(map(safe, article.authors))))
    dates = [_moment(article.published)] if article.published else []
    if article.modified and article.modified != article.published:
        dates.append(f"changed {_moment(article.modified)}")
    if dates:
        lines.append(Text(" · ".join(dates), style="dim"))
    if sheet.width is None:
        for line in lines:
            sheet.line(line)
        return
    text = Text("\n").join(lines)
    frame = min(sheet.width, LONGEST_LINE)
    sheet.show(Panel(text, box=ROUNDED, width=frame, padding=(0, 1), border_style="dim"))


def _moment(iso: str) -> str:
    """A day and time as people write them: 2024-03-12 06:45 +00:00."""
    day, _, time = iso.partition("T")
    if not time:
        return day
    clock, zone = (time[:-1], "Z") if time.endswith("Z") else (time[:8], time[8:])
    return " ".join(part for part in (day, clock.removesuffix(":00"), zone) if part)


def _body(sheet: Sheet, content: Sequence[Block]) -> None:
    """The blocks, those of one list or table together."""
    for kind, members in groupby(content, key=lambda block: block.kind):
        run = list(members)
        if kind == ROW:
            sheet.line()
            _table(sheet, run)
        elif kind == ITEM:
            sheet.line()
            numbers: dict[int, int] = {}
            for block in run:
                _item(sheet, block, numbers)
        else:
            for block in run:
                sheet.line()
                _single(sheet, block)


def _single(sheet: Sheet, block: Block) -> None:
    """A block that stands for itself."""
    if block.kind == QUOTE:
        sheet.paragraph(_styled(block), indent=2, first="│ ", rest="│ ")
    elif block.kind == CODE:
        for line in safe_lines(block.text).split("\n"):
            sheet.line(Text(f"    {line}", style="cyan"))
    elif block.kind == HEADING:
        text = _styled(block)
        text.stylize("bold")
        sheet.paragraph(text)
    else:
        sheet.paragraph(_styled(block))


def _table(sheet: Sheet, cells: Sequence[Block]) -> None:
    """Rows of cells in columns; in a pipe each row is a line."""
    rows = [list(map(_styled, row)) for _, row in groupby(cells, key=lambda cell: cell.level)]
    if sheet.width is None:
        for row in rows:
            sheet.line(Text(" | ").join(row))
        return
    table = Table(box=MINIMAL, show_header=False, border_style="dim")
    for row in rows:
        table.add_row(*row)
    sheet.show(table)


def _item(sheet: Sheet, block: Block, numbers: dict[int, int]) -> None:
    """One item of a list, with its own number where the list is numbered."""
    depth = min(max(block.level, 1), _DEEPEST)
    for deeper in [level for level in numbers if level > depth]:
        del numbers[deeper]
    numbers[depth] = numbers.get(depth, 0) + 1
    mark = f"{numbers[depth]}. " if block.ordered else "• "
    sheet.paragraph(_styled(block), indent=_STEP * depth, first=mark)


def _styled(block: Block) -> Text:
    """The block's text with what is strong, slanted or linked in it."""
    if not block.spans:
        return Text(safe(block.text))
    text = Text()
    for span in block.spans:
        styles = [style for letter, style in _STYLES.items() if letter in span.style]
        if span.target:
            styles.append("underline")
        text.append(safe_lines(span.text).replace("\n", " "), " ".join(styles) or None)
    return text


def _pictures(sheet: Sheet, images: Sequence[Image]) -> None:
    for image in images:
        said = " — ".join(safe(text) for text in (image.caption, image.credit) if text)
        if said:
            sheet.line()
            sheet.paragraph(Text(said, style="dim"), indent=2, first="▣ ")


def _foot(sheet: Sheet, article: Article) -> None:
    """Tags, address, and what the text is worth."""
    lines = [", ".join(map(safe, article.tags)), safe(article.url or "")]
    lines.append(f"confidence {article.confidence:.2f}")
    if article.warnings:
        lines[-1] += f" · {', '.join(article.warnings)}"
    sheet.line()
    for line in lines:
        if line:
            sheet.paragraph(Text(line, style="dim"))
