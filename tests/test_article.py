"""Labels and fields put together: what the body takes in, and what is said elsewhere in the record."""

from __future__ import annotations

import pytest

from extractnews.article import assemble, body_text
from extractnews.values import (
    CAPTION,
    HEADING,
    PARAGRAPH,
    ROW,
    Article,
    Block,
    Claim,
    Fields,
    Image,
    Page,
    Verdict,
)

LEAD = "The ferry will sail again in April, the harbour board said on Monday."
MORE = "Repairs took two years and cost more than the ferry did when it was new."
STANDFIRST = "Two years of repairs are over; the first boat leaves at six."


def article(
    blocks: list[Block], scores: list[float], kept: list[int], fields: Fields | None = None
) -> Article:
    verdict = Verdict(tuple(blocks), tuple(scores), tuple(kept), 0.9)
    return assemble(Page("", "-", None, "html"), verdict, fields or Fields())


def paragraphs(*texts: str) -> list[Block]:
    return [Block(text, PARAGRAPH, 0, place) for place, text in enumerate(texts)]


def test_the_cells_of_a_row_are_lines_and_rows_are_paragraphs() -> None:
    cells = [
        Block("Party", ROW, 1, 0), Block("Votes", ROW, 1, 1),
        Block("Greens", ROW, 2, 2), Block("802", ROW, 2, 3),
    ]  # fmt: skip
    assert body_text((Block(LEAD), *cells)) == f"{LEAD}\n\nParty\nVotes\n\nGreens\n802"


def test_a_standfirst_that_the_labels_left_out_comes_back_first() -> None:
    claim = Claim("lede", STANDFIRST, "standfirst:p")
    fields = Fields(lede=STANDFIRST, claims=(claim,))
    made = article(paragraphs(STANDFIRST, LEAD, MORE), [0.3, 0.9, 0.9], [1, 2], fields)
    assert made.body == f"{STANDFIRST}\n\n{LEAD}\n\n{MORE}"


def test_a_standfirst_that_is_surely_none_or_no_block_stays_out() -> None:
    fields = Fields(lede=STANDFIRST, claims=(Claim("lede", STANDFIRST, "standfirst:p"),))
    surely_none = article(paragraphs(STANDFIRST, LEAD, MORE), [0.01, 0.9, 0.9], [1, 2], fields)
    assert surely_none.body == f"{LEAD}\n\n{MORE}"
    no_block = article(paragraphs("Share", LEAD, MORE), [0.3, 0.9, 0.9], [1, 2], fields)
    assert no_block.body == f"{LEAD}\n\n{MORE}"


def test_a_caption_is_said_with_its_picture_only() -> None:
    picture = Image("https://x.example/1.jpg", None, MORE, "Ed Lane")
    made = article(paragraphs(LEAD, MORE), [0.9, 0.6], [0, 1], Fields(images=(picture,)))
    assert made.body == LEAD
    assert made.images == (picture,)


def test_what_is_surely_text_is_no_caption() -> None:
    picture = Image("https://x.example/1.jpg", None, MORE, "Ed Lane")
    made = article(paragraphs(LEAD, MORE), [0.9, 0.95], [0, 1], Fields(images=(picture,)))
    assert made.body == f"{LEAD}\n\n{MORE}"
    assert made.images == (picture._replace(caption=None),)


@pytest.mark.parametrize(
    ("line", "is_caption"),
    [
        (f"{STANDFIRST} Photo: Ed Lane", True),
        (f"{STANDFIRST} (Ed Lane)", True),
        ("Photo: Ed Lane", True),
        (f"{STANDFIRST} 记者 Ed Lane 摄", True),
        ("2. Ed Lane", False),
        ("The man who took it all down on paper is Ed Lane", False),
    ],
)
def test_a_line_of_caption_and_credit_is_said_with_its_picture_only(
    line: str, is_caption: bool
) -> None:
    caption = STANDFIRST if line.startswith(STANDFIRST) else None
    fields = Fields(images=(Image("https://x.example/1.jpg", None, caption, "Ed Lane"),))
    made = article(paragraphs(LEAD, line, MORE), [0.9, 0.9, 0.9], [0, 1, 2], fields)
    assert made.body == "\n\n".join([LEAD, MORE] if is_caption else [LEAD, line, MORE])


@pytest.mark.parametrize(
    "marker", ["Advertisement", "ANZEIGE", "- Publicidad -", "広告", "Story Continued Below"]
)
def test_the_word_that_marks_advertising_is_no_part_of_the_text(marker: str) -> None:
    told = f"{marker} of the ferry’s last trip hung in every shop until the council took it down."
    made = article(paragraphs(LEAD, marker, told, MORE), [0.9] * 4, [0, 1, 2, 3])
    assert made.body == f"{LEAD}\n\n{told}\n\n{MORE}"


