"""A fuzzer: pages of our own broken in a thousand ways, and promises that must hold for each.

    python -m tests.fuzz --runs 20000 --seed 1      # the same inputs in each run
    python -m tests.fuzz --runs 20000               # new ones; the seed is printed
    python -m tests.fuzz --seed 1 --only 4711       # one of them again

One execution is one document through the whole filter, from bytes to its record or its error, with
all that tests/hostile/promises.py asserts of it. What it finds is kept as a file in
tests/hostile/finds/, which the test suite reads.
"""

from __future__ import annotations

import argparse
import errno
import gzip
import json
import os
import random
import re
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from extractnews import batch, output, output_files
from extractnews.errors import OutputFailed
from extractnews.settings import Settings
from extractnews.sources import streams

from .hostile.laws import LAWS
from .hostile.promises import JSON, MARKDOWN, PROFILES, VIEWS, WITH_ERRORS, check_line, kept
from .pages import ODDITIES, golden

#: Seconds after which one execution counts as a hang.
HANG = 20
FINDS = Path(__file__).parent / "hostile" / "finds"

Dice = random.Random
Kind = Callable[[Dice], tuple[int, bytes]]

_PAGES = sorted(golden().items())
_HTML = [page for _, page in sorted(golden("html").items())]
_PIECES = re.compile(rb"(?=[<\n])")
_ODD = [odd.encode("utf-8", "surrogatepass") for odd in ODDITIES] + [
    b"\xff", b"\x80", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x00\x00", b"&#178;", "²".encode(),
    "²³ March 2024".encode(), b"\x1f\x8b", b"WARC/1.0\r\n", b"%", b"\\", b"`" * 3, b"---\n",
    b"<a href='java\tscript:x'>x</a>", b"<img width='\xc2\xb2' src=x>", b"<p>" * 300, b"<b>" * 300,
    b"]" * 50, b"[" * 2000, b"1" * 5000, b" " * 3000, b"\n" * 200, b"=" * 300, b"\xe2\x80\xa8",
]  # fmt: skip
#: The ways to write what comes out, the usual one more often than the others.
_WAYS = (JSON, JSON, JSON, JSON, WITH_ERRORS, WITH_ERRORS, MARKDOWN, MARKDOWN, *PROFILES, *VIEWS)
_MAGICS = (
    b"", b"", b"\x1f\x8b\x08\0", b"\x28\xb5\x2f\xfd", b"WARC/1.0\r\n", b"{", b'{"html":"', b"<html>",
    b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x89PNG\r\n", b"PK\3\4", b"%PDF-", b"<?xml ",
)  # fmt: skip


def mutated(dice: Dice, page: bytes) -> bytes:
    """A page cut off, with pieces dropped, doubled, moved, flipped or put in from elsewhere."""
    pieces = _PIECES.split(page)
    for _ in range(dice.randint(1, 8)):
        place = dice.randrange(len(pieces) or 1)
        some = dice.randint(1, 25)
        match dice.randrange(8):
            case 0:
                del pieces[place + 1 :]
            case 1:
                del pieces[place : place + some]
            case 2:
                pieces[place:place] = pieces[place : place + some] * dice.randint(1, 6)
            case 3 | 4:
                pieces.insert(place, dice.choice(_ODD) * dice.choice((1, 1, 1, 3, 40)))
            case 5:
                piece = bytearray(pieces[place] if pieces else b"")
                for _ in range(dice.randint(1, 6)):
                    if piece:
                        piece[dice.randrange(len(piece))] = dice.randrange(256)
                pieces[place : place + 1] = [bytes(piece)]
            case 6:
                other = _PIECES.split(dice.choice(_PAGES)[1])
                start = dice.randrange(len(other))
                pieces[place:place] = other[start : start + 4 * some]
            case 7:
                moved = pieces[place : place + some]
                del pieces[place : place + some]
                start = dice.randrange(len(pieces) or 1)
                pieces[start:start] = moved
    return b"".join(pieces)


def part(dice: Dice, page: bytes) -> bytes:
    """A page, or some of it: what is small is done in no time, and breaks as well as what is large."""
    if dice.random() < 0.4:
        return page
    size = dice.choice((300, 700, 1500))
    start = dice.randrange(max(1, len(page) - size))
    return page[start : start + size]


def _written(dice: Dice, data: bytes) -> tuple[int, bytes]:
    if dice.random() < 0.03:
        data = gzip.compress(data, 1)
        if dice.random() < 0.5:
            place = dice.randrange(len(data))
            data = data[:place] + dice.randbytes(dice.randrange(4)) + data[place:]
    kept(data, dice.choice(_WAYS))
    return 1, data


def any_bytes(dice: Dice) -> tuple[int, bytes]:
    """Bytes of no meaning, behind what something begins with."""
    size = dice.choice((3, 30, 300, 3000))
    alphabet = dice.choice(
        (bytes(range(256)), b"<>/a=\"' &;#x!-p", b'{}[]",:0\\u\n', b"\0\x1b\x9b\xc2\n ")
    )
    return _written(dice, dice.choice(_MAGICS) + bytes(dice.choices(alphabet, k=size)))


def broken_page(dice: Dice) -> tuple[int, bytes]:
    """A page of our own or a part of one, mutated."""
    return _written(dice, mutated(dice, part(dice, dice.choice(_PAGES)[1])))


