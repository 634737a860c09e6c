"""Layout or dump → verdict: which blocks make the article, and how sure that is."""

from __future__ import annotations

from . import features_html
from .blocks_html import Layout, block_of, with_spans
from .blocks_text import Dump
from .decide import best_cut
from .values import Verdict

#: Pages whose body is expected to be worth less than this hold no article.
LEAST_CONFIDENCE = 0.3


def judge_layout(layout: Layout) -> Verdict:
    """Label the blocks of an HTML page.

    Blocks that the gate holds back (short ones made of links) are not in the verdict.
    """
    from .data import html_model

    table = features_html.rows(layout)
    scores = html_model.scores(table.rows)
    words = [layout.words[index] for index in table.blocks]
    cut, confidence = best_cut(scores, words)
    kept = tuple([i for i, score in enumerate(scores) if score >= cut])
    if confidence < LEAST_CONFIDENCE:
        kept = ()
    blocks = [block_of(layout, index) for index in table.blocks]
    for index in kept:
        blocks[index] = with_spans(layout, blocks[index])
    return Verdict(tuple(blocks), tuple(scores), kept, round(confidence, 3))


def judge_dump(dump: Dump) -> Verdict:
    """Label the blocks of a text dump."""
    from . import label_text

    return label_text.judge(dump)
