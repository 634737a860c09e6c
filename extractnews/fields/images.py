"""Pictures of the article: the lead image first, caption and credit apart."""

from __future__ import annotations

from .. import patterns as re
from ..values import Image
from . import jsonld, urls
from .html import Sources
from .text import squash, tidy

#: Images reported for one article.
MAX_IMAGES = 40

_CREDIT_WORD = re.compile(
    r"(?:^|[\s|.,;(\[•·–—/-])(?:(?:photo|image|picture|file photo|foto|bild|fotos|imagen|crédito|credit|credits|photo credit|crédit photo|crédit|"
    r"quelle|source|fuente|fonte|bron|kuva|fot|zdjęcie|фото|写真|图|图片来源|圖|사진|illustration|grafik|copyright|fotocredit|photograph|kép|φωτο|"
    r"photo by|photograph by|image by|foto di|foto de|photo de|illustration by|getty images) ?(?:by|von|de|di|av|:|：|=|/|\|)|©|\(c\)|📷|📸)",
)


def split_credit(text: str) -> tuple[str | None, str | None]:
    """Return caption and credit of a line that may hold both.

    A credit follows a word for photo, a copyright sign, or stands alone in brackets at the end.
    """
    text = text.strip()
    lowered = text.lower()
    found = _CREDIT_WORD.search(lowered) if len(lowered) == len(text) else None
    if found:
        caption = text[: found.start()].strip(" |–—-•·/([")
        credit = text[found.end() :].strip(" :|()[]–—-.")
        if len(credit) <= 120:
            return caption or None, credit or None
    if text.endswith(")") and "(" in text:
        head, _, tail = text.rpartition("(")
        inner = tail[:-1].strip()
        if (
            head.strip()
            and 1 < len(inner) <= 60
            and not any(char.isdigit() for char in inner)
            and _like_credit(inner)
        ):
            return head.strip(" -–|"), inner
    for sign in (" | ", " / ", " – ", " — "):
        head, parted, tail = text.rpartition(sign)
        if parted and 1 < len(tail) <= 60 and _like_credit(tail) and len(head) > 20:
            return head.strip(), tail.strip()
    return text or None, None


_AGENCY = re.compile(
    r"\b(?:AP|AFP|dpa|DPA|APA|EPA|EFE|ANSA|Reuters|REUTERS|Getty|GETTY|Imago|IMAGO|imago|Shutterstock|iStock|Alamy|AAP|PA|Keystone|KEYSTONE|picture alliance|"
    r"Unsplash|Pexels|Pixabay|Archiv|Twitter|Facebook|Instagram|TT|NTB|Scanpix|SCANPIX|ANP|Xinhua|Zuma|ZUMA|WENN|Bloomberg|Belga|BELGA|Ritzau|LaPresse|Fotogramma)\b"
)


def _like_credit(text: str) -> bool:
    return _AGENCY.search(text) is not None


def gather(sources: Sources) -> list[Image]:
    """Return the article's pictures: the one that its head names first, then those of the body."""
    shown = _shown(sources)
    lead = _lead(sources)
    found: list[Image] = []
    if lead is not None:
        twin = next((image for image in shown if _same(image.url, lead.url)), None)
        if twin is None and shown and _is_head_image(sources, shown[0]):
            twin = shown[0]
        if twin is not None:
            shown.remove(twin)
            caption = twin.caption or lead.caption
            lead = Image(lead.url, twin.alt or lead.alt, caption, twin.credit or lead.credit)
        found.append(lead)
    for image in shown:
        if not any(_same(image.url, other.url) for other in found):
            found.append(image)
    return found[:MAX_IMAGES]


def _is_head_image(sources: Sources, image: Image) -> bool:
    return bool(image.caption or image.credit)


