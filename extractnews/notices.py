"""Pages that are no article by their own word: errors, searches, forms, and walls that ask for consent.

No set of annotated pages holds them, so that no model learns them; their titles say what they are.
Blocks too: what a site says for itself on each of its pages, about cookies, its subscriptions and its
rights, stands close to the text of some articles and is part of none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from .asides_html import boxed
from .comments_html import comments_begin
from .layout import Layout
from .values import CODE

#: Words of a page's text from which on a title that reads like an error, or like a wall, is a
#: headline after all: walls explain themselves at length, and so do forms.
LONGEST_NOTICE, LONGEST_WALL = 120, 250

#: Words of a part of a title, past which it is a sentence that tells of something.
LONGEST_NAME = 5

_Phrases = Sequence[tuple[str, Sequence[str]]]

# fmt: off
#: What titles of error pages say, and of pages that keep machines out, in small letters.
_ERRORS = (
    "404", "not found", "page unavailable", "access denied", "forbidden", "just a moment", "are you a robot",
    "attention required", "bad gateway", "service unavailable", "nicht gefunden", "introuvable", "no encontrada",
    "no encontrado", "não encontrada", "non trovata", "niet gevonden", "nie znaleziono", "nie została znaleziona",
    "не найдена", "не знайден", "hittades inte", "ikke fundet", "ikke funnet", "ei löytynyt", "bulunamadı",
    "tidak ditemukan", "nenalezena", "nem található", "δεν βρέθηκε", "找不到", "未找到", "見つかりません",
    "찾을 수 없", "غير موجود", "לא נמצא", "ไม่พบหน้า", "không tìm thấy",
)
#: Of walls that ask for consent or for a subscription before they show anything.
_WALLS = (
    "before you continue", "cookie consent", "privacy settings", "your privacy", "accept cookies", "mit werbung oder",
    "weiter mit werbung", "mit werbung weiter", "privatsphäre-einstellungen", "datenschutzeinstellungen", "zustimmung",
    "avant de continuer", "vos préférences", "antes de continuar", "prima di continuare", "voordat je verdergaat",
    "cookie-instellingen", "samtycke", "samtykke", "согласие", "同意の", "cookie 설정",
)
#: Of pages that list what a search found.
_SEARCHES = (
    "search results", "search result for", "you searched for", "suchergebnis", "suche nach", "résultats de recherche",
    "résultats de la recherche", "resultados de búsqueda", "resultados de la búsqueda", "resultados da busca",
    "resultados da pesquisa", "risultati della ricerca", "risultati di ricerca", "zoekresultaten",
    "wyniki wyszukiwania", "результаты поиска", "результати пошуку", "sökresultat", "søgeresultater",
    "søkeresultater", "hakutulokset", "arama sonuçları", "hasil pencarian", "výsledky hledání", "keresési eredmények",
    "αποτελέσματα αναζήτησης", "搜索结果", "搜尋結果", "検索結果", "검색 결과", "검색결과", "نتائج البحث", "kết quả tìm kiếm",
)

#: Of pages where one logs in, registers, buys or writes to the site. News has the same words in its
#: headlines: the first count as all that a part of a title says, the others in a short part.
_FORMS = frozenset((
    "register", "registration", "password", "checkout", "contact", "kontakt", "kontakt & impressum", "anmelden", "anmeldung",
    "registrieren", "registrierung", "passwort", "kennwort", "warenkorb", "connexion", "inscription", "mot de passe", "panier",
    "regístrate", "registrarse", "contraseña", "contacto", "contáctenos", "carrito", "accedi", "registrati", "registrazione",
    "contatti", "carrello", "registar", "cadastro", "senha", "contato", "contatos", "inloggen", "registreren", "wachtwoord",
    "winkelwagen", "logowanie", "rejestracja", "hasło", "koszyk", "přihlášení", "registrace", "heslo", "prihlásenie", "registrácia",
    "košík", "belépés", "regisztráció", "jelszó", "вход", "войти", "авторизация", "регистрация", "пароль", "контакты", "корзина",
    "вхід", "реєстрація", "контакти", "logga in", "lösenord", "log ind", "logg inn", "giriş yap", "üye ol", "kayıt ol", "şifre",
    "iletişim", "σύνδεση", "εγγραφή", "登录", "登陆", "注册", "密码", "登入", "註冊", "ログイン", "新規登録", "会員登録", "パスワード",
    "로그인", "회원가입", "비밀번호", "تسجيل الدخول", "התחברות", "đăng nhập", "đăng ký",
))
_FORMS_WITHIN = tuple(f" {form} " for form in (
    "log in", "login", "sign in", "sign up", "signup", "create account", "create an account", "create your account",
    "new account", "new user", "my account", "contact us", "your cart", "shopping cart", "reset password", "password reset",
    "forgot password", "forgotten password", "lost password", "forgot your password", "registration form", "register for",
    "mein konto", "passwort vergessen", "kennwort vergessen", "se connecter", "s'inscrire", "mot de passe oublié",
    "mot de passe perdu", "mon compte", "nous contacter", "contactez-nous", "iniciar sesión", "mi cuenta", "recuperar contraseña",
    "recupera password", "iniciar sessão", "fale conosco", "zaloguj", "hasła", "prihlásiť", "пароля", "обратная связь",
))

#: What is said of cookies and data, to those who have not paid, and of what else to read, in small
#: letters; each with a shorter piece that is looked for first. Of what says so on the pages with
#: annotated bodies one block in a hundred is part of them, with what is said of rights below.
_SERVICES = (
    ("cookie", (
        "we use cookies", "site uses cookies", "cookies are necessary", "cookies are required", "cookies may be set",
        "cookies allow us", "cookies help us", "cookie policy", "verwenden cookies", "verwendet cookies", "nutzen cookies",
        "utilisons des cookies", "utilise des cookies", "utilizamos cookies", "usamos cookies", "utilizziamo i cookie",
        "plików cookie", "gebruiken cookies", "gebruikt cookies", "använder cookies", "bruker cookies", "файлы cookie",
    )),
    ("partners", ("we and our partners", "our partners process", "signaled to our partners", "our advertising partners")),
    ("device", ("information on a device",)),
    ("abonn", (
        "aux abonnés", "déjà abonné", "jetzt abonnieren", "abonniere unseren", "abonniere den", "abonnieren sie unseren",
        "abonnez-vous à notre", "word abonnee",
    )),
    ("sans engagement", ("sans engagement",)),
    ("subscribe", (
        "already a subscriber", "subscribers only", "subscribe to continue", "subscribe to read", "subscribe now to read",
        "reserved for subscribers", "please subscribe", "subscribe now to", "become a paid subscriber",
    )),
    ("unlimited", ("unlimited online access", "unlimited digital access")),
    ("additional articles", ("additional articles per month",)),
    ("one account", ("with one account",)),
    ("email updates", ("get email updates from",)),
    ("in the comments", ("join the conversation in the comments",)),
    ("print edition", ("replica of the print edition",)),
    ("to continue reading", ("to continue reading",)),
    ("weiterlesen", ("jetzt weiterlesen", "weiterlesen mit")),
    ("suscr", ("exclusivo para suscriptores", "ya eres suscriptor", "suscríbete a nuestr", "suscríbase a nuestr")),
    ("assinante", ("exclusivo para assinantes", "já é assinante")),
    ("abbonat", ("riservato agli abbonati", "sei già abbonato")),
    ("sign", ("create an account or sign in", "sign up to our", "sign up to one of our", "sign up for our newsletter")),
    ("newsletter", (
        "our daily newsletter", "our free newsletter", "unseren newsletter abonn", "notre newsletter", "nuestra newsletter",
        "nossa newsletter", "nostra newsletter", "nasz newsletter", "naszego newslettera",
    )),
    ("whatsapp", (
        "our whatsapp", "unserem whatsapp", "unseren whatsapp", "notre chaîne whatsapp", "nuestro canal de whatsapp",
        "nosso canal do whatsapp", "nosso canal no whatsapp", "nostro canale whatsapp",
    )),
    ("telegram", (
        "our telegram", "unserem telegram", "nuestro canal de telegram", "canal de telegram?", "nosso canal no telegram",
        "нашем telegram", "наш telegram",
    )),
    ("latest", ("for the latest breaking news", "for the latest stories and", "latest news straight to")),
    ("inbox", ("delivered to your inbox", "straight to your inbox")),
    ("follow ", ("follow us on", "follow me on")),
    ("folg", ("folge uns auf", "folge uns bei", "folgt uns auf", "folgen sie uns", "folgt mir ")),
    ("continues below", ("article continues below",)),
    ("aussi", ("lire aussi",)),
    ("anche", ("leggi anche",)),
    ("auch", ("lesen sie auch", "lies auch", "dich auch interessieren", "sie auch interessieren")),
    ("también", ("lea también", "lee también", "leé también", "te puede interesar también")),
    ("czytaj", ("czytaj też", "czytaj także", "czytaj również", "przeczytaj też", "przeczytaj także")),
    ("zobacz", ("zobacz też", "zobacz także", "zobacz również")),
    ("lue myös", ("lue myös",)),
    ("også", ("les også:", "læs også")),
    ("also", ("also read:", "read also:", "see also:", "also see:", "you might also like", "you may also like")),
    ("read next", ("read next:",)),
    ("related ", (
        "related article:", "related articles:", "related content:", "related coverage:", "related post:", "related posts:",
        "related reading:", "related stories:", "related story:",
    )),
)
#: In other letters, each with a sign that a page in them has for sure, if not each of its blocks.
_OTHER_SERVICES = (
    ("。", (
        "会員限定", "有料会員", "相关阅读", "相关新闻", "相關新聞", "延伸阅读", "延伸閱讀", "推荐阅读", "推薦閱讀", "あわせて読みたい",
    )),
    ("и", ("читайте также", "читайте також", "смотрите также", "присоединяйтесь к нам", "подписывайтесь на на", "подпишитесь на на")),
    ("α", ("διαβάστε επίσης", "διαβάστε ακόμη", "διαβάστε ακόμα", "ακολουθήστε μας")),
    ("다", ("관련기사", "관련 기사")),
    ("ا", ("اقرأ أيضا", "إقرأ أيضا", "اقرأ أيضًا", "اقرأ أيضاً")),
    ("ו", ("קראו גם",)),
)

#: What is said of the text's owners, at its end.
_RIGHTS = (
    ("©", ("copyright ©", "© copyright", "© 20", "© 19")),
    ("reserv", ("all rights reserved", "tous droits réservés", "derechos reservados", "direitos reservados")),
    ("vorbehalten", ("alle rechte vorbehalten",)),
    ("permission", ("written permission", "without permission")),
    ("may not be published", ("may not be published",)),
)
_OTHER_RIGHTS = (
    ("。", (
        "凡注明", "凡註明", "责任编辑", "責任編輯", "版权所有", "版權所有", "版权均属", "转载并不代表", "無断転載",
    )),
    ("다", ("무단 전재", "무단전재")),
    ("и", (
        "права защищены", "права захищені", "перепечатка материалов", "передрук матеріалів", "использование материалов сайта",
        "використання матеріалів сайту", "при использовании материалов", "у разі використання матеріалів",
        "не підлягають подальшому", "матеріали з плашкою", "материалы с плашкой",
    )),
    ("ż", ("wszelkie prawa zastrzeżone", "żaden utwór zamieszczony")),
)
#: What marks the place of advertising, alone on a line.
_ADVERTISING = frozenset((
    "advertisement", "article continues below advertisement", "story continues below advertisement",
    "article continues below", "story continues below", "story continued below",
    "continue reading below", "continue reading below advertisement", "advertisement - scroll to continue", "anzeige", "werbung",
    "artikel läuft nach der werbung weiter", "publicité", "la suite après la publicité", "publicidad", "publicidade",
    "continua depois da publicidade", "pubblicità", "advertentie", "annons", "annonse", "annonce", "mainos", "reklama", "reklam",
    "reklaam", "reclamă", "publicitate", "oglas", "hirdetés", "реклама", "διαφήμιση", "广告", "廣告", "広告", "광고", "إعلان",
    "פרסומת", "विज्ञापन", "โฆษณา", "iklan", "quảng cáo",
))
# fmt: on
LONGEST_MARKER = max(map(len, _ADVERTISING)) + 8

#: Signs around such words.
_AROUND = " -–—•*[]()|:."

#: What articles are written about too. Among them a block says so for the site only where it does not
#: stand between two others of the text, in one element with both.
_TOPICS = ("cookie", "partners", "on a device")

#: Words from which on a block is too long to be one of them.
LONGEST_SERVICE = 100
#: The same between the first and the last blocks that are likely to be text: longer ones stand at its ends.
LONGEST_INSIDE = 30
FIRST, LAST = 3, 6

#: What newspapers name the paragraphs whose letters they exchange for those who have not paid.
_SCRAMBLED = "obfuscated"

#: What is left of such a block's score, so that it weighs nothing in what is expected of the page either.
LEFT = 0.05

#: Blocks past which an element is no box for such words, but a page.
LARGEST_BOX = 50

#: Share of the words that are expected of the article from which on the text goes on below a word of rights.
LEAST_BELOW = 0.2


def is_service(text: str, words: int) -> bool:
    """Tell whether a block of so many words is what the site says for itself on all of its pages."""
    if words > LONGEST_SERVICE:
        return False
    said = text.lower()
    return _says(said, _SERVICES) or _says(said, _RIGHTS) or _says_otherwise(said)


def _says(said: str, phrases: _Phrases) -> bool:
    for piece, longer in phrases:
        if piece in said and any(phrase in said for phrase in longer):
            return True
    return False


def _says_otherwise(said: str, phrases: _Phrases = (*_OTHER_SERVICES, *_OTHER_RIGHTS)) -> bool:
    return not said.isascii() and any(phrase in said for _, longer in phrases for phrase in longer)


def marks_advertising(text: str) -> bool:
    """Tell whether a line says no more than that there is advertising."""
    return len(text) <= LONGEST_MARKER and text.strip(_AROUND).lower() in _ADVERTISING


def is_of_rights(said: str) -> bool:
    """Tell whether a block, in small letters, speaks of who owns the text."""
    return _says(said, _RIGHTS) or _says_otherwise(said, _OTHER_RIGHTS)


def is_of_topic(said: str, is_at_end: bool) -> bool:
    """Tell whether a block speaks of what articles are written about too: cookies, data, and rights.

    Of rights the last lines of a text speak for the site, wherever they stand.
    """
    return any(topic in said for topic in _TOPICS) or (not is_at_end and _says(said, _RIGHTS))


def _may_say(text: str) -> bool:
    """False where none of a page's blocks is the site's own for sure; most pages have none."""
    said = text.lower()
    return (
        _says(said, _SERVICES)
        or _says(said, _RIGHTS)
        or (not said.isascii() and (_says(said, _OTHER_SERVICES) or _says(said, _OTHER_RIGHTS)))
    )


def without_services(
    scores: Sequence[float], blocks: Sequence[int], layout: Layout, least: float
) -> list[float]:
    """Return the scores of some blocks with those lowered that the site says for itself.

    least: blocks that score less are not kept in any case, and not looked at

    An element of which half the words are such is the site's own as a whole, and so is what stands
    below a word of rights if most of what is expected of the article stands above.
    """
    words, texts, parent = layout.words, layout.text, layout.parent
    container, names = layout.container, layout.name
    likely = [block for score, block in zip(scores, blocks, strict=True) if score >= least]
    found = [block for block in likely if _SCRAMBLED in names[container[block]]]
    found += _said_by_site(likely, layout)
    boxes = boxed(scores, blocks, layout, likely)
    end = comments_begin(scores, blocks, layout, likely)
    if not found and not boxes and end == len(words):
        return list(scores)
    lowered = {*found, *chain.from_iterable(boxes), *range(end, len(words))}
    for around in {parent[container[block]] for block in found}:
        held = range(layout.first[around], layout.last[around]) if around >= 0 else range(0)
        if len(held) > LARGEST_BOX:
            continue
        own = sum([words[block] for block in held if is_service(texts[block], words[block])])
        if own * 2 >= sum(words[held.start : held.stop]):
            lowered.update(held)
    expected = [
        0.0 if block in lowered else score * words[block]
        for score, block in zip(scores, blocks, strict=True)
    ]
    left = sum(expected) * LEAST_BELOW
    for block, share in zip(reversed(blocks), reversed(expected), strict=True):
        left -= share
        if left < 0:
            break
        if block in lowered and is_of_rights(texts[block].lower()):
            end = block
    lowered.update(range(end, len(words)))
    return [
        score * LEFT if block in lowered else score
        for score, block in zip(scores, blocks, strict=True)
    ]


def _said_by_site(likely: Sequence[int], layout: Layout) -> list[int]:
    """The likely blocks that say what sites say for themselves, but for what an article may say too."""
    words, texts, container = layout.words, layout.text, layout.container
    ends = {*likely[:FIRST], *likely[-LAST:]}
    short = [
        block
        for block in likely
        if words[block] <= LONGEST_INSIDE or (block in ends and words[block] <= LONGEST_SERVICE)
    ]
    if not _may_say("\n".join([texts[block] for block in short])):
        return []
    own = [
        block
        for block in short
        if is_service(texts[block], words[block]) and layout.kind[container[block]] is not CODE
    ]
    flanked = _flanked(
        [layout.parent[container[block]] for block in likely], likely, frozenset(own)
    )
    return [
        block
        for block in own
        if block not in flanked or not is_of_topic(texts[block].lower(), block in ends)
    ]


def _flanked(around: Sequence[int], likely: Sequence[int], own: frozenset[int]) -> set[int]:
    """The likely blocks whose neighbours stand in the same element and are not the site's own.

    around: of each, the element around its own
    """
    return {
        block
        for at, block in enumerate(likely[1:-1], 1)
        if around[at - 1] == around[at] == around[at + 1]
        and likely[at - 1] not in own
        and likely[at + 1] not in own
    }


def is_notice(layout: Layout, headline: int, words: int) -> bool:
    """Tell whether a page calls itself an error, a search, a form or a wall.

    headline: the block that is most likely the visible headline, -1 if there is none
    words:    of the text that would be its article

    A page that declares itself an article is none, whatever its headline says.
    """
    titles = f"{layout.title}\n{layout.text[headline] if headline >= 0 else ''}".lower()
    notice = any(phrase in titles for phrase in _SEARCHES)
    if words <= LONGEST_NOTICE:
        notice = notice or any(phrase in titles for phrase in _ERRORS)
    if words <= LONGEST_WALL:
        notice = notice or any(phrase in titles for phrase in _WALLS) or _name_form(titles)
    return notice and not layout.declares_article()


def _name_form(titles: str) -> bool:
    """Tell whether a part of the titles, in small letters, is a form's name."""
    for mark in _PARTING:
        titles = titles.replace(mark, "\n")
    for part in titles.split("\n"):
        name = " ".join(part.split()).strip(_EDGES)
        if name in _FORMS:
            return True
        if name.count(" ") < LONGEST_NAME and any(map(f" {name} ".__contains__, _FORMS_WITHIN)):
            return True
    return False


#: What stands between the name of a page and that of its site, and what the name may end in.
_PARTING = (" | ", " - ", " – ", " — ", " · ", " » ", " « ", " :: ", " > ", " / ", " ~ ")
_EDGES = ".,!?…:;()[]\"' "
