"""Pictures of the article: the lead image first, caption and credit apart.

The lead is the first picture that the article shows near its headline;
where it shows none, the one that the head of the page names.
"""

from __future__ import annotations

from .. import patterns as re
from ..layout import Picture
from ..named import NamedTuple
from ..values import Image
from . import captions, jsonld, picture_urls, urls
from .credits import says_something, split_credit, without_label
from .sources import Sources
from .text import squash, tidy, word_list

#: Images reported for one article.
MAX_IMAGES = 40

#: Pictures looked at, of those beside the body: a megabyte of nothing else would take two seconds.
MOST_LOOKED = 2000

#: The lead stands within so many blocks above the headline, and after the first of the body.
_LEAD_ABOVE, _LEAD_BELOW = 8, 3

#: Signs and blanks by which two wordings of one text differ at most.
_SIGNS = 24


class Shown(NamedTuple):
    """A picture of the page.

    place: blocks before it
    key:   what the addresses of its sizes share
    sure:  it stands in a figure, or has a caption
    """

    place: int
    key: str
    image: Image
    sure: bool


def gather(sources: Sources, headline: int | None = None) -> list[Image]:
    """Return the article's pictures: the lead, then those of the body in order."""
    stated = _stated(sources, headline)
    key = picture_urls.key(stated.url) if stated is not None else ""
    shown = _shown(sources, headline, key)
    if stated is not None and key not in [picture.key for picture in shown]:
        path = (stated.url or "").partition("?")[0].lower()
        ornament = picture_urls.is_of_ornament(path) and not _is_told_of(sources, path)
        empty = "placeholder" in path.rpartition("/")[2]
        if ornament or empty or picture_urls.is_of_site(path, sources.url, sources.hosts):
            stated = None
    lead, rest = _lead(sources, shown, stated, key if stated is not None else "", headline)
    found = [lead] if lead is not None else []
    keys = {picture_urls.key(lead.url)} if rest and lead is not None and lead.url else set()
    for picture in rest:
        if picture.key not in keys:
            keys.add(picture.key)
            found.append(picture.image)
    return [
        image._replace(caption=None)
        if image.caption and not says_something(image.caption)
        else image
        for image in found[:MAX_IMAGES]
    ]


def _is_told_of(sources: Sources, path: str) -> bool:
    """Tell whether a word of the page's title, none of the host's, stands in a picture's name: the sign is its topic then."""
    name = set(word_list(path.rpartition("/")[2].replace("_", " ")))
    return any(
        len(word) >= _TOPIC and not any(word in host for host in sources.hosts)
        for word in name.intersection(word_list(sources.layout.title))
    )


#: Letters of a word that names a topic.
_TOPIC = 4


def _lead(
    sources: Sources, shown: list[Shown], stated: Image | None, key: str, headline: int | None
) -> tuple[Image | None, list[Shown]]:
    """Return the lead image, and the other pictures that the page shows.

    key: of the stated one
    """
    start = sources.scene.start
    head = start if headline is None or headline > start else headline
    for picture in shown:
        if picture.place > start + _LEAD_BELOW:
            break
        if picture.place < head and _has_heading(sources, picture.place, head):
            continue
        twin = bool(key) and picture.key == key
        if not picture.key and stated is not None and picture.sure:
            return _joined(stated, picture.image), [o for o in shown if o.key]
        if picture.key and (twin or picture.sure):
            lead = _joined(picture.image, stated if twin else None)
            return lead, [o for o in shown if o.key and o is not picture]
    shown = [picture for picture in shown if picture.key]
    if stated is None:
        return None, shown
    for picture in shown:
        if picture.key == key:
            return _joined(picture.image, stated), [o for o in shown if o is not picture]
    return _joined(stated, captions.lone(sources, head, start + _LEAD_BELOW)), shown


def _has_heading(sources: Sources, place: int, head: int) -> bool:
    """Tell whether another heading stands between a picture and the headline: it is of a list then."""
    scene = sources.scene
    title = squash(scene.texts[head]) if head < len(scene.texts) else ""
    headings = [i for i in range(place, min(head, len(scene.levels))) if scene.levels[i]]
    return any(squash(scene.texts[index]) != title for index in headings)


def _joined(image: Image, other: Image | None) -> Image:
    """Return a picture with what another place says of it where it says nothing itself."""
    if other is None:
        return image
    caption, credit = image.caption, image.credit
    if not caption and other.caption and squash(other.caption) != squash(credit or ""):
        caption = other.caption
    return Image(image.url, image.alt or other.alt, caption, credit or other.credit)


