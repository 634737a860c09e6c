"""What stands beside and below an article by its own word is no part of it."""

from __future__ import annotations

import pytest

from extractnews import blocks_html, extract
from extractnews.endings import signs_off
from extractnews.notices import without_services

from .test_notices import STORY, paragraphs

#: What readers write below; the labels alone take it for text.
REMARKS = [
    "I waited for the 22 for forty minutes last Saturday, and it never came. I will believe in "
    "the guards on each bus when I see the first of them.",
    "Whoever lives on the hill has walked home for years. That the clubs pay for it is fair: "
    "they are the ones who send us home at three.",
]


def lowered(body: str, likely: float = 0.9) -> list[str]:
    """The texts of blocks that lose their scores, where all have the same."""
    layout = blocks_html.read(f"<html><body>{body}</body></html>")
    scores = [likely] * len(layout.text)
    after = without_services(scores, range(len(scores)), layout, 0.35)
    return [text for text, score in zip(layout.text, after, strict=True) if score < likely]


@pytest.mark.parametrize(
    "line",
    ["Comments", "23 Comments", "Comments (4)", "2 Kommentare:", "Laisser un commentaire", "Deja una respuesta",
     "Dodaj komentarz", "Комментарии (12)", "网友评论", "コメントを書く", "댓글 3", "التعليقات"],
)  # fmt: skip
def test_below_a_line_that_announces_comments_nothing_is_text(line: str) -> None:
    page = paragraphs(*STORY, *STORY[:1]) + f"<h3>{line}</h3>" + paragraphs(*REMARKS)
    assert lowered(page) == [line, *REMARKS]


@pytest.mark.parametrize(
    "line", ["Comments on the budget", "No comment from the mayor", "Discussion"]
)
def test_other_headings_announce_none(line: str) -> None:
    assert lowered(paragraphs(*STORY) + f"<h3>{line}</h3>" + paragraphs(*REMARKS)) == []


def test_a_counter_above_the_text_announces_none() -> None:
    assert lowered("<p>Local</p><p>12 comments</p>" + paragraphs(*STORY)) == []


def test_comments_longer_than_the_text_go_where_their_element_is_named() -> None:
    remarks = REMARKS * 4
    thread = f'<div id="comments"><h3>8 comments</h3>{paragraphs(*remarks)}</div>'
    assert lowered(paragraphs(*STORY) + thread) == ["8 comments", *remarks]


@pytest.mark.parametrize(
    "name",
    ["author-bio", "saboxplugin-wrap", "about-the-author", "bio", "ad-disclosure", "newsletter-signup", "factbox"],
)  # fmt: skip
def test_a_box_named_so_stands_beside_the_text(name: str) -> None:
    box = "Vera Lind has written about buses and trams for twelve years."
    page = paragraphs(*STORY) + f'<div class="{name}"><div><p>{box}</p></div></div>'
    assert lowered(page) == [box]


def test_what_most_of_the_text_stands_in_is_no_such_box() -> None:
    assert lowered(f'<div class="post tags newsletter-issue">{paragraphs(*STORY)}</div>') == []


def test_a_name_that_only_holds_such_a_word_is_none() -> None:
    page = paragraphs(*STORY) + f'<div class="biology octagonal">{paragraphs(REMARKS[0])}</div>'
    assert lowered(page) == []


def test_an_article_may_speak_of_cookies_between_its_paragraphs() -> None:
    line = "A banner that says only that the site uses cookies is not enough, the court found."
    assert lowered(paragraphs(STORY[0], line, STORY[1])) == []
    assert lowered(paragraphs(*STORY) + f"<div>{paragraphs(line)}</div>") == [line]


@pytest.mark.parametrize(
    "line",
    ["(dpa/AFP)", "（新华社）", "[AP]", "GIS", "– Vera Lind", "Source: Metro Daily", "Quelle: Stadtwerke, eigene Recherche",
     "Featured image by Vera Lind", "Related stories:", "Vera Lind contributed to this report.",
     "Pressekontakt: Stadtwerke, Anna Roth, 030 1234", "Write to the desk at desk@metrodaily.example.",
     "Follow Metro Daily on Facebook and Instagram.", "Reporting by Vera Lind; editing by Paul Roth"],
)  # fmt: skip
def test_what_signs_a_text_off(line: str) -> None:
    assert signs_off(line)


@pytest.mark.parametrize(
    "line",
    [*STORY, "“No,” she said.", "(He did not say when, and the council, which met on Thursday, did not ask.)",
     "It was over.", "– We will see.", "OK.", "The source of the river is dry.", "Sources close to the council say so.", "She left Facebook in May.",
     "Meta, which owns Facebook and Instagram, did not answer questions.", "It came to light through reporting by a student paper."],
)  # fmt: skip
def test_what_a_text_may_end_with(line: str) -> None:
    assert not signs_off(line)


def test_a_list_of_symbols_is_no_signature() -> None:
    items = "<ul><li>The harbour fund, BUSX, which pays for the night buses of the city.</li><li>TRAM</li><li>FERY</li></ul>"
    page = (
        "<html><head><title>Night buses to run until three</title></head><body><article>"
        f"<h1>Night buses to run until three</h1>{paragraphs(*STORY, 'These funds hold the line:')}"
        f"{items}</article></body></html>"
    )
    body = extract(page.encode()).body
    assert body is not None and body.endswith("FERY")


def test_the_body_ends_with_its_last_sentence() -> None:
    page = (
        "<html><head><title>Night buses to run until three</title></head><body><article>"
        f"<h1>Night buses to run until three</h1>{paragraphs(*STORY, 'Source: Metro Daily', '(vl)')}"
        "</article></body></html>"
    )
    assert extract(page.encode()).body == "\n\n".join(STORY)
