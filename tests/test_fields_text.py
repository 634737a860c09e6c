"""Fields of page dumps: small pages of our own in several languages, each with what a user notices."""

from __future__ import annotations

import time
from typing import Any

import pytest

from extractnews.fields import authors, dates, dump_captions, dump_dates, dump_names, dump_sites
from extractnews.fields.written import scan

from .pages import record

MENU = "  • Home\n  • News\n  • Politics\n  • Culture\n  • Sport\n  • Contact\n"
ENGLISH = (
    "The last bakery on Mill Street will stay open after more than two hundred neighbours bought "
    "shares in it over the weekend, its new owners said on Monday.",
    "Each share costs fifty pounds and comes with a loaf a month, “for as long as the oven holds”, "
    "as the certificate puts it. The oven is from 1931 and has never been cold for longer than a day.",
    "The former owner, who is seventy-four, will go on teaching the night shift until the summer. "
    "After that she wants to find out, she said, what people do in the evening.",
    "A survey by the council had counted eleven empty shops between the bridge and the station. "
    "The bakery would have been the twelfth.",
)
GERMAN = (
    "Die letzte Bäckerei in der Mühlgasse bleibt geöffnet, weil mehr als zweihundert Nachbarn am "
    "Wochenende Anteile gekauft haben. Das teilten die neuen Eigentümer am Montag mit.",
    "Ein Anteil kostet fünfzig Euro und bringt jeden Monat ein Brot, „solange der Ofen hält“, wie es "
    "auf der Urkunde heißt. Der Ofen ist von 1931 und war nie länger als einen Tag kalt.",
    "Die frühere Besitzerin, die vierundsiebzig ist, lernt bis zum Sommer noch die Nachtschicht an. "
    "Danach möchte sie herausfinden, sagt sie, was die Leute abends eigentlich machen.",
)
FRENCH = (
    "La dernière boulangerie de la rue du Moulin restera ouverte : plus de deux cents voisins ont "
    "acheté des parts pendant le week-end, ont annoncé lundi ses nouveaux propriétaires.",
    "Une part coûte cinquante euros et donne droit à un pain par mois, « tant que le four tient », "
    "comme le dit le certificat. Le four date de 1931 et n’a jamais été froid plus d’une journée.",
    "L’ancienne propriétaire, qui a soixante-quatorze ans, formera l’équipe de nuit jusqu’à l’été. "
    "Ensuite, dit-elle, elle aimerait savoir ce que font les gens le soir.",
)
RUSSIAN = (
    "Последняя пекарня на Мельничной улице останется открытой: за выходные более двухсот соседей "
    "купили в ней доли, сообщили в понедельник новые владельцы.",
    "Одна доля стоит пять тысяч рублей и даёт право на буханку в месяц, «пока держится печь», как "
    "сказано в свидетельстве. Печь построена в 1931 году и ни разу не остывала дольше чем на день.",
    "Бывшей хозяйке семьдесят четыре года, до лета она будет учить ночную смену. Потом, говорит она, "
    "хотелось бы узнать, чем люди занимаются по вечерам.",
)
KOREAN = (
    "방앗간 거리의 마지막 빵집이 문을 닫지 않게 됐다. 주말 동안 이백 명이 넘는 주민이 지분을 샀다고 새 주인들이 월요일 밝혔다.",
    "지분 하나는 오만 원이고 한 달에 빵 한 덩이를 받는다. 증서에는 “화덕이 버티는 한”이라고 적혀 있다. 화덕은 1931년에 만들어졌고 하루 넘게 식은 적이 없다.",
    "일흔네 살인 전 주인은 여름까지 야간 근무를 가르칠 예정이다. 그는 그 뒤에는 사람들이 저녁에 무엇을 하는지 알아보고 싶다고 말했다.",
)
CHINESE = (
    "磨坊街最后一家面包店不会关门了。新店主星期一说，一个周末里有两百多位邻居买下了它的股份，最年长的一位已经九十一岁。",
    "每股五百元，凭股可以每月领一个面包。证书上写着：“只要炉子还在。”炉子建于一九三一年，从来没有冷过一天以上。",
    "前店主今年七十四岁，她会教夜班的人到夏天。她说，在那以后她想知道大家晚上都做些什么，因为四十年来她八点就睡了。",
)


