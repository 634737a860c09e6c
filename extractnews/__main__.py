"""The way in: as cheap as Python itself until there is work to do.

Nothing but sys and _signal is imported here before it is known what is wanted. --version answers at once, a
correct command line goes straight to the work, and all others go to typer as they are.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # signal itself costs a millisecond
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .options import Given

# Whoever interrupts us while we start wants no traceback; see `run`.
if __name__ == "__main__" and _signal.getsignal(_signal.SIGINT) == _signal.default_int_handler:
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)

_SHORT_HELP = """\
Usage: extractnews [OPTIONS] [FILES]...

Nothing to read. Name a page or pipe one in:

    extractnews page.html
    curl -s https://example.org/story | extractnews -f markdown

extractnews --help lists the options.
"""


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line says and return the exit status.

    Raises UsageError, OutputFailed, and BrokenPipeError where nobody reads what is written.
    """
    if arguments is None:
        arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from . import __version__

        return _print(f"extractnews {__version__}\n")
    read = _read(arguments) if arguments else ({}, [])
    if read[0].get("help"):
        from .manual import help_text
        from .messages import wants_colour
        from .output import USUAL_COLUMNS, columns

        terminal = sys.stdout is not None and sys.stdout.isatty()
        return _print(help_text(columns(terminal) or USUAL_COLUMNS, terminal and wants_colour()))
    from .settings import build

    settings = build(*read)
    if settings.version:
        from . import __version__

        if settings.verbose:
            from .versions import report

            return _print(report())
        return _print(f"extractnews {__version__}\n")
    if settings.schema:
        from .render.as_json import dump, schema

        return _print(dump(schema(), indent=2) + "\n")
    if not settings.names and settings.files_from is None and sys.stdin and sys.stdin.isatty():
        from .messages import tell

        tell(_SHORT_HELP)
        return 2
    from . import ahead

    ahead.prepare()
    from . import lean_lxml
    from .batch import run

    lean_lxml.prepare()
    return run(settings)


def _read(arguments: list[str]) -> tuple[Given, list[str]]:
    """Return the options and names on a command line; raises UsageError."""
    from .options import read_plainly

    read = read_plainly(arguments)
    if read is None:
        from .cli import read as read_with_typer

        read = read_with_typer(arguments)
    return read


def _print(text: str) -> int:
    """Write `text` to standard output and return 0."""
    from .errors import OutputFailed

    if sys.stdout is None:
        raise OutputFailed("standard output is closed")
    try:
        # In UTF-8, whatever the locale and PYTHONIOENCODING say.
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailed(f"standard output: {error.strerror}") from error
    return 0


def run() -> None:
    """Run the command and end the process: the console script.

    The interpreter is not taken down piece by piece, which costs 4 ms of CPU and can fail after
    all is done: what is left in Python's own buffers of a broken stdout would be an exit status
    of 120. Interrupted, terminated and unheard, it ends by the signal itself, as a shell expects.
    """
    import gc
    import os

    gc.disable()  # what a start makes is no garbage; `batch` turns it on after the first document
    # What lxml cannot hand on from inside libxml2, for want of memory, it would print. This takes
    # anything and says nothing, and is no function of ours, for which there may be no memory either.
    sys.excepthook = sys.unraisablehook = "".format
    try:
        status = _run()
    except BaseException:  # noqa: BLE001  not so much memory as to say what happened
        status = _INTERNAL
        try:
            os.write(2, b"extractnews: needs more memory than there is\n")
        except OSError:
            pass  # nobody hears it
    os._exit(status)


_INTERNAL = 70  # as in `errors`, which there may be no memory to import


def _run() -> int:
    """Do all that there is to do and return the exit status, whatever happens."""
    from .errors import ExtractNewsError, Terminated

    try:
        if _signal.getsignal(_signal.SIGINT) == _signal.SIG_DFL:
            _signal.signal(_signal.SIGINT, _signal.default_int_handler)
        return main()
    except ExtractNewsError as error:
        from .messages import say

        say(str(error))
        return error.exit_status
    except KeyboardInterrupt:
        return _end_by("SIGINT")
    except Terminated as end:
        return _end_by(end.signal)
    except BrokenPipeError:
        return _end_by("SIGPIPE")
    except Exception as fault:  # noqa: BLE001  no traceback ever reaches a user
        from .messages import describe, is_of_memory, say

        if is_of_memory(fault):
            say("needs more memory than there is")
        else:
            say(f"internal fault, please report it: {describe(fault)}")
        return _INTERNAL


def _end_by(name: str) -> int:
    """Kill this process by the signal of that name; its number + 128 where it survives."""
    import os
    import signal

    number = getattr(signal, name)
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    return 128 + int(number)


if __name__ == "__main__":
    run()
