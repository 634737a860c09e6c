"""The job as a command: `python -m extractnews.spark IN... OUT`, or this file to spark-submit."""

from __future__ import annotations

import argparse
import json
import os
import sys

# Absolute names: spark-submit runs this file by itself, outside its package.
from extractnews.errors import INTERNAL, OK, USAGE, ExtractNewsError, UsageError
from extractnews.messages import describe, say
from extractnews.options import Given
from extractnews.settings import build

#: What a shell shows for a process that SIGINT ended.
_INTERRUPTED = 130


def main(arguments: list[str]) -> int:
    """Do the job that the command line asks for, say what came of it, and return the exit status."""
    asked = _parser().parse_args(arguments)
    try:
        from pyspark.errors import AnalysisException
        from pyspark.sql import SparkSession

        from extractnews.spark.job import Job, run
    except ImportError as error:
        say(f"{error}; Spark comes with pip install 'extractnews[spark]'")
        return USAGE
    given: Given = {
        key: value
        for key in ("input_format", "encoding", "max_bytes", "timeout", "all_pages")
        if (value := getattr(asked, key))
    }
    try:
        _refuse_within(asked.output, asked.inputs)
        job = Job(
            asked.inputs,
            asked.output.rstrip("/"),
            asked.format,
            build(given, []),
            asked.site_memory,
            asked.batch_files,
        )
        # Spark starts "python3" where nobody says what else; on one machine it is this one.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = SparkSession.builder.appName("extractnews")
        session = (builder.master(asked.master) if asked.master else builder).getOrCreate()
        try:
            counts = run(session, job)
        finally:
            session.stop()
    except ExtractNewsError as error:
        say(str(error))
        return error.exit_status
    except AnalysisException as error:  # a path that is not there, an output that cannot be
        say(str(error).partition("\n")[0])
        return USAGE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as fault:  # noqa: BLE001  Spark has said all of it already
        say(describe(fault))
        return INTERNAL
    sys.stdout.write(json.dumps(counts.summary()) + "\n")
    return OK


def _refuse_within(output: str, inputs: list[str]) -> None:
    """Raise UsageError where the output would stand in an input, and be read by the next run."""
    for given in inputs:
        if f"{_address(output)}/".startswith(f"{_address(given)}/"):
            raise UsageError(f"{output}: OUT stands in {given}, whose files are read")


def _address(path: str) -> str:
    """A path in one spelling; relative ones only where they have no scheme."""
    scheme, mark, rest = path.partition("://")
    return f"{scheme}{mark}{rest.rstrip('/')}" if mark else os.path.abspath(path)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m extractnews.spark",
        description="Write the records of WARC and WET files on Apache Spark. A job that was stopped"
        " goes on where it was, and takes up files that are new.",
    )
    add = parser.add_argument
    add(
        "inputs",
        metavar="IN",
        nargs="+",
        help="files, directories and patterns that Spark can read",
    )
    add(
        "output",
        metavar="OUT",
        help="directory, outside of IN, of records/ and of done/, what is known of each batch",
    )
    add(
        "--format",
        choices=("parquet", "jsonl", "memory"),
        default="parquet",
        help="parquet; the lines of the command, packed; or a site memory, for --site-memory",
    )
    add("--site-memory", metavar="PATH", action="append", default=[], help="what repeats on sites")
    add("--input-format", metavar="auto|html|text|ndjson|warc", help="what the files are")
    add("--encoding", metavar="NAME", help="decode as this, whatever the pages say")
    add("--max-bytes", metavar="N", help="refuse documents over N bytes; default 32M")
    add("--timeout", metavar="S", help="give up a document after S seconds; default 10")
    add("--all-pages", action="store_true", help="a record for pages without an article too")
    add(
        "--batch-files",
        metavar="N",
        type=_count,
        default=0,
        help="files of a batch; default 8 a core",
    )
    add("--master", metavar="URL", help="where Spark runs, as local[4] or spark://host:7077")
    return parser


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"'{text}' is no number of files")
    return int(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
