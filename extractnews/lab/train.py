"""Train the labellers on folders of annotated pages and write them as modules.

    python -m extractnews.lab.train DATA [--write DIR]
    python -m extractnews.lab.train DATA --crossfit

The first prints figures out of fold (no page is judged by a model that has seen its site), fits on
everything and writes the models. The second trains once for each fold on the other folds alone,
runs the whole filter over the pages left out, and prints the table that `bench` prints: what to
expect of pages that nobody has seen. The same data and versions give the same bytes.

Each block is learnt from twice. A first round of models says, of pages it has not seen, what it
thinks of each block; that and the annotation are mixed to what the final models are trained on.
An annotation that breaks off in the middle of an article then teaches less than it did.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from .. import blocks_html, charset, features_context, features_html, features_page
from ..decide import LOWEST_CUT, best_cut
from ..errors import ExtractNewsError, NoArticle
from ..label import Models
from ..layout import Layout
from ..notices import without_services
from ..pipeline import extract_page
from ..values import RawPage
from . import report as tables
from .align import block_labels
from .corpus import (
    Case,
    check_trainable,
    digest,
    fold,
    new_folder,
    read_all,
    set_folders,
    told,
    unread,
)
from .metrics import measure, summarise
from .runs import Outcome, run_pages
from .trees import Column, Exit, Table, grow, predict, to_python

#: Trees of each model of blocks. Out of fold 100 trees of 16 leaves give the same F1 and take a third
#: longer, 60 of 24 leaves 0.1 points less; 300 gain 0.2 for three times the time.
TREES = 70
TREE_SETTINGS: dict[str, Any] = {"num_leaves": 20, "learning_rate": 0.18}

#: Rows that trees can be grown on: of one, the share that each tree is grown on is none.
LEAST_ROWS = 10

#: Where rows are done with that are sure by then: three in four, after 33 trees in the mean. Out of
#: fold it moves no F1 by more than 0.001, up or down.
EXITS = (Exit(16, 1.64), Exit(26, 1.35), Exit(40, 1.14))

#: How much of what a block is learnt as is the first round's opinion, the rest the annotation.
#: Out of fold against none: F +0.002 on fundus, +0.002 on daniel, +0.001 on wcxb, +0.002 on trafi;
#: 0.6 is no better.
TAUGHT = 0.3

#: The same on pages whose annotation is likely to be wrong: the first round is sure of the text that it
#: finds, and shares less with the annotation than the second number says (F1 by words). Those are two in a
#: hundred: a body that breaks off, or another text of the page. Out of fold F and words +0.001 to +0.002
#: on trafi and htmldate, nothing elsewhere; leaving such pages out does less.
TAUGHT_AGAINST = 0.8
LEAST_AGREED, SURE_OF_TEXT = 0.7, 0.75

#: What a page of each set weighs. News sets count more than mixed pages; a set with many pages
#: of few sites counts less a page. Others weigh 1.
SET_WEIGHT = {
    "fundus_dev": 3.0,
    "fundus_past_dev": 3.0,
    "daniel_dev": 0.4,
    "trafi_dev": 1.5,
    "htmldate_dev": 1.5,
}

#: The model that judges whole pages. Splits at random places: out of fold, where 77 % of the hubs
#: are refused, that halves the news refused with them (0.5 % instead of 1.0 %).
PAGE_TREES = 200
PAGE_SETTINGS: dict[str, Any] = {
    "num_leaves": 8,
    "min_data_in_leaf": 10,
    "learning_rate": 0.07,
    "feature_fraction": 0.3,
    "extra_trees": True,
}
#: News pages count more there: refusing an article is worse than letting a hub through.
PAGE_WEIGHT = {"fundus_dev": 3.0, "fundus_past_dev": 3.0, "daniel_dev": 1.0}
#: There are twelve articles to each hub. Out of fold, where 78 % of the hubs are refused: 0.3 % of the
#: news with this weight, 0.7 % with a weight of 1.
HUB_WEIGHT = 1.5

#: What the gold says of the body; the other keys are not measured here.
BODY_KEYS = ("body", "paragraphs", "with", "without")

#: Words of a block that count at most, so that one giant block does not make a page.
MOST_WORDS = 150
#: Words of a gold body that count at least, so that a page of one line does not rule the rest.
LEAST_GOLD_WORDS = 60
#: Added to each block's words, so that headings and short lines count.
BLOCK_BONUS = 3


@dataclass(slots=True)
class Sample:
    """One page made ready: its layout, its rows and what is known of them."""

    case: Case
    layout: Layout
    table: features_html.Rows
    rows: Table
    shares: list[float]
    fold: int
    weights: Column

    @property
    def blocks(self) -> list[int]:
        """The block of each row."""
        return self.table.blocks


def sample(case: Case) -> Sample | None:
    """Read one annotated page; None where it is no HTML. No block of a page without a body is text."""
    body = case.gold.get("body") or ""
    html = case.html
    try:
        page = charset.decode(RawPage(html, f"{case.set} {case.id}", input_format="html"))
    except ExtractNewsError as error:
        print(f"train: left out: {error}", file=sys.stderr)
        return None
    layout = blocks_html.read(page.text)
    table = features_html.rows(layout)
    shares = block_labels(layout.text, body)
    rows = np.array(table.rows, dtype=np.float32).reshape(-1, len(features_html.NAMES))
    words = [layout.words[index] for index in range(len(layout.words)) if shares[index] > 0]
    gold_words = max(LEAST_GOLD_WORDS, sum(words))
    weights = np.array(
        [
            (min(layout.words[index], MOST_WORDS) + BLOCK_BONUS) / gold_words
            for index in table.blocks
        ]
    )
    return Sample(case, layout, table, rows, shares, fold(case), np.minimum(weights, 0.7))


def samples(cases: Iterable[Case]) -> list[Sample]:
    """Read all articles with a body, and weigh each by its set, its site's pages and appearances."""
    annotated = [case for case in cases if case.is_article and case.gold.get("body")]
    found = [each for each in map(sample, annotated) if each is not None]
    pages = Counter((each.case.set, each.case.site) for each in found)
    copies = Counter(each.case.page for each in found)
    for each in found:
        share = min(1.0, 2 / math.sqrt(pages[each.case.set, each.case.site]))
        each.weights *= SET_WEIGHT.get(each.case.set, 1.0) * share / copies[each.case.page]
    return found


