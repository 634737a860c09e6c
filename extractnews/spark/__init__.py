"""extractnews on Apache Spark: tables of records, by the same pipeline as the command's.

    from extractnews import spark as news

    pages = news.archives(session, "s3a://crawl/*.warc.gz")    # WARC and WET files
    pages = news.table(frame, page="html")                     # or any table with pages
    records = news.records(pages)                              # a DataFrame

Needs the extra `spark`. The workers need the package too: install it on the nodes, or send an
environment along with `--archives`.
"""

from __future__ import annotations

__all__ = ["archives", "learn", "load_memory", "records", "table", "to_json"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .frames import archives, learn, records, table
    from .memory import load_memory
    from .schema import to_json


def __getattr__(name: str) -> object:
    """Import what is public when it is first asked for, so that the lack of Spark can be said."""
    from importlib import import_module

    if name in __all__:
        for home in ("frames", "memory", "schema"):
            module = import_module(f"{__name__}.{home}")
            if hasattr(module, name):
                return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
