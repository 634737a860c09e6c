"""What is imported without what it brings along, and is none the worse for it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from readability import Document

from extractnews import bare_readability

from .cli.running import ROOT, environment, page

#: Prints what lxml makes of parser targets of all kinds, and of XML that it is to compress.
_LXML = """
import sys
from io import BytesIO
from lxml import etree
before = set(sys.modules)
class Target:
    end = close = lambda self, *rest: None
    def data(self, text): print(text)
class Plain(Target):
    def start(self, tag, attributes): print(tag, dict(attributes))
class Named(Target):
    def start(self, tag, attributes, names): print(tag, dict(names))
class Any(Target):
    def start(self, *all): print(len(all))
class Builtin(Target):
    start = staticmethod([].append)
for kind in (Plain, Named, Any, Builtin):
    parser = etree.HTMLParser(target=kind())
    try:
        etree.fromstring("<p class=a>one<br>two", parser)
    except TypeError as error:
        print(error)
into = BytesIO()
etree.ElementTree(etree.fromstring("<a/>")).write(into, compression=9)
root = etree.fromstring("<a><b>x</b><c d='1'/></a>")
print(root.find("b").text, root.findtext("b"), len(root.findall("*[@d]")), list(root.iterfind(".//q")))
plain = BytesIO()
with etree.xmlfile(plain) as file, file.element("b"):
    file.write("x")
import contextlib, gzip, inspect, typing
print(plain.getvalue(), contextlib.suppress().__class__, gzip.decompress(into.getvalue()), inspect.signature(Any.start), typing.get_type_hints(Any))
"""

#: A lxml.etree that wants more of the modules than ours does.
_OTHER = """
from gzip import GzipFile, compress, decompress
from inspect import getfullargspec, isclass
from typing import Generic, Iterable, TypeVar
assert decompress(compress(b"x")) == b"x" and isclass(GzipFile.__class__) and Iterable[int]
class Tree(Generic[TypeVar("T")]):
    pass
Tree[int]
"""


def out(code: str) -> str:
    """What a fresh Python that runs `code` prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment(), check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr.decode()[-500:]
    return done.stdout.decode()


def test_lxml_without_what_it_imports_does_the_same() -> None:
    prepare = "from extractnews import lean_lxml; lean_lxml.prepare()"
    unused = "print(sorted({'contextlib', 'inspect', 'gzip', 'lxml._elementpath', 'typing', 'tokenize'} & before))"
    told = out(f"{prepare}{_LXML}{unused}")
    assert told.endswith("[]\n")
    assert told.removesuffix("[]\n") == out(_LXML)


def test_another_lxml_finds_all_that_it_wants(tmp_path: Path) -> None:
    (tmp_path / "lxml").mkdir()
    (tmp_path / "lxml" / "__init__.py").touch()
    (tmp_path / "lxml" / "etree.py").write_text(_OTHER)
    told = out(
        "from extractnews import lean_lxml; lean_lxml.prepare(); import sys;"
        f"sys.path.insert(0, {str(tmp_path)!r}); import lxml.etree, inspect, gzip, typing;"
        "print(lxml.etree.__file__, inspect.__file__, gzip.__file__, typing.__file__)"
    )
    assert told.startswith(str(tmp_path)) and told.count("None") == 0


def test_other_modules_that_come_by_the_same_way_are_left_alone(tmp_path: Path) -> None:
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("lxml/__init__.py", "")
        file.writestr("lxml/etree.py", "from inspect import getfullargspec")
        file.writestr("lxml/other.py", "import inspect; print(inspect.__file__)")
    told = out(
        "import sys; sys.meta_path.insert(0, type('Old', (), {'find_module': lambda *a: None})());"  # of Python 3.3
        "from extractnews import lean_lxml; lean_lxml.prepare();"
        f"sys.path.insert(0, {str(packed)!r}); import lxml.etree, lxml.other"
    )
    assert told.endswith("inspect.py\n")


@pytest.mark.parametrize("text", [page(), "<p>x", page(lead="<b>x</b>" * 40)])
def test_the_bare_readability_says_what_the_package_says(text: str) -> None:
    bare = bare_readability.readability()
    assert bare.Document is not Document
    assert bare.Document(text).summary(html_partial=True) == Document(text).summary(
        html_partial=True
    )


def test_where_the_package_is_found_by_no_path_it_is_taken_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        bare_readability, "PathFinder", SimpleNamespace(find_spec=lambda name: None)
    )
    assert bare_readability.readability.__wrapped__().Document is Document


def test_a_second_opinion_brings_no_network_along() -> None:
    told = out(
        "import sys; from extractnews import readable;"
        f"assert readable.block_texts({page()!r});"
        "print(sorted({'chardet', 'logging', 'readability', 'ssl', 'urllib.request'} & set(sys.modules)))"
        ";import logging, readability.encoding, urllib.request;"
        "print(readability.encoding.chardet.detect(b'x'), logging.getLogger('a').name, urllib.request.Request)"
    )
    assert told.startswith("[]\n") and "'ascii'" in told and "<class" in told
