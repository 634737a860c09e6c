"""Whatever an article holds, a CommonMark parser reads back from its Markdown what was written."""

from __future__ import annotations

import os
import re
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from extractnews.cleaning import clean, clean_line
from extractnews.values import Around, Block, Image, Span

from .test_markdown import article

PARSER = MarkdownIt("commonmark").enable("table")

FRESH = int(os.environ.get("EXTRACTNEWS_FRESH", "0"))
laws = settings(
    max_examples=FRESH or 60,
    deadline=None,
    derandomize=not FRESH,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

#: Everything that means something to a reader of Markdown, and scripts that put no blanks.
MARKS = st.sampled_from(
    [*"\\`*_[]<>&#+-!|~=.:()$\"' \u00a0", "1.", "2)", "a", "Bc", "é", "漢字", "「", "」", "。", "עברית", "\u0627\u0644",
     "\n", "&amp;", "&#35;", "<b>", "```", "---", "***", "__", "](", "[^1]", "![", "[x]", "http://x.org", "\t"]
)  # fmt: skip
TEXTS = st.lists(MARKS | st.text(max_size=3), min_size=1, max_size=8).map("".join)
LINES = TEXTS.map(clean_line).filter(bool)
TARGETS = st.sampled_from(
    ["", "https://x.org/a_b(c)?d=1&copy=2", "/a b", "javascript:alert(1)", "mailto:a@x.org", "x)"]
) | TEXTS.map(lambda text: f"https://x.org/{text}")
SPANS = st.lists(
    st.builds(Span, TEXTS, st.sampled_from(["", "", "b", "i", "bi", "c", "bc"]), TARGETS),
    min_size=1,
    max_size=6,
)


def parsed(text: str) -> list[Token]:
    return PARSER.parse(text)


def written(*content: Block, **fields: object) -> str:
    return article(*content, **fields).to_markdown("none")


def said(token: Token) -> str:
    """The text of an inline token as a reader sees it."""
    shown = {"softbreak": " ", "hardbreak": " "}
    return "".join(shown.get(child.type, child.content) for child in token.children or ())


def plain(text: str) -> str:
    """Text as HTML shows it: white space, the blanks of code, is one blank."""
    return " ".join(text.split())


@laws
@given(LINES)
def test_text_is_one_paragraph_that_says_it(text: str) -> None:
    tokens = parsed(written(Block(text)))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert plain(said(tokens[1])) == text
    assert {child.type for child in tokens[1].children or ()} <= {"text", "text_special"}


@laws
@given(SPANS)
def test_styles_lose_no_text_and_links_lead_where_they_did(spans: list[Span]) -> None:
    text = "".join(span.text for span in spans)
    if not clean_line(text):
        return
    tokens = parsed(written(Block(clean_line(text), spans=tuple(spans))))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert squashed(said(tokens[1])) == squashed(clean(text))
    assert balanced(tokens[1])
    for child in tokens[1].children or ():
        assert child.type not in ("html_inline", "image")
        if child.type == "link_open":
            target = str(child.attrs["href"])
            scheme = re.match(r"[a-z][a-z0-9+.-]*:", target.lower())
            assert scheme is None or scheme[0] in ("http:", "https:", "mailto:")


def squashed(text: str) -> str:
    """Text without white space, which may move across the borders of a style."""
    return "".join(text.split())


def balanced(token: Token) -> bool:
    """Tell whether no delimiter is left over as text that nobody wrote."""
    kinds = [child.type for child in token.children or ()]
    return all(
        kinds.count(f"{kind}_open") == kinds.count(f"{kind}_close")
        for kind in ("strong", "em", "link")
    )


@laws
@given(
    st.lists(
        st.tuples(st.sampled_from(["", "b", "i", "bi"]), st.booleans()), min_size=1, max_size=6
    )
)
def test_words_keep_their_styles(runs: list[tuple[str, bool]]) -> None:
    """Runs of words with blanks between are read back with exactly the styles that they had."""
    spans: list[Span] = []
    for number, (style, link) in enumerate(runs):
        spans.append(Span(f"word{number}", style, f"https://x.org/{number}" if link else ""))
        spans.append(Span(" "))
    tokens = parsed(
        written(Block("".join(span.text for span in spans).strip(), spans=tuple(spans)))
    )
    assert styles(tokens[1]) == {
        f"word{n}": (style, f"https://x.org/{n}" if link else "")
        for n, (style, link) in enumerate(runs)
    }


def styles(token: Token) -> dict[str, tuple[str, str]]:
    """The style and target of each word of an inline token."""
    found: dict[str, tuple[str, str]] = {}
    open_styles: list[str] = []
    target = ""
    for child in token.children or ():
        if child.type in ("strong_open", "em_open"):
            open_styles.append("b" if child.type == "strong_open" else "i")
        elif child.type in ("strong_close", "em_close"):
            open_styles.pop()
        elif child.type == "link_open":
            target = str(child.attrs["href"])
        elif child.type == "link_close":
            target = ""
        else:
            for word in child.content.split():
                found[word] = ("".join(sorted(open_styles)), target)
    return found


# A tree of what Markdown can hold, as nested tuples: ("p", text), ("h", level, text), ("code", text),
# ("quote", nodes), ("ul" or "ol", items, each a tuple of nodes), ("table", rows).
LEAVES = st.one_of(
    st.tuples(st.just("p"), LINES),
    st.tuples(st.just("h"), st.integers(2, 6), LINES),
    st.tuples(st.just("code"), TEXTS.map(lambda text: clean(text).expandtabs(4).strip("\n")).filter(str.strip)),
    st.integers(2, 3).flatmap(
        lambda width: st.tuples(
            st.just("table"), st.lists(st.tuples(*[LINES] * width), min_size=2, max_size=3).map(tuple)
        )
    ),
)  # fmt: skip


def several(node: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(node, min_size=1, max_size=3).map(tuple)


def structures(node: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(st.just("quote"), several(node)) | st.tuples(
        st.sampled_from(["ul", "ol"]), several(several(node))
    )


TREES = several(st.recursive(LEAVES, structures, max_leaves=8))


def blocks_of(tree: tuple[Any, ...], within: tuple[Around, ...], into: list[Block]) -> None:
    """Write a tree as the blocks of an article."""
    for node in tree:
        name = len(into) * 100 + len(within)
        if node[0] == "p":
            into.append(Block(node[1], within=within))
        elif node[0] == "h":
            into.append(Block(node[2], "heading", node[1], within=within))
        elif node[0] == "code":
            into.append(Block(node[1], "code", within=within))
        elif node[0] == "quote":
            blocks_of(node[1], (*within, Around("quote", name)), into)
        elif node[0] == "table":
            for row, cells in enumerate(node[1]):
                for column, cell in enumerate(cells):
                    around = (Around("table", name), Around("row", name + row, row))
                    around += (Around("cell", name + column, column),)
                    into.append(Block(cell, "row", within=(*within, *around)))
        else:
            around = Around("ordered" if node[0] == "ol" else "list", name)
            for number, item in enumerate(node[1]):
                part = Around("item", name + number, number + 1)
                blocks_of(item, (*within, around, part), into)


def tree_of(tokens: list[Token]) -> tuple[Any, ...]:
    """What a parser reads, as a tree."""
    stack: list[list[Any]] = [[]]
    for token in tokens:
        if token.type in ("fence", "code_block"):
            stack[-1].append(("code", token.content.removesuffix("\n")))
        elif token.type == "inline":
            stack[-1].append(plain(said(token)))
        elif token.nesting == 1:
            stack.append([])
        elif token.nesting == -1:
            inner = tuple(stack.pop())
            tag = token.tag
            if tag in ("p", "td", "th"):
                stack[-1].append(("p", *inner) if tag == "p" else (inner[0] if inner else ""))
            elif tag in ("thead", "tbody"):
                stack[-1].extend(inner)
            elif tag[0] == "h":
                stack[-1].append(("h", int(tag[1]), *inner))
            elif tag in ("li", "tr"):
                stack[-1].append(inner)
            else:
                stack[-1].append(("quote" if tag == "blockquote" else tag, inner))
        else:
            stack[-1].append((token.type,))
    return tuple(stack[0])


@laws
@given(TREES)
def test_structure_is_read_back(tree: tuple[Any, ...]) -> None:
    content: list[Block] = []
    blocks_of(tree, (), content)
    assert tree_of(parsed(written(*content))) == tree


KINDS = st.sampled_from(
    ["paragraph", "heading", "item", "quote", "row", "code", "caption", "embed"]
)


@laws
@given(
    st.lists(st.builds(Block, LINES, KINDS, st.integers(0, 9), st.integers(0, 99), SPANS.map(tuple), st.booleans(), st.just(()), st.just("")), max_size=8),
    st.lists(st.builds(Image, TARGETS, TEXTS, TEXTS, TEXTS), max_size=2),
    TEXTS,
)  # fmt: skip
def test_no_article_gives_html_or_a_script(
    content: list[Block], images: list[Image], title: str
) -> None:
    fields = {"images": tuple(images), "title": title, "lede": title}
    for profile in ("default", "hugo", "obsidian", "none"):
        text = article(*content, **fields).to_markdown(profile)
        body = text.partition("\n---\n")[2] if profile != "none" else text
        for token in parsed(body):
            assert token.type not in ("html_block", "code_block", "hr")
            for child in token.children or ():
                assert child.type != "html_inline"
                address = str(child.attrs.get("href") or child.attrs.get("src") or "")
                scheme = re.match(r"[a-z][a-z0-9+.-]*:", address.lower())
                assert scheme is None or scheme[0] in ("http:", "https:", "mailto:")
