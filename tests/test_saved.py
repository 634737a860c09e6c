"""Pages that somebody saved to one file, and those that mail carries."""

from __future__ import annotations

import base64
import gzip
import plistlib
import quopri
import time
import tracemalloc
from contextlib import suppress
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from extractnews import ExtractNewsError, charset, extract, saved
from extractnews.errors import UnreadableInput
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


FRAME = ("Content-Type: text/html\nContent-Location: https://ads.example/", b"<p>Ad</p>")
HTML = (
    "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
    quopri.encodestring(PAGE),
)
PLAIN = ("Content-Type: text/plain", b"The ferry. Read it in your browser.")


def message(
    *parts: tuple[str, bytes], kind: str = "multipart/mixed", boundary: str = "mix", more: str = ""
) -> bytes:
    """A message of these parts, each with its header."""
    head = (
        f'Subject: Ferry\n{more}MIME-Version: 1.0\nContent-Type: {kind}; boundary="{boundary}"\n\n'
    )
    made = [f"--{boundary}\n{header}\n\n".encode() + body + b"\n" for header, body in parts]
    return head.encode() + b"".join(made) + f"--{boundary}--\n".encode()


def inner(*parts: tuple[str, bytes], boundary: str) -> tuple[str, bytes]:
    """A part that holds others."""
    body = message(*parts, boundary=boundary).partition(b"\n\n")[2]
    return f"Content-Type: multipart/alternative; boundary={boundary}", body


MESSAGES = {
    "a boundary begins as the outer one": message(inner(PLAIN, HTML, boundary="mix2")),
    "the page speaks of the boundary": message((HTML[0], HTML[1].replace(b"<p>", b"<p><!-- --mix -->", 1))),
    "odd signs": message(HTML, boundary="=_a'b()+_,-./:=? [x"),
    "an attached page comes first": message(
        ("Content-Type: text/html\nContent-Disposition: attachment; filename=a.html", b"<p>Terms</p>"), HTML
    ),
    "passed on as it came": message(PLAIN, ("Content-Type: message/rfc822", message(PLAIN, HTML, boundary="in"))),
    "passed on within three kinds of parts": message(
        ("Content-Type: message/rfc822", message(inner(inner(inner(PLAIN, HTML, boundary="a"), boundary="b"), boundary="c")))
    ),
    "frames first, with the page's name": message(
        FRAME, (f"Content-ID: <1>\nContent-Location: page.html\n{HTML[0]}", HTML[1]), kind='multipart/related; start="<1>"'
    ),
    "XHTML with frames of HTML": message(
        FRAME,
        (f"Content-Location: https://news.example/1\n{HTML[0].replace('text/html', 'application/xhtml+xml')}", HTML[1]),
        more="Snapshot-Content-Location: https://news.example/1\n",
    ),
    "an empty part of HTML": message(("Content-Type: text/html", b" \n"), HTML),
    "no end": message(HTML).removesuffix(b"--mix--\n"),
    "a mark of the byte order": b"\xef\xbb\xbf" + message(HTML),
    "blank lines above": b"\r\n\r\n" + message(HTML),
    "one message of a mailbox": b"From a@b.example Mon Mar  4 08:00:00 2024\n" + message(HTML),
    "no space after the colon": message(HTML).replace(b"Subject: ", b"Subject:"),
    "filters wrote a long header": b"X-Filter: " + b"a" * 70 + b"\n ".join([b"a" * 70] * 300) + b"\n" + message(HTML),
    "base64 for an address": message((HTML[0].replace("quoted-printable", "base64"), base64.b64encode(PAGE))),
}  # fmt: skip


@pytest.mark.parametrize("data", MESSAGES.values(), ids=MESSAGES)
def test_the_page_of_a_message_is_found(data: bytes) -> None:
    found = extract(data)
    assert (found.title, found.body) == (extract(PAGE).title, extract(PAGE).body)


def test_what_came_as_text_or_in_gzip_is_read_as_the_bytes() -> None:
    want = extract(MESSAGES["odd signs"]).to_json()
    assert extract(MESSAGES["odd signs"].decode()).to_json() == want
    assert extract(gzip.compress(MESSAGES["odd signs"])).to_json() == want


