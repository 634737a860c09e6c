"""What stands beside a picture → its caption and its credit.

In the figure of the picture, in the small named box around it, or in a line right below that is named
as a caption or says who took it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import patterns as re
from ..layout import Layout
from ..values import CAPTION, HEADING, PARAGRAPH, Image
from .credits import LONGEST_CREDIT, is_call, split_credit, without_label
from .sources import Sources
from .text import tidy

#: A caption, in characters; longer text beside a picture is the article's own.
LONGEST_CAPTION = 1200

#: How many elements around a picture are looked at for its caption, and the blocks they may hold.
_LEVELS, MOST_LINES = 6, 4


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


def beside(
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
        if size > MOST_LINES:
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
    while last < min(place + MOST_LINES, len(layout.text)) and (
        last >= place and _names_caption(sources, last)
    ):
        last += 1
    if first == last == place and not boxed and _is_credited(sources, place):
        last += 1
    if first == last:
        return None, None, boxed
    if last - first > MOST_LINES + 2 or _is_card(sources, first, last):
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
        if container <= 0 or layout.last[container] - layout.first[container] > MOST_LINES:
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


def lone(sources: Sources, low: int, high: int) -> Image | None:
    """Return the caption near the headline whose picture is loaded by a script."""
    layout = sources.layout
    for index in range(low, min(high, len(layout.text))):
        first = last = index
        container = layout.container[index]
        for _ in range(_LEVELS):
            if container <= 0 or layout.last[container] - layout.first[container] > MOST_LINES:
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
