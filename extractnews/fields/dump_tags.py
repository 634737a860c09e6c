"""Section and tags of a page dump: breadcrumbs above the headline, the row of tags below the body."""

from __future__ import annotations

from collections.abc import Sequence

from .. import patterns as re
from . import tags, urls
from .dump_scene import View, is_byline, is_dated
from .text import squash, word_list

#: Lines above the headline that may be a trail of breadcrumbs, or its section, and below the body that may hold tags.
ABOVE, RIGHT_ABOVE, BELOW = 6, 2, 14

#: Words of buttons, of links to accounts and of what scripts call their signs: no section has one.
_BUTTONS = frozenset(
    "login log logout logoff sign signin register subscribe search share print contact donate close hide cancel skip back next view show "
    "join download request support submit buy cart menu account image images icon link logo chevron arrow tweet facebook twitter "
    "whatsapp rss feed newsletter feedback email e-mail advertisement ad cookies privacy apply comments trial demo author staff "
    "suche suchen senden spenden zurück anzeige werbung drucken teilen vorlesen anmelden abo menü bild impressum kontakt "
    "connexion recherche rechercher partager imprimer abonnez-vous publicité buscar compartir imprimir publicidad publicidade anuncio "
    "cerca condividi stampa pubblicità zoeken delen zamknij szukaj reklama поиск реклама 搜索 分享 转发 举报 收藏 打印 广告 登录 注册 博客 閉じる".split()
)

#: A section's name, in characters and words.
LONGEST_SECTION, MOST_WORDS = 40, 5

_CRUMB = re.compile(r"\s*(?:»|>|›|→|/|::|\||＞|·|•|▸|►|\\)\s*")
#: What stands before a trail of breadcrumbs, lower-cased.
_YOU_ARE_HERE = (
    "you are here", "sie sind hier", "sie befinden sich hier", "vous êtes ici", "estás en", "está en", "você está em", "sei qui", "ti trovi in", "u bent hier",
    "jesteś tutaj", "du er her", "du är här", "olet täällä", "jste zde", "nacházíte se", "nachádzate sa", "nalazite se", "itt vagy", "ön itt áll", "sunteți aici", "buradasınız",
    "вы здесь", "ви тут", "вие сте тук", "είστε εδώ", "您的位置", "当前位置", "您现在的位置", "現在位置", "当前所在位置", "現在地", "ana sayfa", "أنت هنا", "bạn đang ở", "anda di sini",
)  # fmt: skip


#: The same inside a longer line, as blogs print it below a post; also run together with its tag.
_INNER = re.compile(
    r"(?:(?:^|[\s|•·.,\da-zäöü])(?:Tag\(s\)|Tags|Schlagwörter|Schlagworte|Stichworte|Keywords|Mots[- ]clés|Étiquettes|Etiquetas|Тэги|Теги|Метки)"
    r"\s*(?:[:：]\s*|\s(?=[^\W\d_])|(?=[A-ZÄÖÜ]))|(?:verschlagwortet mit|[Gg]etaggt mit|[Tt]agged (?:with|as|in)|Schlagwörter(?=[a-zäöü])|Tags(?=[a-zäöü]{4})))\s*",
)
#: One of these is in whatever fits.
_INNER_WORDS = (
    "Tag", "agged", "chlagw", "Stichworte", "Keywords", "Mots", "Étiquettes", "Etiquetas", "Тэги", "Теги", "Метки", "etaggt",
)  # fmt: skip

#: Lines below the body in which tags are found by such a word.
FAR_BELOW = 60


def section(view: View, headline: int | None, title: str, site: Sequence[str]) -> str | None:
    """Return the section that stands above the headline: the breadcrumb's, or right above it a menu's item again."""
    found = _section(view, headline, title, site) if headline is not None else None
    return (found.strip(_PARTING) or None) if found else None


#: What parts crumbs, and stands at the ends of one that is printed alone: "Local News |", "< Markets", "#Harbours".
_PARTING = " |<>›»«/·•#"


