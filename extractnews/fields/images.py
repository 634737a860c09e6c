"""Pictures of the article: the lead image first, caption and credit apart.

A caption stands in the figure of its picture, in the small named box around it, or in a line right
below that is named as one. The lead is the first picture that the article shows near its headline;
where it shows none, the one that the head of the page names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import patterns as re
from ..layout import Layout, Picture
from ..named import NamedTuple
from ..values import CAPTION, HEADING, PARAGRAPH, Image
from . import jsonld, picture_urls, urls
from .credits import LONGEST_CREDIT, is_call, says_something, split_credit, without_label
from .sources import Sources
from .text import squash, tidy

#: Images reported for one article.
MAX_IMAGES = 40

#: Pictures looked at, of those beside the body: a megabyte of nothing else would take two seconds.
MOST_LOOKED = 2000

#: A caption, in characters; longer text beside a picture is the article's own.
LONGEST_CAPTION = 1200

#: The lead stands within so many blocks above the headline, and after the first of the body.
_LEAD_ABOVE, _LEAD_BELOW = 8, 3

#: Signs and blanks by which two wordings of one text differ at most.
_SIGNS = 24

#: How many elements around a picture are looked at for its caption, and the blocks they may hold.
_LEVELS, _MOST_LINES = 6, 4


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
    shown = _shown(sources, headline)
    stated = _stated(sources, headline)
    lead, rest = _lead(sources, shown, stated, headline)
    found = [lead] if lead is not None else []
    keys = {_key(lead.url)} if lead is not None and lead.url else set()
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


def _lead(
    sources: Sources, shown: list[Shown], stated: Image | None, headline: int | None
) -> tuple[Image | None, list[Shown]]:
    """Return the lead image, and the other pictures that the page shows."""
    start = sources.scene.start
    head = start if headline is None or headline > start else headline
    key = _key(stated.url) if stated is not None and stated.url else ""
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
    return _joined(stated, _lone_caption(sources, head)), shown


def _has_heading(sources: Sources, place: int, head: int) -> bool:
    """Tell whether another heading stands between a picture and the headline: it is of a list then."""
    scene = sources.scene
    title = squash(scene.texts[head]) if head < len(scene.texts) else ""
    return any(
        scene.levels[index] and squash(scene.texts[index]) != title
        for index in range(place, min(head, len(scene.levels)))
    )


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
    return any(
        abs(len(text) - len(caption)) <= _SIGNS and squash(text) == said for text in texts if text
    )


def _shown(sources: Sources, headline: int | None) -> list[Shown]:
    """Return the pictures between the headline and the end of the body, with their captions."""
    layout, scene = sources.layout, sources.scene
    head = scene.start if headline is None or headline > scene.start else headline
    low, high = max(0, head - _LEAD_ABOVE), scene.end
    if scene.start - head > _FAR:
        low = scene.start - _FAR
    found: list[Shown] = []
    pending: dict[str, str] = {}
    pictures = [picture for picture in layout.pictures if low <= picture.place <= high]
    nexts = _next_places(pictures, high + 1)
    looked = 0
    for number, picture in enumerate(pictures):
        if picture.tag == "iframe":
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
        url = picture_urls.best(attributes, sources.url) or (
            picture_urls.best(others, sources.url) if others else None
        )
        if url is not None:
            path = url.partition("?")[0].lower()
            if _is_of_ornament(path):
                continue
            if _PLACEHOLDER.search(path.rpartition("/")[2]):
                url = None
        key = _key(url)
        if key and any(other.key == key for other in found[-_MOST_LINES:]):
            continue
        if _is_foreign(sources, picture.container):
            continue
        caption, credit, boxed = _caption(sources, picture.container, picture.place, nexts[number])
        alt = tidy(attributes.get("alt")) or None
        image = Image(url, alt, caption, credit)
        found.append(Shown(picture.place, key, image, boxed or bool(caption or credit)))
    return found


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

_ORNAMENT = re.Words(
    "logo|icon|avatar|sprite|pixel|badge|gravatar|emoji|tracking|button|author|profile|rounded-full|captcha|.svg"
)
_PLACEHOLDER = re.Words(
    "spacer|blank|placeholder|1x1|1px|loading|loader|transparent|dummy|empty",
    r"\.(?:gif|mp4|webm|mov|m3u8)$",
    ".gif|.mp4|.webm|.mov|.m3u8",
)
#: Folders of faces and of signs.
_FACES = frozenset(
    "author authors autor autoren avatar avatars profile profiles byline bylines icon icons".split()
)

#: "…-150x84.jpg": the size of a related article's picture, in pixels, both under 200.
_THUMB = re.compile(r"[-_/.]1?\d\dx1?\d\d\.\w{3,4}$")

#: How the boxes of related articles and advertising are named, and those of an author.
_FOREIGN_BOX = re.Words(
    "related|recommend|promo|sponsor|advert|newsletter|logo|breadcrumb",
    r"\bads?\b|(?<![-\w])sidebar|\bnav",
    "ad|sidebar|nav",
)
_AUTHOR_BOX = re.Words("author|byline|autoren|profile|avatar")


def _is_of_ornament(path: str) -> bool:
    """Tell whether an address, in small letters and without a query, is a sign's, a face's or a small picture's."""
    folders, _, name = path.rpartition("/")
    return bool(
        _ORNAMENT.search(name)
        or "/profile/" in path
        or folders.rpartition("/")[2] in _FACES
        or _THUMB.search(path)
    )