def test_a_part_without_a_header_is_text_from_its_first_line_on() -> None:
    data = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nOne.\n\nTwo.\n--x--\n"
    assert charset.decode(RawPage(data)).text == "One.\n\nTwo."


@pytest.mark.parametrize("cut", range(200, 208))
def test_of_base64_that_is_cut_off_all_that_is_whole_is_read(cut: int) -> None:
    letters = base64.encodebytes(PAGE)[:-cut]
    found = charset.decode(
        RawPage(message((HTML[0].replace("quoted-printable", "base64"), letters)))
    )
    assert PAGE.decode().startswith(found.text[:-1])
    assert len(found.text) > len(PAGE.decode()) - cut


@pytest.mark.parametrize("said", ["us-ascii", "iso-8859-1", "windows-1251"])
def test_a_part_in_utf_8_is_utf_8_whatever_it_is_said_to_be(said: str) -> None:
    page = "<p>Городской совет</p>".encode()
    found = charset.decode(RawPage(message((f"Content-Type: text/html; charset={said}", page))))
    assert found.text.strip() == "<title>Ferry</title><p>Городской совет</p>"


@pytest.mark.parametrize("said", ["iso-2022-jp", "utf-16-le", "shift_jis"])
def test_a_part_in_another_encoding_is_what_it_is_said_to_be(said: str) -> None:
    text = "<p>市議会</p>"
    part = base64.encodebytes(text.encode(said))
    data = message(
        (f"Content-Type: text/html; charset={said}\nContent-Transfer-Encoding: base64", part)
    )
    assert charset.decode(RawPage(data)).text.removeprefix("<title>Ferry</title>") == text


@pytest.mark.parametrize(
    ("header", "want"),
    [
        ("Content-Location: ferry?a=1", None),
        ("Content-Base: https://news.example/2024/\nContent-Location: ferry", "https://news.example/2024/ferry"),
        ("Content-Base: https://news.example/\nContent-Location: //[", None),
        ("Content-Base: https://news.example/\nContent-Location: cid:1@x", None),
        ("Content-Location:\n https://news.example/ferry", "https://news.example/ferry"),
    ],
)  # fmt: skip
def test_where_the_page_stood(header: str, want: str | None) -> None:
    assert charset.decode(RawPage(message((f"{HTML[0]}\n{header}", HTML[1])))).url == want


def test_a_mailbox_of_several_messages_is_refused_as_one() -> None:
    two = 2 * (MESSAGES["one message of a mailbox"] + b"\n")
    with pytest.raises(UnreadableInput, match="mailbox of several messages; try formail"):
        extract(two)


@pytest.mark.parametrize(
    "field",
    [
        b"Snapshot-Content-Location: =?u\xfftf-8?B?aHR0cA==?=",
        b"Snapshot-Content-Location: =?rot13?Q?uggc?=",
        b"Snapshot-Content-Location: =?utf-8?B?a?=",
        b"Content-Type: text/html; charset*=a; charset*0=b",
        b"Content-Type: text/html; charset*=\0''a",
    ],
)
def test_odd_headers_are_no_fault(field: bytes) -> None:
    data = field + b"\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + PAGE
    assert extract(data).body == extract(PAGE).body


def test_a_web_archive_in_xml_is_read_as_the_page() -> None:
    main = {"WebResourceData": RUSSIAN, "WebResourceURL": "https://news.example/?a=1&b=2"}
    saved = plistlib.dumps(
        {"WebMainResource": main, "WebSubresources": [{"WebResourceData": b"x"}]}
    )
    article = extract(saved)
    assert (article.title, article.url) == (extract(RUSSIAN).title, "https://news.example/?a=1&b=2")


def test_of_a_web_archive_only_the_page_is_read() -> None:
    """Values of a binary list may share their bytes: 100 KB can hold 100 MB."""
    heads, size = 4_000, 24_000
    lists = b"".join(b"\x4f\x12" + size.to_bytes(4, "big") for _ in range(heads))
    references = b"".join(i.to_bytes(2, "big") for i in range(heads))
    top = b"\xaf\x11" + heads.to_bytes(2, "big") + references
    body = b"bplist00" + lists + b"z" * 2 * size
    offsets = [8 + 6 * i for i in range(heads)] + [len(body)]
    table = b"".join(offset.to_bytes(4, "big") for offset in offsets)
    trailer = bytes((0,) * 6 + (4, 2)) + b"".join(
        n.to_bytes(8, "big") for n in (heads + 1, heads, len(body + top))
    )
    tracemalloc.start()
    try:
        with pytest.raises(ExtractNewsError):
            extract(body + top + table + trailer)
        assert tracemalloc.get_traced_memory()[1] < 10 << 20
    finally:
        tracemalloc.stop()


