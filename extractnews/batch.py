"""Many documents: read, extract, write, and one exit status for all of them."""

from __future__ import annotations

import gc
import os
import sys

from .errors import NO_ARTICLE, OK, UNREADABLE, OutputExists
from .limits import GROWTH, UNGUARDED_BYTES
from .messages import say
from .names import source_name
from .outcome import Orders, Outcome, extract_reading
from .output import Output, Stdout, columns
from .settings import OUTPUT_FORMATS, Settings
from .sources import Reading
from .sources.files import Intake, read_all_lines, read_inputs

TYPE_CHECKING = False  # the workers are imported only where there is work for them
if TYPE_CHECKING:
    from .crew import Crew
    from .output_files import File
    from .progress import Progress
    from .repeats import SiteMemory


#: Documents after which a run looks at how much memory it holds.
_OFTEN = 100


class _Stop(Exception):
    """The first error of a run that ends with it."""


def run(settings: Settings) -> int:
    """Do what the settings say and return the exit status.

    Raises OutputFailed if the output cannot be written, BrokenPipeError if nobody reads it.
    """
    intake = Intake()
    memory = _memory(settings, intake)
    output = _output(settings)
    learnt: File | None = None
    results = _Results(output, settings, _progress(settings, output.terminal))
    try:
        learnt = _file(settings.learn) if settings.learn is not None else None
        width = None if settings.output_format in OUTPUT_FORMATS else columns(output.terminal)
        orders = Orders(settings, output.terminal, width, memory)
        try:
            _run_all(orders, results, intake)
        except _Stop:
            _discard(output, learnt)
            return results.status
        output.finish()
        if learnt is not None:
            results.write_learnt(learnt)
    except BaseException:  # whatever ends the run, no half-written file stays; it goes on up
        _discard(output, learnt)
        raise
    finally:
        results.close()
    if results.is_one_page_without_article and _is_watched(settings):
        say("--explain shows why; --all-pages gives the page's text all the same")
    if settings.verbose:
        say(results.summary())
    if settings.exit_zero and results.status in (NO_ARTICLE, UNREADABLE):
        return OK
    return results.status


class _Results:
    """Takes the outcomes in the order in which they are to be written."""

    def __init__(self, output: Output, settings: Settings, progress: Progress | None) -> None:
        self._output = output
        self._settings = settings
        self._progress = progress
        self._counts: dict[int, int] = {}
        self._learnt: SiteMemory | None = None

    def take(self, reading: Reading, outcome: Outcome) -> None:
        """Write one document's outcome and say what is wrong with it; raises _Stop to end."""
        if outcome.text:
            try:
                self._output.write(outcome.text, reading.source)
            except OutputExists as error:
                outcome = Outcome("", error.exit_status, str(error))
        if outcome.learned is not None:
            self._learn(outcome.learned)
        self._counts[outcome.status] = self._counts.get(outcome.status, 0) + 1
        if outcome.message and not self._settings.quiet:
            (self._progress.say if self._progress else say)(outcome.message)
        if self._progress:
            self._progress.update(*self._tally(), reading.taken)
        if outcome.status and self._settings.errors == "fail":
            raise _Stop

    @property
    def status(self) -> int:
        """The exit status: of the gravest outcome, which has the highest number."""
        return max(self._counts, default=OK)

    @property
    def is_one_page_without_article(self) -> bool:
        """Whether all there was is one page, and it holds no article."""
        return self._counts == {NO_ARTICLE: 1}

    def summary(self) -> str:
        """How many documents came to what, on one line."""
        total, good, errors = self._tally()
        without = total - good - errors
        return f"{total} read: {good} articles, {without} without one, {errors} errors"

    def _learn(self, learned: tuple[str, int, tuple[int, ...]]) -> None:
        from .repeats import PagePrint, SiteMemory

        if self._learnt is None:
            self._learnt = SiteMemory()
        self._learnt.add(PagePrint(*learned))

    def write_learnt(self, file: File) -> None:
        """Write what was learnt of the sites to a file."""
        for line in self._learnt.lines() if self._learnt is not None else ():
            file.write(line, "")
        file.finish()

    def close(self) -> None:
        """Take away what was shown meanwhile."""
        if self._progress:
            self._progress.close()

    def _tally(self) -> tuple[int, int, int]:
        """The documents so far, the articles and the errors among them."""
        total = sum(self._counts.values())
        good, without = self._counts.get(OK, 0), self._counts.get(NO_ARTICLE, 0)
        return total, good, total - good - without


