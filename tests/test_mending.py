"""Dumps whose lines are the runs of text between a page's tags."""

from __future__ import annotations

import pytest

from extractnews import blocks_text

from .pages import record

#: As Beautiful Soup's get_text("\n", strip=True) leaves a page with links in its paragraphs.
BROKEN = """\
Harbour News
Home
Weather
Ferry sails again after two years
By
Jane Doe
4 March 2024
The first ferry in two years left the harbour of
Port Example
on Monday morning with eighty people on board, the
harbour board
, which owns her, said.
Its captain,
Tom Reilly
, had waited for this day since the storm took the old pier, and so had the islanders, who brought flowers, flags and a
brass band
.
“We had forgotten how loud the horn is”, said a woman on the quay, who had come with her three children to wave and stayed until the ship was a dot between the two lighthouses of the island.
Tickets cost as much as before, said the board (see
its notice
), and dogs travel free until the end of May.
Contact
Privacy
"""

WHOLE = [
    "The first ferry in two years left the harbour of Port Example on Monday morning with eighty people on board, the "
    "harbour board, which owns her, said.",
    "Its captain, Tom Reilly, had waited for this day since the storm took the old pier, and so had the islanders, who "
    "brought flowers, flags and a brass band.",
    "“We had forgotten how loud the horn is”, said a woman on the quay, who had come with her three children to wave and stayed "
    "until the ship was a dot between the two lighthouses of the island.",
    "Tickets cost as much as before, said the board (see its notice), and dogs travel free until the end of May.",
]


@pytest.mark.parametrize(
    "dump",
    [BROKEN, BROKEN.replace("\n", "\n\n"), BROKEN.replace("\n", "\r\n")],
    ids=["no blank lines", "blank lines between the tags too", "as Windows ends lines"],
)
def test_paragraphs_come_out_as_the_page_has_them(dump: str) -> None:
    texts = [block.text for block in blocks_text.read(dump).blocks]
    assert texts[:4] == ["Harbour News", "Home", "Weather", "Ferry sails again after two years"]
    assert [text for text in texts if len(text) > 60] == WHOLE
    assert texts[-2:] == ["Contact", "Privacy"]


def test_such_a_dump_gives_the_record_of_its_page() -> None:
    found = record(BROKEN)
    assert found["title"] == "Ferry sails again after two years"
    assert found["authors"] == ["Jane Doe"]
    assert found["body"].split("\n\n") == WHOLE


@pytest.mark.parametrize(
    "dump",
    [
        "Prices\n\n: per month\n\n; per year\n\n, per day\n\n. and so on",
        "....... 12\n..... 13\n..... 14\nContents\nof the book",
        "• one\n• two\n, three\nfour",
    ],
    ids=["short lines between blanks", "dots that lead to a number", "once is no habit"],
)
def test_other_lines_stay_apart(dump: str) -> None:
    lines = [line for line in dump.split("\n") if any(map(str.isalnum, line))]
    assert len(blocks_text.read(dump).blocks) == len(lines)


def test_the_headings_of_debians_html2text() -> None:
    dump = blocks_text.read(
        "****** Ferry sails again ******\n\nText.\n\n**** Tickets ****\n\n* Item *\n"
    )
    assert [(block.text, block.kind, block.level) for block in dump.blocks[::2]] == [
        ("Ferry sails again", "heading", 1),
        ("Tickets", "heading", 3),
    ]


GLUED = (
    "NewsSportWeatherAboutFerry sails again after two yearsBy Jane Doe4 March 2024The first ferry in two years left the harbour of "
    "Port Example on Monday morning with eighty people on board, the harbour board said on YouTube.Its captain, Tom Reilly, had "
    "waited for this day since the storm took the old pier, and so had the islanders.“We had forgotten how loud the horn is”, said "
    "a woman on the quay, who had come with her three children to wave (see page 4).Tickets cost as much as before, said the board, and "
    "dogs travel free until the end of May.ContactPrivacyImprint"
)


def test_texts_that_were_run_together_are_taken_apart() -> None:
    found = texts_of(GLUED)
    assert found[:7] == [
        "News",
        "Sport",
        "Weather",
        "About",
        "Ferry sails again after two years",
        "By Jane Doe4 March 2024",
        "The first ferry in two years left the harbour of Port Example on Monday morning with eighty people on board, the "
        "harbour board said on YouTube.",
    ]
    assert found[-3:] == ["Contact", "Privacy", "Imprint"]
    russian = (
        "НовостиСпортПогодаПаром снова вышел в море после двух лет простояПервый рейс ушёл в понедельник утром, и на борту было "
        "восемьдесят человек.Капитан ждал этого дня.Билеты стоят столько же, сколько стоили.Все довольны.Собаки едут даром до конца "
        "мая, сказали в правлении порта.Остров ждал парома с цветами и флагами, и дети махали, пока корабль не скрылся за маяком."
        "Теперь паром ходит дважды в день, утром и вечером, и те, кто работает в порту, могут снова жить на острове со своими "
        "семьями, как жили до той осени.КонтактыРекламаВакансии"
    )
    assert texts_of(russian)[:3] == ["Новости", "Спорт", "Погода"]


@pytest.mark.parametrize(
    "text",
    [
        "The makers of JavaScript met those of PostScript and McDonald said so. " * 12,
        "A short line of NewsSportWeatherAboutContactPrivacyImprintJobsTidesFerries",
    ],
)
def test_names_with_capitals_within_stay_whole(text: str) -> None:
    assert texts_of(text) == [text.strip()]


def texts_of(dump: str) -> list[str]:
    return [block.text for block in blocks_text.read(dump).blocks]
