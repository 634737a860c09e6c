"""Score the filter on annotated pages, as HTML and as dumps, beside the last recorded figures.

    python -m extractnews.lab.bench DATA [--sets fundus_dev,…] [--renderers resiliparse,…|none]
        [--markdown] [--subset N] [--rounds N] [--floors FILE] [--against FILE] [--record [FILE]]
        [--by-language] [--reliability] [--worst N] [--json]

Leaves with 1 if a figure is under its floor, or over its ceiling, or a page raised anything but
NoArticle. Figures of a set that the shipped model was trained on are in-sample, and the table
says so: they show what got worse, not how good the filter is. `train` prints out-of-fold ones.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from . import corpus, report
from .report import Table
from .runs import Outcome, run_dumps, run_markdown, run_pages

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
RECORDED = HERE / "recorded.json"
#: Written by `train` beside what the package ships: {"sets": [names]}.
TRAINED_ON = HERE.parent / "data" / "trained_on.json"


@corpus.told
def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; returns the exit status."""
    options = _options(arguments)
    folders = corpus.set_folders(options.data, options.sets)
    corpus.read_all(options.data, options.sets)
    if options.renderers not in ("all", "none"):
        corpus.chosen_renderers(folders, options.renderers)
    _check_packages(folders, options)
    if options.record:
        _read(options.record)
    for unread in filter(None, map(corpus.unread, folders)):
        print(f"bench: {unread}", file=sys.stderr)
    size = f"subset of {options.subset}" if options.subset else "all pages"
    recorded = _read(options.against).get(size, {})
    limits = _read(options.floors or FLOORS).get(size, {})
    if options.floors and not limits:  # a gate that asks for nothing lets everything through
        print(f"bench: {options.floors} sets no limits for {size}", file=sys.stderr)
        return 2
    outcomes = list(_run_all(folders, options))
    table = {row: report.figures(pages) for row, pages in report.by_row(outcomes).items()}
    broken = report.breaches(table, limits.get("floors", {}), limits.get("ceilings", {}))
    broken += [f"{o.row} {o.case.id}: {o.error}" for o in outcomes if o.error]
    if options.json:
        print(json.dumps({"size": size, "figures": table, "breaches": broken}, ensure_ascii=False))
    else:
        _print(outcomes, table, recorded, options)
    for line in broken:
        print(f"bench: {line}", file=sys.stderr)
    if options.record:
        _write_recorded(options.record, size, table)
    return 1 if broken else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m extractnews.lab.bench", description=(__doc__ or "").split("\n")[0]
    )
    add = parser.add_argument
    add("data", type=Path, help="a folder of sets, or one set")
    add("--sets", default="", help="names of sets, with commas; default: all there are")
    add("--renderers", default="all", help="dumps to run, with commas; 'all' or 'none'")
    add("--markdown", action="store_true", help="the Markdown too, where it is annotated")
    add("--subset", type=corpus.some, metavar="N", help="N pages a set, always the same")
    add("--rounds", type=corpus.some, default=1, help="tries a page; its cost is the least of them")
    add("--floors", type=Path, help="limits to fail under (JSON); default: those of the package")
    add("--against", type=Path, default=RECORDED, help="recorded figures to print beside")
    add("--record", type=Path, nargs="?", const=RECORDED, help="keep the figures of this run")
    add("--by-language", action="store_true", help="a table by language as well")
    add("--reliability", action="store_true", help="what the confidence is worth")
    add("--worst", type=int, default=0, metavar="N", help="the N worst bodies of each row")
    add("--json", action="store_true", help="one JSON object instead of tables")
    options = parser.parse_args(arguments)
    if options.record and not options.record.absolute().parent.is_dir():
        parser.error(f"argument --record: no folder {options.record.parent}")
    return options