def _section(view: View, headline: int, title: str, site: Sequence[str]) -> str | None:
    texts, dump = view.scene.texts, view.dump
    menu = _menu(view, headline)
    for index in range(headline - 1, max(-1, headline - ABOVE - 1), -1):
        text = texts[index]
        crumbs = _crumbs(text, menu)
        if crumbs:
            inner = [part for part in crumbs if _is_section(part, title, site)]
            if inner:
                return inner[0]
            continue
        if headline - index > RIGHT_ABOVE or dump.bullet[index]:
            continue
        if len(text) > LONGEST_SECTION or is_dated(text) or is_byline(text, view.language):
            continue
        if not _is_section(text, title, site) or _is_in_row(texts, index):
            continue
        if squash(text) in menu or _in_menu(view, index):
            return text
    return None


def _is_in_row(texts: Sequence[str], index: int) -> bool:
    """Tell whether a line stands below the same line elsewhere: it ends a menu that is printed again."""
    pair = (texts[index - 1], texts[index]) if index else ()
    return any(pair == (texts[i - 1], texts[i]) for i in range(1, len(texts)) if i != index)


def _menu(view: View, headline: int) -> set[str]:
    """Return the items of the page's menus, squashed: short lines with a mark, or among others where none has."""
    texts, bullet = view.scene.texts, view.dump.bullet
    short = [len(text) <= LONGEST_SECTION for text in texts]
    marked = any(bullet)
    return {
        squash(text)
        for index, text in enumerate(texts)
        if short[index]
        and (bullet[index] if marked else all(short[max(0, index - 1) : index + 2]))
        and not headline - RIGHT_ABOVE <= index <= headline
    }


#: Capitals inside a line that glued a menu together: "WorldPoliticsBusiness".
_HUMPS = re.compile(r"[^\W\d_A-Z](?=[A-Z])")


def _in_menu(view: View, index: int) -> bool:
    """Tell whether a line is an item of a menu that a dump ran together in one line above it."""
    text = view.scene.texts[index]
    return any(
        text in line and len(line) < 600 and (len(_HUMPS.findall(line)) > 2 or "|" in line)
        for line in view.scene.texts[:index]
    )


#: Parts of a trail, with the way home; with bars between them menus have more.
_MOST_CRUMBS = 5


def _crumbs(text: str, menu: set[str]) -> list[str]:
    """Return the parts of a breadcrumb without the way home, [] if the line is none.

    menu: items of the page's menus, squashed: "Home News" is a trail where "News" is one
    """
    if len(text) > 200:
        return []
    lowered = text.lower()
    led = lowered.startswith(_YOU_ARE_HERE) and len(lowered) == len(text)
    if led:
        length = next(len(words) for words in _YOU_ARE_HERE if lowered.startswith(words))
        text = text[length:].lstrip(" :：")
    parts = [part for part in _CRUMB.split(text) if part]
    if len(parts) > _MOST_CRUMBS and "|" in text:
        return []  # a menu
    if len(parts) > 1 and squash(parts[0]) in tags.HOME:
        return parts[1:]
    if led:
        return parts
    words = text.split(maxsplit=1)
    if len(words) == 2 and squash(words[0]) in tags.HOME and squash(words[1]) in menu:
        return [words[1]]
    return []


def _is_section(text: str, title: str, site: Sequence[str]) -> bool:
    key = squash(text)
    return (
        len(key) > 1
        and len(text) <= LONGEST_SECTION
        and len(text.split()) <= MOST_WORDS
        and key not in tags.HOME
        and key not in site
        and not squash(title).startswith(key)
        and not any(char.isdigit() for char in text)
        and text[-1] not in ".?!:]"
        and _BUTTONS.isdisjoint(text.lower().split())
    )


