"""What a document is, by its content alone: binary or text, and of text, HTML or a dump.

File names and declared types lie too often to be asked.
"""

from __future__ import annotations

import re
from itertools import takewhile

#: Bytes that are looked at for signs of a binary file; the limit of file(1) is of the same order.
HEAD_BYTES = 8192

#: How files of other kinds begin. The first group cannot begin a text; the second is ASCII, and
#: counts only where control characters follow.
_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "a zip archive"),
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x7fELF", "an ELF program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"wOFF\x00", "a web font"),
    (b"wOF2\x00", "a web font"),
)
_ASCII_MAGIC = (
    (b"GIF8", "a GIF image"),
    (b"BZh", "bzip2 data"),
    (b"Rar!", "a RAR archive"),
    (b"RIFF", "RIFF media"),
    (b"OggS", "Ogg media"),
    (b"ID3", "MP3 audio"),
    (b"BM", "a BMP image"),
    (b"MZ", "a Windows program"),
    (b"II*", "a TIFF image"),
)

#: What makes text of a file of some kinds: programs that are on most machines.
_WAYS_OUT = {
    "a zip archive": "unzip -p FILE",
    "a PDF document": "pdftotext FILE -",
    "xz data": "xz -dc FILE",
    "bzip2 data": "bzip2 -dc FILE",
}

#: Control characters that text has: TAB, LF, VT, FF, CR, and the BS and ESC of terminal dumps.
_TEXT_CONTROLS = b"\t\n\x0b\x0c\r\x08\x1b"
_CONTROLS = bytes(byte for byte in range(32) if byte not in _TEXT_CONTROLS) + b"\x7f"
#: Share of the first bytes that may be other control characters. Text has none but by accident;
#: compressed data has one byte in ten.
MAX_CONTROL_SHARE = 0.01

#: What HTML may begin with besides a tag.
_OPENINGS = ("<!doctype", "<?xml", "<!--")
_OF_PAGES = ("<!", "<?", "<html", "<head", "<meta")
_AFTER_NAME = (*" \t\r\n\f/>",)
_LONGEST_OPENING = 20
#: Characters of a page that hold a second tag or remark.
_LONGEST_HEAD = 500
_BLANK = " \t\r\n\f\v\ufeff"
_TAG = r"(?i)<(/?)([a-z][a-z0-9]{0,9})(?=[\s/>])"
_HTML_TAGS = frozenset(
    """
    a abbr acronym address amp-img article aside audio b base bdi bdo big blockquote body br
    button canvas caption center cite code col colgroup data dd del details dfn dialog dir div
    dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6
    head header hgroup hr html i iframe img input ins kbd label legend li link main map mark
    menu meta meter nav noframes noscript object ol optgroup option output p param picture pre
    progress q rp rt ruby s samp script section select small source span strike strong style sub
    summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul
    var video wbr
    """.split()
)

#: How much of a text that does not begin with a tag is searched for tags.
_SEARCHED = 65_536
#: A fragment that begins with bare text is HTML if it has at least this many tags …
_FRAGMENT_TAGS = 4
#: … and this share of its longer lines holds one. A dump that quotes mark-up has most lines free.
_FRAGMENT_LINE_SHARE = 0.5
_LONG_LINE = 40


#: How files begin that hold a page among other things: a message, with its header first and in a mailbox with a
#: line before it, and Safari's.
_HEADER = rb"(?:From [^\n]{1,400}\n)?[!-9;-~]{2,60}:"
_PLIST = b"bplist00"
#: Bytes of a header. Those of mail that went through filters have some ten thousand.
LONGEST_HEADER = 50_000
_XML_PLIST = rb"<\?xml[^<>]{0,200}>\s{0,9}(?:<!DOCTYPE plist[^<>]{0,200}>\s{0,9})?<plist"


