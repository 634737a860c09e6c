"""Words that are looked for by hand at first, and the looks at a text that spare most a pattern."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractnews import patterns, wrap
from extractnews.fields import (
    authors,
    datelines,
    dates,
    inner_bylines,
    language,
    meta,
    tags,
    text,
    titles,
    wide_bylines,
    written,
)

#: The same examples in each run.
laws = settings(max_examples=60, deadline=None, derandomize=True, database=None)

MIXED = st.text(alphabet="aé ’—…ἀ\u1100王明가ア、３😀\U00020000", max_size=12)


@given(st.lists(MIXED, min_size=1, max_size=5))
@laws
def test_far_patterns_are_the_same_before_and_after_they_are_compiled(texts: list[str]) -> None:
    source = f"[\u3000{wrap.WIDE_RANGES}]"
    far, plain = patterns.Far(source), re.compile(source)
    for one in [*texts, "王", *texts]:
        assert far.findall(one) == plain.findall(one)
        for method in ("match", "fullmatch", "search"):
            assert bool(getattr(far, method)(one)) == bool(getattr(plain, method)(one))
        assert far.sub(lambda found: f"<{found.group()}>", one) == plain.sub(r"<\g<0>>", one)
        assert len([*far.finditer(one)]) == len(plain.findall(one))


#: More texts than are looked through by hand.
MANY = 1_000

WORDS = "lead|leader|leaders|head|header|main|-ad-|ads|card|article|article-body|body|nav"
LETTERS = st.text(alphabet="abdehilmnorstvy- ", max_size=30)
PIECES = st.lists(st.sampled_from([*WORDS.split("|"), " ", "s", "x", "-"]), max_size=8).map("".join)


def first_words(text: str) -> list[str]:
    """The words of a text from the left, the longest at each place, in the plainest way."""
    found, place = [], 0
    while place < len(text):
        here = [word for word in WORDS.split("|") if text.startswith(word, place)]
        found += [max(here, key=len)] if here else []
        place += max(map(len, here), default=1)
    return found


@given(st.lists(LETTERS | PIECES, min_size=1, max_size=20))
@laws
def test_first_words_are_the_same_by_hand_and_by_pattern(texts: list[str]) -> None:
    words = patterns.FirstWords(WORDS)
    want = [first_words(text) for text in texts]
    assert [words.findall(text) for text in texts] == want
    for _ in range(MANY):
        words.findall("x")
    assert [words.findall(text) for text in texts] == want


@given(st.lists(LETTERS | PIECES, min_size=1, max_size=20))
@laws
def test_words_are_the_same_by_hand_and_by_pattern(texts: list[str]) -> None:
    words = patterns.Words("lead|nav.", r"\bads?\b", "ad")
    pattern = re.compile(r"lead|nav\.|\bads?\b")
    want = [pattern.search(text) is not None for text in texts]
    assert [words.search(text) is not None for text in texts] == want
    assert words.may_fit("\n".join(texts)) or not any(want)
    for _ in range(MANY):
        words.search("x")
    assert [words.search(text) is not None for text in texts] == want


HOMES = ("author_lines", "html", "images", "ledes", "page_tags", "sections")
HINTED = [
    (f"{home}.{name}", value)
    for home in HOMES
    for name, value in vars(import_module(f"extractnews.fields.{home}")).items()
    if isinstance(value, patterns.Words) and value._rest
]


@pytest.mark.parametrize("words", [words for _, words in HINTED], ids=[name for name, _ in HINTED])
def test_hints_leave_nothing_out(words: patterns.Words) -> None:
    assert words._rest
    check(words._rest, lambda text: any(map(text.__contains__, words._hints)))


@pytest.mark.parametrize(
    ("pattern", "look"),
    [
        (authors._CUT, lambda text: authors._may_be_cut(text[:-1])),
        (inner_bylines._INSIDE, lambda text: any(map(text.__contains__, inner_bylines._BY))),
        (datelines._URL_DAY, lambda text: any(map(text.__contains__, datelines._CENTURIES))),
        (meta._PUBLISHED_KEY, meta._is_of_publication),
        (tags._MACHINE, tags._is_for_machines),
        (
            wide_bylines._ROLE,
            lambda text: (
                not text
                or text.startswith(wide_bylines._INTRODUCTIONS)
                or text.endswith(wide_bylines._REPORTERS)
            ),
        ),
    ],
    ids=["cut", "inside", "url_day", "published_key", "machine", "role"],
)
def test_looks_leave_nothing_out(pattern: re.Pattern[str], look: Callable[[str], bool]) -> None:
    check(pattern, look)


def check(pattern: re.Pattern[str], look: Callable[[str], bool]) -> None:
    """Whatever fits a pattern is seen by the look that goes before it."""

    @given(st.from_regex(re.compile(pattern.pattern), fullmatch=True))
    @laws
    def law(text: str) -> None:
        if "\n" not in text:
            assert look(text)

    law()


@given(st.text(alphabet=st.characters() | st.sampled_from("aZ9_-,.' üßİΣ„“–\xa0"), max_size=30))
@laws
def test_letters_and_words_are_parted_as_by_pattern(said: str) -> None:
    assert text.squash(said) == re.sub(r"[\W_]+", "", said).lower()
    assert text.word_list(said) == re.findall(r"\w+", said.lower())
    assert text.count_words(said) == len(text.word_list(said))
    assert language._words(said, "latin") == re.findall(r"[^\W\d_]+", said.lower())


def test_no_month_is_passed_over() -> None:
    assert written.month_of("march") == 3  # the tables are there
    for name in (*written._months, *written._contested):
        first = written._TOKEN.findall(name.replace("_", " "))[0]
        assert not first.isascii() or first in written._beginnings


ZONES = ("", "Z", "+01:00", "-0530", "+1", " UTC", "[Europe/Berlin]", "+01:0")
SIGNS = st.sampled_from(["", "T", "-", ":", ".", "5", "٣", " "])


@given(
    st.datetimes(), st.sampled_from("T "), st.sampled_from(["", ".123", ".1", ",123"]),
    st.sampled_from(ZONES), st.integers(0, 30), SIGNS,
)  # fmt: skip
@laws
def test_plain_days_are_read_as_by_pattern(
    day: object, sign: str, part: str, zone: str, place: int, other: str
) -> None:
    text = f"{day:%Y-%m-%d{sign}%H:%M:%S}{part}{zone}"
    for stated in (
        text,
        text[:place] + other + text[place:],
        text[:place] + other + text[place + 1 :],
    ):
        groups = dates._plain_iso(stated)
        found = dates._ISO.match(stated)
        if groups is not None:
            assert found
            assert dates._of_groups(*groups) == dates._of_groups(*found.groups())


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("Ferry reopens | Harbour Post", ["Ferry reopens", "Harbour Post"]),
        ("Ferry reopens – News – Harbour Post", ["Ferry reopens", "News", "Harbour Post"]),
        ("Ferry :: Harbour", ["Ferry", "Harbour"]),
        ("Fährhafen- und Zollamt öffnet», sagt er » Post", ["Fährhafen- und Zollamt öffnet", ", sagt er", "Post"]),
        ("«Der Hafen öffnet» sagt sie - Post", ["«Der Hafen öffnet» sagt sie", "Post"]),
        ("渡輪重開_港口報", ["渡輪重開", "港口報"]),
        ("渡輪重開-港口報", ["渡輪重開", "港口報"]),
        ("Ferry reopens— Harbour Post", ["Ferry reopens", "Harbour Post"]),
        ("Ferry- Harbour Post", ["Ferry", "Harbour Post"]),
        ("Mid-April ferry_service: on time", ["Mid-April ferry_service: on time"]),
    ],
)  # fmt: skip
def test_a_title_is_parted_by_the_signs_that_it_holds(title: str, want: list[str]) -> None:
    assert [title[begin:end] for begin, end in titles.parts(title)] == want
