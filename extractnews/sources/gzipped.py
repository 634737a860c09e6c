"""gzip, known by its magic number, and the bombs of all kinds of compression."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from ..errors import TooLarge, UnreadableInput
from ..limits import FREE_BYTES, MAX_BYTES, MAX_RATIO

GZIP_MAGIC = b"\x1f\x8b"
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"

#: How archives of web pages begin, each record in a gzip member of its own.
WARC_MAGIC = b"WARC/"

_PIECE = 1 << 18
_GZIP_WINDOW = 31  # zlib's code for a gzip header and the largest window

#: A gzip member that could be one: magic, "deflate", known flags, and room for the rest of its
#: header. Where data is damaged the next one is looked for, and believed if this many of its
#: bytes unpack to the beginning of a record.
_MEMBER = rb"\x1f\x8b\x08[\x00-\x1f]"
_PROBE = 1 << 10
#: Bytes of a damaged member in which it is looked for the next: where data is missing, what
#: follows is taken for the rest of the member until something in it cannot be.
_HISTORY = 1 << 16


class Seam:
    """Stands between the pieces of two gzip members.

    error:  what was lost before it, None where the member before it is whole
    inside: the loss began within a member, not in what follows a whole one
    """

    __slots__ = ("error", "inside")

    def __init__(self, error: UnreadableInput | None = None, *, inside: bool = False) -> None:
        self.error = error
        self.inside = inside


def gunzip(data: bytes, source: str, limit: int = MAX_BYTES) -> bytes:
    """Return what `data` unpacks to; raises TooLarge past `limit` bytes."""
    return join(inflate([data], source), source, limit)


def join(chunks: Iterable[bytes], source: str, limit: int) -> bytes:
    """Return all of `chunks` as one; raises TooLarge as soon as they pass `limit` bytes."""
    parts: list[bytes] = []
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise TooLarge(f"{source}: over {limit} bytes; see --max-bytes")
        parts.append(chunk)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def inflate(chunks: Iterable[bytes], source: str) -> Iterator[bytes]:
    """Yield what the gzip members in `chunks` unpack to, as it comes.

    Zeros and garbage after the last member are left out, as gunzip(1) leaves them out.
    Raises UnreadableInput for damaged or cut-off data, TooLarge for a bomb.
    """
    return without_seams(members(chunks, source))


def without_seams(pieces: Iterable[bytes | Seam]) -> Iterator[bytes]:
    """Yield the bytes of `pieces` up to the first loss; raises its error if it is inside."""
    for piece in pieces:
        if not isinstance(piece, Seam):
            yield piece
        elif piece.error is not None:
            if piece.inside:
                raise piece.error
            return


def members(chunks: Iterable[bytes], source: str) -> Iterator[bytes | Seam]:
    """Yield what the gzip members in `chunks` unpack to, with a seam after each of them.

    After damaged data or a bomb, which the seam says, it goes on with the next member that
    begins a WARC record.
    """
    import zlib  # a library of its own to load, and most inputs are not packed

    inflater = zlib.decompressobj(_GZIP_WINDOW)
    packed = unpacked = whole = 0
    inside = lost = False
    rest = past = b""
    for chunk in chain(chunks, (b"",)):
        rest += chunk
        while rest:
            if lost:
                rest, lost = _find_member(rest, at_end=not chunk)
                if lost:
                    break
            if whole and not inside:
                rest = rest.lstrip(b"\0")
                if not rest:
                    break
            error: UnreadableInput | None = None
            try:
                piece = inflater.decompress(rest, _PIECE)
            except zlib.error:
                error = UnreadableInput(f"{source}: damaged gzip data")
            else:
                left = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
                packed += len(rest) - len(left)
                past = (past + rest[: len(rest) - len(left)])[-_HISTORY:]
                unpacked += len(piece)
                inside, rest = True, left
                if is_bomb(packed, unpacked):
                    error = bomb(source, "gzip")
                elif piece:
                    yield piece
            if error is not None:
                yield Seam(error, inside=inside or not whole)
                packed = unpacked = 0
                lost, rest = True, (past + rest)[1:]
            elif inflater.eof:
                whole += 1
                yield Seam()
            else:
                continue
            inflater = zlib.decompressobj(_GZIP_WINDOW)
            inside, past = False, b""
    if inside or not (whole or lost):
        yield Seam(UnreadableInput(f"{source}: gzip data that ends too early"), inside=True)


def is_bomb(packed: int, unpacked: int) -> bool:
    """Return whether so many bytes out of so few are more than any page has."""
    return unpacked > FREE_BYTES and unpacked > packed * MAX_RATIO


def bomb(source: str, kind: str) -> TooLarge:
    """The error that refuses one."""
    return TooLarge(f"{source}: {kind} data that unpacks to over {MAX_RATIO} times its size")


def _find_member(data: bytes, *, at_end: bool) -> tuple[bytes, bool]:
    """`data` from the next member on that begins a WARC record, and whether none was found.

    Where there is none, what is returned is the end of `data`, which may hold the begin of one.
    """
    import zlib

    for match in re.finditer(_MEMBER, data):
        start = match.start()
        if len(data) - start < _PROBE and not at_end:
            return data[start:], True
        try:
            head = zlib.decompressobj(_GZIP_WINDOW).decompress(
                data[start : start + _PROBE], len(WARC_MAGIC)
            )
        except zlib.error:
            continue
        if head == WARC_MAGIC:
            return data[start:], False
    return (b"" if at_end else data[-3:]), True
