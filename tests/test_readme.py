"""The README's examples print what it says they print.

    ```console   a shell session: lines after "$ " are run by bash, the others are their output;
                 skipped where a program that it is about is not installed
    ```pycon     a Python session, as doctest reads it

An ellipsis in the output stands for anything on its line. Output to both streams is shown as it
comes: standard output first, then standard error.
"""

from __future__ import annotations

import doctest
import gzip
import json
import os
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

import pytest

from .cli.running import COMMAND, ROOT, SEED, shell
from .pages import GOLDEN

README = (ROOT / "README.md").read_text("utf-8")
_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = _FENCED.findall(README)

#: The files that the examples speak of, and the golden pages that they are.
FILES = {
    "story.html": "wordpress-news",
    "table.html": "table-article",
    "divs.html": "div-soup",
    "hub.html": "no-article-hub",
}


def golden(name: str) -> bytes:
    return (GOLDEN / name / "page.html").read_bytes()


def archive() -> bytes:
    """Two pages and a redirect as a crawler keeps them, each record packed for itself."""
    parts = []
    for address, status, body in (
        ("https://www.carrickgazette.example/old", "301 Moved Permanently", b""),
        (
            "https://www.carrickgazette.example/news/high-street-vote",
            "200 OK",
            golden("table-article"),
        ),
        ("https://www.example.org/ferry", "200 OK", golden("wordpress-news")),
    ):
        served = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(served)}\r\n\r\n"
        )
        parts.append(gzip.compress(head.encode() + served + b"\r\n\r\n"))
    return b"".join(parts)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A directory with the files of the examples."""
    for name, page in FILES.items():
        (tmp_path / name).write_bytes(golden(page))
    (tmp_path / "wire.html.gz").write_bytes(gzip.compress(golden("wire-story")))
    for name, page in (
        ("story", "wordpress-news"),
        ("2024/table", "table-article"),
        ("hub", "no-article-hub"),
    ):
        path = tmp_path / "crawl" / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(golden(page))
    (tmp_path / "crawl.warc.gz").write_bytes(archive())
    with zipfile.ZipFile(tmp_path / "site.wacz", "w") as packed:
        packed.writestr("datapackage.json", "{}")
        packed.writestr("archive/data.warc.gz", archive())
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "extractnews"
    script.write_text(f'#!/bin/sh\nexec {" ".join(COMMAND)} "$@"\n')
    script.chmod(0o755)
    (tmp_path / "seeds").mkdir()
    shutil.copy(SEED, tmp_path / "seeds")
    lines = [
        {
            "source": f"crawl/{number}",
            "url": "https://www.westlandreview.example/x",
            "id": 70 + number,
            "html": golden(page).decode("utf-8"),
        }
        for number, page in enumerate(("gallery", "no-article-hub"), 1)
    ]
    text = "".join(f"{json.dumps(line)}\n" for line in lines)
    (tmp_path / "pages.ndjson").write_text(text)
    return tmp_path


def sessions(block: str) -> list[tuple[str, str]]:
    """Return the commands of a block, each with the output that follows it."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(part.partition("\n")[0], part.partition("\n")[2].rstrip("\n")) for part in parts]


def pattern(output: str) -> str:
    return re.escape(output).replace("…", "[^\n]*")


CONSOLE = [block for language, block in BLOCKS if language == "console"]
assert len(CONSOLE) > 8, "the README has lost its examples"


#: Programs of others that the examples run.
OTHERS = ("jq", "parallel", "wget", "sqlite-utils", "pandoc", "unzip")


class Site(BaseHTTPRequestHandler):
    """Stands in for every host there is: the proxy that wget is told to go through."""

    def do_GET(self) -> None:
        found = self.path.endswith("/ferry")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        if found:
            self.wfile.write(golden("wordpress-news"))

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def proxy() -> Iterator[str]:
    """The address of a server for the examples that fetch pages."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def missing(block: str) -> str:
    """The programs that an example runs and that are not here."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    commands = " ".join(command for command, _ in sessions(block))
    gone = [
        name
        for name in OTHERS
        if re.search(rf"(?:^|[| ]){name} ", commands) and shutil.which(name, path=path) is None
    ]
    if "import pandas" in commands and find_spec("pandas") is None:
        gone.append("pandas")
    return ", ".join(gone)


@pytest.mark.parametrize("block", CONSOLE, ids=lambda block: sessions(block)[0][0][:40])
def test_shell_examples(block: str, place: Path, proxy: str) -> None:
    assert block.startswith("$ ")
    if gone := missing(block):
        pytest.skip(f"not on this machine: {gone}")
    bins = f"{place / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}"
    for command, output in sessions(block):
        script = f"curl() {{ cat story.html; }}\nunset -f extractnews\n{command}"
        done = shell(script, place, PATH=bins, HOME=str(place), http_proxy=proxy, no_proxy="")
        shown = (done.stdout + done.stderr).decode().rstrip("\n")
        assert re.fullmatch(pattern(output), shown), f"$ {command}\n{shown}"


@pytest.mark.parametrize("program", ["parallel", "xargs"])
def test_archives_are_spread_by_other_programs(program: str, place: Path) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"no {program} on this machine")
    (recipe,) = re.findall(rf"^    (.*crawl.*\| {program} .*)$", README, re.MULTILINE)
    (place / "crawl-2.warc.gz").write_bytes(archive())
    done = shell(
        f"unset -f extractnews\n{recipe}", place, PATH=f"{place / 'bin'}:{os.environ['PATH']}"
    )
    assert done.returncode == 0, done.stderr
    for name in ("crawl.warc.gz", "crawl-2.warc.gz"):
        assert len((place / f"{name}.jsonl").read_text().splitlines()) == 2


@pytest.mark.parametrize("block", [block for language, block in BLOCKS if language == "pycon"])
def test_python_examples(block: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    example = doctest.DocTestParser().get_doctest(block, {}, "README", "README.md", 0)
    assert example.examples
    said: list[str] = []
    results = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example, out=said.append)
    assert results.failed == 0, "".join(said)


def test_nothing_fenced_goes_unchecked() -> None:
    assert {language for language, _ in BLOCKS} == {"console", "pycon"}


def test_the_readme_names_what_there_is() -> None:
    """Every option and key is spoken of, and every module named is there."""
    from extractnews.keys import KEYS
    from extractnews.options import OPTIONS

    unsaid = {option.flags[-1] for option in OPTIONS if option.flags[-1] not in README}
    assert unsaid <= {"--recursive", "--null", "--quiet", "--format", "--output"}  # by short names
    rules = README.partition("## The record")[2].partition("\n## ")[0]
    assert [key for key in KEYS if f"`{key}`" not in rules] == []
    table = README.partition("| module | what it holds |")[2].partition("\n\n")[0]
    named = re.findall(
        r"`([\w/]+)`", " ".join(line.split("|")[1] for line in table.splitlines()[2:])
    )
    there = {
        path.stem if path.is_file() else f"{path.name}/"
        for path in (ROOT / "extractnews").iterdir()
    }
    assert set(named) == {
        name for name in there if not name.startswith(("__pycache__", "py", "bin"))
    } | {"pipeline"}


def test_targets_and_files_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text()
    for target in set(re.findall(r"`make (\w+)", README)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for name in set(re.findall(r"`((?:tests|extractnews)/[\w/.]+)`", README)):
        assert os.path.exists(ROOT / name), name
