"""The section an article stands in, as the page shows it: "Politics", not "politics" or "home"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from .. import patterns as re
from .. import spans_html
from . import dates, jsonld, tags, titles, urls
from .sources import Sources, may_be_named
from .text import squash, tidy

#: A section's name, in characters and words.
LONGEST_SECTION, MOST_WORDS = 60, 7

#: Blocks around the headline that may show a trail of breadcrumbs or the section's name.
_ABOVE, _BELOW = 10, 4

#: First crumbs that lead to the site's front page, squashed, and other things that are no section. The Slovenian
#: word is what Slovak papers call the news of their own country.
_HOME = tags.HOME - {"domov"} | frozenset(
    "正文 本文 alaune alle all archiv archive breadcrumbtraillinks strona страница".split()
)

#: What systems write where nobody chose a section.
_NO_SECTION = frozenset(
    "in uncategorized default none null article articles artikel allgemein unkategorisiert category categories kategorie "
    "kategorien catégorie catégories categoría categorías カテゴリー カテゴリ 記事 分类 分類 posts searchresults".split()
)

#: Sections that say no more than that this is news: kept for want of a better one.
_GENERAL = tags.NEWS | {"blog", "blogs"}

#: How links that lead back to a list begin, squashed.
_BACK = ("backto", "zurückzu", "retourà", "volvera", "voltarpara", "viewall", "seeall")

#: What stands in addresses, and where a script is to put a name.
_NO_NAME = ("://", "{{")

#: Folders of addresses that are people's.
_PEOPLE = re.compile(
    r"/@|/(?:authors?|autor(?:en|es)?|auteurs?|by|people|profile|users?|staff|team|writers?)(?:/|$)"
)
#: What stands between the crumbs of a trail, as bars.
_SEPARATORS = str.maketrans(dict.fromkeys("›»>＞〉/→·•", "|"))
_CRUMB_NAME = re.Words(
    "crumb|rootline|breadnav|bread-nav|youarehere|you-arehere|youare-here|you-are-here",
    r"^(?!.*\bnav\b).*\bpath\b",
    "path",
)


def choose(
    sources: Sources, headline: int | None, title: str | None, others: Iterable[str]
) -> list[tuple[str, str]]:
    """Return (section, origin) of what names one, the chosen one first.

    The page's lines are looked at where its head says nothing, or no more than that this is news.
    others: names of the article's authors and of its site
    """
    taken = {squash(name) for name in others}
    found = _kept(sources, _stated(sources), title, taken)
    if not found or _says_little(found[0]):
        found += _kept(sources, _visible(sources, headline), title, taken)
        found.sort(key=_says_little)
    return found


def _kept(
    sources: Sources, claims: Iterable[tuple[str, str]], title: str | None, taken: set[str]
) -> list[tuple[str, str]]:
    """Return the claims that can be a section's name, those that say something first.

    taken: what other fields are, squashed
    """
    own = squash(title or "")
    found = []
    for text, origin in islice(claims, _MOST_CLAIMS):
        name = text.strip(" |›»>/·•:：").lstrip("#")
        if ":" in name:
            name = tags.without_label(name)
        shelf = name[3:].lstrip("› ")
        if name.startswith("in ") and not shelf[:1].islower():  # "in Politics", and not "in depth"
            name = shelf
        key = squash(name)
        if (
            key in ("", own)
            or key in taken
            or key in _NO_SECTION
            or (key in _HOME and not origin.startswith(("meta", "jsonld:article")))
            or len(name) > LONGEST_SECTION
            or len(name.split()) > MOST_WORDS
            or _is_moment(name, sources)
            or key.startswith(_BACK)
            or any(map(name.__contains__, _NO_NAME))
            or titles.is_site(key, sources.names)
            or (own and len(key) > 20 and key in own)
        ):
            continue
        found.append((_as_shown(sources, name), origin))
    found.sort(key=_says_little)
    return found


#: Names that are looked at; each in small letters is looked for in the whole page.
_MOST_CLAIMS = 50


def _is_moment(name: str, sources: Sources) -> bool:
    """Tell whether a name is a number, a day, a time or how long one reads: where articles are filed by date."""
    if not any(map(str.isdecimal, name)):
        return name.endswith(" ago")
    return (
        name.isdecimal()
        or _MINUTES.search(name) is not None
        or _CLOCK.search(name) is not None
        or bool(dates.spans_written(name, sources.hints))
    )


_CLOCK = re.compile(r"\d:\d\d")
#: How long it takes to read something; there are programmes and papers of 60 minutes.
_MINUTES = re.compile(
    r"(?<![\d.:])[1-5]?\d[ -]?(?:min(?:s|ut\w{1,2})?|мин(?:ут\w?)?)\b", re.IGNORECASE
)


def _says_little(entry: tuple[str, str]) -> bool:
    return squash(entry[0]) in _GENERAL


def _stated(sources: Sources) -> Iterator[tuple[str, str]]:
    for text in jsonld.texts(sources.article.get("articleSection"))[:3]:
        yield text.split(",")[0], "jsonld:articleSection"
    for rank, key, value in sources.head.of("section"):
        if rank < 4:
            name = tidy(value).split(",")[0]
            is_path = name.islower() and " " not in name and "://" not in name
            path = name.strip("/") if is_path else ""
            yield path.partition("/")[0] or name, f"meta:{key}"
    for crumbs in sources.graph.crumbs:
        for name in crumbs[:-1] or crumbs:
            yield name, "jsonld:breadcrumb"


def _visible(sources: Sources, headline: int | None) -> Iterator[tuple[str, str]]:
    near = _near(sources, headline)
    for name in _path_links(sources, near):
        yield name, "link"
    if may_be_named(sources.layout, near, _CRUMB_NAME):
        for name in _trail(sources, near):
            yield name, "breadcrumb"
    for name in _named(sources, near):
        for part in [name] if any(map(str.isdecimal, name)) else name.split(","):
            yield part, "named"


def _near(sources: Sources, headline: int | None) -> range:
    scene = sources.scene
    head = scene.start if headline is None or headline > scene.start else headline
    return range(max(0, head - _ABOVE), min(len(scene.texts), head + _BELOW))


def _path_links(sources: Sources, near: range) -> Iterator[str]:
    """Yield the texts of links near the headline that lead to a folder of the page's address."""
    address = urls.split(sources.url) if sources.url else None
    if address is None or not near:
        return
    layout = sources.layout
    path = address.rest.partition("?")[0]
    place = near[0]
    since, until = layout.start[near[0]], layout.end[near[-1]]
    for style, start, end, target in spans_html.marks_in(layout, since, until):
        if style != "a" or not target or start < since or end > until:
            continue
        while place < near.stop - 1 and layout.end[place] <= start:
            place += 1
        bare = target.partition("?")[0].partition("#")[0]
        last = bare.rstrip("/").rpartition("/")[2]
        # Most links lead elsewhere: their last part tells it before they are read as addresses.
        if not last or f"{last}/" not in path or _is_menu(sources, place):
            continue
        full = urls.join(sources.url, bare)
        there = urls.split(full) if full else None
        if (
            full is None
            or there is None
            or there.host.removeprefix("www.") != address.host.removeprefix("www.")
        ):
            continue
        folder = there.rest.rstrip("/")
        if (
            last.lower() not in (sources.language, "")
            and not _PEOPLE.search(folder)
            and path.startswith(folder + "/")
            and len(path) > len(folder) + 1
        ):
            yield layout.span_text(start, end)


