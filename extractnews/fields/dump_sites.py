"""The name of the site that a page dump is from, and the words that stand for it.

A dump has no head that states it. It is printed at the top of the page, behind the headline in the
window's title, in the copyright line, in the site's own address, and beside words for its logo and
its accounts; the more of these agree, and the more lines around the article hold the name, the surer it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter, sub

from .. import patterns as re
from ..data.bylines import MENU_WORDS
from ..named import NamedTuple
from . import given_names, titles, urls
from .credits import is_apart
from .dump_names import halved
from .dump_scene import caseless
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
    r"©|\(c\)|@(?= ?(?:19|20)\d\d)|copyright|(?:all|some) rights reserved(?: to)?|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|visos teisės saugomos|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|"
    r"усі права захищено|με επιφύλαξη παντός δικαιώματος|tüm hakları saklıdır|hak cipta|版权所有|版權所有|جميع الحقوق محفوظة|כל הזכויות שמורות",
    re.IGNORECASE,
)
#: One of these is in whatever fits, in small letters.
_OF_RIGHTS = (
    "©", "(c)", "@", "copyright", "rights reserved", "vorbehalten", "droits réservés", "derechos reservados", "direitos reservados",
    "diritti riservati", "riservata", "saugomos", "voorbehouden", "zastrzeżone", "права защищены", "права захищено",
    "επιφύλαξη", "haklari saklidir", "hak cipta", "版权所有", "版權所有", "جميع الحقوق", "כל הזכויות",
)  # fmt: skip
_YEARS = re.compile(r"(?:(?:19|20)\d\d)(?:\s?[-–—/,]\s?(?:(?:19|20)\d\d|\d\d|present|today))?")
_LEGAL = re.compile(
    r"[,\s]+(?:inc|ltd|llc|limited|gmbh|ag|plc|corp|corporation|co|company|pty|s\.?a|s\.?r\.?l|s\.?p\.?a|s\.?l|b\.?v|n\.?v|oy|ab|as|a/s|kg|mbh|e\.?v|verlag|"
    r"co-operative|& co|media group|publishing|group|llp|sas|sarl|spol|s\.?r\.?o|sp\.? z o\.?\s?o|株式会社|有限公司)\.?(?=[\s,.]|$).*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[.;|•·。\"”]\s|\s[-–—]\s|\s(?:all|alle|tous|todos|tutti|wszelkie|все|and its|und|registered|powered|designed|website|by|about)\s|,\s|\s(?:privacy|terms|contact|hosted|back to top)\b|\s?\("
    r"|\sand affiliated\s|\san? (?:brand|division|part|subsidiary|member|publication|service)\b",
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
    counts: dict[str, float] = {}
    if url:
        counts[url] = 99
    for text in texts:
        if len(text) > 300 or "." not in text:
            continue
        found = [match.group(1) for match in _HOST.finditer(text)]
        weight = 1.0
        if not found and len(text) < 40 and _BARE_HOST.fullmatch(text):
            found, weight = [text], 0.5
        for host in found:
            address = f"http://{host.lower()}"
            labels = urls.host_labels(address)
            if labels and not any(label in _FOREIGN for label in labels):
                counts[address] = counts.get(address, 0) + weight
    # One bare host in a menu is a partner's more often than the site's own.
    own = [address for address, count in counts.items() if count >= 1]
    return sorted(own, key=lambda address: -counts[address])


def home(links: Sequence[str]) -> str | None:
    """Return the address of the site that a page's links lead to as a rule, None where they lead to many."""
    full = [address for address in map(urls.split, links) if address is not None]
    host, count = max(Counter([address.host for address in full]).items(), key=itemgetter(1), default=("", 0))  # fmt: skip
    return f"https://{host}/" if count >= max(LEAST_LINKS, LEAST_OWN * len(full)) else None


#: Links to one host, and their share of all, from which on it is the page's own.
LEAST_LINKS, LEAST_OWN = 5, 0.4


