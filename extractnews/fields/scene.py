"""Where on the page things stand: the headline, the body's start and end, the lines around them.

Fields are written near the headline, or right below the body; the same kinds of line under a list of
related articles belong to those. The same view serves HTML and dumps.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..named import NamedTuple
from .text import squash

#: Blocks above the headline that may hold its kicker, section, date or byline.
ABOVE_HEAD = 6

#: Blocks below the body that may hold tags, the author's box and a date line.
BELOW_BODY = 8

#: Blocks from the headline to the body: share bars, photo, byline. Menus between are longer.
LONGEST_HEAD = 80

#: Blocks at most between a standfirst and the text below it: byline, date, picture and its caption.
LONGEST_GAP = 20

#: A headline, in words; longer blocks are text.
LONGEST_TITLE = 45


class Scene(NamedTuple):
    """The blocks of a page, and the landmarks among them as indices.

    texts:  of every block in reading order
    levels: 1..6 for a heading, else 0
    kept:   the body's blocks
    start:  the body's first block; the number of blocks where there is no body
    end:    one past its last block
    """

    texts: Sequence[str]
    levels: Sequence[int]
    kept: Sequence[int]
    start: int
    end: int


def text_start(scene: Scene) -> int:
    """Return the body's first paragraph, or its second where other lines stand between the two.

    The first is a standfirst then, and the byline and the date are below it.
    """
    for index in scene.kept[1 : 1 + LONGEST_GAP]:
        if index - scene.start > LONGEST_GAP:
            break
        if len(scene.texts[index]) >= _PARAGRAPH:
            return index if index > scene.start + 1 else scene.start
    return scene.start


#: Characters of a paragraph; lines of the header are shorter.
_PARAGRAPH = 80


#: Characters of a text that its language is told from.
_SAMPLE = 4000


def beginning(scene: Scene, blocks: Sequence[int]) -> str:
    """Return the first of some blocks, enough to tell their language."""
    taken: list[str] = []
    size = 0
    for index in blocks:
        taken.append(scene.texts[index])
        size += len(scene.texts[index])
        if size > _SAMPLE:
            break
    return " ".join(taken)


def head_lines(scene: Scene, head: int | None) -> range:
    """Return the blocks around the headline, down to the body's first block.

    head: the headline's block, None where it is not visible
    """
    if head is None:
        return range(max(0, scene.start - 12), min(len(scene.texts), scene.start + 2))
    low = max(0, head - ABOVE_HEAD)
    high = min(scene.start + 2, head + LONGEST_HEAD) if head < scene.start else head + 8
    return range(low, min(len(scene.texts), high))


def foot_lines(scene: Scene) -> range:
    """Return the blocks right below the body."""
    return range(scene.end, min(len(scene.texts), scene.end + BELOW_BODY))


def find_line(scene: Scene, text: str, before: int) -> int | None:
    """Return the block that reads as `text`, the nearest one above block `before`, else the first."""
    wanted = squash(text)
    if not wanted:
        return None
    length = len(text)
    found = None
    for index, line in enumerate(scene.texts):
        if abs(len(line) - length) < 12 and squash(line) == wanted:
            if index <= before or found is None:
                found = index
            if index > before:
                break
    return found


def heading_with(scene: Scene, text: str) -> int | None:
    """Return the last heading above the body that begins with `text` and goes on, None if none does.

    So it is where the date or the section stands in the headline's own element.
    """
    wanted = squash(text)
    if len(wanted) < _TELLING:
        return None
    for index in range(min(scene.start, len(scene.texts)) - 1, -1, -1):
        if 1 <= scene.levels[index] <= 2 and squash(scene.texts[index]).startswith(wanted):
            return index
    return None


#: Letters of a headline that no other heading begins with.
_TELLING = 12
