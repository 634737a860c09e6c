"""Whose site it is: the writer of a page that nobody signs, where the site bears a person's name.

A name that begins with a given name and stands at two of the places where sites print what they are
called: in the head, at an end of the title, at the top of the page, in the copyright line, in the address.
"""

from __future__ import annotations

from collections import defaultdict

from . import authors, given_names, sites, urls
from .sources import Sources
from .text import squash

#: Blocks at the top of the page that may be its name, and places that have to agree.
_TOP, _AGREED = 2, 2

#: Letters of a name that an address may consist of.
_SHORTEST = 4


def owner(sources: Sources, title: str | None) -> tuple[str, str] | None:
    """Return (name, origin) of the person whom the site is named after; None if it is not.

    title: the article's own
    """
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for name, origin in sites.stated(sources):
        said["head"].setdefault(squash(name), f"{origin}\n{name}")
    for name in sites.title_ends(sources, {squash(title or "")}):
        said["title"].setdefault(squash(name), f"title\n{name}")
    for name in sources.layout.text[:_TOP]:
        if len(name) <= sites.LONGEST_NAME:
            said["top"].setdefault(squash(name), f"line\n{name}")
    for name in sites.copyright_holders(sources):
        said["copyright"].setdefault(squash(name), f"copyright\n{name}")
    places: dict[str, str] = {}
    for names in said.values():
        for key, entry in names.items():
            places.setdefault(key, entry)
    for key, entry in places.items():
        origin, name = entry.split("\n")
        agreed = sum(key in names for names in said.values()) + _bears(sources, name)
        if agreed >= _AGREED:
            names = authors.names_in(name, sources.language)
            if len(names) == 1 and given_names.is_person(names[0]):
                return names[0], origin
    return None


def _bears(sources: Sources, name: str) -> bool:
    """Tell whether the page's address has a person's name, or the given or the family name alone."""
    words = name.split()
    parts = {sites.plain(name), sites.plain(words[0]), sites.plain(words[-1])}
    return any(label in parts for label in urls.host_labels(sources.url) if len(label) >= _SHORTEST)
