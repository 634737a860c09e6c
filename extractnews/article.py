"""Verdict + fields → article: the body put together, and the record's last rules."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from . import patterns as re
from .cleaning import clean, clean_line
from .endings import LONGEST_INITIALS, presents, signs_off
from .fields import authors, dates
from .fields.credits import split_credit
from .fields.text import squash
from .named import NamedTuple
from .notices import marks_advertising
from .values import (
    CAPTION,
    CODE,
    HEADING,
    ITEM,
    PARAGRAPH,
    ROW,
    Article,
    Block,
    Claim,
    Fields,
    Image,
    Page,
    Verdict,
)

#: A table cell longer than this (characters) is a paragraph that a layout table holds.
LONGEST_CELL = 200

#: Signs and blanks by which two printings of one title or caption differ at most.
SIGNS = 24

#: Signs that set off a quote, or part the links of a line, where they stand alone.
_ORNAMENTS = frozenset("“”„«»‹›|•·")

#: Letters of the word that stands before a credit: "Photo credit", "Symbolbild".
LONGEST_LABEL = 14

#: Characters of an item that may be a button to share the article with.
LONGEST_BUTTON = 24

#: A line that says who wrote the article or when is no longer than this, in characters, and where a
#: longer one has been seen the text has begun.
LONGEST_STATEMENT = 80

#: Such a line may also stand below a standfirst: among so many blocks at the text's beginning 11 of 12
#: are in no annotated body.
FIRST = 4

#: Characters of a line that says on which day the article appeared, and no more than that.
LONGEST_DAY = 40

#: Words beside the names in a line that names the authors: "By", "and", what they do.
MOST_BESIDE_NAMES = 5

#: Characters of a heading; what is longer is text, whatever its element is.
LONGEST_HEADING = 200

#: Characters from which on a block that says the same as the one before it is that one once more;
#: poems, songs and tables repeat shorter lines.
SHORTEST_TWIN = 60

#: A standfirst that the labels left out comes back if it is at least as likely as this.
LEAST_STANDFIRST = 0.1

#: A block of at least this probability is part of the text, even where a picture's caption says
#: the same: what stands below a picture is then no caption. With its credit behind it, it is one.
SURELY_TEXT = 0.85


def assemble(page: Page, verdict: Verdict, fields: Fields) -> Article:
    """Return the article that the kept blocks and the chosen fields make."""
    fields = cleaned(fields)
    content = tidy(verdict, fields)
    return Article(
        source=page.source,
        url=fields.url,
        site_name=fields.site_name,
        title=fields.title,
        authors=fields.authors,
        published=fields.published,
        modified=fields.modified,
        section=fields.section,
        tags=fields.tags,
        lede=fields.lede,
        body=body_text(content) or None,
        images=_without_text(fields.images, content),
        language=fields.language,
        input_format=page.input_format,
        confidence=verdict.confidence,
        warnings=(*page.warnings, *(w for w in fields.warnings if w not in page.warnings)),
        content=content,
        claims=fields.claims,
    )


def cleaned(fields: Fields) -> Fields:
    """The fields with no character in any of them that no output may carry, each on one line.

    Here, where all of them pass, and not where each is found: there are forty such places.
    """
    return fields._replace(
        site_name=_line(fields.site_name),
        title=_line(fields.title),
        authors=_lines(fields.authors),
        section=_line(fields.section),
        tags=_lines(fields.tags),
        lede=_line(fields.lede),
        images=tuple(
            Image(image.url, _line(image.alt), _line(image.caption), _line(image.credit))
            for image in fields.images
        ),
    )


def _line(text: str | None) -> str | None:
    return clean_line(text) or None if text else None


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Each of the texts once: two may be the same once they are clean."""
    return tuple(dict.fromkeys([line for text in texts if (line := clean_line(text))]))


