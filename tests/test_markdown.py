"""The article as Markdown: kinds kept, and no text that can break out of its place."""

from __future__ import annotations

import json

import pytest

from extractnews.render.as_markdown import render_markdown
from extractnews.values import STANDFIRST, Article, Block, Claim, Image, Span, Stand


def article(*content: Block, **fields: object) -> Article:
    """An article of these blocks with nothing else known, but for `fields`."""
    blank = Article(
        source="-", url=None, site_name=None, title=None, authors=(), published=None, modified=None,
        section=None, tags=(), lede=None, body=None, images=(), language=None,
        input_format="html", confidence=1.0, warnings=(), content=content,
    )  # fmt: skip
    return blank._replace(**fields)


def body(*content: Block) -> str:
    """The Markdown below the front matter."""
    return render_markdown(article(*content)).partition("---\n---\n\n")[2].rstrip("\n")


KINDS = [
    ("heading", [Block("Why", "heading", 3)], "### Why"),
    ("top heading goes under the title", [Block("Why", "heading", 1)], "## Why"),
    ("list", [Block("a", "item", 1), Block("b", "item", 1)], "- a\n- b"),
    ("nested list", [Block("a", "item", 1), Block("b", "item", 2)], "- a\n  - b"),
    ("numbers", [Block("a", "item", 1, ordered=True), Block("b", "item", 1, ordered=True)], "1. a\n2. b"),
    ("quote", [Block("a", "quote"), Block("b", "quote")], "> a\n>\n> b"),
    ("code", [Block("x = `1`\n  y", "code")], "```\nx = `1`\n  y\n```"),
    ("fence longer than any inside", [Block("````", "code")], "`````\n````\n`````"),
    ("table", [Block("a", "row", 7), Block("b", "row", 7), Block("c", "row", 8)], "| a | b |\n| --- | --- |\n| c |  |"),
    ("link", [Block("see it", spans=(Span("see "), Span("it", "", "https://x.org/a(b)")))], "see [it](https://x.org/a(b))"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "want"), [c[1:] for c in KINDS], ids=[c[0] for c in KINDS])
def test_kinds(content: list[Block], want: str) -> None:
    assert body(*content) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"),
        ("- no list", "\\- no list"),
        ("> no quote", "\\> no quote"),
        ("---", "\\---"),
        ("--- no rule", "--- no rule"),
        ("<script>", "\\<script>"),
        ("*a* _b_ `c` [d](e)", "\\*a\\* \\_b\\_ \\`c\\` [d\\](e)"),
        ("snake_case stays", "snake_case stays"),
        ("the __init__ of it", "the \\_\\_init\\_\\_ of it"),
        ("2 * 3 < 4 <b>", "2 * 3 < 4 \\<b>"),
        ("* no list", "\\* no list"),
        ("$10-$20 in US$5 notes, $x$", "$10-$20 in US$5 notes, \\$x\\$"),
        ("some ~6 of ~~7~~ in 5~9~", "some ~6 of ~\\~7\\~\\~ in 5\\~9\\~"),
        ("~~~", "\\~\\~\\~"),
        ("AT&amp;T", "AT\\&amp;T"),
        ("5 - 3 = 2 + 0", "5 - 3 = 2 + 0"),
    ],
)
def test_text_means_itself(text: str, want: str) -> None:
    assert body(Block(text)) == want


@pytest.mark.parametrize(
    ("target", "want"),
    [
        ("https://x.org/a?b=1&c=2", "[it](https://x.org/a?b=1&c=2)"),
        ("HTTP://x.org", "[it](HTTP://x.org)"),
        ("mailto:a@x.org", "[it](mailto:a@x.org)"),
        ("/a/b.html#c", "[it](/a/b.html#c)"),
        ("//x.org/a", "[it](//x.org/a)"),
        ("a:b/c", "it"),
        ("http://The Toolkit, Inc./a", "it"),
        ("https://x.org/a b", "[it](https://x.org/a%20b)"),
        ("javascript:alert(1)", "it"),
        (" java\nscript:alert(1)", "it"),
        ("\x01JavaScript\t:alert(1)", "it"),
        ("data:text/html,x", "it"),
        ("vbscript:x", "it"),
        ("javascript&colon;alert(1)", "[it](javascript&amp;colon;alert(1))"),
        ("java&#115;cript:alert(1)", "[it](java&amp;#115;cript:alert(1))"),
        ("", "it"),
    ],
)
def test_links_lead_where_a_reader_may_go(target: str, want: str) -> None:
    assert body(Block("it", spans=(Span("it", "", target),))) == want


def test_spans_are_as_clean_as_text() -> None:
    spans = (Span("a\u202eb\x1b", "b"), Span("c\x9dd", "c"), Span("e\ud83d", "", "/\u202ex"))
    assert body(Block("abcde", spans=spans)) == "**ab**`cd`[e](/x)"


def test_front_matter_is_json_a_line_a_key() -> None:
    evil = 'A"\n---\nb: c\u2028'
    lines = render_markdown(article(title=evil, authors=("Ada", "Grace"))).splitlines()
    assert lines[0] == lines[3] == "---"
    key, _, value = lines[1].partition(": ")
    assert (key, json.loads(value)) == ("title", evil)
    assert lines[2] == 'authors: ["Ada", "Grace"]'


