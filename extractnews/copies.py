"""Copies of pages, in web archives and saved by people: where the page itself stands, and the page as it was."""

from __future__ import annotations

from . import patterns as re

#: The address of a copy, as all programs that replay archives form it: the archive, a moment to the second,
#: two letters for what is shown and how, the address of the page.
#: Folders are short: each place of a page is held against them.
_COPY = re.compile(r"(https?://[^/?#]+)(/[^?#]{0,100}?/)(\d{14})(?:[a-z]{2}_)?/(https?):/+([^/].*)")

#: What an archive puts above the page, to tell of itself.
_TOOLBAR = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->")

#: Characters of an address that is looked at; longer ones are data.
_LONGEST = 4_000


def _parted(address: str) -> re.Match[str] | None:
    return _COPY.match(address) if "/http" in address and len(address) <= _LONGEST else None


def original(address: str) -> str:
    """Return the address of the page that a web archive shows at an address; others as they are."""
    found = _parted(address)
    return f"{found[4]}://{found[5]}" if found else address


def taken(address: str) -> str | None:
    """Return when the copy at an address was taken, to the second, None if it is no copy."""
    found = _parted(address)
    return found[3] if found else None


def restored(text: str, address: str) -> str:
    """Return the HTML of the page that a web archive shows: with its own addresses, without what was put on it.

    address: of the copy, or of anything else, which changes nothing
    """
    found = _parted(address)
    if found is None:
        return text
    before, _, rest = text.partition(_TOOLBAR[0])
    _, ended, after = rest.partition(_TOOLBAR[1])
    archive, folder = map(re.escape, found.groups()[:2])
    host = archive.partition(":")[2]
    whole = re.compile(
        rf"(?:(?:https?:)?{host})?{folder}\d{{14}}(?:[a-z]{{2}}_)?/(https?:/[^\s\"'<>]*)"
    )
    return whole.sub(r"\1", before + after if ended else text)


#: What browsers and their extensions write at the top of a page that they save.
_SAVED = re.compile(
    r"<!--\s*(?:Page saved with SingleFile\s+url: |saved from url=\(\d{4,5}\))(https?://[^\s<>]+)"
)
#: Characters of a page that are looked at for it.
_TOP = 3_000


#: What one of them writes there of the time.
_SAVED_ON = re.compile(r"\s+saved date: ([A-Za-z]{3} [A-Za-z]{3} \d\d \d{4})\b")


def saved_from(html: str) -> tuple[str | None, str | None]:
    """Return where a page stood before somebody saved it to a file, and when; None where the page does not say it."""
    top = html[:_TOP]
    found = _SAVED.search(top) if " saved " in top or "saved from" in top else None
    if found is None:
        return None, None
    day = _SAVED_ON.match(top, found.end())
    return found[1], day[1] if day else None
