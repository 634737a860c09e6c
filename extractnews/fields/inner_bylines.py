"""Lines that hold a byline beside other words → the part of them that names somebody."""

from __future__ import annotations

from .. import patterns as re
from ..data.bylines import NOBODY, OUTLETS, ROLES
from .authors import by_length

#: A byline inside a line: "Posted on 3 March 2019 by Jane Doe", "10. Februar 2019 von Heiko".
_INSIDE = re.compile(
    r"(?:^|[\s|·•–—-])(?:by|von|par|por|di|av|af|door|autor|autorin|author|auteur|redaktion|автор|oleh|przez|γράφει(?: [οη])?|yazar)(?::| (?=\S))"
)
#: One of these is in whatever fits.
_BY = (
    "by ", "by:", "von ", "von:", "par ", "par:", "por ", "por:", "di ", "di:", "av ", "av:", "af ", "af:", "door",
    "autor", "author", "auteur", "redaktion", "автор", "oleh", "przez", "γράφει", "yazar",
)  # fmt: skip
#: What stands before "by" where it tells of no writing: "Powered by Example".
_NO_WRITING = ("powered", "designed", "hosted", "built", "made", "sponsored", "theme", "developed")
_AFTER_NAME = re.compile(
    r"(?:\s[-–—|•·]|[|•·]|,? (?:at|um|on|am|in|le|em|kl\.|kategorien?|categor\w+|abgelegt|filed|kommentare|comments?|posted|published|last|updated|zuletzt|il|el|op|den|dnia|vor|veröffentlicht|hinterlasse)[: ]).*$"
)


def inner_byline(line: str) -> str:
    """Return the name's part of a line that has a byline inside, "" if it has none."""
    lowered = line.lower()
    if len(lowered) != len(line) or len(line) > 200 or not any(map(lowered.__contains__, _BY)):
        return ""
    end = -1
    for found in _INSIDE.finditer(lowered):
        if not lowered[: found.start()].endswith(_NO_WRITING):
            end = found.end()
    if end < 0:
        return ""
    rest = line[end:].strip()
    cut = _AFTER_NAME.search(rest.lower())
    if cut and len(rest.lower()) == len(rest):
        rest = rest[: cut.start()]
    return rest.strip(" ,;:|")


def lone_name(text: str, language: str) -> str:
    """Return the single name that a short line introduces: "Posted by Amanda · 3 March", "" if none."""
    length = by_length(text, language)
    if not length or len(text) > LONGEST_LONE:
        return ""
    rest = text[length:].lstrip(" :：.-–—|")
    cut = _AFTER_NAME.search(rest.lower())
    if cut and len(rest.lower()) == len(rest):
        rest = rest[: cut.start()]
    word = rest.strip(" ,.:;|-–—•·")
    lowered = word.lower()
    if not 3 <= len(word) <= 20 or not word.replace("_", "").isalpha():
        return ""
    return "" if lowered in ROLES or lowered in OUTLETS or lowered in NOBODY else word


#: A line that introduces one name of one word, in characters.
LONGEST_LONE = 80
