"""What a page lays out, in Markdown: each case a bit of HTML all of whose blocks are the article's."""

from __future__ import annotations

import json

import pytest

from extractnews import blocks_html, extract
from extractnews.font_styles import are_told, with_styles
from extractnews.spans_html import block_of
from extractnews.styled_html import styled
from extractnews.values import Image

from .test_markdown import article

PAGE = "https://example.org/news/story"


def printed(html: str, *images: Image, lede: str | None = None) -> str:
    """The Markdown of a page whose every block is kept."""
    layout = with_styles(html) if are_told(html) else blocks_html.read(html)
    blocks = tuple(block_of(layout, index) for index in range(len(layout.text)))
    made = styled(article(*blocks, images=images, url=PAGE, lede=lede), layout, PAGE)
    return made.to_markdown("none").rstrip("\n")


CASES = [
    ("headings at their levels", "<h1>A</h1><h2>B</h2><h4>C</h4><p>d", "## A\n\n## B\n\n#### C\n\nd"),
    ("a heading is bold anyway", "<h2><b>Why</b></h2><p>d", "## Why\n\nd"),
    ("styles within styles", "<p>a <b>b <i>c</i> <a href=/d>d</a></b> e", "a **b *c* [d](https://example.org/d)** e"),
    ("a link within a style", "<p><b><a href=x>d</a></b>", "[**d**](https://example.org/news/x)"),
    ("punctuation before a letter", "<p><b>Note:</b>it is so", "**Note**:it is so"),
    ("punctuation and a blank behind a letter", "<p>so<b>: mind it, </b>or not", "so: **mind it,** or not"),
    ("a joiner that joins nothing", "<p><b>Done.</b><b>&zwj;</b>", "**Done.**"),
    ("CJK", "<p>これは<b>「強調」</b>です。", "これは「**強調**」です。"),
    ("right to left", "<p>זה <b>חשוב</b> מאוד", "זה **חשוב** מאוד"),
    ("words bold one by one", "<p><b>a</b> <b>b</b>", "**a** **b**"),
    ("parts of a bold word", "<p><b>No</b><b>te </b>c", "**Note** c"),
    ("links side by side", "<p><a href=x>a</a> <a href=x>b <i>c</i></a>", "[a](https://example.org/news/x) [b *c*](https://example.org/news/x)"),
    ("code beside code", "<p><code>U+41</code><code>0x 41</code>", "`U+41` `0x 41`"),
    ("one code, coloured", "<p><code>a<b>b</b></code>", "`a`**`b`**"),
    ("a number before a heading", "<h2>1. Look</h2><p>a<h3>- b</h3><p>c<h3>+ #4</h3><p>d", "## 1. Look\n\na\n\n### - b\n\nc\n\n### + #4\n\nd"),
    ("a heading that only parts the text", "<p>a<h4>* * *</h4><p>b", "a\n\n\\* * \\*\n\nb"),
    ("a list that is set as a heading", "<p>a<h3>1. b<br>2. c<br>3. d<br>4. e</h3><p>f", "a\n\n1. b\n2. c\n3. d\n4. e\n\nf"),
    ("a heading of two lines", "<p>a<h3>b<br>c</h3><p>d", "a\n\n### b c\n\nd"),
    ("letters set bold", '<p>a <span style="font-weight: bold">b</span> <span style="FONT-WEIGHT:700">c</span> d', "a **b** **c** d"),
    ("letters set in italics", '<p>a <font style="color:red;font-style: italic">b</font>', "a *b*"),
    ("letters set as text is", '<p>a <span style="font-weight:400">b</span> <span style="font-style:normal">c</span>', "a b c"),
    ("a paste whose every word stands in a <b> that is none", '<b style="font-weight:normal" id="x"><p>a</p><p>b <span style="font-weight:600">c</span></p></b>', "a\n\nb **c**"),
    ("bold by its element and its attribute", '<p>a <b style="font-weight:bold">b</b> <i style="font-style:normal">c</i>', "a **b** c"),
    ("lists side by side in a table", "<table><tr><th>Pros<th>Cons<tr><td><ul><li>a<li>b</ul><td><ul><li>c</ul></table><p>d", "Pros\n\n- a\n- b\n\nCons\n\n- c\n\nd"),
    ("a list in one cell of a row", "<table><tr><th>When<th>What<tr><td>May<td><ul><li>a<li>b</ul><tr><td>June<td>c</table>", "| When | What |\n| --- | --- |\n| May | a; b |\n| June | c |"),
    ("line breaks", "<p>Roses are red,<br>violets are blue", "Roses are red,\\\nviolets are blue"),
    ("a counter of comments", '<p><a class="n">0</a>Six lines <i>run</i>', "Six lines *run*"),
    ("a number that is a word", "<p><a href=/x>7</a> lines run", "[7](https://example.org/x) lines run"),
    ("a line that would be a list", "<p>a<br>- b", "a\\\n\\- b"),
    ("a link into the page", '<p>see <a href="#top">above</a>', "see above"),
    ("a link by the page's base", '<base href="https://x.org/y/"><p><a href="z">z</a>', "[z](https://x.org/y/z)"),
    ("backslashes in an address", r'<p><a href="\a\b?c=\d">e</a>', "[e](https://example.org/a/b?c=%5Cd)"),
    ("lists in lists", "<ul><li>a<ol><li>b<li>c</ol><li>d</ul>", "- a\n  1. b\n  2. c\n- d"),
    ("two lists in a row", "<ul><li>a</ul><ul><li>b</ul>", "- a\n\n* b"),
    ("a list that begins at three", '<ol start="3"><li>c<li>d</ol>', "3. c\n4. d"),
    ("items that begin with their numbers", "<ol><li>1. a<li>2. <b>b</b></ol><p>c<ul><li>4) <i>d</i><li>5) e</ul>", "1. a\n2. **b**\n\nc\n\n4. *d*\n5. e"),
    ("numbers above the text of items", "<ul><li><span>1</span><p>a</p><li><span>2</span><p>b</p></ul>", "1. a\n2. b"),
    ("items that begin with other numbers", "<ul><li>1. a<li>3. b</ul><ul><li>1<li>2</ul>", "- 1\\. a\n- 3\\. b\n\n* 1\n* 2"),
    ("items of a list that is typed, with lists in them", "<ul><li>1. a<ul><li>b</ul><li>2. c</ul>", "1. a\n   - b\n2. c"),
    ("an article in a list of one item", "<ul><li><p>a b</p><p>c</p><ul><li>d<li>e</ul><p>f</p></ul>", "a b\n\nc\n\n- d\n- e\n\nf"),
    ("an item that a line announces", "<p>So:<ul><li><p>a b</p><p>c</p><p>d</p></ul>", "So:\n\n- a b\n\n  c\n\n  d"),
    ("an item of two paragraphs", "<ul><li><p>a</p><p>b</p><li>c</ul>", "- a\n\n  b\n\n- c"),
    ("code in an item", "<ol><li>do<pre>x = 1\n  y</pre></ol>", "1. do\n\n   ```\n   x = 1\n     y\n   ```"),
    ("terms", "<dl><dt>a <i>b</i><dd>c<dt><p>d</p><dd><ul><li>e</ul></dl>", "**a *b***\n\nc\n\n**d**\n\n- e"),
    ("boxes that are laid out as a list", "<ul><li><h3>a</h3><p>b</p><li><h3>c</h3><p>d</p></ul>", "### a\n\nb\n\n### c\n\nd"),
    ("a list whose items are headings", "<ul><li><h3>a</h3><li><h3>b</h3></ul>", "- a\n- b"),
    ("a heading's link to itself", '<h2 id="w">Why? <a href="#w">¶</a></h2><p>d<h3><a href="#s">#</a>So <i>what</i></h3><p>e<h3><a href="#c">C#</a></h3><p>f', "## Why?\n\nd\n\n### So *what*\n\ne\n\n### C#\n\nf"),
    ("a heading's links to edit it", '<h2>Why <i>so</i><span>[</span><a href="/w?t=b&action=edit">edit</a><span> | </span><a href="/w?t=b&veaction=edit">edit source</a><span>]</span></h2><p>d<h3><span>[<a href="/w?action=edit&s=2">edit</a>]</span> Who</h3><p>e<h3>How [updated]</h3><p>f', "## Why *so*\n\nd\n\n### Who\n\ne\n\n### How [updated]\n\nf"),
    ("cells over columns and rows", "<table><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tr><td>e<td>f<td>g<tr><td colspan=2>h<td>i</table>", "| a | b |  |\n| --- | --- | --- |\n|  | c | d |\n| e | f | g |\n| h |  | i |"),
    ("spans that are no numbers", '<table><tr><td colspan="x">a<td rowspan="0">b<tr><td colspan="-2">c<td rowspan="">d</table>', "| a | b |\n| --- | --- |\n| c | d |"),
    ("a table that is too wide to read", "<table><tr><td colspan=9999>a<td>b<tr><td>c<td>d</table>", "a\n\nb\n\nc\n\nd"),
    ("bullets that are typed", "<p>Bring:<br>• <b>water</b><br>• a towel</p><p>• shoes</p><p>Go.", "Bring:\n\n- **water**\n- a towel\n- shoes\n\nGo."),
    ("numbers that are typed", "<p>1. Look <i>up</i>.</p><p>2) Sit.</p><p>4. Four", "1. Look *up*.\n2. Sit.\n\n4\\. Four"),
    ("numbers of strong headings", "<p><b>1. Look</b><br>All around.</p><p><b>2. Sit</b><br>Down.", "**1. Look**\\\nAll around.\n\n**2. Sit**\\\nDown."),
    ("what people say", "<p>– Who is there?</p><p>– Nobody.", "– Who is there?\n\n– Nobody."),
    ("a bullet in an item", "<ul><li>• a<li>• b</ul>", "- a\n- b"),
    ("bullets between words", "<p>• a • b</p>", "• a • b"),
    ("most of a page, announced as a quote", "<p>She wrote:</p><blockquote><p>a b c d e</p><p>f g h i j</p></blockquote>", "She wrote:\n\n> a b c d e\n>\n> f g h i j"),
    ("a quote with a list", "<p>x y z a b c d e f<blockquote><p>a</p><ul><li>b</ul></blockquote>", "x y z a b c d e f\n\n> a\n>\n> - b"),
    ("most of a page, which text leads to", f"<p>{'a ' * 40}</p><blockquote>{'<p>b c d e f g h i j k</p>' * 7}</blockquote>", f"{'a ' * 39}a\n\n" + "\n>\n".join(["> b c d e f g h i j k"] * 7)),
    ("a quote that holds the page", "<blockquote><p>a</p><p>b</p></blockquote>", "a\n\nb"),
    ("code with its language", '<pre><code class="hljs language-py">a\nb</code></pre>', "```py\na\nb\n```"),
    ("lines of code that are boxes", "<pre><div>a</div><div>  b</div></pre>", "```\na\n  b\n```"),
    ("code beside its numbers", "<table><tr><td><pre>1\n2\n3</pre><td><pre>a\nb\nc</pre></table>", "```\na\nb\nc\n```"),
    ("code beside its numbers, line by line", '<pre><code class="language-js"><table><tr><td>1<td>a = {<tr><td>2<td>  b<tr><td>3<td>}</table></code></pre>', "```js\na = {\n  b\n}\n```"),
    ("a number that is a line of code beside its numbers", "<pre><code class='language-text'><table><tr><td>1<td>40<tr><td>2<td>2</table></code></pre>", "```\n40\n2\n```"),
    ("code in a numbered list", "<pre><ol><li>a<li>  b</ol></pre>", "```\na\n  b\n```"),
    ("code with a number in each line", "<pre><i>1</i>def f():\n<i>2</i>    return 2\n<i>3</i>\n</pre>", "```\ndef f():\n    return 2\n```"),
    ("lines of a listing that begin with numbers", "<pre>1st place\n2nd place</pre>", "```\n1st place\n2nd place\n```"),
    ("numbers that are all of the code", "<pre><i>1</i>\n<i>2</i>\n<b>4</b></pre>", "```\n1\n2\n4\n```"),
    ("a poem", '<pre class="wp-block-verse">Roses are red,\n  *violets* blue</pre>', "Roses are red,\\\n\\*violets\\* blue"),
    ("cells that stand in no row", "<table><tbody><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr><td>e</td><td>f</td></tr><td>g</td><td>h</td></tr></table>", "| a | b |\n| --- | --- |\n| c | d |\n| e | f |\n| g | h |"),
    ("a list right in a list", "<ul><li>a</li><ul><li>b</li><li>c</li></ul><li>d</li><ol><li>e</li></ol></ul>", "- a\n  - b\n  - c\n- d\n  1. e"),
    ("items with nothing but a list", "<ul><li>a</li><li><ol><li>b</ol></li><li>c</li></ul><p>d<ol start=7><li><ul><li>e<li>f</ul></ol><p>g<ul><li><ul><li>h</ul><li>i</ul>", "- a\n  1. b\n- c\n\nd\n\n- e\n- f\n\ng\n\n- h\n- i"),
    ("a list with nothing but a list", "<ul><ul><li>a<li>b</ul><ul><li>c</ul></ul>", "- a\n- b\n- c"),
    ("a quote by its name", '<p>x y z a b c d e f<div class="box pull-quote"><p>a</p><p>b</p></div>', "x y z a b c d e f\n\n> a\n>\n> b"),
    ("a quote in what is named for it", '<p>x y z a b c d e f<figure class="pullquote"><blockquote>a</blockquote></figure>', "x y z a b c d e f\n\n> a"),
    ("a table with an empty cell", "<table><tr><th>a<th>b<tr><td>c<td>d<tr><td><td><p>e</p><p>f|g</p></table>", "| a | b |\n| --- | --- |\n| c | d |\n|  | e f\\|g |"),
    ("columns that only part others", "<table><tr><th>a<th><th>b<th><tr><td>c<td><td>d<td></table>", "| a | b |\n| --- | --- |\n| c | d |"),
    ("an indent that is a column", "<table><tr><td><td>a<tr><td><td><p>b</table>", "a\n\nb"),
    ("a page laid out as a table", "<table><tr><td><p>a</p><table><tr><td>b</table></table>", "a\n\nb"),
    ("a video", '<p>a</p><div><iframe src="https://www.youtube.com/embed/x" title="The film"></iframe></div><p>b', "a\n\n[The film](https://www.youtube.com/embed/x)\n\nb"),
    ("frames whose addresses say what they are", '<p>a</p><p><iframe src="//www.youtube.com/embed/x"></iframe></p><p><iframe src="https://x.org/frame.html"></iframe></p><p>b', "a\n\n[youtube.com](https://www.youtube.com/embed/x)\n\nb"),
    ("frames that nobody sees", '<p>a<iframe src="https://x.org/t" width=1 height=1></iframe><p>b', "a\n\nb"),
    (
        "footnotes",
        '<p>It is so.<sup><a href="#n1">1</a></sup> And so.<a href="#n2">[2]</a>'
        '<ol><li id="n1">Says <i>who</i>? <a href="#r1">↩</a><li id="n2"><p>Says she.</p><p>Twice.</p></ol>',
        "It is so.[^1] And so.[^2]\n\n[^1]: Says *who*?\n\n[^2]: Says she.\n\n    Twice.",
    ),
    (
        "footnotes side by side",
        '<p>So.<sup><a href="#a">1</a></sup><sup><a href="#b">2</a></sup></p>'
        '<ol><li id="a">Says who?</li><li id="b">Says she.</li></ol>',
        "So.[^1][^2]\n\n[^1]: Says who?\n\n[^2]: Says she.",
    ),
    (
        "footnotes that begin with the way back",
        '<p>So.<sup><a href="#n1">[1]</a></sup> So.<a href="#n2">2</a> So.<a href="#n3">3</a>'
        '<ol><li id="n1">↑ <a href="#r1">1.0</a> <a href="#r2">1.1</a> <i>Her</i> 5.0 book'
        '<li id="n2"><a href="#r3">^</a> A history<li id="n3">[<a href="#r4">3</a>] See <a href="#n1">1</a></ol>',
        "So.[^1] So.[^2] So.[^3]\n\n[^1]: *Her* 5.0 book\n\n[^2]: A history\n\n[^3]: See [^1]",
    ),
    (
        "footnotes with the way back in brackets",
        '<p>So.<a href="#n" id="r">1</a></p><ol><li id="n"><i>Her</i> book, <a href="/x">here</a> [<a href="#r">↩</a>]</li></ol>',
        "So.[^1]\n\n[^1]: *Her* book, [here](https://example.org/x)",
    ),
    (
        "footnotes told by the numbers that they begin with",
        '<p>So.<a href="#_n1" id="_r1">[1]</a> So.<a href="#_n2" id="_r2">[2]</a> So.<a href="#_n3">[3]</a></p>'
        '<p><a href="#_r1" id="_n1">[1]</a> Her <i>book</i></p>'
        '<div><a id="_n2" href="#_r2">2</a><div><p>Says she.</p><p>Twice.</p></div></div><p>3 months',
        "So.[^1] So.[^2] So.[3]\n\n[^1]: Her *book*\n\n[^2]: Says she.\n\n    Twice.\n\n3 months",
    ),
    (
        "footnotes whose links hold the page's own address",
        '<p>So.<a href="https://example.org/news/story#n1">*1</a><p><a href="https://example.org/news/story#r1">*1</a>: 彼女の本。',
        "So.[^1]\n\n[^1]: 彼女の本。",
    ),
    (
        "a footnote that is an address",
        '<p>So.[<a href="#n1">1</a>]<p id="n1"><a href="https://x.org/y">https://x.org/y</a>',
        "So.[^1]\n\n[^1]: [https://x.org/y](https://x.org/y)",
    ),
    ("numbers that lead to a chapter", '<p>So.<a href="#s">2</a></p><section id="s"><h3>Sources</h3><p>Her book</p></section>', "So.2\n\n### Sources\n\nHer book"),
    (
        "a note that would be read as an address",
        '<p>a<a href="#n1">1</a><p id="n1">javascript:alert(1)',
        "a[^1]\n\n1\\. javascript:alert(1)",
    ),
]  # fmt: skip