def body_text(content: tuple[Block, ...]) -> str:
    """The blocks with a blank line between; the cells of a table row are lines of one paragraph."""
    parts: list[str] = []
    row = -1
    for block in content:
        if block.kind == ROW and block.level == row:
            parts[-1] = f"{parts[-1]}\n{block.text}"
        else:
            parts.append(block.text)
        row = block.level if block.kind == ROW else -1
    return "\n\n".join(parts)


#: Blocks of a text below which a line may say who wrote it.
LEAST_BEFORE = 3


def tidy(verdict: Verdict, fields: Fields) -> tuple[Block, ...]:
    """Clean the texts, drop what the record gives elsewhere, put a standfirst first.

    Dropped: the title, captions, and the lines above the text that name its authors or its day, which
    all have keys of their own, headings that head nothing, and the lines that sign the text off.
    """
    kept: list[Block] = []
    titles = {squash(fields.title or ""), *[squash(raw) for raw in _shown_titles(fields)]}
    pictures = _captions(fields)
    stated = [claim.raw for claim in stated_lines(fields.claims, fields.authors)]
    statements = {squash(text) for text in stated}
    lengths = sorted(
        {len(fields.title or ""), *map(len, [*stated, *_shown_titles(fields)]), *pictures.lengths}
    )
    begun = False
    of_pictures = _is_told_in_captions(verdict)
    for index in verdict.kept:
        block = verdict.blocks[index]
        if block.kind == CAPTION and not of_pictures:
            continue
        if block.kind == ITEM and not kept and _is_button(verdict, index):
            continue
        text = clean(block.text) if block.kind == CODE else clean_line(block.text)
        if not text or text in _ORNAMENTS or marks_advertising(text):
            continue
        if _is_near(len(text), lengths):
            squashed = squash(text)
            if squashed in titles and not any(b.kind == PARAGRAPH for b in kept):
                continue
            if _may_be_caption(block) and (
                (squashed in pictures.captions and verdict.scores[index] < SURELY_TEXT)
                or _is_credited(text, squashed, pictures.credited)
            ):
                continue
            if (
                squashed in statements
                and (block.kind != HEADING or not kept)
                and (not begun or len(kept) < FIRST)
            ):
                continue
        if not begun and block.kind == PARAGRAPH and _is_statement(text, fields):
            continue
        if kept and len(text) >= SHORTEST_TWIN and text == kept[-1].text and block.kind != ROW:
            continue  # for wide screens and for narrow ones
        begun = begun or len(text) > LONGEST_STATEMENT
        is_text = block.kind == CAPTION or (block.kind == ROW and len(text) > LONGEST_CELL)
        kind = PARAGRAPH if is_text else block.kind
        kept.append(
            block
            if text == block.text and kind == block.kind
            else block._replace(text=text, kind=kind)
        )
    kept = [block for block, below in zip_longest(kept, kept[1:]) if not _is_empty(block, below)]
    while kept and _ends_nothing(kept, fields):
        kept.pop()
    lede = _visible_standfirst(fields)
    if lede and kept and not any(squash(lede) in squash(block.text) for block in kept[:3]):
        index = block_of(lede, verdict)
        if index >= 0 and verdict.scores[index] >= LEAST_STANDFIRST:
            kept.insert(0, Block(lede, PARAGRAPH, 0, max(0, kept[0].place - 1)))
    return tuple(kept)


def _shown_titles(fields: Fields) -> list[str]:
    """Return the line of a dump that is its headline, with what was cut off it."""
    return [c.raw for c in fields.claims[:1] if c.field == "title" and c.origin == "line"]


def _ends_nothing(kept: list[Block], fields: Fields) -> bool:
    """Tell whether the last block is a heading, or a line that signs the text off."""
    last = kept[-1]
    return (
        _heads_nothing(last)
        or (len(kept) > 1 and _is_last_line(last))
        or (len(kept) > LEAST_BEFORE and presents(last.text, fields.authors))
    )


