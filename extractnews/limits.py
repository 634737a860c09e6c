"""How much one document may cost before it is refused."""

from __future__ import annotations

#: Bytes of a document, unpacked. The largest news pages known to us have 3 MB.
MAX_BYTES = 32 << 20

#: Bytes that a gzip stream may unpack to for each packed one, past the first MiB. Mark-up packs to
#: a twentieth at best; gzip's own ceiling is 1,032.
MAX_RATIO = 200
FREE_BYTES = 1 << 20
