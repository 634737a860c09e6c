"""The parts of a page that are left unread: its menus.

A fifth of the elements of a news page stand in them, and none of its text. They are known by their
tags, and by words of their class, id and role. What turns out to hold more than a menu does is read
after all; so is a menu in an article, which may be its tags. Footers and comments are read: where they
are not, nothing is left to learn from what their paragraphs are like, and those of other pages are
taken for text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from . import patterns as re

#: Tags that show an element to be more than it is called: a part of the page that has a menu in it.
MORE_THAN_MENU = frozenset("article main h1 figure blockquote p".split())

#: Elements that are looked at for their names; <nav> is what it is without.
_NAMED = frozenset("ul ol div section nav td table header aside footer".split())

#: Words that stand before "menu" and "nav", and behind. A list of class "nav" alone may be one of tags.
_WHICH = "main|site|top|primary|secondary|global|sub|mega|mobile|header|footer|side|left|right|drop-?down|hamburger|burger"
_WHAT = "bar|list|links?|wrap|wrapper|container|box"
_MENU_NAME = re.compile(
    rf"(?<![a-z])(?:(?:(?:{_WHICH})[-_]?)?(?:(?:menus?|navi|navigation)(?:{_WHAT})?|nav[-_]?(?:{_WHAT}))"
    rf"|(?:{_WHICH})[-_]?nav)(?![a-z])"
)
#: Words of what states a field, belongs to an article, or is named after the menu that it has or shows.
_MORE = re.compile(
    r"crumb|tag|topic|keyword|categor|author|byl|date|meta|toc|content(?!info)|article|post|entry|story|body|title|headline|path"
    r"|(?:has|with|no|is|show|hide|open|fixed|under|below|after|page)[-_]?(?:menu|nav)"
    r"|(?:menu|nav)[-_]?(?:open|fixed|active|visible|page)"
)


def is_named_menu(name: str) -> bool:
    """Tell whether an element's class, id and role say that it is a menu."""
    lowered = name.lower()
    if "menu" not in lowered and "nav" not in lowered:
        return False
    return _MENU_NAME.search(lowered) is not None and not _MORE.search(lowered)


def is_menu(tag: str, is_named: bool, name: str, label: str, around: Sequence[str]) -> bool:
    """Tell whether an element is a menu as far as can be seen from where it begins.

    is_named: whether its name says so, see `is_named_menu`
    label:    its aria-label
    around:   tags of the containers around it, the nearest first
    """
    if "article" in around or not (tag == "nav" or (is_named and tag in _NAMED)):
        return False
    return not _MORE.search(f"{name} {label}".lower())


def is_trail(values: Iterable[str | None]) -> bool:
    """Tell whether the attributes of a list name it as a trail of breadcrumbs."""
    return any(value is not None and "crumb" in value.lower() for value in values)
