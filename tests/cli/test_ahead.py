"""Modules imported by the dozen: the same ones, no others, and never an old one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import extractnews

from .running import SEED, environment, page

_IMPORTED = """
import os, sys
end = os._exit
def say(status):
    print(*sorted(name for name in sys.modules if name.startswith("extractnews.")), sep="\\n", file=sys.stderr)
    end(status)
os._exit = say
from extractnews.__main__ import run
run()
"""


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A copy of the package with its bytecode, in a folder of its own."""
    folder = tmp_path / "site"
    source = Path(extractnews.__file__).parent
    leave = shutil.ignore_patterns("lab", "spark", "__pycache__")
    shutil.copytree(source, folder / "extractnews", ignore=leave)
    compiling = [sys.executable, "-m", "compileall", "-q", str(folder)]
    subprocess.run(compiling, check=True, env=_with_bytecode(folder))
    return folder


def _with_bytecode(folder: Path) -> dict[str, str]:
    own = {**environment(), "PYTHONPATH": str(folder)}
    return {key: own[key] for key in own if not key.startswith(("PYTHONDONT", "PYTHONPYCACHE"))}


def _run(folder: Path, stdin: bytes, code: str, *flags: str, **more: str) -> tuple[bytes, str]:
    done = subprocess.run(
        [sys.executable, *flags, "-c", code],
        input=stdin,
        capture_output=True,
        env={**_with_bytecode(folder), **more},
        cwd=folder,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr.decode()


_PLAINLY = "from extractnews.__main__ import run; run()"


@pytest.mark.parametrize("stdin", [page().encode(), SEED.read_bytes()], ids=["page", "dump"])
def test_what_a_run_needs_is_imported_ahead_and_nothing_else(installed: Path, stdin: bytes) -> None:
    _, by_the_system = _run(installed, stdin, _PLAINLY, "-X", "importtime")
    lines = by_the_system.splitlines()
    slowly = {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}
    alone = {
        "__main__", "ahead", "blocks_html", "blocks_text", "columns", "data.given_names", "data.other_given_names", "data.page_model",
        "errors", "features_page", "keys", "label_text", "limits", "marks_text", "mending", "named", "render.as_json", "settings", "wrap",
    }  # fmt: skip
    own = {name.removeprefix("extractnews.") for name in slowly if name.startswith("extractnews.")}
    assert own <= alone, f"not imported ahead: {own - alone}"
    _, ahead = _run(installed, stdin, _IMPORTED)
    without = installed / "extractnews" / "ahead.py"
    without.write_text("def prepare(): pass\n", encoding="utf-8")
    _, needed = _run(installed, stdin, _IMPORTED)
    assert ahead == needed


def test_a_module_that_was_changed_is_read_anew(installed: Path) -> None:
    before, _ = _run(installed, page().encode(), _PLAINLY)
    module = installed / "extractnews" / "article.py"
    module.write_text(module.read_text(encoding="utf-8") + "\nprint('changed')\n", encoding="utf-8")
    for _ in range(2):
        assert _run(installed, page().encode(), _PLAINLY)[0] == b"changed\n" + before


def test_bytecode_is_not_needed(installed: Path, tmp_path: Path) -> None:
    before, _ = _run(installed, page().encode(), _PLAINLY)
    elsewhere = str(tmp_path / "bytecode")
    for _ in range(2):  # the second finds what the first has written
        assert (
            _run(installed, page().encode(), _PLAINLY, PYTHONPYCACHEPREFIX=elsewhere)[0] == before
        )
    for folder in installed.rglob("__pycache__"):
        shutil.rmtree(folder)
    assert _run(installed, page().encode(), _PLAINLY, "-B")[0] == before
    (installed / "extractnews" / "__pycache__").mkdir()
    for name in os.listdir(installed / "extractnews"):
        if name.endswith(".py"):
            cached = f"{name.removesuffix('.py')}.{sys.implementation.cache_tag}.pyc"
            (installed / "extractnews" / "__pycache__" / cached).write_bytes(b"")
    assert _run(installed, page().encode(), _PLAINLY, "-B")[0] == before
    assert _run(installed, page().encode(), _PLAINLY, "-O")[0] == before


def test_bytecode_of_another_python_of_the_same_name_is_left_alone(installed: Path) -> None:
    before, _ = _run(installed, page().encode(), _PLAINLY)
    for file in installed.rglob("*.pyc"):
        head = b"\0\0\r\n" + file.read_bytes()[4:16]
        file.write_bytes(head + b"what this Python cannot read")
    assert _run(installed, page().encode(), _PLAINLY, "-B")[0] == before


def test_a_part_of_some_bytecode_is_for_the_import_system_to_read_again(installed: Path) -> None:
    # A read that gives a part of what was asked for is no end of a file: the import system asks again.
    short = """
import os
read = os.read
os.read = lambda number, size: read(number, min(size, 1_000))
"""
    before, _ = _run(installed, page().encode(), _PLAINLY)
    code = short + "from extractnews.ahead import prepare; prepare(); os.read = read\n" + _PLAINLY
    assert _run(installed, page().encode(), code)[0] == before


def test_modules_look_as_the_import_system_makes_them(installed: Path) -> None:
    names = ("__name__", "__file__", "__cached__", "__package__", "__doc__", "__path__")
    look = f"""
import sys
def look(module):
    found = [(name, getattr(module, name, None)) for name in {names}]
    spec = module.__spec__
    return [*found, spec.name, spec.origin, spec.cached, spec.parent, spec.has_location, type(spec.loader)]
from extractnews.__main__ import main
main([])
for name in ("extractnews.article", "extractnews.fields", "extractnews.fields.text"):
    print(look(sys.modules[name]), file=sys.stderr)
print(sys.modules["extractnews"].article is sys.modules["extractnews.article"], file=sys.stderr)
print(sys.modules["extractnews"].fields.text is sys.modules["extractnews.fields.text"], file=sys.stderr)
"""
    _, ahead = _run(installed, page().encode(), look)
    (installed / "extractnews" / "ahead.py").write_text("def prepare(): pass\n", encoding="utf-8")
    _, plainly = _run(installed, page().encode(), look)
    assert ahead == plainly
