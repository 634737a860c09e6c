"""Claims of an HTML page → fields: which source of each is believed, as a page that reads downwards."""

from __future__ import annotations

from functools import lru_cache

from .. import patterns as re
from ..layout import Layout
from ..values import Claim, Fields, Page, Verdict
from . import (
    authors,
    datelines,
    dates,
    descriptions,
    given_names,
    images,
    jobs,
    jsonld,
    language,
    ledes,
    moments,
    page_tags,
    sections,
    sites,
    tags,
    titles,
    urls,
)
from .author_lines import BELOW_BODY_RANK, GUESS_RANK, Line, far_lines, near_lines, said_authors
from .html import (
    headline_spans,
    in_list,
    leads_up,
    marked_titles,
    stated_dates,
    stated_titles,
    visible_dates,
)
from .scene import beginning, find_line, head_lines, heading_with
from .sources import Sources
from .text import squash, tidy


def choose(layout: Layout, page: Page, verdict: Verdict) -> Fields:
    """Return every field of an HTML page, with the claims behind it."""
    sources = Sources(layout, page, verdict)
    claims: list[Claim] = []
    warnings: list[str] = []
    spoken = _language(sources, claims)
    sources.language = (spoken or "").partition("-")[0]
    sources.hints = _hints(sources, spoken, page)
    title, headline = _title(sources, claims)
    names = _authors(sources, headline, claims)
    published, modified, ambiguous = _dates(sources, headline, title, claims)
    if ambiguous:
        warnings.append("date_ambiguous")
    site = _claimed("site_name", sites.choose(sources, title, names), claims)
    if not names:
        names = _owner(sources, title, claims)
    others = [*names, site or ""]
    section = _claimed("section", sections.choose(sources, headline, title, others), claims)
    shown_tags = _tags(sources, section, site, headline, title, names, claims)
    pictures = images.gather(sources, headline)
    captions = [picture.caption for picture in pictures[:4] if picture.caption]
    lede = _lede(sources, headline, title, names, captions, claims)
    warnings += _notices(sources)
    address = _claimed("url", sources.urls, claims)
    return Fields(
        url=address,
        site_name=site,
        title=title,
        authors=tuple(names),
        published=published,
        modified=modified,
        section=section,
        tags=tuple(shown_tags),
        lede=lede,
        images=tuple(pictures),
        language=spoken,
        warnings=tuple(warnings),
        claims=tuple(claims),
    )


def _language(sources: Sources, claims: list[Claim]) -> str | None:
    declared = [sources.layout.language]
    declared += [jsonld.first_text(sources.article.get("inLanguage"))]
    declared += [value for _, _, value in sources.head.of("language")]
    text = beginning(sources.scene, sources.scene.kept) or sources.layout.title
    found = language.choose([tag for tag in declared if tag], text)
    if found:
        claims.append(Claim("language", found, "declared" if declared[0] else "text", declared[0]))
    return found


def _hints(sources: Sources, spoken: str | None, page: Page) -> dates.Hints:
    base, _, region = (spoken or "").partition("-")
    country = urls.country_of(sources.url or page.url)
    if not country:
        for _, key, value in sources.head.of("language"):
            tag = language.normal(value)
            if tag and "-" in tag and key == "og:locale" and tag != "en-US":
                region = tag.rpartition("-")[2]
        # "en-US" is what systems write when nobody says anything; it decides nothing.
        country = region if len(region) == 2 and (spoken or "") != "en-US" else ""
    return dates.Hints(base, country, None, dates.latest_of(page.fetched))


def _title(sources: Sources, claims: list[Claim]) -> tuple[str | None, int | None]:
    stated = stated_titles(sources)
    layout = sources.layout
    best = titles.clear(
        sources.scene,
        stated,
        sources.names,
        lambda index: in_list(layout, index) or leads_up(layout, index, sources.url),
    )
    if best is None:
        ranked = titles.ranked(title_candidates(sources, stated))
        if not ranked:
            return None, None
        best = ranked[0]
    text = titles.finished(best.text, sources.names)
    claims.append(Claim("title", text, best.origin, best.text))
    claims.extend(Claim("title", t.text, t.origin, t.text) for t in stated if t.text != text)
    if best.origin == "h1" and not best.signs:
        return text, best.block
    headline = find_line(sources.scene, best.text, sources.scene.start)
    if headline is None:
        headline = heading_with(sources.scene, best.text)
    if headline is not None and sources.scene.kept and headline >= sources.scene.end:
        headline = None  # a card of this article, or another of its name, below it
    return text, headline


