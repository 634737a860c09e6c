"""Bylines and date lines of many languages, in pages that say nothing in their head and in dumps."""

from __future__ import annotations

from typing import Any

import pytest

from extractnews import extract
from extractnews.fields import dates, dump_bylines
from extractnews.fields.authors import names_in
from extractnews.fields.datelines import without_label
from extractnews.fields.jobs import unturned
from extractnews.fields.wide_bylines import is_bare_name, reporters

from .byline_pages import PAGES
from .pages import record
from .test_fields_html import BODY, SENTENCE, fields, script

MENU = ("Home", "World", "Sport")
CASES = [
    pytest.param(language, headline, paragraphs, *variant, id=f"{language}-{number}")
    for language, headline, paragraphs, variants in PAGES
    for number, variant in enumerate(variants)
]


def html(language: str, headline: str, paragraphs: list[str], lines: list[str]) -> str:
    """A page whose classes and head tell nothing but title and language."""
    menu = "".join(f'<li><a href="/{place}">{name}</a></li>' for place, name in enumerate(MENU))
    text = "".join(f"<p>{paragraph}</p>" for paragraph in [*lines, *paragraphs])
    return (
        f'<html lang="{language}"><head><meta charset="utf-8"><title>{headline} | Kabarkota</title></head>'
        f'<body><header><a href="/">Kabarkota</a><ul>{menu}</ul></header><main><h1>{headline}</h1>{text}</main>'
        f"<footer><p>© 2025 Kabarkota</p><ul>{menu}</ul></footer></body></html>"
    )


def dump(headline: str, paragraphs: list[str], lines: list[str]) -> str:
    menu = "".join(f"• {name}\n" for name in MENU)
    text = "\n\n".join(paragraphs)
    return f"Kabarkota\n\n{menu}\n{headline}\n\n" + "\n".join(lines) + f"\n\n{text}\n\n{menu}\n"


def is_as_stated(found: dict[str, Any], field: str, wanted: str | None) -> bool:
    """Tell whether a date is the wanted one, which leaves the seconds away where none are printed."""
    value = found[field]
    if wanted is None or value is None:
        return bool(value == wanted)
    return bool(value == wanted or value == f"{wanted[:16]}:00{wanted[16:]}")


@pytest.mark.parametrize(
    ("language", "headline", "paragraphs", "lines", "authors", "published", "modified"), CASES
)
@pytest.mark.parametrize("kind", ["html", "text"])
def test_names_and_days_as_papers_print_them(
    language: str, headline: str, paragraphs: list[str], lines: list[str], authors: list[str],
    published: str | None, modified: str, kind: str,
) -> None:  # fmt: skip
    page = (
        html(language, headline, paragraphs, lines)
        if kind == "html"
        else dump(headline, paragraphs, lines)
    )
    found = record(page, input_format=kind)
    assert found is not None
    assert found["title"] == headline
    assert found["authors"] == authors
    assert is_as_stated(found, "published", published)
    assert not modified or is_as_stated(found, "modified", modified)


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        ("Anna Kowalska Data publikacji:", "Anna Kowalska"),
        ("Jane Doe, published on Tuesday, ", "Jane Doe"),
        ("Posted by Amanda on", "Posted by Amanda"),
        ("Annie Su ", "Annie Su"),
        ("Μαρία Νικολάου Τρίτη,", "Μαρία Νικολάου"),
        ("Giriş Tarihi: ", ""),
        ("Jane Doe Tue", "Jane Doe"),
    ],
)
def test_what_leads_to_a_date_is_no_part_of_a_name(before: str, rest: str) -> None:
    assert without_label(before) == rest


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("記者王小明／台北報導", ["王小明"]),
        ("（记者 李华、张伟）", ["李华", "张伟"]),
        ("2024-03-12 14:35 来源：江城日报 作者：王小明 责任编辑：李华", ["王小明"]),
        ("记者获悉，新桥秋天通车", []),
        ("記者趕赴現場了解", []),
        ("김민수 기자 minsu@example.com", ["김민수"]),
        ("사진 담당 기자", []),
        ("佐藤花子記者", ["佐藤花子"]),
        ("【文/江城网专栏作者 王小明】", ["王小明"]),
        ("发表于2024-03-12 21:30| 来源江城| 作者王小明", ["王小明"]),
        ("（文/图 王小明 李华）", ["王小明", "李华"]),
        ("王文：新桥秋天通车", []),
        ("原作者王小明", []),
        ("有这座城！（评论员 王小明 李华）", ["王小明", "李华"]),
        ("廖宇杰摄", []),
        ("攝影：廖宇杰", []),
    ],
)
def test_reporters_are_told_by_the_word_for_reporter(line: str, names: list[str]) -> None:
    assert reporters(line) == names


