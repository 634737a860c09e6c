"""Page dumps become blocks: what a reader sees as one paragraph is one, whatever program wrote it."""

from __future__ import annotations

import textwrap
import time

import pytest

from extractnews import blocks_text, pages_text
from extractnews.values import HEADING, ITEM, PARAGRAPH, QUOTE, ROW

FERRY = (
    "The harbour board voted on Tuesday to keep the old ferry in service for another winter, "
    "after a survey found that the replacement would not be ready before the ice sets in.",
    "Passengers had feared that the island would be cut off for weeks, as it was nine years ago, "
    "when the last crossing of the season left the shop without flour and the school without oil.",
    "The board's engineer said the hull was sound and that the boiler, which is older than most "
    "of the crew, would be inspected every second Sunday until the new vessel arrives in April.",
    "Tickets will cost what they cost now, and the morning boat will wait for the post van again.",
)
#: Paragraphs of a script without blanks, of some lines each on a screen of eighty columns.
PORT = (
    "港口委員會星期二投票決定讓舊渡輪再服務一個冬天，因為調查發現新船在結冰之前無法完工，島上的居民對這個消息表示歡迎，他們還記得九年前那個漫長的冬天。",
    "工程師說船體沒有問題，鍋爐每兩個星期檢查一次，直到明年四月新船抵達為止，船票的價格不會改變，早班船仍然會等候郵車，學校和商店也不必再擔心補給中斷的問題。",
)


def texts(dump: str) -> list[str]:
    return [block.text for block in blocks_text.read(dump).blocks]


def wrapped(paragraphs: tuple[str, ...], width: int, indent: str = "") -> str:
    """Return paragraphs as a program breaks them to a width, a blank line between them."""
    return "\n\n".join(
        textwrap.fill(
            text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
        )
        for text in paragraphs
    )


def broken(text: str, characters: int, margin: str, first: str = "") -> list[str]:
    """Return unspaced text in lines of so many characters, the first one opened by `first`."""
    text = first + text
    return [margin + text[at : at + characters] for at in range(0, len(text), characters)]


@pytest.mark.parametrize("width", [60, 72, 80, 132])
@pytest.mark.parametrize("indent", ["", "   ", "        "])
def test_lines_broken_to_a_width_are_joined(width: int, indent: str) -> None:
    assert texts(wrapped(FERRY, width, indent)) == list(FERRY)


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    assert texts("\n".join(FERRY)) == list(FERRY)


def test_a_menu_is_not_joined_to_the_wrapped_text_below_it() -> None:
    menu = ["Home", "Politics", "Sport", "Weather in the islands"]
    assert texts("\n".join(menu) + "\n\n" + wrapped(FERRY, 72)) == [*menu, *FERRY]


def test_short_lines_inside_wrapped_text_end_where_they_end() -> None:
    page = wrapped(FERRY, 72) + "\n\nBy Anna Holm\n4 March 2019\nShare"
    assert texts(page)[-3:] == ["By Anna Holm", "4 March 2019", "Share"]


def test_marks_of_lists_are_taken_off_and_told() -> None:
    dump = blocks_text.read("• Home\n* Sport\n   o Golf\n   1. First\n   2. Second\n- not a mark")
    assert [block.text for block in dump.blocks] == [
        "Home", "Sport", "Golf", "First", "Second", "- not a mark",
    ]  # fmt: skip
    assert [block.kind for block in dump.blocks] == [ITEM] * 5 + [PARAGRAPH]
    assert [block.ordered for block in dump.blocks] == [False, False, False, True, True, False]
    assert dump.bullet == ("•", "*", "o", "1.", "2.", "")


def test_columns_side_by_side_are_read_one_after_the_other() -> None:
    left = textwrap.wrap(" ".join(FERRY), 46)
    right = ["Most read", "Eel prices fall", "A bakery moves", "Snow until Friday", "Letters"]
    page = [
        f"{a:<50}{right[number // 2] if number % 2 == 0 and number // 2 < 5 else ''}".rstrip()
        for number, a in enumerate(left)
    ]
    assert texts("\n".join(page)) == [" ".join(FERRY), *right]


