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
    (
        "file photo|photo credit|photo by|photos by|photograph by|photograph|photographer|photography|photo courtesy|photos|photo|picture credit|pictures|picture|image credit|image credits|"
        "image source|image via|image by|images|image|credits|credit|crédits photo|crédit photo|crédits|crédit|crédito|créditos|copyright|"
        "imagem|imagens|fotos|foto|fotografie|fotograf|fotografin|fotocredit|foto di|foto de|photo de|bildrechte|bildquelle|bildnachweis|bild|bilder|symbolbild|quelle|imagen|"
        "fuente|fonte|bron|beeld|kuva|kuvat|valokuva|arkistokuva|kuvituskuva|fot|zdjęcie|zdjęcia|zdj|zdroj|zdrojs|source|sources|illustration by|illustration|grafik|infografik|video|vídeo|"
        "arkivbild|arkivfoto|illustrasjonsfoto|pressefoto|pressfoto|skjermdump|mynd|myndir|ljósmynd|ljósmyndari|allikas|autor/allikas|attēls|avots|nuotr|nuotrauka|nuotraukos|"
        "źródło|źródło zdjęcia|źródło zdjęć|autor zdjęcia|zdroj foto|foto zdroj|zdroj fotky|autor foto|autor fotografie|ilustrační foto|ilustračné foto|"
        "kép|képek|fénykép|fotó|fotók|illusztráció|forrás|képek forrása|kép forrása|fotók forrása|sursa|sursă|sursa foto|sursă foto|fotografia|fotografija|fotografije|fotografia de|izvor|izvor fotografije|vir|vir fotografije|snimio|snimila|burimi|"
        "fotoğraf|fotoğraflar|kaynak|görsel|foto mənbəyi|mənbə|screenshot|screenshots|φωτο|φωτό|φωτ|φωτογραφία|φωτογραφια|φωτογραφίες|φωτογραφιες|πηγή|πηγη|πηγή φωτογραφίας|πηγή φωτό|"
        "фото|фота|фотография|фотографија|источник|источник фото|источник изображения|автор фото|иллюстрация|снимок|скриншот|скріншот|джерело|джерело фото|світлина|світлини|ілюстрація|крыніца|здымак|снимка|снимки|източник|извор|сурет|"
        "ფოტო|წყარო|ფოტოს ავტორი|լուսանկար|լուսանկարը|լուսանկարներ|ֆոտո|ֆոտոն|աղբյուր|աղբյուրը|"
        "صورة|الصورة|صور|المصدر|مصدر الصورة|صدر الصورة|تصوير|عدسة|عکس|عکاس|عکس از|منبع|منبع عکس|منبع تصویر|تصویر|فوٹو|فائل فوٹو|تصویر کا ذریعہ|ذریعہ|צילום|צילומים|צילום מסך|תמונה|קרדיט|תצלום|"
        "फोटो|फ़ोटो|फोटो साभार|फ़ोटो साभार|फोटो क्रेडिट|तस्वीर|इमेज स्रोत|छायाचित्र|फोटो स्रोत|ছবি|ছবির উৎস|ছবি সূত্র|படம்|புகைப்படம்|பட மூலாதாரம்|ఫోటో|ఫొటో|ఫొటో సోర్స్|ഫോട്ടോ|ફોટો|ਫੋਟੋ|"
        "ภาพ|ภาพจาก|ที่มา|ที่มาของภาพ|ที่มาภาพ|เครดิตภาพ|ảnh|ảnh minh họa|nguồn|nguồn ảnh|nguồn hình ảnh|gambar|sumber|sumber foto|sumber gambar|ilustrasi|larawan|kuha|picha|chanzo cha picha|imatge|imaxe|argazkia|argazkiak|irudia|grianghraf|pictiúr|llun|ffynhonnell y llun|sawir|sawirka|xigashada sawirka|ፎቶ|"
        "写真|写真提供|画像|画像提供|撮影|提供|出典|資料写真|イラスト|图片来源|图源|图片|图像来源|摄影|供图|圖片來源|照片來源|圖片|攝影|圖|图|照片|사진|사진제공|사진 제공|사진출처|사진 출처|자료사진|출처|그래픽|collage|коллаж|колаж"
    ).split("|")
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
    "courtesy of ", "fot. ", "nuotr. ", *_SIGNS, *"-–—|•·/",
)  # fmt: skip
_BEFORE_NAME = tuple("foto photo bild fotos photos credit image copyright by von".split())

_BEFORE_LABEL = frozenset(" \t\r\n\xa0\u2009\u202f\u3000|.,;([•·–—/-。、（［【＝।։")
_AFTER_LABEL = ":：=/|＝／՝፦ঃ"
_COMMAS = ",،，"

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
_TAKEN = re.compile("^(?:记者|記者) ?|(?: ?(?:摄|攝|撮影)| [图圖])+$")

#: The same where the caption goes on right before them: "…建设。新华社记者 何川 摄", "…建設される＝佐藤花子撮影".
_TAKEN_BY = re.Far(
    "(?:(?:[。！？＝=(]|(?<=[^。]) (?!摄|攝|撮|供)) ?([^。！？＝=()]{2,24}?(?:摄|攝|供图|供圖|提供| [图圖])|[^。！？＝=()、]{2,24}?撮影)"
    "|、([^。！？＝=()、]{2,24}?撮影))[)。]?$"
)

