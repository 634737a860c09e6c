"""Bytes from descriptors, as they come: chunks, and lines of chunks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from stat import S_ISREG

_CHUNK = 1 << 18


def read_chunks(descriptor: int, wait: Callable[[int], None] | None = None) -> Iterator[bytes]:
    """Yield what can be read from `descriptor` until its end, waiting where it does not block.

    wait: called before each read that may have to wait; returns when it need not
    """
    if wait is not None and S_ISREG(os.fstat(descriptor).st_mode):
        wait = None
    while True:
        if wait is not None:
            wait(descriptor)
        try:
            chunk = os.read(descriptor, _CHUNK)
        except BlockingIOError:
            import select

            select.select([descriptor], [], [])
            continue
        if not chunk:
            return
        yield chunk


def lines(chunks: Iterable[bytes], limit: int, end: bytes = b"\n") -> Iterator[bytes | None]:
    """Yield each line of `chunks` without its end as soon as it is there.

    None stands for a line of over `limit` bytes, as soon as it is over; the rest of it, which may have
    no end, is skipped without being held. What follows the last `end` is a line if it is not empty.
    """
    pending: list[bytes] = []
    size = 0  # of the line so far
    for chunk in chunks:
        pieces = chunk.split(end)
        for place, piece in enumerate(pieces):
            before = size
            size += len(piece)
            if size <= limit:
                pending.append(piece)
            elif before <= limit:
                pending.clear()
                yield None
            if place < len(pieces) - 1:
                if size <= limit:
                    yield b"".join(pending)
                pending.clear()
                size = 0
    if 0 < size <= limit:
        yield b"".join(pending)
