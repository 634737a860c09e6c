"""What the filter costs, as ratios within one run: time, memory, start-up, growth.

    python -m extractnews.lab.speed DATA [--only corpus,start,memory,growth,shapes,workers]
        [--pages N] [--repeats N] [--growth N] [--sizes 1,50]

Every figure is beside what it is measured against in the same run, and a median of several, so
that it can be compared between machines that are not idle. Times are CPU times, but for those of
worker processes, which mean something on idle processors only.
"""

from __future__ import annotations

import argparse
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from lxml import etree

import extractnews

from . import corpus, shapes
from .report import align

#: Names of the parts, in the order in which they are run.
PARTS = ("corpus", "start", "memory", "growth", "shapes", "workers")

COMMAND = str(Path(sys.executable).with_name("extractnews"))
MEGABYTE = 1_000_000

#: Runs the command in this process and says the most memory that it had, in KB: what wait4 says of
#: a child counts the memory of its parent at the fork.
_PEAK = """
import sys
from extractnews.__main__ import main
main(sys.argv[1:])
for line in open("/proc/self/status"):
    if line.startswith("VmHWM"):
        print(line.split()[1], file=sys.stderr)
"""
#: Extracts one page twice, a small one first, and says the CPU seconds of the second.
_ONE = """
import sys, time
import extractnews
def run(name):
    data = open(name, "rb").read()
    start = time.thread_time()
    try:
        extractnews.extract(data)
    except extractnews.NoArticle:
        pass
    return time.thread_time() - start
run(sys.argv[1])
print(run(sys.argv[2]))
"""

Row = tuple[str, str, str]


@corpus.told
def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m extractnews.lab.speed")
    add = parser.add_argument
    add("data", type=Path, help="a folder of sets, or one set")
    add("--only", default=",".join(PARTS), help="parts to run, with commas")
    add("--pages", type=corpus.some, default=261, help="pages of the corpus")
    add("--repeats", type=corpus.some, default=7, help="tries of each figure")
    add("--growth", type=corpus.some, default=20_000, help="documents of the long run")
    add("--sizes", default="1,50", help="megabytes of the made-up pages, with commas")
    options = parser.parse_args(arguments)
    wanted = options.only.split(",")
    if not {*wanted} <= {*PARTS}:
        parser.error(f"argument --only: some of {','.join(PARTS)}, not {options.only!r}")
    try:
        sizes = [float(size) for size in options.sizes.split(",")]
    except ValueError:
        sizes = []
    if "shapes" in wanted and (len({*sizes}) < 2 or min(sizes) <= 0):
        parser.error(f"argument --sizes: two sizes or more with commas, not {options.sizes!r}")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # as installed: with bytecode at hand
    cases = corpus.read_all(options.data)
    with tempfile.TemporaryDirectory() as place:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(place) / "bytecode")
        names = _write_pages(corpus.subset(cases, options.pages), Path(place))
        _peak(names)  # compiles all that a run imports, which takes time and memory of its own
        rows: list[Row] = []
        for part in PARTS:
            if part not in wanted:
                continue
            print(f"speed: {part}", file=sys.stderr)
            rows += _run(part, names, options)
    load = os.getloadavg()[0]
    print(align([["measure", "is", "to reach"], *map(list, rows)]))
    print(f"\nload of the machine: {load:.1f} on {os.cpu_count()} processors")
    return 0


def _run(part: str, names: Sequence[str], options: argparse.Namespace) -> Iterator[Row]:
    if part == "corpus":
        yield from corpus_cost(names, options.repeats)
    elif part == "start":
        yield from start_up(_median_page(names), options.repeats)
    elif part == "memory":
        yield from memory(names)
    elif part == "growth":
        yield growth(names, options.growth)
    elif part == "shapes":
        yield from exponents([float(size) for size in options.sizes.split(",")], names[0])
    else:
        yield from workers(names, options.repeats)


def _write_pages(cases: Sequence[corpus.Case], place: Path) -> list[str]:
    names = []
    for number, case in enumerate(cases):
        path = place / f"{number:05}.html"
        path.write_bytes(case.html)
        names.append(str(path))
    return names


