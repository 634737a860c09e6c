"""What hostile pages write where fields are read: no control gets out, no day is made up."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from extractnews import extract
from extractnews.settings import Settings

from ..cli.running import page
from .promises import JSON, MARKDOWN, WITH_ERRORS, kept
from .test_markup import DUMP, FIRST, LAST, PAGE, inside

DATED = '<meta property="article:published_time" content="2024-03-05T18:30:00+00:00">'
UNDATED = PAGE.replace(DATED, "")


def in_head(markup: str, text: str = PAGE) -> str:
    return text.replace("</head>", f"{markup}</head>")


def linked_data(value: object, *, ascii_only: bool = True, text: str = PAGE) -> str:
    script = json.dumps(value, ensure_ascii=ascii_only)
    return in_head(f'<script type="application/ld+json">{script}</script>', text)


def all_kept(pages: Iterable[str]) -> None:
    """Assert the promises for pages that hold an article, in every format."""
    for text in pages:
        data = text.encode("utf-8", "surrogatepass")
        (record,) = kept(data, JSON)
        assert FIRST in record["body"] and LAST in record["body"], text[:2000]
        kept(data, MARKDOWN)


#: Where a character of the page's choice may come out; {} is its place.
PLACES: dict[str, Callable[[str], str]] = {
    "title": lambda bit: page(title=f"Council{bit} votes for the tram"),
    "body": lambda bit: inside(f"<p>Before the {bit} end and after it the tram went on its way.</p>"),
    "byline": lambda bit: PAGE.replace("By Paul Reed", f"By Paul{bit} Reed"),
    "site": lambda bit: PAGE.replace('content="Marlow Courier"', f'content="Marlow{bit} Courier"'),
    "picture": lambda bit: inside(
        f'<figure><img src="/a{bit}.jpg" alt="Al{bit}t"><figcaption>A tram{bit} at night. Photo: Jane{bit} Doe'
        "</figcaption></figure>"
    ),
    "tags": lambda bit: in_head(
        f'<meta property="article:tag" content="Tr{bit}am"><meta property="article:section" content="Ne{bit}ws">'
    ),
    "address": lambda bit: in_head(f'<link rel="canonical" href="https://a.example/x{bit}y">'),
    "language": lambda bit: PAGE.replace('lang="en"', f'lang="en{bit}"'),
    "code": lambda bit: inside(f"<pre>co{bit}de</pre><p>An <code>x{bit}</code> and <b>bo{bit}ld</b>.</p>"),
    "link": lambda bit: inside(f'<p>See <a href="https://a.example/{bit}c">the{bit} link</a> of the story.</p>'),
    "table": lambda bit: inside(f"<table><tr><td>ce{bit}ll<td>{bit}</table><ul><li>it{bit}em</ul>"),
}  # fmt: skip

CODES = [*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0)]
TRICKS = (
    "\u202e", "\u2066", "\u2069", "\u200b", "\u00ad", "\ufeff", "\ufff9", "\u2028", "\u2029", "\u2060", "\ufffe", "\uffff",
    "\U000e0041", "\U0010ffff", "\x1b[31m", "\x1b]52;c;cm0=\x07", "\x1b]8;;http://x\x1b\\", "\x9b31m",
    "\x1b[?1049h",
)  # fmt: skip
ENTITIES = ("&#27;[2J", "&#x1b;]0;x&#7;", "&#155;31m", "&#x9b;31m", "&#x202e;x", "&#0;", "&#xd800;", "&#x110000;", "&#-1;", "&#99999999999;")  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_control_characters(place: str) -> None:
    put = PLACES[place]
    bits = [chr(code) for code in CODES if code] + list(TRICKS) + list(ENTITIES)
    all_kept(put(bit) for bit in [*bits, *(f"&#{code};" for code in CODES)])


@pytest.mark.parametrize("view", ["pretty", "explain", "explain_html"])
def test_control_characters_in_what_is_for_reading(view: str) -> None:
    settings = Settings(output_format=view, all_pages=True)
    for put in PLACES.values():
        for bit in (
            *TRICKS,
            *ENTITIES,
            "<script>alert(1)</script>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
        ):
            kept(put(bit).encode("utf-8", "surrogatepass"), settings)


def test_control_characters_in_data_and_dumps() -> None:
    for bit in [*map(chr, CODES), *TRICKS, "\ud83d"]:
        said = {
            "@type": "NewsArticle",
            "headline": f"Council{bit} votes",
            "author": {"name": f"Pa{bit}ul Reed"},
        }
        all_kept([linked_data(said)])
        if bit not in ("\0", "\ud83d"):
            all_kept([linked_data(said, ascii_only=False)])
        if bit != "\0":
            dump = DUMP.replace("for the", f"for{bit} the").replace("Paul", f"Pa{bit}ul")
            for settings in (JSON, MARKDOWN):
                kept(dump.encode("utf-8", "surrogatepass"), settings)


def test_tag_characters_make_flags_and_nothing_else() -> None:
    def tagged(word: str) -> str:
        return "\U0001f3f4" + "".join(chr(0xE0000 + ord(letter)) for letter in word) + "\U000e007f"

    flags = "".join(map(tagged, ("gbeng", "gbsct", "gbwls")))
    hidden = "".join(map(tagged, ("usca", "gbengx", "read this", ""))) + "\U000e0041\U000e007f"
    article = extract(PLACES["title"](f"{flags}{hidden}\u200b"))
    assert flags in (article.title or "")
    assert (article.title or "").count("\U000e007f") == 3
    assert flags in article.to_markdown() and article.to_json().count("\U000e007f") == 3


def test_two_fields_that_are_one_when_clean() -> None:
    tags = "".join(
        f'<meta property="article:tag" content="{tag}">' for tag in ("Tram", "Tr\x02am", "\x02")
    )
    assert extract(in_head(tags)).tags == ("Tram",)


VALUES: tuple[Any, ...] = (
    None, 0, 1.5, True, "", " ", "x", [], [None], [[]], [[["a"]]], {}, {"@value": "v"}, {"@id": "#a"}, {"name": None},
    {"name": []}, {"name": {"name": "x"}}, [{"name": "A B"}, None, 3], {"@list": ["x"]}, {"@type": [None]}, "\ud83d",
    "\x1b[31m", "<b>x</b>", "&amp;amp;", "a" * 5000, 10**400, -1, 1e308, "²", "½",
)  # fmt: skip
KEYS = (
    "headline", "author", "datePublished", "image", "articleBody", "keywords", "articleSection", "publisher", "@type",
    "@graph", "mainEntityOfPage", "url", "description", "inLanguage", "dateModified", "isPartOf", "creator", "name",
    "isAccessibleForFree", "hasPart", "@id", "@context", "itemListElement", "breadcrumb", "thumbnailUrl", "about",
)  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
def test_data_of_a_wrong_shape(key: str) -> None:
    start = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Council votes for the tram",
    }
    all_kept(linked_data({**start, key: value}) for value in VALUES)
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"position": v, "name": "x"} for v in VALUES],
    }
    all_kept([linked_data([start, crumbs])])


BROKEN_DATA = (
    '{"@graph":[{"@id":"a","@type":"NewsArticle","author":{"@id":"b"}},{"@id":"b","@type":"Person","name":{"@id":"a"}}]}',
    '{"@id":"a","@type":"NewsArticle","author":{"@id":"a"},"publisher":{"@id":"a"}}', '{"@graph":null}',
    '{"@graph":{"@type":"NewsArticle","headline":"x"}}', "[" * 900 + "]" * 900, "[" * 100_000, '{"a":' * 5000,
    '{"@type":"NewsArticle","headline":' + "9" * 5000 + "}", '{"@type":"NewsArticle","headline":NaN}',
    '{"@type":"NewsArticle","datePublished":-Infinity}', '{"@type":"NewsArticle","headline":"x",}', "/*x*/{}",
    '<![CDATA[{"@type":"NewsArticle"}]]>', '{"@type":"NewsArticle","headline":"a\nb"}', "3", '"x"', "null", "", "<p>",
    '{"@type":"NewsArticle","headline":"\\ud83d"}', '{"@type":"NewsArticle"}{"@type":"NewsArticle"}', '\ufeff{"a":1}',
    '{"@type":"NewsArticle","headline":"\\u001b[31m\\u009b"}', "{'@type':'NewsArticle'}", '{"@type":"NewsArticle"',
    '{"@type":"NewsArticle","x":"' + "y" * 2_000_000 + '"}',
)  # fmt: skip


def test_data_that_is_broken() -> None:
    all_kept(
        in_head(f'<script type="application/ld+json">{script}</script>') for script in BROKEN_DATA
    )
    for depth in range(960, 1000):
        all_kept(
            [
                in_head(
                    f'<script type="application/ld+json">{{"@id":{"[" * depth}{"]" * depth}}}</script>'
                )
            ]
        )


def test_fifty_authors_at_most() -> None:
    first = "Anna Bert Carl Dora Emil Frida Gustav Hanna Ivan Jana".split()
    last = "Adler Berg Celan Dorn Engel Fuchs Groth Hahn Igel Jung".split()
    named = [{"name": f"{one} {other}"} for one in first for other in last]
    nested = {"@type": "NewsArticle", "author": [[named, named], [named]] * 9}
    unsigned = PAGE.replace("By Paul Reed", "")  # else the page itself says who wrote it
    for said in ({"@type": "NewsArticle", "author": named}, nested):
        assert 10 <= len(extract(linked_data(said, text=unsigned)).authors) <= 50


#: Texts that name no day, whatever today is.
NO_DAY = (
    "May", "12", "Sun", "5 am pm", "-----1", "May 12", "now", "today", "yesterday", "2 hours ago", "Monday", "12:30",
    "10 PM", "March 5", "5 March", "T12:00", "P1D", "0000-00-00", "2024-13-45", "2024-02-30", "NaN", "null", "1e10", "",
    "99999999999999999999", "31 Feb 2024", "32 March 2024", "¹²³", "² ³ ¹", "1" * 5000,
)  # fmt: skip
ODD_DAYS = (
    "2024-03-05T25:61:61", "2024-03-05T10:00:00+99:99", "2024-03-05T10:00:00+24:01", "2567-03-05", "5 มีนาคม 2567",
    "٥ مارس ٢٠٢٤", "۱۴۰۲/۱۲/۱۵", "1445-08-24", "2024", "20240305", "1709663400", "1709663400000", "-1", "Infinity",
    "2024-03-05T18:30:00 Mars/Phobos", "2024-03-05 18:30 XYZT", "2024-03-05T18:30:00.123456789Z", "05.03.24", "3/5/24",
    "2024-W10", "2024-065", "10000-01-01", "-2024-03-05", "0001-01-01", "9999-12-31T23:59:59-23:59", "令和6年3月5日",
    "2024-03-05T24:00:00", "２０２４-０３-０５", "²³ March 2024", "5 March ²⁰²⁴", "March ² 2024", "tháng 00000000000012 2024",
    "2024-03-05" + "x" * 200, "a" * 200 + "2024-03-05", "Mar 5 2024 " * 20, "2024-03-05T18:30+0200[Europe/Paris]",
)  # fmt: skip


def days(text: str) -> Iterable[str]:
    """Pages that give `text` as their day, each in another place."""
    quoted = text.replace('"', "&quot;")
    yield in_head(f'<meta property="article:published_time" content="{quoted}">', UNDATED)
    yield UNDATED.replace("</h1>", f'</h1><time datetime="{quoted}">{quoted}</time>')
    yield UNDATED.replace("Paul Reed</p>", f'Paul Reed</p><p class="date">{quoted}</p>')
    yield linked_data(
        {"@type": "NewsArticle", "datePublished": text, "dateModified": text}, text=UNDATED
    )


def test_no_day_is_made_up() -> None:
    for text in NO_DAY:
        for made in days(text):
            article = extract(made)
            assert (article.published, article.modified) == (None, None), made[:1500]
        kept(DUMP.replace("By Paul Reed", f"By Paul Reed\n\n{text}").encode())


def test_odd_days_do_no_harm() -> None:
    for text in ODD_DAYS:
        all_kept(days(text))
        kept(DUMP.replace("By Paul Reed", f"By Paul Reed\n\n{text}").encode())


LABELS = (
    "rot13", "zlib", "idna", "unicode_escape", "punycode", "base64", "hex", "undefined", "utf-7", "raw_unicode_escape", "mbcs",
    "x-user-defined", "replacement", "iso-2022-kr", "hz-gb-2312", "utf-32", "utf8", "latin1", "ascii", "gb18030", "big5",
    "shift_jis", "macintosh", "ibm866", "iso-8859-8-i", "", "x" * 1000, 'utf-8"', "binary", "utf-16", "utf-16le", "cp65001",
)  # fmt: skip


@pytest.mark.parametrize("label", LABELS)
def test_a_page_cannot_name_a_codec_of_pythons(label: str) -> None:
    for declared in (
        PAGE.replace('charset="utf-8"', f'charset="{label}"'),
        PAGE.replace(
            'charset="utf-8"', f'http-equiv="Content-Type" content="text/html; charset={label}"'
        ),
        f'<?xml version="1.0" encoding="{label}"?>{PAGE}',
    ):
        all_kept([declared])
        assert extract(declared.encode()).title == "Council votes for the tram"
        for rest in (b"\xe9", bytes(range(128, 256)) * 3):
            kept(declared.encode() + rest)
        line = json.dumps(
            {"html_base64": base64.b64encode(declared.encode()).decode(), "encoding": label}
        )
        kept(line.encode(), WITH_ERRORS)


ADDRESSES = (
    "javascript:alert(1)", "JaVaScRiPt:x", "java\nscript:x", "java\tscript:x", "\x01javascript:x", " javascript:x", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "//evil.example/x", "/rel", "?q", "#f", "http://[::1", "http://a b", "http://a/)(", "http://a/<x>",
    "mailto:a@b", "&#106;avascript:x", "javascript&colon;x", "jav&#x0A;ascript:x", "http://a/&quot;x", "http://a/\\", "HTTP://A/",
    "http:evil", "https:///x", "http://user:pw@a/", "http://a:99999/", "http://é/", "x" * 5000, "http://a:²/", "http://[²]/",
)  # fmt: skip


def test_addresses_of_all_kinds() -> None:
    for address in ADDRESSES:
        markup = f'<p>See <a href="{address}">the link here</a> and the rest.</p><img src="{address}" alt="x">'
        head = f'<link rel="canonical" href="{address}"><meta property="og:image" content="{address}"><base href="{address}">'
        all_kept(
            [
                in_head(head, inside(markup)),
                in_head(f'<meta property="og:url" content="{address}">'),
            ]
        )


EVIL = (
    "<script>alert(1)</script>", "&lt;script&gt;x", "&amp;lt;script&amp;gt;", "[x](javascript:x)", "![x](http://e/x.png)", "`code`",
    "```\ncode", "---", "...", "# x", "&lt;!-- x --&gt;", "| a | b |", "&lt;img src=x onerror=x&gt;", "1. list", "1986. Great", "+ x",
    "* x", "&gt; x", "~~~", "===", "\\", "\\&lt;b&gt;", "&#60;b&#62;", "[ref]: http://x", "&lt;http://x&gt;", "*em*", "__x__", "$x$",
    "{{x}}", "${x}", "%s%n", "{0}", "&amp;#60;b&amp;#62;", "key: value", '"quoted"', "it's", "yes", "null", "1e3", "!tag", "&amp;a", "@x",
    ": x", "? x", "[a, b]", "{a: b}", "title: x\nbody: y", "&lt;/title&gt;",
)  # fmt: skip


def test_nothing_breaks_out_of_markdown() -> None:
    for bit in EVIL:
        all_kept(
            [
                inside(
                    f"<p>{bit}</p><p>It was {bit} that they said on the pier.</p><ul><li>{bit}</ul>"
                )
            ]
        )
        for text in (page(title=f"{bit} votes for the tram"), PAGE.replace("Paul Reed", bit)):
            for settings in (JSON, MARKDOWN):
                kept(text.encode(), settings)


LINES = (
    '{"html_base64":"!!!"}', "{}", "[]", "null", "3", '"x"', "{", "", " ", '{"html":null}', '{"html":3}', '{"html":""}', '{"text":""}',
    '{"html":"\\ud83d"}', '{"html":"x","source":"\\ud83d\\u001b[31m\\u202e"}', '{"html":"x","source":"a\\nb"}', '{"html":"x","source":3}',
    '{"html":"x","source":["a"]}', '{"html":"x","url":3,"encoding":"rot13"}', '{"html":' + "[" * 2000 + "]" * 2000 + "}",
    '{"html":"x","n":' + "9" * 5000 + "}", '{"html":"x","n":NaN}', '{"html":"x","n":1e999}', '{"html":"x","\\u001b\\ud83d":"\\u009b\\u202e"}',
    '{"html":"a","html":"b"}', '{"text":"\\u0000"}', '{"html":"x","n":' + '{"a":' * 900 + "1" + "}" * 900 + "}",
)  # fmt: skip


@pytest.mark.parametrize(
    "settings", [JSON, WITH_ERRORS, MARKDOWN], ids=["json", "record", "markdown"]
)
def test_lines_of_all_kinds(settings: Settings) -> None:
    settings = settings._replace(input_format="ndjson")
    bomb = base64.b64encode(gzip.compress(bytes(40_000_000))).decode()
    for line in [*LINES, json.dumps({"html_base64": bomb})]:
        found = kept(f"{line}\n".encode(), settings)
        if settings.errors == "record":
            assert len(found) == 1  # one line in, one line out
    for data in (b"\xff\xfe", b'{"html":"\xff"}', b"\0", b'\xef\xbb\xbf{"html":"x"}'):
        kept(data, settings)


def test_extra_keys_that_are_nested_deeply() -> None:
    """Deep enough for Python to read and too deep for it to write: refused as a line, not met later."""
    settings = WITH_ERRORS._replace(input_format="ndjson")
    for depth in range(940, 1000):
        (record,) = kept(f'{{"text":"x","n":{"[" * depth}{"]" * depth}}}'.encode(), settings)
        assert record["error"]["code"] == "bad_record"
