"""Layout or dump → verdict: which blocks make the article, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from . import features_context, features_html, gaps_html
from .data import context_model, html_model
from .decide import LOWEST_CUT, best_cut
from .doubles_html import without_doubles
from .layout import Layout
from .named import NamedTuple
from .notices import is_notice, without_services
from .spans_html import block_of
from .values import Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

    from .blocks_text import Dump
    from .repeats import SiteRepeats

#: Pages to which the page model gives less than this hold no article: it refuses one article in a
#: hundred, and the hubs that the table in the README says.
LEAST_ARTICLE = 0.45

#: Under this expected F1 what was found is a line or two of something else: a notice of rights, a teaser.
LEAST_EXPECTED = 0.2

#: Under this expected F1 readability is asked too. On pages that we trust less than that its
#: choice was better, out of fold (0.77 against 0.58 on the few there are); above it, worse.
DOUBT = 0.5

#: Confidence and words of a text from which on nobody asks whether the page holds an article: where it
#: calls itself one, and where it does not. It spares three pages in five the features of the whole
#: page, and out of fold no front page of 204 is taken for an article by it.
SURE_IF_CALLED_SO, SURE, SURE_WORDS = 0.9, 0.98, 150

#: Other pages of the site on which a block stands before it counts as repeated. HTML has good
#: evidence of its own, so that it takes two; `extractnews.lab.repetition` prints what it is worth.
HTML_OTHERS = 2


class ForeignModel(RuntimeError):
    """A model was trained on other features than the package computes."""


class Models(NamedTuple):
    """Rows of a page → probabilities: of its blocks, of the same in context, of the page itself."""

    html: Callable[[list[list[int]]], list[float]]
    context: Callable[[list[list[int]]], list[float]]
    page: Callable[[list[list[int]]], list[float]]


def shipped() -> Models:
    """The models of the package. Raises ForeignModel if one was trained on other features."""
    for model, names in (
        (html_model, features_html.NAMES),
        (context_model, features_context.NAMES),
    ):
        _check(model, names)
    return Models(html_model.scores, context_model.scores, _page_scores)


def _page_scores(rows: list[list[int]]) -> list[float]:
    """What the page model says, which is imported once there is a page in doubt: three in four are not."""
    from .data import page_model
    from .features_page import NAMES

    _check(page_model, NAMES)
    return page_model.scores(rows)


def _check(model: ModuleType, names: tuple[str, ...]) -> None:
    if names != model.NAMES:
        raise ForeignModel(f"{model.__name__}: its features are not ours; train it again")


def judge_layout(
    layout: Layout, text: str, models: Models | None = None, site: SiteRepeats | None = None
) -> Verdict:
    """Label the blocks of an HTML page.

    text:   the page itself, for the second opinion
    models: others than the shipped ones, to measure what those of other pages say of this one
    site:   what is known of the page's site, None where that is not asked for

    Blocks that the gate holds back (short ones made of links) are not in the verdict.
    """
    models = models or shipped()
    table = features_html.rows(layout)
    first = models.html(table.rows)
    scores = list(first)
    again, rows = features_context.rows(layout, table, first)
    for index, second in zip(again, models.context(rows), strict=True):
        scores[index] = (first[index] + second) / 2
    scores = without_services(scores, table.blocks, layout, LOWEST_CUT)
    words = [layout.words[index] for index in table.blocks]
    if site is not None:
        texts = [layout.text[index] for index in table.blocks]
        scores = site.damped(scores, words, texts, HTML_OTHERS)
    cut, confidence = best_cut(scores, words)
    kept = [i for i, score in enumerate(scores) if score >= cut]
    kept_words = sum([words[i] for i in kept])
    is_sure = is_beyond_doubt(layout, confidence, kept_words)
    article = 1.0 if is_sure else article_chance(layout, table, scores, kept, confidence, models)
    is_article = article >= LEAST_ARTICLE
    if not is_article:
        confidence = min(confidence, article)
    elif is_notice(layout, table.headline, kept_words):
        is_article, confidence = False, min(confidence, LEAST_ARTICLE)
    elif confidence < DOUBT:
        kept = second_opinion(layout, text, table.blocks) or kept
    is_article = is_article and bool(kept)
    blocks = [block_of(layout, index) for index in table.blocks]
    verdict = Verdict(tuple(blocks), tuple(scores), tuple(kept), round(confidence, 3), is_article)
    return without_doubles(gaps_html.closed(layout, verdict))


def is_beyond_doubt(layout: Layout, confidence: float, kept_words: int) -> bool:
    """Tell whether the text that was found leaves no doubt that the page holds an article."""
    if kept_words < SURE_WORDS or confidence < SURE_IF_CALLED_SO:
        return False
    return confidence >= SURE or layout.declares_article()


def article_chance(
    layout: Layout,
    table: features_html.Rows,
    scores: Sequence[float],
    kept: Sequence[int],
    confidence: float,
    models: Models,
) -> float:
    """The probability that the page holds an article, 0 to 1.

    kept:       rows of the table whose scores are over the cut
    confidence: what is expected of them as a body, 0 to 1; an article can be no likelier where that is next to nothing
    """
    if confidence < LEAST_EXPECTED:
        return confidence
    from . import features_page

    return models.page([features_page.row(layout, table, scores, kept, confidence)])[0]


def second_opinion(layout: Layout, text: str, blocks: list[int]) -> list[int]:
    """The rows whose block readability-lxml would keep; none where it finds nothing."""
    from . import readable

    chosen = readable.block_texts(text)
    return [i for i, block in enumerate(blocks) if layout.text[block] in chosen]


def judge_dump(dump: Dump, site: SiteRepeats | None = None) -> Verdict:
    """Label the blocks of a text dump."""
    from . import label_text

    return label_text.judge(dump, site)
