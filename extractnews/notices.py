"""Pages that are no article by their own word: errors, searches, and walls that ask for consent.

No set of annotated pages holds them, so that no model learns them; their titles say what they are.
"""

from __future__ import annotations

from .layout import Layout

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
# fmt: on


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