@pytest.mark.parametrize("margin", ["", "   ", " " * 446])
def test_unspaced_scripts_are_joined_without_a_blank(margin: str) -> None:
    """Also far to the right, where a browser of a thousand columns centres its page."""
    lines: list[str] = []
    for text in PORT:
        lines += [*broken(text, 38, margin), ""]
    assert texts("\n".join(lines)) == list(PORT)


@pytest.mark.parametrize("margin", ["", "   "])
def test_wide_blanks_begin_a_paragraph(margin: str) -> None:
    """No empty line parts the paragraphs; some programs count a wide blank as one column."""
    lines = [line for text in PORT for line in broken(text, 36, margin, "\u3000\u3000")]
    assert texts("\n".join(lines)) == list(PORT)


def test_two_long_lines_broken_within_a_sentence_are_enough_evidence() -> None:
    menu = [f"   第{number}版" for number in range(40)]
    text = [*broken(PORT[0][:70], 50, "   "), "", *broken(PORT[1][:70], 50, "   ")]
    assert texts("\n".join([*menu, "", *text]))[-2:] == [PORT[0][:70], PORT[1][:70]]


def test_a_table_padded_by_characters_is_cut_where_its_cells_begin() -> None:
    """Some converters pad wide characters as if they were narrow: the gutter zigzags on screen."""
    news = [PORT[0][:20], PORT[0][20:36], PORT[1][:26], PORT[1][26:41], PORT[1][41:60], PORT[0][36:58]]  # fmt: skip
    side = ["熱點新聞", "天氣", "體育版", "讀者來信", "廣告", "聯絡"]
    page = [a + " " * (40 - len(a)) + b for a, b in zip(news, side, strict=True)]
    assert texts("\n\n".join(page)) == [*news, *side]