def page(head: str, body: tuple[str, ...], foot: str = "", *, menu: str = MENU) -> str:
    return f"{menu}\n{head}\n\n" + "\n\n".join(body) + f"\n\n{foot}\n"


#: What is shown, the dump, and the keys of the record that it must give.
CASES: list[tuple[str, str, dict[str, Any]]] = [
    (
        "a byline with a job, a date with weekday and zone",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey, Senior Reporter\n"
            "Monday, 4 March 2019, 6:15 pm GMT",
            ENGLISH,
        ),
        {
            "title": "Neighbours buy the last bakery on Mill Street",
            "authors": ["Orla Kinsey"],
            "published": "2019-03-04T18:15:00+00:00",
            "language": "en",
        },
    ),
    (
        "names in capitals, and the day of an update told from that of publication",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy ORLA KINSEY and TOM HALE\n"
            "Published: March 4, 2019\nUpdated: March 6, 2019",
            ENGLISH,
        ),
        {
            "authors": ["Orla Kinsey", "Tom Hale"],
            "published": "2019-03-04",
            "modified": "2019-03-06",
        },
    ),
    (
        "elements that the dump ran together",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nbyOrla KinseyPublished March 4, 20196:15 pm",
            ENGLISH,
        ),
        {"authors": ["Orla Kinsey"], "published": "2019-03-04T18:15:00"},
    ),
    (
        "dates of related articles only: no date",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey",
            ENGLISH,
            "Related articles\n\nFlood closes the bridge\n\n12 January 2021\n\nNew head for the school\n\n"
            "3 February 2021\n\nFerry runs late again\n\n9 March 2021\n\nChoir wins prize\n\n1 April 2021",
        ),
        {"published": None, "modified": None, "authors": ["Orla Kinsey"]},
    ),
    (
        "day and month in doubt, settled by another date of the page",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\nPublished 03/04/2019",
            ENGLISH,
            "More news\n\nFlood closes the bridge 02/27/2019\n\nNew head for the school 02/19/2019",
        ),
        {"published": "2019-03-04", "warnings": []},
    ),
    (
        "day and month in doubt, and nothing to settle it",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\nPublished 03/04/2019",
            ENGLISH,
        ),
        {"warnings": ["date_ambiguous"]},
    ),
    (
        "German: two authors, a standfirst, tags with commas",
        page(
            "Nachbarn kaufen letzte Bäckerei der Mühlgasse\n\nEin Anteil kostet fünfzig Euro und bringt "
            "jeden Monat ein Brot – für immer.\n\nVon Jutta Ahlers und Piet Groth\n4. März 2019, 18.15 Uhr",
            GERMAN,
            "Schlagwörter: Bäckerei, Mühlgasse, Nachbarn",
        ),
        {
            "authors": ["Jutta Ahlers", "Piet Groth"],
            "published": "2019-03-04T18:15:00",
            "lede": "Ein Anteil kostet fünfzig Euro und bringt jeden Monat ein Brot – für immer.",
            "tags": ["Bäckerei", "Mühlgasse", "Nachbarn"],
            "language": "de",
        },
    ),
    (
        "French: guillemets stay in the title, the breadcrumb gives the section",
        page(
            "Accueil > Société > Des voisins achètent « la dernière boulangerie »\n\n"
            "Des voisins achètent « la dernière boulangerie »\n\nPar Lise Aubert\nPublié le 4 mars 2019 à 18h15",
            FRENCH,
            menu="  • Accueil\n  • Société\n  • Culture\n  • Sports\n",
        ),
        {
            "title": "Des voisins achètent « la dernière boulangerie »",
            "authors": ["Lise Aubert"],
            "published": "2019-03-04T18:15:00",
            "section": "Société",
            "language": "fr",
        },
    ),
    (
        "Russian",
        page(
            "Соседи выкупили последнюю пекарню на Мельничной\n\n4 марта 2019, 18:15\n\nАвтор: Ольга Мельникова",
            RUSSIAN,
            menu="  • Главная\n  • Новости\n  • Культура\n  • Спорт\n",
        ),
        {
            "title": "Соседи выкупили последнюю пекарню на Мельничной",
            "authors": ["Ольга Мельникова"],
            "published": "2019-03-04T18:15:00",
            "language": "ru",
        },
    ),
    (
        "Korean: the reporter's line",
        page(
            "주민 이백 명, 마지막 빵집을 사다\n\n김하늘 기자\n2019년 3월 4일 18:15",
            KOREAN,
            menu="  • 홈\n  • 뉴스\n  • 문화\n  • 스포츠\n",
        ),
        {
            "title": "주민 이백 명, 마지막 빵집을 사다",
            "authors": ["김하늘"],
            "published": "2019-03-04T18:15:00",
            "language": "ko",
        },
    ),
    (
        "the window's title with the site's name, in the copyright line too",
        "Neighbours buy the last bakery on Mill Street | Weirside Echo\n"
        + page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\n4 March 2019",
            ENGLISH,
            "© 2019 Weirside Echo Ltd. All rights reserved.",
        ),
        {
            "title": "Neighbours buy the last bakery on Mill Street",
            "site_name": "Weirside Echo",
        },
    ),
    (
        "the name beside words for accounts and logos, not the company in the copyright line",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\n4 March 2019",
            ENGLISH,
            "Weirside Echo logo\n  • Weirside Echo on Facebook\n  • Weirside Echo on YouTube\n"
            "  • Advertise in Weirside Echo\n© 2019 Quayside Holdings Ltd. All rights reserved.",
        ),
        {"site_name": "Weirside Echo"},
    ),
    (
        "a menu's item right above the headline is the section",
        page(
            "Politics\n\nNeighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\n4 March 2019",
            ENGLISH,
            menu="  • Home\n  • News\n  • Politics\n  • Contact\n",
        ),
        {"section": "Politics"},
    ),
    (
        "a button above the headline is none, nor a line that stands further off",
        page(
            "Politics\n\nSubscribe\n\nShare\n\nNeighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\n4 March 2019",
            ENGLISH,
            "  • Share\n  • Subscribe",
            menu="  • Home\n  • News\n  • Politics\n  • Subscribe\n",
        ),
        {"section": None},
    ),
    (
        "a heading below the headline is no author",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBusiness Stories\n4 March 2019",
            ENGLISH,
        ),
        {"authors": []},
    ),
    (
        "the paper behind its writer is none either",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey, Weirside Tribune\n4 March 2019",
            ENGLISH,
        ),
        {"authors": ["Orla Kinsey"]},
    ),
    (
        "Chinese: a button is no name",
        page(
            "老街最后一家面包店被邻居买下\n\n2019年3月4日 18:15\n\n分享到",
            CHINESE,
            menu="首页\n新闻\n文化\n体育\n",
        ),
        {
            "title": "老街最后一家面包店被邻居买下",
            "authors": [],
            "published": "2019-03-04T18:15:00",
        },
    ),
    (
        "a picture's text that its caption repeats with a credit is no headline",
        page(
            "Neighbours buy the last bakery on Mill Street\n\n4 March 2019\n\nA woman hands a loaf over the counter\n"
            "A woman hands a loaf over the counter (Photo Declan Orr)",
            ENGLISH,
        ),
        {"title": "Neighbours buy the last bakery on Mill Street"},
    ),
    (
        "a credit above the date line is the picture's",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nThe oven at night\n© Declan Orr\n4 March 2019",
            ENGLISH,
        ),
        {"published": "2019-03-04", "authors": []},
    ),
    (
        "of two days run together the later is the change",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nMarch 6, 2019March 4, 2019 by Orla Kinsey",
            ENGLISH,
        ),
        {"published": "2019-03-04", "modified": "2019-03-06", "authors": ["Orla Kinsey"]},
    ),
    (
        "the date line stands some lines below the standfirst",
        page(
            "Neighbours buy the last bakery on Mill Street\n\n"
            "More than two hundred people signed for shares, and the oven will not go cold after all.\n\n"
            "Share on Facebook\nShare on Twitter\nShare by mail\nPrint\nSave\nListen\n\nPublished on 4 March 2019 at 18:15",
            ENGLISH,
        ),
        {"published": "2019-03-04T18:15:00"},
    ),
    (
        "a caption tells when its picture was taken, and by whom",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\n\n"
            "People queue for shares during an evening meeting in the old school hall on Jan. 23, 2016.\nDeclan Miller / AP",
            ENGLISH,
        ),
        {"published": None, "authors": ["Orla Kinsey"]},
    ),
    (
        "the one line that says when it was published may stand far above",
        page(
            "Published March 4, 2019\n\n"
            + "".join(f"  • Street number {number}\n" for number in range(1, 30))
            + "\nNeighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey",
            ENGLISH,
        ),
        {"published": "2019-03-04"},
    ),
    *(
        (
            "lines elsewhere that say more than when something was published are about something else",
            page(
                line
                + "\n\n"
                + "".join(f"  • Street number {number}\n" for number in range(1, 30))
                + "\nNeighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey",
                ENGLISH,
            ),
            {"published": None},
        )
        for line in (
            "Her book on trams was published on 4 March 2018 in London",
            "Reader A, posted on 5 May 2018",
            "Published: 5 May 2018 The old ferry is gone and nobody misses it",
            "Terms published 1 January 2018",
        )
    ),
    (
        "topics to follow are no tags",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\n4 March 2019",
            ENGLISH,
            "Topics you follow\n\nLog in to see what is new.",
        ),
        {"tags": []},
    ),
    (
        "a caption that is a sentence, printed twice, is no headline",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nOrla Kinsey\n4 March 2019\n\n"
            "A loaf on Mill Street.\nEastquay Press\nA loaf on Mill Street.",
            ENGLISH,
        ),
        {"title": "Neighbours buy the last bakery on Mill Street"},
    ),
    (
        "readers' names below the article are no tags",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\n4 March 2019",
            ENGLISH,
            "OldMill 1 day ago\nI worked there until it shut. Nobody asked a single question.\nLike Reply",
        ),
        {"tags": []},
    ),
    (
        "tags that the dump ran together, nothing before them",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\n4 March 2019",
            (
                *ENGLISH,
                "Councillor Tom Hale called Mill Street the heart of Eastquay, and said that he "
                "had signed for four shares himself before the first loaf was out of the oven.",
            ),
            "EastquayMill StreetTom Hale",
        ),
        {"tags": ["Eastquay", "Mill Street", "Tom Hale"]},
    ),
    (
        "tags as bullets under their label, caption and credit apart",
        page(
            "Neighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\n4 March 2019\n\n"
            "The oven on its first night under new owners. Photo: Declan Orr",
            ENGLISH,
            "Topics\n  • bakery\n  • Mill Street\n  • neighbours",
        ),
        {
            "tags": ["bakery", "Mill Street", "neighbours"],
            "images": [
                {
                    "url": None,
                    "alt": None,
                    "caption": "The oven on its first night under new owners.",
                    "credit": "Declan Orr",
                }
            ],
        },
    ),
]