def is_package(data: bytes | str) -> bool:
    """Tell whether `data` is a message, as which browsers save pages, or a web archive of Safari's."""
    if isinstance(data, str):
        if data.startswith("<") and not data.startswith("<?xml"):
            return False
        data = data[:LONGEST_HEADER].encode("utf-8", "replace")
    if data.startswith(b"<"):
        return data.startswith(b"<?xml") and re.match(_XML_PLIST, data) is not None
    if data.startswith(_PLIST):
        return True
    start = data[:HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n")
    if re.match(_HEADER, start) is None:
        return False
    return b"\nmime-version:" in b"\n" + data[:LONGEST_HEADER].lower()


def binary_kind(data: bytes) -> str | None:
    """Return what kind of binary file `data` begins, or None if it can be text of some encoding.

    UTF-16 is the caller's business: to this function its NULs are binary.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[4:8] == b"ftyp":
        return "MP4 media"
    if data[257:262] == b"ustar":
        return "a tar archive"
    head = data[:HEAD_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    for magic, kind in _ASCII_MAGIC:
        if controls and data.startswith(magic):
            return kind
    if controls > len(head) * MAX_CONTROL_SHARE and controls > 1:
        return "binary data"
    return None


def is_html(text: str) -> bool:
    """Return whether `text` is HTML rather than the text of a page.

    True for anything that begins with a tag of HTML, and for fragments that begin with bare text
    and are marked up throughout; False for prose that quotes a few tags or has "<" of its own.
    """
    start = text[:HEAD_BYTES].lstrip(_BLANK) or text.lstrip(_BLANK)
    if start.startswith("<") and _opens(start[:_LONGEST_OPENING].lower()):
        if start[:5].lower().startswith(_OF_PAGES) and "<" in start[1:_LONGEST_HEAD]:
            return True
        return not _is_markdown(text)
    return "<" in text and _is_marked_up(text[:_SEARCHED]) and not _is_markdown(text)


def _is_markdown(text: str) -> bool:
    """Tell whether the links or the lines of `text` are Markdown's, so that its tags are what its converter had no mark for."""
    links = text.count("](http") + text.count("](/") + text.count("](#")
    if links >= _FRAGMENT_TAGS and links > text.count("<a ") + text.count("<A "):
        return True
    marked = (
        text.count("\n# ")
        + text.count("\n## ")
        + text.count("\n### ")
        + text.count("\n- ")
        + text.count("\n-   ")
    )
    if marked < _FRAGMENT_TAGS:
        return False
    small = text.lower()
    return marked > sum(map(small.count, ("<p>", "<p ", "<li", "<h1", "<h2", "<script")))


def _opens(start: str) -> bool:
    """Whether `start`, a "<" and what follows it, is how HTML begins."""
    if start.startswith(_OPENINGS):
        return True
    rest = start[1:].removeprefix("/")
    name = "".join(takewhile(lambda letter: letter.isalnum() or letter == "-", rest))
    return name in _HTML_TAGS and rest[len(name) : len(name) + 1] in _AFTER_NAME


def _is_marked_up(text: str) -> bool:
    tags = [match for match in re.finditer(_TAG, text) if match[2].lower() in _HTML_TAGS]
    if len(tags) < _FRAGMENT_TAGS or not any(match[1] for match in tags):
        return False
    lines = [line for line in text.replace("\r", "\n").split("\n") if len(line) >= _LONG_LINE]
    marked = sum(1 for line in lines if re.search(_TAG, line))
    return marked > len(lines) * _FRAGMENT_LINE_SHARE


#: How files begin that list pages, behind what XML begins with.
_LISTS = (
    ("<rss", "feed"), ("<feed", "feed"), ("<rdf:rdf", "feed"), ("<urlset", "sitemap"), ("<sitemapindex", "sitemap"),
)  # fmt: skip


def listed(text: str) -> str:
    """Return "; this is a feed, …" for a text that lists pages and holds none, else ""."""
    if text[:1] != "<":
        return ""
    head = text[:HEAD_BYTES].lower()
    for begin, kind in _LISTS:
        if begin in head and "<html" not in head:
            return f"; this is a {kind}, try the pages that it lists"
    return ""


def way_out(kind: str) -> str:
    """Return "; try COMMAND | extractnews" for a kind of file that text can be made of, else ""."""
    command = _WAYS_OUT.get(kind)
    return f"; try {command} | extractnews" if command else ""
