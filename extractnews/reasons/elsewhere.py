"""What the record has of a block: its text in the body, or what it says in another key."""

from __future__ import annotations

from .. import patterns as re
from ..article import says_the_day
from ..cleaning import clean_line
from ..endings import signs_off
from ..pipeline import Examination
from ..values import CAPTION, HEADING, Block
from .labels import Judged

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
        self._kept = set(seen.verdict.kept)
        # The standfirst that `article.tidy` puts in front stands at no block's place of its own.
        self._places = {block.place for block in article.content}
        self._first = _squash(article.content[0].text) if article.content else ""
        self._texts = {_squash(block.text) for block in article.content}
        self._moments = article.published, article.modified
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
            if claim is not None and claim.raw and not claim.origin.startswith(("meta", "jsonld")):
                self._parts += [(_squash(part), said) for part in claim.raw.split(" | ")]
        if article.title:
            self._whole[_squash(article.title)] = "title"
        self._whole.pop("", None)
        self._parts = [(said, key) for said, key in self._parts if len(said) > 3]

    def holds(self, one: Judged) -> bool:
        """Whether the body has the block."""
        text = _squash(clean_line(one.block.text))
        if one.kept:
            return one.block.place in self._places and text in self._texts
        return bool(text) and text == self._first and one.block.place <= min(self._places) + 1

    def given(self, block: Block, repeats: int) -> str:
        """The key of the record that has what the block says, "" if none has.

        What stands on the page again and again is a menu's item that happens to say the same.
        """
        text = _squash(block.text) if repeats < _AGAIN else ""
        found = self._whole.get(text, "")
        if found or not text:
            return found
        for said, key in self._parts:
            if said in text and len(text) <= len(said) + _MORE_LETTERS:
                return key
        covered: dict[str, int] = {}
        for said, key in self._parts if len(text) <= _LONGEST_LINE else ():
            if said in text:
                covered[key] = covered.get(key, 0) + len(said)
        most = (key for key, size in covered.items() if size > _MOST_OF_IT * len(text))
        is_day = says_the_day(clean_line(block.text), *self._moments)
        return next(most, "published" if is_day else "")

    def left_out(self, one: Judged) -> str:
        """Why a block that the labeller kept is not in the body."""
        if one.block.kind == CAPTION:
            return "a caption, no part of the text"
        if one.block.kind == HEADING:
            return "a heading that heads nothing"
        text = clean_line(one.block.text)
        return "signs the text off" if text and signs_off(text) else "no letters in it"
