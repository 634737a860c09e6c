"""Article of an HTML page → the same with what Markdown is made of.

The body's blocks get their styled runs and the structures that they stand in, code is put together
again, embeds are added as links, and of each picture is said where it stands. JSON needs none of it,
so that this is a stage of its own, which only Markdown pays for.
"""

from __future__ import annotations

from collections.abc import Iterator

from .cleaning import clean, clean_line
from .code_html import Code, is_line_numbers, is_prose
from .embeds_html import with_embeds
from .fields import picture_urls, urls
from .layout import Layout
from .notes_html import Notes, without_way_back
from .spans_html import block_of, spans_of, without_start
from .structure_html import Structure
from .typed_lists import with_typed_lists
from .values import (
    CODE,
    HEADING,
    IN_ITEM,
    IN_NOTE,
    ITEM,
    PARAGRAPH,
    STANDFIRST,
    Around,
    Article,
    Block,
    Span,
    Stand,
)

#: Lines of a heading past which it is text that is only set like one: a list that is typed.
MOST_LINES = 3


def styled(article: Article, layout: Layout, address: str | None) -> Article:
    """Return the article with styled runs, structures, embeds and the places of its pictures.

    address: where the page came from, which its relative links start from
    """
    links = _Links(layout, article, address)
    own = [_is_of(block, layout) for block in article.content]
    places = [block.place for block, is_own in zip(article.content, own, strict=True) if is_own]
    structure = Structure(layout, places)
    links.notes = Notes(layout, places, links.own)
    code = Code(layout)
    content: list[Block] = []
    notes = list(_cut_notes(layout, links.notes, frozenset(places)))
    own += [_is_of(block, layout) for block in notes]
    for block, is_own in zip([*article.content, *notes], own, strict=True):
        if not is_own:  # put together from elsewhere
            content.append(block._replace(kind=PARAGRAPH))
        elif block.kind == CODE or code.around(block.place) >= 0:
            _add_code(content, block, layout, structure, code)
        else:
            dressed = _dressed(block, layout, structure, links)
            if dressed is not None:
                content.append(dressed)
    _order_notes(content)
    content = _by_columns(content, structure)
    content = with_typed_lists(content)
    content = with_embeds(content, layout, structure, links.base, places)
    if article.content and _is_standfirst(article, layout, content):
        content[0] = content[0]._replace(kind=STANDFIRST)
    return article._replace(
        content=tuple(content), stands=tuple(_stands(article, layout, structure, links))
    )


def _order_notes(content: list[Block]) -> None:
    """Put the footnotes at the end, some of which the body has, in the order of the page."""
    since = len(content)
    while since and any(around.kind == IN_NOTE for around in content[since - 1].within):
        since -= 1
    content[since:] = sorted(content[since:], key=lambda block: block.place)


def _by_columns(content: list[Block], structure: Structure) -> list[Block]:
    """The blocks with lists that stand side by side one below the other, each under its title."""
    if not structure.columns:
        return content
    keys: list[tuple[int, int]] = []
    before = -1
    for number, block in enumerate(content):
        table, column = structure.columns.get(block.place, (-1, -1))
        begins = number if table < 0 or table != before else keys[-1][0]
        keys.append((begins, column))
        before = table
    return [content[number] for number in sorted(range(len(content)), key=keys.__getitem__)]


#: Characters of a heading under which it sums nothing up.
SHORTEST_STANDFIRST = 60

_SENTENCE_ENDS = tuple(".!?…。！？।॥۔։።។။།؟”»\"'")


def _is_standfirst(article: Article, layout: Layout, content: list[Block]) -> bool:
    """Tell whether the body's first block is the lede and no paragraph like others of the text.

    The lede may be no more than how the text begins, which the description in the head repeats. A
    heading that is no sentence is a second headline, a short one that of a part.
    """
    first = article.content[0]
    if first.text != article.lede or content[0].text != first.text:
        return False
    if first.kind == HEADING and (
        len(first.text) < SHORTEST_STANDFIRST or not first.text.endswith(_SENTENCE_ENDS)
    ):
        return False
    if not _is_of(first, layout) or _is_bold(content[0]):
        return True
    own = _setting(layout, first.place)
    return all(
        _setting(layout, block.place) != own
        for block in article.content[1:]
        if block.place < len(layout.container)
    )


def _is_bold(block: Block) -> bool:
    return bool(block.spans) and all("b" in span.style for span in block.spans)


def _setting(layout: Layout, index: int) -> tuple[int, str, str]:
    """What makes paragraphs look alike: the element around them, their own and its name."""
    container = layout.container[index]
    return layout.parent[container], layout.tag[container], layout.name[container]


def _cut_notes(layout: Layout, notes: Notes, kept: frozenset[int]) -> Iterator[Block]:
    """The blocks of footnotes that are not in the body."""
    for place in dict.fromkeys(notes.places):
        block = block_of(layout, place)
        if place not in kept and clean_line(block.text):
            yield block._replace(text=clean_line(block.text))


def with_runs(article: Article, layout: Layout, address: str | None) -> Article:
    """Return the article with styled runs in its blocks, and nothing else of it changed."""
    links = _Links(layout, article, address)
    return article._replace(
        content=tuple(
            block._replace(spans=spans_of(layout, block.place, links.absolute))
            if block.kind != CODE and _is_of(block, layout)
            else block
            for block in article.content
        )
    )


