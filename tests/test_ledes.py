"""Standfirsts and descriptions of HTML pages: what is none of the article's."""

from __future__ import annotations

import pytest

from extractnews.fields import descriptions, page_lines

from .pages import record
from .test_fields_html import fields, page

LINE = "Two years after the storm, the first boat leaves on Monday."
TITLE = "Harbour opens again after the storm"


@pytest.mark.parametrize(
    "line",
    [
        "Topics: ferry, harbour, island, northern coast, storm damage, winter timetable",
        "（原标题：海港两年后重新开放，第一班渡轮周一启航）",
        "发布时间：10-08 12:00 优质原创作者",
        "This post contains affiliate links; we may earn a commission at no extra cost to you.",
        "You have 1 article left to read this month before you need to register.",
        "Jane Doe currently works for the Courier as a writer; she also keeps bees and two dogs.",
        "Ida Lund is a Bergen-based writer who specialises in boats, harbours and the weather.",
        "Before you go, these are the stories that you might also like.",
        "This article was originally published in the Courier of the islands.",
        "The ferry at dawn on its way to the island, seen from the tower. (AP Photo/Nils Berg)",
    ],
)
def test_a_line_about_the_page_is_no_standfirst(line: str) -> None:
    assert page_lines.is_of_page(line, ["Jane Doe"], TITLE)
    head = f'<meta name="description" content="{LINE}"><meta name="author" content="Jane Doe">'
    assert fields(head=head, below=f"<h4>{line}</h4>")["lede"] == LINE


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        "More people sign up to sail the old ferry than the harbour can take.",
        "The islanders might also like to see the pier opened again before the winter.",
        "Her book on the ferries was first published in the year of the storm.",
        "Tagged whales follow the old ferry back to the island.",
        "Topics: why the harbour needs another pier, and who pays for it.",
        "Jane Doe argues that the harbour should have opened a year ago.",
        "Ida Lund is the first woman who sails the ferry to the island in winter.",
        "Storm Harbour is an old friend of the editor and opens again.",
    ],
)
def test_a_line_about_the_article_may_be_one(line: str) -> None:
    title = TITLE if "Storm Harbour" not in line else "At Storm Harbour"
    assert not page_lines.is_of_page(line, ["Jane Doe"], title)


@pytest.mark.parametrize(
    "line",
    [
        "NORTH HARBOUR, 28 Nov - COURIER WIRE",
        "ΡΑΜΑΛΑ - ΑΓΚΥΡΑ.-",
        "Северо-Запад / Общество",
        "2025年1月13日 20時01分",
        "By Jane Doe, Senior Staff Writer, and looked through by Ida Lund, who is a professor emeritus of the harbour "
        "school. Published: January 11, 2012",
        "Get the newsletter that all the islands are talking about",
    ],
)
def test_where_and_when_and_who_are_no_standfirst(line: str) -> None:
    head = f'<meta name="description" content="{LINE}">'
    assert fields(head=head, below=f"<h4>{line}</h4>")["lede"] == LINE


@pytest.mark.parametrize(
    "line",
    [
        "4月1日から島へ渡る船が再び出ると、港の委員会が発表した。",
        "NATO, EU to meet over the ferries of the north",
    ],
)
def test_a_day_or_a_name_in_capitals_may_begin_a_standfirst(line: str) -> None:
    assert fields(below=f"<h4>{line}</h4>")["lede"] == line


@pytest.mark.parametrize("name", ["gallery caption", "newsletter-follow", "byline", "follow-modal"])
def test_a_box_below_the_headline_is_no_standfirst_s(name: str) -> None:
    line = "The inside track on all the ferries of the north"
    head = f'<meta name="description" content="{LINE}">'
    assert fields(head=head, below=f"<div class='{name}'><h4>{line}</h4></div>")["lede"] == LINE
    assert fields(head=head, below=f"<div class='top'><h4>{line}</h4></div>")["lede"] == line


@pytest.mark.parametrize("name", ["subscriber-content", "entry-content share-enabled", "gallery"])
def test_the_text_may_be_named_as_a_box_is(name: str) -> None:
    line = "The inside track on all the ferries of the north"
    whole = page(below=f"<div class='{name}'><h4>{line}</h4>").replace(
        "</article>", "</div></article>"
    )
    found = record(whole)
    assert found is not None
    assert found["lede"] == line


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (LINE, LINE),
        (f"{TITLE} - {LINE}", LINE),
        (f"{TITLE} - Politics - Northern Courier", ""),
        (f"News of the north: {TITLE}.", ""),
        (f"{TITLE}, ferry, island", ""),
        (f"{TITLE} and all of its boats sail once more, says the board that runs it.",) * 2,
        (f"{LINE} ferry,island,northern coast", LINE),
        (f"{LINE[:-1]}, ferry", f"{LINE[:-1]}, ferry"),
        (f"ferry island, {LINE}", LINE),
        ("原标题：海港重新开放", ""),
    ],
    ids=["itself", "title", "title and channel", "title in another", "title and keywords", "title in a sentence",
         "keywords", "a word of the text", "keywords before it", "another title"],
)  # fmt: skip
def test_a_description_without_what_programs_put_into_it(said: str, left: str) -> None:
    keywords = ["ferry, island, northern coast"]
    assert descriptions.cleaned([said], TITLE, keywords, "The board said on Monday") == [left]


def test_a_description_with_keywords_gives_way_to_the_same_without() -> None:
    other = f"{LINE[:-1]}, Ferries, Islands"
    assert descriptions.cleaned([other, LINE[:-1]], TITLE, [], "") == [LINE[:-1]] * 2


def test_a_description_of_the_site_is_none_of_the_article() -> None:
    site = "Online portal with breaking stories, sports, weather and entertainment from Nordland"
    assert fields(head=f'<meta name="description" content="{site}">')["lede"] is None
    own = "What happens with boats, islands and ferry routes in the harbour after a storm"
    assert fields(head=f'<meta name="description" content="{own}">')["lede"] == own
