"""The one table of command-line options, and the cheap reader of command lines.

`manual` makes --help, the manual page and the completions of it. `cli` gives it to typer, which
reads what is written in other ways and says what is wrong with a command line. A correct one never
gets there: typer costs more than a whole page does.
"""

from __future__ import annotations

from .named import NamedTuple


class Option(NamedTuple):
    """One option of the command.

    key:     the name of its value, as `settings.build` takes it
    flags:   how it is written, the long form last
    metavar: what its value is called in --help; "" for a switch
    group:   the heading it stands under in --help
    repeatable: may be given more than once, and all its values count
    """

    key: str
    flags: tuple[str, ...]
    metavar: str
    group: str
    help: str
    repeatable: bool = False


GROUPS = _INPUT, _OUTPUT, _VIEW, _SITE, _RUN, _ABOUT = (
    "Input",
    "Output",
    "For people",
    "Sites",
    "Behaviour",
    "About",
)

OPTIONS = (
    Option(
        "files_from",
        ("--files-from",),
        "FILE",
        _INPUT,
        "Read names from FILE, one a line; - is standard input.",
    ),
    Option(
        "null",
        ("-0", "--null"),
        "",
        _INPUT,
        "Names from --files-from end in NUL, as find -print0 writes them.",
    ),
    Option(
        "recursive",
        ("-r", "--recursive"),
        "",
        _INPUT,
        "Read directories, with all that is below them.",
    ),
    Option(
        "input_format",
        ("--input-format",),
        "auto|html|text|ndjson|warc",
        _INPUT,
        "What the inputs are; auto decides by their content.",
    ),
    Option("url", ("--url",), "URL", _INPUT, "Where a single input came from."),
    Option("encoding", ("--encoding",), "NAME", _INPUT, "Decode as this, whatever the pages say."),
    Option(
        "max_bytes",
        ("--max-bytes",),
        "N",
        _INPUT,
        "Refuse documents over N bytes; K, M and G multiply. Default: 32M.",
    ),
    Option(
        "pass_through",
        ("--pass-through",),
        "",
        _INPUT,
        "Copy unknown keys of NDJSON lines into the record's 'extra'.",
    ),
    Option(
        "output_format",
        ("-f", "--format"),
        "json|markdown",
        _OUTPUT,
        "What to write. Default: json, one record a line.",
    ),
    Option(
        "front_matter",
        ("--front-matter",),
        "default|hugo|obsidian|none",
        _OUTPUT,
        "Whose keys stand above the Markdown. Default: default, those of the record.",
    ),
    Option(
        "pretty",
        ("--pretty",),
        "",
        _VIEW,
        "The article as a card to read: title, byline, dates, wrapped text.",
    ),
    Option(
        "explain",
        ("--explain",),
        "",
        _VIEW,
        "Show what was kept and cut, block by block, and why; scores with -v.",
    ),
    Option(
        "explain_html",
        ("--explain-html",),
        "",
        _VIEW,
        "The same as one HTML page that needs nothing else.",
    ),
    Option("compact", ("--compact",), "", _OUTPUT, "One record a line on a terminal too."),
    Option(
        "fields", ("--fields",), "A,B,…", _OUTPUT, "Only these keys of the record, in this order."
    ),
    Option(
        "with_keys",
        ("--with",),
        "A,B,…",
        _OUTPUT,
        "More keys: blocks, provenance, removed (with reasons), html.",
    ),
    Option(
        "output",
        ("-o", "--output"),
        "PATH",
        _OUTPUT,
        "Write to a file, markdown to a directory; --explain-html to PATH.html or a directory.",
    ),
    Option(
        "force",
        ("--force",),
        "",
        _OUTPUT,
        "Let files in a directory replace those of the same name.",
    ),
    Option(
        "all_pages", ("--all-pages",), "", _OUTPUT, "A record for pages without an article too."
    ),
    Option(
        "site_memory",
        ("--site-memory",),
        "FILE",
        _SITE,
        "Use what FILE says repeats on the pages of a site; may be given again.",
        repeatable=True,
    ),
    Option(
        "learn",
        ("--learn",),
        "FILE",
        _SITE,
        "Write to FILE what repeats on the pages of a site.",
    ),
    Option(
        "jobs",
        ("-j", "--jobs"),
        "N",
        _RUN,
        "Work in N processes; 0 is one a CPU. Default: 1.",
    ),
    Option("unordered", ("--unordered",), "", _RUN, "Write records as they are done."),
    Option(
        "timeout",
        ("--timeout",),
        "S",
        _RUN,
        "Give up a document after S seconds; 0 is never. Default: 10.",
    ),
    Option(
        "errors",
        ("--errors",),
        "message|record|fail",
        _RUN,
        "Say errors on stderr, also as records, or stop at the first. Default: message.",
    ),
    Option(
        "exit_zero",
        ("--exit-zero",),
        "",
        _RUN,
        "Exit 0 even if inputs hold no article or cannot be read.",
    ),
    Option(
        "progress",
        ("--progress",),
        "",
        _RUN,
        "Show how far the work is from its start on, not only when it is long; not where records are shown.",
    ),
    Option("no_progress", ("--no-progress",), "", _RUN, "Never show it."),
    Option(
        "quiet", ("-q", "--quiet"), "", _RUN, "No messages about single inputs, and no progress."
    ),
    Option(
        "verbose",
        ("-v", "--verbose"),
        "",
        _RUN,
        "A summary at the end, and versions with --version.",
    ),
    Option("schema", ("--schema",), "", _ABOUT, "Print the JSON Schema of the record."),
    Option("version", ("-V", "--version"), "", _ABOUT, "Print the version."),
    Option("help", ("-h", "--help"), "", _ABOUT, "Print this."),
)

BY_KEY = {option.key: option for option in OPTIONS}
_BY_FLAG = {flag: option for option in OPTIONS for flag in option.flags}

#: Options that were given, with their values: a list for those that may be given again.
Given = dict[str, "str | bool | list[str]"]


def read_plainly(arguments: list[str]) -> tuple[Given, list[str]] | None:
    """Return the options and file names in `arguments`, or None where typer should look at them.

    Understands "--name", "--name value", "--name=value", "-n", "-n value", "-nvalue" and "--";
    knows nothing of bundled switches, unknown options and missing values.
    """
    given: Given = {}
    names: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            names.extend(rest)
        elif argument == "-" or not argument.startswith("-"):
            names.append(argument)
        else:
            flag, equals, value = _split(argument)
            option = _BY_FLAG.get(flag)
            if option is None or (equals and not option.metavar):
                return None
            if not option.metavar:
                given[option.key] = True
                continue
            if not equals:
                following = next(rest, None)
                if following is None:
                    return None
                value = following
            if option.repeatable:
                before = given.get(option.key, [])
                given[option.key] = [*before, value] if isinstance(before, list) else [value]
            else:
                given[option.key] = value
    return given, names


def _split(argument: str) -> tuple[str, bool, str]:
    """The flag, whether a value is attached to it, and that value."""
    if argument.startswith("--"):
        flag, equals, value = argument.partition("=")
        return flag, bool(equals), value
    return argument[:2], len(argument) > 2, argument[2:]
