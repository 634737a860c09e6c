"""A line beside a picture → its caption and its credit: who took it, who owns it.

The credit follows a word for photo or source, a copyright sign, or stands at the end: in brackets,
behind a bar or a dash, or after the last full stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import patterns as re

#: A credit, in characters.
LONGEST_CREDIT = 120

#: Longer lines, in characters, are no captions; each colon in one takes 5 µs.
_LONGEST_LINE = 2_000

_SHORTEST_CREDIT = 2

#: A credit that nothing introduces is shorter.
_LONGEST_BARE = 60

#: Words for a picture or its source, before a colon or the like. Looked up, not matched: a pattern
#: of all of them takes as long to compile as a page takes.
_LABELS = frozenset(
    "file photo|photo credit|photo by|photos by|photograph by|photograph|photographer|photography|photo courtesy|photos|photo|picture credit|pictures|picture|image credit|image credits|"
    "image source|image via|image by|images|image|credits|credit|crédits photo|crédit photo|crédits|crédit|crédito|créditos|copyright|"
    "imagem|imagens|fotos|foto|fotografie|fotograf|fotografin|fotocredit|foto di|foto de|photo de|bildrechte|bildquelle|bildnachweis|bild|bilder|symbolbild|quelle|imagen|"
    "fuente|fonte|bron|kuva|fot|zdjęcie|zdroj|zdrojs|source|sources|illustration by|illustration|grafik|infografik|video|vídeo|"
    "nuotr|fotoğraf|screenshot|screenshots|kép|fénykép|φωτο|φωτογραφία|πηγή|фото|источник|джерело|снимка|صورة|المصدر|تصوير|عدسة|फोटो|छायाचित्र|ছবি|ภาพ|צילום|תמונה|ảnh|写真|撮影|提供|图片来源|图源|圖片來源|圖|图|사진|출처|collage|коллаж|колаж".split(
        "|"
    )
)
_LONGEST_LABEL = max(map(len, _LABELS))

#: May stand between such a word and its colon.
_JOINING = ("by", "von", "de", "di", "av", "af", "par", "por", "via", "courtesy of")

#: What introduces a credit with no colon behind it, at the start of a word.
_SIGNS = ("©", "ⓒ", "(c)", "📷", "📸")
_PHRASES = (
    "photo by ", "photograph by ", "image by ", "photos by ", "picture by ", "pictures by ", "image via ", "photo via ", "screenshot by ",
    "foto di ", "foto de ", "illustration by ", "courtesy of ", "bildquelle ", "fot. ", *_SIGNS,
)  # fmt: skip

#: The same at the start of what is a credit, where less is needed; and before a capital.
_LEADING = (
    "photo by ", "photos by ", "image by ", "images by ", "picture by ", "pictures by ", "image via ", "photo via ", "screenshot by ",
    "photograph by ", "illustration by ",
    "courtesy of ", "fot. ", *_SIGNS, *"-–—|•·/",
)  # fmt: skip
_BEFORE_NAME = tuple("foto photo bild fotos photos credit image copyright by von".split())

_BEFORE_LABEL = frozenset(" \t\r\n\xa0\u2009\u202f\u3000|.,;([•·–—/-")
_AFTER_LABEL = ":：=/|"

#: Characters from the start of a label to the sign behind it.
_FARTHEST_LABEL = _LONGEST_LABEL + max(map(len, _JOINING)) + 2

#: "LRT nuotr.", "AFP Photo": the word for photo behind the name.
_TRAILING = (
    "nuotr",
    "photo",
    "foto",
    "fotó",
    "felv",
    "felvétele",
    "fotografija",
    "摄",
    "攝",
    "撮影",
)

#: "记者 何川 摄": the reporter's title before a name, and the word for taking a picture behind it.
_TAKEN = re.compile("^(?:记者|記者) ?|(?: ?(?:摄|攝|撮影))+$")

_AGENCIES = (
    "AP|AFP|dpa|DPA|APA|EPA|EFE|Efe|ANSA|Ansa|Reuters|REUTERS|Getty|GETTY|Imago|IMAGO|imago|Shutterstock|iStockphoto|iStock|Alamy|AAP|PA|Keystone|KEYSTONE|picture alliance|"
    "Unsplash|Pexels|Pixabay|Archiv|Twitter|Facebook|Instagram|TT|NTB|Scanpix|SCANPIX|ANP|Xinhua|Zuma|ZUMA|WENN|Bloomberg|Belga|BELGA|Ritzau|LaPresse|Fotogramma|"
    "Depositphotos|Adobe Stock|AdobeStock|stock.adobe|Wikimedia|Wikipedia|Flickr|Europa Press|SIPA|TASS|PAP|Anadolu|AA|Handout|HANDOUT|Supplied|SUPPLIED|REX|Corbis|Newscom|Sputnik|ddp|epd|KNA|Antara|PTI|ANI".split(
        "|"
    )
)
_AGENCIES_UNSPACED = ("연합뉴스", "뉴시스", "뉴스1", "共同", "時事", "新华社", "新華社", "中央社")


def split_credit(text: str) -> tuple[str | None, str | None]:
    """Return caption and credit of a line that may hold both."""
    text = text.strip()
    if len(text) <= _LONGEST_BARE and _is_owner(text.strip("()[] ")):
        return None, without_label(text)
    found = _introduced(text) or _bracketed(text) or _behind_sign(text) or _last_words(text)
    if found is None:
        return text or None, None
    caption, credit = found
    return caption or None, credit or None


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
    "close|enlarge|expand|zoom|caption|hide caption|show caption|toggle caption|image caption|image copyright|photo caption|"
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
    "email facebook google+ linkedin pinterest reddit share tweet twitter whatsapp".split()
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


def says_something(caption: str) -> bool:
    """Tell whether a caption is more than a word for photo or source, a number, or how a file is called."""
    if caption.isascii() and caption.islower() and not any(sign in caption for sign in " ./"):
        return False  # "ferry-at-dawn"
    if len(caption) > _LONGEST_LABEL + 2:
        return True
    word = caption.strip(" .:()[]").lower()
    return any(map(str.isalpha, word)) and word not in _LABELS and word not in _BEFORE_NAME


def without_label(credit: str) -> str | None:
    """Return a credit without the words and signs that introduce it; None if nothing is left."""
    text = credit.strip(" |()[]–—•·/")
    for _ in range(3):
        end = _introduction(text)
        if not end:
            break
        text = text[end:].lstrip()
    text = text.strip(" |:()[]–—•·/").rstrip(".")
    if not text.isascii():
        text = _TAKEN.sub("", text)
    if text.count("(") > text.count(")"):
        text += ")"
    return text or None


def like_credit(text: str) -> bool:
    """Tell whether a few words name an agency or an archive of pictures."""
    if not text.isascii() and any(map(text.__contains__, _AGENCIES_UNSPACED)):
        return True
    return any(is_apart(text, name) for name in filter(text.__contains__, _AGENCIES))


def is_apart(text: str, word: str) -> bool:
    """Tell whether a word stands in a text by itself somewhere, no part of a longer one."""
    padded = f" {text} "
    return any(
        not (_is_of_word(padded[place]) or _is_of_word(padded[place + len(word) + 1]))
        for place in _places(text, word)
    )


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _ends_in_photo(text: str) -> bool:
    said = text.lower().removesuffix(".")
    return said.endswith(_TRAILING) and said not in ("file photo", "stock photo", "archive photo")


def is_credit(text: str) -> bool:
    """Tell whether a run of text, or a line, is nothing but a credit."""
    if len(text) > LONGEST_CREDIT:
        return False
    text = text.strip(" |()[]–—•·/,\n\t")
    if len(text) < _SHORTEST_CREDIT:
        return False
    if text.lower().startswith(_SIGNS):
        return True
    end = _introduction(text)
    if end and not text.lower().startswith(("by ", "von ")):
        rest = text[end:].strip(" :")
        return _is_name(rest) or like_credit(rest)
    photographer, parted, _ = text.partition("/")
    return _is_owner(text) or (
        bool(parted)
        and len(photographer.split()) == 2
        and len(text) <= _LONGEST_BARE
        and _is_name(text)
    )


def _is_owner(text: str) -> bool:
    """Tell whether a text consists of names of which the last is an agency's: "Jane Doe / AFP / Getty Images"."""
    if len(text) > _LONGEST_BARE or text[-1:] in (".", "!", "?"):
        return False
    *names, last = [part.strip() for part in _PARTS.split(text)]
    words = last.split()
    if not words or not (words[0] in _AGENCIES or last in _AGENCIES or last in _AGENCIES_UNSPACED):
        return False
    return _OF_AGENCIES.issuperset(words[1:]) and all(
        _is_name(part) or part.lstrip("@").replace("_", "").isalnum() for part in names if part
    )