def test_what_stands_twice_in_a_row_is_given_once_but_for_short_lines() -> None:
    refrain = "Row, row, row your boat"
    texts = (LEAD, LEAD, MORE, refrain, refrain, LEAD)
    made = article(paragraphs(*texts), [0.9] * 6, [0, 1, 2, 3, 4, 5])
    assert made.body == "\n\n".join((LEAD, MORE, refrain, refrain, LEAD))


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Jane Doe is a reporter in the north and writes about the sea.", False),
        ("Jane Doe (42) ist Reporterin und schreibt über das Meer.", False),
        ("Jane Doe joined the paper in 2019.", False),
        ("Jane Doe said that she would not sell the boat.", True),
        ("Joan Roe is a reporter in the north and writes about the sea.", True),
    ],
)
def test_who_wrote_it_is_no_last_line(line: str, stays: bool) -> None:
    texts = (LEAD, MORE, f"{LEAD} Again.", f"{MORE} Again.")
    made = article(
        paragraphs(*texts, line), [0.9] * 5, [0, 1, 2, 3, 4], Fields(authors=("Jane Doe",))
    )
    assert made.body == "\n\n".join((*texts, line) if stays else texts)


def test_a_sign_alone_is_no_paragraph() -> None:
    made = article(paragraphs("“", LEAD, "|", MORE), [0.9] * 4, [0, 1, 2, 3])
    assert made.body == f"{LEAD}\n\n{MORE}"


def test_a_heading_is_no_caption() -> None:
    picture = Image("https://x.example/1.jpg", None, STANDFIRST)
    blocks = [Block(STANDFIRST, HEADING, 2, 0), Block(LEAD, PARAGRAPH, 0, 1)]
    made = article(blocks, [0.6, 0.9], [0, 1], Fields(images=(picture,)))
    assert made.body == f"{STANDFIRST}\n\n{LEAD}"
    assert made.images == (picture._replace(caption=None),)


def test_a_story_told_below_its_pictures_is_text() -> None:
    blocks = [
        Block(LEAD, PARAGRAPH, 0, 0),
        Block(MORE, CAPTION, 0, 1),
        Block(STANDFIRST, CAPTION, 0, 2),
    ]
    made = article(blocks, [0.9] * 3, [0, 1, 2])
    assert made.body == f"{LEAD}\n\n{MORE}\n\n{STANDFIRST}"
    assert [block.kind for block in made.content] == [PARAGRAPH] * 3


@pytest.mark.parametrize(
    ("field", "value", "origin", "line"),
    [
        ("authors", ("Ann Lee",), "line", "By ANN LEE"),
        ("published", "2022-04-21", "dateline", "Posted: Thursday, April 21, 2022. 10:11 pm"),
        ("modified", "2020-02-19", "dateline", "Aktualisiert am 19.02.2020"),
    ],
)
def test_lines_that_name_the_author_or_the_day_are_no_text(
    field: str, value: object, origin: str, line: str
) -> None:
    fields = Fields(authors=("Ann Lee",), claims=(Claim(field, value, origin, line),))
    above = article(paragraphs(line, LEAD, MORE), [0.8, 0.9, 0.9], [0, 1, 2], fields)
    assert above.body == f"{LEAD}\n\n{MORE}"
    texts = [LEAD + LEAD, MORE, STANDFIRST, LEAD, line, MORE + LEAD]
    within = article(paragraphs(*texts), [0.9] * 6, [0, 1, 2, 3, 4, 5], fields)
    assert within.body == "\n\n".join(texts)


@pytest.mark.parametrize(
    ("line", "is_text"),
    [
        ("3 May 2024", False),
        ("Freitag, 3. Mai 2024, 06:45", False),
        ("2024年5月3日", False),
        ("4 May 2024", True),
        ("3 May 2024 was a wet day.", True),
        ("In 2024", True),
    ],
)
def test_the_day_of_the_article_alone_on_a_line_above_it_is_no_text(
    line: str, is_text: bool
) -> None:
    fields = Fields(published="2024-05-03T06:45:00+00:00")
    made = article(paragraphs(line, LEAD, MORE), [0.9, 0.9, 0.9], [0, 1, 2], fields)
    assert made.body == (f"{line}\n\n" if is_text else "") + f"{LEAD}\n\n{MORE}"


@pytest.mark.parametrize(
    "line", ["Regulatory Compliance", "By the time we realised it, it was already too late"]
)
def test_a_line_whose_claim_lost_is_text(line: str) -> None:
    claims = (
        Claim("authors", ("Moira Kells",), "byline", "By Moira Kells"),
        Claim("authors", (line,), "byline", line),
    )
    fields = Fields(authors=("Moira Kells",), claims=claims)
    blocks = paragraphs("By Moira Kells", LEAD, line, MORE)
    made = article(blocks, [0.9] * 4, [0, 1, 2, 3], fields)
    assert made.body == f"{LEAD}\n\n{line}\n\n{MORE}"


