"""Layout → claims: everything that an HTML page says about its fields, by source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from .. import blocks_html, spans_html
from .. import patterns as re
from ..values import HEADING
from . import authors, datelines, dates, jsonld, moments, tags, titles
from .scene import Scene, foot_lines, head_lines
from .sources import LONGEST_STATEMENT, Sources, elements
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
    """Return the marks of blocks: their element is named as a headline, is linked, is in a list."""
    found = []
    for index, container in enumerate(layout.container):
        name = layout.name[container]
        if name:
            lowered = name.lower()
            if "headline" in lowered:
                found.append((index, "named_headline"))
            elif "tit" in lowered and _TITLE_NAME.search(lowered):
                found.append((index, "named_title"))
        if layout.kind[container] is HEADING:
            if is_linked(layout, index):
                found.append((index, "linked"))
            if in_list(layout, index):
                found.append((index, "in_list"))
    return found


def is_linked(layout: blocks_html.Layout, index: int) -> bool:
    """Tell whether most words of a block are a link's."""
    return layout.link_words[index] * 2 > layout.words[index]


_TITLE_NAME = re.compile("title|titel|titre|titul")


def in_list(layout: blocks_html.Layout, index: int) -> bool:
    """Tell whether a block stands in a list, a menu or a trail of breadcrumbs."""
    container = layout.container[index]
    for _ in range(3):
        if container <= 0:
            return False
        if layout.tag[container] in ("li", "nav", "ol", "ul") or (
            "crumb" in layout.name[container].lower()
        ):
            return True
        container = layout.parent[container]
    return False


def headline_spans(sources: Sources) -> list[titles.Stated]:
    """Return the parts of headings that are named as the title: what is beside them is a kicker."""
    layout, scene = sources.layout, sources.scene
    found = []
    for spot in sources.spots_in(0, min(scene.end, len(scene.levels))):
        place = spot.place
        if 1 <= scene.levels[place] <= 2 and spot.tag != "a":
            name = spot.name.lower()
            if ("headline" in name or "title" in name or "titel" in name) and not _KICKER.search(
                name
            ):
                text = layout.span_text(spot.start, spot.end)
                if text and len(text) < len(scene.texts[place]):
                    found.append(titles.Stated(text, "headline"))
    return found[:3]


_KICKER = re.compile(r"kicker|overline|topline|dach|pre-?title|sub|supra|crumb|badge|label")


#: Rank of what stands below the body in `author_lines`; it is added to that of its kind.
BELOW_BODY_RANK = 4

#: Rank of names that stand where an author's would, with nothing else that says so.
GUESS_RANK = 9

#: Blocks of the body that may be a byline, and the letters of one there.
_BODY_LINES, _SHORT_BYLINE = 8, 60


def author_lines(sources: Sources, headline: int | None) -> list[tuple[int, str, str, bool]]:
    """Return (rank, origin, raw, strict) of everything visible that may name the authors; 0 is best.

    strict: whether the line may as well be something else, so that only a full name counts
    """
    scene = sources.scene
    found: list[tuple[int, str, str, bool]] = []
    for lines, penalty in ((head_lines(scene, headline), 0), (foot_lines(scene), BELOW_BODY_RANK)):
        for _, name, text, _ in islice(elements(sources, lines, AUTHOR_NAME), _MOST_STATED):
            if not 2 <= len(text) <= LONGEST_STATEMENT:
                continue
            exact = _EXACT_NAME.search(name) is not None and len(text) <= 60
            other = NOT_AUTHOR_NAME.search(name) is not None
            bare = _undated(text, sources.hints)
            inner = authors.inner_byline(bare) if not exact or _DIGIT.search(bare) else ""
            rank = 0 if exact and not other else 2 if other else 1
            found.append((rank + penalty, "byline", inner or bare, not (exact or inner) or other))
        for index in lines:
            found.extend(_byline_in(sources, scene.texts[index], penalty))
    for index in (*scene.kept[1:_BODY_LINES], *scene.kept[-3:]):
        if len(scene.texts[index]) <= _SHORT_BYLINE and not scene.levels[index]:
            found.extend(
                (3, origin, raw, True)
                for _, origin, raw, _ in _byline_in(sources, scene.texts[index], 3)
            )
    if headline is not None:
        found.extend((rank, "line", text, True) for rank, text in _bare_names(sources, headline))
    return found


def _byline_in(sources: Sources, text: str, penalty: int) -> Iterator[tuple[int, str, str, bool]]:
    """Yield what a line of text says of its authors, as in `author_lines`."""
    if len(text) > 200:
        return
    if len(text) <= 160 and authors.by_length(text, sources.language):
        yield 1 + penalty, "line", _undated(text, sources.hints), True
    elif _DIGIT.search(text):
        inner = authors.inner_byline(_undated(text, sources.hints))
        if inner:
            yield 2 + penalty, "line", inner, inner[0].islower() or not _YEAR.search(text)


