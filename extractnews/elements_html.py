"""What the walk over a page makes of tags and attributes."""

from __future__ import annotations

from . import patterns as re
from .menus_html import MORE_THAN_MENU
from .values import CAPTION, CODE, HEADING, ITEM, QUOTE, ROW

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .layout import Layout

# What the walk does with it. Unknown tags are inline: they neither cut text nor hide it. The last
# four are containers.
(
    SKIP,
    LINK,
    LINE_BREAK,
    STYLE,
    IMAGE,
    META,
    HEADLINK,
    SCRIPT,
    TITLE,
    SPOT,
    HTML,
    EMBED,
    LOOSE,
    CONTAINER,
    CHANGING,
    CELL,
    NAV,
) = range(1, 18)

TAGS: dict[str, int] = dict.fromkeys(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table "
    "tbody td tfoot th thead tr ul".split(),
    CONTAINER,
)
TAGS |= dict.fromkeys(
    "style noscript template textarea canvas object audio datalist noframes math".split(), SKIP
)
#: Left out too, unless they turn out to hold the page: libxml2 closes some of them at its very end.
TAGS |= dict.fromkeys("button svg select option map".split(), LOOSE)
PAGE_TAGS = frozenset("article main section h1 h2 p ul header footer".split())
TAGS |= dict.fromkeys("b strong i em code".split(), STYLE)
TAGS |= {
    "a": LINK,
    "br": LINE_BREAK,
    "img": IMAGE,
    "amp-img": IMAGE,
    "source": IMAGE,
    "meta": META,
    "link": HEADLINK,
    "base": HEADLINK,
    "script": SCRIPT,
    "title": TITLE,
    "time": SPOT,
    "html": HTML,
    "iframe": EMBED,
    "video": EMBED,
    "embed": EMBED,
}

#: What an element changes for the blocks in it: their kind ("" leaves it), and their level, which is
#: a heading's own, or `DEEPER` in a list.
DEEPER = -1
CHANGES: dict[str, tuple[str, int]] = {
    **{f"h{level}": (HEADING, level) for level in range(1, 7)},
    **dict.fromkeys(("li", "dt", "dd"), (ITEM, 0)),
    **dict.fromkeys(("figcaption", "caption"), (CAPTION, 0)),
    **dict.fromkeys(("ul", "ol"), ("", DEEPER)),
    "blockquote": (QUOTE, 0),
    "tr": (ROW, 0),
    "pre": (CODE, 0),
    "p": ("", 0),
}

TAGS |= dict.fromkeys(CHANGES, CHANGING) | dict.fromkeys(("td", "th"), CELL)
TAGS["nav"] = NAV
STYLED_TAGS = TAGS | dict.fromkeys(("span", "font"), STYLE)

#: What is looked at in a menu, which is left unread: what shows it to be more, what has no text of its
#: own, what may be a trail of breadcrumbs, logos, and what belongs in the page's head.
LISTS = frozenset(("ul", "ol"))
TEXTLESS = frozenset((SKIP, LOOSE, SCRIPT, TITLE))
IN_MENUS = MORE_THAN_MENU.union(
    LISTS,
    [tag for tag, code in TAGS.items() if code in {*TEXTLESS, IMAGE, META, HEADLINK}],
)
NO_TAGS: frozenset[str] = frozenset()

#: Class and id words that make an element a spot: a place where a field may be written.
SPOT_NAME = re.Words(
    "auth|byl|writer|journalist|report|contribut|redac|date|time|publi|posted|updat|modif|stamp"
    "|credit|copyright|source|photog|caption|legend|headline|title|kicker|section|categor|tag|topic"
    "|keyword|crumb|lead|standfirst|deck|dek|subt|summary|intro|excerpt|abstract|teaser|descr|meta|info"
)

#: Attributes besides the class whose words say what an element is for.
NAMING = ("id", "role", "itemprop", "data-testid", "data-component", "hidden", "property", "start")


#: What pages that are made of spans name the empty ones that end a line.
_LINE_ENDS = frozenset(("br", "linebreak", "line-break"))


def is_line_end(name: str) -> bool:
    """Tell whether an element, if nothing is in it, is named as the end of a line."""
    return "br" in name and not _LINE_ENDS.isdisjoint(name.lower().split())


def is_logo(attributes: Any) -> bool:
    """Tell whether a picture says that it is a logo."""
    return any(
        "logo" in (attributes.get(key) or "").lower() for key in ("class", "id", "src", "alt")
    )


def is_hidden(style: str) -> bool:
    """Tell whether a style attribute keeps its element from being shown."""
    return "display:none" in style.replace(" ", "")


def full_name(name: str, attributes: Any) -> str:
    """The class `name` of an element with what else says what it is for."""
    words = [attributes[key] or key for key in NAMING if key in attributes]
    return " ".join([name, *words] if name else words)


def add_meta(page: Layout, attributes: Any) -> None:
    """Note what a <meta> says in the page's head."""
    content = attributes.get("content")
    if content:
        for naming in ("property", "name", "itemprop", "http-equiv"):
            key = attributes.get(naming)
            if key:
                page.metas.append((key.lower(), content))


def add_link(page: Layout, tag: str, attributes: Any) -> None:
    """Note where a <link> or <base> of the page's head leads."""
    target = attributes.get("href") or ""
    if tag == "base":
        page.base = page.base or target
    elif target:
        page.links.append(((attributes.get("rel") or "").lower(), target))
