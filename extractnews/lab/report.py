"""From outcomes to figures, and from figures to tables beside the last recorded ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import fmean, median

from .metrics import Measured, summarise
from .runs import Outcome

#: The columns of the table: head, figure.
COLUMNS = (
    ("body F", "body.f1"),
    ("P", "body.p"),
    ("R", "body.r"),
    ("word", "word"),
    ("char", "char"),
    ("¶", "paragraph"),
    ("snip", "snippets.f1"),
    ("title", "title"),
    ("person", "person.f1"),
    ("auth", "authors"),
    ("day", "published"),
    ("day P", "published.p"),
    ("inst", "published.instant"),
    ("modif", "modified"),
    ("tags", "tags"),
    ("lede", "lede"),
    ("image", "image.same"),
    ("capt", "caption"),
    ("cred", "credit"),
    ("lang", "language"),
    ("site", "site"),
    ("md F", "md.f1"),
    ("head", "md.heading"),
    ("item", "md.item"),
    ("quote", "md.quote"),
    ("code", "md.code"),
    ("cell", "md.cell"),
    ("link", "md.link"),
    ("strong", "md.strong"),
    ("em", "md.em"),
    ("refus", "refused"),
    ("hubs", "hubs.refused"),
    ("conf±", "confidence.error"),
    ("× P", "cost.median"),
    ("total", "cost.total"),
    ("p95", "cost.p95"),
    ("worst", "cost.worst"),
)
#: Bins of the reliability table: edges of the confidence.
RELIABILITY_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975, 1.0001)

Table = dict[str, Measured]


def by_row(outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    """Group outcomes by set and input, in order of arrival."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.row].append(outcome)
    return dict(groups)


def by_language(outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    """Group outcomes by set, input and language, where the annotation knows it."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.case.lang:
            groups[f"{outcome.row} {outcome.case.lang[:2].lower()}"].append(outcome)
    return dict(sorted(groups.items()))


def figures(outcomes: Sequence[Outcome]) -> Measured:
    """Return every figure of a group of pages.

    n, errors:        pages, and those that raised something other than NoArticle
    refused:          share of the articles refused
    hubs.refused:     share of the pages without an article that are refused (more is better)
    cost.*:           records in parses of the same page: median, 95th percentile, worst page, and
                      the total of all records over the total of all parses
    """
    found: Measured = {
        "n": float(len(outcomes)),
        "errors": float(sum(bool(outcome.error) for outcome in outcomes)),
    }
    articles = [outcome for outcome in outcomes if outcome.case.is_article]
    found |= summarise([outcome.measured for outcome in articles])
    hubs = [outcome for outcome in outcomes if not outcome.case.is_article]
    for key, group in (("refused", articles), ("hubs.refused", hubs)):
        if group:
            found[key] = fmean(outcome.refused for outcome in group)
    return found | _costs(outcomes)


def _costs(outcomes: Sequence[Outcome]) -> Measured:
    timed = [outcome for outcome in outcomes if outcome.parse > 0]
    if not timed:
        return {"cost.ms": 1000 * median(outcome.cost for outcome in outcomes)} if outcomes else {}
    ratios = sorted(outcome.cost / outcome.parse for outcome in timed)
    return {
        "cost.ms": 1000 * median(outcome.cost for outcome in timed),
        "cost.median": median(ratios),
        "cost.p95": ratios[int(0.95 * (len(ratios) - 1))],
        "cost.worst": ratios[-1],
        "cost.total": sum(o.cost for o in timed) / sum(o.parse for o in timed),
    }


def confidences(outcomes: Iterable[Outcome]) -> list[tuple[float, float]]:
    """Return (confidence, body F1) of the pages where both are known."""
    return [
        (float(outcome.record["confidence"]), outcome.measured["body.page_f1"])
        for outcome in outcomes
        if outcome.record and "body.page_f1" in outcome.measured
    ]


def reliability(pairs: Sequence[tuple[float, float]]) -> list[tuple[str, int, float, float]]:
    """Return rows of (bin, pages, mean confidence, mean F1); empty bins are left out."""
    rows = []
    for low, high in pairwise(RELIABILITY_EDGES):
        inside = [pair for pair in pairs if low <= pair[0] < high]
        if inside:
            said, was = (fmean(pair[side] for pair in inside) for side in (0, 1))
            rows.append((f"{low:.3f} to {min(high, 1):.3f}", len(inside), said, was))
    return rows


def breaches(table: Table, floors: Table, ceilings: Table) -> list[str]:
    """Return a line for every figure under its floor or over its ceiling; none is good.

    A row that was not run is not asked for; a figure that a row no longer has is a breach.
    """
    lines = []
    for limits, word in ((floors, "floor"), (ceilings, "ceiling")):
        for row, wanted in limits.items():
            for key, limit in wanted.items() if row in table else ():
                got = table[row].get(key)
                if got is None:
                    lines.append(f"{row}: {key} is missing, {word} {limit:g}")
                elif (got < limit) if word == "floor" else (got > limit):
                    side = "under" if word == "floor" else "over"
                    lines.append(f"{row}: {key} {got:.4f} is {side} its {word} of {limit:g}")
    return lines


def render_table(table: Table, recorded: Table, columns: Sequence[tuple[str, str]]) -> str:
    """Return the table as text: a line a row, and under it the recorded figures that differ."""
    used = [(head, key) for head, key in columns if any(key in row for row in table.values())]
    lines = [["", "pages", *(head for head, _ in used)]]
    for name, row in table.items():
        lines.append([name, f"{row['n']:.0f}", *(_cell(row.get(key)) for _, key in used)])
        was = recorded.get(name, {})
        cells = ["" if _same(row, was, key) else _cell(was.get(key)) for _, key in used]
        if any(cells):
            lines.append(["  recorded", "", *cells])
    return align(lines)


def align(lines: Sequence[Sequence[str]]) -> str:
    """Return rows of cells as text, the first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _cell(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}" if value < 2 else f"{value:.2f}"


def _same(row: Mapping[str, float], was: Mapping[str, float], key: str) -> bool:
    return key not in was or key not in row or _cell(row[key]) == _cell(was[key])


def worst(outcomes: Iterable[Outcome], count: int) -> list[Outcome]:
    """Return the pages whose body is furthest from the annotation, the worst first."""
    judged = [outcome for outcome in outcomes if "body.page_f1" in outcome.measured]
    return sorted(judged, key=lambda outcome: outcome.measured["body.page_f1"])[:count]


def render_worst(outcomes: Sequence[Outcome]) -> str:
    """Return a line a page: what to look at next."""
    lines = [["page", "F", "words", "got", "conf", "title"]]
    for outcome in outcomes:
        got = len((outcome.record.get("body") or "").split())
        lines.append(
            [
                f"{outcome.row} {outcome.case.id}",
                _cell(outcome.measured["body.page_f1"]),
                str(len(outcome.case.gold["body"].split())),
                "refused" if outcome.refused else "error" if outcome.error else str(got),
                _cell(outcome.record.get("confidence")),
                str(outcome.case.gold.get("title") or "")[:50],
            ]
        )
    return align(lines)