def _undated(text: str, hints: dates.Hints) -> str:
    """Return a line with a bar where its dates were: "By Sofia Gonzalez December 3, 2019"."""
    if not (_DIGIT.search(text) and _YEAR.search(text)):
        return text
    for start, end, _ in reversed(dates.spans_written(text, hints, 3)):
        if text[start:end].strip():
            before = text[:start].rstrip(" ,:|·•–—-")
            for _ in range(3):
                before = _BEFORE_DATE.sub("", before).rstrip(" ,:|·•–—-")
            text = f"{before} | {text[end:].lstrip()}"
    return text.strip(" |")


#: What introduces a date behind a name.
_BEFORE_DATE = re.compile(
    r"(?:^|\s)(?:on|am|vom|le|el|il|den|d\.|at|um|à|a las|the|stand|as of|published|updated|posted|last|first|publié|"
    r"veröffentlicht|aktualisiert|publicado|erstellt|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\.?)$",
    re.IGNORECASE,
)


#: An element that holds one author's name and nothing else.
_EXACT_NAME = re.compile(
    r"\bauthor\b.*(?:itemprop|vcard|\bfn\b|name|url)|vcard|author[-_]?name|^a .*author|itemprop|\bauthor$|fn n\b|byline[-_]?name|span .*\bbyline\b"
)

#: Below the headline, a bare name stands within this many blocks.
_BARE_NEAR = 14


def _bare_names(sources: Sources, headline: int) -> list[tuple[int, str]]:
    """Return (rank, name) of names that stand alone at the start or the end of the article.

    Below the headline, beside a date, once more in the author's box, or with next to nothing
    between headline and body; or as the last line of the body, or the first below it.
    """
    scene = sources.scene
    texts = scene.texts
    found = []
    short = 0 <= scene.start - headline <= _SHORT_HEAD
    for index in range(headline + 1, min(scene.start + 3, headline + _BARE_NEAR, len(texts))):
        text = texts[index]
        if not 5 <= len(text) <= 80:
            continue
        bare = _undated(text, sources.hints)
        if scene.levels[index] and bare == text:
            continue
        names = _bare(bare)
        if not names:
            continue
        known = (
            bare != text or _dated(texts, index) or _signed(scene, names[0]) or index == scene.start
        )
        if known or (short and index < scene.start):
            found += [(3 if known else GUESS_RANK, name) for name in names]
    if not found and scene.kept and scene.end > headline:
        for index in (scene.end - 1, scene.end):
            if index < len(texts) and not scene.levels[index] and 5 <= len(texts[index]) <= 60:
                bare = _undated(texts[index].strip("() "), sources.hints)
                names = _bare(bare) if len(bare) <= 40 else []
                sure = index < scene.end or bare != texts[index]
                found += [(3 if sure else GUESS_RANK, name) for name in names]
                if names:
                    break
    return found[:3]


#: Blocks between headline and body where a bare name can only be the author's.
_SHORT_HEAD = 4


_BARS = re.compile(r" ?[|•·] ?| [-–—] ")
_DIGIT = re.compile(r"\d")

#: Blanks in a line of up to three names and a time.
_MOST_BLANKS = 14


def _bare(text: str) -> list[str]:
    """Return the full names that a line consists of but for a time and bars; [] if of more."""
    if text.count(" ") > _MOST_BLANKS:
        return []
    for piece in _BARS.split(text):
        if piece and not piece[0].islower() and not _DIGIT.search(piece):
            parts = piece.split("/") if "/" in piece else [piece]
            names = authors.names_in(" | ".join(parts), "", strict=True)
            full = [name for name in names if authors.is_person(name)]
            if (
                full
                and len(full) == len(parts)
                and sum(map(len, full)) + len(parts) > len(piece) - 4
            ):
                return full
    return []


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


#: Elements near the headline that are asked for a date or for authors; more are no article's.
_MOST_STATED = 500


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
    spots = sources.spots_in(min(near), max(near) + 1) if near else ()
    for spot in islice(spots, _MOST_STATED):
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
        printed = dates.read_written(text[:100], sources.hints) if raw and text else None
        if (
            printed is not None
            and abs(printed.ordinal - moment.ordinal) > 2
            and (printed.month, printed.day) != (moment.day, moment.month)
        ):
            moment = printed  # the attribute is that of a change, or of the page's making
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
    for spot in sources.spots_in(near.start, near.stop):
        marks = spot.attributes.get("rel") or ""
        if "tag" in marks and "tag" in marks.split() and "category" not in marks:
            rel.append(layout.span_text(spot.start, spot.end))
    if rel:
        return rel
    if not near:
        return []
    kept = set(scene.kept)
    place, boxed = low, (-1, False)
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
        if not (place >= below and _TAG_TARGET.search(target.lower())):
            if boxed[0] != place:
                boxed = place, _in_tag_box(sources, place)
            if not boxed[1]:
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