def others(cases: Iterable[Case]) -> list[Sample]:
    """Read the pages that only the page model learns from: hubs, and articles without a body.

    An article that is in two sets is read once.
    """
    annotated = {case.page for case in cases if case.gold.get("body")}
    rest = {case.page: case for case in cases if not case.is_article or case.page not in annotated}
    return [each for each in map(sample, rest.values()) if each is not None]


@dataclass(slots=True)
class Look:
    """One look at one page: the rows it takes, which of the page's blocks they are, their scores."""

    page: Sample
    at: list[int]
    rows: Table


def stack(looks: Sequence[Look], targets: Sequence[Column]) -> tuple[Table, Column, Column]:
    """One table of all pages' rows, with what each is to be learnt as, and weights."""
    learnt = [column[look.at] for look, column in zip(looks, targets, strict=True)]
    weights = [look.page.weights[look.at] for look in looks]
    rows = np.vstack([look.rows for look in looks])
    return rows, np.concatenate(learnt), np.concatenate(weights)


def learn(looks: Sequence[Look], targets: Sequence[Column]) -> lightgbm.Booster:
    """Trees for rows whose targets are shares between 0 and 1.

    Where there are hardly any rows, as the first look was sure of all, a few of no opinion are added.
    """
    rows, learnt, weights = stack(looks, targets)
    if len(rows) < LEAST_ROWS:
        rows = np.vstack([rows, np.zeros((LEAST_ROWS, rows.shape[1]), np.float32)])
        learnt = np.append(learnt, np.full(LEAST_ROWS, 0.5))
        weights = np.append(weights, np.ones(LEAST_ROWS))
    return grow(rows, learnt, weights, TREES, objective="cross_entropy", **TREE_SETTINGS)


def out_of_fold(looks: Sequence[Look], targets: Sequence[Column]) -> list[Column]:
    """Probabilities of every look's rows, each from the model of the other folds."""
    result: list[Column] = [np.zeros(0)] * len(looks)
    for held in sorted({look.page.fold for look in looks}):
        rest = [index for index, look in enumerate(looks) if look.page.fold != held]
        model = learn([looks[index] for index in rest], [targets[index] for index in rest])
        for index, look in enumerate(looks):
            if look.page.fold == held:
                result[index] = predict(model, look.rows, EXITS)
    return result


def first_looks(pages: Sequence[Sample]) -> list[Look]:
    """Every row of every page."""
    return [Look(page, list(range(len(page.blocks))), page.rows) for page in pages]


def second_looks(pages: Sequence[Sample], chances: Sequence[Column]) -> list[Look]:
    """The rows that are looked at again, in what context the first look put them."""
    looks = []
    for page, column in zip(pages, chances, strict=True):
        at, rows = features_context.rows(page.layout, page.table, [float(p) for p in column])
        looks.append(Look(page, at, as_table(rows, len(features_context.NAMES))))
    return looks


def together(
    first: Sequence[Column], looks: Sequence[Look], second: Sequence[Column]
) -> list[Column]:
    """Both looks' probabilities in one, as `label` does it."""
    result = []
    for one, look, two in zip(first, looks, second, strict=True):
        both = one.copy()
        both[look.at] = (one[look.at] + two) / 2
        page = look.page
        lowered = without_services(list(both), page.blocks, page.layout, LOWEST_CUT)
        result.append(np.array(lowered))
    return result


