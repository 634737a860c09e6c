"""The library's one function: what goes in, what comes out, what is raised."""

from __future__ import annotations

import gc
import gzip
import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import extractnews
from extractnews import Article, ExtractNewsError, NoArticle, extract
from extractnews.errors import BinaryInput
from extractnews.render.as_json import schema

from .pages import SEED, golden, record

SCHEMA = Draft202012Validator(schema())


def test_public_names() -> None:
    assert sorted(extractnews.__all__) == ["Article", "ExtractNewsError", "NoArticle", "extract"]
    assert (Path(extractnews.__file__).parent / "py.typed").exists()


@pytest.mark.parametrize("name", golden())
def test_records_meet_the_schema(name: str) -> None:
    found = record(golden()[name])
    if found is not None:
        SCHEMA.validate(found)
        assert list(found) == schema()["required"]


@pytest.mark.parametrize("name", ["wordpress-news", "chinese", "dump-german-wet", "plain-article"])
def test_text_is_as_good_as_bytes(name: str) -> None:
    page = golden()[name]
    assert record(page.decode("utf-8")) == record(page)


def test_an_article_is_a_value() -> None:
    article = extract(golden()["wordpress-news"])
    assert isinstance(article, Article)
    assert article.title == "Ferry terminal to reopen in April after two-year repair"
    assert article == extract(golden()["wordpress-news"])
    assert hash(article) == hash(extract(golden()["wordpress-news"]))
    with pytest.raises(AttributeError):
        article.title = "another"  # type: ignore[misc]


def test_markdown() -> None:
    text = extract(golden()["code-blog"]).to_markdown()
    assert text.startswith("---\n")
    assert "\n# Sorting a file that is larger than memory\n" in text
    assert "\n## Merging\n" in text
    assert "    for line in lines:\n" in text


PAGE = """<html><head><title>{title}</title></head><body><h1>{title}</h1>
<img src="/ferry.jpg" alt="A ferry at the quay">{body}</body></html>"""
TITLE = "Ferry terminal to reopen in April"
BODY = "".join(
    f"<p>The harbour board said on Monday that ferry number {i} will run again in April, two years "
    "after a storm tore away the landing stage and left the island without a boat.</p>"
    for i in range(6)
)


def page(title: str = TITLE, body: str = BODY) -> str:
    return PAGE.format(title=title, body=body)


def test_the_address_makes_links_absolute() -> None:
    url = "https://www.example.org/2024/03/ferry.html?utm_source=mail#top"
    article = extract(page(), url=url)
    assert article.url == "https://www.example.org/2024/03/ferry.html"
    assert [image.url for image in article.images] == ["https://www.example.org/ferry.jpg"]
    assert extract(page()).url is None


@pytest.mark.parametrize(
    "url", ["", "nonsense", "javascript:alert(1)", "http://[::1", "//x", "\x00"]
)
def test_an_odd_address_is_no_address(url: str) -> None:
    article = extract(page(), url=url)
    assert article.url is None
    assert article.title == TITLE


def test_the_callers_encoding_wins() -> None:
    told = page(title="Überfahrt für Fährgäste").encode("iso-8859-1")
    wrong = told.replace(b"<head>", b'<head><meta charset="utf-8">')
    assert extract(wrong, encoding="iso-8859-1").title == "Überfahrt für Fährgäste"
    assert extract(told, encoding="no-such-encoding").title == "Überfahrt für Fährgäste"


def test_the_callers_format_wins() -> None:
    assert extract(page(), input_format="html").input_format == "html"
    assert extract(SEED.read_bytes(), input_format="text").input_format == "text"
    assert extract(SEED.read_bytes()).input_format == "text"
    assert extract(golden()["div-soup"]).input_format == "html"


@pytest.mark.parametrize(
    "nothing",
    [
        b"",
        b" \n\t ",
        "",
        b"\xef\xbb\xbf",
        b"<html></html>",
        "<p>",
        "Page not found",
        "<title>x</title>",
    ],
)
def test_nothing_is_no_article(nothing: bytes | str) -> None:
    with pytest.raises(NoArticle) as caught:
        extract(nothing)
    assert caught.value.code == "no_article"
    assert caught.value.exit_status == 1


@pytest.mark.parametrize(
    "magic",
    [
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"\x7fELF",
        b"GIF89a",
        b"\xff\xd8\xff\xe0",
    ],
)
def test_binary_is_refused(magic: bytes) -> None:
    with pytest.raises(BinaryInput) as caught:
        extract(magic + bytes(range(256)) * 40)
    assert isinstance(caught.value, ExtractNewsError)
    assert caught.value.exit_status == 2


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_all_that_holds_bytes_is_a_page(kind: Any) -> None:
    whole = golden()["wordpress-news"]
    assert extract(kind(whole)) == extract(whole)
    assert extract(kind(gzip.compress(whole))) == extract(whole)


@pytest.mark.parametrize(
    ("what", "told"),
    [
        (None, r"bytes or str, not NoneType$"),
        (5, r"not int$"),
        ([b"<p>"], r"not list$"),
        (Path("story.html"), r"not PosixPath; try its .read_bytes\(\)$"),
        (io.BytesIO(b"<p>"), r"not BytesIO; try its .read\(\)$"),
        (SimpleNamespace(content=b"<p>"), r"; try its .content$"),
    ],
)
def test_what_is_no_page_is_refused_with_a_way_out(what: Any, told: str) -> None:
    with pytest.raises(TypeError, match=told):
        extract(what)


