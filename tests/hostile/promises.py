"""What is promised of every answer, whatever the input: one function that asserts all of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator
from lxml import etree

from extractnews.errors import UnreadableInput
from extractnews.keys import MORE_KEYS
from extractnews.names import one_line
from extractnews.outcome import Orders, Outcome, extract_reading
from extractnews.render.as_json import schema
from extractnews.settings import FRONT_MATTERS, Settings
from extractnews.settings import VIEWS as FOR_PEOPLE
from extractnews.sources import Reading, files

VALID = Draft202012Validator(schema())

#: The ways to write a document that the checks know.
JSON = Settings()
WITH_ERRORS = Settings(errors="record", all_pages=True, pass_through=True)
MARKDOWN = Settings(output_format="markdown", all_pages=True)
PROFILES = tuple(
    MARKDOWN._replace(front_matter=name) for name in FRONT_MATTERS if name != "default"
)
EVERY_KEY = JSON._replace(all_pages=True, with_keys=MORE_KEYS)
VIEWS = (EVERY_KEY, *(Settings(output_format=name, all_pages=True) for name in FOR_PEOPLE))

#: What no output may hold: C0 but tab and line feed, DEL, C1, surrogates, and in a record also what
#: turns or hides text: soft hyphens, zero-width blanks, embeddings, overrides, isolates, tags.
CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"
UNSEEN = re.compile(
    f"[{CONTROLS}\u00ad\u200b\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)

_YAML_LINE = re.compile(r"[a-z_]+(?:URL)?: (.*)")
_FENCED = re.compile(r"^(`{3,})[^`\n]*\n.*?\n\1$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_TARGET = re.compile(r"(?<!\\)\]\(([^)\s]*)\)")
#: A web address, one of a mailbox, or one without a scheme, which begins with a letter.
_FOLLOWED = re.compile(r"https?:|mailto:|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)


def outcomes(data: bytes, settings: Settings = JSON) -> list[Outcome]:
    """What becomes of the documents in one input."""
    orders = Orders(settings)
    return [extract_reading(reading, orders) for reading in readings(data, settings)]


def readings(data: bytes, settings: Settings) -> Iterator[Reading]:
    """The documents in one input, as if it came from standard input."""
    try:
        yield from files._read(iter((data,)), "-", settings)
    except (UnreadableInput, OSError, ValueError) as error:
        yield files._failed("-", error)


def kept(data: bytes, settings: Settings = JSON) -> list[Any]:
    """Assert every promise for one input; return its records, or the Markdown of its documents."""
    found: list[Any] = []
    for outcome in outcomes(data, settings):
        assert outcome.status in (0, 1, 2), outcome.message
        assert bool(outcome.message) == bool(outcome.status)  # nothing is lost in silence
        assert outcome.text or outcome.message
        outcome.text.encode("utf-8")
        line = one_line(outcome.message)
        assert line.isprintable() and len(line) < 500
        if not outcome.text:
            continue
        assert not UNSEEN.search(outcome.text), repr(UNSEEN.search(outcome.text))
        if settings.output_format == "markdown":
            check_markdown(outcome.text, settings.front_matter)
            found.append(outcome.text)
        elif settings.output_format == "explain_html":
            check_web_page(outcome.text)
        elif settings.output_format in FOR_PEOPLE:
            assert outcome.text.endswith("\n")
        else:
            found.append(check_line(outcome.text))
    return found


def check_line(text: str) -> dict[str, Any]:
    """Assert that `text` is one record that meets the schema, or one error record; return it."""
    assert text.endswith("\n") and text.count("\n") == 1
    record: dict[str, Any] = json.loads(text, parse_constant=_no_json)
    if record.get("html"):
        check_html(f"<body>{record['html']}</body>")
    if "error" in record:
        assert set(record["error"]) == {"code", "message"}
    else:
        assert [error.message for error in VALID.iter_errors(record)] == []
    return record


def check_markdown(text: str, profile: str = "default") -> None:
    """Assert that nothing of a page can be taken for HTML, a script's link or a key."""
    rest = text
    if profile != "none":
        assert text.startswith("---\n")
        front, _, rest = text[3:].partition("\n---\n")
        for line in front.split("\n")[1:]:
            found = _YAML_LINE.fullmatch(line)
            assert found, line
            json.loads(found[1])
    rest = _CODE.sub("", _FENCED.sub("", rest.replace("\\\\", "")))
    assert not re.search(r"(?<!\\)<[a-zA-Z/!?]", rest), rest
    for target in _TARGET.findall(rest):
        assert _FOLLOWED.match(target), target


def check_web_page(text: str) -> None:
    """Assert that the page of an explanation is well-formed and leads nowhere."""
    assert text.startswith("<!DOCTYPE html>\n")
    check_html(re.sub(r"(<meta [^>]*)>", r"\1/>", text.partition("\n")[2]))


def check_html(text: str) -> None:
    """Assert that all tags are closed, and that no attribute runs or fetches anything."""
    for element in etree.fromstring(text).iter():
        assert element.tag not in ("script", "iframe", "object", "embed", "img", "link", "base")
        for name, value in element.attrib.items():
            assert not name.startswith(("on", "src")), name
            if name == "href":
                assert re.match(r"(https?://|mailto:|#)", value), value


def _no_json(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")
