"""The direction of imports: a module knows what comes before it in the flow, never what follows."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "extractnews"

#: The flow, from the values that everything knows to the command that knows everything. A module
#: imports what stands before it here; a package counts as one place, its modules as free inside.
FLOW = """
    named patterns errors keys limits held names messages cleaning data values
    nearest options charset_labels settings
    sniff sources charset_guess mojibake saved charset
    wrap mending pages_text columns marks_text front_text cited_text markdown_text blocks_text copies layout menus_html elements_html blocks_html font_styles spans_html structure_html code_html notes_html typed_lists repeats
    around_text vocabulary_text facts_text words_text features_text context_text features_text_page
    features_html features_context features_page
    decide asides_html comments_html notices bare_readability readable headings_html lists_html gaps_html doubles_html notices_text lists_text label_text label embedded endings fields article embeds_html styled_html pipeline later handed reasons
    render output output_files outcome worker crew progress batch spark versions manual cli lean_lxml ahead __init__ __main__
""".split()
#: An article can print itself: the methods import what they call.
ALLOWED = {("values", "render")}

#: The one place of each foreign package; the lab, which nothing else imports, may use any.
HOMES = {
    "lxml": {"blocks_html", "readable", "versions"},  # the tree, its errors, its version
    "readability": {"bare_readability"},
    "dateutil": {"fields.dates"},
    "rich": {"progress", "render.sheet", "render.as_explanation", "render.as_card"},
    "typer": {"cli"},
    "compression": {"sources.zstd"},
    "zstandard": {"sources.zstd"},
    "pyarrow": {"spark.files", "spark.schema", "spark.work"},
    "pyspark": {"spark.__main__", "spark.files", "spark.frames", "spark.job", "spark.memory", "spark.schema"},
    "extractnews": {"spark.__main__"},  # a file for spark-submit, which knows no packages
}  # fmt: skip


def imports(path: Path) -> Iterator[str]:
    """Yield what a file imports, functions included: "lxml.etree", ".values", ".fields.dates"."""
    package = path.relative_to(PACKAGE).parent.parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1]
            base = ".".join(["", *start, *([node.module] if node.module else [])])
            yield from ([base] if len(base) > 1 else [f".{alias.name}" for alias in node.names])


MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


@pytest.mark.parametrize("name", [name for name in MODULES if not name.startswith("lab")])
def test_imports(name: str) -> None:
    own = name.partition(".")[0]
    assert own in FLOW, f"say in FLOW where {own} stands"
    for found in imports(MODULES[name]):
        top = found.removeprefix(".").partition(".")[0]
        if not found.startswith("."):
            assert top in sys.stdlib_module_names or name in HOMES.get(top, ()), found
        elif top not in (own, "__version__") and (own, top) not in ALLOWED:
            assert top != "lab", f"{name} imports the lab"
            assert FLOW.index(top) < FLOW.index(own), f"{name} imports {top}, which comes after it"


def test_the_flow_names_no_module_that_is_gone() -> None:
    assert set(FLOW) <= {name.partition(".")[0] for name in MODULES}