def test_standfirst_once_in_italics_and_captions() -> None:
    text = render_markdown(
        article(
            Block("The short of it.", STANDFIRST), Block("The rest."), title="T", lede="The short of it.",
            images=(Image("https://x.org/a.jpg", None, "A boat", "Ada"),),
        )
    )  # fmt: skip
    assert text.endswith(
        "# T\n\n*The short of it.*\n\n![](https://x.org/a.jpg)\n\n> Image: A boat — Ada\n\nThe rest.\n"
    )


def test_the_first_paragraph_is_no_standfirst_for_being_the_description_too() -> None:
    blocks = (Block("It began in May."), Block("The rest."))
    text = render_markdown(article(*blocks, title="T", lede="It began in May."))
    assert text.endswith("# T\n\nIt began in May.\n\nThe rest.\n")
    of_dump = article(*blocks, title="T", lede="It began in May.", input_format="text")
    assert render_markdown(of_dump).endswith("# T\n\n*It began in May.*\n\nThe rest.\n")


def test_a_standfirst_that_is_not_in_the_text_is_the_description() -> None:
    claims = (Claim("lede", "In short.", "standfirst:7"),)
    text = render_markdown(article(Block("It sat."), lede="In short.", claims=claims))
    assert text == '---\ndescription: "In short."\n---\n\nIt sat.\n'


def test_what_pictures_side_by_side_share_is_said_once() -> None:
    images = tuple(
        Image(f"https://x.org/{n}.jpg", None, "A boat and its crew", "Ada") for n in "ab"
    )
    stands = (Stand(1), Stand(1))
    text = render_markdown(
        article(Block("One.", place=0), Block("Two.", place=1), images=images, stands=stands)
    )
    assert text.endswith(
        "One.\n\n![](https://x.org/a.jpg)\n\n![](https://x.org/b.jpg)\n\n"
        "> Image: A boat and its crew — Ada\n\nTwo.\n"
    )


def test_a_caption_that_a_heading_or_an_earlier_picture_says_is_not_said_again() -> None:
    images = (
        Image("https://x.org/a.jpg", None, "The Skerry ferry", "Ada"),
        Image("https://x.org/b.jpg", None, "Its crew", None),
        Image("https://x.org/c.jpg", None, "Its crew", None),
    )
    blocks = (
        Block("The Skerry Ferry", "heading", 2, 0),
        Block("One.", place=1),
        Block("Two.", place=2),
    )
    text = render_markdown(article(*blocks, images=images, stands=(Stand(1), Stand(2), Stand(9))))
    assert text.endswith(
        "## The Skerry Ferry\n\n![](https://x.org/a.jpg)\n\n> Image: Ada\n\nOne.\n\n"
        "![](https://x.org/b.jpg)\n\n> Image: Its crew\n\nTwo.\n\n![](https://x.org/c.jpg)\n"
    )


KNOWN: dict[str, object] = {
    "title": "A cat",
    "authors": ("Ada Low",),
    "published": "2024-03-12T06:45:00+00:00",
    "site_name": "The Post",
    "url": "https://x.org/cat",
    "section": "Pets",
    "tags": ("big cats", "2024", "C#"),
    "lede": "Short.",
    "images": (Image("https://x.org/a.jpg"),),
    "claims": (Claim("lede", "Short.", "meta:description"),),
}
PROFILES = {
    "default": {
        "title": "A cat", "authors": ["Ada Low"], "published": "2024-03-12T06:45:00+00:00",
        "site_name": "The Post", "url": "https://x.org/cat", "section": "Pets",
        "tags": ["big cats", "2024", "C#"], "description": "Short.",
    },
    "hugo": {
        "title": "A cat", "date": "2024-03-12T06:45:00+00:00", "description": "Short.",
        "authors": ["Ada Low"], "categories": ["Pets"], "tags": ["big cats", "2024", "C#"],
        "images": ["https://x.org/a.jpg"], "canonicalURL": "https://x.org/cat",
        "params": {"source": "The Post"},
    },
    "obsidian": {
        "title": "A cat", "source": "https://x.org/cat", "author": ["Ada Low"],
        "published": "2024-03-12T06:45:00", "site": "The Post", "description": "Short.",
        "tags": ["big-cats", "C"],
    },
}  # fmt: skip


@pytest.mark.parametrize("profile", PROFILES)
def test_front_matter_as_its_readers_call_the_keys(profile: str) -> None:
    text = render_markdown(article(Block("It sat."), **KNOWN), profile)
    head, _, body = text.removeprefix("---\n").partition("\n---\n\n")
    lines = [line.partition(": ") for line in head.splitlines()]
    assert {key: json.loads(value) for key, _, value in lines} == PROFILES[profile]
    assert body.startswith("![](" if profile == "hugo" else "# A cat\n\n![](")
    assert "*Short.*" not in body


def test_no_front_matter() -> None:
    assert render_markdown(article(Block("It sat."), **KNOWN), "none").startswith("# A cat\n\n")