def _output(settings: Settings) -> Output:
    """Where the records go; raises OutputFailed."""
    if os.getpid() == 1:  # of a container, which gets only signals that it has a handler for
        from .output_files import end_by_exception

        end_by_exception()
    if settings.output in (None, "-") and settings.output_format != "explain_html":
        return Stdout("" if settings.output_format == "json" else "\n")
    from .output_files import open_output

    return open_output(settings)


def _file(name: str) -> File:
    from .output_files import File

    return File(name)


def _progress(settings: Settings, terminal: bool) -> Progress | None:
    """What shows how far we are; None where nobody looks, or it is over too soon to tell."""
    if sys.stderr is None or not sys.stderr.isatty():
        return None
    from . import progress

    return progress.Progress(settings) if progress.is_wanted(settings, terminal) else None


def _is_watched(settings: Settings) -> bool:
    """Whether a person reads the messages, who may want to know what to try."""
    if settings.quiet or settings.output_format not in OUTPUT_FORMATS:
        return False
    return sys.stderr is not None and sys.stderr.isatty()


def _memory(settings: Settings, intake: Intake) -> SiteMemory | None:
    """What the files of --site-memory hold, all in one; raises UnreadableInput.

    intake: of the whole run, for standard input can be read once
    """
    if not settings.site_memory:
        return None
    from .repeats import SiteMemory, read_lines

    memory = SiteMemory()
    for name in settings.site_memory:
        for page in read_lines(read_all_lines(name, intake), source_name(name)):
            memory.add(page)
    return memory


def _discard(*outputs: Output | None) -> None:
    for output in outputs:
        if output is not None:
            output.discard()


def _run_all(orders: Orders, results: _Results, intake: Intake) -> None:
    """Read every input and hand every outcome to `results`."""
    settings = orders.settings
    crew: Crew | None = None
    try:
        if settings.jobs != 1:
            crew = _new_crew(orders, results)
            intake.wait = crew.wait_for
            for reading in read_inputs(settings, intake, path_from=0):
                crew.submit(reading)
            crew.finish()
            return
        frozen = overgrown = False
        path_from = _guarded_from(settings)  # what others work on, we need not hold
        for number, reading in enumerate(read_inputs(settings, intake, path_from=path_from), 1):
            if number % _OFTEN == 0 and not overgrown:
                overgrown = _is_overgrown()
            if _needs_guard(reading, path_from) or (overgrown and reading.page is not None):
                crew = crew or _new_crew(orders, results)
                crew.submit(reading)
                crew.finish()
            else:
                results.take(reading, extract_reading(reading, orders))
            if not frozen:
                gc.freeze()  # what the first document imported need never be looked at again
                gc.enable()
                frozen = True
    finally:
        if crew is not None:
            crew.close()


def _is_overgrown() -> bool:
    """Whether this process holds more memory than a run should."""
    from .held import memory_held

    return memory_held() > GROWTH


def _new_crew(orders: Orders, results: _Results) -> Crew:
    from .crew import Crew

    return Crew(orders, results.take)


def _guarded_from(settings: Settings) -> int | None:
    """The bytes of a document from which on it is worked on in a process that can be ended.

    That costs some milliseconds, so it is for those that are large, and for all where a time
    limit was asked for; None where there is to be no limit.
    """
    if settings.timeout is None:
        return UNGUARDED_BYTES
    return 0 if settings.timeout else None


def _needs_guard(reading: Reading, guarded_from: int | None) -> bool:
    """Whether a document is of those."""
    if reading.page is None or guarded_from is None:
        return reading.path is not None
    return len(reading.page.data) >= guarded_from