def _is_statement(text: str, fields: Fields) -> bool:
    """Tell whether a line above the text is one of those that have keys of their own."""
    if len(text) <= LONGEST_DAY and _is_reading_time(text):
        return True
    return _names_the_authors(text, fields) or says_the_day(text, fields.published, fields.modified)


#: One of these is in each of the next, which most pages need not compile.
_MINUTES = ("min", "мин", "分")
#: How long it takes to read a text: "4–5 minutes", "3 min read", "Lesezeit: 2 Minuten".
_READING_TIME = re.compile(
    r"(?:(?:estimated )?reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|leestijd"
    r"|время чтения|阅读时间)?[ :：]*(?:~|ca\.|approx\.)? ?\d{1,2}(?: ?[-–] ?\d{1,2})?[ -]?"
    r"(?:min(?:s|\.|ut(?:es?|en|os?|i|er|a))?|мин(?:\.|ут[аы]?)?|分钟|分鐘|分)"
    r"(?: (?:to )?(?:read|lesezeit|(?:de )?lecture|(?:de )?lectura|(?:di )?lettura|leestijd|чтения))?",
    re.IGNORECASE,
)


def _is_reading_time(text: str) -> bool:
    said = text.lower()
    return any(map(said.__contains__, _MINUTES)) and _READING_TIME.fullmatch(text) is not None


def says_the_day(text: str, *moments: str | None) -> bool:
    """Tell whether a line is the day of one of the moments, with a word more at most: "Friday, 3 May 2024"."""
    days = [moment[:10] for moment in moments if moment]
    if len(text) > LONGEST_DAY or not any(day[:4] in text for day in days):
        return False
    for start, end, found in dates.spans_written(text):
        rest = (text[:start] + text[end:]).split()
        return found.iso[:10] in days and len(rest) <= 1
    return False


def _is_empty(block: Block, below: Block | None) -> bool:
    """Tell whether all that a heading heads was cut: one that says more follows, and not right below it."""
    return (
        below is not None
        and block.kind == below.kind == HEADING
        and below.level < block.level
        and below.place - block.place > 1
    )


def _names_the_authors(text: str, fields: Fields) -> bool:
    """Tell whether a line introduces the authors and says little else: "By Ada Holm, chief reporter"."""
    if len(text) > LONGEST_STATEMENT or not any(name in text for name in fields.authors):
        return False
    if not authors.by_length(text, fields.language or "") or authors.has_cjk(text):
        return False
    for name in fields.authors:
        text = text.replace(name, " ")
    return len(text.split()) <= MOST_BESIDE_NAMES


def _heads_nothing(last: Block) -> bool:
    return last.kind == HEADING and len(last.text) <= LONGEST_HEADING


def _is_last_line(last: Block) -> bool:
    if last.kind == ITEM and len(last.text) <= LONGEST_INITIALS:
        return False  # a list of symbols: item by item all of it would go
    return last.kind in (PARAGRAPH, ITEM) and signs_off(last.text)


class _Captions(NamedTuple):
    """What is said of the pictures elsewhere in the record.

    captions: squashed
    credited: captions with their credits, both squashed; "" where there is a credit alone
    lengths:  of either, in characters
    """

    captions: frozenset[str]
    credited: tuple[tuple[str, str], ...]
    lengths: frozenset[int]


def _captions(fields: Fields) -> _Captions:
    told = [image.caption for image in fields.images if image.caption]
    # In a dump the caption's line holds the credit too.
    told += [claim.raw for claim in fields.claims if claim.field == "images"]
    credited = tuple(
        (squash(image.caption or ""), squash(image.credit))
        for image in fields.images
        if image.credit
    )
    lengths = {*map(len, told)}
    lengths.update(len(i.caption or "") + len(i.credit) for i in fields.images if i.credit)
    return _Captions(frozenset(map(squash, told)), credited, frozenset(lengths))