def title_candidates(sources: Sources, stated: list[titles.Stated]) -> list[titles.Candidate]:
    """Return every text of the page that may be its headline, with what speaks for it."""
    return titles.candidates(
        sources.scene,
        [*stated, *headline_spans(sources)],
        marked_titles(sources.layout, sources.url),
        sources.names,
        titles.slug_words(sources.url),
    )


def _authors(sources: Sources, headline: int | None, claims: list[Claim]) -> list[str]:
    ranked: list[tuple[float, str, str, list[str]]] = []
    spare: list[tuple[str, str, list[str]]] = []
    stated = _stated_authors(sources)
    known = [name for _, _, _, names in stated for name in names if " " in name]
    lines: list[Line] = []
    shown: list[tuple[float, str, str, list[str]]] = []
    if not _names_someone(sources, stated):  # else there is no need to look
        lines = near_lines(sources, headline)
        shown = _visible_authors(sources, lines, known)
        if not _names_someone(sources, shown):
            lines += far_lines(sources, headline)
            shown = _visible_authors(sources, lines, known)
    if stated:
        said = said_authors(sources, headline, stated[0][3])
        # Where the head names nobody that can be believed, the lines are read anyway.
        if said and (not lines or authors.by_length(said[0], sources.language)):
            persons = [n for n in said[1] if not authors.is_site_name(n, sources.names)]
            ranked.append((_SAID, "line", said[0], persons or said[1]))
    for far, origin, raw, names in [*stated, *shown]:
        own = [
            name
            for name in authors.unique(names)
            if not authors.is_site_name(name, sources.names)
            # Who made the site stands in its head, as a rule.
            and (not jobs.is_company(name) or _is_printed(sources, name, headline, lines))
        ]
        if own:
            ranked.append((_distrust(own, sources.language) + far, origin, raw, own))
        elif names and _is_printed(sources, names[0], headline, lines):
            person = origin != "line" and authors.is_person(names[0])
            ranked.append((_OWN_SITE if person else _SITE, origin, raw, names[:1]))
        elif names and origin != "line":
            # A blog that bears its writer's name.
            persons = [
                name for name in names if authors.is_person(name) and not jobs.is_company(name)
            ]
            if persons:
                spare.append((origin, raw, persons[:1]))
    ranked.sort(key=_first)
    if len(ranked) > 1 and " " not in "".join(short := ranked[0][3]):
        ranked.sort(key=lambda entry: not jobs.spell_out(entry[3], short))
    for _, origin, raw, own in ranked:
        claims.append(Claim("authors", tuple(own), origin, raw))
    if ranked:
        return ranked[0][3]
    for origin, raw, own in spare[:1]:
        claims.append(Claim("authors", tuple(own), origin, raw))
        return own
    return []


def _owner(sources: Sources, title: str | None, claims: list[Claim]) -> list[str]:
    """Return the person whom the site of an unsigned page is named after."""
    from . import owners  # one page in five is unsigned

    found = owners.owner(sources, title)
    if found is None:
        return []
    claims.append(Claim("authors", (found[0],), f"site:{found[1]}", found[0]))
    return [found[0]]


def _names_someone(sources: Sources, found: list[tuple[float, str, str, list[str]]]) -> bool:
    """Tell whether one of the bylines found is as good as any."""
    return any(
        far + _distrust(names, sources.language) == 0
        and not authors.is_site_name(names[0], sources.names)
        for far, _, _, names in found
    )


#: A byline that the page prints, of others than those whom its head names: "By Jane Doe" where the
#: system knows who has an account.
_SAID = -1.0

#: How much less the kinds of author are believed: accounts, a person whom the site is named after,
#: bodies, the site itself.
_HANDLE, _OWN_SITE, _BODY, _SITE = 0.6, 0.4, 2.0, 3.0


def _first(entry: tuple[float, str, str, list[str]]) -> float:
    return entry[0]


def _distrust(names: list[str], language: str) -> float:
    """Return 0 for persons and agencies, more for what only stands in for them."""
    if language == "zh":
        from .wide_bylines import is_chinese_person

        if not any(is_chinese_person(name) or authors.is_person(name) for name in names):
            return _HANDLE
    if all(jobs.is_organisation(name) and not authors.is_agency(name) for name in names):
        return _BODY
    return _HANDLE if all(authors.is_handle(name) for name in names) else 0.0


