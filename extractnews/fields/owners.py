"""Whose site it is: the writer of a page that nobody signs, where the site bears a person's name.

A name that begins with a given name and stands at two of the places where sites print what they are
called: in the head, at an end of the title, at the top of the page, in the copyright line, in the address.
"""

from __future__ import annotations

from ..data.bylines import OUTLETS
from . import authors, given_names, sites
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
    ends = sites.title_ends(sources, {squash(title or "")})
    tops = [text for text in sources.layout.text[:_TOP] if len(text) <= sites.LONGEST_NAME]
    places = (
        sites.stated(sources),
        [(name, "title") for name in ends],
        [(name, "line") for name in tops],
        [(name, "copyright") for name in sites.copyright_holders(sources)],
    )
    keys = [{squash(name) for name, _ in said} for said in places]
    seen: set[str] = set()
    for name, origin in [entry for said in places for entry in said]:
        key = squash(name)
        if key in seen:
            continue
        seen.add(key)
        if sum(key in said for said in keys) + _bears(sources, name) >= _AGREED:
            names = authors.names_in(name, sources.language)
            if len(names) == 1 and _is_person(names[0]):
                return names[0], origin
    return None


def _is_person(name: str) -> bool:
    """Tell whether a site of this name is a person's: "Brandon Sun" and "Casper Star-Tribune" are papers."""
    last = name.rpartition(" ")[2].lower().split("-")
    return given_names.is_person(name) and _NO_FAMILIES.isdisjoint(last)


def _bears(sources: Sources, name: str) -> bool:
    """Tell whether the page's address has a person's name, or the given or the family name alone."""
    words = name.split() or [""]
    parts = {sites.plain(part) for part in (name, words[0], words[-1])} if len(words) > 1 else set()
    return any(label in parts for label in sources.hosts if len(label) >= _SHORTEST)
