"""Folders of annotated pages: reading them, and cutting them into folds by site.

    DIR/cases.jsonl               one page a line: {id, set, url, lang?, html: path, gold: {…}}
    DIR/html/<id>.html.gz         the page's bytes as they were saved
    DIR/text/<renderer>.jsonl.gz  {id, text}: the whole page as one program dumps it to text

Your own pages can be laid out the same way and given to `train` and `bench`. Of `gold`, whatever
is there is used: body, paragraphs, with, without, title, authors, published, modified, tags,
description, images, lang, site; `article: false` says that the page holds none.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from . import renderings

#: Folds of every figure that is called "out of fold". Fixed, so that figures can be compared.
FOLDS = 5

#: Second-level labels that registries sell names under, where the last label is a country's:
#: example.co.uk is a site, co.uk is none. The Public Suffix List has some 9,000 more rules; these
#: cover the news sites seen, and a wrong cut only puts two sites into one fold.
# fmt: off
SECOND_LEVEL = frozenset((
    "ac", "asn", "bel", "co", "com", "dn", "ed", "edu", "gob", "go", "gouv", "gov", "gub", "gv",
    "id", "in", "info", "kiev", "lg", "ltd", "lviv", "me", "mil", "msk", "ne", "net", "nom",
    "odessa", "or", "org", "plc", "police", "press", "sch", "school", "spb", "waw", "web",
))
# fmt: on


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated page.

    id, set: together unique; one page may stand in two sets under one id
    lang:    as the annotation has it, else as the set has it (which may be a country), else ""
    gold:    what a reader says the page holds; only the keys that were annotated
    """

    id: str
    set: str
    url: str
    lang: str
    gold: dict[str, Any]
    path: Path

    @property
    def html(self) -> bytes:
        """The page's bytes, read anew at each call so that a list of cases stays small."""
        data = self.path.read_bytes()
        return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data

    @property
    def is_article(self) -> bool:
        """False for pages whose right answer is that they hold no article."""
        return self.gold.get("article") is not False and not self.set.startswith("hubs")


def read_set(directory: str | Path) -> Iterator[Case]:
    """Yield the pages of one folder, in the order of its list."""
    folder = Path(directory)
    with open(folder / "cases.jsonl", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                yield Case(
                    id=row["id"],
                    set=row.get("set") or folder.name,
                    url=row.get("url") or "",
                    lang=row["gold"].get("lang") or row.get("lang") or "",
                    gold=row["gold"],
                    path=folder / row["html"],
                )


def set_folders(data: str | Path) -> list[Path]:
    """Return the folders under `data` that hold cases, sorted; `data` itself if it is one."""
    root = Path(data)
    if (root / "cases.jsonl").exists():
        return [root]
    return sorted(path.parent for path in root.glob("*/cases.jsonl"))


def new_folder(path: str) -> Path:
    """Return the folder of that name, made where there is none: before the hours of training."""
    folder = Path(path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def renderers(directory: str | Path) -> list[str]:
    """Return the names of the programs whose dumps a folder has, and of the forms made here, sorted."""
    there = (
        path.name.removesuffix(".jsonl.gz") for path in Path(directory).glob("text/*.jsonl.gz")
    )
    return sorted({*there, *renderings.FORMS})


def dumps(directory: str | Path, renderer: str) -> dict[str, str]:
    """Return the dump of every page of a folder by one program, or in one of the forms made here, by page id."""
    if renderer in renderings.FORMS:
        return {case.id: renderings.render(case.html, renderer) for case in read_set(directory)}
    with gzip.open(Path(directory) / "text" / f"{renderer}.jsonl.gz", "rt", encoding="utf-8") as f:
        return {row["id"]: row["text"] for row in map(json.loads, f)}


def site(url: str) -> str:
    """Return the registered domain of an address: `bbc.co.uk` of `https://news.bbc.co.uk/1`.

    An address without a host gives itself, so that pages without one still differ.
    """
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        host = ""
    if not host:
        return url
    labels = host.removeprefix("www.").split(".")
    if labels[-1].isdigit():  # an IPv4 address
        return host
    deep = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL
    return ".".join(labels[-3 if deep else -2 :])


def fold(case: Case, folds: int = FOLDS) -> int:
    """Return the fold of a page, 0..folds-1: all pages of a site share it, in whatever set.

    By hash of the site, so that a page added later moves no other.
    """
    return _hash(site(case.url) or case.id) % folds


def subset(cases: Iterable[Case], size: int) -> list[Case]:
    """Return `size` of the cases, the same ones each time, in the order given."""
    pages = list(cases)
    chosen = sorted(range(len(pages)), key=lambda i: (_hash("subset " + pages[i].id), i))[:size]
    return [pages[i] for i in sorted(chosen)]


def digest(cases: Iterable[Case]) -> str:
    """Return a fingerprint of pages and annotations, whatever their order.

    What a model was trained on is told by it; it reads every page.
    """
    rows = []
    for case in cases:
        gold = json.dumps(case.gold, sort_keys=True, ensure_ascii=False)
        row = f"{case.set}\n{case.id}\n{case.url}\n{gold}\n".encode("utf-8", "surrogatepass")
        rows.append(hashlib.sha256(row + case.html).digest())
    return hashlib.sha256(b"".join(sorted(rows))).hexdigest()


def _hash(text: str) -> int:
    return int(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), 16)
