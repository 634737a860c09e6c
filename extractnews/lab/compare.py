"""How alike two texts, names, addresses or instants are: the comparisons under `metrics`.

Every function takes the gold value first and the prediction second, and answers 0..1 or a bool.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from itertools import pairwise
from typing import NamedTuple, TypeVar
from urllib.parse import unquote

#: Words in a shingle, as in https://github.com/scrapinghub/article-extraction-benchmark.
SHINGLE = 4
Key = TypeVar("Key")
_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")


class Overlap(NamedTuple):
    """What two bags share, each as a share of everything in either: they sum to 1, or all are 0."""

    both: float
    extra: float
    missed: float

    @property
    def f1(self) -> float:
        size = 2 * self.both + self.extra + self.missed
        return 2 * self.both / size if size else 0.0


def shingle_overlap(gold: str, predicted: str) -> Overlap:
    """Compare two texts by the runs of four words in them, order inside a run kept."""
    a, b = _shingles(gold), _shingles(predicted)
    both = (a & b).total()
    extra, missed = b.total() - both, a.total() - both
    size = both + extra + missed
    return Overlap(both / size, extra / size, missed / size) if size else Overlap(0.0, 0.0, 0.0)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    starts = range(max(1, len(words) - SHINGLE + 1))
    return Counter(tuple(words[i : i + SHINGLE]) for i in starts)


def word_f1(gold: str, predicted: str) -> float:
    """Compare two texts as bags of words, without case."""
    a = Counter(_WORD.findall(gold.lower()))
    b = Counter(_WORD.findall(predicted.lower()))
    if not a:
        return float(not b)
    return bag_f1(a, b)


def char_f1(gold: str, predicted: str) -> float:
    """Compare two texts as bags of character pairs, without white space and case.

    For scripts that do not space their words, where a "word" is a run between two commas.
    """
    bags = []
    for text in (gold, predicted):
        squeezed = _SPACE.sub("", text.lower())
        bags.append(Counter(pairwise(squeezed)))
    return bag_f1(*bags)


def bag_f1(gold: Counter[Key], predicted: Counter[Key]) -> float:
    """Return the Dice coefficient of two bags; two empty ones are alike."""
    size = gold.total() + predicted.total()
    return 2 * sum(min(n, predicted[key]) for key, n in gold.items()) / size if size else 1.0


def set_f1(gold: set[str], predicted: set[str]) -> float:
    """Return the Dice coefficient of two sets; two empty ones are alike."""
    size = len(gold) + len(predicted)
    return 2 * len(gold & predicted) / size if size else 1.0


def paragraph_f1(gold: Sequence[str], body: str) -> float:
    """Compare paragraphs exactly, but for white space; a line of the body is a paragraph."""
    lines = (tidy(line) for line in body.split("\n"))
    return bag_f1(Counter(map(tidy, gold)), Counter(line for line in lines if line))


def tidy(text: str) -> str:
    """Compose the characters and make every run of white space one blank."""
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text)).strip()


#: Soft hyphens and zero-width characters, which no record carries.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def folded(text: str) -> str:
    """Tidy, without case, unseen characters, the kind of quotes and dashes, and a full stop at
    either end."""
    text = _UNSEEN.sub("", text)
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text).lower().translate(_QUOTES)).strip(
        " ."
    )


def folded_set(texts: Iterable[str]) -> set[str]:
    return {folded(text) for text in texts if text}


def squashed(text: str) -> str:
    """Only the letters, digits and underscores, without case."""
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", text)).lower()


def same_site(gold: str, predicted: str) -> bool:
    """Tell whether one name of a publisher holds the other."""
    a, b = squashed(gold), squashed(predicted)
    return bool(b) and (a in b or b in a)


def same_language(gold: str, predicted: str) -> bool:
    """Compare the language alone, not country or script; both kinds of Norwegian are one."""
    a, b = (
        "no" if tag in ("nb", "nn") else tag for tag in (gold[:2].lower(), predicted[:2].lower())
    )
    return a == b


# Names of people


#: Agencies that sign with letters, in this case only.
_CODES = "AP|AFP|APA|DPA|dpa|ANSA|EFE|PTI|ANI|IANS|AAP|SID|NTB|TT|ANP|UPI|CNA|PAP|ČTK"
#: Words, in any case, that make a signature one of an agency, a desk or a publisher.
_BODIES = """
    pa media|ritzau|belga|tass|xinhua|yonhap|kyodo|jiji|lusa|reuters|bloomberg|associated press
    |agence france|presse|press|agency|agencies|agencia|agencias|agentur|agenturen|staff|newsroom
    |redaktion|redaktionen|redacción|rédaction|redazione|desk|editor|editors|editorial|team|online
    |news|news service|tv|radio|media|wire|network|magazine|times|post|zeitung|nachrichten|journal
