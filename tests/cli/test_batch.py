"""Batches: several processes, limits of time, what dies and what ends."""

from __future__ import annotations

import gzip
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from .running import COMMAND, EMPTY_PAGE, environment, page, run, status

#: A page on which any machine works for longer than half a second: 40,000 paragraphs.
SLOW = page(
    lead="<p>It was a long and a cold night on the <b>old</b> pier, they said.</p>\n" * 40_000
)


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A directory with pages of every kind of fate, and inputs that hold many."""
    lines = []
    for number in range(40):
        (tmp_path / f"{number:02}.html").write_text(page(f"Story number {number} of the day"))
        lines.append(json.dumps({"html": page(f"Line number {number} of the day")}))
    (tmp_path / "07.html").write_text(EMPTY_PAGE)
    (tmp_path / "11.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60))
    (tmp_path / "13.html").write_bytes(gzip.compress(page().encode()))
    (tmp_path / "17.html").write_bytes(gzip.compress(page().encode())[:100])
    (tmp_path / "19.html").write_text("")
    lines[5:5] = ["{", json.dumps({"html": page(), "id": [1, {"a": None}]}), "{}"]
    (tmp_path / "20b.html").write_text("\n".join(lines))
    (tmp_path / "dir").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--errors", "record", "--pass-through"),
        ("--errors", "fail"),
        ("-f", "markdown"),
        ("--input-format", "html", "-q"),
    ],
)
def test_output_is_the_same_at_any_number_of_jobs(mixed: Path, options: tuple[str, ...]) -> None:
    names = [*sorted(path.name for path in mixed.iterdir()), "missing", "00.html"]
    one = run(*options, *names, cwd=mixed)
    assert one.stdout
    for jobs in ("-j3", "-j0", "--jobs=9"):
        more = run(*options, jobs, *names, cwd=mixed)
        assert more.stdout == one.stdout
        assert more.stderr == one.stderr
        assert more.returncode == one.returncode


def test_unordered_gives_the_same_records(mixed: Path) -> None:
    (mixed / "00.html").write_text(page(lead="<p>It was <b>long</b>.</p>\n" * 40_000))
    one = run("-r", ".", cwd=mixed)
    more = run("-r", ".", "-j", "2", "--unordered", cwd=mixed)
    lines, others = one.stdout.splitlines(), more.stdout.splitlines()
    assert sorted(lines) == sorted(others)
    assert sorted(more.stderr.splitlines()) == sorted(one.stderr.splitlines())


def test_markdown_files_do_not_depend_on_the_number_of_jobs(mixed: Path) -> None:
    def written(folder: str, *options: str) -> dict[str, bytes]:
        run("-f", "markdown", "-o", folder, "-r", ".", *options, cwd=mixed)
        return {path.name: path.read_bytes() for path in (mixed / folder).iterdir()}

    one = written("one")
    for name in one:
        (mixed / "one" / name).unlink()
    (mixed / "one").rmdir()
    assert len(one) > 70 and written("two", "-j2") == one


@pytest.mark.parametrize("arguments", [(), ("-j2",)])
def test_a_time_limit_costs_its_document_only(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    for name, text in (("a", page()), ("b", SLOW), ("c", page())):
        (tmp_path / name).write_text(text)
    done = run("--timeout", "0.5", "--errors", "record", *arguments, "a", "b", "c", cwd=tmp_path)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["source"] for record in records] == ["a", "b", "c"]
    assert records[1]["error"] == {
        "code": "timed_out",
        "message": "not done after 0.5 s; see --timeout",
    }
    assert records[2]["title"] and done.returncode == 2
    assert done.stderr == b"extractnews: b: not done after 0.5 s; see --timeout\n"
    done = run("--timeout", "0", *arguments, "a", "b", "c", cwd=tmp_path)
    assert (done.returncode, done.stdout.count(b"\n")) == (0, 3)


def children(pid: int) -> list[int]:
    """The processes that `pid` has started."""
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(word) for word in text.split()]


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_until(condition: object, seconds: float = 20.0) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.01)


@contextmanager
def working(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """The command with two workers, each of which has a long page before it."""
    (folder / "slow.html").write_text(SLOW)
    (folder / "good.html").write_text(page())
    with subprocess.Popen(
        [*COMMAND, "-j2", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(),
    ) as process:
        try:
            wait_until(lambda: len(children(process.pid)) == 2)
            yield process
        finally:
            process.kill()


def test_a_killed_worker_costs_its_document_only(tmp_path: Path) -> None:
    names = ["slow.html", "good.html", *["good.html"] * 20, "slow.html", *["good.html"] * 20]
    (tmp_path / "good.html").write_text(page())
    with working(tmp_path, "--timeout", "60", "--errors", "record", *names) as process:
        first = children(process.pid)[0]
        os.kill(first, signal.SIGKILL)
        out, err = process.communicate(timeout=60)
    records = [json.loads(line) for line in out.splitlines()]
    assert [record["source"] for record in records] == names
    failed = [record for record in records if "error" in record]
    assert [record["error"]["code"] for record in failed] == ["worker_died"]
    assert failed[0]["error"]["message"] == "the worker process died of signal 9"
    assert process.returncode == 70
    assert err.startswith(b"extractnews: slow.html: the worker process died")


def test_a_worker_that_hangs_costs_its_document_only(tmp_path: Path) -> None:
    names = ["slow.html", *["good.html"] * 20]
    with working(tmp_path, "--timeout", "1.5", *names) as process:
        os.kill(children(process.pid)[0], signal.SIGSTOP)
        out, err = process.communicate(timeout=60)
    assert out.count(b"\n") == 20
    assert err == b"extractnews: slow.html: not done after 1.5 s; see --timeout\n"
    assert process.returncode == 2


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("output", [(), ("-o", "out")])
def test_signals_end_all_of_it_at_once(
    tmp_path: Path, number: signal.Signals, output: tuple[str, ...]
) -> None:
    names = ["good.html", "slow.html", "slow.html", "good.html"]
    with working(tmp_path, *output, *names) as process:
        workers = children(process.pid)
        time.sleep(0.2)
        begun = time.monotonic()
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
        assert time.monotonic() - begun < 5
        wait_until(lambda: not any(map(is_running, workers)), 5)
    assert status(process.returncode) == 128 + number
    assert err == b""
    assert out == b"" or out.endswith(b"\n")
    if number != signal.SIGKILL:
        assert {path.name for path in tmp_path.iterdir()} == {"good.html", "slow.html"}


def test_a_closed_pipe_ends_all_of_it(tmp_path: Path) -> None:
    with working(tmp_path, "good.html", "slow.html", "slow.html", "slow.html") as process:
        assert process.stdout
        workers = children(process.pid)
        process.stdout.close()
        assert status(process.wait(30)) == 141
        wait_until(lambda: not any(map(is_running, workers)), 5)


def test_an_idle_worker_that_is_killed_is_replaced(tmp_path: Path) -> None:
    line = json.dumps({"html": page()}).encode() + b"\n"
    with subprocess.Popen(
        [*COMMAND, "-j2"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdin and process.stdout
        for _ in range(4):
            process.stdin.write(line)
            process.stdin.flush()
            # Each record leaves before the next page arrives, also with workers.
            assert json.loads(process.stdout.readline())["title"]
            for worker in children(process.pid):
                os.kill(worker, signal.SIGKILL)
                wait_until(lambda: not is_running(worker))  # noqa: B023  done before the next
        process.stdin.close()
        assert process.wait(30) == 0


def test_closed_streams_and_workers(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    command = " ".join(f"'{word}'" for word in COMMAND)
    script = f"{command} -j2 -o out a.html a.html >&- <&- 2>&-"
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=environment(), check=False)
    assert done.returncode == 0
    assert (tmp_path / "out").read_text().count("\n") == 2


def test_children_that_the_caller_ignores(tmp_path: Path) -> None:
    """A parent may leave SIGCHLD ignored, and with it the exit codes of all children are gone."""
    (tmp_path / "a.html").write_text(page())
    code = (
        "import os, signal, sys\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)\n"
        "os.execv(sys.argv[1], sys.argv[1:])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *COMMAND, "-j2", "a.html", "a.html"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr, done.stdout.count(b"\n")) == (0, b"", 2)


def test_no_process_to_be_had(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    command = " ".join(f"'{word}'" for word in COMMAND)
    script = f"ulimit -n 5; {command} -j2 a.html"
    done = subprocess.run(
        ["sh", "-c", script], cwd=tmp_path, env=environment(), capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (70, b"")
    assert done.stderr == b"extractnews: cannot start a worker process: Too many open files\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("-j", "x"),
        ("-j", "-1"),
        ("--jobs=1.5",),
        ("--timeout", "-1"),
        ("--timeout", "1e3"),
        ("--timeout", ""),
        ("--unordered",),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    done = run(*arguments, stdin=page())
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"extractnews: ") and done.stderr.count(b"\n") == 1


def on_a_terminal(folder: Path, *arguments: str, **more: str) -> tuple[bytes, bytes]:
    """What the command writes to standard output and to the terminal that its messages go to."""
    master, slave = pty.openpty()
    env = environment({"TERM": "xterm", "COLUMNS": "120", **more})
    with subprocess.Popen(
        [*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=slave, cwd=folder, env=env
    ) as process:
        os.close(slave)
        assert process.stdout
        out = process.stdout.read()
        shown = b""
        try:
            while piece := os.read(master, 65536):
                shown += piece
        except OSError:  # what Linux says when nobody holds the other side any more
            pass
    os.close(master)
    return out, shown


@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
def test_progress_is_shown_on_a_terminal_only(mixed: Path, jobs: str) -> None:
    # The last page takes longer than the line's period, so that there is a line to be seen.
    (mixed / "99.html").write_text(
        page(lead="<p>It was a long and a cold night there.</p>" * 9_000)
    )
    out, shown = on_a_terminal(mixed, "--progress", jobs, "-r", ".")
    assert out == run("-r", ".", cwd=mixed).stdout
    assert re.search(rb"\d+ pages, \d+ articles, \d+ errors, \d+ a second, 0:\d\d", shown)
    assert b"07.html: no article found\r\n" in shown
    names = sorted(path.name for path in mixed.iterdir() if path.is_file())
    out, shown = on_a_terminal(mixed, "--progress", jobs, *names)
    assert b" left" in shown
    for arguments, more in (
        (("--no-progress",), {}),
        ((), {}),  # it is over too soon
        (("--progress", "-q"), {}),
        (("--progress",), {"TERM": "dumb"}),
    ):
        out, shown = on_a_terminal(mixed, *arguments, jobs, "00.html", "07.html", **more)
        assert b"pages," not in shown and b"\x1b" not in shown
    done = run("--progress", jobs, *names, cwd=mixed)
    assert b"pages," not in done.stderr


def test_a_summary_when_asked_for(mixed: Path) -> None:
    done = run("-v", "-q", "-j2", "00.html", "07.html", "11.html", "20b.html", cwd=mixed)
    said = b"extractnews: 46 read: 42 articles, 1 without one, 3 errors\n"
    assert done.stderr == said


def test_following_a_file_that_grows(tmp_path: Path) -> None:
    """tail -f pages.ndjson | extractnews: each record is there before the next page is."""
    growing = tmp_path / "pages.ndjson"
    growing.touch()
    with (
        subprocess.Popen(["tail", "-f", growing], stdout=subprocess.PIPE) as tail,
        subprocess.Popen(
            [*COMMAND, "--input-format", "ndjson"],
            stdin=tail.stdout,
            stdout=subprocess.PIPE,
            env=environment(),
        ) as process,
    ):
        try:
            assert process.stdout
            for number in range(3):
                with growing.open("a") as file:
                    file.write(json.dumps({"html": page(f"Page number {number} of three")}) + "\n")
                assert json.loads(process.stdout.readline())["title"].startswith(
                    f"Page number {number}"
                )
        finally:
            tail.kill()
        assert process.wait(30) == 0
