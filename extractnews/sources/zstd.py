"""zstd, where Python has it: from 3.14 on, or with the package zstandard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..errors import UnreadableInput
from .gzipped import bomb, is_bomb

#: Bytes unpacked at a time. Four bytes of zstd can stand for 128 KiB, and nothing but the size of
#: what goes in bounds what comes out at once: 16 MiB for this much.
_SLICE = 512


def unzstd(chunks: Iterable[bytes], source: str) -> Iterator[bytes]:
    """Yield what the zstd frames in `chunks` unpack to, as it comes.

    Raises UnreadableInput for damaged or cut-off data and where Python has no zstd, TooLarge for
    a bomb.
    """
    new, damage = _decompressor(source)
    frame = new()
    packed = unpacked = 0
    inside = False
    for chunk in chunks:
        for at in range(0, len(chunk), _SLICE):
            rest = chunk[at : at + _SLICE]
            packed += len(rest)
            while rest:
                try:
                    piece = frame.decompress(rest)
                except damage as error:
                    raise UnreadableInput(f"{source}: damaged zstd data") from error
                inside, rest = True, b""
                unpacked += len(piece)
                if is_bomb(packed, unpacked):
                    raise bomb(source, "zstd")
                if piece:
                    yield piece
                if frame.eof:
                    rest = frame.unused_data
                    frame = new()
                    inside = False
    if inside or not packed:
        raise UnreadableInput(f"{source}: zstd data that ends too early")


def _decompressor(source: str) -> tuple[Callable[[], Any], type[Exception]]:
    """What makes the decompressor of one frame, and the error that it raises."""
    try:
        from compression import zstd  # type: ignore[import-not-found, unused-ignore]

        return zstd.ZstdDecompressor, zstd.ZstdError
    except ImportError:
        pass
    try:
        import zstandard  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        raise UnreadableInput(
            f"{source}: zstd data; reading it takes Python 3.14 or the package zstandard"
        ) from None
    return zstandard.ZstdDecompressor().decompressobj, zstandard.ZstdError
