"""Which of several claims a page's field is given: menus, posts and other articles beside the story."""

from __future__ import annotations

import pytest

from extractnews.fields import authors, datelines, dates, tags
from extractnews.fields.inner_bylines import lone_name
from extractnews.fields.scene import Scene, heading_with

from .pages import record
from .test_fields_html import BODY, SENTENCE, URL, fields, page, script

# Authors


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("ByJane Doe", ["Jane Doe"]),
        ("Jane Doe 59 Comments", ["Jane Doe"]),
        ("By Jane Doe ⋅ Founder and Editor ⋅ Updated", ["Jane Doe"]),
        ("Rechtsanwältin Jane Doe", ["Jane Doe"]),
        ("Contributors: Jane Doe", ["Jane Doe"]),
        ("By Ramón Casas C., Gail Levy", ["Ramón Casas C.", "Gail Levy"]),
        ("Perry Bacon Jr.", ["Perry Bacon Jr."]),
        ("By Jane Doe.", ["Jane Doe"]),
        ("Jane Doe, Home Security Expert", ["Jane Doe"]),
        ("Full Bio", []),
        ("View all of Jane's posts", []),
        ("Get author RSS feed", []),
        ("Text by Jane Doe Photographs by Max Moe", ["Jane Doe"]),
        ("Jane Doe Reuters", ["Jane Doe"]),
        ("Jane R. Bloomberg", ["Jane R. Bloomberg"]),
        ("Jane Doe│", ["Jane Doe"]),
        ("佐藤花子｜写真：山田太郎", ["佐藤花子"]),
        ("佐藤花子 | キーワード： | 港", ["佐藤花子"]),
        ("［佐藤花子］", ["佐藤花子"]),
        ("[佐藤花子]", ["佐藤花子"]),
    ],
)
def test_what_is_beside_a_name(byline: str, names: list[str]) -> None:
    assert authors.names_in(byline, "en") == names


@pytest.mark.parametrize(
    "line",
    [
        "Related Articles",
        "Contact Us",
        "ΠΑΡΟΜΟΙΑ ΘΕΜΑΤΑ",
        "Zurück zur Übersicht",
        "來源：港口新聞",
        "Key Takeaways",
        "Latest News",
        "No Comments",
        "Show Sidebar",
        "Hide Caption",
        "Linkedin Link",
        "Neueste Beiträge",
        "Últimas Noticias",
        "Derniers Articles",
        "Ultime Notizie",
        "Najnowsze Wiadomości",
        "Laatste Nieuws",
        "Senaste Nytt",
    ],
)
def test_headings_and_menus_are_no_names(line: str) -> None:
    assert authors.names_in(line, "", strict=True) == []


@pytest.mark.parametrize("name", ["Skip Holland", "Dorothea Link", "Saburo Hide", "Gaspara Stampa"])
def test_words_of_menus_that_are_names_too_name_people(name: str) -> None:
    assert authors.names_in(name, "", strict=True) == [name]


def test_a_name_run_together_with_the_job_is_told_by_the_name_alone() -> None:
    assert authors.apart(["Jane DoeHead of Sales", "Jane Doe", "Al"]) == ["Jane Doe", "Al"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Posted by Amanda · 3 March", "Amanda"),
        ("by ibby", "ibby"),
        ("By the river", ""),
        ("by staff", ""),
        ("Amanda", ""),
    ],
)
def test_one_word_is_a_name_where_it_is_introduced(line: str, name: str) -> None:
    assert lone_name(line, "en") == name


def test_a_long_byline_in_the_first_lines_of_the_body() -> None:
    line = "By Jane Doe, Privacy and Harbour Security Expert & Inga Lind, Harbour Security Expert"
    names = ["Jane Doe", "Inga Lind"]
    assert fields(body=f"<p>{SENTENCE}</p><p>{line}</p>{BODY}")["authors"] == names
    told = f"<p>{SENTENCE}</p>{BODY}<p>{line} said so too.</p>"
    assert fields(body=told)["authors"] == []


def test_an_element_of_the_author_below_the_first_paragraph() -> None:
    named = "<p class=Author_author__4ce>Nick van Mead</p>"
    assert fields(body=f"<p>{SENTENCE}</p>{named}{BODY}")["authors"] == ["Nick van Mead"]


