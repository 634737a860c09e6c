"""Article → the record, as a dict or as one line of JSON; and the record's JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from .. import patterns as re
from ..cleaning import clean
from ..keys import KEYS, SCHEMA_VERSION
from ..values import Article

#: Decimals of `confidence`: more would claim what the figure cannot hold.
_CONFIDENCE_DECIMALS = 3

#: The escapes of characters that text must not have. An escaped backslash before such a letter is found
#: too, which costs a second look and nothing else.
_ESCAPES = ("\\u", "\\r", "\\b", "\\f")
_RAW_CONTROL = re.compile("[\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
#: What turns or hides text on a screen. The record's own strings are clean of it; what came with
#: the page goes out as it came, but escaped.
_UNSEEN = re.compile(
    "[\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


def record(article: Article) -> dict[str, object]:
    """Return every key of the record, in the contract's order, as plain JSON values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "source": article.source,
        "url": article.url,
        "site_name": article.site_name,
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published,
        "modified": article.modified,
        "section": article.section,
        "tags": list(article.tags),
        "lede": article.lede,
        "body": article.body,
        "images": [image._asdict() for image in article.images],
        "language": article.language,
        "input_format": article.input_format,
        "confidence": _share(article.confidence),
        "warnings": list(article.warnings),
    }


def render_json(
    article: Article,
    fields: Sequence[str] = (),
    extra: Mapping[str, object] | None = None,
    indent: int | None = None,
    more: Mapping[str, object] | None = None,
) -> str:
    """Return the record as JSON, without a line end and on one line unless `indent` is given.

    fields: only these keys, in this order; () for all
    more:   other keys behind them
    extra:  what came with the page and goes out with it, under the key "extra"
    """
    whole = record(article)
    chosen = {key: whole[key] for key in fields} if fields else whole
    if more:
        chosen = {**chosen, **more}
    text = dump(chosen, indent)
    if any(escape in text for escape in _ESCAPES):
        text = dump(_cleaned(chosen), indent)
    if extra is not None:
        chosen = {**_cleaned(chosen), "extra": extra}
        text = _UNSEEN.sub(_escape, dump(chosen, indent))
    return text


def render_error(
    source: str, code: str, message: str, extra: Mapping[str, object] | None = None
) -> str:
    """Return the line that stands for a document that gave no record."""
    line: dict[str, object] = {"source": source, "error": {"code": code, "message": message}}
    if extra is not None:
        line["extra"] = extra
    return _UNSEEN.sub(_escape, dump(line))


def dump(value: object, indent: int | None = None) -> str:
    """Return `value` as JSON in UTF-8's repertoire that is safe to print on any terminal.

    JSON itself escapes only the controls below U+0020: DEL and U+0080 to U+009F are escaped here,
    and lone surrogates, which no UTF-8 can hold, become U+FFFD.
    """
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators
    )
    if not text.isprintable():
        text = _SURROGATE.sub("\ufffd", _RAW_CONTROL.sub(_escape, text))
    return text


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1] if match[0] > "\x7f" else "\\u007f"


def _share(confidence: float) -> float:
    return round(confidence, _CONFIDENCE_DECIMALS) if 0.0 <= confidence <= 1.0 else 0.0


def _cleaned(values: Mapping[str, object]) -> dict[str, object]:
    """`values` without unseen characters in any string; `source` is a name and stays."""
    return {key: value if key == "source" else _clean(value) for key, value in values.items()}


def _clean(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    return value


def _more_properties(text: dict[str, object]) -> dict[str, object]:
    """The schema of the keys that a record has only where --with asks for them."""
    text_or_null = {"type": ["string", "null"]}
    share_or_null = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
    return {
        "blocks": _list_of({"kind": text, "level": {"type": "integer"}, "text": text}),
        "provenance": {
            "type": "object",
            "additionalProperties": _list_of({"value": {}, "origin": text, "raw": text_or_null}),
        },
        "removed": _list_of(
            {"label": text, "reason": text, "score": share_or_null, "text": {"type": "string"}}
        ),
        "html": text_or_null,
    }


def _list_of(properties: dict[str, object]) -> dict[str, object]:
    """The schema of a list of objects with just these properties."""
    item = {
        "type": "object",
        "required": list(properties),
        "properties": properties,
        "additionalProperties": False,
    }
    return {"type": "array", "items": item}


def schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) that every full record meets."""
    text: dict[str, object] = {"type": "string", "minLength": 1}
    text_or_null = {"type": ["string", "null"], "minLength": 1}
    texts = {"type": "array", "items": text, "uniqueItems": True}
    moment = {
        "type": ["string", "null"],
        "pattern": r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$",
    }
    address = {"type": ["string", "null"], "pattern": "^https?://"}
    image = {
        "type": "object",
        "required": ["url", "alt", "caption", "credit"],
        "properties": {
            "url": address,
            "alt": text_or_null,
            "caption": text_or_null,
            "credit": text_or_null,
        },
        "additionalProperties": False,
    }
    properties: dict[str, object] = {
        "schema_version": {"const": SCHEMA_VERSION},
        "source": {"type": "string"},
        "url": address,
        "site_name": text_or_null,
        "title": text_or_null,
        "authors": texts,
        "published": moment,
        "modified": moment,
        "section": text_or_null,
        "tags": texts,
        "lede": text_or_null,
        "body": text_or_null,
        "images": {"type": "array", "items": image},
        "language": text_or_null,
        "input_format": {"enum": ["html", "text"]},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "warnings": {"type": "array", "items": {"type": "string", "pattern": "^[a-z_]+$"}},
        **_more_properties(text),
        "extra": {"type": "object"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The record of one news article, as extractnews writes it",
        "type": "object",
        "required": list(KEYS),
        "properties": properties,
        "additionalProperties": False,
    }
