"""Article → YAML front matter, as the programs that read Markdown call its keys.

Every value is JSON, which YAML 1.2 reads as well, so that no text can be taken for YAML: no key,
anchor, tag or end of the document can come from a page, and `yes`, `null` and dates stay text.

The keys of Obsidian are those of its web clipper; those of Hugo are its own
(https://gohugo.io/content-management/front-matter/), where `url` would be the address of the new page,
so that the old one is canonicalURL, as themes have it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from .. import patterns as re
from ..values import Article

_NO_TAG = re.compile(r"[^\w/-]+")


def front_matter(article: Article, profile: str = "default") -> Iterator[str]:
    """Yield the lines of the front matter; none at all for the profile "none".

    Keys that are null or empty are left out. Raises ValueError for a profile that there is not.
    """
    if profile == "none":
        return
    if profile not in _KEYS:
        raise ValueError(f"front_matter is one of {', '.join(_KEYS)}, none, not {profile!r}")
    encode = json.JSONEncoder(ensure_ascii=False).encode
    yield "---"
    for key, value in _KEYS[profile](article):
        if value:
            text = encode(value)
            for letter in "\x85\u2028\u2029":
                if letter in text:
                    text = text.replace(letter, f"\\u{ord(letter):04x}")
            yield f"{key}: {text}"
    yield "---"


def _default(article: Article) -> Iterator[tuple[str, object]]:
    """Yield the keys of the record. The lede that the text does not show is its description."""
    for key in ("title", "authors", "published", "modified", "site_name", "url", "section"):
        yield key, getattr(article, key)
    yield "tags", article.tags
    yield "description", article.lede if not shows_lede(article) else None
    yield "language", article.language


def _hugo(article: Article) -> Iterator[tuple[str, object]]:
    yield "title", article.title
    yield "date", article.published
    yield "lastmod", article.modified
    yield "description", article.lede
    yield "authors", article.authors
    yield "categories", [article.section] if article.section else None
    yield "tags", article.tags
    yield "images", [image.url for image in article.images[:1] if image.url]
    yield "canonicalURL", article.url
    yield "params", {"source": article.site_name} if article.site_name else None


def _obsidian(article: Article) -> Iterator[tuple[str, object]]:
    yield "title", article.title
    yield "source", article.url
    yield "author", article.authors
    yield "published", _local(article.published)
    yield "modified", _local(article.modified)
    yield "site", article.site_name
    yield "description", article.lede
    tags = [_NO_TAG.sub("-", tag).strip("-") for tag in article.tags]
    # A tag of Obsidian's has no blanks, and something besides digits.
    yield "tags", [tag for tag in dict.fromkeys(tags) if tag and not tag.isdigit()]


_KEYS = {"default": _default, "hugo": _hugo, "obsidian": _obsidian}


def _local(moment: str | None) -> str | None:
    """A moment without its zone, which a property of Obsidian's cannot hold."""
    return moment[:19] if moment else None


def shows_lede(article: Article) -> bool:
    """Tell whether the text shows the standfirst, as its first block or after a heading or two."""
    return bool(article.lede) and any(block.text == article.lede for block in article.content[:3])
