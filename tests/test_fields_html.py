"""Fields of HTML pages, mechanism by mechanism: small pages of our own writing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from extractnews.fields import authors, dates, jsonld, urls
from extractnews.fields.credits import split_credit, without_label

from .pages import record

SENTENCE = (
    "The harbour board said on Monday that the ferry to the island will run again from April. "
)
BODY = "".join(f"<p>{SENTENCE * 3}{number}.</p>" for number in range(5))
URL = "https://www.northern-courier.example/politics/harbour-opens-again-1234"


def page(
    *, head: str = "", above: str = "", headline: str = "Harbour opens again after the storm",
    below: str = "", body: str = BODY, foot: str = "", lang: str = "en",
) -> str:  # fmt: skip
    """An article page with pieces put in at the usual places."""
    return (
        f'<html lang="{lang}"><head><title>{headline} | Northern Courier</title>{head}</head><body>'
        '<nav><ul><li><a href="/politics">Politics</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
        f"<main><article>{above}<h1>{headline}</h1>{below}<div class='text'>{body}</div>{foot}</article>"
        "</main><footer><p>© 2024 Northern Courier. All rights reserved.</p></footer></body></html>"
    )


def fields(url: str | None = URL, **pieces: str) -> dict[str, Any]:
    found = record(page(**pieces), url=url)
    assert found is not None
    return found


def script(node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(node, ensure_ascii=False)}</script>'


# Titles


@pytest.mark.parametrize(
    ("pieces", "title"),
    [
        ({}, "Harbour opens again after the storm"),
        (
            {"head": '<meta property="og:title" content="You won’t believe this harbour">'},
            "Harbour opens again after the storm",
        ),
        (
            {"headline": "Le ministre promet « la gravité du moment »"},
            "Le ministre promet « la gravité du moment »",
        ),
        (
            # The head joins the kicker with a colon, the page with a line.
            {
                "headline": "Storm damage <span>Harbour opens again</span>",
                "head": script({"@type": "NewsArticle", "headline": "Storm damage: Harbour opens again"}),
            },
            "Storm damage: Harbour opens again",
        ),
    ],
)  # fmt: skip
def test_titles(pieces: dict[str, str], title: str) -> None:
    assert fields(**pieces)["title"] == title


def test_a_heading_in_a_trail_of_breadcrumbs_is_no_headline() -> None:
    text = (
        "<html><head><title>Ferry: how to get to the island cheaply</title>"
        '<meta property="og:title" content="The ferry is back: three days on the island"></head><body>'
        "<ol class='breadcrumb'><li><a href='/'>Home</a></li><li><a href='/travel'>Travel</a></li>"
        "<li><h1>Ferry: how to get to the island cheaply</h1></li></ol><article>"
        f"<h2>The ferry is back: three days on the island</h2>{BODY}</article></body></html>"
    )
    found = record(text, url="https://courier.example/travel/ferry")
    assert found is not None
    assert found["title"] == "The ferry is back: three days on the island"


# Authors


@pytest.mark.parametrize(
    ("byline", "language", "names"),
    [
        ("By Jane Doe and Karl Braun", "en", ["Jane Doe", "Karl Braun"]),
        ("Von Petra Lang, Redakteurin für Finanzen", "de", ["Petra Lang"]),
        ("Tracy Parker, Dietitian", "en", ["Tracy Parker"]),
        ("Ana Ruiz, Head of Marketing and Community Development", "en", ["Ana Ruiz"]),
        ("Christoph Hein Chefredakteur", "de", ["Christoph Hein"]),
        ("Fritz Imhof Quelle: Livenet", "de", ["Fritz Imhof"]),
        ("Veröffentlicht vonChris Jung", "de", ["Chris Jung"]),
        ("Inga LindFollow", "en", ["Inga Lind"]),
        ("Paula Steiger, SDA", "de", ["Paula Steiger", "SDA"]),
        ("By Reuters", "en", ["Reuters"]),
        ("Rocío Valverde y Juan Cruz", "es", ["Rocío Valverde", "Juan Cruz"]),
        ("기자명 박서연 기자", "ko", ["박서연"]),
        ("jane@courier.example", "en", []),
        ("admin", "en", []),
    ],
)
def test_names_in_bylines(byline: str, language: str, names: list[str]) -> None:
    assert authors.names_in(byline, language) == names


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Getty Images",
        "Read more",
        "12 comments",
        "the end of the line",
        "Products, services",
    ],
)
def test_lines_that_name_nobody(line: str) -> None:
    assert authors.names_in(line, "en", strict=True) == []


def test_a_person_in_the_byline_goes_before_the_body_in_the_head() -> None:
    head = '<meta name="author" content="Association of Harbour Towns e.V.">'
    found = fields(head=head, below='<p class="byline">By Jane Doe</p>')
    assert found["authors"] == ["Jane Doe"]


def test_an_account_in_the_head_gives_way_to_the_name_on_the_page() -> None:
    head = script({"@type": "NewsArticle", "author": {"@type": "Person", "name": "jdoe77"}})
    assert fields(head=head, below='<p class="byline">By Jane Doe</p>')["authors"] == ["Jane Doe"]


def test_the_date_beside_a_name_is_no_part_of_it() -> None:
    found = fields(below="<p>By Sofia Gonzalez December 3, 2023</p>")
    assert found["authors"] == ["Sofia Gonzalez"]
    assert found["published"] == "2023-12-03"


def test_authors_of_related_articles_are_not_the_authors() -> None:
    foot = "<section><h2>Related</h2>" + "".join(
        f"<h3><a href='/{n}'>Another story of the week {n}</a></h3><p>By Neta Bar</p>"
        for n in range(3)
    )
    assert fields(below="<p>By Jane Doe</p>", foot=foot + "</section>")["authors"] == ["Jane Doe"]


# Dates


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("4 March 2019", "en", "2019-03-04"),
        ("Published: March 4, 2019", "en", "2019-03-04"),
        ("04. März 2019", "de", "2019-03-04"),
        ("4 de marzo de 2019", "es", "2019-03-04"),
        ("4 mars 2019", "fr", "2019-03-04"),
        ("4 марта 2019", "ru", "2019-03-04"),
        ("4 березня 2019", "uk", "2019-03-04"),
        ("2019. március 4.", "hu", "2019-03-04"),
        ("4 Mart 2019", "tr", "2019-03-04"),
        ("4 marca 2019", "pl", "2019-03-04"),
        ("4. března 2019", "cs", "2019-03-04"),
        ("4 Μαρτίου 2019", "el", "2019-03-04"),
        ("4 مارس 2019", "ar", "2019-03-04"),
        ("4 במרץ 2019", "he", "2019-03-04"),
        ("4 मार्च 2019", "hi", "2019-03-04"),
        ("4 มีนาคม 2562", "th", "2019-03-04"),
        ("2019年3月4日", "ja", "2019-03-04"),
        ("2019년 3월 4일", "ko", "2019-03-04"),
        ("4 tháng 3 2019", "vi", "2019-03-04"),
        ("4. maaliskuuta 2019", "fi", "2019-03-04"),
        ("04.03.2019", "de", "2019-03-04"),
    ],
)
def test_written_dates_of_many_languages(line: str, language: str, day: str) -> None:
    moment = dates.read_written(line, dates.Hints(language))
    assert moment is not None
    assert moment.iso == day


@pytest.mark.parametrize(
    "text",
    ["May", "12", "Sun", "5 am pm", "March 2019", "yesterday", "2 hours ago", "31-02-2019", "-----1",
     "0000-00-00", "9999999999999999999999", "1398-02-03", "14:30", "2019", "Room 2019, floor 3", "²⁰24-03-05"],
)  # fmt: skip
def test_nothing_is_invented(text: str) -> None:
    assert dates.read_machine(text) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2019-03-04", "2019-03-04"),
        ("2019-03-04T08:50", "2019-03-04T08:50:00"),
        ("2019-03-04T08:50:00Z", "2019-03-04T08:50:00+00:00"),
        ("2019-03-04 08:50:07 +0200", "2019-03-04T08:50:07+02:00"),
        ("1551689400", "2019-03-04T08:50:00+00:00"),
        ("Mon, 04 Mar 2019 08:50:00 GMT", "2019-03-04T08:50:00+00:00"),
    ],
)
def test_the_precision_is_that_of_the_page(text: str, iso: str) -> None:
    moment = dates.read_machine(text)
    assert moment is not None
    assert moment.iso == iso


@pytest.mark.parametrize(
    ("country", "language", "day", "ambiguous"),
    [("US", "en", "2021-03-04", False), ("GB", "en", "2021-04-03", False),
     ("", "de", "2021-04-03", False), ("", "en", "2021-03-04", True)],
)  # fmt: skip
def test_the_order_of_day_and_month(country: str, language: str, day: str, ambiguous: bool) -> None:
    moment = dates.read_written("03/04/2021", dates.Hints(language, country))
    assert moment is not None
    assert (moment.iso, moment.swapped) == (day, ambiguous)


def test_an_ambiguous_date_is_said_to_be_one() -> None:
    found = fields(url="https://courier.example/a/b-c", below="<p>Published 03/04/2021</p>")
    assert found["published"] in ("2021-03-04", "2021-04-03")
    assert "date_ambiguous" in found["warnings"]


def test_another_date_of_the_page_decides_the_order() -> None:
    found = fields(
        url="https://courier.example/a/b-c",
        below="<p>Published 03/04/2021</p>",
        foot="<p>Posted 17/02/2021</p><p>Posted 28/01/2021</p>",
    )
    assert found["published"] == "2021-04-03"
    assert "date_ambiguous" not in found["warnings"]


def test_published_is_told_from_modified() -> None:
    found = fields(below="<p>Published: 4 March 2019 | Updated: 7 March 2019</p>")
    assert (found["published"], found["modified"]) == ("2019-03-04", "2019-03-07")


def test_the_day_of_a_related_article_is_not_the_article_s() -> None:
    related = "".join(
        f"<li><a href='/{n}'>Another story of the week {n}</a> {n} May 2023</li>"
        for n in range(1, 6)
    )
    assert fields(foot=f"<ul>{related}</ul>")["published"] is None


def test_an_export_s_day_gives_way_to_the_one_shown() -> None:
    """Some systems write the day of the last export as both days of the article."""
    head = script(
        {"@type": "NewsArticle", "datePublished": "2025-06-24", "dateModified": "2025-06-24"}
    )
    assert fields(head=head, below="<p>August 25, 2024</p>")["published"] == "2024-08-25"


def test_a_midnight_in_utc_is_the_day_that_the_page_prints() -> None:
    head = '<meta property="article:published_time" content="2021-11-04T23:00:00Z">'
    assert fields(head=head, below="<p>5 November 2021</p>")["published"] == "2021-11-05"


def test_a_moment_in_utc_stays_as_it_is_stated() -> None:
    head = '<meta property="article:published_time" content="2021-11-04T23:11:59Z">'
    found = fields(head=head, below="<p>5 November 2021</p>")
    assert found["published"] == "2021-11-04T23:11:59+00:00"


# Hostile structured data


@pytest.mark.parametrize(
    "node",
    [
        None,
        [],
        [[None, [3]]],
        {"@graph": None},
        {"@graph": {"@type": "NewsArticle", "headline": 3}},
        {"@type": "NewsArticle", "headline": [None, {"@value": None}], "author": [None, 3, [[]], {}]},
        {"@type": ["NewsArticle", 7], "author": {"name": {"name": []}}, "image": [[]], "keywords": {}},
        {"@type": "NewsArticle", "datePublished": 20190304, "publisher": [None], "isPartOf": True},
        {"@type": "NewsArticle", "@id": "#a", "author": {"@id": "#a"}, "articleSection": [None, 1]},
        {"@type": "BreadcrumbList", "itemListElement": [None, 3, {"item": None, "position": "x"}]},
    ],
)  # fmt: skip
def test_odd_structured_data_hurts_nobody(node: object) -> None:
    found = fields(head=script(node), below="<p>By Jane Doe</p><p>4 March 2019</p>")
    assert found["title"] == "Harbour opens again after the storm"
    assert found["authors"] == ["Jane Doe"]
    assert found["published"] == "2019-03-04"


@pytest.mark.parametrize(
    "text",
    ['{"@type":"NewsArticle","headline":' + "[" * 5000, '{"a":' + "9" * 6000 + "}", "<!-- {} -->",
     '{"@type":"NewsArticle","headline":"\\ud83d","author":{"name":"Jane Doe"}}', "{", "NaN", "\x00"],
)  # fmt: skip
def test_unreadable_structured_data_hurts_nobody(text: str) -> None:
    found = fields(head=f'<script type="application/ld+json">{text}</script>')
    assert found["title"] == "Harbour opens again after the storm"


def test_references_between_nodes_are_followed() -> None:
    graph = jsonld.read(
        ['{"@graph":[{"@type":"NewsArticle","headline":"A","author":{"@id":"#p"}},'
         '{"@type":"Person","@id":"#p","name":"Jane Doe"}]}']
    )  # fmt: skip
    assert jsonld.people(graph.articles[0]["author"], graph) == ["Jane Doe"]


def test_hexadecimal_entities_in_attributes() -> None:
    head = '<meta property="og:description" content="It&amp;#x27;s the first ferry in two years, says the board.">'
    assert fields(head=head)["lede"] == "It's the first ferry in two years, says the board."


# Pictures


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("The ferry at dawn. Foto: Nils Berg/dpa", "The ferry at dawn.", "Nils Berg/dpa"),
        ("The ferry at dawn (Photo by Nils Berg)", "The ferry at dawn", "Nils Berg"),
        ("The ferry at dawn. © Nils Berg", "The ferry at dawn.", "Nils Berg"),
        ("The ferry at dawn. Uncredited/AP/dpa", "The ferry at dawn.", "Uncredited/AP/dpa"),
        ("The ferry at dawn. (Northern Wire Photo/Eva Ruiz)", "The ferry at dawn.", "Northern Wire Photo/Eva Ruiz"),
        ("The ferry at dawn. AP Photo/Eva Ruiz", "The ferry at dawn.", "AP Photo/Eva Ruiz"),
        ("Is it late? Morsa Images/Wire via Getty", "Is it late?", "Morsa Images/Wire via Getty"),
        ("Getty Images / Eva Ruiz", None, "Getty Images / Eva Ruiz"),
        ("The ferry | Nils Berg", "The ferry", None),
        ("The ferry comes back to the island | Nils Berg", "The ferry comes back to the island", "Nils Berg"),
        ("船工摇船送学生过江。 记者 何川 摄", "船工摇船送学生过江。", "何川"),
        ("The mayor in March. The town waits.", "The mayor in March. The town waits.", None),
        ("Picture Alliance", "Picture Alliance", None),
    ],
)  # fmt: skip
def test_caption_and_credit_apart(line: str, caption: str | None, credit: str | None) -> None:
    if line == "The ferry | Nils Berg":  # too short to part: either reading is fair
        assert split_credit(line)[0] in ("The ferry", line)
    else:
        assert split_credit(line) == (caption, credit)


def test_a_name_that_begins_as_a_label_keeps_it() -> None:
    assert without_label("Picture Alliance") == "Picture Alliance"
    assert without_label("Foto: Getty Images/Juan Mono") == "Getty Images/Juan Mono"


def test_the_lead_is_the_figure_of_the_page_not_the_face_of_the_author() -> None:
    head = '<meta property="og:image" content="/img/share-card-1200.jpg">'
    below = (
        '<figure class="avatar"><img src="/img/author/jane-doe.jpg" alt="Jane Doe"></figure>'
        '<figure><picture><source srcset="/img/ferry-dawn-800.webp 800w"><img src="data:image/gif;base64,R0"'
        ' alt="A ferry"></picture><figcaption>The ferry at dawn. <span class="credit">Nils Berg</span>'
        "</figcaption></figure>"
    )
    images = fields(head=head, below=below)["images"]
    assert images[0] == {
        "url": "https://www.northern-courier.example/img/ferry-dawn-800.webp",
        "alt": "A ferry",
        "caption": "The ferry at dawn.",
        "credit": "Nils Berg",
    }


def test_the_head_s_picture_leads_where_the_page_shows_none() -> None:
    images = fields(head='<meta property="og:image" content="//cdn.example/i/ferry-1200.jpg">')[
        "images"
    ]
    assert [image["url"] for image in images] == ["https://cdn.example/i/ferry-1200.jpg"]


@pytest.mark.parametrize(
    ("box", "caption"),
    [
        (
            "<p>The ferry at dawn, seen from the tower.</p>",
            "The ferry at dawn, seen from the tower.",
        ),
        ("<p>Source</p>", None),
        ("<p>Jump there</p><p>Print</p><p>Pin</p>", None),
        ("<p>4.3</p>", None),
        ("<p>ferry-at-dawn_2</p>", None),
        ("<h3>Ten islands to see</h3><p>Our list.</p>", None),
        ('<p><a href="/islands">Ten islands to see</a></p>', None),
    ],
    ids=[
        "a line below it",
        "a label",
        "buttons",
        "a number",
        "a file's name",
        "a headline",
        "a link to elsewhere",
    ],
)
def test_not_all_that_stands_in_a_picture_s_box_is_its_caption(
    box: str, caption: str | None
) -> None:
    below = f'<div class="image-box"><img src="/img/ferry-dawn-800.jpg">{box}</div>'
    images = fields(below=below)["images"]
    said = [image["caption"] for image in images if image["caption"]]
    assert said == ([caption] if caption else [])


@pytest.mark.parametrize(
    ("below", "caption", "credit"),
    [
        (
            "<figure>{}<figcaption><span>The ferry at dawn.</span><span>Nils Berg</span></figcaption></figure>",
            "The ferry at dawn.",
            "Nils Berg",
        ),
        (
            "<figure>{}<figcaption><b>I</b>t is the MS <i>Nor</i>d at dawn</figcaption></figure>",
            "It is the MS Nord at dawn",
            None,
        ),
        (
            "<figure>{}<p>Press enter or click to view image in full size</p><figcaption>The ferry</figcaption></figure>",
            "The ferry",
            None,
        ),
        (
            "{}<p><em>The ferry at dawn. Photo: Nils Berg</em></p>",
            "The ferry at dawn.",
            "Nils Berg",
        ),
        ("{}<p>The ferry at dawn, seen from the tower by Nils Berg.</p>", None, None),
    ],
    ids=["runs that touch", "a word in runs", "what a page says to do", "a credited line", "text"],
)
def test_the_line_below_a_picture(below: str, caption: str | None, credit: str | None) -> None:
    found = fields(below=below.format('<img src="/img/ferry-dawn-800.jpg">'))
    image = found["images"][0]
    assert (image["caption"], image["credit"]) == (caption, credit)
    assert caption is None or caption not in found["body"]


@pytest.mark.parametrize(
    ("said", "caption"),
    [
        ("A ferry at a pier", None),
        ("Harbour opens again after the storm", None),
        ("The first boat left at noon.", "The first boat left at noon."),
    ],
    ids=["the alternative text", "the title", "a caption"],
)
def test_the_caption_of_json_ld_is_no_other_text_of_the_page(
    said: str, caption: str | None
) -> None:
    image = {"@type": "ImageObject", "url": "/img/ferry-1200.jpg", "caption": said}
    head = script({"@type": "NewsArticle", "headline": "A", "image": image})
    below = '<img src="/img/ferry-1200.jpg" alt="A ferry at a pier">'
    assert fields(head=head, below=below)["images"][0]["caption"] == caption


# Standfirsts


def test_the_visible_standfirst_goes_before_the_description() -> None:
    head = '<meta name="description" content="Ferry, island, harbour: all that you must know about the ferry.">'
    below = '<p class="standfirst">Two years after the storm, the first boat leaves on Monday.</p>'
    found = fields(head=head, below=below)
    assert found["lede"] == "Two years after the storm, the first boat leaves on Monday."
    assert found["body"].startswith("Two years after the storm")


@pytest.mark.parametrize(
    ("sizes", "name"),
    [
        (
            "/i/a.jpg?w=40 40w, /i/a.jpg?w=480 480w, /i/a.jpg?w=1200 1200w, /i/a.jpg?w=4000 4000w",
            "1200",
        ),
        ("/i/a.jpg?w=40 40w, /i/a.jpg?w=480 480w", "480"),
        ("/i/a.jpg?w=40 800w, /i/a.jpg?w=1200 1200w", "40"),
        ("/i/a.jpg?w=80 2x", "40"),
    ],
)
def test_a_picture_s_address_is_one_that_can_be_looked_at(sizes: str, name: str) -> None:
    below = f'<figure><img src="/i/a.jpg?w=40" srcset="{sizes}"></figure>'
    (image,) = fields(below=below)["images"]
    assert image["url"] == f"https://www.northern-courier.example/i/a.jpg?w={name}"


def test_a_standfirst_for_wide_and_for_narrow_screens_is_one() -> None:
    line = "Two years after the storm, the first boat leaves on Monday at last, and all are glad."
    found = fields(below=f'<p class="standfirst">{line}</p><p class="standfirst">{line}</p>')
    assert found["lede"] == line
    assert found["body"].count(line) == 1


def test_a_paragraph_of_the_header_is_a_standfirst() -> None:
    text = page().replace(
        "<h1>Harbour opens again after the storm</h1>",
        "<header><h1>Harbour opens again after the storm</h1><p>Two years after the storm, the first"
        " boat leaves on Monday at noon.</p><p>By Jane Doe</p></header>",
    )
    found = record(text, url=URL)
    assert found is not None
    assert found["lede"] == "Two years after the storm, the first boat leaves on Monday at noon."


def test_a_caption_is_no_standfirst() -> None:
    head = '<meta name="description" content="Two years after the storm, the first boat leaves on Monday.">'
    below = (
        '<div class="teaser-image"><img src="/i/ferry-at-dawn-1.jpg"><p class="caption">The ferry at dawn on'
        " its way to the island, seen from the tower. Photo: Nils Berg</p></div>"
    )
    assert fields(head=head, below=below)["lede"].startswith("Two years after")


# Site, section, address


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<meta property="og:site_name" content="Northern Courier">', "Northern Courier"),
        (
            '<meta property="og:site_name" content="Harbour opens again | The Northern Courier">',
            "The Northern Courier",
        ),
        (
            '<meta property="og:site_name" content="Northern Courier | News of the islands">',
            "Northern Courier",
        ),
        ('<meta property="og:site_name" content="Islands | Ships">', "Islands | Ships"),
        ("", "Northern Courier"),  # the title, the footer and the address agree
        (
            '<meta property="og:site_name" content="northern-courier.example">'
            + script(
                {"@type": "NewsArticle", "headline": "A", "publisher": {"name": "Northern Courier"}}
            ),
            "Northern Courier",
        ),
        (
            '<meta property="og:site_name" content="Northern Courier - the paper of the islands since 1863">',
            "Northern Courier",
        ),
    ],
)
def test_site_names(head: str, name: str) -> None:
    assert fields(head=head)["site_name"] == name


def test_an_author_is_no_site() -> None:
    head = (
        '<meta property="og:site_name" content="Jane Doe"><meta name="author" content="Jane Doe">'
    )
    found = fields(url="https://courier.example/a/b", head=head, below="<p>By Jane Doe</p>")
    assert found["site_name"] != "Jane Doe" or found["authors"] == ["Jane Doe"]


@pytest.mark.parametrize(
    ("pieces", "section"),
    [
        ({"head": '<meta property="article:section" content="politics">'}, "Politics"),
        ({"above": '<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/sea">Sea</a></div>'}, "Sea"),
        ({"above": '<p><a href="/politics">Island Politics</a></p>'}, "Island Politics"),
        ({"above": '<a class="category" href="/x">Transport</a>'}, "Transport"),
        ({"head": script({"@type": "NewsArticle", "articleSection": ["News", "Harbour"]})}, "Harbour"),
        ({"head": script({"@type": "NewsArticle", "articleSection": "News"})}, "News"),
        ({"head": script({"@type": "BreadcrumbList", "itemListElement": [
            {"position": 1, "name": "Home"}, {"position": 2, "name": "Sea"},
            {"position": 3, "name": "Harbour opens again after the storm"}]})}, "Sea"),
        ({}, None),
    ],
)  # fmt: skip
def test_sections(pieces: dict[str, str], section: str | None) -> None:
    assert fields(**pieces)["section"] == section


@pytest.mark.parametrize(
    ("claimed", "given", "url"),
    [
        ("https://a.example/x?utm_source=b&id=3#top", None, "https://a.example/x?id=3"),
        ("https://a.example/x?shareToken=b&id=3&outputType=amp", None, "https://a.example/x?id=3"),
        ("/x/y", "https://a.example/other", "https://a.example/x/y"),
        ("https://a.example/", "https://a.example/x/y", "https://a.example/x/y"),
        ("javascript:alert(1)", "https://a.example/x", "https://a.example/x"),
        ("http://[::1", "https://a.example/x", "https://a.example/x"),
        ("https://a.example:443/x", None, "https://a.example/x"),
        ("http://192.0.2.1:8000/x", None, "http://192.0.2.1:8000/x"),
        ("javascript:alert(1)", "http://192.0.2.1/x", "http://192.0.2.1/x"),
        ("//1.5", "https://a.example/x", "https://a.example/x"),
    ],
)
def test_canonical_addresses(claimed: str, given: str | None, url: str) -> None:
    assert urls.canonical([(claimed, "link:canonical")], given)[0][0] == url


# Tags and provenance


def test_tags_are_split_and_each_is_given_once() -> None:
    head = (
        '<meta name="keywords" content="Ferry, harbour; Ferry, Politics, 123456, Northern Courier">'
    )
    head += '<meta property="article:section" content="Politics">'
    assert fields(head=head)["tags"] == ["Ferry", "harbour"]


def test_claims_keep_where_they_stood() -> None:
    from extractnews import extract

    head = '<meta property="og:title" content="Harbour opens">'
    claims = extract(page(head=head), url=URL).claims
    origins = {claim.field: claim.origin for claim in reversed(claims)}
    assert origins["title"] == "h1"
    assert ("title", "meta:og:title") in {(claim.field, claim.origin) for claim in claims}
