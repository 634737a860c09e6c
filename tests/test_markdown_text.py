"""Pages that a converter wrote as Markdown, with their links and pictures."""

from __future__ import annotations

from typing import Any

import pytest

from extractnews import blocks_text, sniff

from .pages import record

MENU = "\n".join(
    f"*   [{name}](https://harbour.example/{name.lower()} \"{name}\")"
    for name in ("News", "Sport", "Weather", "Culture", "Jobs", "Tides")
)  # fmt: skip

PAGE = f"""\
[Skip to content](#main)

[![Harbour News](https://harbour.example/static/logo.svg)](https://harbour.example/)

{MENU}

# Ferry sails again after two years

By [Jane Doe](https://harbour.example/author/jane-doe)

4 March 2024

[![Image 3: The ferry](https://harbour.example/2024/ferry.jpg?w=1200)](https://harbour.example/2024/ferry.jpg)

The ferry in the harbour. Photo: Tom Reilly/Reuters

The first ferry in two years left the harbour of [Port Example](https://en.wiki.example/Port_(Example)) on Monday morning \
with eighty people on board, the [*harbour* board](</about us>), which owns her, said\\. It was \\[almost\\] full.

Its captain, **Tom Reilly**, had waited for this day since the storm took the old pier, and so had the islanders, who \
brought flowers, flags and a [brass band](https://band.example/ "The band").

## What it costs

*   A single ticket is [four crowns](https://harbour.example/fares), as before, and children pay half of that until May.
*   Dogs travel free until the end of May, and bicycles cost one crown more than they did two years ago.

> We had forgotten how loud the horn is, said a woman on the quay, who had come with her three children to wave.

![](https://harbour.example/2024/quay.jpg)

Tickets cost as much as before, said the board, and the timetable is the one that the islanders knew from the years before the storm.

### [Pier to be built anew](https://harbour.example/2023/pier)

[![Image 9](https://harbour.example/2023/pier-320.jpg)](https://harbour.example/2023/pier)

### [Storm takes the old pier](https://harbour.example/2022/storm)

[![Image 10](https://harbour.example/2022/storm.jpg)](https://harbour.example/2022/storm)

[Contact](/contact) · [Privacy](/privacy) · [Imprint](/imprint)
"""

PARAGRAPHS = [
    "The first ferry in two years left the harbour of Port Example on Monday morning with eighty people on board, the harbour "
    "board, which owns her, said. It was [almost] full.",
    "Its captain, Tom Reilly, had waited for this day since the storm took the old pier, and so had the islanders, who brought "
    "flowers, flags and a brass band.",
    "What it costs",
    "A single ticket is four crowns, as before, and children pay half of that until May.",
    "Dogs travel free until the end of May, and bicycles cost one crown more than they did two years ago.",
    "We had forgotten how loud the horn is, said a woman on the quay, who had come with her three children to wave.",
    "Tickets cost as much as before, said the board, and the timetable is the one that the islanders knew from the years before "
    "the storm.",
]


def read(text: str) -> dict[str, Any]:
    found = record(text)
    assert found is not None
    return found


def texts(dump: str) -> list[str]:
    return [block.text for block in blocks_text.read(dump).blocks]


def test_a_page_with_links_and_pictures_gives_the_record_of_its_text() -> None:
    found = read(PAGE)
    assert found["title"] == "Ferry sails again after two years"
    assert found["authors"] == ["Jane Doe"]
    assert found["published"] == "2024-03-04"
    assert found["body"].split("\n\n") == PARAGRAPHS
    assert found["input_format"] == "text"


def test_pictures_of_the_article_come_with_what_is_said_of_them() -> None:
    assert read(PAGE)["images"] == [
        {
            "url": "https://harbour.example/2024/ferry.jpg?w=1200",
            "alt": "The ferry",
            "caption": "The ferry in the harbour.",
            "credit": "Tom Reilly/Reuters",
        },
        {
            "url": "https://harbour.example/2024/quay.jpg",
            "alt": None,
            "caption": None,
            "credit": None,
        },
    ]


def test_no_address_is_left_in_the_text() -> None:
    assert not [text for text in texts(PAGE) if "](" in text or "harbour.example" in text]


#: As html2text leaves a page: lines of 78 columns, headings and addresses broken too.
BROKEN = """\
[Home](https://harbour.example/) [News](https://harbour.example/news)

# Ferry sails again after two years, with eighty people and a brass band from-
the-hills on board

By [Jane Doe](https://harbour.example/author/jane-doe)

The first ferry in two years left the harbour of [Port
Example](https://harbour.example/places/port-example-and-the-islands-around-
it.html) on Monday morning with eighty people on board, the harbour board,
which owns her, said. Its captain had waited for this day since the storm
took the old pier, and so had the islanders, who brought flowers, flags and a
brass band to the quay, where a long-
distance runner held the rope that the mayor was to cut at nine o'clock sharp.

Tickets cost as much as before, said the board, and the timetable is the one
that the islanders knew from the years before the storm, with one boat in the
morning and another at night, so that people who work in the port can live on
the island as they did.
"""


