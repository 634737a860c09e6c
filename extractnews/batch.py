"""Many documents: read, extract, write, and one exit status for all of them."""

from __future__ import annotations

import gc

from .errors import NO_ARTICLE, OK, UNREADABLE, OutputExists
from .limits import UNGUARDED_BYTES
from .messages import say
from .outcome import Outcome, extract_reading
from .output import Output, open_output
from .settings import Settings
from .sources import Reading
from .sources.files import Intake, read_inputs

TYPE_CHECKING = False  # the workers are imported only where there is work for them
if TYPE_CHECKING:
    from .crew import Crew


class _Stop(Exception):
    """The first error of a run that ends with it."""


def run(settings: Settings) -> int:
    """Do what the settings say and return the exit status.

    Raises OutputFailed if the output cannot be written, BrokenPipeError if nobody reads it.
    """
    output = open_output(settings)
    results = _Results(output, settings)
    try:
        try:
            _run_all(settings, results)
        except _Stop:
            output.discard()
            return results.status
        output.finish()
    except BaseException:
        output.discard()
        raise
    if settings.verbose:
        say(results.summary())
    if settings.exit_zero and results.status in (NO_ARTICLE, UNREADABLE):
        return OK
    return results.status


class _Results:
    """Takes the outcomes in the order in which they are to be written."""

    def __init__(self, output: Output, settings: Settings) -> None:
        self._output = output
        self._settings = settings
        self._counts: dict[int, int] = {}

    def take(self, source: str, outcome: Outcome) -> None:
        """Write one document's outcome and say what is wrong with it; raises _Stop to end."""
        if outcome.text:
            try:
                self._output.write(outcome.text, source)
            except OutputExists as error:
                outcome = Outcome("", error.exit_status, str(error))
        self._counts[outcome.status] = self._counts.get(outcome.status, 0) + 1
        if outcome.message and not self._settings.quiet:
            say(outcome.message)
        if outcome.status and self._settings.errors == "fail":
            raise _Stop

    @property
    def terminal(self) -> bool:
        """Whether a person looks at the output."""
        return self._output.terminal

    @property
    def status(self) -> int:
        """The exit status: of the gravest outcome, which has the highest number."""
        return max(self._counts, default=OK)

    def summary(self) -> str:
        """How many documents came to what, on one line."""
        total = sum(self._counts.values())
        good, without = self._counts.get(OK, 0), self._counts.get(NO_ARTICLE, 0)
        errors = total - good - without
        return f"{total} read: {good} articles, {without} without one, {errors} errors"


def _run_all(settings: Settings, results: _Results) -> None:
    """Read every input and hand every outcome to `results`."""
    crew: Crew | None = None
    try:
        if settings.jobs != 1:
            crew = _new_crew(settings, results)
            for reading in read_inputs(settings, Intake(crew.wait_for), by_path=True):
                crew.submit(reading)
            crew.finish()
            return
        frozen = False
        for reading in read_inputs(settings):
            if _needs_guard(reading, settings):
                crew = crew or _new_crew(settings, results)
                crew.submit(reading)
                crew.finish()
            else:
                outcome = extract_reading(reading, settings, results.terminal)
                results.take(reading.source, outcome)
            if not frozen:
                gc.freeze()  # what the first document imported need never be looked at again
                frozen = True
    finally:
        if crew is not None:
            crew.close()


def _new_crew(settings: Settings, results: _Results) -> Crew:
    from .crew import Crew

    return Crew(settings, results.terminal, results.take)


def _needs_guard(reading: Reading, settings: Settings) -> bool:
    """Whether a document is worked on in a process that can be ended.

    That costs some milliseconds, so it is for those that are large, and for all where a time
    limit was asked for.
    """
    if reading.page is None or settings.timeout == 0:
        return False
    return settings.timeout is not None or len(reading.page.data) >= UNGUARDED_BYTES
