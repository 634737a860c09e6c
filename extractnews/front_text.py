"""What a file says of its page above the text: the front matter of notes and posts, the head of reader services.

    ---                                     Title: Ferry to stop in March - Harbour Times
    title: "Ferry to stop in March"
    source: https://example.org/ferry       URL Source: https://example.org/ferry
    published: 2024-02-01
    ---                                     Markdown Content:

Of YAML and TOML what programs write into front matter is read: scalars, lists, and keys below a key.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

from . import patterns as re
from .named import NamedTuple

#: Lines that front matter has at most, and those of the head of a reader service; values that are kept of a field.
MOST_LINES, MOST_HEAD_LINES, MOST_VALUES = 300, 30, 100

#: The keys, in small letters and without what is no letter, by the field that they say.
_FIELDS = {
    "title": "title headline ogtitle",
    "url": "url source sourceurl urlsource canonicalurl canonicallink canonical link permalink ogurl originalurl pageurl",
    "site_name": "sitename site publisher website ogsitename paramssource sourcename",
    "authors": "author authors byline creator authorname writer",
    "published": "published date publishedtime datepublished publishdate publisheddate publicationdate pubdate "
    "publishedat articlepublishedtime",
    "modified": "modified updated lastmod lastmodified datemodified modifiedtime modifieddate updatedat "
    "articlemodifiedtime",
    "section": "section category categories articlesection",
    "tags": "tags tag keywords topics articletag",
    "lede": "description excerpt lede summary subtitle dek standfirst ogdescription",
    "language": "language lang locale oglocale",
    "images": "image images cover thumbnail ogimage featuredimage banner coverimage",
}
_FIELD_OF = {key: field for field, keys in _FIELDS.items() for key in keys.split()}
#: What stands before the keys of what is copied from the head of a page, keys that only such copies have, and
#: what may be copied from the page's data, which describe the site too.
_COPIED = ("meta", "opengraph", "twitter", "schema")
_OF_HEAD = ("viewport", "robots", "generator", "csrftoken", "themecolor")
_OF_DATA = frozenset("headline author datepublished datemodified articlesection".split())
#: What programs write for a value that they do not have.
_NOTHING = frozenset("null ~ none undefined nan true false".split())


class Front(NamedTuple):
    """What stands above the text.

    told:  values by the record's field, as written
    whole: whether the title is the article's, not that of the browser's window
    """

    told: dict[str, list[str]]
    whole: bool


def read(text: str) -> tuple[Front | None, str]:
    """Return what stands above a text, and the text without it but for its title; None and all of it
    where nothing does.

    The title comes first, as in the dumps of other programs.
    """
    top = text.lstrip("\n")
    if top.startswith(("---", "+++")):
        front, rest = _front_matter(top)
    elif top.startswith(("Title: ", "# ")) or _PROPERTY.match(top):
        front, rest = _reader_head(top)
    else:
        return None, text
    if front is None:
        return None, text
    if front.whole:
        standfirst = _STANDFIRST.match(rest)
        if standfirst is not None:
            front.told["standfirst"] = [_MARKS.sub(r"\1", standfirst[2])]
        excerpt = _EXCERPT.match(rest)
        if excerpt is not None:
            front.told.setdefault("lede", []).append(
                " ".join(excerpt[2].replace("\n>", " ")[1:].split())
            )
            rest = excerpt[1] + rest[excerpt.end() :]
        if "{" in rest:
            rest = _TEMPLATE.sub("", rest)
    title = " ".join(next(iter(front.told.get("title", ())), "").split())
    if not title or (front.whole and title in _MARKS.sub(r"\1", rest)):
        return front, rest
    return front, f"{'# ' * front.whole}{title}\n\n{rest}"


#: A paragraph in italics right below the headline.
_STANDFIRST = re.compile(r"\s*(?:# .*\n\s*)?([*_])(?![*_\s])(.+)(?<![*_\s])\1\s*(?:\n|$)")
#: What clippers put between the headline and the text.
_EXCERPT = re.compile(r"(\s*(?:# .*\n\s*)?)> #+ Excerpt\n((?:>.*\n)*)\s*(?:---+\n|$)")
#: What the programs that make sites of posts fill in.
_TEMPLATE = re.compile(
    r"(?:^ ?(?:[-*+]|1\.) .*\n)?^ ?\{:\s?toc\b[^{}\n]*\}|\{(?:\{[<%]|%|:\s?[.#])[^{}\n]*\}{1,2}",
    re.MULTILINE,
)
#: Escapes and marks of emphasis.
_MARKS = re.compile(r"\\([!-/:-@\[-`{-~])|(?<!\\)\*+|\[|\]\([^()\s]*\)")


def _key(name: str) -> str:
    return "".join(filter(str.isalpha, name.lower()))


def _fields(pairs: Iterator[tuple[str, str]]) -> tuple[dict[str, list[str]], bool]:
    """Return values by field, and whether they are copied from the head of the page."""
    told: dict[str, list[str]] = {}
    copied = is_note = False
    for name, written in pairs:
        key = _key(name)
        prefix = next(filter(key.startswith, _COPIED), "")
        key = key.removeprefix(prefix)
        field = _FIELD_OF.get(key)
        value = written.strip(" #[]" if field == "tags" else None)
        copied = copied or key in _OF_HEAD
        is_note = is_note or key in ("created", "createdtime")
        if (
            not field
            or not value
            or value[0] in "@#"
            or value.lower() in _NOTHING
            or (prefix == "schema" and key not in _OF_DATA)
        ):
            continue
        copied = copied or bool(prefix)
        if field == "url" and "://" not in value:
            field = "site_name"  # "source: Harbour Times"
        values = told.setdefault(field, [])
        if len(values) == MOST_VALUES:
            continue
        values.append(value)
        if field == "title" and (
            key == "ogtitle" or prefix == "opengraph"
        ):  # without the site's name
            values.insert(0, values.pop())
    if is_note and "published" not in told:  # it says when the note was made and changed
        told.pop("modified", None)
    return told, copied


_KEY = re.compile(r"([\w.:-]{1,60}?(?: [\w.-]{1,20}){0,2}?|\"[^\"]{1,60}\"):(?:[ \t]+(.*))?$")
_TOML_KEY = re.compile(r"([\w.-]{1,60}|\"[^\"]{1,60}\")[ \t]*=[ \t]*(.*)$")
_TABLE = re.compile(r"\s*\[{1,2}[\w.-]+\]{1,2}\s*$")
_END = {"---": ("---", "..."), "+++": ("+++",)}


def _front_matter(text: str) -> tuple[Front | None, str]:
    first, *lines = text.split("\n", MOST_LINES)
    ends = _END.get(first.rstrip())
    if ends is None:
        return None, text
    end = next((n for n, line in enumerate(lines[:-1]) if line.rstrip() in ends), -1)
    written = _whole_lines(lines[: max(end, 0)], ":" if first[0] == "-" else "=")
    if first[0] == "+":
        if not all(map(_is_toml, written)):
            return None, text
        written = [
            _TOML_KEY.sub(r"\1: \2", line.strip()) for line in written if _TABLE.match(line) is None
        ]
    elif not all(map(_is_yaml, written)):
        return None, text
    told, copied = _fields(_pairs(written))
    if not told:
        return None, text
    return Front(told, not copied), "\n".join(lines[end + 1 :])


def _whole_lines(lines: list[str], sign: str) -> list[str]:
    """Return the lines with texts between quotation marks, and lists between brackets, on one each."""
    found: list[str] = []
    closing = ""
    for line in lines:
        if closing:
            found[-1] += f" {line.strip()}"
        else:
            found.append(line)
            value = line.partition(f"{sign} ")[2].strip()
            if value[:1] not in _CLOSING or (len(value) > 1 and value[-1] == _CLOSING[value[0]]):
                continue
            if value[0] in "'\"" and value.rfind(value[0]) > 0:  # a remark stands behind it
                continue
            closing = _CLOSING[value[0]]
            continue
        if line.rstrip().endswith(closing):
            closing = ""
    return found


_CLOSING = {'"': '"', "'": "'", "[": "]"}


def _is_yaml(line: str) -> bool:
    return not line.strip() or line[0] in " \t-#" or _KEY.match(line) is not None


def _is_toml(line: str) -> bool:
    bare = line.strip()
    return (
        not bare
        or bare[0] == "#"
        or _TOML_KEY.match(bare) is not None
        or _TABLE.match(bare) is not None
    )


def _pairs(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the keys with their values, one for each item of a list; keys further down behind the outer one."""
    key, folded = "", list[str]()
    for line in lines:
        bare = line.strip()
        found = _KEY.match(line) if line[:1] not in (" ", "\t", "-", "#") else None
        if found is not None:
            if folded:
                yield key, " ".join(folded)
                folded = []
            key, value = found[1].strip('"'), (found[2] or "").strip()
            if value[:1] not in ("|", ">"):
                yield from _values(key, value)
        elif bare.startswith("- "):
            item = _KEY.match(bare[2:])
            if item is not None and item[2] and not bare.startswith('- "'):  # "- name: Jane Doe"
                yield from _values(_inner(key, item[1]), item[2].strip())
            else:
                yield from _values(key, bare[2:].strip())
        elif bare and not bare.startswith("#"):
            inner = _KEY.match(bare)
            if inner is not None and not folded:
                yield from _values(_inner(key, inner[1]), (inner[2] or "").strip())
            else:
                folded.append(bare)
    if folded:
        yield key, " ".join(folded)


