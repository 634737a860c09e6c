"""What this installation is made of, for bug reports."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version

from lxml import etree

from . import __version__

_DEPENDENCIES = ("readability-lxml", "typer", "rich", "python-dateutil")


def report() -> str:
    """Return one line for each part: ourselves, Python, lxml with its libxml2, the rest."""
    libxml2 = ".".join(map(str, etree.LIBXML_VERSION))
    lines = [
        f"extractnews {__version__}",
        f"Python {sys.version.split()[0]}",
        f"lxml {etree.__version__} (libxml2 {libxml2})",
    ]
    for name in _DEPENDENCIES:
        try:
            lines.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            lines.append(f"{name} is not installed")
    return "\n".join(lines) + "\n"