@pytest.mark.parametrize(
    ("dump", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_a_page_states(dump: str, expected: dict[str, Any]) -> None:
    found = record(dump, input_format="text")
    assert found is not None
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_names_and_days_are_not_taken_from_the_menu_or_the_foot(case: tuple[str, str, Any]) -> None:
    found = record(case[1], input_format="text")
    assert found is not None
    for name in found["authors"]:
        assert name not in ("Home", "News", "Politics", "Contact", "Mill Street")
    assert found["section"] != found["title"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Dan Reeve-BardyThe Example", ["Dan Reeve-Bardy"]),
        ("Ann Lee Ann Lee", ["Ann Lee"]),
        ("JOHN O'HARA and ANN LEE", ["John O'Hara", "Ann Lee"]),
        ("Ronald McAllister", ["Ronald McAllister"]),
        ("Headshot of Ann Lee", ["Ann Lee"]),
        ("Ann Lee Political Editor", ["Ann Lee"]),
        ("Ann Lee 4 March 2019 - 14:41", ["Ann Lee"]),
        ("4 March 2019 | Ann Lee | 3 min read", ["Ann Lee"]),
        ("4 March 2019, 14:41 • Ann Lee", ["Ann Lee"]),
        ("By Ann Lee / 4 March 2019 / No comments", ["Ann Lee"]),
        ("By Ann Lee For Example.com", ["Ann Lee"]),
        ("Ann Lee@annlee", ["Ann Lee"]),
        ("Ann Lee5 minute read", ["Ann Lee"]),
        ("4 March 2019 Ann Lee Leave a comment", ["Ann Lee"]),
        ("4 March 2019 , Ann Lee, Tom Reed", ["Ann Lee", "Tom Reed"]),
        ("4 March 2019 Street Fair Opens", []),
        ("Example News Staff", ["Example News Staff"]),
        ("by Ann Lee 2 Comments", ["Ann Lee"]),
        (
            "Birgit Kessler Anna Maria Frei Jan Michael Wagner",
            ["Birgit Kessler", "Anna Maria Frei", "Jan Michael Wagner"],
        ),
        ("Birgit Kessler Street Fair Anna Frei", []),
        ("Read more about our subscription offers", []),
    ],
)
def test_names_that_a_dump_ran_together(line: str, names: list[str]) -> None:
    hints = dates.Hints("en")
    assert dump_names.names_of(dump_names.cleaned(line, hints), "en") == names


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("20 janvier 202020 janvier 2020", ["2020-01-20", "2020-01-20"]),
        ("November 21, 202501747", ["2025-11-21"]),
        ("October 17, 20236:01 PM", ["2023-10-17T18:01:00"]),
        ("calendarApr 16, 2024", ["2024-04-16"]),
        ("Example Post•March 4, 2019", ["2019-03-04"]),
        ("Room 2019", []),
    ],
)
def test_dates_that_a_dump_ran_together(line: str, days: list[str]) -> None:
    found = scan(dump_dates.parted(line), dates.Hints("en"), 3)
    assert [moment.iso for _, _, moment in found] == days


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Cranes at the port. (Northern Wire Photo/Ann Lee)", "Cranes at the port.", "Northern Wire Photo/Ann Lee"),
        ("Der Steg steht unter Wasser. © Foto: Bernd Klaas", "Der Steg steht unter Wasser.", "Bernd Klaas"),
        ("قارب على الضفة في الصباح (تصوير: كريم حداد)", "قارب على الضفة في الصباح", "كريم حداد"),
        ("船工摇船送学生过江。 记者 何川 摄", "船工摇船送学生过江。", "何川"),
        ("A plain sentence about nothing in particular.", "A plain sentence about nothing in particular.", None),
    ],
)  # fmt: skip
def test_captions(line: str, caption: str, credit: str | None) -> None:
    assert dump_captions.split(line) == (caption, credit)


