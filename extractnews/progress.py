"""A line on the terminal that says how far a long run has come; imported where there is one."""

from __future__ import annotations

import os
import sys
from stat import S_ISREG
from time import monotonic
from typing import Any

from .messages import say
from .names import one_line
from .output_files import end_by_exception
from .settings import Settings

#: Seconds of work before the line is shown, and between two looks of it.
_PATIENCE = 2.0
_PERIOD = 0.2


def is_wanted(settings: Settings, terminal: bool) -> bool:
    """Whether the line may be shown: on a terminal on which no records appear.

    terminal: the records go to a terminal
    """
    if settings.no_progress or settings.quiet or terminal or sys.stderr is None:
        return False
    return sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"


class Progress:
    """How many documents came to what, how fast, and for how long still where that can be known."""

    def __init__(self, settings: Settings) -> None:
        self._total = _total_bytes(settings)
        self._begun = self._seen = monotonic()
        self._patience = 0.0 if settings.progress else _PATIENCE
        self._shown: Any = None
        self._task: Any = None
        self.say = say

    def update(self, documents: int, articles: int, errors: int, done: int) -> None:
        """Show these counts, if it is time to.

        done: bytes of the inputs, as they are stored, up to the end of the last document
        """
        now = monotonic()
        if now - self._seen < _PERIOD or now - self._begun < self._patience:
            return
        self._seen = now
        if self._shown is None:
            self._show()
        took = now - self._begun
        text = f"{documents:,} pages, {articles:,} articles, {errors:,} errors"
        text += f", {documents / took:,.0f} a second, {_clock(took)}"
        if self._total and done:
            text += f", {_clock(max(0.0, took * self._total / done - took))} left"
        self._shown.update(self._task, description=text, completed=done, refresh=True)

    def close(self) -> None:
        """Take the line away."""
        if self._shown is not None:
            self._shown.stop()
            self.say = say

    def _show(self) -> None:
        from rich import progress
        from rich.console import Console
        from rich.text import Text

        console = Console(stderr=True, markup=False, highlight=False, emoji=False)
        columns: list[progress.ProgressColumn] = [progress.TextColumn("{task.description}")]
        if self._total:
            columns.append(progress.BarColumn())
        # No thread of its own (auto_refresh): workers are forked from this process.
        self._shown = progress.Progress(
            *columns,
            console=console,
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._shown.add_task("", total=self._total, start=True)
        end_by_exception()  # so that the terminal gets its cursor back
        self._shown.start()

        def say_above(message: str) -> None:
            console.print(Text(f"extractnews: {one_line(message)}"), soft_wrap=True)

        self.say = say_above


def _clock(seconds: float) -> str:
    """4 seconds as 0:04, an hour and a half as 1:30:00."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _total_bytes(settings: Settings) -> int | None:
    """The bytes of all inputs as they are stored, None where that is not known before."""
    if settings.files_from is not None or settings.recursive:
        return None
    total = 0
    for name in settings.names or ("-",):
        try:
            known = os.stat(0 if name == "-" else name)
        except (OSError, ValueError):
            continue
        if not S_ISREG(known.st_mode):
            return None
        total += known.st_size
    return total