def test_lines_that_were_broken_to_a_width_are_whole_again() -> None:
    found = texts(BROKEN)
    assert found[1] == (
        "Ferry sails again after two years, with eighty people and a brass band from-the-hills on board"
    )
    assert len(found) == 5
    assert "harbour of Port Example on Monday" in found[3]
    assert "a long-distance runner" in found[3]
    links = {link.text: link.url for link in blocks_text.read(BROKEN).links}
    assert links["Port Example"].endswith("/port-example-and-the-islands-around-it.html")


LINKED = "[a](https://a.example/1) [b](https://a.example/2)\n\n"


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("One [sic] and [two](/2).", ["One [sic] and two."]),
        ("See <https://a.example/b> today.", ["See https://a.example/b today."]),
        ("An [old\nway][1] of links.\n\n[1]: https://a.example/x", ["An old way of links."]),
        ("A [cut one](https://a.example/", ["A [cut one](https://a.example/"]),
        ("![A boat](https://a.example/x.jpg) sails.", ["sails."]),
        ("[![A boat](x.jpg)\n\n### Boat sinks\n\nAll were saved.\n\n](https://a.example/3)", ["Boat sinks", "All were saved."]),
        ("Boat sinks\n==========\n\nAll saved\n---------\n\nText.", ["Boat sinks", "All saved", "Text."]),
        ("First line  \nsecond line\\\nthird\nand fourth.", ["First line", "second line", "third and fourth."]),
        ("1. # Boat sinks\n\nText.", ["Boat sinks", "Text."]),
        ("```\nlet x = 1\nlet y = 2\n```", ["let x = 1", "let y = 2"]),
        ("::: {.box}\nInside [the]{.small} box.\n:::", ["Inside the box."]),
        ('<div class="x">\n\nInside<br>a box, <span>yes</span>.\n\n</div>', ["Inside", "a box, yes."]),
        ('<table><tr><td><a href="/4">Four</a></td><td>five</td></tr></table>', ["Four", "five"]),
        ("~~Not~~ so, said the partner\\*innen of *all*.", ["Not so, said the partner*innen of all."]),
        ("| Port | Boats |\n| --- | --- |\n| North | 4 |", ["Port | Boats", "North | 4"]),
        ("| | a menu | | --- | | " + "It was a long night on the pier, they said. " * 8 + "| b |", ["a menu", ("It was a long night on the pier, they said. " * 8).strip(), "b"]),
    ],
)  # fmt: skip
def test_marks_are_read_as_a_reader_of_markdown_reads_them(
    markdown: str, wanted: list[str]
) -> None:
    assert texts(LINKED + markdown)[1:] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Write a link as [name](https://a.example/) in your comment.",
        "The function f[i](x) is called again and again[2](see below).",
    ],
)
def test_one_bracket_makes_no_markdown(text: str) -> None:
    assert texts(text) == [text]


def test_html_with_brackets_in_a_script_stays_html() -> None:
    page = (
        "<div><script>a[1](/x/);b[2](/y/);c[3](/z/);d[4](/w/)</script>"
        + "".join(f"<p>It was a long night on the pier, the {n} of many.</p>" for n in range(9))
        + '<a href="/1">1</a><a href="/2">2</a><a href="/3">3</a><a href="/4">4</a></div>'
    )
    assert sniff.is_html(page)


def test_what_pandoc_leaves_of_a_page_is_markdown() -> None:
    boxed = "<div id=\"page\">\n\n" + PAGE.replace("# Ferry", "</div>\n\n<div class=\"story\">\n\n# Ferry") + "\n</div>\n"  # fmt: skip
    found = read(boxed)
    assert found["input_format"] == "text"
    assert found["body"].split("\n\n") == PARAGRAPHS


def test_links_to_people_and_tags_and_home_say_what_they_are() -> None:
    page = PAGE.replace(
        "By [Jane Doe](https://harbour.example/author/jane-doe)",
        "/ [Jane Doe](https://harbour.example/author/jane-doe) / with Harbour Festival",
    ).replace(
        "### [Pier to be",
        "[Port Example](https://harbour.example/tag/port-example) [Brass](https://harbour.example/tag/brass)\n\n"
        "### [Pier to be",
        1,
    )
    found = read(page)
    assert found["authors"] == ["Jane Doe"]
    assert found["tags"] == ["Port Example", "Brass"]
    assert found["site_name"] == "Harbour"
    assert found["url"] is None
