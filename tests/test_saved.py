"""Pages that somebody saved to one file, and those that mail carries."""

from __future__ import annotations

import base64
import plistlib
import quopri
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from extractnews import ExtractNewsError, charset, extract
from extractnews.values import RawPage

from .pages import golden

PAGE = golden("html")["wordpress-news"]
RUSSIAN = golden("html")["windows-1251"]


def mhtml(page: bytes, charset: str = "", encoding: str = "quoted-printable", **more: str) -> bytes:
    """A page as Chrome saves it, with a frame and a style sheet beside it."""
    address = more.get("address", "https://news.example/ferry")
    written = {
        "quoted-printable": quopri.encodestring(page),
        "base64": base64.encodebytes(page),
        "binary": page,
    }[encoding]
    kind = "text/html" + (f'; charset="{charset}"' if charset else "")
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: Ferry\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----X----\"\r\n\r\n\r\n"
    )  # fmt: skip
    parts = (
        (f"Content-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: https://ads.example/", b"<p>Ad</p>"),
        (f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: {address}", written),
        ("Content-Type: text/css\r\nContent-Location: https://news.example/a.css", b"p { }"),
    )  # fmt: skip
    made = [f"------X----\r\n{header}\r\n\r\n".encode() + body + b"\r\n" for header, body in parts]
    return head.encode() + b"".join(made) + b"------X------\r\n"


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "binary"])
def test_a_page_saved_as_mhtml_is_read_as_the_page(encoding: str) -> None:
    direct = extract(PAGE, url="https://news.example/ferry")
    assert extract(mhtml(PAGE, encoding=encoding)).to_json() == direct.to_json()


def test_the_part_says_its_encoding_and_the_message_where_the_page_stood() -> None:
    address = "https://news.example/вести/1"
    said = "=?utf-8?B?" + base64.b64encode(address.encode()).decode() + "?="
    article = extract(mhtml(RUSSIAN, "windows-1251", address=said))
    assert article.title == extract(RUSSIAN).title
    assert article.url == address


def test_a_newsletter_is_read_by_its_html() -> None:
    mail = MIMEMultipart("mixed")
    mail["Subject"] = "Ferry"
    both = MIMEMultipart("alternative")
    both.attach(MIMEText("The ferry. Read it in your browser.", "plain"))
    both.attach(MIMEText(PAGE.decode(), "html", "utf-8"))
    mail.attach(both)
    assert extract(mail.as_bytes()).body == extract(PAGE).body
    assert extract(MIMEText(PAGE.decode(), "html", "utf-8").as_bytes()).body == extract(PAGE).body


def test_a_web_archive_of_safari_is_read_as_the_page() -> None:
    saved = plistlib.dumps(
        {
            "WebMainResource": {
                "WebResourceData": RUSSIAN,
                "WebResourceURL": "https://news.example/1",
                "WebResourceTextEncodingName": "windows-1251",
            }
        },
        fmt=plistlib.FMT_BINARY,
    )
    article = extract(saved)
    assert article.title == extract(RUSSIAN).title
    assert article.url == "https://news.example/1"


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0031)https://news.example/2024/ferry -->",
        "<!--\n Page saved with SingleFile \n url: https://news.example/2024/ferry \n saved date: Mon Mar 04 2024\n-->",
    ],
)
def test_a_comment_of_who_saved_it_says_where_the_page_stood(comment: str) -> None:
    assert extract(RUSSIAN).url is None
    saved = RUSSIAN.replace(b"<html", comment.encode() + b"\n<html", 1)
    assert saved != RUSSIAN
    assert extract(saved).url == "https://news.example/2024/ferry"
    assert extract(saved, url="https://other.example/1").url == "https://other.example/1"


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00 and nothing more",
        plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": {"WebResourceData": "text"}}, fmt=plistlib.FMT_BINARY),
        b"MIME-Version: 1.0\nContent-Type: image/png\n\nx",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n--x--\n",
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n",
        b"MIME-Version: 1.0\nContent-Type: text/html; charset=bogus\n\n",
    ],
)
def test_what_holds_no_page_is_an_error_that_says_so(data: bytes) -> None:
    with pytest.raises(ExtractNewsError):
        extract(data)


def test_text_with_lines_like_a_header_stays_text() -> None:
    text = "Mail: how it works\n\nA message has lines such as\nMIME-Version: 1.0 and From. " + (
        "It was a long night on the pier, they said, and the ferry did not come. " * 9
    )
    assert "It was a long night on the pier" in (extract(text.encode()).body or "")


def test_a_message_that_is_said_to_be_text_is_read_as_it_stands() -> None:
    found = charset.decode(RawPage(mhtml(PAGE), input_format="text"))
    assert found.input_format == "text" and found.text.startswith("From: <Saved by Blink>")
