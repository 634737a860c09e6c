"""Colour for JSON that a person reads on a terminal."""

from __future__ import annotations

from .. import patterns as re

#: SGR codes: keys bold blue, text green, the rest yellow. The eight basic colours follow the
#: terminal's own palette, light or dark.
_KEY, _TEXT, _OTHER, _END = "\x1b[1;34m", "\x1b[32m", "\x1b[33m", "\x1b[0m"

_TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")(?=(:)?)|-?\d[\d.eE+-]*|true|false|null')


def coloured(text: str) -> str:
    """Return JSON `text` with escape sequences around its keys and values.

    JSON has no control characters of its own, so that nothing in a page can end a colour early.
    """
    return _TOKEN.sub(_colour, text)


def _colour(token: re.Match[str]) -> str:
    start = _OTHER if token[1] is None else _KEY if token[2] else _TEXT
    return f"{start}{token[0]}{_END}"
