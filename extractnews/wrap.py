"""Whether a program broke the lines of a text to a width, and to which one.

A wrapped line ends where the next word would not have fitted. Each pair of neighbouring lines
therefore allows a range of widths, from the first line's own up to what the next word would have
made of it. In a wrapped text nearly all pairs with a long first line allow the same width; in a
text with one paragraph a line they do not agree on any.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from . import patterns as re
from .named import NamedTuple

#: Characters that take two columns of a terminal: East Asian wide and fullwidth forms, emoji.
#: From Unicode's EastAsianWidth.txt, in whole blocks; ambiguous ones count as one, as w3m does.
WIDE_RANGES = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0001f64f\U0001f900-\U0001faff\U00020000-\U0003fffd"
)
WIDE = re.Far(f"[\u3000{WIDE_RANGES}]+")
#: What wide characters are among, looked for in a third of the time.
_FAR = re.compile("[^\0-\u10ff\u2000-\u2e7f]")
#: What a program moves to the next line as one piece.
_FIRST_PIECE = re.Far(f"[{WIDE_RANGES}]|[^\\s{WIDE_RANGES}]+")

#: Widths a program may have wrapped to, in columns. Narrower is a menu, wider nobody wraps at
#: (lynx counts a wide character as one, so that its Chinese lines take up to 150).
MIN_WIDTH, MAX_WIDTH = 24, 180
#: A line this far below the width, as a share of it, says nothing: it ends a paragraph.
LONG_SHARE = 0.6
#: Pairs that must agree on a width, and their share of the pairs with a long first line. On the
#: dumps of seven programs a share of 0.5 tells wrapped from unwrapped best.
MIN_PAIRS, MIN_AGREEMENT = 4, 0.5
#: What a group of lines must show where the page as a whole does not look wrapped.
SURE_PAIRS, SURE_AGREEMENT = 8, 0.6
#: Lines of Chinese or Japanese this wide, in columns, that break off within a sentence at one
#: width: so many are enough, for no paragraph ends like that.
SURE_WIDTH, SURE_BROKEN = 60, 2
#: Share of the long lines that may be longer than the width (tables, addresses).
MAX_OVERLONG = 0.2
#: `fmt` fills its lines to 93 % and balances them, so words that had fitted move down. Seen from
#: the share of long lines that are followed by a small letter though its word had fitted. There,
#: and before any small letter, lines are joined when they reach the width less a share of it.
MIN_LOOSE, SLACK = 0.12, 0.14
#: Pairs after which a group of lines with one indentation may have a width of its own.
MIN_GROUP_PAIRS = 5
#: The same on a page of columns, where only a terminal browser can have put them.
MIN_CELL_PAIRS = 3

#: Between wide characters a line may end a little early: they come in twos, some marks must not
#: begin a line, and programs differ about the width of quotation marks.
WIDE_SLOP = 3

COLUMNS, CHARACTERS, BYTES = "columns", "characters", "bytes"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class _HasText(Protocol):
        @property
        def text(self) -> str: ...


class Width(NamedTuple):
    """The width a text was wrapped to; `columns` 0 means it was not.

    share: of the pairs with a long first line, how many agree on it
    pairs: those that agree, three times where the line breaks off within a sentence
    loose: whether the program left room at the ends of lines
    """

    columns: int
    share: float
    pairs: int
    loose: bool = False

    @property
    def least(self) -> int:
        """Columns that a line of a loose paragraph has with the next word, at the least."""
        return self.columns - int(self.columns * SLACK)


#: Two neighbouring lines that may be one line of a paragraph broken in two: width of the upper line;
#: columns that the first word of the lower one would have taken on it; whether the lower line begins
#: with a small letter; whether the upper one, of a script without blanks, breaks off within a sentence; whether
#: it ends one.
Pair = tuple[int, int, bool, bool, bool]
#: What sentences end with.
ENDS = frozenset(".!?…。！？؟।”»")

NOT_WRAPPED = Width(0, 0.0, 0)


def width_of(text: str, measure: str) -> int:
    """Return how much of a line `text` takes, counted as `measure` says."""
    if measure == CHARACTERS or text.isascii():
        return len(text)
    if measure == BYTES:
        return len(text.encode("utf-8", "replace"))
    return len(text) + wide_letters(text)


def has_wide(text: str) -> bool:
    """Tell whether some character of `text` takes two columns; in most of what is no ASCII none does."""
    return _FAR.search(text) is not None and WIDE.search(text) is not None


def wide_letters(text: str) -> int:
    """Return how many characters of `text` take two columns."""
    return len("".join(WIDE.findall(text)))


def glued(left: str, right: str) -> bool:
    """Tell whether two lines are joined without a blank: a wide character stands on a side."""
    if left.isascii() and right.isascii():
        return False
    return bool(WIDE.match(left[-1:]) or WIDE.match(right[:1]))


def first_piece(text: str) -> str:
    """Return what a program moves from a line's beginning to the line above as one; "" for a blank."""
    if not text or text[0].isspace():
        return ""
    piece = text.split(None, 1)[0]
    if piece.isascii():
        return piece
    found = _FIRST_PIECE.match(piece)  # a wide character is a piece by itself
    return found.group() if found else piece


def added(piece: str, measure: str, *, is_glued: bool) -> int:
    """Return the width that a line's first piece, with its blank, adds to the line above it."""
    size = width_of(piece, measure) if piece else 1
    return size + WIDE_SLOP if is_glued else size + 1


