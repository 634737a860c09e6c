"""Lines of a dump that are the site's or its readers', and lists that are kept whole."""

from __future__ import annotations

import pytest

from extractnews import blocks_text, facts_text, lists_text, notices_text, words_text
from extractnews.blocks_text import Dump
from extractnews.facts_text import Facts
from extractnews.notices_text import LEFT

STORY = (
    "The harbour board voted on Tuesday to keep the old ferry in service for another winter.",
    "Passengers of the ferry had feared that the harbour would be closed before the ice sets in.",
    "The board wants the ferry to sail until the replacement reaches the harbour in early April.",
    "Tickets will cost what they cost now, and the morning boat will wait for the post van again.",
)
READER = "I have taken this boat since I was a child, and never once did it leave before its time."


def read(lines: list[str]) -> tuple[Dump, Facts]:
    dump = blocks_text.read("\n\n".join(lines))
    return dump, facts_text.facts(dump)


def lowered(lines: list[str], likely: tuple[str, ...] = ()) -> list[str]:
    """The lines that lose their score where paragraphs, and what else is named, are likely text."""
    dump, known = read(lines)
    texts = [block.text for block in dump.blocks]
    scores = [0.9 if text in likely or len(text) > 60 else 0.1 for text in texts]
    after = notices_text.without_services(scores, dump, known)
    found = [text for text, old, new in zip(texts, scores, after, strict=True) if new < old]
    assert after == pytest.approx(
        [score * (LEFT if text in found else 1) for text, score in zip(texts, scores, strict=True)]
    )
    return found


@pytest.mark.parametrize(
    "line",
    ["Comments (3)", "3 Kommentare", "Leave a Reply", "Комментарии: 3", "网友评论",
     "3 thoughts on “Old ferry to sail another winter”", "One response to Old ferry to sail"],
)  # fmt: skip
def test_nothing_is_text_below_a_line_that_says_comments(line: str) -> None:
    assert lowered([*STORY, line, READER, READER[::-1]]) == [line, READER, READER[::-1]]


@pytest.mark.parametrize("line", ["Advertisement", "- Anzeige -", "広告", "ADVERTISEMENT"])
def test_what_stands_above_an_advertisement_is_no_text(line: str) -> None:
    assert lowered([*STORY[:2], line, *STORY[2:]], likely=(line,)) == [line]


@pytest.mark.parametrize("line", ["Comments from the board", "Responses by island", "Tickets"])
def test_other_short_lines_end_no_text(line: str) -> None:
    assert lowered([*STORY[:2], line, *STORY[2:]]) == []


def test_a_button_above_the_text_ends_nothing() -> None:
    menu = ["Home", "News", "Sport", "Culture", "Weather", "Search"]
    assert lowered([READER, *menu, "Comments (3)", *STORY]) == []


@pytest.mark.parametrize(
    "line",
    ["Also read: Eel prices fall for the third year in a row, and fishermen blame the imports",
     "Lesen Sie auch: Aalpreise fallen im dritten Jahr in Folge, und die Fischer sind besorgt",
     "Sign up for our newsletter and never miss a story from the harbour and the islands again"],
)  # fmt: skip
def test_what_a_site_says_on_all_of_its_pages_is_no_text(line: str) -> None:
    assert lowered([*STORY[:2], line, *STORY[2:]]) == [line]


def test_a_story_about_cookies_keeps_its_sentences() -> None:
    line = "“We use cookies where the harbour's visitors agree to them,” the board's engineer said."
    assert lowered([*STORY[:2], line, *STORY[2:]]) == []


def test_below_a_word_of_rights_the_text_has_ended() -> None:
    rights = (
        "© 2019 The Skerry Post. All rights reserved. No part may be reproduced without consent."
    )
    hotel = "Unforgettable crossings, incomparable hospitality, wonderful breakfasts: book now."
    assert lowered([*STORY, rights, hotel]) == [rights, hotel]


def completed(lines: list[str], kept: set[str]) -> list[str]:
    dump, known = read(lines)
    texts = [block.text for block in dump.blocks]
    chosen = [index for index, text in enumerate(texts) if text in kept]
    return [texts[index] for index in lists_text.completed(chosen, dump, known)]


ITEMS = (
    "Flour for the shop on the hill",
    "Oil for the school",
    "Post",
    "Parcels of up to ten kilos",
)


def test_a_list_of_which_most_is_kept_is_kept_whole() -> None:
    lines = [STORY[0], *(f"• {item}" for item in ITEMS), STORY[1]]
    assert completed(lines, {*STORY, *ITEMS} - {"Post"}) == [STORY[0], *ITEMS, STORY[1]]


def test_a_list_of_which_little_is_kept_stays_as_it_is() -> None:
    lines = [STORY[0], *(f"• {item}" for item in ITEMS), STORY[1]]
    assert completed(lines, {*STORY, "Post"}) == [STORY[0], "Post", STORY[1]]


def test_numbered_items_are_another_list() -> None:
    lines = ["  * Oats and rye", "  * Oil for the school", "  * Parcels", "  1. Home", "  2. News"]
    assert completed(lines, {"Oats and rye", "Oil for the school"}) == [
        "Oats and rye", "Oil for the school", "Parcels",
    ]  # fmt: skip


def test_words_tell_by_their_stems_whatever_their_order_and_endings() -> None:
    weights = {"ferry": 12, "passen": 7, "subscr": -30}
    _, known = read(
        ["The ferry and its passengers", "passengers, the ferry (and its)", "Subscribe"]
    )
    first, again, other = words_text.told(known, weights)
    assert first == again > 0 > other


def test_words_that_are_not_in_the_table_say_nothing() -> None:
    _, known = read(["Home", "Xyzzy 2019"])
    assert words_text.told(known, {"ferry": 12}) == [0, 0]
