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

    None stands for a line of over `limit` bytes, which is skipped without being held. What
    follows the last `end` is a line if it is not empty.
    """
    pending: list[bytes] = []
    size = 0  # of `pending`; past the limit it is counted and no longer kept
    for chunk in chunks:
        pieces = chunk.split(end)
        for place, piece in enumerate(pieces):
            size += len(piece)
            if size <= limit:
                pending.append(piece)
            else:
                pending.clear()
            if place < len(pieces) - 1:
                yield b"".join(pending) if size <= limit else None
                pending.clear()
                size = 0
    if size:
        yield b"".join(pending) if size <= limit else None
