"""Which legacy encoding bytes are in, when nobody says so or what is said cannot be true.

Each candidate reads the same bytes; the one whose text looks most like its language wins. "Looks
like" is the information content of the non-ASCII characters under a table of how frequent each is
in that language: the better the reading, the fewer bits. On pages re-encoded from our corpora this
was right where chardet 5 took Polish, Turkish, Vietnamese and Baltic pages for windows-1252 and
where cchardet took Greek and Chinese dumps for Big5 (tests/test_charset.py holds the cases).

Used on bytes that are no UTF-8 only, about one page in a hundred; costs some milliseconds there.
"""

from __future__ import annotations

from math import log2

from . import patterns as re
from .named import NamedTuple

#: How much text is looked at: past this the answer does not change.
SAMPLE_BYTES = 16_384

#: Bits that a declared encoding must cost more than the best one before it is disbelieved: for
#: each non-ASCII byte, and in all. On 2,000 rightly declared dumps the first stayed under 0.75;
#: a wrong declaration of news in another script costs 0.8 to 8, and a paragraph over 30 in all.
DISBELIEF_BITS = 0.75
DISBELIEF_BITS_IN_ALL = 25.0

_OTHER_BITS = 13.0  # a character outside the language's list: one of some 8,000
_CAPITAL_BITS = 2.5  # a capital letter: about one letter in six of names and headlines
_BROKEN_BITS = 24.0  # bytes that the encoding does not define
#: A letter of another script right before an ASCII letter or mark: the second half of a character
#: in Big5, Shift_JIS and GBK, hardly ever a Cyrillic or Greek word.
_MIXED_BITS = 8.0
#: What an encoding costs that is not the usual one of its language: one letter decides.
_UNUSUAL_BITS = 6.0
_PUNCTUATION_BITS = 3.0
#: Marks that every language prints.
_PUNCTUATION = "\xa0\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026«»·•"
_RARE_MARK_BITS = 8.0
_RARE_MARKS = "©®°§€™£¥¢²³½¼¾×†‡±"
#: Share of a CJK text that its most frequent characters, as listed, make up, and how many others
#: share the rest.
_CJK_COMMON_SHARE = 0.5
_CJK_OTHERS = 3000

_CYRILLIC = "cp1251 koi8-u cp866 iso8859-5"
_CENTRAL = "cp1250 iso8859-2"
_BALTIC = "cp1257 iso8859-13 iso8859-4"

#: Encodings in order of preference, and a language's non-ASCII letters, the most frequent first.
_ALPHABETS = (
    ("cp1252", "éèàêçùîôâûïëœ"),  # French
    ("cp1252", "üäöß"),  # German
    ("cp1252", "óíáéñú¿¡ü"),  # Spanish
    ("cp1252", "ãçáéíóêõâúàô"),  # Portuguese
    ("cp1252", "èàìòùé"),  # Italian
    ("cp1252", "äåöéøæ"),  # Swedish, Danish, Norwegian, Finnish
    ("cp1252", "áíðéóþæöúý"),  # Icelandic
    ("cp1252", "àéèíóòçïúü"),  # Catalan
    ("cp1252", "£éëïöè"),  # English, Dutch
    (_CENTRAL, "łóąęśżćńź"),  # Polish
    (_CENTRAL, "íáéěřščžýůúňťóď"),  # Czech
    (_CENTRAL, "áíéčžšýúľťôňäóď"),  # Slovak
    (_CENTRAL, "áéöóüíőúű"),  # Hungarian
    (_CENTRAL, "ăîâşţ"),  # Romanian
    (_CENTRAL, "čšžćđ"),  # Croatian, Slovene
    ("cp1254", "ıüşğöçİâî"),  # Turkish
    (_BALTIC, "ėšųžįūąčę"),  # Lithuanian
    (_BALTIC, "āīēšūņļžģčķ"),  # Latvian
    (_BALTIC, "äõüöšž"),  # Estonian
    ("cp1258", "\u0301\u0300\u0323đưôơêâăà\u0309á\u0303óéúíèù"),  # Vietnamese, marks apart
    (_CYRILLIC, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),  # Russian
    (_CYRILLIC, "оаиіневтрслкмдупязгьбчйхцжїюєшщфґ"),  # Ukrainian
    (_CYRILLIC, "аеиотнврсдлпкмягзъубчщйжшцхфюь"),  # Bulgarian
    (_CYRILLIC, "аоиеснјтрвукдмпљбзгћчшњцжхђфџ"),  # Serbian
    ("cp1253 iso8859-7", "αοιετσνηυρπκμλςωάδγίχέόθφβήύώξζψ"),  # Greek
    ("cp1255 iso8859-8", "יוהלארמבתשנעםדקחפטכגןסזצףךץ"),  # Hebrew
    ("cp1256 iso8859-6", "اليمونرتبةعدسفهكقحأجشطىصخإذضزئءثغظؤآ،"),  # Arabic
    ("cp874", "านรอกเงมยลวดทสตะั่้ีิปบคหแจ์พไใชุูืึโขผ็ถศซ"),  # Thai
)

_KANA = (
    "のにはをたがでてとしれさいるなあすかっもまことンこらりスくルトイうきラアクつせよだリシレ"
    "ドそフジカマけデッえちみめムどロテパメタコキプナャョュ、。・「」ー"
)

