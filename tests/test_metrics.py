"""The measures, on values worked out by hand, and the reading of annotated pages."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from extractnews.lab import compare, corpus, metrics

ALPHABET = "one two three four five six seven eight"


@pytest.mark.parametrize(
    ("gold", "predicted", "shared", "extra", "missed"),
    [
        (ALPHABET, ALPHABET, 1, 0, 0),
        # 5 shingles of four words; the first 3 are in both
        (ALPHABET, "one two three four five six", 3 / 5, 0, 2 / 5),
        # 3 shared, then "four five six nine", "five six nine ten"
        (ALPHABET, "one two three four five six nine ten", 3 / 7, 2 / 7, 2 / 7),
        ("two words", "two words", 1, 0, 0),
        ("two words", "", 0, 0, 1),
        ("", "", 0, 0, 0),
    ],
)
def test_shingles(gold: str, predicted: str, shared: float, extra: float, missed: float) -> None:
    overlap = compare.shingle_overlap(gold, predicted)
    assert overlap == pytest.approx((shared, extra, missed))


@pytest.mark.parametrize(
    ("gold", "predicted", "words", "chars"),
    [
        ("a b c d", "A B x", 4 / 7, 2 / 5),  # pairs: ab bc cd against ab bx
        ("", "", 1, 1),
        ("", "a b", 0, 0),
        ("今天天气", "今天下雨", 0, 2 / 6),  # one run is one word; one pair of three is shared
    ],
)
def test_bags(gold: str, predicted: str, words: float, chars: float) -> None:
    assert compare.word_f1(gold, predicted) == pytest.approx(words)
    assert compare.char_f1(gold, predicted) == pytest.approx(chars)


def test_paragraphs_are_compared_whole() -> None:
    assert compare.paragraph_f1(["A  b.", "C.", "D."], "A b.\n\nC.\nE.") == pytest.approx(4 / 6)


@pytest.mark.parametrize(
    ("name", "site", "agency"),
    [
        ("Reuters", "", True),
        ("dpa", "", True),
        ("Dpa Miller", "", False),
        ("Anna Presser", "", False),
        ("Redaktion Berlin", "", True),
        ("The Daily Planet", "Daily Planet", False),
        ("Daily-Planet", "Daily Planet UK", True),
        ("Daily-Planet", "Daily PlanetUK", True),
        ("faz.de", "", True),
    ],
)
def test_agencies_are_no_people(name: str, site: str, agency: bool) -> None:
    assert compare.is_agency(name, site) is agency


def test_people_are_folded() -> None:
    assert compare.people(["By José  Díaz, in Lima", "AFP"], "") == {"jose diaz"}


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("1970-01-01T01:00:10+01:00", 10),
        ("1970-01-01T00:00:10Z", 10),
        ("1970-01-01T02:00:10+0200", 10),
        ("1970-01-01T00:00:10", None),
        ("1970-01-01", None),
        ("soon", None),
        ("0001-01-01T00:00:00+14:00", None),
    ],
)
def test_instants(text: str, second: int | None) -> None:
    assert compare.instant(text) == second


@pytest.mark.parametrize(
    ("url", "same_address", "same_photo"),
    [
        ("http://www.example.org/a/harbour-night.jpg?w=3", True, False),
        ("https://cdn.example.net/harbour-night-1024x768.jpg", True, False),
        ("https://cdn.example.net/other.jpg", False, False),
        ("https://cdn.example.net/crop/81723645/wide.jpg", False, True),
        ("", False, False),
    ],
)
def test_pictures(url: str, same_address: bool, same_photo: bool) -> None:
    golds = ["https://example.org/a/harbour-night.jpg", "https://example.org/p/81723645.jpg"]
    assert compare.same_address(url, golds) is same_address
    assert compare.same_photo(url, golds) is same_photo


GOLD: dict[str, Any] = {
    "body": ALPHABET,
    "paragraphs": [ALPHABET],
    "with": ["one  two", "eight"],
    "without": ["nine", "menu"],
    "title": "A long enough title",
    "authors": ["Ann Lee", "Bo Ek"],
    "published": "2024-05-03T08:00:00+02:00",
    "modified": "2024-05-04",
    "tags": ["Sea", "Ports", "Fish"],
    "description": "one two three",
    "images": [
        {"urls": ["https://example.org/inside.jpg"]},
        {"urls": ["https://example.org/c.jpg"], "caption": "a b", "authors": ["Cy"], "cover": True},
    ],
    "lang": "nb",
    "site": "Planet",
}
FOUND: dict[str, Any] = {
    "body": "one two three four five six nine",
    "title": "A LONG enough title.",
    "authors": ["By Ann Lee", "AFP"],
    "published": "2024-05-03T06:00:00Z",
    "modified": "2024-05-03T23:00:00Z",
    "tags": ["ports", "sea"],
    "lede": "one two",
    "images": [{"url": "https://example.org/c.jpg", "caption": "a b c", "credit": None}],
    "language": "no",
    "site_name": "The Planet",
    "confidence": 0.75,
}


def test_one_page() -> None:
    got = metrics.measure(GOLD, FOUND)
    assert got == pytest.approx(
        {
            "#body.both": 3 / 6,  # 5 shingles in gold, 4 in the body, 3 of them shared
            "#body.extra": 1 / 6,
            "#body.missed": 2 / 6,
            "body.page_f1": 6 / 9,
            "confidence.error": 0.75 - 6 / 9,
            "word": 12 / 15,
            # 31 and 25 pairs: 21 shared up to "six", and the second "ne"
            "char": 2 * 22 / (31 + 25),
            "paragraph": 0,
            "#snippets.hit": 1,
            "#snippets.missed": 1,
            "#snippets.extra": 1,
            "title": 1,
            "title.words": 1,
            "title.longer": 0,
            "authors": 0,
            "authors.f1": 0,
            "person.exact": 0,
            "person.f1": 2 / 3,
            "published": 1,
            "#published.hit": 1,
            "#published.extra": 0,
            "#published.missed": 0,
            "published.instant": 1,
            "modified": 0,
            "tags": 4 / 5,
            "lede": 4 / 5,
            "lede.given": 1,
            "image.given": 1,
            "image.url": 1,
            "image.same": 1,
            "caption": 4 / 5,
            "credit": 0,
            "language": 1,
            "site": 1,
        }
    )


def test_a_site_of_pages() -> None:
    """Precision is a mean over the pages with a body, recall over all; dates are counted."""
    figures = metrics.figures([GOLD, GOLD, {"tags": []}], [FOUND, {}, {}])
    assert figures["body.p"] == pytest.approx(3 / 4)
    assert figures["body.r"] == pytest.approx((3 / 5 + 0) / 2)
    assert figures["body.f1"] == pytest.approx(2 * 0.75 * 0.3 / 1.05)
    assert figures["word"] == pytest.approx(0.4)
    assert figures["published"] == 0.5
    assert figures["published.p"] == 1
    assert figures["published.r"] == 0.5
    assert figures["snippets.p"] == 1 / 2
    assert figures["snippets.r"] == 1 / 4
    assert figures["tags"] == pytest.approx((0.8 + 0 + 1) / 3)


def test_unsigned_pages_ask_for_silence() -> None:
    gold = {"authors": ["Reuters"]}
    assert metrics.figures([gold], [{"authors": ["Ann Lee"]}])["agency.silent"] == 0
    assert metrics.figures([gold], [{"authors": ["AFP"]}])["agency.silent"] == 1
    assert "person.f1" not in metrics.figures([gold], [{}])


def test_nothing_to_measure() -> None:
    assert metrics.figures([], []) == {}
    assert metrics.figures([{}], [FOUND]) == {}


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://news.example.co.uk/a", "example.co.uk"),
        ("https://a.b.example.de:8080/", "example.de"),
        ("http://www.bel.ru/", "bel.ru"),
        ("http://192.0.2.7/x", "192.0.2.7"),
        ("http://[bad", "http://[bad"),
        ("", ""),
    ],
)
def test_sites(url: str, site: str) -> None:
    assert corpus.site(url) == site


def write_corpus(folder: Path, size: int = 12) -> Path:
    """Write a small set: `size` pages of as many sites, with one kind of dump."""
    (folder / "html").mkdir(parents=True)
    (folder / "text").mkdir()
    rows = []
    for i in range(size):
        page = f"<title>Page {i}</title><p>{ALPHABET}, the {i}th time they were counted.</p>"
        (folder / f"html/{i}.html.gz").write_bytes(gzip.compress(page.encode()))
        url = f"https://site{i}.example/{i}"
        gold = {"title": f"Page {i}"}
        rows.append({"id": str(i), "url": url, "html": f"html/{i}.html.gz", "gold": gold})
    (folder / "cases.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    with gzip.open(folder / "text/wet.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps({"id": row["id"], "text": "dump"}) + "\n" for row in rows)
    return folder


def test_snippets_of_one_kind_alone_count() -> None:
    assert metrics.figures([{"with": ["a b", "z"]}], [{"body": "a b c"}])["snippets.r"] == 1 / 2
    assert metrics.measure({"without": ["b c"]}, {"body": "a b c"})["#snippets.extra"] == 1


def test_a_folder_of_pages(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "small")
    cases = list(corpus.read_set(folder))
    assert [case.set for case in cases] == ["small"] * 12
    assert cases[3].html.startswith(b"<title>Page 3")
    assert corpus.set_folders(tmp_path) == corpus.set_folders(folder) == [folder]
    assert corpus.renderers(folder) == ["browser", "get_text", "markdown", "nodes", "wet"]
    assert corpus.dumps(folder, "wet")["7"] == "dump"


def test_folds_and_subsets_are_fixed(tmp_path: Path) -> None:
    cases = list(corpus.read_set(write_corpus(tmp_path / "small")))
    later = list(corpus.read_set(write_corpus(tmp_path / "larger", 20)))[:12]
    assert [*map(corpus.fold, later)] == [*map(corpus.fold, cases)]
    assert {corpus.fold(case) for case in cases} <= set(range(corpus.FOLDS))
    chosen = corpus.subset(cases, 5)
    assert len(chosen) == 5
    assert {case.id for case in corpus.subset(cases[::-1], 5)} == {case.id for case in chosen}
    assert {case.id for case in corpus.subset(cases, 3)} < {case.id for case in chosen}


def test_digest_sees_pages_and_annotations_but_no_order(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "small")
    cases = list(corpus.read_set(folder))
    before = corpus.digest(cases)
    assert corpus.digest(reversed(cases)) == before
    cases[0].path.write_bytes(b"<p>another page</p>")
    assert corpus.digest(cases) != before