@pytest.mark.parametrize(
    ("text", "language", "is_name"),
    [
        ("王小明", "zh", True),
        ("新华网", "zh", False),
        ("财经", "zh", False),
        ("北京晚报", "zh", False),
        ("山田太郎", "ja", True),
        ("山田 太郎", "ja", True),
        ("山田太郎", "zh", False),
        ("港湾新聞", "ja", False),
        ("佐々木 希", "ja", True),
        ("小倉ゆうき", "ja", True),
        ("更新履歴", "ja", False),
        ("生活・趣味", "ja", False),
        ("関連ガイド", "ja", False),
        ("国による", "ja", False),
        ("前の日記", "ja", False),
        ("高田花子さん", "ja", False),
        ("森田今日子", "ja", True),
        ("林 明日香", "ja", True),
        ("今日の船", "ja", False),
        ("明日天気", "ja", False),
    ],
)
def test_few_letters_are_a_name(text: str, language: str, is_name: bool) -> None:
    assert is_bare_name(text, language) is is_name


@pytest.mark.parametrize(("byline", "authors"), [("島津健吾\n", ("島津健吾",)), ("", ())])
def test_menus_of_japanese_pages_name_nobody(byline: str, authors: tuple[str, ...]) -> None:
    title, body = next((title, body) for language, title, body, _ in PAGES if language == "ja")
    text = "\n\n".join(body)
    menu = "\n".join(f"・{name}" for name in ("ニュース", "生活・趣味", "活用ガイド", "新規登録"))
    foot = "関連記事\n\n公式サイト\n\n製品画像\n\n無断転載禁止"
    page = f"{menu}\n\n{title}\n\n{byline}2024/03/12 14:35\n\n{text}\n\n{foot}\n"
    assert extract(page).authors == authors


# Names alone


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Nora Webb Senior Harbour Correspondent", ["Nora Webb"]),
        ("NORA WEBB AP Entertainment Writer", ["NORA WEBB"]),
        ("Nora Webb CNBC Executive News Editor", ["Nora Webb"]),
        ("Marie Petit Envoyée spéciale à Brest", ["Marie Petit"]),
        ("Nora Webb The Example", ["Nora Webb"]),
        ("Nora Webb for Example Online", ["Nora Webb"]),
        ("Xqu Webb Example.com Archive", ["Xqu Webb"]),
        ("Nora Webb And Jane Doe For The Example On Sunday", ["Nora Webb", "Jane Doe"]),
        ("NORA WEBB and JANE DOE", ["NORA WEBB", "JANE DOE"]),
        ("Nora Webb, Jane Doe, and Max Quill, CNN", ["Nora Webb", "Jane Doe", "Max Quill"]),
        ("Nora Webb, EXAMPLE TODAY 8:42 a.m. EDT", ["Nora Webb", "EXAMPLE TODAY"]),
        ("Nora Webb 3 March 2024", ["Nora Webb"]),
        ("Nora Webb, Editor | 9:14 EDTTags: Paid Harbours, Steve Quill", ["Nora Webb"]),
        ("Nora Webb, Fotos: Jane Doe, Max Quill", ["Nora Webb"]),
        ("Nora Webb | Santa Cruz de Mar | 8/1/2014", ["Nora Webb"]),
        ("Luxury Travel Expert", ["Luxury Travel Expert"]),
        ("Harbour Blog Contributor", ["Harbour Blog Contributor"]),
        ("Israel Hayom Staff", ["Israel Hayom Staff"]),
    ],
)
def test_what_is_glued_to_a_name_is_no_part_of_it(byline: str, names: list[str]) -> None:
    assert names_in(byline) == names


