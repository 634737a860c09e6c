"""Explanation → what a person reads at a terminal or in a pipe: what was kept, cut, and why.

Blocks stand in reading order. What the article has is shown whole; what was cut is dimmed and
folded, with its label and the reason in the margin. A line that nearly made it, or a long one, is
not folded: that is where a person looks first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.text import Text

from ..names import one_line
from ..reasons import Explanation, FieldStory, Label, LabelledBlock, place_of
from ..values import CODE
from .sheet import Sheet, safe, safe_lines

#: A cut block of at least this score, or this many letters, stands on its own.
NEARLY, LONG = 0.15, 90
#: Losing claims that are shown of a field, and influences of a block.
MOST_CLAIMS, MOST_INFLUENCES = 3, 4
#: Columns of labels, reasons and names of fields where nothing is wrapped.
_LABEL, _REASON, _KEY = 9, 44, 11

_STYLES = {Label.TEXT: "bold green", Label.FIELD: "cyan"}
#: How a label reads in front of "blocks", where its own name does not.
_NAMES = {Label.LINKS: "link", Label.COMMENTS: "comment", Label.DETAILS: "detail"}


def render_explanation(
    explanation: Explanation, *, width: int | None, colour: bool, verbose: bool = False
) -> str:
    """Return the explanation, ending in a line end.

    width:   columns of the terminal; None for lines as long as they are
    verbose: with scores, and with what moved them
    """
    sheet = Sheet(width, colour)
    _head(sheet, explanation)
    for run in folded(explanation.blocks):
        _run(sheet, run, verbose)
    _fields(sheet, explanation, verbose)
    return sheet.text()


def folded(blocks: Sequence[LabelledBlock]) -> Iterator[list[LabelledBlock]]:
    """Yield the blocks in order, those together that are shown as one line."""
    run: list[LabelledBlock] = []
    for block in blocks:
        alone = _stands_alone(block)
        if run and (alone or block.label is not run[0].label):
            yield run
            run = []
        if alone:
            yield [block]
        else:
            run.append(block)
    if run:
        yield run


def fold_line(run: Sequence[LabelledBlock]) -> str:
    """What stands for a folded run: "34 menu blocks, repeated 4 times"."""
    label = run[0].label
    again = [block.repeats for block in run if block.repeats > 1]
    text = f"{len(run)} {_NAMES.get(label, label.value)} blocks"
    if len(again) * 2 > len(run):
        low, high = min(again), max(again)
        times = f"{low} times" if low == high else f"{low} to {high} times"
        text += (
            f", repeated {times}" if len(again) == len(run) else f", {len(again)} repeated {times}"
        )
    return text


def common_reason(run: Sequence[LabelledBlock]) -> str:
    """The reason that most blocks of a run share, without their repetition."""
    reasons = Counter(block.reason.partition(", repeated ")[0] for block in run)
    return reasons.most_common(1)[0][0]


def summary(explanation: Explanation) -> str:
    """How much of the page was kept, and what it is worth."""
    kept = sum(1 for block in explanation.blocks if block.kept)
    confidence = explanation.article.confidence
    would = "" if explanation.is_article else "would be "
    return (
        f"{kept} of {len(explanation.blocks)} blocks {would}kept, from a score of {explanation.cut:.2f} on;"
        f" confidence {confidence:.2f}"
    )


def in_words(value: object) -> str:
    """A field's value on one line."""
    if isinstance(value, tuple):
        return "; ".join(in_words(item) for item in value if item is not None)
    return safe(str(value))


def value_lines(story: FieldStory) -> list[str]:
    """A field's value as lines for people: a picture has one of its own."""
    if story.field != "images" or not isinstance(story.value, tuple):
        return [in_words(story.value)]
    return [
        " — ".join(safe(said) for said in (image.caption, image.credit, image.url) if said)
        or "a picture of which nothing is said"
        for image in story.value
    ]