def _median_page(names: Sequence[str]) -> str:
    """The page of median size."""
    return sorted(names, key=os.path.getsize)[len(names) // 2]


def corpus_cost(names: Sequence[str], repeats: int) -> Iterator[Row]:
    """CPU of the full record over that of one parse, page by page."""
    parser = etree.HTMLParser(encoding="utf-8")
    parses, costs = [], []
    for name in names:
        data = Path(name).read_bytes()
        page_parses, page_costs = [], []
        for _ in range(repeats):
            start = time.process_time()
            etree.fromstring(data or b" ", parser)
            middle = time.process_time()
            try:
                extractnews.extract(data).to_json()
            except extractnews.ExtractNewsError:
                pass
            page_parses.append(middle - start)
            page_costs.append(time.process_time() - middle)
        parses.append(median(page_parses))
        costs.append(median(page_costs))
    ratios = sorted(cost / parse for cost, parse in zip(costs, parses, strict=True))
    yield "CPU × lxml parse: corpus", f"{sum(costs) / sum(parses):.2f}", "3.9"
    yield "  median page", f"{median(ratios):.2f}", "4.0"
    yield "  95th percentile", f"{ratios[int(0.95 * (len(ratios) - 1))]:.2f}", "5.5"
    yield "  worst page", f"{ratios[-1]:.2f}", "12"


def start_up(page: str, repeats: int) -> Iterator[Row]:
    """CPU of whole processes over that of Python with nothing, or lxml alone, to import."""
    python = sys.executable
    subjects = {
        "pass": [python, "-c", "pass"],
        "lxml": [python, "-c", "import lxml.etree"],
        "page": [COMMAND],
        "version": [COMMAND, "--version"],
        "help": [COMMAND, "--help"],
    }
    took: dict[str, list[float]] = {name: [] for name in subjects}
    for _ in range(max(repeats, 5) * 3):
        for name, command in subjects.items():
            took[name].append(_cpu_of(command, page))
    mid = {name: median(values) for name, values in took.items()}
    yield "one page on stdin × import lxml.etree", f"{mid['page'] / mid['lxml']:.2f}", "1.45"
    yield "--version × python -c pass", f"{mid['version'] / mid['pass']:.2f}", "1.3"
    yield "--help × python -c pass", f"{mid['help'] / mid['pass']:.2f}", "7.5"


def _cpu_of(command: Sequence[str], stdin: str) -> float:
    """The CPU seconds of one process and its children."""
    with (
        open(stdin, "rb") as page,
        subprocess.Popen(
            command, stdin=page, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process,
    ):
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


def memory(names: Sequence[str]) -> Iterator[Row]:
    """The most memory that one process has for one page and for all."""
    yield "peak memory, one page", f"{_peak([_median_page(names)]) / 1024:.1f} MB", "20 MB"
    yield f"peak memory, {len(names)} pages", f"{_peak(names) / 1024:.1f} MB", "32 MB"


def growth(names: Sequence[str], documents: int) -> Row:
    """What each document of a long run leaves behind, from the tenth part of it on."""
    small = sorted(names, key=os.path.getsize)[: max(1, len(names) // 8)]
    several = [small[number % len(small)] for number in range(documents)]
    grown = _peak(several) - _peak(several[: documents // 10])
    left = grown / (documents - documents // 10)
    return f"growth over {documents:,} documents", f"{left:.2f} KB each", "0.5 KB"


def _peak(names: Sequence[str]) -> float:
    """The KB that a process had at most while it went through these files."""
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, "-q", "-0", "--files-from", "-", "-o", os.devnull],
        input="\0".join(names).encode(),
        capture_output=True,
        check=True,
    )
    return float(done.stderr.split()[-1])


def exponents(sizes: Sequence[float], warm: str) -> Iterator[Row]:
    """How cost grows with size for each made-up shape: 1 is in proportion to it."""
    with tempfile.TemporaryDirectory() as place:
        for shape in shapes.SHAPES:
            times = []
            for size in sizes:
                path = Path(place) / f"{shape}-{size}"
                path.write_bytes(shapes.build(shape, int(size * MEGABYTE)))
                runs = [_one(warm, str(path)) for _ in range(5 if size <= 1 else 1)]
                times.append(median(runs))
            power = math.log(times[-1] / times[0]) / math.log(sizes[-1] / sizes[0])
            worst = max(took / size for took, size in zip(times, sizes, strict=True))
            yield f"exponent, {shape}", f"{power:.2f}", f"1.10 ({worst:.2f} s a MB)"


def _one(warm: str, page: str) -> float:
    done = subprocess.run([sys.executable, "-c", _ONE, warm, page], capture_output=True, check=True)
    return float(done.stdout)


def workers(names: Sequence[str], repeats: int) -> Iterator[Row]:
    """Two workers beside one process: how much sooner, and what sharing the work costs."""
    many = [*names] * 4
    sooner, costs = [], []
    for _ in range(max(repeats, 5)):
        (wall, cpu), (wall_of_two, cpu_of_two) = (_batch(many, jobs) for jobs in ("1", "2"))
        sooner.append(wall / wall_of_two)
        costs.append(cpu_of_two / cpu)
    yield "two workers over one, wall clock", f"{median(sooner):.2f}", "1.85"
    yield "two workers over one, CPU", f"{median(costs):.2f}", "1.08"


def _batch(names: Sequence[str], jobs: str) -> tuple[float, float]:
    """The seconds of wall clock and of CPU that a batch takes."""
    before = os.times()
    start = time.perf_counter()
    subprocess.run(
        [COMMAND, "-q", "-j", jobs, "-0", "--files-from", "-", "-o", os.devnull],
        input="\0".join(names).encode(),
        check=False,
        stderr=subprocess.DEVNULL,
    )
    after = os.times()
    cpu = after.children_user + after.children_system
    return time.perf_counter() - start, cpu - before.children_user - before.children_system


if __name__ == "__main__":
    sys.exit(main())
