"""Pages of print in a text, which form feeds part: running heads, numbers of pages, paragraphs that go on overleaf.

pdftotext and programs that read print write them:

    … said the wall, built in
                               4
    <form feed>THE HARBOUR TIMES          March 13, 2024

    1953, would not last.
"""

from __future__ import annotations

from collections import Counter

from . import patterns as re
from .named import NamedTuple

#: Lines at either end of a page that may be no text, and the share of the pages that have one there: heads of
#: left and of right pages differ, and a chapter's first page has none.
EDGE, LEAST_SHARE = 3, 0.3
#: Pages of a text that is read as print: more have no news in them, and each takes memory.
MOST_PAGES = 2000
_NUMBERS = re.compile(r"\d+")
#: A line that is the number of its page.
_NUMBER = re.compile(r"[-–—|\s]*(\d{1,4})[-–—|\s]*")
#: What a paragraph ends with.
_ENDED = frozenset(".!?…:。！？：؟।\"”»“'’)")


class _Edge(NamedTuple):
    """A line at the end of a page: its place on it, whether at the top, and what it has in common with other pages'."""

    place: int
    at_top: bool
    key: tuple[str, int]


def joined(text: str) -> str:
    """Return a text with its pages one below the other, without what is printed on page after page.

    Of a running head the first printing stays, of a running foot the last: they say where and when it was printed.
    """
    if text.count("\f") > MOST_PAGES:
        return text
    pages = [page.split("\n") for page in text.split("\f") if page.strip()]
    if len(pages) < 2:
        return text
    edges = [_edges(page, number) for number, page in enumerate(pages)]
    often = Counter([
        key for page in edges for key in {(edge.at_top, edge.key) for edge in page}
    ])  # fmt: skip
    least = max(2, LEAST_SHARE * len(pages))
    found: list[str] = []
    for number, (page, ends) in enumerate(zip(pages, edges, strict=True)):
        gone = {
            edge.place
            for edge in ends
            if often[edge.at_top, edge.key] >= least
            and not (edge.key[0] and number == (0 if edge.at_top else len(pages) - 1))
        }
        lines = [line for place, line in enumerate(page) if place not in gone]
        filled = [place for place, line in enumerate(lines) if line.strip()]
        if not filled:
            continue
        if found and found[-1].rstrip()[-1] in _ENDED:
            found.append("")
        found += lines[filled[0] : filled[-1] + 1]
    return "\n".join(found)


def _edges(page: list[str], number: int) -> list[_Edge]:
    filled = [place for place, line in enumerate(page) if line.strip()]
    return [
        *[_Edge(place, True, _key(page[place], number)) for place in filled[:EDGE]],
        *[_Edge(place, False, _key(page[place], number)) for place in filled[-EDGE:]],
    ]


def _key(line: str, number: int) -> tuple[str, int]:
    """Return what is the same in a line that stands on page after page: it may count them."""
    counted = _NUMBER.fullmatch(line)
    if counted is not None:
        return "", int(counted[1]) - number
    return " ".join(_NUMBERS.sub("0", line).lower().split()), 0
