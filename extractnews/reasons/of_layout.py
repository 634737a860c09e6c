"""Why each block of an HTML page was kept or cut: the labeller's way gone again, and looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import chain

from .. import features_context, features_html, label, notices
from ..asides_html import boxed
from ..comments_html import comments_begin
from ..decide import LOWEST_CUT, best_cut
from ..layout import Layout
from ..named import NamedTuple
from ..pipeline import Examination
from ..spans_html import block_of
from ..values import CAPTION, Block
from .html_evidence import CONTEXT, CONTEXT_COLUMNS, NAMED, OWN, OWN_COLUMNS
from .influence import others, ranked, tell, weigh
from .labels import NOWHERE, Influence, Judged, Label

#: Blocks with a score of their own that are looked at closely; on a page of more, the rest is told
#: by its score alone. News pages stay below.
MOST_WEIGHED = 2000

#: Letters of a class or id that are quoted.
LONGEST_NAME = 28

#: What a block is that stands in an element named so; the first of several that fit.
_LABELS = (
    ("comment", Label.COMMENTS),
    ("related", Label.RELATED),
    ("ad", Label.ADVERT),
    ("social", Label.SHARE),
    ("foot", Label.FOOTER),
    ("nav", Label.MENU),
    ("side", Label.SIDE),
    ("caption", Label.CAPTION),
    ("meta", Label.DETAILS),
)
_BITS = {group: 1 << index for index, (group, _) in enumerate(features_html.GROUPS)}


class Retraced(NamedTuple):
    """The labeller's steps.

    first:    scores of the blocks alone, those with a row
    second:   row in `table` → the second model's row and score
    plain:    scores before some are lowered
    told:     the same without what the site says for itself, before its memory lowers some
    scores:   those of the verdict
    kept:     the rows that the verdict keeps
    cut:      the score from which blocks are kept
    chance:   that the page holds an article, 0..1
    opinion:  the rows that readability would keep, none where it was not asked or finds nothing
    """

    table: features_html.Rows
    first: list[float]
    second: dict[int, tuple[list[int], float]]
    plain: list[float]
    told: list[float]
    scores: list[float]
    kept: set[int]
    cut: float
    chance: float
    opinion: list[int]


def retrace(seen: Examination, layout: Layout) -> Retraced:
    """Go the labeller's way again; the verdict's scores come out, see `label.judge_layout`."""
    models = label.shipped()
    table = features_html.rows(layout)
    first = models.html(table.rows)
    again, rows = features_context.rows(layout, table, first)
    plain = list(first)
    second = {}
    for index, row, score in zip(again, rows, models.context(rows), strict=True):
        plain[index] = (first[index] + score) / 2
        second[index] = row, score
    told = notices.without_services(plain, table.blocks, layout, LOWEST_CUT)
    # The verdict may hold blocks that have no row: the gate held them back, what is around them did not.
    verdict = seen.verdict
    pairs = zip(verdict.blocks, verdict.scores, strict=True)
    of_place = {block.place: score for block, score in pairs}
    scores = [of_place[block] for block in table.blocks]
    chosen = {verdict.blocks[index].place for index in verdict.kept}
    kept = {row for row, block in enumerate(table.blocks) if block in chosen}
    cut, expected = best_cut(scores, [layout.words[block] for block in table.blocks])
    by_score = [index for index, score in enumerate(scores) if score >= cut]
    words = sum(layout.words[table.blocks[row]] for row in by_score)
    chance = 1.0
    if not label.is_beyond_doubt(layout, expected, words):
        chance = label.article_chance(layout, table, scores, by_score, expected, models)
    opinion: list[int] = []
    if chance >= label.LEAST_ARTICLE and expected < label.DOUBT:
        opinion = label.second_opinion(layout, seen.text, table.blocks)
    return Retraced(table, first, second, plain, told, scores, kept, cut, chance, opinion)


#: Why a block is kept that would not be for its own sake, see `gaps_html`.
_AMONG_KEPT = "belongs to the text around it"


def judged(seen: Examination, layout: Layout) -> tuple[list[Judged], float, str]:
    """Return every block of the page with its reason, the cut, and the ruling on the page."""
    steps = retrace(seen, layout)
    verdict = seen.verdict
    blocks = {block.place: block for block in verdict.blocks}
    chosen = {verdict.blocks[index].place for index in verdict.kept}
    row_of = {block: row for row, block in enumerate(steps.table.blocks)}
    repeats: dict[str, int] = {}
    for text in layout.text:
        repeats[text] = repeats.get(text, 0) + 1
    names = _Names(layout, {layout.container[place] for place in chosen})
    weights = _weights(steps)
    lowered = _why_lowered(layout, steps)
    found = []
    for index, text in enumerate(layout.text):
        row = row_of.get(index)
        block = blocks.get(index) or block_of(layout, index)
        what = names.label(index)
        if what is Label.OTHER and layout.link_words[index] * 2 > layout.words[index]:
            what = Label.LINKS
        count = repeats[text]
        if row is None:
            held = index not in chosen
            reason = _held_back(layout, index, count, names) if held else _AMONG_KEPT
            found.append(Judged(block, None, not held, what, reason, count))
            continue
        score = steps.scores[row]
        influences = [names.quoted(influence, index) for influence in weights.get(row, ())]
        if steps.opinion:
            reason = "readability's second opinion"
        elif steps.told[row] < steps.plain[row]:
            reason = lowered(index)
        elif score < steps.told[row]:
            reason = "repeated on the site"
        elif row in steps.kept and score < steps.cut:
            reason = _AMONG_KEPT
        elif row not in steps.kept and score >= steps.cut and seen.is_article:
            reason = "a copy of what stands above"
        else:
            reason = tell(influences, OWN, CONTEXT, row in steps.kept)
            reason = reason or f"scores {score:.2f}, {steps.cut:.2f} is needed"
        if layout.kind[layout.container[index]] is CAPTION:
            what = Label.CAPTION
        found.append(
            Judged(block, score, row in steps.kept, what, reason, count, ranked(influences))
        )
    return _with_unread(found, layout), steps.cut, _ruling(seen, layout, steps)


def _with_unread(found: list[Judged], layout: Layout) -> list[Judged]:
    """Put the text of the menus, which were left unread, among the blocks, piece by piece."""
    pieces = [
        [text for text in (" ".join(chunk.split()) for chunk in part.chunks) if text]
        for part in layout.unread
    ]
    repeats = Counter(chain.from_iterable(pieces))
    whole: list[Judged] = []
    done = 0
    for part, texts in zip(layout.unread, pieces, strict=True):
        whole += found[done : part.place]
        done = part.place
        name = part.name.split()
        reason = (
            f"left unread, in “{name[0][:LONGEST_NAME]}”"
            if name
            else f"left unread, in <{part.tag}>"
        )
        for text in texts:
            block = Block(text, place=NOWHERE)
            whole.append(Judged(block, None, False, Label.MENU, reason, repeats[text]))
    return whole + found[done:]


def _why_lowered(layout: Layout, steps: Retraced) -> Callable[[int], str]:
    """Return what says of a block whose score `notices.without_services` lowered why it did."""
    rows = list(zip(steps.plain, steps.table.blocks, strict=True))
    likely = [block for score, block in rows if score >= LOWEST_CUT]
    comments = comments_begin(steps.plain, steps.table.blocks, layout, likely)
    beside = set(chain.from_iterable(boxed(steps.plain, steps.table.blocks, layout, likely)))

    def why(block: int) -> str:
        if block >= comments:
            return "below a line that says “comments”"
        if block in beside:
            return "in a box named for what stands beside the text"
        return "what the site says for itself"

    return why


def _weights(steps: Retraced) -> dict[int, list[Influence]]:
    """What moved the score of each row; both models count half, as in the score."""
    models = label.shipped()
    own = dict(enumerate(steps.table.rows))
    context = {index: row for index, (row, _) in steps.second.items()}
    scores, kept = steps.scores, steps.kept
    with_own, with_context = others(own, scores, kept), others(context, scores, kept)
    found: dict[int, list[Influence]] = {}
    for index, row in enumerate(steps.table.rows[:MOST_WEIGHED]):
        other, other_again = with_own[index in kept], with_context[index in kept]
        if other is None:
            continue
        influences = weigh(row, other, OWN, OWN_COLUMNS, models.html)
        if index in context and other_again is not None:
            again = weigh(context[index], other_again, CONTEXT, CONTEXT_COLUMNS, models.context)
            influences = [i._replace(weight=i.weight / 2) for i in (*influences, *again)]
        found[index] = influences
    return found


class _Names:
    """What the elements around a block are called, as far as the article does not share them."""

    def __init__(self, layout: Layout, kept: set[int]) -> None:
        self._layout = layout
        self._shared: set[int] = set()  # containers that hold a kept block
        for container in kept:
            here = container
            while here >= 0 and here not in self._shared:
                self._shared.add(here)
                here = layout.parent[here]
        self._labels: dict[int, Label] = {}

    def _bits(self, here: int) -> int:
        tag = self._layout.tag[here]
        # The page's own element is named after kinds of pages and what its browser can do.
        return 0 if tag == "body" else features_html.name_bits(tag, self._layout.name[here])

    def label(self, index: int) -> Label:
        """What block `index` is by the nearest telling name around it."""
        here = self._layout.container[index]
        found = self._labels.get(here)
        if found is None:
            found = self._labels[here] = self._look(here)
        return found

    def _look(self, here: int) -> Label:
        while here > 0 and here not in self._shared:
            bits = self._bits(here)
            for group, what in _LABELS:
                if bits & _BITS[group]:
                    return what
            here = self._layout.parent[here]
        return Label.OTHER

    def called(self, index: int, group: str | None = None) -> str:
        """The element around block `index` that has a name of the group, as "div.more-stories"."""
        here = self._layout.container[index]
        wanted = _BITS[group] if group else sum(_BITS[name] for name, _ in _LABELS)
        inside = here not in self._shared
        while here > 0 and (not inside or here not in self._shared):
            if self._bits(here) & wanted:
                return self._written(here, wanted)
            here = self._layout.parent[here]
        return ""

    def _written(self, here: int, wanted: int) -> str:
        """Tag and the telling word of an element's name."""
        tag = self._layout.tag[here]
        if features_html.name_bits(tag, "") & wanted:
            return f"<{tag}>"
        for word in self._layout.name[here].split():
            if features_html.name_bits("", word) & wanted:
                return f"“{word[:LONGEST_NAME]}”"
        return f"<{tag}>"

    def quoted(self, influence: Influence, index: int) -> Influence:
        """The same influence with the page's own word where it is about a name."""
        if not influence.phrase.startswith("named"):
            return influence
        called = self.called(index, influence.name.removeprefix(NAMED))
        return influence._replace(phrase=f"in {called}") if called else influence


def _held_back(layout: Layout, index: int, repeats: int, names: _Names) -> str:
    """Why a block got no score: the gate of `features_html.rows`."""
    words, links = layout.words[index], layout.link_words[index]
    if links > features_html.GATE_LINK_SHARE * words:
        reason = "a short link"
    else:
        reason = "short, on a crowded page"
    called = names.called(index)
    if called:
        reason = f"{reason} in {called}"
    return f"{reason}, repeated {repeats} times" if repeats > 1 else reason


def _ruling(seen: Examination, layout: Layout, steps: Retraced) -> str:
    """What was decided about the page as a whole."""
    verdict = seen.verdict
    said = f"the page scores {steps.chance:.2f}, {label.LEAST_ARTICLE:.2f} is needed"
    if seen.is_article:
        return f"an article: {said}"
    if steps.chance < label.LEAST_ARTICLE:
        return f"no article: {said}"
    if not verdict.kept:
        return f"no article: no block scores {steps.cut:.2f}"
    words = sum(layout.words[verdict.blocks[row].place] for row in verdict.kept)
    if notices.is_notice(layout, steps.table.headline, words):
        return "no article: its title says that it is an error, a search or a wall"
    return "no article: no text is left"
