"""How much one document may cost before it is refused."""

from __future__ import annotations

#: Bytes of a document, unpacked. The largest news pages known to us have 3 MB.
MAX_BYTES = 32 << 20

#: Bytes that a gzip stream may unpack to for each packed one, past the first MiB. Mark-up packs to
#: a twentieth at best; gzip's own ceiling is 1,032.
MAX_RATIO = 200
FREE_BYTES = 1 << 20

#: Bytes of memory that a worker process may have, where the system holds it to that.
MEMORY = 1 << 30

#: Bytes that a process may come to hold besides what it began with: a worker that holds more after a
#: document is replaced, and where a run without workers does, it goes on with them. Real batches stay
#: under a tenth.
GROWTH = MEMORY // 4

#: Seconds that one document may take.
TIMEOUT = 10.0

#: Documents of fewer bytes need no watch: at a second a MB, which is what we promise for the worst
#: of pages, they are done in a twentieth of the time.
UNGUARDED_BYTES = 1 << 19
