"""Boxes beside the article whose elements are named for what they are, whatever they say.

Who wrote it, what the site declares about its advertising, calls to subscribe, facts in a box, other
stories, what is below pictures: themes and plugins name them alike on thousands of sites, and the
labels, which see the name as one sign among many, keep some of them. On the pages with annotated
bodies 101 bodies are better for it and nineteen are worse.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from . import patterns as re
from .layout import Layout

#: What names of such elements hold, in small letters.
_BOX = re.compile(
    r"auth?or[-_]*(?:box|bio|about|info|profile|card|section)|about[-_]*(?:the[-_]*)?author|saboxplugin"
    r"|(?<![a-z])(?:bio|cta|tags)(?![a-z])|disclaim|disclosure|newsletter|sign-?up|subscri|fact-?box|info-?box"
    r"|tooltip|glossary|related|recommend|next-?story|more-?stories|also-?like|contact"
    r"|caption|image-?desc|image-?annot|bild-?unterschrift|bild-?text|imgbox"
)

#: Pieces of which such a name holds one: looking for them takes a tenth of the time of the pattern.
_HINTS = (
    "author", "autor", "abox", "bio", "cta", "tags", "disclaim", "disclosure", "newsletter", "signup", "sign-up", "subscri",
    "tbox", "t-box", "obox", "o-box", "tooltip", "glossary", "related", "recommend", "nextst", "next-st", "contact",
    "morest", "more-st", "alsol", "also-l", "caption", "imaged", "image-d", "imagea", "image-a", "bild", "imgbox",
)  # fmt: skip

#: Share of the expected words of the article from which on an element is no box beside it.
MOST_INSIDE = 0.3

#: Elements that stand for the page or for the article, whatever they are named.
_WHOLE = frozenset(("body", "article", "main"))


def expected_before(scores: Sequence[float], blocks: Sequence[int], layout: Layout) -> list[float]:
    """Return how many words of the article are expected above each block, and in all of them."""
    words = layout.words
    shares = [0.0] * len(words)
    for score, block in zip(scores, blocks, strict=True):
        shares[block] = score * words[block]
    return list(accumulate(shares, initial=0.0))


def boxed(
    scores: Sequence[float], blocks: Sequence[int], layout: Layout, likely: Sequence[int]
) -> list[range]:
    """Return the blocks of each box that is one of the three elements around a likely block."""
    parent, names = layout.parent, layout.name
    inner = {layout.container[block] for block in likely}
    outer = {parent[here] for here in inner if here > 0}
    around = inner.union(outer, [parent[here] for here in outer if here > 0])
    said = {names[here] for here in around if here > 0}
    joined = "\n".join(said).lower()
    if not any(map(joined.__contains__, _HINTS)):
        return []
    telling = {name for name in said if _BOX.search(name.lower())}
    if not telling:
        return []
    before = expected_before(scores, blocks, layout)
    boxes = [
        range(layout.first[here], layout.last[here])
        for here in sorted(around)
        if here > 0 and names[here] in telling and layout.tag[here] not in _WHOLE
    ]
    most = MOST_INSIDE * before[-1]
    return [held for held in boxes if before[held.stop] - before[held.start] <= most]
