"""What an HTML page says about itself, read once and shared by every field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from .. import patterns as re
from ..layout import Layout, Spot
from ..values import HEADING, Claim, Page, Verdict
from . import dates, jsonld, meta, urls
from .scene import Scene
from .text import squash, tidy

#: Longest text of an element that states authors or a date, in characters.
LONGEST_STATEMENT = 300

#: Elements near the headline that are asked for a date or for authors; more are no article's.
MOST_STATED = 500


class Sources:
    """What the page's head says, read once and shared by every field."""

    __slots__ = (
        "_named",
        "_spots",
        "_told",
        "graph",
        "head",
        "hints",
        "hosts",
        "language",
        "late",
        "layout",
        "names",
        "scene",
        "url",
        "urls",
    )

    def __init__(self, layout: Layout, page: Page, verdict: Verdict) -> None:
        self.layout = layout
        self.head = meta.Heads(layout.metas)
        self.graph = jsonld.read(layout.jsonld, layout.title)
        self.scene = _scene(layout, verdict)
        self.urls = urls.canonical(_addresses(self), page.url)
        self.url = self.urls[0][0] if self.urls else None
        self.hosts = urls.host_labels(self.url)
        self.names = _site_keys(self)
        self.language = ""
        self.hints = dates.Hints()
        self.late: list[Claim] = []
        self._spots: tuple[list[int], list[Spot]] | None = None
        self._told: str | None = None
        self._named: dict[re.Pattern[str] | re.Words, dict[str, bool]] = {}

    def is_named(self, container: int, pattern: re.Pattern[str] | re.Words) -> bool:
        """Tell whether a container's class and id, in lower case, fit a pattern.

        Asked again and again of the same names, so that the answers are kept.
        """
        known = self._named.get(pattern)
        if known is None:
            known = self.known_names(pattern)
        name = self.layout.name[container]
        fits = known.get(name)
        if fits is None:
            fits = known[name] = pattern.search(name.lower()) is not None
        return fits

    def known_names(self, pattern: re.Pattern[str] | re.Words) -> dict[str, bool]:
        """Return what `is_named` has answered so far, by name as written."""
        known = self._named.get(pattern)
        if known is None:
            known = self._named[pattern] = {"": False}
        return known

    def told(self) -> str:
        """Return the text of the body on one line, in small letters."""
        if self._told is None:
            texts = self.scene.texts
            self._told = " ".join([texts[index] for index in self.scene.kept]).lower()
        return self._told

    def is_known(self, field: str, moment: dates.Moment, origin: str, raw: str) -> bool:
        """Tell whether a moment had come when the page was fetched; else note what claims that it had."""
        if dates.is_known(moment, self.hints):
            return True
        self.late.append(Claim(field, moment.iso, origin, raw))
        return False

    def spots_in(self, low: int, high: int) -> list[Spot]:
        """Return the spots of the blocks from `low` to `high`, the inner before the outer."""
        if self._spots is None:
            ordered = sorted(self.layout.spots, key=attrgetter("place"))
            self._spots = [spot.place for spot in ordered], ordered
        places, ordered = self._spots
        return ordered[first_at(places, low) : first_at(places, high)]

    @property
    def article(self) -> jsonld.Node:
        """The JSON-LD node of the article; an empty one if there is none."""
        return self.graph.articles[0] if self.graph.articles else {}


def first_at(ascending: Sequence[int], value: int) -> int:
    """Return the first index whose number is not under `value`, as bisect does.

    The module of that name is one more import of every run.
    """
    low, high = 0, len(ascending)
    while low < high:
        middle = (low + high) // 2
        if ascending[middle] < value:
            low = middle + 1
        else:
            high = middle
    return low


def _scene(layout: Layout, verdict: Verdict) -> Scene:
    kinds, depths, blocks = layout.kind, layout.level, verdict.blocks
    levels = [depths[here] if kinds[here] is HEADING else 0 for here in layout.container]
    kept = [blocks[index].place for index in verdict.kept]
    size = len(layout.text)
    return Scene(
        layout.text, levels, kept, kept[0] if kept else size, kept[-1] + 1 if kept else size
    )


def _addresses(sources: Sources) -> list[tuple[str, str]]:
    claimed = [(href, "link:canonical") for rel, href in sources.layout.links if rel == "canonical"]
    claimed += [(tidy(value), f"meta:{key}") for _, key, value in sources.head.of("url")]
    for node in sources.graph.articles[:1]:
        for key in ("url", "mainEntityOfPage", "@id"):
            value = node.get(key)
            if isinstance(value, dict):
                value = value.get("@id", value.get("url"))
            if isinstance(value, str):
                claimed.append((value, f"jsonld:{key}"))
    return claimed


def _site_keys(sources: Sources) -> list[str]:
    """Return every squashed form of the site's name."""
    keys = [squash(tidy(value)) for rank, _, value in sources.head.of("site_name") if rank < 4]
    keys.append(squash(jsonld.first_text(sources.article.get("publisher"))))
    keys += [squash(name) for name in sources.graph.sites]
    keys += sources.hosts
    return [key for key in dict.fromkeys(keys) if len(key) > 1]


def may_be_named(layout: Layout, blocks: range, pattern: re.Words) -> bool:
    """Return False where no element around some blocks, up to four levels, is named so for sure."""
    if not blocks:
        return False
    first = layout.container[blocks[0]]
    for _ in range(_LEVELS):
        first = layout.parent[first] if first > 0 else first
    last = max(layout.container[blocks.start : blocks.stop])
    return pattern.may_fit("\n".join(set(layout.name[max(0, first) : last + 1])).lower())


#: Elements around a block, one in another, that are asked for their name.
_LEVELS = 4


def elements(sources: Sources, lines: range, pattern: re.Words) -> Iterator[tuple[int, str, str]]:
    """Yield (block, name, text) of elements around `lines` whose name fits `pattern`.

    Inline elements first, then block-level ones, the inner before the outer.
    """
    layout = sources.layout
    spots = sources.spots_in(lines.start, lines.stop)
    names = [f"{spot.tag} {spot.name} {spot.attributes.get('rel') or ''}".lower() for spot in spots]
    if pattern.may_fit("\n".join(set(names))):
        for spot, name in zip(spots, names, strict=True):
            if pattern.search(name):
                yield spot.place, name, layout.span_text(spot.start, spot.end)
    low = max(1, first_at(layout.first, lines.start))
    high = first_at(layout.first, lines.stop)
    if not pattern.may_fit("\n".join(set(layout.name[low:high])).lower()):
        return
    for container in range(high - 1, low - 1, -1):
        first, last = layout.first[container], layout.last[container]
        if first < last <= first + 8 and sources.is_named(container, pattern):
            text = " | ".join(layout.text[first:last])
            if len(text) <= LONGEST_STATEMENT:
                yield first, layout.name[container].lower(), text