def odd_data(dice: Dice) -> tuple[int, bytes]:
    """A page with JSON-LD of a wrong shape."""
    leaves: tuple[Any, ...] = (
        None, True, 0, -1, 1e300, "", "x", "²", "Ann Berg", "2024-03-05", "\ud83d", "\x9b", "http://[", {}, [],
    )  # fmt: skip
    keys = (
        "@type", "@id", "@graph", "@value", "@list", "headline", "author", "name", "datePublished", "image", "url",
        "publisher", "keywords", "articleBody", "position", "item", "itemListElement", "description", "width",
    )  # fmt: skip

    def value(depth: int) -> Any:
        if depth > 4 or dice.random() < 0.4:
            return dice.choice(leaves)
        if dice.random() < 0.4:
            return [value(depth + 1) for _ in range(dice.randrange(4))]
        return {dice.choice(keys): value(depth + 1) for _ in range(dice.randrange(5))}

    data = value(0)
    if isinstance(data, dict):
        data["@type"] = dice.choice(("NewsArticle", ["BlogPosting"], "BreadcrumbList", None))
    script = json.dumps(data, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")
    if dice.random() < 0.1:
        script = script[: dice.randrange(len(script) + 1)]
    page = dice.choice(_HTML) if dice.random() < 0.3 else b"<html><head></head><body>"
    head = b'<script type="application/ld+json">' + script + b"</script></head>"
    return _written(dice, page.replace(b"</head>", head, 1))


def lines(dice: Dice) -> tuple[int, bytes]:
    """NDJSON with pages and with what is none."""
    made = []
    for _ in range(dice.randint(1, 4)):
        page = mutated(dice, part(dice, dice.choice(_PAGES)[1])).decode("utf-8", "surrogateescape")
        key = dice.choice(("html", "html", "text", "html_base64", "body"))
        line = json.dumps(
            {key: page, dice.choice(("source", "url", "x", "encoding")): page[:9]}
        ).encode()
        made.append(line if dice.random() < 0.8 else mutated(dice, line))
    data = b"\n".join(made)
    kept(data, dice.choice((JSON, WITH_ERRORS)))
    return len(made), data


def law(dice: Dice) -> tuple[int, bytes]:
    """A page, and the same page said otherwise, give the same record."""
    name, page = dice.choice(_PAGES)
    changed = LAWS[dice.choice(sorted(LAWS))](dice, name, page)
    if changed is None:
        return 0, page
    page, changed = changed
    assert kept(changed) == _plainly(page)
    return 2, changed


@cache
def _plainly(page: bytes) -> list[Any]:
    return kept(page)


def fault(dice: Dice) -> tuple[int, bytes]:
    """The n-th read or the n-th write of a run fails: each input has its record or its message."""
    pages = [dice.choice(_PAGES)[1] for _ in range(3)]
    number = dice.randint(1, 9)
    code = dice.choice((errno.EIO, errno.ENOSPC, errno.EINTR, errno.EAGAIN, errno.ENOMEM))
    reads, writes = _failing(os.read, number, code), _failing(os.write, number, code)
    said: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for index, page in enumerate(pages):
            path = Path(folder, f"{index}.html")
            path.write_bytes(page)
            names.append(str(path))
        target = Path(folder, "out")
        settings = Settings(names=tuple(names), output=str(target))
        broken = dice.random() < 0.5
        with (
            mock.patch.object(streams.os, "read", reads if broken else os.read),
            mock.patch.object(output.os, "write", os.write if broken else writes),
            mock.patch.object(batch, "say", said.append),
            mock.patch.object(output_files, "end_by_exception"),
        ):
            try:
                status = batch.run(settings)
            except OutputFailed:
                assert not target.exists()
                assert sorted(path.name for path in Path(folder).iterdir()) == [
                    "0.html",
                    "1.html",
                    "2.html",
                ]
                return 1, pages[0]
        assert status in (0, 1, 2)
        text = target.read_text("utf-8")
        for line in text.splitlines(keepends=True):
            check_line(line)
        assert text.count("\n") + len(said) == len(pages)
    return len(pages), pages[0]


def _failing(function: Callable[..., Any], number: int, code: int) -> Callable[..., Any]:
    calls = 0

    def call(*arguments: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == number:
            raise OSError(code, os.strerror(code))
        return function(*arguments)

    return call


KINDS: tuple[tuple[Kind, int], ...] = (
    (any_bytes, 20), (broken_page, 50), (odd_data, 12), (lines, 5), (law, 10), (fault, 3),
)  # fmt: skip


def execute(seed: str, number: int) -> tuple[str, int, bytes]:
    """Do one of the runs of a seed; raises what it finds."""
    dice = Dice(f"{seed}:{number}")
    kinds, weights = zip(*KINDS, strict=True)
    kind = dice.choices(kinds, weights)[0]
    done, data = kind(dice)
    return kind.__name__, done, data


def _hang(number: int, frame: object) -> None:
    raise TimeoutError(f"not done after {HANG} s")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=20_000, help="executions")
    parser.add_argument("--seed", default=None)
    parser.add_argument("--only", type=int, default=None, help="one run of the seed")
    parser.add_argument("--seconds", type=float, default=1e9, help="stop after so many")
    options = parser.parse_args()
    seed = options.seed or str(random.SystemRandom().randrange(10**9))
    print(f"seed {seed}", flush=True)
    signal.signal(signal.SIGALRM, _hang)
    if options.only is not None:
        print(*execute(seed, options.only)[:2])
        return 0
    counts: Counter[str] = Counter()
    finds = number = 0
    end = time.monotonic() + options.seconds
    while counts.total() < options.runs and time.monotonic() < end:
        signal.alarm(HANG)
        try:
            kind, done, _ = execute(seed, number)
            counts[kind] += done
        except Exception:  # noqa: BLE001  whatever it is, it is what we look for
            finds += 1
            print(f"--seed {seed} --only {number}\n{traceback.format_exc()}", flush=True)
        signal.alarm(0)
        number += 1
    print(f"{counts.total()} executions, {finds} finds: {dict(counts)}")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