def find(scene: Scene, headline: int | None, title: str, url: str | None) -> Site:
    """Return what the page says about its site.

    headline: the headline's line, title: its text
    """
    texts = scene.texts
    bottom = texts[max(scene.end, len(texts) - BOTTOM) :]
    edges = [*texts[: min(TOP, scene.start)], *bottom]
    addresses = hosts(edges, url)
    labels = [label for address in addresses[:2] for label in urls.host_labels(address)]
    country = next((c for c in map(urls.country_of, addresses[:3]) if c), "")
    votes = _Votes(squash(title))
    rights = _rights(bottom)
    votes.add(window_tail(texts, title), "window", 2.5)
    for place, name in enumerate(rights[:2]):
        votes.add(name, "copyright", _worth_of_holder(name, bottom) - 0.5 * place)
    _vote_top(votes, scene, headline, bottom, squash(" ".join(rights)), labels)
    around = [text for text in (*texts[: scene.start], *texts[scene.end :]) if len(text) < _LINE]
    for name in _told(around):
        votes.add(name, "account", 1.0)
    for label in dict.fromkeys(labels):
        spelled = _spelled(label, edges) if len(label) > 2 else []
        if spelled:
            votes.add(spelled[0], "address", 1.5)
        if label in votes.scores:
            votes.scores[label] += 1.5
    # What many lines hold besides may be the article's subject: no key to cut titles and tags by.
    known = [key for key, score in votes.scores.items() if score >= LEAST]
    votes.support(around)
    best = votes.best()
    keys = tuple(dict.fromkeys([*labels, *known]))
    if best is None:
        return Site(None, "", keys, country)
    return Site(*votes.forms[best], keys, country)


def _is_of_sentence(name: str) -> bool:
    """Tell whether a line that may be a name is a piece of a sentence, or all of one: "Founded on the 25th of"."""
    words = name.split()
    if not name[0].isalnum() or (len(words) > 1 and words[-1] in _NO_LAST_WORDS):
        return True
    small = words[0].islower() and len(words) > 1
    return (
        (small and not words[1][0].isupper())
        or (small and len(words) > 2 and not words[-1][0].isupper())
        or (len(words) > 3 and name[-1] in "!?")
    )


#: Words that no name of a site ends in.
_NO_LAST_WORDS = frozenset(
    "a and by da de del der des di du en et in la le of on the und von y".split()
)


class _Votes:
    """Names that may be the site's, with what speaks for each."""

    __slots__ = ("forms", "scores", "title")

    def __init__(self, title: str) -> None:
        self.title = title
        self.scores: dict[str, float] = {}
        self.forms: dict[str, tuple[str, str]] = {}

    def add(self, text: str, origin: str, weight: float) -> None:
        """Let one place speak for a name, if it may be one."""
        name = halved(_LOGO.sub("", text).strip(_EDGES))
        key = squash(name)
        if len(key) < 2 or len(name) > LONGEST_NAME or len(name.split()) > MOST_WORDS:
            return
        if key == self.title or key.isdigit() or _NO_NAME.search(name) or _is_of_menu(name):
            return
        if name.startswith(("a ", "an ")) or _is_of_sentence(name):
            return
        self.scores[key] = self.scores.get(key, 0.0) + weight
        self.forms.setdefault(key, (name, origin))

    def support(self, around: Sequence[str]) -> None:
        """Let the lines around the article speak for the names that they hold as whole words."""
        names = sorted(self.forms.items(), key=lambda form: -len(form[1][0]))
        for key, (name, _) in names:
            lines = {line for line in around if name in line}
            for _, (longer, _) in names:  # "Daily" is none of the names in "Daily Example"
                if len(longer) > len(name) and name in longer:
                    lines = {line.replace(longer, "") for line in lines}
            holding = sum([is_apart(line, name) for line in lines])
            self.scores[key] += _EACH_LINE * min(max(holding - 1, 0), _MOST_HOLDING)

    def best(self) -> str | None:
        """Return the key of the name that most speaks for, None if too little does."""
        if not self.scores:
            return None
        best = max(self.scores, key=lambda key: (self.scores[key], len(key)))
        return best if self.scores[best] >= LEAST else None


_LOGO = re.compile(
    r"(?i)\b(?:logo|homepage|home page|startseite|header)\b.*$|^(?:logo|link to|zur|zum)\b"
)
#: Numbers, times, labels and addresses are in no name, nor is a sentence's dot.
_NO_NAME = re.compile(r"\d{3}|\d:\d|[$€£%：~]|://|\s[.。]")
_EDGES = " .,:;|-–—•·©®™»«\"'()[]@_ⓒⒸ《》【】"

#: A line around the article that may name the site is shorter than this, in characters.
_LINE = 160

#: What one more line with a name is worth, and the lines beyond the first that count.
_EACH_LINE, _MOST_HOLDING = 0.4, 4

