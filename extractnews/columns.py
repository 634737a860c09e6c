"""Tables that a terminal browser drew side by side, taken apart again.

w3m draws a table's cells beside each other, so that one line of the dump holds a line of the
menu, a line of the article and a line of the advertisements. A gutter is a column of the screen
at which many lines begin anew after a wide gap and which no line of the region crosses.
"""

from __future__ import annotations

from collections import Counter

from . import patterns as re
from .named import NamedTuple
from .wrap import WIDE

#: A run of lines of one column: (line number, text with its indentation on the screen).
Lines = list[tuple[int, str]]

#: Blanks that make a gap wide: words are parted by one, sentences of some typists by two.
GAP = 3
_RESTART = re.compile(r"\S {3,}(?=\S)")
#: Lines that must begin anew at a gutter, and those of them with text on its left.
MIN_RESTARTS, MIN_LEFT = 5, 4
#: Cells of one column may begin this many places apart: items and pictures are indented.
REACH = 6
#: Gutters tried at a level and levels of columns: a bound on the work, far above any real page.
MAX_TRIED, MAX_DEPTH = 12, 8
#: Longer lines than this are no table of a terminal; nor is a page with so many lines.
MAX_LINE, MAX_LINES = 1200, 20_000
#: Stands for the second column of a wide character, so that a column is an index.
_FILL = "\x00"


class Region(NamedTuple):
    """Lines `first` to `last` (both included) of a page, to be cut at `gutter`."""

    first: int
    last: int
    gutter: int
    restarts: int


def split(lines: list[str]) -> list[Lines]:
    """Return the columns of `lines` in reading order: left before right, region by region.

    A page without tables side by side comes back as one column.
    """
    numbered = list(enumerate(lines))
    gaps = [line for line in lines if "   " in line and _RESTART.search(line, 0, MAX_LINE)]
    if len(gaps) < MIN_RESTARTS or len(lines) > MAX_LINES:
        return [numbered]
    spread = [(number, _spread(line)) for number, line in numbered]
    # Some converters pad with the number of characters, as if all of them were narrow.
    if spread != numbered and _restarts(numbered) > _restarts(spread):
        return _columns(numbered, 0)
    return [
        [(number, line.replace(_FILL, "")) for number, line in column]
        for column in _columns(spread, 0)
    ]


def _restarts(lines: Lines) -> int:
    """Return how many lines begin anew at the strongest gutter, 0 if there is none."""
    region = _best_region(lines)
    return 0 if region is None else region.restarts


def _spread(line: str) -> str:
    """Return `line` with each wide character followed by a filler."""
    if line.isascii() or len(line) > MAX_LINE:
        return line
    return WIDE.sub(lambda found: _FILL.join(found.group()) + _FILL, line)


def _columns(lines: Lines, depth: int) -> list[Lines]:
    """Return `lines` cut at their gutters, the strongest gutter first."""
    region = _best_region(lines) if depth < MAX_DEPTH else None
    if region is None:
        return [lines]
    gutter = region.gutter
    first, last = _whole_cells(lines, region)
    above, below = lines[:first], lines[last + 1 :]
    inside = lines[first : last + 1]
    left = [(number, line[:gutter].rstrip()) for number, line in inside]
    right = [
        (number, " " * gutter + line[gutter:] if len(line) > gutter else "")
        for number, line in inside
    ]
    found: list[Lines] = []
    for part in (above, left, right, below):
        if any(line for _, line in part):
            found += _columns(part, depth + 1)
    return found


def _whole_cells(lines: Lines, region: Region) -> tuple[int, int]:
    """Return the region's first and last line with the paragraphs that it would tear apart.

    The cell on the left may begin above the other one's text, or go on below it.
    """
    first, last = region.first, region.last
    while first > 0 and _beside(lines[first - 1][1], region.gutter):
        first -= 1
    while last + 1 < len(lines) and _beside(lines[last + 1][1], region.gutter):
        last += 1
    return first, last


def _beside(line: str, gutter: int) -> bool:
    """Tell whether a line holds text, all of it on the left of `gutter`."""
    return bool(line) and not line.isspace() and len(line.rstrip()) < gutter


def _best_region(lines: Lines) -> Region | None:
    """Return the region with the most lines that begin anew at one gutter, if it is a table."""
    starts = Counter([
        found.end()
        for _, line in lines
        if "   " in line
        for found in _RESTART.finditer(line, 0, MAX_LINE)
    ])  # fmt: skip
    of = starts.get
    near = {gutter: sum([of(gutter + step, 0) for step in range(REACH)]) for gutter in starts}
    best: Region | None = None
    for gutter in sorted(near, key=lambda gutter: (-near[gutter], gutter))[:MAX_TRIED]:
        if near[gutter] < MIN_RESTARTS:
            break
        region = _region_at(lines, gutter)
        if region is not None and (best is None or region.restarts > best.restarts):
            best = region
    return best


def _region_at(lines: Lines, gutter: int) -> Region | None:
    """Return the longest run of lines, none of which crosses `gutter`, that makes a table."""
    best: Region | None = None
    first = last = -1
    restarts = lefts = 0
    for index, (_, line) in enumerate(lines):
        if len(line) >= gutter and line[gutter - 1] != " ":
            if first >= 0:
                best = _better(best, Region(first, last, gutter, restarts), lefts)
                first, restarts, lefts = -1, 0, 0
            continue
        if not line[gutter : gutter + REACH].strip():
            if first >= 0 and line[:gutter].strip():
                lefts += 1
            continue
        left = bool(line[:gutter].strip())
        # A line of prose may have a blank just here: it neither opens nor closes a region.
        if left and line[max(0, gutter - GAP) : gutter].strip():
            lefts += first >= 0
            continue
        if first < 0:
            first = index
        last = index
        restarts += left
        lefts += left
    return _better(best, Region(first, last, gutter, restarts), lefts)


def _better(best: Region | None, region: Region, lefts: int) -> Region | None:
    """Return the region with more restarts, or `best` where the new one is no table."""
    if region.first < 0 or region.restarts < MIN_RESTARTS or lefts < MIN_LEFT:
        return best
    return region if best is None or region.restarts > best.restarts else best
