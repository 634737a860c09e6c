"""Lines that are the runs of text between a page's tags, joined to paragraphs again.

Beautiful Soup's get_text("\\n") and its like put each run on a line of its own, so that a paragraph breaks
around each of its links:

    The board said on
    Monday
    , as the ferry left, that it would
    wait
    .

What get_text() runs together, where a page's source has no white space between its elements, is taken apart:

    NewsSportWeatherFerry sails againThe first ferry left the harbour.It was full.

And the numbers that terminal browsers put before links are taken out of the text again.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from . import patterns as re
from .wrap import glued

#: What no line begins with but where an element within its sentence ended.
_GOES_ON_WITH = frozenset(",.;:)]»”…、。，；：！？）」』")
_OPENING = ("(", "（")
_OPEN = (",", "，", *_OPENING)
_ENDED = frozenset('.!?…。！？:：;"”»“')

#: Lines that begin so from which on all lines of a dump are taken for runs of text, and the same where it has
#: blank lines, which some programs make of the white space between tags. One line at least is longer than
#: any screen is wide: lines that were broken to a width may begin with anything.
LEAST_BROKEN, LEAST_AMONG_BLANKS, WIDEST = 3, 4, 170

#: Characters of a piece of a paragraph, and of a link in it.
_PIECE, _LONGEST_LINK = 40, 80


def mended(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines of a dump, joined where paragraphs were broken at their elements."""
    if lines[0][:1] == ">" and all(not line or line[0] == ">" for line in lines):
        lines = [line.lstrip("> ") for line in lines]  # a message that quotes all of it
    broken = sum(
        [line[:1] in _GOES_ON_WITH and line[:_DOTS] != "." * _DOTS for line in lines if line]
    )
    if broken < (LEAST_AMONG_BLANKS if "" in lines[1:-1] else LEAST_BROKEN):
        return lines
    if max(map(len, lines)) < WIDEST:
        return lines
    return _joined(lines)


#: Letters of the scripts that have small ones and capitals.
_SMALL = "a-zß-öø-ÿ\u0100-\u017fα-ωά-ώа-яѐ-џґ"
_CAPITAL = "A-ZÀ-ÖØ-ÞŠŽČŘĎŤŇŁŚŻŹĆĐŐŰĞİŞĄĘĖĮŲŪĀĒĢĪĶĻŅΑ-ΩΆΈΉΊΌΎΏА-ЯЀ-ЏҐ"
#: Where one text ends and another begins, with nothing between: a word goes on with a capital, or a sentence,
#: a year, a bracket ends.
_SEAM = re.compile(
    rf"(?:[{_SMALL}]{{2}}|[{_SMALL}][.!?…][\"”’»)\]]{{0,2}}|\d{{4}}|[^\s(\[{{\"“„«‘'’][\"”»)\]])"
    rf"(?=[\"“„«‘(¿¡]{{0,2}}[{_CAPITAL}][{_SMALL}])"
)
#: Letters of a line that is looked at, and the seams from which on it is many texts. Of 11,706 dumps of other
#: programs 81 have such a line: seven bodies are better for it and eight worse.
LONG_RUN, LEAST_SEAMS = 500, 10
#: The same of small letters, a capital and small letters in ASCII, which is counted in no time.
_LEAST_HUMPS = 4
_KINDS = bytes(
    ord("A") if chr(code).isupper() else ord("a") if chr(code).islower() else ord(" ")
    for code in range(128)
) + bytes([ord("a")] * 128)
#: Words of other scripts that have small letters and capitals.
_FAR = re.compile("[α-ωа-я]{3}")
#: Names that are written so.
_NAMES = frozenset(
    "YouTube LinkedIn WhatsApp PayPal JavaScript TypeScript GitHub GitLab TikTok FaceTime WordPress DeepMind BuzzFeed "
    "PlayStation MasterCard AstraZeneca SoundCloud HubSpot MySpace PowerPoint SharePoint QuickTime OnlyFans AirPods "
    "MacBook CrossFit HarperCollins BlackRock BlackBerry GoFundMe DreamWorks NatWest HuffPost ProPublica TripAdvisor "
    "AccuWeather DuckDuckGo FedEx SpaceX OpenAI".split()
)


def apart(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines of a dump, those cut that are many texts run together."""
    if max(map(len, lines)) < LONG_RUN:
        return lines
    found: list[str] = []
    for line in lines:
        found += _apart(line) if len(line) >= LONG_RUN else [line]
    return found


def _apart(line: str) -> list[str]:
    kinds = line.encode("utf-8", "replace").translate(_KINDS)
    if kinds.count(b"aAa") < _LEAST_HUMPS and _FAR.search(line, 0, LONG_RUN) is None:
        return [line]
    seams = {seam.end(): _word_at(line, seam.end()) for seam in _SEAM.finditer(line)}
    if len(set(seams.values())) < LEAST_SEAMS:
        return [line]
    places = [place for place, word in seams.items() if word not in _NAMES]
    return [line[since:until] for since, until in pairwise([0, *places, len(line)])]


def _word_at(line: str, place: int) -> str:
    """Return the letters on both sides of a place."""
    since, until = place, place
    while since > max(0, place - _LONGEST_WORD) and line[since - 1].isalpha():
        since -= 1
    while until < min(len(line), place + _LONGEST_WORD) and line[until].isalpha():
        until += 1
    return line[since:until]


#: Letters on one side of a seam that are looked at.
_LONGEST_WORD = 20

#: Dots with which a line of points begins.
_DOTS = 4


def _joined(lines: Sequence[str]) -> list[str]:
    texts = [line for line in lines if line]
    found: list[str] = []
    pieces: list[str] = []  # of the running paragraph
    blanks = length = place = 0
    for line in lines:
        if not line:
            blanks += 1
            continue
        place += 1
        below = texts[place] if place < len(texts) else ""
        upper = pieces[-1] if pieces else ""
        is_open = upper[-1:] not in _ENDED
        begins = line[0] in _GOES_ON_WITH
        goes_on = upper[-1:] in _OPEN or (
            line[0].islower() and (length >= _PIECE or len(line) >= _PIECE)
        )
        is_link = (
            length >= _PIECE
            and len(line) <= _LONGEST_LINK
            and line[-1] not in _ENDED
            and (below[:1] in _GOES_ON_WITH or below[:1].islower())
        )
        if upper and (begins or (is_open and (goes_on or is_link))):
            if not (begins or upper[-1] in _OPENING or glued(upper, line)):
                pieces.append(" ")
            pieces.append(line)
            length += len(line)
        else:
            found.append("".join(pieces))
            found += [""] * blanks
            pieces, length = [line], len(line)
        blanks = 0
    return [*found[1:], "".join(pieces)]


#: The number of a link in the list that lynx and elinks print below a page: "[12]Weather"; and how many a page
#: with such a list has, most of them one more than the one before.
_LINK_NUMBER = re.compile(r"\[(\d{1,4})\](?=[\w“„«\"'])")
LEAST_NUMBERED = 8


def without_numbers(texts: list[str]) -> list[str]:
    """Return the texts without the numbers of their links, where a list of these is below the page."""
    numbers = [
        int(number) for text in texts if "[" in text for number in _LINK_NUMBER.findall(text)
    ]
    if len(numbers) < LEAST_NUMBERED:
        return texts
    if 2 * sum([after == before + 1 for before, after in pairwise(numbers)]) < len(numbers):
        return texts
    return [_LINK_NUMBER.sub("", text) if "[" in text else text for text in texts]
