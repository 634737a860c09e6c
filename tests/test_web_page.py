"""The explanation as a web page: whole, safe, and readable without colours, scripts or a network."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import etree

from extractnews.pipeline import examine
from extractnews.reasons import explain
from extractnews.render.as_web_page import render_web_page
from extractnews.render.web_page_style import STYLE
from extractnews.values import RawPage

from .cli.running import SEED, page, run
from .pages import GOLDEN

STORY = GOLDEN / "wordpress-news" / "page.html"
PAGES = [SEED, *sorted(GOLDEN.glob("*/page.*"))[::3]]


def web_page(data: bytes | str, name: str = "page.html") -> str:
    return render_web_page(explain(examine(RawPage(data, name))))


def strictly(text: str) -> etree._Element:
    """Parse a page of ours as XML, so that one tag left open is an error; <meta> has no end."""
    return etree.fromstring(re.sub(r"(<meta [^>]*)>", r"\1/>", text.partition("\n")[2]))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_the_page_is_whole_and_names_no_other(path: Path) -> None:
    seen = examine(RawPage(path.read_bytes(), path.name))
    root = strictly(render_web_page(explain(seen)))
    addresses = [
        value for tag in root.iter() for key, value in tag.items() if key in ("href", "src")
    ]
    assert addresses == ["#blocks", "#fields", "#record"]
    assert {tag.get("id") for tag in root.iter() if tag.get("id")} == {"blocks", "fields", "record"}
    assert not {"script", "img", "link", "iframe"} & {str(tag.tag) for tag in root.iter()}
    record = json.loads(root.findall(".//section/pre")[-1].text or "")
    assert record["title"] == seen.article.title and record["body"] == seen.article.body
    kept = ["".join(item[1].itertext()) for item in root.iter("li") if item.get("class") == "kept"]
    assert kept == [block.text for block in seen.article.content]
    said = [item.findtext("p/b") for item in root.iter("li") if item.find("details") is None]
    assert all(said), "what a block is must be said in words"


def test_what_is_cut_is_folded_and_can_be_opened() -> None:
    root = strictly(web_page(STORY.read_bytes()))
    folds = [
        fold
        for fold in root.iter("details")
        if "12 menu blocks" in (fold.findtext("summary") or "")
    ]
    assert len(folds) == 1
    assert [item.findtext("p[2]") for item in folds[0].iter("li")][3:5] == ["Council", "Schools"]
    rows = {row.findtext("th"): row for row in root.iter("tr")}
    assert rows["title"].findtext("td[2]") == "h1"
    assert (rows["title"].findtext("td[3]/p") or "").endswith("(meta:og:title)")


def test_words_of_the_page_are_said_to_be_in_its_language() -> None:
    root = strictly(web_page((GOLDEN / "arabic" / "page.html").read_bytes()))
    assert root.get("lang") == "en"
    assert [tag.get("lang") for tag in root.iter("h1")] == ["ar"]
    rows = {row.findtext("th"): row for row in root.iter("tr")}
    assert [tag.get("lang") for tag in rows["title"].iter("p")] == ["ar", "ar"]
    assert [tag.get("lang") for tag in rows["published"].iter("p")] == [None, None]


def test_a_page_cannot_speak_through_its_explanation() -> None:
    title = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\x1b[31m"
    hostile = page(
        title=title.replace("<", "&lt;"),
        lead='"&gt;&lt;b onclick="x"&gt; said the mayor of it. ' * 9,
    )
    text = web_page(hostile, "<img src=x>")
    root = strictly(text)
    assert not {"script", "img"} & {str(tag.tag) for tag in root.iter()}
    assert not any(key.startswith("on") for tag in root.iter() for key in tag.attrib)
    assert "default-src 'none'" in text and "\x1b" not in text
    assert "alert(1)" in (root.findtext("head/title") or "")


def _luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" or "#rgb"; WCAG 2.2, definition of contrast ratio."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_text_can_be_read_in_both_colour_schemes() -> None:
    schemes = [dict(re.findall(r"--(\w+): (#\w+)", part)) for part in STYLE.split("@media")[:2]]
    assert all(len(scheme) == 9 for scheme in schemes)
    for scheme in schemes:
        for ink, ground in (
            ("ink", "ground"), ("dim", "ground"), ("kept", "ground"), ("field", "ground"),
            ("cut", "ground"), ("ink", "keptground"), ("ink", "fieldground"), ("dim", "keptground"),
            ("dim", "fieldground"), ("kept", "keptground"), ("field", "fieldground"),
        ):  # fmt: skip
            bright, dark = sorted(map(_luminance, (scheme[ink], scheme[ground])), reverse=True)
            assert (bright + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)


def test_where_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    (tmp_path / "b.html").write_text(page(title="Another vote for the tram"))
    done = run("--explain-html", "a.html", cwd=tmp_path)
    assert done.stdout.startswith(b"<!DOCTYPE html>") and done.stderr == b""
    assert run("--explain-html", "a.html", "-o", "why.html", cwd=tmp_path).returncode == 0
    assert (tmp_path / "why.html").read_bytes() == done.stdout
    two = run("--explain-html", "a.html", "b.html", cwd=tmp_path)
    assert (two.returncode, two.stdout) == (74, done.stdout)
    assert two.stderr.startswith(b"extractnews: b.html: not written") and b"-o DIR" in two.stderr
    assert run("--explain-html", "a.html", "b.html", "-o", "why", cwd=tmp_path).returncode == 0
    assert sorted(path.name for path in (tmp_path / "why").iterdir()) == ["a.html", "b.html"]
    again = run("--explain-html", "a.html", "-o", "why", cwd=tmp_path)
    assert again.returncode == 74 and b"--force" in again.stderr
