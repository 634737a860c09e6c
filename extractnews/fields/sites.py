"""The publisher's name: what the head of the page says, else what its title, logo and footer agree on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from unicodedata import combining, normalize

from .. import patterns as re
from ..elements_html import is_logo
from . import dates, jsonld, tags, titles
from .authors import is_person
from .html import is_linked, leads_up
from .jobs import is_organisation
from .sources import Sources
from .text import squash, tidy, word_list

#: A site's name, in characters; longer ones carry a motto.
LONGEST_NAME, LONG_NAME = 80, 40

#: Blocks at the end of the page that may hold its copyright line.
_FOOTER = 25

#: Letters of the last label of an address: ".com".
_LONGEST_ENDING = 12

#: What shows the name of a company behind a site, not the site's.
_COMPANY = re.compile(
    r"\b(?:GmbH|gGmbH|AG|KG|S\.?L\.?U?|S\.?A\.?S?|S\.?r\.?l|S\.?p\.?A|Ltd|Limited|Inc|LLC|Corp|Verlags?|B\.?V|Oy|AS|ApS|Kft|Pty|Group)\b\.?"
)

#: Systems that write their own name where the site's belongs, and what is no name.
_SYSTEMS = frozenset(
    ("", "blogger", "wordpress", "wordpresscom", "website", "home", "homepage", "startseite")
)

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\)|by|copyright)?\s*(?:(?:19|20)\d\d(?:\s*[-–—/]\s*(?:(?:19|20)?\d\d)?)?)?\s*[-–—,.:|]*\s*(?:by )?([^|•·©.,;\n]{2,60})",
    re.IGNORECASE,
)
#: "Example News © 2021".
_HOLDER_FIRST = re.compile(r"([^|•·©.,;()]{3,40}?) ?© ?(?:19|20)\d\d")
_LOGO_WORDS = re.compile(
    r"\b(?:the )?(?:logo|logotype|homepage|home page|home|startseite|website|wortmarke|zur)\b|[|:].*$",
    re.IGNORECASE,
)


#: Signs around a name in titles and footers.
_MARKS = " |»›⋆✂®™*•·-–—:"


def stated(sources: Sources) -> list[tuple[str, str]]:
    """Return (name, origin) of every name that the head states, as it stands, most trusted first."""
    found: list[tuple[str, str]] = []
    ranked = [(rank, key, tidy(value)) for rank, key, value in sources.head.of("site_name")]
    found += [(value, f"meta:{key}") for rank, key, value in ranked if rank == 0]
    publisher = jsonld.first_text(sources.article.get("publisher"))
    if publisher:
        found.append((publisher, "jsonld:publisher"))
    found += [(name, "jsonld:site") for name in sources.graph.sites]
    found += [(value, f"meta:{key}") for rank, key, value in ranked if 0 < rank < 5]
    return [
        (name, origin)
        for name, origin in found
        if name
        and len(name) <= 2 * LONGEST_NAME
        and "://" not in name
        and squash(name) not in _SYSTEMS
    ]


def choose(
    sources: Sources, title: str | None, authors: Sequence[str] = ()
) -> list[tuple[str, str]]:
    """Return (name, origin) of the site's names, the chosen one first.

    title, authors: the article's own, which no site is called unless nothing else is said
    """
    own = {squash(title or ""), _other_wording(sources, title)}
    own.update(squash(name) for name in authors if not is_organisation(name))
    hosts = sources.hosts
    found = [
        (_without_motto(name, hosts).strip(_MARKS), origin) for name, origin in stated(sources)
    ]
    found = [(name, origin) for name, origin in found if 1 < len(name) <= LONGEST_NAME]
    other = [entry for entry in found if squash(entry[0]) not in own]
    if other:
        ordered = _named_before_addresses(other, hosts)
        first = ordered[0][0]
        if _is_address(first) or _is_foreign(first, title or ""):
            for guess in _guessed(sources, own, hosts):
                name = guess[0]
                # "Example.com" may be what the paper calls itself, "example.com" is not.
                better = " " in name or not _is_address(first) or first.islower()
                if better and not name[0].islower() and _names_host(name, hosts):
                    return [guess, *ordered]
        return ordered
    agreed = [*islice(_guessed(sources, own, hosts), 1)]
    found = [entry for entry in found if len(entry[0].split()) < _WORDS_OF_HEADLINE]
    return agreed or found[:1] or [(name, "title") for name in _title_end(sources, title, own)]


def _other_wording(sources: Sources, title: str | None) -> str:
    """Return the front of the page's <title>, squashed, where it is a headline in other words; else ""."""
    whole = sources.layout.title
    spans = titles.parts(whole)
    if len(spans) < 2 or not title:
        return ""
    front, rest = whole[: spans[0][1]], squash(whole[spans[1][0] :])
    return "" if len(front.split()) < _WORDS_OF_HEADLINE or squash(title) in rest else squash(front)


