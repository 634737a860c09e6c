"""What goes out: JSON Lines, chosen fields, Markdown, files and directories, the schema."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import jsonschema
import pytest

from extractnews.keys import KEYS

from .running import COMMAND, EMPTY_PAGE, environment, on_terminal, page, run, shell


def test_one_compact_line_for_each_input(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    done = run("a.html", "a.html", cwd=tmp_path)
    lines = done.stdout.decode().split("\n")
    assert len(lines) == 3 and lines[2] == "" and lines[0] == lines[1]
    assert list(json.loads(lines[0])) == list(KEYS)
    assert ": " not in re.sub(r'"(?:[^"\\]|\\.)*"', "", lines[0])


def test_every_record_meets_the_schema() -> None:
    schema = json.loads(run("--schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    record = json.loads(run(stdin=page()).stdout)
    jsonschema.validate(record, schema)
    assert schema["required"] == list(KEYS)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**record, "title": ""}, schema)


def test_fields() -> None:
    done = run("--fields", "title, confidence,title", stdin=page())
    assert list(json.loads(done.stdout)) == ["title", "confidence"]
    done = run("--fields", "titel", stdin=page())
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"'titel'" in done.stderr and b"title, authors" in done.stderr


def test_markdown_to_standard_output(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    done = run("-f", "markdown", "a.html", "a.html", cwd=tmp_path)
    text = done.stdout.decode()
    assert text.startswith("---\n") and text.endswith("\n")
    assert text.count("\n# Council votes for the tram\n") == 2
    assert "\n\n---\n" in text


def test_markdown_into_a_directory(tmp_path: Path) -> None:
    names = ("a.html", "a.txt", "..html", "b.html.gz")
    for name in names:
        (tmp_path / name).write_text(page())
    done = run("-f", "markdown", "-o", "out/deep", *names, "-", stdin=page(), cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    written = sorted(path.name for path in (tmp_path / "out" / "deep").iterdir())
    assert written == ["a-2.md", "a.md", "b.md", "page.md", "stdin.md"]


def test_markdown_never_leaves_its_directory(tmp_path: Path) -> None:
    lines = "".join(
        json.dumps({"html": page(), "source": source}) + "\n"
        for source in (
            "../../evil",
            "/etc/passwd",
            "https://e.example/a/b.html?x=/../y",
            "..",
            "\0",
        )
    )
    done = run("-f", "markdown", "-o", "out", stdin=lines, cwd=tmp_path)
    assert done.returncode == 0
    assert sorted(path.name for path in tmp_path.rglob("*")) == sorted(
        ["out", "evil.md", "passwd.md", "y.md", "page.md", "_x00.md"]
    )


def test_markdown_files_are_not_replaced_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("mine")
    outside = tmp_path / "outside"
    outside.write_text("theirs")
    (tmp_path / "b.md").symlink_to(outside)
    for name in ("a.html", "b.html", "c.html"):
        (tmp_path / name).write_text(page())
    arguments = ("-f", "markdown", "-o", ".", "a.html", "b.html", "c.html")
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 74
    assert done.stderr.count(b"exists; --force replaces it\n") == 2
    assert (tmp_path / "a.md").read_text() == "mine"
    assert (tmp_path / "c.md").read_text().startswith("---\n")
    done = run("--force", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "a.md").read_text().startswith("---\n")
    assert outside.read_text() == "theirs"
    assert not list(tmp_path.glob(".*"))


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "news.jsonl"
    target.write_text("before")
    target.chmod(0o600)
    done = run("-o", "news.jsonl", "--errors", "fail", "-", "missing", stdin=page(), cwd=tmp_path)
    assert done.returncode == 2
    assert target.read_text() == "before"
    done = run("-o", "news.jsonl", stdin=page(), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert json.loads(target.read_text())["source"] == "-"
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["news.jsonl"]


@pytest.mark.parametrize(
    ("arguments", "left"),
    [(("-o", "out"), ".out.{}.part"), (("-f", "markdown", "-o", "d"), "d/.stdin.md.{}.part")],
)
def test_what_a_killed_run_of_the_same_number_left(
    tmp_path: Path, arguments: tuple[str, ...], left: str
) -> None:
    """In a container the command has the same process number again and again."""
    (tmp_path / "d").mkdir()
    words = " ".join(f"'{word}'" for word in (*COMMAND, *arguments))
    done = subprocess.run(
        ["sh", "-c", f"touch {left.format('$$')}; exec {words}"],
        input=page().encode(),
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / ("out" if "out" in arguments else "d/stdin.md")).stat().st_size
    assert len(list(tmp_path.rglob("*.part"))) == 1


@pytest.mark.parametrize("arguments", [("--learn", "-"), ("-o", "a", "--learn", "./a")])
def test_what_is_learnt_goes_to_a_file_of_its_own(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = run(*arguments, stdin=page(), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"extractnews: --learn: ")
    assert not list(tmp_path.iterdir())


def test_devices_are_written_to_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "null").symlink_to("/dev/null")
    assert run("-o", "null", stdin=page(), cwd=tmp_path).returncode == 0
    assert (tmp_path / "null").is_symlink() and Path("/dev/null").is_char_device()
    assert run("-o", "/dev/full", stdin=page()).returncode == 74
    assert run("-o", "-", stdin=page()).stdout == run(stdin=page()).stdout


@pytest.mark.parametrize(
    "arguments",
    [("-o", "."), ("-o", "no/where"), ("-f", "markdown", "-o", "file"), ("-o", "file/x")],
)
def test_outputs_that_cannot_be(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "file").write_text("x")
    done = run(*arguments, stdin=page(), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (74, b"")
    assert done.stderr.startswith(b"extractnews: ") and done.stderr.count(b"\n") == 1


ODD_PAGE = page('Trams [/red] \x9d31m :smile: \\ " {}')


def test_on_a_terminal_records_are_indented_and_coloured() -> None:
    shown = on_terminal(stdin=ODD_PAGE)
    assert shown.startswith('{\n  \x1b[1;34m"schema_version"\x1b[0m: \x1b[32m"1"\x1b[0m,\n')
    record = json.loads(re.sub(r"\x1b\[[0-9;]*m", "", shown))
    assert record["title"] == 'Trams [/red] 31m :smile: \\ " {}'
    assert "\x9b" not in shown


def test_no_color_and_dumb_terminals() -> None:
    for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        shown = on_terminal(stdin=ODD_PAGE, **env)
        assert "\x1b" not in shown and shown.startswith('{\n  "schema_version": "1",\n')
    assert on_terminal("--compact", stdin=ODD_PAGE).count("\n") == 1


def test_no_colour_in_a_pipe_whatever_the_environment_says() -> None:
    env = {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm-256color", "COLUMNS": "20"}
    assert run(stdin=page(), env=env).stdout == run(stdin=page()).stdout


def test_all_pages_gives_a_record_for_a_page_without_an_article() -> None:
    assert run(stdin=EMPTY_PAGE).returncode == 1
    done = run("--all-pages", stdin=EMPTY_PAGE)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["confidence"] < 0.5


def test_same_bytes_in_same_bytes_out() -> None:
    env = {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    other = {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8"}
    assert run(stdin=page(), env=env).stdout == run(stdin=page(), env=other).stdout


def test_a_link_to_a_pipe_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    done = shell("extractnews -o /dev/stdout a.html | cat", tmp_path)
    assert (done.returncode, done.stderr, done.stdout.count(b"\n")) == (0, b"", 1)
