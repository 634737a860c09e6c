"""What a run was asked to do. Every default lives here and only here."""

from __future__ import annotations

from collections.abc import Iterable
from os.path import normpath

from .errors import UsageError
from .limits import MAX_BYTES
from .named import NamedTuple

TYPE_CHECKING = False  # a run without options has no need of their table
if TYPE_CHECKING:
    from .options import Given

INPUT_FORMATS = ("auto", "html", "text", "ndjson", "warc")
OUTPUT_FORMATS = ("json", "markdown")
FRONT_MATTERS = ("default", "hugo", "obsidian", "none")
#: Switches that ask for something to read instead; each is an output format of its own inside.
EXPLANATIONS = ("explain", "explain_html")
VIEWS = ("pretty", *EXPLANATIONS)
ERROR_MODES = ("message", "record", "fail")

_MULTIPLES = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


class Settings(NamedTuple):
    """One run of the command.

    names:     files in the order given; none for standard input
    fields:    keys of the record to write; none for all
    with_keys: of MORE_KEYS, those to write too
    output_format: one of OUTPUT_FORMATS or of VIEWS
    max_bytes: largest document, unpacked
    site_memory, learn: files of what repeats on the pages of a site, to use and to write
    jobs:      worker processes; 0 for one a CPU
    timeout:   seconds for each document, 0 for no limit, None for the usual ones where needed
    """

    names: tuple[str, ...] = ()
    files_from: str | None = None
    null: bool = False
    recursive: bool = False
    input_format: str = "auto"
    url: str | None = None
    encoding: str | None = None
    max_bytes: int = MAX_BYTES
    pass_through: bool = False
    output_format: str = "json"
    front_matter: str = "default"
    compact: bool = False
    fields: tuple[str, ...] = ()
    with_keys: tuple[str, ...] = ()
    output: str | None = None
    force: bool = False
    all_pages: bool = False
    site_memory: tuple[str, ...] = ()
    learn: str | None = None
    jobs: int = 1
    unordered: bool = False
    timeout: float | None = None
    errors: str = "message"
    progress: bool = False
    no_progress: bool = False
    exit_zero: bool = False
    quiet: bool = False
    verbose: bool = False
    schema: bool = False
    version: bool = False
    help: bool = False


def build(given: Given, names: list[str]) -> Settings:
    """Return the settings that options and names ask for; raises UsageError for what cannot be."""
    values: dict[str, object] = dict(given)
    for key, allowed in (
        ("input_format", INPUT_FORMATS),
        ("output_format", OUTPUT_FORMATS),
        ("front_matter", FRONT_MATTERS),
        ("errors", ERROR_MODES),
    ):
        if key in values and values[key] not in allowed:
            near = _near(str(values[key]), allowed)
            raise _wrong(key, f"'{values[key]}' is none of {', '.join(allowed)}{near}")
    if "max_bytes" in given:
        values["max_bytes"] = _size(str(given["max_bytes"]))
    if "jobs" in given:
        values["jobs"] = _jobs(str(given["jobs"]))
    if "timeout" in given:
        values["timeout"] = _seconds(str(given["timeout"]))
    if "fields" in given:
        from .keys import KEYS

        values["fields"] = _keys("fields", str(given["fields"]), KEYS)
    if "with_keys" in given:
        from .keys import MORE_KEYS

        values["with_keys"] = _keys("with_keys", str(given["with_keys"]), MORE_KEYS)
    if "encoding" in given:
        from .charset_labels import LABELS, codec_named

        if codec_named(str(given["encoding"])) is None:
            name = str(given["encoding"])
            raise _wrong(
                "encoding", f"'{name}' is no encoding that the web knows{_near(name, LABELS)}"
            )
    if "url" in given and not str(given["url"]).lower().startswith(("http://", "https://")):
        raise _wrong("url", f"'{given['url']}' is no http or https address")
    if given.get("output") == "":
        raise _wrong("output", "the name is empty")
    if isinstance(files := given.get("site_memory"), list):
        values["site_memory"] = tuple(files)
    if given.get("learn") == "":
        raise _wrong("learn", "the name is empty")
    views = [view for view in VIEWS if values.pop(view, False)]
    if views:
        values["output_format"] = _view(views, given)
    settings = Settings(names=tuple(names))._replace(**values)  # type: ignore[arg-type]
    _check_together(settings)
    return settings