def _inner(key: str, name: str) -> str:
    return key if name == "name" else key + name


def _values(key: str, written: str) -> list[tuple[str, str]]:
    """Return the texts that a value holds, with their keys."""
    if not written:
        return []
    if written[0] in '["{':
        try:
            value = json.loads(written)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, str):
            return _scalar(key, value)
        if isinstance(value, list):
            value = [each.get("name") if isinstance(each, dict) else each for each in value]
            return [(key, each) for each in value if isinstance(each, str)]
        if isinstance(value, dict):
            return [
                (_inner(key, name), each) for name, each in value.items() if isinstance(each, str)
            ]
        if written[0] == "[" and written[1:2] != "[":  # not a link to another note
            return [(key, _bare(each.strip())) for each in written.strip("[]").split(",")]
    return _scalar(key, _bare(written))


def _scalar(key: str, text: str) -> list[tuple[str, str]]:
    """Return a text that stands alone, with its key; tags are listed in it."""
    listed = key.lower().endswith(("tags", "keywords", "article:tag"))
    return [(key, each) for each in text.split(",")] if listed else [(key, text)]


def _bare(written: str) -> str:
    """Return a scalar without its quotation marks, or the remark behind it."""
    if written[:1] in ("'", '"'):
        return written[1:].rpartition(written[0])[0].replace("''", "'")
    return written.partition(" #")[0].strip()


