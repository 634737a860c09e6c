"""Numbers behind links of Markdown, "text⟨3⟩", with a list of their addresses below the page: links again."""

from __future__ import annotations

from . import patterns as re

#: What stands above a list of numbered addresses, as crawl4ai writes it; one of its lines: a number, an address, the link's title and text.
_CITED_LIST = re.compile(r"\n#+ References\s*\n(?=\s*⟨1⟩ )")
_CITED = re.compile(r"^⟨(\d{1,6})⟩ (\S+?)(?:: (.*))?$", re.MULTILINE)
_CITED_MARK = re.compile(r"⟨(\d{1,6})⟩(\]?)")
#: Characters of a link's text that are looked for.
_LONGEST_CITED = 500


def with_links(text: str) -> str:
    """Return a text with its links as Markdown writes them elsewhere; the text itself where no list ends it."""
    parts = _CITED_LIST.split(text)
    if len(parts) != 2:
        return text
    cited = {number: (address, said) for number, address, said in _CITED.findall(parts[1])}
    pieces: list[str] = []
    end = 0
    for mark in _CITED_MARK.finditer(parts[0]):
        before = parts[0][end : mark.start()]
        end = mark.end()
        address, said = cited.get(mark[1], ("", ""))
        if mark[2]:  # "![what it shows⟨3⟩]"
            pieces.append(f"{before}](<{address}>)")
            continue
        near = before[-_LONGEST_CITED:].rstrip()
        shown = next(
            (each for each in (said, said.rpartition(" - ")[2]) if each and near.endswith(each)), ""
        )
        if shown:
            place = len(before) - len(before[-_LONGEST_CITED:]) + len(near) - len(shown)
            pieces.append(f"{before[:place]}[{shown}](<{address}>)")
        else:
            pieces.append(before)
    pieces.append(parts[0][end:])
    return "".join(pieces)
