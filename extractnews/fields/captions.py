"""What stands beside a picture → its caption and its credit.

In the figure of the picture, in the small named box around it, or in a line right below that is named
as a caption or says who took it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import patterns as re
from ..layout import BREAK, Layout, Spot
from ..values import CAPTION, HEADING, PARAGRAPH, Image
from . import dates
from .authors import has_cjk
from .credits import (
    LONGEST_CREDIT,
    is_credit,
    is_introduced,
    split_credit,
    without_label,
)
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
    sources: Sources, container: int, place: int, following: int, read: Read
) -> tuple[str | None, str | None, bool]:
    """Return the caption and the credit beside a picture, and whether it stands in a figure.

    following: the place of the next picture, whose caption is its own
    read:      what pictures before were told, which this one's is added to: many may stand in one figure
    """
    layout = sources.layout
    first = last = place
    boxed = False
    for around in layout.around(container, _LEVELS):
        boxed = layout.tag[around] == "figure"
        size = layout.last[around] - layout.first[around]
        if boxed and first == last:
            first, last = layout.first[around], layout.last[around]
        if boxed or size > MOST_LINES:
            break
        if size and first == last and sources.is_named(around, _BOX_NAME):
            first, last = layout.first[around], layout.last[around]
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
    if (first, last) not in read:
        spots = sources.spots_in(first, last)
        caption, credit = _read(layout, spots, first, last)
        byline = bool(caption) and _is_byline(layout, spots, first, last)
        read[first, last] = None if byline else (caption, credit)
    said = read[first, last]
    return (None, None, False) if said is None else (*said, boxed)


#: Captions and credits by their first block and the one behind their last; None for a byline.
Read = dict[tuple[int, int], tuple[str | None, str | None] | None]


def _names_caption(sources: Sources, index: int) -> bool:
    """Tell whether a block says itself that it is a caption."""
    layout = sources.layout
    container = layout.container[index]
    if layout.kind[container] is CAPTION:
        return layout.tag[container] != "caption"
    for around in layout.around(container, 2):
        if layout.last[around] - layout.first[around] > MOST_LINES:
            return False
        if sources.is_named(around, _CAPTION_NAME):
            return True
    return False


def _is_credited(sources: Sources, index: int) -> bool:
    """Tell whether a block is a short line that says who took a picture: of 167 right below one 7 are text."""
    layout = sources.layout
    if index >= len(layout.text) or len(layout.text[index]) > _LONGEST_CREDITED:
        return False
    if len(layout.text[index]) > _LONGEST_OF_WIDE and has_cjk(layout.text[index]):
        return False
    kind = layout.kind[layout.container[index]]
    return kind == PARAGRAPH and split_credit(layout.text[index])[1] is not None


#: A line below a picture that is a caption only because of its credit, in characters, and in those of Chinese.
_LONGEST_CREDITED, _LONGEST_OF_WIDE = 400, 120


def _is_card(sources: Sources, first: int, last: int) -> bool:
    """Tell whether what stands in a picture's box is no caption: a headline, or one link to elsewhere.

    Unless an element says that it is one.
    """
    layout = sources.layout
    held = [layout.kind[container] for container in layout.container[first:last]]
    if CAPTION in held:
        return False
    linked = sum(layout.link_words[first:last])
    return HEADING in held or 0 < linked == sum(layout.words[first:last])


def _is_byline(layout: Layout, spots: Sequence[Spot], first: int, last: int) -> bool:
    """Tell whether the lines beside a picture are a byline: it shows the author's face then."""
    for spot in spots:
        if spot.tag == "time" or spot.attributes.get("rel") == "author":
            return True
    return "address" in [layout.tag[here] for here in layout.container[first:last]]