#: Lines that name the site with its accounts, its logo and its own pages: "Example News on Facebook".
_ACCOUNT = re.compile(
    r"(?:follow |like |suivez |folge(?:n sie)? |segui(?: |ci )|síguenos |seguir a )?(.{2,50}?) (?:auf|on|sur|en|su|på|op|na|no) "
    r"(?:facebook|twitter|x|instagram|youtube|linkedin|tiktok|rss(?:-feed)?)$"
    r"|(?:logo|follow|advertise (?:in|with|on)|subscribe to) (?:the )?(.{2,50})$|(.{2,50}?)[ -]logo$",
    re.IGNORECASE,
)

#: How whatever fits that begins or ends, in small letters.
_ACCOUNT_STARTS = ("logo ", "follow ", "advertise ", "subscribe to ")
_ACCOUNT_ENDS = (
    "facebook", "twitter", " x", "instagram", "youtube", "linkedin", "tiktok", "rss", "rss-feed", "logo",
)  # fmt: skip


def _told(around: Sequence[str]) -> list[str]:
    """Return the names that lines with words for accounts and logos give, each once."""
    found = []
    short = [text for text in around if len(text) < _LONGEST_ACCOUNT]
    for text, said in zip(short, caseless("\n".join(short)).split("\n"), strict=bool(short)):
        told = said.endswith(_ACCOUNT_ENDS) or said.startswith(_ACCOUNT_STARTS)
        match = _ACCOUNT.match(text) if told else None
        if match:
            name = match[1] or match[2] or match[3]
            # Writers have accounts too, and networks are followed on networks.
            known = given_names.is_person(name) or squash(name) in _FOREIGN
            if not known and (name[0].isupper() or not name.isascii()):
                found.append(name)
    return list(dict.fromkeys(found))


#: "Follow Example News on Facebook", in characters.
_LONGEST_ACCOUNT = 80

#: What stands at the top of pages and names no site.
_NO_NAMES = frozenset(
    "home news menu search subscribe login signin sport sports startseite abo suche skiptocontent skiptomaincontent advertisement "
    "newsletter contact about politik politics world business logo accueil inicio register abonnieren epaper shop video videos "
    "facebook twitter instagram youtube pinterest linkedin whatsapp paypal anmelden opinion culture live latest more share print email edition weather games jobs immobilien".split()
)


def _is_of_menu(name: str) -> bool:
    """Tell whether a text is an item of menus, or several: most of its words are of such."""
    if squash(name) in _NO_NAMES:
        return True
    words = name.lower().split()
    known = sum(word in _SMALL or word in MENU_WORDS or word in _NO_NAMES for word in words)
    return words[0] in _ACTS or 2 * known > len(words)


#: What orders and headings of menus begin with, and words that are no name alone or with one another.
_ACTS = frozenset(
    "skip jump back go sign log read watch see view download get follow share zum zur inhalt aller vai saltar ir "
    "registrati accedi abbonati registrarse suscríbete iniciar connexion inscription einloggen registrieren anmelden".split()
)
_SMALL = frozenset(
    "terms conditions use us we policy privacy rights cookies cookie settings feed rss top stories pages page remove "
    "press donate report my impressum datenschutz allgemein aktuell kultur portada actualidad cronaca".split()
)


def _vote_top(
    votes: _Votes,
    scene: Scene,
    headline: int | None,
    bottom: Sequence[str],
    rights: str,
    labels: Sequence[str],
) -> None:
    """Let the first lines of the page speak, as far as something else bears them out.

    rights: the holders in copyright lines, squashed
    """
    texts = scene.texts
    top = min(15, scene.start)
    last = [squash(text[:LONGEST_NAME]) for text in texts[max(top, len(texts) - 6) :]]
    below = [text for text in bottom if len(text) < 300]
    whole = "\n".join(below)
    for place, text in enumerate(texts[:top]):
        spans = titles.parts(text)
        first = text[: spans[0][1]] if spans else text
        named = _LOGO.search(first) is not None and not first.lower().startswith("logo")
        name = _LOGO.sub("", first).strip()
        if place == headline or not 2 < len(name) <= LONGEST_NAME:
            continue
        key = squash(name)
        if len(key) > 2 and key in rights:
            votes.add(name, "top", 1.6)
        elif key in labels:
            votes.add(name, "top", 1.0)
        elif _is_kin(key, last):
            votes.add(name, "top", 2.0)
        elif named:
            votes.add(name, "top", 1.6)
        if _is_proper(name) and len(key) > 2:
            holding = [line for line in below if name in line] if name in whole else []
            inside = sum([len(line) > len(name) + 3 for line in holding])
            votes.add(name, "top", min(inside, 3) * 0.6 + 0.2)
    if texts and len(texts[0]) <= LONGEST_NAME and headline != 0:
        votes.add(texts[0], "top", 0.3)


