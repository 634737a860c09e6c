"""Pictures of HTML pages: which are the article's own, and what is said of them."""

from __future__ import annotations

import pytest

from extractnews.fields.picture_urls import key

from .test_fields_html import SENTENCE, URL, fields

FERRY = '<img src="/uploads/2024/05/ferry-at-dawn-800.jpg" alt="The ferry">'


def names(**pieces: str) -> list[str]:
    """The names of the files of a page's pictures."""
    return [image["url"].rpartition("/")[2] for image in fields(**pieces)["images"]]


def within(picture: str) -> str:
    """A body with a picture in it."""
    return "".join(
        f"<p>{SENTENCE * 3}{part}</p>{picture if part == 1 else ''}" for part in range(5)
    )


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="/static/img/channel_logo_new/news.png">',
        '<img src="/res/share/twitter.png">',
        '<img src="/img/sharelogo2.jpg">',
        '<img src="/images/qr-app.png">',
        '<img src="/wp-content/themes/courier/img/harbour.jpg">',
        '<img src="/gfx/northern_courier_180.png">',
        '<a href="/"><img src="/i/harbour-front.jpg"></a>',
        '<a href="/politics/ten-islands-to-see-77"><img src="/i/ten-islands-and-more.jpg"></a>',
        '<img src="/i/ten-islands-and-more.jpg?w=96&h=72">',
        '<img src="/resize/w_144/ten-islands-and-more.jpg">',
        '<img src="null">',
        '<img src="//count.example/pixel?mid=5a7216d0">',
        '<img src="https://counter.example?a=5a7216d0">',
        '<img src="/static/img/ic_print.png">',
        '<img src="/news/2020/ic_print.png">',
        '<div class="quicknav__item"><img src="/i/harbour-and-more.jpg"></div>',
        '<embed src="https://player.example/v/1234567890">',
    ],
)
def test_pictures_of_the_site_and_of_others_are_not_the_article_s(picture: str) -> None:
    assert names(body=within(picture)) == []


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="/uploads/silicon-valley-at-night.jpg">',
        '<img src="/uploads/dialogo-con-las-islas.jpg">',
        '<img src="/uploads/authorities-at-the-pier.jpg">',
        '<img src="/themes/blog/2024/the-pier-in-may.jpg">',
        '<img src="/harbour-opens-again-1234/opengraph.png">',
        '<a href="/uploads/pier-large.jpg"><img src="/uploads/pier-and-tower.jpg"></a>',
        '<a href="/gallery/77"><img src="/uploads/pier-and-tower.jpg"></a>',
        f'<a href="{URL}/?shown=5"><img src="/uploads/pier-and-tower.jpg"></a>',
        '<a href="https://maps.example/pier"><img src="/uploads/pier-and-tower.jpg"></a>',
        '<a href="/politics/harbour-opens-again-1234"><img src="/uploads/pier-and-tower.jpg"></a>',
        '<figure><a href="https://shop.example"><img src="/uploads/pier-and-tower.jpg"></a></figure>',
        '<figure><a href="/islands-77"><img src="/i/pier-and-tower.jpg"></a><figcaption>Reed</figcaption></figure>',
    ],
)
def test_pictures_that_look_alike_are_the_article_s(picture: str) -> None:
    assert len(names(body=within(picture))) == 1


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="/i/pier-and-tower.jpg 420w">',
        '<img src="/i/pier-small.jpg, /i/pier-and-tower.jpg 2x">',
        '<img src="/i/pier-small.jpg 420w, /i/pier-and-tower.jpg 1.5x">',
        '<img src="/i/pier-small.jpg%20420w,%20/i/pier-and-tower.jpg%20840w">',
        '<img data-src="/i/pier-and-tower.jpg 840w, /i/pier-small.jpg 420w">',
        '<img data-src="/i/pier-small.jpg 1x,/i/pier-and-tower.jpg 2x">',
        '<img data-src="/{width}/pier.jpg" src="/i/pier-and-tower.jpg">',
        '<img data-src="/pier{.width}.jpg" src="/i/pier-and-tower.jpg">',
        '<img data-src="/%7B%7Bsize%7D%7D/pier.jpg" src="/i/pier-and-tower.jpg">',
    ],
)
def test_an_address_is_one_that_a_reader_can_open(picture: str) -> None:
    assert names(body=within(picture)) == ["pier-and-tower.jpg"]
    assert names(body=within('<img src="/i/tower 2x">')) == names(
        body=within('<img src="/i/tower">')
    )


