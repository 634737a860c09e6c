"""What Markdown needs of a page, kept beside its article until somebody asks for Markdown.

It takes a seventh of the time of a page, and most of those who call `extract` want the record. An
article with its page takes five times the memory, so only the last few that are still in use have theirs:
of one more, the oldest is made ready, which drops its page.
"""

from __future__ import annotations

from collections import deque
from weakref import ref

from .pipeline import Examination, styled_article
from .values import Article

#: Articles in use whose pages are kept, of some 500 KB each in the mean of news pages.
MOST_KEPT = 8

_recent: deque[ref[Later]] = deque()


class Later:
    """The article of one page with what Markdown is made of, once it is asked for."""

    __slots__ = ("__weakref__", "_article", "_seen")

    def __init__(self, article: Article, seen: Examination | None = None) -> None:
        """`seen` is what the article is yet to be made ready from, None where it is."""
        self._article = article
        self._seen = seen

    def article(self) -> Article:
        """The article made ready. Threads that ask at once each make it, and the same."""
        seen = self._seen
        if seen is not None:
            self._article = styled_article(seen, whole=True)
            self._seen = None
        return self._article

    def __reduce__(self) -> tuple[type[Later], tuple[Article]]:
        return Later, (self.article(),)


def _make_ready(later: Later) -> None:
    """Drop the page of an article; what goes wrong is its own, and is said where its Markdown is asked for."""
    try:
        later.article()
    except Exception:  # noqa: BLE001  of another page than the one that is at hand
        return


def with_markdown(seen: Examination) -> Article:
    """The article that was found, which can be made Markdown of for as long as it lives."""
    if seen.page.input_format != "html":
        return seen.article
    page = seen.page._replace(text="", utf8=None)  # what was read is `seen.text`
    later = Later(seen.article, seen._replace(page=page))
    _recent.append(ref(later))
    if len(_recent) > MOST_KEPT:
        oldest = _recent.popleft()()
        if oldest is not None:
            _make_ready(oldest)
    made = Article(*seen.article)  # one that `later` does not hold: cycles wait for the collector
    made.later = later
    return made