def test_a_person_of_the_story_is_not_its_writer() -> None:
    told = f"<p>{SENTENCE} Captain Oscar Reed was there.</p>"
    assert fields(body=told + BODY, foot="<p>Oscar Reed</p>")["authors"] == []
    assert fields(body=BODY, foot="<p>Oscar Reed</p>")["authors"] == ["Oscar Reed"]


def test_bylines_above_the_headline_are_those_of_other_stories() -> None:
    card = "<p>Ferries stay in</p><p class=byline>by <span class=author>Max Moe</span></p>"
    own = "<p class=byline>By <span class=author>Jane Doe</span></p>"
    assert fields(above=card, below=own)["authors"] == ["Jane Doe"]
    assert fields(above="<p class=byline>By Jane Doe</p>")["authors"] == ["Jane Doe"]


def test_whose_a_picture_is_wrote_no_story() -> None:
    figure = (
        '<figure><img src="/i/a.jpg" alt=""><figcaption>The harbour at dawn.'
        '<small class="author">Max Moe</small></figcaption></figure>'
    )
    assert fields(below=figure)["authors"] == []


def test_given_names_are_those_of_the_names_in_full() -> None:
    box = (
        "<div class='byline'><span class='writer'>Jane Doe</span>"
        "<a class='author'>More from Jane</a></div>"
    )
    assert fields(below=box)["authors"] == ["Jane Doe"]


@pytest.mark.parametrize(
    ("lang", "below"),
    [
        ("en", "<p>4 March 2019</p><ul class=tags><li>Grace License,</li><li>harbours</li></ul>"),
        ("en", "<p>Research Methodology</p><p>Pricing Details</p>"),
        ("ja", "<p>2019年3月4日</p><p>スポンサード リンク</p>"),
    ],
)
def test_tags_menus_and_advertising_near_the_headline_sign_nothing(lang: str, below: str) -> None:
    assert fields(lang=lang, below=below)["authors"] == []


def test_those_who_comment_below_the_body_wrote_no_story() -> None:
    foot = (
        "<p>Join the discussion (2 replies)</p><ul><li><div class=commentauthor>Jane Doe</div>"
        "<p>I was there.</p></li></ul>"
    )
    assert fields(foot=foot)["authors"] == []
    assert fields(foot="<p>Remind Me</p>")["authors"] == []


@pytest.mark.parametrize("name", ["commentary-author", "author commentator", "kommentar-autor"])
def test_those_who_write_commentaries_are_authors(name: str) -> None:
    foot = f"<div class='{name}'><p>Jane Doe</p></div>"
    assert fields(foot=foot)["authors"] == ["Jane Doe"]


def test_a_byline_within_the_text_is_found() -> None:
    body = BODY.replace("</p><p>", "</p><h3>Written by Jane Doe</h3><p>", 1)
    assert fields(body=body)["authors"] == ["Jane Doe"]


def test_a_site_named_after_its_writer_is_signed_by_her() -> None:
    head = script({"@type": "Article", "author": {"@type": "Person", "name": "Jane Doe"}})
    head += '<meta property="og:site_name" content="Jane Doe">'
    foot = "<p>Written by Jane Doe</p><p>Career Advice</p>"
    assert fields("https://janedoe.example/harbour", head=head, foot=foot)["authors"] == [
        "Jane Doe"
    ]


# Tags


def test_links_to_share_and_to_the_start_page_are_no_tags() -> None:
    row = "".join(
        f'<li><a href="{target}">{text}</a></li>'
        for target, text in (
            ("/harbour", "Harbour"),
            ("/ferry", "Ferry"),
            ("/island", "Island"),
        )
    )
    foot = f'<ul>{row}</ul><div class="home"><a href="/">Back to the front page</a></div>'
    assert fields(foot=foot)["tags"] == ["Harbour", "Ferry", "Island"]
    shares = (
        '<li><a href="mailto:?subject=x">Email</a></li>'
        '<li><a href="https://social.example/intent/post?url=x">Mastodon</a></li>'
    )
    assert fields(foot=f'<ul class="tags">{shares}</ul>')["tags"] == []


def test_a_menu_named_topics_above_the_headline_holds_no_tags() -> None:
    menu = '<ul class="topics"><li><a href="/blogs">Blogs</a></li><li><a href="/archive">Archive</a></li></ul>'
    foot = '<div class="post-tags"><a href="/tags/ferry">Ferry</a> <a href="/tags/board">Board</a></div>'
    assert fields(above=menu, foot=foot)["tags"] == ["Ferry", "Board"]


