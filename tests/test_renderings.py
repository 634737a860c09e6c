"""Dumps that the lab makes of pages, as browsers and libraries make them."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="needs the extra: pip install extractnews[lab]")

from extractnews.lab import corpus, renderings

PAGE = b"""<html><head><title>Ferry</title><style>p {}</style></head><body>
<ul><li>Home</li><li>Weather</li></ul>
<h1>Ferry sails  again</h1><p>The first <a href="/f">ferry</a>
left.<br>It was full.</p><p hidden>Not shown</p><p>Dogs travel free.</p>
<table><tr><td>Monday</td><td>8:00</td></tr><tr><td>Friday</td><td>9:00</td></tr></table>
<script>var a;</script><!-- no text --></body></html>"""


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (
            "browser",
            "Home\nWeather\nFerry sails again\n\nThe first ferry left.\nIt was full.\n\n"
            "Dogs travel free.\n\nMonday\t8:00\nFriday\t9:00",
        ),
        (
            "nodes",
            "Ferry\nHome\nWeather\nFerry sails  again\nThe first\nferry\nleft.\nIt was full.\nNot shown\n"
            "Dogs travel free.\nMonday\n8:00\nFriday\n9:00",
        ),
        (
            "get_text",
            "Ferry\nHomeWeather\nFerry sails  againThe first ferry\nleft.It was full.Not shownDogs travel free.\n"
            "Monday8:00Friday9:00\n",
        ),
    ],
)
def test_each_form(form: str, text: str) -> None:
    assert renderings.render(PAGE, form) == text
    assert renderings.render(b" ", form) == ""


def test_markdown_has_links_and_no_scripts() -> None:
    made = renderings.render(PAGE, "markdown")
    assert "# Ferry sails again\n\nThe first [ferry](/f)\nleft." in made
    assert "* Weather" in made and "| Monday | 8:00 |" in made and "var a" not in made
    assert renderings.render(b" ", "markdown") == ""


def test_a_set_has_them_without_files(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "1.html").write_bytes(PAGE)
    row = '{"id": "1", "url": "https://example.org/1", "html": "html/1.html", "gold": {}}\n'
    (tmp_path / "cases.jsonl").write_text(row)
    assert set(corpus.renderers(tmp_path)) == set(renderings.FORMS)
    assert corpus.dumps(tmp_path, "browser")["1"].startswith("Home\nWeather\nFerry sails again")
