"""Broken, huge, deep and odd mark-up: the article comes out whole, or a line says why not."""

from __future__ import annotations

import bz2
import gzip
import html
import io
import lzma
import random
import re
import zipfile
import zlib

import pytest

from extractnews import extract

from ..cli.running import page
from .promises import JSON, MARKDOWN, WITH_ERRORS, kept, outcomes

PAGE = page()
FIRST, LAST = "The city council of Marlow voted", "museum keeps two of the original cars"
PARAGRAPHS = re.findall(r"<p>(.+?)</p>", PAGE)[:5]
DUMP = "\n\n".join(["Home", "Council votes for the tram", "By Paul Reed", *PARAGRAPHS, "Imprint"])


def inside(markup: str) -> str:
    """A page with mark-up at the end of its article."""
    return PAGE.replace("</article>", f"{markup}</article>")


def around(markup: str, end: str = "") -> str:
    """A page with mark-up around its article."""
    return PAGE.replace("<article>", f"{markup}<article>").replace("</article>", f"</article>{end}")


def assert_whole(text: str | bytes) -> None:
    data = text.encode() if isinstance(text, str) else text
    (record,) = kept(data)
    assert FIRST in record["body"] and LAST in record["body"]
    for settings in (WITH_ERRORS, MARKDOWN):
        kept(data, settings)


@pytest.mark.parametrize(
    "end",
    ["</html>", "</body></html>", "</HTML>", "</html\n>", "</body><!-- x --></html>", "</html><html><body>"],
)  # fmt: skip
def test_what_follows_the_end_of_the_document_is_kept(end: str) -> None:
    assert_whole(PAGE.replace("<p>Opponents", f"{end}<p>Opponents"))


@pytest.mark.parametrize("levels", [250, 256, 1000, 2048, 3000, 100_000])
@pytest.mark.parametrize("tag", ["div", "span", "section", "foo"])
def test_depth(tag: str, levels: int) -> None:
    for end in ("", f"</{tag}>" * levels):
        deep = around(f"<{tag}>" * levels, end)
        (record,) = kept(deep.encode())
        assert FIRST in record["body"] and LAST in record["body"]
        assert ("truncated" in record["warnings"]) == (levels > 2040 and tag in ("div", "section"))


@pytest.mark.parametrize(
    "tag", ["b", "blockquote", "font", "p", "ul><li", "table><tr><td", "a", "h2"]
)
def test_depth_of_what_means_something(tag: str) -> None:
    for levels in (300, 1000, 2048, 20_000):
        for settings in (WITH_ERRORS, MARKDOWN):
            kept(around(f"<{tag}>" * levels).encode(), settings)


@pytest.mark.parametrize(
    "markup",
    [
        "<script>{}</script>", "<!--{}-->", "<p title='{}'>x</p>", "<style>{}</style>", "<![CDATA[{}]]>",
        "<p {}>x</p>", "<{}>x", "<p>&{};</p>", "<img src='data:image/png;base64,{}'>",
    ],
)  # fmt: skip
def test_pieces_of_over_ten_megabytes(markup: str) -> None:
    assert_whole(around(markup.replace("{}", "x" * 10_500_000)))


@pytest.mark.parametrize("tag", ["article", "html", "body"])
def test_attributes_without_end(tag: str) -> None:
    many = " ".join(f"a{number}='{number}'" for number in range(40_000))
    assert_whole(PAGE.replace(f"<{tag}", f"<{tag} {many}", 1))


EMPTY = (
    "", "\n", " ", "\t\f\r\n", "\ufeff", "\ufeff\ufeff", "<html></html>", "<title></title>", "<!--", "<!-- -->", "<",
    "&", "</", "<!", "<![CDATA[", "<!DOCTYPE html>", "<?xml version='1.0'?>", "<p></p>", "<p>\xa0</p>", "a", ".",
    "\u200b", "<frameset><frame src=x></frameset>", "{", "{}", "[]", "null", '"', "\x1b", "WARC/", "<script>x",
)  # fmt: skip
EMPTY_BYTES = (
    b"\0", b"\0" * 10_000, b"\xff", b"\xff\xfe", b"\xfe\xff", b"\xff\xfex", b"\xff\xfe\0\0", b"\0\0\xfe\xff",
    b"\xc0\x80", b"\xed\xa0\xbd", b"\xef", b"\x1f", b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"<title>\0</title>",
)  # fmt: skip


@pytest.mark.parametrize("data", [*(text.encode() for text in EMPTY), *EMPTY_BYTES])
def test_next_to_nothing(data: bytes) -> None:
    for settings in (JSON, MARKDOWN, WITH_ERRORS):
        kept(data, settings)
    assert outcomes(data)[0].status in (1, 2)


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("page.html", PAGE)
    return packed.getvalue()


_NOISE = random.Random(1).randbytes(4000)
BINARY = {
    "zip": _zip(), "zip in gzip": gzip.compress(_zip()), "xz": lzma.compress(PAGE.encode()),
    "bzip2": bz2.compress(PAGE.encode()), "zlib": zlib.compress(PAGE.encode()), "noise": _NOISE,
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + _NOISE, "jpeg": b"\xff\xd8\xff\xe0\0\x10JFIF\0" + _NOISE,
    "gif": b"GIF89a\x0a\0" + _NOISE, "pdf": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + _NOISE, "elf": b"\x7fELF" + _NOISE,
    "sqlite": b"SQLite format 3\0" + bytes(900), "mp4": b"\0\0\0\x18ftypmp42" + bytes(400), "ico": b"\0\0\1\0\1\0" + bytes(99),
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "wasm": b"\0asm\1\0\0\0" + bytes(99), "lz4": b"\x04\x22\x4d\x18" + _NOISE,
}  # fmt: skip