def test_marks_of_markdown_become_kinds() -> None:
    dump = blocks_text.read(
        "# A ferry\n\n## What the board said\n\nIt cost **nine** crowns\\.\n\n> We wait for the post.\n\n"
        "Year | Boats\n---|---\n2019 | 4\n"
    )
    assert [(block.kind, block.text) for block in dump.blocks] == [
        (HEADING, "A ferry"), (HEADING, "What the board said"), (PARAGRAPH, "It cost nine crowns."),
        (QUOTE, "We wait for the post."), (PARAGRAPH, "Year | Boats"), (ROW, "2019 | 4"),
    ]  # fmt: skip
    assert [block.level for block in dump.blocks][:2] == [1, 2]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_headings_of_markdown_are_known_by_any_line_end(end: str) -> None:
    page = "Sport\n\n# A ferry\n\nIt sails.\n\n## What the board said\n\nIt waits.\n"
    dump = blocks_text.read(page.replace("\n", end))
    assert [block.text for block in dump.blocks if block.kind == HEADING] == [
        "A ferry",
        "What the board said",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_one(end: str) -> None:
    assert texts(end.join(["Sport", "Golf", "Chess"])) == ["Sport", "Golf", "Chess"]


def test_no_unseen_characters_and_composed_letters() -> None:
    assert texts("Ma\u00adlm\u00f6 \ufeffand\x1b[0m Malmo\u0308\u200b") == ["Malmö and[0m Malmö"]


def test_repeated_lines_are_counted() -> None:
    dump = blocks_text.read("Sport\nA ferry sails\nSport\nSport")
    assert dump.repeats == (3, 1, 3, 3)


@pytest.mark.parametrize("dump", ["", "\n\n  \n", "———\n***", "\x00\x01"])
def test_a_dump_without_words_has_no_blocks(dump: str) -> None:
    assert texts(dump) == []


def test_the_work_grows_with_the_page_and_no_faster() -> None:
    def seconds(copies: int) -> float:
        page = wrapped(FERRY, 72, "   ") + "\n" + "a" + "   b" * 20 + "\n• Home\n"
        start = time.process_time()
        blocks_text.read(page * copies)
        return time.process_time() - start

    seconds(50)
    assert seconds(1200) < 8 * max(seconds(300), 0.01)


def test_centred_lines_are_joined() -> None:
    lines = [line.center(80).rstrip() for text in FERRY for line in [*textwrap.wrap(text, 76), ""]]
    assert any(line.startswith("    ") for line in lines)
    assert texts("\n".join(lines)) == list(FERRY)


def test_the_numbers_of_links_are_no_text() -> None:
    menu = "\n".join(f"   * [{number}]Part {number} of the paper" for number in range(1, 10))
    text = f"{menu}\n\nThe [10]harbour board said so, as a study [3] of 2019 had [11]“found” [4].\n"
    assert blocks_text.read(text).blocks[-1].text == (
        "The harbour board said so, as a study [3] of 2019 had “found” [4]."
    )
    alone = "The [10]harbour board said so.\n"
    assert blocks_text.read(alone).blocks[0].text == alone.strip()


#: A text as columns of print have it: words are broken at the ends of lines.
PRINT = """\
The harbour board voted on Tues-
day to keep the old ferry in ser-
vice for another winter, after a
survey found that the long-term
plan would not be ready in sum-
mer. Pas- and luggage fares stay."""
PRINTED = (
    "The harbour board voted on Tuesday to keep the old ferry in service for another winter, after a "
    "survey found that the long-term plan would not be ready in summer. Pas- and luggage fares stay."
)


@pytest.mark.parametrize("hyphen", ["-", "\u00ad", "¬", "\u2010"])
def test_words_that_print_breaks_are_whole_again(hyphen: str) -> None:
    assert texts(PRINT.replace("-\n", f"{hyphen}\n")) == [PRINTED]


def test_a_hyphen_of_its_own_stays_where_a_line_ends_at_it() -> None:
    dump = PRINT.replace(
        "survey found that the long-term\nplan", "long-term survey and a long-\nterm plan"
    )
    assert "long-term survey and a long-term plan would" in " ".join(texts(dump))
    (found,) = texts(PRINT.replace("mer. Pas- and", "mer, though passengers and land-\nand"))
    assert found.endswith("land- and luggage fares stay.")


def test_words_are_broken_more_than_once_or_twice() -> None:
    assert texts("Vor-\nund Nachteile") == ["Vor-", "und Nachteile"]
    assert texts("The long-\nterm plan of the harbour") == ["The long-", "term plan of the harbour"]
    # Lines of any width, none of which but the broken ones goes on.
    odd = "A sen-\ntence.\nAnother line that is lon-\nger.\nAnd the last one of the cap-\ntain."
    assert texts(odd) == [
        "A sentence.",
        "Another line that is longer.",
        "And the last one of the captain.",
    ]


def pages(*printed: str) -> str:
    return "".join(
        f"HARBOUR TIMES      March {number}, 2024\n\n{text}\n\n- {number} -\n\f"
        for number, text in enumerate(printed, 3)
    )


def test_running_heads_and_numbers_of_pages_are_no_text() -> None:
    lines = textwrap.fill(FERRY[0], 60).split("\n")
    dump = pages(
        f"Ferry stays\n\n{textwrap.fill(FERRY[1], 60)}",
        "\n".join(lines[:2]),
        "\n".join(lines[2:]) + f"\n\n{textwrap.fill(FERRY[2], 60)}",
    )
    assert texts(dump) == [
        "HARBOUR TIMES March 3, 2024",
        "Ferry stays",
        FERRY[1],
        FERRY[0],
        FERRY[2],
    ]


def test_more_form_feeds_than_print_has_part_lines() -> None:
    dump = "Harbour\n\f" * (pages_text.MOST_PAGES + 1)
    assert len(blocks_text.read(dump).blocks) == pages_text.MOST_PAGES + 1


def test_a_form_feed_alone_parts_lines() -> None:
    assert texts("One\fTwo\n") == ["One", "Two"]
    assert texts("\fOne line\f") == ["One line"]
    assert texts("12\fThere were 12\f31") == ["12", "There were 12", "31"]