"""
_DOMAINS = r"\w+\.(?:com|de|at|ch|net|org|fr|be|co\.\w+)"
_UNSPACED = "編集部|新聞|통신|新华|记者站"
_AGENCY = re.compile(
    r"\b(?:"
    + _CODES
    + "|(?i:"
    + re.sub(r"\s*\n\s*", "", _BODIES)
    + "|"
    + _DOMAINS
    + r"))\b|"
    + _UNSPACED
)
#: "by" in the languages whose bylines have been seen to keep it.
_BY = re.compile(r"^\s*(?:by|von|par|por|di|av|door|af)\s+")


def is_agency(name: str, site: str) -> bool:
    """Tell whether a signature is no person's: an agency, a desk, or the site itself."""
    own = (squashed(site), squashed(re.sub(r"[A-Z]{2}$", "", site))) if site else ()
    return bool(_AGENCY.search(name)) or squashed(name) in own


def person(name: str) -> str:
    """Reduce a person's name for comparing: no accents, no "by", no job after a comma."""
    marks = unicodedata.normalize("NFKD", name)
    plain = "".join(char for char in marks if not unicodedata.combining(char)).lower()
    return re.sub(r"[\W_]+", " ", _BY.sub("", plain).split(",")[0]).strip()


def people(names: Iterable[str], site: str) -> set[str]:
    """Return the persons among `names`, reduced for comparing."""
    return {person(name) for name in names if not is_agency(name, site)} - {""}


# Instants


def instant(text: str) -> int | None:
    """Return a time with a zone as seconds since 1970 in UTC, None for anything else."""
    colon = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", text.strip().replace("Z", "+00:00"))
    try:
        moment = datetime.fromisoformat(colon)
        return int(moment.astimezone(timezone.utc).timestamp()) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


# Pictures


def same_address(url: str, golds: Iterable[str]) -> bool:
    """Tell whether a picture's address is one of `golds`: the address itself, or its file name.

    Scheme, `www.`, query and case do not count, nor the size that a file name ends in.
    """
    ours, file = _bare(url), _file_name(url)
    return bool(url) and any(
        ours == _bare(gold) or (len(_file_name(gold)) >= _TELLING_NAME and file == _file_name(gold))
        for gold in golds
    )


def same_photo(url: str, golds: Iterable[str]) -> bool:
    """Tell whether two addresses share a photo's number or hash: another crop or size of it."""
    return bool(_photo_ids(url) & {photo for gold in golds for photo in _photo_ids(gold)})


#: Letters from which a file name identifies a picture: "photo" or "image-1" do not.
_TELLING_NAME = 8
_SIZE = re.compile(r"(?:-scaled|[-_.@]\d{2,4}x\d{2,4}|-\d{2,4}w)(?=\.\w+$|$)")


def _bare(url: str) -> str:
    address = re.sub(r"^(?:https?:)?//", "", url.strip().strip(","))
    return re.split(r"[?#]", address, maxsplit=1)[0].removeprefix("www.").rstrip("/").lower()


def _file_name(url: str) -> str:
    return _SIZE.sub("", unquote(unquote(_bare(url))).rsplit("/", 1)[-1]).rsplit(".", 1)[0]


def _photo_ids(url: str) -> set[str]:
    runs = re.findall(r"[a-z0-9]{7,}", _bare(unquote(unquote(url))))
    return {
        run
        for run in runs
        if re.search(r"\d", run) and not re.fullmatch(r"(?:19|20)\d{6}", run)  # 20240503: a day
    }
