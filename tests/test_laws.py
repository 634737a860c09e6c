"""What holds for every page: an article or a named error, clean strings, the same answer again."""

from __future__ import annotations

import json
import os
import pickle
import random
import re
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractnews import Article, ExtractNewsError, extract
from extractnews.cleaning import composed

from .hostile.laws import ENCODINGS, python_name
from .pages import broken_pages, golden, odd_texts, record

#: The same examples in each run, so that a red test is one that the change made red;
#: EXTRACTNEWS_FRESH=500 looks for new ones, so many for each law.
FRESH = int(os.environ.get("EXTRACTNEWS_FRESH", "0"))
laws = settings(
    max_examples=FRESH or 80,
    deadline=None,
    derandomize=not FRESH,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

#: C0 but tab and line feed, DEL, C1, surrogates.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d)?)?")
HTML = golden("html")


def strings(value: Any) -> list[str]:
    """Return every string in a record."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [text for item in value for text in strings(item)] if isinstance(value, list) else []


def check(page: bytes | str) -> None:
    """Assert what is promised of the answer to any page at all."""
    try:
        article = extract(page)
    except ExtractNewsError as error:
        assert str(error)
        assert not CONTROLS.search(str(error))
        return
    assert isinstance(article, Article)
    line = article.to_json()
    assert "\n" not in line
    line.encode("utf-8")
    found = json.loads(line)
    texts = [*strings(found), article.title or "", article.body or "", *article.authors]
    assert [text for text in texts if CONTROLS.search(text)] == []
    assert "" not in strings(found)
    assert 0 <= found["confidence"] <= 1
    assert not any("\n" in found[key] for key in ("title", "lede", "section") if found[key])
    assert all(found[k] is None or DAY.fullmatch(found[k]) for k in ("published", "modified"))
    assert len(set(found["authors"])) == len(found["authors"])
    markdown = article.to_markdown()
    markdown.encode("utf-8")
    assert not CONTROLS.search(markdown)


@laws
@given(st.binary(max_size=400))
def test_any_bytes(page: bytes) -> None:
    check(page)


@laws
@given(odd_texts)
def test_any_text(page: str) -> None:
    check(page)
    check("<html><body>" + page)


@laws
@given(broken_pages())
def test_any_broken_page(page: bytes) -> None:
    check(page)


@pytest.mark.parametrize("name", golden())
def test_the_same_answer_again(name: str) -> None:
    """No clock, no cache that shows, no dependence on what came before."""
    page = golden()[name]
    first = record(page)
    record(golden()["wordpress-news"])
    assert record(page) == first


def outcome(page: bytes) -> str:
    """Return the record or the error's code: what one document of a batch gives."""
    try:
        return extract(page).to_json()
    except ExtractNewsError as error:
        return error.code


def test_articles_travel_between_processes() -> None:
    article = extract(golden()["wordpress-news"])
    assert pickle.loads(pickle.dumps(article)) == article
    pages = list(golden().values())[:6]
    with ProcessPoolExecutor(1) as pool:
        assert list(pool.map(outcome, pages)) == [outcome(page) for page in pages]


def test_a_batch_gives_what_its_pages_give(tmp_path: Path) -> None:
    """Each line of a batch is the line that its page gives alone, in the order of the input."""
    names, lines = [], []
    for name, page in golden().items():
        path = tmp_path / name
        path.write_bytes(page)
        found = record(page)
        names.append(str(path))
        if found is not None:
            lines.append(found | {"source": str(path)})
    command = [sys.executable, "-m", "extractnews", "-q", *names]
    done = subprocess.run(command, capture_output=True, check=False)
    assert [json.loads(line) for line in done.stdout.splitlines()] == lines
    assert done.returncode == (0 if len(lines) == len(names) else 1)


# What says the same to a browser says the same to us


@pytest.mark.parametrize("name", golden())
def test_line_ends(name: str) -> None:
    page = golden()[name]
    assert b"\r" not in page
    assert record(page.replace(b"\n", b"\r\n")) == record(page)


@pytest.mark.parametrize("name", HTML)
def test_leading_comment(name: str) -> None:
    assert record(b"<!-- saved by hand, 2031-01-01 -->\n" + HTML[name]) == record(HTML[name])


_TAG = re.compile(r"<(?P<name>[a-zA-Z][\w-]*)(?P<rest>(?:\s+[^\s=<>\"'/]+(?:=\"[^\"<>]*\")?)+)\s*>")
_ATTRIBUTE = re.compile(r"[^\s=<>\"'/]+(?:=\"[^\"<>]*\")?")
_SCRIPTS = re.compile(r"(<script\b.*?</script>|<style\b.*?</style>)", re.DOTALL)


def with_attributes_shuffled(page: str) -> str:
    """Put the attributes of every well-written start tag outside scripts into another order."""
    dice = random.Random(len(page))

    def shuffled(match: re.Match[str]) -> str:
        attributes = _ATTRIBUTE.findall(match["rest"])
        return f"<{match['name']} {' '.join(dice.sample(attributes, len(attributes)))}>"

    parts = _SCRIPTS.split(page)
    return "".join(part if i % 2 else _TAG.sub(shuffled, part) for i, part in enumerate(parts))


@pytest.mark.parametrize("name", sorted(set(HTML) - {"broken-markup", "windows-1251"}))
def test_order_of_attributes(name: str) -> None:
    page = HTML[name].decode("utf-8")
    shuffled = with_attributes_shuffled(page)
    assert shuffled != page or name != "wordpress-news"
    assert record(shuffled.encode("utf-8")) == record(page.encode("utf-8"))


_CHARSET = re.compile('<meta charset="?utf-8"?>', re.IGNORECASE)


def reencodings() -> list[tuple[str, str]]:
    """Return (page, encoding) for every page that an encoding of its language can hold."""
    pairs = []
    for name, page in HTML.items():
        declared = re.search(rb'<html[^>]* lang="(\w\w)', page)
        if declared and _CHARSET.search(page.decode("utf-8", "replace")):
            for encoding in ENCODINGS.get(declared[1].decode(), []):
                try:
                    page.decode("utf-8").encode(python_name(encoding))
                except UnicodeEncodeError:
                    continue
                pairs.append((name, encoding))
    return pairs


@pytest.mark.parametrize(("name", "encoding"), reencodings())
def test_another_encoding_with_its_declaration(name: str, encoding: str) -> None:
    page = HTML[name].decode("utf-8")
    declared = _CHARSET.sub(f'<meta charset="{encoding}">', page, count=1)
    assert record(declared.encode(python_name(encoding))) == record(page.encode("utf-8"))


@pytest.mark.parametrize("name", golden("txt"))
def test_a_dump_may_open_with_a_byte_order_mark(name: str) -> None:
    page = golden()[name]
    assert record(b"\xef\xbb\xbf" + page) == record(page)
    assert record(page.decode("utf-8").encode("utf-16")) == record(page)


@laws
@given(
    st.text(
        st.sampled_from("ae\u0315\u0300\u0327\u0f73\u0f71\u0344\u05b0\u1161가…"),
        min_size=31,
        max_size=200,
    )
)
def test_marks_by_the_dozen_are_composed_as_others_are(text: str) -> None:
    assert composed(text) == normalize("NFC", text)