def _read(
    layout: Layout, spots: Sequence[Spot], first: int, last: int
) -> tuple[str | None, str | None]:
    """Return caption and credit of the blocks from `first` to `last`, whose spots are given."""
    if layout.end[last - 1] - layout.start[first] > _MOST_RUNS:
        return None, None
    named = _of_named(layout, spots)
    lines, credit, apart = _told(layout, first, last, named)
    if not credit and last - first > 1 and _are_buttons(layout, first, last, lines):
        return None, None
    if len(lines) > 1 and not credit:
        lines, credit = _of_first(lines)
        apart = bool(credit)
    text = " ".join(lines)
    if credit:
        text = text.replace(credit, " ")
    text = tidy(text).strip(" |–—-/•·")
    if len(text) > LONGEST_CAPTION:
        return None, None
    if not credit:
        return split_credit(text) if text else (None, None)
    caption = text or None if apart else split_credit(text)[0]
    return caption, without_label(tidy(credit))


#: Runs of text beside a picture past which they are no caption; each line is compared with those before.
_MOST_RUNS = 500


def _are_buttons(layout: Layout, first: int, last: int, lines: list[str]) -> bool:
    """Tell whether the lines of some blocks are short as those of buttons are: "Jump there", "Rate it".

    One that is left of several may be a name, or be said to be a caption.
    """
    if len(lines) == 1 and (
        lines[0].istitle()
        or not lines[0].isascii()
        or any(layout.kind[here] is CAPTION for here in layout.container[first:last])
    ):
        return False
    return all(len(line.split()) <= 2 for line in lines)


def _told(layout: Layout, first: int, last: int, named: str) -> tuple[list[str], str, bool]:
    """Return the lines of some blocks, their credit, and whether it stood in a line of a caption.

    named: the credit that an element says, "" if none does
    """
    credit = named
    apart = False
    lines: list[str] = []
    for index in range(first, last):
        name = layout.name[layout.container[index]].lower()
        own = bool(name) and _CREDIT_NAME.search(name) is not None
        own = own and ("caption" not in name or name.endswith("credit"))
        for runs in _lines(layout, layout.start[index], layout.end[index]):
            text = _joined(runs)
            if is_call(text):
                continue
            found, rest = "", text
            if not named and len(runs) > 1 and not is_credit(text):
                found, rest = _run_of_credit(runs)
            if own and len(text) <= LONGEST_CREDIT and not found and credit in ("", text):
                credit = named = text
            elif apart and (found or is_introduced(text)):
                return lines, credit, apart  # it is of the next picture
            elif rest not in lines:
                lines.append(rest)
            apart = apart or bool(found)
            credit = credit or found
    return lines, credit, apart


def _of_named(layout: Layout, spots: Sequence[Spot]) -> str:
    """Return what the first inline element says that is named for a credit, "" if none is."""
    for spot in spots:
        name = spot.name.lower()
        if name and _CREDIT_NAME.search(name) and ("caption" not in name or "credit" in name):
            text = " ".join([_joined(runs) for runs in _lines(layout, spot.start, spot.end)])
            if text and len(text) <= LONGEST_CREDIT:
                return text
    return ""


def _run_of_credit(runs: list[str]) -> tuple[str, str]:
    """Return the run at an end of a line that is a credit, and the rest of it; "" and all of it where none is.

    "<cite>Nils Berg/Reuters</cite> The ferry at dawn."
    """
    if is_credit(runs[0]):
        return runs[0].strip(), _joined(runs[1:])
    if is_credit(runs[-1]):
        rest = _joined(runs[:-1])
        if rest[-1:] not in _GOING_ON and rest.rpartition(" ")[2] not in _LEADING_ON:
            return runs[-1].strip(), rest
    return "", _joined(runs)


#: What the text before a run ends in that is only a part of a credit: "Source: ", "Jane Doe/", "Jane Doe via ".
_GOING_ON = frozenset(":/|&,©–-(")
_LEADING_ON = frozenset("via by on from of auf von bei par de di da por på".split())


def _of_first(lines: list[str]) -> tuple[list[str], str]:
    """Return the lines of the first picture where several are told of, and its credit if a line is nothing else."""
    credited = [place for place, line in enumerate(lines) if is_introduced(line)]
    if len(credited) > 1 and not is_credit(lines[0]):
        lines = lines[: credited[0] + 1]
    for line in lines:
        if is_credit(line):
            return [other for other in lines if other is not line], line
    return lines, ""


