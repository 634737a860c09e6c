"""Train the labellers of page dumps on folders of annotated pages and write them as modules.

    python -m extractnews.lab.train_text DATA [DATA …] [--write DIR] [--renderers N]

Each DATA is a folder as `corpus` describes, with dumps under `text/`; pages without an article
(`article: false`, or a set named hubs…) are negatives. Prints the figures out of fold by set and
by the program that made the dump, then fits on everything and writes `text_words.py`,
`text_model.py`, `text_context_model.py`, `text_page_model.py` and `text_worth_model.py`. The same data
and versions give the same bytes. Bodies are those of the whole filter, in which fields are found by the
shipped models.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import normalize

import numpy as np
from lightgbm import Booster
from numpy.typing import NDArray

from .. import (
    article,
    blocks_text,
    context_text,
    facts_text,
    features_text,
    features_text_page,
    fields,
    words_text,
)
from ..blocks_text import Dump
from ..facts_text import Facts
from ..label_text import LEAST_ARTICLE, select
from ..notices_text import without_services
from ..values import Page, Verdict
from . import words
from .align import block_labels
from .compare import char_f1, shingle_overlap, word_f1
from .corpus import (
    Case,
    check_trainable,
    digest,
    dumps,
    fold,
    new_folder,
    read_all,
    read_set,
    renderers,
    set_folders,
    some,
    told,
)
from .trees import Column, Table, grow, predict, to_python

#: Trees of the two models; half as many cost 0.3 points, twice as many gain nothing sure.
TREES, CONTEXT_TREES = 100, 80
#: Dumps of a page that are trained on: five programs and forms of eleven, others for other pages.
RENDERERS = 5
#: What a page of each set weighs; others 1. See train.SET_WEIGHT; pages without an article little.
SET_WEIGHT = {
    "fundus_dev": 3.0,
    "fundus_past_dev": 3.0,
    "daniel_dev": 0.4,
    "trafi_dev": 1.5,
    "htmldate_dev": 1.5,
    "hubs_dev": 0.5,
}
#: Words of a block that count at most, and what each block has besides its words.
MOST_WORDS, BLOCK_BONUS = 150, 3
#: Words of an article, and of a page without one, that count at least; a block's largest weight.
LEAST_GOLD_WORDS, LEAST_HUB_WORDS, MOST_WEIGHT = 60, 300, 0.7
#: What all blocks of a page weigh at most. Where little of a long page is its article they weigh fifty
#: times what those of others do, and all that it is about would be learnt as no article. Where words are
#: learnt the bound is lower, as one page can give a word its weight; half of the pages stay below it.
MOST_PAGE_WEIGHT, MOST_PAGE_SAID = 8.0, 2.0
#: The models of whole pages: their size, what their pages weigh, and the dumps of one site from
#: which more weigh less each. Refusing an article is worse than letting a hub through.
PAGE_TREES = 150
PAGE_SETTINGS: dict[str, Any] = {"num_leaves": 8, "min_data_in_leaf": 20, "learning_rate": 0.08}
PAGE_WEIGHT = {"fundus_dev": 3.0, "fundus_past_dev": 3.0, "hubs_dev": 2.0}
SITE_DUMPS = 3.0
#: The second one is fitted to the log-odds of the F1, and to their median: what is said is then
#: off by 0.066 in the mean, where the mean would be off by 0.072, as is what the blocks expect.
WORTH_SETTINGS: dict[str, Any] = {"objective": "regression_l1"}
LEAST_WORTH, MOST_WORTH = 0.01, 0.995
#: The fold that no page is in: to learn from all of them.
NO_FOLD = -1


@dataclass(slots=True)
class Sample:
    """One dump made ready: its blocks, its rows and what is known of them.

    at:      the blocks that have a row; labels and weights are of all blocks
    rows:    set when it is known, out of fold, what their words say
    scores:  what the models, out of fold, think of each block: the first one, then both
    again:   the blocks that get a second opinion, and `context` their rows
    """

    case: Case
    renderer: str
    dump: Dump
    facts: Facts
    at: list[int]
    labels: Column
    weights: Column
    fold: int
    rows: Table = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    scores: Column = field(default_factory=lambda: np.zeros(0))
    again: list[int] = field(default_factory=list)
    context: Table = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))

    @property
    def gold(self) -> str:
        """The annotated body, composed as the filter composes what it reads."""
        body: str = self.case.gold.get("body") or ""
        return normalize("NFC", body) if self.case.is_article else ""


def sample(case: Case, renderer: str, text: str) -> Sample | None:
    """Read one dump; None where it holds nothing or its page was not annotated."""
    if case.is_article and not case.gold.get("body"):
        return None
    dump = blocks_text.read(text)
    if not dump.blocks:
        return None
    facts = facts_text.facts(dump)
    at = features_text.seen(facts)
    found = Sample(case, renderer, dump, facts, at, np.zeros(0), np.zeros(0), fold(case))
    shares = [0.0] * len(dump.blocks)
    if found.gold:
        shares = block_labels([block.text for block in dump.blocks], found.gold)
    found.labels = np.array([share > 0 for share in shares], dtype=np.float64)
    hits = sum(n for n, label in zip(facts.words, found.labels, strict=True) if label)
    least = max(LEAST_GOLD_WORDS, hits) if hits else max(LEAST_HUB_WORDS, sum(facts.good))
    sizes = np.minimum(np.array(facts.words), MOST_WORDS) + BLOCK_BONUS
    found.weights = _evened(np.minimum(sizes / least, MOST_WEIGHT), MOST_PAGE_WEIGHT)
    return found


def as_table(rows: Sequence[Sequence[int]], width: int) -> Table:
    """Rows of numbers as an array, also when there are none."""
    return np.array(rows, dtype=np.float32).reshape(-1, width)


def samples(folders: Sequence[Path], most: int) -> list[Sample]:
    """Read `most` dumps of every page, and weigh each page by its set, its site and its copies."""
    found: list[Sample] = []
    for folder in folders:
        texts = {name: dumps(folder, name) for name in renderers(folder)}
        for case in read_set(folder):
            names = sorted(texts, key=lambda name: _hash(case.id + name))[:most]
            for name in names:
                each = sample(case, name, texts[name].get(case.id, ""))
                if each is not None:
                    found.append(each)
    pages = {(each.case.set, each.case.id): each.case for each in found}
    sites = Counter((case.set, case.site) for case in pages.values())
    copies = Counter(each.case.page for each in found)
    for each in found:
        share = min(1.0, 2 / math.sqrt(sites[each.case.set, each.case.site]))
        weight = SET_WEIGHT.get(each.case.set, 1.0) * share
        each.weights *= weight * RENDERERS / copies[each.case.page]
    return found


def _hash(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16)


def words_of(pages: Sequence[Sample], among: Sequence[int]) -> list[dict[str, int]]:
    """Return what words say, learnt each time from the pages of all folds but one of `among`."""
    matrix = words.Matrix(
        (page.case.site, [page.facts.tokens[index] for index in page.at]) for page in pages
    )
    labels = np.concatenate([page.labels[page.at] for page in pages])
    weights = np.concatenate([_evened(page.weights[page.at], MOST_PAGE_SAID) for page in pages])
    folds = np.concatenate([np.full(len(page.at), page.fold) for page in pages])
    return [matrix.fit(folds != held, labels, weights) for held in among]


def _evened(weights: Column, most: float) -> Column:
    """Return the weights of a page's blocks, `most` in all at most."""
    return np.asarray(weights / max(1.0, weights.sum() / most))


