"""Lines of a dump → the names that they may hold, with what dumps do to them undone.

Text programs run elements together ("Jane DoeTravel Editor", "byJane Doe"), print a name twice (its
picture's text, then its link), and put jobs and agencies behind it without a comma.
"""

from __future__ import annotations

from .. import patterns as re
from ..data.bylines import AGENCIES, AND, AND_LETTERS, PARTICLES, ROLES, TITLES
from . import authors, datelines, dates, given_names, jobs
from .dump_scene import caseless, has_far
from .wide_bylines import is_bare_name

#: A small letter with a capital after it: two elements run together, unless a name is written so.
_HUMP = re.compile(
    r"(?<=[^\W\d_A-ZÀ-ÖØ-ÞЀ-ЯΆ-ΏΑ-Ω])(?=[A-ZÀ-ÖØ-ÞЀ-ЯΆ-ΏΑ-Ω][^\W\d_A-ZÀ-ÖØ-ÞЀ-ЯΆ-ΏΑ-Ω])"
)
#: A count behind a name: "Jane Doe5 minute read".
_NUMBER_BEHIND = re.compile(r"(?<=[^\W\d_A-Z]{2})(?=\d+ [^\W\d_])")
#: An account of the author's glued to the name: "Jane Doe@janedoe". What is no mail address begins
#: with a capital before the sign, and ends in a word without a dot behind it.
_HANDLE = re.compile(r"\b([^\W\d_a-z][^\W\d_]*)@\w+(?!\.?\w)")
_INNER_CAPITAL = re.compile(r"(?:\b|[-'’])(?:Mc|Mac|Di|De|Le|La|Van|Fitz|O['’]|D['’]|St)$")

#: What pictures of authors and links to them are called.
_PICTURE_OF = re.compile(
    r"^(?:headshot|photo|portrait|image|picture|profile(?: (?:image|picture|photo))?|bilde?|foto|porträt|avatar)s? (?:of|for|von|av|de|di)\s+"
    r"|^(?:email|e-mail|follow|avatar|contact|view|about|meet|more (?:from|by)|articles? by|posts? by|all posts by)\s+(?=[^\W\d_a-z])",
    re.IGNORECASE,
)
_PICTURE_AFTER = re.compile(
    r"(?:['’]s)? (?:image|photo|avatar|profile|headshot|portrait|picture|の写真)$", re.IGNORECASE
)
#: How whatever fits the last ends, in small letters.
_PICTURES = ("image", "photo", "avatar", "profile", "headshot", "portrait", "picture", "の写真")

#: What follows a name in a byline without a comma.
_AFTER = re.compile(
    r"\s+(?:for|at|in|is|was|has|of|from|with additional|updated|published|posted|on|via|the associated press|the canadian press|"
    r"associated press|the guardian|press association|freier?|für|aus|vom|bei|pour|para|per|da|em)\s+.*$"
    r"|,? (?:in|for|at|für|para|pour) .*$|\s+(?:the associated press|the canadian press|associated press|press association)$",
    re.IGNORECASE,
)

#: "Jane Doe 2 Comments", which would read as a day of a month.
_NUMBERED = re.compile(r"\s+\d{1,5}\s+[^\W\d_]{3,}\s*$")
_COUNT = re.compile(r"\s+\d.*$")

_DATE_START = re.compile(
    r"[\s,|•·/–—-]*(?:\b(?:on|am|le|el|il|den|updated|published|posted|stand|um|at)\b:?\s*)?"
    r"(?:\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\w{0,7}[.,]*\s+)?"
    r"(?:\d{1,2}[.:/]\s?\d|(?:19|20)\d\d[-./年])",
    re.IGNORECASE,
)

#: What that ends with: in two of three lines with a figure there is none.
_DATE_END = re.compile(r"\d[.:/]\s?\d|(?:19|20)\d\d[-./年]")
_DIGIT = re.compile(r"\d")


def without_date(text: str, hints: dates.Hints) -> str:
    """Return a line up to the date in it: "Jane Doe 4 March 2019 - 14:41" gives "Jane Doe".

    What follows a date that the line begins with, and a sign: "4 March 2019 | Jane Doe" the same.
    """
    if _DIGIT.search(text) is None:
        return text
    spans = dates.spans_written(text, hints, 1)
    if spans and not spans[0][0]:
        parted_from = _SIGN_AFTER_DATE.match(text, spans[0][1])
        if parted_from:
            return text[parted_from.end() :]
        behind = _first_person(text[spans[0][1] :])
        if behind:
            return behind
    ends = [spans[0][0]] if spans else []
    found = _DATE_START.search(text) if _DATE_END.search(text) is not None else None
    if found:
        ends.append(found.start())
    ends = [end for end in ends if end > 2]
    return datelines.without_label(text[: min(ends)]) if ends else text


