"""The name that somebody meant who misspelt it; asked for once something is wrong already."""

from __future__ import annotations

from collections.abc import Iterable

#: Likeness from which on a name may have been meant; the default of `difflib`.
_LIKE = 0.6


def suggestion(word: str, names: Iterable[str]) -> str:
    """Return "; did you mean NAME?" for the name most like `word`, "" if none is."""
    found = nearest(word, names)
    return f"; did you mean {found}?" if found else ""


def nearest(word: str, names: Iterable[str]) -> str:
    """Return the name most like `word`, or one that it is short for; "" if none is."""
    from difflib import get_close_matches

    lowered = {name.lower(): name for name in names}
    word = word.lower()
    found = get_close_matches(word, lowered, 1, _LIKE)
    if not found:  # "mark" and "md" for markdown
        found = [name for name in lowered if word and _is_short_for(word, name)][:1]
    return lowered[found[0]] if found else ""


def _is_short_for(word: str, name: str) -> bool:
    """Tell whether the letters of `word` stand in `name` in this order, the first one at its start."""
    letters = iter(name)
    return name.startswith(word[0]) and all(letter in letters for letter in word)