def make_rows(pages: Sequence[Sample]) -> None:
    """Set each page's rows, with what its words say by pages of other folds."""
    held = sorted({page.fold for page in pages})
    tables = dict(zip(held, words_of(pages, held), strict=True))
    for page in pages:
        said = words_text.told(page.facts, tables[page.fold])
        rows = features_text.rows(page.dump, page.facts, page.at, said)
        page.rows = as_table(rows, len(features_text.NAMES))


def first_table(pages: Sequence[Sample]) -> tuple[Table, Column, Column]:
    """Stack the rows, labels and weights that the first model is fitted on."""
    return (
        np.vstack([page.rows for page in pages]),
        np.concatenate([page.labels[page.at] for page in pages]),
        np.concatenate([page.weights[page.at] for page in pages]),
    )


def context_table(pages: Sequence[Sample]) -> tuple[Table, Column, Column]:
    """The same for the second model, which sees only what the first one does not rule out."""
    return (
        np.vstack([page.context for page in pages]),
        np.concatenate([page.labels[page.again] for page in pages]),
        np.concatenate([page.weights[page.again] for page in pages]),
    )


def page_table(pages: Sequence[Sample]) -> Table:
    """One row a page for the models that judge whole pages."""
    found = []
    for page in pages:
        _, row = select(page.dump, page.facts, [float(score) for score in page.scores])
        found.append(row)
    return as_table(found, len(features_text_page.NAMES))


def score_out_of_fold(pages: Sequence[Sample]) -> None:
    """Set each page's first scores, and the context made of them, by models of other folds."""
    for held in sorted({page.fold for page in pages}):
        model = grow(*first_table([page for page in pages if page.fold != held]), TREES)
        for page in pages:
            if page.fold == held:
                page.scores = np.zeros(len(page.labels))
                page.scores[page.at] = predict(model, page.rows)
    for page in pages:
        scores = [float(score) for score in page.scores]
        page.again, rows = context_text.context_rows(page.dump, page.facts, scores)
        page.context = as_table(rows, len(context_text.NAMES))


