"""Persons whom no byline introduces: known by their given names."""

from __future__ import annotations

import pytest

from extractnews.fields.given_names import is_given_name, is_person

from .pages import record
from .test_fields_html import BODY


def authors(**pieces: str) -> list[str]:
    found = record(page(**pieces))
    assert found is not None
    return list(found["authors"])


def page(
    below: str = "", *, above: str = "", title: str = "", address: str = "", top: str = ""
) -> str:
    """A page that says nothing of its author but what is given."""
    link = f'<link rel="canonical" href="{address}">' if address else ""
    return (
        f"<html lang='en'><head><title>How I moved a barn{title}</title>{link}</head><body>"
        f"<header><a href='/'>{top or 'Start'}</a></header><main><h1>How I moved a barn</h1>{above}{BODY}{below}</main></body></html>"
    )


@pytest.mark.parametrize(
    "name",
    [
        "Jane Doe",
        "Anne-Marie B. Kuusk",
        "Łukasz Kowal",
        "Владимир Петренко",
        "Ελένη Παππά",
        "Juan de la Cruz",
    ],
)
def test_full_names_of_persons(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Jane",
        "Northern Courier",
        "Jane Doe Media Group",
        "Paris Match",
        "Will Power",
        "May Issue",
        "Local News Desk",
        "",
        "J. D.",
    ],
)
def test_other_names(name: str) -> None:
    assert not is_person(name)


def test_names_are_known_with_and_without_accents() -> None:
    assert is_given_name("Zoë")
    assert is_given_name("zoe")
    assert not is_given_name("")


@pytest.mark.parametrize(
    ("where", "names"),
    [
        ({"title": " | Jane Hollis", "address": "https://hollis.example/barn"}, ["Jane Hollis"]),
        (
            {"top": "Jane Hollis", "below": "<footer><p>© 2025 Jane Hollis</p></footer>"},
            ["Jane Hollis"],
        ),
        ({"title": " | Jane Hollis"}, []),  # one place is not enough
        ({"title": " | Harbour Courier", "address": "https://harbourcourier.example/barn"}, []),
        ({"title": " | Nelson Mail", "address": "https://nelsonmail.example/barn"}, []),
        ({"title": " | Casper Star-Tribune", "top": "Casper Star-Tribune"}, []),
        ({"title": " | Austin Courier", "address": "https://austincourier.example/barn"}, []),
    ],
)
def test_an_unsigned_page_of_a_site_that_bears_a_persons_name(
    where: dict[str, str], names: list[str]
) -> None:
    assert authors(**where) == names


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("<div><h4>Jane Hollis</h4><p>Writes about barns.</p></div>", ["Jane Hollis"]),
        ("<div><h4>Harbour Society</h4><p>Writes about barns.</p></div>", []),
        ("<div><p>Jane Hollis</p><p>Telephone 0431 223 344</p></div>", []),
        ("<figure><figcaption>Jane Hollis</figcaption></figure>", []),
        ("<div class='topics'><a href='/t/1'>Jane Hollis</a></div>", []),
        ("<h2>Article by</h2><p>Jane Hollis</p>", ["Jane Hollis"]),
        ("<h3>2 comments</h3><p>Jane Hollis</p><p>What a story.</p>", []),
        ("<div class='comment'><p>2 days ago</p><p>Jane Hollis</p></div>", []),
        ("<div><h4>Most read</h4><p>The river froze</p><p>Jane Hollis</p></div>", []),
        ("<div><h3>The harbour council</h3><p>Jane Hollis</p><p>Chair</p></div>", []),
        ("<div><p>Pressekontakt:</p><p>Jane Hollis</p><p>Leiterin</p></div>", []),
        ("<footer><p>Publisher</p><p>Jane Hollis</p></footer>", []),
        ("<div><h4>San Jose</h4></div>", []),
    ],
)
def test_a_name_alone_below_the_text(below: str, names: list[str]) -> None:
    assert authors(below=below) == names


def test_a_name_below_the_text_that_is_its_subject() -> None:
    told = (
        f"<p>The barn that Jane Hollis bought in spring stood on the wrong side. {BODY[3:60]}</p>"
    )
    assert authors(above=told, below="<h4>Jane Hollis</h4>") == []


def test_a_single_given_name_beside_the_date() -> None:
    assert authors(above="<div>Stefan</div><div>March 5, 2026</div>") == ["Stefan"]
    assert authors(above="<div>Gardening</div><div>March 5, 2026</div>") == []