def widest_agreement(pairs: Sequence[Pair], lines: Sequence[int], *, sure: bool = False) -> Width:
    """Return the width that most pairs allow, or NOT_WRAPPED.

    lines: the widths of all the lines that the pairs come from, to see what is longer
    sure:  ask for more evidence: nothing else says that the page is wrapped

    A pair counts as much as its first line is wide, else the lines of a menu outvote the text.
    """
    if len(pairs) < 2:
        return NOT_WRAPPED
    found = _agreement(pairs, lines, _heaviest(pairs), sure=sure)
    if not found.columns:
        broken = [pair for pair in pairs if pair[3]]
        if len(broken) >= SURE_BROKEN:
            found = _agreement(pairs, lines, _heaviest(broken), sure=sure)
    return found


def _agreement(pairs: Sequence[Pair], lines: Sequence[int], best: int, *, sure: bool) -> Width:
    """Return the width `best` with the pairs that agree on it, NOT_WRAPPED if they do not do."""
    floor = best * LONG_SHARE
    agreeing = long_pairs = small = loose = broken = ended = 0
    for first, piece, is_small, within, ends in pairs:
        if first < floor:
            continue
        long_pairs += 1
        full = first <= best < first + piece
        agreeing += full
        broken += full and within and best >= SURE_WIDTH
        ended += full and ends
        if is_small:
            small += 1
            loose += first + piece <= best
    if not agreeing:
        return NOT_WRAPPED
    long_lines = len([line for line in lines if line >= floor])
    overlong = len([line for line in lines if line > best + 2])
    share = agreeing / long_pairs
    if broken >= SURE_BROKEN:
        enough = True
    elif sure:
        enough = agreeing >= SURE_PAIRS and share >= SURE_AGREEMENT
    else:
        # A few lines prove nothing unless all of them agree, and are not paragraphs of about one length.
        enough = agreeing >= MIN_PAIRS or (
            agreeing > max(1, ended) and share >= 1.0 and overlong == 0
        )
    if not enough or share < MIN_AGREEMENT or overlong > MAX_OVERLONG * long_lines:
        return NOT_WRAPPED
    return Width(best, share, agreeing + 2 * broken, loose > 1 and loose > MIN_LOOSE * small)


def _heaviest(pairs: Sequence[Pair]) -> int:
    """Return the width with the most columns of text in the pairs that allow it."""
    steps = [0] * (MAX_WIDTH + 2)
    for first, piece, _, _, _ in pairs:
        end = first + piece
        if end >= MIN_WIDTH and first <= MAX_WIDTH:
            steps[max(first, MIN_WIDTH)] += first
            steps[min(end, MAX_WIDTH + 1)] -= first
    weights = [*accumulate(steps[: MAX_WIDTH + 1])]
    heaviest = max(weights)
    return weights.index(heaviest) if heaviest > 0 else 0


#: What print breaks words with: a hyphen, and what programs that read it put there.
HYPHENS = "-\u2010¬"
#: One that shows only where it breaks a word.
SOFT_HYPHEN = re.compile("\u00ad(?=\n)(?<=[^\\W\\d_]\u00ad)")
#: Words that are broken where a text breaks words, and of how many of its lines with a small letter in front one is: terminal browsers and
#: converters break none, and in 2,288 dumps of each of four of them two have as many lines that look so.
LEAST_BROKEN, BROKEN_OF = 3, 40
#: What follows a hyphen that stands for the end of a later word: "Vor- und Nachteile".
_SUSPENDING = frozenset(
    "und oder bzw bis sowie als wie and or to en of och eller og ja tai et ou y e o i a un és vagy".split()
)
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]+-[^\W\d_]+")


def is_broken(left: str, right: str) -> bool:
    """Tell whether a word may be broken between two lines."""
    return (
        left[-1] in HYPHENS
        and left[-2:-1].isalpha()
        and right[0].islower()
        and right.split(None, 1)[0].rstrip(".,") not in _SUSPENDING
    )


def words_broken(
    pairs: Sequence[tuple[str, str]], lines: Sequence[_HasText]
) -> frozenset[str] | None:
    """Return the words with hyphens that a text has within its lines, where it breaks words at the ends of these; else None.

    pairs: the lines that may belong together and the lower of which begins with a small letter
    """
    broken = [pair for pair in pairs if pair[0][-1] in HYPHENS and is_broken(*pair)]
    if len(broken) < max(LEAST_BROKEN, len(pairs) // BROKEN_OF):
        return None
    texts = [line.text for line in lines if "-" in line.text]
    return frozenset([word for text in texts for word in _COMPOUND.findall(text)])


def joined(lines: Sequence[str], broken: frozenset[str] | None) -> str:
    """Return the lines of a paragraph as one.

    broken: what `words_broken` gives
    """
    parts = [lines[0]]
    for upper, lower in pairwise(lines):
        if broken is not None and is_broken(upper, lower):
            head, tail = upper.rsplit(None, 1)[-1][:-1], lower.split(None, 1)[0].rstrip(_SIGNS)
            if "-" not in head and f"{head}-{tail}" not in broken:
                parts[-1] = parts[-1][:-1]
        elif not glued(upper, lower):
            parts.append(" ")
        parts.append(lower)
    return " ".join("".join(parts).split())


#: What follows a word.
_SIGNS = ".,;:!?)”»\"'"
