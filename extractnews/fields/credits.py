"""A line beside a picture → its caption and its credit: who took it, who owns it.

The credit follows a word for photo or source, a copyright sign, or stands at the end: in brackets,
behind a bar or a dash, or after the last full stop.
"""

from __future__ import annotations

from .. import patterns as re

#: A credit, in characters.
LONGEST_CREDIT = 120

#: A credit that nothing introduces is shorter.
_LONGEST_BARE = 60

_LABEL = (
    r"(?:file photo|photo credit|photo by|photos by|photograph by|photograph|photographer|photography|photo courtesy|photos|photo|picture credit|pictures|picture|image credit|image credits|"
    r"image source|image via|image by|images|image|credits|credit|crédits photo|crédit photo|crédits|crédit|crédito|créditos|copyright|"
    r"fotos|foto|fotografie|fotograf|fotografin|fotocredit|foto di|foto de|photo de|bildrechte|bildquelle|bildnachweis|bild|bilder|symbolbild|quelle|imagen|"
    r"fuente|fonte|bron|kuva|fot|zdjęcie|zdroj|zdrojs|source|sources|illustration by|illustration|grafik|infografik|video|vídeo|"
    r"nuotr|kép|fénykép|φωτο|φωτογραφία|πηγή|фото|источник|джерело|снимка|صورة|المصدر|تصوير|عدسة|फोटो|छायाचित्र|ছবি|ภาพ|צילום|תמונה|ảnh|写真|撮影|提供|图片来源|图源|圖片來源|圖|图|사진|출처|collage|коллаж|колаж)"
)
_CREDIT_WORD = re.compile(
    r"(?:^|[\s|.,;(\[•·–—/-])(?:"
    + _LABEL
    + r" ?(?:by|von|de|di|av|af|par|por)?[:：=/|]|photo by |photograph by |image by |photos by |foto di |foto de |illustration by |picture: |photo courtesy of |courtesy of |bildquelle |©|ⓒ|\(c\)|📷|📸|📸)"
)
_LEADING = re.compile(
    r"^(?:"
    + _LABEL
    + r" ?(?:by|von|de|di|av|af|par|por|via|courtesy of)? ?[:：=|]|(?:photo|photos|image|images|picture|photograph|illustration) by |courtesy of |(?:foto|photo|bild|fotos|photos|credit|image|copyright|by|von) (?=(?-i:[A-ZÄÖÜ]))|©|ⓒ|\(c\)|📷|📸|[-–—|•·/])\s*",
    re.IGNORECASE,
)

#: "LRT nuotr.", "AFP Photo": the word for photo behind the name.
_TRAILING = re.compile(
    r"(?:nuotr|photo|foto|fotó|felv|felvétele|fotografija|摄|攝|撮影)\.?$", re.IGNORECASE
)

#: "记者 何川 摄": the reporter's title before a name, and the word for taking a picture behind it.
_TAKEN = re.compile("^(?:记者|記者) ?|(?: ?(?:摄|攝|撮影))+$")

_AGENCY = re.compile(
    r"\b(?:AP|AFP|dpa|DPA|APA|EPA|EFE|ANSA|Reuters|REUTERS|Getty|GETTY|Imago|IMAGO|imago|Shutterstock|iStock|Alamy|AAP|PA|Keystone|KEYSTONE|picture alliance|"
    r"Unsplash|Pexels|Pixabay|Archiv|Twitter|Facebook|Instagram|TT|NTB|Scanpix|SCANPIX|ANP|Xinhua|Zuma|ZUMA|WENN|Bloomberg|Belga|BELGA|Ritzau|LaPresse|Fotogramma|"
    r"Depositphotos|Adobe Stock|AdobeStock|stock\.adobe|Wikimedia|Wikipedia|Flickr|Europa Press|SIPA|TASS|PAP|Anadolu|AA|Handout|HANDOUT|Supplied|SUPPLIED|ddp|epd|KNA|Antara|PTI|ANI)\b"
    "|연합뉴스|뉴시스|뉴스1|共同|時事|新华社|新華社|中央社"
)


def split_credit(text: str) -> tuple[str | None, str | None]:
    """Return caption and credit of a line that may hold both."""
    text = text.strip()
    found = _introduced(text) or _bracketed(text) or _behind_sign(text) or _last_words(text)
    if found is None:
        return text or None, None
    caption, credit = found
    return caption or None, credit or None


def without_label(credit: str) -> str | None:
    """Return a credit without the words and signs that introduce it; None if nothing is left."""
    text = credit.strip(" |()[]–—•·/")
    for _ in range(3):
        found = _LEADING.match(text)
        if not found:
            break
        text = text[found.end() :]
    text = _TAKEN.sub("", text.strip(" |:()[]–—•·/").rstrip("."))
    if text.count("(") > text.count(")"):
        text += ")"
    return text or None


def like_credit(text: str) -> bool:
    """Tell whether a few words name an agency or an archive of pictures."""
    return _AGENCY.search(text) is not None


def _introduced(text: str) -> tuple[str, str] | None:
    lowered = text.lower()
    if len(lowered) != len(text):
        return None
    for found in _CREDIT_WORD.finditer(lowered):
        begin = found.start()
        opening = text.rfind("(", 0, begin)
        if opening > 0 and text.rstrip(".").endswith(")") and ")" not in text[opening:begin]:
            begin = opening  # "(Northern Wire Photo/Esteban Ruiz)"
        rest = text[begin:].strip(" |.,;([•·–—/-")
        if len(rest) > LONGEST_CREDIT:
            continue
        caption = text[:begin].strip(" |–—-•·/([,;")
        return caption, without_label(rest) or ""
    return None


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
            if named or like_credit(tail) or _TRAILING.search(tail):
                return head.strip(), without_label(tail) or ""
    return None


#: Characters of a caption before a bare credit.
_SHORTEST_CAPTION = 12

_SENTENCE_END = re.compile(r"[.!?。…»\"”)] ")


def _last_words(text: str) -> tuple[str, str] | None:
    """Return the parts of "… am Sonntag. Uncredited/AP/dpa": a credit after the last full stop."""
    stop = -1
    for found in _SENTENCE_END.finditer(text, max(0, len(text) - _LONGEST_BARE - 4)):
        tail = text[found.end() :]
        few = len(tail) <= _LONGEST_BARE and len(tail.split()) <= _MOST_WORDS
        loud = (
            tail.isupper()
            and len(tail) > 3
            and text[: found.start()].upper() != text[: found.start()]
        )
        if few and (loud or like_credit(tail) or _is_name(tail) or _TRAILING.search(tail)):
            stop = found.end()
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
