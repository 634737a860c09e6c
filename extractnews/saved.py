"""Pages as browsers save them to one file, and as mail carries them: the page itself, and where it stood.

MHTML        Chrome, Edge, Opera: a message (RFC 2557) whose parts are the page and what it shows
mail         newsletters: a message whose HTML part is the page
web archive  Safari: a binary property list
"""

from __future__ import annotations

from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser

from .errors import BinaryInput
from .values import RawPage

#: Parts of a message that are looked at, and how deep they may stand in one another.
MOST_PARTS, DEEPEST = 2_000, 4
#: Bytes of a header.
LONGEST_HEADER = 50_000

PLIST = b"bplist00"


def opened(raw: RawPage) -> RawPage:
    """Return the page that a saved file or a message holds, other documents as they are.

    Raises BinaryInput for a message or an archive without a page.
    """
    data = raw.data
    assert isinstance(data, bytes)
    if data.startswith(PLIST):
        return _of_safari(raw, data)
    head, body = _parted(data)
    top = _read_header(head)
    if top.get_content_maintype() != "multipart" and "mime-version" not in top:
        return raw
    address = _header(top, "Snapshot-Content-Location")
    parts = _leaves(top, body, 0)
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        pages = [part for part in parts if part[0].get_content_type() == kind]
        for header, content in sorted(pages, key=lambda part: _header(part[0], "Content-Location") != address):  # fmt: skip
            url = raw.url or address or _header(header, "Content-Location")
            return raw._replace(
                data=_decoded(header, content),
                url=url if url and url.startswith(("http://", "https://")) else raw.url,
                encoding=raw.encoding or header.get_content_charset(),
                input_format="text" if kind == "text/plain" else "html",
            )
    raise BinaryInput(f"{raw.source}: this is a message without a page")


_Part = tuple[Message, bytes]


def _header(message: Message, name: str) -> str:
    value = str(message.get(name, "")).strip()
    if "=?" not in value:
        return value
    try:  # an address with letters beyond ASCII
        return str(make_header(decode_header(value)))
    except (LookupError, ValueError, HeaderParseError):
        return value


def _read_header(head: bytes) -> Message:
    """Return a header that can be asked for its fields; of a longer one than any program writes, its beginning."""
    return BytesHeaderParser().parsebytes(head[:LONGEST_HEADER])


def _parted(data: bytes) -> tuple[bytes, bytes]:
    """Return the header of a message or a part, and its body."""
    places = [(place, mark) for mark in (b"\r\n\r\n", b"\n\n") if (place := data.find(mark)) >= 0]
    if not places:
        return data, b""
    place, mark = min(places)
    return data[: place + len(mark) // 2], data[place + len(mark) :]


def _leaves(header: Message, body: bytes, depth: int) -> list[_Part]:
    """Return the parts of a message that hold no others, in order."""
    boundary = header.get_boundary()
    if header.get_content_maintype() != "multipart" or not boundary:
        return [(header, body)]
    if depth == DEEPEST:
        return []
    found: list[_Part] = []
    # What stands before the first boundary and after the last one is nobody's.
    for part in body.split(b"--" + boundary.encode("utf-8", "replace"), MOST_PARTS)[1:]:
        if part.startswith(b"--"):
            break
        head, content = _parted(part.lstrip(b" \t").removeprefix(b"\r").removeprefix(b"\n"))
        found += _leaves(_read_header(head), content, depth + 1)
    return found


def _decoded(header: Message, content: bytes) -> bytes:
    """Return the bytes of a part, which mail writes in signs of ASCII."""
    if _header(header, "Content-Transfer-Encoding").lower() not in ("quoted-printable", "base64"):
        return content
    whole = message_from_bytes(
        b"Content-Transfer-Encoding: "
        + _header(header, "Content-Transfer-Encoding").encode("ascii", "replace")
        + b"\n\n"
        + content
    )
    made = whole.get_payload(decode=True)
    return made if isinstance(made, bytes) else content


#: What reading a damaged list raises, or one that holds something else.
_NO_PAGE = (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError)


def _of_safari(raw: RawPage, data: bytes) -> RawPage:
    import plistlib

    try:
        main = plistlib.loads(data)["WebMainResource"]
        page, url = main["WebResourceData"], main.get("WebResourceURL")
        encoding = main.get("WebResourceTextEncodingName")
    except _NO_PAGE as problem:
        raise BinaryInput(
            f"{raw.source}: this is a property list without a page, not text"
        ) from problem
    if not isinstance(page, bytes):
        raise BinaryInput(f"{raw.source}: this is a property list without a page, not text")
    return raw._replace(
        data=page,
        url=raw.url or (url if isinstance(url, str) and url.startswith("http") else None),
        encoding=raw.encoding or (encoding if isinstance(encoding, str) else None),
        input_format="html",
    )
