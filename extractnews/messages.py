"""What people are told, on standard error: one line a problem."""

from __future__ import annotations

import os
import sys
from errno import ENOMEM

from .names import one_line

#: Characters of an unexpected exception's own words that are repeated: they may quote the page.
_MAX_QUOTE = 100

#: What loaders say of a library that there is no memory for, those of glibc and of musl.
_NO_ROOM = (
    "failed to map segment",
    "zero-fill pages",
    " memory",
    f"Error {ENOMEM}",
    "cannot initialise module strings",  # lxml, where zlib cannot be mapped
)


def say(message: str) -> None:
    """Write one line for people to standard error, if there is one."""
    tell(f"extractnews: {one_line(message)}\n")


def tell(text: str) -> None:
    """Write `text` as it is to standard error, if there is one."""
    if sys.stderr is not None:
        try:
            sys.stderr.buffer.write(text.encode())
            sys.stderr.buffer.flush()
        except (OSError, ValueError):
            pass  # nobody can be told that nobody can be told


def wants_colour() -> bool:
    """Whether a person at a terminal wants colour: https://no-color.org, and no dumb terminal."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"


def is_of_memory(fault: Exception) -> bool:
    """Whether a fault means that there is too little memory.

    A library of the system's that cannot be mapped raises ImportError. Under `ulimit -v` the compiler
    of a module of ours may raise SystemError, or find an error in the code: no page makes it do that.
    """
    if isinstance(fault, OSError):
        return fault.errno == ENOMEM
    if isinstance(fault, ImportError):
        return any(sign in str(fault) for sign in _NO_ROOM)
    if isinstance(fault, (SystemError, SyntaxError)):
        try:
            import resource
        except ImportError:
            return True
        return resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY
    return isinstance(fault, MemoryError)


def describe(fault: Exception) -> str:
    """What went wrong and where, on one line, without the traceback."""
    frame = fault.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = ""
    if frame is not None:
        file = os.path.basename(frame.tb_frame.f_code.co_filename)
        where = f" at {file}:{frame.tb_lineno}"
    return f"{type(fault).__name__}{where}: {str(fault)[:_MAX_QUOTE]}"
