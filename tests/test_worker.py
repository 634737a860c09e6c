"""A worker process by itself: documents in on one pipe, outcomes out on another."""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from extractnews import batch, held, outcome, output_files, worker
from extractnews.errors import NO_ARTICLE
from extractnews.limits import GROWTH, MEMORY, UNGUARDED_BYTES
from extractnews.outcome import Orders, Outcome
from extractnews.settings import Settings
from extractnews.sources import Reading
from extractnews.sources.files import read_inputs, read_path
from extractnews.values import RawPage

from .cli.running import EMPTY_PAGE, page


def reading(data: str, source: str = "a") -> Reading:
    return Reading(source, RawPage(data, source), extra={"id": 7})


@contextmanager
def started(settings: Settings) -> Iterator[tuple[int, int, int]]:
    """A worker: its process, the end that tasks go in at, the end that outcomes come out of."""
    tasks, ours_out = os.pipe()
    ours_in, results = os.pipe()
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    end_with_us = worker.end_with_parent()
    pid = os.fork()
    if pid == 0:
        worker.live(tasks, results, (ours_in, ours_out), Orders(settings), end_with_us)
    signal.pthread_sigmask(signal.SIG_SETMASK, held)
    os.close(tasks)
    os.close(results)
    try:
        yield pid, ours_out, ours_in
    finally:
        os.close(ours_in)


def answers(settings: Settings, readings: list[Reading]) -> tuple[list[Outcome], int]:
    """What a worker says of some documents, and what it exits with once there are no more."""
    inbox = worker.Inbox()
    found = []
    with started(settings) as (pid, tasks, results):
        for each in readings:
            message = worker.task(each, settings)
            os.write(tasks, message[:5])  # it comes in pieces
            os.write(tasks, message[5:])
        os.close(tasks)
        while piece := os.read(results, 1000):
            found += [Outcome(*values) for values in inbox.add(piece)]
        return found, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def test_it_answers_each_document_and_ends_with_its_pipe() -> None:
    settings = Settings(pass_through=True, errors="record")
    found, code = answers(settings, [reading(page()), reading("", "b"), reading(page(), "c")])
    assert code == 0
    assert [each.status for each in found] == [0, 1, 0]
    assert '"source":"a"' in found[0].text and found[0].text.endswith('"extra":{"id":7}}\n')
    assert found[1].message == "b: no article found"
    assert found == [outcome.extract_reading(each, Orders(settings)) for each in (
        reading(page()), reading("", "b"), reading(page(), "c"))]  # fmt: skip


def test_it_goes_out_with_a_status_of_its_own_where_memory_is_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*arguments: Any) -> Outcome:
        raise MemoryError

    monkeypatch.setattr(worker, "extract_reading", fail)
    assert answers(Settings(), [reading(page())]) == ([], worker.OUT_OF_MEMORY)


def in_child(act: Callable[[], bool]) -> bool:
    """Whether `act` is true in a process of its own, which it may spoil."""
    pid = os.fork()
    if pid == 0:
        os._exit(0 if act() else 1)
    return os.waitpid(pid, 0)[1] == 0


