"""Train everything that the package ships, from one folder of annotated sets.

    python -m extractnews.lab.rebuild DATA [--write DIR]

DIR is the package's own `data` folder unless another is named. Each trainer prints its figures
out of fold; at the end `trained_on.json` says which sets were used, so that `bench` can tell what
its figures are worth. Each trainer can be run by itself as well: python -m extractnews.lab.train.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from . import corpus, renderings, train, train_dump_lines, train_text, train_titles

HERE = Path(__file__).parent
#: In the order in which they build on each other. Fields are looked for around the body that the
#: package finds, as it is shipped when a run begins: a second run changes a few of them once more. Models
#: are put into DIR when all are there, as what is loaded in the middle of a run would be of two makes.
TRAINERS = (train, train_text, train_titles, train_dump_lines)


@corpus.told
def main(argv: Sequence[str] | None = None) -> int:
    """Run every trainer and note what it was run on; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m extractnews.lab.rebuild", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("data", help="a folder of annotated sets, or one set")
    parser.add_argument(
        "--write",
        metavar="DIR",
        default=HERE.parent / "data",
        type=corpus.new_folder,
        help="where the models go; default: into the package",
    )
    options = parser.parse_args(argv)
    folders = corpus.set_folders(options.data)
    corpus.check_trainable(corpus.read_all(options.data))
    check_dumps(folders)
    fresh = Path(tempfile.mkdtemp(prefix="models-"))
    try:
        for trainer in TRAINERS:
            print(f"\n== {trainer.__name__.rpartition('.')[2]}", flush=True)
            status: int = trainer.main([str(options.data), "--write", str(fresh)])
            if status:
                return status
        note_sets(folders, fresh)
        for path in fresh.iterdir():
            shutil.copyfile(path, options.write / path.name)
        shutil.rmtree(fresh)
    finally:
        if fresh.exists():
            print(f"rebuild: not all was trained; what was is in {fresh}", file=sys.stderr)
    return 0


def check_dumps(folders: Sequence[Path]) -> None:
    """Raise `BadCorpus` if a dump that the later trainers read cannot be read."""
    for folder in folders:
        for name in corpus.renderers(folder):
            if name not in renderings.FORMS:
                corpus.dumps(folder, name)


def note_sets(folders: Sequence[Path], directory: Path) -> None:
    """Write the names of the sets beside the models."""
    names = sorted({case.set for folder in folders for case in corpus.read_set(folder)})
    text = json.dumps({"sets": names}, indent=2, ensure_ascii=False)
    (directory / "trained_on.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
