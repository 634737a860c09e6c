"""How the command ends: every way out has its status and at most one line."""

from __future__ import annotations

import gc
import os
import resource
import signal
import sys
from errno import ENOMEM, ENOSPC

import pytest

from extractnews import __main__ as entry
from extractnews import messages, outcome
from extractnews.errors import OutputFailed, Terminated, UsageError
from extractnews.outcome import Orders
from extractnews.settings import Settings
from extractnews.sources import Reading
from extractnews.values import RawPage

from .cli.running import page


class Ended(BaseException):
    """Instead of the end of the process."""


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The statuses that the process would have ended with."""
    found: list[int] = []

    def end(status: int) -> None:
        found.append(status)
        raise Ended

    monkeypatch.setattr(os, "_exit", end)
    for hook in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, hook, getattr(sys, hook))  # the command has its own
    monkeypatch.setattr(gc, "disable", lambda: None)  # it need not be turned on again
    return found


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (UsageError("no such option"), 2, "no such option; see extractnews --help"),
        (OutputFailed("out: cannot be written"), 74, "out: cannot be written"),
        (MemoryError(), 70, "needs more memory than there is"),
        (
            ImportError("x.so: failed to map segment from shared object"),
            70,
            "needs more memory than there is",
        ),
        (OSError(ENOMEM, "Cannot allocate memory"), 70, "needs more memory than there is"),
    ],
)
def test_errors_end_it_with_their_line(
    error: Exception, status: int, line: str, ends: list[int], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr(entry, "main", lambda: fail(error))
    with pytest.raises(Ended):
        entry.run()
    assert ends == [status]
    assert capfd.readouterr() == ("", f"extractnews: {line}\n")


def test_a_mistake_of_ours_is_one_line_that_says_where(
    ends: list[int], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(entry, "main", lambda: fail(ZeroDivisionError("one\n\x1b[31m" + "x" * 500)))
    with pytest.raises(Ended):
        entry.run()
    assert ends == [70]
    said = capfd.readouterr().err
    assert said.startswith(
        "extractnews: internal fault, please report it: ZeroDivisionError at test_entry.py:"
    )
    assert said.count("\n") == 1 and "\x1b" not in said and len(said) < 300


@pytest.mark.parametrize(
    ("error", "name"),
    [(KeyboardInterrupt(), "SIGINT"), (Terminated(), "SIGTERM"), (BrokenPipeError(), "SIGPIPE")],
)
def test_signals_end_it_by_themselves(
    error: BaseException, name: str, ends: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[int, int]] = []
    before = signal.getsignal(getattr(signal, name))
    monkeypatch.setattr(entry, "main", lambda: fail(error))
    monkeypatch.setattr(os, "kill", lambda pid, number: sent.append((pid, number)))
    try:
        with pytest.raises(Ended):
            entry.run()
        assert signal.getsignal(getattr(signal, name)) == signal.SIG_DFL
    finally:
        signal.signal(getattr(signal, name), before)
    number = int(getattr(signal, name))
    assert (sent, ends) == ([(os.getpid(), number)], [128 + number])


def fail(error: BaseException) -> int:
    raise error


def test_what_people_are_told_may_be_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages.sys, "stderr", None)
    messages.say("nobody hears it")
    assert messages.describe(ValueError("x" * 500)) == f"ValueError: {'x' * 100}"


@pytest.mark.parametrize(
    ("error", "code", "status"),
    [(MemoryError(), "too_large", 2), (ZeroDivisionError(), "internal", 70)],
)
def test_the_guard_turns_what_happens_into_an_outcome(
    error: Exception, code: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcome, "extract_page", lambda *arguments, **more: fail(error))
    reading = Reading("a", RawPage(page(), "a"))
    found = outcome.extract_reading(reading, Orders(Settings(errors="record")))
    assert found.status == status and found.message.startswith("a: ")
    assert f'"code":"{code}"' in found.text


def test_no_memory_to_say_so(
    ends: list[int], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(entry, "main", lambda: fail(MemoryError()))
    monkeypatch.setattr(messages, "say", lambda message: fail(MemoryError()))
    with pytest.raises(Ended):
        entry.run()
    assert ends == [70]
    assert capfd.readouterr() == ("", "extractnews: needs more memory than there is\n")
    monkeypatch.setattr(os, "write", lambda *arguments: fail(OSError("closed")))
    with pytest.raises(Ended):
        entry.run()
    assert ends == [70, 70]
    sys.excepthook(
        MemoryError, MemoryError(), None
    )  # what lxml prints where it can do nothing else
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("limit", [resource.RLIM_INFINITY, 1 << 30])
def test_what_only_a_lack_of_memory_explains(limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda which: (limit, limit))
    limited = limit != resource.RLIM_INFINITY
    assert messages.is_of_memory(SystemError("returned NULL")) == limited
    assert messages.is_of_memory(SyntaxError("expected ':'")) == limited
    assert not messages.is_of_memory(OSError(ENOSPC, "full"))
    assert not messages.is_of_memory(ImportError("No module named 'x'"))
