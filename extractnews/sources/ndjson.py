"""NDJSON: one JSON object a line, each with a page under "html", "html_base64" or "text"."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from math import isinf

from ..errors import BadRecord, TooLarge, UnreadableInput
from ..names import source_name
from ..values import RawPage
from . import Reading
from .gzipped import GZIP_MAGIC, gunzip

_PAGE_KEYS = ("html", "html_base64", "text")
_KNOWN_KEYS = frozenset((*_PAGE_KEYS, "source", "url", "encoding", "fetched"))
_BOM = b"\xef\xbb\xbf"
_BLANK = b" \t\r\n" + _BOM
#: Letters of base64 with its padding. binascii passes over all others, and makes of base64 for addresses,
#: which has "-" and "_", something else than it holds.
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
#: Digits of a whole number that a double can hold.
_MOST_DIGITS = 308

#: Levels of lists and objects in a key that comes along. Python reads JSON of a thousand levels and
#: cannot write it again.
_MAX_NESTING = 500


def is_ndjson(lines: Iterable[bytes | None], limit: int) -> bool:
    """Return whether an input with these lines holds an object with a page on each; takes as few as will tell.

    What may be wrong with any line may be so with the first: it is blank or damaged, or has no page, as of an
    address that did not answer. Then those behind it tell, up to `limit` bytes, or that they are all objects.
    """
    size = objects = 0
    for line in lines:
        if line is None:
            return True
        text = line.strip(_BLANK)
        if not text:
            continue
        if not (text.startswith(b"{") and text[1:].lstrip().startswith((b'"', b"}"))):
            return False
        size += len(text)
        try:
            value = json.loads(text.decode("utf-8", "replace"), parse_int=len)
        except RecursionError:
            return True
        except ValueError:
            continue
        objects += 1
        if size > limit or any(key in value for key in _PAGE_KEYS):
            return True
    return objects > 0


def is_json(data: bytes) -> bool:
    """Return whether `data` is objects, or a list of them, over any number of lines, and no text behind."""
    text = data.decode("utf-8-sig", "replace").strip()
    try:
        value, end = json.JSONDecoder(parse_int=len).raw_decode(text)
    except (ValueError, RecursionError):
        return False
    if isinstance(value, list):
        value = value[0] if value else None
    return isinstance(value, dict) and text[end : end + 100].lstrip()[:1] in ("", text[0])


def read_ndjson(
    lines: Iterable[bytes | None], name: str, url: str | None, encoding: str | None, limit: int
) -> Iterator[Reading]:
    """Yield one reading for each line, blank ones too, as soon as the line is there.

    A line without a "source" is named NAME:NUMBER, counted from 1. Its own "url" and "encoding"
    come before those given here. A line that is None was too long.
    """
    for number, line in enumerate(lines, 1):
        source = f"{name}:{number}"
        if line is None:
            error = TooLarge(f"{source}: a line of over {limit} bytes; see --max-bytes")
            yield Reading(source, error=error)
            continue
        try:
            yield _read_line(line, source, url, encoding, limit)
        except UnreadableInput as error:
            yield Reading(source, error=error)


def _read_line(
    line: bytes, source: str, url: str | None, encoding: str | None, limit: int
) -> Reading:
    try:
        value = _parse(line)
    except ValueError as error:
        raise BadRecord(f"{source}: not JSON: {error}") from error
    if not isinstance(value, dict):
        raise BadRecord(f"{source}: expected a JSON object, found {type(value).__name__}")
    named = value.get("source")
    if isinstance(named, (str, int)) and not isinstance(named, bool) and named != "":
        source = source_name(str(named))
    extra = {key: item for key, item in value.items() if key not in _KNOWN_KEYS}
    try:
        if extra and _is_nested_deeply(extra):
            extra = {}
            raise BadRecord(f"{source}: not JSON: nested too deeply")
        data, kind = _page_of(value, source, limit)
    except UnreadableInput as error:
        return Reading(source, error=error, extra=extra)
    page = RawPage(
        data,
        source,
        _text(value.get("url")) or url,
        _text(value.get("encoding")) or encoding,
        kind,
        fetched=_moment(value.get("fetched")),
    )
    return Reading(source, page, extra=extra)


def _page_of(value: dict[str, object], source: str, limit: int) -> tuple[bytes | str, str]:
    """The page in one line's object, and what it is."""
    html, packed, text = (value.get(key) for key in _PAGE_KEYS)
    if isinstance(html, str):
        return html, "html"
    if isinstance(packed, str):
        import binascii

        try:
            letters = b"".join(packed.encode("ascii").split())
            if letters.translate(None, _BASE64):
                raise ValueError
            data = binascii.a2b_base64(letters)
        except ValueError as error:
            raise BadRecord(f"{source}: 'html_base64' is no base64") from error
        return (gunzip(data, source, limit) if data.startswith(GZIP_MAGIC) else data), "html"
    if isinstance(text, str):
        return text, "text"
    for key in _PAGE_KEYS:
        if key in value:
            raise BadRecord(f"{source}: '{key}' is no string")
    found = ", ".join(sorted(value)[:8]) or "no keys"
    raise BadRecord(f"{source}: expected a string under {' or '.join(_PAGE_KEYS)}, found {found}")


def _parse(line: bytes) -> object:
    """The line's value; ValueError for all that is no JSON, NaN and over-deep nesting included."""
    try:
        return json.loads(
            line.removeprefix(_BOM).decode("utf-8"),
            parse_constant=_refuse,
            parse_float=_finite,
            parse_int=_whole,
        )
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is no JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if isinf(number):
        raise ValueError("a number that is too large")
    return number


def _whole(digits: str) -> int:
    if len(digits.lstrip("-")) > _MOST_DIGITS:
        raise ValueError("a number that is too large")
    return int(digits)


def _is_nested_deeply(value: object) -> bool:
    level = [value]
    for _ in range(_MAX_NESTING):
        level = [inner for item in level for inner in _inside(item)]
        if not level:
            return False
    return True


def _inside(value: object) -> Iterable[object]:
    """What a list or an object holds."""
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _moment(value: object) -> str | None:
    """Return a moment as text, also one in seconds."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(int(value))
    return _text(value)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
