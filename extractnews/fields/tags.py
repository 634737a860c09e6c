"""Keywords → tags as displayed: split, cleaned, each once, without section and site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .. import patterns as re
from . import language
from .text import squash, tidy, word_list

#: Tags of one article, and the longest one in characters.
MAX_TAGS, LONGEST_TAG = 60, 60

#: What parts tags, as commas.
_COMMAS = ";|、，；،\n"

#: What introduces a row of tags in a page's text, lower-cased.
LABELS = frozenset(
    "tags|tag|getaggt mit|topics|topic|keywords|keyword|labels|label|tagged|tagged with|tagged as|tagged in|filed under|article tags|article topics|post tags|related topics|related tags|related keywords|related-topics|"
    "schlagwörter|schlagworte|schlagwort|themen|thema|stichworte|stichwort|stichwörter|mots-clés|mots clés|étiquettes|sujets|thèmes|etiquetas|etiqueta|temas|palabras clave|tópicos|palavras-chave|palavras chave|assuntos|assunto|"
    "marcadores|mais sobre|leia mais sobre|más sobre|archivado en|argomenti|parole chiave|etichette|trefwoorden|onderwerpen|steekwoorden|lees meer over|lees meer oor|sleutelwoorde|etikette|emner|emneord|stikkord|nøkkelord|nøgleord|søgeord|les mer om|læs mere om|"
    "ämnen|ämnesord|taggar|nyckelord|läs mer om|aiheet|avainsanat|asiasanat|tunnisteet|efnisorð|lykilorð|märksõnad|teemad|sildid|võtmesõnad|birkas|tēmas|atslēgvārdi|žymės|žymos|raktažodžiai|raktiniai žodžiai|temos|"
    "tagi|tematy|słowa kluczowe|štítky|témata|klíčová slova|téma|tagy|témy|kľúčové slová|címkék|cimkék|kulcsszavak|témák|etichete|cuvinte cheie|cuvinte-cheie|taguri|tag-uri|subiecte|"
    "tagovi|oznake|teme|ključne riječi|ključne reči|ključne besede|značke|etiketa|etiketat|fjalë kyçe|etiketler|etiket|konular|anahtar kelimeler|ilgili etiketler|ilgili konular|etiketlər|teqlər|açar sözlər|mövzular|"
    "ключевые слова|теги|тэги|метки|темы|теги новости|теги статьи|теми|мітки|ключові слова|тагове|етикети|ключови думи|тагови|ознаке|кључне речи|клучни зборови|ознаки|тэгі|пазнакі|тэмы|ключавыя словы|тегтер|белгілер|кілт сөздер|тақырыптар|"
    "ετικέτες|ετικετες|θέματα|θεματα|λέξεις κλειδιά|λέξεις-κλειδιά|σχετικά θέματα|ტეგები|თეგები|თემები|საკვანძო სიტყვები|պիտակներ|թեգեր|թեմաներ|բանալի բառեր|"
    "الوسوم|وسوم|العلامات|الكلمات المفتاحية|كلمات مفتاحية|الكلمات الدالة|كلمات دلالية|الكلمات الدلالية|تاغات|كلمات|برچسب‌ها|برچسب ها|برچسبها|تگ‌ها|تگ ها|کلیدواژه‌ها|کلید واژه ها|کلمات کلیدی|واژه‌های کلیدی|ٹیگز|ٹیگ|کلیدی الفاظ|موضوعات|"
    "תגיות|תגים|נושאים|מילות מפתח|תגיות קשורות|टैग्स|टैग|टॅग्स|टॅग|कीवर्ड|विषय|ট্যাগ|ট্যাগস|ট্যাগসমূহ|বিষয়|குறிச்சொற்கள்|ట్యాగ్‌లు|ట్యాగ్స్|แท็ก|แท็กที่เกี่ยวข้อง|คำค้น|คำค้นหา|ป้ายกำกับ|"
    "từ khóa|từ khoá|chủ đề|thẻ|kata kunci|topik|topik terkait|tag terkait|tags terkait|topik berkaitan|mga tag|mada|etiquetes|paraules clau|temes|etiketak|gaiak|gako-hitzak|hitz gakoak|clibeanna|eochairfhocail|tagiau|pynciau|geiriau allweddol|maneno muhimu|"
    "标签|关键词|关键字|话题|相关标签|标 签|標籤|關鍵字|關鍵詞|相關標籤|相關關鍵字|タグ|キーワード|関連キーワード|関連タグ|関連ワード|태그|키워드|관련태그|관련 태그|관련키워드".split(
        "|"
    )
)

#: A label's longest form, in characters, and in words.
_LONGEST_LABEL, _LABEL_WORDS = max(map(len, LABELS)), 3


#: What ends a label; the last is Armenian.
_COLONS = frozenset(":：՝")


def label_length(text: str) -> int:
    """Return how many characters of a line only say that tags follow, with the colon; 0 where none do."""
    head = text[: _LONGEST_LABEL + 3].replace("İ", "I").lower()
    for sign in _COLONS:
        label, parted, _ = head.partition(sign)
        if parted and label.strip(" #") in LABELS:
            return len(label) + 1
    words = head.split(maxsplit=_LABEL_WORDS) if _COLONS.isdisjoint(head) else []
    for size in range(min(_LABEL_WORDS, len(words) - 1), 0, -1):
        label = " ".join(words[:size])
        if label in LABELS and words[size][0].isalpha() and head.startswith(label + " "):
            return len(label) + 1
    return 0


#: Words for the front page, squashed.
HOME = frozenset(
    "home homepage start startseite front frontpage accueil inicio início inicial portada hjem hem startsidan startsida etusivu forside forsiden heim forsíða "
    "homepagina voorpagina tuis tuisblad stronagłówna główna zurstartseite avaleht esileht sākums sākumlapa pradžia pradinis titulinis domů domov úvod úvodnístránka úvodnístrana hlavnístrana hlavnístránka hlavnástránka "
    "kezdőlap főoldal címlap nyitólap acasă acasa primapagină početna naslovna naslovnastrana naslovnica prvastran почетна почетнастрана насловна насловнастрана kreu ballina faqjakryesore kryefaqja "
    "главная главнаястраница наглавную головна головнасторінка галоўная галоўнаястаронка начало началнастраница бастыбет басты басбет αρχική αρχικη αρχικήσελίδα αρχικησελιδα anasayfa anasəhifə başsəhifə əsassəhifə "
    "beranda lamanutama utama trangchủ nyumbani mwanzo hafan inici hasiera azala páginainicial paginaprincipal páginaprincipal capa primapagina paginaprincipale paginainiziale "
    "الرئيسية الرئيسيه الصفحةالرئيسية خانه صفحهاصلی صفحهنخست صفحہاول ہوم سرورق ראשי דףהבית עמודהבית हम मखपषठ मखयपषठ হম পরচছদ মলপত পরথমপত மகபப ஹம హమ หนาแรก หนาหลก მთავარი მთავარიგვერდი գլխավոր գլխավորէջ "
    "首页 首頁 主页 主頁 网站首页 新闻首页 ホーム ホームページ トップ トップページ 홈 뉴스홈".split()
)

#: Words for news in many languages, squashed: a section of that name says little.
NEWS = frozenset(
    "news nachrichten aktuell aktuelles noticias notícias actualité actualités actualidad notizie nieuws nyheder uutiset "
    "aktualności wiadomości новости новостидня новини haber haberler berita tintức ニュース 新闻 뉴스 "
    "vijesti vesti вести zprávy správy hírek știri stiri lajme xəbərlər жаңалықтар أخبار اخبار خبریں समचर খবর ขาว habari".split()
)

#: The same among keywords: they are those of the whole site.
_NEWS_AMONG_KEYWORDS = NEWS | frozenset(
    "breakingnews latestnews newsonline schlagzeilen nyheter последниеновости 速報 新聞 속보 기사".split()
)

#: How many articles a tag has, behind it: "Iowa (92)".
_COUNT = re.compile(r" ?\(\d+(?: \w+)?\)$")

_PREFIX = re.compile(r"^(?:Category|Tag|Topic|Keyword): ?")


def without_label(text: str) -> str:
    """Return a tag, or a section, without what says that it is one: "Category: Politics"."""
    return _PREFIX.sub("", text)


def without_title_words(tags: Sequence[str], title: str, spoken: str) -> list[str]:
    """Return keywords without those that are just the words of the title, as some systems write them.

    They are at least four behind one another, with an article or a preposition among them, or all there are.

    spoken: the language of the page
    """
    words = set(word_list(title))
    kept: list[str] = []
    run: list[str] = []
    for tag in [*tags, ""]:
        if tag and " " not in tag and tag.lower() in words:
            run.append(tag)
            continue
        whole = len(run) == len(tags) and all(map(str.islower, run))
        if len(run) < _FEWEST_WORDS or not (whole or _has_small(run, spoken)):
            kept += run
        kept += [tag] if tag else []
        run = []
    return kept


def _has_small(words: list[str], spoken: str) -> bool:
    """Tell whether one of some words is an article or a preposition; "war" and "oil" are none."""
    known = language.small_words(spoken)
    return any(
        word in known if known else len(word) < _SHORTEST_NAME and word.islower() for word in words
    )


#: Words of a title behind one another that are its words and no tags; letters of a name among them, at
#: least, in languages whose small words are not known.
_FEWEST_WORDS, _SHORTEST_NAME = 4, 4


#: What stands in tag boxes beside the tags.
_NO_TAGS = frozenset(
    "tags|themen|temas|topics|alle themen|all topics|more|mehr|share|news|latest news|read more|related topics|themen bearbeiten|podcast|video|home|"
    "kommentare|comments|permalink|weiterlesen|leave a comment|no comments|uncategorized|uncategorised|see all|"
    "print|email|e-mail|by|drucken|twittern|view all|show all|see all topics|all tags|show more|see more|load more|newsarticle|もっと見る|未分类|热门标签".split(
        "|"
    )
)

_MACHINE = re.compile(
    r"[_\\=<>{}@]|^/|/$|/.*/|^NLP |^\W*\d+\W*$|^[a-z0-9]+(?:-[a-z0-9]+){2,}$|^\w+:\w|\d{5,}"
)


def _is_for_machines(text: str) -> bool:
    """Tell whether a tag is a number, an address or a name that a system has for it."""
    if text.replace(" ", "").isalpha() and text[:4] != "NLP ":
        return False  # most are letters
    return _MACHINE.search(text) is not None


def split(raw: str) -> list[str]:
    """Return the tags in one string, separated by commas and the like.

    Where words have no blanks between them, as in Chinese, three blanks part tags.
    """
    text = tidy(raw)
    if "&amp;" in text:  # escaped again each time that the page was saved
        text = _ESCAPED.sub("&", text)
    for sign in _COMMAS:
        text = text.replace(sign, ",")
    parts = [part for part in map(str.strip, text.split(",")) if part]
    if len(parts) == 3 and parts[2][0] == "&":
        return [text]  # "Business, Finance, & Economics" is one
    if len(parts) == 1 and not text.isascii():
        words = text.split()
        if len(words) > _FEW_WORDS and all(map(_IDEOGRAPH.search, words)):
            return words
    return parts


_ESCAPED = re.compile("&(?:amp;)+")

#: Words of which a name may be made where there are no blanks between words.
_FEW_WORDS = 2
_IDEOGRAPH = re.Far("[\u4e00-\u9fff]")


def without_title(raw: str, title: str) -> str:
    """Return keywords without the article's title, which some systems put among them, commas and all."""
    said = raw.lower()
    place = said.find(title.lower()) if len(title.encode()) > _SHORT_TITLE else -1
    if place < 0 or len(said) != len(raw):  # "İ" is two in small letters
        return raw
    before, rest = raw[:place].rstrip(), raw[place + len(title) :].lstrip()
    if rest[:1] in ("-", "|", "–"):  # with the site's name, as in <title>
        comma = _COMMA.search(rest)
        rest = rest[comma.start() :] if comma else ""
    parted = before[-1:] in "," + _COMMAS and rest[:1] in "," + _COMMAS
    return f"{before},{rest}" if parted else raw


