"""Why each block of a page dump was kept or cut: the labeller's way gone again, and looked at."""

from __future__ import annotations

from collections.abc import Sequence

from .. import context_text, facts_text, features_text, label_text, words_text
from ..blocks_text import Dump
from ..data import text_context_model, text_model, text_words
from ..decide import best_cut
from ..facts_text import Facts
from ..notices_text import comments_begin, without_services
from ..pipeline import Examination
from .dump_evidence import CONTEXT, CONTEXT_COLUMNS, OWN, OWN_COLUMNS
from .influence import others, ranked, tell, weigh
from .labels import Influence, Judged, Label

#: Blocks with a score of their own that are looked at closely; see `of_layout`.
MOST_WEIGHED = 2000

#: Short lines in a row from which on they are a menu, and from which on whatever they say.
MENU_LINES, LONG_MENU = 5, 12
#: Words of the longest line that is named after a word in it: "Share on Facebook", no headline.
SHORT_LINE = 6

#: Why an item is kept that would not be for its own sake, see `lists_text`.
_IN_LIST = "belongs to the list around it"
#: Why a block is that no article around it would have, see `label_text.stands_alone`.
_ALONE = "there is nothing around the article"

#: What a short line is that has a word of the group; the first of several that fit.
_LABELS = (
    (features_text.COMMENT, Label.COMMENTS),
    (features_text.SHARE | features_text.SUBSCRIBE, Label.SHARE),
    (features_text.RELATED, Label.RELATED),
    (features_text.LEGAL, Label.FOOTER),
    (features_text.AD, Label.ADVERT),
    (features_text.PHOTO, Label.CAPTION),
    (features_text.AUTHOR | features_text.TAGS, Label.DETAILS),
)


def judged(seen: Examination, dump: Dump) -> tuple[list[Judged], float, str]:
    """Return every block of the dump with its reason, the cut, and the ruling on the page."""
    if not dump.blocks:
        return [], label_text.HIGHEST_CUT, "no article: no text"
    verdict = seen.verdict
    known = facts_text.facts(dump)
    plain = label_text.probabilities(dump, known)
    told = without_services(plain, dump, known)
    comments = comments_begin(plain, dump, known)
    _, page = label_text.select(dump, known, list(verdict.scores))
    cut = _cut(verdict.scores, known.words)
    weights = _weights(dump, known, verdict.scores, set(verdict.kept))
    kept = set(verdict.kept)
    rows = set(features_text.seen(known))
    runs = _short_runs(known.words)
    found = []
    for index, block in enumerate(dump.blocks):
        score = verdict.scores[index]
        repeats = dump.repeats[index]
        what = _label(known, runs, index)
        if index not in rows:
            reason = _IN_LIST if index in kept else "few words, far from any text"
            if repeats > 1 and index not in kept:
                reason = f"{reason}, repeated {repeats} times"
            found.append(Judged(block, None, index in kept, what, reason, repeats))
            continue
        influences = weights.get(index, [])
        if told[index] < plain[index]:
            below = index >= comments
            reason = (
                "below a line that says “comments”" if below else "what the site says for itself"
            )
        elif score < told[index]:
            reason = "repeated on the site"
        elif index in kept and score < cut:
            reason = _ALONE if label_text.stands_alone(verdict.scores) else _IN_LIST
        else:
            reason = tell(influences, OWN, CONTEXT, index in kept)
            reason = reason or f"scores {score:.2f}, {cut:.2f} is needed"
        found.append(Judged(block, score, index in kept, what, reason, repeats, ranked(influences)))
    return found, cut, _ruling(seen, page, cut)


def _cut(scores: tuple[float, ...], words: list[int]) -> float:
    cut, _ = best_cut(scores, words, label_text.LOWEST_CUT, label_text.HIGHEST_CUT)
    return cut


def _weights(
    dump: Dump, known: Facts, scores: Sequence[float], kept: set[int]
) -> dict[int, list[Influence]]:
    """What moved the score of each block; both models count half, as in the score."""
    at = features_text.seen(known)
    told = words_text.told(known, text_words.WEIGHTS)
    rows = features_text.rows(dump, known, at, told)
    first = [0.0] * len(dump.blocks)
    for index, score in zip(at, text_model.scores(rows), strict=True):
        first[index] = score
    again, context_rows = context_text.context_rows(dump, known, first)
    second = dict(zip(again, context_rows, strict=True))
    own = dict(zip(at, rows, strict=True))
    with_own, with_context = others(own, scores, kept), others(second, scores, kept)
    found: dict[int, list[Influence]] = {}
    for index in at[:MOST_WEIGHED]:
        other, other_again = with_own[index in kept], with_context[index in kept]
        if other is None:
            continue
        influences = weigh(own[index], other, OWN, OWN_COLUMNS, text_model.scores)
        if index in second and other_again is not None:
            more = weigh(
                second[index], other_again, CONTEXT, CONTEXT_COLUMNS, text_context_model.scores
            )
            influences = [i._replace(weight=i.weight / 2) for i in (*influences, *more)]
        found[index] = influences
    return found


def _short_runs(words: list[int]) -> list[int]:
    """For each block the number of short ones in a row that it is one of."""
    made = [0] * len(words)
    start = 0
    for index in range(len(words) + 1):
        if index == len(words) or words[index] >= features_text.BORDER_WORDS:
            made[start:index] = [index - start] * (index - start)
            start = index + 1
    return made


def _label(known: Facts, runs: list[int], index: int) -> Label:
    """What block `index` is where the record does not have it."""
    bits = known.bits[index]
    if known.rights[index]:
        return Label.FOOTER
    if runs[index] >= LONG_MENU and known.words[index] < features_text.SHORT + 2:
        return Label.MENU
    if known.words[index] <= features_text.BORDER_WORDS:
        for group, what in _LABELS:
            if bits & group and known.words[index] <= SHORT_LINE:
                return what
        if bits & features_text.MENU or runs[index] >= MENU_LINES:
            return Label.MENU
    return Label.OTHER


def _ruling(seen: Examination, page: list[int], cut: float) -> str:
    """What was decided about the page as a whole."""
    from ..data import text_page_model

    chance = text_page_model.scores([page])[0]
    said = f"the page scores {chance:.2f}, {label_text.LEAST_ARTICLE:.2f} is needed"
    if seen.is_article:
        return f"an article: {said}"
    if chance < label_text.LEAST_ARTICLE:
        return f"no article: {said}"
    return (
        f"no article: no block scores {cut:.2f}"
        if not seen.verdict.kept
        else "no article: no text is left"
    )
