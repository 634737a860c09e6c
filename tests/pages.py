"""The golden pages as test data: whole ones, and strategies that make odd ones from them."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from extractnews import NoArticle, extract

GOLDEN = Path(__file__).parent / "golden"
SEED = Path(__file__).parent.parent / "seeds" / "000_08f7048d248f3623.txt"

#: Bits that upset parsers and readers of fields: half tags, entities for controls, odd JSON-LD.
ODDITIES = (
    "<p>", "</p>", "<div class='article'>", "</div></div>", "<h1>", "<!--", "-->", "<![CDATA[",
    "]]>", "</html>", "</body>", "<script>", "</script>", "<table><tr><td>", "<br><br>", "<pre>",
    "<svg>",
    "<noscript>", "<template>", "<title>", "<textarea>", "<plaintext>", "&#27;[31m", "&#x9b;0m",
    "&#0;", "&#xd800;", "&nbsp;", "&shy;", "&#8238;", "&bogus;", "\x00", "\x1b]0;x\x07", "\x7f",
    "\u0085", "\u2028", "\ufeff", "\u202e", "\ud83d", "<meta charset=utf-7>", "<base href='//[x'>",
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":[null,{"@value":3}],',
    '"author":{"name":{"name":[]}},"datePublished":99999999999,"image":[[]]}</script>',
    '<meta property="article:published_time" content="0000-99-99T99:99">',
    '<link rel="canonical" href="http://[::1">', '<a href="javascript:x">', "<time datetime='12'>",
    "By ", " and ", "Published on 31-02-2019", "Tags: ", "  • ", "\n\n\n", "\t", "|",
    "Jan. 32, 20222",
)  # fmt: skip


@cache
def golden(suffix: str = "*") -> dict[str, bytes]:
    """Return the golden pages by name, those of one kind ("html", "txt") or all."""
    paths = sorted(GOLDEN.glob(f"*/page.{suffix}"))
    return {path.parent.name: path.read_bytes() for path in paths}


def record(page: bytes | str, **options: Any) -> dict[str, Any] | None:
    """Return the record of a page as its JSON says it, None for no article."""
    try:
        found: dict[str, Any] = json.loads(extract(page, **options).to_json())
    except NoArticle:
        return None
    return found


@st.composite
def broken_pages(draw: st.DrawFn) -> bytes:
    """A golden page cut off, with pieces dropped, doubled, or odd bits put in."""
    page = draw(st.sampled_from(sorted(golden().values())))
    pieces = re.split(rb"(?=[<\n])", page)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(pieces) - 1))
        match draw(st.sampled_from(["cut", "drop", "double", "odd", "flip"])):
            case "cut":
                pieces = pieces[: place + 1]
            case "drop":
                del pieces[place : place + draw(st.integers(1, 20))]
            case "double":
                pieces[place:place] = pieces[place : place + draw(st.integers(1, 40))]
            case "odd":
                odd = draw(st.sampled_from(ODDITIES))
                pieces.insert(place, odd.encode("utf-8", "surrogatepass"))
            case "flip":
                piece = bytearray(pieces[place] or b" ")
                piece[draw(st.integers(0, len(piece) - 1))] = draw(st.integers(0, 255))
                pieces[place] = bytes(piece)
        pieces = pieces or [b""]
    return b"".join(pieces)


odd_texts = st.lists(
    st.sampled_from(ODDITIES)
    | st.text(max_size=30)
    | st.sampled_from(["The harbour board said on Monday that the ferry will run again. "]),
    max_size=40,
).map("".join)
