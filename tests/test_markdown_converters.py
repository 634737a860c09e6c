"""Markdown as particular converters, clippers and note-taking programs write it."""

from __future__ import annotations

from typing import Any

import pytest

from extractnews import NoArticle, blocks_text, extract, front_text, sniff

from .pages import record

SENTENCES = (
    "The first ferry in two years left the harbour of Port Example on Monday morning with eighty people on board, the board said.",
    "Its captain had waited for this day since the storm took the old pier, and so had the islanders, who brought flowers and flags.",
    "Tickets cost as much as before, said the board, and the timetable is the one that the islanders knew from the years before.",
    "Dogs travel free until the end of May, and bicycles cost one crown more than they did two years ago, before the storm.",
)
BODY = "\n\n".join(SENTENCES)
LINKED = "[a](https://a.example/1) [b](https://a.example/2)\n\n"


def texts(dump: str) -> list[str]:
    return [block.text for block in blocks_text.read(dump).blocks]


def read(text: str) -> dict[str, Any]:
    found = record(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("# Boat sinks {#boat-sinks .title itemprop=\"headline\"}\n\n::: x\nText.\n:::", ["Boat sinks", "Text."]),
        ("::: x\nThe [boat](https://a.example/3){.link\ntarget=\"_blank\" data-at='{\"a\": \"b\"}'} sank.\n:::", ["The boat sank."]),
        ("::: x\nThe boat -- a ferry---sank. A `--flag`{.c}.\n:::", ["The boat – a ferry—sank. A --flag."]),
        ("| 1 | 2 |\n|---|---|\n| a -- | b |", ["1 | 2", "a -- | b"]),
        ("See [the\nboard], [it][] and [this][It].\n\n  [the board]: https://a.example/3 {target=\"_blank\"\n  rel=\"x\"}\n  [it]: <https://a.example/4> \"It\"",
         ["See the board, it and this."]),
        ("Said so.[^1]\n\n[^1]: In a letter.", ["Said so.", "In a letter."]),
        ("See [[Boats]], [[notes/ferry|the ferry]] and ![[pier.png]].", ["See Boats, the ferry and ."]),
        ("- [ ] Buy tickets\n- [x] Wave", ["Buy tickets", "Wave"]),
        ("- Buy\n  tickets\n- Wave\nThen sing.", ["Buy tickets", "Wave", "Then sing."]),
        ("The ferry sailed on the\n18. of March.\n\n1. Buy\n2. Wave", ["The ferry sailed on the 18. of March.", "1. Buy", "2. Wave"]),
        ("> [!note] They waved\n> and sang.", ["They waved", "and sang."]),
        ("They ==waved== with `flags` & ``drums`` &amp; &quot;horns&quot;.", ['They waved with flags & drums & "horns".']),
        ("Text <!-- a <b>remark</b> --> here. <amp-img src=\"x\"></amp-img>", ["Text here."]),
        ("![](data:image/svg+xml,%3Csvg xmlns=\"http://www.w3.org/2000/svg\" a=\"b\"/>) Text.", ["Text."]),
        ('<a\nhref="">Text</a> here.', ["Text here."]),
        ("<details><summary>More</summary>\n\nPress <kbd>Ctrl</kbd>.\n</details>", ["More", "Press Ctrl."]),
        (r'The [boat](/b "a \"b\" c") sank.', ["The boat sank."]),
        ("The **boat**s f**k, s***, c***ing.", ["The boats f**k, s***, c***ing."]),
        ("Travel for**all of us** is safe, **see our****news**.", ["Travel forall of us is safe, see ournews."]),
    ],
)  # fmt: skip
def test_marks_of_converters_are_read(markdown: str, wanted: list[str]) -> None:
    assert texts(LINKED + markdown)[1:] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "# Ferry sails\n\nOne [link](https://a.example/1) is enough below a headline.",
        "![A ferry](https://a.example/1.jpg)\n\nOne picture is enough.",
        "The [board][1] said so, and [they][2].\n\n[1]: https://a.example/1\n[2]: https://a.example/2",
    ],
)
def test_little_is_enough_to_know_markdown(text: str) -> None:
    assert not [text for text in texts(text) if "example" in text or "]" in text or "#" in text]


