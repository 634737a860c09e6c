"""Layout → tags by origin: the keywords of the head, and the tags that the page shows around its article."""

from __future__ import annotations

from .. import patterns as re
from .. import spans_html
from . import jsonld, tags
from .sources import Sources
from .text import squash

#: Where links to pages of one tag lead, and how elements that hold tags are named.
_TAG_TARGET = re.compile(
    r"/(?:tags?|topics?|thema|themen|themes?|keywords?|stichwort|stichworte|schlagworte?|etiquetas?|temas?|t[oó]picos?|tagged|labels?|emner?|amnen|tagi|tag-page|sujets?|mots?-cles?|argomenti|topik|konu|etiket|hashtag|dossiers?|noticias-de)/"
    r"|[?&]tag=|/t/[^/]+/?$"
)
TAG_NAME = re.compile(
    r"(?:^|[\s_-])(?:(?:article|post|entry|story|news|page|content|meta|detail)?[-_]*(?:tags?|topics?|keywords?)(?:[-_]*(?:list|links?|wrap\w*|cloud|container|item|box|section|cluster|area))?|taglist|schlagwort\w*|themen\w*|stichwort\w*|etiquetas?|temas)(?=$|[\s_-])"
)


def shown_tags(sources: Sources, headline: int | None) -> list[str]:
    """Return the tags that the page shows around its article: links to tag pages, or in a tag box."""
    layout, scene = sources.layout, sources.scene
    low = max(
        0, (headline if headline is not None and headline <= scene.start else scene.start) - 3
    )
    near = range(low, min(len(scene.texts), scene.end + _TAGS_BELOW))
    below = max(scene.end - 3, scene.start)
    rel, linked = [], []
    for spot in sources.spots_in(near.start, near.stop):
        marks = spot.attributes.get("rel") or ""
        if "tag" in marks and "tag" in marks.split() and "category" not in marks:
            rel.append(layout.span_text(spot.start, spot.end))
    if rel:
        return rel
    if not near:
        return []
    kept = set(scene.kept)
    place = low
    for style, start, end, target in spans_html.marks_in(
        layout, layout.start[near[0]], layout.end[near[-1]]
    ):
        if style != "a":
            continue
        while place < len(layout.text) and layout.end[place] <= start:
            place += 1
        if place not in near or place >= len(layout.text) or start < layout.start[place]:
            continue
        if place in kept and layout.link_words[place] * 2 < layout.words[place]:
            continue
        if not (place >= below and _TAG_TARGET.search(target.lower())) and not _in_tag_box(
            sources, place
        ):
            continue
        text = layout.span_text(start, end)
        if 1 < len(text) <= tags.LONGEST_TAG:
            linked.append(text)
    if not linked:
        linked = _linked_words(sources)
    return linked if len(linked) <= _MOST_SHOWN else []


#: Words of a tag, and how many of a row of links must stand in the article for the row to be tags.
_TAG_WORDS, _TOLD_SHARE = 4, 0.5


def _linked_words(sources: Sources) -> list[str]:
    """Return the row of short links right below the body, where the article's text holds most of them."""
    layout, scene = sources.layout, sources.scene
    row: list[str] = []
    for index in range(scene.end, min(len(layout.text), scene.end + _TAGS_BELOW)):
        whole = layout.link_words[index] == layout.words[index] <= _TAG_WORDS
        if whole and len(layout.text[index]) <= tags.LONGEST_TAG:
            row.append(layout.text[index])
        elif row:
            break
    if len(row) < 2:
        return []
    told = " ".join([scene.texts[index] for index in scene.kept]).casefold()
    known = sum(tag.casefold() in told for tag in row)
    return row if known >= _TOLD_SHARE * len(row) else []


#: Tags stand within so many blocks below the body; more than so many links are a tag cloud.
_TAGS_BELOW, _MOST_SHOWN = 12, 25


def _in_tag_box(sources: Sources, place: int) -> bool:
    """Tell whether a block stands in an element named after tags, with little else."""
    layout = sources.layout
    container = layout.container[place]
    for _ in range(4):
        if container <= 0 or layout.last[container] - layout.first[container] > _MOST_SHOWN:
            return False
        if sources.is_named(container, TAG_NAME):
            return True
        container = layout.parent[container]
    return False


def _covers(stated: list[str], shown: list[str]) -> bool:
    """Tell whether a list of the head holds what is shown, and is the fuller one."""
    keys = {squash(tag) for tag in stated}
    return sum(squash(tag) in keys for tag in shown) * 3 >= len(shown) * 2


def gather(sources: Sources, headline: int | None, title: str) -> list[tuple[str, list[str]]]:
    """Return tags by origin, the most trusted source first."""
    found: list[tuple[str, list[str]]] = []
    shown = shown_tags(sources, headline)
    by_key: dict[str, list[str]] = {}
    for _, key, value in sources.head.of("tags"):
        by_key.setdefault(key, []).extend(tags.split(value))
    keywords = sources.article.get("keywords")
    listed: list[str] = []
    for text in jsonld.texts(keywords):
        listed.extend(tags.split(text))
    stated = [(f"meta:{key}", values) for key, values in by_key.items()]
    stated.insert(
        1 if stated and stated[0][0].endswith("article:tag") else 0, ("jsonld:keywords", listed)
    )
    stated = [
        (origin, values)
        for origin, values in stated
        if values and not tags.are_title_words(values, title)
    ]
    # A single one is often all keywords run together, or the section: a real list goes first.
    if shown and not any(_covers(values, shown) for _, values in stated):
        stated.insert(0, ("tags", shown))
    elif shown:
        stated.append(("tags", shown))
    stated.sort(key=lambda entry: len(entry[1]) < 2)
    return found + stated