def gather(view: View) -> tuple[list[str], str]:
    """Return the tags below the body as listed, and the line that introduces or holds them."""
    scene = view.scene
    for index in range(max(scene.start, scene.end - 1), min(len(scene.texts), scene.end + BELOW)):
        text = scene.texts[index]
        if len(text) > 400 or (index < scene.end and len(text) > LONGEST_ROW):
            continue
        led = tags.label_length(text)
        if led and len(text) > led:
            found = _parts(view, text[led:].lstrip())
            said = text[led - 1] != " " or "," in text
            if found and (said or _knows(view, found)):
                return found, text
        if text.count("#") > 1 and text[0] == "#":
            return tags.split(text.replace("#", ",")), text
        if len(text) <= 60 and _is_label(text):
            row = _row(view, index + 1)
            if row:
                return row, text
    linked = _linked(view)
    if linked:
        return linked, "links"
    row = _told_row(view)
    if row:
        return row, "row"
    for text in scene.texts[scene.end : scene.end + FAR_BELOW]:
        told = len(text) <= 400 and any(map(text.__contains__, _INNER_WORDS))
        inner = _INNER.search(text) if told else None
        if inner and len(text) > inner.end():
            found = _parts(view, _INNER_END.split(text[inner.end() :], maxsplit=1)[0])
            if found and _knows(view, found):
                return found, text
    return [], ""


def _linked(view: View) -> list[str]:
    """Return the texts of links to pages of tags, in lines of little else around the end of the body."""
    scene, dump = view.scene, view.dump
    if not dump.links or not scene.kept:
        return []
    lines = {
        dump.first[index]
        for index in range(scene.end - 1, min(len(scene.texts), scene.end + BELOW))
        if 100 * dump.linked[index] >= LEAST_LINKED * len(scene.texts[index])
    }
    return [
        link.text.lstrip("\\# ")
        for link in dump.links
        if link.line in lines and len(link.text) <= 60 and urls.leads_to_tag(link.url.lower())
    ]


#: Letters of a line of tags that stand in links, in hundredths.
LEAST_LINKED = 60

#: What follows the tags in such a line.
_INNER_END = re.compile(
    r"\s(?:am|on|von|by|le|el)\s(?=\d|[A-Z])|\.\s|\s[|•·]\s|\s(?:Kommentare?|Comments?|Bookmark|Permalink)\b"
)


#: The last line of the body is a row of tags only if it is shorter than this, in characters.
LONGEST_ROW = 120

#: Words of a line that introduces tags.
_LABEL_WORDS = 5


def _is_label(text: str) -> bool:
    words = text.lower().strip(" :：#").split()
    return 0 < len(words) <= _LABEL_WORDS and (
        any(word in tags.LABELS for word in words)
        or " ".join(words[-2:]) in tags.LABELS
        or " ".join(words) in tags.LABELS
        or " ".join(words) in _LABEL_ONLY
    )


#: The same of what introduces tags in a line of its own alone.
_LABEL_ONLY = frozenset(
    "mehr zum thema|mehr über|mehr zu|mehr lesen über|read more about|read more on|more about|more on|posted in|lire plus sur|följ ämnen i artikeln|ämnen i artikeln|"
    "mer om ämnet|lue lisää aiheesta|viac o téme|още по темата|עוד בנושא|temes relacionats|ジャンル|この記事のタグ".split(
        "|"
    )
)


def _parts(view: View, text: str) -> list[str]:
    """Return the tags of one line: between commas, else parted at capitals where they are glued."""
    found = tags.split(text.replace(" #", ",").replace("#", ""))
    if len(found) > 1:
        return found
    words = word_set(view)
    if not text.isascii() and text.lower() == text.upper():
        return found
    glued = tags.unglue(text.strip(" #"), words)
    return glued if all(len(part) > 1 for part in glued) else found


_BODY_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def word_set(view: View) -> set[str]:
    """Return the words of the page's body as it writes them."""
    return set(_BODY_WORD.findall(_body(view)))


