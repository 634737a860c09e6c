"""--with: more keys in a record, which the published schema knows."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from extractnews.keys import KEYS, MORE_KEYS
from extractnews.pipeline import examine
from extractnews.render.as_html import body_html
from extractnews.render.as_json import render_json, schema
from extractnews.render.with_keys import more_keys
from extractnews.values import CODE, HEADING, ITEM, QUOTE, ROW, Block, RawPage, Span

from .cli.running import SEED, page, run
from .pages import GOLDEN

PAGES = [SEED, *sorted(GOLDEN.glob("*/page.*"))]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_more_keys_say_what_became_of_the_page(path: Path) -> None:
    seen = examine(RawPage(path.read_bytes(), path.name))
    line = json.loads(render_json(seen.article, more=more_keys(seen, MORE_KEYS)))
    jsonschema.validate(line, schema())
    assert list(line) == [*KEYS, *MORE_KEYS]
    assert [block["text"] for block in line["blocks"]] == [b.text for b in seen.article.content]
    for field, claims in line["provenance"].items():
        if field in ("title", "authors", "published", "section") and line[field]:
            assert claims[0]["value"] == line[field]
    assert len(line["removed"]) + len(line["blocks"]) >= len(seen.verdict.blocks)
    assert all(cut["label"] != "text" and cut["reason"] for cut in line["removed"])
    root = etree.fromstring(f"<body>{line['html'] or ''}</body>")
    words = "".join(root.itertext()).split()
    assert sorted("".join(words)) == sorted("".join((line["body"] or "").split()))


def test_the_body_as_html() -> None:
    blocks = (
        Block("A & B", HEADING, 1),
        Block("one two", spans=(Span("one "), Span("two", "a", "https://x.example/?a=1&b=2"))),
        Block("js", spans=(Span("js", "a", "java\tscript:alert(1)"), Span("!", "b"))),
        Block("first", ITEM, 1, ordered=True),
        Block("inner", ITEM, 2),
        Block("second", ITEM, 1, ordered=True),
        Block("said <so>", QUOTE),
        Block("a", ROW, 7),
        Block("b", ROW, 7),
        Block("c", ROW, 9),
        Block("x <\n  y", CODE),
    )
    link = (Block("x", spans=(Span("x", "a", "../y?z"),)),)
    assert body_html(link, "https://a.example/b/c/d") == (
        '<p><a href="https://a.example/b/y?z">x</a></p>'
    )
    assert body_html(link) == "<p>x</p>"
    assert body_html(blocks, "https://a.example/").splitlines() == [
        "<h2>A &amp; B</h2>",
        '<p>one <a href="https://x.example/?a=1&amp;b=2">two</a></p>',
        "<p>js<strong>!</strong></p>",
        "<ol><li>first<ul><li>inner</li></ul></li><li>second</li></ol>",
        "<blockquote><p>said &lt;so&gt;</p></blockquote>",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
        "<pre>x &lt;",
        "  y</pre>",
    ]


def test_the_option_and_its_mistakes() -> None:
    line = json.loads(run("--fields", "title", "--with", "html,blocks", stdin=page()).stdout)
    assert list(line) == ["title", "html", "blocks"]
    both = run("--with=removed", "--pass-through", stdin=json.dumps({"html": page(), "id": 1}))
    assert list(json.loads(both.stdout))[-2:] == ["removed", "extra"]
    wrong = run("--with", "block", stdin=page())
    assert wrong.returncode == 2 and b"did you mean blocks?" in wrong.stderr
    assert run("--with", "html", "-f", "markdown", stdin=page()).returncode == 2
    many = [run("--with", "removed", "-j", jobs, str(SEED), str(SEED)).stdout for jobs in "12"]
    assert many[0] == many[1] and many[0].count(b"\n") == 2