_AGENCIES = (
    "AP|AFP|dpa|DPA|APA|EPA|EFE|Efe|ANSA|Ansa|Reuters|REUTERS|Getty|GETTY|Imago|IMAGO|imago|Shutterstock|iStockphoto|iStock|Alamy|AAP|PA|Keystone|KEYSTONE|picture alliance|"
    "Unsplash|Pexels|Pixabay|Archiv|Twitter|Facebook|Instagram|TT|NTB|Scanpix|SCANPIX|ANP|Xinhua|Zuma|ZUMA|WENN|Bloomberg|Belga|BELGA|Ritzau|LaPresse|Fotogramma|"
    "Depositphotos|Adobe Stock|AdobeStock|stock.adobe|Wikimedia|Wikipedia|Flickr|Europa Press|SIPA|TASS|PAP|Anadolu|AA|Handout|HANDOUT|Supplied|SUPPLIED|REX|Corbis|Newscom|Sputnik|ddp|epd|KNA|Antara|PTI|ANI".split(
        "|"
    )
)
_AGENCIES_UNSPACED = (
    "연합뉴스", "뉴시스", "뉴스1", "게티이미지", "共同", "時事", "ロイター", "アフロ", "新华社", "新華社", "中央社", "视觉中国",
    "رويترز", "أ ف ب", "أ.ف.ب", "فرانس برس", "أسوشيتد برس", "الأناضول", "غيتي", "رویترز", "ایسنا", "ایرنا",
    "اے ایف پی", "رائٹرز", "רויטרס", "रॉयटर्स", "पीटीआई", "एएफपी", "রয়টার্স", "এএফপি", "РИА Новости", "Укрінформ",
)  # fmt: skip


#: Brackets of East Asian texts, and ours.
_BRACKETS = str.maketrans("（）［］【】", "()[][]")


def split_credit(text: str) -> tuple[str | None, str | None]:
    """Return caption and credit of a line that may hold both."""
    text = text.strip()
    if len(text) <= _LONGEST_BARE and _is_owner(text.strip("()[] ")):
        return None, without_label(text)
    plain = text if text.isascii() else text.translate(_BRACKETS)
    found = _introduced(plain) or _bracketed(plain) or _behind_sign(plain) or _last_words(plain)
    if found is None and not text.isascii():
        found = _taken(plain)
    if found is None:
        return text or None, None
    caption, credit = found
    if plain != text:  # what they hold stands in the same place
        caption, credit = (
            text[place : place + len(part)]
            for part, place in ((caption, plain.find(caption)), (credit, plain.rfind(credit)))
        )
    return caption or None, credit or None


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
    if text[:1] == text[-1:] and text[:1] in _QUOTES:
        text = text[1:-1]
    return text or None


#: Around a credit they are none of a name.
_QUOTES = ("'", '"')


def has_label(text: str) -> bool:
    """Tell whether one of a few words, and not the only one, is for a picture, its source or its maker."""
    words = text.lower().translate(_PARTED).split()
    said = [word in _LABELS or word in _OF_SOURCES for word in words]
    return any(said) and not all(said)


_PARTED = dict.fromkeys(map(ord, _AFTER_LABEL + ".,;"), " ")
_OF_SOURCES = frozenset(("via", "courtesy"))


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
            if text[begin] in _WIDE_STOPS:
                begin += 1
        rest = text[begin:].strip(" |.,;([•·–—/-、＝")
        if len(rest) > LONGEST_CREDIT or rest.count("|") > _MOST_BARS:
            continue
        caption = text[:begin].strip(" |–—-•·/([,;、＝")
        return caption, without_label(rest) or ""
    return None


#: More bars are a menu's: "Photos | Videos | News | …"
_MOST_BARS = 2


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
        said = end > 0 and (sign != "/" or not text[:end].isascii())
        if said and _label_before(lowered, end) == 0:
            return end + 1
    for sign in _COMMAS:  # "Image source, Getty Images"
        end = lowered.find(sign)
        if end > 0 and lowered[:end] in _LABELS:
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
    return before.strip(" -–|"), without_label(inner) or inner


def _taken(text: str) -> tuple[str, str] | None:
    """Return the parts of a line of Chinese or Japanese that ends with who took or gave the picture."""
    found = _TAKEN_BY.search(text) if len(text) <= _LONGEST_LINE else None
    if not found or not found.start():
        return None
    stop = text[found.start()]
    caption = text[: found.start()] + (stop if stop in "。！？" else "")
    return caption.strip(), without_label(found[1] or found[2]) or ""


def _behind_sign(text: str) -> tuple[str, str] | None:
    for sign in (" | ", " / ", " – ", " — ", " • ", " · ", " - "):
        head, parted, tail = text.partition(sign) if sign == " / " else text.rpartition(sign)
        tail = tail.strip()
        if parted and 1 < len(tail) <= _LONGEST_BARE and len(head) > _SHORTEST_CAPTION:
            if sign == " - ":
                said = is_credit(tail)
            else:
                named = sign in (" | ", " / ") and _is_name(tail)
                said = named or like_credit(tail) or _ends_in_photo(tail)
            if said:
                stop = head.rfind(". ") if sign == " / " else -1
                if stop > 0 and _is_name(
                    head[stop + 2 :]
                ):  # "… in stages. Nils Berg / Northern Wire photo"
                    return head[: stop + 1], f"{head[stop + 2 :]}{sign}{without_label(tail) or ''}"
                return head.strip(), without_label(tail) or ""
    return None


#: Full stops that no blank follows, or that stand before one.
_WIDE_STOPS = frozenset("。！？।։")

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