def _first_person(text: str) -> str:
    """Return the person whose name a text begins with: "Jane Doe Leave a comment", "" if it does not."""
    words = text.lstrip(" ,").split()[:4]
    size = 2
    if len(words) > size and (words[1][-1] == "." or words[1] in PARTICLES):
        size = 3  # "Jane R. Doe", "Jane van Doe"
    name = " ".join(words[:size]).rstrip(",")
    known = given_names.is_person(name) and authors.looks_like_name(name, strict=True)
    if not known or name.isupper():
        return ""
    return text if words[size - 1][-1] == "," else name  # "Jane Doe, John Roe and Joan Poe"


#: What parts a date that a line begins with from the name.
_SIGN_AFTER_DATE = re.compile(r"(?:\s*(?:Uhr|h)\b)?\s*[|•·/–—-]\s*(?=[^\W\d_])")

#: A word in capitals, of a line that prints its names so; agencies have up to four letters.
_SHOUTED = re.compile(r"[^\W\d_a-z]+(?:['’-][^\W\d_a-z]+)*")


_VOWEL = re.compile("[^B-DF-HJ-NP-TV-XZ.'’-]")


def quietened(text: str) -> str:
    """Return a line with names in capitals as names are written: "By JANE DOE" gives "By Jane Doe"."""
    words = text.split(" ")
    if not any(map(str.isupper, words)):
        return text
    shouted = [_is_shouted(word) for word in words]
    if text[0] >= _BEYOND_LATIN and _is_shouted_topic(" ".join(filter(str.isupper, words))):
        return text
    for place, word in enumerate(words):
        if not shouted[place] or word.lower().strip(",;") in AGENCIES:
            continue
        if any(shouted[max(0, place - 1) : place] + shouted[place + 1 : place + 2]):
            words[place] = _SHOUTED.sub(lambda match: match.group().title(), word)
    return " ".join(words)


#: Where the letters of other scripts begin. Capitals have no accents in Greek, and menus have them everywhere.
_BEYOND_LATIN = "\u0370"


def _is_shouted_topic(text: str) -> bool:
    """Tell whether words in capitals of another script than ours name no person whose given name is known."""
    return text[:1] >= _BEYOND_LATIN and not (
        authors.is_agency(text) or given_names.is_given_name(text.split(maxsplit=1)[0])
    )


def _is_shouted(word: str) -> bool:
    bare = word.strip(",;.()")
    return (
        len(bare) > 2
        and bare.isupper()
        and bare.lower() != bare
        and _SHOUTED.fullmatch(bare) is not None
        and _VOWEL.search(bare) is not None  # else it is an acronym
    )


def parted(text: str) -> str:
    """Return a line with commas where elements were run together: "Jane DoeThe Example"."""
    if text.isascii() and text.islower():
        return text
    pieces: list[str] = []
    begin = 0
    for found in _HUMP.finditer(text):
        if not _INNER_CAPITAL.search(text[max(0, found.start() - 5) : found.start()]):
            pieces.append(text[begin : found.start()])
            begin = found.start()
    pieces.append(text[begin:])
    return ", ".join(pieces)


def halved(name: str) -> str:
    """Return a name once that is printed twice."""
    words = name.split()
    middle = len(words) // 2
    if len(words) > 1 and words[:middle] == words[middle:]:
        return " ".join(words[:middle])
    return name


def cleaned(raw: str, hints: dates.Hints) -> str:
    """Return a line as a byline that authors.names_in can take apart."""
    # "[]" is what w3m prints for a picture.
    text = _PICTURE_OF.sub("", without_date(raw.removeprefix("[]"), hints))
    if caseless(text).endswith(_PICTURES):
        text = _PICTURE_AFTER.sub("", text)
    if "@" in text:
        text = _HANDLE.sub(r"\1", text)
    if _DIGIT.search(text) is not None:
        text = _NUMBER_BEHIND.sub(" ", text)
    return quietened(parted(text))


def begins_small(text: str) -> bool:
    """Tell whether `names_of` and `leading_name` surely find no name in a cleaned line, as it begins like a sentence.

    Its second word has a small letter in front, joins no names and is part of none; and there is nothing by which
    a name might be sought further on. No word for "by" leads the line.
    """
    first, _, rest = text.partition(" ")
    second = rest.partition(" ")[0]
    return (
        second.islower()
        and first.isalpha()
        and second.isalpha()
        and second != second.title()  # Georgian has no capitals
        and second not in PARTICLES
        and second not in AND
        and second not in AND_LETTERS
        and first.lower() not in TITLES
        and first.lower() not in AGENCIES
        and not any(map(text.__contains__, _FURTHER_ON))
        and _DIGIT.search(text) is None
        and not has_far(text)
    )


