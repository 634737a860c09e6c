"""Markdown that is made once it is asked for: the same whenever, wherever and however that is."""

from __future__ import annotations

import copy
import pickle
import tracemalloc
from concurrent.futures import ThreadPoolExecutor

import pytest

from extractnews import ExtractNewsError, NoArticle, extract, later
from extractnews.pipeline import Examination, extract_page
from extractnews.values import Article, RawPage

from .pages import golden

#: The Markdown of each golden page that has an article, as the command makes it.
WANTED: dict[str, str] = {}
for _name, _page in golden().items():
    try:
        WANTED[_name] = extract_page(RawPage(_page), styled=True).to_markdown()
    except NoArticle:
        continue


@pytest.fixture(scope="module")
def kept() -> dict[str, Article]:
    """All articles at once, more than have their pages kept."""
    return {name: extract(golden()[name]) for name in WANTED}


@pytest.mark.parametrize("name", WANTED)
def test_it_is_what_the_command_writes(name: str, kept: dict[str, Article]) -> None:
    assert extract(golden()[name]).to_markdown() == WANTED[name]
    assert kept[name].to_markdown() == kept[name].to_markdown() == WANTED[name]


@pytest.mark.parametrize("name", WANTED)
def test_copies_and_articles_from_elsewhere_make_the_same(name: str) -> None:
    article = extract(golden()[name])
    for other in (
        copy.copy(article),
        copy.deepcopy(article),
        pickle.loads(pickle.dumps(article)),
        article._replace(source="elsewhere"),
    ):
        assert other._replace(source=article.source) == article
        assert other.to_markdown("none") == extract(golden()[name]).to_markdown("none")


def test_other_keys_show_in_it_and_another_body_is_what_is_written() -> None:
    article = extract(golden()["table-article"])
    assert "| --- |" in article._replace(title="Another").to_markdown()
    assert "# Another" in article._replace(title="Another").to_markdown()
    assert "| --- |" not in article._replace(content=article.content[:1]).to_markdown()


def test_threads_may_ask_at_once() -> None:
    name = "table-article"
    with ThreadPoolExecutor(8) as pool:
        for _ in range(5):
            article = extract(golden()[name])
            assert set(pool.map(lambda _: article.to_markdown(), range(8))) == {WANTED[name]}  # noqa: B023  it is asked in this round


def test_many_articles_do_not_keep_their_pages() -> None:
    page = golden()["table-article"] + b"<!-- " + b"x" * 1_000_000 + b" -->"
    extract(page).to_markdown()
    tracemalloc.start()
    articles = [extract(bytes(page[: -number or None])) for number in range(60)]
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(articles) == 60
    assert size < 30 * len(page)


def test_what_goes_wrong_with_one_is_not_said_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = extract(golden()["table-article"])
    styled = later.styled_article

    def failing(seen: Examination, *, whole: bool) -> Article:
        if seen.article == broken:
            raise ValueError("these tables")
        return styled(seen, whole=whole)

    monkeypatch.setattr(later, "styled_article", failing)
    others = [extract(golden()["wordpress-news"]) for _ in range(3 * later.MOST_KEPT)]
    assert {other.to_markdown() for other in others} == {WANTED["wordpress-news"]}
    with pytest.raises(ValueError, match="these tables"):
        broken.to_markdown()


def test_what_holds_no_article_says_so_at_once() -> None:
    with pytest.raises(ExtractNewsError):
        extract("<title>Log in</title>")
