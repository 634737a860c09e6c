"""Explanation → one HTML page of its own: no script, nothing fetched, light and dark.

Kept and cut differ in words, in the line at their side and in colour, so that none of these alone
carries it. What is folded is a <details>, which opens without a script. Everything of the page that
is explained goes through `_text`: it can be neither mark-up nor an address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ..cleaning import clean
from ..names import one_line
from ..reasons import Explanation, Label, LabelledBlock, place_of
from ..values import CODE, Article
from .as_explanation import common_reason, fold_line, folded, in_words, summary, value_lines
from .as_json import render_json
from .web_page_style import STYLE

#: Influences that are told of a block.
MOST_INFLUENCES = 4

#: Keys whose values are in no language.
_NO_WORDS = frozenset(("url", "published", "modified", "language"))

#: Nothing may be fetched or run, whatever a mistake of ours let through.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render_web_page(explanation: Explanation) -> str:
    """Return the explanation as an HTML document."""
    article = explanation.article
    name = article.title or one_line(article.source)
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>Explained: {_text(name)}</title>",
        f"<style>\n{STYLE}</style>",
        "</head>",
        "<body>",
        *_head(explanation, name),
        "<main>",
        *_blocks(explanation),
        *_fields(explanation),
        *_record(explanation),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _text(text: str) -> str:
    """Text of a page as text of this one."""
    return escape(clean(text))


def _lang(article: Article) -> str:
    """The attribute that says in which language the page speaks, "" where it is unknown."""
    return f' lang="{_text(article.language)}"' if article.language else ""


def _head(explanation: Explanation, name: str) -> Iterator[str]:
    article = explanation.article
    verdict = "yes" if explanation.is_article else "no"
    yield "<header>"
    lang = _lang(article) if article.title else ""
    yield f'<h1 dir="auto"{lang}>{_text(name)}</h1>'
    yield f"<p>{_text(one_line(article.source))} ({article.input_format})</p>"
    yield f'<p class="ruling {verdict}">{_text(explanation.ruling)}</p>'
    yield f"<p>{summary(explanation)}</p>"
    if article.warnings:
        yield f"<p>Warnings: {_text(', '.join(article.warnings))}</p>"
    yield '<nav aria-label="Parts of this page"><a href="#blocks">Blocks</a>'
    yield '<a href="#fields">Fields</a> <a href="#record">Record</a></nav>'
    yield "</header>"


def _blocks(explanation: Explanation) -> Iterator[str]:
    lang = _lang(explanation.article)
    yield '<section aria-labelledby="blocks">'
    yield '<h2 id="blocks">Blocks, in reading order</h2>'
    yield '<p class="key"><span class="kept">kept: the body</span>'
    yield '<span class="field">given elsewhere in the record</span>'
    yield '<span class="cut">cut</span></p>'
    if not explanation.blocks:
        yield "<p>The page has no text.</p>"
    yield "<ol>"
    for run in folded(explanation.blocks):
        if len(run) == 1:
            yield from _block(run[0], lang)
            continue
        yield '<li class="cut"><details>'
        yield f"<summary>{_text(fold_line(run))}: {_text(common_reason(run))}</summary>"
        yield "<ol>"
        for block in run:
            yield from _block(block, lang)
        yield "</ol></details></li>"
    yield "</ol>"
    yield "</section>"


_KIND = {Label.TEXT: "kept", Label.FIELD: "field"}


def _block(one: LabelledBlock, lang: str) -> Iterator[str]:
    tag = "pre" if one.block.kind == CODE else "p"
    kind = _KIND.get(one.label, "cut")
    said = f"{kind}: {one.label.value}" if kind == "cut" else kind
    yield f'<li class="{kind}">'
    yield f'<p class="why"><b>{said}</b> <span>{_text(one.reason)}</span>'
    if one.score is not None:
        yield f'<span class="score">{one.score:.2f}</span>'
    yield "</p>"
    style = f' class="{one.block.kind}"' if one.block.kind != "paragraph" else ""
    yield f'<{tag} dir="auto"{lang}{style}>{_text(one.block.text)}</{tag}>'
    moved = ", ".join(f"{i.name} {i.weight:+.1f}" for i in one.influences[:MOST_INFLUENCES])
    if moved:
        yield f'<p class="moved">{_text(moved)}</p>'
    yield "</li>"


def _fields(explanation: Explanation) -> Iterator[str]:
    yield '<section aria-labelledby="fields">'
    yield '<h2 id="fields">Fields, and what else was said</h2>'
    yield '<table><thead><tr><th scope="col">Field</th><th scope="col">Value</th>'
    yield '<th scope="col">From</th><th scope="col">Claims that lost</th></tr></thead>'
    yield "<tbody>"
    for story in explanation.fields:
        lang = "" if story.field in _NO_WORDS else _lang(explanation.article)
        yield f'<tr><th scope="row">{story.field}</th>'
        yield f"<td>{_lines(value_lines(story), lang) if story.value else '–'}</td>"
        yield f"<td>{_text(story.origin)}</td>"
        lost = [f"{in_words(claim.value)} ({place_of(claim)})" for claim in story.losers]
        yield f"<td>{_lines(lost, lang)}</td></tr>"
    yield "</tbody></table>"
    yield "</section>"


def _lines(lines: Sequence[str], lang: str) -> str:
    return "".join(f'<p dir="auto"{lang}>{_text(line)}</p>' for line in lines)


def _record(explanation: Explanation) -> Iterator[str]:
    yield '<section aria-labelledby="record">'
    yield '<h2 id="record">Record</h2>'
    if not explanation.is_article:
        yield "<p>What --all-pages would give; without it there is no record.</p>"
    yield f"<pre>{_text(render_json(explanation.article, indent=2))}</pre>"
    yield "</section>"
