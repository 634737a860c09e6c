"""The life of a worker process, and the messages between it and the process that started it.

Only plain values cross the pipes: str, bytes, numbers, and lists and dicts of them, as marshal
writes them, with their length in front.
"""

from __future__ import annotations

import marshal
import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

from .held import memory_held
from .limits import GROWTH, MEMORY
from .outcome import Orders, Outcome, extract_reading
from .settings import Settings
from .sources import Reading
from .values import RawPage

#: What a pipe is asked to hold; documents are some 100 KB.
PIPE_BYTES = 1 << 20

#: What a worker exits with that has no memory for so much as the document or its outcome.
OUT_OF_MEMORY = 12

_LENGTH = 8  # bytes of the number in front of each message
_PR_SET_PDEATHSIG = 1  # Linux


class Inbox:
    """Messages that arrive in pieces."""

    __slots__ = ("_bytes",)

    def __init__(self) -> None:
        self._bytes = bytearray()

    def add(self, piece: bytes) -> Iterator[tuple[Any, ...]]:
        """Yield the values of each message that `piece` completes."""
        self._bytes += piece
        while len(self._bytes) >= _LENGTH:
            end = _LENGTH + int.from_bytes(self._bytes[:_LENGTH], "little")
            if len(self._bytes) < end:
                return
            values = marshal.loads(self._bytes[_LENGTH:end])  # noqa: S302  from our own kin
            del self._bytes[:end]
            yield values


def framed(values: tuple[Any, ...]) -> bytes:
    """Return the message that carries these values."""
    message = marshal.dumps(values)
    return len(message).to_bytes(_LENGTH, "little") + message


def task(reading: Reading, settings: Settings) -> bytes:
    """Return a document as a message; of its extra keys only what will be written."""
    page = None if reading.page is None else tuple(reading.page)
    extra = reading.extra if settings.pass_through else None
    return framed((reading.source, page, extra, reading.path))


def live(
    tasks: int,
    results: int,
    foreign: tuple[int, ...],
    orders: Orders,
    end_with_parent: Callable[[], object],
) -> NoReturn:
    """Be a worker, in a process just forked with signals held back that end it; never return.

    tasks, results: the ends of our pipes
    foreign:        descriptors of others, whose pipes must not be held open
    """
    code = 1
    try:
        for number in (signal.SIGINT, signal.SIGHUP):  # who gets them too ends us, in order
            signal.signal(number, signal.SIG_IGN)
        for number in (signal.SIGTERM, signal.SIGPIPE):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
        end_with_parent()
        for descriptor in foreign:
            os.close(descriptor)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whoever reads stdout waits for its end
        _limit_memory()
        _work(tasks, results, orders)
        code = 0
    except MemoryError:
        code = OUT_OF_MEMORY
    finally:
        os._exit(code)


def _limit_memory() -> None:
    """Take MemoryError for what would be more than `limits.MEMORY`, inside libxml2 too.

    What the process that we were forked from has set aside is ours as well, and no fault of a page:
    that of Spark holds over a GiB, which Arrow reserves and hardly uses.
    """
    import resource

    most = max(MEMORY, memory_held() + MEMORY // 2)
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if soft == resource.RLIM_INFINITY or soft > most:
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _work(tasks: int, results: int, orders: Orders) -> None:
    """Answer each message from `tasks` with one to `results`, until there are no more.

    Where so much is held after a document that another process should do the next, say so and end.
    """
    inbox = Inbox()
    most = memory_held() + GROWTH
    while piece := os.read(tasks, PIPE_BYTES):
        for source, page, extra, path in inbox.add(piece):
            reading = Reading(source, page and RawPage(*page), None, extra, path)
            outcome: Outcome = extract_reading(reading, orders)
            answer = framed(tuple(outcome))
            overgrown = memory_held() > most
            rest = memoryview(answer + framed(()) if overgrown else answer)
            while rest:
                rest = rest[os.write(results, rest) :]
            if overgrown:
                return


def end_with_parent() -> Callable[[], object]:
    """Return what makes a child of ours end when we do, where the system can; see prctl(2).

    Elsewhere a worker ends when it has done its document and finds that its pipes are closed.
    """
    if sys.platform != "linux":
        return lambda: None
    try:
        import ctypes

        prctl = ctypes.CDLL(None).prctl
    except (ImportError, OSError, AttributeError):
        return lambda: None
    parent = os.getpid()

    def ask_for_it() -> None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it was gone before we asked
            os._exit(1)

    return ask_for_it
