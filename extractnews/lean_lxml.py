"""lxml.etree in a process of our own: without what its import brings along and nobody needs here.

It takes one function of `inspect`, which tells how many arguments a parser's target is called with, one
class of `gzip`, for XML that is written compressed, one decorator of `contextlib`, of `typing` the base of
one class, and a module of its own that finds elements in trees, of which there are none. These and what they
import themselves are over a third of the instructions that importing it takes, and 1.5 MB; so while it is
imported, and only then, something small stands in their places. What comes later imports them as they are,
and whoever asks a stand-in for more than it has is given the module itself.

That is for the command alone: as a library we share the process with others, who may import any of
them at that moment in another thread.
"""

from __future__ import annotations

import sys
from types import ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec
    from typing import Any

_MODULE = "lxml.etree"

_VARIADIC = 4  # inspect.CO_VARARGS


def prepare() -> None:
    """Have lxml.etree imported so, whenever it is, unless it has been already."""
    waits = any(isinstance(finder, _Finder) for finder in sys.meta_path)
    if not waits and _MODULE not in sys.modules:
        sys.meta_path.insert(0, _Finder())


class _Finder:
    """Stands before the other finders of modules until lxml.etree is asked for."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where lxml.etree is, to be run with our modules in their places."""
        if name != _MODULE:
            return None
        sys.meta_path.remove(self)
        finders = [finder for finder in sys.meta_path if hasattr(finder, "find_spec")]
        found = (finder.find_spec(name, path, target) for finder in finders)
        spec = next(filter(None, found), None)
        if spec is not None and spec.loader is not None:
            _run_with_stand_ins(spec.loader)
        return spec


def _run_with_stand_ins(loader: Any) -> None:
    """Have the next module that a loader runs, and no other, find ours; not where it cannot be told so."""
    run: Callable[[ModuleType], None] = loader.exec_module

    def run_so(module: ModuleType) -> None:
        del loader.exec_module  # it may have others to load: one of a zip file has
        put = [stand_in for stand_in in _stand_ins() if stand_in.__name__ not in sys.modules]
        for stand_in in put:
            stand_in.enter()
        try:
            run(module)
        finally:
            for stand_in in put:
                stand_in.leave()

    try:
        loader.exec_module = run_so
    except AttributeError:
        pass  # written in C, as those of frozen programs: lxml brings its own along


class _StandIn(ModuleType):
    """In place of a module that is not imported yet; has what lxml asks for."""

    def enter(self) -> None:
        """Take the place, in the package too."""
        package, _, name = self.__name__.rpartition(".")
        sys.modules[self.__name__] = self
        if package:
            setattr(sys.modules[package], name, self)

    def leave(self) -> None:
        """Give up the place, if it is still ours."""
        package, _, name = self.__name__.rpartition(".")
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
            if package:
                delattr(sys.modules[package], name)

    def __getattr__(self, name: str) -> object:
        """Become what the module itself is: more is wanted of it."""
        if name.startswith("__"):
            raise AttributeError(name)
        self.leave()
        __import__(self.__name__)
        vars(self).update(vars(sys.modules[self.__name__]))
        return vars(self)[name]


def _stand_ins() -> list[_StandIn]:
    """What is put in the places of modules; of the first nothing is called as long as there is no tree."""
    paths, inspect, gzip, typing, contexts = map(
        _StandIn, ("lxml._elementpath", "inspect", "gzip", "typing", "contextlib")
    )
    vars(inspect).update(getfullargspec=_arguments)
    vars(gzip).update(GzipFile=_gzip_file)
    vars(typing).update(Generic=_Generic, TypeVar=str)
    vars(contexts).update(contextmanager=_context_manager)
    return [paths, inspect, gzip, typing, contexts]


def _arguments(function: object) -> Sequence[object]:
    """The names of a function's arguments, and whether it takes any number: as inspect.getfullargspec."""
    code = getattr(function, "__code__", None)
    if code is None:
        import inspect

        return inspect.getfullargspec(function)
    more = True if code.co_flags & _VARIADIC else None
    return code.co_varnames[: code.co_argcount], more


def _gzip_file(*arguments: Any, **named: Any) -> object:
    """A gzip.GzipFile."""
    import gzip

    return gzip.GzipFile(*arguments, **named)


def _context_manager(function: Callable[..., Any]) -> Callable[..., object]:
    """As contextlib.contextmanager."""

    def enter(*arguments: Any, **named: Any) -> object:
        from contextlib import contextmanager

        return contextmanager(function)(*arguments, **named)

    return enter


class _Generic:
    """In place of typing.Generic: a base whose parameters mean nothing when the program runs."""

    def __class_getitem__(cls, parameters: object) -> type:
        return cls
