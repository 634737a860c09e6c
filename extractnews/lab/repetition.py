"""What a site memory is worth: bodies judged alone, and with other pages of their site.

    python -m extractnews.lab.repetition DATA [--sets daniel_dev,…] [--renderers resiliparse,…]
        [--others 0,1,2,5] [--subset N]

For every page that has N other pages of its site in the set, the memory is made of N of them and
never of the page itself; pages with fewer others are judged with those there are, so that the row
of sites with one page shows whether anything is lost. F is the shingle F1 of
`lab.compare`, macro; the models have seen most sets (see `bench`), so that gains are understated.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean

from extractnews import article, blocks_html, blocks_text, charset, label
from extractnews.repeats import SiteMemory, SiteRepeats, page_print
from extractnews.values import Fields, RawPage, Verdict

from . import corpus
from .compare import shingle_overlap
from .corpus import Case
from .report import align

HTML = "html"


@corpus.told
def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m extractnews.lab.repetition")
    add = parser.add_argument
    add("data", type=Path, help="a folder of sets, or one set")
    add("--sets", default="daniel_dev", help="names of sets, with commas")
    add("--renderers", default="resiliparse,w3m80", help="dumps to run, with commas")
    add("--others", default="0,1,2,5", help="other pages of the site, with commas")
    add("--subset", type=corpus.some, metavar="N", help="N pages a set, always the same")
    options = parser.parse_args(arguments)
    try:
        others = [int(number) for number in options.others.split(",")]
    except ValueError:
        parser.error(f"argument --others: numbers with commas, not {options.others!r}")
    rows = [["pages", "site pages", "n", *(f"{number} others" for number in others)]]
    folders = corpus.set_folders(options.data, options.sets)
    renderers = corpus.chosen_renderers(folders, options.renderers)
    for folder in folders:
        cases = [case for case in corpus.read_set(folder) if case.gold.get("body")]
        cases = corpus.subset(cases, options.subset) if options.subset else cases
        for kind in (HTML, *(name for name in renderers if name in corpus.renderers(folder))):
            dumps = corpus.dumps(folder, kind) if kind != HTML else {}
            for group, cells in _scores(cases, dumps, kind, others).items():
                rows.append([f"{folder.name} {kind}", group, *cells])
    if len(rows) == 1:
        raise corpus.BadCorpus(f"no annotated bodies in {options.data}")
    print(align(rows))
    return 0


def _scores(
    cases: Sequence[Case], dumps: Mapping[str, str], kind: str, others: Sequence[int]
) -> dict[str, list[str]]:
    """The number of pages and the mean F for each number of other pages, by size of site."""
    sites: dict[str, list[int]] = defaultdict(list)
    pages = [_Judged(case, dumps.get(case.id, ""), kind) for case in cases]
    for index, case in enumerate(cases):
        sites[case.site].append(index)
    found: dict[str, list[list[float]]] = defaultdict(list)
    for members in sites.values():
        for place, index in enumerate(members):
            rest = members[place + 1 :] + members[:place]
            row = []
            for number in others:
                memory = SiteMemory(page_print("", pages[i].texts) for i in rest[:number])
                row.append(pages[index].score(memory.at("") if number else None))
            found["one" if not rest else "more"].append(row)
    return {
        group: [str(len(rows)), *(f"{fmean(column):.4f}" for column in zip(*rows, strict=True))]
        for group, rows in sorted(found.items())
    }


class _Judged:
    """A page that can be judged with one memory and another."""

    def __init__(self, case: Case, dump: str, kind: str) -> None:
        self._gold = case.gold
        self._kind = kind
        data = case.html if kind == HTML else dump.encode("utf-8", "replace")
        self._page = charset.decode(RawPage(data, input_format=HTML if kind == HTML else "text"))
        self.texts = [block.text for block in self._verdict(None).blocks]

    def _verdict(self, site: SiteRepeats | None) -> Verdict:
        if self._kind == HTML:
            return label.judge_layout(blocks_html.read(self._page.text), self._page.text, site=site)
        return label.judge_dump(blocks_text.read(self._page.text), site)

    def score(self, site: SiteRepeats | None) -> float:
        """The F of the body against the annotation; no fields are taken out of it."""
        verdict = self._verdict(site)
        body = article.body_text(article.tidy(verdict, Fields()))
        return shingle_overlap(self._gold["body"], body).f1


if __name__ == "__main__":
    sys.exit(main())