@pytest.mark.parametrize(
    "address",
    [
        "/media/{3F2504E0-4F89-11D3-9A0C-0305E82C3301}.jpg",
        "/media/%7B3F2504E0-4F89-11D3-9A0C-0305E82C3301%7D.jpg",
        "/media/pier.jpg?size=%7B%22w%22%3A840%7D",
        "/media/pier%202x",
        "/media/pier?of=bay,%20north%20view",
    ],
)
def test_signs_of_patterns_and_sizes_may_be_a_name(address: str) -> None:
    for attribute in ("src", "data-src"):
        (image,) = fields(body=within(f'<img {attribute}="{address}">'))["images"]
        assert image["url"].endswith(address)


@pytest.mark.parametrize(
    "address", ["https://pictures.example", "//pictures.example", "https:", "?x=1"]
)
def test_an_address_of_nothing_is_no_fault(address: str) -> None:
    assert fields(body=within(f'<img src="{address}">'))["title"]


def test_figures_of_a_list_of_other_articles_are_theirs() -> None:
    card = (
        '<li><figure><a href="/islands-{0}"><img src="/i/island-number-{0}.jpg"></a></figure>'
        '<a href="/islands-{0}">Island number {0} waits for its own ferry</a></li>'
    )
    cards = "".join(map(card.format, range(71, 75)))
    assert names(body=within(f"<ul>{cards}</ul>")) == []


def test_a_banner_above_the_headline_is_the_site_s() -> None:
    banner = '<img src="/img/header-title.jpg">'
    assert names(above=banner) == []
    assert names(body=within(banner)) == ["header-title.jpg"]


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("/img/courier-logo-1200.png", []),
        ("/img/og-default.png", []),
        ("/img/placeholderNC.jpg", []),
        ("https://archive.example/web/2022/https://courier.example/img/og.png", []),
        ("/img/harbour-board-logo.png", ["harbour-board-logo.png"]),  # the title tells of it
        ("/img/ferry-1200.jpg", ["ferry-1200.jpg"]),
    ],
)
def test_the_head_may_name_the_site_s_own_sign(named: str, found: list[str]) -> None:
    assert names(head=f'<meta property="og:image" content="{named}">') == found


def test_a_picture_that_the_head_names_may_lead_anywhere() -> None:
    head = '<meta property="og:image" content="/uploads/2024/05/ferry-at-dawn-1200.jpg">'
    below = f'<p>By Jane Doe</p><a href="/islands">{FERRY.replace("800", "1200")}</a>'
    assert names(head=head, below=below) == ["ferry-at-dawn-1200.jpg"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.example/i/ferry-at-dawn-800x600.jpg", "https://x.example/i/ferry-at-dawn.jpg"),
        ("https://x.example/i/thumb_boat12.jpg", "https://x.example/i/boat12.jpg"),
        ("https://x.example/i/boat12_large.jpg", "https://x.example/i/boat12.jpg"),
        ("https://x.example/image.php?src=/i/ferry-dawn.jpg&w=80", "https://x.example/i/ferry-dawn.jpg"),
        ("https://c.example/f/https%3A%2F%2Fx.example%2Fferry-dawn.jpg", "https://x.example/ferry-dawn.jpg"),
        ("https://x.example/a/s320/boat.jpg", "https://x.example/a/w1200-h630-p/boat.jpg"),
        ("https://x.example/i/ferry-at-dawn-s1200.jpg", "https://x.example/i/ferry-at-dawn-770x433-696x391.jpg"),
    ],
)  # fmt: skip
def test_sizes_of_one_picture_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_pictures_of_a_series_share_none() -> None:
    assert key("https://x.example/2024/1.jpg") != key("https://x.example/2024/2.jpg")
    assert key("https://x.example/i/ferry-dawn-1.jpg") != key(
        "https://x.example/i/ferry-dawn-2.jpg"
    )


def test_an_alternative_text_that_a_program_left_is_none() -> None:
    picture = FERRY.replace("The ferry", "null")
    assert fields(body=within(picture))["images"][0]["alt"] is None


