"""readability-lxml without what it imports and never needs here.

It imports urllib.request for a command line of its own, chardet for pages that come as bytes, and
logging: with TLS, mail, HTTP and tables of encodings that is 11 MB, where the package itself takes one.
So its modules are run once more, as a copy that is ours alone, and an import statement in them finds
something empty in place of those. Whoever else imports readability, or anything, sees nothing of it.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.machinery import ModuleSpec, PathFinder
from types import CodeType, ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_PACKAGE = "readability"

#: What only its command line uses; the statement that imports it binds `urllib` and nothing more.
_OF_COMMAND_LINE = frozenset(("urllib.request", "urllib.error"))

#: What only a page in bytes needs.
_OF_BYTES = frozenset(("chardet", "cchardet"))


class _Deaf(ModuleType):
    """In place of logging, and of a logger: it would say each element that it drops."""

    def getLogger(self, name: str) -> _Deaf:  # noqa: N802  as logging has it
        return self

    def debug(self, *said: object, **how: object) -> None:
        """Hear nothing."""

    info = warning = error = exception = debug


@cache
def readability() -> Any:
    """Return a copy of the module `readability.readability`, which nobody else has.

    A module's import statements call the `__import__` of the builtins that its code is run with; see
    `exec` in the library reference.
    """
    package = PathFinder.find_spec(_PACKAGE)
    if package is None:  # part of a frozen program, or found in a way of its own
        from readability import readability as whole

        return whole
    loaded: dict[str, ModuleType] = {}

    def load(name: str) -> ModuleType:
        if name not in loaded:
            module = loaded[name] = ModuleType(f"{_PACKAGE}.{name}")
            vars(module)["__builtins__"] = {**vars(builtins), "__import__": import_for_it}
            exec(_code(module.__name__, package), vars(module))  # noqa: S102  as an import does
        return loaded[name]

    def import_for_it(
        name: str,
        its_globals: Mapping[str, object] | None = None,
        its_locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if level:
            return load(name)
        if name in _OF_BYTES:
            return ModuleType(name)
        if name == "logging":
            return _Deaf(name)
        if name in _OF_COMMAND_LINE:
            name = "urllib"
        return __import__(name, its_globals, its_locals, fromlist or (), level)

    return load(_PACKAGE)


def _code(name: str, package: ModuleSpec) -> CodeType:
    """The code of a module, out of its file or its bytecode; raises ModuleNotFoundError."""
    spec = PathFinder.find_spec(name, package.submodule_search_locations)
    loader: Any = spec and spec.loader
    code: CodeType | None = loader and loader.get_code(name)
    if code is None:
        raise ModuleNotFoundError(f"readability-lxml has no module {name}", name=name)
    return code
