"""Facts of real pages, read by eye: section, site name and canonical address by page id."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from extractnews.lab.compare import squashed
from extractnews.lab.corpus import Case, read_set

from .pages import record

FACTS = json.loads((Path(__file__).parent / "facts" / "fields.json").read_text("utf-8"))
DATA = Path(__file__).parent.parent.parent / "shared" / "data"

#: Facts that are right today; raise them with what is mended, never lower them for a change.
FLOORS = {"section": 75, "site": 72, "url": 77}


def cases() -> list[Case]:
    sets = sorted({fact["set"] for fact in FACTS.values()})
    return [case for name in sets for case in read_set(DATA / name) if _is_wanted(case, name)]


def _is_wanted(case: Case, name: str) -> bool:
    return case.id in FACTS and FACTS[case.id]["set"] == name


def test_facts_of_real_pages() -> None:
    if not DATA.exists():
        pytest.skip("the annotated pages are not beside the project")
    right: Counter[str] = Counter()
    for case in cases():
        fact = FACTS[case.id]
        found = record(case.html, url=case.url or None) or {}
        right["section"] += found.get("section") in (fact["section"] or [None])
        name = squashed(found.get("site_name") or "")
        right["site"] += name in {squashed(site) for site in fact["site"]}
        right["url"] += found.get("url") == fact["url"]
    assert {key: right[key] for key in FLOORS if right[key] < FLOORS[key]} == {}


def test_there_are_facts_enough() -> None:
    assert len(FACTS) >= 60
