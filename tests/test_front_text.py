"""What stands above a text and says what its page is: front matter, the head of a reader service."""

from __future__ import annotations

import pytest

from extractnews import extract, front_text

from .pages import golden, record

TEXT = """\
The first ferry in two years left the harbour of [Port Example](https://a.example/port) on Monday morning with eighty people on
board, the harbour board, which owns her, said in a letter to the islanders.

Its captain, Tom Reilly, had waited for this day since the storm took the old pier, and so had the islanders, who
brought flowers, flags and a [brass band](https://a.example/band).

Tickets cost as much as before, said the board, and the timetable is the one that the islanders knew from the years before the storm.
"""

NOTE = """\
---
title: "Ferry sails again"
source: "https://www.harbour.example/news/ferry?utm_source=feed"
author:
  - "[[Jane Doe]]"
  - "[[people/reilly|Tom Reilly]]"
published: 2024-03-04
created: 2026-11-02
description: "After two years the ferry leaves the harbour again, with eighty people on board."
tags:
  - "clippings"
  - "ferries"
image: "/2024/ferry.jpg"
---
"""


def test_a_clipped_note_says_what_its_page_is() -> None:
    found = record(NOTE + TEXT)
    assert found is not None
    assert found["title"] == "Ferry sails again"
    assert found["url"] == "https://www.harbour.example/news/ferry"
    assert found["authors"] == ["Jane Doe", "Tom Reilly"]
    assert found["published"] == "2024-03-04"
    assert found["tags"] == ["ferries"]
    assert (
        found["lede"]
        == "After two years the ferry leaves the harbour again, with eighty people on board."
    )
    assert [image["url"] for image in found["images"]] == [
        "https://www.harbour.example/2024/ferry.jpg"
    ]
    assert found["body"].startswith(
        "The first ferry in two years left the harbour of Port Example on Monday"
    )
    assert found["body"].count("\n\n") == 2


READER = """\
Title: Ferry sails again - Harbour News

URL Source: https://www.harbour.example/news/ferry

Published Time: 2024-03-04T08:50:00+01:00

Markdown Content:
# Ferry sails again

By Jane Doe

"""


def test_the_head_of_a_reader_service_is_no_text() -> None:
    found = record(READER + TEXT)
    assert found is not None
    assert found["title"] == "Ferry sails again"
    assert found["url"] == "https://www.harbour.example/news/ferry"
    assert found["authors"] == ["Jane Doe"]
    assert found["published"] == "2024-03-04T08:50:00+01:00"
    assert found["body"].startswith("The first ferry") and "Markdown Content" not in found["body"]


def test_what_the_caller_says_of_the_address_stands_behind_what_the_text_says() -> None:
    article = extract(READER + TEXT, url="https://cache.example/12")
    assert article.url == "https://www.harbour.example/news/ferry"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("title: Ferry", {"title": ["Ferry"]}),
        ("title: 'It''s a ferry' ", {"title": ["It's a ferry"]}),
        ('title: "A \\"ferry\\""', {"title": ['A "ferry"']}),
        ("title: Ferry # a remark", {"title": ["Ferry"]}),
        ("tags: [a, 'b c', \"d\"]", {"tags": ["a", "b c", "d"]}),
        ('tags: ["a, b", "c"]', {"tags": ["a, b", "c"]}),
        ("tags:\n- a\n- b", {"tags": ["a", "b"]}),
        ("description: >-\n  Two lines\n  of text\ntitle: x", {"lede": ["Two lines of text"], "title": ["x"]}),
        ("author:\n  name: Jane Doe\n  url: /jane\ntitle: x", {"authors": ["Jane Doe"], "title": ["x"]}),
        ("source: Harbour News\ntitle: x", {"site_name": ["Harbour News"], "title": ["x"]}),
        ("og:title: Ferry\nlayout: post\n", {"title": ["Ferry"]}),
    ],
)  # fmt: skip
def test_yaml_is_read_as_programs_write_it(written: str, told: dict[str, list[str]]) -> None:
    front, rest = front_text.read(f"---\n{written}\n---\nText.\n")
    assert front is not None and front.told == told
    assert rest.endswith("Text.\n")


@pytest.mark.parametrize(
    "text",
    [
        "---\nA line between two rules.\n---\nText.\n",
        "---\ntitle: never closed\n\nText.\n",
        "---\nlayout: post\n---\nText.\n",
        "Title: The name of a report\n\nIt was a long night.\n",
        "----\ntitle: x\n----\n",
        "---",
        "Title: ",
    ],
)
def test_other_texts_begin_where_they_begin(text: str) -> None:
    assert front_text.read(text) == (None, text)


@pytest.mark.parametrize("profile", ["default", "hugo", "obsidian"])
@pytest.mark.parametrize("name", ["wire-story", "wordpress-news", "russian", "chinese", "german-quotes"])  # fmt: skip
def test_our_own_markdown_gives_its_record_again(name: str, profile: str) -> None:
    first = extract(golden("html")[name])
    again = extract(first.to_markdown(profile))
    fields = ["title", "authors", "site_name", "url"]
    if profile != "obsidian":  # a property of Obsidian's has no zone, and its tags no blanks
        fields += ["published", "modified", "tags"]
    for field in fields:
        assert getattr(again, field) == getattr(first, field), field
    assert again.body == first.body
    assert [image.url for image in again.images] == [image.url for image in first.images]
    assert [image.caption for image in again.images] == [image.caption for image in first.images]


BODY = "\n\n".join(
    f"Mara: We never lost hope, not for a day, and on day {n} we saw it come." for n in range(4)
)


def test_a_post_without_an_address_says_what_it_is() -> None:
    head = "Title: Ferry sails\nDate: 2024-03-12 10:20\nCategory: Port\nTags: a, b\nAuthors: Jo Bell, Al Roe"
    front, text = front_text.read(f"{head}\n\n{BODY}\n")
    assert front is not None
    assert front.told["title"] == ["Ferry sails"]
    assert front.told["published"] == ["2024-03-12 10:20"]
    assert text == f"# Ferry sails\n\n{BODY}\n"


@pytest.mark.parametrize(
    "head", ["Title: Ferry sails\nDate: 2024-03-12", "Title: Ferry\nDate: x\nTags: a\nIt sails."]
)
def test_few_words_with_colons_are_no_head(head: str) -> None:
    assert front_text.read(f"{head}\n\n{BODY}")[0] is None


def test_who_speaks_below_a_head_is_text() -> None:
    _, text = front_text.read(f"# Ferry sails\n\nURL: https://a.example/x\n\n{BODY}\n")
    assert text.split("\n", 1)[1].strip() == BODY


def test_a_list_of_contents_to_be_filled_in_is_no_text() -> None:
    _, text = front_text.read(f"---\ntitle: Ferry sails\n---\n* TOC\n{{:toc}}\n\n{BODY}")
    assert text == f"# Ferry sails\n\n\n\n{BODY}"


def test_many_addresses_that_are_told_are_some() -> None:
    listed = ", ".join(f'"https://a.example/{n}"' for n in range(1000))
    front, _ = front_text.read(f"---\nurl: [{listed}]\n---\n{BODY}")
    assert front is not None
    assert len(front.told["url"]) == front_text.MOST_VALUES


def test_values_that_programs_do_not_have_are_none() -> None:
    written = (
        "title: null\nauthor: ~\ndate: None\ntags: [null, a]\ndescription: false\nimage: undefined"
    )
    front, _ = front_text.read(f"---\n{written}\n---\n{BODY}")
    assert front is not None
    assert front.told == {"tags": ["a"]}