def _view(views: list[str], given: Given) -> str:
    """The one view that was asked for."""
    for other in (*views[1:], "output_format", "compact"):
        if other in given:
            raise _wrong(views[0], f"contradicts {_flag(other)}")
    return views[0]


def _check_together(settings: Settings) -> None:
    """Refuse options that contradict each other."""
    if settings.names and settings.files_from is not None:
        raise _wrong("files_from", "names files, and so does the command line")
    if settings.null and settings.files_from is None:
        raise _wrong("null", "is about the names in --files-from FILE")
    if settings.url is not None and (
        len(settings.names) > 1 or settings.files_from is not None or settings.recursive
    ):
        raise _wrong("url", "is for a single input; give 'url' keys in NDJSON")
    if settings.output_format != "json":
        if settings.fields:
            raise _wrong("fields", "is for --format json")
        if settings.with_keys:
            raise _wrong("with_keys", "is for --format json")
        if settings.errors == "record":
            raise _wrong("errors", "records are for --format json")
        if settings.pass_through:
            raise _wrong("pass_through", "is for --format json")
    if settings.learn is not None:
        if settings.learn == "-":
            raise _wrong("learn", "takes the name of a file; standard output is for records")
        if settings.output and normpath(settings.output) == normpath(settings.learn):
            raise _wrong("learn", "names the file that --output does")
    if settings.output_format in EXPLANATIONS and settings.learn is not None:
        raise _wrong("learn", f"is not for --{settings.output_format.replace('_', '-')}")
    if settings.force and settings.output_format not in ("markdown", "explain_html"):
        raise _wrong("force", "is for --format markdown and --explain-html")
    if settings.front_matter != "default" and settings.output_format != "markdown":
        raise _wrong("front_matter", "is for --format markdown")
    if settings.output_format == "markdown" and (settings.output or "").lower().endswith(".md"):
        reason = "names a directory for --format markdown; > FILE writes one file"
        raise _wrong("output", reason)
    if settings.progress and settings.no_progress:
        raise _wrong("progress", "contradicts --no-progress")
    if settings.unordered and settings.jobs == 1:
        raise _wrong("unordered", "is for --jobs")
    if settings.errors == "fail" and settings.exit_zero:
        raise _wrong("exit_zero", "contradicts --errors fail")


def _wrong(key: str, reason: str) -> UsageError:
    return UsageError(f"{_flag(key)}: {reason}")


def _flag(key: str) -> str:
    from .options import BY_KEY

    return BY_KEY[key].flags[-1]


def _near(word: str, names: Iterable[str]) -> str:
    """What to ask about a word that is none of the names."""
    from .nearest import suggestion

    return suggestion(word, names)


def _size(text: str) -> int:
    """The bytes that "1000", "10K", "32M" or "1G" name."""
    multiple = _MULTIPLES.get(text[-1:].upper(), 1)
    digits = text[:-1] if multiple > 1 else text
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 15 and int(digits)):
        raise _wrong("max_bytes", f"'{text}' is no number of bytes such as 500K or 32M")
    return int(digits) * multiple


def _jobs(text: str) -> int:
    """The number of processes that "4" names."""
    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise _wrong("jobs", f"'{text}' is no number of processes; 0 is one a CPU")
    return int(text)


def _seconds(text: str) -> float:
    """The seconds that "10" or "0.5" name."""
    digits = text.replace(".", "", 1)
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 9):
        raise _wrong("timeout", f"'{text}' is no number of seconds; 0 is no limit")
    return float(text)


def _keys(option: str, text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The keys that "title,body" names, each once."""
    keys = [key.strip() for key in text.split(",")]
    for key in keys:
        if key not in names:
            raise _wrong(option, f"'{key}' is none of {', '.join(names)}{_near(key, names)}")
    return tuple(dict.fromkeys(keys))