def test_links_to_files_beside_the_page_are_links() -> None:
    text = "The [report](report.pdf) said so, and [they](old/they.html#x) did."
    assert texts(text) == ["The report said so, and they did."]


def test_letters_that_are_not_printed_make_no_markdown() -> None:
    text = "What the f**k is this s**t, he said, and a**holes, and my file_*."
    assert texts(f"{SENTENCES[0]}\n\n{text}")[1] == text


def test_a_first_line_in_bold_makes_markdown() -> None:
    assert texts(f"**Ferry sails**\n\n{SENTENCES[0]}")[0] == "Ferry sails"


def test_a_headline_with_its_mark_is_enough_without_links() -> None:
    assert texts(f"# Ferry sails\n\n{BODY}")[0] == "Ferry sails"
    assert texts(f"# {SENTENCES[0]}\n{SENTENCES[1]}")[0].startswith("# ")


def test_what_is_said_of_a_picture_has_no_escapes() -> None:
    dump = blocks_text.read(LINKED + "![Tirana \\(Albania\\), no\\_1](https://a.example/1.jpg)")
    assert [picture.alt for picture in dump.pictures] == ["Tirana (Albania), no_1"]


def test_long_lines_that_end_with_sentences_are_paragraphs_without_blank_lines_between() -> None:
    lines = "\n".join([*SENTENCES, "The end."])
    assert texts(LINKED + lines)[1:] == [*SENTENCES, "The end."]


def test_lines_that_break_within_sentences_are_no_paragraphs() -> None:
    words = " ".join(SENTENCES * 3).split(" ")
    lines = [" ".join(words[n : n + 20]) for n in range(0, len(words), 20)]
    assert len(texts(LINKED + "\n".join(lines))) == 2


CITED = f"""\
  * News ⟨1⟩
  * Sport⟨2⟩
# Ferry sails again
![The ferry⟨3⟩]
{SENTENCES[0]}
{SENTENCES[1][:-1]} and a brass band⟨4⟩.
{SENTENCES[2]}
{SENTENCES[3]}


## References

⟨1⟩ https://harbour.example/news: News
⟨2⟩ https://harbour.example/sport: All of sport - Sport
⟨3⟩ https://harbour.example/ferry.jpg: The ferry
⟨4⟩ https://band.example/: a brass band
"""


def test_links_that_are_numbers_are_read_with_the_list_of_their_addresses() -> None:
    dump = blocks_text.read(CITED)
    assert [(link.text, link.url) for link in dump.links] == [
        ("News", "https://harbour.example/news"),
        ("Sport", "https://harbour.example/sport"),
        ("a brass band", "https://band.example/"),
    ]
    assert [(picture.alt, picture.url) for picture in dump.pictures] == [
        ("The ferry", "https://harbour.example/ferry.jpg")
    ]
    assert not [text for text in texts(CITED) if "⟨" in text or "References" in text]


#: As pandoc leaves what has attributes: most links are tags, and the first picture is longer than what is looked at.
TAGGED = (
    f'<img\nsrc="data:image/svg+xml;base64,{"A" * 90_000}" />\n\n<div id="page" class="x">\n\n'
    + "".join(f'- <a href="/{n}" class="menu">Part {n}</a>\n' for n in range(9))
    + '\n</div>\n\n# Ferry sails again\n\n<div class="text">\n\n'
    + BODY.replace("the board said", 'the <a href="https://board.example/"\nclass="ref">board</a> said')
    + "\n\n</div>\n"
)  # fmt: skip


def test_an_entity_without_end_is_text() -> None:
    """Python refuses to read numbers of more than some thousand digits."""
    number = "1" * 5000
    assert texts(f"{LINKED}Bread &amp; butter &#{number}; &copy=1")[1:] == [
        f"Bread & butter &#{number}; &copy=1"
    ]


def test_tags_around_markdown_make_no_html() -> None:
    found = read(TAGGED)
    assert found["input_format"] == "text"
    assert found["title"] == "Ferry sails again"
    assert found["body"] == BODY