def _is_of(block: Block, layout: Layout) -> bool:
    """Tell whether a block's text is what the page has at its place."""
    if not block.place < len(layout.text):
        return False
    if layout.text[block.place] == block.text:
        return True
    own = block_of(layout, block.place).text
    return (clean(own) if block.kind == CODE else clean_line(own)) == block.text


def _dressed(block: Block, layout: Layout, structure: Structure, links: _Links) -> Block | None:
    """A block of text with its runs and what it stands in; a footnote stands in nothing else.

    None for the number of a footnote, or of an item.
    """
    container = layout.container[block.place]
    spans = spans_of(layout, block.place, links.absolute)
    note = links.notes.around(layout, container)
    within: tuple[Around, ...] = (note,) if note is not None else structure.around(container)
    sign = structure.signs.get(block.place, 0) if note is None else 0
    if sign and sign == len(block.text):
        return None
    if block.kind == ITEM and structure.is_term(container):
        spans = tuple(
            span._replace(style="".join(sorted({*span.style, "b"})))
            for span in spans or (Span(block.text),)
        )
    if links.notes.numbers:
        spans = _with_references(spans, links.notes.numbers)
    # A heading in a list is the whole of an item there: see `Structure`.
    is_heading = (
        block.kind == HEADING
        and not any(around.kind == IN_ITEM for around in within)
        and any(map(str.isalnum, block.text))  # "* * *" parts the text and is no heading
        and _lines(spans) <= MOST_LINES
    )
    kind = HEADING if is_heading else PARAGRAPH
    if spans or within or kind != block.kind:
        block = block._replace(kind=kind, spans=spans, within=within)
    if sign:
        block = without_start(block, sign)
    return block if note is None else without_way_back(block, layout, links.notes, note)


def _with_references(spans: tuple[Span, ...], numbers: dict[str, int]) -> tuple[Span, ...]:
    """The runs with the numbers of footnotes for the links to them, and without brackets around those."""
    runs: list[Span] = []
    for index, span in enumerate(spans):
        text = span.text
        if span.target[:1] == "#":
            runs.append(Span(str(numbers[span.target]), "n"))
            continue
        if index and spans[index - 1].target[:1] == "#" and runs[-2:-1] and text[:1] == "]":
            before = runs[-2].text
            if runs[-2].style != "n" and before.endswith("["):
                runs[-2] = runs[-2]._replace(text=before[:-1])
                text = text[1:]
        runs.append(span._replace(text=text))
    return tuple(run for run in runs if run.text)


def _lines(spans: tuple[Span, ...]) -> int:
    """The lines that line breaks make of a text."""
    return 1 + sum(span.text.count("\n") for span in spans)


def _add_code(
    content: list[Block], block: Block, layout: Layout, structure: Structure, code: Code
) -> None:
    """Add a block of code, to the one before it where both stand in one <pre>."""
    here = layout.container[block.place]
    begins_row = layout.first[layout.parent[here]] == block.place
    is_number = begins_row and layout.tag[here] in ("td", "th") and block.text.isdecimal()
    if is_number or is_line_numbers(block.text):
        return
    pre = code.around(block.place)
    if pre < 0:
        content.append(block._replace(within=structure.around(here)))
        return
    text = clean(code.text(block.place))
    if is_prose(text) and structure.is_margin(pre):
        lines = [line.strip() for line in text.splitlines()]
        content += [block._replace(text=line, kind=PARAGRAPH) for line in lines if line]
        return
    last = content[-1] if content else None
    if last is not None and last.kind == CODE and last.level == pre:
        content[-1] = last._replace(text=f"{last.text}\n{text}", place=block.place)
        return
    within = structure.around(pre)
    if code.is_verse(pre):
        content.append(block._replace(kind=PARAGRAPH, spans=(Span(text),), within=within))
        return
    content.append(
        block._replace(text=text, kind=CODE, level=pre, within=within, name=code.language(pre))
    )


class _Links:
    """Where the addresses of a page lead."""

    def __init__(self, layout: Layout, article: Article, address: str | None) -> None:
        known = [url.partition("#")[0] for url in (address, article.url) if url]
        start = known[0] if known else None
        self.base = (urls.join(start, layout.base) or start) if layout.base else start
        self.own = tuple(f"{url}#" for url in dict.fromkeys(known))
        self.notes = Notes(layout, ())

    def absolute(self, target: str) -> str:
        """Return an address in full; as it is where the page's own is not known, or not http.

        What leads to another place of the page leads nowhere in Markdown, which has no such places:
        "", but for references to footnotes, which are their places.
        """
        target = target.strip()
        if self.notes.numbers and (place := self.notes.place_of(target)) in self.notes.numbers:
            return place
        if target.startswith("#"):
            return ""
        full = urls.join(self.base, target) or target
        return "" if self.own and full.startswith(self.own[0]) else full


def _stands(
    article: Article, layout: Layout, structure: Structure, links: _Links
) -> list[Stand | None]:
    """Return where each image of the article stands."""
    wanted = {image.url for image in article.images if image.url}
    found: dict[str, Stand] = {}
    pending: dict[str, str] = {}
    for picture in layout.pictures:
        if len(found) == len(wanted):
            break
        if picture.tag == "source":
            pending = picture.attributes
            continue
        base = article.url or links.base
        url = picture_urls.best(picture.attributes, base) or picture_urls.best(pending, base)
        pending = {}
        if url in wanted and url not in found:
            found[url] = Stand(picture.place, structure.around(picture.container))
    return [found.get(image.url or "") for image in article.images]