@pytest.mark.parametrize("kind", BINARY)
def test_binary_is_refused(kind: str) -> None:
    (outcome,) = outcomes(BINARY[kind])
    assert (outcome.text, outcome.status) == ("", 2)
    assert "not text" in outcome.message
    kept(BINARY[kind], WITH_ERRORS)


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(b"<p>x</p>" * 2_000_000), gzip.compress(bytes(40_000_000)), gzip.compress(PAGE.encode())[:-20],
        gzip.compress(PAGE.encode())[:-8] + bytes(8), gzip.compress(PAGE.encode())[:100] + b"xxxx", b"<p>" + b"x " * 17_000_000,
    ],
    ids=["bomb", "zeros", "cut", "checksum", "damaged", "over 32 MiB"],
)  # fmt: skip
def test_bombs_and_damage(data: bytes) -> None:
    (outcome,) = outcomes(data)
    assert (outcome.text, outcome.status) == ("", 2)


def test_gzip_in_parts_and_with_something_behind() -> None:
    packed = gzip.compress(PAGE.encode())
    assert_whole(gzip.compress(PAGE[:500].encode()) + gzip.compress(PAGE[500:].encode()))
    for tail in (bytes(100), b"junk"):
        assert_whole(packed + tail)


def test_a_dump_may_hold_tags_and_html_may_have_no_html() -> None:
    (record,) = kept(DUMP.replace("tram line", "a < b tram <x> line").encode())
    assert record["input_format"] == "text"
    fragment = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    (record,) = kept(f"<h1>Council votes for the tram</h1>{fragment}".encode())
    assert record["input_format"] == "html" and LAST in record["body"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_dump_that_quotes_tags_is_one_by_any_line_end(end: str) -> None:
    dump = f"{DUMP}\nWrite <b>bold</b> for bold type and <i>italic</i> for what is to lean to a side.\n"
    (record,) = kept(dump.replace("\n", end).encode())
    assert record["input_format"] == "text"


@pytest.mark.parametrize(
    "end", ["\r", "\r\n", "\u0085", "\u2028", "\u2029", "\f", "\v", "\n\r", "\r\r\n"]
)
def test_line_ends(end: str) -> None:
    (record,) = kept(PAGE.replace("\n", end).encode())
    assert FIRST in record["body"] and LAST in record["body"]
    kept(DUMP.replace("\n", end).encode(), WITH_ERRORS)


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_wide_encodings_without_a_word(codec: str) -> None:
    for text in (PAGE, DUMP):
        (record,) = kept(text.encode(codec))
        assert LAST in record["body"]
    sentence = (
        "市议会星期二决定重建沿河的旧电车线路，结束了长达十一年的争论。市长说这是正确的一步。"
    )
    paragraphs = f"<p>{sentence * 3}</p>" * 4
    (record,) = kept(f"<html><body><h1>重建电车线路</h1>{paragraphs}</body></html>".encode(codec))
    assert sentence in record["body"]


@pytest.mark.parametrize(
    "unit", ["<p>x", "<li>x", "<td>x</td>", "<h2>x</h2>", "<dt>a<dd>b", "<div></div>"]
)
def test_blocks_without_end(unit: str) -> None:
    """Past the limit of elements text is still cut into paragraphs, and the article's come out."""
    (record,) = kept(inside(unit * (400_000 // len(unit))).encode(), WITH_ERRORS)
    assert FIRST in record["body"] and "truncated" in record["warnings"]
    (record,) = kept(around(unit * (400_000 // len(unit)), "</table>").encode(), WITH_ERRORS)
    assert "truncated" in record["warnings"]
    for paragraph in PARAGRAPHS:
        assert f"\n\n{html.unescape(paragraph)}" in f"\n\n{record['body']}"


def test_links_past_the_limit_of_elements() -> None:
    """A paragraph of links behind short runs, each of which is cut from the other."""
    links = "".join(f'<a href="/{number}">to the tram of {number}</a> ' for number in range(9))
    for unit in ("<p>x", "<p><a href=/>x</a>", "<p><a href=/>x"):
        (outcome,) = outcomes(inside(unit * 60_000 + f"x<p>{links}</p>" * 3).encode(), WITH_ERRORS)
        assert outcome.status == 0, outcome.message


def test_dumps_of_too_many_lines() -> None:
    """100,000 lines of nothing are given up early, and said; an article before them is read."""
    lines = "\n".join(f"line {number} of it" for number in range(100_000))
    (record,) = kept(lines.encode(), WITH_ERRORS)
    assert record.get("error") or record["warnings"] == ["truncated"]
    (record,) = kept(f"{DUMP}\n\n{lines}".encode(), WITH_ERRORS)
    assert "truncated" in record["warnings"]
    assert extract(f"{DUMP}{chr(10) * 50_000}").warnings == ()


@pytest.mark.parametrize(
    "text", ["The same line of the text again.\n\n", "<p>The same line again.</p>"]
)
def test_nothing_but_one_line(text: str) -> None:
    assert outcomes((text * 5000).encode())[0].status == 1
