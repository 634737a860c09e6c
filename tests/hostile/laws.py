"""Changes to a page that must not change its record: what says the same to a browser."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Change = Callable[[random.Random, str, bytes], "tuple[bytes, bytes] | None"]

_TAG = re.compile(r"<(?P<name>[a-zA-Z][\w-]*)(?P<rest>(?:\s+[^\s=<>\"'/]+(?:=\"[^\"<>]*\")?)+)\s*>")
_ATTRIBUTE = re.compile(r"[^\s=<>\"'/]+(?:=\"[^\"<>]*\")?")
_RAW = re.compile(
    r"(<(script|style|pre|textarea|title)\b.*?</\2>|<!--.*?-->)", re.DOTALL | re.IGNORECASE
)
_CHARSET = re.compile('<meta charset="?utf-8"?>', re.IGNORECASE)

#: Encodings to write a page in, by its language; the page names the encoding that it is in.
ENCODINGS = {
    "en": ["windows-1252", "utf-16"],
    "de": ["iso-8859-15", "windows-1252"],
    "fr": ["windows-1252"],
    "es": ["windows-1252"],
    "ru": ["windows-1251", "koi8-r", "utf-16"],
    "zh": ["gb18030", "gbk"],
    "ja": ["shift_jis", "euc-jp", "iso-2022-jp"],
    "ko": ["euc-kr", "utf-16"],
    "ar": ["windows-1256"],
    "he": ["windows-1255"],
    "th": ["windows-874"],
}
_LANGUAGE = re.compile(r'<html[^>]* lang="?(\w\w)')


def line_ends(dice: random.Random, name: str, page: bytes) -> tuple[bytes, bytes] | None:
    """CRLF for LF."""
    return page, page.replace(b"\n", b"\r\n")


def comment(dice: random.Random, name: str, page: bytes) -> tuple[bytes, bytes] | None:
    """Comments in front of it and between its blocks."""
    if b"<html" not in page:
        return None
    said = b"<!-- saved by hand on 2031-01-01, by Ann Berg -->"
    where = dice.choice((b"</p>", b"<p>", b"</div>", b"<body", b"</h1>", b"</head>"))
    found = [m.start() for m in re.finditer(re.escape(where), page)]
    changed = said + b"\n" + page
    if found and _outside_raw(page, place := dice.choice(found)):
        changed = page[:place] + said + page[place:]
    return page, changed


def attribute_order(dice: random.Random, name: str, page: bytes) -> tuple[bytes, bytes] | None:
    """The attributes of every well-written tag in another order."""
    text = _utf8(page)
    if text is None:
        return None

    def shuffled(match: re.Match[str]) -> str:
        attributes = _ATTRIBUTE.findall(match["rest"])
        names = [attribute.partition("=")[0].lower() for attribute in attributes]
        if len(set(names)) < len(names):  # of two of one name, the first counts
            return match[0]
        return f"<{match['name']} {' '.join(dice.sample(attributes, len(attributes)))}>"

    parts = _RAW.split(text)
    kept = [
        part if index % 3 else _TAG.sub(shuffled, part)
        for index, part in enumerate(parts)
        if index % 3 < 2
    ]
    return page, "".join(kept).encode()


def encoding(dice: random.Random, name: str, page: bytes) -> tuple[bytes, bytes] | None:
    """Another encoding, with its declaration."""
    text = _utf8(page)
    if text is None or not _CHARSET.search(text):
        return None
    language = _LANGUAGE.search(text)
    labels = ENCODINGS.get(language[1], []) if language else []
    if not labels:
        return None
    label = dice.choice(labels)
    codec = python_name(label)
    declared = _CHARSET.sub(f'<meta charset="{label}">', text, count=1)
    try:
        changed = declared.encode(codec)
    except UnicodeEncodeError:
        return None
    return (page, changed) if changed.decode(codec) == declared else None


def white_space(dice: random.Random, name: str, page: bytes) -> tuple[bytes, bytes] | None:
    """More blanks and line ends inside tags and where a line ends already."""
    text = _utf8(page)
    if text is None or "<html" not in text:
        return None
    blank = dice.choice((" \n", "\n\n", "\n\t", "\n      "))
    parts = _RAW.split(text)
    kept = [
        part if index % 3 else part.replace("\n", blank)
        for index, part in enumerate(parts)
        if index % 3 < 2
    ]
    return page, "".join(kept).encode()


def python_name(label: str) -> str:
    """What Python calls an encoding of the web."""
    return "cp874" if label == "windows-874" else label


LAWS: dict[str, Change] = {
    change.__name__: change
    for change in (line_ends, comment, attribute_order, encoding, white_space)
}


def _utf8(page: bytes) -> str | None:
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _outside_raw(page: bytes, place: int) -> bool:
    """Whether nothing but mark-up is meant at a place of the page."""
    text = page.decode("latin-1")
    return not any(m.start() < place < m.end() for m in _RAW.finditer(text))
