"""--help, the manual page and the completions say what the table of options says, and work."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from extractnews.keys import KEYS, MORE_KEYS
from extractnews.manual import EXAMPLES, STATUSES, help_text
from extractnews.manual.__main__ import FILES
from extractnews.options import OPTIONS

from .cli.running import ROOT

SHARE = ROOT / "extractnews/share"
BASH = SHARE / "bash-completion/completions/extractnews"


@pytest.mark.parametrize("name", FILES)
def test_the_installed_files_are_those_of_the_table(name: str) -> None:
    assert (SHARE / name).read_text("utf-8") == FILES[name](), "run make share"


def test_all_of_them_name_every_option() -> None:
    texts = [help_text(80, bold=False), *((SHARE / name).read_text("utf-8") for name in FILES)]
    for option in OPTIONS:
        for flag in option.flags:
            roff, long = flag.replace("-", "\\-"), flag.removeprefix("--")
            found = [flag in text or roff in text or f"-l {long}" in text for text in texts[:4]]
            assert all(found), flag
            assert re.search(rf"-[ls] {flag.lstrip('-')}\b", texts[4]), flag


def test_help_fits_and_is_grouped() -> None:
    for columns in (60, 80, 200):
        text = help_text(columns, bold=False)
        prose = [line for line in text.splitlines() if line.lstrip()[:12] != "find . -name"]
        assert max(map(len, prose)) <= max(min(columns, 80), 64)
    assert re.findall(r"^([A-Z].*):$", help_text(80, bold=False), re.MULTILINE) == [
        "Examples", "Input", "Output", "For people", "Sites", "Behaviour", "About", "Exit status",
    ]  # fmt: skip
    bold = help_text(80, bold=True)
    assert re.sub(r"\x1b\[[01]m", "", bold) == help_text(80, bold=False) != bold


@pytest.mark.skipif(shutil.which("man") is None, reason="no man on this machine")
def test_the_manual_page_is_set_without_a_warning() -> None:
    done = subprocess.run(
        ["man", "--warnings", "-l", str(SHARE / "man/man1/extractnews.1")],
        capture_output=True,
        env={"MANWIDTH": "78", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "MANPAGER": "cat"},
        check=True,
    )
    text = done.stdout.decode()
    assert done.stderr == b""
    assert max(map(len, text.splitlines())) <= 80
    assert all(example.command in text for example in EXAMPLES)
    assert all(key in text for key in (*KEYS, *MORE_KEYS))
    assert all(meaning.split(";")[0] in " ".join(text.split()) for _, meaning in STATUSES)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["--exp"], ["--explain", "--explain-html"]),
        (["-f", "m"], ["markdown"]),
        (["--format", ""], ["json", "markdown"]),
        (["--input-format", "=", "nd"], ["ndjson"]),
        (["--errors", "="], ["message", "record", "fail"]),
        (["--fields", "au"], ["authors"]),
        (["--fields", "title,au"], ["title,authors"]),
        (["--timeout", "1"], []),
        (["-o", "two"], ["two words.html"]),
        (["--explain", "tw"], ["two words.html"]),
    ],
)
def test_bash_completes(tmp_path: Path, words: list[str], offered: list[str]) -> None:
    (tmp_path / "two words.html").touch()
    script = f"""
        set -u
        source '{BASH}'
        compopt() {{ :; }}  # speaks to readline, which is not here
        COMP_WORDS=(extractnews "$@") COMP_CWORD=$#
        _extractnews
        [[ ${{#COMPREPLY[@]}} -eq 0 ]] || printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        ["bash", "-c", script, "bash", *words], capture_output=True, cwd=tmp_path, check=True
    )
    assert (done.stdout.decode().splitlines(), done.stderr) == (offered, b"")


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish on this machine")
def test_fish_completes(tmp_path: Path) -> None:
    for line, offered in (
        ("--exp", {"--explain", "--explain-html"}),
        ("-f ", {"json", "markdown"}),
        ("--fields title,au", {"title,authors"}),
    ):
        source = SHARE / "fish/vendor_completions.d/extractnews.fish"
        done = subprocess.run(
            ["fish", "--no-config", "-c", f"source {source}; complete -C 'extractnews {line}'"],
            capture_output=True,
            env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
            check=True,
        )
        assert {found.partition("\t")[0] for found in done.stdout.decode().splitlines()} == offered


@pytest.mark.skipif(shutil.which("zsh") is None, reason="no zsh on this machine")
def test_zsh_can_read_its_own() -> None:
    subprocess.run(["zsh", "-n", str(SHARE / "zsh/site-functions/_extractnews")], check=True)