def _stated(sources: Sources, headline: int | None) -> Image | None:
    """Return the picture that the head of the page names."""
    caption = credit = ""
    url = None
    value = sources.article.get("image")
    for named in value[:10] if isinstance(value, list) else [value]:
        item = named
        if isinstance(item, dict) and isinstance(item.get("@id"), str) and "url" not in item:
            item = sources.graph.by_id.get(item["@id"], item)
        if isinstance(item, dict):
            raw = jsonld.first_text(item.get("url", item.get("contentUrl")))
            url = url or (urls.join(sources.url, raw) if raw else None)
            caption = caption or jsonld.first_text(item.get("caption"))
            credit = credit or jsonld.first_text(
                item.get("creditText", item.get("author", item.get("creator")))
            )
        elif isinstance(item, str) and url is None:
            url = urls.join(sources.url, tidy(item))
    for _, _, raw in sources.head.of("images"):
        full = urls.join(sources.url, tidy(raw))
        if full:
            url = full
            break
    if url is None:
        return None
    alts = [tidy(raw) for _, _, raw in sources.head.of("image_alt")]
    if caption and _is_other_text(sources, caption, alts, headline):
        caption = ""
    text, split = split_credit(caption) if caption else (None, None)
    owner = without_label(credit) if credit else None
    return Image(url, alts[0] or None if alts else None, text, owner or split)


def _is_other_text(sources: Sources, caption: str, alts: list[str], headline: int | None) -> bool:
    """Tell whether what JSON-LD calls a caption is the picture's alternative text, or the title.

    The programs that write it take the one for the other; readers see neither below the picture.
    """
    texts = [*alts, *(picture.attributes.get("alt") or "" for picture in sources.layout.pictures)]
    if headline is not None:
        texts.append(sources.scene.texts[headline])
    said = squash(caption)
    near = [text for text in texts if text and abs(len(text) - len(caption)) <= _SIGNS]
    return said in map(squash, near)


def _shown(sources: Sources, headline: int | None, stated: str) -> list[Shown]:
    """Return the pictures between the headline and the end of the body, with their captions.

    stated: the key of the one that the head of the page names; it is the article's wherever it leads
    """
    layout, scene = sources.layout, sources.scene
    head = scene.start if headline is None or headline > scene.start else headline
    low, high = max(0, head - _LEAD_ABOVE), scene.end
    if scene.start - head > _FAR:
        low = scene.start - _FAR
    found: list[Shown] = []
    pending: dict[str, str] = {}
    read: captions.Read = {}
    pictures = [picture for picture in layout.pictures if low <= picture.place <= high]
    nexts = _next_places(pictures, high + 1)
    looked = 0
    for number, picture in enumerate(pictures):
        if picture.tag in _EMBEDS:
            continue
        attributes = picture.attributes
        if picture.tag == "source":
            pending = attributes
            continue
        looked += 1
        if looked > MOST_LOOKED:
            break
        others, pending = pending, {}
        if _is_sign(attributes):
            continue
        url, ornament = _address(sources, attributes, others)
        key = picture_urls.key(url)
        if key and key in [other.key for other in found[-captions.MOST_LINES :]]:
            continue
        own = bool(key) and key == stated
        above = picture.place < head
        if ornament and (above or not own):
            continue
        if not own and above and _has_heading(sources, picture.place, head):
            continue
        if _is_foreign(sources, picture.container):
            continue
        caption, credit, boxed = captions.beside(
            sources, picture.container, picture.place, nexts[number], read
        )
        sure = boxed or bool(caption or credit)
        if url and not own:
            if not sure and _is_of_others(sources, picture, url, above=picture.place <= head):
                continue
            # A figure is the article's where it says something, or shows what stands in the text.
            told = bool(caption or credit or picture.place in scene.kept) and not above
            if (
                sure
                and not told
                and _leads_away(
                    sources, picture.target, above=picture.place < scene.start, sure=True
                )
            ):
                continue
        image = Image(url, _alt(attributes), caption, credit)
        found.append(Shown(picture.place, key, image, sure))
    return found


def _address(
    sources: Sources, attributes: dict[str, str], others: dict[str, str]
) -> tuple[str | None, bool]:
    """Return where a picture is, None where that shows nothing, and whether it is a sign.

    others: attributes of the <source> before it
    """
    url = picture_urls.best(attributes, sources.url) or (
        picture_urls.best(others, sources.url) if others else None
    )
    if url is None:
        return None, False
    path, _, query = url.partition("?")
    path = path.lower()
    ornament = picture_urls.is_of_ornament(path)
    counts = path.count("/") < _SLASHES and "." not in query
    if counts or picture_urls.PLACEHOLDER.search(path.rpartition("/")[2]):
        return None, ornament
    return url, ornament


#: In the address of a picture at least: what names no file behind its host counts readers.
_SLASHES = 3

#: Elements that show something else than a picture.
_EMBEDS = frozenset(("iframe", "video", "embed"))


def _alt(attributes: dict[str, str]) -> str | None:
    """Return the alternative text of a picture, None where it is what a program leaves, or an address."""
    alt = tidy(attributes.get("alt"))
    if not alt or alt.lower() in _NO_ALT or alt.startswith(("http://", "https://")):
        return None
    return alt


