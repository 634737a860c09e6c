"""What a style attribute says of the letters: strong, emphasised, or neither.

    <span style="font-weight: bold">  <i style="font-style: normal">

Only looked at where Markdown is made. Style sheets are not read: they say it by class names, of whole
parts of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import blocks_html
from . import patterns as re
from .layout import Layout

#: A mark of `Layout.marks`, whose last part is the style attribute.
Mark = tuple[str, int, int, str]

#: Of the weights that fonts have, 100 to 900, the least that browsers call bold: CSS Fonts 4, section 2.2.
LEAST_BOLD = 600

#: What is said so: in small letters, or in the capitals of an old editor. Most pages have it in sheets of
#: styles alone, if at all, and a pattern that began with the element would be tried at each "<".
_SAID = ("font-weight", "font-style", "FONT-WEIGHT", "FONT-STYLE")

#: What makes letters other than their element has them, which sheets of styles and scripts say too.
_HEAVY, _LIGHT = (
    r"weight\s{0,9}:\s{0,9}(?:bold|[6-9]\d\d|1000)",
    r"weight\s{0,9}:\s{0,9}(?:normal|lighter|[1-5]\d\d)",
)
_SLANTED, _UPRIGHT = r"style\s{0,9}:\s{0,9}(?:italic|oblique)", r"style\s{0,9}:\s{0,9}normal"
_WITHIN = r"\s[^<>]{0,400}?\bfont-"
_TOLD = re.compile(
    rf"<(?:(?:span|font){_WITHIN}(?:{_HEAVY}|{_SLANTED})|(?:b|strong){_WITHIN}(?:{_LIGHT}|{_SLANTED})"
    rf"|(?:i|em){_WITHIN}(?:{_HEAVY}|{_UPRIGHT}))",
    re.IGNORECASE,
)
#: Characters in which what it says comes, from where it begins.
_FAR = 420

_WEIGHT = re.compile(
    r"\bfont-weight\s*:\s*(?:(bold|bolder)\b|(normal|lighter)\b|(\d{1,4})\b)", re.IGNORECASE
)
_SLANT = re.compile(r"\bfont-style\s*:\s*(?:(italic|oblique)|normal)\b", re.IGNORECASE)

_STRONG, _EMPHASISED = frozenset(("b", "strong")), frozenset(("i", "em"))


def are_told(html: str) -> bool:
    """Tell whether any element within a line of text says in its attributes that its letters are set otherwise than it sets them."""
    body = max(0, html.find("<body"))
    for said in _SAID:
        at = html.find(said, body)
        while at >= 0:
            begin = html.rfind("<", max(0, at - _FAR), at)
            if begin >= 0 and _TOLD.match(html, begin):
                return True
            at = html.find(said, at + 1)
    return False


def with_styles(html: str) -> Layout:
    """Return the layout of a page with what style attributes say in its marks."""
    layout = blocks_html.read(html, styles=True)
    layout.marks = tuple(_applied(layout.marks))
    return layout


def _applied(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks with those that a style attribute makes, and without those that one takes back."""
    for mark in marks:
        tag, start, end, css = mark
        if tag == "a" or tag == "code":
            yield mark
            continue
        strong, emphasised = _is_strong(css), _is_emphasised(css)
        if strong or (strong is None and tag in _STRONG):
            yield "b", start, end, ""
        if emphasised or (emphasised is None and tag in _EMPHASISED):
            yield "i", start, end, ""


def _is_strong(css: str) -> bool | None:
    """Tell whether letters are bold, None where it is not said."""
    found = _WEIGHT.search(css)
    if found is None:
        return None
    return bool(found[1]) or (bool(found[3]) and int(found[3]) >= LEAST_BOLD)


def _is_emphasised(css: str) -> bool | None:
    """Tell whether letters are slanted, None where it is not said."""
    found = _SLANT.search(css)
    return None if found is None else bool(found[1])
