"""Articles that come as text and were never a page: from databases, wires, mail, print and the clipboard."""

from __future__ import annotations

import json
from typing import Any

import pytest

from extractnews import extract

BODY = (
    "Councillors in Marlow Bay voted on Tuesday night to spend 4.2 million pounds on a new sea wall, ending three "
    "years of argument about how to protect the lower town from winter storms.",
    "The plan passed by 14 votes to nine after a debate that lasted almost four hours. Supporters said the existing "
    "wall, built in 1953, would not survive another decade of rising tides.",
    '"We have patched it and patched it again," said Helen Arkwright, who leads the council. "There comes a point '
    'where a patch costs more than the coat."',
    "Engineers from the county estimate that work could begin in October and last 18 months. Two car parks and part "
    "of the promenade would be closed for most of that time.",
)
BRIEF = (
    "A 54-year-old man was rescued from a disused well near Wickmere on Sunday after his dog led neighbours to the "
    "spot. Firefighters needed two hours to bring him up. He was taken to hospital with a broken ankle, police said.",
)
CHINESE = (
    "清河市议会星期二晚上通过决议，将投资三亿元改造城南的老码头，结束了长达两年的争论。",
    "改造工程预计明年三月开工，工期十八个月。码头上的三座旧仓库将被保留，改建为图书馆和市场。",
    "市长林秀兰在会后表示：“老码头是这座城市的记忆，我们不能让它继续荒废下去。”",
)
TITLE = "Marlow Bay backs new sea wall after three-year row"


def record(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(extract(text).to_json())
    return found


def body(text: str) -> tuple[str, ...]:
    return tuple(record(text)["body"].split("\n\n"))


@pytest.mark.parametrize("paragraphs", [BODY, BRIEF, CHINESE], ids=["English", "one", "Chinese"])
@pytest.mark.parametrize("blank", ["\n\n", "\n"], ids=["blank lines", "none"])
def test_a_text_without_a_headline_keeps_its_first_paragraph(
    paragraphs: tuple[str, ...], blank: str
) -> None:
    found = record(blank.join(paragraphs))
    assert found["title"] is None
    assert tuple(found["body"].split("\n\n")) == paragraphs


@pytest.mark.parametrize(
    "line",
    [f"Subject: {TITLE}", f"Titre : {TITLE}", f"** {TITLE}", f"HEADLINE: {TITLE}"],
)
def test_what_a_headline_is_called_is_no_part_of_it(line: str) -> None:
    found = record(f"{line}\n\n" + "\n\n".join(BODY))
    assert found["title"] == TITLE
    assert tuple(found["body"].split("\n\n")) == BODY


def test_the_label_of_a_headline_in_brackets() -> None:
    found = record("【标题】清河市将改造老码头\n【日期】2024年3月13日\n" + "\n".join(CHINESE))
    assert found["title"] == "清河市将改造老码头"
    assert tuple(found["body"].split("\n\n")) == CHINESE


@pytest.mark.parametrize(
    "dateline",
    [
        "MARLOW BAY, England, March 13, 2024 -- ",
        "MARLOW BAY, March 13, 2024 (Westwire) - ",
        "MARLOW BAY, England (March 13, 2024) — ",
        "MARLOW BAY, March 13, 2024 /Newsline/ -- ",
        "MARLOW BAY March 13, 2024 -- ",
        "Marlow Bay, England (Newsline) March 13, 2024 -- ",
    ],
)
def test_the_day_of_a_dateline_is_that_of_publication(dateline: str) -> None:
    text = "\n\n".join([f"FOR IMMEDIATE RELEASE\n\n{TITLE}", dateline + BODY[0], *BODY[1:]])
    found = record(text)
    assert found["published"] == "2024-03-13"
    assert found["body"].startswith(dateline)


@pytest.mark.parametrize(
    "beginning",
    [
        "Helen Arkwright (March 3, 1950 – May 4, 2020) built the first wall of the bay. ",
        "Born on 12 April 1961 - the day Gagarin flew - she led the council. ",
        "Since September 11, 2001 - the day of the storm - nobody has lived there. ",
    ],
)
def test_a_day_that_a_text_begins_to_tell_of_is_no_dateline(beginning: str) -> None:
    found = record("\n\n".join([TITLE, beginning + BODY[0], *BODY[1:]]))
    assert found["published"] is None


def test_a_line_about_rights_is_no_caption() -> None:
    head = f"{TITLE}\nThe Westshire Chronicle\nMarch 13, 2024 Wednesday\n\nCopyright 2024 Westshire Media Ltd. All Rights Reserved"
    found = record("\n\n".join([head, "Length: 312 words\nByline: Joanna Pryce", "Body", *BODY]))
    assert found["images"] == []
    assert found["authors"] == ["Joanna Pryce"]


@pytest.mark.parametrize(
    "line", ["4–5 minutes", "3 min read", "Lesezeit: 2 Minuten", "阅读时间：3分钟"]
)
def test_how_long_a_text_takes_to_read_is_no_part_of_it(line: str) -> None:
    assert body("\n".join([TITLE, "Joanna Pryce", line, "", "\n\n".join(BODY)])) == BODY


@pytest.mark.parametrize("line", ["sh/mt/ab", "(rq/jr)", "AB/cde"])
def test_initials_sign_a_text_off(line: str) -> None:
    assert body("\n\n".join([TITLE, *BODY, line])) == BODY


def test_a_quoted_message_is_read_without_its_marks() -> None:
    text = "\n\n".join([TITLE, "By Joanna Pryce\n13 March 2024", *BODY])
    quoted = "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
    found = record(quoted)
    assert (found["title"], found["authors"]) == (TITLE, ["Joanna Pryce"])
    assert tuple(found["body"].split("\n\n")) == BODY
