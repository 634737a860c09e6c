"""The name that somebody meant who misspelt it; asked for once something is wrong already."""

from __future__ import annotations

from collections.abc import Iterable

#: Likeness from which on a name may have been meant; the default of `difflib`.
_LIKE = 0.6


def suggestion(word: str, names: Iterable[str]) -> str:
    """Return "; did you mean NAME?" for the name most like `word`, "" if none is."""
    from difflib import get_close_matches

    lowered = {name.lower(): name for name in names}
    found = get_close_matches(word.lower(), lowered, 1, _LIKE)
    if not found:  # "mark" for markdown
        found = [name for name in lowered if word and name.startswith(word.lower())][:1]
    return f"; did you mean {lowered[found[0]]}?" if found else ""