def _stands_alone(block: LabelledBlock) -> bool:
    if block.label in (Label.TEXT, Label.FIELD):
        return True
    return (block.score or 0.0) >= NEARLY or len(block.block.text) >= LONG


def _head(sheet: Sheet, explanation: Explanation) -> None:
    article = explanation.article
    name = f"{one_line(article.source)} ({article.input_format})"
    sheet.paragraph(Text(name, style="bold"))
    for text in (explanation.ruling, summary(explanation), ", ".join(article.warnings)):
        if text:
            sheet.paragraph(Text(text))
    sheet.line()


def _run(sheet: Sheet, run: list[LabelledBlock], verbose: bool) -> None:
    """Add one block, or the line of a folded run."""
    first = run[0]
    if len(run) == 1:
        label, reason = first.label, first.reason
        score = "" if first.score is None else f"{first.score:.2f}"
        text = _text_of(first)
    else:
        label, reason = first.label, common_reason(run)
        scores = [block.score for block in run if block.score is not None]
        ends = [f"{end:.2f}" for end in (min(scores), max(scores))] if scores else []
        score = "-".join(dict.fromkeys(ends))
        said = " · ".join(safe(block.block.text) for block in run)
        text = f"▸ {fold_line(run)}: {said}"
    style = "" if label is Label.TEXT else "dim"
    name = Text(label.value, style=_STYLES.get(label, "yellow"))
    if sheet.width is None:
        line = Text.assemble(name, " " * (_LABEL - len(label.value)))
        if verbose:
            line.append(f"{score:<10}")
        line.append(f"{reason:<{_REASON}}  ")
        sheet.line(
            line + Text(text.replace("\n", "\n" + " " * (_LABEL + _REASON + 2)), style=style)
        )
    else:
        if verbose and score:
            name.append(f"  {score}", style="not bold default")
        body = text if label is Label.TEXT else sheet.cut_short(text)
        lines = sheet.wrapped(Text(body, style=style), sheet.text_width)
        if verbose and len(run) == 1 and first.influences:
            lines += sheet.wrapped(_influences(first), sheet.text_width)
        sheet.beside([name, Text(reason, style="dim")], lines)
        if label is Label.TEXT:
            sheet.line()


def _text_of(one: LabelledBlock) -> str:
    block = one.block
    return safe_lines(block.text) if block.kind == CODE and one.kept else safe(block.text)


def _influences(block: LabelledBlock) -> Text:
    """What moved the score most, in log-odds."""
    said = [f"{i.name} {i.weight:+.1f}" for i in block.influences[:MOST_INFLUENCES]]
    return Text(", ".join(said), style="dim italic")


def _fields(sheet: Sheet, explanation: Explanation, verbose: bool) -> None:
    sheet.heading("Fields, where each came from, and what else was said")
    sheet.line()
    for story in explanation.fields:
        for margin, text, style in _told(story, verbose):
            if sheet.width is None:
                below = text.replace("\n", "\n" + " " * _KEY)
                sheet.line(Text(f"{margin:<{_KEY}}") + Text(below, style=style))
                continue
            lines = sheet.wrapped(Text(text, style=style), sheet.text_width)
            sheet.beside([Text(margin, style=style or "cyan")], lines)


def _told(story: FieldStory, verbose: bool) -> Iterator[tuple[str, str, str]]:
    """Yield what is said of a field: margin, text and style of each line."""
    if not story.value:
        yield story.field, "–", ""
    else:
        yield story.field, "\n".join(value_lines(story)), ""
        origin, winner = f"from {story.origin}", story.winner
        if verbose and winner and winner.raw and safe(winner.raw) != in_words(winner.value):
            origin += f": {safe(winner.raw)}"
        yield "", origin, "dim"
    losers = story.losers
    shown = losers if verbose else losers[:MOST_CLAIMS]
    for claim in shown:
        yield "  lost", f"{in_words(claim.value)} ({place_of(claim)})", "dim"
    if len(losers) > len(shown):
        yield "", f"and {len(losers) - len(shown)} more; -v shows them", "dim"