_NO_ALT = frozenset(("", "null", "undefined", "none", "image", "img"))


def _is_of_others(sources: Sources, picture: Picture, url: str, *, above: bool) -> bool:
    """Tell whether a picture that nothing is said of is the site's own, another article's or an advertisement's.

    above: whether it stands above the headline
    """
    path = url.partition("?")[0].lower()
    if picture_urls.is_of_site(path, sources.url, sources.hosts, above=above):
        return True
    if 0 < picture_urls.stated_width(url) < _SMALL_THUMB:
        return True
    return _leads_away(sources, picture.target, above=picture.place < sources.scene.start)


#: Pixels of width under which an address is that of another article's small picture.
_SMALL_THUMB = 200


def _leads_away(sources: Sources, target: str, *, above: bool, sure: bool = False) -> bool:
    """Tell whether a picture's link leads to another article, to the site's first page, or tells others of this one.

    Links to a larger picture, to a gallery, and in the text to other sites stand on the article's own too.

    above: whether it stands above the text
    sure:  whether it stands in a figure, where links of the text to other sites are none of advertising
    """
    address = urls.split(urls.join(sources.url, target) or "") if target else None
    if address is None:
        return False
    page = urls.split(sources.url or "")
    path = address.rest.partition("#")[0].lower().rstrip("/")
    if page is not None and address.host.removeprefix("www.") == page.host.removeprefix("www."):
        here, _, asked = page.rest.partition("#")[0].lower().partition("?")
        there, _, query = path.partition("?")
        same = there.rstrip("/") == here.rstrip("/") and not (asked and query and asked != query)
        return not same and not _OF_PICTURES.search(path)
    if above:
        return not _OF_PICTURES.search(path)
    if sure:
        return False
    name = page.rest.rstrip("/").rpartition("/")[2].lower() if page is not None else ""
    return not path or (len(name) >= _TELLING_NAME and name in path)


#: Letters of a page's own name from which an address that has it in it is one to tell others of the page.
_TELLING_NAME = 8

#: In addresses of larger pictures, and of pages that show them.
_OF_PICTURES = re.Words(
    ".jpg|.jpeg|.png|.webp|.gif|.svg|.avif|photo|foto|image|bild|galer|galler|attachment|media|lightbox|zoom"
    "|popup|enlarge|grafi|graphic|picture|slideshow|diaporama|view|__blob"
)


def _next_places(pictures: list[Picture], end: int) -> list[int]:
    """The place of the next picture further down for each picture; `end` where there is none."""
    nexts: list[int] = []
    place, following = end, end
    for picture in reversed(pictures):
        if picture.place != place:
            place, following = picture.place, place
        nexts.append(following)
    nexts.reverse()
    return nexts


#: More blocks than this between headline and body are not the article's.
_FAR = 30

#: How the boxes of related articles and advertising are named, and those of an author.
_FOREIGN_BOX = re.Words(
    "related|recommend|promo|sponsor|advert|newsletter|logo|breadcrumb",
    r"\bads?\b|(?<![-\w])sidebar|\bnav|nav(?![a-z])",
    "ad|sidebar|nav",
)
_AUTHOR_BOX = re.Words("author|byline|autoren|profile|avatar")

#: How the classes of signs and faces are named.
_SIGN_CLASS = re.Words(
    "logo|icon|avatar|sprite|pixel|badge|emoji|tracking|button|author|profile|rounded-full|captcha"
)


def _is_sign(attributes: dict[str, str]) -> bool:
    """Tell whether a picture is as small as a sign, or says that it is one."""
    for size in (attributes.get("width"), attributes.get("height")):
        if size and size.isdecimal() and int(size[:5]) < _SMALL:
            return True
    named = attributes.get("class")
    return bool(named and _SIGN_CLASS.search(named.lower()))


def _is_foreign(sources: Sources, container: int) -> bool:
    """Tell whether a picture's boxes are those of other articles or of an author."""
    layout = sources.layout
    for around in layout.around(container, _FOREIGN_DEPTH):
        lines = layout.last[around] - layout.first[around]
        if lines > _BOX_LINES:
            break
        if layout.tag[around] in _FOREIGN:
            return True
        if layout.name[around] and (
            sources.is_named(around, _FOREIGN_BOX)
            or (lines <= _AUTHOR_LINES and sources.is_named(around, _AUTHOR_BOX))
        ):
            return True
    return False


#: Elements around a picture, one in another, that are asked whether they are others'.
_FOREIGN_DEPTH = 4

_FOREIGN = frozenset(("aside", "nav", "footer", "address"))

#: A box of one picture has no more blocks than this.
_BOX_LINES, _AUTHOR_LINES = 12, 3

#: Pixels a side under which a picture is a sign.
_SMALL = 100
