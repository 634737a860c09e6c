"""What repeats on the pages of sites, learnt and used on a cluster.

A site memory is the same file here as on the command line. It is learnt as rows, one a page, of
which each site keeps those with the smallest numbers: Spark counts them before and after they are
sent around, so that a site with most of the pages costs no more than others. It is used as a file
that is sent once to every node and mapped into its workers, which look up a site when a page of it
comes: a memory of a gigabyte costs a node a gigabyte, whatever the number of its cores.
"""

from __future__ import annotations

import atexit
import json
import mmap
import os
import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as sf

from ..repeats import SAMPLE, SiteMemory, SiteRepeats, read_lines, site_of


class SentMemory(NamedTuple):
    """A site memory that every node has as a file of this name."""

    name: str

    def here(self) -> SiteMemory:
        """Return it, in a worker."""
        return _mapped(SparkFiles.get(self.name))


def sample(prints: DataFrame) -> DataFrame:
    """Return the lines of the site memory of `prints`, sorted, in the column `value`.

    prints: `site`, `page` and `value` of pages, in any order and as often as you like; rows
            without a site are no pages
    """
    order = Window.partitionBy("site").orderBy("page")
    return (
        prints.where("site is not null")
        .dropDuplicates(["site", "page"])
        .withColumn("place", sf.row_number().over(order))
        .where(sf.col("place") <= SAMPLE)
        .orderBy("site", "page")
        .select("value")
    )


def load_memory(session: SparkSession, memory: DataFrame | str | Sequence[str]) -> SentMemory:
    """Send a site memory to every node: what `learn` found, or files and directories of them.

    Raises UnreadableInput for what is no site memory.
    """
    lines = memory if isinstance(memory, DataFrame) else _read(session, memory)
    folder = tempfile.mkdtemp(prefix="extractnews-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = os.path.join(folder, f"{os.path.basename(folder)}.jsonl")
    with open(path, "wb") as file:
        for row in lines.toLocalIterator(prefetchPartitions=True):
            page = SiteMemory(read_lines([row["value"].encode()], "site memory"))
            file.writelines(line.encode() for line in page.lines())
    session.sparkContext.addFile(path)
    return SentMemory(os.path.basename(path))


def _read(session: SparkSession, paths: str | Sequence[str]) -> DataFrame:
    """The lines of the site memory that files and directories hold together."""
    read = session.read.option("lineSep", "\n").option("recursiveFileLookup", "true")
    lines = read.text([paths] if isinstance(paths, str) else list(paths)).where("value != ''")
    fields = sf.from_json("value", "site string, page string")
    # What is no line of a memory stays, under the name of no site, and is refused by who reads it.
    site = sf.coalesce(fields["site"], sf.lit(""))
    page = sf.conv(fields["page"], 16, 10).cast("bigint")
    return sample(lines.select(site.alias("site"), page.alias("page"), "value"))


class MappedMemory(SiteMemory):
    """A site memory that stays in its file, with an index of its sites."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._lines: dict[str, list[tuple[int, int]]] = {}
        self._known: tuple[str, SiteRepeats] | None = None
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            self._file = mmap.mmap(file.fileno(), size, prot=mmap.PROT_READ) if size else b""
            start = 0
            for line in file:
                end = start + len(line)
                self._lines.setdefault(_site(line), []).append((start, end))
                start = end

    def at(self, address: str) -> SiteRepeats:
        site = site_of(address)
        if self._known is None or self._known[0] != site:
            lines = [self._file[start:end] for start, end in self._lines.get(site, [])]
            self._known = site, SiteMemory(read_lines(lines, "site memory")).at(address)
        return self._known[1]


_mapped = cache(MappedMemory)


def _site(line: bytes) -> str:
    """The site that a line of ours is about, which it begins with."""
    site, _ = json.JSONDecoder().raw_decode(line.decode(), line.index(b":") + 1)
    return str(site)
