"""Records in files: put in place whole at the end of a run, or one file each in a directory."""

from __future__ import annotations

import os
from errno import EEXIST
from stat import S_IMODE, S_ISREG

from .errors import OutputExists, OutputFailed, Terminated
from .names import stem
from .output import Output, Stdout, write_all
from .settings import Settings

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW


def open_output(settings: Settings) -> Output:
    """Return where the settings want what is not simply written to standard output; raises OutputFailed."""
    path = settings.output
    if path is None or path == "-":
        return Single(Stdout())
    if settings.output_format == "markdown":
        return Directory(path, settings.force, "md")
    if settings.output_format == "explain_html":
        if path.lower().endswith((".html", ".htm")):
            return Single(File(path))
        return Directory(path, settings.force, "html")
    return File(path)


class File(Output):
    """One file, put in place at the end of the run: there is all of it or what was there before.

    Devices and pipes are written to as they are.
    """

    def __init__(self, path: str) -> None:
        self._name = path
        self._temporary: str | None = None
        try:
            try:
                mode = os.stat(path).st_mode
            except FileNotFoundError:
                mode = None
            self._path = os.path.realpath(path)
            if mode is None or S_ISREG(mode):
                self._descriptor, self._temporary = _create_beside(self._path)
                if mode is not None:
                    os.chmod(self._temporary, S_IMODE(mode))
            else:
                # As it is called: /dev/stdout is a link to a pipe, which has no path.
                self._descriptor = os.open(path, os.O_WRONLY | os.O_CLOEXEC)
        except OSError as error:
            raise self._failure(error) from error
        end_by_exception()

    def write(self, text: str, source: str) -> None:
        try:
            write_all(self._descriptor, text.encode("utf-8", "replace"))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise self._failure(error) from error

    def finish(self) -> None:
        try:
            os.close(self._descriptor)
            if self._temporary:
                os.replace(self._temporary, self._path)
        except OSError as error:
            self.discard()
            raise self._failure(error) from error

    def discard(self) -> None:
        _remove(self._temporary)

    def _failure(self, error: OSError) -> OutputFailed:
        return OutputFailed(f"{self._name}: cannot be written: {error.strerror}")


class Single(Output):
    """An output that takes one document: a web page does not go on where it ends."""

    def __init__(self, output: Output) -> None:
        self.terminal = output.terminal
        self._output = output
        self._written = False

    def write(self, text: str, source: str) -> None:
        if self._written:
            raise OutputExists(
                f"{source}: not written, since one web page holds one document;"
                " -o DIR writes a file for each"
            )
        self._output.write(text, source)
        self._written = True

    def finish(self) -> None:
        self._output.finish()

    def discard(self) -> None:
        self._output.discard()


class Directory(Output):
    """One file for each document, named after its input and never outside the directory.

    force:  replace files of the same name that an earlier run or someone else left; two documents
            of one run never share a file
    ending: of their names
    """

    def __init__(self, path: str, force: bool, ending: str) -> None:
        self._ending = ending
        self._path = path
        self._force = force
        self._used: dict[str, int] = {}
        self._temporary: str | None = None
        try:
            os.makedirs(path, exist_ok=True)
        except FileExistsError:
            raise OutputFailed(
                f"{path}: is no directory, as --output of {ending} files must be"
            ) from None
        except OSError as error:
            raise OutputFailed(f"{path}: cannot be made: {error.strerror}") from error
        end_by_exception()

    def write(self, text: str, source: str) -> None:
        name = self._name_for(source)
        path = os.path.join(self._path, name)
        try:
            descriptor, self._temporary = _create_beside(path)
            try:
                write_all(descriptor, text.encode("utf-8", "replace"))
            finally:
                os.close(descriptor)
            if not self._force:
                os.close(os.open(path, _NEW_FILE, 0o666))  # the name is ours, or FileExistsError
            os.replace(self._temporary, path)
            self._temporary = None
        except OSError as error:
            self.discard()
            if error.errno == EEXIST:
                raise OutputExists(f"{path}: exists; --force replaces it") from error
            raise OutputFailed(f"{path}: cannot be written: {error.strerror}") from error

    def discard(self) -> None:
        _remove(self._temporary)
        self._temporary = None

    def _name_for(self, source: str) -> str:
        """The next free one of NAME.md, NAME-2.md … among those of this run."""
        base = stem(source)
        number = self._used.get(base, 0) + 1
        name = base if number == 1 else f"{base}-{number}"
        while number > 1 and name in self._used:
            number += 1
            name = f"{base}-{number}"
        self._used[base] = number
        self._used.setdefault(name, 1)
        return f"{name}.{self._ending}"


def _create_beside(path: str) -> tuple[int, str]:
    """A new file in the directory of `path`, open for writing, and its name.

    The number in it may be taken by a run that was killed: in containers most have the same.
    """
    folder, name = os.path.split(path)
    number = os.getpid()
    while True:
        temporary = os.path.join(folder, f".{name[:200]}.{number}.part")
        try:
            return os.open(temporary, _NEW_FILE, 0o666), temporary
        except FileExistsError:
            number += 1


def _remove(path: str | None) -> None:
    if path is not None:
        try:
            os.unlink(path)
        except FileNotFoundError:
            pass


def end_by_exception() -> None:
    """Turn SIGTERM and SIGHUP into `Terminated`, so that unfinished files are removed on the way out."""
    import signal

    def terminate(number: int, frame: object) -> None:
        raise Terminated(signal.Signals(number).name)

    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, terminate)
