"""The name of the site that a page dump is from, and the words that stand for it.

A dump has no head that states it. It is printed at the top of the page, behind the headline in the
window's title, in the copyright line, and in the site's own address; the more of these agree, the
surer it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from . import titles, urls
from .scene import Scene
from .text import squash

#: Lines at the top and at the bottom of a page that are looked at.
TOP, BOTTOM = 60, 120

#: A site's name, in characters and in words.
LONGEST_NAME, MOST_WORDS = 50, 6

#: What a name must score: two places that agree, or the copyright line alone.
LEAST = 2.0

_HOST = re.compile(
    r"(?:https?://|(?<![\w.])(?=www\.)|[\w.+-]{1,64}@)((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})(?![\w-])",
    re.IGNORECASE,
)
_BARE_HOST = re.compile(r"(?:[a-z0-9-]{2,63}\.){1,3}(?:com|org|net|info|[a-z]{2})", re.IGNORECASE)

#: Hosts that pages of every site name.
_FOREIGN = frozenset(
    "facebook twitter google instagram youtube pinterest linkedin wordpress gmail whatsapp telegram t apple microsoft yahoo "
    "gravatar feedburner blogspot disqus addthis flickr vimeo tumblr reddit outlook hotmail wikipedia amazon example mozilla adobe".split()
)

_RIGHTS = re.compile(
    r"©|\(c\)|copyright|all rights reserved(?: to)?|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|"
    r"усі права захищено|με επιφύλαξη παντός δικαιώματος|tüm hakları saklıdır|hak cipta|版权所有|版權所有|جميع الحقوق محفوظة|כל הזכויות שמורות",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:(?:19|20)\d\d)(?:\s?[-–—/,]\s?(?:(?:19|20)\d\d|\d\d|present|today))?")
_LEGAL = re.compile(
    r"[,\s]+(?:inc|ltd|llc|limited|gmbh|ag|plc|corp|corporation|co|company|pty|s\.?a|s\.?r\.?l|s\.?p\.?a|s\.?l|b\.?v|n\.?v|oy|ab|as|a/s|kg|mbh|e\.?v|verlag|"
    r"co-operative|& co|media group|publishing|group|llp|sas|sarl|spol|s\.?r\.?o|sp\.? z o\.?\s?o|株式会社|有限公司)\.?(?=[\s,.]|$).*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[.;|•·。]\s|\s[-–—]\s|\s(?:all|alle|tous|todos|tutti|wszelkie|все|and its|und|registered|powered|designed|website|by)\s|,\s|\s(?:privacy|terms|contact|hosted)\b",
    re.IGNORECASE,
)


class Site(NamedTuple):
    """What is known of the site.

    name:    as printed, None if not known
    origin:  where it stood
    keys:    squashed forms of the name and of the host
    country: two capitals, "" if its address tells none
    """

    name: str | None
    origin: str
    keys: tuple[str, ...]
    country: str


def hosts(texts: Sequence[str], url: str | None) -> list[str]:
    """Return the addresses of the page's own site that it prints, the most frequent first."""
    counts: dict[str, int] = {}
    if url:
        counts[url] = 99
    for text in texts:
        if len(text) > 300 or "." not in text:
            continue
        found = [match.group(1) for match in _HOST.finditer(text)]
        if not found and len(text) < 40 and _BARE_HOST.fullmatch(text):
            found = [text]
        for host in found:
            address = f"http://{host.lower()}"
            labels = urls.host_labels(address)
            if labels and not any(label in _FOREIGN for label in labels):
                counts[address] = counts.get(address, 0) + 1
    return sorted(counts, key=lambda address: -counts[address])