def test_a_colon_is_all_that_goes_with_the_word_before_a_name() -> None:
    assert authors.without_by("记者：周雨桐", "zh") == "周雨桐"
    assert authors.without_by("By:Ann Lee", "en") == "Ann Lee"


def test_time_grows_with_the_size_of_a_page() -> None:
    """Many short lines, each of which might be a date, a name or a headline."""
    lines = "By Ann Lee 4 March 2019 Photo: Tom Hale Tags: OneTwoThree\n"

    def seconds(size: int) -> float:
        text = page("A headline\n" + lines * size, ENGLISH, lines * size)
        start = time.process_time()
        record(text, input_format="text")
        return time.process_time() - start

    seconds(10)
    assert seconds(4000) < 12 * max(seconds(1000), 0.05)


@pytest.mark.parametrize(
    "line",
    [
        "Each of the four ovens in the district is younger than that one (Millers' Register of Guilds).",
        "The new owners have also said so on their page. Follow them on Instagram",
    ],
)
def test_a_line_of_the_text_is_no_caption_for_what_it_ends_in(line: str) -> None:
    made = record(page("Bakery saved by its neighbours", (*ENGLISH[:2], line, *ENGLISH[2:])))
    assert not made["images"]
    assert line in made["body"]


@pytest.mark.parametrize(
    "line",
    [
        "<Copyright © Northern Wire. All rights reserved. 무단 전재 및 재배포 금지>",
        "From the book Ovens by Ann Lee. Copyright © 2019 by Ann Lee. Reprinted by permission of Mill Press.",
        "Photo Ann Lee on https://pictures.example/en/photos/an-oven-at-night-uHzf13",
        "Ann Lee © Ann Lee",
    ],
)
def test_rights_and_addresses_are_no_picture_s(line: str) -> None:
    assert not record(page("Bakery saved by its neighbours", ENGLISH, line))["images"]


