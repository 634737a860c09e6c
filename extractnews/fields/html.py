"""Layout → claims: everything that an HTML page says about its fields, by source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .. import blocks_html
from .. import patterns as re
from ..values import HEADING, Page, Verdict
from . import authors, datelines, dates, jsonld, meta, moments, tags, titles, urls
from .scene import Scene, foot_lines, head_lines
from .text import squash, tidy

#: How the names of elements that hold a field are written, in lower case.
AUTHOR_NAME = re.compile(
    r"author|byline|by-line|writer|journalist|contributor|reporter|autor|auteur|verfasser|yazar|columnist|posted-?by|creator|byl\b|signature|redakt"
)
NOT_AUTHOR_NAME = re.compile(
    r"bio\b|about|descr|authori[tz]|social|imag|avatar|photo|follow|twitter|comment|-list|related|more"
)
PUBLISHED_NAME = re.compile(r"publi|entry-date|posted|pubdate|created|erstell|veroeffentlich")
MODIFIED_NAME = re.compile(r"modif|updat|aktualis|actuali|mis-?a-?jour")

#: Longest text of an element that states authors or a date, in characters.
LONGEST_STATEMENT = 300


class Sources:
    """What the page's head says, read once and shared by every field."""

    __slots__ = ("graph", "head", "hints", "language", "layout", "names", "scene", "url", "urls")

    def __init__(self, layout: blocks_html.Layout, page: Page, verdict: Verdict) -> None:
        self.layout = layout
        self.head = meta.Heads(layout.metas)
        self.graph = jsonld.read(layout.jsonld, layout.title)
        self.scene = _scene(layout, verdict)
        self.urls = urls.canonical(_addresses(self), page.url)
        self.url = self.urls[0][0] if self.urls else None
        self.names = _site_keys(self)
        self.language = ""
        self.hints = dates.Hints()

    @property
    def article(self) -> jsonld.Node:
        """The JSON-LD node of the article; an empty one if there is none."""
        return self.graph.articles[0] if self.graph.articles else {}


def _scene(layout: blocks_html.Layout, verdict: Verdict) -> Scene:
    levels = [
        layout.level[container] if layout.kind[container] == HEADING else 0
        for container in layout.container
    ]
    kept = [verdict.blocks[index].place for index in verdict.kept]
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
    for node in sources.graph.articles[:1]:
        keys.append(squash(jsonld.first_text(node.get("publisher"))))
    keys += [squash(name) for name in sources.graph.sites]
    keys += urls.host_labels(sources.url)
    return [key for key in dict.fromkeys(keys) if len(key) > 1]


def stated_titles(sources: Sources) -> list[titles.Stated]:
    """Return the titles that the head of the page states."""
    found = []
    node = sources.article
    key = "headline" if node.get("headline") else "name"
    text = jsonld.first_text(node.get(key))
    if text:
        found.append(titles.Stated(text, f"jsonld:{key}"))
    for _, key, value in sources.head.of("title"):
        text = tidy(value)
        if text:
            found.append(titles.Stated(text, f"meta:{key}"))
    text = tidy(sources.layout.title)
    if text:
        found.append(titles.Stated(text, "title"))
    return found


def marked_titles(layout: blocks_html.Layout) -> list[tuple[int, str]]:
    """Return the blocks whose own element is named as a headline."""
    found = []
    for index, container in enumerate(layout.container):
        name = layout.name[container].lower()
        if "headline" in name:
            found.append((index, "named_headline"))
        elif "title" in name or "titel" in name or "titre" in name or "titul" in name:
            found.append((index, "named_title"))
    return found


def elements(
    sources: Sources, lines: Iterable[int], pattern: re.Pattern[str]
) -> Iterator[tuple[int, str, str, dict[str, str]]]:
    """Yield (block, name, text, attributes) of elements around `lines` whose name fits `pattern`.

    Inline elements first, then block-level ones, the inner before the outer.
    """
    layout = sources.layout
    wanted = set(lines)
    for spot in layout.spots:
        if spot.place in wanted:
            rel = spot.attributes.get("rel") or ""
            name = f"{spot.tag} {spot.name} {rel}".lower()
            if pattern.search(name):
                yield (
                    spot.place,
                    name,
                    layout.span_text(spot.start, spot.end),
                    dict(spot.attributes),
                )
    for container in range(len(layout.parent) - 1, 0, -1):
        name = layout.name[container]
        if name and layout.first[container] in wanted:
            lowered = name.lower()
            if pattern.search(lowered):
                first, last = layout.first[container], layout.last[container]
                if first < last <= first + 8:
                    text = " | ".join(layout.text[first:last])
                    if len(text) <= LONGEST_STATEMENT:
                        yield first, lowered, text, {}


