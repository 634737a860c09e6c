"""What holds for every page of what people read: cards, explanations, web pages, more keys."""

from __future__ import annotations

import json
import re

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from extractnews import ExtractNewsError
from extractnews.keys import MORE_KEYS
from extractnews.pipeline import examine
from extractnews.reasons import explain
from extractnews.render.as_card import render_card
from extractnews.render.as_explanation import render_explanation
from extractnews.render.as_json import render_json, schema
from extractnews.render.as_web_page import render_web_page
from extractnews.render.with_keys import more_keys
from extractnews.values import RawPage

from .pages import broken_pages, odd_texts
from .test_laws import CONTROLS, FRESH, laws

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
#: Five renderings of a page take a while: fewer examples than of the other laws.
fewer = settings(laws, max_examples=FRESH or 25)
WIDTHS = st.sampled_from([None, 1, 20, 80])


def check(page: bytes | str, width: int | None) -> None:
    try:
        seen = examine(RawPage(page))
    except ExtractNewsError:
        return
    explanation = explain(seen)
    kept = [block for block in explanation.blocks if block.kept]
    assert len(kept) == len(seen.article.content)
    for text in (
        render_card(seen.article, width=width, colour=False),
        render_explanation(explanation, width=width, colour=False, verbose=True),
        _COLOUR.sub("", render_explanation(explanation, width=width, colour=True)),
        render_web_page(explanation),
    ):
        text.encode("utf-8")
        assert not CONTROLS.search(text)
    web = render_web_page(explanation).partition("\n")[2]
    etree.fromstring(re.sub(r"(<meta [^>]*)>", r"\1/>", web))
    line = render_json(seen.article, more=more_keys(seen, MORE_KEYS))
    found = json.loads(line)
    jsonschema.validate(found, schema())
    assert not CONTROLS.search(line)
    etree.fromstring(f"<body>{found['html'] or ''}</body>")


@fewer
@given(broken_pages(), WIDTHS)
def test_broken_pages(page: bytes, width: int | None) -> None:
    check(page, width)


@fewer
@given(odd_texts, WIDTHS)
def test_odd_texts(page: str, width: int | None) -> None:
    check(page, width)
    check(f"<html><body>{page}", width)
