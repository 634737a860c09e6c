"""Write the tables of given names, `given_names.py` and `other_given_names.py` in `extractnews/data`.

    python -m pip install faker nomquamgender
    python -m extractnews.lab.given_names DATA [FOLDER]

Run once. The two packages (both of MIT licence) hold names from registers and statistics: Faker those of
some sixty countries in their own scripts, nomquamgender those of 36 sources in Latin letters without
accents, with how many of them list each. DATA is the folder of annotated sets: a name that its texts
write with a small letter, as they do "may" and "hope", is left out.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import pkgutil
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..fields.given_names import folded
from .corpus import read_set, set_folders

DATA = Path(__file__).parent.parent / "data"

#: What is rather a place, a month, a family or another word at the start of a line in capitals.
NOT_ALONE = frozenset(
    "africa alabama alberta america angeles april arizona asia athens atlanta august austin berlin boston brooklyn cairo "
    "carolina china columbia corona dakota dallas denver durham egypt england florida ford france georgia german ghana "
    "halle hong houston india indiana ireland israel italia jersey jones jordan juli juni june july kansas kenya kyoto "
    "lander lima lincoln london lourdes louisiana madison malta manila memphis milan montana nevada november odessa "
    "olympia orlando palma paris phoenix princeton quebec rio roma salem santa savannah scotland september sierra sommer "
    "sparta spring stanford stein sunday sydney tage texas tod tripoli troy valencia venice verona vienna virginia "
    "washington york january royal jamaica noble english spanish genesis cuba chile peru brazil mexico canada norway "
    "turkey dutch scot correspondent editor reporter news today team guest san".split()
)

#: Sources that list a name at the least.
LEAST_SOURCES = 10

#: Letters of a name at least.
_SHORTEST = 3


def lists() -> Iterator[tuple[set[str], set[str]]]:
    """Yield the given and the family names, folded, of each of Faker's lists."""
    package = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        found: dict[str, set[str]] = {"first_name": set(), "last_name": set()}
        for attribute in dir(provider):
            for kind, names in found.items():
                given = getattr(provider, attribute)
                if attribute.startswith(kind) and isinstance(given, (list, tuple, Mapping)):
                    names.update(folded(str(name).split()[0]) for name in given if str(name))
        yield found["first_name"], found["last_name"]


def small_words(data: str) -> Counter[str]:
    """Count the annotated bodies in which a word stands with a small letter."""
    counted: Counter[str] = Counter()
    for folder in set_folders(Path(data)):
        for case in read_set(folder):
            words = set(re.findall(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", case.gold.get("body") or ""))
            counted.update({folded(word) for word in words if word.islower()})
    return counted


def sources() -> dict[str, int]:
    """Return how many of nomquamgender's sources list each name."""
    package = importlib.util.find_spec("nomquamgender")
    if package is None or package.origin is None:
        raise SystemExit("python -m pip install nomquamgender")
    text = Path(package.origin).with_name("name_data.json").read_text(encoding="utf-8")
    return {name: figures[0] for name, figures in json.loads(text).items()}


def given_names(data: str) -> list[str]:
    """Return the given names of all lists, folded and sorted."""
    listed: Counter[str] = Counter()
    family: Counter[str] = Counter()
    for given, last in lists():
        listed.update(given)
        family.update(last)
    # What Faker has of English names holds many family names, given to few.
    rare = {name for name, times in listed.items() if times * 3 <= family[name]}
    for name, times in sources().items():
        if times >= LEAST_SOURCES:
            listed[name] = max(listed[name], times)
    small = small_words(data)
    return sorted(
        name
        for name, times in listed.items()
        if _is_written(name)
        and name not in NOT_ALONE
        and name not in rare
        and small[name] < 2 * times
    )


def _is_written(name: str) -> bool:
    """Tell whether a name is of letters that have capitals, which tell it from other words."""
    letters = name.replace("-", "").replace("'", "")
    return len(letters) >= _SHORTEST and letters.isalpha() and letters.upper() != letters


def main(arguments: list[str]) -> None:
    """Write the modules; most texts need no names beyond ASCII, which take twice the memory."""
    data, folder = arguments[0], Path(arguments[1]) if arguments[1:] else DATA
    names = given_names(data)
    of_ascii = [name for name in names if name.isascii()]
    _write(folder / "given_names.py", "of ASCII letters", of_ascii)
    _write(folder / "other_given_names.py", "of other letters", sorted({*names} - {*of_ascii}))


def _write(path: Path, letters: str, names: list[str]) -> None:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        groups[name[:2]].append(name)
    lines = [f'    "{first}": " {" ".join(groups[first])} ",\n' for first in sorted(groups)]
    path.write_text(
        f'"""Given names {letters} by their first two, in small letters without accents; written by '
        f'extractnews.lab.given_names."""\n\nNAMES = {{\n{"".join(lines)}}}\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(sys.argv[1:])