def _is_address(name: str) -> bool:
    """Tell whether "example.com" or "www.example.com/" stands for a name; looked at without a pattern."""
    *labels, last = name.removesuffix("/").split(".")
    return (
        bool(labels)
        and 2 <= len(last) <= _LONGEST_ENDING
        and last.isascii()
        and last.isalpha()
        and all(label.replace("-", "a").replace("_", "a").isalnum() for label in labels)
    )


#: Words from which on the front of a <title> is no site's name.
_WORDS_OF_HEADLINE = 4


def _is_foreign(name: str, title: str) -> bool:
    """Tell whether a name is written in no letter of the headline's alphabet."""
    latin = title.isascii() or not any(char.isalpha() and char >= _BEYOND_LATIN for char in title)
    return latin and not any("a" <= char <= "z" for char in name.lower())


#: The first letter of the Greek alphabet and all that follow.
_BEYOND_LATIN = "\u0370"


def _named_before_addresses(
    found: list[tuple[str, str]], hosts: tuple[str, ...]
) -> list[tuple[str, str]]:
    """Put a written name before the site's address, and the better written of two alike first."""
    first = found[0][0]
    if _is_address(first):
        for place, (name, _) in enumerate(found):
            if _is_written(name) and _shares_host(name, hosts):
                return [found[place], *found[:place], *found[place + 1 :]]
    elif len(_core(hosts)) > 3 and not _shares_host(first, hosts):
        for place, (name, _) in enumerate(found):
            if plain(name) == _core(hosts):
                return [found[place], *found[:place], *found[place + 1 :]]
    for place, (name, _) in enumerate(found):
        better = (" " in name) > (" " in first) or (first.islower() and not name.islower())
        if better and squash(name) == squash(first):
            return [found[place], *found[:place], *found[place + 1 :]]
    return found


def _is_written(name: str) -> bool:
    """Tell whether a name is neither an address, nor a company's, nor a host's label."""
    return "." not in name and not name.islower() and _COMPANY.search(name) is None


def _shares_host(name: str, hosts: tuple[str, ...]) -> bool:
    """Tell whether a name and the site's host are of one word, or one is the other's initials."""
    key = plain(name)
    core = _core(hosts)
    return len(core) > 1 and (
        _is_initials(name, hosts)
        or key.startswith(core)
        or (len(core) > 3 and core in key)
        or key in core
    )


def _is_initials(name: str, hosts: tuple[str, ...]) -> bool:
    """Tell whether the site's host is of the first letters of the words of a name."""
    core = _core(hosts)
    words = word_list(name)
    letters = "".join(word[0] for word in words)
    capitals = "".join(word[0] for word in words if word not in _SMALL_WORDS)
    return len(core) > 1 and core in (letters, capitals)


#: Words that a name's initials leave out.
_SMALL_WORDS = frozenset("of the and for de la der die das und et del".split())


def _names_host(name: str, hosts: tuple[str, ...]) -> bool:
    """Tell whether a name is the host's own label, written out or by its initials."""
    core, key = _core(hosts), plain(name)
    return key in (core, f"the{core}", f"die{core}", f"der{core}") or _is_initials(name, hosts)


def _core(hosts: tuple[str, ...]) -> str:
    """Return a host's own label: "example" of www.example.com; "" without a host."""
    return hosts[2] if len(hosts) > 2 else hosts[-1] if hosts else ""


def plain(text: str) -> str:
    """Return the letters of a name as an address has them, without accents."""
    if text.isascii():
        return squash(text)
    return squash("".join(c for c in normalize("NFKD", text) if not combining(c)))


def _without_motto(name: str, hosts: tuple[str, ...]) -> str:
    """Return a long name's part that is the site's: "Example - the town's paper since 1863".

    Of one with a bar the part that the host is called by: "Harbour opens | The Example".
    """
    if len(name) <= LONG_NAME and "|" not in name:
        return name.removeprefix("www.")
    pieces = [name[begin:end] for begin, end in titles.parts(name)]
    if len(pieces) < 2:
        return name
    fitting = [piece for piece in pieces if _fits_host(plain(piece), hosts)]
    if not fitting and len(name) <= LONG_NAME:
        return name
    return (fitting or [piece for piece in pieces if len(squash(piece)) > 1] or [name])[0].strip()


