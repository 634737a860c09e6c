"""Layout → tags by origin: the keywords of the head, and the tags that the page shows around its article."""

from __future__ import annotations

from collections.abc import Sequence

from .. import patterns as re
from .. import spans_html
from ..layout import Layout, count_words
from ..named import NamedTuple
from . import jobs, jsonld, tags, urls
from .sources import Sources, may_be_named
from .text import squash

#: How elements that hold tags are named.
TAG_NAME = re.Words(
    "",
    r"(?:^|[\s_-])(?:(?:article|post|entry|story|news|page|content|meta|detail)?[-_]*(?:tags?|topics?|keywords?)(?:[-_]*(?:list|links?|wrap\w*|cloud|container|item|box|section|cluster|area))?|taglist|schlagwort\w*|themen\w*|stichwort\w*|mots-cles|etiquetas?|temas|etiketler|etichete|cimkek?|stitky|tagy|tagi|tagovi|emneord|avainsanat|asiasanat|trefwoorden)(?=$|[\s_-])",
    "tag|topic|keyword|schlagwort|themen|stichwort|mots-cles|etiqueta|temas|etiketler|etichete|cimke|stitky|emneord|avainsanat|asiasanat|trefwoorden",
)


class Shown(NamedTuple):
    """The tags that a page shows around its article.

    sure: whether their links or their box say that they are tags
    """

    tags: list[str]
    sure: bool


def shown_tags(sources: Sources, headline: int | None) -> Shown:
    """Return the tags that the page shows around its article: links to tag pages, or in a tag box."""
    layout, scene = sources.layout, sources.scene
    low = headline if headline is not None and headline <= scene.start else max(0, scene.start - 3)
    rel = _rel_tags(sources, max(0, low - 3), scene.end + _REL_BELOW)
    if rel:
        return Shown(_without_counts(rel), True)
    near = range(low, min(len(scene.texts), scene.end + _BOX_BELOW))
    if not near:
        return Shown([], False)
    below = max(scene.end - 3, scene.start)
    in_boxes = may_be_named(layout, near, TAG_NAME)  # on most pages none is
    if not in_boxes:  # then only links below the body count, that lead to a tag's page
        near = range(max(low, below), min(near.stop, scene.end + _TAGS_BELOW))
    boxed, linked = [], []
    boxes: dict[int, bool] = {}
    kept = set(scene.kept)
    place = near.start
    for style, start, end, target in (
        spans_html.marks_in(layout, layout.start[near[0]], layout.end[near[-1]]) if near else ()
    ):
        if style != "a":
            continue
        while place < len(layout.text) and layout.end[place] <= start:
            place += 1
        if place not in near or place >= len(layout.text) or start < layout.start[place]:
            continue
        if place in kept and layout.link_words[place] * 2 < layout.words[place]:
            continue
        in_box = in_boxes and _in_tag_box(sources, layout.container[place], boxes)
        if not in_box and not (
            below <= place < scene.end + _TAGS_BELOW and urls.leads_to_tag(target.lower())
        ):
            continue
        text = layout.span_text(start, end)
        if 1 < len(text) <= tags.LONGEST_TAG and not _leads_elsewhere(target, sources.url):
            linked.append(text)
            if in_box:
                boxed.append(text)
    if _are_no_tags(linked):
        return Shown([], False)
    linked = _without_counts(linked)
    if not boxed and not (linked and _is_told(sources, linked)):
        row = _labelled(sources) or _linked_words(sources)
        return Shown(row or linked, bool(row))
    return Shown(linked, bool(boxed))


def _are_no_tags(linked: list[str]) -> bool:
    """Tell whether links are too many for an article's tags, or most of them headlines."""
    return len(linked) > _MOST_SHOWN or sum(map(_is_headline, linked)) * 2 > len(linked)


def _without_counts(linked: list[str]) -> list[str]:
    """Return tags without how many articles each has, where most say it: "Iowa 92"."""
    if sum(text[-1:].isdigit() for text in linked) * 3 <= len(linked) * 2:
        return linked
    return [text.rstrip("0123456789").strip() for text in linked]


def _rel_tags(sources: Sources, low: int, high: int) -> list[str]:
    """Return the texts of the links that say that they lead to a tag's page."""
    found: list[str] = []
    filed: list[str] = []
    last = low
    for spot in sources.spots_in(low, min(high, len(sources.scene.texts))):
        marks = spot.attributes.get("rel") or ""
        if "tag" in marks and "tag" in marks.split() and "category" not in marks:
            if spot.place > max(last + _REL_APART, sources.scene.end + _TAGS_BELOW):
                break  # those of another article
            last = spot.place
            text = sources.layout.span_text(spot.start, spot.end)
            (filed if "/category/" in (spot.attributes.get("href") or "") else found).append(text)
    return found or filed


