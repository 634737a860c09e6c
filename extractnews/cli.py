"""The command line as typer has it: --help, and what to say about a wrong one.

A correct command line is read by `options.read_plainly` and never comes here: typer alone costs
more than a page. The two agree because both follow the table in options.py and both leave the
meaning of what they read to `settings.build`.
"""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer
from typer.main import get_command

from .errors import OutputFailed, UsageError
from .messages import wants_colour
from .options import BY_KEY, Given

#: click's UsageError, the base of all that can be wrong with a command line. Typer brings a click
#: of its own in some versions and not in others; this class is exported by all of them.
_WRONG_USAGE: type[Exception] = typer.BadParameter.__bases__[0]

_HELP_FLAGS = {"-h": None, "--help": None}.keys()  # a set in order
#: Lines short enough for eighty columns: rich keeps line ends, click joins the lines again.
_HELP = """Read news pages, HTML or plain text, and write one JSON record for each.

Without FILES, and for -, standard input is read.

    curl -s https://example.org/story | extractnews | jq -r .title

    extractnews -f markdown -o articles *.html.gz

    find . -name '*.html' -print0 | extractnews -0 --files-from -

Exit status: 0 if every input gave an article, 1 if one holds none,
2 if one cannot be read, 70 after a fault of ours, 74 if the output
cannot be written.
"""


def read(arguments: list[str]) -> tuple[Given, list[str]] | int:
    """Return the options and names in `arguments`, or the exit status where --help was asked for.

    Raises UsageError for a command line that makes no sense.
    """
    if sys.stdout is None and not _HELP_FLAGS.isdisjoint(arguments):
        raise OutputFailed("standard output is closed")
    rich = sys.stdout is not None and sys.stdout.isatty() and wants_colour()
    app = typer.Typer(add_completion=False, rich_markup_mode="rich" if rich else None)
    app.command(help=_HELP, context_settings={"help_option_names": list(_HELP_FLAGS)})(_command)
    command: Any = get_command(app)
    try:
        result = command.main(arguments, prog_name="extractnews", standalone_mode=False)
        if not isinstance(result, dict):  # it has printed the help
            sys.stdout.flush()
            return int(result or 0)
    except _WRONG_USAGE as error:
        message = " ".join(error.format_message().split())  # type: ignore[attr-defined]
        raise UsageError(f"{message.rstrip('.')}; see extractnews --help") from None
    except SystemExit:  # typer's answer to a closed pipe
        raise BrokenPipeError from None
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise OutputFailed(f"standard output: {error.strerror}") from error
    names = result.pop("files") or []
    return {key: value for key, value in result.items() if value not in (None, False, [])}, names


def _option(key: str) -> Any:
    """The typer option that the table's row describes."""
    row = BY_KEY[key]
    return typer.Option(
        *row.flags,
        metavar=row.metavar,
        help=row.help,
        rich_help_panel=row.group,
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
    explain: Annotated[bool, _option("explain")] = False,
    explain_html: Annotated[bool, _option("explain_html")] = False,
    compact: Annotated[bool, _option("compact")] = False,
    fields: Annotated[_Text, _option("fields")] = None,
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
) -> dict[str, Any]:
    return dict(locals())