LEDES = [
    ("in an element of its own", '<p class="deck">a</p><p>b</p>', "*a*\n\nb"),
    ("in an element that holds it alone", "<div><p>a</p></div><p>b</p>", "*a*\n\nb"),
    ("bold", "<p><b>a</b></p><p>b</p>", "***a***\n\nb"),
    ("how the text begins", "<p>a</p><p>b</p>", "a\n\nb"),
    ("a second headline", "<h2>a</h2><p>b</p>", "## a\n\nb"),
]
LONG = "The council will pay for the new bridge, though nobody knows how much it is to cost."
HEADED = [
    ("a heading that sums it up", LONG, f"*{LONG}*\n\nb"),
    ("a heading of a part", "The bridge for $500? Yes.", "## The bridge for $500? Yes.\n\nb"),
]


@pytest.mark.parametrize(("html", "want"), [c[1:] for c in LEDES], ids=[c[0] for c in LEDES])
def test_only_a_standfirst_that_stands_apart_is_set_in_italics(html: str, want: str) -> None:
    assert printed(html, lede="a") == want


def test_a_standfirst_keeps_its_reference_to_a_footnote() -> None:
    html = '<p class="lead">a<sup><a href="#n">1</a></sup></p><p>b</p><p id="n">Says who?</p>'
    assert printed(html, lede="a1") == "*a*[^1]\n\nb\n\n[^1]: Says who?"


