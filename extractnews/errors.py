"""What can go wrong on purpose, and the exit status that says so."""

from __future__ import annotations

OK = 0
NO_ARTICLE = 1
UNREADABLE = 2
USAGE = 2
INTERNAL = 70
OUTPUT_FAILED = 74


class Terminated(BaseException):
    """SIGTERM or SIGHUP arrived where there are files to clean up.

    signal: its name
    """

    def __init__(self, signal: str = "SIGTERM") -> None:
        super().__init__(signal)
        self.signal = signal


class ExtractNewsError(Exception):
    """Base of every error raised on purpose.

    code: stable word for error records; the message is one line for a person, "NAME: reason"
    """

    code = "error"
    exit_status = UNREADABLE


class NoArticle(ExtractNewsError):
    """The page was read and holds no article."""

    code = "no_article"
    exit_status = NO_ARTICLE


class UnreadableInput(ExtractNewsError):
    """An input that could not be opened, decoded or accepted."""

    code = "unreadable"


class BinaryInput(UnreadableInput):
    """The bytes are no text: an image, an archive, a document of another program."""

    code = "binary"


class TooLarge(UnreadableInput):
    """The document is over the size that was allowed."""

    code = "too_large"


class TimedOut(UnreadableInput):
    """The document was not done in the time that was allowed."""

    code = "timed_out"


class BadRecord(UnreadableInput):
    """One line of an NDJSON input holds no page, or one record of an archive is damaged."""

    code = "bad_record"


class UsageError(ExtractNewsError):
    """The command line asks for what there is not."""

    code = "usage"
    exit_status = USAGE

    def __init__(self, message: str) -> None:
        """Add where to look to what is wrong, which may end in a question."""
        see = " See" if message.endswith("?") else "; see"
        super().__init__(f"{message}{see} extractnews --help")


class OutputFailed(ExtractNewsError):
    """The output could not be written; what was written before is whole."""

    code = "output_failed"
    exit_status = OUTPUT_FAILED


class OutputExists(OutputFailed):
    """A file of that name is there already; the other documents are still written."""

    code = "output_exists"


class InternalFault(ExtractNewsError):
    """A mistake of ours, met on one input; the others are still done."""

    code = "internal"
    exit_status = INTERNAL


class WorkerDied(InternalFault):
    """The process that worked on the document is gone; the others are still done."""

    code = "worker_died"


class WorkersFailed(ExtractNewsError):
    """No process could be started to work in."""

    code = "no_workers"
    exit_status = INTERNAL
