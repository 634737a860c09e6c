"""Files, wherever Spark can read them, as streams of bytes in its Python workers.

Spark gives Python whole files, rows of known formats, or lines of text. Only lines are streamed,
and a column of lines holds the very bytes of the file, whatever they are: so files of any kind are
read as text, cut at line feeds, and put together again in the worker. Credentials, file systems,
retries and locality are Spark's own. Two things must be kept from it:

- It unpacks what it takes for compressed by its name, and fails with the first damaged byte. A
  codec of Hadoop's that changes nothing is put in the place of the others, and since that codec
  cannot start in the middle of a file, a file is never split.
- It drops line feeds, and a byte order mark at the start: the size of the file tells whether its
  last byte was one, and that nothing else is missing.

fsspec and pyarrow.fs were weighed and left: both need credentials and drivers of their own on
every node, and neither knows what the cluster was told about its storage. `binaryFiles` holds each
file in memory, and no more than 2 GB of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, groupby, islice
from typing import NamedTuple
from urllib.parse import quote, unquote

import pyarrow as pa
import pyarrow.compute as pc
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as sf

from ..errors import UnreadableInput, UsageError
from ..settings import Settings
from ..sources import Reading
from ..sources.files import read_stream

_LINE_FEED = b"\n"
_CODEC = "org.apache.hadoop.io.compress.PassthroughCodec"
#: Which names the codec is for. The second is what the first was turned into where Hadoop's
#: classes were moved into a package of Spark's, and with them every text that looked like one.
_CODEC_ENDINGS = (
    "io.compress.passthrough.extension",
    "org.apache.hadoop.shaded.io.compress.passthrough.extension",
)
#: What means something in a pattern of Hadoop's.
_GLOB = str.maketrans({letter: f"\\{letter}" for letter in "\\*?[]{}"})


class InputFile(NamedTuple):
    """One file as Spark lists it: its address and its size in bytes."""

    path: str
    size: int


def list_files(session: SparkSession, paths: Sequence[str]) -> list[InputFile]:
    """Return the files that names, directories and patterns stand for, sorted by address.

    Directories are gone through to the bottom; names that begin with "_" or "." are passed over,
    as Spark does. Raises pyspark's AnalysisException where a path does not exist.
    """
    listed = (
        session.read.format("binaryFile")
        .option("recursiveFileLookup", "true")
        .load(quietly(paths))
        .select("path", "length")  # without the column of contents, no file is opened
    )
    sizes = {_uniform(row["path"]): row["length"] for row in listed.collect()}
    # A file without a byte has no row.
    names = {_uniform(unquote(address)) for address in listed.inputFiles()}
    return sorted(InputFile(name, sizes.get(name, 0)) for name in names | sizes.keys())


def quietly(paths: Sequence[str]) -> list[str]:
    """Return the paths twice, for a reader that does not mind.

    Of a single path Spark looks whether a stream has written it, and where that is a pattern, or is
    not there, it warns with a whole traceback.
    """
    return [*paths, *paths]


def stream(session: SparkSession, files: Iterable[InputFile]) -> DataFrame:
    """Return a table of the pieces of `files`, in order within each partition.

    Its columns are `file`, `size` and `piece`; a file is whole in one partition. One without a
    byte has a row without a piece.
    """
    known = sorted(files, key=_by_ending)
    empty = [(quote(file.path), 0, None) for file in known if not file.size]
    frame = session.createDataFrame(empty, "file string, size bigint, piece binary")
    frames = [frame] if empty else []
    for ending, group in groupby((file for file in known if file.size), _by_ending):
        reader = session.read.option("lineSep", "\n").option("io.compression.codecs", _CODEC)
        for key in _CODEC_ENDINGS:
            reader = reader.option(key, ending)
        lines = reader.text([file.path.translate(_GLOB) for file in group])
        frames.append(
            lines.select(
                sf.col("_metadata.file_path").alias("file"),
                sf.col("_metadata.file_size").alias("size"),
                sf.col("value").cast("binary").alias("piece"),
            )
        )
    return reduce(lambda one, other: one.union(other), frames) if frames else frame


def _uniform(path: str) -> str:
    """The address of a file, which Spark writes with one slash here and with three there."""
    rest = path.removeprefix("file:")
    return path if rest == path else f"file:/{rest.lstrip('/')}"


def _by_ending(file: InputFile) -> str:
    """The ending of a file's name, by which the codec is chosen."""
    name, dot, ending = file.path.rpartition("/")[2].rpartition(".")
    if not name:
        raise UsageError(f"{file.path}: the name has no ending such as .warc.gz, which Spark needs")
    return dot + ending


def read_pieces(batches: Iterator[pa.RecordBatch], settings: Settings) -> Iterator[Reading]:
    """Yield the documents in the files that the pieces in `batches` are of."""
    for (address, size), runs in groupby(_runs(batches), lambda run: run[:2]):
        name = _name(address)
        chunks = _chunks((piece for _, _, piece in runs if piece is not None), name, size)
        yield from read_stream(chunks, name, settings)


def _runs(batches: Iterator[pa.RecordBatch]) -> Iterator[tuple[str, int, bytes | None]]:
    """The address and size of a file with as much of it as one batch has, in one piece."""
    for batch in batches:
        files, sizes, pieces = (batch.column(name) for name in ("file", "size", "piece"))
        start = 0
        for end in pc.run_end_encode(files).run_ends.to_pylist():
            part = pieces.slice(start, end - start)
            joined = None
            if not part.null_count:
                whole = pa.ListArray.from_arrays([0, len(part)], part)
                joined = pc.binary_join(whole, _LINE_FEED)[0].as_py()
            yield files[start].as_py(), sizes[start].as_py(), joined
            start = end


def _chunks(pieces: Iterator[bytes], name: str, size: int) -> Iterator[bytes]:
    """The bytes of one file; raises UnreadableInput where some are missing."""
    got = 0
    for chunk in chain(islice(pieces, 1), (_LINE_FEED + piece for piece in pieces)):
        got += len(chunk)
        yield chunk
    if got == size - 1:
        got += 1
        yield _LINE_FEED
    if got != size:
        raise UnreadableInput(f"{name}: Spark gave {got} of its {size} bytes")


def _name(address: str) -> str:
    """The name that records give a file: its path if it is one of this machine, else its address."""
    scheme, colon, path = unquote(address).partition(":")
    return f"/{path.lstrip('/')}" if scheme == "file" else scheme + colon + path
