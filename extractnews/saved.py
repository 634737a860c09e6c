"""Pages as browsers save them to one file, and as mail carries them: the page itself, and where it stood.

MHTML        Chrome, Edge, Opera: a message (RFC 2557) whose parts are the page and what it shows
mail         newsletters: a message whose HTML part is the page
web archive  Safari: a property list, binary or as XML
"""

from __future__ import annotations

import re
from binascii import a2b_base64, a2b_qp
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import collapse_rfc2231_value

from .charset_labels import codec_named
from .errors import BinaryInput, UnreadableInput
from .sniff import LONGEST_HEADER
from .values import RawPage

#: Parts of a message that are looked at, in all, and how deep they may stand in one another: a page in the
#: three kinds of parts that mail programs write, in a message that is passed on in another.
MOST_PARTS, DEEPEST = 2_000, 6

#: Characters of a field in a header: an address, or the type of a part with its boundary.
LONGEST_FIELD = 4_000

#: What is read of a message, a page before its text without mark-up.
_KINDS = {"text/html": 0, "application/xhtml+xml": 0, "text/plain": 1}
_WEB = ("http://", "https://")

#: The title of a page, which is no empty one, and bytes of a page that are looked at for it.
_TITLE = re.compile(rb"<title[^<>]{0,200}>\s{0,99}[^<\s]", re.IGNORECASE)
_TOP = 50_000
#: What says the encoding of a page, and says it only at its very beginning.
_MARKED = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"<?xml")

#: The line that stands between the messages of a mailbox.
_FROM = re.compile(rb"(?:\A|\n\r?\n)From [^\n]{1,200}\d\d:\d\d[^\n]{0,200}\n(?=[!-9;-~]{2,60}:)")


def opened(raw: RawPage) -> RawPage:
    """Return the page that a saved file or a message holds, other documents as they are.

    Raises BinaryInput for a message or an archive without a page, UnreadableInput for a mailbox of several.
    """
    data = raw.data
    assert isinstance(data, bytes)
    if data.startswith((b"bplist", b"<")):
        return _of_safari(raw, data)
    data = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    head, body = _parted(data.partition(b"\n")[2] if data.startswith(b"From ") else data)
    top = _read_header(head)
    if "1.0" not in _header(top, "MIME-Version") or "content-type" not in top:
        return raw
    if data.startswith(b"From ") and _FROM.search(data, 1):
        raise UnreadableInput(
            f"{raw.source}: this is a mailbox of several messages; try formail -s extractnews < FILE"
        )
    address, start = _header(top, "Snapshot-Content-Location"), _parameter(top, "start").strip("<>")

    def rank(part: _Part) -> tuple[bool, bool, bool, int, bool]:
        header, content = part
        return (
            not content or content.isspace(),
            _header(header, "Content-Location") != address != "",
            _header(header, "Content-ID").strip("<>") != start != "",
            _KINDS[header.get_content_type()],
            header.get_content_disposition() == "attachment",
        )

    pages = [
        part
        for part in _leaves(top, body, 0, iter(range(MOST_PARTS)))
        if part[0].get_content_type() in _KINDS
    ]
    if not pages:
        raise BinaryInput(f"{raw.source}: this is a message without a page")
    header, content = min(pages, key=rank)
    page = _decoded(header, content)
    kind = "text" if header.get_content_type() == "text/plain" else "html"
    encoding = raw.encoding or _said_encoding(page, _parameter(header, "charset"))
    return raw._replace(
        data=_titled(page, kind, _header(top, "Subject"), encoding),
        url=raw.url or _address(address, header, top),
        encoding=encoding,
        input_format=kind,
        fetched=raw.fetched or _header(top, "Date") or None,
    )


def _titled(page: bytes, kind: str, subject: str, encoding: str | None) -> bytes:
    """Return a page with the subject of its message as its title, where it has none itself."""
    title = " ".join(subject.split())
    if not title or page.startswith(_MARKED) or b"\0" in page[:_TOP]:
        return page
    if kind == "html":
        if _TITLE.search(page[:_TOP]):
            return page
        escaped = title.replace("&", "&amp;").replace("<", "&lt;")
        return b"<title>" + escaped.encode("ascii", "xmlcharrefreplace") + b"</title>" + page
    codec = codec_named(encoding or "") or ("utf-8" if _is_utf8(page) else "ascii")
    said = title.encode(codec, "ignore")
    known = said.lower() in b" ".join(page[:_TOP].split()).lower()
    return page if known or said.decode(codec) != title else said + b"\n\n" + page


