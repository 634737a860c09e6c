"""An HTTP response as an archive holds it → the page that was served, unpacked."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from ..errors import TooLarge, UnreadableInput
from ..named import NamedTuple
from ..sniff import binary_kind
from .gzipped import GZIP_MAGIC, ZSTD_MAGIC, bomb, inflate, is_bomb, join
from .zstd import unzstd

#: Longest head of a response, and of a record, in bytes. Servers refuse to send more than 64 KB.
MAX_HEAD = 1 << 16

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s\"';,]+)", re.IGNORECASE)
_CHUNK_SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,12})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
_LINE_END = re.compile(rb"\r?\n")
_BLANK_LINE = re.compile(rb"\r\n\r\n|\n\n")

#: Types of content that are pages, and those of which the content itself says whether it is one.
_PAGE_TYPES = frozenset(("text/html", "application/xhtml+xml", "text/plain"))
_UNSURE_TYPES = frozenset(
    ("", "application/octet-stream", "application/xml", "text/xml", "unknown", "unknown/unknown")
)
_PIECE = 1 << 18


class Response(NamedTuple):
    """The head of a response.

    status:  200, 404 …; 200 where there is no status line, only a page
    headers: names in lower case; of a name given twice the last value
    body_at: where the body begins
    """

    status: int
    headers: dict[str, str]
    body_at: int

    @property
    def media_type(self) -> str:
        """The type of the content in lower case, without its parameters."""
        return media_type(self.headers.get("content-type", ""))

    @property
    def charset(self) -> str | None:
        """The encoding that the server says the page has."""
        found = _CHARSET.search(self.headers.get("content-type", ""))
        return found[1] if found else None


def media_type(value: str) -> str:
    """The type in the value of a Content-Type header, in lower case."""
    return value.partition(";")[0].strip().lower()


def is_page_type(kind: str, start: bytes) -> bool:
    """Return whether content of this media type that begins with `start` is a page."""
    if kind in _PAGE_TYPES:
        return True
    if kind not in _UNSURE_TYPES:
        return False
    from ..sniff import is_html

    return is_html(start.decode("utf-8", "replace")) and not start.lstrip().startswith(b"<?xml")


def read_head(start: bytes) -> Response:
    """Return the head of the response that begins with `start`.

    Bytes that do not begin as a response are a body without a head. A head that only says that the
    answer is still to come (1xx) is passed over where that follows.
    """
    status = _STATUS.match(start)
    if status is None:
        return Response(200, {}, 0)
    at = 0
    end, after = head_end(start)
    while status[1].startswith(b"1") and (answer := _STATUS.match(start, after)):
        at, status = after, answer
        end, after = head_end(start, at)
    return Response(int(status[1]), headers(start[at:end]), after)


def head_end(data: bytes, start: int = 0) -> tuple[int, int]:
    """Where the lines of the head at `start` end and where what follows its blank line begins.

    Both are the length of `data` if it has no blank line.
    """
    found = _BLANK_LINE.search(data, start)
    return found.span() if found else (len(data), len(data))


def headers(head: bytes) -> dict[str, str]:
    """Return the headers below the first line of `head`; folded lines are joined."""
    found: dict[str, str] = {}
    name = ""
    for line in _LINE_END.split(head)[1:]:
        text = line.decode("utf-8", "replace")
        if text[:1] in (" ", "\t") and name:
            found[name] = f"{found[name]} {text.strip()}"
            continue
        name, colon, value = text.partition(":")
        name = name.strip().lower() if colon else ""
        if name:
            found[name] = value.strip()
    return found


def unpack(body: bytes, head: Response, source: str, limit: int, *, partial: bool) -> bytes:
    """Return the page in the body of a response, out of its chunks and its compression.

    Archives often keep the headers of what they have unpacked already, so that a body is only
    unpacked if it is packed indeed.
    partial: the body is known to be cut off, and what there is of it is wanted

    Raises UnreadableInput for damaged data and for what we cannot unpack, TooLarge for a bomb and
    past `limit` bytes.
    """
    if "chunked" in head.headers.get("transfer-encoding", "").lower():
        body = _without_chunks(body, source, partial)
    codings = head.headers.get("content-encoding", "").lower().replace(" ", "").split(",")
    for coding in reversed(codings):
        if coding not in ("", "identity", "none"):
            pieces = _decoded(body, coding, source)
            body = join(_as_far_as_it_goes(pieces) if partial else pieces, source, limit)
    return body


def _as_far_as_it_goes(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces up to where they are damaged or end too early; a bomb is still an error."""
    try:
        yield from pieces
    except TooLarge:
        raise
    except UnreadableInput:
        return


def _decoded(body: bytes, coding: str, source: str) -> Iterator[bytes]:
    """The pieces that a body in one content coding unpacks to."""
    if coding in ("gzip", "x-gzip") and body.startswith(GZIP_MAGIC):
        return inflate((body,), source)
    if coding == "zstd" and body.startswith(ZSTD_MAGIC):
        return unzstd((body,), source)
    if coding == "deflate":
        return _inflate_bare(body, source)
    if body and binary_kind(body) is not None:
        raise UnreadableInput(f"{source}: packed with '{coding}', which is not read")
    return iter((body,))


def _inflate_bare(body: bytes, source: str) -> Iterator[bytes]:
    """Yield what "deflate" data unpacks to, with the zlib header that it should have or without."""
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            zlib.decompressobj(window).decompress(body, 1)
        except zlib.error:
            continue
        break
    else:
        if binary_kind(body) is not None:
            raise UnreadableInput(f"{source}: damaged deflate data")
        yield body
        return
    inflater = zlib.decompressobj(window)
    unpacked = 0
    rest = body
    while not inflater.eof:
        try:
            piece = inflater.decompress(rest, _PIECE)
        except zlib.error as error:
            raise UnreadableInput(f"{source}: damaged deflate data") from error
        rest = inflater.unconsumed_tail
        unpacked += len(piece)
        if is_bomb(len(body) - len(rest), unpacked):
            raise bomb(source, "deflate")
        yield piece
        if not piece and not rest and not inflater.eof:
            raise UnreadableInput(f"{source}: deflate data that ends too early")


def _without_chunks(body: bytes, source: str, partial: bool) -> bytes:
    """The body out of its chunks; as it is if it does not begin with the size of one."""
    size = _CHUNK_SIZE.match(body)
    if size is None:
        return body
    parts: list[bytes] = []
    while size is not None and int(size[1], 16):
        end = size.end() + int(size[1], 16)
        parts.append(body[size.end() : end])
        line_end = _LINE_END.match(body, end)
        size = _CHUNK_SIZE.match(body, line_end.end() if line_end else end)
    if size is None and not partial:
        raise UnreadableInput(f"{source}: damaged or cut-off HTTP chunks")
    return b"".join(parts)
