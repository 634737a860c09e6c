"""Threads that share the package: what one has half done, another one meets."""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from extractnews import NoArticle, extract, patterns
from extractnews.data import month_names
from extractnews.fields import written
from extractnews.pipeline import extract_page
from extractnews.values import RawPage

from .pages import golden


def made(page: bytes) -> tuple[str, str] | None:
    """What is made of a page, None where it holds no article."""
    try:
        article = extract(page)
    except NoArticle:
        return None
    return article.to_json(), article.to_markdown()


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def test_many_threads_make_what_one_makes(hurried: None) -> None:
    pages = list(golden().values())
    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(made, pages * 2)) == [made(page) for page in pages] * 2
    assert gc.isenabled()


def test_the_collector_is_on_after_threads_that_overlap(monkeypatch: pytest.MonkeyPatch) -> None:
    def while_another_page_ends() -> bool:
        gc.enable()
        return False

    monkeypatch.setattr("extractnews.pipeline.gc.isenabled", while_another_page_ends)
    with pytest.raises(NoArticle):
        extract_page(RawPage(b"<p>nothing"))
    monkeypatch.undo()
    assert gc.isenabled()


@pytest.mark.parametrize("ended_by", [KeyboardInterrupt, TimeoutError])
def test_the_collector_is_as_it_was_whatever_ends_a_page(
    monkeypatch: pytest.MonkeyPatch, ended_by: type[BaseException]
) -> None:
    def off() -> None:
        switch_off()
        raise ended_by

    switch_off = gc.disable
    monkeypatch.setattr("extractnews.pipeline.gc.disable", off)
    with pytest.raises(ended_by):
        extract_page(RawPage(b"<p>nothing"))
    assert gc.isenabled()
    monkeypatch.undo()
    gc.disable()
    try:
        with pytest.raises(NoArticle):
            extract("<p>nothing")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_pattern_of_words_answers_while_it_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    def by_two(source: str, flags: int = 0) -> re.Pattern[str]:
        told.append((bool(words.search("gamma")), bool(words.search("gamma1"))))
        return compiled(source, flags)

    words = patterns.Words("alpha|beta", r"gamma\d", "gamma")
    assert words.search("gamma1")  # what else fits is compiled
    told: list[tuple[bool, bool]] = []
    compiled = re.compile
    monkeypatch.setattr(re, "compile", by_two)
    while words.search == words._look:
        words.search("delta")
    assert len(told) > 1
    assert set(told) == {(False, True)}


def test_no_more_is_remembered_where_the_first_that_compiles_is_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def ended(source: str) -> re.Pattern[str]:
        raise TimeoutError

    words = patterns.FirstWords("alpha|beta")
    with monkeypatch.context() as patched, pytest.raises(TimeoutError):
        patched.setattr(re, "compile", ended)
        for number in range(10_000):
            words.findall(f"alpha{number}")
    assert words.findall("beta alpha") == ["beta", "alpha"]
    assert len(words._known) == 2  # of this last text


def test_words_that_are_read_twice_are_whole_all_the_time(hurried: None) -> None:
    listed = "|".join(
        f"{first}{second}word{second}" for first in "abcdefgh" for second in "klmnopqrst"
    )
    text = " ".join(listed.split("|"))
    with ThreadPoolExecutor(8) as pool:
        for _ in range(30):
            words = patterns.FirstWords(listed)
            for found in pool.map(words.findall, [text] * 8):
                assert found == listed.split("|")


def test_names_of_months_mean_the_same_while_they_are_read_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A thread that is late reads the table again, which the others use already."""

    class Meanings(str):
        def split(self, *how: object) -> list[str]:  # type: ignore[override]
            name, *meanings = str.split(self)
            return [name, *map(Meaning, meanings)]

    class Meaning(str):
        def partition(self, sign: str) -> tuple[str, str, str]:  # type: ignore[override]
            told.append([written.month_of(*asked) for asked in wanted])
            return str.partition(self, sign)

    written.month_of("march")
    wanted = {
        (name, code): number
        for name, table in written._contested.items()
        for code, number in table.items()
    }
    told: list[list[int | None]] = []
    monkeypatch.setattr(month_names, "CONTESTED", [*map(Meanings, month_names.CONTESTED)])
    written._load()
    assert told
    assert all(numbers == [*wanted.values()] for numbers in told)