def find(scene: Scene, headline: int | None, title: str, url: str | None) -> Site:
    """Return what the page says about its site.

    headline: the headline's line, title: its text
    """
    texts = scene.texts
    edges = [*texts[: min(TOP, scene.start)], *texts[max(scene.end, len(texts) - BOTTOM) :]]
    addresses = hosts(edges, url)
    labels = [label for address in addresses[:2] for label in urls.host_labels(address)]
    country = next((c for c in map(urls.country_of, addresses[:3]) if c), "")
    scores: dict[str, float] = {}
    forms: dict[str, tuple[str, str]] = {}

    def vote(text: str, origin: str, weight: float) -> None:
        name = text.strip(" .,:;|-–—•·©®™»«\"'()[]")
        key = squash(name)
        if not 2 <= len(key) or len(name) > LONGEST_NAME or len(name.split()) > MOST_WORDS:
            return
        if key == squash(title) or key.isdigit():
            return
        scores[key] = scores.get(key, 0.0) + weight
        forms.setdefault(key, (name, origin))

    tail = window_tail(texts, title)
    if tail:
        vote(tail, "window", 2.5)
    rights = _rights(texts[max(scene.end, len(texts) - BOTTOM) :] or texts)
    for name in rights[:3]:
        vote(name, "copyright", 2.0)
    said = " ".join(rights)
    for place, text in enumerate(texts[: min(12, scene.start)]):
        if place != headline and len(text) <= LONGEST_NAME:
            key = squash(text)
            if len(key) > 2 and key in squash(said):
                vote(text, "top", 1.6)
            elif key in labels:
                vote(text, "top", 1.0)
            elif _is_kin(key, texts[-6:]):
                vote(text, "top", 2.0)
            elif place < 3:
                vote(text, "top", 0.4)
    for label in dict.fromkeys(labels):
        if len(label) < 3:
            continue
        for text in _spelled(label, edges):
            vote(text, "address", 1.5)
            break
        if label in scores:
            scores[label] += 1.5
    keys = [*labels]
    if not scores:
        return Site(None, "", tuple(dict.fromkeys(keys)), country)
    best = max(scores, key=lambda key: (scores[key], len(key)))
    keys.append(best)
    keys += [key for key in scores if scores[key] >= LEAST]
    name, origin = forms[best]
    known = tuple(dict.fromkeys(keys))
    if scores[best] < LEAST:
        return Site(None, "", known, country)
    return Site(name, origin, known, country)


def _is_kin(key: str, last: Sequence[str]) -> bool:
    """Tell whether one of the last lines begins with the same letters as a name, most of them."""
    for text in last:
        other = squash(text[:LONGEST_NAME])
        shared = next((n for n, (a, b) in enumerate(zip(key, other, strict=False)) if a != b), -1)
        shared = min(len(key), len(other)) if shared < 0 else shared
        if shared >= 3 and 2 * shared >= max(len(key), len(other)):
            return True
    return False


def window_tail(texts: Sequence[str], title: str) -> str:
    """Return what stands beside the headline in the window's title, the first line of many dumps."""
    wanted = squash(title)
    if not texts or len(wanted) < 6 or len(texts[0]) > 300:
        return ""
    spans = titles.parts(texts[0])
    for cut in range(1, len(spans)):
        if squash(texts[0][: spans[cut - 1][1]]) == wanted:
            return texts[0][spans[-1][0] : spans[-1][1]]
        if squash(texts[0][spans[cut][0] :]) == wanted:
            return texts[0][: spans[0][1]]
    return ""


def _rights(texts: Sequence[str]) -> list[str]:
    """Return the holders that copyright lines name, the last line first."""
    found = []
    for text in reversed(texts):
        match = _RIGHTS.search(text[:400])
        if not match:
            continue
        before, after = text[max(0, match.start() - 80) : match.start()], text[match.end() :][:120]
        # Chinese names the holder before the words, most others after them.
        sides = (before, after) if "\u3400" < match.group()[0] < "\u9fff" else (after, before)
        holder = _holder(sides[0]) or _holder(sides[1])
        if holder:
            found.append(holder)
    return found


def _holder(text: str) -> str:
    text = _RIGHTS.sub(" ", text)
    text = _YEARS.sub(" ", text).strip(" .,:;|-–—•·©®™")
    text = re.sub(r"^(?:by|von|par|por|di|to|für)\s+", "", text, flags=re.IGNORECASE)
    cut = _AFTER.search(text)
    if cut and cut.start() > 1:
        text = text[: cut.start()]
    cut = _LEGAL.search(text)
    if cut and cut.start() > 2:
        text = text[: cut.start()]
    return " ".join(text.split())


def _spelled(label: str, texts: Sequence[str]) -> list[str]:
    """Return how lines spell the letters of a host: "Israel Hayom" for israelhayom."""
    pattern = re.compile(
        r"(?<![\w.@/])" + r"[ '’&.-]{0,2}".join(map(re.escape, label)) + r"(?![\w@/]|\.\w)",
        re.IGNORECASE,
    )
    counts: dict[str, int] = {}
    for text in texts:
        if len(text) < 300:
            for match in pattern.finditer(text):
                found = match.group()
                counts[found] = counts.get(found, 0) + 1 + (" " in found)
    return sorted(counts, key=lambda form: -counts[form])