def _is_sign(attributes: dict[str, str]) -> bool:
    """Tell whether a picture is as small as a sign, or says that it is one."""
    for key in ("width", "height"):
        size = attributes.get(key) or ""
        if size.isdecimal() and int(size[:5]) < _SMALL:
            return True
    named = attributes.get("class")
    return bool(named and _ORNAMENT.search(named.lower()))


def _is_foreign(sources: Sources, container: int) -> bool:
    """Tell whether a picture's boxes are those of other articles or of an author."""
    layout = sources.layout
    for _ in range(4):
        lines = layout.last[container] - layout.first[container]
        if container <= 0 or lines > _BOX_LINES:
            break
        if layout.tag[container] in ("aside", "nav", "footer", "address"):
            return True
        if sources.is_named(container, _FOREIGN_BOX) or (
            lines <= _AUTHOR_LINES and sources.is_named(container, _AUTHOR_BOX)
        ):
            return True
        container = layout.parent[container]
    return False


#: A box of one picture has no more blocks than this.
_BOX_LINES, _AUTHOR_LINES = 12, 3

#: Pixels a side under which a picture is a sign.
_SMALL = 100

_BOX_NAME = re.Words(
    "figur|image|img|photo|picture|bild|foto|media|caption|visual|hero|thumb|leadart|lead-art|attachment",
    r"\bpics?\b",
    "pic",
)
_CAPTION_NAME = re.Words(
    "caption|legend|bildunterschrift|bildtext|piede|pie-de|pictext|pic-text|didascalia|cutline|credit|copyright|photog|rights",
    r"\bpie\b|\btu\b|image-?(?:desc|text|title|info|meta)|img-?(?:desc|text)|photo-?(?:desc|text|info)",
    "pie|tu|image|img|photo",
)
_CREDIT_NAME = re.Words(
    "credit|copyright|source|byline|photog|author|autor|quelle|rights|fotograf|agency|attribution|provider"
)


def _caption(
    sources: Sources, container: int, place: int, following: int
) -> tuple[str | None, str | None, bool]:
    """Return the caption and the credit beside a picture, and whether it stands in a figure.

    following: the place of the next picture, whose caption is its own
    """
    layout = sources.layout
    first = last = place
    boxed = False
    around = container
    for _ in range(_LEVELS):
        if around <= 0:
            break
        if layout.tag[around] == "figure":
            boxed = True
            first, last = layout.first[around], layout.last[around]
            break
        size = layout.last[around] - layout.first[around]
        if size > _MOST_LINES:
            break
        if size and sources.is_named(around, _BOX_NAME):
            first, last = layout.first[around], layout.last[around]
            break
        around = layout.parent[around]
    if first < place < following < last:
        first = place
    if place <= first < following < last:
        last = following
    if first == last and not boxed:
        first = last = place
    while last < min(place + _MOST_LINES, len(layout.text)) and (
        last >= place and _names_caption(sources, last)
    ):
        last += 1
    if first == last == place and not boxed and _is_credited(sources, place):
        last += 1
    if first == last:
        return None, None, boxed
    if last - first > _MOST_LINES + 2 or _is_card(sources, first, last):
        return None, None, boxed
    caption, credit = _read(sources, first, last)
    if caption and _is_byline(sources, first, last):
        return None, None, False
    return caption, credit, boxed


def _names_caption(sources: Sources, index: int) -> bool:
    """Tell whether a block says itself that it is a caption."""
    layout = sources.layout
    container = layout.container[index]
    if layout.kind[container] is CAPTION:
        return layout.tag[container] != "caption"
    for _ in range(2):
        if container <= 0 or layout.last[container] - layout.first[container] > _MOST_LINES:
            return False
        if sources.is_named(container, _CAPTION_NAME):
            return True
        container = layout.parent[container]
    return False


def _is_credited(sources: Sources, index: int) -> bool:
    """Tell whether a block is a short line that says who took a picture: of 167 right below one 7 are text."""
    layout = sources.layout
    if index >= len(layout.text) or len(layout.text[index]) > _LONGEST_CREDITED:
        return False
    kind = layout.kind[layout.container[index]]
    return kind == PARAGRAPH and split_credit(layout.text[index])[1] is not None