def score_again(pages: Sequence[Sample]) -> None:
    """Set each page's final probabilities, by models of other folds, less what the site says itself."""
    for held in sorted({page.fold for page in pages}):
        model = grow(*context_table([p for p in pages if p.fold != held]), CONTEXT_TREES)
        for page in pages:
            if page.fold == held:
                both = page.scores[page.again] + predict(model, page.context)
                page.scores[page.again] = both / 2
                scores = [float(score) for score in page.scores]
                page.scores = np.array(without_services(scores, page.dump, page.facts))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one dump came out as: shares of shingles, word F1, its likeness to an article, worth.

    precision: -1 where nothing was kept
    words:     bags of words, or of pairs of letters for Chinese
    """

    page: Sample
    precision: float
    recall: float
    words: float

    @property
    def f1(self) -> float:
        """Shingle F1 of this page alone."""
        size = max(self.precision, 0.0) + self.recall
        return 2 * max(self.precision, 0.0) * self.recall / size if size else 0.0


def body(page: Sample) -> str:
    """Return the body that the filter makes of what the page's probabilities keep."""
    scores = [float(score) for score in page.scores]
    kept, _ = select(page.dump, page.facts, scores)
    verdict = Verdict(page.dump.blocks, tuple(scores), tuple(kept), 1.0, True)
    text = Page("", "-", None, "text")
    found = fields.from_dump(page.dump, text, verdict)
    return article.assemble(text, verdict, found).body or ""


def outcome(page: Sample) -> Outcome:
    """Compare the page's body with its gold body."""
    text = body(page)
    gold = page.gold
    overlap = shingle_overlap(gold, text)
    found, wanted = overlap.both + overlap.extra, overlap.both + overlap.missed
    return Outcome(
        page,
        overlap.both / found if text and found else -1.0,
        overlap.both / wanted if wanted else 0.0,
        char_f1(gold, text) if page.case.lang == "zh" else word_f1(gold, text),
    )


def page_weights(pages: Sequence[Sample]) -> Column:
    """What each page weighs in the models that judge pages."""
    sites = Counter((page.case.set, page.case.site) for page in pages)
    return np.array([
        PAGE_WEIGHT.get(page.case.set, 1.0)
        * min(1.0, SITE_DUMPS / math.sqrt(sites[page.case.set, page.case.site]))
        for page in pages
    ])  # fmt: skip


def judge_pages(rows: Table, targets: Column, weights: Column, **settings: Any) -> Booster:
    """Fit a model of whole pages: of articles (0 or 1), or of log-odds of what a body is worth."""
    return grow(rows, targets, weights, PAGE_TREES, **PAGE_SETTINGS, **settings)


def log_odds(worth: Column) -> Column:
    """The targets of the model that says what a body is worth."""
    inside = np.clip(worth, LEAST_WORTH, MOST_WORTH)
    return np.asarray(np.log(inside / (1.0 - inside)))


def pages_out_of_fold(
    pages: Sequence[Sample], rows: Table, targets: Column, among: NDArray[np.bool_], **settings: Any
) -> Column:
    """Judge each page by a model of the other folds' pages that are in `among`."""
    weights, folds = page_weights(pages), np.array([page.fold for page in pages])
    found = np.zeros(len(pages))
    for held in sorted(set(folds)):
        rest = (folds != held) & among
        model = judge_pages(rows[rest], targets[rest], weights[rest], **settings)
        found[folds == held] = predict(model, rows[folds == held])
    return found


def report(outcomes: Sequence[Outcome], worth: Column, by: str) -> None:
    """Print shingle F1, word F1 and how far the confidence is off; `by` renderer or language."""
    groups: dict[tuple[str, str], list[tuple[Outcome, float]]] = defaultdict(list)
    for each, value in zip(outcomes, worth, strict=True):
        case = each.page.case
        group = each.page.renderer if by == "renderer" else case.lang[:2] or "?"
        for key in ("all", group):
            groups[case.set, key].append((each, value))
    print(f"\n{'set':16} {by:12} {'dumps':>6} {'F':>7} {'words':>7} {'off':>6}")
    for (name, key), members in sorted(groups.items()):
        table = np.array([(o.precision, o.recall, o.words, abs(w - o.f1)) for o, w in members])
        kept = table[:, 0] >= 0
        precision = float(table[kept, 0].mean()) if kept.any() else 0.0
        recall = float(table[:, 1].mean())
        value = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        words, off = table[:, 2].mean(), table[:, 3].mean()
        print(f"{name:16} {key:12} {len(table):6} {value:7.4f} {words:7.4f} {off:6.3f}", flush=True)


