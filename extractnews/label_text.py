"""Which blocks of a page dump make the article, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import context_text, features_text
from .blocks_text import Dump
from .decide import best_cut
from .values import Verdict

if TYPE_CHECKING:
    from .repeats import SiteRepeats

#: A page whose body is expected to be worth less than this holds no article.
LEAST_CONFIDENCE = 0.3


#: Other pages of the site on which a block stands before it counts as repeated; see `label`.
TEXT_OTHERS = 1


class StaleModel(RuntimeError):
    """A model was trained on other features than this version makes."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: other feature names; run python -m extractnews.lab.train_text")


def judge(dump: Dump, site: SiteRepeats | None = None) -> Verdict:
    """Label the blocks of `dump`: each by itself first, then in the light of all the others.

    site: what is known of the page's site, None where that is not asked for

    kept is empty where the page holds no article.
    """
    scores = probabilities(dump)
    words = [features_text.words_of(block.text) for block in dump.blocks]
    if site is not None:
        texts = [block.text for block in dump.blocks]
        scores = site.damped(scores, words, texts, TEXT_OTHERS)
    cut, confidence = best_cut(scores, words)
    kept = tuple([index for index, score in enumerate(scores) if score >= cut])
    if confidence < LEAST_CONFIDENCE:
        kept = ()
    return Verdict(dump.blocks, tuple(scores), kept, round(confidence, 3))


def probabilities(dump: Dump) -> list[float]:
    """Return for each block how likely it belongs to the article."""
    from .data import text_context_model, text_model

    if text_model.NAMES != features_text.NAMES:
        raise StaleModel("text_model")
    if text_context_model.NAMES != context_text.NAMES:
        raise StaleModel("text_context_model")
    if not dump.blocks:
        return []
    known = features_text.facts(dump)
    scores: list[float] = text_model.scores(features_text.rows(dump, known))
    rows = context_text.context_rows(dump, known, scores)
    seen = [index for index, score in enumerate(scores) if score >= context_text.LEAST]
    second = text_context_model.scores([rows[index] for index in seen])
    for index, score in zip(seen, second, strict=True):
        scores[index] = (scores[index] + score) / 2
    return scores