def _is_menu(sources: Sources, index: int) -> bool:
    """Tell whether a block stands in the site's menu, and in no trail of breadcrumbs."""
    layout = sources.layout
    menu = False
    for container in layout.around(layout.container[index], 4):
        if sources.is_named(container, _CRUMB_NAME):
            return False
        menu = menu or layout.tag[container] == "nav" or "menu" in layout.name[container].lower()
    return menu


def _named(sources: Sources, near: range) -> Iterator[str]:
    """Yield short texts near the headline whose element is named as a section or category."""
    layout = sources.layout
    for spot in sources.spots_in(near.start, near.stop):
        if _SECTION_NAME.search(spot.name.lower()):
            yield layout.span_text(spot.start, spot.end)
    if may_be_named(layout, near, _SECTION_NAME):
        for index in near:
            if sources.is_named(layout.container[index], _SECTION_NAME):
                yield layout.text[index]


_SECTION_NAME = re.Words(
    "",
    r"(?:^|[\s_-])(?:section|category|rubric|rubrik|rubrique|ressort|channel)(?:[-_](?:name|link|label|title))?(?=$|\s)",
    "section|category|rubri|ressort|channel",
)


def _trail(sources: Sources, near: range) -> Iterator[str]:
    """Yield the names of a visible trail of breadcrumbs, from below its root down."""
    trail = [
        crumb for index in near if _is_crumb(sources, index) for crumb in _crumbs(sources, index)
    ]
    linked = (place for place, (_, target) in enumerate(trail) if target)
    trail = trail[next(linked, 0) :]  # without "You are here:"
    if trail and _is_start(trail[0][1], sources.url):
        trail.pop(0)
    for name, _ in trail:
        if len(name) == _YEAR and name.isdecimal():
            return  # what comes below a year are its months, weeks and days
        yield name