def _is_utf8(page: bytes) -> bool:
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _said_encoding(page: bytes, said: str | None) -> str | None:
    """Return the encoding that a page is said to have, None where its bytes know better.

    As of pages themselves, bytes that are valid UTF-8 are UTF-8, unless they are UTF-16 or have escape
    sequences; ASCII is what programs write that do not know.
    """
    if not said or said.lower() in ("us-ascii", "ascii"):
        return None
    if b"\0" in page or b"\x1b" in page:
        return said
    return None if _is_utf8(page) else said


_Part = tuple[Message, bytes]


def _header(message: Message, name: str) -> str:
    value = str(message.get(name, ""))[:LONGEST_FIELD].strip()
    if "=?" not in value:
        return value
    try:  # letters beyond ASCII; a line that is folded behind them would lose its space
        pieces = decode_header(" ".join(value.split()))
    except (ValueError, HeaderParseError):
        return value
    return "".join(
        piece
        if isinstance(piece, str)
        else piece.decode(codec_named(said or "") or "utf-8", "replace")
        for piece, said in pieces
    )


def _parameter(message: Message, name: str) -> str:
    """Return what the type of a part says of itself, "" where it does not say it."""
    try:
        return collapse_rfc2231_value(message.get_param(name, "")).strip()
    except (TypeError, ValueError):
        return ""  # it is in pieces of which only some have numbers, or has a NUL for a language


def _address(address: str, header: Message, top: Message) -> str | None:
    """Return where the page stood: what browsers write of it, or what RFC 2557 makes of its part."""
    location = _header(header, "Content-Location")
    for known in (address, location):
        if known.startswith(_WEB):
            return known
    bases = (
        _header(header, "Content-Base"),
        _header(top, "Content-Base"),
        _header(top, "Content-Location"),
    )
    base = next((base for base in bases if base.startswith(_WEB)), None)
    if not base or not location:
        return None
    from urllib.parse import urljoin

    try:
        whole = urljoin(base, location)
    except ValueError:
        return None
    return whole if whole.startswith(_WEB) else None


def _read_header(head: bytes) -> Message:
    """Return a header that can be asked for its fields; of a longer one than any program writes, its beginning."""
    header = BytesHeaderParser().parsebytes(head[:LONGEST_HEADER])
    kind = str(header.get("Content-Type", ""))
    if len(kind) > LONGEST_FIELD:  # signs in quotes cost time in their square
        header.replace_header("Content-Type", kind[:LONGEST_FIELD])
    return header