def author_lines(sources: Sources, headline: int | None) -> list[tuple[int, str, str, bool]]:
    """Return (rank, origin, raw, strict) of everything visible that may name the authors; 0 is best.

    strict: whether the line may as well be something else, so that only a full name counts
    """
    scene = sources.scene
    found: list[tuple[int, str, str, bool]] = []
    for lines, penalty in ((head_lines(scene, headline), 0), (foot_lines(scene), 4)):
        for _, name, text, _ in elements(sources, lines, AUTHOR_NAME):
            if not 2 <= len(text) <= LONGEST_STATEMENT:
                continue
            exact = _EXACT_NAME.search(name) is not None and len(text) <= 60
            other = NOT_AUTHOR_NAME.search(name) is not None
            inner = (
                authors.inner_byline(text) if not exact or any(c.isdigit() for c in text) else ""
            )
            rank = 0 if exact and not other else 2 if other else 1
            found.append((rank + penalty, "byline", inner or text, not (exact or inner) or other))
        for index in lines:
            text = scene.texts[index]
            if len(text) > 200:
                continue
            if len(text) <= 160 and authors.by_length(text, sources.language):
                found.append((1 + penalty, "line", text, True))
            elif any(char.isdigit() for char in text):
                inner = authors.inner_byline(text)
                if inner:
                    found.append((2 + penalty, "line", inner, not _YEAR.search(text)))
    if headline is not None:
        found.extend((3, "line", text, True) for text in _bare_names(scene, headline))
    return found


#: An element that holds one author's name and nothing else.
_EXACT_NAME = re.compile(
    r"\bauthor\b.*(?:itemprop|vcard|\bfn\b|name|url)|vcard|author[-_]?name|^a .*author|itemprop|\bauthor$|fn n\b|byline[-_]?name|span .*\bbyline\b"
)

#: Below the headline, a bare name stands within this many blocks.
_BARE_NEAR = 10


def _bare_names(scene: Scene, headline: int) -> list[str]:
    """Return names that stand alone at the start or the end of the article.

    Below the headline, beside a date or once more in the author's box; or as the first or the last
    line of the body.
    """
    found = []
    texts = scene.texts
    for index in range(headline + 1, min(scene.start + 3, headline + _BARE_NEAR, len(texts))):
        text = texts[index]
        if not 5 <= len(text) <= 80:
            continue
        name = _NAME_AND_DATE.split(text, maxsplit=1)[0].strip(" -–—|•·,")
        names = authors.names_in(name, "", strict=True)
        if len(names) != 1 or scene.levels[index] or len(names[0].split()) < 2:
            continue
        if (
            (name != text and _YEAR.search(text))
            or _dated(texts, index)
            or _signed(scene, names[0])
            or index == scene.start
        ):
            found.append(name)
    if not found and scene.kept and scene.end > headline:
        last = texts[scene.end - 1].strip("() ")
        if (
            5 <= len(last) <= 40
            and not scene.levels[scene.end - 1]
            and authors.names_in(last, "", strict=True) == [last]
        ):
            found.append(last)
    return found[:3]


_NAME_AND_DATE = re.compile(r"[-–—|•·,]? ?(?=\d)|[|•·]| [-–—] ")


def _dated(texts: Sequence[str], index: int) -> bool:
    """Tell whether a line beside `index` holds a year."""
    return any(
        len(texts[place]) < 60 and _YEAR.search(texts[place])
        for place in (index - 1, index + 1)
        if 0 <= place < len(texts)
    )


def _signed(scene: Scene, name: str) -> bool:
    """Tell whether a name stands at the foot of the body again, as in an author's box."""
    return any(scene.texts[index].startswith(name) for index in foot_lines(scene))


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2}")


#: Meta tags under this rank say which date they mean; "date" alone may be that of any change.
_VAGUE = 3

_NODE_DATES = (
    ("datePublished", "published", 0.0),
    ("dateModified", "modified", 0.0),
    ("dateCreated", "published", 2.2),
)


