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
    """Return the source of a pattern that matches the longest of some words where several begin.

    words: of two letters or more each

    Alternatives for the first letter, and in each of them for the second: matched in a quarter of
    the time that the words take side by side, where there are a hundred, and compiled as soon.
    """
    tree: dict[str, dict[str, list[str]]] = {}
    for word in sorted(words, key=len, reverse=True):
        tree.setdefault(word[0], {}).setdefault(word[1], []).append(re.escape(word[2:]))
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(map(_ends, below.items()))})"
        for first, below in tree.items()
    )


def _ends(second: tuple[str, list[str]]) -> str:
    letter, ends = second
    return f"{re.escape(letter)}(?:{'|'.join(ends)})"
