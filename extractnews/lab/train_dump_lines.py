"""Train the trees that read the lines of a page dump: headline, bylines, day of publication, standfirst.

    python -m extractnews.lab.train_dump_lines DATA [--only titles,bylines,dates,ledes]
        [--sets a,b] [--renderers a,b] [--write [DIR]]

Prints for each set and renderer what the first choice is worth, out of fold by site: the share of
exact titles, person F1, the share of right days and their precision, word F1 of standfirsts and the share of
pages without one that get one. --write grows the trees on all pages and writes
{title_line,byline,date,lede_line}_model.py, into extractnews/data by default. The others are read around
the headline that the package finds, so train the titles first.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

import lightgbm
import numpy as np

from .. import blocks_text, charset, label
from ..fields import (
    authors,
    dump_bylines,
    dump_captions,
    dump_dates,
    dump_ledes,
    dump_sites,
    dump_titles,
    from_text,
)
from ..fields.dump_scene import View
from ..fields.text import squash
from ..values import RawPage
from . import corpus, metrics, trees
from .compare import word_f1

DATA = Path(__file__).parent.parent / "data"

#: Larger forests gain less than seed noise; 120 trees lose half a point of the headlines in browsers' dumps.
TREES = 180
SETTINGS: dict[str, Any] = {
    "num_leaves": 12,
    "learning_rate": 0.1,
    "min_data_in_leaf": 20,
    "num_threads": 1,
}

#: How headlines are learnt: what counts is that the right line comes first among those of its page. Out of fold, against
#: yes or no for each line: wcxb and htmldate +.03 of exact titles, trafi +.01, daniel +.005, fundus as before.
#: A score of .9 is still right in eight of ten pages, as was measured with the first three places in view.
RANKING: dict[str, Any] = {"objective": "lambdarank", "lambdarank_truncation_level": 1}

RENDERERS = "resiliparse,w3m80,wet,lynx,inscriptis,html2text,browser,nodes,get_text"

#: Weight of a page by its set: news is what the product is for, and daniel has many pages a site.
WEIGHTS = {"fundus_dev": 5.0, "fundus_past_dev": 5.0, "daniel_dev": 0.4}
#: And by the form of the dump: those that the lab makes itself say less, or glue lines together.
FORM_WEIGHTS = {"browser": 0.5, "nodes": 0.3, "get_text": 0.15}


#: The number that says whether a line's names begin with given names. It may only speak for a line, and half
#: of the pages are learnt from without it: the table of names has few of Africa and of India. Out of fold
#: persons are .01 to .04 better with it on all sets; without these two fundus loses .03.
PERSONS, SEEN_WITH_PERSONS = "persons", 0.5


#: Sets whose annotators looked for a standfirst on every page of which they have the body.
LEDES_READ = ("trafi_dev", "htmldate_dev")


class Seen(NamedTuple):
    """One dump as the package reads it, with its annotation."""

    case: corpus.Case
    renderer: str
    view: View
    headline: int | None
    title: str
    site: dump_sites.Site


class Page(NamedTuple):
    """The candidates of one dump.

    rows:   what speaks for each
    labels: whether each is right; None keeps it out of training
    judge:  takes the candidates' probabilities, gives named figures of the choice; it must not hold
            on to the dump, of which there are many
    """

    set: str
    renderer: str
    fold: int
    rows: list[list[int]]
    labels: list[bool | None]
    judge: Callable[[list[float]], dict[str, float]]


def read(folders: Sequence[Path], renderers: Sequence[str]) -> Iterator[Seen]:
    """Yield every dump of an annotated article in which the filter finds one."""
    for folder in folders:
        cases = [case for case in corpus.read_set(folder) if case.is_article]
        there = corpus.renderers(folder)
        for renderer in [name for name in renderers if name in there]:
            texts = corpus.dumps(folder, renderer)
            for case in cases:
                raw = texts.get(case.id, "").encode("utf-8", "replace")
                seen = look(case, renderer, raw)
                if seen is not None:
                    yield seen
            print(f"{folder.name} {renderer}", file=sys.stderr, flush=True)


def look(case: corpus.Case, renderer: str, raw: bytes) -> Seen | None:
    """Return one dump as the package reads it, None if it finds no article in it."""
    page = charset.decode(RawPage(raw, "-", None, None, "text"))
    dump = blocks_text.read(page.text)
    verdict = label.judge_dump(dump)
    if not verdict.kept:
        return None
    view = from_text.view_of(dump, page, verdict)
    found = dump_titles.best(view)
    headline = found[0] if found else None
    title = view.scene.texts[headline] if headline is not None else ""
    site = dump_sites.find(view.scene, headline, title, None)
    view = view._replace(hints=from_text.hints_of(view, site))
    return Seen(case, renderer, view, headline, title, site)


def title_page(seen: Seen) -> Page | None:
    """Return the lines that may be the headline; right are those that read as it, else hold it."""
    wanted = squash(seen.case.gold.get("title") or "")
    lines = dump_titles.lines(seen.view)
    if not wanted or not lines:
        return None
    texts = [squash(seen.view.scene.texts[line.place]) for line in lines]
    exact = [text == wanted for text in texts]
    right = exact
    if not any(exact):
        right = [
            len(wanted) > 8 and wanted in text and len(text) < 1.7 * len(wanted) for text in texts
        ]
    unknown = not any(right)

    def judge(scores: list[float]) -> dict[str, float]:
        return {"exact": float(exact[int(np.argmax(scores))]), "possible": float(any(exact))}

    labels: list[bool | None] = [None if unknown else value for value in right]
    return _page(seen, [line.row for line in lines], labels, judge)


def byline_page(seen: Seen) -> Page | None:
    """Return the lines that may name the authors; right are those that name one of them."""
    gold = seen.case.gold
    if gold.get("authors") is None:
        return None
    lines = dump_bylines.lines(seen.view, seen.headline, seen.title, seen.site.keys)
    language, site = seen.view.language, seen.site.keys
    signed = [gold["authors"]] if isinstance(gold["authors"], str) else gold["authors"]
    wanted = {squash(name) for text in signed for name in [text, *authors.names_in(text, language)]}
    labels: list[bool | None] = [
        any(squash(name) in wanted for name in line.names) for line in lines
    ]

    def judge(scores: list[float]) -> dict[str, float]:
        names = dump_bylines.chosen(scores, lines, site)[0]
        wanted = {"authors": gold["authors"], "site": gold.get("site")}
        figures = metrics.measure(wanted, {"authors": names})
        return {key: figures[key] for key in ("person.f1", "authors.f1") if key in figures}

    return _page(seen, [line.row for line in lines], labels, judge)


def date_page(seen: Seen) -> Page | None:
    """Return the dates that may be the day of publication."""
    day = str(seen.case.gold.get("published") or "")[:10]
    if not day:
        return None
    dated = dump_dates.lines(seen.view, seen.headline)
    marks = dump_dates.marks_of(seen.view, seen.headline)
    labels = [
        None if each.meaning in ("modified", "other") else each.moment.iso[:10] == day
        for each in dated
    ]

    def judge(scores: list[float]) -> dict[str, float]:
        found = dump_dates.chosen(scores, dated, marks).published
        got = found[0][1].moment.iso[:10] if found else ""
        figures = {"right": float(got == day)}
        return figures | ({"precision": figures["right"]} if got else {})

    return _page(seen, [each.row for each in dated], labels, judge)


def lede_page(seen: Seen) -> Page | None:
    """Return the lines that may be the standfirst; right is the one that reads as it, or hardly goes on."""
    gold = seen.case.gold
    lede = gold.get("description") or ""
    if not gold.get("body") or not (lede or seen.case.set in LEDES_READ):
        return None
    pictures = dump_captions.gather(seen.view, seen.headline, seen.title)
    captions = [image.caption for image, _ in pictures if image.caption]
    lines = dump_ledes.lines(seen.view, seen.headline, seen.title, captions)
    texts = [seen.view.scene.texts[line.place] for line in lines]
    wanted = squash(lede)
    right = [bool(wanted) and _reads_as(squash(text), wanted) for text in texts]
    unknown = bool(wanted) and not any(right)
    worth = {line.place: word_f1(lede, text) for line, text in zip(lines, texts, strict=True)}

    def judge(scores: list[float]) -> dict[str, float]:
        place = dump_ledes.chosen(scores, lines)
        if lede:
            return {"lede": worth.get(place, 0.0) if place is not None else 0.0}
        return {"invented": float(place is not None)}

    return _page(seen, [line.row for line in lines], [None if unknown else r for r in right], judge)


def _reads_as(text: str, wanted: str) -> bool:
    return text == wanted or (len(wanted) > 40 and wanted in text and len(text) < 1.3 * len(wanted))


def _page(
    seen: Seen,
    rows: list[list[int]],
    labels: list[bool | None],
    judge: Callable[[list[float]], dict[str, float]],
) -> Page:
    return Page(seen.case.set, seen.renderer, corpus.fold(seen.case), rows, labels, judge)


class Task(NamedTuple):
    """What can be trained: how pages are made, the features' names, the module, what it says of itself.

    ranked: whether lines are learnt against those of their page only
    """

    page: Callable[[Seen], Page | None]
    names: Sequence[str]
    module: str
    what: str
    ranked: bool = False


TASKS = {
    "titles": Task(
        title_page, dump_titles.NAMES, "title_line_model", "the headline among the lines", True
    ),
    "bylines": Task(byline_page, dump_bylines.NAMES, "byline_model", "the bylines among the lines"),
    "dates": Task(
        date_page, dump_dates.NAMES, "date_model", "the day of publication among the dates"
    ),
    "ledes": Task(lede_page, dump_ledes.NAMES, "lede_line_model", "the standfirst among the lines"),
}


def learn(pages: Sequence[Page], task: Task) -> lightgbm.Booster:
    """Grow the trees of a task on some pages."""
    rows, labels, weights, groups = table(pages, task.names)
    if task.ranked:
        return trees.grow(rows, labels, weights, TREES, groups=groups, **SETTINGS, **RANKING)
    only_for = [int(name == PERSONS) for name in task.names]
    settings = {**SETTINGS, "monotone_constraints": only_for} if any(only_for) else SETTINGS
    return trees.grow(rows, labels, weights, TREES, **settings)


def table(
    pages: Sequence[Page], names: Sequence[str]
) -> tuple[trees.Table, trees.Column, trees.Column, list[int]]:
    """Return rows, labels and weights of what is trained on, and how many of these each page has."""
    rows: list[list[int]] = []
    labels, weights, groups = [], [], []
    persons = names.index(PERSONS) if PERSONS in names else -1
    chance = random.Random(1)
    for page in pages:
        before = len(rows)
        hidden = persons >= 0 and chance.random() >= SEEN_WITH_PERSONS
        for row, right in zip(page.rows, page.labels, strict=True):
            if right is not None:
                rows.append(_without(row, persons) if hidden else row)
                labels.append(float(right))
                weights.append(WEIGHTS.get(page.set, 1.0) * FORM_WEIGHTS.get(page.renderer, 1.0))
        groups.append(len(rows) - before)
    groups = [size for size in groups if size]
    return np.array(rows, np.float32), np.array(labels), np.array(weights), groups


def _without(row: list[int], persons: int) -> list[int]:
    """A row of a page whose names are in no table."""
    return [*row[:persons], min(row[persons], 0), *row[persons + 1 :]]


def out_of_fold(pages: Sequence[Page], task: Task) -> dict[tuple[str, str], list[dict[str, float]]]:
    """Return the figures of every page's choice, made by trees that saw no page of its site."""
    figures: dict[tuple[str, str], list[dict[str, float]]] = defaultdict(list)
    for fold in sorted({page.fold for page in pages}):
        booster = learn([page for page in pages if page.fold != fold], task)
        for page in pages:
            if page.fold == fold:
                rows = np.array(page.rows, np.float32)
                scores = [float(score) for score in trees.predict(booster, rows)]
                figures[page.set, page.renderer].append(page.judge(scores))
    return figures


