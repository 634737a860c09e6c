"""Streams, signals and surroundings as Unix makes them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extractnews import batch
from extractnews.errors import Terminated
from extractnews.settings import Settings

from .running import COMMAND, ROOT, SEED, environment, page, run, shell, status

ENDING = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """300 pages in one NDJSON file, with records of 20 KB."""
    lead = "The council has talked about it for many years. " * 400
    line = json.dumps({"html": page(lead=lead)}) + "\n"
    (tmp_path / "pages.ndjson").write_text(line * 300)
    return tmp_path


def assert_whole_lines(output: bytes) -> None:
    assert output == b"" or output.endswith(b"\n")
    for line in output.splitlines():
        json.loads(line)


def test_a_closed_pipe_is_a_quiet_end(pages: Path) -> None:
    done = shell("extractnews pages.ndjson | head -n 1; exit ${PIPESTATUS[0]}", pages)
    assert (done.returncode, done.stderr) == (141, b"")
    assert_whole_lines(done.stdout)
    for option in ("--help", "--schema", "--version"):
        done = shell(f"extractnews {option} | :; exit ${{PIPESTATUS[0]}}", pages)
        assert done.returncode in (0, 141) and done.stderr == b""


@pytest.mark.parametrize("arguments", ["", "-f markdown", "--schema", "--version", "--help"])
def test_a_full_disk_is_an_error(tmp_path: Path, arguments: str) -> None:
    (tmp_path / "a.html").write_text(page())
    done = shell(f"extractnews {arguments} a.html > /dev/full", tmp_path)
    assert done.returncode == 74
    assert done.stderr == b"extractnews: standard output: No space left on device\n"


def test_a_file_size_limit_is_an_error(pages: Path) -> None:
    done = shell("ulimit -f 64; trap '' XFSZ; extractnews -o out pages.ndjson", pages)
    assert done.returncode == 74
    assert done.stderr == b"extractnews: out: cannot be written: File too large\n"
    assert [path.name for path in pages.iterdir()] == ["pages.ndjson"]


def test_closed_streams(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    for arguments in ("a.html", "--version", "--schema", "--help"):
        done = shell(f"extractnews {arguments} >&-", tmp_path)
        assert (done.returncode, done.stderr) == (74, b"extractnews: standard output is closed\n")
    assert shell("extractnews -o out a.html >&-", tmp_path).returncode == 0
    done = shell("extractnews <&-", tmp_path)
    assert (done.returncode, done.stderr) == (2, b"extractnews: -: standard input is closed\n")
    assert shell("extractnews a.html <&-", tmp_path).returncode == 0
    assert shell("extractnews a.html missing 2>&-", tmp_path).returncode == 2
    assert shell("extractnews a.html missing 2>/dev/full", tmp_path).returncode == 2
    assert shell("extractnews --nonsense <&- >&- 2>&-", tmp_path).returncode == 2


def test_a_slow_reader_that_does_not_block(pages: Path) -> None:
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    with subprocess.Popen(
        [*COMMAND, "pages.ndjson"], stdout=writer, cwd=pages, env=environment()
    ) as process:
        os.close(writer)
        received = b""
        while piece := os.read(reader, 65536):
            received += piece
            time.sleep(0.001)
        assert process.wait() == 0
    os.close(reader)
    assert received.count(b"\n") == 300
    assert_whole_lines(received)


def test_an_input_that_does_not_block(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    with subprocess.Popen(
        COMMAND, stdin=reader, stdout=subprocess.PIPE, env=environment()
    ) as process:
        os.close(reader)
        for piece in (page()[:100], page()[100:]):
            time.sleep(0.2)
            os.write(writer, piece.encode())
        os.close(writer)
        assert process.stdout and json.loads(process.stdout.read())["title"]
        assert process.wait() == 0


@pytest.mark.parametrize("number", ENDING)
def test_signals_end_it_between_records(pages: Path, number: signal.Signals) -> None:
    """The reader takes half a record and stops: the pipe is full when the signal arrives."""
    with subprocess.Popen(
        [*COMMAND, "pages.ndjson"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=pages,
        env=environment(),
    ) as process:
        assert process.stdout and process.stderr
        received = os.read(process.stdout.fileno(), 10_000)
        time.sleep(0.5)
        process.send_signal(number)
        time.sleep(0.3)
        received += process.stdout.read()
        assert status(process.wait(10)) == 128 + number
        assert process.stderr.read() == b""
    assert_whole_lines(received)


def test_runs_that_share_a_pipe_do_not_tear_their_records(pages: Path) -> None:
    lines = b"".join((pages / "pages.ndjson").read_bytes().splitlines(keepends=True)[:40])
    (pages / "few.ndjson").write_bytes(lines)
    reader, writer = os.pipe()
    runs = [
        subprocess.Popen([*COMMAND, "few.ndjson"], stdout=writer, cwd=pages, env=environment())
        for _ in range(4)
    ]
    os.close(writer)
    with open(reader, "rb", buffering=0) as pipe:
        output = b""
        while piece := pipe.read(4096):
            output += piece
            time.sleep(0.001)  # so that the pipe is full
    assert [each.wait() for each in runs] == [0] * 4
    assert_whole_lines(output)
    assert output.count(b"\n") == 4 * 40


def test_a_signal_ends_it_though_the_reader_sleeps(pages: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "pages.ndjson"], stdout=subprocess.PIPE, cwd=pages, env=environment()
    ) as process:
        assert process.stdout
        os.read(process.stdout.fileno(), 1)
        time.sleep(0.5)
        process.terminate()
        assert status(process.wait(8)) == 143


@pytest.mark.parametrize("number", ENDING)
def test_signals_leave_no_half_written_file(pages: Path, number: signal.Signals) -> None:
    with subprocess.Popen(
        [*COMMAND, "-o", "out", "-"], stdin=subprocess.PIPE, cwd=pages, env=environment()
    ) as process:
        assert process.stdin
        process.stdin.write((pages / "pages.ndjson").read_bytes()[:200_000])
        process.stdin.flush()
        time.sleep(1)
        assert len(list(pages.iterdir())) == 2
        process.send_signal(number)
        assert status(process.wait(10)) == 128 + number
    assert [path.name for path in pages.iterdir()] == ["pages.ndjson"]


def test_the_first_process_of_a_container_can_be_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel keeps signals from it for which it has no handler."""
    ending = (signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, signal.SIG_DFL) for number in ending}
    monkeypatch.setattr(os, "getpid", lambda: 1)
    try:
        batch.run(Settings(names=("/no/where",), quiet=True))
        for number in before:
            with pytest.raises(Terminated):
                signal.raise_signal(number)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def test_who_interrupts_the_start_gets_no_traceback(tmp_path: Path) -> None:
    """The command as it is installed, with a package that interrupts it as it is imported."""
    (tmp_path / "extractnews").mkdir()
    (tmp_path / "extractnews" / "__init__.py").write_text("")
    (tmp_path / "extractnews" / "__main__.py").write_text("import os; os.kill(os.getpid(), 2)\n")
    command = ROOT / "extractnews" / "bin" / "extractnews"
    done = subprocess.run(
        [sys.executable, str(command)],
        env=environment({"PYTHONPATH": str(tmp_path)}),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "utf-16", "LANG": "xx_YY"},
        {"LC_ALL": "ja_JP.eucJP"},
        {"HOME": "/nowhere", "TMPDIR": "/nowhere"},
    ],
)
def test_surroundings_do_not_matter(env: dict[str, str]) -> None:
    text = page("Größe 東京 – “Wahl”")
    done = run(stdin=text, env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == run(stdin=text).stdout
    assert json.loads(done.stdout)["title"] == "Größe 東京 – “Wahl”"
    assert run("größe", env=env).stderr.endswith(b": No such file or directory\n")
    for words in (["--help"], ["--version"], ["--schema"]):
        asked = run(*words, env=env)
        assert (asked.returncode, asked.stdout) == (0, run(*words).stdout)


def test_a_working_directory_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    done = shell(f"mkdir d; cd d; rmdir ../d; extractnews '{tmp_path}/a.html'", tmp_path)
    assert done.returncode == 0
    assert shell("mkdir d; cd d; rmdir ../d; extractnews x", tmp_path).returncode == 2


def test_a_read_only_place(tmp_path: Path) -> None:
    script = f"cd /proc; extractnews < '{tmp_path}/a.html'"
    (tmp_path / "a.html").write_text(page())
    assert shell(script, tmp_path, PYTHONDONTWRITEBYTECODE="1").returncode == 0


def test_the_seed_from_a_pipe_and_after_folding() -> None:
    plain = run(stdin=SEED.read_bytes())
    assert plain.returncode == 0
    folded = subprocess.run(
        ["fold", "-s", "-w", "80", str(SEED)], capture_output=True, check=True
    ).stdout
    record, again = json.loads(plain.stdout), json.loads(run(stdin=folded).stdout)
    for key in ("title", "body", "authors", "published", "modified", "lede", "tags"):
        assert again[key] == record[key]
    by_name = json.loads(run(str(SEED)).stdout)
    assert {**by_name, "source": "-"} == record


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "extractnews"],
        input=page().encode(),
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert done.stdout == run(stdin=page()).stdout