_PARTS = re.compile("/+|[|,;–—]| via ")

#: What may follow an agency's name.
_OF_AGENCIES = frozenset(
    "Images Image Photo Photos Picture Pictures Archive Stock Press Europe North America Features Wire Bildfunk".split()
)


def is_introduced(text: str) -> bool:
    """Tell whether a word for a picture, or a sign, stands before the credit of a line."""
    return _introduced(text.strip()) is not None


def _introduced(text: str) -> tuple[str, str] | None:
    lowered = text.lower()
    if len(lowered) != len(text) or len(text) > _LONGEST_LINE:
        return None
    for place in _introductions(lowered):
        begin = place
        opening = text.rfind("(", 0, begin)
        if opening > 0 and text.rstrip(".").endswith(")") and ")" not in text[opening:begin]:
            begin = opening  # "(Northern Wire Photo/Esteban Ruiz)"
        else:
            begin = _owner_before(text, place)
        rest = text[begin:].strip(" |.,;([•·–—/-")
        if len(rest) > LONGEST_CREDIT:
            continue
        caption = text[:begin].strip(" |–—-•·/([,;")
        return caption, without_label(rest) or ""
    return None


def _owner_before(text: str, place: int) -> int:
    """Where a credit begins whose word for a picture is a part of an owner's name: "AP Photo/Jo Doe"."""
    before = text[:place]
    label, _, _ = text[place:].partition("/")
    if not label[:1].isspace() or not label.strip()[:1].isupper() or not label.strip().isalpha():
        return place
    owner = before.rsplit(maxsplit=1)[-1] if before else ""
    above = before.removesuffix(owner).rstrip()
    named = owner in _AGENCIES or (
        owner[:1].isupper() and owner.isalpha() and (not above or above[-1] in _SENTENCE_ENDS)
    )
    return place - len(owner) if named else place


