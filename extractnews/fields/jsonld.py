"""JSON-LD → the nodes that describe the article, its breadcrumbs and its publisher.

Written by hand in a thousand CMSs, so any field may be null, a number, a list of lists, a dictionary
with "@value" or a reference; blocks are broken, truncated, commented or several in one. What cannot
be read is left out; nothing raises.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from .. import patterns as re
from ..named import NamedTuple
from .text import tidy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Node = dict[str, Any]

#: What is read of one script and of a page, in characters; and how deep (see the safety notes).
MAX_BLOCK = 1 << 20
MAX_PAGE = 4 << 20
MAX_DEPTH = 100

#: Dictionaries looked at on one page; real ones stay under 2,000.
MAX_NODES = 20_000

#: People of one article, and strings of any other list: who states more says nothing by it.
MAX_AUTHORS, MAX_TEXTS = 50, 200

#: Types of a node that is the article itself, by the end of the name: NewsArticle, BlogPosting …
_ARTICLE_ENDS = (
    "article",
    "posting",
    "report",
    "review",
    "analysis",
    "liveblog",
    "backgroundnews",
    "opinion",
    "webstory",
)
_ARTICLE_NOT = frozenset(("jobposting", "userreview", "aggregatereview"))
_PAGE_TYPES = frozenset(("webpage", "itempage", "collectionpage", "aboutpage", "webpageelement"))
_SITE_TYPES = frozenset(
    ("website", "organization", "newsmediaorganization", "corporation", "periodical", "newspaper")
)

#: A script without one of these words holds nothing that is used here; not parsing it is free.
_TELLING = (
    "headline",
    "datePublished",
    "Breadcrumb",
    "author",
    "rganization",
    "ebSite",
    "articleSection",
)

#: Keys under which other articles stand.
_OTHERS = frozenset(
    (
        "mentions",
        "haspart",
        "ispartof",
        "itemlistelement",
        "relatedlink",
        "citation",
        "comment",
        "liveblogupdate",
        "suggestedanswer",
        "subjectof",
    )
)


class Graph(NamedTuple):
    """What the scripts of one page hold that is used.

    articles: nodes of the article, the likeliest first
    pages:    nodes of the page around it
    crumbs:   breadcrumb lists: names from the root down
    sites:    names of websites and organizations
    by_id:    nodes by their "@id"
    """

    articles: tuple[Node, ...]
    pages: tuple[Node, ...]
    crumbs: tuple[tuple[str, ...], ...]
    sites: tuple[str, ...]
    by_id: dict[str, Node]


def read(scripts: list[str], title: str = "") -> Graph:
    """Return the graph of a page's scripts.

    title: of the page, which tells the article from others listed with it
    """
    ranked: list[tuple[int, int, Node]] = []
    pages: list[Node] = []
    crumbs: list[tuple[str, ...]] = []
    sites: list[str] = []
    by_id: dict[str, Node] = {}
    folded = title.casefold()
    room = MAX_PAGE
    nodes = 0
    for script in scripts:
        if room <= 0 or not any(word in script for word in _TELLING):
            continue
        room -= len(script)
        for value in _values(script[:MAX_BLOCK]):
            for node, nested in _walk(value):
                nodes += 1
                if nodes > MAX_NODES:
                    break
                identity = node.get("@id")
                if isinstance(identity, str) and len(node) > 1:
                    by_id.setdefault(identity, node)
                types = type_names(node)
                if not types:
                    if "headline" in node and "datePublished" in node:
                        ranked.append((4 + nested * 4, len(ranked), node))
                    continue
                if [t for t in types if t.endswith(_ARTICLE_ENDS) and t not in _ARTICLE_NOT]:
                    ranked.append((_rank(node, nested, folded), len(ranked), node))
                elif not types.isdisjoint(_PAGE_TYPES):
                    pages.append(node)
                elif "breadcrumblist" in types:
                    names = _crumb_names(node)
                    if names:
                        crumbs.append(names)
                elif not nested and not types.isdisjoint(_SITE_TYPES):
                    name = first_text(node.get("name"))
                    if name:
                        sites.append(name)
    ranked.sort(key=lambda entry: entry[:2])
    return Graph(tuple(n for _, _, n in ranked), tuple(pages), tuple(crumbs), tuple(sites), by_id)


def _rank(node: Node, nested: bool, title: str) -> int:
    """Return how far a node is from being the page's article, 0 best."""
    headline = first_text(node.get("headline")) or first_text(node.get("name"))
    rank = 4 if nested else 0
    if not headline:
        rank += 2
    elif title and headline.casefold()[:40] not in title and title[:40] not in headline.casefold():
        rank += 1
    if "datePublished" not in node and "author" not in node:
        rank += 1
    return rank


def _walk(value: Any) -> Iterator[tuple[Node, bool]]:
    """Yield every dictionary in document order, and whether it stands under another's list."""
    stack: list[tuple[Any, int, bool]] = [(value, 0, False)]
    while stack:
        item, depth, nested = stack.pop()
        if depth > MAX_DEPTH:
            continue
        if isinstance(item, dict):
            yield item, nested
            for key, inner in reversed(item.items()):
                if type(inner) is dict or type(inner) is list:  # nothing else comes out of JSON
                    below = nested or key.lower() in _OTHERS
                    stack.append((inner, depth + 1, below))
        elif isinstance(item, list):
            stack.extend((inner, depth + 1, nested) for inner in reversed(item))