def _is_headline(text: str) -> bool:
    """Tell whether a link's text is too long for a tag: a list of these leads to other articles."""
    return count_words(text, len(text.split())) > _LONG_TAG


#: Words of the longest tags that make a list; two signs of Chinese count as one.
_LONG_TAG = 5


#: What links to share a page, to write mail and to run a script have in their targets.
_NO_PAGE = re.compile(
    r"^(?:mailto|javascript|whatsapp|tel):|[/.?&](?:share|sharer|intent|submit)[./?=]"
)


def _leads_elsewhere(target: str, own: str | None) -> bool:
    """Tell whether a link in a box of tags leads to no tag: to the start page, to a form for sharing."""
    if target.startswith("?"):
        return False
    address = target.partition("?")[0].partition("#")[0].rstrip("/")
    if not address or (address.count("/") == 2 and "//" in address):
        return True
    if own and "//" in address and _is_of_another(address, own):
        return True
    return bool(own and address == own.rstrip("/")) or _NO_PAGE.search(target) is not None


def _is_of_another(address: str, own: str) -> bool:
    """Tell whether an address is another site's: a shop's has a "tag" for who sent the reader."""
    there, here = urls.host_labels(address), urls.host_labels(own)
    return bool(there and here) and set(there).isdisjoint(here)


#: Words of a tag, and how many of a row of links must stand in the article for the row to be tags.
_TAG_WORDS, _TOLD_SHARE = 4, 0.5


def _linked_words(sources: Sources) -> list[str]:
    """Return the row of short links right below the body, where the article's text holds most of them."""
    layout, scene = sources.layout, sources.scene
    row: list[str] = []
    kind = ("", "")
    for index in range(scene.end, min(len(layout.text), scene.end + _TAGS_BELOW)):
        whole = layout.link_words[index] == layout.words[index] <= _TAG_WORDS
        container = layout.container[index]
        own = layout.tag[container], layout.name[container]
        if (
            whole
            and len(layout.text[index]) <= tags.LONGEST_TAG
            and (not row or own == kind)
            and not sources.is_named(layout.parent[container], _NO_ROW)
            and not sources.is_named(container, _NO_ROW)
        ):
            row.append(layout.text[index])
            kind = own
        elif row:
            break
    if len(row) < 2:
        return []
    return row if _is_told(sources, row) else []


def _labelled(sources: Sources) -> list[str]:
    """Return the links behind "Tags:" below the body, or, if the article's text holds most of them, below a line "Tags"."""
    layout, scene = sources.layout, sources.scene
    for index in range(
        max(scene.end - 3, scene.start), min(len(layout.text), scene.end + _TAGS_BELOW)
    ):
        text = layout.text[index]
        length = tags.label_length(text)
        alone = len(text) < _LONGEST_LABEL and text.strip(" :：#").lower() in tags.LABELS
        if not alone and (not length or text[length - 1] == " " or not layout.link_words[index]):
            continue
        first, last = layout.start[index], layout.end[index]
        if alone:
            last = layout.end[_end_of_row(layout, index + 1) - 1]
        found = [
            layout.span_text(start, end)
            for style, start, end, target in spans_html.marks_in(layout, first, last)
            if style == "a"
            and first <= start < end <= last
            and not _leads_elsewhere(target, sources.url)
        ]
        found = [text for text in found if 1 < len(text) <= tags.LONGEST_TAG]
        if found and not _are_no_tags(found) and not (alone and not _is_told(sources, found)):
            return _without_counts(found)
    return []


def _end_of_row(layout: Layout, index: int) -> int:
    """Return where the blocks end, from `index` on, that are links and made as the first of them."""
    end = index
    while end < len(layout.text) and 0 < layout.words[end] == layout.link_words[end]:
        if layout.tag[layout.container[end]] != layout.tag[layout.container[index]]:
            break
        end += 1
    return end


#: Characters of a line that only introduces tags.
_LONGEST_LABEL = 30


#: How rows of links are named that are no tags.
_NO_ROW = re.Words("crumb|share|social|menu|nav|follow")


def _is_told(sources: Sources, listed: list[str]) -> bool:
    """Tell whether the article's text holds most of the tags of a list."""
    told, listed = sources.told(), listed[: tags.MAX_TAGS]
    known = sum(_has_word(told, tag.lower()) for tag in listed)
    return known >= _TOLD_SHARE * len(listed)


def _has_word(text: str, word: str) -> bool:
    """Tell whether a text holds a word, or words, and not only as a part of others."""
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        if not (_goes_on(text[place - 1 : place]) or _goes_on(text[end : end + 1])):
            return True
        place = text.find(word, place + 1)
    return False


def _goes_on(sign: str) -> bool:
    """Tell whether a word goes on with a sign: one of a script that puts blanks between words."""
    return sign < _UNSPACED and sign.isalnum()