@pytest.mark.parametrize(
    ("below", "caption", "credit"),
    [
        (
            '<figcaption>The ferry at dawn. | AP Photo <span title="close this">Close</span></figcaption>',
            "The ferry at dawn.",
            "AP Photo",
        ),
        (
            '<figcaption><a href="#">[+] Enlarge</a><cite>Nils Berg/Nord Foto</cite> The ferry at dawn.</figcaption>',
            "The ferry at dawn.",
            "Nils Berg/Nord Foto",
        ),
        (
            "<figcaption><span>Image caption</span> <span>The ferry at dawn.</span></figcaption>",
            "The ferry at dawn.",
            None,
        ),
        (
            "<figcaption><span>March 18, 2024</span> <span>The ferry at dawn.</span></figcaption>",
            "The ferry at dawn.",
            None,
        ),
        (
            "<figcaption><span>© Reuters</span><br><span>The ferry at dawn.</span></figcaption>",
            "The ferry at dawn.",
            "Reuters",
        ),
        ("<figcaption>Nils Berg / AFP / Getty Images</figcaption>", None, "Nils Berg / AFP / Getty Images"),
        ("<figcaption>fot.: Nils Berg</figcaption>", None, "Nils Berg"),
        ("<figcaption>2/28 photos</figcaption>", None, None),
        (
            "<figcaption>The ferry at dawn. <span>(Picture: PA)</span></figcaption>"
            "<figcaption>The tower at noon. <span>(Picture: Reuters)</span></figcaption>",
            "The ferry at dawn.",
            "PA",
        ),
        ("<figcaption>The vote stood at <b>3 of 4</b></figcaption>", "The vote stood at 3 of 4", None),
        ("<figcaption><b>Play</b> goes on at the pier</figcaption>", "Play goes on at the pier", None),
        (
            "<figcaption><em>Old boats at sea</em> by Nils Berg</figcaption>",
            "Old boats at sea by Nils Berg",
            None,
        ),
        (
            "<figcaption>The ferry at dawn. Source: <a href='#'>Reuters</a></figcaption>",
            "The ferry at dawn.",
            "Reuters",
        ),
        ("<figcaption><a href='#'>Enlarge</a> <span>/</span> The ferry at dawn.</figcaption>", "The ferry at dawn.", None),
        (
            "<div><a href='#'>Facebook</a> <a href='#'>Twitter</a> <a href='#'>Pinterest</a></div>"
            "<figcaption>The ferry at dawn. Photograph: Nils Berg/Reuters</figcaption>",
            "The ferry at dawn.",
            "Nils Berg/Reuters",
        ),
        ("<figcaption><div class='caption-credit'>Nils Berg</div></figcaption>", None, "Nils Berg"),
        ("<figcaption>The ferry at dawn (fot. Nils Berg)</figcaption>", "The ferry at dawn", "Nils Berg"),
        (
            "<figcaption>He calls it “the old ferry.”<span>Nils Berg / AFP</span></figcaption>",
            "He calls it “the old ferry.”",
            "Nils Berg / AFP",
        ),
    ],
    ids=[
        "a button behind", "a button before", "a label", "a day", "a line for the credit", "names alone",
        "a label with a full stop", "a counter", "those of the next picture", "a number of the caption",
        "a word of the caption",
        "a work by somebody", "a part of the credit", "a button and a stroke", "places to share",
        "an element for the credit", "an abbreviation", "behind a quotation",
    ],
)  # fmt: skip
def test_what_stands_beside_a_picture(below: str, caption: str | None, credit: str | None) -> None:
    image = fields(below=f"<figure>{FERRY}{below}</figure>")["images"][0]
    assert (image["caption"], image["credit"]) == (caption, credit)


@pytest.mark.parametrize("address", ["https://cdn.example?id=12345678.jpg", "//cdn.example?x.jpg"])
def test_an_address_may_have_no_path(address: str) -> None:
    full = address if address.startswith("https") else f"https:{address}"
    assert [i["url"] for i in fields(body=within(f'<img src="{address}">'))["images"]] == [full]
    stated = f'<meta property="og:image" content="{address}">'
    assert [i["url"] for i in fields(head=stated)["images"]] == [full]


@pytest.mark.parametrize(
    ("below", "caption", "credit"),
    [
        (
            "<span>Share on Pinterest</span> The ferry leaves at dawn.",
            "The ferry leaves at dawn.",
            None,
        ),
        (
            "<a href='#'>EMBED &lt;&gt;</a><p>The ferry leaves at dawn.",
            "The ferry leaves at dawn.",
            None,
        ),
        ("The ferry leaves at dawn. Photo: 'Nils Berg'", "The ferry leaves at dawn.", "Nils Berg"),
    ],
)
def test_buttons_and_quotes_are_no_caption_s(below: str, caption: str, credit: str | None) -> None:
    picture = f"<figure>{FERRY}<figcaption>{below}</figcaption></figure>"
    (image,) = fields(body=within(picture))["images"]
    assert (image["caption"], image["credit"]) == (caption, credit)
