"""What the fuzzer and the tables of hostile inputs have found, kept for good: one file each."""

from __future__ import annotations

from pathlib import Path

import pytest

from .. import fuzz
from .promises import JSON, MARKDOWN, PROFILES, VIEWS, WITH_ERRORS, kept

CASES = sorted(fuzz.FINDS.iterdir())
assert CASES


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_find(path: Path) -> None:
    for settings in (JSON, WITH_ERRORS, MARKDOWN, *PROFILES, *VIEWS):
        kept(path.read_bytes(), settings)


def test_the_fuzzer_runs() -> None:
    """A hundred executions, of every kind; `make fuzz` does the rest."""
    done = [fuzz.execute("the suite", number) for number in range(100)]
    assert {kind for kind, _, _ in done} == {kind.__name__ for kind, _ in fuzz.KINDS}


def test_a_run_of_the_fuzzer_can_be_repeated() -> None:
    assert fuzz.execute("1", 3) == fuzz.execute("1", 3)