def report(name: str, figures: dict[tuple[str, str], list[dict[str, float]]]) -> None:
    """Print the means of every set and renderer."""
    for (dataset, renderer), pages in sorted(figures.items()):
        keys = dict.fromkeys(key for page in pages for key in page)
        means = {key: fmean([page[key] for page in pages if key in page]) for key in keys}
        cells = "  ".join(f"{key} {value:.3f}" for key, value in means.items())
        print(f"{name:8} {dataset:16} {renderer:12} {len(pages):4}  {cells}", flush=True)


def write(pages: Sequence[Page], task: Task, directory: Path) -> None:
    """Grow the trees on all pages and write their module."""
    rows, labels, weights, _ = table(pages, task.names)
    learnt = rows.tobytes() + labels.tobytes() + weights.tobytes()
    mark = hashlib.sha256(learnt).hexdigest()
    about = f"Trees that find {task.what} of a page dump."
    source = trees.to_python(learn(pages, task), task.names, about, mark)
    source = source.replace("lab.train;", "lab.train_dump_lines;")
    (directory / f"{task.module}.py").write_text(source, encoding="utf-8")


@corpus.told
def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print what it is worth, write what was asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m extractnews.lab.train_dump_lines",
        description=(__doc__ or "").split("\n")[0],
    )
    add = parser.add_argument
    add("data", type=Path, help="a folder of annotated sets with dumps")
    add("--only", default="titles,bylines,dates,ledes", help="what to train, with commas")
    add("--sets", default="", help="names of sets, with commas; default: all there are")
    add("--renderers", default=RENDERERS, help="dumps to read, with commas")
    add(
        "--write",
        metavar="DIR",
        nargs="?",
        const=DATA,
        type=corpus.new_folder,
        help="where the models go",
    )
    options = parser.parse_args(arguments)
    folders = corpus.set_folders(options.data, options.sets)
    corpus.read_all(options.data, options.sets)
    if options.renderers != RENDERERS:  # by default, those of them that there are
        corpus.chosen_renderers(folders, options.renderers)
    if not {*options.only.split(",")} <= TASKS.keys():
        parser.error(f"argument --only: some of {','.join(TASKS)}, not {options.only!r}")
    tasks = {name: TASKS[name] for name in options.only.split(",")}
    pages: dict[str, list[Page]] = {name: [] for name in tasks}
    for seen in read(folders, options.renderers.split(",")):
        for name, task in tasks.items():
            page = task.page(seen)
            if page is not None:
                pages[name].append(page)
    for name, task in tasks.items():
        if len({page.fold for page in pages[name] if any(page.labels)}) < 2:
            print(f"{name}: not annotated on pages of several sites, nothing is learnt")
            continue
        report(name, out_of_fold(pages[name], task))
        if options.write:
            write(pages[name], task, options.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