def _parted(data: bytes) -> tuple[bytes, bytes]:
    """Return the header of a message or a part, and its body."""
    for mark in (b"\r\n", b"\n"):
        if data.startswith(mark):  # a part without a header
            return b"", data[len(mark) :]
    places = [(place, mark) for mark in (b"\r\n\r\n", b"\n\n") if (place := data.find(mark)) >= 0]
    if not places:
        return data, b""
    place, mark = min(places)
    return data[: place + len(mark) // 2], data[place + len(mark) :]


def _leaves(header: Message, body: bytes, depth: int, left: Iterator[int]) -> list[_Part]:
    """Return the parts of a message that hold no others, in order.

    left: gives as many values as parts may still be looked at
    """
    is_several = header.get_content_maintype() == "multipart"
    boundary = _parameter(header, "boundary") if is_several else ""
    passed_on = header.get_content_type() == "message/rfc822"
    if not passed_on and not boundary:
        return [(header, body)]
    if depth == DEEPEST:
        return []
    found: list[_Part] = []
    inner = [_decoded(header, body).lstrip(b"\r\n")] if passed_on else _between(body, boundary)
    for part in inner:
        if next(left, None) is None:
            break
        head, content = _parted(part)
        found += _leaves(_read_header(head), content, depth + 1, left)
    return found


def _between(body: bytes, boundary: str) -> Iterator[bytes]:
    """Yield what stands between the lines of a boundary; what is before the first and after the last is nobody's."""
    lines = re.compile(
        rb"(?:\A|\n)--"
        + re.escape(boundary.encode("utf-8", "replace"))
        + rb"(--)?[ \t]*(?:\r?\n|\Z)"
    )
    at = lines.search(body)
    while at is not None and not at[1]:
        # The end of one line may begin the next.
        following = lines.search(body, at.end() - 1)
        yield body[at.end() : following.start() if following else len(body)]
        at = following


_NO_BASE64 = bytes(
    byte
    for byte in range(256)
    if byte not in b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
)


def _decoded(header: Message, content: bytes) -> bytes:
    """Return the bytes of a part, which mail writes in signs of ASCII."""
    way = _header(header, "Content-Transfer-Encoding").lower()
    if way == "quoted-printable":
        return a2b_qp(content)
    if way != "base64":
        return content
    return _base64(content)


def _base64(content: bytes) -> bytes:
    """Return what base64 holds; of what is cut off, all that is whole."""
    letters = content.partition(b"=")[0].translate(None, _NO_BASE64)
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return a2b_base64(letters + b"=" * (-len(letters) % 4))


#: Keys of a dictionary that are looked at, and the longest name of one.
_MOST_KEYS, _LONGEST_KEY = 100, 60
_MAIN, _PAGE = "WebMainResource", "WebResourceData"
_WANTED = (_PAGE, "WebResourceURL", "WebResourceTextEncodingName", "WebResourceMIMEType")


def _of_safari(raw: RawPage, data: bytes) -> RawPage:
    read = _binary_main if data.startswith(b"bplist") else _xml_main
    try:
        main = read(data)
    except (ValueError, IndexError, OverflowError):
        main = {}
    page = main.get(_PAGE)
    if page is None and read is _xml_main:
        return raw
    if not isinstance(page, bytes):
        raise BinaryInput(f"{raw.source}: this is a property list without a page, not text")
    url, encoding, kind = (
        value if isinstance(value := main.get(key), str) else None for key in _WANTED[1:]
    )
    return raw._replace(
        data=page,
        url=raw.url or (url if url and url.startswith(_WEB) else None),
        encoding=raw.encoding or _said_encoding(page, encoding),
        input_format="text" if kind == "text/plain" else "html",
    )


def _binary_main(data: bytes) -> dict[str, bytes | str]:
    """Return what a binary property list says of the main page.

    Only that is read: values may stand in one another's bytes, and all of a small list take any memory.
    Raises ValueError, IndexError or OverflowError for one that is damaged.
    """
    size, width = data[-26], data[-25]
    top, table = (int.from_bytes(data[at : at + 8 or None], "big") for at in (-16, -8))

    def place(reference: int) -> int:
        at = table + reference * size
        return int.from_bytes(data[at : at + size], "big")

    def count(at: int) -> tuple[int, int]:
        """How many units the value at a place has, and where they begin."""
        few = data[at] & 15
        if few < 15:
            return few, at + 1
        wide = 1 << (data[at + 1] & 3)
        return int.from_bytes(data[at + 2 : at + 2 + wide], "big"), at + 2 + wide

    def plain(at: int, longest: int) -> bytes | str | None:
        kind = data[at] >> 4
        if kind not in (4, 5, 6):
            return None
        units, begin = count(at)
        if units > longest:
            return None
        if kind == 6:
            return data[begin : begin + 2 * units].decode("utf-16-be")
        found = data[begin : begin + units]
        return found if kind == 4 else found.decode("ascii")

    def dictionary(at: int) -> dict[str, int]:
        if data[at] >> 4 != 13:
            return {}
        units, begin = count(at)
        places = [
            place(int.from_bytes(data[begin + i * width : begin + (i + 1) * width], "big"))
            for i in (*range(min(units, _MOST_KEYS)), *range(units, units + min(units, _MOST_KEYS)))
        ]
        half = len(places) // 2
        return {
            name: value
            for key, value in zip(places[:half], places[half:], strict=True)
            if isinstance(name := plain(key, _LONGEST_KEY), str)
        }

    main = dictionary(dictionary(place(top)).get(_MAIN, 0))
    found = {key: plain(main[key], len(data)) for key in _WANTED if key in main}
    return {key: value for key, value in found.items() if value is not None}


def _xml_main(data: bytes) -> dict[str, bytes | str]:
    """Return what a property list in XML says of the main page."""
    from html import unescape

    main = data.partition(f"<key>{_MAIN}</key>".encode())[2].partition(b"</dict>")[0]
    found: dict[str, bytes | str] = {}
    for key in _WANTED:
        value = main.partition(f"<key>{key}</key>".encode())[2].lstrip()
        if value.startswith(b"<data>"):
            found[key] = _base64(value[len(b"<data>") :].partition(b"<")[0])
        elif value.startswith(b"<string>"):
            text = value[len(b"<string>") :].partition(b"<")[0]
            found[key] = unescape(text.decode("utf-8", "replace"))
    return found
