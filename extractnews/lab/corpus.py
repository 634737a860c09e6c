"""Folders of annotated pages: reading them, and cutting them into folds by site.

    DIR/cases.jsonl               one page a line: {id, set, url, lang?, html: path, gold: {…}}
    DIR/html/<id>.html.gz         the page's bytes as they were saved
    DIR/text/<renderer>.jsonl.gz  {id, text}: the whole page as one program dumps it to text

Your own pages can be laid out the same way and given to `train` and `bench`; pages need not be packed.
An id is one page's alone in its set. Of `gold`, whatever is there is used:

    body, title, lang, site, markdown   text; a body's paragraphs are parted by a blank line
    description                         text: the standfirst
    published, modified                 2024-03-12, and the time with its zone if the page has one
    paragraphs, authors, tags           lists of text
    with, without                       lists of text that must, and that must not, be in the body
    images                              [{cover: true, urls: […], caption, authors: […]}]
    article                             false: the page holds none

What cannot be read so is a `BadCorpus`, which says where and why; `unread` names what is left aside.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import hashlib
import inspect
import json
import os
import re
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..errors import USAGE, ExtractNewsError
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


#: The keys of a line of cases.jsonl, and those of its `gold` by what they hold.
ROW_KEYS = ("id", "set", "url", "lang", "html", "gold")
TEXTS = ("body", "title", "description", "published", "modified", "lang", "site", "markdown")
LISTS = ("paragraphs", "with", "without", "authors", "tags", "images")
_DAYS = ("published", "modified")
_DUMPS = ".jsonl.gz"


class BadCorpus(ExtractNewsError):
    """Annotated pages that cannot be read, or do not suffice for what is asked of them."""

    code = "bad_corpus"
    exit_status = USAGE


def told(command: Callable[..., int]) -> Callable[..., int]:
    """Make a command of the lab answer a `BadCorpus` with a line for a person and a status."""

    @functools.wraps(command)
    def guarded(arguments: Sequence[str] | None = None) -> int:
        try:
            return command(arguments)
        except BadCorpus as error:
            print(f"{Path(inspect.getfile(command)).stem}: {error}", file=sys.stderr)
            return error.exit_status

    return guarded


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated page.

    id, set: together unique; one page may stand in two sets under one id and address
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
        return _unpacked(self.path)

    @property
    def page(self) -> tuple[str, str]:
        """What is the same for one page in two sets; without an address nobody knows."""
        return self.id, self.url or self.set

    @property
    def site(self) -> str:
        """The registered domain; a page without an address is a site of its own."""
        return site(self.url) or self.id

    @property
    def is_article(self) -> bool:
        """False for pages whose right answer is that they hold no article."""
        return self.gold.get("article") is not False and not self.set.startswith("hubs")


def read_set(directory: str | Path) -> Iterator[Case]:
    """Yield the pages of one folder, in the order of its list."""
    folder = Path(os.path.abspath(directory))  # "." has no name, of which that of the set is made
    seen = set()
    for where, row in _rows(folder / "cases.jsonl"):
        wrong = _what_is_wrong(row, folder)
        case_id = str(row.get("id"))
        if wrong or case_id in seen:
            raise BadCorpus(f"{where}: {wrong or f'a second page with the id {case_id!r}'}")
        seen.add(case_id)
        gold = row["gold"]
        yield Case(
            id=case_id,
            set=row.get("set") or folder.name,
            url=row.get("url") or "",
            lang=gold.get("lang") or row.get("lang") or "",
            gold=gold,
            path=folder / row["html"],
        )


def _rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each line of JSON Lines, packed or not, and where it stands."""
    try:
        text = _unpacked(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadCorpus(f"{path}: not UTF-8, as JSON is") from None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BadCorpus(f"{where}: a line must be a JSON object: {error}") from None
        if not isinstance(row, dict):
            raise BadCorpus(f"{where}: a line must be a JSON object")
        yield where, row


def _unpacked(path: Path) -> bytes:
    """Return what a file holds, out of its gzip if it is packed."""
    try:
        data = path.read_bytes()
        return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    except (OSError, EOFError, zlib.error) as error:
        raise BadCorpus(f"{path}: {getattr(error, 'strerror', None) or error}") from None


def _what_is_wrong(row: dict[str, Any], folder: Path) -> str:
    """Say why a line of cases.jsonl is no annotated page; "" if it is one."""
    gold, html = row.get("gold"), row.get("html")
    for key, right in (
        ("id", isinstance(row.get("id"), str | int) and row["id"] != ""),
        ("html", isinstance(html, str) and html != ""),
        ("gold", isinstance(gold, dict)),
    ):
        if not right:
            return f"no {key!r}: a page has an id, html (the name of its file) and gold (an object)"
    assert isinstance(gold, dict) and isinstance(html, str)
    for key in ("set", "url", "lang"):
        if not isinstance(row.get(key) or "", str):
            return f"{key!r} must be text"
    if not (folder / html).is_file():
        return f"there is no file {folder / html}"
    for key in TEXTS:
        if not isinstance(gold.get(key) or "", str):
            return f"gold {key!r} must be text" + (", with a blank line between paragraphs" if key == "body" else "")  # fmt: skip
    if gold.get("article") not in (None, True, False):
        return f"gold 'article' must be true or false, and is {gold['article']!r}"
    for key in _DAYS:
        if gold.get(key) and not re.match(r"\d{4}-\d", gold[key]):
            return f"gold {key!r} must be as in 2024-03-12, and is {gold[key][:40]!r}"
    for key in LISTS:
        kind = dict if key == "images" else str
        texts = gold.get(key) or []
        if key == "authors" and isinstance(texts, str):  # on one page of fundus_past_dev
            continue
        if not (isinstance(texts, list) and all(isinstance(text, kind) for text in texts)):
            return f"gold {key!r} must be a list of {'objects' if kind is dict else 'text'}"
    for image in gold.get("images") or []:
        if not all(isinstance(image.get(key) or [], list) for key in ("urls", "authors")):
            return "gold 'images' must have lists of 'urls' and 'authors'"
    return ""


def unread(directory: str | Path) -> str:
    """Say what a folder has that nothing looks at, such as misspelt keys; "" if it has nothing."""
    folder = Path(os.path.abspath(directory))
    found: Counter[str] = Counter()
    for _, row in _rows(folder / "cases.jsonl"):
        gold = row.get("gold") or {}
        found.update(repr(key) for key in row if key not in ROW_KEYS)
        found.update(f"gold {key!r}" for key in gold if key not in (*TEXTS, *LISTS, "article"))
    texts = [path.name for path in sorted(folder.glob("text/*")) if not path.name.endswith(_DUMPS)]
    parts = [f"{name} of {count} pages" for name, count in found.items()]
    parts += [f"text/{name} (dumps are text/NAME{_DUMPS})" for name in texts]
    return f"{folder.name}: not read: {', '.join(parts)}" if parts else ""


def set_folders(data: str | Path, names: str = "") -> list[Path]:
    """Return the folders under `data` that hold cases, sorted; `data` itself if it is one.

    names: which of them, with commas; all if it is empty
    """
    root = Path(os.path.abspath(data))
    if (root / "cases.jsonl").exists():
        there = [root]
    else:
        there = sorted(path.parent for path in root.glob("*/cases.jsonl"))
    if not there:
        raise BadCorpus(f"no cases.jsonl under {root}")
    wanted = [name for name in names.split(",") if name]
    known = {folder.name: folder for folder in there}
    for name in wanted:
        if name not in known:
            raise BadCorpus(f"no set {name} under {root}; there are: {', '.join(known)}")
    return [folder for name, folder in known.items() if not wanted or name in wanted]


def read_all(data: str | Path, names: str = "") -> list[Case]:
    """Return the pages of all folders that `set_folders` finds; there is one at least."""
    cases = [case for folder in set_folders(data, names) for case in read_set(folder)]
    if not cases:
        raise BadCorpus(f"no pages in {data}")
    return cases


def check_trainable(cases: Iterable[Case], least: int = 2) -> None:
    """Raise `BadCorpus` if the articles are in fewer folds than it takes to judge each by the others."""
    folds = {fold(case) for case in cases if case.is_article and case.gold.get("body")}
    if len(folds) < least:
        raise BadCorpus(
            "needs articles with a body from several sites, to judge each by models of the others"
        )


def new_folder(path: str) -> Path:
    """Return the folder of that name, made where there is none: before the hours of training."""
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{path}: {error.strerror}") from None
    return folder


def some(number: str) -> int:
    """Return a number of things of which there must be one at least, as an option has it."""
    if int(number) < 1:
        raise argparse.ArgumentTypeError(f"{number}: must be 1 or more")
    return int(number)


def renderers(directory: str | Path) -> list[str]:
    """Return the names of the programs whose dumps a folder has, and of the forms made here, sorted."""
    there = (path.name.removesuffix(_DUMPS) for path in Path(directory).glob(f"text/*{_DUMPS}"))
    return sorted({*there, *renderings.FORMS})


def chosen_renderers(folders: Iterable[Path], names: str) -> list[str]:
    """Return the names, with commas, of dumps that one of the folders has at least."""
    there = sorted({name for folder in folders for name in renderers(folder)})
    wanted = [name for name in names.split(",") if name]
    for name in wanted:
        if name not in there:
            raise BadCorpus(f"no dumps by {name}; there are: {', '.join(there)}")
    return wanted


def dumps(directory: str | Path, renderer: str) -> dict[str, str]:
    """Return the dump of every page of a folder by one program, or in one of the forms made here, by page id."""
    if renderer in renderings.FORMS:
        return {case.id: renderings.render(case.html, renderer) for case in read_set(directory)}
    found = {}
    for where, row in _rows(Path(directory) / "text" / f"{renderer}{_DUMPS}"):
        if not isinstance(row.get("text"), str) or "id" not in row:
            raise BadCorpus(f"{where}: a dump has an id and text")
        found[str(row["id"])] = row["text"]
    return found


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
    return _hash(case.site) % folds


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
