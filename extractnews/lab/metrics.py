"""The measures of body and fields: one page's figures, and those of many.

A page's gold is a dict as `corpus` reads it, a prediction is a record of ours (a dict with the
keys of the JSON), `{}` where nothing was found. Only what the gold says is measured.

    measured = [measure(gold, prediction) for …]      # by page, to sort, group and look at
    figures = summarise(measured)                     # {"body.f1": 0.957, "title": 0.93, …}
    figures(golds, predictions)                       # both at once

body.f1 .p .r   shingles of four words; means of P and R over pages, F1 of the means, as in
                https://github.com/scrapinghub/article-extraction-benchmark
word, char      F1 of bags of words, of character pairs (for scripts without spaces)
paragraph       F1 of exact paragraphs, as in fundus-evaluation
snippets.f1 …   of snippets that must and must not be in the body, as in trafilatura's evaluation
title           exact after folding; title.words: F1 of its words; title.longer: more around it
authors         exact set; authors.f1. person.f1, person.exact: persons only, on pages signed by
                one; agency.silent: no person named on pages signed by none
published       the right day; .p .r .f1 as in htmldate's evaluation. published.instant: the second,
                where gold has a time with zone. modified the same
tags            F1 of the set. lede: F1 of words against the standfirst
image.url       the cover's address; image.same: or another crop of it; caption, credit: F1 of words
language, site  two letters; one name holding the other
md.f1 …         of the elements of Markdown, see `markdown`
confidence.error  distance of the confidence from the page's body F1, where there is a record
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean
from typing import Any

from .compare import (
    Overlap,
    char_f1,
    folded,
    folded_set,
    instant,
    paragraph_f1,
    people,
    person,
    same_address,
    same_language,
    same_photo,
    same_site,
    set_f1,
    shingle_overlap,
    tidy,
    word_f1,
)

Measured = dict[str, float]
Record = Mapping[str, Any]

#: Parts of a page's figures that are counts to add up; they begin with this and are no means.
COUNT = "#"


def figures(golds: Iterable[Record], predictions: Iterable[Record]) -> Measured:
    """Return the figures of many pages, gold and prediction in the same order."""
    return summarise([*map(measure, golds, predictions)])


def measure(gold: Record, prediction: Record) -> Measured:
    """Return one page's figures, 0..1, and its counts; a key is there only if the gold has it."""
    return {
        **_body(gold, prediction.get("body") or "", prediction.get("confidence")),
        **_title(gold, prediction.get("title") or ""),
        **_authors(gold, prediction.get("authors") or []),
        **_dates(gold, prediction),
        **_texts(gold, prediction),
        **_image(gold, prediction.get("images") or []),
    }


def summarise(pages: Sequence[Mapping[str, float]]) -> Measured:
    """Return the figures of many measured pages: means, and ratios of added counts."""
    summary: Measured = {}
    overlaps = [page for page in pages if "#body.both" in page]
    if overlaps:
        summary |= _body_figures(
            [Overlap(p["#body.both"], p["#body.extra"], p["#body.missed"]) for p in overlaps]
        )
    for key in dict.fromkeys(key for page in pages for key in page if key[0] != COUNT):
        summary[key] = fmean(page[key] for page in pages if key in page)
    for key in ("snippets", "published", "md"):
        hits, extra, missed = (
            sum(page.get(f"#{key}.{part}", 0.0) for page in pages)
            for part in ("hit", "extra", "missed")
        )
        if hits + extra + missed:
            precision = hits / (hits + extra) if hits + extra else 0.0
            recall = hits / (hits + missed) if hits + missed else 0.0
            summary |= _triple(key, precision, recall)
    return summary


def counts(pages: Sequence[Mapping[str, float]]) -> Counter[str]:
    """Return on how many pages each measure stands."""
    return Counter(key for page in pages for key in page)


def _triple(key: str, precision: float, recall: float) -> Measured:
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {f"{key}.f1": f1, f"{key}.p": precision, f"{key}.r": recall}


def _body_figures(overlaps: Sequence[Overlap]) -> Measured:
    """Return the macro figures; a page without a prediction has a recall and no precision."""
    precisions = [o.both / (o.both + o.extra) for o in overlaps if o.both + o.extra]
    recalls = [o.both / (o.both + o.missed) for o in overlaps if o.both + o.missed]
    return _triple(
        "body", fmean(precisions) if precisions else 0.0, fmean(recalls) if recalls else 0.0
    )


