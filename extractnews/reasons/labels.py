"""What an explanation is made of: labelled blocks, the story of each field, and the ruling."""

from __future__ import annotations

from enum import Enum

from ..named import NamedTuple
from ..values import Article, Block, Claim

#: The place of text in a menu that was left unread, which is no block of the page.
NOWHERE = -1


class Label(Enum):
    """What a block of the page is to the record; the value is its name for people."""

    TEXT = "text"
    FIELD = "field"
    MENU = "menu"
    RELATED = "related"
    COMMENTS = "comments"
    FOOTER = "footer"
    ADVERT = "advert"
    SHARE = "share"
    SIDE = "sidebar"
    DETAILS = "details"
    CAPTION = "caption"
    LINKS = "links"
    OTHER = "other"


class Influence(NamedTuple):
    """How far one kind of evidence moved the score of a block.

    name:   of the kind of evidence
    weight: in log-odds; above 0 it speaks for the article, below 0 against it
    phrase: what the evidence is, in a few words
    """

    name: str
    weight: float
    phrase: str


class Judged(NamedTuple):
    """What the labeller did with one block, before the record is looked at.

    score:      0..1, None for a block that got none
    kept:       whether the labeller kept it
    label:      what it is if the record does not have it
    reason:     in a few words, of the labeller's decision
    repeats:    how often its text stands on the page
    influences: the strongest first
    """

    block: Block
    score: float | None
    kept: bool
    label: Label
    reason: str
    repeats: int
    influences: tuple[Influence, ...] = ()


class LabelledBlock(NamedTuple):
    """One block of the page, what it is to the record, and why, in a few words."""

    block: Block
    label: Label
    reason: str
    score: float | None
    repeats: int
    influences: tuple[Influence, ...] = ()

    @property
    def kept(self) -> bool:
        """Whether it is part of the body."""
        return self.label is Label.TEXT


def place_of(claim: Claim) -> str:
    """Where a claim stood, for people: a standfirst without the number of its block."""
    place, _, number = claim.origin.partition(":")
    return place if number.isdigit() else claim.origin


class FieldStory(NamedTuple):
    """Where one field of the record came from.

    value: as the record has it
    claims: what the page says of it, the winner first; none where nothing on the page says it
    """

    field: str
    value: object
    claims: tuple[Claim, ...]

    @property
    def winner(self) -> Claim | None:
        """The claim that gave the value."""
        return self.claims[0] if self.claims and self.value else None

    @property
    def origin(self) -> str:
        """Where the value came from, "" if there is none."""
        if not self.value:
            return ""
        if self.winner is not None:
            return place_of(self.winner)
        return "the article's pictures" if self.field == "images" else "what came with the page"

    @property
    def losers(self) -> tuple[Claim, ...]:
        """The claims that say something else, each thing once."""
        if self.winner is None:
            return self.claims
        seen = {str(self.winner.value)}
        others = []
        for claim in self.claims[1:]:
            if str(claim.value) not in seen:
                seen.add(str(claim.value))
                others.append(claim)
        return tuple(others)


class Explanation(NamedTuple):
    """Why a document became what it became.

    ruling: what was decided about the page as a whole, one sentence
    cut:    the score from which blocks were kept
    blocks: all of the page, in reading order
    fields: every key of the record that the page may state
    """

    article: Article
    is_article: bool
    ruling: str
    cut: float
    blocks: tuple[LabelledBlock, ...]
    fields: tuple[FieldStory, ...]
