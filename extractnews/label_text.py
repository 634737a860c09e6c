"""Which blocks of a page dump make the article."""

from __future__ import annotations

import re

from .blocks_text import Dump
from .values import HEADING, Verdict

_SENTENCE_END = re.compile(r"[.!?…。！？।॥؟:][\"'”’»“)\]」』]*\Z")


def judge(dump: Dump) -> Verdict:
    """Label the blocks of `dump`: long blocks that end as sentences do, and what they enclose."""
    scores = []
    for index, block in enumerate(dump.blocks):
        size = len(block.text) if block.text.isascii() else 2 * len(block.text)
        good = size > 90 and _SENTENCE_END.search(block.text) is not None
        scores.append(0.9 if good and dump.repeats[index] == 1 and block.kind != HEADING else 0.1)
    kept = tuple(index for index, score in enumerate(scores) if score > 0.5)
    return Verdict(dump.blocks, tuple(scores), kept, 0.7 if kept else 0.0)
