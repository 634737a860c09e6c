"""The names of character encodings that a page may use: https://encoding.spec.whatwg.org/#names-and-labels.

A word from a page goes through this table and nowhere else: Python's own registry of codecs also
knows rot13, zlib, idna and unicode_escape, which a page must never reach.
"""

from __future__ import annotations

from . import patterns as re

#: Python's codec for each encoding of the standard, with the labels that name it. Punctuation does
#: not count ("utf_8", "UTF8" and "utf-8" are one label), so each is listed once, without any.
#: Where the standard's encoding is wider than the codec of the same name, its superset stands here.
_CODECS = {
    "utf-8": "utf8 unicode11utf8 unicode20utf8 xunicode20utf8",
    "cp866": "866 cp866 csibm866 ibm866",
    "iso8859-2": "csisolatin2 iso88592 iso885921987 isoir101 l2 latin2",
    "iso8859-3": "csisolatin3 iso88593 iso885931988 isoir109 l3 latin3",
    "iso8859-4": "csisolatin4 iso88594 iso885941988 isoir110 l4 latin4",
    "iso8859-5": "csisolatincyrillic cyrillic iso88595 iso885951988 isoir144",
    "iso8859-6": "arabic asmo708 csiso88596e csiso88596i csisolatinarabic ecma114 iso88596"
    " iso885961987 iso88596e iso88596i isoir127",
    "iso8859-7": "csisolatingreek ecma118 elot928 greek greek8 iso88597 iso885971987 isoir126"
    " suneugreek",
    "iso8859-8": "csiso88598e csisolatinhebrew hebrew iso88598 iso885981988 iso88598e isoir138"
    " visual csiso88598i iso88598i logical",
    "iso8859-10": "csisolatin6 iso885910 isoir157 l6 latin6",
    "iso8859-13": "iso885913",
    "iso8859-14": "iso885914",
    "iso8859-15": "csisolatin9 iso885915 l9 latin9",
    "iso8859-16": "iso885916",
    "koi8-r": "cskoi8r koi koi8 koi8r",
    "koi8-u": "koi8ru koi8u",
    "mac-roman": "csmacintosh mac macintosh xmacroman",
    "cp874": "dos874 iso885911 tis620 windows874",
    "cp1250": "cp1250 windows1250 xcp1250",
    "cp1251": "cp1251 windows1251 xcp1251",
    "cp1252": "ansix341968 ascii cp1252 cp819 csisolatin1 ibm819 iso88591 iso885911987 isoir100 l1"
    " latin1 usascii windows1252 xcp1252 xuserdefined",
    "cp1253": "cp1253 windows1253 xcp1253",
    "cp1254": "cp1254 csisolatin5 iso88599 iso885991989 isoir148 l5 latin5 windows1254 xcp1254",
    "cp1255": "cp1255 windows1255 xcp1255",
    "cp1256": "cp1256 windows1256 xcp1256",
    "cp1257": "cp1257 windows1257 xcp1257",
    "cp1258": "cp1258 windows1258 xcp1258",
    "mac-cyrillic": "xmaccyrillic xmacukrainian",
    "gb18030": "chinese csgb2312 csiso58gb231280 gb2312 gb231280 gbk isoir58 xgbk gb18030",
    "big5hkscs": "big5 big5hkscs cnbig5 csbig5 xxbig5",
    "euc_jp": "cseucpkdfmtjapanese eucjp xeucjp",
    "iso2022_jp": "csiso2022jp iso2022jp",
    "cp932": "csshiftjis ms932 mskanji shiftjis sjis windows31j xsjis",
    "cp949": "cseuckr csksc56011987 euckr isoir149 korean ksc56011987 ksc56011989 ksc5601"
    " windows949",
    "utf-16-be": "unicodefffe utf16be",
    "utf-16-le": "csunicode iso10646ucs2 ucs2 unicode unicodefeff utf16 utf16le",
}

LABELS = {label: codec for codec, labels in _CODECS.items() for label in labels.split()}

#: Where a declaration is looked for. Browsers read 1,024 bytes ahead and then follow the parser,
#: so in effect they take any in the head; pages have long comments and scripts before it.
DECLARATION_BYTES = 16_384
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_DECLARATION = re.compile(
    rb"<meta[^<>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})"
    rb"|^\s{0,99}<\?xml[^<>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)

#: Longest label worth looking at; the standard's longest is 19 characters.
MAX_LABEL = 40


def codec_named(label: str) -> str | None:
    """Return Python's name of the encoding that `label` means, or None if it means none.

    codec_named("Windows-1251") → "cp1251"; codec_named("rot13") → None
    """
    if len(label) > MAX_LABEL:
        return None
    plain = label.strip().lower()
    return LABELS.get("".join(letter for letter in plain if letter.isalnum()))


def declared_codec(data: bytes) -> str | None:
    """Return Python's name of the encoding that the page's own head declares, if it declares one.

    Comments do not count, and neither do labels that the standard does not know.
    """
    head = _COMMENT.sub(b"", data[:DECLARATION_BYTES])
    for match in _DECLARATION.finditer(head):
        codec = codec_named((match[1] or match[2]).decode("ascii", "replace"))
        if codec:
            return codec
    return None