def _stated_authors(sources: Sources) -> list[tuple[float, str, str, list[str]]]:
    """Return (distrust, origin, raw, names) of the authors that the head of the page states."""
    found: list[tuple[float, str, str, list[str]]] = []
    nodes = [("jsonld:author", sources.article, 0.0)]
    nodes += [("jsonld:page:author", node, _HANDLE) for node in sources.graph.pages[:1]]
    for origin, node, far in nodes:
        stated = jsonld.people(node.get("author", node.get("creator")), sources.graph)
        names = [name for raw in stated for name in _stated_names(sources, raw)]
        if names:
            found.append((far, origin, ", ".join(stated), names))
    by_key: dict[str, list[str]] = {}
    for _, key, value in sources.head.of("authors"):
        text = tidy(value)
        by_key.setdefault(key, []).append(text)
    for key, values in by_key.items():
        turned = key.startswith(_OF_LIBRARIES)
        names = [name for raw in values for name in _stated_names(sources, raw, turned)]
        if names:
            found.append((0.0, f"meta:{key}", ", ".join(values), names))
    return found


#: Keys of librarians and of scholars, who write "Doe, Jane".
_OF_LIBRARIES = ("citation_author", "dc.", "dcterms.")


def _stated_names(sources: Sources, raw: str, turned: bool = False) -> list[str]:
    """Return the names in one author of the head; a site's own name is not taken apart.

    turned: whether a comma stands between family and given name
    """
    if "&" in raw and authors.is_site_name(raw, sources.names):
        return [raw]
    if "的" in raw and len(raw) > 20:  # what the site offers, in Chinese
        return []
    text = jobs.unturned(raw, lists=turned) if "," in raw else raw
    return authors.names_in(text, sources.language)


def _visible_authors(
    sources: Sources, lines: list[Line], known: list[str]
) -> list[tuple[float, str, str, list[str]]]:
    """Return the same of the lines near the headline, then of those below the body.

    known: the full names that the head states; what is glued to one of them is none of it
    """
    found: list[tuple[float, str, str, list[str]]] = []
    checked = [raw[by.end() :] for _, _, raw, _ in lines for by in _CHECKED.finditer(raw)]
    for rank in sorted({line[0] for line in lines}):
        at = [(origin, raw, strict) for r, origin, raw, strict in lines if r == rank]
        names = authors.apart(
            [
                name
                for _, raw, strict in at
                for name in _names_in(_unglued(raw, known), sources.language, strict)
            ]
        )
        full = [name for name in names if authors.looks_like_name(name, strict=True)]
        if len(full) < len(names) and any(map(given_names.is_person, full)):
            names = full
        writers = [name for name in names if not any(rest.startswith(name) for rest in checked)]
        if names:
            far = _FAR_LINE if rank >= BELOW_BODY_RANK else _BARE_NAME if rank == 3 else 0.0
            far = _GUESS if rank >= GUESS_RANK else far
            names, far = (writers, far) if writers else (names, _CHECKER)
            found.append((far, at[0][0], " | ".join(raw for _, raw, _ in at), names))
    return found


#: What introduces those who read a text before it went out.
_CHECKED = re.compile(
    r"(?:[Rr]eview|[Ff]act[- ]?check|[Ee]dit)ed by:? |[Gg]eprüft von:? |[Rr]elue? par:? "
)


@lru_cache(maxsize=32)  # a line near the headline is read once more with those far from it
def _names_in(raw: str, language: str, strict: bool) -> tuple[str, ...]:
    return tuple(authors.names_in(raw, language, strict=strict))


def _unglued(raw: str, known: list[str]) -> str:
    """Return a known name alone where a line begins with it and goes on in the middle of a word."""
    for name in known:
        if raw.startswith(name) and raw[len(name) : len(name) + 1].isalpha():
            return name
    return raw


#: Lines below the body, and names that nothing introduces, are believed after those in the head.
_FAR_LINE, _BARE_NAME, _GUESS = 0.5, 0.7, 1.5

#: Those who read a text before it went out are believed after all others but the site.
_CHECKER = 2.5