def _introductions(lowered: str) -> list[int]:
    """Where the words and signs that introduce a credit part it from what is before, ascending."""
    said = filter(lowered.__contains__, _PHRASES)
    begins = {place for words in said for place in _places(lowered, words)}
    for sign in _AFTER_LABEL:
        if sign in lowered:
            begins.update([_label_before(lowered, end) for end in _places(lowered, sign)])
    if not begins:
        return []
    return sorted(
        [
            max(0, begin - 1)
            for begin in begins
            if begin == 0 or (begin > 0 and lowered[begin - 1] in _BEFORE_LABEL)
        ]
    )


def _places(text: str, words: str, since: int = 0) -> Iterator[int]:
    place = text.find(words, since)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _label_before(lowered: str, end: int) -> int:
    """Where a label begins that stands right before `end`, at the start of a word; -1 if none does."""
    first = max(0, end - _FARTHEST_LABEL)
    near = lowered[first:end].removesuffix(" ")
    if lowered.startswith(":", end):
        near = near.removesuffix(".")  # "fot.: Jan Berg"
    joined = _JOINING if near.endswith(_JOINING) else ()
    for words in (near, *[near.removesuffix(word) for word in joined if near.endswith(word)]):
        last = first + len(words.removesuffix(" "))
        farthest = max(first, last - _LONGEST_LABEL)
        before = lowered[farthest - 1 : last - 1] if farthest else f" {lowered[: last - 1]}"
        for begin in [at for at, sign in enumerate(before, farthest) if sign in _BEFORE_LABEL]:
            if lowered[begin:last] in _LABELS:
                return begin
    return -1


