"""Where documents come from: each reader is an iterator of `Reading`."""

from __future__ import annotations

from ..errors import UnreadableInput
from ..named import NamedTuple
from ..values import RawPage


class Reading(NamedTuple):
    """One document as it was read, or why it could not be.

    source: its name as records and messages give it
    page:   None where there is an error, or a path
    extra:  keys of its NDJSON line that mean nothing to us, for --pass-through
    path:   the file that holds this document alone and is still to be read
    taken:  bytes of all inputs, as they are stored, up to the end of this document
    """

    source: str
    page: RawPage | None = None
    error: UnreadableInput | None = None
    extra: dict[str, object] | None = None
    path: str | None = None
    taken: int = 0
