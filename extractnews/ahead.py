"""Our own modules, imported by the dozen: what a run with one page needs, known beforehand.

The import system searches for each module anew, asks for locks and makes and compares what a run of
the command has no use for: a fifth of the time that a page takes from start to end. Here the bytecode
that stands beside a module is read and run, in an order in which each finds what it imports itself. Where there
is none, or an older one, the import system does all of its work as ever.

That is for the command alone, which has one thread when it starts.
"""

from __future__ import annotations

import os
import sys
from _frozen_importlib_external import MAGIC_NUMBER
from marshal import loads

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType
    from typing import Any

# Each behind those that it imports; tests/cli/test_ahead.py says which one is missing, or not needed.
_EVERY_RUN = """
lean_lxml names messages patterns cleaning endings values
fields.__init__ data.__init__ data.bylines fields.text fields.jobs fields.authors fields.dates fields.credits
copies layout asides_html comments_html notices article sniff sources.__init__ sources.gzipped charset
features_html features_context spans_html headings_html lists_html gaps_html data.context_model data.html_model
decide doubles_html label pipeline outcome output sources.streams sources.files batch
"""
_HTML = """
menus_html elements_html embedded data.date_labels fields.scene data.month_names fields.written fields.datelines
fields.jsonld fields.meta fields.urls fields.sources fields.descriptions fields.given_names fields.captions
fields.picture_urls fields.images data.function_words fields.language fields.page_lines fields.ledes
fields.moments fields.tags fields.page_tags data.title_weights fields.titles fields.sections fields.html
fields.sites fields.bare_names fields.author_boxes fields.inner_bylines fields.author_lines fields.from_html render.__init__
"""
_DUMP = """
vocabulary_text around_text facts_text features_text context_text features_text_page lists_text words_text
notices_text data.text_page_model data.text_worth_model data.text_context_model data.text_model
data.text_words data.date_labels fields.scene data.month_names fields.written fields.datelines fields.urls
data.function_words fields.language fields.moments fields.tags fields.given_names fields.dump_scene data.byline_model
fields.wide_bylines fields.dump_names data.title_weights fields.titles fields.inner_bylines fields.dump_bylines
fields.dump_captions data.date_model fields.dump_dates fields.dump_days data.lede_line_model fields.dump_ledes fields.dump_sites
fields.dump_tags data.title_line_model fields.dump_titles fields.from_text render.__init__
"""

#: The head of a file of bytecode: the version of Python and how it is held against its source, then the
#: source's time and size, as four bytes each. The version is this Python's own and not that of the bytecode of
#: this module: a preview of the next one, of the same name, may have left that where nothing can be written.
_HEAD, _KIND, _WORD = 16, MAGIC_NUMBER + bytes(4), 0xFFFFFFFF

#: What comes along with the first module that only pages, or only dumps, need.
_TOGETHER = {__package__ + ".blocks_html": _HTML, __package__ + ".label_text": _DUMP}


def prepare() -> None:
    """Import what every run needs, and see to it that what each kind of document needs comes together."""
    if any(isinstance(finder, _Finder) for finder in sys.meta_path):
        return
    try:
        bytecode = _Bytecode()
    except (AttributeError, TypeError):  # no files, or no bytecode
        return
    bytecode.run(_EVERY_RUN)
    sys.meta_path.insert(0, _Finder(bytecode))


def _read(path: str) -> bytes:
    """What a file holds; a file object of Python costs more than the reading."""
    number = os.open(path, os.O_RDONLY)
    try:
        return os.read(number, os.fstat(number).st_size)
    finally:
        os.close(number)


class _Finder:
    """Stands before the other finders of modules, and finds none: it imports others first."""

    def __init__(self, bytecode: _Bytecode) -> None:
        self._bytecode = bytecode
        self._waiting = dict(_TOGETHER)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Import what comes along with a module; the module itself is for the others to find."""
        together = self._waiting.pop(name, None)
        if together is not None:
            self._bytecode.run(together)
        return None


class _Bytecode:
    """Where the modules of this package and their bytecode lie, and how they are run.

    Raises AttributeError or TypeError where this module itself has not been read from such a place.
    """

    def __init__(self) -> None:
        spec: Any = __spec__
        self._new_spec, self._new_loader = type(spec), type(spec.loader)
        if self._new_loader.__name__ != "SourceFileLoader":
            raise TypeError  # it comes out of an archive
        self._sources = __file__.removesuffix("ahead.py")
        # Bytecode is in a folder within each folder of sources, or with PYTHONPYCACHEPREFIX in folders of its own.
        beside, self._ending = spec.cached.rsplit("ahead", 1)
        self._within: str = beside.removeprefix(self._sources)
        self._top: str = self._sources
        if self._within == beside:
            self._top, self._within = beside, ""

    def run(self, places: str) -> None:
        """Import modules, in this order; ends at one that the import system must look after."""
        for place in places.split():
            name = f"{__package__}.{place.removesuffix('.__init__')}"
            if name not in sys.modules:
                folder, dot, file = place.rpartition(".")
                source = f"{self._sources}{folder}{dot and '/'}{file}.py"
                cached = f"{self._top}{folder}{dot and '/'}{self._within}{file}{self._ending}"
                code = self._code(source, cached)
                if code is None:
                    return
                self._import(name, source, cached, code)

    def _code(self, source: str, cached: str) -> CodeType | None:
        """The bytecode of a module, None where there is none that is of its source as it is now."""
        try:
            data = _read(cached)
            made = os.stat(source)
        except OSError:
            return None
        state = (int(made.st_mtime) & _WORD, made.st_size & _WORD)
        if data[:_HEAD] != _KIND + b"".join([part.to_bytes(4, "little") for part in state]):
            return None
        try:
            code: CodeType = loads(memoryview(data)[_HEAD:])  # noqa: S302  it is what `import` would load
        except (EOFError, TypeError, ValueError):
            return None  # a part of it, as some network drives give, or none
        return code

    def _import(self, name: str, source: str, cached: str, code: CodeType) -> None:
        """Run a module as the import system does: with the same names, in its package's space too."""
        parent, _, last = name.rpartition(".")
        spec = self._new_spec(name, self._new_loader(name, source), origin=source)
        spec.has_location = True
        spec.cached = cached
        module = type(sys)(name)
        space = vars(module)
        space.update(__spec__=spec, __loader__=spec.loader, __file__=source, __cached__=cached)
        space["__package__"] = parent
        if source.endswith("__init__.py"):
            space["__package__"] = name
            space["__path__"] = spec.submodule_search_locations = [source.rpartition("/")[0]]
        sys.modules[name] = module
        try:
            exec(code, space)  # noqa: S102  it is a module of ours
        except BaseException:  # whatever ends it, no half of a module is found later; it goes on up
            del sys.modules[name]
            raise
        setattr(sys.modules[parent], last, module)