@pytest.mark.parametrize(("text", "want"), [c[1:] for c in HEADED], ids=[c[0] for c in HEADED])
def test_a_standfirst_that_is_a_heading_is_a_sentence_with_something_to_say(
    text: str, want: str
) -> None:
    assert printed(f"<h2>{text}</h2><p>b</p>", lede=text) == want


@pytest.mark.parametrize(("html", "want"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_cases(html: str, want: str) -> None:
    assert printed(html) == want


def test_an_article_in_pre_is_no_code() -> None:
    lines = ["The pier is closed. " * 8, "It opens in May, the council says. " * 6]
    want = "\n\n".join(line.strip() for line in lines)
    html = "<pre>    " + "\n    ".join(lines) + "</pre>"
    assert printed(html) == want
    assert printed(f"<p>{'Our prompt is this one. ' * 9}</p>{html}").endswith("\n```")


def test_a_picture_stands_where_the_page_has_it() -> None:
    html = '<p>a</p><figure><img src="/b.jpg"></figure><table><tr><td>c<td>d<tr><td><img src="/e.jpg">f<td>g</table><p>h'
    boat = Image("https://example.org/b.jpg", "A boat", "A boat at sea", "Ada")
    sign = Image("https://example.org/e.jpg", "[x]", None, None)
    assert printed(html, Image("https://example.org/lead.jpg"), boat, sign) == (
        "![](https://example.org/lead.jpg)\n\na\n\n![A boat](https://example.org/b.jpg)\n\n"
        "> Image: A boat at sea — Ada\n\n| c | d |\n| --- | --- |\n| f | g |\n\n"
        "![\\[x\\]](https://example.org/e.jpg)\n\nh"
    )


def test_a_picture_stands_in_a_list_with_text_and_in_no_list_of_pictures() -> None:
    html = '<ul><li><img src="/1.jpg"></ul><p>a</p><ul><li>b<li><img src="/2.jpg">c</ul>'
    pictures = (Image("https://example.org/1.jpg"), Image("https://example.org/2.jpg"))
    assert printed(html, *pictures) == (
        "![](https://example.org/1.jpg)\n\na\n\n- b\n\n- ![](https://example.org/2.jpg)\n\n  c"
    )


POSTS = [
    (
        "a post that a script draws",
        '<a href="https://www.instagram.com/p/B1/?utm_source=x">View this post</a> <a href="https://www.instagram.com/ada/">Ada</a>',
        "instagram-media",
        "a\n\n[View this post Ada](https://www.instagram.com/p/B1/)\n\nb",
    ),
    (
        "words of a post that are not in the text",
        '<p>So it is.</p>— Ada (@ada) <a href="https://twitter.com/ada/status/7?ref_src=y">May 5</a>',
        "twitter-tweet",
        "a\n\n[Ada (@ada) May 5](https://twitter.com/ada/status/7)\n\nb",
    ),
    ("a post whose link says nothing", '<a href="https://twitter.com/ada/status/7">—</a>', "twitter-tweet", "a\n\n[twitter.com](https://twitter.com/ada/status/7)\n\nb"),
    ("a post without an address", '<a href="https://www.instagram.com/ada/">Ada</a>', "instagram-media", "a\n\nb"),
    ("a quote of another make", '<a href="https://twitter.com/ada/status/7">Ada</a>', "box", "a\n\nb"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("post", "name", "want"), [c[1:] for c in POSTS], ids=[c[0] for c in POSTS]
)
def test_a_post_that_is_not_in_the_text_is_a_link_to_it(post: str, name: str, want: str) -> None:
    html = f'<p>a</p><blockquote class="{name}">{post}</blockquote><p>b</p>'
    layout = blocks_html.read(html)
    kept = [block_of(layout, index) for index in (0, len(layout.text) - 1)]
    made = styled(article(*kept, url=PAGE), layout, PAGE)
    assert made.to_markdown("none") == f"{want}\n"


def test_a_post_that_is_in_the_text_is_a_quote() -> None:
    html = '<p>x y z a b c d e f</p><blockquote class="twitter-tweet">So. <a href="https://twitter.com/ada/status/7">May 5</a></blockquote>'
    assert printed(html) == "x y z a b c d e f\n\n> So. [May 5](https://twitter.com/ada/status/7)"


def test_text_that_only_repeats_the_place_of_another_block_keeps_its_own() -> None:
    layout = blocks_html.read("<p><b>other</b>")
    block = block_of(layout, 0)._replace(text="put together")
    made = styled(article(block), layout, None)
    assert made.content[0].spans == ()


PARAGRAPH = "<p>The council met on Tuesday evening and voted, after a long debate, to close the road to cars until the bridge has been repaired.</p>"


def test_code_and_tables_between_kept_paragraphs_are_kept_whole() -> None:
    table = "".join(f"<tr><td>Ward {number}<td>{number}<td>{9 * number}" for number in range(3, 9))
    page = (
        f"<title>Council closes road</title><meta property='og:type' content='article'><article>"
        f"<h1>Council closes road</h1>{PARAGRAPH * 4}<table><tr><th>Ward<th>Yes<th>No{table}</table>"
        f"{PARAGRAPH * 2}<pre>make road\nmake bridge</pre>{PARAGRAPH * 3}</article>"
    )
    made = extract(page)
    assert "| Ward 5 | 5 | 45 |" in made.to_markdown()
    assert "```\nmake road\nmake bridge\n```" in made.to_markdown()
    assert "make road\nmake bridge" in str(json.loads(made.to_json())["body"])
