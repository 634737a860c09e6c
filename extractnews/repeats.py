"""What repeats across the pages of a site: menus, appeals, legal texts, teasers of other stories.

A page is remembered by the fingerprints of its blocks. Of each site only a sample of pages is
kept, those with the smallest fingerprints of their own: it is small whatever the crawl, and the
same whatever the order in which pages come, how they are spread over processes and files, or how
often one is seen. As a feature of the labeller this evidence does harm (it leans on it, and most
pages come alone), so it is a filter: what stands on other pages of the site loses most of its
chance to be the article.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from .errors import UnreadableInput
from .named import NamedTuple

#: Pages kept of a site. Two others give nearly all of the gain; the rest is for what stands on
#: every fifth page only.
SAMPLE = 16
#: Fingerprints kept of a page; news pages have some 200 blocks.
MOST_BLOCKS = 2000

#: What is left of a repeated block's probability.
LEFT = 0.1
#: Share of the expected words of the article that must stand on this page alone. Where there is
#: less, the page itself is there twice, under another address or as a version for print.
LEAST_OWN = 0.3

_BITS = 40
_HEX = _BITS // 4


class PagePrint(NamedTuple):
    """One page as it is remembered: its site, its own fingerprint and those of its blocks."""

    site: str
    page: int
    blocks: tuple[int, ...]


class SiteRepeats(NamedTuple):
    """What is known of one site.

    pages:  the fingerprints of its pages
    counts: on how many of them the block of a fingerprint stands
    """

    pages: frozenset[int] = frozenset()
    counts: Mapping[int, int] = {}

    def damped(
        self,
        scores: Sequence[float],
        words: Sequence[int],
        texts: Sequence[str],
        others: int,
    ) -> list[float]:
        """Return the probabilities of a page's blocks with those of repeated ones lowered.

        words:  of each block, what it weighs in the article
        texts:  of each block
        others: pages of the site besides this one on which a block stands to count as repeated

        All stay as they are where most of the expected article is repeated: then it is the page
        that is there twice, under another address or as a version for print.
        """
        least = others + (page_print("", texts).page in self.pages)
        repeated = [self.counts.get(fingerprint(text), 0) >= least for text in texts]
        expected = [score * count for score, count in zip(scores, words, strict=True)]
        own = sum(share for share, again in zip(expected, repeated, strict=True) if not again)
        if own < sum(expected) * LEAST_OWN:
            return list(scores)
        return [
            score * LEFT if again else score for score, again in zip(scores, repeated, strict=True)
        ]


class SiteMemory:
    """A sample of the pages of many sites; grows by `add`, in any order, to the same thing."""

    def __init__(self, prints: Iterable[PagePrint] = ()) -> None:
        self._sites: dict[str, dict[int, tuple[int, ...]]] = {}
        self._last: tuple[str, SiteRepeats] | None = None
        for page in prints:
            self.add(page)

    def add(self, page: PagePrint) -> None:
        """Remember one page, if it belongs to the sample of its site."""
        self._last = None
        pages = self._sites.setdefault(page.site, {})
        pages[page.page] = page.blocks
        if len(pages) > SAMPLE:
            del pages[max(pages)]

    def at(self, address: str) -> SiteRepeats:
        """Return what is known of the site of an address."""
        site = site_of(address)
        if self._last is not None and self._last[0] == site:  # crawls go through site by site
            return self._last[1]
        pages = self._sites.get(site, {})
        counts: dict[int, int] = {}
        for blocks in pages.values():
            for block in blocks:
                counts[block] = counts.get(block, 0) + 1
        known = SiteRepeats(frozenset(pages), counts)
        self._last = site, known
        return known

    def lines(self) -> Iterator[str]:
        """Yield it as JSON Lines, sorted: one line a page."""
        for site, pages in sorted(self._sites.items()):
            for page, blocks in sorted(pages.items()):
                prints = [_hex(block) for block in blocks]
                line = {"site": site, "page": _hex(page), "blocks": prints}
                yield json.dumps(line, separators=(",", ":")) + "\n"


#: How a site memory is made, for who gives something else for one.
_HOW = ", which --learn writes"


def read_lines(lines: Iterable[bytes], name: str) -> Iterator[PagePrint]:
    """Yield the pages that a memory holds; raises UnreadableInput for what is none."""
    for number, line in enumerate(lines, 1):
        try:
            value = json.loads(line)
            site, page, blocks = value["site"], int(value["page"], 16), value["blocks"]
            prints = tuple(sorted({int(block, 16) for block in blocks})[:MOST_BLOCKS])
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise UnreadableInput(f"{name}:{number}: no line of a site memory{_HOW}") from error
        if not isinstance(site, str) or max(page, *prints, 0) >> _BITS:
            raise UnreadableInput(f"{name}:{number}: no line of a site memory{_HOW}")
        yield PagePrint(site, page, prints)


def page_print(address: str, texts: Iterable[str]) -> PagePrint:
    """Return what is remembered of the page at `address` with these blocks."""
    blocks = sorted({fingerprint(text) for text in texts})[:MOST_BLOCKS]
    whole = b"".join(block.to_bytes(_BITS // 8, "big") for block in blocks)
    return PagePrint(site_of(address), _digest(whole), tuple(blocks))


def fingerprint(text: str) -> int:
    """Return the number that stands for a block's text, the same in every process."""
    return _digest(" ".join(text.split()).encode("utf-8", "replace"))


def site_of(address: str) -> str:
    """Return the site of an address: its host without "www."; "" where there is none.

    Pages of which nobody knows where they come from are taken for pages of one site.
    """
    rest = address.partition("://")[2]
    host = rest.partition("/")[0].partition("?")[0].rpartition("@")[2].partition(":")[0].lower()
    return host.removeprefix("www.").rstrip(".")


def _digest(data: bytes) -> int:
    return int.from_bytes(blake2b(data, digest_size=_BITS // 8).digest(), "big")


def _hex(number: int) -> str:
    return f"{number:0{_HEX}x}"