def test_keywords_of_the_story_go_before_links_to_what_it_is_not_about() -> None:
    head = '<meta name="keywords" content="ferry, harbour board, island">'
    foot = '<p><a href="/topic/elections/">Elections</a> <a href="/topic/budget/">Budget</a></p>'
    assert fields(head=head, foot=foot)["tags"] == ["ferry", "harbour board", "island"]


def test_how_many_articles_a_tag_has_is_no_part_of_it() -> None:
    assert tags.choose(["Ferry (92)", "Island (341 posts)", "Web/Internet"], None, []) == [
        "Ferry",
        "Island",
        "Web/Internet",
    ]
    foot = "".join(
        f'<a href="/tag/{name}">{name} {count}</a> ' for name, count in (("Ferry", 12), ("Port", 7))
    )
    assert fields(foot=f'<div class="tags">{foot}</div>')["tags"] == ["Ferry", "Port"]


def test_a_category_stands_back_where_there_are_tags() -> None:
    foot = (
        '<a rel="tag" href="/category/news/">News</a> <a rel="tag" href="/tag/ferry/">Ferry</a> '
        '<a rel="tag" href="/tag/port/">Port</a>'
    )
    assert fields(foot=f"<p>{foot}</p>")["tags"] == ["Ferry", "Port"]


# The site


@pytest.mark.parametrize(
    ("url", "head", "foot", "name"),
    [
        (  # an address, and the name that it abbreviates on the logo
            "https://www.np.example/a",
            '<meta property="og:site_name" content="np.example">',
            '<p><img class="logo" src="/logo.png" alt="Northern Post"></p>',
            "Northern Post",
        ),
        (  # of two names, the host's own
            "https://www.northernpost.example/a",
            script(
                {"@type": "NewsArticle", "headline": "x", "publisher": {"name": "Northern Post"}}
            )
            + '<meta property="og:site_name" content="Post Online">',
            "",
            "Northern Post",
        ),
        (  # a paper that signs with its own name
            "https://www.norpost.example/a",
            script({"@type": "NewsArticle", "author": {"name": "Northern Times"}})
            + '<meta property="og:site_name" content="Northern Times">',
            "",
            "Northern Times",
        ),
    ],
)
def test_the_name_that_the_paper_has(url: str, head: str, foot: str, name: str) -> None:
    assert fields(url, head=head, foot=foot)["site_name"] == name


def test_a_name_in_letters_of_another_script_gives_way() -> None:
    head = script({"@type": "NewsArticle", "publisher": {"name": "北方郵報"}})
    assert (
        fields("https://www.northerncourier.example/a", head=head)["site_name"]
        == "Northern Courier"
    )


# Days


def test_the_local_day_is_the_one_of_address_and_page() -> None:
    head = '<meta property="article:published_time" content="2025-12-19T02:41:41+00:00">'
    url = "https://www.northern-courier.example/2025/12/18/harbour"
    below = "<p>December 18, 2025</p>"
    assert fields(url, head=head, below=below)["published"] == "2025-12-18"
    plain = "https://www.northern-courier.example/harbour"
    assert fields(plain, head=head, below=below)["published"] == "2025-12-19T02:41:41+00:00"


def test_the_day_of_a_message_shown_is_not_the_article_s() -> None:
    body = "<blockquote><p>— Harbour Board (@harbour) November 1, 2023</p></blockquote>" + BODY
    assert fields(body=body)["published"] is None


def test_a_paragraph_may_open_with_the_day() -> None:
    body = f"<p>31 October 2023. {SENTENCE}</p>{BODY}"
    assert fields(body=body)["published"] == "2023-10-31"


def test_a_time_below_the_body_is_not_believed_for_its_class() -> None:
    foot = '<p>More</p><div><time class="published" datetime="2026-03-13T12:00:00Z">x</time></div>'
    head = '<meta name="date" content="2025-03-27">'
    assert fields(head=head, foot=foot)["published"] == "2025-03-27"


# The standfirst


def test_a_line_right_below_the_headline_goes_before_how_the_text_begins() -> None:
    head = f'<meta name="description" content="{SENTENCE.strip()}">'
    below = "<p>Fishermen still wait for the new pier to be built</p><p>Share</p>"
    lede = "Fishermen still wait for the new pier to be built"
    assert fields(head=head, below=below)["lede"] == lede