def test_a_byline_below_a_standfirst_is_no_text() -> None:
    first = "Two years of repairs are over, and from Easter on the first boat leaves the quay at six again."
    claim = Claim("authors", ("Ann Lee",), "byline", "By Ann Lee, Westport")
    fields = Fields(authors=("Ann Lee",), claims=(claim,))
    made = article(paragraphs(first, claim.raw, LEAD), [0.9] * 3, [0, 1, 2], fields)
    assert made.body == f"{first}\n\n{LEAD}"


def test_a_heading_that_names_the_author_is_no_text_where_the_text_begins() -> None:
    claim = Claim("published", "2010-02-28", "dateline", "by Ann Lee, February 28, 2010")
    line = Block(claim.raw, HEADING, 4, 0)
    texts = [Block(text, PARAGRAPH, 0, place) for place, text in enumerate((LEAD, MORE), 1)]
    made = article([line, *texts], [0.9] * 3, [0, 1, 2], Fields(claims=(claim,)))
    assert made.body == f"{LEAD}\n\n{MORE}"
    made = article([texts[0], line, texts[1]], [0.9] * 3, [0, 1, 2], Fields(claims=(claim,)))
    assert made.body == f"{LEAD}\n\n{claim.raw}\n\n{MORE}"


@pytest.mark.parametrize(
    ("level", "place", "is_kept"),
    [(3, 3, False), (3, 2, True), (2, 3, True), (1, 3, True)],
    ids=["its part is cut", "nothing was below it", "like the next", "over the next"],
)
def test_a_heading_whose_part_is_cut_goes_where_the_next_is_over_it(
    level: int, place: int, is_kept: bool
) -> None:
    blocks = [
        Block(LEAD, PARAGRAPH, 0, 0),
        Block("Where to buy", HEADING, level, 1),
        Block("The second boat", HEADING, 2, place),
        Block(MORE, PARAGRAPH, 0, place + 1),
    ]
    body = article(blocks, [0.9] * 4, [0, 1, 2, 3]).body or ""
    assert ("Where to buy" in body) is is_kept


@pytest.mark.parametrize("line", ["By Ada Holm, chief reporter", "Von Ada Holm und Jan Berg"])
def test_a_line_that_introduces_the_authors_is_no_text(line: str) -> None:
    fields = Fields(authors=("Ada Holm", "Jan Berg"))
    made = article(paragraphs(line, LEAD, MORE), [0.9, 0.9, 0.9], [0, 1, 2], fields)
    assert made.body == f"{LEAD}\n\n{MORE}"


@pytest.mark.parametrize(
    "line", ["By Ada Holm's count there are nine ferries left", "Ada Holm rows to work."]
)
def test_a_sentence_with_an_author_in_it_is_text(line: str) -> None:
    fields = Fields(authors=("Ada Holm",))
    made = article(paragraphs(line, LEAD, MORE), [0.9, 0.9, 0.9], [0, 1, 2], fields)
    assert made.body == f"{line}\n\n{LEAD}\n\n{MORE}"


def test_text_that_stands_in_headings_is_not_cut_off_the_end() -> None:
    blocks = [Block(LEAD, PARAGRAPH, 0, 0), Block(MORE * 3, HEADING, 2, 1)]
    assert article(blocks, [0.9] * 2, [0, 1]).body == f"{LEAD}\n\n{MORE * 3}"


def test_title_captions_and_headings_of_nothing_stay_out() -> None:
    blocks = [
        Block("Ferry sails again", HEADING, 1, 0),
        Block(LEAD, PARAGRAPH, 0, 1),
        Block("The ferry in 2019", CAPTION, 0, 2),
        Block(MORE, PARAGRAPH, 0, 3),
        Block("Read more", HEADING, 2, 4),
    ]
    made = article(blocks, [0.9] * 5, [0, 1, 2, 3, 4], Fields(title="Ferry sails again"))
    assert made.body == f"{LEAD}\n\n{MORE}"


def test_a_paragraph_of_joiners_is_none_and_words_keep_theirs() -> None:
    made = article(
        paragraphs(LEAD, "\u200d", "می\u200cخواهم", "\u200d \u200e"), [0.9] * 4, [0, 1, 2, 3]
    )
    assert made.body == f"{LEAD}\n\nمی\u200cخواهم"
    made = article(
        paragraphs(f"\u200d{LEAD}\u200d", "👩\u200d🔬 ന്\u200d LaTeX\u200cها"), [0.9] * 2, [0, 1]
    )
    assert made.body == f"{LEAD}\n\n👩\u200d🔬 ന്\u200d LaTeX\u200cها"