def look_twice(
    pages: Sequence[Sample], targets: Sequence[Column]
) -> tuple[list[Look], list[Column]]:
    """The second looks, and what both looks say of every page, by models of other folds."""
    first = out_of_fold(first_looks(pages), targets)
    second = second_looks(pages, first)
    return second, together(first, second, out_of_fold(second, targets))


@dataclass(slots=True)
class Fitted:
    """The models that all of some pages gave, and what models of other folds say of each page."""

    first: lightgbm.Booster
    second: lightgbm.Booster
    page: lightgbm.Booster
    chances: list[Column]

    @property
    def models(self) -> Models:
        """The same as the filter takes them."""
        return Models(
            _scorer(self.first, EXITS), _scorer(self.second, EXITS), _scorer(self.page, ())
        )


def _scorer(
    model: lightgbm.Booster, exits: Sequence[Exit]
) -> Callable[[list[list[int]]], list[float]]:
    width = model.num_feature()
    return lambda rows: [float(p) for p in predict(model, as_table(rows, width), exits)]


def fit(pages: Sequence[Sample], rest: Sequence[Sample], *, quiet: bool = False) -> Fitted:
    """Train all three models on `pages`, that of whole pages on `rest` too, see `others`."""
    annotated = [np.array([float(page.shares[b] > 0) for b in page.blocks]) for page in pages]
    _, opinion = look_twice(pages, annotated)
    targets = [
        mixed(page, said, thought)
        for page, said, thought in zip(pages, annotated, opinion, strict=True)
    ]
    second, both = look_twice(pages, targets)
    first_model, second_model = learn(first_looks(pages), targets), learn(second, targets)
    rest_first = [predict(first_model, page.rows, EXITS) for page in rest]
    rest_looks = second_looks(rest, rest_first)
    rest_second = [predict(second_model, look.rows, EXITS) for look in rest_looks]
    rest_both = together(rest_first, rest_looks, rest_second)
    page_model = judge_pages([*pages, *rest], [*both, *rest_both], quiet=quiet)
    return Fitted(first_model, second_model, page_model, both)


def mixed(page: Sample, said: Column, thought: Column) -> Column:
    """What a page's rows are learnt as: what the annotation says, and what the first round thinks."""
    kept, expected = select(page, thought)
    words = np.array([page.layout.words[block] for block in page.blocks], dtype=np.float64)
    hits = float(sum(words[kept] * said[kept]))
    agreed = 2 * hits / max(1.0, float(sum(words[kept]) + sum(words * said)))
    doubted = agreed < LEAST_AGREED and expected > SURE_OF_TEXT
    taught = TAUGHT_AGAINST if doubted else TAUGHT
    return (1 - taught) * said + taught * thought


def as_table(rows: Sequence[Sequence[int]], width: int) -> Table:
    """Rows of numbers as an array, also when there are none."""
    return np.array(rows, dtype=np.float32).reshape(-1, width)


def select(page: Sample, probabilities: Column) -> tuple[list[int], float]:
    """The rows that these probabilities keep, and the expected F1."""
    words = [page.layout.words[index] for index in page.blocks]
    cut, expected = best_cut(list(probabilities), words)
    return [i for i, p in enumerate(probabilities) if p >= cut], expected


def page_row(page: Sample, probabilities: Column) -> list[int]:
    """The row of the whole page for the model that tells hubs from articles."""
    kept, expected = select(page, probabilities)
    return features_page.row(page.layout, page.table, list(probabilities), kept, expected)


