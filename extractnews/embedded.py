"""The article that a page holds only in its data, for its scripts to draw: found and drawn.

Pages built by scripts carry their text as JSON: in JSON-LD's articleBody, or as HTML inside a string
of the state that their framework starts from. It is looked for only where the visible page holds no
article, or a beginning that the page's own articleBody goes on from.
"""

from __future__ import annotations

import json

from . import patterns as re
from .features_html import GOOD_WORDS
from .layout import Layout, count_words
from .values import Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Words of an article below which what a script holds is a teaser or a message, and characters that
#: so many words have in any script.
LEAST_WORDS, LEAST_CHARACTERS = 80, 160

#: articleBody must hold this many times the visible text before we believe that the page hides it.
GROWTH = 2.0

#: Strings of a script that are looked into, the longest first, and how deep JSON lies in JSON there.
MOST_STRINGS, DEEPEST = 12, 3

#: Characters that a paragraph begins with, by which it is found in a text that has lost its lines; the share
#: of that text which paragraphs so found make up at the least; and its characters at the most.
LEAST_PIECE, MOST_HELD, LONGEST_LINE = 20, 0.7, 200_000

#: Characters of one script past which it is data of another kind; real states are under 1 MB.
LONGEST_SCRIPT = 4_000_000

#: Share of the headline's longer words that the text must say to be this page's own.
OWN_WORDS = 0.5

# The closing quote is optional, so that every quote ends a match and the scan stays linear.
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?', re.S)
_BODY_KEY = re.compile(r'"articleBody"\s{0,20}:\s{0,20}(?=")')
_BLANK = re.compile(r"\s+")
_BLANKS = re.compile("[ \t\u00a0]{2,}|[\t\u00a0]")
_PARTS = ("\n", "</p>", "<br")
_PARAGRAPH_ENDS = ("</p>", "<\\/p>", "u003c/p", "u003C/p", "u003c\\/p")
#: In letters of any size; lowering the page takes 12 bytes for each of its characters.
_SCRIPT_TAG = re.compile("<(/?)[Ss][Cc][Rr][Ii][Pp][Tt]")
_NOT_LETTERS = re.compile(r"\W+")
_TAG = re.compile(r"<[^<>]{0,2000}>")


def drawn(text: str, layout: Layout, verdict: Verdict) -> str | None:
    """Return the page's HTML with the article that it hid drawn at its end; None if it hid none."""
    body = article_body(layout)
    if verdict.is_article and _shows_enough(verdict):
        rest = _continuation(body, layout, verdict) if body else ""
        return f"{text}\n<article>{_as_html(_parted(rest, text))}</article>" if rest else None
    own = _own_words(layout)
    if _words(body) >= LEAST_WORDS:
        return f"{text}\n<article>{_as_html(_parted(body, text))}</article>"
    if not layout.declares_article():  # hubs carry the texts of other pages
        return None
    best = max(
        (html for html in _strings_with_paragraphs(text) if _speaks_of(html, own)),
        key=len,
        default=None,
    )
    return f"{text}\n<article>{best}</article>" if best else None


def _shows_enough(verdict: Verdict) -> bool:
    """Tell whether the kept blocks are a text, which the first or second of them is in most pages."""
    shown = 0
    for index in verdict.kept:
        shown += len(verdict.blocks[index].text.split())
        if shown >= GOOD_WORDS:
            return True
    return False


def article_body(layout: Layout) -> str:
    """The longest articleBody of the page's JSON-LD, "" if it has none.

    Read by its key alone: it is needed before, and more often than, the whole of the JSON-LD.
    """
    longest = ""
    for script in layout.jsonld:
        for key in _BODY_KEY.finditer(script):
            found = _STRING.match(script, key.end())
            value = _decoded(found.group()) if found else ""
            if len(value) > len(longest):
                longest = value
    return longest


def _continuation(body: str, layout: Layout, verdict: Verdict) -> str:
    """What articleBody says behind the visible text, "" unless it goes on from it at length."""
    shown = [verdict.blocks[index].text for index in verdict.kept]
    last = next((t for t in reversed(shown) if len(t.split()) >= GOOD_WORDS), "")
    body = _BLANKS.sub(" ", body)
    place = body.find(last[-40:]) if last else -1
    if place < 0:
        return ""
    rest = body[place + len(last[-40:]) :]
    plain = " ".join(_TAG.sub(" ", rest).split())
    visible = sum(_words(text) for text in shown)
    if _words(plain) < max(LEAST_WORDS, (GROWTH - 1) * visible) or _is_visible(plain, layout):
        return ""
    return rest