#: A line of the head of a reader service, or of the properties of a note; the first line of some notes.
_TOLD = re.compile(
    r"(?:[-*] )?(?:\*\*)?([A-Za-z][A-Za-z-]{1,20}(?: [A-Z][a-z]{1,20})?)::?(?:\*\*)? (\S.*)"
)
_PROPERTY = re.compile(r"[a-z-]{2,20}:: \S")
_CONTENT = re.compile(r"(?:Markdown |Text )?Content:?")
#: What else stands among the properties of a note.
_AROUND = re.compile(r"#+ (?:Metadata|Properties|Highlights|Full Document)|!\[[^\]]*\]\(.*\)")


def _reader_head(text: str) -> tuple[Front | None, str]:
    """Return what the lines above a text say, or those below its headline."""
    lines = text.split("\n", MOST_HEAD_LINES)
    heading = lines[0][2:] if lines[0].startswith("# ") else ""
    pairs = [("title", heading)]
    end = 0
    is_apart = False  # whether the line above is blank
    for number, line in enumerate(islice(lines, MOST_HEAD_LINES), 1):
        bare = line.strip()
        found = _TOLD.fullmatch(bare)
        if found and heading and end and is_apart and _key(found[1]) not in _FIELD_OF:
            break  # somebody speaks: "Mara: We never lost hope."
        is_apart = not bare
        if found is not None:
            pairs += _scalar(found[1], found[2])
            end = number
        elif _CONTENT.fullmatch(bare):
            end = number
            break
        elif heading and _AROUND.fullmatch(bare):
            end = number
        elif bare and not (heading and number == 1):
            break
    told, _ = _fields(iter(pairs))
    if "url" not in told:
        return _post_head(text)
    is_note = bool(heading) or lines[0][:1].islower()
    kept = [line for line in lines[:end] if _AROUND.fullmatch(line.strip()) and "](" in line]
    return Front(told, is_note), "\n".join(
        [*([lines[0], ""] if heading else []), *kept, *lines[end:]]
    )


def _post_head(text: str) -> tuple[Front | None, str]:
    """Return what the lines above a post's first blank line say, where they are as Pelican has them."""
    head, _, rest = text.partition("\n\n")
    found = [_TOLD.fullmatch(line) for line in head.split("\n", MOST_HEAD_LINES)]
    told, _ = _fields(pair for each in found if each for pair in _scalar(each[1], each[2]))
    if None in found or "title" not in told or len(told) < LEAST_TOLD:
        return None, text
    return Front(told, True), rest


#: Fields that lines of a text say which are the head of a post and not its text.
LEAST_TOLD = 3