@pytest.mark.parametrize(
    ("stated", "of_a_library", "name"),
    [
        ("Quill, F.", False, "F. Quill"),
        ("Jong, Michiel de", True, "Michiel de Jong"),
        ("van der Berg, Anna", False, "Anna van der Berg"),
        ("García Márquez, Gabriel", True, "Gabriel García Márquez"),
        ("Maria, Katerina", False, "Maria, Katerina"),
        ("Nora Webb, CNN", True, "Nora Webb, CNN"),
        ("Reuters, Paris", False, "Reuters, Paris"),
    ],
)
def test_a_name_turned_round(stated: str, of_a_library: bool, name: str) -> None:
    assert unturned(stated, lists=of_a_library) == name


# Whom the page names, and whom its head


def test_a_byline_below_the_headline_is_believed_before_an_account() -> None:
    head = script({"@type": "NewsArticle", "author": {"name": "Nora Webb"}})
    assert fields(head=head, below="<p>By Jane Doe</p>")["authors"] == ["Jane Doe"]


def test_an_element_of_the_author_is_believed_before_an_account() -> None:
    head = '<meta name="author" content="Heryadi">'
    below = '<div class="author-2">Naufal Zuhdi</div><div>20/1/2026 18:30</div>'
    assert fields(head=head, below=below)["authors"] == ["Naufal Zuhdi"]


@pytest.mark.parametrize(
    "below",
    [
        "<p>Reviewed by Jane Doe</p>",
        "<p>By Nora Webb</p>",
        "<p>Photo by Jane Doe</p>",
        "<p>By the harbour</p>",
    ],
)
def test_the_head_is_believed_where_the_page_names_nobody_else(below: str) -> None:
    head = script({"@type": "NewsArticle", "author": {"name": "Nora Webb"}})
    assert fields(head=head, below=below)["authors"] == ["Nora Webb"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Dec 26, 2025 • Mara Quill in Politics", ["Mara Quill"]),
        ("AFP, MANILA 3 March 2024", ["AFP"]),
        ("Jane Doe, Senior Political Correspondent 3 March 2024", ["Jane Doe"]),
        ("Jane Doe and Nora Webb | 3 March 2024", ["Jane Doe", "Nora Webb"]),
        ("by Amanda · 3 March 2024 at 3:00 am · One comment so far", ["Amanda"]),
        ("By Jane Doe, DVM. Reviewed by Nora Webb, DVM", ["Jane Doe"]),
        ("By A. J. Quill View in digital edition", ["A. J. Quill"]),
    ],
)
def test_names_with_a_date_or_a_job_beside_them(line: str, names: list[str]) -> None:
    assert fields(below=f"<p>{line}</p>")["authors"] == names


def test_a_name_on_the_line_below_written_by() -> None:
    below = "<p>Written by:</p><p>Jane Doe</p><p>Edited by: Nora Webb</p>"
    assert fields(below=below)["authors"] == ["Jane Doe"]


def test_more_authors_in_the_byline_than_in_the_head() -> None:
    head = script({"@type": "NewsArticle", "author": {"name": "Nora Webb"}})
    below = "<p>By Nora Webb and Jane Doe</p>"
    assert fields(head=head, below=below)["authors"] == ["Nora Webb", "Jane Doe"]


def test_a_checker_is_named_after_the_team_that_wrote() -> None:
    head = script({"@type": "NewsArticle", "author": {"name": "The Harbour Team"}})
    below = "<p>The Harbour Team</p><p class='author'>Fact checked by Jane Doe</p>"
    assert fields(head=head, below=below)["authors"] == ["The Harbour Team"]


def test_a_sentence_says_who_wrote_the_text() -> None:
    below = "<p>This post was written by Jane Doe, harbour master.</p>"
    assert fields(below=below)["authors"] == ["Jane Doe"]


def test_an_author_is_introduced_among_the_lines_of_the_text() -> None:
    body = f"{BODY}<p>Article written by:</p><h3>Jane Doe, MD</h3>{BODY}"
    assert fields(body=body)["authors"] == ["Jane Doe"]


