"""Lines of a dump that the site says for itself, and where its readers' comments begin.

A page of HTML tells them by their elements too (see `notices` and `comments_html`, whose words these
are); in a dump their place must do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from . import patterns as re
from .blocks_text import Dump
from .comments_html import LONGEST_LINE, says_comments
from .facts_text import Facts
from .notices import (
    FIRST,
    LAST,
    LEFT,
    LONGEST_INSIDE,
    LONGEST_SERVICE,
    is_of_rights,
    is_of_topic,
    marks_advertising,
)
from .notices import LEAST_BELOW as LEAST_BELOW_RIGHTS
from .notices import is_service as says_service

#: Lines that are kept score at least this; others are not looked at.
LIKELY = 0.35
#: Share of the expected words of the article that may stand below a line that says "Comments": in a dump
#: what readers write is text like the article's, and there may be more of it. Of the pages with annotated
#: bodies 96 dumps are better for it by more than 0.2 points of F and six worse.
MOST_BELOW = 0.8
#: Words and characters of a line that counts the answers to a text and names it.
LONGEST_COUNT, LONGEST_COUNT_CHARACTERS = 25, 200
#: "12 thoughts on “A ferry”", "One response to …", in small letters.
_COUNT = re.compile(
    r"\W*(?:\d+|one|two|three|no)\s+(?:thoughts?|responses?|comments?|repl(?:y|ies)|antworten|kommentare?|gedanken?"
    r"|commentaires?|réponses?|comentarios?|comentários?|commenti|reacties|komentarz[ey]|комментари\w+)"
    r"\s+(?:on|to|zu|auf|sur|à|en|a|op|do|к|su)\b"
)
#: The first word of such a line, where it is no number in digits.
_NUMBERS = frozenset(("one", "two", "three", "no"))


def without_services(scores: Sequence[float], dump: Dump, known: Facts) -> list[float]:
    """Return the scores of all blocks with those lowered that the site or its readers say."""
    likely = [index for index, score in enumerate(scores) if score >= LIKELY]
    if not likely:
        return list(scores)
    end = comments_begin(scores, dump, known)
    own = set(_said_by_site([index for index in likely if index < end], dump, known))
    expected = [0.0 if index in own else scores[index] * known.words[index] for index in range(end)]
    end = _rights_begin(expected, dump, own)
    return [
        score * LEFT if index in own or index >= end else score
        for index, score in enumerate(scores)
    ]


def comments_begin(scores: Sequence[float], dump: Dump, known: Facts) -> int:
    """Return the block that says that readers' comments follow; one past the last if none does.

    Above the page's longest text such a line is a button.
    """
    likely = [index for index, score in enumerate(scores) if score >= LIKELY]
    before: list[float] = []
    for index in range(likely[0] + 1, likely[-1]) if likely else ():
        if known.best[0] > index or known.words[index] > LONGEST_COUNT:
            continue
        if not _names_comments(dump.blocks[index].text, known.words[index], known.tokens[index]):
            continue
        shares = zip(scores, known.words, strict=True)
        before = before or list(accumulate([score * words for score, words in shares], initial=0.0))
        if before[-1] - before[index + 1] <= MOST_BELOW * before[-1]:
            return index
    return len(scores)


def _names_comments(text: str, words: int, tokens: Sequence[str]) -> bool:
    if words <= LONGEST_LINE and says_comments(text):
        return True
    if not tokens or not (tokens[0].isdecimal() or tokens[0] in _NUMBERS):
        return False
    return len(text) <= LONGEST_COUNT_CHARACTERS and _COUNT.match(text.lower()) is not None


def _said_by_site(likely: Sequence[int], dump: Dump, known: Facts) -> Iterator[int]:
    """Yield the likely blocks that say what sites say for themselves, but for what articles say too."""
    ends = {*likely[:FIRST], *likely[-LAST:]}
    short = [
        index
        for index in likely
        if known.words[index] <= (LONGEST_SERVICE if index in ends else LONGEST_INSIDE)
    ]
    texts = [dump.blocks[index].text for index in short]
    may_say = says_service("\n".join(texts), 0)  # on most pages none does
    own = {
        index
        for index, text in zip(short, texts, strict=True)
        if (may_say and says_service(text, known.words[index])) or marks_advertising(text)
    }
    beside = set(likely) - own
    for index in own:
        flanked = index - 1 in beside and index + 1 in beside
        if not flanked or not is_of_topic(dump.blocks[index].text.lower(), index in ends):
            yield index


def _rights_begin(expected: Sequence[float], dump: Dump, own: set[int]) -> int:
    """Return the first of the site's own blocks that speaks of rights with little of the article below."""
    size = len(expected)
    left = sum(expected) * LEAST_BELOW_RIGHTS
    found = size
    for index in range(size - 1, -1, -1):
        left -= expected[index]
        if left < 0:
            break
        if index in own and is_of_rights(dump.blocks[index].text.lower()):
            found = index
    return found
