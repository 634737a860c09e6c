"""How like a page's Markdown is to that of its annotation, element by element.

Both are read by a CommonMark parser with tables. What a reader takes in by its form is an element: a
heading, an item of a list, a paragraph of a quote, a piece of code, a cell of a table, a link with
where it leads, a strong run, an emphasised one. Elements of one kind are compared as a bag of their
texts, letters and digits only, without case.

    md.f1 .p .r     over the elements of all kinds and pages together
    md.heading …    F1 of one kind, the mean of the pages whose annotation has it

The first line of a heading that says the title, and front matter, are no elements.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .metrics import COUNT, Measured

KINDS = ("heading", "item", "quote", "code", "cell", "link", "strong", "em")

Elements = Counter[tuple[str, str]]

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NO_WORD = re.compile(r"\W+")
_QUERY = re.compile(r"[?#].*|/\Z")
_HOLDERS = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "li": "item",
    "blockquote": "quote",
    "td": "cell",
    "th": "cell",
}
_RUNS = {"link_open": "link", "strong_open": "strong", "em_open": "em"}


def measure(gold: Mapping[str, Any], markdown: str) -> Measured:
    """Return one page's figures and counts; nothing where the annotation has no Markdown."""
    if not gold.get("markdown"):
        return {}
    title = gold.get("title") or ""
    want, got = elements(gold["markdown"], title), elements(markdown, title)
    both = (want & got).total()
    found: Measured = {
        f"{COUNT}md.hit": both,
        f"{COUNT}md.extra": got.total() - both,
        f"{COUNT}md.missed": want.total() - both,
    }
    for kind in KINDS:
        size = _of_kind(want, kind)
        if size:
            shared = _of_kind(want & got, kind)
            found[f"md.{kind}"] = 2 * shared / (size + _of_kind(got, kind))
    return found


def _of_kind(among: Elements, kind: str) -> int:
    return sum(count for (own, _), count in among.items() if own == kind)


def elements(markdown: str, title: str = "") -> Elements:
    """Return the elements of a document, each with how often it is there."""
    parser = MarkdownIt("commonmark").enable("table")
    found: Elements = Counter()
    holders: list[str] = []
    for token in parser.parse(_FRONT_MATTER.sub("", markdown)):
        if token.tag in _HOLDERS and token.nesting:
            if token.nesting > 0:
                holders.append(token.tag)
            elif holders and holders[-1] == token.tag:
                holders.pop()
        elif token.type in ("fence", "code_block"):
            found["code", _folded(token.content)] += 1
        elif token.type == "inline":
            children = token.children or []
            text = _folded("".join(_texts(children)))
            within = holders[-1] if holders else ""
            if within and not (within == "h1" and title and text == _folded(title)):
                found[_HOLDERS[within], text] += 1
            found.update(_runs(children))
    return Counter({element: count for element, count in found.items() if element[1].strip()})


def _texts(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline", "softbreak"):
            yield token.content


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """The links, strong and emphasised runs of a line; a link's text is followed by its address."""
    opened: list[tuple[Token, int]] = []
    said: list[str] = []
    for token in tokens:
        if token.nesting > 0:
            opened.append((token, len(said)))
        elif token.nesting < 0 and opened:
            begin, since = opened.pop()
            text = _folded("".join(said[since:]))
            if begin.type == "link_open":
                address = _QUERY.sub("", str(begin.attrs.get("href", "")))
                yield "link", f"{text} {address.replace('http://', 'https://')}"
            elif begin.type in _RUNS:
                yield _RUNS[begin.type], text
        else:
            said.append(token.content)


def _folded(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip().lower()
