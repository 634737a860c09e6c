"""Limits that hold inside one C call, and surroundings that are short of everything."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extractnews.bare_readability import readability
from extractnews.limits import MEMORY, UNGUARDED_BYTES
from extractnews.readable import MOST_ATTRIBUTES, block_texts

from ..cli.running import COMMAND, environment, page, run, shell
from ..cli.test_batch import SLOW, children, wait_until
from .promises import check_line

#: A page that takes a worker, and some 150 MB.
LARGE = page(lead="<p>It was a long and a cold night on the old pier, they said.</p>" * 40_000)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "good.html").write_text(page())
    (tmp_path / "large.html").write_text(LARGE)
    (tmp_path / "slow.html").write_text(SLOW)
    assert len(LARGE) > UNGUARDED_BYTES
    return tmp_path


@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
def test_a_page_that_needs_too_much_memory_costs_itself_only(pages: Path, jobs: str) -> None:
    """Address space from next to nothing to almost enough: a record, or a line that says why not."""
    said = set()
    for megabytes in (58, 66, 80, 100, 130):
        done = shell(
            f"ulimit -v {megabytes}000; extractnews {jobs} --timeout 60 --errors record"
            " good.html large.html good.html",
            pages,
        )
        records = [check_line(line + "\n") for line in done.stdout.decode().splitlines()]
        assert [record["source"] for record in records] == ["good.html", "large.html", "good.html"]
        assert "error" not in records[0] and "error" not in records[2]
        assert done.stderr.count(b"\n") == 1 and done.returncode in (2, 70)
        said.add(records[1]["error"]["code"])
    assert "too_large" in said and said <= {"too_large", "worker_died"}


def test_next_to_no_memory_is_one_line(pages: Path) -> None:
    """From what Python itself needs to enough: a record, or a line that says why not."""
    least = next(
        number
        for number in range(8, 60)
        if shell(f"ulimit -v {number}000; '{sys.executable}' -c pass", pages).returncode == 0
    )
    seen = set()
    for kilobytes in range((least + 3) * 1000, 42_000, 1100):
        done = shell(f"ulimit -v {kilobytes}; extractnews good.html", pages)
        assert done.returncode in (0, 2, 70), (kilobytes, done.stderr)
        assert done.stdout.count(b"\n") == (done.returncode == 0)
        assert done.stderr.count(b"\n") == (done.returncode != 0), (kilobytes, done.stderr)
        assert not done.stderr or done.stderr.endswith(b"needs more memory than there is\n")
        seen.add(done.returncode)
    assert len(seen) > 1


def test_workers_have_a_limit_of_memory(pages: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "-j2", "--timeout", "60", "slow.html", "slow.html"],
        cwd=pages, env=environment(), stdout=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            wait_until(lambda: len(children(process.pid)) == 2)
            for worker in children(process.pid):
                wait_until(lambda: resource.prlimit(worker, resource.RLIMIT_DATA)[0] == MEMORY)  # noqa: B023
        finally:
            process.kill()


def test_nobody_waits_behind_a_page_that_hangs(pages: Path) -> None:
    """Of twenty pages all but the stopped one are out long before its time is up."""
    names = ["slow.html", *["good.html"] * 20]
    with subprocess.Popen(
        [*COMMAND, "-j2", "--unordered", "--timeout", "30", *names],
        cwd=pages, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        try:
            assert process.stdout
            wait_until(lambda: len(children(process.pid)) == 2)
            os.kill(children(process.pid)[0], signal.SIGSTOP)
            begun = time.monotonic()
            for _ in range(20):
                assert json.loads(process.stdout.readline())["source"] == "good.html"
            assert time.monotonic() - begun < 20
        finally:
            process.kill()


def test_what_was_given_to_two_workers_comes_out_once(pages: Path) -> None:
    """The stopped worker goes on, and does what others have done meanwhile."""
    names = ["slow.html", *["good.html"] * 12]
    with subprocess.Popen(
        [*COMMAND, "-j2", "--timeout", "60", *names],
        cwd=pages, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        wait_until(lambda: len(children(process.pid)) == 2)
        first = children(process.pid)[0]
        os.kill(first, signal.SIGSTOP)
        time.sleep(2.5)
        os.kill(first, signal.SIGCONT)
        out, err = process.communicate(timeout=60)
    assert [json.loads(line)["source"] for line in out.splitlines()] == names
    assert (process.returncode, err) == (0, b"")


@pytest.mark.parametrize("arguments", ["-o out {}", "-r .", "-r -o out .", "-f markdown -o out {}"])
def test_relative_names_where_the_directory_is_gone(pages: Path, arguments: str) -> None:
    words = arguments.replace("{}", f"'{pages}/good.html'")
    done = shell(f"mkdir d; cd d; rmdir ../d; extractnews {words}", pages)
    assert b"fault" not in done.stderr
    assert done.returncode in (0, 74) and done.stderr.count(b"\n") == (done.returncode == 74)


def test_names_that_end_in_nul_take_an_option(pages: Path) -> None:
    done = run("--files-from", "-", stdin=b"good.html\0good.html\0", cwd=pages)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.endswith(
        b"a name with a NUL in it; lists whose names end in NUL take --null\n"
    )
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    "name", ["\u202egnp.html", "a\U000e0041b", "\ufeffx", "\x9b31m", "[b]", "%s{0}", "a\nb"]
)
def test_names_that_hold_anything(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(page())
    done = run(name, "nope" + name, "--errors", "record", cwd=tmp_path)
    assert done.returncode == 2
    for text in (done.stdout.decode(), done.stderr.decode()):
        assert all(letter.isprintable() or letter == "\n" for letter in text)
    assert done.stderr.count(b"\n") == 1 and done.stdout.count(b"\n") == 2


def test_readability_is_not_asked_about_what_would_take_it_long() -> None:
    many = " ".join(f"a{number}='x'" for number in range(MOST_ATTRIBUTES + 1))
    assert block_texts(page())
    for text in (
        page().replace("<article>", f"<article {many}>"),
        page().replace("<article>", "<article>" + "<div>" * 300),
        page(lead="<b>x</b>" * 9000),
    ):
        assert block_texts(text) == frozenset()


def test_what_readability_stumbles_over_is_no_traceback(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object, **more: object) -> None:
        raise error

    monkeypatch.setattr(readability().Document, "score_paragraphs", fail)
    error: Exception = ValueError("x")
    assert block_texts(page()) == frozenset()
    error = MemoryError()
    with pytest.raises(MemoryError):
        block_texts(page())
    assert capfd.readouterr() == ("", "")
