"""Boxes below an article: those about its author, and those of other stories, comments and contacts."""

from __future__ import annotations

from collections.abc import Iterator

from .. import patterns as re
from ..comments_html import says_comments
from ..values import CAPTION
from . import given_names
from .bare_names import names_in
from .scene import Scene, foot_lines
from .sources import Sources

#: How the names of elements that hold a field are written, in lower case.
AUTHOR_NAME = re.Words(
    "author|byline|by-line|writer|journalist|contributor|reporter|autor|auteur|verfasser|yazar|columnist|postedby|posted-by"
    "|creator|signature|redakt",
    r"byl\b",
    "byl",
)
NOT_AUTHOR_NAME = re.Words(
    "about|descr|authorit|authoriz|social|imag|avatar|photo|follow|twitter|comment|-list|related|more",
    r"bio\b",
    "bio",
)


def boxed(sources: Sources) -> Iterator[str]:
    """Yield the persons whose names stand alone below the body, as in a box about the author.

    Whom the text names is its subject, and below what begins another part of the page nobody wrote it.
    """
    scene, texts = sources.scene, sources.scene.texts
    for index in foot_lines(scene):
        text = texts[index]
        if _begins_other_part(text):
            return
        if _SHORTEST_NAME <= len(text) <= _LONGEST_NAME and text[0].isalpha():
            name = next(iter(names_in(text, sources.language)), "")
            if given_names.is_person(name):
                family = name.rpartition(" ")[2]
                if (
                    is_of_others(sources, index)
                    or _is_headed(scene, index)
                    or any(family in texts[place] for place in scene.kept)
                ):
                    return
                yield name


def _begins_other_part(text: str) -> bool:
    """Tell whether a line is the heading of comments, of other stories, or of those to be asked."""
    if len(text) > _LONGEST_HEADING:
        return False
    said = text.lower()
    words = [word.strip(":()") for word in said.split()]
    return not (_OTHER_PARTS.isdisjoint(words) or _AUTHORS.search(said)) or says_comments(text)


def _is_headed(scene: Scene, index: int) -> bool:
    """Tell whether a line stands right below a heading behind the body that says nothing of authors."""
    above = index - 1
    if above < scene.end or not scene.levels[above]:
        return False
    return _AUTHORS.search(scene.texts[above].lower()) is None


def is_of_others(sources: Sources, index: int) -> bool:
    """Tell whether a line below the body stands in a box that is about no author.

    Pictures, topics and other stories have such; and whom a telephone number or an address follows is
    one to be asked.
    """
    layout, texts = sources.layout, sources.scene.texts
    if layout.kind[layout.container[index]] is CAPTION:
        return True
    found = is_boxed(sources, index)
    if found is not None:
        return found
    near = texts[index + 1 : index + 1 + _CONTACT_LINES]
    return any("@" in text or sum(map(str.isdigit, text)) >= _TELEPHONE for text in near)


def is_boxed(sources: Sources, index: int, headline: int = -1) -> bool | None:
    """Tell whether a line stands in a box that is about no author; None where no box says what it is about.

    headline: what holds it too is no box
    """
    layout = sources.layout
    for container in layout.around(layout.container[index], _BOX_DEPTH):
        if layout.first[container] <= headline:
            break
        author = sources.is_named(container, AUTHOR_NAME)
        if author and not sources.is_named(container, _COMMENTS):
            return False
        if author or sources.is_named(container, _OTHER_BOX):
            return True
    return None


def is_in_other_box(sources: Sources, place: int) -> bool:
    """Tell whether a byline below the body is one of other stories, or of comments."""
    layout = sources.layout
    inner = layout.container[min(place, len(layout.container) - 1)]
    around = layout.around(inner, _CARD_DEPTH)
    return any(sources.is_named(here, _OTHER_STORIES) for here in around)


#: Elements around a byline in a list of other stories, and what one of them is named.
_CARD_DEPTH = 8
_OTHER_STORIES = re.Words("related|comment|disqus|most-read|popular|trending|latest|recommend")

#: Elements around a name in a box, and what those are named that are no box about the author.
_BOX_DEPTH = 4
_OTHER_BOX = re.Words(
    "tags|topic|keyword|schlagw|thema|categor|contact|kontakt|related|download|comment|disqus|most-read|popular"
    "|trending|latest|recommend|testimonial|speaker|obituar|imprint|impressum",
    r"tema\b",
    "tema",
)

#: How readers' comments are named, and no "commentary-author" or "commentator".
_COMMENTS = re.compile("comment(?!ary|ari|ator)")

#: Characters of a line that may be the heading of another part of the page, and words of such.
_LONGEST_HEADING = 40
_OTHER_PARTS = frozenset(
    "comment comments reply replies contact contacts kontakt kontakte pressekontakt medienkontakt ansprechpartner contacto "
    "contatto contatti press media related latest popular trending recommended stories read impressum imprint publisher "
    "herausgeber verlag team columnists obituaries photo photos foto fotos testimonials speakers".split()
)

#: What a heading says that is about the author.
_AUTHORS = re.Words(
    "author|writer|written|autor|auteur|autrice|forfatter|författare",
    r"\b(?:by|von|par|por|av|af|door)\b",
    "by|von|par|por|av|af|door",
)

#: A full name that stands alone or with degrees, in characters.
_SHORTEST_NAME, _LONGEST_NAME = 5, 60

#: Lines below a name that may say how to reach the person, and digits of a telephone number.
_CONTACT_LINES, _TELEPHONE = 5, 6
