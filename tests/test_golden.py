"""Whole pages of our own writing: the record that a careful reader wants from each.

    tests/golden/<name>/page.html or page.txt   the input, as bytes
                        article.json            the record; null for a page without an article
                        article.md              the Markdown of some, without the front matter
                        note.md                 what the page is like

The confidence is not compared: it may move with each training, only its range may not. Where the
filter gives something else today, golden/known.txt names page and key, one a line: such a line
must fail, so that it is taken out when it is mended: `UPDATE_GOLDEN=known` drops the lines that
are right by now. After a change that is meant, `UPDATE_GOLDEN=1 pytest tests/test_golden.py`
writes what comes out, but for the known lines; then read the diff before you keep it.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extractnews import NoArticle, extract

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.parent for path in GOLDEN.glob("*/page.*"))
assert CASES, f"no golden pages under {GOLDEN}"

#: Stands for the whole record: an article found on a page without one, or the reverse.
WHOLE = "article"


@cache
def known() -> frozenset[tuple[str, str]]:
    """Return the pairs of page and key that are known to be wrong."""
    lines = (GOLDEN / "known.txt").read_text("utf-8").splitlines()
    pairs = [line.split() for line in lines if line and not line.startswith("#")]
    return frozenset((page, key) for page, key in pairs)


@cache
def wanted(case: Path) -> dict[str, Any] | None:
    record: dict[str, Any] | None = json.loads((case / "article.json").read_text("utf-8"))
    return record


@cache
def got(case: Path) -> dict[str, Any] | None:
    """Return the record as the user gets it, None for no article."""
    try:
        article = extract(next(case.glob("page.*")).read_bytes())
    except NoArticle:
        return None
    record: dict[str, Any] = json.loads(article.to_json())
    assert 0 <= record["confidence"] <= 1
    record["confidence"] = None
    return record


def update(case: Path) -> None:
    record, old = got(case), wanted(case)
    if record and old and (case.name, WHOLE) not in known():
        record = {k: old[k] if (case.name, k) in known() else v for k, v in record.items()}
    text = json.dumps(record, ensure_ascii=False, indent=2)
    (case / "article.json").write_text(text + "\n", encoding="utf-8")
    wanted.cache_clear()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_golden(case: Path) -> None:
    if os.environ.get("UPDATE_GOLDEN") == "1":  # then read the diff before you keep it
        update(case)
    want, have = wanted(case), got(case)
    if (case.name, WHOLE) in known():
        pytest.xfail("known")
    if want is None or have is None:
        assert want == have
        return
    assert list(have) == list(want)
    keys = [key for key in want if (case.name, key) not in known()]
    assert {key: have[key] for key in keys} == {key: want[key] for key in keys}


def is_wrong(page: str, key: str) -> bool:
    """Tell whether a known line is still true."""
    want, have = wanted(GOLDEN / page), got(GOLDEN / page)
    if key == WHOLE or want is None or have is None:
        return (want is None) != (have is None)
    return bool(have[key] != want[key])


def test_what_is_known_to_be_wrong_still_is() -> None:
    """Once it is right the line goes from known.txt, and the right answer is kept for good."""
    mended = {pair for pair in known() if not is_wrong(*pair)}
    if os.environ.get("UPDATE_GOLDEN") == "known":
        path = GOLDEN / "known.txt"
        lines = path.read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if tuple(line.split()) not in mended]
        path.write_text("".join(kept), encoding="utf-8")
    else:
        assert mended == set()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_page_has_a_note(case: Path) -> None:
    assert (case / "note.md").read_text("utf-8").strip()


PRINTED = [case for case in CASES if (case / "article.md").exists()]
assert PRINTED, "no golden Markdown"


@pytest.mark.parametrize("case", PRINTED, ids=lambda case: case.name)
def test_golden_markdown(case: Path) -> None:
    want = case / "article.md"
    article = extract(next(case.glob("page.*")).read_bytes())
    text = article.to_markdown("none")
    if os.environ.get("UPDATE_GOLDEN") == "1":  # then read the diff before you keep it
        want.write_text(text, encoding="utf-8")
    assert text == want.read_text(encoding="utf-8")
