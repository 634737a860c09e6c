"""Marks of Markdown in the lines of a dump: headings, quotes, rows of tables, emphasis, escapes.

Converters leave them, also those that write no links; these are read in `markdown_text`.
"""

from __future__ import annotations

from . import patterns as re
from .values import CAPTION, CAPTION_MARK, HEADING, QUOTE, ROW

_HEADING = re.compile(r"(#{1,6})\s+")
_QUOTE = re.compile(r"(?:>\s?)+")
#: What converters to Markdown put into running text, and how often it must show to be believed.
_MARKS = re.compile(r"^#{1,6} +\S|^ *\d+\\\. |\w\\[.\-_*()]|(?<!\w)\*\*\w|^---\|---", re.MULTILINE)
LEAST_MARKS = 2
#: A first line that is in bold as a whole.
_BOLD_LINE = re.compile(r"\*\*[^*\s][^*\n]*[^*\s]\*\* *\n")
#: One of them is in whatever of these stands below a text's first line.
_OF_MARKS = ("\n#", "\\", "**", "---|---")
#: Tags within words that converters leave where Markdown has no mark.
_TAG = re.compile(r"</?(?:sup|sub|u|b|i|em|strong|del|mark)>")
#: How a text begins that may have something above it, and how far its first line is looked at.
_FRONTS = ("---\n", "+++\n", "Title: ", "# ")
_TOP = 80
#: A sign that stands for itself.
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(
    r"(?<!\\)(?:(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?!\w)|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|~~)"
)
#: Letters that a paper does not print: "f**k", "f***". It may be where emphasis begins, "for**all** to see".
_UNPRINTED = re.compile(
    r"((?<![\w*\\])(?:[^\W\d_]\*{2,}[a-z]{1,9}|[^\W\d_]{2,3}\*{2,3}[a-z]{1,9}|[^\W\d_]\*{3,})(?![\w*]))"
)


def may_have_front(text: str) -> bool:
    """Tell whether what stands above a text may say what its page is, see `front_text`."""
    top = text[:_TOP].lstrip("\n")
    return top.startswith(_FRONTS) or ":: " in top


def may_have_links(text: str) -> bool:
    """Tell whether `text` may have links or pictures that `markdown_text` reads."""
    return (
        "](" in text
        or ("[" in text and "]: " in text)
        or ("</" in text and "\n#" in text)
        or "⟨1⟩" in text
    )


def are_in(text: str) -> bool:
    """Tell whether headings, escapes and emphasis of Markdown stand in `text`."""
    if text[:1] != "#" and not any(map(text.__contains__, _OF_MARKS)):
        return False
    if text.startswith("**") and _BOLD_LINE.match(text) is not None:
        return True
    if text.startswith("# ") and text[text.find("\n") :][:2] == "\n\n":
        return True
    signs = _MARKS.finditer(text)
    return all(next(signs, None) is not None for _ in range(LEAST_MARKS))


def _without_emphasis(text: str) -> str:
    pieces = _UNPRINTED.split(text) if "**" in text else [text]
    if len(pieces) > 1 and "".join(pieces[::2]).count("**") % 2:
        pieces = [text]
    pieces[::2] = [_EMPHASIS.sub("", piece) for piece in pieces[::2]]
    return "".join(pieces)


def is_table_rule(line: str) -> bool:
    """Tell whether a line parts the rows of a table, as "---|:---:" does."""
    return "---" in line and not line.strip(" \t\xa0|:+-")


def read(text: str, kind: str, level: int, in_table: bool) -> tuple[str, str, int]:
    """Return `text` without the marks of Markdown, its kind and its level."""
    heading = _HEADING.match(text)
    if heading is not None:
        kind, level = HEADING, len(heading.group(1))
        text = text[heading.end() :].rstrip("# ")
    elif text[0] == ">":
        kind = QUOTE
        text = _QUOTE.sub("", text, count=1)
    elif in_table or text.startswith("| "):
        kind = ROW
        text = text.strip("| ")
    if "<" in text:
        text = _TAG.sub("", text)
    if "_" in text or "*" in text or "~~" in text:
        text = _without_emphasis(text)
    if "\\" in text:
        text = ESCAPE.sub(r"\1", text)
    if kind == QUOTE and text.startswith(CAPTION_MARK):
        kind, text = CAPTION, text.removeprefix(CAPTION_MARK)
    return text, kind, level
