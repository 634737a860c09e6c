"""Layout → claims: everything that an HTML page says about its fields, by source."""

from __future__ import annotations

from itertools import islice

from .. import patterns as re
from .. import spans_html
from ..layout import Layout, Spot
from ..values import HEADING
from . import datelines, dates, jsonld, moments, titles, urls
from .sources import MOST_STATED, Sources
from .text import tidy

#: How the names of elements that hold a date are written, in lower case.
PUBLISHED_NAME = re.Words("publi|entry-date|posted|pubdate|created|erstell|veroeffentlich")
MODIFIED_NAME = re.Words("modif|updat|aktualis|actuali|misajour|mis-ajour|misa-jour|mis-a-jour")


def stated_titles(sources: Sources) -> list[titles.Stated]:
    """Return the titles that the head of the page states."""
    found = []
    node = sources.article
    key = "headline" if node.get("headline") else "name"
    whole = tidy(sources.layout.title)
    text = jsonld.first_text(node.get(key))
    if text and not _is_cut_at_quote(text, whole):
        found.append(titles.Stated(text, f"jsonld:{key}"))
    for _, key, value in sources.head.of("title"):
        text = tidy(value)
        if text and not _is_cut_at_quote(text, whole):
            found.append(titles.Stated(text, f"meta:{key}"))
    text = whole
    if text:
        found.append(titles.Stated(text, "title"))
    return found


def _is_cut_at_quote(text: str, whole: str) -> bool:
    """Tell whether a title ends where the page's <title> goes on with a quotation mark.

    So it does where a template wrote 'Senator calls it "unfair"' into an attribute or a script as it was.
    """
    return (
        len(text) < len(whole) and whole.startswith(text) and whole[len(text) :].lstrip()[:1] == '"'
    )


def marked_titles(layout: Layout, url: str | None) -> list[tuple[int, str]]:
    """Return the marks of blocks: their element is named as a headline, is linked, is in a list.

    url: the page's own
    """
    found = []
    marks = {"": ""}
    for index, container in enumerate(layout.container):
        name = layout.name[container]
        mark = marks.get(name)
        if mark is None:
            mark = marks[name] = _title_mark(name.lower())
        if mark:
            found.append((index, mark))
        if layout.kind[container] is HEADING:
            if is_linked(layout, index):
                found.append((index, "leads_up" if leads_up(layout, index, url) else "linked"))
            if in_list(layout, index):
                found.append((index, "in_list"))
    return found


def _title_mark(name: str) -> str:
    """Return the mark of a block whose element has that name, in lower case; "" for none."""
    if "headline" in name:
        return "named_headline"
    return "named_title" if "tit" in name and _TITLE_NAME.search(name) else ""


def is_linked(layout: Layout, index: int) -> bool:
    """Tell whether most words of a block are a link's."""
    return layout.link_words[index] * 2 > layout.words[index]


def leads_up(layout: Layout, index: int, url: str | None) -> bool:
    """Tell whether a block is a link to the site's start page, or to a blog's: it bears their names."""
    if not is_linked(layout, index):
        return False
    targets = spans_html.targets_in(layout, (index,))
    return len(targets) == 1 and _is_above(targets[0], url)


def _is_above(target: str, url: str | None) -> bool:
    """Tell whether a link leads to its site's start page, or some folders up from where it stands.

    url: the page's own, as `urls.normal` gives it
    """
    full = urls.join(url, target) if target else None
    if full is None:
        return target == "/"
    deep = urls.depth(full)
    if not url or not deep:
        return not deep
    return url.startswith(full.rstrip("/") + "/") and urls.depth(url) >= deep + _FOLDERS_UP


#: A headline may be linked to the page's own address without "/amp/2" at its end.
_FOLDERS_UP = 3


_TITLE_NAME = re.Words("title|titel|titre|titul")


def in_list(layout: Layout, index: int) -> bool:
    """Tell whether a block stands in a list, a menu or a trail of breadcrumbs."""
    return any(
        layout.tag[here] in ("li", "nav", "ol", "ul") or "crumb" in layout.name[here].lower()
        for here in layout.around(layout.container[index], 3)
    )


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


