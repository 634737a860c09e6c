"""Given names of some sixty countries, and what they tell of a line: whether it names a person.

The table is one string for each two first letters, looked through as it is: a set of 34,000 names would
take 4.5 ms to make. It knows no Chinese, Japanese, Korean or Indian script, and not every name there is: what
it does not know may be a person all the same.
"""

from __future__ import annotations

import unicodedata

from ..data.bylines import PARTICLES
from . import authors, jobs


def folded(word: str) -> str:
    """Return a word in small letters without accents, as the table holds it."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.lower())
    return "".join([letter for letter in letters if not unicodedata.combining(letter)])


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name, or two with a hyphen: "Anne-Marie"."""
    name = folded(word)
    if not name or not name[0].isalpha():
        return False
    if _is_listed(name):
        return True
    first, hyphen, second = name.partition("-")
    return bool(hyphen and second) and _is_listed(first)


def _is_listed(name: str) -> bool:
    # Most pages state their authors and need no table, and most of the others one of the two.
    if name.isascii():
        from ..data.given_names import NAMES
    else:
        from ..data.other_given_names import NAMES
    return f" {name} " in NAMES.get(name[:2], "")


def is_person(name: str) -> bool:
    """Tell whether a text is a person's full name: a given name, perhaps another or an initial, a family name."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and is_given_name(words[0])
        and all(map(_may_be_between, words[1:-1]))
        and len(words[-1]) > 1
        and not (words[0].isupper() or words[-1].isupper())
        and authors.is_person(name)
        and not jobs.is_company(name)
    )


def _may_be_between(word: str) -> bool:
    """Tell whether a word may stand between a given name and a family name: "B.", "Ann", "van"."""
    bare = word.rstrip(".")
    return len(bare) == 1 or word.lower() in PARTICLES or is_given_name(bare)