def _lines(layout: Layout, start: int, end: int) -> Iterator[list[str]]:
    """Yield the runs of text of each line, without those at its ends that are buttons or say only the day."""
    runs: list[str] = []
    for chunk in (*layout.chunks[start:end], BREAK):
        if chunk != BREAK:
            if runs and runs[-1].strip() in _SIGNS:
                runs[-1] += chunk
            elif runs or not chunk.isspace():
                runs.append(chunk)
            continue
        while runs and _is_aside(runs[0], runs[1:3]):
            del runs[0]
        if len(runs) > 1:
            while len(runs) > 1 and _is_aside(runs[-1], ()) and not _goes_on(runs[-2], runs[-1]):
                del runs[-1]
        if runs:
            yield runs
        runs = []


#: Signs that stand in an element of their own before whose picture it is.
_SIGNS = frozenset(("©", "(c)", "📷", "📸"))


#: What a line beside a picture says that is of the page and not of the picture, in small letters.
_CALLS = (
    "image in full size",
    "full-size image",
    "full size image",
    "click to enlarge",
    "tap to enlarge",
    "click to expand",
    "enlarge image",
    "enlarge this image",
    "expand image",
    "view larger",
    "images before printing",
    "zum vergrößern",
    "bild vergrößern",
    "pour agrandir",
    "agrandir l'image",
    "para ampliar",
    "ampliar imagen",
    "ingrandisci",
    "klik om te vergroten",
    "powiększ",
    "in fullscreen",
    "in full screen",
    "image in gallery",
    "image modal",
    "buy this photo",
    "bildergalerie überspringen",
    "überspringe die bildergalerie",
    "查看大图",
    "查看原图",
    "点击放大",
    "拡大",
    "купить иллюстрацию",
    "open in gallery",
)
_LONGEST_CALL = 80

#: The same where it is all that a line says, or the first or last run of one.
_CONTROLS = frozenset(
    "close|embed|enlarge|expand|zoom|caption|hide caption|show caption|toggle caption|image caption|image copyright|photo caption|"
    "media caption|image source|image credit|photo credit|video caption|ad feedback|advertisement|advertising|buy photo|buy image|"
    "gallery|open gallery|view gallery|photo gallery|slideshow|fullscreen|full screen|play|play video|autoplay|watch|video|video ad feedback|"
    "view image|view images|view this image|view photo|view photos|modal trigger|image|photo|share|print|save|download chart|download image|pin|pin it|download|next|previous|prev|loading|show more|see more|read more|more|more videos|"
    "schließen|vergrößern|bild|bild vergrößern|bildunterschrift|bilderstrecke|bild öffnen|anzeige|werbung|weitere videos|mehr anzeigen|drucken|pinnen|teilen|"
    "fermer|agrandir|légende|masquer la légende|publicité|partager|imprimer|cerrar|ampliar|ocultar|pie de foto|publicidad|compartir|fechar|legenda|"
    "publicidade|chiudi|ingrandisci|didascalia|pubblicità|condividi|sluiten|vergroten|bijschrift|advertentie|delen|zamknij|powiększ|podpis|reklama|"
    "udostępnij|stäng|visa mer|dela|annons|lukk|vis mer|del|annonse|luk|vis mere|sulje|zavřít|zvětšit|bezár|kapat|büyüt|закрыть|увеличить|реклама|"
    "κλείσιμο|إغلاق|تكبير|סגור|关闭|關閉|放大|閉じる|拡大|닫기|확대|广告|廣告|広告|광고".split("|")
)
_LONGEST_CONTROL = 28

#: Where a picture is shown to others; one alone may be where it was found.
_NETWORKS = frozenset(
    "auf email facebook google+ linkedin on pinterest reddit share sur tweet twitter whatsapp".split()
)