def test_a_kicker_is_no_standfirst() -> None:
    kicker = "After weeks of wind from the north"
    head = f'<meta property="og:title" content="{kicker}: Harbour opens again after the storm">'
    head += f'<meta name="description" content="{SENTENCE.strip()}">'
    found = fields(head=head, below=f"<h2>{kicker}</h2><p>Share</p>")
    assert not found["lede"].startswith(kicker)


def test_a_line_too_long_for_a_caption_has_no_credit() -> None:
    from extractnews.fields.credits import split_credit

    said = "The ferry at the quay. Photo: Ann Lee"
    assert split_credit(said) == ("The ferry at the quay.", "Ann Lee")
    assert split_credit(":" * 3000 + said)[1] is None


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("de", "Kiel. Die Fähre fährt wieder. Warum die Inselbewohner trotzdem warten müssen."),
        ("en", "The ferry runs again, and still the islanders have to wait for the new pier."),
        ("el", "Το πλοίο ταξιδεύει ξανά, και όμως οι νησιώτες περιμένουν ακόμη το νέο λιμάνι."),
    ],
)
def test_a_first_paragraph_with_a_class_of_its_own_is_the_standfirst(lang: str, line: str) -> None:
    head = (
        '<meta name="description" content="What you must know about harbours, boats and islands.">'
    )
    first = f'<p class="font-medium">{line}</p>'
    assert fields(lang=lang, head=head, body=first + BODY)["lede"] == line
    found = fields(lang=lang, head=head, below="<h2>Islanders wait</h2>", body=first + BODY)
    assert found["lede"] == line


@pytest.mark.parametrize(
    "first",
    [
        '<p class="has-drop-cap">{}</p>',  # the text's, with a large letter
        '<p>{}</p><p class="note">{}</p>',  # not the first one
        '<p>Share</p><p class="note">{} {} {} <a href="/rules">Read the rules of the board</a></p>',
        '<p class="text">{}</p>' * 5,
    ],
)
def test_a_first_paragraph_as_all_others_is_text(first: str) -> None:
    described = "What you must know about harbours, boats and islands."
    head = f'<meta name="description" content="{described}">'
    line = "The ferry runs again, and still the islanders have to wait for the new pier."
    assert fields(head=head, body=first.format(*[line] * 5) + BODY)["lede"] == described


def test_lines_that_go_on_from_the_headline_are_the_standfirst() -> None:
    lines = "<p>…as islanders wait for the pier</p><p>…blame the board for the delay</p>"
    lede = "…as islanders wait for the pier …blame the board for the delay"
    assert fields(body=lines + BODY)["lede"] == lede
    assert fields(body=f"<p>... 12 boats</p>{BODY}")["lede"] is None


# Headlines that need no ranking


@pytest.mark.parametrize(
    "title",
    [
        "Harbour opens | The paper of the north since 1863",  # an unknown name behind it
        "Harbour opens",  # short, and the head says the same
    ],
)
def test_a_heading_that_the_page_s_title_begins_with_is_the_headline(title: str) -> None:
    text = page(headline="Harbour opens").replace("Harbour opens | Northern Courier", title)
    found = record(text, url=URL)
    assert found is not None
    assert found["title"] == "Harbour opens"


def test_of_several_first_headings_the_one_that_the_head_names() -> None:
    above = "<h1>The island's own pages</h1>"
    below = "<h1>From the archive of the paper</h1>"
    assert fields(above=above, below=below)["title"] == "Harbour opens again after the storm"


# Where dates and bylines stand


def test_the_day_below_a_standfirst_and_what_follows_it() -> None:
    rows = "".join(
        f"<div>{text}</div>"
        for text in ("By", "The Courier Team", "|", "6", "mins", "|", "February 28, 2026")
    )
    body = f"<p class=excerpt>{SENTENCE}</p>{rows}{BODY}"
    assert fields(body=body)["published"] == "2026-02-28"


