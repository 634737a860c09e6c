"""Pages as web archives show them: read as the pages that they are copies of."""

from __future__ import annotations

import pytest

import extractnews
from extractnews.copies import original, restored

from .cli.running import page

_AT = "https://replay.example.org/web/20220724231339"
_STORY = "http://www.marlowcourier.example/city/2024/tram-vote"
_TOOLBAR = """<!-- BEGIN WAYBACK TOOLBAR INSERT -->
<div id="wm"><p>The collective was formed in 2009 and is dedicated to saving copies of sites that are about to go
away for the sake of history and of what everyone has inherited in digital form, as it says.</p>
<p>Its collections hold the output of many of its projects, both ongoing and completed, and are kept thanks to
the generous providing of disk space by others.</p></div>
<!-- END WAYBACK TOOLBAR INSERT -->"""


@pytest.mark.parametrize(
    ("address", "want"),
    [
        (f"{_AT}/{_STORY}", _STORY),
        (f"{_AT}id_/{_STORY}", _STORY),
        (f"{_AT}im_/https:/www.marlowcourier.example/a.jpg", "https://www.marlowcourier.example/a.jpg"),
        (f"https://archive.example.gov/records/x/20220724231339/{_STORY}", _STORY),
        (_STORY, _STORY),
        (f"https://share.example/?u={_STORY}", f"https://share.example/?u={_STORY}"),
        (f"https://example.org/2022/{_STORY}", f"https://example.org/2022/{_STORY}"),
        (f"{_AT}/{_STORY}{'/a' * 9000}", f"{_AT}/{_STORY}{'/a' * 9000}"),
    ],
)  # fmt: skip
def test_the_address_of_a_copy_is_that_of_the_page(address: str, want: str) -> None:
    assert original(address) == want


def test_a_copy_is_read_as_the_page() -> None:
    head = f'<link rel="canonical" href="{_AT}/{_STORY}"><meta property="og:image" content="{_AT}im_/{_STORY}.jpg">'
    link = f'<a href="/web/20220724231339/{_STORY}-2">the plan</a>'
    copy = (
        page()
        .replace("<body>", f"<body>{_TOOLBAR}")
        .replace("</head>", f"{head}</head>")
        .replace('<meta property="og:site_name" content="Marlow Courier">', "")
        .replace("the plan", link)
    )
    article = extractnews.extract(copy)
    assert article.url == _STORY
    assert article.body is not None
    assert article.body.startswith("The city council of Marlow voted")
    assert article.site_name == "Marlow Courier"
    assert article.images[0].url == f"{_STORY}.jpg"
    assert f"[the plan]({_STORY}-2)" in article.to_markdown()
    assert extractnews.extract(page(), url=f"{_AT}/{_STORY}").url == _STORY


def test_a_copy_that_does_not_say_where_it_is_is_read_as_the_page_by_the_address_given() -> None:
    link = f'<a href="/web/20220724231339/{_STORY}-2">the plan</a>'
    copy = page().replace("<body>", f"<body>{_TOOLBAR}").replace("the plan", link)
    article = extractnews.extract(copy, url=f"{_AT}/{_STORY}")
    assert article.url == _STORY
    assert f"[the plan]({_STORY}-2)" in article.to_markdown()
    assert "The collective was formed" not in article.to_markdown()


def test_long_folders_are_no_archive_s() -> None:
    # Each stroke of the page would be held against all of them: four seconds a megabyte.
    address = f"https://h.example/{'/' * 3_000}/20220724231339/{_STORY}"
    text = "/" * 100_000
    assert original(address) == address
    assert restored(text, address) is text
