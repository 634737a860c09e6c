"""When a page was fetched: what it says of later days is no date of it."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable

import pytest

from extractnews import extract

from .cli.running import run
from .test_warc import record as warc_record
from .test_warc import response

_TEXT = "\n\n".join(
    f"The council said on Monday that the bridge at Harrow Lane stays closed for {weeks} more weeks, "
    "while crews replace its deck and the bearings below it."
    for weeks in ("two", "three", "four", "five", "six")
)


def html(date: str, head: str = "", lang: str = "en") -> str:
    body = "".join(f"<p>{line}</p>" for line in _TEXT.split("\n\n"))
    return (
        f'<html lang="{lang}"><head><title>Bridge stays closed</title>{head}</head><body><article>'
        f"<h1>Bridge stays closed</h1><p>{date}</p>{body}</article></body></html>"
    )


def text(date: str) -> str:
    return f"Bridge stays closed\n\nBy Jane Miller\n\n{date}\n\n{_TEXT}\n"


@pytest.mark.parametrize("make", [html, text])
@pytest.mark.parametrize(
    ("date", "fetched", "published", "warnings"),
    [
        ("Posted 04/03/2026", None, "2026-04-03", ("date_ambiguous",)),
        ("Posted 04/03/2026", "2026-03-10T10:00:00Z", "2026-03-04", ()),
        ("Posted 03/04/2026", "2026-03-10", "2026-03-04", ()),
        ("Posted 03/04/2026", "20260310100000", "2026-03-04", ()),
        ("Posted 04/03/2026", "2026-06-10", "2026-04-03", ("date_ambiguous",)),
        ("Posted 04/03/2026", "a Tuesday", "2026-04-03", ("date_ambiguous",)),
        ("Posted April 1, 2026", "2026-03-31T23:00:00Z", "2026-04-01", ()),
        ("Posted April 2, 2026", "2026-03-31T23:00:00Z", None, ()),
        ("Posted April 2, 2026", "1970-01-01T00:00:00Z", "2026-04-02", ()),
        ("Posted April 2, 2026", "01/02/2026", "2026-04-02", ()),
    ],
)
def test_no_later_day_is_the_page_s(
    make: Callable[[str], str],
    date: str,
    fetched: str | None,
    published: str | None,
    warnings: tuple[str, ...],
) -> None:
    article = extract(make(date), fetched=fetched)
    assert (article.published, article.warnings) == (published, warnings)


def test_where_the_order_is_known_it_is_not_turned() -> None:
    page = html("Posted 05/12/2026", lang="en-GB")
    assert extract(page).published == "2026-12-05"
    assert extract(page, fetched="2026-06-01").published is None


def test_what_the_head_says_of_later_days_gives_way_to_the_page() -> None:
    head = '<meta property="article:published_time" content="2062-03-04T08:50:00Z">'
    page = html("Published March 4, 2026", head)
    assert extract(page).published == "2062-03-04T08:50:00+00:00"
    assert extract(page, fetched="2026-03-10").published == "2026-03-04"


@pytest.mark.parametrize("make", [html, text])
@pytest.mark.parametrize("date", ["Posted April 2, 2026", "2 April 2026"])
def test_a_later_day_is_a_line_of_its_own_still(make: Callable[[str], str], date: str) -> None:
    line = json.dumps({"html" if make is html else "text": make(date), "fetched": "2026-03-10"})
    done = run("--with", "provenance,removed", stdin=line.encode())
    found = json.loads(done.stdout)
    assert found["published"] is None
    assert found["body"] == _TEXT
    assert [claim["value"] for claim in found["provenance"]["published"]] == ["2026-04-02"]
    reasons = [gone["reason"] for gone in found["removed"] if gone["text"] == date]
    assert reasons and "given as published" not in reasons


@pytest.mark.parametrize("make", [html, text])
def test_the_day_in_an_address_is_bounded_too(make: Callable[[str], str]) -> None:
    url = "https://news.example/2026/05/06/bridge"
    assert extract(make(""), url=url).published == "2026-05-06"
    assert extract(make(""), url=url, fetched="2026-03-10").published is None


_PAGE = html("Posted 04/03/2026")
_AT = "https://news.example/bridge"


@pytest.mark.parametrize(
    "page",
    [
        json.dumps({"html": _PAGE, "fetched": "2026-03-10T10:00:00+01:00"}).encode(),
        json.dumps({"html": _PAGE, "fetched": 1773136800}).encode(),
        json.dumps({"html": _PAGE, "fetched": 1773136800123}).encode(),
        warc_record(response(_PAGE.encode()), WARC_Date="2026-03-10T10:00:00Z"),
        warc_record(text("04/03/2026").encode(), "conversion", WARC_Date="2026-03-10T10:00:00Z"),
        f"<!--\n Page saved with SingleFile \n url: {_AT} \n saved date: Tue Mar 10 2026 11:00:00 GMT+0100\n-->{_PAGE}".encode(),
        f'<link rel="canonical" href="{_AT}">{_PAGE}'.encode(),
        b"Date: Tue, 10 Mar 2026 11:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/html\n"
        b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(_PAGE.encode()),
    ],
)  # fmt: skip
def test_who_says_when_a_page_was_fetched(page: bytes) -> None:
    url = (
        f"https://replay.example.org/web/20260310100000/{_AT}" if page.startswith(b"<link") else ""
    )
    done = run("--fields", "published", *(("--url", url) if url else ()), stdin=page)
    assert done.stdout == b'{"published":"2026-03-04"}\n'
