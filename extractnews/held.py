"""How much memory this process has come to hold.

libxml2 keeps every name of an element or an attribute that it has met for as long as its thread
lives: that is nothing for the pages of the world, and without end for pages that are made for it.
"""

from __future__ import annotations

import os


def memory_held() -> int:
    """Bytes of data that this process has mapped, 0 where the system does not say; see proc(5)."""
    try:
        with open("/proc/self/statm", encoding="ascii") as sizes:
            return int(sizes.read().split()[5]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0
