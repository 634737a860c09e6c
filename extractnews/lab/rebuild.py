"""Train everything that the package ships, from one folder of annotated sets.

    python -m extractnews.lab.rebuild DATA [--write DIR]

DIR is the package's own `data` folder unless another is named. Each trainer prints its figures
out of fold; at the end `trained_on.json` says which sets were used, so that `bench` can tell what
its figures are worth. Each trainer can be run by itself as well: python -m extractnews.lab.train.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from . import corpus, train, train_dump_lines, train_text, train_titles

HERE = Path(__file__).parent
#: In the order in which they build on each other. Fields are looked for around the body that the
#: package finds, as it is shipped when a run begins: a second run changes a few of them once more.
TRAINERS = (train, train_text, train_titles, train_dump_lines)


def main(argv: Sequence[str] | None = None) -> int:
    """Run every trainer and note what it was run on; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m extractnews.lab.rebuild", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("data", help="a folder of annotated sets, or one set")
    parser.add_argument("--write", metavar="DIR", default=HERE.parent / "data", type=Path)
    options = parser.parse_args(argv)
    wrong = what_is_missing(corpus.set_folders(options.data))
    if wrong:
        print(f"rebuild: {options.data}: {wrong}", file=sys.stderr)
        return 2
    for trainer in TRAINERS:
        print(f"\n== {trainer.__name__.rpartition('.')[2]}", flush=True)
        trainer.main([str(options.data), "--write", str(options.write)])
    note_sets(corpus.set_folders(options.data), options.write)
    return 0


def what_is_missing(folders: Sequence[Path]) -> str:
    """Say why these sets cannot be trained on; "" if they can."""
    if not folders:
        return "holds no cases.jsonl"
    cases = [case for folder in folders for case in corpus.read_set(folder)]
    folds = {corpus.fold(case) for case in cases if case.is_article and case.gold.get("body")}
    if len(folds) < 2:
        return (
            "needs articles with a body from several sites, to judge each by models of the others"
        )
    return ""


def note_sets(folders: Sequence[Path], directory: Path) -> None:
    """Write the names of the sets beside the models."""
    names = sorted({case.set for folder in folders for case in corpus.read_set(folder)})
    text = json.dumps({"sets": names}, indent=2, ensure_ascii=False)
    (directory / "trained_on.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