def _body(gold: Record, body: str, confidence: float | None) -> Measured:
    found: Measured = {}
    if gold.get("body"):
        overlap = shingle_overlap(gold["body"], body)
        found["#body.both"], found["#body.extra"], found["#body.missed"] = overlap
        found["body.page_f1"] = overlap.f1
        found["word"] = word_f1(gold["body"], body)
        found["char"] = char_f1(gold["body"], body)
        if confidence is not None:
            found["confidence.error"] = abs(confidence - overlap.f1)
    if gold.get("paragraphs"):
        found["paragraph"] = paragraph_f1(gold["paragraphs"], body)
    if "with" in gold or "without" in gold:
        text, wanted = tidy(body), gold.get("with") or []
        hits = sum(tidy(snippet) in text for snippet in wanted)
        found["#snippets.hit"] = hits
        found["#snippets.missed"] = len(wanted) - hits
        unwanted = gold.get("without") or []
        found["#snippets.extra"] = sum(tidy(snippet) in text for snippet in unwanted)
    return found


def _title(gold: Record, title: str) -> Measured:
    if not gold.get("title"):
        return {}
    want, got = folded(gold["title"]), folded(title)
    longer = want != got and len(want) > 8 and want in got  # shorter titles stand in many a line
    return {
        "title": float(want == got),
        "title.words": word_f1(gold["title"], title),
        "title.longer": float(longer),
    }


def _authors(gold: Record, names: Sequence[str]) -> Measured:
    if gold.get("authors") is None:
        return {}
    want, got = folded_set(gold["authors"]), folded_set(names)
    found = {"authors": float(want == got), "authors.f1": set_f1(want, got)}
    if not gold["authors"]:
        return found
    site = gold.get("site") or ""
    want, got = people(gold["authors"], site), people(names, site)
    if want:
        found["person.exact"] = float(want == got)
        found["person.f1"] = set_f1(want, got)
    else:
        found["agency.silent"] = float(not got)
        found["agency.exact"] = float({*map(person, gold["authors"])} == {*map(person, names)})
    return found


def _dates(gold: Record, prediction: Record) -> Measured:
    found: Measured = {}
    for key in ("published", "modified"):
        want, got = str(gold.get(key) or ""), str(prediction.get(key) or "")
        if not want:
            continue
        right = want[:10] == got[:10]
        found[key] = float(right)
        if key == "published":
            found["#published.hit"] = right
            found["#published.extra"] = bool(got) and not right
            found["#published.missed"] = not got
        second = instant(want) if len(want) > 10 else None
        if second is not None and second % 86400:  # midnight UTC is a day in disguise
            found[f"{key}.instant"] = float(instant(got) == second)
    return found


def _texts(gold: Record, prediction: Record) -> Measured:
    found: Measured = {}
    if isinstance(gold.get("tags"), list):
        found["tags"] = set_f1(folded_set(gold["tags"]), folded_set(prediction.get("tags") or []))
    if gold.get("description"):
        found["lede"] = _words(gold["description"], prediction.get("lede"))
        found["lede.given"] = float(bool(prediction.get("lede")))
    if gold.get("lang"):
        found["language"] = float(same_language(gold["lang"], prediction.get("language") or ""))
    if gold.get("site"):
        found["site"] = float(same_site(gold["site"], prediction.get("site_name") or ""))
    return found


def _image(gold: Record, images: Sequence[Mapping[str, str | None]]) -> Measured:
    pictures: Sequence[Record] = gold.get("images") or []
    cover: Record = next((image for image in pictures if image.get("cover")), {})
    lead = images[0] if images else {}
    found: Measured = {}
    if cover.get("urls"):
        url = lead.get("url") or ""
        same = same_address(url, cover["urls"])
        found["image.given"] = float(bool(url))
        found["image.url"] = float(same)
        found["image.same"] = float(same or same_photo(url, cover["urls"]))
    if cover.get("caption"):
        found["caption"] = _words(cover["caption"], lead.get("caption"))
    if cover.get("authors"):
        found["credit"] = _words(" ".join(cover["authors"]), lead.get("credit"))
    return found


def _words(gold: str, predicted: str | None) -> float:
    return word_f1(gold, predicted) if predicted else 0.0
