"""Names on the command line → documents: files, standard input, directories, lists of names."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from itertools import chain

from ..errors import UnreadableInput
from ..names import source_name
from ..settings import Settings
from ..values import RawPage
from . import Reading
from .gzipped import GZIP_MAGIC, WARC_MAGIC, ZSTD_MAGIC, Seam, join, members, without_seams
from .streams import lines, read_chunks

STDIN = "-"

#: Longest name in a list of names; Linux takes paths of 4,096 bytes.
_MAX_NAME = 1 << 16
#: What may stand before the brace that NDJSON begins with: white space and a byte order mark.
_BLANK = b" \t\r\n\xef\xbb\xbf"


def read_inputs(settings: Settings) -> Iterator[Reading]:
    """Yield every document that the settings name, in order.

    What cannot be read is a reading too, with its error, and the next one follows.
    """
    stdin = _Stdin()
    for name in _names(settings, stdin):
        if isinstance(name, Reading):
            yield name
            continue
        for path in _walk(name) if settings.recursive else (name,):
            if isinstance(path, Reading):
                yield path
            else:
                yield from _documents(path, settings, stdin)


class _Stdin:
    """Standard input, which can be read once."""

    __slots__ = ("used",)

    def __init__(self) -> None:
        self.used = False

    def chunks(self) -> Iterator[bytes]:
        if sys.stdin is None:
            raise UnreadableInput(f"{STDIN}: standard input is closed")
        if self.used:
            raise UnreadableInput(f"{STDIN}: standard input was read already")
        self.used = True
        yield from read_chunks(0)


def _chunks(name: str, stdin: _Stdin) -> Iterator[bytes]:
    """The bytes of a file or of standard input; nothing is opened before the first is asked for."""
    if name == STDIN:
        yield from stdin.chunks()
        return
    descriptor = os.open(name, os.O_RDONLY | os.O_CLOEXEC | os.O_NOCTTY)
    try:
        yield from read_chunks(descriptor)
    finally:
        os.close(descriptor)


def _names(settings: Settings, stdin: _Stdin) -> Iterator[str | Reading]:
    """The names of the inputs; a reading in place of what a list cannot give."""
    listed = settings.files_from
    if listed is None:
        yield from settings.names or (STDIN,)
        return
    end = b"\0" if settings.null else b"\n"
    try:
        for name in lines(_chunks(listed, stdin), _MAX_NAME, end):
            if name is None:
                yield _failed(listed, f"holds a name of over {_MAX_NAME} bytes")
            elif name:
                yield os.fsdecode(name)
    except (OSError, ValueError, UnreadableInput) as error:
        yield _failed(listed, error)


def _walk(name: str) -> Iterator[str | Reading]:
    """The files at and below `name`, each directory sorted by the bytes of its names.

    Links to directories below `name` are not followed, so that there is no way round in circles;
    pipes and devices below it are not opened, since nobody may ever write to them.
    """
    if name == STDIN or not os.path.isdir(name):
        yield name
        return
    waiting = [name]
    while waiting:
        path = waiting.pop()
        if path != name and not os.path.isdir(path):
            is_special = os.path.exists(path) and not os.path.isfile(path)
            yield _failed(path, "is neither a file nor a directory") if is_special else path
            continue
        if path != name and os.path.islink(path):
            continue
        try:
            names = sorted(os.listdir(path), key=os.fsencode, reverse=True)
        except OSError as error:
            yield _failed(path, error)
            continue
        waiting.extend(os.path.join(path, entry) for entry in names)


def _documents(name: str, settings: Settings, stdin: _Stdin) -> Iterator[Reading]:
    """The documents in one file or in standard input: one, or one a line."""
    source = source_name(name)
    try:
        yield from _read(_chunks(name, stdin), source, settings)
    except (OSError, ValueError, UnreadableInput) as error:
        yield _failed(name, error)


def _read(chunks: Iterator[bytes], source: str, settings: Settings) -> Iterator[Reading]:
    limit = settings.max_bytes
    pieces, kind, packed = _opened(chunks, source, settings.input_format)
    if kind == "warc":
        from .warc import read_warc

        yield from read_warc(pieces, source, settings.encoding, limit, packed=packed)
        return
    chunks = without_seams(pieces)
    if kind == "auto":
        chunks, kind = _sniffed(chunks, limit)
    if kind == "ndjson":
        from .ndjson import read_ndjson

        found = lines(chunks, limit)
        yield from read_ndjson(found, source, settings.url, settings.encoding, limit)
        return
    data = join(chunks, source, limit)
    yield Reading(source, RawPage(data, source, settings.url, settings.encoding, kind))


def _opened(
    chunks: Iterator[bytes], source: str, kind: str
) -> tuple[Iterator[bytes | Seam], str, bool]:
    """The bytes out of gzip or zstd, `kind`, or "warc" where "auto" finds one, and if it was gzip."""
    head = _take(chunks, lambda size, _: size >= len(ZSTD_MAGIC))
    pieces: Iterator[bytes | Seam] = chain((head,), chunks)
    packed = head.startswith(GZIP_MAGIC)
    if packed:
        pieces = members(chain((head,), chunks), source)
    elif head.startswith(ZSTD_MAGIC):
        from .zstd import unzstd

        pieces = unzstd(chain((head,), chunks), source)
    if kind != "auto":
        return pieces, kind, packed
    seen: list[bytes | Seam] = []
    start = b""
    for piece in pieces:
        seen.append(piece)
        if isinstance(piece, Seam):
            break
        start += piece
        if len(start) > len(WARC_MAGIC) or not WARC_MAGIC.startswith(start):
            break
    if start.startswith(WARC_MAGIC) and start[len(WARC_MAGIC) :][:1].isdigit():
        kind = "warc"
    return chain(seen, pieces), kind, packed


def _sniffed(chunks: Iterator[bytes], limit: int) -> tuple[Iterator[bytes], str]:
    """The chunks again, and "ndjson" if their first line is a record that holds a page."""
    head = _take(chunks, lambda _, chunk: chunk.strip(_BLANK))
    if not head.lstrip(_BLANK).startswith(b"{"):
        return chain((head,), chunks), "auto"
    from .ndjson import is_ndjson

    if b"\n" not in head:
        head += _take(chunks, lambda size, chunk: b"\n" in chunk or size > limit)
    kind = "ndjson" if is_ndjson(head.partition(b"\n")[0]) else "auto"
    return chain((head,), chunks), kind


def _take(chunks: Iterator[bytes], enough: Callable[[int, bytes], object]) -> bytes:
    """The first chunks, joined: until their size and the latest of them are enough, or the end."""
    parts: list[bytes] = []
    size = 0
    for chunk in chunks:
        parts.append(chunk)
        size += len(chunk)
        if enough(size, chunk):
            break
    return b"".join(parts)


def _failed(name: str, reason: Exception | str) -> Reading:
    """The reading of an input that cannot be read, with a reason that a person understands."""
    source = source_name(name)
    if isinstance(reason, UnreadableInput):
        return Reading(source, error=reason)
    if isinstance(reason, IsADirectoryError):
        reason = "is a directory; use -r to read what is in it"
    elif isinstance(reason, OSError):
        reason = reason.strerror or type(reason).__name__
    return Reading(source, error=UnreadableInput(f"{source}: {reason}"))