@told
def main(argv: Sequence[str] | None = None) -> int:
    """Command line of the module."""
    parser = argparse.ArgumentParser(
        prog="python -m extractnews.lab.train", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("data", help="a folder of annotated sets, or one set")
    parser.add_argument("--write", metavar="DIR", type=new_folder, help="where the models go")
    parser.add_argument(
        "--crossfit", action="store_true", help="only measure the whole filter, out of fold"
    )
    options = parser.parse_args(argv)
    cases = read_all(options.data)
    check_trainable(cases, 3 if options.crossfit else 2)
    for aside in filter(None, map(unread, set_folders(options.data))):
        print(f"train: {aside}", file=sys.stderr)
    pages = samples(cases)
    rest = others(cases)
    hubs = sum(not page.case.is_article for page in rest)
    print(
        f"{len(pages)} articles, {len(rest) - hubs} without a body, {hubs} pages without an article"
    )
    if options.crossfit:
        outcomes = list(crossfit(cases, pages, rest))
        rows = {name: tables.figures(group) for name, group in tables.by_row(outcomes).items()}
        print(tables.render_table(rows, {}, tables.COLUMNS))
        for span, count, said, was in tables.reliability(tables.confidences(outcomes)):
            print(f"confidence {span}: {count:5} pages, said {said:.3f}, was {was:.3f}")
        return 0
    fitted = fit(pages, rest)
    report("out of fold", pages, fitted.chances)
    if options.write:
        mark = digest(page.case for page in (*pages, *rest))
        for name, model, names, exits, about in (
            ("html_model", fitted.first, features_html.NAMES, EXITS, "Trees that label the blocks of an HTML page."),
            ("context_model", fitted.second, features_context.NAMES, EXITS, "Trees for the second look at a page's blocks."),
            ("page_model", fitted.page, features_page.NAMES, (), "Trees that tell articles from pages without one."),
        ):  # fmt: skip
            source = to_python(model, names, about, mark, exits)
            Path(options.write, f"{name}.py").write_text(source, encoding="utf-8")
    return 0


def crossfit(
    cases: Sequence[Case], pages: Sequence[Sample], rest: Sequence[Sample]
) -> Iterator[Outcome]:
    """Run the whole filter over every page with the block models of the folds it is not in.

    The models of fields are the shipped ones.
    """
    for held in sorted({fold(case) for case in cases}):
        models = fit(
            [page for page in pages if page.fold != held],
            [page for page in rest if page.fold != held],
            quiet=True,
        ).models

        def extractor(
            page: bytes, url: str | None, kind: str, models: Models = models
        ) -> str | None:
            try:
                raw = RawPage(page, "-", url, None, kind)
                return extract_page(raw, models=models).to_json()
            except NoArticle:
                return None

        yield from run_pages([case for case in cases if fold(case) == held], extractor)


def judge_pages(
    pages: Sequence[Sample], chances: Sequence[Column], *, quiet: bool = False
) -> lightgbm.Booster:
    """Train the page model; print how many hubs it refuses out of fold, by articles refused."""
    rows = as_table(
        [page_row(page, p) for page, p in zip(pages, chances, strict=True)],
        len(features_page.NAMES),
    )
    labels = np.array([float(page.case.is_article) for page in pages])
    weights = np.array(
        [
            PAGE_WEIGHT.get(page.case.set, 1.0) if page.case.is_article else HUB_WEIGHT
            for page in pages
        ]
    )
    folds = np.array([page.fold for page in pages])
    if quiet:
        return grow(rows, labels, weights, PAGE_TREES, **PAGE_SETTINGS)
    found = np.zeros(len(pages))
    for held in sorted(set(folds)):
        rest = folds != held
        model = grow(rows[rest], labels[rest], weights[rest], PAGE_TREES, **PAGE_SETTINGS)
        found[~rest] = predict(model, rows[~rest])
    sets = np.array([page.case.set for page in pages])
    groups = {
        "hubs": labels == 0,
        "articles": labels == 1,
        "news": np.array([name.startswith(("fundus", "daniel")) for name in sets]),
        **{name: sets == name for name in sorted({*sets})},
    }
    for bound in (0.2, 0.3, 0.35, 0.4, 0.45, 0.49, 0.55, 0.6):
        refused = found < bound
        shares = [
            f"{name} {refused[group].mean():{'.4f' if name in ('articles', 'news') else '.3f'}}"
            for name, group in groups.items()
            if group.any()
        ]
        print(f"page model under {bound:.2f}: {', '.join(shares)}")
    return grow(rows, labels, weights, PAGE_TREES, **PAGE_SETTINGS)


def report(title: str, pages: Sequence[Sample], probabilities: Sequence[Column]) -> None:
    """Print the body's figures of each set, out of fold."""
    print(title)
    for name in sorted({page.case.set for page in pages}):
        pairs, off = [], []
        for page, column in zip(pages, probabilities, strict=True):
            if page.case.set == name:
                kept, expected = select(page, column)
                text = "\n\n".join(page.layout.text[page.blocks[i]] for i in kept)
                pairs.append(
                    ({k: v for k, v in page.case.gold.items() if k in BODY_KEYS}, {"body": text})
                )
                off.append(abs(expected - shingle_f1(page.case.gold["body"], text)))
        figures = summarise([measure(gold, found) for gold, found in pairs])
        shown = "  ".join(
            f"{key} {figures[key]:.4f}"
            for key in ("body.f1", "word", "paragraph", "snippets.f1")
            if key in figures
        )
        print(
            f"  {name:16} {len(pairs):4} pages  {shown}  confidence off by {np.mean(off):.3f}",
            flush=True,
        )


def shingle_f1(gold: str, text: str) -> float:
    """F1 of one page over shingles of four words."""
    return summarise([measure({"body": gold}, {"body": text})])["body.f1"]


if __name__ == "__main__":
    sys.exit(main())