def test_a_document_type_above_markdown_makes_no_html() -> None:
    assert not sniff.is_html(f" <!DOCTYPE html> \n\n{'[Part](/part) ' * 90}\n\n# Ferry\n\n{BODY}")
    assert sniff.is_html(f"<!DOCTYPE html>\n<title>Ferry</title>\n{'[Part](/part) ' * 90}")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("+++\ntitle = \"Ferry\"\ndate = 2024-03-04\ntags = [\n  \"a\",\n  \"b\"\n]\n[params]\n  cover = '/f.jpg'\n+++",
         {"title": ["Ferry"], "published": ["2024-03-04"], "tags": ["a", "b"], "images": ["/f.jpg"]}),
        ("---\ntitle: Ferry\nlede: \"Two lines\nof text\"\ntags: a, b\n---",
         {"title": ["Ferry"], "lede": ["Two lines of text"], "tags": ["a", "b"]}),
        ("---\nTitle: Ferry\nDate Published: 2024-03-04\n---", {"title": ["Ferry"], "published": ["2024-03-04"]}),
        ("---\ntitle: Ferry\nauthor:\n  - name: Jane Doe\n    twitter: jane\n---", {"title": ["Ferry"], "authors": ["Jane Doe"]}),
        ("---\ntitle: Ferry\ncreated: 2026-11-20\nupdated: 2026-11-21\n---", {"title": ["Ferry"]}),
        ("---\ntitle: Ferry\ntwitter:\n  site: \"@harbour\"\n---", {"title": ["Ferry"]}),
        ("\n\n---\ntitle: Ferry\n---", {"title": ["Ferry"]}),
        ("# Ferry\n\nAuthor: Jane Doe\nCreated: 20 November 2026\nTags: a, b\nURL: https://a.example/f",
         {"title": ["Ferry"], "authors": ["Jane Doe"], "tags": ["a", "b"], "url": ["https://a.example/f"]}),
        ("title:: Ferry\nauthor:: [[Jane Doe]]\nsource:: https://a.example/f\ntags:: #a, [[b]]",
         {"title": ["Ferry"], "authors": ["[[Jane Doe]]"], "url": ["https://a.example/f"], "tags": ["a", "b"]}),
        ("# Ferry\n\n## Metadata\n- Author: [[Jane Doe]]\n- Category: #articles\n- URL: https://a.example/f\n\n## Full Document",
         {"title": ["Ferry"], "authors": ["[[Jane Doe]]"], "url": ["https://a.example/f"]}),
    ],
)  # fmt: skip
def test_notes_and_posts_say_what_their_page_is(written: str, told: dict[str, list[str]]) -> None:
    front, rest = front_text.read(f"{written}\n\nText.\n")
    assert front is not None and front.told == told
    assert front.whole
    assert rest == "# Ferry\n\n\nText.\n" or rest == "# Ferry\n\n\n\nText.\n"


COPIED = """\
---
meta-keywords: a, b
meta-og:title: Ferry sails again
meta-og:url: https://harbour.example/ferry
meta-article:published_time: "2024-03-04T08:50:00Z"
title: "Ferry sails again after two years | Harbour News"
openGraph:
  site_name: "Harbour News"
schema:
  Organization:
    name: "Harbour Media"
    url: "https://media.example/"
  Article:
    author: [{"@type": "Person", "name": "Jane Doe"}]
---

[News](/news) [Sport](/sport)

# Ferry sails again after two years

"""


def test_what_is_copied_from_the_head_of_a_page_is_its_windows() -> None:
    front, _ = front_text.read(COPIED)
    assert front is not None and not front.whole
    assert front.told["title"] == [
        "Ferry sails again",
        "Ferry sails again after two years | Harbour News",
    ]
    found = read(COPIED + BODY)
    assert found["title"] == "Ferry sails again after two years"
    assert found["url"] == "https://harbour.example/ferry"
    assert found["site_name"] == "Harbour News"
    assert found["authors"] == ["Jane Doe"]
    assert (
        found["published"] == "2024-03-04T08:50:00Z"
        or found["published"] == "2024-03-04T08:50:00+00:00"
    )
    assert found["tags"] == ["a", "b"]