def test_its_memory_is_limited_unless_it_is_already() -> None:
    def limit_of(before: int) -> int:
        resource.setrlimit(
            resource.RLIMIT_DATA, (before, resource.getrlimit(resource.RLIMIT_DATA)[1])
        )
        worker._limit_memory()
        return resource.getrlimit(resource.RLIMIT_DATA)[0]

    assert in_child(lambda: limit_of(resource.RLIM_INFINITY) == MEMORY)
    assert in_child(lambda: limit_of(MEMORY * 2) == MEMORY)
    assert in_child(lambda: limit_of(MEMORY // 2) == MEMORY // 2)


def test_it_ends_with_its_parent() -> None:
    """What is asked of the system is asked by a grandchild whose parent is gone at once."""
    reader, writer = os.pipe()
    if not os.fork():
        ask = worker.end_with_parent()
        parent = os.getpid()
        if not os.fork():
            os.close(reader)
            _wait_until_orphaned(parent)
            ask()
            os.write(writer, b"alive")  # not reached: it was asked too late
            os._exit(0)
        os._exit(0)
    os.wait()
    os.close(writer)
    assert os.read(reader, 10) == b""
    os.close(reader)


def _wait_until_orphaned(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.001)


@pytest.mark.parametrize("error", [ImportError, OSError, AttributeError])
def test_systems_that_cannot_be_asked(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    import ctypes

    def fail(*arguments: Any) -> None:
        raise error

    monkeypatch.setattr(ctypes, "CDLL", fail)
    assert worker.end_with_parent()() is None
    monkeypatch.setattr(worker.sys, "platform", "plan9")
    assert worker.end_with_parent()() is None


def test_who_holds_too_much_says_goodbye_behind_its_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    held = count(0, GROWTH)
    monkeypatch.setattr(worker, "memory_held", lambda: next(held))
    monkeypatch.setattr(worker, "_limit_memory", lambda: None)
    inbox = worker.Inbox()
    with started(Settings()) as (pid, tasks, results):
        for source in "abc":
            os.write(tasks, worker.task(reading(page(), source), Settings()))
        said: list[tuple[Any, ...]] = []
        while piece := os.read(results, 1 << 20):
            said += inbox.add(piece)
        os.close(tasks)
        assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert [bool(values) for values in said] == [True, True, False]


@pytest.mark.parametrize("jobs", [1, 3])
def test_processes_that_hold_too_much_are_replaced(
    jobs: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Each worker ends after one document, and a run without workers goes on with them."""
    growing = count(GROWTH + 1, GROWTH + 1)
    for module in (worker, held):
        monkeypatch.setattr(module, "memory_held", lambda: next(growing))
    monkeypatch.setattr(batch, "_OFTEN", 2)
    monkeypatch.setattr(output_files, "end_by_exception", lambda: None)
    names = [str(tmp_path / f"{number}.html") for number in range(9)]
    for name in names:
        Path(name).write_text(page())
    # Pages of memory that children have touched: a clock may not have ticked for one so short.
    touched_before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt
    assert batch.run(Settings(names=tuple(names), jobs=jobs, output=str(tmp_path / "out"))) == 0
    records = [json.loads(line) for line in (tmp_path / "out").read_text("utf-8").splitlines()]
    assert [record["source"] for record in records] == names
    touched = resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt
    assert touched > touched_before  # there were workers


def test_a_page_that_gives_no_record_is_given_up_at_once() -> None:
    class Text(str):
        """Can be watched, as a plain str cannot."""

    collecting = gc.isenabled()
    gc.disable()
    try:
        data = Text(EMPTY_PAGE)
        watched = weakref.ref(data)
        assert outcome.extract_reading(reading(data), Orders(Settings())).status == NO_ARTICLE
        del data
        assert watched() is None
    finally:
        if collecting:
            gc.enable()


def test_a_large_file_that_vanishes_costs_itself_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [str(tmp_path / f"{number}.html") for number in range(2)]
    for name in names:
        Path(name).write_text(page())
    close = os.close

    def close_and_remove(descriptor: int) -> None:
        close(descriptor)
        Path(names[0]).unlink(missing_ok=True)

    monkeypatch.setattr(os, "close", close_and_remove)
    settings = Settings(names=tuple(names))
    told = [read_path(each, settings) for each in read_inputs(settings, path_from=0)]
    assert str(told[0].error) == f"{names[0]}: No such file or directory"
    assert told[1].page is not None


def test_large_files_are_left_for_those_who_work_on_them(tmp_path: Path) -> None:
    small, large = tmp_path / "small.html", tmp_path / "large.html"
    small.write_text(page())
    large.write_text(page() + " " * UNGUARDED_BYTES)
    names = Settings(names=(str(small), str(large)))
    told = list(read_inputs(names, path_from=UNGUARDED_BYTES))
    assert [(each.path, each.page is None) for each in told] == [
        (None, False),
        (str(large), True),
    ]
    assert told[-1].taken == small.stat().st_size + large.stat().st_size
    assert all(each.path is None for each in read_inputs(names))
