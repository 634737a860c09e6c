"""Archives of our own, as crawlers write them, whole and damaged."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import pytest

from ..cli.running import EMPTY_PAGE, page
from ..test_warc import record, response

#: PySpark leaves sockets to the collector, which says so whenever it comes by.
SOCKETS_OF_SPARK = pytest.mark.filterwarnings(
    "ignore:unclosed <socket:ResourceWarning",
    "ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning",
)

SITES = ("courier.example", "www.harbourpost.example", "valley.example")


def story(site: str, number: int) -> str:
    """A page of a site: a story of its own, and an appeal that stands on every page."""
    appeal = (
        f"Readers of {site} help us to go on with a small gift every month, and many of them have"
        " done so for years. Please think about it, and become a member today if you can."
    )
    html = page(f"Story {number} of {site}", lead=f"The {number} ferries of {site} run again.")
    for word in ("council", "spring", "waited", "pounds", "buses"):  # each stands in one paragraph
        html = html.replace(f" {word}", f" {word} {number}")
    return html.replace("</article>", f"<p>{appeal}</p></article>")


def packed(address: str, html: str) -> bytes:
    return gzip.compress(record(response(html.encode()), uri=address))


def archive(number: int, pages: int = 12) -> bytes:
    """An archive in which most pages are of one site, and some are no article."""
    parts = []
    for place in range(pages):
        site = SITES[0] if place % 4 else SITES[1 + number % 2]
        html = EMPTY_PAGE if place == 3 else story(site, number * 100 + place)
        parts.append(packed(f"https://{site}/{number}/{place}", html))
    return b"".join(parts)


def damaged(data: bytes, seed: int) -> bytes:
    """The same bytes with some flipped and some missing."""
    rand = random.Random(seed)
    spoilt = bytearray(data)
    for _ in range(3):
        spoilt[rand.randrange(len(spoilt))] ^= 1 << rand.randrange(8)
    start = rand.randrange(len(spoilt))
    return bytes(spoilt[:start] + spoilt[start + 200 :])


def write_crawl(place: Path, archives: int = 3) -> list[str]:
    """Write archives with names of all kinds and return the names, sorted."""
    place.mkdir(parents=True)
    wet = b"".join(
        record(
            b"Menu\n\nThe ferry runs again, said the harbour.\n" * 20,
            "conversion",
            f"https://x.example/{n}",
        )
        for n in range(3)
    )
    files = {f"crawl-{number}.warc.gz": archive(number) for number in range(archives)}
    files |= {
        "a name %41 [of] {odd} signs.warc.gz": archive(7, 2),
        "damaged.warc.gz": damaged(archive(8), 1),
        "cut.warc.gz": archive(9, 4)[:-300],
        "cut.html.gz": gzip.compress(page().encode())[:200],
        "text.warc.wet": wet,
        "line-feeds.warc": b"\n\n" + record(response(page().encode())) + b"\n\n\n",
        "no-line-feed.warc": record(response(page().encode())).rstrip(),
        "empty.warc.gz": b"",
        "nothing.warc.gz": b"no gzip at all",
    }  # fmt: skip
    for name, data in files.items():
        (place / name).write_bytes(data)
    return sorted(str(place / name) for name in files)