def stated_dates(sources: Sources) -> dict[str, list[moments.Stated]]:
    """Return the dates of the head and of JSON-LD by field."""
    found: dict[str, list[moments.Stated]] = {"published": [], "modified": []}
    hints = sources.hints
    nodes = [(node, 0.0) for node in sources.graph.articles[:1]] + [
        (node, 1.8) for node in sources.graph.pages[:1]
    ]
    for node, penalty in nodes:
        for key, field, rank in _NODE_DATES:
            text = jsonld.first_text(node.get(key))
            moment = dates.read_machine(text, hints) if text else None
            if moment:
                found[field].append(
                    moments.Stated(rank + penalty, moment, f"jsonld:{key}", text[:80])
                )
    for field, stated in found.items():
        for rank, key, value in sources.head.of(field):
            text = tidy(value)
            moment = dates.read_machine(text, hints)
            if moment:
                place = 1 + rank * 0.3 if rank < _VAGUE or field == "modified" else 5.2
                stated.append(moments.Stated(place, moment, f"meta:{key}", text[:80]))
    return found


def visible_dates(sources: Sources, headline: int | None) -> list[datelines.Dated]:
    """Return the dates that stand near the headline, in <time> elements and in lines, best first."""
    scene, layout = sources.scene, sources.layout
    if (
        sources.hints.day_first is None
        and not sources.hints.country
        and sources.hints.language in ("", "en")
    ):
        sources.hints = sources.hints._replace(day_first=datelines.day_order(scene))
    near = dict(datelines.lines_near(scene, headline))
    found: list[datelines.Dated] = []
    for spot in layout.spots:
        zone = near.get(spot.place)
        if zone is None:
            continue
        attributes = spot.attributes
        raw = attributes.get("datetime") or ""
        if not raw and "itemprop" in attributes:
            raw = attributes.get("content") or ""
        moment = dates.read_machine(raw, sources.hints) if raw else None
        if moment is None:
            continue
        name = spot.name.lower()
        text = layout.span_text(spot.start, spot.end)
        line = scene.texts[spot.place] if spot.place < len(scene.texts) else ""
        before = line.partition(text)[0] if text else ""
        meaning = datelines.meaning_of(before[-60:] + " " + text[:40])
        if not meaning:
            meaning = (
                "modified"
                if MODIFIED_NAME.search(name)
                else "published"
                if PUBLISHED_NAME.search(name)
                else ""
            )
        if meaning == "other":
            continue
        rank = zone + (0.0 if meaning else 0.4 if zone < 0.6 else 2.0)
        found.append(datelines.Dated(rank, meaning or "published", moment, "time", raw[:80]))
    found.extend(datelines.gather(scene, headline, sources.hints))
    found.sort(key=lambda dated: dated.rank)
    return datelines.settle(found)


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
    for spot in layout.spots:
        if spot.place in near and "tag" in (spot.attributes.get("rel") or "").split():
            if "category" not in (spot.attributes.get("rel") or ""):
                rel.append(layout.span_text(spot.start, spot.end))
    if rel:
        return rel
    kept = set(scene.kept)
    place = low
    for style, start, end, target in layout.marks:
        if style != "a":
            continue
        while place < len(layout.text) and layout.end[place] <= start:
            place += 1
        if place not in near or place >= len(layout.text) or start < layout.start[place]:
            continue
        if place in kept and layout.link_words[place] * 2 < layout.words[place]:
            continue
        if not (place >= below and _TAG_TARGET.search(target.lower())) and not _in_tag_box(
            layout, place
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


def _in_tag_box(layout: blocks_html.Layout, place: int) -> bool:
    """Tell whether a block stands in an element named after tags, with little else."""
    container = layout.container[place]
    for _ in range(4):
        if container <= 0 or layout.last[container] - layout.first[container] > _MOST_SHOWN:
            return False
        if layout.name[container] and TAG_NAME.search(layout.name[container].lower()):
            return True
        container = layout.parent[container]
    return False


def _covers(stated: list[str], shown: list[str]) -> bool:
    """Tell whether a list of the head holds what is shown, and is the fuller one."""
    keys = {squash(tag) for tag in stated}
    return sum(squash(tag) in keys for tag in shown) * 3 >= len(shown) * 2


def page_tags(sources: Sources, headline: int | None, title: str) -> list[tuple[str, list[str]]]:
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
