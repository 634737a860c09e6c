"""What stands where a field is looked for and is none: runs of days, start pages, authors among sections."""

from __future__ import annotations

import pytest

from .pages import record
from .test_fields_html import BODY, URL, fields

# Days


@pytest.mark.parametrize(
    ("below", "published"),
    [
        ("<p>October 14, 1999 – January 20, 2000</p>", None),
        ("<p>Published: October 14, 2019 – January 20, 2020</p>", "2019-10-14"),
        ("<p>8/17/13 11:04am</p>", "2013-08-17T11:04:00"),
        ("<p>8/17/13</p>", None),
        ("<figure><img src=a.jpg><figcaption>The pier <h5>27-06-2012</h5></figcaption></figure>", None),
        ("<p>他1991年到港口工作。2009年5月14日发表演说。</p>", None),
    ],
)  # fmt: skip
def test_days_of_other_things(below: str, published: str | None) -> None:
    assert fields(below=below)["published"] == published


@pytest.mark.parametrize(
    ("key", "value", "field", "moment"),
    [
        ("dateUpdate", "2019-10-08 12:00:57", "modified", "2019-10-08T12:00:57"),
        ("x:article_modified_time", "2019-10-08T12:00:57Z", "modified", "2019-10-08T12:00:57+00:00"),
        ("apub:time", "2019-9-7 21:30:50", "published", "2019-09-07T21:30:50"),
        ("article:publisher", "2019-09-07", "published", None),
        ("datePublished", "2021-01-03T17:40:00EET", "published", "2021-01-03T17:40:00+02:00"),
    ],
)  # fmt: skip
def test_days_of_the_head(key: str, value: str, field: str, moment: str | None) -> None:
    assert fields(head=f'<meta name="{key}" content="{value}">')[field] == moment


def test_another_time_of_the_same_day_is_no_better_wording() -> None:
    head = '<meta property="article:published_time" content="2024-03-12T06:45:00+00:00">'
    other = '<meta name="dcterms.created" content="2024-03-12T01:10:09-04:00">'
    assert fields(head=head + other)["published"] == "2024-03-12T06:45:00+00:00"


@pytest.mark.parametrize(
    ("url", "published"),
    [
        ("https://www.northern-courier.example/2014/6/29/harbour", "2014-06-29T20:08:00"),
        ("https://www.northern-courier.example/harbour", "2014-06-30"),
    ],
)
def test_a_bare_day_in_the_head_may_be_the_next_one(url: str, published: str) -> None:
    head = '<meta name="sailthru.date" content="2014-06-30">'
    below = "<p>By Jane Doe on June 29, 2014 08:08 pm</p>"
    assert fields(url, head=head, below=below)["published"] == published


def test_a_section_s_folder_may_part_year_and_month_of_an_address() -> None:
    url = "https://www.northern-courier.example/2010/politics/08/13/harbour/index.html"
    body = "<ul><li>The Harbour Act was signed into law on August 14, 1935</li></ul>" + BODY
    assert fields(url, body=body)["published"] == "2010-08-13"


# Sections


def _trail(*crumbs: str) -> str:
    return f"<ul class=breadcrumb>{''.join(f'<li>{crumb}</li>' for crumb in crumbs)}</ul>"


@pytest.mark.parametrize(
    ("above", "section"),
    [
        # The start page, by whatever name, and what leads to the trail.
        (_trail('<a href="/">The Courier</a>', '<a href="/sea">Sea</a>'), "Sea"),
        (_trail("You are here:", '<a href="/">Courier</a>', '<a href="/sea">Sea</a>'), "Sea"),
        (_trail('<a href="https://sea.courier.example/">Sea</a>', '<a href="/x/y">Port</a>'), "Sea"),
        ('<div class=breadcrumb><a href="/">Home</a> <a href="/s">Sea</a> <a href="/s/p">Port</a></div>', "Sea"),
        ('<div class=breadcrumb><a href="/">首頁</a> ＞ 生活</div>', "生活"),
        # Where articles are filed by date.
        (_trail('<a href="/n">Sea</a>', '<a href="/n/2015">2015</a>', '<a href="/n/2015/15">KW 15</a>'), "Sea"),
        (_trail('<a href="/a/2015">2015</a>', '<a href="/a/2015/15">KW 15</a>'), None),
        ('<a class="category" href="/x">3rd March 2026</a>', None),
        # A page named after its path is no trail.
        ("<div class='path-node'>" + "<p><a href='#c'>Skip to content</a></p>" * 14 + "</div>", None),
        ('<form class="crumbs"><p><a href="/find">Find</a></p></form>', None),
        ('<p><a href="/politics">Jane Doe</a></p>', None),
        ('<a class="category" href="/x">News, Ferries</a>', "Ferries"),
        # Words for the start page in other languages, labels, and how long it takes to read.
        (_trail('<a href="/l">Ballina</a>', '<a href="/sea">Sea</a>'), "Sea"),
        # The way home in Slovenian is what Slovak papers call the news of their own country.
        (_trail('<a href="/">Úvod</a>', '<a href="/domov">Domov</a>'), "Domov"),
        (_trail('<a href="/">Domov</a>', '<a href="/morje">Morje</a>'), "Morje"),
        (_trail('<a href="/l">Página inicial</a>', '<a href="/sea">Sea</a>'), "Sea"),
        ('<div class=breadcrumb><a href="/sea">Sea</a> 5 min read</div>', "Sea"),
        ('<a class="category" href="/x">a day ago</a>', None),
        ('<p class="category">カテゴリー：</p>', None),
    ],
)  # fmt: skip
def test_what_is_no_section(above: str, section: str | None) -> None:
    assert fields(above=above, below="<p>By Jane Doe</p>")["section"] == section