#: What ends a site's name among keywords; a bar may stand within it.
_COMMA = re.compile("[,;、，；،\n]")

#: A title of so many bytes may be a tag as well: three words, or a name of eight signs in Chinese.
_SHORT_TITLE = 24


def without_authors(tags: Iterable[str], authors: Iterable[str]) -> list[str]:
    """Return keywords without those that are an author, or all of them: "Jane Doe and John Roe"."""
    writers = [squash(name) for name in authors]
    kept = []
    for tag in tags:
        rest = key = squash(tag)
        for name in writers:
            rest = rest.replace(name, "")
        if rest == key or rest not in _AND:
            kept.append(tag)
    return kept


#: What is left of the authors' names in one line.
_AND = frozenset(("", "and", "und", "et", "y", "e", "og", "och", "en"))


def name_news(tags: Iterable[str]) -> int:
    """Return how many of some keywords are words for news."""
    return sum(squash(tag) in _NEWS_AMONG_KEYWORDS for tag in tags)


def choose(tags: Iterable[str], section: str | None, site: Sequence[str]) -> list[str]:
    """Return tags that a reader would see: no numbers and machine names, each once."""
    unwanted = {squash(section)} if section else set()
    unwanted.update(site)
    seen: dict[str, str] = {}
    for tag in tags:
        text = _COUNT.sub("", tag) if tag[-1:] == ")" else tag
        text = (without_label(text) if ":" in text else text).strip(" #.,;:\"'“”«»")
        key = squash(text)
        if (
            not key
            or text.lower() in _NO_TAGS
            or text.split(":")[0].lower() in LABELS
            or key in unwanted
            or key in seen
        ):
            continue
        if len(text) > LONGEST_TAG or _is_for_machines(text):
            continue
        seen[key] = text
        if len(seen) == MAX_TAGS:
            break
    return [] if list(seen) == ["general"] else list(seen.values())


def unglue(run: str, page_words: Iterable[str]) -> list[str]:
    """Return the tags of a run without blanks between them: MoscowNetanyahuRussia.

    Capitals inside a word part it, unless the page itself writes the word so (a name such as
    McDonald). A run of lower-case words cannot be parted.
    """
    known = set(page_words)
    pieces: list[str] = []
    for word in run.split(" "):
        cut = _pieces(word, known)
        if pieces and cut:
            pieces[-1] = f"{pieces[-1]} {cut[0]}"
            pieces.extend(cut[1:])
        else:
            pieces.extend(cut)
    return [piece for piece in pieces if piece]


def _pieces(word: str, known: set[str]) -> list[str]:
    if word in known and len(word) < 20:
        return [word]
    cuts = [0]
    for place in range(1, len(word)):
        before, here = word[place - 1], word[place]
        after = word[place + 1 : place + 2]
        inner = here.isupper() and (
            before.islower() or before.isdigit() or (before.isupper() and after.islower())
        )
        if inner and word[cuts[-1] : place] not in ("Mc", "Mac", "De", "Le", "La", "O"):
            cuts.append(place)
    return [word[a:b] for a, b in zip(cuts, [*cuts[1:], len(word)], strict=True)]