#: Where the scripts begin whose words have no blanks between them, or particles glued to them.
_UNSPACED = "\u0e00"

#: Tags stand within so many blocks below the body; more than so many links are a tag cloud.
_TAGS_BELOW, _MOST_SHOWN = 12, 25

#: A link stands at most so deep in a box named after tags.
_DEEP_BOX = 4

#: Boxes named after tags count within so many blocks below the body.
_BOX_BELOW = 26

#: Links that say of themselves that they lead to a tag count within so many blocks below the body.
_REL_BELOW = 24

#: … and each within so many of the one before.
_REL_APART = 6


#: Articles that are named after their own tags, as one system writes it, and boxes of the whole site's tags.
_NO_BOX = re.Words("hentry|type-post|hot|popular|trending")


def _in_tag_box(sources: Sources, container: int, known: dict[int, bool]) -> bool:
    """Tell whether an element is named after tags, or is in one that is, with little else.

    known: the answers of before, which this one is added to
    """
    layout = sources.layout
    asked: list[int] = []
    found = False
    while (
        container > 0
        and len(asked) < _DEEP_BOX
        and layout.last[container] - layout.first[container] <= _MOST_SHOWN
    ):
        answer = known.get(container)
        if answer is not None:
            found = answer
            break
        asked.append(container)
        if sources.is_named(container, TAG_NAME):
            found = not sources.is_named(container, _NO_BOX)
            break
        container = layout.parent[container]
    known.update(dict.fromkeys(asked, found))
    return found


def _covers(stated: list[str], shown: list[str]) -> bool:
    """Tell whether a list of the head holds what is shown, and is the fuller one."""
    keys = {squash(tag) for tag in stated}
    return sum(squash(tag) in keys for tag in shown) * 3 >= len(shown) * 2


#: Keys of keywords, among which systems put the authors; under the first they write the same words on
#: all pages of a site.
_KEYWORDS = ("keywords", "news_keywords")


def _are_of_site(sources: Sources, stated: list[str]) -> bool:
    """Tell whether keywords are the site's: they name news, or are many, and the article's text names few of them."""
    general = tags.name_news(stated)
    if not general and len(stated) < _MANY:
        return False
    text, stated = sources.told(), stated[: tags.MAX_TAGS]
    told = sum(_has_word(text, tag.lower()) for tag in stated)
    return told * (_ONE_IN if general < 2 else _ONE_OF_MANY_IN) < len(stated)


#: Keywords that are seldom all of one article.
_MANY = 25

#: Of so many keywords the text names one where they are the article's, with one word for news
#: among them, and with more.
_ONE_IN, _ONE_OF_MANY_IN = 4, 2.5


def _unturned(sources: Sources, value: str) -> str:
    """Return "Jane Doe" for "Doe, Jane" where the article names her so; "Atlanta, Georgia" is a place."""
    turned = jobs.unturned(value)
    return turned if turned == value or turned.lower() in sources.told() else value


def gather(
    sources: Sources, headline: int | None, title: str, authors: Sequence[str]
) -> list[tuple[str, list[str]]]:
    """Return tags by origin, the most trusted source first."""
    shown, sure = shown_tags(sources, headline)
    by_key: dict[str, list[str]] = {}
    for _, key, value in sources.head.of("tags"):
        by_key.setdefault(key, []).append(tags.without_title(value, title))
    for values in by_key.values():
        if len(values) > 1 and max(value.count(",") for value in values) == 1:
            values[:] = [_unturned(sources, value) for value in values]
        values[:] = [tag for value in values for tag in tags.split(value)]
    keywords = sources.article.get("keywords")
    listed: list[str] = []
    for text in jsonld.texts(keywords):
        listed.extend(tags.split(tags.without_title(text, title)))
    stated = [
        (f"meta:{key}", tags.without_authors(values, authors) if key in _KEYWORDS else values)
        for key, values in by_key.items()
        if key != _KEYWORDS[0] or not _are_of_site(sources, values)
    ]
    stated.insert(
        1 if stated and stated[0][0].endswith("article:tag") else 0, ("jsonld:keywords", listed)
    )
    stated = [
        (origin, rest)
        for origin, values in stated
        if (rest := tags.without_title_words(values, title, sources.language))
    ]
    if shown and stated and not sure:
        told = [values for _, values in stated if len(values) > 1 and _is_told(sources, values)]
        if told:
            shown = []  # links to what the article is not about, in a place of tags
    # A single one is often all keywords run together, or the section: a real list goes first.
    if shown and not any(_covers(values, shown) for _, values in stated):
        stated.insert(0, ("tags", shown))
    elif shown:
        stated.append(("tags", shown))
    stated.sort(key=lambda entry: len(entry[1]) < 2)
    return stated