def test_a_path_in_small_letters_is_read_from_its_root() -> None:
    head = '<meta name="section" content="politics/middle_east">'
    assert fields(URL, head=head)["section"] == "Politics"


# Tags


def _keywords(content: str, name: str = "keywords") -> str:
    return f'<meta name="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("head", "tags"),
    [
        # The article's own title and authors, the whole site's keywords.
        (_keywords("Harbour opens again after the storm,ferry,Jane Doe"), ["ferry"]),
        (_keywords("island, harbour opens again after the storm, ferry"), ["island", "ferry"]),
        (_keywords("island, Harbour opens again after the storm - Courier.example, ferry"), ["island", "ferry"]),
        (_keywords("Jane Doe and John Roe"), []),
        (_keywords("Jane Doe", name="article:tag"), ["Jane Doe"]),
        (_keywords("News, breaking news, politics, sport, weather"), []),
        (_keywords("News, ferry, island, harbour board, pier"), ["ferry", "island", "harbour board", "pier"]),
        (_keywords("ferry, uncategorized"), ["ferry"]),
        (_keywords("纸片 眼睛 学校 母亲"), ["纸片", "眼睛", "学校", "母亲"]),
        (_keywords("董又霖 王一博"), ["董又霖 王一博"]),
        (_keywords("island、Harbour opens again after the storm - Courier、ferry、pier"), ["island", "ferry", "pier"]),
        (_keywords("Harbour opens again after the storm | Sea | Courier, ferry"), ["ferry"]),
        (_keywords("AT&amp;amp;amp;T, ferry"), ["AT&T", "ferry"]),
        (_keywords("Ports, Piers, &amp; Ferries"), ["Ports, Piers, & Ferries"]),
        (_keywords("general", name="sailthru.tags"), []),
    ],
)  # fmt: skip
def test_keywords_that_are_no_tags(head: str, tags: list[str]) -> None:
    assert fields(head=head, below="<p>By Jane Doe and John Roe</p>")["tags"] == tags


def test_persons_whose_names_are_turned_round_are_those_whom_the_article_names() -> None:
    tags = ["Lindqvist, Anna", "Atlanta, Georgia"]
    head = "".join(_keywords(tag, name="article:tag") for tag in tags)
    body = (
        BODY
        + "<p>Anna Lindqvist, who runs the ferry to Atlanta in Georgia, said on Monday that it sails.</p>"
    )
    assert fields(head=head, body=body)["tags"] == ["Anna Lindqvist", "Atlanta", "Georgia"]


@pytest.mark.parametrize(
    ("foot", "tags"),
    [
        ('<p><a rel=tag href="/tag/ai">ai 1888</a> <a rel=tag href="/tag/sea">sea 94</a></p>', ["ai", "sea"]),
        ('<p><a href="/topics/sea/are-ferries-ready">Are ferries ready?</a></p>', []),
        ('<p><a href="/topics/ferries/">Ferries</a></p>', ["Ferries"]),
        ('<p class=topics><a href="/a">See all topics</a></p>', []),
        ('<p class=tags><a href="/a">Why the ferry to the island still waits</a></p>', []),
        ('<p><a href="https://shop.example/b?x=1&tag=courier-20">a book</a></p>', []),
        ('<div class="hot_tags"><p><a href="/x">Islands</a></p></div>', []),
        ('<div class="post-7 hentry tag-sea"><p><a href="/x">Like</a></p></div>', []),
    ],
)  # fmt: skip
def test_links_that_are_no_tags(foot: str, tags: list[str]) -> None:
    assert fields(foot=foot)["tags"] == tags


# Titles and the site's name


@pytest.mark.parametrize(
    "title", ["The Film Gang » Archive » Harbour opens", "The Film Gang: Harbour opens"]
)
def test_a_heading_that_leads_to_the_start_page_is_the_blog_s_name(title: str) -> None:
    page = (
        f"<html><head><title>{title}</title></head><body><h1><a href='/gang/'>The Film Gang</a></h1>"
        f"<div class=post><h2>Harbour opens</h2>{BODY}</div></body></html>"
    )
    found = record(page, url="https://blogs.courier.example/gang/2013/02/harbour")
    assert found is not None
    assert found["title"] == "Harbour opens"
    assert found["site_name"] == ("The Film Gang" if "»" in title else None)


@pytest.mark.parametrize(
    ("title", "menu", "name"),
    [
        ("港口重新开放_中国港口网", "", "中国港口网"),
        ("Harbour opens - Island Post", "", "Island Post"),
        ("Harbour opens - Ferries", "<a href='/ferries'>Ferries</a>", None),
        ("Harbour opens - what the board says", "", None),
        ("Harbour opens - 2019-03-04", "", None),
    ],
)
def test_the_end_of_the_page_s_title_names_the_site(
    title: str, menu: str, name: str | None
) -> None:
    headline = title.replace("_", " - ").partition(" - ")[0]
    page = (
        f"<html><head><title>{title}</title></head><body><p>{menu}</p><h1>{headline}</h1>"
        f"{BODY}</body></html>"
    )
    found = record(page)
    assert found is not None
    assert found["site_name"] == name


def test_a_headline_under_a_site_s_key_is_no_site_s_name() -> None:
    head = '<meta name="application-name" content="Harbour opens again after the storm">'
    assert fields("https://courier.example/a/b", head=head)["site_name"] != (
        "Harbour opens again after the storm"
    )
