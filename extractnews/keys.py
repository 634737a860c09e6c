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
