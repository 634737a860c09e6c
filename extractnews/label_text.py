"""Which blocks of a page dump make the article, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from . import context_text, facts_text, features_text, features_text_page, lists_text, words_text
from . import patterns as re
from .blocks_text import Dump
from .decide import best_cut
from .facts_text import Facts
from .notices_text import without_services
from .values import Verdict

if TYPE_CHECKING:
    from .repeats import SiteRepeats

#: Where the cut may lie on dumps. Low, for on long pages of lists nothing is sure, and what stands
#: out is the article all the same: out of fold, mixed pages gain 0.2 points of F against 0.4 and
#: news lose none that could be told from noise.
LOWEST_CUT, HIGHEST_CUT = 0.35, 0.6
#: Pages to which the page model gives less than this hold no article: it refuses six articles of
#: news in a thousand, one in a hundred of all kinds, and the hubs that `lab.train_text` prints.
LEAST_ARTICLE = 0.4
#: What has at most so many blocks of less than this probability, a headline and who wrote it when, is an
#: article with nothing around it, and comes out whole. Of 2,154 annotated bodies alone below their headlines
#: 531 lose a paragraph so, most of them tables, for 987 by the cut; of 5,041 dumps of whole pages nine are
#: taken for one, and their F stays.
ALONE_BUT_FOR, FOREIGN = 4, 0.1
#: What lines are drawn with that count as words elsewhere: they are no text.
_RULE = "_ "
#: What w3m and lynx print for a picture without a text: "[IMG_4711]", "[a1b2c3-ferry]".
_PICTURE = re.compile(r"(?:\[[^\[\]]{0,80}[^\[\].!?。…]\]\s*)+")
#: Other pages of the site on which a block stands before it counts as repeated; see `label`.
TEXT_OTHERS = 1


class StaleModel(RuntimeError):
    """A model was trained on other features than this version makes."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: other feature names; run python -m extractnews.lab.train_text")


def judge(dump: Dump, site: SiteRepeats | None = None) -> Verdict:
    """Label the blocks of `dump`: each by itself first, then in the light of all the others.

    site: what is known of the page's site, None where that is not asked for
    """
    from .data import text_page_model, text_worth_model

    for model in (text_page_model, text_worth_model):
        if model.NAMES != features_text_page.NAMES:
            raise StaleModel(model.__name__)
    if not dump.blocks:
        return Verdict((), (), (), 0.0, False)
    known = facts_text.facts(dump)
    scores = without_services(probabilities(dump, known), dump, known)
    if site is not None:
        texts = [block.text for block in dump.blocks]
        scores = site.damped(scores, known.words, texts, TEXT_OTHERS)
    kept, row = select(dump, known, scores)
    article: float = text_page_model.scores([row])[0]
    confidence: float = text_worth_model.scores([row])[0] if kept else 0.0
    if article < LEAST_ARTICLE:
        confidence = min(confidence, article)
    is_article = article >= LEAST_ARTICLE and bool(kept)
    if is_article and stands_alone(scores):
        kept = _whole(dump, scores, kept)
    return Verdict(dump.blocks, tuple(scores), tuple(kept), round(confidence, 3), is_article)


def stands_alone(scores: Sequence[float]) -> bool:
    """Tell whether a dump is an article without menus, footers and what else surrounds one."""
    return sum([score < FOREIGN for score in scores]) <= ALONE_BUT_FOR


def select(dump: Dump, known: Facts, scores: list[float]) -> tuple[list[int], list[int]]:
    """Return the blocks that these probabilities keep, and the row of the whole page."""
    cut, worth = best_cut(scores, known.words, LOWEST_CUT, HIGHEST_CUT)
    kept = [
        index
        for index, score in enumerate(scores)
        if score >= cut and _says_something(dump.blocks[index].text)
    ]
    kept = lists_text.completed(kept, dump, known)
    row = features_text_page.row(dump, known, scores, kept, cut, worth)
    return lists_text.with_unseen(kept, scores, known), row


def _whole(dump: Dump, scores: list[float], kept: list[int]) -> list[int]:
    """Return what is kept with all that could be the article's.

    Below the last block that is kept anyway only where nothing foreign follows: "Read also" does not
    look so foreign as the headlines below it.
    """
    foreign = [index for index, score in enumerate(scores) if score < FOREIGN]
    end = kept[-1] if foreign and foreign[-1] > kept[-1] else len(scores)
    more = [
        index
        for index in range(end)
        if scores[index] >= FOREIGN and _says_something(dump.blocks[index].text)
    ]
    return sorted({*kept, *more})


def _says_something(text: str) -> bool:
    """Tell whether a block is more than a drawn line or what stands for a picture."""
    return bool(text.strip(_RULE)) and (text[0] != "[" or _PICTURE.fullmatch(text) is None)


def probabilities(dump: Dump, known: Facts) -> list[float]:
    """Return for each block how likely it belongs to the article."""
    from .data import text_context_model, text_model, text_words

    if text_model.NAMES != features_text.NAMES:
        raise StaleModel("text_model")
    if text_context_model.NAMES != context_text.NAMES:
        raise StaleModel("text_context_model")
    scores = [0.0] * len(dump.blocks)
    at = features_text.seen(known)
    told = words_text.told(known, text_words.WEIGHTS)
    first = text_model.scores(features_text.rows(dump, known, at, told))
    for index, score in zip(at, first, strict=True):
        scores[index] = score
    again, rows = context_text.context_rows(dump, known, scores)
    for index, score in zip(again, text_context_model.scores(rows), strict=True):
        scores[index] = (scores[index] + score) / 2
    return scores
