"""Addresses: the canonical one of a page, absolute ones of its pictures, and what a host tells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from .. import copies
from .. import patterns as re
from ..named import NamedTuple

#: Parameters that follow a reader around and name no page.
_TRACKERS = frozenset(
    "fbclid gclid dclid gbraid wbraid msclkid yclid igshid igsh mc_cid mc_eid _hsenc _hsmi mkt_tok cmpid cmp ocid ncid smid "
    "sr_share s_cid ref ref_src ref_url referrer source cid ito icid ico partner sharetoken spm scid srsltid amp outputtype _ga _gl "
    "rss guccounter trk taid __twitter_impression share reflink src feature mod campaign campaign_id emc partner_id dicbo _bhlid".split()
)
_TRACKER_STARTS = (
    "utm_", "mtm_", "pk_", "at_", "ns_", "wt_", "wtmc", "xtor", "hsa_", "guce_",
)  # fmt: skip

_ABSOLUTE = re.compile(r"((?i:https?))://([^/?#\s\\@]{1,253})")

#: Longest address that is reported; longer ones are data.
MAX_LENGTH = 2000

#: First labels of a host that name no site.
_PLAIN_LABELS = frozenset(
    "www m amp mobile news blog blogs web edition en de fr es it beta archive www2 old app rss".split()
)

#: Labels under which registries sell names: example.co.uk is a site's, co.uk is none.
_SECOND_LEVEL = frozenset(
    "ac co com edu gob gouv gov gv go ne net nom or org asn id web in me ltd plc".split()
)

#: Top-level domains that are sold everywhere and tell no country.
_COUNTRYLESS = frozenset(
    "ai am cc co fm gg im io la ly me nu sh tk to tv ws st ag is eu vc".split()
)


class Address(NamedTuple):
    """The parts of an absolute address."""

    scheme: str
    host: str
    rest: str


@lru_cache(maxsize=32)  # a page's own address is asked for with each of its pictures
def split(url: str) -> Address | None:
    """Return the parts of an absolute http(s) address, None for anything else."""
    bare = url.strip()
    found = _ABSOLUTE.match(bare) if len(url) <= MAX_LENGTH else None
    if not found:
        return None
    scheme, host = found.groups()
    rest = bare[found.end() :]
    if not _is_host(host) or (rest and rest.split() != [rest]):
        return None
    return Address(scheme.lower(), host.lower(), rest)


def _is_host(text: str) -> bool:
    """Tell whether a text without slashes and blanks is a host, with a port or without one."""
    name, colon, port = text.partition(":")
    front, _, last = name.rpartition(".")
    is_last = 2 <= len(last) <= 63 or (last.isdecimal() and front.count(".") == 2)  # 192.0.2.1
    return front != "" and is_last and (not colon or _is_port(port))


def _is_port(text: str) -> bool:
    return text.isdecimal() and len(text) <= 5


def join(base: str | None, url: str) -> str | None:
    """Return `url` as an absolute http(s) address, None if it is none or there is no base."""
    url = url.strip()
    if not url or len(url) > MAX_LENGTH or not url.isprintable():
        return None
    if " " in url:
        url = url.replace(" ", "%20")
    if "\\" in url:  # browsers take it for a slash, but not behind a "?"
        path = re.split(r"[?#]", url)[0]
        url = path.replace("\\", "/") + url[len(path) :]
    found = _ABSOLUTE.match(url)
    if found and _is_host(found.group(2)):
        return url
    around = split(base) if base else None
    if url.startswith("//"):
        full = f"{around.scheme if around else 'https'}:{url}"
        return full if split(full) else None
    if around is None or _SCHEME.match(url):
        return None
    if url.startswith("/"):
        full = f"{around.scheme}://{around.host}{url}"
    else:
        path = re.split(r"[?#]", around.rest)[0]
        folder = path.rpartition("/")[0] + "/"
        while url.startswith(("./", "../")):
            if url.startswith("../"):
                folder = folder.rstrip("/").rpartition("/")[0] + "/"
            url = url.partition("/")[2]
        full = f"{around.scheme}://{around.host}{folder if folder.startswith('/') else '/' + folder}{url}"
    return full if len(full) <= MAX_LENGTH else None


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def normal(url: str) -> str | None:
    """Return an address without trackers, fragment and default port; None if it is none."""
    address = split(url)
    if address is None:
        return None
    path, _, query = address.rest.partition("#")[0].partition("?")
    kept = [pair for pair in query.split("&") if pair and not _is_tracker(pair)]
    host = address.host.removesuffix(":443" if address.scheme == "https" else ":80")
    if not path.startswith("/"):
        path = "/" + path
    return f"{address.scheme}://{host}{path}{'?' + '&'.join(kept) if kept else ''}"


def _is_tracker(pair: str) -> bool:
    name = pair.partition("=")[0].lower()
    return name in _TRACKERS or name.startswith(_TRACKER_STARTS)


def depth(url: str) -> int:
    """Return how many parts an address has below its site's root: 0 for the root itself."""
    address = split(url)
    if address is None:
        return 0
    path, _, query = address.rest.partition("#")[0].partition("?")
    segments = [
        part
        for part in path.split("/")
        if part and (len(part) > _LONGEST_ROOT or not _OF_ROOT.fullmatch(part))
    ]
    return len(segments) + bool(query)