@pytest.mark.parametrize(
    ("arguments", "error", "told"),
    [
        ({"url": Path("x")}, TypeError, "url as str or None, not PosixPath"),
        ({"url": b"https://www.example.org/"}, TypeError, "not bytes"),
        ({"encoding": b"utf-8"}, TypeError, "encoding as str or None, not bytes"),
        ({"fetched": date(2026, 3, 10)}, TypeError, r"not date; try its \.isoformat\(\)"),
        ({"input_format": "HTML"}, ValueError, "one of auto, html, text, not 'HTML'"),
        ({"input_format": None}, ValueError, "not None"),
    ],
)
def test_arguments_that_make_no_sense_are_said(
    arguments: dict[str, Any], error: type[Exception], told: str
) -> None:
    with pytest.raises(error, match=told):
        extract(page(), **arguments)


def test_a_front_matter_that_there_is_not_is_said() -> None:
    with pytest.raises(ValueError, match="one of default, hugo, obsidian, none, not 'jekyll'"):
        extract(page()).to_markdown("jekyll")


@pytest.mark.parametrize(
    "name", ["https://www.example.org/ferry", "pages/story.html", "dump.txt\n"]
)
def test_an_address_or_a_name_is_no_page(name: str) -> None:
    with pytest.raises(NoArticle, match="a page itself, not its address or name"):
        extract(name)
    with pytest.raises(NoArticle, match=r"found$"):
        extract(f"<p>{name}")


def test_public_names_are_shown_to_those_who_look() -> None:
    fresh = (
        "import extractnews, pydoc; print(pydoc.plaintext.document(extractnews), dir(extractnews))"
    )
    shown = subprocess.run(
        [sys.executable, "-c", fresh], capture_output=True, text=True, check=True
    )
    for name in extractnews.__all__:
        assert repr(name) in shown.stdout.rpartition("[")[2]
    assert "class Article(" in shown.stdout
    assert "class NoArticle(" in shown.stdout


def test_dates_are_never_filled_from_today() -> None:
    for stated in ("May", "12", "Sunday", "2 hours ago", "yesterday", "10:30", "31 February 2019"):
        body = f"<p class='date'>Published: {stated}</p>{BODY}"
        found: dict[str, Any] = json.loads(extract(page(body=body)).to_json())
        assert found["published"] is None, stated


def test_a_page_of_too_many_elements_says_that_it_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    from extractnews import blocks_html

    page = golden("html")["wordpress-news"]
    assert "truncated" not in extract(page).warnings
    monkeypatch.setattr(blocks_html, "MAX_ELEMENTS", 60)
    assert "truncated" in extract(page).warnings


NOTICE = "<p>{}</p>" * 3


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "404 – Page not found | Bay Post",
            "The page that you asked for is not here any more, sorry.",
        ),
        (
            "Seite nicht gefunden",
            "Die Seite, die Sie suchen, gibt es nicht mehr, oder es gab sie nie.",
        ),
        (
            "Before you continue to Bay Post",
            "We and our 743 partners store cookies on your device, please.",
        ),
        (
            "検索結果 港",
            "港の最終便を残すことを町議会が月曜日の夜に決めた。港の最終便を残すことを決めた。",
        ),
        (
            "Customer login - Bay Post Shop",
            "Readers who already have an account with us can log in here with their e-mail address.",
        ),
        (
            "Passwort vergessen? | Bucht-Kurier",
            "Geben Sie Ihre E-Mail-Adresse ein, dann senden wir Ihnen sofort ein neues Passwort zu.",
        ),
        (
            "会員登録 | 港湾新聞",
            "必要事項をご記入のうえ、送信してください。確認のメールをお送りします。しばらくお待ちください。",
        ),
    ],
)
def test_pages_that_say_what_they_are_hold_no_article(title: str, text: str) -> None:
    shown = f"<h1>{title}</h1><div>{NOTICE.format(text, text[::-1], text)}</div>"
    with pytest.raises(NoArticle):
        extract(f"<html><head><title>{title}</title></head><body>{shown}</body></html>")


def test_a_headline_about_what_was_not_found_is_one() -> None:
    page = golden("html")["wordpress-news"].decode()
    title = extract(page).title or ""
    assert title in page
    assert extract(page.replace(title, "Wreck of the old ferry not found after two years")).body


@pytest.mark.parametrize(
    "title",
    [
        "Council puts a stop to the one password that all ferries had",
        "The Contact",
        "Contact: the ferry that changed us",
        "注册制改革",
    ],
)
def test_a_headline_with_the_word_for_a_form_is_one(title: str) -> None:
    head = f"<html><head><title>{title} | Bay Post</title></head><body><h1>{title}</h1>"
    assert extract(f"{head}{BODY}</body></html>").body


def test_the_collector_is_left_as_it_was() -> None:
    page = golden("html")["wordpress-news"]
    assert gc.isenabled()
    extract(page)
    assert gc.isenabled()
    with pytest.raises(NoArticle):
        extract("")
    assert gc.isenabled()
    gc.disable()
    try:
        extract(page)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_references_to_places_of_windows_1252_are_read_as_html_does() -> None:
    said = (
        "<p>&#147;She&#146;s fine&#148; &#150; so said the board of the ferry on Monday.&#129;</p>"
    )
    article = extract(PAGE.format(title=TITLE, body=BODY + said + BODY))
    assert article.body is not None
    assert "“She’s fine” – so said the board of the ferry on Monday." in article.body