def _lead(sources: Sources) -> Image | None:
    """Return the picture that the head of the page names."""
    caption = credit = None
    url = None
    value = sources.article.get("image")
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "url" not in value:
        value = sources.graph.by_id.get(value["@id"], value)
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            raw = item.get("url", item.get("contentUrl"))
            while isinstance(raw, list) and raw:
                raw = raw[0]
            if isinstance(raw, str) and url is None:
                url = urls.join(sources.url, tidy(raw))
            caption = caption or jsonld.first_text(item.get("caption")) or None
            credit = (
                credit
                or jsonld.first_text(
                    item.get("creditText", item.get("author", item.get("creator")))
                )
                or None
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
    if caption:
        caption, split = split_credit(caption)
        credit = credit or split
    return Image(url, alts[0] or None if alts else None, caption, credit)


def _shown(sources: Sources) -> list[Image]:
    """Return the pictures between the headline and the end of the body, with their captions."""
    layout, scene = sources.layout, sources.scene
    found: list[Image] = []
    low = max(0, scene.start - 30)
    for picture in layout.pictures:
        if (
            picture.tag == "iframe"
            or picture.tag == "source"
            or not low <= picture.place <= scene.end
        ):
            continue
        url = picture_url(picture.attributes, sources.url)
        if url is None or _is_ornament(picture.attributes, url):
            continue
        caption, credit = _caption(sources, picture.container, picture.place)
        alt = tidy(picture.attributes.get("alt")) or None
        if (
            picture.place < scene.start
            and not (caption or credit)
            and scene.start - picture.place > 12
        ):
            continue
        found.append(Image(url, alt, caption, credit))
    return found


_ORNAMENT = re.compile(
    r"logo|icon|avatar|sprite|pixel|spacer|blank|placeholder|badge|gravatar|1x1|loading|emoji|tracking|button|banner|author|profile"
)


def _is_ornament(attributes: dict[str, str], url: str) -> bool:
    size = attributes.get("width") or ""
    if size.isdigit() and int(size[:5]) < 100:
        return True
    tail = url.rsplit("/", 1)[-1].lower()
    return (
        _ORNAMENT.search(tail) is not None
        or _ORNAMENT.search((attributes.get("class") or "").lower()) is not None
    )


def picture_url(attributes: dict[str, str], base: str | None) -> str | None:
    """Return the best address that an image element gives: the lazy one before a placeholder."""
    for key in ("data-src", "data-original", "data-lazy-src", "data-url", "data-hi-res-src", "src"):
        value = attributes.get(key)
        if value and not value.startswith("data:"):
            full = urls.join(base, value)
            if full:
                return full
    for key in ("srcset", "data-srcset", "data-lazy-srcset"):
        value = attributes.get(key)
        if value:
            last = value[:4000].rsplit(", ", 1)[-1].split()
            if last and not last[0].startswith("data:"):
                full = urls.join(base, last[0].strip(","))
                if full:
                    return full
    return None


_CAPTION_NAME = re.compile(
    r"caption|legend|bildunterschrift|bildtext|beschreibung|descri|pie-?de|didascalia|cutline|credit|copyright|source|byline|photog|author|quelle|rights"
)
_CREDIT_NAME = re.compile(
    r"credit|copyright|source|byline|photog|author|quelle|rights|fotograf|agency"
)


def _caption(sources: Sources, container: int, place: int) -> tuple[str | None, str | None]:
    """Return the caption and the credit beside a picture."""
    layout = sources.layout
    around = container
    for _ in range(6):
        if around <= 0 or layout.tag[around] == "figure":
            break
        around = layout.parent[around]
    if around > 0 and layout.tag[around] == "figure":
        first, last = layout.first[around], layout.last[around]
    else:
        first, last = place, place
        while last < min(place + 2, len(layout.text)) and _CAPTION_NAME.search(
            layout.name[layout.container[last]].lower()
        ):
            last += 1
        around = 0
    if last - first > 6:
        return None, None
    credit = ""
    for spot in layout.spots:
        if first <= spot.place < last and _CREDIT_NAME.search(spot.name.lower()):
            text = layout.span_text(spot.start, spot.end)
            if text and len(text) <= 120:
                credit = text
                break
    lines = []
    for index in range(first, last):
        text = layout.text[index]
        name = layout.name[layout.container[index]].lower()
        if _CREDIT_NAME.search(name) and len(text) <= 120 and not credit and "caption" not in name:
            credit = text
        else:
            lines.append(text)
    text = " ".join(lines)
    if credit and credit in text:
        text = text.replace(credit, " ", 1)
    text = tidy(text).strip(" |–—-")
    if credit:
        inner = split_credit(credit)
        own = inner[1] or inner[0]
        caption = split_credit(text)[0] if text else None
        return caption, own
    if len(text) > 1200:
        return None, None
    return split_credit(text) if text else (None, None)


def _same(one: str | None, other: str | None) -> bool:
    """Tell whether two addresses are of one picture, in two sizes perhaps."""
    if not one or not other:
        return False
    if one == other:
        return True
    first, second = _file(one), _file(other)
    return len(first) > 7 and first == second


_SIZE = re.compile(r"[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w|scaled)(?=\.\w+$|$)")


def _file(url: str) -> str:
    tail = url.partition("?")[0].rstrip("/").rsplit("/", 1)[-1]
    return squash(_SIZE.sub("", tail).rpartition(".")[0] or tail)