def report_reliability(outcomes: Sequence[Outcome], worth: Column) -> None:
    """Print what was said and what was true, by ranges of the confidence."""
    true = np.array([each.f1 for each in outcomes])
    print(f"\n{'confidence':14} {'dumps':>6} {'said':>6} {'was':>6}")
    for low, high in pairwise((0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)):
        here = (worth >= low) & (worth < high)
        if here.any():
            said, was = worth[here].mean(), true[here].mean()
            print(f"{low:4.2f}..{high:4.2f}     {here.sum():6} {said:6.3f} {was:6.3f}")


def report_refusals(pages: Sequence[Sample], article: Column) -> None:
    """Print how many pages without an article are refused, and how many articles."""
    hubs = np.array([not page.case.is_article for page in pages])
    news = np.array([page.case.set.startswith(("fundus", "daniel")) for page in pages])
    print(f"\n{'under':6} {'hubs':>7} {'articles':>9} {'news':>7}   (refused)")
    for bound in sorted({0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, LEAST_ARTICLE}):
        refused = article < bound
        shares = [refused[group].mean() if group.any() else 0.0 for group in (hubs, ~hubs, news)]
        print(f"{bound:6.2f} {shares[0]:7.3f} {shares[1]:9.4f} {shares[2]:7.4f}")


def write(pages: Sequence[Sample], rows: Table, worth: Column, directory: Path) -> None:
    """Fit all models on everything and write their modules.

    rows, worth: of whole pages, as scored out of fold
    """
    mark = digest({page.case.page: page.case for page in pages}.values())
    articles = np.array([page.case.is_article for page in pages])
    weights = page_weights(pages)
    table = words.to_python(words_of(pages, [NO_FOLD])[0], mark)
    (directory / "text_words.py").write_text(table, encoding="utf-8")
    for name, model, names, about in (
        ("text_model", grow(*first_table(pages), TREES), features_text.NAMES,
         "Trees that label the blocks of a page dump, each by itself."),
        ("text_context_model", grow(*context_table(pages), CONTEXT_TREES), context_text.NAMES,
         "Trees that label the blocks of a page dump in the light of what was thought of them."),
        ("text_page_model", judge_pages(rows, articles.astype(float), weights),
         features_text_page.NAMES, "Trees that tell dumps with an article from those without."),
        ("text_worth_model",
         judge_pages(
             rows[articles], log_odds(worth[articles]), weights[articles], **WORTH_SETTINGS
         ),
         features_text_page.NAMES, "Trees that expect what the body found in a dump is worth."),
    ):  # fmt: skip
        source = to_python(model, names, about, mark)
        (directory / f"{name}.py").write_text(source, encoding="utf-8")


@told
def main(argv: Sequence[str] | None = None) -> int:
    """Command line of the module."""
    parser = argparse.ArgumentParser(prog="python -m extractnews.lab.train_text")
    parser.add_argument("data", nargs="+", help="folders of annotated sets with dumps")
    parser.add_argument("--write", metavar="DIR", type=new_folder, help="where the models go")
    parser.add_argument("--renderers", type=some, default=RENDERERS, help="dumps of each page")
    options = parser.parse_args(argv)
    folders = [folder for data in options.data for folder in set_folders(data)]
    check_trainable(case for data in options.data for case in read_all(data))
    pages = samples(folders, options.renderers)
    count = sum(len(page.at) for page in pages)
    print(f"{len(pages)} dumps, {count} blocks worth a row", flush=True)
    make_rows(pages)
    # Each model learns from scores that the ones before it gave to pages they had not seen.
    score_out_of_fold(pages)
    score_again(pages)
    judge(pages, Path(options.write) if options.write else None)
    return 0


def judge(pages: Sequence[Sample], directory: Path | None) -> None:
    """Print the figures out of fold; fit and write the models if there is a directory."""
    rows = page_table(pages)
    articles = np.array([page.case.is_article for page in pages])
    outcomes = [outcome(page) for page in pages if page.case.is_article]
    worth = np.zeros(len(pages))
    worth[articles] = [each.f1 for each in outcomes]
    odds = pages_out_of_fold(pages, rows, log_odds(worth), articles, **WORTH_SETTINGS)[articles]
    expected = 1.0 / (1.0 + np.exp(-odds))
    for by in ("renderer", "language"):
        report(outcomes, expected, by)
    report_reliability(outcomes, expected)
    everything = np.ones(len(pages), dtype=bool)
    report_refusals(pages, pages_out_of_fold(pages, rows, articles.astype(float), everything))
    if directory is not None:
        write(pages, rows, worth, directory)


if __name__ == "__main__":
    sys.exit(main())
