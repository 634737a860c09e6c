"""Which blocks of a page stand in the annotated body: labels for training, by alignment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

#: A letter of an unspaced script is a word of its own here; elsewhere a run of word characters is.
_WORD = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    "|[^\\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)

#: Share of a block's words that must align, and of its word triples that the body must hold.
ALIGNED, TRIPLES = 0.5, 0.3


def tokens(text: str) -> list[str]:
    """The words of a text in lower case; single letters where a script has no blanks."""
    return _WORD.findall(text.lower().replace("\u00ad", ""))


def block_labels(blocks: Sequence[str], body: str) -> list[float]:
    """Return for each block the share of its words that stand in `body`, in the body's order.

    0.0 for a block that fails either bound above: frequent words align anywhere. The longest
    common subsequence of the whole page with the body is what makes a repeated passage count once.
    """
    gold = tokens(body)
    number: dict[str, int] = {}
    gold_ids = [number.setdefault(word, len(number)) for word in gold]
    triples = set(zip(gold_ids, gold_ids[1:], gold_ids[2:], strict=False))
    page: list[int] = []
    bounds: list[tuple[int, int]] = []
    for block in blocks:
        since = len(page)
        page.extend(number.setdefault(word, len(number)) for word in tokens(block))
        bounds.append((since, len(page)))
    hit = bytearray(len(page))
    for operation in LCSseq.opcodes(page, gold_ids):
        if operation.tag == "equal":
            for index in range(operation.src_start, operation.src_end):
                hit[index] = 1
    shares = []
    for since, until in bounds:
        size = until - since
        share = sum(hit[since:until]) / size if size else 0.0
        own = list(
            zip(page[since:until], page[since + 1 : until], page[since + 2 : until], strict=False)
        )
        found = sum(triple in triples for triple in own) / len(own) if own else 1.0
        shares.append(share if share >= ALIGNED and found >= TRIPLES else 0.0)
    return shares
