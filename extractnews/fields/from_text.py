"""Lines of a page dump → fields: the headline first, then what stands around it and the body."""

from __future__ import annotations

from .. import patterns as re
from ..blocks_text import Dump
from ..values import TRUNCATED, Claim, Fields, Page, Verdict
from . import (
    datelines,
    dates,
    dump_bylines,
    dump_captions,
    dump_dates,
    dump_days,
    dump_ledes,
    dump_scene,
    dump_sites,
    dump_tags,
    dump_titles,
    language,
    moments,
    tags,
    titles,
    urls,
)
from .dump_scene import View, has_far
from .dump_sites import Site
from .scene import beginning

#: A line that is likelier than this the headline is believed before the title of the browser's window.
SURE_TITLE = 0.75


def choose(dump: Dump, page: Page, verdict: Verdict) -> Fields:
    """Return every field of a page's text, with the claims behind it."""
    claims: list[Claim] = []
    view = view_of(dump, page, verdict)
    told = dump.front.told.get("url", []) if dump.front is not None else []
    addresses = urls.canonical([(url, "front") for url in told], page.url)
    address = addresses[0][0] if addresses else None
    title, headline, origin = _title(view)
    home = address or dump_sites.home([link.url for link in dump.links])
    site = dump_sites.find(view.scene, headline, title or "", home)
    if dump.front is not None:
        from .told import with_told

        site = with_told(site, dump.front)
    view = view._replace(hints=hints_of(view, site))
    title = _finished(title, origin, site, claims)
    names = _authors(view, headline, title or "", site, claims)
    published, modified, ambiguous = _dates(view, headline, address, claims)
    section = dump_tags.section(view, headline, title or "", site.keys)
    shown = _tags(view, section, site, claims)
    captioned = dump_captions.gather(view, headline, title or "")
    captions = [image.caption for image, _ in captioned if image.caption]
    lede = dump_ledes.find(view, headline, title or "", captions)
    if dump.pictures:
        from . import dump_pictures

        pictures = dump_pictures.gather(view, headline, address, captioned)
    else:
        pictures = [image for image, _ in captioned]
    claims += [Claim("url", url, origin, url) for url, origin in addresses]
    _claim(claims, "site_name", site.name, site.origin)
    _claim(claims, "section", section, "line")
    _claim(claims, "language", view.language or None, "text")
    claims.extend(Claim("images", image.caption, "caption", raw) for image, raw in captioned)
    if lede:
        claims.append(Claim("lede", lede[0], f"standfirst:{lede[1]}", lede[0]))
    found = Fields(
        url=address,
        site_name=site.name,
        title=title,
        authors=tuple(names),
        published=published,
        modified=modified,
        section=section,
        tags=tuple(shown),
        lede=lede[0] if lede else None,
        images=tuple(pictures),
        language=view.language or None,
        warnings=("date_ambiguous",) * ambiguous + (TRUNCATED,) * dump.cut,
        claims=tuple(claims),
    )
    if dump.front is not None:  # few dumps have any
        from .told import over

        found = over(found, view, dump.front, site.keys)
    return found


def view_of(dump: Dump, page: Page, verdict: Verdict) -> View:
    """Return a dump as the fields look at it."""
    scene = dump_scene.look(dump, verdict)
    text = beginning(scene, scene.kept or range(len(scene.texts)))
    spoken = language.choose([], text) or ""
    hints = dates.Hints(spoken, latest=dates.latest_of(page.fetched))
    return View(scene, dump, verdict.scores, spoken, hints)


def _claim(claims: list[Claim], field: str, value: str | None, origin: str) -> None:
    if value:
        claims.append(Claim(field, value, origin, value))


def hints_of(view: View, site: Site) -> dates.Hints:
    """Return how dates are read here: by language, the site's country, other dates of the page."""
    hints = view.hints._replace(country=site.country)
    order = datelines.day_order(view.scene)
    return hints._replace(day_first=order) if order is not None else hints


def _title(view: View) -> tuple[str | None, int | None, str]:
    """Return the headline, the line where it is visible, and where it is from."""
    front, found = view.dump.front, dump_titles.best(view)
    if front is not None and (
        front.whole or found is None or not found[0] or found[1] < SURE_TITLE
    ):
        from .told import headline

        title, place = headline(view, front)
        if title:
            return title, place, "front"
    if found is None or _is_paragraph(view, found[0]):
        return None, None, ""
    return dump_titles.wording(view, found[0]), found[0], "line"


