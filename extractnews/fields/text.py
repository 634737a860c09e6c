"""Clean what a page says in an attribute, a script or a line: entities, controls, white space."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from .. import patterns as re
from ..cleaning import clean_line

#: The entities that CMSs leave in attributes and JSON; all others are left to the standard library.
_ENTITIES = {
    "amp": "&",
    "quot": '"',
    "lt": "<",
    "gt": ">",
    "apos": "'",
    "nbsp": " ",
    "ndash": "–",
    "mdash": "—",
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
    "hellip": "…",
    "auml": "ä",
    "ouml": "ö",
    "uuml": "ü",
    "szlig": "ß",
    "eacute": "é",
    "egrave": "è",
    "agrave": "à",
    "laquo": "«",
    "raquo": "»",
}

_ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")

_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,2000}>")

#: Characters of a field that are looked at: what is longer is no title, name or caption.
LONGEST_FIELD = 50_000


def tidy(raw: object) -> str:
    """Return `raw` as one clean line of text; "" for what is no text.

    Entities are decoded, twice where they were encoded twice (a CMS that escapes an escaped
    title), tags that they uncover are dropped; then controls, and runs of white space.
    """
    if not isinstance(raw, str):
        return ""
    text = raw if len(raw) <= LONGEST_FIELD else raw[:LONGEST_FIELD]
    if "&" in text:
        text = _ENTITY.sub(_decode, text)
        if "&" in text:
            text = _ENTITY.sub(_decode, text)
    if "<" in text and ">" in text:
        text = _TAG.sub(" ", text)
    return clean_line(text)


def _decode(match: re.Match[str]) -> str:
    name = match.group(1)
    if name in _ENTITIES:
        return _ENTITIES[name]
    if name[0] == "#":
        code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])  # noqa: FURB166
        if 0x80 <= code <= 0x9F:  # browsers read these as windows-1252
            return bytes((code,)).decode("cp1252", "ignore")
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    from html import unescape

    return unescape(match.group())


_NOT_LETTERS = re.compile(r"[\W_]+")


#: What is no letter in ASCII goes as bytes: in a tenth of the pattern's time, which is left few signs.
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_LOWERED = bytes(range(256)).lower()
#: What is in no word becomes a blank.
_WORDS_LOWERED = bytes(
    code if code > 127 or chr(code).isalnum() or chr(code) == "_" else ord(" ")
    for code in range(256)
).lower()


@lru_cache(maxsize=64)  # two of three are asked for again on the same page
def squash(text: str) -> str:
    """Return the letters and digits of `text` in lower case: equal for what reads the same."""
    if text.isascii():
        return text.encode().translate(_LOWERED, _SIGNS).decode()
    bare = text.encode("utf-8", "surrogatepass").translate(None, _SIGNS)
    letters = bare.decode("utf-8", "surrogatepass")
    return (letters if letters.isalnum() else _NOT_LETTERS.sub("", letters)).lower()


_WORDS = re.compile(r"\w+")


def word_list(text: str) -> list[str]:
    """Return the words of `text`, lower-cased."""
    return _words(text) if text.isascii() else _words(text.lower())


def count_words(text: str) -> int:
    """Return how many words `word_list` gives."""
    # In small letters "İ" is an "i" and a mark, which parts two words.
    return len(word_list(text) if "İ" in text else _words(text))


def _words(text: str) -> list[str]:
    if text.isascii():
        return text.encode().translate(_WORDS_LOWERED).decode().split()
    return parted(text, _WORDS_LOWERED, str.isalnum, _WORDS.findall)


def parted(
    text: str, signs: bytes, is_word: Callable[[str], bool], words_in: Callable[[str], list[str]]
) -> list[str]:
    """Return the words of a text beyond ASCII, most of which blanks and signs of ASCII part.

    signs:    what becomes of each byte: of those signs, a blank
    is_word:  whether a piece is a word
    words_in: the words of a piece that is none
    """
    encoded = text.encode("utf-8", "surrogatepass").translate(signs)
    pieces = encoded.decode("utf-8", "surrogatepass").split()
    if all(map(is_word, pieces)):
        return pieces
    words: list[str] = []
    for piece in pieces:
        if is_word(piece):
            words.append(piece)
        else:
            words += words_in(piece)
    return words


#: All of ASCII but its letters becomes a blank: in a tenth of the pattern's time, which is left few signs.
_LETTERS = bytes(code if code > 127 or chr(code).isalpha() else ord(" ") for code in range(256))
_RUNS = re.compile(r"[^\W\d_]+")


def letter_runs(text: str) -> list[str]:
    """Return the runs of letters in `text`."""
    if text.isascii():
        return text.encode().translate(_LETTERS).decode().split()
    return parted(text, _LETTERS, str.isalpha, _RUNS.findall)