#: "4/28 photos", "Bild 2 von 4", "01:53", "1 min".
_COUNTER = re.compile(
    r"(?:\w+ ){0,3}\(?\d{1,3} ?(?:/|of|von|de|di|sur|van|av|af|из|z) ?\d{1,3}(?: \w+)?|\d{1,2}(?::\d\d){1,2}|\d{1,3} ?[mM]in\.?"
)


def is_call(text: str) -> bool:
    """Tell whether what stands beside a picture only says how to see it larger, or what else can be done."""
    if len(text) > _LONGEST_CALL:
        return False
    said = text.lower()
    if any(map(said.__contains__, _CALLS)):
        return True
    if len(text) > _LONGEST_CONTROL:
        return False
    said = said.strip(_AROUND)
    if " " in said and _NETWORKS.issuperset(said.split()):
        return True
    return said in _CONTROLS or (any(map(str.isdigit, said)) and bool(_COUNTER.fullmatch(said)))


#: Signs around the words of a button.
_AROUND = " \t\r\n\xa0[](){}<>+×|:.,-–—…•·/*›»→"


def _is_aside(run: str, following: Sequence[str]) -> bool:
    """Tell whether a run of text is a button's or a day: one before others only where they begin anew."""
    text = run.strip()
    if not text:
        return True
    if len(text) > _LONGEST_ASIDE:
        return False
    begun = "".join(following).lstrip().lstrip("/|").lstrip()[:1]
    if begun and (text[-1] == ":" or begun.islower() or not (begun.isalnum() or begun == "©")):
        return False
    return is_call(text) or _is_day(text)


def _goes_on(before: str, run: str) -> bool:
    """Tell whether a number or a day at the end belongs to the sentence before it: "the vote stood at 3 of 4"."""
    return any(map(str.isdigit, run)) and before.rstrip()[-1:] not in _ENDS


#: Marks behind which something else may begin.
_ENDS = frozenset(("", *".!?…。！？)]|"))

#: Characters of a button's text, or of a day.
_LONGEST_ASIDE = 80


def _is_day(text: str) -> bool:
    """Tell whether a run of text is a day, with or without the time."""
    if len(text) > _LONGEST_DAY or not any(map(str.isdigit, text)):
        return False
    return any(
        end - start >= len(text) - _BESIDE_DAY for start, end, _ in dates.spans_written(text)
    )


#: Characters of a day with its time, and of them those that are not read.
_LONGEST_DAY, _BESIDE_DAY = 32, 7


def _joined(runs: Sequence[str]) -> str:
    """The text of some runs, with a blank where inline elements touch that only a style sheet parts.

    <span>The ferry at dawn.</span><span>Nils Berg</span>
    """
    text = runs[0] if len(runs) == 1 else "".join(_with_gaps(runs))
    return " ".join(text.split())


#: The end of a word or a sentence, of a small letter before it at least.
_ENDING = re.compile(r"[^\W\d_]{2}[.!?…)”»]{0,2}\Z")


def _with_gaps(chunks: Sequence[str]) -> Iterator[str]:
    """Yield runs of text with a blank between those of which one begins with a capital right behind the other."""
    last = ""
    for chunk in chunks:
        begins = chunk[:1].isupper() and (not last[-2:].isupper() or chunk[1:2].islower())
        if begins and _ENDING.search(last[-4:]):
            yield " "
        yield chunk
        last = chunk


def lone(sources: Sources, low: int, high: int) -> Image | None:
    """Return the caption near the headline whose picture is loaded by a script."""
    layout = sources.layout
    for index in range(low, min(high, len(layout.text))):
        first = last = index
        for container in layout.around(layout.container[index], _LEVELS):
            if layout.last[container] - layout.first[container] > MOST_LINES:
                break
            if layout.tag[container] == "figure":
                first, last = layout.first[container], layout.last[container]
                break
        if first == last and _names_caption(sources, index):
            last = index + 1
        if first < last:
            spots = sources.spots_in(first, last)
            if not _is_byline(layout, spots, first, last):
                return Image(None, None, *_read(layout, spots, first, last))
    return None