#: Characters of a sentence that is too long for a headline; Chinese says the same in a third of them.
_LONG, _LONG_OF_WIDE = 100, 35


def _is_paragraph(view: View, place: int) -> bool:
    """Tell whether a line is the first sentence of a text that came without its headline."""
    text = view.scene.texts[place]
    if text[-1] not in ".。؟।" or text[-2:] == "..":
        return False
    return len(text) >= (_LONG_OF_WIDE if has_far(text) else _LONG) and place in view.scene.kept


#: What a headline is called where each line of a text's head says what it is, and stars that make it one.
_CALLED = re.compile(
    r"(?:[【\[]?(?:title|headline|subject|titel|überschrift|betreff|titre|objet|título|titular|asunto|titolo|oggetto|tytuł"
    r"|заголовок|тема|başlık|العنوان|عنوان|标题|標題|题目|題目|タイトル|제목)[】\]]?\s?[:：]\s?|【(?:标题|標題|题目|題目)】|\*+ )(?=\S)",
    re.IGNORECASE,
)


#: One of these is in such words, which take so many characters.
_CALLING, _LONGEST_CALL = frozenset(":：】*"), 16


def _finished(title: str | None, origin: str, site: Site, claims: list[Claim]) -> str | None:
    if not title:
        return None
    if origin == "line" and not _CALLING.isdisjoint(title[:_LONGEST_CALL]):
        text = titles.finished(_CALLED.sub("", title, count=1), site.keys)
    else:
        text = titles.finished(title, site.keys)
    claims.append(Claim("title", text, origin, title))
    return text


def _authors(
    view: View, headline: int | None, title: str, site: Site, claims: list[Claim]
) -> list[str]:
    known: dict[int, dump_bylines.Reading] = {}
    found = dump_bylines.lines(view, headline, title, site.keys, known)
    names, bylines = dump_bylines.choose(found, site.keys)
    if not names:
        found = dump_bylines.lines(view, headline, title, site.keys, known, far=True)
        names, bylines = dump_bylines.choose(found, site.keys, dump_bylines.BELIEVED_FAR)
    linked = dump_bylines.linked(view, headline)
    if linked and not any(set(linked).issubset(byline.names) for byline in bylines[:1]):
        claims.append(Claim("authors", tuple(linked), "link", ", ".join(linked)))
        return linked
    for place, byline in enumerate(bylines[:6]):
        value = tuple(names) if not place else byline.names
        claims.append(Claim("authors", value, "byline", byline.raw[:200]))
    return names


def _dates(
    view: View, headline: int | None, url: str | None, claims: list[Claim]
) -> tuple[str | None, str | None, bool]:
    dated, marks = dump_dates.lines(view, headline), dump_dates.marks_of(view, headline)
    candidates = [date for date in dated if dates.is_known(date.moment, view.hints)]
    settled = dump_dates.choose(candidates, marks)
    found = {
        "published": [
            moments.Stated(1.0 - score, dated.moment, "dateline", dated.raw)
            for score, dated in settled.published
        ],
        "modified": [
            moments.Stated(1.0 + place / 100, dated.moment, "dateline", dated.raw)
            for place, dated in enumerate(settled.modified)
        ],
    }
    said = None
    if not found["published"]:
        said = dump_days.of_dateline(view) or dump_days.said_anywhere(view)
    if said and dates.is_known(said[0], view.hints):
        found["published"].append(moments.Stated(0.5, said[0], "dateline", said[1]))
    day = datelines.of_url(url)
    if day and dates.is_known(day, view.hints):
        found["published"].append(moments.Stated(3.4, day, "url", url or ""))
    settled_dates = moments.settle(found, claims)
    if len(candidates) < len(dated):  # what would be the day, had it come when the page was fetched
        claims += [
            Claim("published", date.moment.iso, "dateline", date.raw)
            for _, date in dump_dates.choose(dated, marks).published
            if not dates.is_known(date.moment, view.hints)
        ]
    return settled_dates


def _tags(view: View, section: str | None, site: Site, claims: list[Claim]) -> list[str]:
    listed, raw = dump_tags.gather(view)
    chosen = tags.choose(listed, section, site.keys)
    if chosen:
        claims.append(Claim("tags", tuple(chosen), "tags", raw[:300]))
    return chosen