def _introduction(text: str) -> int:
    """Length of what introduces the credit that a text starts with, 0 if nothing does."""
    lowered = text[: 2 * _FARTHEST_LABEL].lower()
    for sign in _AFTER_LABEL:
        end = lowered.find(sign)
        if end > 0 and (sign != "/" or not text[0].isascii()) and _label_before(lowered, end) == 0:
            return end + 1
    if lowered.startswith(_LEADING):
        return next(len(words) for words in _LEADING if lowered.startswith(words))
    if lowered.startswith(_BEFORE_NAME):
        for word in _BEFORE_NAME:
            name = text[len(word) :]
            if lowered.startswith(word) and name[:1].isspace() and name[1:2].isupper():
                return len(word) + 1
    return 0


def _bracketed(text: str) -> tuple[str, str] | None:
    if not text.endswith((")", "]", ").")):
        return None
    sign = "(" if ")" in text[-2:] else "["
    head, parted, tail = text.rstrip(".").rpartition(sign)
    inner = tail[:-1].strip()
    if not parted or not head.strip() or not 1 < len(inner) <= _LONGEST_BARE:
        return None
    attached = head[-1] not in " \u00a0" and head[-1].isalpha()
    if any(char.isdigit() for char in inner) or not (
        like_credit(inner) or ((attached or _is_name(inner)) and inner[0].isupper())
    ):
        return None
    # "Florion Goga (REUTERS)": the name before the brackets belongs to them.
    before = head.rstrip()
    stop = max(before.rfind(". "), before.rfind("| "))
    if stop > 0 and _is_name(before[stop + 2 :]):
        return before[: stop + 1].rstrip(" |"), f"{before[stop + 2 :]} ({inner})"
    return before.strip(" -–|"), inner


def _behind_sign(text: str) -> tuple[str, str] | None:
    for sign in (" | ", " / ", " – ", " — ", " • ", " · "):
        head, parted, tail = text.partition(sign) if sign == " / " else text.rpartition(sign)
        tail = tail.strip()
        if parted and 1 < len(tail) <= _LONGEST_BARE and len(head) > _SHORTEST_CAPTION:
            named = sign in (" | ", " / ") and _is_name(tail)
            if named or like_credit(tail) or _ends_in_photo(tail):
                return head.strip(), without_label(tail) or ""
    return None


#: Characters of a caption before a bare credit.
_SHORTEST_CAPTION = 12

_SENTENCE_ENDS = frozenset('.!?。…»"”)')


def _last_words(text: str) -> tuple[str, str] | None:
    """Return the parts of "… am Sonntag. Uncredited/AP/dpa": a credit after the last full stop."""
    stop = -1
    first = max(0, len(text) - _LONGEST_BARE - 4)
    for blank in _places(text, " ", first + 1):
        if text[blank - 1] not in _SENTENCE_ENDS:
            continue
        tail = text[blank + 1 :]
        few = len(tail) <= _LONGEST_BARE and len(tail.split()) <= _MOST_WORDS
        loud = tail.isupper() and len(tail) > 3 and text[: blank - 1].upper() != text[: blank - 1]
        if few and (loud or like_credit(tail) or _is_name(tail) or _ends_in_photo(tail)):
            stop = blank + 1
            break
    if stop < _SHORTEST_CAPTION // 2:
        return None
    tail = text[stop:].strip()
    if len(tail) < 2 or tail.endswith(("!", "?")):
        return None
    return text[:stop].strip(), without_label(tail) or ""


_MOST_WORDS = 7


def _is_name(text: str) -> bool:
    """Tell whether a few words may be a photographer's name: two to four, each with a capital."""
    words = text.replace("/", " ").split()
    return (
        2 <= len(words) <= 4
        and all(word[0].isupper() and word[-1].isalpha() for word in words)
        and not any(char.isdigit() for char in text)
    )
