"""What stands above a text and says what its page is → fields: front matter, the head of a reader service."""

from __future__ import annotations

from collections.abc import Sequence

from ..front_text import Front
from ..values import Claim, Fields, Image
from . import authors, dates, descriptions, language, picture_urls, tags, urls
from .dump_scene import View
from .dump_sites import Site
from .scene import beginning
from .text import squash, tidy

#: Letters of a line that is a part of what stands in the window's title, and its share of that.
_TELLING, _SHARE = 10, 0.4
#: Lines below the body's start that may be the headline.
_BELOW = 4


def headline(view: View, front: Front) -> tuple[str | None, int | None]:
    """Return the title that is told, as the page shows it, and the line where it does; None for what there is not."""
    titles = [title for title in map(tidy, front.told.get("title", ())) if squash(title)]
    top = None
    for title in titles:
        place = _shown(view, title, whole=True)
        if place == 0 and top is None:  # it may stand there because it is told
            top = place
        elif place is not None and (front.whole or 0 < view.scene.levels[place] < 3):
            return view.scene.texts[place], place
    for title in titles:
        place = _shown(view, title, whole=False, most=1 if front.whole else 2)
        if place:
            return view.scene.texts[place], place
    if top is not None and (front.whole or 0 < view.scene.levels[top] < 3):
        return view.scene.texts[top], top
    return (titles[0] if titles and front.whole else None), None


def _shown(view: View, title: str, *, whole: bool, most: int = 2) -> int | None:
    """Return the line that shows a title, or a heading that shows its beginning or its end.

    whole: as it is told
    most:  the level of headings that may be a part of it
    """
    wanted = squash(title)
    texts, levels = view.scene.texts, view.scene.levels
    best: tuple[bool, int] | None = None
    for index in range(min(len(texts), view.scene.start + _BELOW)):
        key = squash(texts[index]) if len(texts[index]) <= 2 * len(title) + 20 else ""
        if whole:
            fits = key == wanted
        else:
            fits = (
                len(key) >= max(_TELLING, _SHARE * len(wanted))
                and 0 < levels[index] <= most
                and not view.dump.bullet[index]
                and key in wanted
            )
        if fits:
            best = max(best or (False, index), (0 < levels[index] < 3, index))
    return best[1] if best else None


def with_told(found: Site, front: Front) -> Site:
    """Return what is known of the site, with the name that is told among those to cut off."""
    names = [squash(name) for name in _texts(front, "site_name")]
    return found._replace(keys=tuple(dict.fromkeys([*filter(None, names), *found.keys])))


def over(found: Fields, view: View, front: Front, site: Sequence[str]) -> Fields:
    """Return the fields that the lines gave with what is told in their place.

    site: squashed forms of its name
    """
    claims: list[Claim] = []

    def claim(field: str, value: object) -> None:
        claims.append(Claim(field, value, "front", ", ".join(front.told[field])[:300]))

    published, swapped = _moment(front, "published", view.hints, found.published)
    modified, later_swapped = _moment(front, "modified", view.hints, found.modified)
    lines: dict[str, str | None] = {
        "site_name": next(iter(_texts(front, "site_name")), None),
        "section": next(iter(_texts(front, "section")), None),
        "published": published,
        "modified": modified,
    }
    for name, text in lines.items():
        if text:
            claim(name, text)
    found = found._replace(
        site_name=lines["site_name"] or found.site_name,
        section=lines["section"] or found.section,
        published=published or found.published,
        modified=modified or found.modified,
    )
    if (swapped or later_swapped) and "date_ambiguous" not in found.warnings:
        found = found._replace(warnings=("date_ambiguous", *found.warnings))
    people = _people(view, front)
    if people:
        found = found._replace(authors=tuple(people))
        claim("authors", tuple(people))
    listed = tags.choose(_texts(front, "tags"), found.section, (*site, *_NO_TAGS))
    if listed:
        found = found._replace(tags=tuple(listed))
        claim("tags", tuple(listed))
    for name in ("standfirst", "lede") if front.whole or not found.lede else ():
        lede = next(iter(_texts(front, name)), "")
        if len(lede) > descriptions.LEAST and not descriptions.is_cut_off(lede):
            found = found._replace(lede=lede)
            claims.append(Claim("lede", lede, f"front:{name}", lede))
            break
    spoken = language.choose(front.told.get("language", []), beginning(view.scene, view.scene.kept))
    if spoken and "language" in front.told:
        found = found._replace(language=spoken)
        claim("language", spoken)
    shown = [picture_urls.key(image.url) for image in found.images if image.url]
    lead = urls.join(found.url, next(iter(_texts(front, "images")), ""))
    if lead and picture_urls.key(lead) not in shown:
        found = found._replace(images=(Image(lead, None, None, None), *found.images))
        claim("images", lead)
    return found._replace(claims=(*claims, *found.claims))


def _people(view: View, front: Front) -> list[str]:
    # Notes name people as links to other notes: "[[Jane Doe]]", "[[people/doe|Jane Doe]]".
    raw = [text.strip("[]").rpartition("|")[2] for text in _texts(front, "authors")]
    return authors.unique([name for each in raw for name in authors.names_in(each, view.language)])


def _moment(
    front: Front, field: str, hints: dates.Hints, shown: str | None
) -> tuple[str | None, bool]:
    """Return the instant that is told, with the time of day that the page shows where only the day is told.

    With it goes whether its day and month may be the other way round.
    """
    for text in _texts(front, field):
        read = dates.read_machine(text, hints) or dates.read_written(text, hints)
        if read is not None and dates.is_known(read, hints):
            if shown and shown.startswith(read.iso):
                return (shown if shown.startswith(f"{read.iso}T") else read.iso), False
            return read.iso, read.swapped
    return None, False


def _texts(front: Front, field: str) -> list[str]:
    return [text for text in map(tidy, front.told.get(field, ())) if text]


#: What programs tag all that they keep with.
_NO_TAGS = ("clippings", "clipping", "webclip", "readlater")
