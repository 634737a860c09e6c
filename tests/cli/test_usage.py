"""Options and exit statuses; and that both readers of command lines are one."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractnews import __version__, cli
from extractnews.errors import UsageError
from extractnews.options import OPTIONS, read_plainly
from extractnews.settings import build

from .running import COMMAND, EMPTY_PAGE, environment, on_terminal, page, run


@pytest.mark.parametrize(
    ("names", "arguments", "status"),
    [
        (["good"], [], 0),
        (["good", "empty"], [], 1),
        (["empty", "missing"], [], 2),
        (["missing", "good"], [], 2),
        (["good", "empty", "missing"], ["--exit-zero"], 0),
        (["good", "empty"], ["--errors", "record"], 1),
        (["good", "empty", "missing"], ["--errors", "fail"], 1),
        (["good", "missing", "empty"], ["--errors=fail"], 2),
        (["."], [], 2),
    ],
)
def test_exit_status(tmp_path: Path, names: list[str], arguments: list[str], status: int) -> None:
    (tmp_path / "good").write_text(page())
    (tmp_path / "empty").write_text(EMPTY_PAGE)
    done = run(*arguments, *names, cwd=tmp_path)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Courier</title></channel></rss>',
            b"feed",
        ),
        ('<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title></feed>', b"feed"),
        ("<urlset><url><loc>https://courier.example/1</loc></url></urlset>", b"sitemap"),
    ],
)
def test_what_lists_pages_is_named(text: str, kind: bytes) -> None:
    done = run(stdin=text)
    said = (
        b"extractnews: -: no article found; this is a " + kind + b", try the pages that it lists\n"
    )
    assert (done.returncode, done.stderr) == (1, said)


def test_errors_as_messages_as_records_and_as_the_end(tmp_path: Path) -> None:
    (tmp_path / "good").write_text(page())
    (tmp_path / "empty").write_text(EMPTY_PAGE)
    names = ("missing", "empty", "good")
    said = (
        b"extractnews: missing: No such file or directory\nextractnews: empty: no article found\n"
    )
    done = run(*names, cwd=tmp_path)
    assert (done.stdout.count(b"\n"), done.stderr) == (1, said)
    done = run("--errors", "record", *names, cwd=tmp_path)
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.stderr == said
    assert lines[:2] == [
        {
            "source": "missing",
            "error": {"code": "unreadable", "message": "No such file or directory"},
        },
        {"source": "empty", "error": {"code": "no_article", "message": "no article found"}},
    ]
    assert lines[2]["title"]
    done = run("--errors", "fail", *names, cwd=tmp_path)
    assert (done.stdout, done.stderr) == (b"", said[: said.index(b"\n") + 1])
    done = run("-q", *names, cwd=tmp_path)
    assert (done.stdout.count(b"\n"), done.stderr, done.returncode) == (1, b"", 2)
    done = run("-v", *names, cwd=tmp_path)
    assert done.stderr == said + b"extractnews: 3 read: 1 articles, 1 without one, 1 errors\n"


def test_version() -> None:
    for flag in ("-V", "--version"):
        done = run(flag)
        assert (done.returncode, done.stdout) == (0, f"extractnews {__version__}\n".encode())
    done = run("--version", "-v")
    assert done.stdout.startswith(f"extractnews {__version__}\n".encode())
    assert b"libxml2 2." in done.stdout
    assert run("--version", "-q", "missing").stdout == f"extractnews {__version__}\n".encode()


def test_help_names_every_option() -> None:
    for flag in ("-h", "--help"):
        done = run(flag, env={"COLUMNS": "80"})
        assert (done.returncode, done.stderr) == (0, b"")
        text = done.stdout.decode()
        assert all(flag in text for option in OPTIONS for flag in option.flags)
        assert max(map(len, text.splitlines())) <= 80
        assert "\x1b" not in text


def test_help_on_a_terminal_is_coloured_where_colour_is_wanted() -> None:
    for env, coloured in (({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)):
        shown = on_terminal("--help", **{"COLUMNS": "80", **env})
        assert ("\x1b[" in shown) is coloured
        text = re.sub(r"\x1b\[[0-9;]*m", "", shown)
        assert "curl -s https://example.org/story | extractnews" in text
        assert all(option.flags[-1] in text for option in OPTIONS)
        assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("--formt", "json"), "--format"),
        (("--explian",), "--explain"),
        (("--out", "x"), "--output"),
        (("--markdown",), "--format markdown"),
        (("--md",), "--format markdown"),
        (("--title",), "--fields title"),
        (("--provenance",), "--with provenance"),
        (("--lang",), "--fields language"),
        (("--workers", "4"), "--jobs"),
        (("-f", "markdwon"), "markdown"),
        (("-f", "md"), "markdown"),
        (("--fields", "title,author"), "authors"),
        (("--fields", "Titel"), "title"),
        (("--input-format=htm",), "html"),
        (("--errors", "records"), "record"),
        (("--encoding", "utf9"), "utf8"),
    ],
)
def test_a_name_that_is_misspelt_is_answered_with_the_nearest(
    arguments: tuple[str, ...], meant: str
) -> None:
    done = run(*arguments, stdin=page())
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"; did you mean {meant}? See extractnews --help\n".encode() in done.stderr


@pytest.mark.parametrize(
    ("option", "said"), [("--no-color", b"NO_COLOR=1"), ("--width=80", b"COLUMNS=80")]
)
def test_what_the_environment_says_is_told_to_those_who_look_for_an_option(
    option: str, said: bytes
) -> None:
    done = run(option, stdin=page())
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr


def test_a_directory_is_not_called_like_a_file_of_markdown(tmp_path: Path) -> None:
    done = run("-f", "markdown", "-o", "story.md", stdin=page(), cwd=tmp_path)
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert b"> FILE writes one file" in done.stderr


def test_help_is_given_however_it_is_asked_for() -> None:
    for arguments in (("-qh",), ("--help", "-f", "xml"), ("-v", "--help", "missing")):
        done = run(*arguments)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.startswith(b"Usage: extractnews [OPTIONS] [FILES]...")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nonsense",),
        ("--format",),
        ("--format", "xml"),
        ("--input-format", "pdf"),
        ("--errors", "ignore"),
        ("--max-bytes", "-1"),
        ("--max-bytes", "0"),
        ("--max-bytes", "1e6"),
        ("--max-bytes", "9" * 5000),
        ("--fields", ""),
        ("--compact=yes",),
        ("--url", "https://courier.example/", "a", "b"),
        ("--url", "https://courier.example/", "-r", "a"),
        ("--url", "courier.example/a"),
        ("-o", ""),
        ("-0",),
        ("--files-from", "x", "y"),
        ("-f", "markdown", "--fields", "title"),
        ("-f", "markdown", "--errors", "record"),
        ("--force",),
        ("--front-matter", "hugo"),
        ("-f", "markdown", "--front-matter", "jekyll"),
        ("-\x1b[31m",),
        ("--exit-zero", "--errors", "fail"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(arguments: tuple[str, ...]) -> None:
    done = run(*arguments, stdin=page())
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"extractnews: ") and done.stderr.count(b"\n") == 1
    assert b"--help" in done.stderr and b"\x1b" not in done.stderr


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("--url", "--url: the value is missing: --url URL"),
        ("-f", "-f: the value is missing: -f json|markdown"),
        ("--compact=yes", "--compact: takes no value"),
    ],
)
def test_a_value_that_is_missing_or_too_many_is_named(argument: str, said: str) -> None:
    done = run(argument, stdin=page())
    assert done.stderr.decode() == f"extractnews: {said}; see extractnews --help\n"


def test_a_terminal_on_standard_input_gets_short_help() -> None:
    master, slave = pty.openpty()
    for redirection in ("", "2>&-", "2>/dev/full"):
        done = subprocess.run(
            ["sh", "-c", f'"$@" {redirection}', "sh", *COMMAND],
            stdin=slave,
            capture_output=True,
            env=environment(),
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.startswith(b"" if redirection else b"Usage: extractnews ")
    os.close(master)
    os.close(slave)


def said_to_a_terminal(*arguments: str, stdin: str) -> str:
    """What the command says on standard error to a terminal."""
    master, slave = pty.openpty()
    subprocess.run(
        [*COMMAND, *arguments],
        input=stdin.encode(),
        stdout=subprocess.DEVNULL,
        stderr=slave,
        env=environment(),
        timeout=60,
        check=False,
    )
    os.close(slave)
    said = os.read(master, 65536).decode().replace("\r\n", "\n")
    os.close(master)
    return said


def test_a_person_with_one_page_is_told_what_to_try() -> None:
    said = said_to_a_terminal(stdin=EMPTY_PAGE)
    assert said.startswith("extractnews: -: no article found\nextractnews: --explain shows why;")
    assert said_to_a_terminal("--explain", stdin=EMPTY_PAGE) == "extractnews: -: no article found\n"


#: Words of command lines, right ones and wrong ones.
WORDS = st.sampled_from(
    [
        *(flag for option in OPTIONS for flag in option.flags),
        *(f"{option.flags[-1]}=x" for option in OPTIONS),
        *("json", "markdown", "html", "ndjson", "title", "record", "10K", "utf-8", "koi8-r", "-"),
        *("--", "a.html", "", "-fjson", "-f=json", "--files", "-qv", "--form", "x\udcff", "-ofile"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=6))
def test_both_readers_of_command_lines_agree(arguments: list[str]) -> None:
    """What the cheap reader accepts typer accepts too, with the same meaning."""
    plain = read_plainly(arguments)
    if plain is None:
        return
    with_typer = cli.read(arguments)
    meanings = []
    for read in (plain, with_typer):
        try:
            meanings.append(str(build(*read)))
        except UsageError as error:
            meanings.append(str(error))
    assert meanings[0] == meanings[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("-qv", "x"),
        ("-rq", "x"),
        ("-qfmarkdown", "x"),
        ("-vo", "out", "x"),
    ],
)
def test_bundled_switches_are_left_to_typer(arguments: tuple[str, ...]) -> None:
    assert read_plainly(list(arguments)) is None
    read = cli.read(list(arguments))
    assert read[1] == ["x"] and len(read[0]) == 2


def test_every_option_of_the_table_is_typers_and_the_other_way_round() -> None:
    from typing import get_type_hints

    parameters = list(get_type_hints(cli._command))
    assert parameters == ["files", *(option.key for option in OPTIONS), "return"]