#: Parts of an address that lead no deeper: "index.html", "en", "de-AT"; and their length at most.
_OF_ROOT = re.compile(r"(?:index|default)\.\w{3,5}|[a-z]{2}(?:[-_][A-Za-z]{2})?")
_LONGEST_ROOT = 11


def canonical(claimed: Sequence[tuple[str, str]], given: str | None) -> list[tuple[str, str]]:
    """Return the page's addresses that can be believed, best first, as (address, origin).

    claimed: what the page says, best first: the link, og:url, JSON-LD
    given:   what the caller says; a claim that is the site's root is refused for a deep page,
             or when another claim is deeper
    """
    found: list[tuple[str, str]] = []
    for url, origin in [*claimed, *([(given, "given")] if given else [])]:
        full = join(given or (found[0][0] if found else None), url)
        address = normal(copies.original(full)) if full else None
        if address and not any(address == other for other, _ in found):
            found.append((address, origin))
    return [entry for entry in found if depth(entry[0])] or found


def host_labels(url: str | None) -> tuple[str, ...]:
    """Return the labels of a host that may name the site, longest form first.

    "https://www.news.example.co.uk/1" gives ("newsexamplecouk", "examplecouk", "example").
    """
    address = split(url) if url else None
    if address is None:
        return ()
    labels = address.host.split(":")[0].split(".")
    while len(labels) > 2 and labels[0] in _PLAIN_LABELS:
        labels.pop(0)
    deep = len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2
    core = labels[-3 if deep else -2 :]
    forms = ["".join(labels), "".join(core), core[0]]
    if len(labels) > len(core):
        forms.append(labels[0])
    return tuple(dict.fromkeys(form.replace("-", "") for form in forms))


def country_of(url: str | None) -> str:
    """Return the country whose domain a host is in, two capitals, "" if it tells none."""
    address = split(url) if url else None
    if address is None:
        return ""
    last = address.host.split(":")[0].rpartition(".")[2]
    if len(last) != 2 or last in _COUNTRYLESS or not last.isalpha():
        return ""
    return "GB" if last == "uk" else last.upper()


def leads_to_tag(target: str) -> bool:
    """Tell whether a link's target, in small letters, is the page of a tag."""
    if "?tag=" in target or "&tag=" in target:
        return True
    *folders, last = target.partition("?")[0].rstrip("/ ").split("/")
    # What stands two folders below, "/topics/ferries/harbour-opens-again", is an article.
    if len(folders) < 2 or not last:
        return False
    return folders[-1] == "t" or folders[-1] in _TAG_FOLDERS


#: Folders of pages of one tag.
_TAG_FOLDERS = frozenset(
    "tag tags topic topics thema themen theme themes keyword keywords stichwort stichworte schlagwort schlagworte etiqueta "
    "etiquetas tema temas topico topicos tópico tópicos tagged label labels emne emner amnen tagi tag-page sujet sujets "
    "motcle motcles mot-cle mot-cles motscle motscles mots-cle mots-cles aiheet argomenti topik konu etiket hashtag dossier "
    "dossiers noticias-de stikkord nokkelord emneord avainsana avainsanat asiasana asiasanat tagovi oznaka oznake kljucne-rijeci kljucne-reci kljucne-besede "
    "cimke cimkek kulcsszo stitky stitek klicova-slova temata tagy etichete eticheta etiquetes marcador marcadores assunto assuntos palavra-chave palavras-chave etiketler "
    "trefwoord trefwoorden onderwerp onderwerpen slowa-kluczowe temat tematy marksona marksonad teema sildid birkas zymes zyme raktazodziai tu-khoa tegi teg metki metka klyuchevye-slova etiketat".split()
)


def leads_to_person(url: str) -> bool:
    """Tell whether an address stands in a folder of people's pages: "/author/jane-doe"."""
    _, *folders = url.lower().split("/")
    return not _PEOPLE.isdisjoint(folders) and any(
        folder in _PEOPLE and page for folder, page in pairwise(folders)
    )


_PEOPLE = frozenset(
    "author authors autor autoren autores autori auteur auteurs autore autory avtor writer writers journalist journalists "
    "columnist columnists reporter reporters redaktion yazar yazarlar penulis".split()
)