def _is_proper(name: str) -> bool:
    """Tell whether a text looks like a name: more than one word, or capitals inside."""
    words = name.split()
    return (len(words) > 1 and words[-1][0].isupper() and words[0][0].isupper()) or any(
        map(str.isupper, name[1:])
    )


def _is_kin(key: str, last: Sequence[str]) -> bool:
    """Tell whether one of the last lines, squashed, begins with the same letters as a name, most of them."""
    for other in last:
        if other[:3] != key[:3]:
            continue
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
    said = caseless("\n".join(texts))
    met = [words for words in _OF_RIGHTS if words in said]
    for text, line in zip(reversed(texts), reversed(said.split("\n")), strict=True) if met else ():
        match = _RIGHTS.search(text[:400]) if any(map(line.__contains__, met)) else None
        if not match:
            continue
        before, after = text[max(0, match.start() - 80) : match.start()], text[match.end() :][:120]
        # Chinese names the holder before the words, most others after them.
        sides = (before, after) if "\u3400" < match.group()[0] < "\u9fff" else (after, before)
        holder = _holder(sides[0]) or _holder(sides[1])
        if holder:
            found.append(holder)
    return found


def _worth_of_holder(name: str, texts: Sequence[str]) -> float:
    """Return what a copyright line says for a name: a company owns many sites, a person without a year a picture."""
    if name.endswith(("公司", "集团", "集團")):
        return 1.0
    if not given_names.is_person(name):
        return 2.0
    return 2.0 if any(name in text and _YEARS.search(text) for text in texts) else 1.0


def _holder(text: str) -> str:
    text = _RIGHTS.sub(" ", text)
    text = _YEARS.sub(" ", text).strip(" .,:;|-–—•·©®™")
    begin = text.find("«")
    if 0 <= begin < _LONGEST_FORM:  # a legal form and the name in quotes
        text = text[begin + 1 :].partition("»")[0]
    if "\u3400" <= text[:1] <= "\u9fff":
        text = text.split(maxsplit=1)[0]
    text = re.sub(r"^(?:by|von|par|por|di|to|für)\s+", "", text, flags=re.IGNORECASE)
    cut = _AFTER.search(text)
    if cut and cut.start() > 1:
        text = text[: cut.start()]
    cut = _LEGAL.search(text)
    if cut and cut.start() > 2:
        text = text[: cut.start()]
    return " ".join(text.split())


#: Characters of a legal form in front of a quoted name.
_LONGEST_FORM = 30


def _spelled(label: str, texts: Sequence[str]) -> list[str]:
    """Return how lines spell the letters of a host: "Israel Hayom" for israelhayom."""
    short = [text for text in texts if len(text) < 300]
    bare = _only_letters("\n".join(short))
    if label not in bare:
        return []
    counts: dict[str, int] = {}
    for text, line in zip(short, bare.split("\n"), strict=bool(short)):
        if label in line:
            for found in _spellings(label, text):
                counts[found] = counts.get(found, 0) + 1 + (" " in found)
    return sorted(counts, key=lambda form: -counts[form])


#: What may stand between the letters of a host where a name is spelled with them, and from one letter to the next.
_BETWEEN = " '’&.-"
_FARTHEST = 3


def _only_letters(text: str) -> str:
    """Return a text in small letters without what may stand between the letters of a host."""
    text = caseless(text)
    for sign in _BETWEEN:
        text = text.replace(sign, "")
    return text


def _spellings(letters: str, text: str) -> list[str]:
    """Return the parts of a text that consist of some letters and few signs between them, whole words each.

    A pattern would be compiled for each page, which takes longer than all that is done with it.
    """
    places = [place for place, sign in enumerate(text) if sign not in _BETWEEN]
    bare = "".join([caseless(text[place]) for place in places])
    found = []
    at = bare.find(letters)
    while at >= 0:
        own = places[at : at + len(letters)]
        begin, end = own[0], own[-1] + 1
        near = max(map(sub, own[1:], own), default=0) <= _FARTHEST
        before, after = text[begin - 1 : begin], text[end : end + 1]
        if after == ".":  # a host's dot, where a word follows
            after = text[end + 1 : end + 2].strip("@/")
        if near and before != "." and not (_is_of_host(before) or _is_of_host(after)):
            found.append(text[begin:end])
            at = bare.find(letters, at + len(letters))
        else:
            at = bare.find(letters, at + 1)
    return found


def _is_of_host(sign: str) -> bool:
    return sign.isalnum() or sign in ("_", "@", "/")