def _is_printed(
    sources: Sources,
    name: str,
    headline: int | None,
    lines: list[Line],
) -> bool:
    """Tell whether the page prints a name as its byline, near the headline."""
    wanted = squash(name)
    person = authors.is_person(name)
    for rank, _, raw, _ in lines:
        if (rank < BELOW_BODY_RANK or (person and rank <= BELOW_BODY_RANK + 1)) and any(
            squash(found) == wanted for found in _names_in(raw, sources.language, False)
        ):
            return True
    scene = sources.scene
    if headline is None:
        return False
    longest = 2 * len(name) + _SIGNS
    return any(
        len(scene.texts[i]) <= longest and squash(scene.texts[i]) == wanted
        for i in head_lines(scene, headline)
        if i > headline - 2
    )


#: Signs and blanks that a text may have beside its letters, more than one for each of them.
_SIGNS = 20


def _dates(
    sources: Sources, headline: int | None, title: str | None, claims: list[Claim]
) -> tuple[str | None, str | None, bool]:
    found = stated_dates(sources)
    published, modified = found["published"], found["modified"]
    told = any(claim.rank <= moments.STRUCTURED for claim in published)
    utc = told and _may_be_another_day(published)
    doubtful = moments.repeats_change(published, modified) or moments.disagree(published)
    if not told or not modified or utc or doubtful:
        for dated in visible_dates(sources, headline, title or ""):
            found[dated.field].append(
                moments.Stated(
                    2.5 + dated.rank, dated.moment, dated.origin, dated.raw, dated.origin != "time"
                )
            )
        day = datelines.of_url(sources.url)
        if day and sources.is_known("published", day, "url", sources.url or ""):
            published.append(moments.Stated(3.4, day, "url", sources.url or "", True))
    settled = moments.settle(found, claims)
    claims += sources.late
    return settled


def _may_be_another_day(published: list[moments.Stated]) -> bool:
    """Tell whether the best date is in UTC at an hour when it is another day elsewhere."""
    best = min(published, key=lambda claim: claim.rank).moment
    return best.offset == 0 and best.hour is not None and (best.hour < 12 or best.hour > 14)


def _claimed(field: str, found: list[tuple[str, str]], claims: list[Claim]) -> str | None:
    """Return the first of (value, origin), all of which are claims of a field."""
    claims.extend(Claim(field, value, origin, value) for value, origin in found)
    return found[0][0] if found else None


def _tags(
    sources: Sources,
    section: str | None,
    site: str | None,
    headline: int | None,
    title: str | None,
    names: list[str],
    claims: list[Claim],
) -> list[str]:
    chosen: list[str] = []
    for origin, values in page_tags.gather(sources, headline, title or "", names):
        cleaned = tags.choose(values, section, [*sources.names, squash(site or "")])
        if cleaned:
            claims.append(Claim("tags", tuple(cleaned), origin, ", ".join(values)[:300]))
            chosen = chosen or cleaned
    return chosen


def _lede(
    sources: Sources,
    headline: int | None,
    title: str | None,
    names: list[str],
    captions: list[str],
    claims: list[Claim],
) -> str | None:
    scene = sources.scene
    own, longest = squash(title or ""), 2 * len(title or "") + _SIGNS
    told = {  # the head says the same under several names
        text: origin
        for text, origin in descriptions.of_head(sources, title or "")
        if text and (len(text) > longest or squash(text) != own)
    }
    wordings = [value for _, _, value in sources.head.of("title")]
    described = next(iter(told), "")
    shown = ledes.visible(
        scene, sources.layout, headline, described, title or "", captions, wordings, names
    )
    found = {shown[0]: f"standfirst:{shown[1]}"} if shown else {}
    found |= {
        text: origin
        for text, origin in told.items()
        if len(text) > descriptions.LEAST
        and not descriptions.is_cut_off(text)
        and not descriptions.is_motto(text, title or "")
        and (shown or not descriptions.is_of_site(text, title or "", sources.told, names))
    }
    claims += [Claim("lede", text, origin, text) for text, origin in found.items()]
    return next(iter(found), None)


def _notices(sources: Sources) -> list[str]:
    found = []
    node = sources.article
    free = node.get("isAccessibleForFree")
    if free is False or (isinstance(free, str) and free.strip().lower() == "false"):
        found.append("paywall_declared")
    if "liveblogposting" in jsonld.type_names(node):
        found.append("live_blog")
    if sources.layout.overflow:
        found.append("truncated")
    return found
