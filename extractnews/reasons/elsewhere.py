"""What the record has of a block: its text in the body, or what it says in another key."""

from __future__ import annotations

from .. import patterns as re
from ..article import block_of, says_the_day, stated_lines
from ..cleaning import clean_line
from ..endings import presents
from ..notices import marks_advertising
from ..pipeline import Examination
from ..values import CAPTION, HEADING, Claim
from .labels import NOWHERE, Judged, Label

#: Origins of what a menu states: the names of sections and the logo.
_OF_MENUS = frozenset(("link", "breadcrumb", "named", "logo"))
#: What is not by the article's authors says no day of it, though it may be of the same.
_BY_OTHERS = frozenset((Label.COMMENTS, Label.RELATED))

_NOT_LETTERS = re.compile(r"[\W_]+")

#: Keys that a line of their own may state, whose claims keep that line.
_LINES = tuple((key, key) for key in ("published", "modified", "authors", "tags"))

#: Letters that a line may have besides what it states: "Published", "By", "Photo:".
_MORE_LETTERS = 24
#: Times that a block stands on the page from which on it states nothing: the title may stand twice.
_AGAIN = 3
#: A line that states a field has at most so many letters; standfirsts and captions may be longer.
_LONGEST_LINE = 300
#: Share of a line's letters that a key has of it: two authors, a caption and its credit.
_MOST_OF_IT = 0.6


def _squash(text: object) -> str:
    """Letters and digits only, folded: how two printings of one sentence compare."""
    return _NOT_LETTERS.sub("", str(text).casefold())


class Record:
    """What a block is looked for in."""

    def __init__(self, seen: Examination) -> None:
        article = seen.article
        self._content = {(block.place, _squash(block.text)) for block in article.content}
        self._standfirst = _place_of_standfirst(seen)
        self._authors = article.authors
        moments = article.published, article.modified
        stated = stated_lines(article.claims, article.authors)
        self._stated = {_squash(claim.raw): claim for claim in reversed(stated)}
        self._origins = {claim.field: claim.origin for claim in reversed(article.claims)}
        self._moments = moments
        self._whole: dict[str, str] = {}  # what a block says as a whole
        self._parts: list[tuple[str, str]] = []  # what it may say among a few other words
        self._gather(seen)

    def _gather(self, seen: Examination) -> None:
        article = seen.article
        for image in article.images:
            for said in (image.caption, image.credit):
                if said:
                    self._parts.append((_squash(said), "a picture's caption"))
        if article.lede:
            self._whole[_squash(article.lede)] = "the standfirst"
        for tag in article.tags:
            self._whole[_squash(tag)] = "a tag"
        if article.site_name:
            self._whole[_squash(article.site_name)] = "site_name"
        if article.section:
            self._whole[_squash(article.section)] = "section"
        for name in article.authors:
            self._parts.append((_squash(name), "authors"))
        for key, said in (*_LINES, ("images", "a picture's caption")):
            claim = next((c for c in article.claims if c.field == key), None)
            if claim is None or (key != "images" and not getattr(article, key)):
                continue  # what is said of it is not believed
            if claim.raw and not claim.origin.startswith(("meta", "jsonld")):
                self._parts += [(_squash(part), said) for part in claim.raw.split(" | ")]
        if article.title:
            self._whole[_squash(article.title)] = "title"
        self._whole.pop("", None)
        self._parts = [(said, key) for said, key in self._parts if len(said) > 3]

    def holds(self, one: Judged) -> bool:
        """Whether the body has the block."""
        if one.kept:
            return (one.block.place, _squash(clean_line(one.block.text))) in self._content
        return one.block.place == self._standfirst

    def given(self, one: Judged) -> str:
        """The key of the record that has what the block says, "" if none has.

        What stands on the page again and again is a menu's item that happens to say the same.
        """
        text = _squash(clean_line(one.block.text)) if one.repeats < _AGAIN else ""
        found = self._whole.get(text, "")
        if one.block.place == NOWHERE:  # left unread
            return found if self._origins.get(found) in _OF_MENUS else ""
        if not found and one.kept:
            found = self._has(self._stated.get(text))
        if found or not text:
            return found
        for said, key in self._parts:
            if said in text and len(text) <= len(said) + _MORE_LETTERS:
                return key
        covered: dict[str, int] = {}
        for said, key in self._parts if len(text) <= _LONGEST_LINE else ():
            if said in text:
                covered[key] = covered.get(key, 0) + len(said)
        most = next((key for key, size in covered.items() if size > _MOST_OF_IT * len(text)), "")
        if most or one.label in _BY_OTHERS:
            return most
        return "published" if says_the_day(clean_line(one.block.text), *self._moments) else ""

    def _has(self, claim: Claim | None) -> str:
        """The key of a claim that the record agrees with."""
        if claim is None or claim.field == "authors":
            return "authors" if claim else ""
        day = str(claim.value)[:10]
        return claim.field if any(m and m[:10] == day for m in self._moments) else ""

    def left_out(self, one: Judged, above: str) -> str:
        """Why a block that the labeller kept is not in the body, see `article.tidy`.

        above: the text of the block kept before it
        """
        text = clean_line(one.block.text)
        if one.block.kind == CAPTION:
            return "a caption, no part of the text"
        if not _squash(text):
            return "no letters in it"
        if marks_advertising(text):
            return "says that there is advertising"
        if _squash(text) in self._stated:
            return "states another day than the record"
        if text == above:
            return "says once more what stands above it"
        if one.block.kind == HEADING:
            return "a heading that heads nothing"
        return "says who wrote it" if presents(text, self._authors) else "signs the text off"


def _place_of_standfirst(seen: Examination) -> int | None:
    """The block whose text `article.tidy` put in front as the standfirst, though it was cut."""
    verdict, content = seen.verdict, seen.article.content
    if not content or not verdict.kept:
        return None
    first = content[0]
    if any(
        verdict.blocks[index].place == first.place
        and _squash(clean_line(verdict.blocks[index].text)) == _squash(first.text)
        for index in verdict.kept
    ):
        return None
    index = block_of(first.text, verdict)
    return verdict.blocks[index].place if index >= 0 else None
