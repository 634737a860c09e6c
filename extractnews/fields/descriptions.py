"""What the head of a page says of its article → the part of it that a reader would take for a standfirst.

Programs put more into it: the title before it or behind it, the keywords, the name of the channel; or it
is about the site, and the same on each of its pages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .. import patterns as re
from . import jsonld
from .sources import Sources
from .text import squash, tidy, word_list

#: A description shorter than this (characters) is the site's motto or a keyword.
LEAST = 25

#: Characters at the end of a description that was cut off.
_CUT_OFF = ("...", "…", "[…]", "[...]", "→", ">>", "»", "Read on", "read more")

#: Marks that end a sentence.
FULL_STOPS = tuple(".!?。！？।")

#: A title of fewer characters may begin a sentence about it by chance.
_LEAST_TITLE = 12

#: Letters beside the title from which on a description says more than the name of a channel; where
#: words are not parted, and as a share of the title's.
_MORE, _MORE_UNSPACED, _MORE_SHARE = 40, 15, 0.6


#: Descriptions of the head that are compared with one another.
_MOST = 20


def of_head(sources: Sources, title: str) -> list[tuple[str, str]]:
    """Return the descriptions of the head with their origins, without what programs put into them."""
    stated = [(tidy(value), f"meta:{key}") for _, key, value in sources.head.of("lede")][:_MOST]
    told = jsonld.first_text(sources.article.get("description"))
    stated.append((told, "jsonld:description"))
    scene = sources.scene
    keywords = [value for _, _, value in sources.head.of("tags")]
    opening = scene.texts[scene.kept[0]] if scene.kept else ""
    texts = cleaned([text for text, _ in stated], title, keywords, opening)
    return [(text, origin) for text, (_, origin) in zip(texts, stated, strict=True)]


def cleaned(texts: Sequence[str], title: str, keywords: Sequence[str], opening: str) -> list[str]:
    """Return descriptions without title, keywords and channel; "" for those of which nothing is left.

    opening: the body's first block, which may say what the title was elsewhere
    """
    found = dict.fromkeys(texts, "")  # the head says the same under several names
    for text in found:
        shorter = [t for t in found if LEAST < len(t) < len(text) and text.startswith(t)]
        own = shorter[0] if shorter and _is_parted(text, shorter[0]) else text
        own = _without_keywords(own, keywords)
        if own.startswith(ORIGINAL_TITLE) or (title in own and not _begins_text(own, opening)):
            own = _own_words(own, title, opening)
        found[text] = own
    return [found[text] for text in texts]


def _begins_text(text: str, opening: str) -> bool:
    """Tell whether a description is how the body begins, with the title in it or without."""
    start = squash(text[: 2 * _SAME])[:_SAME]
    return len(start) == _SAME and squash(opening[: 2 * _SAME]).startswith(start)


def _is_parted(text: str, beginning: str) -> bool:
    return text[len(beginning) :].lstrip()[:1] in _PARTING_SIGNS


#: Letters by which a description is the beginning of the body.
_SAME = 40


_LISTED = re.compile(r"[,，、;；|\n]+")
_PARTING_SIGNS = frozenset(",，-–—|_·")


def _without_keywords(text: str, keywords: Sequence[str]) -> str:
    """Return a description without the page's keywords: "ferry island, …", "… at noon. ferry,island,harbour"."""
    if "," not in text and "，" not in text:
        return text
    ends = (text.split(maxsplit=1)[0], text.replace("，", ",").rpartition(",")[2].strip())
    if not any(end in value for value in keywords for end in ends):
        return text
    known = {squash(word) for value in keywords for word in _LISTED.split(value)}
    parts = _COMMAS.split(text)
    first = [squash(word) for word in parts[0].split()]
    if len(first) > 1 and known.issuperset(first):
        del parts[0]
        text = ",".join(parts).lstrip()
    left = len(parts)
    while left > 1 and squash(parts[left - 1]) in known:
        left -= 1
    if len(parts) - left < 2:
        return text
    rest = ",".join(parts[:left]).rstrip(" ,，")
    last = rest.rpartition(" ")[2]
    return rest.removesuffix(last).rstrip() if squash(last) in known else rest