def _row(view: View, start: int) -> list[str]:
    """Return the short lines from `start` on that look alike: one tag each."""
    texts, dump = view.scene.texts, view.dump
    found: list[str] = []
    if start < len(texts) and _BUTTONS.issuperset(texts[start].lower().split()):
        return []
    for index in range(start, min(len(texts), start + 25)):
        text = texts[index]
        short = len(text) <= tags.LONGEST_TAG and len(text.split()) <= MOST_WORDS + 1
        if not short or text[-1] in "?!:" or bool(dump.bullet[index]) != bool(dump.bullet[start]):
            break
        if index > start + 1 and dump.before[index] > max(dump.before[start + 1], 0):
            break
        found.append(text.removeprefix("[]"))  # what w3m prints for a picture
    if not found:
        line = texts[start] if start < len(texts) else ""
        return _glued(view, line) if len(line) <= 400 else []
    if len(found) == 1:
        return (
            _parts(view, found[0])
            if any(s in found[0] for s in ",;")
            else _glued(view, found[0])
            or (found if dump.bullet[start] or _knows(view, found) else [])
        )
    # Lines without bullets may be anything: only what the article speaks of.
    return found if dump.bullet[start] else _as_far_as_told(view, found)


def _glued(view: View, line: str) -> list[str]:
    """Return the tags of a line that a dump ran together, if the article speaks of most of them."""
    if line[-1:] in ".?!:" or line.lower() == line.upper():
        return []
    parts = tags.unglue(line.strip(" #"), word_set(view))
    if len(parts) < 2 or any(len(part) < 2 or len(part) > tags.LONGEST_TAG for part in parts):
        return []
    return parts if _knows(view, parts) else []


def _knows(view: View, row: Sequence[str]) -> bool:
    """Tell whether the article speaks of at least half of the tags."""
    told = _told(view)
    return sum(squash(tag) in told for tag in row) * 2 >= len(row)


def _names(view: View, row: Sequence[str]) -> bool:
    """Tell whether the article writes at least half of the tags just so, each as whole words."""
    body = _body(view)
    said = sum(re.search(rf"\b{re.escape(tag)}\b", body) is not None for tag in row)
    return said * 2 >= len(row)


def _as_far_as_told(view: View, row: Sequence[str]) -> list[str]:
    """Return the beginning of a row up to the last tag that the article speaks of, if most are."""
    told = _told(view)
    known = [squash(tag) in told for tag in row]
    for size in range(len(row), 0, -1):
        if known[size - 1] and sum(known[:size]) * 2 >= size:
            return list(row[:size])
    return []


def _told(view: View) -> str:
    return squash(_body(view))


#: Characters of the body in which tags are looked for.
LONGEST_BODY = 200_000


def _body(view: View) -> str:
    taken: list[str] = []
    size = 0
    for index in view.scene.kept:
        taken.append(view.scene.texts[index])
        size += len(taken[-1])
        if size > LONGEST_BODY:
            break
    return " ".join(taken)[:LONGEST_BODY]


#: A tag in a row that nothing introduces is shorter than this, in characters and words; and it
#: does not stand on the page more often (then it is a menu's).
_SHORT_TAG, _FEW_WORDS, _OFTEN = 40, 4, 6


def _told_row(view: View) -> list[str]:
    """Return the tags right below the body that nothing introduces, bullets or one glued line."""
    texts, dump = view.scene.texts, view.dump
    end = view.scene.end
    for index in range(end, min(len(texts), end + 3)):
        line = texts[index]
        if 8 < len(line) <= 200 and not dump.bullet[index] and _HUMPS.search(line):
            found = _glued(view, line)
            if found and not any(char.isdigit() for char in line) and _names(view, found):
                return found
    start = next((i for i in range(end, min(len(texts), end + 4)) if dump.bullet[i]), None)
    if start is None:
        return []
    row = []
    for index in range(start, min(len(texts), start + 15)):
        text = texts[index]
        long = len(text) > _SHORT_TAG or len(word_list(text)) > _FEW_WORDS
        if not dump.bullet[index] or long or dump.repeats[index] > _OFTEN:
            break
        row.append(text)
    found = _as_far_as_told(view, row)
    return found if len(found) > 1 else []