#: A line below a picture that is a caption only because of its credit, in characters.
_LONGEST_CREDITED = 400


def _is_card(sources: Sources, first: int, last: int) -> bool:
    """Tell whether what stands in a picture's box is no caption: a headline, or one link to elsewhere.

    Unless an element says that it is one.
    """
    layout = sources.layout
    held = [layout.container[index] for index in range(first, last)]
    if any(layout.kind[container] is CAPTION for container in held):
        return False
    linked = sum(layout.link_words[first:last])
    return any(layout.kind[container] is HEADING for container in held) or (
        0 < linked == sum(layout.words[first:last])
    )


def _is_byline(sources: Sources, first: int, last: int) -> bool:
    """Tell whether the lines beside a picture are a byline: it shows the author's face then."""
    layout = sources.layout
    for spot in sources.spots_in(first, last):
        if spot.tag == "time" or spot.attributes.get("rel") == "author":
            return True
    return any(layout.tag[layout.container[index]] == "address" for index in range(first, last))


def _read(sources: Sources, first: int, last: int) -> tuple[str | None, str | None]:
    """Return caption and credit of the blocks from `first` to `last`."""
    layout = sources.layout
    credit = ""
    for spot in sources.spots_in(first, last):
        if _CREDIT_NAME.search(spot.name.lower()):
            if "caption" in spot.name.lower() and "credit" not in spot.name.lower():
                continue
            text = layout.span_text(spot.start, spot.end)
            if text and len(text) <= LONGEST_CREDIT and text != credit:
                credit = text
                break
    lines: list[str] = []
    for index in range(first, last):
        text = _parted(layout, index)
        name = layout.name[layout.container[index]].lower()
        own = name and _CREDIT_NAME.search(name) and len(text) <= LONGEST_CREDIT
        if own and (not credit or credit == text) and "caption" not in name:
            credit = text
        elif text not in lines and not is_call(text):
            lines.append(text)
    if len(lines) > 1 and not credit and all(len(line.split()) <= 2 for line in lines):
        return None, None  # buttons: "Jump to recipe", "Print", "Pin"
    text = " ".join(lines)
    if credit:
        text = text.replace(credit, " ")
    text = tidy(text).strip(" |–—-/•·")
    if len(text) > LONGEST_CAPTION:
        return None, None
    if not credit:
        return split_credit(text) if text else (None, None)
    caption = split_credit(text)[0] if text else None
    return caption, without_label(credit)


def _parted(layout: Layout, index: int) -> str:
    """The text of a block, with a blank where inline elements touch that only a style sheet parts.

    <span>The ferry at dawn.</span><span>Nils Berg</span>
    """
    chunks = layout.chunks[layout.start[index] : layout.end[index]]
    if len(chunks) == 1:
        return layout.text[index]
    return " ".join("".join(_with_gaps(chunks)).split())


#: The end of a word or a sentence, of a small letter before it at least.
_ENDING = re.compile(r"[^\W\d_]{2}[.!?…)”»]?\Z")


def _with_gaps(chunks: Sequence[str]) -> Iterator[str]:
    """Yield runs of text with a blank between those of which one begins with a capital right behind the other."""
    last = ""
    for chunk in chunks:
        begins = chunk[:1].isupper() and (not last[-2:].isupper() or chunk[1:2].islower())
        if begins and _ENDING.search(last[-3:]):
            yield " "
        yield chunk
        last = chunk


def _lone_caption(sources: Sources, head: int) -> Image | None:
    """Return the caption near the headline whose picture is loaded by a script."""
    layout, scene = sources.layout, sources.scene
    for index in range(head, min(scene.start + _LEAD_BELOW, len(layout.text))):
        first = last = index
        container = layout.container[index]
        for _ in range(_LEVELS):
            if container <= 0 or layout.last[container] - layout.first[container] > _MOST_LINES:
                break
            if layout.tag[container] == "figure":
                first, last = layout.first[container], layout.last[container]
                break
            container = layout.parent[container]
        if first == last and _names_caption(sources, index):
            last = index + 1
        if first < last and not _is_byline(sources, first, last):
            caption, credit = _read(sources, first, last)
            return Image(None, None, caption, credit)
    return None


_SIZE = re.compile(r"[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w|scaled)(?=\.\w+$|$)")


def _key(url: str | None) -> str:
    """Return what the addresses of one picture's sizes share: its file name, if that tells it."""
    if not url:
        return ""
    path = url.partition("?")[0].rstrip("/")
    tail = path.rsplit("/", 1)[-1]
    name = squash(_SIZE.sub("", tail).rpartition(".")[0] or tail)
    return name if len(name) > _TELLING else path


#: Letters of a file name from which it identifies a picture.
_TELLING = 7
