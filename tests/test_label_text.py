"""The article of a page dump: what is kept, what is not, and how sure that is."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from extractnews import blocks_text, facts_text, features_text, label_text, pipeline
from extractnews.data import text_model, text_page_model
from extractnews.reasons import explain
from extractnews.values import RawPage, Verdict

STORY = (
    "The harbour board voted on Tuesday to keep the old ferry in service for another winter, "
    "after a survey found that the replacement would not be ready before the ice sets in.",
    "“We would rather run a tired boat than no boat at all,” said Marit Solberg, who has chaired "
    "the board since 2011 and who crosses with the ferry twice a day.",
    "Passengers had feared that the island would be cut off for weeks, as it was nine years ago, "
    "when the last crossing of the season left the shop without flour and the school without oil.",
    "The board's engineer said the hull was sound and that the boiler, which is older than most "
    "of the crew, would be inspected every second Sunday until the new vessel arrives in April.",
    "Tickets will cost what they cost now, and the morning boat will wait for the post van again, "
    "according to the timetable that was published on Wednesday.",
)
MENU = ["Home", "News", "Sport", "Culture", "Weather", "Log in", "Subscribe"]
HEAD = ["Old ferry to sail another winter", "By Anna Holm", "4 March 2019 08:50", "Share"]
RELATED = [
    "Read also",
    "Eel prices fall for the third year in a row",
    "A bakery moves into the customs house",
    "Snow until Friday, then rain",
]
FOOT = [
    "About us",
    "Contact",
    "Privacy policy",
    "© 2019 The Skerry Post. All rights reserved. No part of this site may be reproduced without "
    "the written permission of the publisher.",
]


def judged(lines: list[str]) -> Verdict:
    return label_text.judge(blocks_text.read("\n".join(lines)))


def kept(verdict: Verdict) -> list[str]:
    return [verdict.blocks[index].text for index in verdict.kept]


def test_the_article_stands_out_from_what_surrounds_it() -> None:
    verdict = judged([*MENU, *HEAD, *STORY, *RELATED, *FOOT])
    assert kept(verdict) == list(STORY)
    assert verdict.is_article
    assert verdict.confidence > 0.8


def test_a_plain_article_comes_out_whole() -> None:
    assert kept(judged(list(STORY))) == list(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "Island says it can wait until April",
        "Board hopes for a mild March as engineer vouches for the boiler",
        "He laughed.",
        "Harbour engineer reads the ice reports at noon",
    ],
)
def test_a_plain_article_keeps_what_no_page_with_a_menu_would(line: str) -> None:
    headline = HEAD[0]
    pages = [[line, *STORY], ["By Anna Holm", "4 March 2019", line, *STORY], [*STORY, line]]
    for page in pages:
        assert [text for text in kept(judged([headline, *page])) if text != headline] == [
            text for text in page if text == line or text in STORY
        ]
    for page in ([*MENU, *HEAD, *STORY, *FOOT], [headline, *STORY, *RELATED[:2]]):
        assert [text for text in kept(judged(page)) if text != headline] == list(STORY)
    text = "\n\n".join([headline, line, *STORY])
    seen = pipeline.examine(RawPage(text, input_format="text"))
    reasons = {block.block.text: block.reason for block in explain(seen).blocks}
    assert reasons[line] == "there is nothing around the article"
    assert seen.article.body == "\n\n".join([line, *STORY])


def test_what_stands_for_pictures_stays_out() -> None:
    page = [*STORY[:2], "[1024x683_ferry]", *STORY[2:4], "[svg][IMG_4711]", "", *STORY[4:]]
    assert kept(judged(page)) == list(STORY)


def test_readers_comments_stay_out() -> None:
    comments = []
    for name, text in (
        ("seagull44", "I have taken this boat since I was a child and my kids love it, so thank you!"),
        ("Per", "You must be joking. They should have bought the new one ten years ago, in my view."),
        ("skerry_mum", "Does anyone know if the morning boat will take my pram? I asked twice."),
    ):  # fmt: skip
        comments += [name, "5 March 2019 at 10:12", text, "Reply", "Report"]
    page = [*MENU, *HEAD, *STORY, "3 comments", *comments, *FOOT]
    assert kept(judged(page)) == list(STORY)


def test_a_list_of_articles_holds_none() -> None:
    teasers = []
    for number in range(24):
        teasers += [f"Headline number {number} about the islands", f"{number % 28 + 1} March 2019"]
        teasers += [f"The short beginning of story {number} that breaks off before it …"]
        teasers += ["Read more"]
    verdict = judged([*MENU, "Latest news", *teasers, "Older posts", *FOOT])
    assert not verdict.is_article
    assert verdict.confidence < label_text.LEAST_ARTICLE


def test_a_page_without_words_is_no_article() -> None:
    assert judged(["———", ""]) == Verdict((), (), (), 0.0, False)


def test_each_block_has_its_probability() -> None:
    verdict = judged([*MENU, *HEAD, *STORY, *RELATED, *FOOT])
    assert len(verdict.scores) == len(verdict.blocks)
    assert all(0.0 <= score <= 1.0 for score in verdict.scores)
    assert 0.0 <= verdict.confidence <= 1.0
    assert list(verdict.kept) == sorted(set(verdict.kept))


def test_short_lines_far_from_any_text_get_no_row() -> None:
    lines = [*MENU * 3, *STORY]
    at = features_text.seen(facts_text.facts(blocks_text.read("\n".join(lines))))
    assert at == list(range(len(MENU) * 3 - features_text.NEAR_TEXT, len(lines)))


def test_short_lines_between_those_of_the_article_are_kept_though_no_model_looks_at_them() -> None:
    days = {
        "Monday": "Easy run of {} miles with short hills", "Tuesday": "Rest day",
        "Wednesday": "Tempo run of {} miles in the park", "Thursday": "Rest day",
        "Friday": "Easy run of {} miles with strides", "Saturday": "Rest day",
        "Sunday": "Long run of {} miles at a slow pace",
    }  # fmt: skip
    plan = []
    for week in range(1, 7):
        plan.append(f"Week {week}")
        plan += [f"{day}. {what.format(week + 2)}" for day, what in days.items()]
    head = ["A plan for your first half marathon", "By Hannah Brook", "14 March 2023"]
    story = [
        "Running thirteen miles for the first time is a matter of patience, and of shoes that fit you well.",
        "The plan below asks for four runs a week, and it has brought hundreds of beginners to the finish line.",
        "Take a day off whenever something hurts, and go on with the next line of the plan when it does not.",
    ]
    end = [
        "When the weeks are over you will know your pace, and the race itself will feel like one more long run.",
        "Drink at every station, even when you are not thirsty, and walk while you drink.",
    ]
    page = "\n\n".join([*MENU, *head, *story, *plan, *end, "Copyright 2023 Northern Runner"])
    verdict = judged(page.split("\n"))
    assert 0 in [verdict.scores[index] for index in verdict.kept]
    assert set(plan) <= set(kept(verdict))


@pytest.mark.parametrize("model", [text_model, text_page_model])
def test_a_model_of_other_features_is_refused(model: object, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(model, "NAMES", ("another",))
    with pytest.raises(label_text.StaleModel, match="train_text"):
        judged(list(STORY))


def test_a_drawn_line_is_no_text() -> None:
    rule = "_" * 60
    lines = [*MENU, *HEAD, *STORY[:2], rule, *STORY[2:], *FOOT]
    assert rule not in kept(judged(lines))


def test_the_same_dump_gives_the_same_rows_whatever_the_order_of_sets() -> None:
    """Words are kept in sets, whose order is another one in each process."""
    code = (
        "import sys\n"
        "from extractnews import blocks_text, context_text, facts_text\n"
        "dump = blocks_text.read(sys.stdin.read())\n"
        "known = facts_text.facts(dump)\n"
        "scores = [0.1 + 0.8 * bool(words) for words in known.good]\n"
        "print(context_text.context_rows(dump, known, scores))\n"
    )
    words = sorted({word.strip(",.“”") for text in STORY for word in text.split()})
    mixed = [
        " ".join(words[(place * step) % len(words)] for place in range(3, 33)) + "."
        for step in range(2, 60)
    ]
    page = "\n".join([*MENU, *HEAD, *STORY, *mixed, *RELATED, *FOOT])
    rows = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=page,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(4)
    }
    assert len(rows) == 1
