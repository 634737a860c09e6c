"""Article → Markdown with YAML front matter, safe whatever the page's text holds."""

from __future__ import annotations

import json
from collections.abc import Iterator

from .. import patterns as re
from ..cleaning import clean, clean_line
from ..values import CAPTION, CODE, HEADING, ITEM, QUOTE, ROW, Article, Block, Span

#: Keys of the front matter, in order; those that are null or empty are left out.
_FRONT = (
    "title", "authors", "published", "modified", "site_name", "url", "section", "tags", "language",
)  # fmt: skip

_SPECIAL = re.compile(r"[\\`*\[\]<|~$]|_(?!\w)|(?<!\w)_|&(?=#?\w{1,31};)|!(?=\[)")
_LINE_START = re.compile(r"[#>+=-](?=[\s#=+-]|\Z)|(\d{1,9})(?=[.)](?:\s|\Z))")
_UNSAFE_TARGET = re.compile(r"[\x00-\x20<>\\()\"`{}|^]")
_BACKTICKS = re.compile("`+")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_UNSEEN_IN_SCHEME = re.compile(r"[\x00-\x20\x7f-\xa0]+")
#: Schemes that a link may have; a link with another, a script's for one, becomes its text.
_SCHEMES = frozenset(("http:", "https:", "mailto:"))
#: What a reader of Markdown takes for a character reference, in a target too.
_REFERENCE = re.compile(r"&(?=#?\w{1,31};)")


def render_markdown(article: Article) -> str:
    """Return the article as one Markdown document, ending in a line end."""
    parts = ["\n".join(_front_matter(article))]
    if article.title:
        parts.append(f"# {_escape(article.title)}")
    content = list(article.content)
    if article.lede:
        if content and content[0].text == article.lede:
            content.pop(0)
        parts.append(f"*{_escape(article.lede)}*")
    for image in article.images:
        said = " — ".join(text for text in (image.caption, image.credit) if text)
        if said:
            parts.append(f"> Image: {_escape(said)}")
    parts.extend(_body(content))
    return "\n\n".join(parts) + "\n"


def _front_matter(article: Article) -> Iterator[str]:
    """Lines of YAML in which every value is JSON, so that no text can be taken for YAML."""
    yield "---"
    for key in _FRONT:
        value = getattr(article, key)
        if value:
            text = json.dumps(value, ensure_ascii=False)
            yield (
                f"{key}: {text}".replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029")
                .replace("\x85", "\\u0085")
            )
    yield "---"


def _body(content: list[Block]) -> Iterator[str]:
    """The blocks in Markdown, those of one list, quote or table together."""
    at = 0
    while at < len(content):
        kind = content[at].kind
        until = at + 1
        if kind in (ITEM, QUOTE, ROW):
            while until < len(content) and content[until].kind == kind:
                until += 1
        run = content[at:until]
        at = until
        if kind == ITEM:
            yield "\n".join(_items(run))
        elif kind == QUOTE:
            yield "\n>\n".join(f"> {_inline(block)}" for block in run)
        elif kind == ROW:
            yield "\n".join(_rows(run))
        else:
            yield _single(run[0])


def _single(block: Block) -> str:
    if block.kind == HEADING:
        return f"{'#' * min(max(block.level, 2), 6)} {_inline(block)}"
    if block.kind == CODE:
        longest = max((len(run) for run in _BACKTICKS.findall(block.text)), default=0)
        fence = "`" * max(3, longest + 1)
        return f"{fence}\n{block.text}\n{fence}"
    if block.kind == CAPTION:
        return f"> Image: {_inline(block)}"
    return _inline(block)


def _items(run: list[Block]) -> Iterator[str]:
    """List items, indented by their depth; numbers count anew in each list."""
    base = min(block.level for block in run)
    numbers: dict[int, int] = {}
    for block in run:
        depth = min(block.level - base, 8)
        for deeper in [level for level in numbers if level > depth]:
            del numbers[deeper]
        numbers[depth] = numbers.get(depth, 0) + 1
        mark = f"{numbers[depth]}." if block.ordered else "-"
        yield f"{'    ' * depth}{mark} {_inline(block)}"


def _rows(run: list[Block]) -> Iterator[str]:
    """A GFM table; its first row is the head, since a table needs one."""
    rows: list[list[str]] = []
    last = -1
    for block in run:
        if block.level != last:
            rows.append([])
            last = block.level
        rows[-1].append(_inline(block))
    width = max(map(len, rows))
    if width == 1:
        yield "\n\n".join(row[0] for row in rows)
        return
    for index, row in enumerate(rows):
        yield f"| {' | '.join(row + [''] * (width - len(row)))} |"
        if index == 0:
            yield f"|{' --- |' * width}"


def _inline(block: Block) -> str:
    """The block's text with its styled runs; what would mean something at its start is escaped."""
    if not block.spans:
        return _escape(block.text)
    return _guard_start("".join(map(_span, block.spans)))


def _span(span: Span) -> str:
    if span.style == "code":
        text = clean(span.text)
        longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
        fence = "`" * (longest + 1)
        pad = " " if text.startswith("`") or text.endswith("`") else ""
        return f"{fence}{pad}{text}{pad}{fence}"
    text = _SPECIAL.sub(r"\\\g<0>", clean(span.text))
    if span.style == "b":
        return f"**{text}**"
    if span.style == "i":
        return f"*{text}*"
    if span.style == "a" and (target := _target(span.target)):
        return f"[{text}]({target})"
    return text


def _target(address: str) -> str:
    """The address as a link's target, "" where it is none that may be followed.

    Browsers drop control characters and white space from a scheme before they read it: so do we.
    """
    address = clean_line(address)
    scheme = _SCHEME.match(_UNSEEN_IN_SCHEME.sub("", address).lower())
    if scheme and scheme[0] not in _SCHEMES:
        return ""
    address = _UNSAFE_TARGET.sub(lambda found: f"%{ord(found[0]):02X}", address)
    return _REFERENCE.sub("&amp;", address)


def _escape(text: str) -> str:
    return _guard_start(_SPECIAL.sub(r"\\\g<0>", text))


def _guard_start(text: str) -> str:
    """Escape what a line may not begin with: headings, lists, quotes, rules, numbers with a dot."""
    found = _LINE_START.match(text)
    if not found:
        return text
    if found[1]:
        return f"{found[1]}\\{text[found.end() :]}"
    return f"\\{text}"
