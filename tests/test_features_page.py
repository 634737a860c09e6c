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


STORY = (
    "<h1>Ferry to sail again in April</h1>"
    + "<p>The harbour board said on Monday that the ferry will sail again in April, after two years.</p>"
    * 3
)
TEASER = (
    "<h3><a href='/b'>Board approves a survey of the wall</a></h3>"
    "<p>Members of the harbour board have agreed to spend a little on a survey of the wall.</p>"
)
HEAD = (
    "<head><title>Ferry to sail again in April</title>"
    "<link rel=canonical href='https://pilot.example/{}'></head>"
)


def test_a_shop_shows_prices_and_names_its_products() -> None:
    card = "<div class='product-card'><a href='/p'>Rope, 20 m</a><p class='price'>€ 19.90</p></div>"
    found = facts("", card * 5 + TEXT)
    assert found["prices"] == 5
    assert (found["names_product"], found["names_card"], found["names_price"]) == (1, 1, 1)
    plain = facts("", STORY)
    assert (plain["prices"], plain["names_product"]) == (0, 0)


def test_the_text_below_a_headline_ends_at_a_linked_heading() -> None:
    found = facts(HEAD.format("ferry"), STORY + TEASER * 2)
    assert found["headline_words"] == 6
    assert found["headline_share"] == 1000
    assert found["headed_words"] == found["told_run"] == 51


def test_teasers_stand_behind_links_and_stories_do_not() -> None:
    assert facts("", TEASER * 4)["after_links"] == 1000
    assert facts("", TEASER * 4)["before_links"] == 750  # the last is at the end of the page
    assert facts("", STORY)["after_links"] == 0


@pytest.mark.parametrize(
    ("path", "listing", "said"),
    [
        ("2024/04/ferry-to-sail-again", 0, 1000),
        ("category/harbour/", 1, 0),
        ("collections/ropes", 1, 0),
        ("", 0, 0),
    ],
)
def test_what_the_address_says(path: str, listing: int, said: int) -> None:
    found = facts(HEAD.format(path), STORY)
    assert (found["path_listing"], found["slug_said"]) == (listing, said)


def test_a_page_without_an_address_says_so() -> None:
    found = facts("", STORY)
    assert (found["path_listing"], found["slug_said"]) == (-1, -1)
