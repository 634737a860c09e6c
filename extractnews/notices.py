"""Pages that are no article by their own word: errors, searches, and walls that ask for consent.

No set of annotated pages holds them, so that no model learns them; their titles say what they are.
Blocks too: what a site says for itself on each of its pages, about cookies, its subscriptions and its
rights, stands close to the text of some articles and is part of none.
"""

from __future__ import annotations

from collections.abc import Sequence

from .layout import Layout
from .values import CODE

#: Words of a page's text from which on a title that reads like an error, or like a wall, is a
#: headline after all: walls explain themselves at length.
LONGEST_NOTICE, LONGEST_WALL = 120, 250

# fmt: off
#: What titles of error pages say, and of pages that keep machines out, in small letters.
_ERRORS = (
    "404", "not found", "page unavailable", "access denied", "forbidden", "just a moment", "are you a robot",
    "attention required", "bad gateway", "service unavailable", "nicht gefunden", "introuvable", "no encontrada",
    "no encontrado", "não encontrada", "non trovata", "niet gevonden", "nie znaleziono", "nie została znaleziona",
    "не найдена", "не знайден", "hittades inte", "ikke fundet", "ikke funnet", "ei löytynyt", "bulunamadı",
    "tidak ditemukan", "nenalezena", "nem található", "δεν βρέθηκε", "找不到", "未找到", "見つかりません",
    "찾을 수 없", "غير موجود", "לא נמצא", "ไม่พบหน้า", "không tìm thấy",
)
#: Of walls that ask for consent or for a subscription before they show anything.
_WALLS = (
    "before you continue", "cookie consent", "privacy settings", "your privacy", "accept cookies", "mit werbung oder",
    "weiter mit werbung", "mit werbung weiter", "privatsphäre-einstellungen", "datenschutzeinstellungen", "zustimmung",
    "avant de continuer", "vos préférences", "antes de continuar", "prima di continuare", "voordat je verdergaat",
    "cookie-instellingen", "samtycke", "samtykke", "согласие", "同意の", "cookie 설정",
)
#: Of pages that list what a search found.
_SEARCHES = (
    "search results", "search result for", "you searched for", "suchergebnis", "suche nach", "résultats de recherche",
    "résultats de la recherche", "resultados de búsqueda", "resultados de la búsqueda", "resultados da busca",
    "resultados da pesquisa", "risultati della ricerca", "risultati di ricerca", "zoekresultaten",
    "wyniki wyszukiwania", "результаты поиска", "результати пошуку", "sökresultat", "søgeresultater",
    "søkeresultater", "hakutulokset", "arama sonuçları", "hasil pencarian", "výsledky hledání", "keresési eredmények",
    "αποτελέσματα αναζήτησης", "搜索结果", "搜尋結果", "検索結果", "검색 결과", "검색결과", "نتائج البحث", "kết quả tìm kiếm",
)

