"""--pretty as a person sees it, and what a pipe gets."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from ..pages import GOLDEN
from .running import on_terminal, page, run

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def path(name: str) -> str:
    return str(GOLDEN / name / "page.html")


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_terminal_gets_a_card_at_its_width(columns: int) -> None:
    shown = on_terminal("--pretty", path("wordpress-news"), COLUMNS=str(columns))
    assert "\x1b[1mFerry terminal" in shown
    lines = _ESCAPE.sub("", shown).splitlines()
    frame = min(columns, 100)
    assert lines[0] == f"╭{'─' * (frame - 2)}╮" and len(max(lines, key=len)) == frame
    text = " ".join(" ".join(lines).replace("│", "").split())
    assert "The Harbour Post · News Ferry terminal to reopen in April after two-year repair" in text
    assert "Moira Kells 2024-03-12 06:45 +00:00 · changed 2024-03-12 11:20:31 +00:00" in text
    assert "depend on how many people come back." in text
    assert "▣ Engineers bolt the last section" in text
    assert (
        on_terminal(
            "--pretty", path("wordpress-news"), COLUMNS=str(columns), NO_COLOR="1"
        ).splitlines()
        == lines
    )


@pytest.mark.parametrize("columns", range(40, 60))
def test_marks_of_japanese_neither_begin_nor_end_a_line_that_they_do_not_belong_to(
    columns: int,
) -> None:
    shown = on_terminal("--pretty", path("japanese"), COLUMNS=str(columns), NO_COLOR="1")
    lines = shown.split("╯", 1)[1].splitlines()
    assert any(line.endswith("。") for line in lines)
    for line in lines:
        assert cell_len(line) <= columns
        assert line[:1] not in set("。、」』）") and line[-1:] not in set("「『（")


def test_a_list_of_japanese_keeps_its_bullets_at_the_begin_of_its_lines() -> None:
    items = (
        "次の通り。",
        "・一つは春に始まり、二年続く工事のことである。",
        "・二つは川沿いの古い路面電車のことである。",
    )
    html = japanese_page(f"<p>{'<br>'.join(items)}</p>")
    shown = on_terminal("--pretty", stdin=html, COLUMNS="60", NO_COLOR="1")
    assert [line.rstrip() for line in shown.splitlines() if "のこと" in line] == list(items[1:])


def test_lines_of_opening_marks_only_are_no_longer_than_others() -> None:
    html = japanese_page(f"<p>市議会は火曜日に決めた、{'「' * 3000}再建することを。</p>")
    shown = on_terminal("--pretty", stdin=html, COLUMNS="60", NO_COLOR="1")
    assert shown.count("「") == 3000
    assert max(map(cell_len, shown.splitlines())) <= 60


def japanese_page(paragraph: str) -> str:
    """A page in Japanese with a paragraph between two others."""
    story = "<p>市議会は火曜日に川沿いの古い路面電車を再建することを決めた。十一年以上にわたる議論がこれで終わった。</p>"
    return f"<html lang=ja><body><h1>市議会が投票した</h1>{story}{paragraph}{story.replace('火', '水')}</body></html>"


def test_a_pipe_gets_neither_colour_nor_wrapping_nor_a_frame() -> None:
    text = run("--pretty", path("wordpress-news"), path("recipe-lists")).stdout.decode()
    assert "\x1b" not in text and "╭" not in text
    lines = text.splitlines()
    assert lines[:2] == [
        "The Harbour Post · News",
        "Ferry terminal to reopen in April after two-year repair",
    ]
    assert any(len(line) > 200 for line in lines)
    assert "  • 500 g ripe plums, halved and stoned" in lines
    assert any(line.startswith(" 5. Bake for thirty-five minutes.") for line in lines)
    asked = run("--pretty", path("wordpress-news"), env={"COLUMNS": "60"}).stdout.decode()
    assert max(map(len, asked.splitlines())) == 60 and "\x1b" not in asked


@pytest.mark.parametrize(
    ("modified", "said"),
    [
        ("2024-03-05T18:30:00+00:00", "2024-03-05 18:30 +00:00"),
        ("2024-03-06T08:00:00+00:00", "2024-03-05 18:30 +00:00 · changed 2024-03-06 08:00 +00:00"),
    ],
)
def test_a_change_at_the_moment_of_publication_is_none(modified: str, said: str) -> None:
    change = f'<meta property="article:modified_time" content="{modified}"></head>'
    shown = run("--pretty", stdin=page().replace("</head>", change)).stdout.decode()
    assert shown.splitlines()[3] == said


def test_tables_quotes_and_code_are_shown_as_such() -> None:
    table = _ESCAPE.sub("", on_terminal("--pretty", path("table-article"), COLUMNS="80"))
    assert re.search(r"Northgate +│ 2,114 │ 1,870 │ 48.2%", table)
    assert (
        "Northgate | 2,114 | 1,870 | 48.2%"
        in run("--pretty", path("table-article")).stdout.decode()
    )
    code = run("--pretty", path("code-blog")).stdout.decode()
    assert re.search(r"^    \S", code, re.MULTILINE)


def test_nothing_in_a_page_steers_the_terminal() -> None:
    hostile = page(
        title="&#27;[31mred [bold]x[/bold] :smile:", lead="&#155;31m&#x1b;]52;c;x&#7; [/] " * 5
    )
    shown = on_terminal("--pretty", stdin=hostile)
    assert "\x1b" not in _ESCAPE.sub("", shown) and "\x9b" not in shown and "\x1b[31m" not in shown
    assert "[bold]x[/bold] :smile:" in shown


def test_a_page_without_an_article_has_no_card() -> None:
    done = run("--pretty", path("no-article-hub"))
    assert (done.returncode, done.stdout) == (1, b"")
    assert run("--pretty", "--explain", stdin=page()).returncode == 2
    assert run("--pretty", "--fields", "title", stdin=page()).returncode == 2
