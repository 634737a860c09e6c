"""The command line as typer has it: other ways to write it, and what to say about a wrong one.

A correct command line is mostly read by `options.read_plainly` and never comes here: typer alone
costs more than a page. The two agree because both follow the table in options.py and both leave the
meaning of what they read to `settings.build`.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.main import get_command

from .errors import UsageError
from .keys import KEYS, MORE_KEYS
from .nearest import nearest
from .options import BY_KEY, OPTIONS, Given

#: click's UsageError, the base of all that can be wrong with a command line. Typer brings a click
#: of its own in some versions and not in others; this class is exported by all of them.
_WRONG_USAGE: type[Exception] = typer.BadParameter.__bases__[0]


def read(arguments: list[str]) -> tuple[Given, list[str]]:
    """Return the options and names in `arguments`.

    Raises UsageError for a command line that makes no sense.
    """
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(add_help_option=False)(_command)
    command: Any = get_command(app)
    try:
        result = command.main(arguments, prog_name="extractnews", standalone_mode=False)
    except _WRONG_USAGE as error:
        raise UsageError(_what_is_wrong(error)) from None
    names = result.pop("files") or []
    return {key: value for key, value in result.items() if value not in (None, False, [])}, names


def _what_is_wrong(error: Exception) -> str:
    """What click says, or the option that was meant where it knows none of that name."""
    name = getattr(error, "option_name", None)
    if getattr(error, "possibilities", None) is not None or "No such option" in str(error):
        near = _meant(name[2:]) if name and name.startswith("--") else ""
        return f"{name}: no such option{near}"
    message = " ".join(error.format_message().split())  # type: ignore[attr-defined]
    for row in OPTIONS:
        if name in row.flags:
            if "requires" in message:
                return f"{name}: the value is missing: {name} {row.metavar}"
            return f"{name}: takes no value"
    return str(message).rstrip(".")


#: What other programs have options for, and what there is here.
_ELSEWHERE = {
    "color": "NO_COLOR=1 in the environment turns colour off",
    "colour": "NO_COLOR=1 in the environment turns colour off",
    "columns": "COLUMNS=80 in the environment sets a width",
    "parallel": "did you mean --jobs?",
    "thread": "did you mean --jobs?",
    "width": "COLUMNS=80 in the environment sets a width",
    "worker": "did you mean --jobs?",
}


def _meant(word: str) -> str:
    """What to ask about an option that there is not: a value that one takes, or one that it is most like.

    --markdown is --format markdown, --title is --fields title, --out begins --output, --lang language.
    """
    for known, answer in _ELSEWHERE.items():
        if known in word:
            return f"; {answer}"
    values = {
        value: f"{option.flags[-1]} {value}"
        for option in OPTIONS
        for value in option.metavar.split("|")
        if "|" in option.metavar
    }
    values |= {key: f"--with {key}" for key in MORE_KEYS if key not in values}
    values |= {key: f"--fields {key}" for key in KEYS if key not in values}
    flags = [flag[2:] for option in OPTIONS for flag in option.flags if flag.startswith("--")]
    begun = [flag for flag in flags if flag.startswith(word)]
    keys = [value for value in values if value.startswith(word)]
    if word in values:
        meant = values[word]
    elif keys and not begun:
        meant = values[keys[0]]
    elif near := begun[0] if begun else nearest(word, flags):
        meant = f"--{near}"
    else:
        meant = values.get(nearest(word, values), "")
    return f"; did you mean {meant}?" if meant else ""


def _option(key: str) -> Any:
    """The typer option that the table's row describes."""
    row = BY_KEY[key]
    return typer.Option(
        *row.flags,
        metavar=row.metavar,
        show_default=False,
    )


_Text = str | None


def _command(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILES", hidden=True),
    ] = None,
    files_from: Annotated[_Text, _option("files_from")] = None,
    null: Annotated[bool, _option("null")] = False,
    recursive: Annotated[bool, _option("recursive")] = False,
    input_format: Annotated[_Text, _option("input_format")] = None,
    url: Annotated[_Text, _option("url")] = None,
    encoding: Annotated[_Text, _option("encoding")] = None,
    max_bytes: Annotated[_Text, _option("max_bytes")] = None,
    pass_through: Annotated[bool, _option("pass_through")] = False,
    output_format: Annotated[_Text, _option("output_format")] = None,
    front_matter: Annotated[_Text, _option("front_matter")] = None,
    pretty: Annotated[bool, _option("pretty")] = False,
    explain: Annotated[bool, _option("explain")] = False,
    explain_html: Annotated[bool, _option("explain_html")] = False,
    compact: Annotated[bool, _option("compact")] = False,
    fields: Annotated[_Text, _option("fields")] = None,
    with_keys: Annotated[_Text, _option("with_keys")] = None,
    output: Annotated[_Text, _option("output")] = None,
    force: Annotated[bool, _option("force")] = False,
    all_pages: Annotated[bool, _option("all_pages")] = False,
    site_memory: Annotated[list[str] | None, _option("site_memory")] = None,
    learn: Annotated[_Text, _option("learn")] = None,
    jobs: Annotated[_Text, _option("jobs")] = None,
    unordered: Annotated[bool, _option("unordered")] = False,
    timeout: Annotated[_Text, _option("timeout")] = None,
    errors: Annotated[_Text, _option("errors")] = None,
    exit_zero: Annotated[bool, _option("exit_zero")] = False,
    progress: Annotated[bool, _option("progress")] = False,
    no_progress: Annotated[bool, _option("no_progress")] = False,
    quiet: Annotated[bool, _option("quiet")] = False,
    verbose: Annotated[bool, _option("verbose")] = False,
    schema: Annotated[bool, _option("schema")] = False,
    version: Annotated[bool, _option("version")] = False,
    help: Annotated[bool, _option("help")] = False,  # noqa: A002  named as the option is
) -> dict[str, Any]:
    return dict(locals())
