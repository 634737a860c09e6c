"""Names of inputs, which may hold anything: bytes that are no text, line ends, escape sequences."""

from __future__ import annotations

from unicodedata import category

#: Longest message in characters: one line a problem, and a page's text in it kept short.
MAX_MESSAGE = 400
#: Longest name of a file that we make up, in bytes; file systems allow 255.
_MAX_STEM = 120

#: Endings that say what a page was saved as and nothing about it.
_ENDINGS = (".gz", ".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".json", ".ndjson", ".jsonl")


def source_name(name: str) -> str:
    r"""Return `name` as records give it: as it is, with `\xff` for a byte that is no text.

    Control and format characters but for tab and line feed are shown the same way.
    """
    if name.isprintable():
        return name
    return "".join(
        letter if letter in "\t\n" or not _is_unsafe(letter) else _escaped(letter)
        for letter in name
    )


def one_line(message: str) -> str:
    """Return `message` on one line that a terminal can be trusted with, cut at its middle."""
    if not message.isprintable():
        message = "".join(
            letter if letter.isprintable() else _escaped(letter) for letter in message
        )
    if len(message) > MAX_MESSAGE:
        half = MAX_MESSAGE // 2
        message = f"{message[:half]} … {message[-half:]}"
    return message


def stem(source: str) -> str:
    """Return the file name, without its ending, that a document from `source` is written under.

    Made of the last part of `source` alone, so that nothing in it leads to another directory.
    """
    last = source.rstrip("/").rpartition("/")[2]
    lowered = last.lower()
    for ending in _ENDINGS:
        if lowered.endswith(ending) and len(last) > len(ending):
            last, lowered = last[: -len(ending)], lowered[: -len(ending)]
    safe = "".join(letter if letter.isalnum() or letter in "._-" else "_" for letter in last)
    safe = safe.encode("utf-8", "replace")[:_MAX_STEM].decode("utf-8", "ignore").lstrip(".-")
    return safe or ("stdin" if source == "-" else "page")


def _is_unsafe(letter: str) -> bool:
    """Whether a letter could drive a terminal or turn and hide what stands around it."""
    return letter < " " or "\x7f" <= letter <= "\x9f" or category(letter) in ("Cf", "Cs")


def _escaped(letter: str) -> str:
    code = ord(letter)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name, as Python smuggles it through str
        return f"\\x{code - 0xDC00:02x}"
    if letter == "\n":
        return "\\n"
    return (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}"
        if code < 0x10000
        else f"\\U{code:08x}"
    )
