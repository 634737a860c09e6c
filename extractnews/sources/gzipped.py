"""gzip, known by its magic number, and its bombs."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from ..errors import TooLarge, UnreadableInput
from ..limits import FREE_BYTES, MAX_BYTES, MAX_RATIO

GZIP_MAGIC = b"\x1f\x8b"

_PIECE = 1 << 18
_GZIP_WINDOW = 31  # zlib's code for a gzip header and the largest window


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
    inflater = zlib.decompressobj(_GZIP_WINDOW)
    packed = unpacked = members = 0
    untouched = True  # no byte of this member seen yet
    for chunk in chunks:
        packed += len(chunk)
        rest = chunk
        while rest:
            try:
                piece = inflater.decompress(rest, _PIECE)
            except zlib.error as error:
                if members and untouched:
                    return
                raise UnreadableInput(f"{source}: damaged gzip data") from error
            untouched = False
            unpacked += len(piece)
            if unpacked > FREE_BYTES and unpacked > packed * MAX_RATIO:
                raise TooLarge(
                    f"{source}: gzip data that unpacks to over {MAX_RATIO} times its size"
                )
            if piece:
                yield piece
            rest = inflater.unconsumed_tail
            if inflater.eof:
                members += 1
                rest = inflater.unused_data.lstrip(b"\0")
                inflater = zlib.decompressobj(_GZIP_WINDOW)
                untouched = True
    if not untouched or not members:
        raise UnreadableInput(f"{source}: gzip data that ends too early")