#: What is said of cookies and data, to those who have not paid, and of the text's owners, in small
#: letters; each with a shorter piece that is looked for first. On the pages with annotated bodies 40 of
#: 45 such blocks that were kept without this were no part of them.
_SERVICES = (
    ("cookie", (
        "we use cookies", "site uses cookies", "cookies are necessary", "cookies are required", "cookies may be set",
        "cookies allow us", "cookies help us", "cookie policy", "verwenden cookies", "verwendet cookies", "nutzen cookies",
        "utilisons des cookies", "utilise des cookies", "utilizamos cookies", "usamos cookies", "utilizziamo i cookie",
        "plików cookie", "gebruiken cookies", "gebruikt cookies", "använder cookies", "bruker cookies", "файлы cookie",
    )),
    ("partners", ("we and our partners", "our partners process", "signaled to our partners", "our advertising partners")),
    ("device", ("information on a device",)),
    ("abonn", ("aux abonnés", "déjà abonné", "jetzt abonnieren")),
    ("sans engagement", ("sans engagement",)),
    ("subscri", ("already a subscriber", "subscribers only", "subscribe to continue", "subscribe to read")),
    ("to continue reading", ("to continue reading",)),
    ("weiterlesen", ("jetzt weiterlesen", "weiterlesen mit")),
    ("suscri", ("exclusivo para suscriptores", "ya eres suscriptor")),
    ("assinante", ("exclusivo para assinantes", "já é assinante")),
    ("abbonat", ("riservato agli abbonati", "sei già abbonato")),
    ("©", ("copyright ©", "© copyright", "© 20", "© 19")),
    ("reserv", ("all rights reserved", "tous droits réservés", "derechos reservados", "direitos reservados")),
    ("vorbehalten", ("alle rechte vorbehalten",)),
    ("permission", ("written permission", "without permission")),
    ("may not be published", ("may not be published",)),
)
#: The same in other letters.
_OTHER_SERVICES = (
    "凡注明", "凡註明", "责任编辑", "責任編輯", "版权所有", "版權所有", "版权均属", "转载并不代表", "会員限定", "有料会員", "無断転載",
    "무단 전재", "무단전재", "права защищены", "перепечатка материалов", "wszelkie prawa zastrzeżone", "żaden utwór zamieszczony",
)
# fmt: on
#: Words from which on a block is too long to be one of them.
LONGEST_SERVICE = 150

#: What is left of such a block's score: less than is needed to be kept, whatever it was.
LEFT = 0.3

#: Share of the words that are expected of the article from which on the text goes on below such a block.
LEAST_BELOW = 0.2


def is_service(text: str, words: int) -> bool:
    """Tell whether a block of so many words is what the site says for itself on all of its pages."""
    if words > LONGEST_SERVICE:
        return False
    said = text.lower()
    for piece, phrases in _SERVICES:
        if piece in said and any(phrase in said for phrase in phrases):
            return True
    return not said.isascii() and any(phrase in said for phrase in _OTHER_SERVICES)


def without_services(
    scores: Sequence[float], blocks: Sequence[int], layout: Layout, least: float
) -> list[float]:
    """Return the scores of some blocks with those lowered that the site says for itself.

    least: blocks that score less are not kept in any case, and not looked at

    An element of which half the words are such is the site's own as a whole, and so is what stands
    below such a block if most of what is expected of the article stands above.
    """
    words, texts, parent = layout.words, layout.text, layout.parent
    found = [
        block
        for score, block in zip(scores, blocks, strict=True)
        if score >= least
        and is_service(texts[block], words[block])
        and layout.kind[layout.container[block]] is not CODE
    ]
    if not found:
        return list(scores)
    lowered = set(found)
    for around in {parent[layout.container[block]] for block in found}:
        held = range(layout.first[around], layout.last[around]) if around >= 0 else range(0)
        own = sum([words[block] for block in held if is_service(texts[block], words[block])])
        if own * 2 >= sum(words[held.start : held.stop]):
            lowered.update(held)
    expected = [
        0.0 if block in lowered else score * words[block]
        for score, block in zip(scores, blocks, strict=True)
    ]
    left = sum(expected) * LEAST_BELOW
    for block, share in zip(reversed(blocks), reversed(expected), strict=True):
        left -= share
        if left < 0:
            break
        if block in lowered:
            lowered.update(range(block, len(words)))
    return [
        score * LEFT if block in lowered else score
        for score, block in zip(scores, blocks, strict=True)
    ]


def is_notice(layout: Layout, headline: int, words: int) -> bool:
    """Tell whether a page calls itself an error, a search or a wall.

    headline: the block that is most likely the visible headline, -1 if there is none
    words:    of the text that would be its article

    A page that declares itself an article is none, whatever its headline says.
    """
    titles = f"{layout.title}\n{layout.text[headline] if headline >= 0 else ''}".lower()
    notice = any(phrase in titles for phrase in _SEARCHES)
    if words <= LONGEST_NOTICE:
        notice = notice or any(phrase in titles for phrase in _ERRORS)
    if words <= LONGEST_WALL:
        notice = notice or any(phrase in titles for phrase in _WALLS)
    return notice and not layout.declares_article()