def _is_visible(text: str, layout: Layout) -> bool:
    """Tell whether the page shows a text, of which three pieces are looked for."""
    page = " ".join(layout.text)
    quarter = len(text) // 4
    return any(text[quarter * i : quarter * i + 40] in page for i in (1, 2, 3))


def _parted(body: str, page: str) -> str:
    """An articleBody of one line with its paragraphs on lines, where one of the page's scripts has them one by one."""
    if not 2 * LEAST_CHARACTERS < len(body) < LONGEST_LINE or any(map(body.__contains__, _PARTS)):
        return body
    words = [0, *(found.end() for found in _BLANK.finditer(body))]
    begins = {body[place : place + LEAST_PIECE]: place for place in reversed(words)}
    for script in _scripts(page):
        lines: list[str] = []
        place = held = 0
        for match in _STRING.finditer(script):
            string = match.group()
            piece = _decoded(string).strip() if LEAST_PIECE < len(string) < len(body) else ""
            found = begins.get(piece[:LEAST_PIECE], -1)
            if found >= place and body.startswith(piece, found):
                lines += [body[place:found].strip(), piece]
                place = found + len(piece)
                held += len(piece)
        if held >= MOST_HELD * len(body):
            return "\n".join([*lines, body[place:].strip()])
    return body


def _as_html(body: str) -> str:
    """articleBody as paragraphs: it is plain text with line ends, or HTML already."""
    if any(mark in body for mark in ("</p>", "<br")):
        return body
    lines = (line.strip() for line in body.replace("\r", "\n").split("\n"))
    return "".join(
        f"<p>{line.replace('&', '&amp;').replace('<', '&lt;')}</p>" for line in lines if line
    )


def _words(text: str) -> int:
    """Number of words; two letters of an unspaced script count as one."""
    return count_words(text, len(text.split()))


def _own_words(layout: Layout) -> frozenset[str]:
    """The longer words of the page's titles; pairs of letters where a script has no blanks."""
    titles = [layout.title, *(value for key, value in layout.metas if key == "og:title")]
    words = {word for title in titles for word in _NOT_LETTERS.split(title.lower())}
    own = {word for word in words if len(word) > 3}
    unspaced = {word for word in own if count_words(word, 1) > 1}
    pairs = {word[i : i + 2] for word in unspaced for i in range(len(word) - 1)}
    return frozenset(own - unspaced | pairs)


def _speaks_of(html: str, own: frozenset[str]) -> bool:
    """Tell whether a text is an article of some length about what the title says."""
    plain = _TAG.sub(" ", html)
    if not own or _words(plain) < LEAST_WORDS:
        return False
    lowered = plain.lower()
    return sum(word in lowered for word in own) >= OWN_WORDS * len(own)


def _strings_with_paragraphs(text: str) -> list[str]:
    """The strings of the page's scripts that hold HTML of several paragraphs."""
    found: list[str] = []
    for script in _scripts(text):
        _search(script, DEEPEST, found)
    return found


def _scripts(text: str) -> Iterator[str]:
    """Yield the page's scripts that may hold an article."""
    begun = -1
    for tag in _SCRIPT_TAG.finditer(text):
        if not tag[1]:
            begun = tag.start() if begun < 0 else begun
        elif begun >= 0:
            if LEAST_CHARACTERS < tag.start() - begun < LONGEST_SCRIPT:
                yield text[begun : tag.start()]
            begun = -1


def _search(script: str, depth: int, found: list[str]) -> None:
    if not depth or sum(script.count(mark) for mark in _PARAGRAPH_ENDS) < 3:
        return
    # The short ones are many, and not for us: a script of 400 KB had 5 MB of them.
    strings = [
        string
        for match in _STRING.finditer(script)
        if len(string := match.group()) >= LEAST_CHARACTERS
    ]
    strings.sort(key=len, reverse=True)
    for string in strings[:MOST_STRINGS]:
        value = _decoded(string)
        if value.count("</p>") >= 3 and value.lstrip()[:1] not in ("{", "["):
            found.append(value)
        else:
            _search(value, depth - 1, found)


def _decoded(string: str) -> str:
    """The text of a JSON string; "" for what is none."""
    try:
        value = json.loads(string, strict=False)
    except (ValueError, RecursionError):
        return ""
    return value if isinstance(value, str) else ""
