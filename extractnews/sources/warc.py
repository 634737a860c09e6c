"""WARC and WET: archives of web pages, read record by record as they stream in.

A record is a head of lines, a blank line, and as many bytes as the head says; see
https://iipc.github.io/warc-specifications/. Pages are the responses of web servers and resources
(HTML, as they were served), and conversions (the text of a page, in WET files). All other records
are passed over without being held, and so are responses that are no page: redirects, errors,
pictures, scripts. What is damaged is reported and the next record is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count

from ..errors import BadRecord, TooLarge, UnreadableInput
from ..named import NamedTuple
from ..names import source_name
from ..values import TRUNCATED, RawPage
from . import Reading, http
from .gzipped import WARC_MAGIC, Seam

_VERSION = re.compile(rb"WARC/\d{1,2}\.\d{1,2}[ \t]*\r?\n")

#: What wget calls the resources in which it keeps its own log and command line.
_OWN = "metadata:"

#: Types of the records that hold a response with its head; some writers leave it out.
_HTTP_TYPES = ("application/http", "")

#: Bytes of a body that say whether a page of unknown type is one.
_SNIFFED = 1 << 10
#: Bytes in which something else than the line ends after a record shows.
_LONGEST_END = 64


def is_warc(start: bytes) -> bool:
    """Return whether `start` begins a WARC file."""
    return _VERSION.match(start) is not None


def read_warc(
    pieces: Iterable[bytes | Seam],
    name: str,
    encoding: str | None,
    limit: int,
    *,
    packed: bool = False,
) -> Iterator[Reading]:
    """Yield the pages in a WARC file as they come, and an error for each stretch that is damaged.

    pieces:   its bytes, out of their compression
    encoding: comes before what the servers say
    limit:    largest page in bytes, out of its own compression
    packed:   `pieces` come out of gzip, whose checksum is waited for

    A page is named after the address that it was fetched from; a record without one NAME:NUMBER.
    """
    stream = _Stream(iter(pieces))
    for number in count(1):
        place = f"{name}:{number}"
        try:
            lines = stream.head()
            if not lines:
                if number == 1:
                    yield Reading(name, error=UnreadableInput(f"{name}: holds no WARC record"))
                return
            reading = _read_record(stream, lines, place, encoding, limit)
            if packed:
                stream.settle()
        except _Damaged as damage:
            yield Reading(place, error=BadRecord(f"{place}: {damage}"))
            stream.find_record()
        else:
            if reading is not None:
                yield reading


class _Damaged(Exception):
    """The stream goes on with something else than it should."""


class _Head(NamedTuple):
    """What the head of a record says that matters here."""

    kind: str
    uri: str
    content_type: str
    truncated: bool
    fetched: str
    length: int


def _read_record(
    stream: _Stream, lines: bytes, place: str, encoding: str | None, limit: int
) -> Reading | None:
    """The page in one record, None if it is no page; the record is read to its end."""
    head = _head(lines)
    source = source_name(head.uri) or place
    response = http.Response(200, {"content-type": head.content_type}, 0)
    left = head.length
    body = b""
    is_page = head.kind in ("resource", "conversion") and not head.uri.startswith(_OWN)
    if head.kind == "response" and http.media_type(head.content_type) in _HTTP_TYPES:
        body = stream.take(min(left, http.MAX_HEAD))
        left -= len(body)
        response = http.read_head(body)
        body = body[response.body_at :]
        is_page = 200 <= response.status < 300
    if is_page and head.kind != "conversion":
        if not body:
            body = stream.take(min(left, _SNIFFED))
            left -= len(body)
        is_page = http.is_page_type(response.media_type, body[:_SNIFFED])
    if not is_page or len(body) + left > limit:
        stream.skip(left)
        if not is_page:
            return None
        error = TooLarge(f"{source}: over {limit} bytes; see --max-bytes")
        return Reading(source, error=error)
    body += stream.take(left)
    try:
        body = http.unpack(body, response, source, limit, partial=head.truncated)
    except UnreadableInput as error:
        return Reading(source, error=error)
    page = RawPage(
        body,
        source,
        head.uri if head.uri.lower().startswith(("http://", "https://")) else None,
        encoding or response.charset,
        "text" if head.kind == "conversion" else "auto",
        (TRUNCATED,) if head.truncated else (),
        head.fetched or None,
    )
    return Reading(source, page)


def _head(lines: bytes) -> _Head:
    fields = http.headers(lines)
    length = fields.get("content-length", "")
    if not (length.isascii() and length.isdigit() and len(length) <= 15):
        raise _Damaged("a WARC record without its length")
    return _Head(
        fields.get("warc-type", "").lower(),
        fields.get("warc-target-uri", "").strip("<>"),
        fields.get("content-type", ""),
        "warc-truncated" in fields,
        fields.get("warc-date", ""),
        int(length),
    )


class _Stream:
    """The bytes of an archive, read forward only; at most one piece of them is held."""

    def __init__(self, pieces: Iterator[bytes | Seam]) -> None:
        self._pieces = pieces
        self._buffer = b""
        self._at = 0

    def head(self) -> bytes:
        """Return the lines of the next head, blank lines before it left out; b"" at the end.

        Raises _Damaged if no record begins here.
        """
        while True:
            self._buffer = self._buffer[self._at :].lstrip(b"\r\n")
            self._at = 0
            if self._buffer:
                break
            if not self._more(inside=False):
                return b""
        while True:
            end, after = http.head_end(self._buffer)
            if end < after:
                break
            if len(self._buffer) > http.MAX_HEAD or not self._more(inside=True):
                break
        self._at = 1  # where it is looked for a record if there is none here
        if not is_warc(self._buffer):
            raise _Damaged("something else where a WARC record should begin")
        if end == after or end > http.MAX_HEAD:
            raise _Damaged("the head of a WARC record without an end")
        self._at = after
        return self._buffer[:end]

    def take(self, size: int) -> bytes:
        """Return the next `size` bytes; raises _Damaged if there are fewer."""
        return b"".join(self._parts(size))

    def skip(self, size: int) -> None:
        """Pass over the next `size` bytes; raises _Damaged if there are fewer."""
        for _ in self._parts(size):
            pass

    def settle(self) -> None:
        """Go on to the end of the gzip member or the next record in it; raises _Damaged."""
        while not self._buffer[self._at : self._at + _LONGEST_END].strip(b"\r\n"):
            if not self._more(inside=False, beyond_seams=False):
                return

    def find_record(self) -> None:
        """Pass over everything up to the next line that begins a record, or to the end."""
        while True:
            try:
                if self._buffer.startswith(WARC_MAGIC, self._at):
                    return
                found = self._buffer.find(b"\n" + WARC_MAGIC, self._at)
                if found >= 0:
                    self._at = found + 1
                    return
                self._at = max(self._at, len(self._buffer) - len(WARC_MAGIC))
                if not self._more(inside=False):
                    self._at = len(self._buffer)
                    return
            except _Damaged:  # it is known that something is
                continue

    def _parts(self, size: int) -> Iterator[bytes]:
        while size:
            if self._at == len(self._buffer) and not self._more(inside=True):
                raise _Damaged("a WARC record that is cut off")
            part = self._buffer[self._at : self._at + size]
            self._at += len(part)
            size -= len(part)
            yield part

    def _more(self, *, inside: bool, beyond_seams: bool = True) -> bool:
        """Have one more piece in the buffer; False at the end, and at a seam if asked to.

        Raises _Damaged where bytes are lost, and where a new member begins a new record though
        the last record is not at its end: it says it is longer than it is.
        """
        at_seam = False
        start = b""
        for piece in self._pieces:
            if isinstance(piece, Seam):
                if piece.error is not None:
                    self._buffer, self._at = b"", 0
                    raise _Damaged(str(piece.error).rpartition(": ")[2])
                if not beyond_seams:
                    return False
                at_seam = True
                continue
            start += piece
            if not (at_seam and inside):
                break
            if start.startswith(WARC_MAGIC):
                self._buffer, self._at = start, 0
                raise _Damaged("a WARC record that is cut off")
            if not WARC_MAGIC.startswith(start):
                break
        self._buffer = self._buffer[self._at :] + start
        self._at = 0
        return bool(start)
