"""The parts of a page that are left unread: its menus.

A fifth of the elements of a news page stand in them, and none of its text. They are known by their
tags, and by words of their class, id and role. What turns out to hold more than a menu does is read
after all; so is a menu in an article, which may be its tags. Footers and comments are read: where they
are not, nothing is left to learn from what their paragraphs are like, and those of other pages are
taken for text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

#: Tags that show an element to be more than it is called: a part of the page that has a menu in it.
MORE_THAN_MENU = frozenset("article main h1 figure blockquote p".split())

#: Elements that are looked at for their names; <nav> is what it is without.
_NAMED = frozenset("ul ol div section nav td table header aside footer".split())

#: Words before and behind "menu" and "nav", with a mark between or without. A list of class "nav" alone
#: may be one of tags.
_WHICH = frozenset(
    "main site top primary secondary global sub mega mobile header footer side left right dropdown hamburger burger".split()
)
_WHAT = frozenset("bar list link links wrap wrapper container box".split())
_MENUS = ("menus", "menu", "navigation", "navi")

#: Words beside "menu" in the names of what has or shows one.
_STATES = frozenset(
    "has with no is show hide open fixed under below after page active visible".split()
)

#: What is in the names of parts that state a field or belong to an article.
_MORE = (
    "crumb", "tag", "topic", "keyword", "categor", "author", "byl", "date", "meta", "toc", "content", "article",
    "post", "entry", "story", "body", "title", "headline", "path",
)  # fmt: skip


def is_named_menu(name: str) -> bool:
    """Tell whether an element's class, id and role say that it is a menu."""
    lowered = name.lower()
    if ("menu" not in lowered and "nav" not in lowered) or _is_more(lowered):
        return False
    words = lowered.replace("_", "-").replace(" ", "-").split("-")
    found = False
    for before, word, behind in zip(("", *words), words, (*words[1:], ""), strict=False):
        if _is_menu_word(word) or (word == "nav" and (before in _WHICH or behind in _WHAT)):
            if before in _STATES or behind in _STATES:
                return False
            found = True
    return found


def _is_menu_word(word: str) -> bool:
    """Tell whether a word is one for menus, alone or joined to others: "menu", "mainmenu", "navigationbar", "navlist"."""
    for menu in _MENUS:
        which, found, what = word.partition(menu)
        if found and (not which or which in _WHICH) and (not what or what in _WHAT):
            return True
    which, found, what = word.partition("nav")
    return found != "" and ((not which and what in _WHAT) or (not what and which in _WHICH))


def _is_more(lowered: str) -> bool:
    return any(map(lowered.__contains__, _MORE))


def is_menu(tag: str, is_named: bool, name: str, label: str, around: Sequence[str]) -> bool:
    """Tell whether an element is a menu as far as can be seen from where it begins.

    is_named: whether its name says so, see `is_named_menu`
    label:    its aria-label
    around:   tags of the containers around it, the nearest first
    """
    if "article" in around or not (tag == "nav" or (is_named and tag in _NAMED)):
        return False
    return not _is_more(f"{name} {label}".lower())


def is_trail(values: Iterable[str | None]) -> bool:
    """Tell whether the attributes of a list name it as a trail of breadcrumbs."""
    return any(value is not None and "crumb" in value.lower() for value in values)
