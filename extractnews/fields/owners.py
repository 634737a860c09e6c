"""Whose site it is: the writer of a page that nobody signs, where the site bears a person's name.

A name that begins with a given name and stands at two of the places where sites print what they are
called: in the head, at an end of the title, at the top of the page, in the copyright line, in the address.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..data.bylines import OUTLETS
from . import authors, given_names, sites, urls
from .sources import Sources
from .text import squash

#: Blocks at the top of the page that may be its name, and places that have to agree.
_TOP, _AGREED = 2, 2

#: Letters of a name that an address may consist of.
_SHORTEST = 4

#: What the names of papers, places and firms end in that begin with a given name.
_NO_FAMILIES = OUTLETS.union(
    "advertiser advocate airlines argus awards banner bazaar beacon bulletin champion church citizen city college com county "
    "courier decor democrat dispatch eagle echo enquirer examiner express foods furniture garden globe hotels independent "
    "institute leader leaves ledger mail mercury mirror museum nation now patriot pilot progress record recorder "
    "records register reporter republican sentinel spotlight standard star state statesman sun telegram telegraph "
    "transcript voice weekly".split()
)


def owner(sources: Sources, title: str | None) -> tuple[str, str] | None:
    """Return (name, origin) of the person whom the site is named after; None if it is not.

    title: the article's own
    """
    top = [name for name in sources.layout.text[:_TOP] if len(name) <= sites.LONGEST_NAME]
    places = [
        _by_letters(sites.stated(sources)),
        _by_letters((name, "title") for name in sites.title_ends(sources, {squash(title or "")})),
        _by_letters((name, "line") for name in top),
        _by_letters((name, "copyright") for name in sites.copyright_holders(sources)),
    ]
    written: dict[str, tuple[str, str]] = {}
    for place in places:
        for letters, said in place.items():
            written.setdefault(letters, said)
    for letters, (name, origin) in written.items():
        agreed = sum(letters in place for place in places) + _bears(sources, name)
        if agreed >= _AGREED:
            persons = authors.names_in(name, sources.language)
            if len(persons) == 1 and _is_person(persons[0]):
                return persons[0], origin
    return None


def _is_person(name: str) -> bool:
    """Tell whether a site of this name is a person's: "Brandon Sun" and "Casper Star-Tribune" are papers."""
    last = name.rpartition(" ")[2].lower().split("-")
    return given_names.is_person(name) and _NO_FAMILIES.isdisjoint(last)


def _by_letters(names: Iterable[tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """(Name, origin) of each name by its letters, as it is written first."""
    found: dict[str, tuple[str, str]] = {}
    for name, origin in names:
        if letters := squash(name):
            found.setdefault(letters, (name, origin))
    return found


def _bears(sources: Sources, name: str) -> bool:
    """Tell whether the page's address has a person's name, or the given or the family name alone."""
    words = name.split()
    parts = {sites.plain(name), sites.plain(words[0]), sites.plain(words[-1])}
    return any(label in parts for label in urls.host_labels(sources.url) if len(label) >= _SHORTEST)