def test_a_twitter_card_names_an_author_or_an_account() -> None:
    for creator, names in (("Jane Doe", ["Jane Doe"]), ("@harbour", []), ("janedoe", [])):
        assert fields(head=f'<meta name="twitter:creator" content="{creator}">')["authors"] == names


def test_the_byline_decides_between_two_of_the_head() -> None:
    head = script({"@type": "NewsArticle", "author": {"name": "Nora Webb"}})
    head += '<meta name="author" content="Jane Doe, Max Quill">'
    below = "<p>By Jane Doe, Max Quill, 7 Harbour News</p>"
    assert fields(head=head, below=below)["authors"] == ["Jane Doe", "Max Quill"]


@pytest.mark.parametrize(
    ("foot", "names"),
    [
        ("<p>Ports Ferries Islands</p><p>Jane Doe | 29.07.2006 14:26</p>", ["Jane Doe"]),
        ("<p>Follow Jane Doe on Twitter.</p>", ["Jane Doe"]),
        ("<p>Follow Northern Courier on Twitter.</p>", []),
        ("<p>Share this</p>" * 10 + "<p>Author Jane Doe</p>", ["Jane Doe"]),
        ("<p>Share this</p>" * 10 + "<p>By Jane Doe</p>", []),
    ],
)
def test_a_name_below_the_text(foot: str, names: list[str]) -> None:
    assert fields(foot=foot)["authors"] == names


def test_a_headline_introduces_nobody() -> None:
    assert fields(headline="Games of 2022: coach attacked by Nora Webb")["authors"] == []


def test_bylines_of_other_stories_are_no_authors() -> None:
    card = '<div><h3>A new crane for the harbour</h3><span class="author">Nora Webb</span></div>'
    assert fields(foot=f'<div class="related-stories">{card}</div>')["authors"] == []


def test_a_label_is_no_name() -> None:
    assert fields(below="<div>3 March 2024</div><div>Episode Teaser Image:</div>")["authors"] == []


def test_a_description_of_an_author_is_no_name() -> None:
    below = "<p>Jane Doe</p><p class='author-description'>Licensed Grader, Harbour Journalism</p>"
    assert fields(below=below)["authors"] == ["Jane Doe"]


@pytest.mark.parametrize("nobody", ["未知", "网络整理", "暂无简介", "佚名"])
def test_chinese_words_for_nobody(nobody: str) -> None:
    assert fields(below=f"<p>2024-03-12 作者：{nobody}</p>", lang="zh-CN")["authors"] == []


def test_a_reporter_is_named_before_a_chinese_outlet_and_the_editor_on_duty_after_it() -> None:
    head, foot = '<meta name="author" content="江城网">', "<p>责任编辑：李华</p>"
    text = "".join(
        f"<p>{paragraph * 3}</p>" for page in PAGES if page[0] == "zh-CN" for paragraph in page[2]
    )
    for opening, names in (("（记者 王小明）", ["王小明"]), ("", ["江城网"])):
        body = text.replace("<p>", f"<p>江城网讯{opening}", 1)
        assert fields(head=head, body=body, foot=foot, lang="zh-CN")["authors"] == names


def test_a_link_to_the_page_of_an_author_names_one() -> None:
    below = '<div><b>3 March 2024, 14:35</b><a href="/autor/jane-doe">Jane Doe</a></div>'
    assert fields(below=below)["authors"] == ["Jane Doe"]


def test_the_photographer_is_no_author() -> None:
    assert reporters("사진=박철수 기자") == []
    assert fields(below="<p>Фото: Сергей Малов</p>", lang="ru")["authors"] == []


@pytest.mark.parametrize(
    ("language", "opening", "end", "names"),
    [
        ("ko", "(서울=연합뉴스) 김민수 기자 = ", "", ["김민수"]),
        ("ko", "", " 김민수 기자 minsu@example.com", ["김민수"]),
        ("zh-TW", "（中央社記者王小明台北12日電）", "", ["王小明"]),
        ("zh-CN", "新华社北京3月12日电（记者王小明、李华）", "", ["王小明", "李华"]),
        ("zh-CN", "", "（责任编辑：李华）", []),
        ("ja", "", "【ロンドン山田太郎】", ["山田太郎"]),
    ],
)
def test_the_text_is_signed_where_it_begins_or_ends(
    language: str, opening: str, end: str, names: list[str]
) -> None:
    paragraphs = next(page for page in PAGES if page[0] == language)[2]
    long = [paragraphs[0] * 4, *paragraphs[1:-1], paragraphs[-1] * 4]
    body = [opening + long[0], *long[1:-1], long[-1] + end]
    found = record(html(language, "橋", body, ["2024年3月12日"]))
    assert found is not None
    assert found["authors"] == names