#: Encodings of scripts with thousands of characters, and the most frequent of these.
_CJK = (
    (
        "gb18030",
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下"
        "自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部"
        "其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又"
        "关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯"
        "月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入"
        "几口认条平系气题活尔更别打女变四，。、“”：《》（）",
    ),
    (
        "big5hkscs",
        "的一是不我有大在人了中到要可以這個你會好為上來學也用能如時文沒說他看那下過們天所多小想"
        "得之還電出對就後年都自家同國地生發本事起開行十成動方面作前然日進心定公分經新現實民三其"
        "於及將但因業者法部主最此與長月高市報政工機位次力表成員全理情美關府相重體從名加當已信無"
        "兩間台灣記者，。、「」：；（）",
    ),
    ("cp932", _KANA),
    ("euc_jp", _KANA),
    (
        "cp949",
        "이다는의에을가고하지한를사은기로도리서인대자시어나정일해부상수전제것그들아라장보과만"
        "있구선주원오관적게경생여유조화와동며공국위년원된으되신비성중연용소세할야회면개안",
    ),
)

_TAG = re.compile(rb"<[^<>]*>")
_SPACE = re.compile(rb"[ \t\r\n]+")
_SCRIPT = re.compile(rb"<(script|style)\b[^<]*(?:<(?!/\1)[^<]*)*", re.IGNORECASE)
_MIXED = re.compile(rb"[\x80-\xff][@-~]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_ASCII = bytes(range(128))
_LATIN_END = "\u036f"


class Guess(NamedTuple):
    """The encoding that reads best, and what the asked-for one costs against it.

    codec:     Python's name of it
    worse:     bits for each non-ASCII byte that the declared encoding costs more; 0.0 if it is
               the best itself or was not among the candidates
    evidence:  how many non-ASCII bytes were looked at
    """

    codec: str
    worse: float
    evidence: int

    @property
    def disbelieves(self) -> bool:
        """Whether the declared encoding cannot be true."""
        in_all = self.worse * self.evidence
        return self.worse > DISBELIEF_BITS and in_all > DISBELIEF_BITS_IN_ALL


def guess(data: bytes, declared: str | None = None) -> Guess:
    """Return the encoding in which `data`, which is no UTF-8, reads most like some language.

    declared: the codec that the page claims, to be compared with the answer
    """
    sample = _sample(data)
    high = sample.translate(None, _ASCII)
    if not high:
        return Guess(declared or "cp1252", 0.0, 0)
    bits = _single_byte_bits(high, len(_MIXED.findall(sample)))
    for codec, common in _CJK:
        bits[codec] = _cjk_bits(sample, codec, common)
    best = min(bits, key=lambda codec: bits[codec])
    worse = 0.0
    if declared in bits:
        worse = (bits[declared] - bits[best]) / len(high)
    return Guess(best, worse, len(high))


def _sample(data: bytes) -> bytes:
    """The first text of a page, without its mark-up as far as a regex can tell."""
    text = _SPACE.sub(b" ", _TAG.sub(b" ", _SCRIPT.sub(b" ", data)))
    if len(text) <= SAMPLE_BYTES:
        return text
    first = next((place for place, byte in enumerate(text) if byte > 127), 0)
    return text[max(0, first - 1) : first + SAMPLE_BYTES]


def _single_byte_bits(high: bytes, mixed: int) -> dict[str, float]:
    """Bits for all of `high` under each single-byte encoding, with its best language.

    mixed: how many of these bytes stand right before an ASCII letter or mark
    """
    different = bytes(sorted(set(high)))
    counts = [high.count(byte) for byte in different]
    bits: dict[str, float] = {}
    for codecs, letters in _ALPHABETS:
        cost = _letter_bits(letters)
        script_bits = 0.0 if letters[0] <= _LATIN_END else mixed * _MIXED_BITS
        for rank, codec in enumerate(codecs.split()):
            total = script_bits + min(rank, 1) * _UNUSUAL_BITS
            for character, count in zip(different.decode(codec, "replace"), counts, strict=True):
                total += count * _character_bits(character, cost)
            bits[codec] = min(total, bits.get(codec, total))
    return bits


def _letter_bits(letters: str) -> dict[str, float]:
    """Bits of each letter: frequency falls with its rank as 1 / (rank + 2), Zipf's law."""
    total = sum(1 / (rank + 2) for rank in range(len(letters)))
    cost = {letter: log2(total * (rank + 2)) for rank, letter in enumerate(letters)}
    for mark in _PUNCTUATION:
        cost.setdefault(mark, _PUNCTUATION_BITS)
    for mark in _RARE_MARKS:
        cost.setdefault(mark, _RARE_MARK_BITS)
    return cost


def _character_bits(character: str, cost: dict[str, float]) -> float:
    if character == "\ufffd":
        return _BROKEN_BITS
    if character in cost:
        return cost[character]
    small = character.lower()
    if small != character and small in cost:
        return cost[small] + _CAPITAL_BITS
    if "\x80" <= character <= "\x9f":
        return _BROKEN_BITS
    return _OTHER_BITS


def _cjk_bits(sample: bytes, codec: str, common: str) -> float:
    """Bits of the non-ASCII characters of `sample` read as `codec`."""
    frequent = set(common)
    frequent_bits = log2(len(frequent) / _CJK_COMMON_SHARE)
    other_bits = log2(_CJK_OTHERS / (1 - _CJK_COMMON_SHARE))
    text = sample.decode(codec, "replace")
    total = 0.0
    for character in _NOT_ASCII.findall(text):
        if character == "\ufffd":
            total += _BROKEN_BITS
        elif character in frequent:
            total += frequent_bits
        elif "\ue000" <= character <= "\uf8ff" or "\uff61" <= character <= "\uff9f":
            total += (
                _BROKEN_BITS  # private use and half-width kana: legal, and a sign of misreading
            )
        else:
            total += other_bits
    return total
