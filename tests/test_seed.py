"""The user's own sample: its record is known to the letter, whatever way it comes in."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .pages import SEED, record

LEDE = (
    'Netanyahu says he had made it "unequivocally clear" to Russian President Vladimir Putin '
    "last week that such strikes would continue."
)
#: How the nine paragraphs of the body begin; each is a line of the dump.
PARAGRAPHS = (
    "Netanyahu says he had made",
    "Israel and Russia will work together",
    "As Syrian President Bashar Assad",
    "Israel has carried out hundreds",
    "Netanyahu said he had made",
    '"President Putin and I also agreed',
    "He did not elaborate.",
    "Russian Foreign Minister Sergei Lavrov",
    'But Lavrov said it was too early to declare the "terrorist threat"',
)


def expected() -> dict[str, Any]:
    lines = SEED.read_text("utf-8").splitlines()
    body = [next(line for line in lines if line.startswith(start)) for start in PARAGRAPHS]
    assert body[0] == LEDE
    assert body[-1].endswith("appear to be near defeat.")
    return {
        "schema_version": "1",
        "source": "-",
        "url": None,
        "site_name": "Israel Hayom",
        "title": "PM: Israel, Russia to cooperate on foreign troop exit from Syria",
        "authors": ["Reuters", "Israel Hayom Staff"],
        "published": "2019-03-04T00:00:00",
        "modified": "2021-02-17T08:50:00",
        "section": "News",
        "tags": ["Moscow", "Netanyahu", "Russia"],
        "lede": LEDE,
        "body": "\n\n".join(body),
        "images": [
            {
                "url": None,
                "alt": None,
                "caption": "PM Netanyahu with Russian President Vladimir Putin at the Kremlin "
                "in Moscow, Feb. 27 2019",
                "credit": "Reuters/Maxim Shemetov",
            }
        ],
        "language": "en",
        "input_format": "text",
        "warnings": [],
    }


def without_confidence(found: dict[str, Any] | None) -> dict[str, Any]:
    assert found is not None
    assert 0.5 < found.pop("confidence") <= 1
    return found


def fold(text: str, width: int = 80) -> str:
    """Break lines as `fold -s -w 80` does: behind the last blank that fits, else anywhere."""
    lines = []
    for line in text.split("\n"):
        rest = line
        while len(rest) > width:
            blank = rest.rfind(" ", 0, width)
            cut = blank + 1 if blank >= 0 else width
            lines.append(rest[:cut])
            rest = rest[cut:]
        lines.append(rest)
    return "\n".join(lines)


def test_from_bytes_and_from_text() -> None:
    assert without_confidence(record(SEED.read_bytes())) == expected()
    assert without_confidence(record(SEED.read_text("utf-8"))) == expected()


@pytest.mark.parametrize("way", ["file", "stdin"])
def test_through_the_command(way: str) -> None:
    command = [sys.executable, "-m", "extractnews"]
    if way == "file":
        done = subprocess.run([*command, str(SEED)], capture_output=True, check=True)
    else:
        done = subprocess.run(command, input=SEED.read_bytes(), capture_output=True, check=True)
    assert done.stderr == b""
    found = without_confidence(json.loads(done.stdout))
    assert found == expected() | {"source": str(SEED) if way == "file" else "-"}


def test_folded_to_eighty_columns() -> None:
    folded = fold(SEED.read_text("utf-8"))
    assert max(map(len, folded.split("\n"))) == 80
    assert without_confidence(record(folded)) == expected()


@pytest.mark.skipif(shutil.which("fold") is None, reason="no fold on this machine")
def test_folded_by_fold(tmp_path: Path) -> None:
    """The real one, which may count bytes instead of characters."""
    done = subprocess.run(["fold", "-s", "-w", "80", SEED], capture_output=True, check=True)
    assert without_confidence(record(done.stdout)) == expected()


@pytest.mark.parametrize(
    "foreign",
    ["June 25", "2025", "Neta Bar", "Amir Ettinger", "In Memoriam", "Share on", "Related Posts"],
)
def test_nothing_of_the_rest_of_the_page(foreign: str) -> None:
    assert foreign not in json.dumps(record(SEED.read_bytes()))
