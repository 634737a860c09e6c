"""What stands above a text and says what its page is → fields: front matter, the head of a reader service."""

from __future__ import annotations

from collections.abc import Sequence

from ..front_text import Front
from ..values import Claim, Fields, Image
from . import authors, dates, descriptions, language, tags, urls
from .dump_scene import View
from .text import squash, tidy

#: Letters of a line that is a part of what stands in the window's title, and its share of that.
_TELLING, _SHARE = 10, 0.4
#: Lines below the body's start that may be the headline.
_BELOW = 4


def headline(view: View, front: Front) -> tuple[str | None, int | None]:
    """Return the title that is told, as the page shows it, and the line where it does; None for what there is not."""
    title = tidy(next(iter(front.told.get("title", ())), ""))
    wanted = squash(title)
    if not wanted:
        return None, None
    texts, levels = view.scene.texts, view.scene.levels
    best: tuple[bool, bool, int] | None = None
    for index in range(min(len(texts), view.scene.start + _BELOW)):
        key = squash(texts[index]) if len(texts[index]) <= 2 * len(title) + 20 else ""
        if not key or not (wanted.startswith(key) or wanted.endswith(key)):
            continue
        if key != wanted and (
            front.whole or len(key) < max(_TELLING, _SHARE * len(wanted)) or view.dump.bullet[index]
        ):
            continue
        if not front.whole and not 0 < levels[index] < 3:
            continue
        found = (0 < levels[index] < 3, key != wanted or not front.whole, index)
        if best is None or found >= best:
            best = found
    if best is not None:
        return texts[best[2]], best[2]
    return (title if front.whole else None), None


def over(found: Fields, view: View, front: Front, site: Sequence[str]) -> Fields:
    """Return the fields that the lines gave with what is told in their place.

    site: squashed forms of its name
    """
    claims: list[Claim] = []

    def claim(field: str, value: object) -> None:
        claims.append(Claim(field, value, "front", ", ".join(front.told[field])[:300]))

    lines: dict[str, str | None] = {
        "site_name": next(iter(_texts(front, "site_name")), None),
        "section": next(iter(_texts(front, "section")), None),
        "published": _moment(front, "published", view.hints),
        "modified": _moment(front, "modified", view.hints),
    }
    for name, text in lines.items():
        if text:
            claim(name, text)
    found = found._replace(
        site_name=lines["site_name"] or found.site_name,
        section=lines["section"] or found.section,
        published=lines["published"] or found.published,
        modified=lines["modified"] or found.modified,
    )
    people = _people(view, front)
    if people:
        found = found._replace(authors=tuple(people))
        claim("authors", tuple(people))
    listed = tags.choose(_texts(front, "tags"), found.section, (*site, *_NO_TAGS))
    if listed:
        found = found._replace(tags=tuple(listed))
        claim("tags", tuple(listed))
    for name in ("standfirst", "lede"):
        lede = next(iter(_texts(front, name)), "")
        if len(lede) > descriptions.LEAST and not descriptions.is_cut_off(lede):
            found = found._replace(lede=lede)
            claims.append(Claim("lede", lede, f"front:{name}", lede))
            break
    spoken = language.choose(front.told.get("language", []), " ".join(_sample(view)))
    if spoken and "language" in front.told:
        found = found._replace(language=spoken)
        claim("language", spoken)
    pictured = any(image.url for image in found.images)
    lead = None if pictured else urls.join(found.url, next(iter(_texts(front, "images")), ""))
    if lead:
        found = found._replace(images=(Image(lead, None, None, None), *found.images))
        claim("images", lead)
    return found._replace(claims=(*claims, *found.claims))


def _people(view: View, front: Front) -> list[str]:
    # Notes name people as links to other notes: "[[Jane Doe]]", "[[people/doe|Jane Doe]]".
    raw = [text.strip("[]").rpartition("|")[2] for text in _texts(front, "authors")]
    return authors.unique([name for each in raw for name in authors.names_in(each, view.language)])


def _moment(front: Front, field: str, hints: dates.Hints) -> str | None:
    for text in _texts(front, field):
        read = dates.read_machine(text, hints) or dates.read_written(text, hints)
        if read is not None:
            return read.iso
    return None


def _texts(front: Front, field: str) -> list[str]:
    return [text for text in map(tidy, front.told.get(field, ())) if text]


def _sample(view: View) -> list[str]:
    return [view.scene.texts[index] for index in view.scene.kept[:_SAMPLE]]


#: What programs tag all that they keep with.
_NO_TAGS = ("clippings", "clipping", "webclip", "readlater")

#: Blocks of the body that its language is recognised from.
_SAMPLE = 12