@pytest.mark.parametrize(
    "line",
    [
        "© Fundado el 25 de abril de 1977",
        "© 2019 & privacyReviewsFrequently Asked Questions",
        "© 2019 mobilen Ansicht wechseln",
        "© 2019 Wir backen Brot wie früher!",
    ],
)
def test_a_piece_of_a_sentence_is_no_site(line: str) -> None:
    assert record(page("Bakery saved by its neighbours", ENGLISH, line))["site_name"] is None


def test_what_parts_crumbs_is_no_part_of_a_section() -> None:
    headline = "Local News |\n\nNeighbours buy the last bakery on Mill Street\n\nBy Orla Kinsey\n4 March 2019"
    made = record(page(headline, ENGLISH, menu="  • Home\n  • Local News\n  • Contact\n"))
    assert made["section"] == "Local News"


def test_a_line_of_the_text_with_a_word_for_a_picture_is_a_caption() -> None:
    line = "The oven on its first night under new owners. Photo: Jane Doe"
    made = record(page("Bakery saved by its neighbours", (*ENGLISH[:2], line, *ENGLISH[2:])))
    assert [image["credit"] for image in made["images"]] == ["Jane Doe"]
    assert line not in made["body"]


@pytest.mark.parametrize(
    ("label", "line", "spelled"),
    [
        ("israelhayom", "Copyright Israel Hayom. All rights", ["Israel Hayom"]),
        ("israelhayom", "www.israelhayom.com or ISRAELHAYOM!", ["ISRAELHAYOM"]),
        ("hurnews", "the churnews, @hurnews and hurnews.com.tr", []),
        ("fikir", "Fıkİr Gazetesi", ["Fıkİr"]),
    ],
)
def test_lines_spell_the_letters_of_a_host(label: str, line: str, spelled: list[str]) -> None:
    assert dump_sites._spelled(label, [line]) == spelled