def test_the_day_in_the_headline_s_own_element() -> None:
    title = "Harbour opens again after the storm"
    texts = ["Politics", f"{title} 02.02.2022 • Board, Press", SENTENCE * 3]
    seen = Scene(texts, [0, 1, 0], [2], 2, 3)
    assert heading_with(seen, title) == 1
    lines = list(datelines.lines_near(seen, 1))
    (dated,) = datelines.gather(seen, lines, 1, dates.Hints("de"), title)
    assert dated.moment.iso == "2022-02-02"
    assert not datelines.gather(seen, lines, 1, dates.Hints("de"), texts[1])  # of the title itself
    assert heading_with(seen, "Harbour closed") is None
    assert heading_with(seen, "Harbour") is None  # too short to tell


@pytest.mark.parametrize(
    ("language", "day"), [("de", "2012-05-08"), ("cs", "2012-05-08"), ("en", None), ("", None)]
)
def test_a_day_in_short_is_read_where_dots_part_days(language: str, day: str | None) -> None:
    found = dates.read_written("Klaus Berg, 8.5.12", dates.Hints(language))
    assert (found and found.iso) == day


def test_those_who_checked_a_text_are_not_its_authors() -> None:
    line = '<p class="byline">By Jane Doe, DVM. Reviewed by Inga Lind, DVM</p>'
    assert fields(below=line)["authors"] == ["Jane Doe"]
    row = '<div class="author">Inga Lind | Jane Doe | Reviewed by Inga Lind</div>'
    assert fields(below=row)["authors"] == ["Jane Doe"]


@pytest.mark.parametrize(
    ("keywords", "left"),
    [
        ("Ferries, Harbour, opens, again, after, the, storm", ["Ferries"]),
        ("harbour, opens, again, storm", []),
        ("Harbour, Storm, Ferry, Island", ["Harbour", "Storm", "Ferry", "Island"]),
    ],
)
def test_words_of_the_title_are_no_tags(keywords: str, left: list[str]) -> None:
    assert fields(head=f'<meta name="keywords" content="{keywords}">')["tags"] == left


@pytest.mark.parametrize(
    ("spoken", "title", "keywords", "left"),
    [
        ("en", "Oil and gas prices rise as EU debates tax", "oil, gas, EU, prices, tax", 5),
        ("en", "Oil and gas prices rise as EU debates tax", "Oil, and, gas, prices, rise", 0),
        ("de", "Öl und Gas teurer: EU berät über eine CO2-Abgabe", "Öl, und, Gas, teurer", 0),
        ("el", "Άνοιξε ξανά το λιμάνι της πόλης", "Άνοιξε, ξανά, το, λιμάνι, της", 0),
    ],
)
def test_short_words_of_the_title_may_be_tags(
    spoken: str, title: str, keywords: str, left: int
) -> None:
    assert len(tags.without_title_words(keywords.split(", "), title, spoken)) == left


def test_many_keywords_that_the_story_does_not_name_are_the_site_s() -> None:
    many = [f"subject {number}" for number in "abcdefghijklmnopqrstuvwxyz"]
    assert fields(head=f'<meta name="keywords" content="{", ".join(many)}">')["tags"] == []
    assert (
        fields(head=f'<meta name="keywords" content="{", ".join(many[:9])}">')["tags"] == many[:9]
    )


@pytest.mark.parametrize(
    ("section", "shown"),
    [
        ("Category: Harbours", "Harbours"),
        ("#Harbours", "Harbours"),
        ("C#", "C#"),
        ("60 Minutes", "60 Minutes"),
        ("G20 Ministers", "G20 Ministers"),
        ("9-minute read", None),
        ("Lesezeit: 3 Min.", None),
        ("Время чтения: 4 мин", None),
        ("Category: Uncategorized", None),
        ("{{ navItem.title }}", None),
        ("Reading time about 6 minutes", None),
        ("https://courier.example/harbours", None),
    ],
)
def test_a_section_is_a_name(section: str, shown: str | None) -> None:
    assert (
        fields(head=f'<meta property="article:section" content="{section}">', url=None)["section"]
        == shown
    )


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ("JANE DOE // Courier News", ["JANE DOE", "Courier News"]),
        ("Γράφει: ο Νίκος Δήμου", ["Νίκος Δήμου"]),
        ("港口网_提供渡轮、港口与海岛的新闻资讯，以及天气服务", []),
    ],
)
def test_authors_of_the_head_are_names(said: str, authors: list[str]) -> None:
    assert fields(head=f'<meta name="author" content="{said}">')["authors"] == authors