def _is_button(verdict: Verdict, index: int) -> bool:
    """Tell whether an item above the text is one of those that share it: the others are cut."""
    block = verdict.blocks[index]
    beside = [
        other
        for other in (index - 1, index + 1)
        if 0 <= other < len(verdict.blocks) and verdict.blocks[other].kind == ITEM
    ]
    return (
        len(block.text) <= LONGEST_BUTTON
        and verdict.scores[index] < SURELY_TEXT
        and bool(beside)
        and verdict.kept[:1] == (index,)
        and index + 1 not in verdict.kept[1:2]
    )


def _is_told_in_captions(verdict: Verdict) -> bool:
    """Tell whether most of the text stands below pictures, as in a story told by them."""
    kept = [verdict.blocks[index] for index in verdict.kept]
    below = sum([len(block.text) for block in kept if block.kind == CAPTION])
    return below > 0 and 2 * below > sum([len(block.text) for block in kept])


def stated_lines(claims: Sequence[Claim], names: Sequence[str]) -> list[Claim]:
    """The claims that a line of its own makes which is no text: of a day, or of one of the authors' names.

    A line that was taken for a byline and lost to another is text: no other key has it.
    """
    lines = [claim for claim in claims if _is_line_of(claim)]
    if not lines:
        return lines
    known = {squash(name) for name in names}
    return [c for c in lines if c.field != "authors" or any(squash(n) in known for n in _names(c))]


def _names(claim: Claim) -> tuple[str, ...]:
    return claim.value if isinstance(claim.value, tuple) else ()


def _is_line_of(claim: Claim) -> bool:
    """Tell whether a claim is what a line of its own says: "By Ann Lee", "Last updated on 3 May 2021"."""
    return (
        claim.field in ("authors", "published", "modified")
        and claim.origin in ("line", "byline", "dateline")
        and len(claim.raw) <= LONGEST_STATEMENT
        and not claim.raw.endswith(("。", "！", "？", "!", "?", "…", ":"))
    )


def _may_be_caption(block: Block) -> bool:
    """Tell whether a block may be what the fields took for a caption.

    Of the headings that they did, 26 of 31 are text on annotated pages, and of the cells 10 of 18.
    """
    return block.kind not in (HEADING, ROW)


def _is_credited(text: str, squashed: str, credited: Sequence[tuple[str, str]]) -> bool:
    """Tell whether a line is a caption with its credit, or the credit alone, with a word for it at most."""
    said, by = split_credit(text) if credited else (None, None)
    if not by:
        return False
    if (squash(said or ""), squash(by)) in credited:  # 陈水根摇船。 何川 摄
        return True
    return any(
        squashed.startswith(caption)
        and squashed.endswith(credit)
        and 0 <= len(squashed) - len(caption) - len(credit) <= LONGEST_LABEL
        for caption, credit in credited
    )


def block_of(text: str, verdict: Verdict) -> int:
    """The block above the body that is this text, -1 if none is it."""
    wanted = squash(text)
    for index in range(verdict.kept[0]):
        if squash(verdict.blocks[index].text) == wanted:
            return index
    return -1


def _without_text(images: tuple[Image, ...], content: tuple[Block, ...]) -> tuple[Image, ...]:
    """The images without captions that the body says as well."""
    lengths = sorted({len(image.caption) for image in images if image.caption})
    if not lengths:
        return images
    said = {squash(block.text) for block in content if _is_near(len(block.text), lengths)}
    return tuple(
        image._replace(caption=None) if image.caption and squash(image.caption) in said else image
        for image in images
    )


def _is_near(length: int, lengths: Sequence[int]) -> bool:
    """Tell whether a text of `length` may say the same as one of these, which ascend: signs and blanks differ."""
    for other in lengths:
        if other >= length - SIGNS:
            return other <= length + SIGNS
    return False


def _visible_standfirst(fields: Fields) -> str | None:
    for claim in fields.claims:
        if claim.field == "lede":
            return fields.lede if claim.origin.startswith("standfirst") else None
    return None