_MANY = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=c\n\n"
HOSTILE = {
    "parts in parts": _MANY
    + 60 * (b"--c\nContent-Type: multipart/mixed; boundary=d\n\n" + 1990 * b"--d\n\nx\n"),
    "signs in quotes": _MANY
    + 6 * (b'--c\nContent-Type: multipart/x;a="' + 49_000 * b";" + b"\n\nx\n"),
    "one long line": _MANY + b"--c" + (1 << 20) * b" ",
    "no boundary": _MANY + (1 << 16) * b"a line of text\n",
    "one in another": 20_000 * b"A: b\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_parts_and_headers_without_end_cost_little(data: bytes) -> None:
    start = time.process_time()
    with suppress(ExtractNewsError):
        saved.opened(RawPage(data))
    assert time.process_time() - start < 0.5


def test_text_with_lines_like_a_header_stays_text() -> None:
    text = "Mail: how it works\n\nA message has lines such as\nMIME-Version: 1.0 and From. " + (
        "It was a long night on the pier, they said, and the ferry did not come. " * 9
    )
    assert "It was a long night on the pier" in (extract(text.encode()).body or "")


@pytest.mark.parametrize(
    "head",
    [
        "Explained: the header\nMIME-Version: the line that all messages have\nContent-Type: what they hold",
        "Headers: what they say\nMIME-Version: 1.0 is the line that all messages have.",
        '<?xml version="1.0"?>\n<html><!-- <plist> --><body>',
    ],
)
def test_what_begins_as_a_message_or_an_archive_and_is_none_stays_as_it_is(head: str) -> None:
    assert charset.decode(RawPage(f"{head}\n\nThe text.".encode())).text.startswith(head)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Mail: wie sie geht\nMIME-Version: für alle", "Mail: wie sie geht\nMIME-Version: für alle"),
        ("MIME-Version: 1.0\nContent-Type: text/plain\n\nFür alle", "Für alle"),
    ],
)  # fmt: skip
def test_what_came_as_text_has_no_encoding(text: str, want: str) -> None:
    assert charset.decode(RawPage(text, encoding="windows-1251")).text == want


STORY = (
    "The city council of Marlow voted on Tuesday to rebuild the old tram line along the river, ending a debate that has"
    " divided the town for more than eleven years.\n\nWork is to begin in the spring and will last two years, according"
    " to the plan that the council's engineers presented, and the first cars should run in September.\n\nOpponents argued"
    " that the money would be better spent on the town's schools. They will ask a court to look at the decision.\n"
)  # fmt: skip


@pytest.mark.parametrize("said", ["utf-8", "windows-1252"])
def test_the_subject_is_the_title_of_a_letter_that_has_none(said: str) -> None:
    text = STORY.replace("old tram", "old “tram”")
    head = "Subject: =?utf-8?Q?A_tram_f=C3=BCr?=\n Marlow & all\nMIME-Version: 1.0\n"
    plain = extract(f"{head}Content-Type: text/plain; charset={said}\n\n{text}".encode(said))
    assert (plain.title, plain.body) == ("A tram für Marlow & all", text.strip())
    page = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
    html = extract(f"{head}Content-Type: text/html; charset={said}\n\n{page}".encode(said))
    assert (html.title, html.body) == (plain.title, plain.body)


def test_the_subject_comes_not_twice_and_not_before_a_title() -> None:
    head = b"Subject: The  Ferry\nMIME-Version: 1.0\nContent-Type: text/%b\n\n"
    for kind, text in (
        (b"plain", b"THE FERRY\n\nIt came."),
        (b"html", b"<title>Ferry</title><p>It came.</p>"),
    ):
        assert charset.decode(RawPage(head % kind + text)).text == text.decode()


def test_a_message_that_is_said_to_be_text_is_read_as_it_stands() -> None:
    found = charset.decode(RawPage(mhtml(PAGE), input_format="text"))
    assert found.input_format == "text" and found.text.startswith("From: <Saved by Blink>")
