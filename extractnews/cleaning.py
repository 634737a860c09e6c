"""Characters that no reader sees and no output may carry."""

from __future__ import annotations

from itertools import groupby
from unicodedata import combining, is_normalized, normalize

from . import patterns as re

#: C0 but for tab and line feed, DEL, C1, soft hyphen, zero-width space, word joiner, byte order
#: mark, lone surrogates, interlinear marks, what Unicode calls no character (YAML and XML refuse it)
#: and tag characters but for those of flags. ZWJ, ZWNJ, LRM and RLM stay: scripts need them, if no letter of ASCII does.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b\u2060-\u2064\ufdd0-\ufdef\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
#: The flags of England, Scotland and Wales, the only emoji made of tag characters that Unicode recommends:
#: a black flag, the tags of "gbeng", "gbsct" or "gbwls", and the tag that ends them.
_FLAGS = re.compile(
    "(\U0001f3f4\U000e0067\U000e0062"
    "(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074|\U000e0077\U000e006c\U000e0073)"
    "\U000e007f)"
)
_LAST_TAG = "\U000e007f"
_JOINING_NOTHING = re.compile("(?<![^\x00-\x7f])[\u200c\u200d]+(?![^\x00-\x7f])")
#: Embeddings, overrides and isolates: they can turn the text around them on a screen.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: ZWNJ, ZWJ, LRM and RLM, which say something of the letters around them; some editors fill empty
#: paragraphs with them.
_BETWEEN_LETTERS = " \u200c\u200d\u200e\u200f"
#: What pages mean that write characters of windows-1252 as &#147; or as bytes of another encoding;
#: HTML reads the references so. Five places of the code page are empty, as blanks here.
_OF_WINDOWS = {
    code: character
    for code, character in enumerate("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ", 0x80)
    if character != " "
}
_UNSEEN_ASCII = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
#: More marks upon one letter than any script sets: Unicode Standard Annex 15, Stream-Safe Text Format.
_MANY_MARKS = re.compile(r"[^\w\s\x00-\x7f]{31,}")


def clean(text: str) -> str:
    """Return `text` in NFC without unseen characters; line ends and tabs stay."""
    if text.isprintable():  # no controls, no marks of format, no white space but blanks
        return text if text.isascii() else composed(text)
    if text.isascii():
        return _UNSEEN_ASCII.sub("", text) if _UNSEEN_ASCII.search(text) else text
    if _UNSEEN.search(text):
        pieces = [text.translate(_OF_WINDOWS)]
        if _LAST_TAG in text:
            pieces = _FLAGS.split(pieces[0])
        pieces[::2] = [_UNSEEN.sub("", piece) for piece in pieces[::2]]
        text = "".join(pieces)
    if _TURNING.search(text):
        text = _TURNING.sub("", text)
    if _JOINING_NOTHING.search(text):
        text = _JOINING_NOTHING.sub("", text)
    return composed(text)


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line, with single blanks; "" where it joins nothing to nothing."""
    if not text.isprintable():
        text = " ".join(clean(text).split())
        return text if text.strip(_BETWEEN_LETTERS) else ""
    if not text.isascii():
        text = composed(text)
    return " ".join(text.split()) if "  " in text else text.strip()


def composed(text: str) -> str:
    """Return `text` in NFC, in time that grows as it does.

    `normalize` puts the marks upon a letter in order in the square of their number: 50,000 take 2 s.
    """
    if is_normalized("NFC", text):
        return text
    return normalize("NFC", _MANY_MARKS.sub(_in_order, text))


def _in_order(match: re.Match[str]) -> str:
    """Marks taken apart and in the order that Unicode has for them."""
    apart = "".join([normalize("NFD", character) for character in match[0]])
    runs = groupby(apart, key=lambda character: combining(character) > 0)
    return "".join(["".join(sorted(run, key=combining) if marks else run) for marks, run in runs])
