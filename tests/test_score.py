"""Our figures are those of the benchmark's own script, on the same predictions.

Runs where the annotated pages and the script lie beside the project, and is skipped elsewhere.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractnews.lab import corpus, metrics

SHARED = Path(__file__).parents[2] / "shared"
SCORE = SHARED / "bench" / "score.py"
pytestmark = pytest.mark.skipif(not SCORE.exists(), reason=f"no {SCORE}")

#: Their name of each figure, and ours.
NAMES = {
    "shingle.f1": "body.f1", "shingle.p": "body.p", "shingle.r": "body.r", "word_f1": "word",
    "char_f1": "char", "para_f1": "paragraph", "snippets.f1": "snippets.f1",
    "snippets.p": "snippets.p", "snippets.r": "snippets.r", "title.exact": "title",
    "title.f1": "title.words", "title.suffixed": "title.longer", "authors.exact": "authors",
    "authors.f1": "authors.f1", "authors.person_exact": "person.exact",
    "authors.person_f1": "person.f1", "authors.agency_ok": "agency.silent", "tags_f1": "tags",
    "published.acc": "published", "published.p": "published.p", "published.r": "published.r",
    "published.f1": "published.f1", "published.instant": "published.instant",
    "modified.day": "modified", "modified.instant": "modified.instant", "description.f1": "lede",
    "description.given": "lede.given", "image.url": "image.url", "image.same": "image.same",
    "image.given": "image.given", "image.caption_f1": "caption", "image.credit_f1": "credit",
    "lang.share": "language", "site.share": "site",
}  # fmt: skip


def prediction(place: int, gold: dict[str, Any]) -> dict[str, Any]:
    """A record that is right in some ways and wrong in others, by turns."""
    turn = place % 5
    if turn == 4:
        return {}
    paragraphs = (gold.get("body") or " ".join(gold.get("with") or [])).split("\n\n")
    if turn == 1:
        paragraphs = [*paragraphs[1:], "One sentence that the page has no room for."]
    elif turn == 2:
        paragraphs += gold.get("without") or ["More of this in our newsletter."]
    pictures = gold.get("images") or []
    cover = next((picture for picture in pictures if picture.get("cover")), {})
    address = (cover.get("urls") or [None])[0]
    caption = (cover.get("caption") or "")[: None if turn else -10] or None
    credit = " / ".join(cover.get("authors") or []) or None
    return {
        "body": "\n\n".join(paragraphs) or None,
        "title": f"{gold.get('title')} - The Site" if turn == 3 else gold.get("title"),
        "authors": ["By Reuters", *(gold.get("authors") or [])[turn == 1 :]],
        "published": "2001-01-01" if turn == 2 else gold.get("published"),
        "modified": (gold.get("modified") or "")[: 10 if turn == 1 else None] or None,
        "tags": (gold.get("tags") or [])[turn:],
        "lede": None if turn == 3 else (gold.get("description") or "")[: 40 * turn + 40] or None,
        "images": [{"url": address, "caption": caption, "credit": credit}] if turn != 2 else [],
        "language": "en" if turn == 1 else gold.get("lang"),
        "site_name": None if turn == 1 else f"The {gold.get('site') or 'Site'}",
    }


def flat(value: dict[str, Any], path: str = "") -> dict[str, float]:
    """Return nested figures by their path, as "title.exact"."""
    found: dict[str, float] = {}
    for key, item in value.items():
        if isinstance(item, dict):
            found |= flat(item, f"{path}{key}.")
        elif isinstance(item, float | int):
            found[path + key] = item
    return found


@pytest.mark.parametrize("name", ["fundus_dev", "fundus_past_dev", "trafi_dev"])
def test_figures_agree(name: str, tmp_path: Path) -> None:
    folder = SHARED / "data" / name
    cases = list(corpus.read_set(folder))
    records = [prediction(place, case.gold) for place, case in enumerate(cases)]
    path = tmp_path / "predictions.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for case, record in zip(cases, records, strict=True):
            if record:
                lines.write(json.dumps({"id": case.id, **record}) + "\n")
    done = subprocess.run(
        [sys.executable, SCORE, folder, path], capture_output=True, check=True, text=True
    )
    theirs = flat(json.loads(done.stdout))
    ours = metrics.figures([case.gold for case in cases], records)
    compared = {key: theirs[key] for key in NAMES if key in theirs}
    assert len(compared) > 8
    assert {key: ours[NAMES[key]] for key in compared} == pytest.approx(compared, abs=6e-5)