_KICKER = re.Words("kicker|overline|topline|dach|pretitle|pre-title|sub|supra|crumb|badge|label")


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
            if moment and sources.is_known(field, moment, f"jsonld:{key}", text[:80]):
                found[field].append(
                    moments.Stated(rank + penalty, moment, f"jsonld:{key}", text[:80])
                )
    for field, stated in found.items():
        for rank, key, value in sources.head.of(field):
            text = tidy(value)
            moment = dates.read_machine(text, hints)
            if moment and sources.is_known(field, moment, f"meta:{key}", text[:80]):
                place = 1 + rank * 0.3 if rank < _VAGUE or field == "modified" else 5.2
                stated.append(moments.Stated(place, moment, f"meta:{key}", text[:80]))
    return found


def visible_dates(sources: Sources, headline: int | None, title: str) -> list[datelines.Dated]:
    """Return the dates that stand near the headline, in <time> elements and in lines, best first.

    title: the headline's text, "" if unknown
    """
    found = _dates_near(sources, headline, title)
    if (
        any(dated.moment.swapped for dated in found)
        and sources.hints.day_first is None
        and not sources.hints.country
        and sources.hints.language in ("", "en")
    ):
        day_first = datelines.day_order(sources.scene)
        if day_first is not None:
            sources.hints = sources.hints._replace(day_first=day_first)
            found = _dates_near(sources, headline, title)
    found = [
        dated
        for dated in found
        if sources.is_known(dated.field, dated.moment, dated.origin, dated.raw)
    ]
    found.sort(key=lambda dated: dated.rank)
    return datelines.settle(found)


def _dates_near(sources: Sources, headline: int | None, title: str) -> list[datelines.Dated]:
    scene = sources.scene
    lines = list(datelines.lines_near(scene, headline))
    if "figcaption" in sources.layout.tag:
        lines = [line for line in lines if not _is_caption(sources.layout, line[0])]
    near = dict(lines)
    found: list[datelines.Dated] = []
    spots = sources.spots_in(min(near), max(near) + 1) if near else ()
    for spot in islice(spots, MOST_STATED):
        zone = near.get(spot.place)
        if zone is None:
            continue
        attributes = spot.attributes
        raw = attributes.get("datetime") or ""
        if not raw and "itemprop" in attributes:
            raw = attributes.get("content") or ""
        moment = dates.read_machine(raw, sources.hints) if raw else None
        if moment is not None:
            dated = _of_element(sources, spot, zone, moment, raw)
            if dated is not None:
                found.append(dated)
    found.extend(datelines.gather(scene, lines, headline, sources.hints, title))
    return found


def _is_caption(layout: Layout, index: int) -> bool:
    """Tell whether a block stands below a picture: a day there is the one it was taken on."""
    around = layout.around(layout.container[index], 3)
    return any(layout.tag[here] == "figcaption" for here in around)


def _of_element(
    sources: Sources, spot: Spot, zone: float, moment: dates.Moment, raw: str
) -> datelines.Dated | None:
    """Return the moment of a <time> element with what it means; None if it is no article's.

    zone: how far it is from the headline, as a rank
    """
    scene = sources.scene
    name = spot.name.lower()
    text = sources.layout.span_text(spot.start, spot.end)
    printed = dates.read_written(text[:100], sources.hints) if text else None
    if (
        printed is not None
        and abs(printed.ordinal - moment.ordinal) > 2
        and (printed.month, printed.day) != (moment.day, moment.month)
    ):
        moment = printed  # the attribute is that of a change, or of the page's making
    line = scene.texts[spot.place] if spot.place < len(scene.texts) else ""
    before = line.partition(text)[0] if text else ""
    meaning = datelines.meaning_of(before[-60:] + " " + text[:40])
    if not meaning and zone < datelines.BELOW_BODY:  # below, so are the times of other articles
        meaning = (
            "modified"
            if MODIFIED_NAME.search(name)
            else "published"
            if PUBLISHED_NAME.search(name)
            else ""
        )
    if meaning == "other":
        return None
    rank = zone + (0.0 if meaning else 0.4 if zone < 0.6 else 2.0)
    return datelines.Dated(rank, meaning or "published", moment, "time", raw[:80])