@pytest.mark.parametrize(
    "line", ["The mayor of Example, Jane Doe", "Story byJane Doe", "Jane de Roe", "Rechtsanwalt von Max Muster", "Ann and Joan Roe"]
)  # fmt: skip
def test_a_line_that_begins_small_has_no_name_in_front(line: str) -> None:
    named = dump_names.names_of(line, "en") or dump_names.leading_name(line, "")
    assert not (named and dump_names.begins_small(line))


STANDFIRST = "Two hundred neighbours pay fifty pounds each so that the oven of 1931 stays warm."


@pytest.mark.parametrize(
    ("head", "lede"),
    [
        (f"{STANDFIRST}\n\nBy Orla Kinsey\n4 March 2019", STANDFIRST),
        (
            f"By Orla Kinsey, Mill Street\n\n{STANDFIRST}\n\n4 March 2019, 6:15 pm\n\nShare\n\nPhoto: Tom Reilly",
            STANDFIRST,
        ),
        (
            "By Orla Kinsey\n4 March 2019\n\nThe bakery on Mill Street in May. Photo: Tom Reilly",
            None,
        ),
    ],
    ids=["above the byline", "below it", "a caption is none"],
)
def test_the_standfirst(head: str, lede: str | None) -> None:
    text = page(f"Neighbours buy the last bakery on Mill Street\n\n{head}", ENGLISH)
    found = record(text)
    assert found["lede"] == lede
    assert lede is None or found["body"].startswith(lede)


@pytest.mark.parametrize(
    ("line", "above", "title"),
    [
        ("[adinfo] Neighbours buy a bakery on Mill Street [avw]", "[spacer]", "Neighbours buy a bakery on Mill Street"),
        ("Neighbours buy a bakery on Mill Street [Update]", "Mill News", "Neighbours buy a bakery on Mill Street [Update]"),
    ],
    ids=["w3m's pictures", "a mark of the headline's own"],
)  # fmt: skip
def test_pictures_beside_the_headline(line: str, above: str, title: str) -> None:
    text = page(f"{above}\n\n{line}\n\nBy Orla Kinsey\n4 March 2019", ENGLISH)
    assert record(text)["title"] == title