_decoder = json.JSONDecoder(strict=False)
_SPACE = re.compile(r"[\s;]*")
_TRAILING_COMMA = re.compile(r",(?=\s{0,200}[}\]])")


def _values(script: str) -> list[Any]:
    """Return the JSON values of one script, mended where that is cheap."""
    script = script.strip()
    if script.startswith(("<!--", "<![CDATA[", "//", "/*")):
        script = re.sub(
            r"^(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/|<!\[CDATA\[|//[^\n{\[]*)\s*", "", script
        )
    values: list[Any] = []
    place = _skip(script, 0)
    mended = False
    while place < len(script) and len(values) < 100:
        try:
            value, place = _decoder.raw_decode(script, place)
            values.append(value)
            place = _skip(script, place)
        except (ValueError, RecursionError):
            if mended:
                if not values:
                    values.extend(_salvage(script))
                break
            mended = True
            script = _TRAILING_COMMA.sub("", script[place:])
            place = _skip(script, 0)
            if not script.startswith(("{", "[")):
                break
    return values


def _skip(script: str, place: int) -> int:
    found = _SPACE.match(script, place)
    return found.end() if found else place


_SALVAGE = re.compile(
    r'"(headline|datePublished|dateModified|articleSection|inLanguage)"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,1000})"'
)
_SALVAGE_AUTHOR = re.compile(
    r'"author"\s{0,20}:\s{0,20}[\[{][^\]}]{0,300}?"name"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,200})"'
)


def _salvage(script: str) -> list[Node]:
    """Return what single strings of an unreadable script say."""
    node: Node = {}
    for key, raw in _SALVAGE.findall(script):
        try:
            node.setdefault(key, json.loads(f'"{raw}"', strict=False))
        except ValueError:
            continue
    author = _SALVAGE_AUTHOR.search(script)
    if author:
        node["author"] = author.group(1)
    return [{"@type": "Article", **node}] if node else []


def type_names(node: Node) -> set[str]:
    """Return the node's types in lower case, without their namespace."""
    value = node.get("@type", node.get("type"))
    if isinstance(value, str):
        return {value.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower()}
    found = value if isinstance(value, list) else []
    return {t.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for t in found if isinstance(t, str)}


def first_text(value: Any, depth: int = 0) -> str:
    """Return the first string that a field holds, cleaned; "" if it holds none."""
    if isinstance(value, str):
        return tidy(value)
    if depth < 5:
        if isinstance(value, dict):
            return first_text(value.get("@value", value.get("name")), depth + 1)
        if isinstance(value, list):
            for item in value[:20]:
                text = first_text(item, depth + 1)
                if text:
                    return text
    return ""


def texts(value: Any, depth: int = 0) -> list[str]:
    """Return all strings that a field holds, cleaned."""
    if isinstance(value, str):
        text = tidy(value)
        return [text] if text else []
    if depth < 5:
        if isinstance(value, dict):
            return texts(value.get("@value", value.get("name")), depth + 1)
        if isinstance(value, list):
            return [text for item in value[:MAX_TEXTS] for text in texts(item, depth + 1)]
    return []


def people(value: Any, graph: Graph, depth: int = 0) -> list[str]:
    """Return the names in an author field."""
    if isinstance(value, str):
        name = tidy(value)
        if not name and value in graph.by_id:
            return people(graph.by_id[value], graph, depth + 1)
        return [name] if name else []
    if depth > 6:
        return []
    if isinstance(value, list):
        named = [name for item in value[:MAX_AUTHORS] for name in people(item, graph, depth + 1)]
        return named[:MAX_AUTHORS]
    if not isinstance(value, dict):
        return []
    names = texts(value.get("name"))
    if not names:
        given, family = first_text(value.get("givenName")), first_text(value.get("familyName"))
        names = [f"{given} {family}".strip()] if given or family else []
    if not names:
        target = graph.by_id.get(str(value.get("@id")))
        if target is not None and target is not value:
            return people(target, graph, depth + 3)
        inner = value.get("@list", value.get("author"))
        return people(inner, graph, depth + 1) if inner is not None else []
    return names


def _crumb_names(node: Node) -> tuple[str, ...]:
    items = node.get("itemListElement")
    if isinstance(items, dict):
        items = [items]
    if not isinstance(items, list):
        return ()
    placed = []
    for index, item in enumerate(items[:50]):
        if not isinstance(item, dict):
            continue
        name = first_text(item.get("name")) or first_text(item.get("item"))
        position = item.get("position")
        if isinstance(position, str) and position.isdecimal() and len(position) < 4:
            position = int(position)
        order = position if isinstance(position, int) and not isinstance(position, bool) else index
        if name:
            placed.append((order, index, name))
    return tuple(name for _, _, name in sorted(placed))