@pytest.mark.parametrize("language", ["ar", "he", "fa", "hi", "bn", "ur", "el", "de"])
def test_words_of_the_text_beside_a_date_are_no_names(language: str) -> None:
    _, headline, paragraphs, variants = next(page for page in PAGES if page[0] == language)
    day = next(line for line in variants[0][0] if dates.read_written(line, dates.Hints(language)))
    for beside in (
        " ".join(paragraphs[0].split()[:3]),
        " ".join(paragraphs[1].split()[:4]) + " / Reuters",
    ):
        found = record(html(language, headline, paragraphs, [day, beside]))
        assert found is not None
        assert found["authors"] == []


def test_two_names_with_a_stroke_open_the_text() -> None:
    body = f"<p>Mara Quill/Jane Doe</p>{BODY}"
    assert fields(body=body)["authors"] == ["Mara Quill", "Jane Doe"]


def test_a_topic_below_the_text_is_no_author() -> None:
    foot = '<div class="articleTags">Nora Webb</div><p>Leave a comment</p>'
    assert fields(foot=foot)["authors"] == []


def test_the_owner_of_a_site_writes_what_he_signs() -> None:
    page = (
        "<html lang='en'><head><title>Old harbours | Jane Doe</title>"
        '<meta property="og:site_name" content="Jane Doe"></head><body><main><h1>Old harbours of the north</h1>'
        f"<p class='author'>By: Jane Doe</p>{BODY}</main><section class='author'><a rel='author' href='/x'>Nora Webb</a></section>"
        "</body></html>"
    )
    found = record(page, url="https://janedoe.example/old-harbours")
    assert found is not None
    assert found["authors"] == ["Jane Doe"]


@pytest.mark.parametrize(
    "company", ["AltumNet sp. z o.o", "Webhafen GmbH", "Harbour Web Solutions"]
)
def test_who_made_the_site_wrote_nothing_on_it(company: str) -> None:
    assert fields(head=f'<meta name="author" content="{company}">')["authors"] == []


# Languages by their own words


def test_hindi_is_no_nepali() -> None:
    page = next(page for page in PAGES if page[0] == "hi")
    text = " ".join(page[2])
    found = record(f"{page[1]}\n\n{text}\n\n{text}\n", input_format="text")
    assert found is not None
    assert found["language"] == "hi"


# Headlines


def test_a_hyphen_before_and_parts_no_headline() -> None:
    headline = "Feuerwehr- und Hafenleute üben für den Ernstfall"
    head = f'<meta property="og:title" content="{headline}">'
    assert fields(headline=headline, head=head, lang="de")["title"] == headline


def test_a_title_cut_at_a_quotation_mark_is_not_believed() -> None:
    page = (
        '<html lang="en"><head><title>Mayor calls the harbour plan "unfair"</title>'
        '<meta property="og:title" content="Mayor calls the harbour plan "unfair""></head>'
        f'<body><main><h2 class="title">Mayor calls the harbour plan "unfair"</h2>{BODY}</main></body></html>'
    )
    found = record(page)
    assert found is not None
    assert found["title"] == 'Mayor calls the harbour plan "unfair"'


def test_signs_of_pages_are_no_part_of_a_headline() -> None:
    assert fields(headline="Harbour &amp;amp; ferry funds explained /")["title"] == (
        "Harbour & ferry funds explained"
    )


# Standfirsts, pictures, sections, names of sites


def test_a_credit_is_no_standfirst() -> None:
    below = (
        '<p class="intro">© photo.example/Webb The ferry lies in the harbour of the old town.</p>'
    )
    assert fields(below=below)["lede"] is None


