"""The keys of the record, in the order in which every record has them."""

from __future__ import annotations

SCHEMA_VERSION = "1"

KEYS = (
    "schema_version",
    "source",
    "url",
    "site_name",
    "title",
    "authors",
    "published",
    "modified",
    "section",
    "tags",
    "lede",
    "body",
    "images",
    "language",
    "input_format",
    "confidence",
    "warnings",
)

#: Keys that a record has only where --with asks for them, see `render.with_keys`.
MORE_KEYS = ("blocks", "provenance", "removed", "html")