def _guessed(sources: Sources, own: set[str], hosts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield names that two places of the page agree on: title, logo, copyright line, address."""
    ends = list(title_ends(sources, own))
    told: list[str] = []
    for origin, names in (
        ("title", ends[:1]),
        ("logo", _logos(sources)),
        ("copyright", copyright_holders(sources)),
    ):
        for name in names:
            if origin != "title":
                told.append(name)
            if _fits_host(plain(name), hosts) or _is_initials(name, hosts):
                yield name, origin
    for name in ends[1:]:
        if plain(name) in hosts:
            yield name, "title"
    keys = [squash(name) for name in ends]
    seen = {squash(name) for name in told} | _start_links(sources, keys)
    for name, key in zip(ends, keys, strict=True):
        if key in seen:
            yield name, "title"


def _fits_host(name: str, hosts: tuple[str, ...]) -> bool:
    return len(name) > 2 and titles.is_site(name, hosts)


def title_ends(sources: Sources, own: set[str]) -> Iterator[str]:
    """Yield what stands behind and before the headline in the page's title."""
    text = tidy(sources.layout.title)
    spans = titles.parts(text)
    for begin, end in (spans[-1], spans[0]) if len(spans) > 1 else ():
        part = text[begin:end].strip(_MARKS)
        if part and squash(part) not in own and len(part) <= LONG_NAME + 20:
            yield part


def _start_links(sources: Sources, keys: Sequence[str]) -> set[str]:
    """Return which names are linked to a start page by a heading above the body, or a first line of the page.

    keys: the names, squashed
    """
    layout, levels = sources.layout, sources.scene.levels
    return {
        key
        for index in (range(min(sources.scene.start + 1, len(levels))) if keys else ())
        if (levels[index] or index < _FIRST_LINES)
        and len(layout.text[index]) <= LONG_NAME
        and (key := squash(layout.text[index])) in keys
        and leads_up(layout, index, sources.url)
    }


#: Lines from the top of the page that may be the site's name in letters.
_FIRST_LINES = 12


def _title_end(sources: Sources, title: str | None, own: set[str]) -> Iterator[str]:
    """Yield what stands last in the page's title, behind its headline, where nothing else is known.

    Nine in ten of those that no menu of the page names are the site's.
    """
    text = tidy(sources.layout.title)
    headline = squash(title or "")
    rest = text[len(title or "") :] if title and text.startswith(title) else ""
    sign = rest.lstrip()[:1]
    if sign and sign in _MARKS + "_":
        text = rest.lstrip(_MARKS + "_")
    elif not any(squash(text[:end]) == headline for _, end in titles.parts(text)[:-1]):
        return
    spans = titles.parts(text)
    name = text[spans[-1][0] :].strip(_MARKS) if spans else ""
    key = squash(name)
    if (
        1 < len(name) <= LONG_NAME // 2
        and len(name.split()) <= _WORDS_OF_HEADLINE
        and not (name[0].islower() and not _is_address(name))
        and not (name[-1] in "?!…" or "," in name or name.isdecimal())
        and key != headline
        and not (key in own and is_person(name))
        and key not in tags.NEWS
        and not _is_in_menu(sources, name)
        and not dates.spans_written(name, sources.hints)
    ):
        yield name


def _is_in_menu(sources: Sources, name: str) -> bool:
    """Tell whether the page has links of that text, and none of them to a start page."""
    layout = sources.layout
    leads = [
        leads_up(layout, index, sources.url)
        for index, text in enumerate(layout.text)
        if text == name and is_linked(layout, index)
    ]
    return bool(leads) and not any(leads)


def _logos(sources: Sources) -> Iterator[str]:
    for picture in sources.layout.pictures[:_PICTURES]:
        alt = picture.attributes.get("alt")
        if alt and 2 < len(alt) <= LONGEST_NAME:
            name = _LOGO_WORDS.sub("", tidy(alt)).strip(_MARKS)
            if len(name) > 2 and is_logo(picture.attributes) and not _FILE.search(name):
                yield name


#: What a file is called, not a site.
_FILE = re.compile(r"[-_]{2}|_|\d$|\.(?:png|svg|jpe?g|gif)$")

#: Pictures from the top of the page that may be its logo.
_PICTURES = 8


#: One of these is in whatever line names a holder.
_OF_COPYRIGHT = ("©", "opyright", "OPYRIGHT", "(c)", "(C)")


def copyright_holders(sources: Sources) -> Iterator[str]:
    for line in sources.layout.text[-_FOOTER:]:
        if len(line) > 400 or not any(map(line.__contains__, _OF_COPYRIGHT)):
            continue
        first = _HOLDER_FIRST.match(line) if "©" in line else None
        for found in (_COPYRIGHT.search(line), first):
            if found is None:
                continue
            name = re.split(
                r" all rights| alle rechte| - | – |\s{2}", found.group(1), flags=re.IGNORECASE
            )[0]
            name = _COMPANY.sub("", name).strip(_MARKS)
            if len(name) > 2:
                yield name
