"""What a site says for itself on all of its pages is no part of any article."""

from __future__ import annotations

import pytest

from extractnews import blocks_html, extract
from extractnews.notices import LONGEST_SERVICE, is_service, without_services

STORY = [
    "Six bus lines will run until three in the morning on Fridays and Saturdays from 3 May, the "
    "transport authority announced on Thursday.",
    "The extra service costs 1.9 million euros a year. The city pays two thirds; the rest comes from "
    "a fund that forty clubs, bars and theatres have set up.",
    "The drivers’ union agreed after it was promised a guard on each bus after one o’clock and a "
    "heated break room at both ends of every line.",
    "The trial ends in April next year. If fewer than 2,500 people ride on an average night, it will "
    "not be prolonged.",
]


@pytest.mark.parametrize(
    "text",
    [
        "We and our partners store and/or access information on a device, such as unique IDs.",
        "This site uses cookies to give you the best experience.",
        "Wir verwenden Cookies und ähnliche Techniken.",
        "Il vous reste 57 % de cet article à lire. La suite est réservée aux abonnés.",
        "Este contenido es exclusivo para suscriptores.",
        "Also read: Ten bridges that the river took",
        "Related stories: The ferry is late again",
        "Copyright © 2024 Metro Daily. All rights reserved.",
        "凡注明为其他媒体来源的信息，均为转载自其他媒体，转载并不代表本网赞同其观点。",
        "Все права защищены.",
    ],
)
def test_what_a_site_says_for_itself(text: str) -> None:
    assert is_service(text, len(text.split()))


@pytest.mark.parametrize(
    "text",
    [
        *STORY,
        "The bakery sells cookies, and its partners subscribe to the rights in them.",
        "She also read the letters aloud, and they see also what is not in them.",
        "The two floods are related: one river feeds the other.",
        "La banque a gagné mille abonnés, dit la directrice.",
        "记者从市交通局了解到，夜间公交车将从五月起开行。",
    ],
)
def test_what_an_article_says(text: str) -> None:
    assert not is_service(text, len(text.split()))


def test_a_long_text_is_no_such_line() -> None:
    text = "The law asks of all who say “we use cookies” that they mean it. " * 15
    assert not is_service(text, LONGEST_SERVICE + 1)


def lowered(body: str, scores: list[float]) -> list[str]:
    """The texts of blocks that lose their scores."""
    layout = blocks_html.read(f"<html><body>{body}</body></html>")
    assert len(layout.text) == len(scores)
    blocks = list(range(len(scores)))
    after = without_services(scores, blocks, layout, 0.35)
    return [layout.text[block] for block in blocks if after[block] < scores[block]]


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_the_box_around_it_goes_as_a_whole() -> None:
    box = ["Il vous reste 78 % de cet article, réservé aux abonnés.", "Un mois pour 1 euro."]
    page = paragraphs(*STORY) + f"<section>{paragraphs(*box)}</section>" + paragraphs(*STORY)
    assert lowered(page, [0.9] * 4 + [0.5, 0.6] + [0.9] * 4) == box


def test_what_stands_below_it_goes_if_the_article_is_above() -> None:
    end = ["Copyright © 2024 Metro Daily", "Tell us what you think of it."]
    assert lowered(paragraphs(*STORY, *end), [0.9] * 4 + [0.8, 0.5]) == end
    first = ["Copyright © 2024 Metro Daily"]
    assert lowered(paragraphs(*first, *STORY), [0.8] + [0.9] * 4) == first


def test_paragraphs_with_exchanged_letters_go() -> None:
    scrambled = "Ejf Gppe-Usvdlt tjoe xjfefs jo Xjuufo- voe ebt Xfuufs jtu tdi÷o."
    page = paragraphs(*STORY) + f'<p class="text obfuscated">{scrambled}</p>'
    assert lowered(page, [0.9] * 4 + [0.97]) == [scrambled]


def test_a_box_of_a_whole_page_is_none() -> None:
    lines = ["Follow us on all networks."] * 60
    page = f"<section>{paragraphs(*lines, *STORY)}</section>"
    assert STORY[0] not in lowered(page, [0.9] * 64)


def test_a_page_without_one_keeps_its_scores() -> None:
    assert lowered(paragraphs(*STORY), [0.9, 0.5, 0.4, 0.2]) == []


def test_it_is_not_in_the_body() -> None:
    rights = "Copyright 2024 Metro Daily. All rights reserved. This material may not be published."
    page = (
        "<html><head><title>Night buses to run until three</title></head><body><article>"
        f"<h1>Night buses to run until three</h1>{paragraphs(*STORY, rights)}</article></body></html>"
    )
    assert extract(page.encode()).body == "\n\n".join(STORY)