_COMMAS = re.compile("[,，]")


def _own_words(text: str, title: str, opening: str) -> str:
    """Return a description without the title before it; "" where it says little else."""
    if text.startswith(ORIGINAL_TITLE):
        if not opening.startswith(ORIGINAL_TITLE) or not text.startswith(opening):
            return ""
        text = text[len(opening) :].lstrip()
    place = text.find(title) if len(title) >= _LEAST_TITLE or not title.isascii() else -1
    if place < 0 or not title:
        return text
    before, behind = text[:place], text[place + len(title) :]
    spaced = title.lower() != title.upper()
    beside = len(squash(before)) + len(squash(behind))
    if beside <= max(_MORE if spaced else _MORE_UNSPACED, _MORE_SHARE * len(title)) and not (
        _goes_on(behind) or _leads_to(before)
    ):
        return ""
    sign = behind.lstrip()[:1]
    if not before and (
        sign in _PARTING_SIGNS or (not spaced and behind[:1] == " ") or title[-1] in FULL_STOPS
    ):
        rest = behind.lstrip(" -–—|_·:,")
        if not rest[:1].islower() and (len(rest) > LEAST or not rest.isascii()):
            return rest
    return text


#: How a line, and a description, begins that gives the title which a text had elsewhere.
ORIGINAL_TITLE = ("原标题", "（原标题", "(原标题", "本文原标题", "原標題")


def _goes_on(behind: str) -> bool:
    """Tell whether what stands behind a title goes on with its sentence: "… is back after two years."."""
    return behind[:1] == " " and behind[1:2].islower()


def _leads_to(before: str) -> bool:
    """Tell whether what stands before a title is the beginning of its sentence: "Why …"."""
    return before[-1:] == " " and before[-2:-1].isalpha()


#: Characters of a motto: eight words.
_LONGEST_MOTTO = 120


def is_motto(text: str, title: str) -> bool:
    """Tell whether a short description is about the site: it shares no word with the title."""
    if len(text) > _LONGEST_MOTTO:
        return False
    words = word_list(text)
    if not text.isascii() and text.lower() == text.upper():  # words are not parted there
        return False
    return len(words) < 9 and not set(words) & {word for word in word_list(title) if len(word) > 3}


#: Letters by which words of one stem agree; words of a description about something; the share of them
#: that the text has at least, and its characters from which on that tells.
_STEM, _FEWEST, _SHARE, _LONG_TEXT = 5, 4, 0.28, 500


#: Characters of a description whose words are looked for in the text, one by one.
_LOOKED_AT = 1000


def is_of_site(text: str, title: str, told: Callable[[], str], names: Sequence[str]) -> bool:
    """Tell whether a description is about the site: next to none of its words are in the article.

    told:  gives the text of the article, in small letters
    names: its authors; a description that names one is about it: "…, writes Jane Doe."
    """
    if any(map(text.__contains__, names)):
        return False
    text = text[:_LOOKED_AT]
    said = text.lower()
    unspaced = said == text.upper()  # no letter has a case: words are not parted there
    if unspaced:
        letters = squash(said)
        stems = {letters[place : place + 2] for place in range(len(letters) - 1)}
    else:
        stems = {word[:_STEM] for word in word_list(said) if len(word) > 3}
    if len(stems) < _FEWEST or sum(map(title.lower().__contains__, stems)) > 1:
        return False
    article = told()
    if len(article) < _LONG_TEXT:
        return False
    if unspaced:
        article = article.replace(" ", "")
    left = int(_SHARE * len(stems))
    for stem in stems:  # each that is not there takes a look at all of the text
        left -= stem in article
        if left < 0:
            return False
    return True


def is_cut_off(text: str) -> bool:
    """Tell whether a description ends in the middle: with dots, or without a mark at a usual limit."""
    if text.endswith(_CUT_OFF):
        return True
    return len(text) >= 140 and text[-1].isalnum()


def uncut(text: str) -> str:
    """Return a description without the sign that it was cut off."""
    for sign in _CUT_OFF:
        if text.endswith(sign):
            return text[: -len(sign)].rstrip()
    return text
