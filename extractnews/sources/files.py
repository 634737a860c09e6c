"""Names on the command line → documents: files, standard input, directories, lists of names."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from stat import S_ISREG

from ..errors import UnreadableInput
from ..names import source_name
from ..settings import Settings
from ..values import RawPage
from . import Reading
from .gzipped import GZIP_MAGIC, WARC_MAGIC, ZSTD_MAGIC, Seam, inflate, join, members, without_seams
from .streams import lines, read_chunks

STDIN = "-"

#: Bytes of a file that say whether it holds one document.
_HEAD = 4096
#: Longest name in a list of names; Linux takes paths of 4,096 bytes.
_MAX_NAME = 1 << 16
#: Longest line of a file of our own.
_MAX_LINE = 1 << 20
#: What may stand before the brace that NDJSON begins with: white space and a byte order mark.
_BLANK = b" \t\r\n\xef\xbb\xbf"
#: Bytes in which what a document begins with is looked for.
_MAX_BLANK = 64


def read_inputs(
    settings: Settings, intake: Intake | None = None, *, path_from: int | None = None
) -> Iterator[Reading]:
    """Yield every document that the settings name, in order.

    What cannot be read is a reading too, with its error, and the next one follows.
    path_from: bytes from which on a file that holds one document is given as its path, for `read_path`;
               None for never
    """
    intake = intake or Intake()
    for reading in _readings(settings, intake, path_from):
        yield reading._replace(taken=intake.read)


def _readings(settings: Settings, intake: Intake, path_from: int | None) -> Iterator[Reading]:
    for name in _names(settings, intake):
        if isinstance(name, Reading):
            yield name
            continue
        for path in _walk(name, settings) if settings.recursive else (name,):
            if isinstance(path, Reading):
                yield path
                continue
            size = _size_of_one(path, settings.input_format, path_from)
            if size is None:
                yield from _documents(path, settings, intake)
            else:
                intake.read += size
                yield Reading(source_name(path), path=path)


def read_path(reading: Reading, settings: Settings) -> Reading:
    """Return the document in the file of `reading`, or why it cannot be read."""
    name = str(reading.path)
    kind = settings.input_format
    alone = settings._replace(input_format=kind if kind in ("html", "text") else "auto")
    try:
        return _read_one(without_seams(_unpacked(_chunks(name, Intake()), name)[0]), name, alone)
    except (OSError, ValueError, UnreadableInput) as error:
        return _failed(name, error)


def read_stream(chunks: Iterator[bytes], name: str, settings: Settings) -> Iterator[Reading]:
    """Yield the documents in the bytes of one input: one, one a line, or those of an archive.

    chunks: the bytes as they are stored; an OSError that they raise is a reading too
    """
    try:
        yield from _read(chunks, source_name(name), settings)
    except (OSError, ValueError, UnreadableInput) as error:
        yield _failed(name, error)


def read_all_lines(name: str, intake: Intake) -> Iterator[bytes]:
    """Yield the lines of a file that is no document; raises UnreadableInput."""
    source = source_name(name)
    before = intake.read
    try:
        for line in lines(without_seams(_unpacked(_chunks(name, intake), source)[0]), _MAX_LINE):
            if line is None:
                raise UnreadableInput(f"{source}: a line of over {_MAX_LINE} bytes")
            yield line
        intake.read = before  # no part of what the run has to do
    except (OSError, ValueError) as error:
        failure = _failed(name, error).error
        raise failure or UnreadableInput(source) from error


class Intake:
    """What one run has taken in.

    read: bytes of its inputs, as they are stored
    wait: called with a descriptor before it is read, returns when there is something to read
    """

    __slots__ = ("read", "stdin_used", "wait")

    def __init__(self, wait: Callable[[int], None] | None = None) -> None:
        self.read = 0
        self.wait = wait
        self.stdin_used = False


def _chunks(name: str, intake: Intake) -> Iterator[bytes]:
    """The bytes of a file or of standard input; nothing is opened before the first is asked for."""
    descriptor = 0
    if name != STDIN:
        descriptor = os.open(name, os.O_RDONLY | os.O_CLOEXEC | os.O_NOCTTY)
    elif sys.stdin is None:
        raise UnreadableInput(f"{STDIN}: standard input is closed")
    elif intake.stdin_used:
        raise UnreadableInput(f"{STDIN}: standard input was read already")
    else:
        intake.stdin_used = True
    try:
        for chunk in read_chunks(descriptor, intake.wait):
            intake.read += len(chunk)
            yield chunk
    finally:
        if name != STDIN:
            os.close(descriptor)


def _size_of_one(name: str, kind: str, least: int | None) -> int | None:
    """The bytes of a file that holds one document for sure and has at least so many, else None."""
    if least is None or name == STDIN or kind not in ("auto", "html", "text"):
        return None
    try:
        state = os.stat(name)
        if not S_ISREG(state.st_mode) or state.st_size < least:
            return None
        descriptor = os.open(name, os.O_RDONLY | os.O_CLOEXEC | os.O_NOCTTY)
        try:
            head = os.read(descriptor, _HEAD)
        finally:
            os.close(descriptor)
        if head.startswith(GZIP_MAGIC):
            head = next(inflate((head,), name))
    except (OSError, ValueError, UnreadableInput, StopIteration):
        return None
    head = head.lstrip(_BLANK)
    if kind == "auto" and (not head or head.startswith((b"{", WARC_MAGIC, ZSTD_MAGIC))):
        return None
    return state.st_size


def _names(settings: Settings, intake: Intake) -> Iterator[str | Reading]:
    """The names of the inputs; a reading in place of what a list cannot give."""
    listed = settings.files_from
    if listed is None:
        yield from settings.names or (STDIN,)
        return
    end = b"\0" if settings.null else b"\n"
    try:
        for name in lines(_chunks(listed, intake), _MAX_NAME, end):
            if name is None:
                yield _failed(listed, f"holds a name of over {_MAX_NAME} bytes")
            elif name:
                yield os.fsdecode(name)
    except (OSError, ValueError, UnreadableInput) as error:
        yield _failed(listed, error)


def _walk(name: str, settings: Settings) -> Iterator[str | Reading]:
    """The files at and below `name`, each directory sorted by the bytes of its names.

    What this run writes to is passed over below `name`, and so are its unfinished files. Links to
    directories below it are not followed, so that there is no way round in circles;
    pipes and devices below it are not opened, since nobody may ever write to them.
    """
    if name == STDIN or not os.path.isdir(name):
        yield name
        return
    own = [_real(output) for output in (settings.output, settings.learn) if output]
    unfinished = tuple(
        os.path.join(os.path.dirname(path), f".{os.path.basename(path)[:200]}.") for path in own
    )
    shown = _file_of_stdout()
    waiting = [name]
    while waiting:
        path = waiting.pop()
        if own and path != name:
            real = _real(path)
            if real in own or (real.startswith(unfinished) and real.endswith(".part")):
                continue
        if shown and path != name and _identity(path) == shown:
            continue
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


def _file_of_stdout() -> tuple[int, int] | None:
    """What tells the file that standard output goes to from others, None where it goes to none."""
    try:
        state = os.fstat(1)
    except OSError:
        return None
    return (state.st_dev, state.st_ino) if S_ISREG(state.st_mode) else None


def _identity(path: str) -> tuple[int, int] | None:
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return None
    return state.st_dev, state.st_ino


def _real(path: str) -> str:
    """The path behind all links; as it is where the working directory is gone."""
    try:
        return os.path.realpath(path)
    except OSError:
        return path


def _documents(name: str, settings: Settings, intake: Intake) -> Iterator[Reading]:
    """The documents in one file or in standard input: one, or one a line."""
    return read_stream(_chunks(name, intake), name, settings)


def _read(chunks: Iterator[bytes], source: str, settings: Settings) -> Iterator[Reading]:
    limit = settings.max_bytes
    kind = settings.input_format
    pieces, packed = _unpacked(chunks, source)
    if kind == "auto":
        pieces, found = _is_warc(pieces)
        kind = "warc" if found else kind
    if kind == "warc":
        from .warc import read_warc

        yield from read_warc(pieces, source, settings.encoding, limit, packed=packed)
        return
    chunks = without_seams(pieces)
    if kind == "auto":
        chunks, kind = _sniffed(chunks, limit)
    if kind == "ndjson":
        from .ndjson import read_ndjson

        records = lines(chunks, limit)
        yield from read_ndjson(records, source, settings.url, settings.encoding, limit)
        return
    yield _read_one(chunks, source, settings._replace(input_format=kind))


def _read_one(chunks: Iterator[bytes], name: str, settings: Settings) -> Reading:
    """The only document in an input."""
    source = source_name(name)
    data = join(chunks, source, settings.max_bytes)
    start = data[:_MAX_BLANK].lstrip(_BLANK)[:1]
    if start in (b"{", b"[") and settings.input_format == "auto":
        from .ndjson import is_json

        if is_json(data):
            way = "." if start == b"{" else "'.[]'"
            reason = f"this is JSON, not a page; try jq -c {way} FILE | extractnews"
            raise UnreadableInput(f"{source}: {reason}")
    page = RawPage(data, source, settings.url, settings.encoding, settings.input_format)
    return Reading(source, page)


def _unpacked(chunks: Iterator[bytes], source: str) -> tuple[Iterator[bytes | Seam], bool]:
    """The bytes out of gzip or zstd, and whether it was gzip."""
    head = _take(chunks, lambda size, _: size >= len(ZSTD_MAGIC))
    chunks = chain((head,), chunks)
    if head.startswith(GZIP_MAGIC):
        return members(chunks, source), True
    if head.startswith(ZSTD_MAGIC):
        from .zstd import unzstd

        return unzstd(chunks, source), False
    return chunks, False


def _is_warc(pieces: Iterator[bytes | Seam]) -> tuple[Iterator[bytes | Seam], bool]:
    """The pieces again, and whether they begin a WARC file."""
    seen: list[bytes | Seam] = []
    start = b""
    for piece in pieces:
        seen.append(piece)
        if isinstance(piece, Seam):
            break
        start += piece
        if len(start) > len(WARC_MAGIC) or not WARC_MAGIC.startswith(start):
            break
    is_warc = start.startswith(WARC_MAGIC) and start[len(WARC_MAGIC) :][:1].isdigit()
    return chain(seen, pieces), is_warc


def _sniffed(chunks: Iterator[bytes], limit: int) -> tuple[Iterator[bytes], str]:
    """The chunks again, and "ndjson" if their lines are objects that hold pages."""
    head = _take(chunks, lambda _, chunk: chunk.strip(_BLANK))
    chunks = chain((head,), chunks)
    if not head.lstrip(_BLANK).startswith(b"{"):
        return chunks, "auto"
    from .ndjson import is_ndjson

    seen: list[bytes] = []

    def noted() -> Iterator[bytes]:
        for chunk in chunks:
            seen.append(chunk)
            yield chunk

    kind = "ndjson" if is_ndjson(lines(noted(), limit), limit) else "auto"
    return chain(seen, chunks), kind


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
    if isinstance(reason, ValueError) and "\0" in name:
        reason = "a name with a NUL in it; lists whose names end in NUL take --null"
    if isinstance(reason, IsADirectoryError):
        reason = "is a directory; use -r to read what is in it"
    elif isinstance(reason, OSError):
        reason = reason.strerror or type(reason).__name__
    return Reading(source, error=UnreadableInput(f"{source}: {reason}"))