def _check_packages(folders: Iterable[Path], options: argparse.Namespace) -> None:
    """Raise if what Markdown is written or read with is missing, before the pages are run."""
    dumped = any("markdown" in _chosen_renderers(folder, options.renderers) for folder in folders)
    for package, needed in (("markdownify", dumped), ("markdown_it", options.markdown)):
        if needed and find_spec(package) is None:
            raise corpus.BadCorpus(f"{package} is not installed: pip install 'extractnews[lab]'")


def _run_all(folders: Iterable[Path], options: argparse.Namespace) -> Iterator[Outcome]:
    """Run every page of every folder, and tell on standard error what is being done."""
    warm = True
    for folder in folders:
        cases = list(corpus.read_set(folder))
        if options.subset:
            cases = corpus.subset(cases, options.subset)
        if warm and cases:  # imports and tables are not the first page's cost
            list(run_pages(cases[:1]))
            warm = False
        _tell(f"{folder.name} html, {len(cases)} pages")
        yield from run_pages(cases, rounds=options.rounds)
        if options.markdown:
            _tell(f"{folder.name} markdown")
            yield from run_markdown(cases)
        for renderer in _chosen_renderers(folder, options.renderers):
            _tell(f"{folder.name} {renderer}")
            yield from run_dumps(cases, renderer, corpus.dumps(folder, renderer))


def _chosen_renderers(folder: Path, wanted: str) -> list[str]:
    there = corpus.renderers(folder)
    return there if wanted == "all" else [name for name in there if name in wanted.split(",")]


def _tell(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def _print(
    outcomes: Sequence[Outcome], table: Table, recorded: Table, options: argparse.Namespace
) -> None:
    """Print every table that was asked for on standard output."""
    _tell("")
    print(report.render_table(table, recorded, report.COLUMNS))
    print("\n" + _in_sample_note(sorted({outcome.case.set for outcome in outcomes})))
    if options.by_language:
        groups = report.by_language(outcomes).items()
        print("\nBy language" if groups else "\nBy language: no page has a lang")
        if groups:
            by = {name: report.figures(pages) for name, pages in groups}
            print(report.render_table(by, {}, report.COLUMNS))
    if options.reliability:
        _print_reliability(outcomes)
    if options.worst:
        print("\nWorst bodies")
        for pages in report.by_row(outcomes).values():
            print(report.render_worst(report.worst(pages, options.worst)))


def _print_reliability(outcomes: Sequence[Outcome]) -> None:
    for name in ("html", "dumps"):
        group = [outcome for outcome in outcomes if (outcome.input == "html") == (name == "html")]
        rows = report.reliability(report.confidences(group))
        if rows:
            print(f"\nReliability of the confidence, {name}")
            head = ["confidence", "pages", "said", "was"]
            cells = [[span, str(n), f"{said:.3f}", f"{was:.3f}"] for span, n, said, was in rows]
            print(report.align([head, *cells]))


def _in_sample_note(sets: Sequence[str]) -> str:
    """Say what the figures are worth: a model is better on pages that it has seen."""
    if not TRAINED_ON.exists():
        return (
            "In-sample, unless these pages were kept from training: good for telling better from "
            "worse,\nnot for telling how good. Out-of-fold figures: python -m extractnews.lab.train"
        )
    trained = set(_read(TRAINED_ON).get("sets", []))
    seen = [name for name in sets if name in trained]
    if not seen:
        return "Out of sample: the shipped models were trained on none of these sets."
    return f"In-sample: the shipped models were trained on pages of {', '.join(seen)}."


def _read(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    except (OSError, ValueError) as error:
        raise corpus.BadCorpus(f"{path}: no figures in JSON: {error}") from None
    return found


def _write_recorded(path: Path, size: str, table: Table) -> None:
    """Keep the figures of the rows that were run; others stay as they were recorded."""
    recorded = _read(path)
    rows = recorded.setdefault(size, {})
    for row, figures in table.items():
        rows[row] = {key: round(value, 4) for key, value in sorted(figures.items())}
    text = json.dumps(recorded, indent=1, sort_keys=True, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
