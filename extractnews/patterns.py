"""Regular expressions that are compiled when they are first used.

    from . import patterns as re

There are over a hundred of them in the package, and compiling them all takes a quarter of the CPU
time of a run with one page, which uses half of them. `compile` here gives what `re.compile` gives,
with its methods, a little later; the rest is `re` itself.

`Words` and `FirstWords` stand for patterns of nothing but words, whose texts are looked through by
hand as long as they are few: one page is done before such a pattern would be compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, AnyStr

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Far",
    "FirstWords",
    "Match",
    "Pattern",
    "S",
    "Words",
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
    later: Any = _Later(source, int(flags))
    return later  # type: ignore[no-any-return]


class Far:
    """A pattern of East Asian letters: compiled for the first text that has a letter from Hangul on, no dash or quotation mark.

    Python takes 1.5 to 3 ms to compile a range of thousands of letters, and 11 ms for a pattern with several.
    """

    __slots__ = ("_compiled", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._compiled: Pattern[str] | None = None

    def _for(self, text: str) -> Pattern[str]:
        if self._compiled is None:
            if text.isascii() or _FAR.search(text) is None:
                return _NOTHING
            self._compiled = re.compile(self._source)
        return self._compiled

    def match(self, text: str) -> Match[str] | None:
        """As the method of a pattern."""
        return self._for(text).match(text)

    def fullmatch(self, text: str) -> Match[str] | None:
        """As the method of a pattern."""
        return self._for(text).fullmatch(text)

    def search(self, text: str) -> Match[str] | None:
        """As the method of a pattern."""
        return self._for(text).search(text)

    def findall(self, text: str) -> list[str]:
        """As the method of a pattern."""
        return self._for(text).findall(text)

    def finditer(self, text: str) -> Iterator[Match[str]]:
        """As the method of a pattern."""
        return self._for(text).finditer(text)

    def sub(self, new: Callable[[Match[str]], str], text: str) -> str:
        """As the method of a pattern."""
        return self._for(text).sub(new, text)


_FAR, _NOTHING = compile("[^\0-\u10ff\u2000-\u2e7f]"), compile("(?!)")


#: Texts from which on a pattern is worth being compiled: it takes 0.1 to 1.5 ms, and by hand a text
#: takes 0.3 to 2 µs more than with it.
_MANY = 500


#: Words from which on a pattern of them is faster where those that begin alike share their beginning.
_BRANCHING = 30


class Words:
    """Tells whether texts hold one of some words, or something else that fits a pattern.

    words: with bars between them, "" for none
    rest:  source of the pattern
    hints: with bars between them; one of them is in whatever fits `rest`
    """

    __slots__ = ("_first", "_hints", "_left", "_rest", "_whole", "_words", "search")

    #: Given a text, returns None where there is nothing of it, as the method of a pattern does.
    search: Callable[[str], object]

    def __init__(self, words: str, rest: str = "", hints: str = "") -> None:
        self._words = tuple(words.split("|")) if words else ()
        self._rest = compile(rest) if rest else None
        self._hints = tuple(hints.split("|")) if hints else ()
        self._left = _MANY
        self.search = self._look

    def may_fit(self, text: str) -> bool:
        """Return False where no part of a long text fits for sure."""
        return any(map(text.__contains__, self._words)) or any(map(text.__contains__, self._hints))

    def _look(self, text: str) -> object:
        left = self._left = (
            self._left - 1
        )  # as this thread counts: no other one can count past 0 for it
        if not left:
            self._compile()
        for word in self._words:  # at two thirds of the cost of `any` and `map`
            if word in text:
                return word
        if self._rest:
            for hint in self._hints:
                if hint in text:
                    return self._rest.search(text)
        return None

    def _compile(self) -> None:
        words = self._words + self._hints
        sources = [one_of(words)] if len(words) >= _BRANCHING else [*map(escape, words)]
        self._first = re.compile("|".join(sources)).search
        if self._rest:  # seldom asked: a pattern of words alone is the faster one
            rest = [*map(escape, self._words), self._rest.pattern]
            self._whole = re.compile("|".join(rest)).search
        self.search = (
            self._match if self._rest else self._first
        )  # last: other threads call it at once

    def _match(self, text: str) -> object:
        found = self._first(text)
        return found if found is None or found.group() in self._words else self._whole(text)


class FirstWords:
    """Finds words in texts, from the left and the longest of those that begin at one place.

    words: with bars between them, each of three letters or more and without a blank
    """

    __slots__ = ("_begun", "_known", "_left", "_words", "findall")

    #: Given a text, returns its words in order.
    findall: Callable[[str], list[str]]

    def __init__(self, words: str) -> None:
        self._words = words
        self._begun: dict[str, list[str]] = {}
        self._known: dict[str, list[str]] = {}
        self._left = _MANY
        self.findall = self._find

    def _find(self, text: str) -> list[str]:
        self._left -= 1
        if self._left <= 0:  # an exception from outside may have ended the first that came to this
            self.findall = re.compile(one_of(dict.fromkeys(self._words.split("|")))).findall
            self._known.clear()
        found: list[str] = []
        for piece in text.split(" "):  # half of the pieces were met before
            words = self._known.get(piece)
            if words is None:
                words = self._known[piece] = self._look(piece)
            found += words
        return found

    def _look(self, piece: str) -> list[str]:
        begun = self._begun or {}
        if not begun:  # filled before other threads see it
            for word in sorted(dict.fromkeys(self._words.split("|")), key=len, reverse=True):
                begun.setdefault(word[:_BEGIN], []).append(word)
            self._begun = begun
        found: list[str] = []
        end = 0
        for at in [at for at in range(len(piece) - 2) if piece[at : at + _BEGIN] in begun]:
            if at >= end:
                for word in begun[piece[at : at + _BEGIN]]:
                    if piece.startswith(word, at):
                        found.append(word)
                        end = at + len(word)
                        break
        return found


#: Letters by which words are looked up.
_BEGIN = 3


def one_of(words: Iterable[str]) -> str:
    """Return the source of a pattern that matches the longest of some words where several begin.

    Words that begin alike share their beginning: matched in a quarter of the time that the words take
    side by side, where there are a hundred, and compiled as soon.
    """
    tree: _Tree = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _source(tree)


_Tree = dict[str, "_Tree"]


def _source(tree: _Tree) -> str:
    ways = [re.escape(letter) + _source(below) for letter, below in tree.items() if letter]
    if "" in tree:  # a word ends here, unless a longer one goes on
        return f"(?:{'|'.join(ways)})?" if ways else ""
    return f"(?:{'|'.join(ways)})" if len(ways) > 1 else ways[0]
