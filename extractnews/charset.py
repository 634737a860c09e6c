"""From bytes to text: which encoding, and whether the text is HTML or a dump.

The order is that of the WHATWG (https://html.spec.whatwg.org/#determining-the-character-encoding),
with one change that two decades of mis-declared pages suggest: bytes that are valid UTF-8 are
UTF-8, whatever the page says, since text of another encoding is valid UTF-8 by accident only where
it is ASCII. So nine pages in ten cost one strict decoding and nothing else.

    a byte order mark; what the caller says; UTF-8 if it is; UTF-16 by its NULs;
    what the page declares, unless it cannot be true; the encoding that reads best
"""

from __future__ import annotations

from .errors import BinaryInput
from .sniff import (
    HEAD_BYTES,
    MAX_CONTROL_SHARE,
    binary_kind,
    is_html,
    is_package,
    way_out,
)
from .sources.gzipped import GZIP_MAGIC, gunzip
from .values import Page, RawPage

GUESSED, DAMAGED, REPAIRED = "charset_guessed", "charset_damaged", "mojibake_repaired"

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

#: Valid multi-byte sequences for each invalid byte that make a text damaged UTF-8 rather than
#: another encoding. Greek or Chinese legacy text has under one in three.
_UTF8_PER_DAMAGE = 4

#: UTF-16 without a mark: least share of NULs among the first bytes, and how many of them stand on
#: the same side of their pairs.
_MIN_NUL_SHARE = 0.02
_MIN_NUL_ORDER = 0.95
_STRANGE = frozenset(map(chr, (*range(9), *range(14, 32), 0x7F, 0xFFFD, 0xFFFE, 0xFFFF)))
_HIGH = bytes(range(128, 256))


def decode(raw: RawPage) -> Page:
    """Return the text of `raw`, known to be HTML or a dump.

    Bytes in gzip are taken out of it. Undecodable bytes and lone surrogates become U+FFFD.
    Warnings: "charset_guessed" where the detector decided, "charset_damaged" where bytes were
    lost, "mojibake_repaired" where UTF-8 had been read as windows-1252 before it was saved.

    Raises BinaryInput, which says what the bytes are, if they are no text in any encoding.
    """
    warnings: tuple[str, ...] = ()
    utf8 = None
    if isinstance(raw.data, bytes) and raw.data.startswith(GZIP_MAGIC):
        raw = raw._replace(data=gunzip(raw.data, raw.source))
    if raw.input_format != "text" and is_package(raw.data):
        from .saved import opened

        packed = raw
        if isinstance(raw.data, str):
            packed = raw._replace(data=_without_surrogates(raw.data).encode(), encoding=None)
        page = opened(packed)
        raw = raw if page is packed else page
    if isinstance(raw.data, str):
        text = _without_surrogates(raw.data)
    else:
        text, warnings, utf8 = _decode_bytes(raw.data, raw.encoding, raw.source)
    if text.startswith("\ufeff"):
        text, utf8 = text[1:], None
    if "\xc2" in text or "\xc3" in text or ("\xe2" in text and "\u20ac" in text):
        from .mojibake import without_mojibake

        repaired = without_mojibake(text)
        if repaired != text:
            text, utf8, warnings = repaired, None, (*warnings, REPAIRED)
    kind = raw.input_format
    if kind not in ("html", "text"):
        kind = "html" if is_html(text) else "text"
    return Page(text, raw.source, raw.url, kind, (*raw.warnings, *warnings), utf8, raw.fetched)


def _without_surrogates(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _decode_bytes(
    data: bytes, said: str | None, source: str
) -> tuple[str, tuple[str, ...], bytes | None]:
    """The text of `data`, what to warn of, and the bytes themselves if they are sound UTF-8.

    said: the caller's word on the encoding
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return *_lossy(data[len(mark) :], codec), None
    codec_said = _codec_named(said) if said else None
    wide = b"\0" in data[:HEAD_BYTES] and not codec_said
    if wide:
        text = _unmarked_utf16(data)
        if text is not None:
            return text, (GUESSED,), None
    if not (codec_said or "").startswith("utf-16"):
        binary = binary_kind(data)
        if binary:
            raise BinaryInput(f"{source}: this is {binary}, not text{way_out(binary)}")
    if codec_said:
        return *_lossy(data, codec_said), None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return *_decode_legacy(data), None
    if b"\x1b" in data and _is_iso2022(data):
        return *_lossy(data, "iso2022_jp"), None
    return text, (), data


def _codec_named(label: str) -> str | None:
    from .charset_labels import codec_named

    return codec_named(label)


def _is_iso2022(data: bytes) -> bool:
    """Whether ASCII bytes with escape sequences in them are declared to be Japanese."""
    from .charset_labels import declared_codec

    return declared_codec(data) == "iso2022_jp"


def _lossy(data: bytes, codec: str) -> tuple[str, tuple[str, ...]]:
    """Decode with U+FFFD for what is undecodable, and say so if there was any."""
    try:
        return data.decode(codec), ()
    except UnicodeDecodeError:
        return data.decode(codec, "replace"), (DAMAGED,)


def _decode_legacy(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of bytes that are not valid UTF-8 and of which the caller knows nothing."""
    text = data.decode("utf-8", "replace")
    damage = text.count("\ufffd")
    sound = len(text) - damage - len(data.translate(None, _HIGH))
    if sound >= damage * _UTF8_PER_DAMAGE:
        return text, (DAMAGED,)
    from .charset_guess import guess
    from .charset_labels import declared_codec

    declared = declared_codec(data)
    if declared in ("utf-8", None) or declared.startswith("utf-16"):
        declared = None
    best = guess(data, declared)
    if declared and not best.disbelieves:
        return _lossy(data, declared)
    text, warnings = _lossy(data, best.codec)
    return text, (GUESSED, *warnings)


def _unmarked_utf16(data: bytes) -> str | None:
    """The text, if the NULs among the first bytes stand as those of UTF-16 do.

    The text of a Chinese page has few, in both places; there it is the first tag that says it.
    """
    head = data[:HEAD_BYTES]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    nuls = even + odd
    big = even > odd
    if head.startswith((b"<\0", b"\0<")) and head[2:4].count(0) == 1:
        big = head[0] == 0
    elif nuls < len(head) * _MIN_NUL_SHARE or max(even, odd) < nuls * _MIN_NUL_ORDER:
        return None
    text = data.decode("utf-16-be" if big else "utf-16-le", "replace")
    strange = sum(
        1 for letter in text[:HEAD_BYTES] if letter in _STRANGE or "\ue000" <= letter <= "\uf8ff"
    )
    return text if strange <= len(text[:HEAD_BYTES]) * MAX_CONTROL_SHARE else None
