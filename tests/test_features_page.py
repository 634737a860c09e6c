"""What is said of a whole page before it is decided whether it holds an article."""

from __future__ import annotations

import pytest

from extractnews import blocks_html, features_html, features_page

TEXT = "<p>The harbour board said on Monday that the ferry will sail again in April, after two years.</p>"


def facts(head: str, body: str = TEXT) -> dict[str, int]:
    layout = blocks_html.read(f"<html>{head}{body}</html>")
    table = features_html.rows(layout)
    row = features_page.row(layout, table, [0.9] * len(table.blocks), [0], 0.9)
    return dict(zip(features_page.NAMES, row, strict=True))


@pytest.mark.parametrize(
    ("body", "listing", "article"),
    [
        ("<body class='archive category category-12'>", 1, 0),
        ("<body class='post-template single single-post postid-99'>", 0, 1),
        ("<body class='single-product store'>", 1, 1),
        ("<body class='not-front page-node-12'>", 0, 1),  # Drupal says what it is not
        ("<body class='js no-touch'>", 0, 0),
        ("<body>", -1, -1),
        ("", -1, -1),
    ],
)
def test_what_the_body_is_named(body: str, listing: int, article: int) -> None:
    found = facts(body)
    assert (found["named_listing"], found["named_article"]) == (listing, article)


def test_lines_with_dates_are_counted() -> None:
    lines = "".join(
        f"<p>{line}</p>"
        for line in ("4.3.2019", "Monday, 15:30", "in 2024", "the 4000 of 19855", "1999")
    )
    assert facts("", lines + TEXT)["dates"] == 4
