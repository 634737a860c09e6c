"""Styled runs → one line of Markdown that means them, whatever their text holds.

CommonMark's rules of emphasis depend on the letters around a delimiter (https://spec.commonmark.org/0.31.2/
section 6.2): `**Note:**it` is no emphasis. Where that would be so, punctuation is moved out of the
run, and where that does not help the emphasis is left away: text is never lost, nor gains stars.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from .. import patterns as re
from ..cleaning import clean, clean_line
from ..values import Span

#: What means something wherever it stands. `_` inside a word does not, nor "&" without a name, nor
#: brackets that no address, note or box to tick follows, nor "$" before an amount, nor "*" between
#: blanks, nor "<" before one, nor "~" behind one, which strikes out nothing that no other "~" ends.
#: Each way begins with its sign, so that texts without any, as most are, are passed over at a glance.
_ANYWHERE = (
    r"\\|`|\*(?!(?<= \*) )|<(?! )|~(?<! ~)|_(?:(?![^\W_])|(?<![^\W_]_))|&(?=#?\w{1,31};)|!(?=\[)"
    r"|\$(?!\d)"
)
_SPECIAL = re.compile(_ANYWHERE + r"|\[(?=[\[^]|[ xX]\])|\](?=[(\[:])")
_SPECIAL_IN_LINK = re.compile(_ANYWHERE + r"|\[|\]")
_BREAKS = re.compile(r"[^\S\n]*\n\s*")
_LINE_START = re.compile(
    r"(?:>|(?:#{1,6}|\+|-|\*)(?=\s|\Z)|[=-]+\s*\Z|-[\s-]*\Z|\|)|(\d{1,9})(?=[.)](?:\s|\Z))"
)
_UNSAFE_TARGET = re.compile(r"[\x00-\x20<>\\\"`{}|^]")
_PLAIN_TARGET = re.compile(r"https?:[^\x00-\x20\x7f-\xa0<>\\\"`{}|^()]*")  # as most are
_BRACKETS = re.compile(r"[()]")
_BACKTICKS = re.compile("`+")
_BLANK_IN_HOST = re.compile(r"(?:https?:)?//[^/?#]*\s", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_UNSEEN_IN_SCHEME = re.compile(r"[\x00-\x20\x7f-\xa0]+")
#: Schemes that a link may have; a link with another, a script's for one, becomes its text.
_SCHEMES = frozenset(("http:", "https:", "mailto:"))
#: What a reader of Markdown takes for a character reference, in a target too.
_REFERENCE = re.compile(r"&(?=#?\w{1,31};)")
_ASCII_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


#: The kinds of token: text; code; where emphasis opens and closes; where a link begins and ends; a
#: reference to a footnote.
_TEXT, _CODE, _OPEN, _CLOSE, _LINK, _END, _NOTE = range(7)


class _Token:
    """A piece of a line while it is put together.

    text:  of emphasis its delimiter, "" once it is given up; of an end the link's target
    other: the token that opens or closes the same emphasis
    """

    __slots__ = ("kind", "other", "text")

    def __init__(self, kind: int, text: str) -> None:
        self.kind = kind
        self.text = text
        self.other = self


def line(
    text: str,
    spans: Sequence[Span] = (),
    *,
    cell: bool = False,
    heading: bool = False,
    breaks: bool = False,
) -> str:
    """Return a text in Markdown, with the styles of `spans` where they are given.

    cell:    it goes into a table
    heading: it goes behind the sign of a heading, where "1." and "-" mean nothing
    breaks:  keep the line ends that the page asks for, as hard breaks; else they are blanks
    """
    if spans:
        tokens: list[_Token] = []
        _nest(_runs(spans, breaks), "", tokens)
        _settle(tokens)
        made = _written(tokens, cell).strip()
    else:
        made = _escaped(_lines(text, breaks).strip(), False, False, cell)
    return made if cell or heading else "\\\n".join(map(guard_start, made.split("\n")))


def guard_start(text: str) -> str:
    """Escape what a line may not begin with: headings, lists, quotes, rules, numbers with a dot."""
    found = _LINE_START.match(text)
    if not found:
        return text
    if found[1]:
        return f"{found[1]}\\{text[found.end() :]}"
    return f"\\{text}"


def target_of(address: str) -> str:
    """Return an address as a link's target, "" where it is none that may, or can, be followed.

    Browsers drop control characters and white space from a scheme before they read it: so do we.
    """
    address = clean_line(address)
    if _PLAIN_TARGET.fullmatch(address):
        return _REFERENCE.sub("&amp;", address) if "&" in address else address
    scheme = _SCHEME.match(_UNSEEN_IN_SCHEME.sub("", address).lower())
    if (scheme and scheme[0] not in _SCHEMES) or _BLANK_IN_HOST.match(address):
        return ""
    address = _UNSAFE_TARGET.sub(_percent, address)
    if not _is_balanced(address):
        address = _BRACKETS.sub(_percent, address)
    return _REFERENCE.sub("&amp;", address)


def _percent(found: re.Match[str]) -> str:
    return f"%{ord(found[0]):02X}"


def _is_balanced(address: str) -> bool:
    """Tell whether round brackets close in the order that they open, at most two within each other."""
    depth = 0
    for bracket in _BRACKETS.findall(address):
        depth += 1 if bracket == "(" else -1
        if not 0 <= depth <= 2:
            return False
    return depth == 0


def _runs(spans: Sequence[Span], breaks: bool) -> list[Span]:
    """The runs cleaned, with targets as they are written, neighbours of one style as one.

    References to footnotes stay apart: 3 and 4 side by side are not 34.
    """
    found: list[Span] = []
    for span in spans:
        text = _lines(span.text, breaks)
        if not text:
            continue
        target = target_of(span.target) if span.target else ""
        style = span.style
        if "c" in style and (not text.strip() or "\n" in text):
            style = style.replace("c", "")
        if found and (found[-1].style, found[-1].target) == (style, target) and style != "n":
            text = found.pop().text + text
        found.append(Span(text, style, target))
    return found


def _lines(text: str, breaks: bool) -> str:
    """A text cleaned, its line ends kept as they are or made blanks."""
    text = clean(text)
    if "\n" not in text:
        return text
    return _BREAKS.sub("\n", text) if breaks else text.replace("\n", " ")


def _nest(runs: list[Span], inside: str, into: list[_Token]) -> None:
    """Write runs as tokens: of the styles that begin at one place, the longest outside."""
    at = 0
    while at < len(runs):
        if not runs[at].style and not runs[at].target:
            into.append(_Token(_TEXT, runs[at].text))
            at += 1
            continue
        best, end = "", at
        for style in "abi":  # the link first: what is no longer than it goes into it
            if style not in inside:
                until = _extent(runs, at, style)
                if until > end:
                    best, end = style, until
        if best:
            _enclose(runs[at:end], best, inside, into)
        else:
            end = at + 1
            kind = _CODE if "c" in runs[at].style else _NOTE if runs[at].style == "n" else _TEXT
            into.append(_Token(kind, runs[at].text))
        at = end


def _extent(runs: Sequence[Span], start: int, style: str) -> int:
    """The first run from `start` that does not bear a style, "a" for the same link."""
    end = start
    if style == "a":
        target = runs[start].target
        while target and end < len(runs) and runs[end].target == target:
            end += 1
    else:
        while end < len(runs) and style in runs[end].style:
            end += 1
    return end


def _enclose(runs: list[Span], style: str, inside: str, into: list[_Token]) -> None:
    """Write runs as what one style or link encloses; blanks at its ends go outside."""
    first = runs[0].text
    lead = first[: len(first) - len(first.lstrip())]
    if len(runs) == 1 and lead == first:
        into.append(_Token(_TEXT, first))
        return
    if lead:
        runs[0] = runs[0]._replace(text=first[len(lead) :])
    last = runs[-1].text
    tail = last[len(last.rstrip()) :]
    if tail:
        runs[-1] = runs[-1]._replace(text=last.rstrip())
    runs = [run for run in runs if run.text]
    into.append(_Token(_TEXT, lead))
    if not runs:
        into[-1].text += tail
        return
    link = style == "a"
    opening = _Token(_LINK, "") if link else _Token(_OPEN, "**" if style == "b" else "*")
    closing = _Token(_END, runs[0].target) if link else _Token(_CLOSE, opening.text)
    opening.other, closing.other = closing, opening
    into.append(opening)
    _nest(runs, inside + style, into)
    into.append(closing)
    into.append(_Token(_TEXT, tail))


def _settle(tokens: list[_Token]) -> None:
    """Give up delimiters that would not be read as such, once punctuation has gone outside."""
    for at, token in enumerate(tokens):
        if token.kind == _OPEN and token.text:
            if _opens(tokens, at):
                continue
            own, outside = tokens[at + 1], tokens[at - 1]
            text = own.text.lstrip(_marks_at(own.text)).lstrip() if own.kind == _TEXT else ""
            if text and outside.kind == _TEXT:
                outside.text += own.text[: len(own.text) - len(text)]
                own.text = text
            else:
                token.text = token.other.text = ""
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.kind == _CLOSE and token.text:
            if _closes(tokens, at):
                continue
            own, outside = tokens[at - 1], tokens[at + 1]
            text = own.text.rstrip(_marks_at(own.text)).rstrip() if own.kind == _TEXT else ""
            if text and outside.kind == _TEXT:
                outside.text = own.text[len(text) :] + outside.text
                own.text = text
            else:
                token.text = token.other.text = ""


def _marks_at(text: str) -> str:
    """The punctuation and signs in a text."""
    return "".join({letter for letter in text if category(letter)[0] in "PS"})


def _opens(tokens: list[_Token], at: int) -> bool:
    """Tell whether a delimiter opens emphasis, and does not touch one that closes another."""
    back = at - 1
    while back >= 0 and (not tokens[back].text or tokens[back].kind == _OPEN):
        if tokens[back].kind == _LINK:
            break
        back -= 1
    before = _edge(tokens[back], last=True) if back >= 0 else " "
    if back >= 0 and tokens[back].kind == _CLOSE:
        return False
    after = _next(tokens, at)
    return not after.isspace() and (category(after)[0] not in "PS" or _parts(before))


def _closes(tokens: list[_Token], at: int) -> bool:
    """Tell whether a delimiter closes emphasis."""
    back = at - 1
    while back >= 0 and (tokens[back].kind in (_OPEN, _CLOSE) or not tokens[back].text):
        if tokens[back].kind == _LINK:
            break
        back -= 1
    before = _edge(tokens[back], last=True) if back >= 0 else " "
    after = _next(tokens, at)
    return not before.isspace() and (category(before)[0] not in "PS" or _parts(after))


def _next(tokens: list[_Token], at: int) -> str:
    """The first letter behind a delimiter and its neighbours, a blank at the line's end."""
    for ahead in range(at + 1, len(tokens)):
        token = tokens[ahead]
        if token.kind == _LINK or (token.text and token.kind not in (_OPEN, _CLOSE)):
            return _edge(token, last=False)
    return " "