#: How scripts and pictures lead to names inside a line.
_FURTHER_ON = ("von", "by", "par ", "por ", "More from ")


def names_of(text: str, language: str, *, said: bool = False) -> list[str]:
    """Return the names of a cleaned line; [] where the line does not begin with one.

    said: whether a word before it says that a name follows, so that any name is one
    """
    if _DIGIT.search(text) is not None:
        text = _NUMBERED.sub("", text)
    if " — " not in text:
        text = text.replace("—", " | ")  # it parts a name from what follows it without blanks
    text = text.replace("–", " | ")
    found: list[str] = []
    names = authors.names_in(text, language, strict=True) or _in_a_row(text)
    if not names and said:
        names = authors.names_in(text, language)[:1]
    for name in names:
        whole = halved(name)
        short = _COUNT.sub("", _AFTER.sub("", whole + " ").strip())
        short = _without_role(short).rstrip(" /")
        if short != whole and not authors.looks_like_name(short, strict=not said):
            short = whole
        if ":" in short or "：" in short or ("/" in short and not authors.is_agency(short)):
            continue
        if found and jobs.is_organisation(short) and not authors.is_agency(short):
            continue  # "Jane Doe, Example Today"
        if short.isupper() and (not said or " " not in short) and _is_shouted_topic(short):
            continue
        if not _is_wide(short) or _is_wide_name(short, language, said=said):
            found.append(short)
    return authors.unique(found)


def _in_a_row(text: str) -> list[str]:
    """Return the persons whose names a line holds without anything between them: "Jane Doe Anna Maria Roe John Poe"."""
    words = text.split()
    if not _FEWEST_IN_ROW <= len(words) <= _MOST_IN_ROW or not all(map(str.istitle, words)):
        return []
    names = [words[:1]]
    given = True
    for word in words[1:]:
        was_given, given = given, given_names.is_given_name(word)
        if given and not was_given:
            names.append([])
        names[-1].append(word)
    found = [*map(" ".join, names)]
    return found if len(found) > 1 and all(map(given_names.is_person, found)) else []


#: Words of such a line.
_FEWEST_IN_ROW, _MOST_IN_ROW = 4, 12

_WIDE = re.Far("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_KATAKANA_NAME = re.compile("[\u30a1-\u30fa\u30fc]+(?:[・＝][\u30a1-\u30fa\u30fc]+)+")
_HIRAGANA = re.compile("[\u3040-\u309f]")


def _is_wide(name: str) -> bool:
    return not name.isascii() and _WIDE.search(name) is not None


def _is_wide_name(name: str, language: str, *, said: bool) -> bool:
    """Tell whether a text of Chinese, Japanese or Korean letters may be a person's name.

    Where no word says that a name follows, any short words look like one: see `is_bare_name`. Else it has
    two to eight letters, little of which is hiragana (that is grammar).
    """
    if not said:
        return _KATAKANA_NAME.fullmatch(name) is not None or is_bare_name(name, language)
    letters = name.replace(" ", "").replace("・", "").replace("·", "")
    if "\uac00" <= letters[0] <= "\ud7af":
        return 2 <= len(letters) <= 4
    if "\u30a0" <= letters[0] <= "\u30ff":  # a foreign name in katakana
        return 5 <= len(letters) <= 16 and _HIRAGANA.search(letters) is None
    hiragana = len(_HIRAGANA.findall(letters))
    return 2 <= len(letters) <= 8 and (not hiragana or hiragana <= len(letters) - 2 <= 3)


def leading_name(text: str, page: str) -> list[str]:
    """Return the name that a line begins with, where more follows: "Jane Doe Political editor".

    page: the text of the page; a name that begins another of its lines is surely one
    """
    words = text.split()
    for size in (3, 2):
        name = " ".join(words[:size]).rstrip(",")
        if len(words) > size and _is_name(name) and f"\n{name}\n" in page:
            return [name]
    name = " ".join(words[:2]).rstrip(",")
    role = any(word.lower().strip(".,()") in ROLES for word in words[2:7])
    return [name] if len(words) > 2 and role and _is_name(name) else []


def _is_name(name: str) -> bool:
    return authors.looks_like_name(name, strict=True) and not name.isupper()


def _without_role(name: str) -> str:
    """Return a name without the words of a job behind it: "Jane Doe Politics Reporter"."""
    words = name.split()
    for place in range(2, len(words)):
        if words[place].lower().strip(".,") in ROLES:
            # "Example News Staff" is printed as the author.
            last = place == len(words) - 1 and words[place].lower() == "staff"
            return name if last else " ".join(words[:2])
    return name
