"""--explain as a person sees it: on a terminal, in a pipe, of a page that holds nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ..pages import GOLDEN
from .running import EMPTY_PAGE, SEED, on_terminal, page, run

STORY = str(GOLDEN / "wordpress-news" / "page.html")
_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def test_a_pipe_gets_whole_plain_lines() -> None:
    done = run("--explain", STORY)
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "\x1b" not in text
    line = next(line for line in text.splitlines() if "Fares stay at" in line)
    assert line.startswith("text ") and line.endswith("how many people come back.")
    assert re.search(
        r"^menu +left unread, in “main-navigation” +▸ 12 menu blocks: Independent ",
        text,
        re.MULTILINE,
    )
    assert re.search(r"^comments .*▸ \d comment blocks", text, re.MULTILINE)
    assert re.search(
        r"^title +Ferry terminal[^\n]*\n +from h1\n  lost .*og:title", text, re.MULTILINE
    )
    scored = re.compile(r"^(?:text|menu|comments) +[01]\.\d\d", re.MULTILINE)
    assert not scored.search(text)
    assert scored.search(run("--explain", "-v", STORY).stdout.decode())


def test_in_a_pipe_only_what_begins_with_one_is_a_key_of_the_record(tmp_path: Path) -> None:
    figure = '<figure><img src="/{0}.jpg" width="800" height="600"><figcaption>Tram {0} in 1961</figcaption></figure>'
    story = page(lead=f"</p>{figure.format(1)}{figure.format(2)}<p>")
    (tmp_path / "story.html").write_text(story)
    text = run("--explain", "--url", "https://marlow.example/a", "story.html", cwd=tmp_path)
    fields = text.stdout.decode().partition("\nFields, ")[2]
    assert re.search(r"^images     Tram 1 .*\n           Tram 2 ", fields, re.MULTILINE)
    gallery = run("--explain", str(GOLDEN / "gallery" / "page.html")).stdout.decode()
    assert re.search(r"^lede .*\n           from standfirst$", gallery, re.MULTILINE)
    assert "the page scores 1.00, 0.45 is needed" in gallery
    assert ", 0.40 is needed" in run("--explain", str(SEED)).stdout.decode()


@pytest.mark.parametrize("columns", [30, 80, 200])
def test_a_terminal_gets_lines_that_fit(columns: int) -> None:
    shown = on_terminal("--explain", STORY, COLUMNS=str(columns))
    assert "\x1b[2m" in shown and "\x1b[1;32mtext" in shown
    lines = _ESCAPE.sub("", shown).splitlines()
    assert max(map(len, lines)) <= columns
    joined = " ".join(" ".join(lines).split())
    assert "▸ 12 menu blocks" in joined
    plain = on_terminal("--explain", STORY, COLUMNS=str(columns), NO_COLOR="1")
    assert plain.splitlines() == lines


def test_repeated_menus_of_a_dump_are_folded() -> None:
    text = run("--explain", str(SEED)).stdout.decode()
    assert re.search(r"▸ 50 menu blocks, 47 repeated 3 to 5 times: ", text)
    assert "given as modified" in text


def test_a_page_without_an_article_is_explained_too(tmp_path: Path) -> None:
    (tmp_path / "empty").write_text(EMPTY_PAGE)
    done = run("--explain", "empty", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith(b"empty (html)\nno article: ")
    assert done.stderr == b"extractnews: empty: no article found\n"
    both = run("--explain", "--all-pages", "empty", STORY, "-j", "2", cwd=tmp_path)
    assert (both.returncode, both.stderr) == (0, b"")
    assert both.stdout.decode().count("Fields, where each came from") == 2


def test_nothing_in_a_page_steers_the_terminal(tmp_path: Path) -> None:
    name = "a\x1b[2Jb"
    hostile = page(
        title="&#27;[31mred [bold]x[/bold] :smile:", lead="&#155;31m&#x1b;]52;c;x&#7; [/] " * 5
    )
    (tmp_path / name).write_text(hostile)
    shown = on_terminal("--explain", str(tmp_path / name))
    assert set(_ESCAPE.findall(shown)) <= {
        f"\x1b[{code}m" for code in ("0", "1", "2", "36", "33", "1;32", "2;3", "2;36", "2;33", "")
    }
    assert "\x1b" not in _ESCAPE.sub("", shown) and "\x9b" not in shown
    assert "[bold]x[/bold] :smile:" in shown


@pytest.mark.parametrize(
    "arguments",
    [("-f", "json"), ("--compact",), ("--fields", "title"), ("--learn", "x"), ("--force",)],
)
def test_it_goes_with_no_option_of_records(arguments: tuple[str, ...]) -> None:
    done = run("--explain", *arguments, stdin=page())
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