def _edge(token: _Token, *, last: bool) -> str:
    """The first or last letter of a token as it will be written."""
    if token.kind == _LINK:
        return "["
    if token.kind == _NOTE:
        return "]" if last else "["
    if token.kind == _END:
        return ")" if last else "]"
    if token.kind == _CODE:
        return "`"
    return token.text[-1 if last else 0]


def _parts(letter: str) -> bool:
    """Tell whether a letter is a blank or punctuation by every version of the rules."""
    return letter.isspace() or letter in _ASCII_MARKS or category(letter)[0] == "P"


def _written(tokens: list[_Token], cell: bool) -> str:
    """The tokens as text."""
    parts: list[str] = []
    plain = ""
    depth = 0
    for token in tokens:
        if token.kind == _TEXT:
            plain += token.text
            continue
        if token.kind in (_OPEN, _CLOSE) and not token.text:
            continue
        if plain:
            parts.append(_escaped(plain, token.kind in (_LINK, _NOTE), depth > 0, cell))
            plain = ""
        if token.kind == _LINK:
            depth += 1
            parts.append("[")
        elif token.kind == _END:
            depth -= 1
            parts.append(f"]({token.text})")
        elif token.kind == _NOTE:
            parts.append(f"[^{int(token.text)}]")
        else:
            parts.append(_code(token.text, cell) if token.kind == _CODE else token.text)
    if plain:
        parts.append(_escaped(plain, False, False, cell))
    return "".join(parts)


def _escaped(text: str, before_link: bool, in_link: bool, cell: bool) -> str:
    """Text in which nothing means anything.

    before_link: a link follows, whose bracket must not join what stands before it
    """
    special = _SPECIAL_IN_LINK if in_link else _SPECIAL
    if special.search(text):
        text = special.sub(r"\\\g<0>", text)
    if cell:
        text = text.replace("|", "\\|")
    if before_link and text[-1] in "![]":
        text = f"{text[:-1]}\\{text[-1]}"
    return text


def _code(text: str, cell: bool) -> str:
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text[0] in "` " or text[-1] in "` " else ""
    if cell:
        text = text.replace("|", "\\|")
    return f"{fence}{pad}{text}{pad}{fence}"


def image_of(alt: str, address: str) -> str:
    """Return a picture, "" where its address is none that may be followed."""
    target = target_of(address)
    return f"![{_escaped(clean_line(alt), False, True, False)}]({target})" if target else ""