@pytest.mark.parametrize(
    "line", ["viewport: width=device-width", "robots: index", "og:type: article"]
)
def test_some_keys_stand_in_the_head_of_a_page_only(line: str) -> None:
    front, _ = front_text.read(f"---\ntitle: Ferry | Harbour News\n{line}\n---\nText.\n")
    assert front is not None and front.whole is (line[:3] == "og:")


NOTE = "---\ntitle: Ferry sails again - Harbour News\nsitename: Harbour News\n---\n"


def test_a_headline_of_the_page_is_believed_before_a_title_with_more() -> None:
    assert read(f"{NOTE}# Ferry sails again\n\n{BODY}")["title"] == "Ferry sails again"
    assert read(f"{NOTE}## Ferry sails\n\n{BODY}")["title"] == "Ferry sails again"
    assert read(NOTE + BODY)["title"] == "Ferry sails again"


def test_an_excerpt_is_no_text() -> None:
    lede = "After two years the ferry leaves the harbour again, with eighty people on board."
    found = read(
        f"---\nsource: https://a.example/f\n---\n\n# Ferry sails\n\n> ## Excerpt\n> {lede}\n\n---\n{BODY}"
    )
    assert found["lede"] == lede
    assert found["body"] == BODY


def test_what_a_programs_templates_hold_is_no_text() -> None:
    made = (
        '---\ntitle: Ferry\n---\n{{< figure src="/f.jpg" >}}\n{% include x.html %}\n'
        + BODY
        + "\n{: .note}\n"
    )
    assert texts(made)[1:] == [*SENTENCES]


def test_the_lead_picture_that_is_told_stands_before_those_of_the_text() -> None:
    note = f"---\ntitle: Ferry\nimage: https://a.example/{{}}\n---\n![](https://a.example/f.jpg?w=800)\n\n{BODY}"
    images = [image["url"] for image in read(note.replace("{}", "lead.jpg"))["images"]]
    assert images == ["https://a.example/lead.jpg", "https://a.example/f.jpg?w=800"]
    assert len(read(note.replace("{}", "f.jpg"))["images"]) == 1


def test_a_day_that_is_told_has_the_time_that_the_page_shows() -> None:
    page = f"# Ferry sails again\n\nBy Jane Doe\n\nPublished: March 4, 2024 08:50\n\n{BODY}"
    assert read(f"---\ndate: 2024-03-04\n---\n{page}")["published"] == "2024-03-04T08:50:00"
    assert read(f"---\ndate: 2024-03-03\n---\n{page}")["published"] == "2024-03-03"


def test_a_standfirst_of_the_page_is_believed_before_what_its_head_says() -> None:
    shown = "The harbour's ferry leaves again on Monday, after two years on land."
    page = f"# Ferry sails again\n\n{shown}\n\nBy Jane Doe\n\nMarch 4, 2024\n\n{BODY}"
    told = "Everything about the ferry that leaves the harbour again."
    assert read(f"---\nmeta-description: {told}\n---\n{page}")["lede"] == shown
    assert read(f"---\ndescription: {told}\n---\n{page}")["lede"] == told


@pytest.mark.parametrize("mark", ["", "## "])
def test_a_byline_of_a_short_text_names_no_site(mark: str) -> None:
    assert read(f"{mark}Ferry sails again\n\nBy Anna Bell\n\n{BODY}")["site_name"] is None


@pytest.mark.parametrize(
    ("source", "published", "warnings"),
    [
        ("Harbour Times", "2024-12-03", ["date_ambiguous"]),
        ("https://harbour.co.uk/a", "2024-03-12", []),
    ],
)
def test_a_day_that_is_told_may_be_a_month(
    source: str, published: str, warnings: list[str]
) -> None:
    found = read(f"---\ntitle: Ferry sails\ndate: 12/03/2024\nsource: {source}\n---\n\n{BODY}")
    assert (found["published"], found["warnings"]) == (published, warnings)


def test_links_past_the_lines_that_are_read_are_nobodys() -> None:
    named = "[a]: https://a.example/1\n" * 7_000
    with pytest.raises(NoArticle):
        extract(f"{named}\n[a] [a]")
