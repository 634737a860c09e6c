"""The record as columns: types out of the published JSON Schema, and rows back into JSON.

Every column may be null: a page that gave no record is a row too, with its `source` and `error`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pyarrow as pa
from pyspark.sql import types as sql

from ..render.as_json import dump, render_error, schema

#: The column of what went wrong, null in the row of a record.
ERROR = "error"
_ERROR_NODE: dict[str, Any] = {
    "type": "object",
    "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
}


def _nodes() -> dict[str, dict[str, Any]]:
    """The columns, each with its part of the JSON Schema.

    They are the keys that every record has: what comes along with a page has columns of its own.
    """
    whole: Any = schema()
    return {**{key: whole["properties"][key] for key in whole["required"]}, ERROR: _ERROR_NODE}


def _built(
    node: dict[str, Any],
    scalars: Mapping[str, Any],
    array: Callable[[Any], Any],
    struct: Callable[[dict[str, Any]], Any],
) -> Any:
    """The type that a part of the JSON Schema stands for, made by the functions given."""
    named = node.get("type", "string")  # "const" and "enum" are of strings
    kinds = [named] if isinstance(named, str) else [kind for kind in named if kind != "null"]
    (kind,) = kinds
    if kind == "array":
        return array(_built(node["items"], scalars, array, struct))
    if kind == "object":
        fields = node["properties"].items()
        return struct({key: _built(part, scalars, array, struct) for key, part in fields})
    return scalars[kind]


def spark_schema() -> Any:
    """Return the columns of the record and of its error as Spark has them."""
    return _built(
        {"type": "object", "properties": _nodes()},
        {"string": sql.StringType(), "number": sql.DoubleType()},
        sql.ArrayType,
        lambda fields: sql.StructType([sql.StructField(*field) for field in fields.items()]),
    )


def arrow_schema() -> pa.Schema:
    """Return the same columns as Arrow has them."""
    fields = _built(
        {"type": "object", "properties": _nodes()},
        {"string": pa.string(), "number": pa.float64()},
        pa.list_,
        lambda fields: pa.struct(list(fields.items())),
    )
    return pa.schema(list(fields))


def to_json(row: Any) -> str:
    """Return a row of records as the line that the command writes, without its end.

    row: a Row, or a dict as `Row.asDict(recursive=True)` makes it; columns of others are left out
    """
    values = row if isinstance(row, dict) else row.asDict(recursive=True)
    error = values[ERROR]
    if error is not None:
        return render_error(values["source"], error["code"], error["message"])
    return dump({key: values[key] for key in _nodes() if key != ERROR})
