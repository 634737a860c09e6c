"""What a run imports: start-up is most of what one page costs, so the list is held exactly."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from .running import SEED, environment, page

#: Modules that lxml.etree does not bring along and that a plain run may import.
CHEAP = {
    "__future__", "_datetime", "_json", "datetime", "errno", "gc", "json", "math", "select", "signal",
    "unicodedata",
}  # fmt: skip
#: What the start must never pay for, whoever imports it.
DEAR = {
    "argparse", "charset_normalizer", "concurrent", "dataclasses", "dateutil", "html", "logging",
    "multiprocessing", "pandas", "pathlib", "pyarrow", "pyspark", "readability", "rich", "shutil", "subprocess", "tempfile",
    "typer", "urllib",
}  # fmt: skip


def imported(code: str, *arguments: str, stdin: bytes = b"") -> set[str]:
    """Return the names of the modules that a fresh Python imports, its own start-up included."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code, *arguments],
        input=stdin,
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert done.returncode == 0, done.stderr[-300:]
    lines = done.stderr.decode().splitlines()
    return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}


def imported_by_command(*arguments: str, stdin: bytes = b"") -> set[str]:
    return imported("from extractnews.__main__ import run; run()", *arguments, stdin=stdin)


@cache
def of_lxml() -> set[str]:
    return imported("import lxml.etree")


@pytest.fixture
def name(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_text(page(), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--compact", "--url", "https://courier.example/a/b", "-q"),
        ("--fields=title,body", "--input-format", "html", "--errors", "record"),
        ("-fmarkdown", "--encoding", "utf-8"),
        ("-o", "/dev/null", "--max-bytes", "1M", "-v", "--all-pages"),
    ],
)
def test_a_plain_run_imports_what_it_needs(name: str, options: tuple[str, ...]) -> None:
    for arguments, stdin in (((*options, name), b""), (options, page().encode())):
        all_of_it = imported_by_command(*arguments, stdin=stdin)
        assert not {"contextlib", "gzip", "inspect", "typing"} & (all_of_it - imported("pass"))
        more = all_of_it - of_lxml()
        assert {module.partition(".")[0] for module in more} - {"extractnews"} <= CHEAP
        assert "extractnews.blocks_html" in more
        unused = ("cli", "readable", "lab", "blocks_text", "features_text", "wrap")
        assert not {f"extractnews.{module}" for module in unused} & more


def test_a_page_on_standard_input_imports_no_options_and_no_files() -> None:
    more = imported_by_command(stdin=page().encode())
    unused = ("options", "held", "output_files", "structure_html", "fields.zones")
    assert not {f"extractnews.{module}" for module in unused} & more


def test_other_inputs_need_nothing_dear(name: str) -> None:
    packed = gzip.compress(page().encode())
    lines = json.dumps({"html": page()}).encode()
    for arguments, stdin in (
        ((), packed),
        ((), lines),
        (("--files-from", "-", "-0"), name.encode()),
        ((str(SEED),), b""),
    ):
        more = imported_by_command(*arguments, stdin=stdin) - of_lxml()
        assert not {module.partition(".")[0] for module in more} & DEAR


def test_the_version_costs_next_to_nothing() -> None:
    own = {"extractnews", "extractnews.__main__", "extractnews.errors", "__future__", "gc"}
    for flag in ("--version", "-V"):
        assert imported_by_command(flag) - imported("pass") <= own


def test_a_wrong_command_line_is_explained_without_rich() -> None:
    code = "import sys\nfrom extractnews import cli\ntry: cli.read(['--nonsense'])\nexcept Exception: pass"
    assert "typer" in (modules := imported(code))
    assert "rich" not in modules
