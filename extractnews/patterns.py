"""Regular expressions that are compiled when they are first used.

    from . import patterns as re

There are over a hundred of them in the package, and compiling them all takes a quarter of the CPU
time of a run with one page, which uses half of them. `compile` here gives what `re.compile` gives,
with its methods, a little later; the rest is `re` itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    Match,
    Pattern,
    S,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, AnyStr, cast

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Match",
    "Pattern",
    "S",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "one_of",
    "search",
    "split",
    "sub",
]

_METHODS = ("search", "match", "fullmatch", "sub", "split", "findall", "finditer", "pattern")


class _Later:
    """A pattern not yet compiled; once it is, its methods are looked up as fast as those of re."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called for a method that is not there yet."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def compile(source: AnyStr, flags: int = 0) -> Pattern[AnyStr]:  # noqa: A001  it is re.compile
    """Return the pattern, to be compiled when one of its methods is first asked for."""
    return cast("Pattern[AnyStr]", _Later(source, int(flags)))


def one_of(words: Iterable[str]) -> str:
    """Return the source of a pattern that matches the longest of some words, as a tree of prefixes.

    A fifth of the time of the words side by side, where there are a hundred.
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _alternatives(tree)


def _alternatives(node: dict[str, Any]) -> str:
    options = [re.escape(letter) + _alternatives(below) for letter, below in node.items() if letter]
    if not options:
        return ""
    if len(options) == 1 and "" not in node:
        return options[0]
    return f"(?:{'|'.join(options)}){'?' if '' in node else ''}"
