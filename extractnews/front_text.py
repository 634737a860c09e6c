"""What a file says of its page above the text: the front matter of notes, the head of reader services.

    ---                                     Title: Ferry to stop in March - Harbour Times
    title: "Ferry to stop in March"
    source: https://example.org/ferry       URL Source: https://example.org/ferry
    published: 2024-02-01
    ---                                     Markdown Content:

Of YAML what programs write into front matter is read: scalars, lists, and keys one level down.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

from . import patterns as re
from .named import NamedTuple

#: Lines that front matter has at most, and those of the head of a reader service.
MOST_LINES, MOST_HEAD_LINES = 300, 30

#: The keys, in small letters and without what is no letter, by the field that they say.
_FIELDS = {
    "title": "title headline ogtitle",
    "url": "url source sourceurl urlsource canonicalurl canonical link permalink ogurl originalurl pageurl",
    "site_name": "sitename site publisher website ogsitename paramssource sourcename",
    "authors": "author authors byline creator authorname writer",
    "published": "published date publishedtime datepublished publishdate publisheddate publicationdate pubdate "
    "publishedat articlepublishedtime",
    "modified": "modified updated lastmod lastmodified datemodified modifiedtime modifieddate updatedat "
    "articlemodifiedtime",
    "section": "section category categories articlesection",
    "tags": "tags tag keywords topics",
    "lede": "description excerpt lede summary subtitle dek standfirst ogdescription",
    "language": "language lang locale oglocale",
    "images": "image images cover thumbnail ogimage featuredimage banner coverimage",
}  # fmt: skip
_FIELD_OF = {key: field for field, keys in _FIELDS.items() for key in keys.split()}


_Told = dict[str, list[str]]


class Front(NamedTuple):
    """What stands above the text.

    told:  values by the record's field, as written
    whole: whether the title is the article's, not that of the browser's window
    """

    told: _Told
    whole: bool


def read(text: str) -> tuple[Front | None, str]:
    """Return what stands above a text, and the text without it but for its title; None and all of it
    where nothing does.

    The title comes first, as in the dumps of other programs.
    """
    whole = text.startswith("---")
    if not (whole or text.startswith("Title: ")):
        return None, text
    told, rest = _front_matter(text) if whole else _reader_head(text)
    if not told:
        return None, text
    title = " ".join(next(iter(told.get("title", ())), "").split())
    if whole:
        standfirst = _STANDFIRST.match(rest)
        if standfirst is not None:
            told["standfirst"] = [_MARKS.sub(r"\1", standfirst[2])]
        if title in _MARKS.sub(r"\1", rest):
            title = ""
    if title:
        rest = f"{'# ' * whole}{title}\n\n{rest}"
    return Front(told, whole), rest


#: A paragraph in italics right below the headline.
_STANDFIRST = re.compile(r"\s*(?:# .*\s+)?([*_])(?![*_\s])(.+)(?<![*_\s])\1\s*(?:\n|$)")
#: Escapes and marks of emphasis.
_MARKS = re.compile(r"\\([!-/:-@\[-`{-~])|(?<!\\)\*+|\[|\]\([^()\s]*\)")


def _fields(pairs: Iterator[tuple[str, str]]) -> _Told:
    told: _Told = {}
    for key, value in pairs:
        field = _FIELD_OF.get("".join(filter(str.isalpha, key.lower())))
        text = value.strip()
        if field == "url" and text and "://" not in text:
            field = "site_name"  # "source: Harbour Times"
        if field and text:
            told.setdefault(field, []).append(text)
    return told


_KEY = re.compile(r"([\w.:-]{1,60}?|\"[^\"]{1,60}\"):(?:[ \t]+(.*))?$")
_END = ("---", "...")


def _front_matter(text: str) -> tuple[_Told, str]:
    first, *lines = text.split("\n", MOST_LINES)
    if first.rstrip() != "---":
        return {}, text
    end = next((n for n, line in enumerate(lines[:-1]) if line.rstrip() in _END), -1)
    if end < 0 or not all(map(_is_yaml, lines[:end])):
        return {}, text
    return _fields(_pairs(lines[:end])), "\n".join(lines[end + 1 :])


def _is_yaml(line: str) -> bool:
    return not line.strip() or line[0] in " \t-#" or _KEY.match(line) is not None


def _pairs(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the keys with their values, one for each item of a list; keys one level down behind the outer one."""
    key, folded = "", list[str]()
    for line in lines:
        bare = line.strip()
        found = _KEY.match(line) if line[:1] not in (" ", "\t", "-", "#") else None
        if found is not None:
            if folded:
                yield key, " ".join(folded)
                folded = []
            key, value = found[1].strip('"'), (found[2] or "").strip()
            if value[:1] not in ("|", ">"):
                yield from _values(key, value)
        elif bare.startswith("- "):
            yield from _values(key, bare[2:].strip())
        elif bare and not bare.startswith("#"):
            inner = _KEY.match(bare)
            if inner is not None and not folded:
                yield from _values(_inner(key, inner[1]), (inner[2] or "").strip())
            else:
                folded.append(bare)
    if folded:
        yield key, " ".join(folded)


def _inner(key: str, name: str) -> str:
    return key if name == "name" else key + name


def _values(key: str, written: str) -> list[tuple[str, str]]:
    """Return the texts that a value of YAML holds, with their keys."""
    if not written:
        return []
    if written[0] in '["{':
        try:
            value = json.loads(written)
        except ValueError:
            value = None
        if isinstance(value, str):
            return [(key, value)]
        if isinstance(value, list):
            return [(key, each) for each in value if isinstance(each, str)]
        if isinstance(value, dict):
            return [
                (_inner(key, name), each) for name, each in value.items() if isinstance(each, str)
            ]
        if written[0] == "[":
            return [(key, _bare(each.strip())) for each in written.strip("[]").split(",")]
    return [(key, _bare(written))]


def _bare(written: str) -> str:
    """Return a scalar without its quotation marks, or the remark behind it."""
    if written[:1] in "'\"":
        return written[1:].rpartition(written[0])[0].replace("''", "'")
    return written.partition(" #")[0].strip()


#: A line of the head of a reader service.
_TOLD = re.compile(r"([A-Z][A-Za-z]{1,20}(?: [A-Z][a-z]{1,20})?): (\S.*)")
_CONTENT = re.compile(r"(?:Markdown |Text )?Content:?")


def _reader_head(text: str) -> tuple[_Told, str]:
    lines = text.split("\n", MOST_HEAD_LINES)
    pairs: list[tuple[str, str]] = []
    end = 0
    for number, line in enumerate(islice(lines, MOST_HEAD_LINES), 1):
        bare = line.strip()
        found = _TOLD.fullmatch(bare)
        if found is not None:
            pairs.append((found[1], found[2]))
            end = number
        elif _CONTENT.fullmatch(bare):
            end = number
            break
        elif bare:
            break
    told = _fields(iter(pairs))
    return (told if "url" in told else {}), "\n".join(lines[end:])
