"""Dumps that browsers and libraries make of a page, made here from its HTML.

    browser   what "select all" copies: innerText by the HTML standard, without style sheets
    nodes     each run of text on a line of its own, as BeautifulSoup's get_text("\\n", strip=True)
    get_text  the runs of text as they stand, one behind the other, as its get_text()
    markdown  Markdown with links and pictures, as reader services and crawlers keep pages

The standard: https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from .. import charset
from ..elements_html import is_hidden
from ..errors import BinaryInput
from ..values import RawPage

#: What stands for the ends of paragraphs, of other blocks, of lines, and for borders of cells, until all is together.
_PARAGRAPH, _BLOCK, _LINE, _CELL = "\x01\x02\x03\x04"

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option plaintext "
    "pre search section summary table tbody tfoot thead tr ul xmp".split()
)
_UNSEEN = ("script", "style", "template", "noscript")
_NOT_TEXT = frozenset((*_UNSEEN, "head", "iframe", "audio", "video", "object", "textarea", "svg", "canvas"))  # fmt: skip
_KEPT_WHITE = frozenset(("pre", "listing", "xmp", "plaintext"))
_WHITE = re.compile(r"[ \t\n\r\f]+")


def render(page: bytes, form: str) -> str:
    """Return a page's dump in one of FORMS, "" for a page without text."""
    try:
        text = charset.decode(RawPage(page, input_format="html")).text
    except BinaryInput:
        return ""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    data = text.encode("utf-8", "replace")
    root = etree.fromstring(data, parser) if data.strip() else None
    return FORMS[form](root) if root is not None else ""


def browser(root: Any) -> str:
    """What a person gets who selects all of the page and copies it."""
    pieces: list[str] = []
    kept_white = 0
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        border = _PARAGRAPH if tag == "p" else _BLOCK if tag in _BLOCKS else ""
        if event == "end":
            kept_white -= tag in _KEPT_WHITE
            pieces += border, _shown(element.tail, kept_white > 0)
        elif (
            tag in _NOT_TEXT or "hidden" in element.attrib or is_hidden(element.get("style") or "")
        ):
            walker.skip_subtree()
            kept_white += tag in _KEPT_WHITE  # its end comes all the same
        else:
            kept_white += tag in _KEPT_WHITE
            if tag == "br":
                pieces.append(_LINE)
            elif tag in ("td", "th") and element.getprevious() is not None:
                pieces.append(_CELL)
            pieces += border, _shown(element.text, kept_white > 0)
    text = re.sub(f" *([{_PARAGRAPH}-{_CELL}]) *", r"\1", _WHITE.sub(" ", "".join(pieces)))
    text = re.sub(
        f"[{_PARAGRAPH}{_BLOCK}]+", lambda run: "\n\n" if _PARAGRAPH in run[0] else "\n", text
    )
    return text.replace(_LINE, "\n").replace(_CELL, "\t").strip()


def _shown(text: str | None, is_kept: bool) -> str:
    if not text:
        return ""
    return text.replace("\n", _LINE) if is_kept else _WHITE.sub(" ", text)


def nodes(root: Any) -> str:
    """Each run of text on a line of its own."""
    return "\n".join(filter(None, map(str.strip, _runs(root))))


def get_text(root: Any) -> str:
    """The runs of text with the white space that the page's source has."""
    return "".join(_runs(root))


def _runs(root: Any) -> list[str]:
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    return [*root.itertext()]


def markdown(root: Any) -> str:
    """What markdownify makes of a page."""
    from markdownify import markdownify

    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    try:
        return markdownify(
            etree.tostring(root, encoding="unicode", method="html"), heading_style="ATX"
        )
    except RecursionError:
        return ""


#: Names of the forms, and what makes them of a tree, which may be changed by it.
FORMS: dict[str, Callable[[Any], str]] = {
    "browser": browser, "nodes": nodes, "get_text": get_text, "markdown": markdown,
}  # fmt: skip
