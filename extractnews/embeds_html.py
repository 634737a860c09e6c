"""What a page shows from elsewhere, as links: players, maps, and posts that their site's script draws.

Only looked at where Markdown is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import patterns as re
from .cleaning import clean_line
from .fields import urls
from .fields.sources import first_at
from .layout import Layout, Picture
from .spans_html import targets_in
from .structure_html import Structure
from .values import EMBED, IN_CELL, IN_ROW, IN_TABLE, Around, Block, Span

#: Pixels a side under which a frame is no embed that a reader sees.
SMALLEST_EMBED = 50

#: Characters of a line of a post past which it is no title for the link to it.
LONGEST_TITLE = 120

#: Frames of advertising, of measuring and of consent.
_NO_EMBED = re.compile(
    r"tagmanager|doubleclick|adservice|\bads?\b|analytics|recaptcha|consent|cookie|newsletter|subscribe"
    r"|/plugins/(?:like|share|follow)|about:|googlesyndication|taboola|outbrain|comments?\b|login"
)
#: Addresses that say themselves that they are made to be embedded.
_EMBED_ADDRESS = re.compile(
    r"//(?:www\.)?player\.|/(?:embed|players?|plugins/(?:post|video))(?:[/.?]|\Z)"
)
_EMBED_NAME = re.compile(r"embed|video|player|youtube|vimeo|media|podcast|iframe-?wrap|responsive")

#: How sites name the quote that their script draws a post in place of, and where posts stand there.
_POST_NAME = re.compile(
    r"(?<!\S)(?:instagram-media|twitter-(?:tweet|video)|tiktok-embed|fb-(?:post|video)|bluesky-embed"
    r"|mastodon-embed|reddit-(?:embed|card)[\w-]*|imgur-embed[\w-]*|text-post-media)(?!\S)"
)
_POST_SIGNS = (
    "instagram-media", "twitter-tweet", "twitter-video", "tiktok-embed", "fb-post", "fb-video", "bluesky-embed",
    "mastodon-embed", "reddit-", "imgur-embed", "text-post-media",
)  # fmt: skip
_POST = re.compile(
    r"https?://[^/?#]+(?:/[^?#]*)?/(?:p|reel|tv|status|statuses|video|videos|posts?|comments)/[^?#]+"
    r"|https?://imgur\.com/[^?#]+"
)


def with_embeds(
    content: list[Block],
    layout: Layout,
    structure: Structure,
    base: str | None,
    kept: Sequence[int],
) -> list[Block]:
    """Return the content with the embeds that stand in it, as links.

    base: what the page's relative addresses start from
    kept: places of the blocks that are in the content: a post among them is no link of its own
    """
    found: dict[tuple[Span, ...], Block] = {}
    if content:
        low, high = content[0].place, content[-1].place + 1
        embeds = [
            _embed(p, layout, structure, base) for p in layout.pictures if low <= p.place <= high
        ]
        posts = _posts(layout, structure, sorted(kept), range(low, high + 1))
        for embed in sorted((e for e in (*embeds, *posts) if e is not None), key=_place):
            found.setdefault(embed.spans, embed)
    pending = list(found.values())[::-1]
    merged: list[Block] = []
    for block in content:
        while pending and pending[-1].place <= block.place:
            merged.append(pending.pop())
        merged.append(block)
    return merged + pending[::-1]


def _place(block: Block) -> int:
    return block.place


def _embed(
    picture: Picture, layout: Layout, structure: Structure, base: str | None
) -> Block | None:
    """Return an embed as a block that is a link, None for what no reader would call one."""
    if picture.tag not in ("iframe", "video", "embed"):
        return None
    attributes = picture.attributes
    for key in ("width", "height"):
        size = attributes.get(key) or ""
        if size.isdigit() and int(size[:5]) < SMALLEST_EMBED:
            return None
    if "display:none" in (attributes.get("style") or "").replace(" ", ""):
        return None
    raw = next(
        (attributes[key] for key in ("data-src", "data-lazy-src", "src") if attributes.get(key)), ""
    )
    url = urls.join(base, raw)
    address = urls.split(url) if url else None
    if url is None or address is None or _NO_EMBED.search(url.lower()):
        return None
    title = clean_line(attributes.get("title") or attributes.get("aria-label") or "")
    container = picture.container
    named = any(
        _EMBED_NAME.search(layout.name[around].lower()) or layout.tag[around] == "figure"
        for around in (container, layout.parent[container])
        if around > 0
    )
    if not title and not named and not _EMBED_ADDRESS.search(url):
        return None
    text = title or address.host.removeprefix("www.")
    within = _around(structure, container)
    return Block(text, EMBED, 0, picture.place, (Span(text, "", url),), False, within)


def _posts(
    layout: Layout, structure: Structure, kept: Sequence[int], places: range
) -> Iterator[Block]:
    """Yield the posts of other sites that begin at some places and are not in the text, each as a link to it.

    What it is called is the line that the link stands in: "View this post on Instagram", or who wrote it.
    A post within a post is a part of it.

    kept: places of the blocks that are in the text, ascending
    """
    containers = range(first_at(layout.first, places.start), first_at(layout.first, places.stop))
    names = "\n".join(layout.name[containers.start : containers.stop])
    if not any(map(names.__contains__, _POST_SIGNS)):  # as on most pages
        return
    looked_at = 0
    for container in containers:
        name = layout.name[container]
        since, until = layout.first[container], layout.last[container]
        if not name or not looked_at <= since < until or not _POST_NAME.search(name):
            continue
        if first_at(kept, since) < first_at(kept, until):
            continue
        looked_at = until
        for index in range(since, until):
            target = _post_of(layout, index)
            address = urls.split(target) if target else None
            if address is not None:
                said = clean_line(layout.text[index]).lstrip("—–- ")
                text = said if 0 < len(said) <= LONGEST_TITLE else address.host
                within = _around(structure, layout.parent[container])
                yield Block(text, EMBED, 0, since, (Span(text, "", target),), False, within)
                break


def _post_of(layout: Layout, index: int) -> str:
    """Where the first link of a block to a post leads, "" if it has none."""
    posts = map(_POST.match, targets_in(layout, (index,)))
    return next((post[0] for post in posts if post), "")


def _around(structure: Structure, container: int) -> tuple[Around, ...]:
    """What an embed stands in; no cell holds one."""
    return tuple(
        around
        for around in structure.around(container)
        if around.kind not in (IN_TABLE, IN_ROW, IN_CELL)
    )
