"""HTML → blocks: what a reader would call one unit, whatever the markup."""

from __future__ import annotations

import pytest

from extractnews.blocks_html import read
from extractnews.layout import count_words
from extractnews.spans_html import block_of, spans_of
from extractnews.values import Span

BLOCKS = [
    ("a paragraph each", "<p>One.</p><p>Two.</p>", ["One.", "Two."]),
    ("white space as one blank", "<p> One\n\t and&nbsp;two </p>", ["One and two"]),
    ("inline tags part nothing", "<p>O<b>n</b>e <i>t</i>wo</p>", ["One two"]),
    ("one line break is a blank", "<div>One<br>two</div>", ["One two"]),
    ("an empty element named so is one", "<div>One<span class='x br'></span>two</div>", ["One two"]),
    ("and two of them are two", "<div>One<span class='br'></span><span class=br></span>two</div>", ["One", "two"]),
    ("with text in it is none", "<div>One <span class='br'>and</span> two</div>", ["One and two"]),
    ("two line breaks end a block", "<div>One<br> <br/>two</div>", ["One", "two"]),
    ("text around a paragraph", "<div>One<p>two</p>three</div>", ["One", "two", "three"]),
    ("text after the end of the page", "<html><body><p>One</p></body></html><p>two", ["One", "two"]),
    ("scripts and styles are no text", "<p>One</p><script>x<p></script><style>y</style>", ["One"]),
    ("a button's label is no text", "<p>One</p><button>Share</button><p>two</p>", ["One", "two"]),
    ("an unclosed button hides no page", "<button>Menu<article><p>One</p></article>", ["Menu", "One"]),
    ("soft hyphens are gone", "<p>Um\u00adwelt&shy;schutz</p>", ["Umweltschutz"]),
    ("no tags at all", "just words", ["just words"]),
    ("nothing", "", []),
    ("a comment only", "<!-- x -->", []),
    ("cells", "<table><tr><td>a<td>b<tr><td>c</table>", ["a", "b", "c"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("html", "want"), [case[1:] for case in BLOCKS], ids=[c[0] for c in BLOCKS]
)
def test_blocks(html: str, want: list[str]) -> None:
    assert list(read(html).text) == want


KINDS = [
    ("<h2>x</h2>", ("heading", 2)),
    ("<ul><li>x</ul>", ("item", 1)),
    ("<ul><li><ol><li>x</ol></ul>", ("item", 2)),
    ("<ul><li><p>x</p></ul>", ("item", 1)),
    ("<blockquote><p>x</p></blockquote>", ("quote", 0)),
    ("<figure><figcaption>x</figcaption></figure>", ("caption", 0)),
    ("<table><tr><td><p>x</p></table>", ("paragraph", 0)),
]


@pytest.mark.parametrize(("html", "want"), KINDS, ids=[html for html, _ in KINDS])
def test_kind(html: str, want: tuple[str, int]) -> None:
    block = block_of(read(html), 0)
    assert (block.kind, block.level) == want


def test_code_keeps_its_lines() -> None:
    block = block_of(read("<pre>a\n  b\n</pre>"), 0)
    assert (block.kind, block.text) == ("code", "a\n  b")
    assert block_of(read("<pre> \n\t\n  a\n\n b \n </pre>"), 0).text == "  a\n\n b"
    assert block_of(read("<pre>  a</pre>"), 0).text == "  a"


def test_cells_of_a_row_share_a_number_that_other_rows_do_not_have() -> None:
    layout = read("<table><tr><td>a<td>b<tr><td>c</table>")
    a, b, c = (block_of(layout, index).level for index in range(3))
    assert a == b != c


@pytest.mark.parametrize(
    ("html", "words", "linked"),
    [
        ("<p>one two <a href=/>three</a></p>", 3, 1),
        ("<a href=/><h3>one two</h3><p>three</p></a>", 2, 2),
        ("<p>今日は雨が降る</p>", 3, 0),
        ("<p>今日 <a href=/>雨が降る</a></p>", 3, 2),
    ],
)
def test_words_and_linked_words_of_the_first_block(html: str, words: int, linked: int) -> None:
    layout = read(html)
    assert (layout.words[0], layout.link_words[0]) == (words, linked)


def test_words_of_mixed_scripts() -> None:
    assert count_words("東京都渋谷区神宮前 iPhone", 2) == 9 // 2 + 1


def test_styled_runs() -> None:
    layout = read('<p>See <a href="/x"><b>the</b> plan</a>, <em>now</em>.</p>')
    assert spans_of(layout, 0, str) == (
        Span("See "),
        Span("the", "b", "/x"),
        Span(" plan", "", "/x"),
        Span(", "),
        Span("now", "i"),
        Span("."),
    )


def test_runs_spell_the_block_s_text() -> None:
    html = "<p> A <b> b </b><i>c</i> <a href=x> d</a>e<br><code>f g</code> </p>"
    layout = read(html)
    text = "".join(span.text for span in spans_of(layout, 0, str))
    assert (text, text.replace("\n", " ")) == ("A b c de\nf g", layout.text[0])


def test_head_and_spots() -> None:
    layout = read(
        '<html lang=de><head><title> A  title </title><meta property="og:title" content="B">'
        '<link rel=canonical href="https://example.org/b"><base href="/x/">'
        '<script type="application/ld+json">{"a": 1}</script></head><body>'
        '<time datetime="2024-05-06">6 May</time> <span class=byline>by Ada</span>'
    )
    assert (layout.title, layout.language, layout.base) == ("A title", "de", "/x/")
    assert layout.metas == [("og:title", "B")]
    assert layout.links == [("canonical", "https://example.org/b")]
    assert layout.jsonld == ['{"a": 1}']
    texts = {spot.tag: layout.span_text(spot.start, spot.end) for spot in layout.spots}
    assert texts == {"time": "6 May", "span": "by Ada"}


@pytest.mark.parametrize("depth", [300, 3000])
def test_depth_loses_nothing(depth: int) -> None:
    layout = read("<div>" * depth + "<p>deep</p>" + "</div>" * depth + "<p>after</p>")
    assert layout.text == ("deep", "after")


def test_containers_hold_their_blocks() -> None:
    layout = read("<div class=a><p>1</p><p>2</p></div><p>3</p>")
    index = layout.name.index("a")
    assert (layout.first[index], layout.last[index]) == (0, 2)
    assert layout.tag[index] == "div"


LONG = "The council met again on Tuesday to hear what the harbour's new crane will cost the town. "

MENUS = [
    ("a menu by its tag", "<nav><a>Home</a></nav><p>One</p>", ["One"], ["Home"]),
    ("a menu by its class", "<ul class=main-menu><li>Home</ul><p>One</p>", ["One"], ["Home"]),
    ("in camel case", "<div id=mainNav>Home</div><p>One</p>", ["One"], ["Home"]),
    ("by its role", "<div role=navigation>Home</div><p>One</p>", ["One"], ["Home"]),
    ("what has a menu is none", "<div class='page has-menu'>One</div>", ["One"], []),
    ("nor is a list of tags", "<nav class=tag-menu><a>Ferries</a></nav>", ["Ferries"], []),
    ("nor a menu of navy blue", "<div class='navy unavailable'>One</div>", ["One"], []),
    ("nor one in an article", "<article><nav>Ferries</nav></article>", ["Ferries"], []),
    ("breadcrumbs are read", "<nav><ol class=breadcrumb><li>News</ol></nav>", ["News"], []),
    ("by their label too", "<nav aria-label=Breadcrumb>News</nav>", ["News"], []),
    ("a page in a menu is read", "<nav>Home<main>One</main></nav>", ["One"], []),
    ("from its first paragraph on", "<nav><div>Home</div><div><p>One</p>two</div></nav>", ["One", "two"], []),
    ("a menu in one is read as well", "<nav><nav>Home<p>One</p></nav><nav>two</nav></nav>", ["One"], ["two"]),
    ("a paragraph is no menu", f"<nav>{LONG * 3}</nav>", [(LONG * 3).strip()], []),
    ("scripts in one are no text", "<nav>Home<script>x<p></script></nav><p>One</p>", ["One"], ["Home"]),
    ("nor is a button", "<nav>A<button>B<svg><path></svg></button>C</nav><p>One", ["One"], ["A", "C"]),
    ("a button left open in one", "<nav>A<button>B<ul><li>C</ul><main>One</main>", ["One"], []),
    ("a menu left open", "<nav><ul><li>Home</ul><h1>One</h1><p>two</p>", ["One", "two"], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("html", "blocks", "unread"), [case[1:] for case in MENUS], ids=[case[0] for case in MENUS]
)
def test_menus_are_left_unread(html: str, blocks: list[str], unread: list[str]) -> None:
    page = read(html)
    assert list(page.text) == blocks
    assert [text for menu in page.unread for text in menu.chunks if text.strip()] == unread


def test_what_belongs_in_the_head_is_read_in_a_menu_too() -> None:
    page = read(
        "<nav><script type='application/ld+json'>{}</script><meta itemprop=position content=1>"
        "<img src=logo.png alt='The Carrick Herald'><img src=flag.png></nav><p itemprop=name>One</p>"
    )
    assert page.jsonld == ["{}"]
    assert page.metas == [("position", "1")]
    assert [picture.attributes["src"] for picture in page.pictures] == ["logo.png"]
    assert [(spot.tag, page.span_text(spot.start, spot.end)) for spot in page.spots] == [
        ("p", "One")
    ]


@pytest.mark.parametrize(
    "menu", ["<nav>", "<div class=menu>", "<nav><button>", "<div><button>", "<article><nav>"]
)
def test_menus_in_menus_without_end_hide_nothing(menu: str) -> None:
    assert list(read(menu * 3000 + "<p>One</p>").text) == ["One"]