def test_a_heading_behind_a_button_is_the_standfirst() -> None:
    standfirst = "The harbour board wants the ferry to run again from April, whatever the weather"
    below = f"<p>Print this page</p><h2>{standfirst}</h2>"
    assert fields(below=below)["lede"] == standfirst


@pytest.mark.parametrize(
    "address", ["/static/icons/arena.png", "/video/ferry.mp4", "/2024/03/ferry-150x84.jpg"]
)
def test_signs_films_and_thumbs_are_no_pictures(address: str) -> None:
    body = f'<p>{SENTENCE * 3}</p><div><img src="{address}"></div>{BODY}'
    assert fields(body=body)["images"] == []


def test_a_link_back_is_no_section() -> None:
    above = '<a href="/politics/">Back to posts</a>'
    assert fields(above=above)["section"] != "Back to posts"


def test_a_headline_is_no_name_of_a_site() -> None:
    page = (
        '<html lang="en"><head><title>Harbour board plans new ferry | Northern Courier</title>'
        '<meta property="og:site_name" content="Harbour board plans new ferry"></head>'
        f"<body><main><h1>The harbour board and its new ferry</h1>{BODY}</main></body></html>"
    )
    found = record(page, url="https://www.northern-courier.example/harbour")
    assert found is not None
    assert found["site_name"] == "Northern Courier"


# Dates


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("12 آذار/مارس 2024", "2024-03-12"),
        ("12 marzo 2024, 2:35 p. m.", "2024-03-12T14:35:00"),
        ("Mar 12, 2024|Last updated on Mar 14, 2024|3 min read", "2024-03-12"),
    ],
)
def test_dates_in_the_manner_of_their_countries(line: str, published: str) -> None:
    assert fields(below=f"<p>{line}</p>")["published"] == published


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("hi", "12 फरवरी 2024", "2024-02-12"),
        ("bn", "১২ জানুয়ারি ২০২৪", "2024-01-12"),
        ("el", "12 ΟΚΤΩΒΡΙΟΥ 2024", "2024-10-12"),
        ("el", "12 Γενάρη 2024", "2024-01-12"),
        ("ar", "12 اغسطس 2024", "2024-08-12"),
        ("ar", "12 تشرين الثاني 2024", "2024-11-12"),
        ("ar", "12 تشرين الأول 2024", "2024-10-12"),
        ("sr", "12. јануара 2024.", "2024-01-12"),
        ("sl", "12. januarja 2024", "2024-01-12"),
        ("lv", "2024. gada 12. septembrī", "2024-09-12"),
        ("gu", "12 ઓક્ટોબર 2024", "2024-10-12"),
        ("mt", "12 ta’ Diċembru 2024", "2024-12-12"),
        ("ha", "12 Janairu 2024", "2024-01-12"),
        ("zh", "2024-3-2 13:04", "2024-03-02T13:04:00"),
        ("ko", "2024. 3. 2. 오후 3:05", "2024-03-02T15:05:00"),
        ("bn", "১২ মার্চ ২০২৪, ০২:৩৫ পিএম", "2024-03-12T14:35:00"),
        ("ms", "12 Mac 2024, 2:35 petang", "2024-03-12T14:35:00"),
        ("en", "version 2024.1.2", None),
    ],
)
def test_months_and_hours_as_papers_spell_them(language: str, line: str, day: str | None) -> None:
    moment = dates.read_written(line, dates.Hints(language))
    assert (moment.iso if moment else None) == day


def test_the_day_of_the_address_stands_against_an_old_one_that_the_page_shows() -> None:
    head = script(
        {
            "@type": "NewsArticle",
            "datePublished": "2020-01-23T10:31:00Z",
            "dateModified": "2020-01-23T10:31:00Z",
        }
    )
    found = fields(
        url="https://www.northern-courier.example/2020/01/23/harbour",
        head=head,
        below="<p>20 September 2019</p>",
    )
    assert found["published"][:10] == "2020-01-23"


def test_letters_of_japanese_names_tell_nothing_elsewhere() -> None:
    assert dump_bylines._persons(["森田花子"], "ja") == 100
    assert dump_bylines._persons(["北京日报"], "zh") == -1