#: Digits of a year.
_YEAR = 4


def _is_crumb(sources: Sources, index: int) -> bool:
    """Tell whether a block stands in a trail of breadcrumbs."""
    layout = sources.layout
    for container in layout.around(layout.container[index], 3):
        size = layout.last[container] - layout.first[container]
        if layout.tag[container] == "form" or size > _LONGEST_TRAIL:
            return False
        if sources.is_named(container, _CRUMB_NAME):
            return True
    return False


#: Blocks of a trail of breadcrumbs at most: systems name whole pages after their path.
_LONGEST_TRAIL = 12


def _crumbs(sources: Sources, index: int) -> Iterator[tuple[str, str]]:
    """Yield the parts of a block of a trail, and where each leads, "" for what is no link."""
    layout = sources.layout
    links = {
        layout.span_text(start, end): target
        for style, start, end, target in spans_html.marks_in(
            layout, layout.start[index], layout.end[index]
        )
        if style == "a" and target
    }
    pieces = [
        piece.strip().replace("：", ":").rpartition(":")[2]
        for piece in layout.text[index].translate(_SEPARATORS).split("|")
        if piece.strip()
    ]
    if len(links) > len(pieces) or (len(links) == len(pieces) == 1 and _is_glued(*pieces, *links)):
        pieces = list(links)  # nothing that is text parts them
    for name in pieces:
        yield name, links.get(name, "")


def _is_glued(piece: str, link: str) -> bool:
    """Tell whether a link's text has how long it takes to read right behind it."""
    return piece.startswith(link) and any(map(str.isdecimal, piece[len(link) :]))


def _is_start(target: str, own: str | None) -> bool:
    """Tell whether a link leads to the site's start page; that of a subdomain is a section's."""
    bare = target.partition("?")[0].partition("#")[0]
    full = urls.join(own, bare) if bare else None
    if full is None:
        return bare in ("/", "./")
    return not urls.depth(full) and len(urls.host_labels(full)) < _OF_SUBDOMAIN


#: Labels that the host of a subdomain gives at least.
_OF_SUBDOMAIN = 3


def _as_shown(sources: Sources, name: str) -> str:
    """Return a name that the head writes in small letters as a menu of the page writes it."""
    if not name.islower():
        return name
    layout, size = sources.layout, len(name)
    texts = [text for text in layout.text if len(text) == size]
    for part in layout.unread:
        texts += [text for text in part.chunks if len(text) >= size]
    for text in map(str.strip, texts):
        if len(text) == size and not text.islower() and text.lower() == name:
            return text.capitalize() if text.isupper() else text
    return name
