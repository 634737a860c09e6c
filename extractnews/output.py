"""Where records go: each one whole and written out at once, or an error that says why not."""

from __future__ import annotations

import os
import sys
from stat import S_ISFIFO, S_ISREG

from .errors import OutputFailed

STDOUT = 1

#: A pipe that says it can be written takes this many bytes without blocking (Linux: one page).
_ATOMIC = 4096
#: A first record of at most this size goes out in one piece: half of what an empty pipe takes.
_FITS_IN_PIPE = 1 << 15
#: Seconds that the reader of a pipe has to take the rest of a record once we are told to end.
_GRACE = 2.0
_WAIT = 0.1

#: Columns of a terminal that does not say how many it has.
USUAL_COLUMNS = 80


class Output:
    """The end of the line. `terminal` says whether a person looks at it."""

    terminal = False

    def write(self, text: str, source: str) -> None:
        """Write one record, whole; raises OutputFailed, or BrokenPipeError if nobody reads on."""
        raise NotImplementedError

    def finish(self) -> None:
        """Called at the end of a run."""

    def discard(self) -> None:
        """Called instead of `finish` where a run is cut off."""


class Stdout(Output):
    """Standard output, past Python's buffers, so that each record is out when it is done.

    A pipe may be that of other runs too, as xargs -P gives it to them: it is locked for each record, since what does
    not fit into it at once would stand among theirs.

    separator: written before every record but the first
    """

    def __init__(self, separator: str = "") -> None:
        if sys.stdout is None:
            raise OutputFailed("standard output is closed")
        self.terminal = os.isatty(STDOUT)
        self._is_pipe = S_ISFIFO(os.fstat(STDOUT).st_mode)
        self._separator = separator
        self._written = False

    def write(self, text: str, source: str) -> None:
        if self._written:
            text = self._separator + text
        data = text.encode("utf-8", "replace")
        if self._is_pipe:
            _lock(os.F_LOCK)
        try:
            if self._written or len(data) > _FITS_IN_PIPE:
                _write_undisturbed(STDOUT, data)
            else:
                write_all(STDOUT, data)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputFailed(f"standard output: {error.strerror}") from error
        finally:
            if self._is_pipe:
                _lock(os.F_ULOCK)
        self._written = True


def _lock(command: int) -> None:
    """Take standard output for us alone, or let it go; systems that lock no pipes go without."""
    while True:
        try:
            return os.lockf(STDOUT, command, 0)
        except InterruptedError:
            continue
        except OSError:
            return None


def columns(terminal: bool) -> int | None:
    """The columns that a person has: of the terminal, or those that COLUMNS names; else None."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isascii() and asked.isdigit() and len(asked) <= 4 and int(asked):
        return int(asked)
    if not terminal:
        return None
    try:
        return os.get_terminal_size(STDOUT).columns or USUAL_COLUMNS
    except OSError:
        return USUAL_COLUMNS


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`, waiting where the descriptor does not block."""
    view = memoryview(data)
    while view:
        try:
            view = view[os.write(descriptor, view) :]
        except BlockingIOError:
            import select

            select.select([], [descriptor], [])


def _write_undisturbed(descriptor: int, data: bytes) -> None:
    """Write all of `data` with signals held back that end us, so that they do between records.

    A reader that has stopped reading must not hold us for ever: once a signal waits, it has
    `_GRACE` seconds to take the rest.
    """
    import select
    import signal
    from time import monotonic

    held = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    piece = len(data) if S_ISREG(os.fstat(descriptor).st_mode) else _ATOMIC
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    deadline = None
    try:
        view = memoryview(data)
        while view:
            if not select.select([], [descriptor], [], _WAIT)[1]:
                if deadline is None and signal.sigpending() & held:
                    deadline = monotonic() + _GRACE
                if deadline is not None and monotonic() > deadline:
                    break
                continue
            try:
                view = view[os.write(descriptor, view[:piece]) :]
            except BlockingIOError:
                continue
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
