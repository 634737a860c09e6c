"""Time in proportion to size: pages and dumps of one unit, again and again.

Each is timed in this process at 80 KB. What takes long there is timed at twice the size: whatever
is quadratic takes four times as long, and most of it took minutes before it was mended. The bounds
are wide, since machines are shared; `make bench-speed` and the README have the figures.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from extractnews import ExtractNewsError, blocks_html, extract
from extractnews.fields import tags
from extractnews.fields.picture_urls import key as picture_key
from extractnews.spans_html import block_of
from extractnews.styled_html import styled

from ..cli.running import page
from ..test_markdown import article

PAGE = page()
SIZE = 80_000

#: Seconds of CPU: below the first nothing is said, past the second it is too slow at any ratio.
FREE, MOST = 0.3, 3.0
RATIO = 3.2

TAGS = (
    "p", "div", "span", "a", "b", "i", "ul", "li", "table", "tr", "td", "h1", "h2", "blockquote", "pre", "code", "script", "style",
    "noscript", "template", "textarea", "title", "select", "option", "svg", "button", "form", "input", "img", "br", "section",
    "article", "nav", "figure", "figcaption", "iframe", "video", "source", "picture", "time", "meta", "link", "html", "head", "body",
    "dl", "dt", "font", "frameset", "caption", "fieldset", "foo-bar", "plaintext",
)  # fmt: skip

UNITS = (
    "<", "<<a", "<!", "<?", "&", "&#", "&amp;", "&lt;p&gt;", "&bogus;", "&#27;", "&#99999999999;", "<!-- x -->", "<!--", "-->",
    "<![CDATA[x]]>", "<?xml x?>", " ", "\n", "\t", "\r", "\u00a0", "\u200b", "\u00ad", "\u0301", "\u0315\u0300", "0123456789", "1", "12/03/2024 ",
    "March 5, 2024 at 18:30 ", "2024-03-05T18:30:00Z ", "2024-", "18:30 ", "+02:00 ", "By ", "By Paul Reed and ", '"', "'", "(", "“",
    "新華社北京三月五日電", "การประชุม", "والكلمة ", "😀", ".", "- ", " | ", "a", "word ", "It was a long night. ", "a, ", "a and ", ";", "/", ":",
    "\\", "*", "_", "[x](y)", "`", "# ", "\u202e", "Ã©", "â€™", "a@b.c ", "http://a.b/c ", "Read more: ", "Photo: Paul Reed / Reuters. ",
    "(Reuters) ", "Paul Reed ", "ABC ", "charset=", "²", "%", "=", "a=",
)  # fmt: skip

MARKUP = (
    '<a href="/x">link</a> ', '<p><a href="https://a.example/b">A headline</a></p>', '<li><a href="/x">link</a></li>', "a<br>",
    "<tr><td>a</td><td>b</td></tr>", "<tr><td><b>a</b></td></tr>", "a<br><br>", '<img src="a.jpg" alt="b">', "<b>x</b><i>y</i>",
    "<figure><img src='{i}.jpg'><figcaption>x {i}. Photo: A B</figcaption></figure>", '<time datetime="2024-03-05">x</time>',
    '<span class="author">Paul Reed{i}</span>', '<a rel="author" href="/{i}">Paul Reed{i}</a>', '<span itemprop="author">P. R</span>',
    '<span class="date">March 5, 2024</span>', '<a rel="tag" href="/t{i}">Tag{i}</a>', "<b><i>x", "<p>x<div>y<span>z", "<ul><li>x",
    "<table><tr><td>", "<font><b>", "<a href=x><b>", "<pre>x\n\n</pre>", "<h2>Title {i}</h2>", "<p hidden>x</p>", "<t{i}>x</t{i}>",
    '<div class="c{i}">x</div>', '<p style="display:none">x</p>', "<p>It was night number {i} on the pier.</p>", '<a href="',
    '<p><img src="/{i}.jpg" alt="x{i}"></p>', "<html a{i}=x>", "<body a{i}=x>", "<p a{i}=x b c>",
)  # fmt: skip

HEADS = (
    '<meta name="author" content="Paul Reed{i}">', '<meta property="article:tag" content="Tag{i}">', "<title>Title {i}</title>",
    '<meta name="date" content="2024-03-{i}">', '<meta property="og:image" content="http://a.b/{i}.jpg">', "<base href=/x>",
    '<script type="application/ld+json">{"@type":"NewsArticle","author":"P{i} R"}</script>', '<link rel="canonical" href="http://a.b/{i}">',
)  # fmt: skip

LISTS = (
    '{"@type":"NewsArticle","author":[%s1]}', '{"@type":"NewsArticle","keywords":[%s1]}', '{"@type":"NewsArticle","image":[%s1]}',
    '{"@graph":[%s{}]}',
)  # fmt: skip

DUMP_LINES = (
    "line number {i} of the dump\n", "It was night number {i} on the pier, and it went on and on, they said.\n\n", "  * item {i}\n",
    "By Paul Reed{i}\n", "March 5, 2024 {i}\n", "Tag{i}Moscow", "Home {i}        News        It was a long night on the pier\n",
    "It was night number {i} on the pier, and it went on and on, they said on\n", "| a {i} | b | c |\n", "HEADLINE NUMBER {i}\n",
    "A man {i} stands there. Photo: Paul Reed/Reuters\n", "                                   x{i}\n", "Tags: Tag{i}, \n", "\n\n\nx", "{i}\n",
)  # fmt: skip


def again(unit: str, size: int) -> str:
    """The unit, numbered where it says so, until it is `size` characters long."""
    if "{i}" not in unit:
        return unit * (size // len(unit))
    made, length, number = [], 0, 0
    while length < size:
        made.append(unit.replace("{i}", str(number)))
        length, number = length + len(made[-1]), number + 1
    return "".join(made)


def extracted(text: str) -> None:
    try:
        extract(text)
    except ExtractNewsError:
        pass


def seconds(make: Callable[[int], str], size: int, do: Callable[[str], None]) -> float:
    text = make(size)
    begun = time.process_time()
    do(text)
    return time.process_time() - begun


def assert_linear(
    make: Callable[[int], str], size: int = SIZE, do: Callable[[str], None] = extracted
) -> None:
    first = seconds(make, size, do)
    if first < FREE:
        return
    first = min(first, seconds(make, size, do))  # another look: somebody may have had the machine
    double = min(seconds(make, 2 * size, do) for _ in range(2))
    assert first < MOST and (double < FREE or double < RATIO * first), (
        make(200)[-400:],
        first,
        double,
    )


def in_body(text: str) -> str:
    return PAGE.replace("</article>", f"{text}</article>")


def in_head(text: str) -> str:
    return PAGE.replace("</head>", f"{text}</head>")


def data(text: str) -> str:
    return in_head(f'<script type="application/ld+json">{text}</script>')


@pytest.mark.parametrize("tag", TAGS)
def test_tags(tag: str) -> None:
    for unit in (f"<{tag}>", f"<{tag}>x", f"<{tag}>x y z</{tag}>", f"</{tag}>"):
        assert_linear(lambda size, unit=unit: in_body(again(unit, size)))  # type: ignore[misc]


@pytest.mark.parametrize(
    ("read", "make"),
    [
        (tags.split, lambda size: f"a, b &{'amp;' * (size // 4)}"),
        (picture_key, lambda size: f"https://a.example/b{'-s123' * (size // 5)}x"),
    ],
    ids=["tags", "sizes of pictures"],
)
def test_single_fields(read: Callable[[str], object], make: Callable[[int], str]) -> None:
    def do(text: str) -> None:
        for _ in range(10):
            read(text)

    assert_linear(make, 20_000, do)


#: Where a unit may stand; {} is its place.
PLACES = {
    "body": "<p>{}</p>", "headline": "<h1>{}</h1>", "byline": '<p class="byline">By {}</p>', "script": "<script>{}</script>",
    "comment": "<!--{}-->", "class": '<p class="{}">x</p>', "time": '<span class="date">{}</span>', "link": '<a href="{}">x</a>',
    "caption": "<figure><img src=a.jpg><figcaption>{}</figcaption></figure>", "credit": '<p class="credit">{}</p>',
}  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_units(unit: str) -> None:
    quoted = unit.replace('"', "&quot;")
    for place in PLACES.values():
        text = quoted if '"{}' in place else unit
        assert_linear(lambda n, t=text, p=place: in_body(p.replace("{}", again(t, n))))  # type: ignore[misc]
    for key in ("og:title", "article:published_time", "author", "keywords"):
        assert_linear(  # a field of the head
            lambda n, k=key: in_head(f'<meta property="{k}" content="x {again(quoted, n)}">')  # type: ignore[misc]
        )
    for key in ("headline", "articleBody", "author"):
        assert_linear(
            lambda n, k=key: data(json.dumps({"@type": "NewsArticle", k: again(unit, n)}))
        )  # type: ignore[misc]
    assert_linear(lambda n: again(unit, n))
    assert_linear(lambda n: f"A headline of a story\n\nBy Paul Reed\n\n{again(unit, n)}")
    assert_linear(lambda n: again((unit * 60)[:60] + "\n\n", n))


@pytest.mark.parametrize("unit", [*MARKUP, *HEADS])
def test_markup(unit: str) -> None:
    assert_linear(lambda size: in_body(again(unit, size)))
    assert_linear(lambda size: in_head(again(unit, size)))
    assert_linear(lambda size: f"<html><body><p>{again(unit, size)}")


def test_data() -> None:
    for frame in LISTS:
        for unit in (
            '"Paul R{i}",',
            '{"name":"Paul R{i}"},',
            '{"@id":"{i}","@type":"NewsArticle"},',
            "[",
            "null,",
        ):
            assert_linear(lambda size, f=frame, u=unit: data(f.replace("%s", again(u, size))))  # type: ignore[misc]
    for unit in ("[", '{"a":', '"articleBody":"', "1", '{"articleBody":"x"},'):
        assert_linear(lambda size, u=unit: data(again(u, size)))  # type: ignore[misc]


@pytest.mark.parametrize("line", DUMP_LINES)
def test_dumps(line: str) -> None:
    assert_linear(lambda size: again(line, size))


MARKDOWN = (
    "[", "]", "[[", "]]", "![", "](", "](x", "](<", "](data:", "](x\n", "[a](b ", "[a](/x) ", "![a](/x) ", "[![a](/x)](/y) ", "[a][", "[a][b] ",
    "[a]: /x\n", "[a{i}]: /x{i}\n[a{i}] ", "[a]: ", "[a\n", "[a]: /x {b\n", "[^1]", "[^a{i}]: x\n", "[[a|", "[[a]] ", "]{.a", "[a]{.b} ", "]{.a {", "{.a b=\"",
    " {#a .b}\n", ":::\n", "::: {.a}\nx\n:::\n", "\\[", "\\", "`", "``", "`a` ", "```\n", "~~~\nx\n", "==", "==a", "==a== ", "--", "a--b", " -- ", "<!--", "<!-- x -->",
    "<a ", "<a href='", "<a href=\"/x\">a</a> ", "</a>", "<img src=\"", "<x-y>", "<!doctype", "- [ ] a\n", "- ", "> ", "> [!a] b\n", "| a ", "| --- |\n", "# a\n",
    "a\n===\n", "a  \n", "&amp;", "&#60;", "⟨1⟩", "a⟨{i}⟩ ", "⟨{i}⟩ /x{i}: a\n", "{{< a >}}", "{%", "{{<", "a " * 60 + "b.\n", "a " * 60 + "b\n", "http", "_a_", "**a** ",
    "](\\)", "](data:(a)", "](data:a\n", "-", "f**k ", "[a](b \"\\\"", "[a](/x)\n\n![a](/x.jpg) ![a](/x.jpg)\n\n",
)  # fmt: skip
#: What makes a page Markdown, and what may come behind.
MARKED = (
    "[a](/x) [b](/y)\n\n{}", "# x\n\n[a](/x)\n\n::: a\n{}\n:::\n", "[1]: /x\n[2]: /y\n\n{}", "---\ntitle: x\n---\n{}", "⟨1⟩ {}\n\n## References\n\n⟨1⟩ /x: a\n",
    "a⟨1⟩\n\n## References\n\n⟨1⟩ /x: a\n{}", "<div>{}\n\n# x\n\n- a\n- b\n- c\n- d\n",
    "[a](/x) [b](/y)\n\n{}a",
)  # fmt: skip


@pytest.mark.parametrize("unit", MARKDOWN)
def test_markdown(unit: str) -> None:
    for frame in MARKED:
        assert_linear(lambda size, f=frame: f.replace("{}", again(unit, size)))  # type: ignore[misc]


FRONTS = (
    "a: b\n", "title: x{i}\n", "tags: [", "tags: [[a]]\n", "title: \"", "title: '", "title: |\n", "- a\n", "  a: b\n", "a", "a:", "\"a\": \"b\"\n", "tags: a, ", "{", "a = [\n",
    "[a]\n", "a = \"", "author: [{\"name\": \"P{i} R\"}, ", "a:: b\n", "- a: b\n", "> a\n", "meta", "é", "\\\"", "# a\n", "title: {\"a\": ",
    " ", '"http://a.b/{i}", ',
)  # fmt: skip
TOPS = (
    "---\n{}", "---\n{}\n---\n", "+++\n{}\n+++\n", "---\ntitle: {}\n---\n", "Title: {}", "Title: x\n{}\nURL Source: http://a.b/c\n", "# x\n\n{}\nURL: http://a.b/c\n",
    "a:: b\n{}", "---\ntitle: x\n---\n\n# x\n\n> ## Excerpt\n{}", "---\ntitle: x\n---\n*{}",
    "---\ntitle: x\n---\n# x{}x\n", "---\nurl: [{}\"\"]\n---\n",
)  # fmt: skip


@pytest.mark.parametrize("unit", FRONTS)
def test_front_matter(unit: str) -> None:
    for top in TOPS:
        assert_linear(lambda size, t=top: t.replace("{}", again(unit, size)) + "\nText.\n")  # type: ignore[misc]


@pytest.mark.parametrize("unit", ["х", "a", "a\u00ad", "a-", "記"])
def test_print_that_breaks_words(unit: str) -> None:
    broken = (
        "They said on Monday that the pier stays closed for the har-\nbour is full, and the coun-\n"
        "cil looks for a place to land the fer-\nries of the north at.\n\n"
    )
    assert_linear(lambda size: f"{broken * 3}{again(unit, size)} sea-side\n")


def test_an_address_that_does_not_end_fits_one_way() -> None:
    """Each further "data:" took three times as long."""
    assert_linear(lambda _: f"[a](/x) [b](/y)\n\n[c]({'data:' * 40} (x\n")


@pytest.mark.parametrize("values", ["a{i}='x' ", "a='x' ", "a{i} ", "a{i}/", 'a{i}=""'])
def test_attributes(values: str) -> None:
    assert_linear(lambda size: in_body(f"<p {again(values, size)}>x</p>"))


LAID_OUT = (
    '<blockquote class="twitter-tweet"><p>x</p>', '<pre><code class="language-js">x</code></pre>', '<p><a href="#n{i}">1</a><p id="n{i}">x',
    "<ul><li>x</li><ul>", '<div class="pull-quote"><p>x',
)  # fmt: skip


@pytest.mark.parametrize("unit", LAID_OUT)
@pytest.mark.parametrize("every", [True, False], ids=["all of it", "what is around it"])
def test_what_is_laid_out_for_markdown(unit: str, every: bool) -> None:
    def dressed(html: str) -> None:
        layout = blocks_html.read(html)
        last = len(layout.text) - 1
        kept = [block_of(layout, index) for index in (range(last + 1) if every else (0, last))]
        styled(article(*kept), layout, None)

    assert_linear(lambda n: f"<p>x{again(unit, n)}<p>y", 10 * SIZE, dressed)


def around_headline(text: str) -> str:
    return PAGE.replace("</h1>", f"</h1>{text}")


def pictured(text: str) -> str:
    return in_body(f"<figure><img src=/ferry.jpg><figcaption>{text}</figcaption></figure>")


#: Pages of which one field takes one part against another, or a part against itself.
FIELDS: dict[str, Callable[[int], str]] = {
    "many pictures in one figure": lambda n: in_body(
        f"<figure>{again('<img src=/p{i}.jpg>', n // 2)}<figcaption>{again('<b>x</b> ', n // 2)}"
    ),
    "lines of a caption": lambda n: pictured(again("x{i}<br>", n)),
    "blank runs of a caption": lambda n: pictured(f"©{again('<b> </b><i>&nbsp;</i>', n)}"),
    "digits in addresses": lambda n: in_body(
        again(f"<p>x</p><img src='/{{i}}-{'1' * 1900}x.jpg'>", n)
    ),
    "signs in addresses": lambda n: in_body(
        again(f"<p>x</p><img src='/{{i}}-{'pixel_' * 310}x.jpg'>", n)
    ),
    "a class of authors": lambda n: around_headline(
        f'<p class="{again("author ", n)}x">Paul Reed</p>'
    ),
    "no comments": lambda n: in_head(
        again(f'<meta name="author" content="omment{"." * 3900}">', n)
    ),
    "crumbs without links": lambda n: PAGE.replace(
        "<h1", f'<div class="breadcrumb"><p>{again("ab › ", n)}<a href=/x>b</a></p></div><h1'
    ),
    "sections in small letters": lambda n: in_head(
        again('<meta property="article:section" content="ab{i}">', n // 2)
    ).replace("</article>", f"</article>{again('<p>Z{i}', n // 2)}"),
    "keywords of a site": lambda n: in_head(
        f'<meta name="keywords" content="news,breaking news,{again("zz{i}q,", n // 2)}">'
    ).replace("</article>", f"{again('<p>It was a very long night {i}.', n // 2)}</article>"),
    "descriptions": lambda n: in_head(
        again('<meta name="description" content="Ferry number {i} is back in the harbour">', n)
    ),
    "words of a description": lambda n: in_head(
        f'<meta name="description" content="{again("zq{i}xx ", n // 2)}">'
    ).replace("</article>", f"{again('<p>It was a very long night {i}.', n // 2)}</article>"),
}


@pytest.mark.parametrize("name", FIELDS)
def test_fields(name: str) -> None:
    assert_linear(FIELDS[name], 2 * SIZE)
