"""What repeats across the pages of a site: laws of the memory, and what it changes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractnews.errors import UnreadableInput
from extractnews.repeats import (
    LEFT,
    MOST_BLOCKS,
    SAMPLE,
    PagePrint,
    SiteMemory,
    SiteRepeats,
    fingerprint,
    page_print,
    read_lines,
    site_of,
)

from .cli.running import page, run

TEXTS = st.lists(st.sampled_from("abcdefgh"), max_size=6)
ADDRESSES = st.sampled_from(["https://a.example/1", "https://www.b.example/2", ""])
PAGES = st.lists(st.builds(page_print, ADDRESSES, TEXTS), max_size=60)


def written(memory: SiteMemory) -> list[str]:
    return list(memory.lines())


def read(lines: list[str]) -> list[PagePrint]:
    return list(read_lines((line.encode() for line in lines), "memory"))


@given(PAGES, st.randoms())
def test_the_order_of_pages_does_not_matter(pages: list[PagePrint], random: object) -> None:
    shuffled = random.sample(pages, len(pages))  # type: ignore[attr-defined]
    assert written(SiteMemory(pages)) == written(SiteMemory(shuffled))
    assert written(SiteMemory(pages + shuffled)) == written(SiteMemory(pages))


@given(PAGES, st.integers(0, 60))
def test_memories_of_parts_make_the_memory_of_the_whole(pages: list[PagePrint], cut: int) -> None:
    whole = written(SiteMemory(pages))
    parts = written(SiteMemory(pages[:cut])) + written(SiteMemory(pages[cut:]))
    assert written(SiteMemory(read(parts))) == whole
    assert whole == sorted(
        whole, key=lambda line: (json.loads(line)["site"], json.loads(line)["page"])
    )


def test_it_is_bounded() -> None:
    pages = [page_print("https://a.example/", [f"{n} {i}" for i in range(3000)]) for n in range(40)]
    lines = [json.loads(line) for line in SiteMemory(pages).lines()]
    assert len(lines) == SAMPLE
    assert {len(line["blocks"]) for line in lines} == {MOST_BLOCKS}


def test_fingerprints_are_the_same_in_every_process() -> None:
    code = "from extractnews.repeats import fingerprint; print(fingerprint('Größe  a\\nb'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert int(done.stdout) == fingerprint("Größe a b") < 1 << 40


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.Courier.example/a/b?c", "courier.example"),
        ("http://user:x@news.courier.example:8080", "news.courier.example"),
        ("https://courier.example?x=/y", "courier.example"),
        ("courier.example/a", ""),
        ("", ""),
    ],
)
def test_sites(address: str, site: str) -> None:
    assert site_of(address) == site


def known(*pages: list[str]) -> SiteRepeats:
    return SiteMemory(page_print("", texts) for texts in pages).at("")


def damped(site: SiteRepeats, texts: list[str], others: int) -> list[float]:
    return site.damped([1.0] * len(texts), [10] * len(texts), texts, others)


def test_what_stands_on_other_pages_loses() -> None:
    texts = ["menu", "one", "two"]
    assert damped(known(), texts, 1) == [1, 1, 1]
    assert damped(known(["menu", "x"]), texts, 1) == [LEFT, 1, 1]
    assert damped(known(["menu", "x"]), texts, 2) == [1, 1, 1]
    assert damped(known(["menu", "x"], ["menu", "y"]), texts, 2) == [LEFT, 1, 1]


def test_a_page_is_no_other_page_to_itself() -> None:
    texts = ["menu", "one", "two"]
    assert damped(known(texts), texts, 1) == [1, 1, 1]
    assert damped(known(texts, ["menu", "x"]), texts, 1) == [LEFT, 1, 1]
    assert damped(known(texts, ["menu", "x"]), texts, 2) == [1, 1, 1]


def test_a_page_that_is_there_twice_stays_whole() -> None:
    texts = ["menu", "one", "two", "three", "four"]
    assert damped(known(["other menu", *texts[1:]], ["x"]), texts, 1) == [1] * 5
    assert damped(known([]), [], 1) == []


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "{}",
        '{"site":1,"page":"0","blocks":[]}',
        '{"site":"a","page":"x","blocks":[]}',
        '{"site":"a","page":"0","blocks":[1]}',
        '{"site":"a","page":"0","blocks":"x"}',
        '{"site":"a","page":"0","blocks":["ffffffffffff"]}',
        '{"site":"a","page":null,"blocks":[]}',
        "[" * 100_000,
    ],
)
def test_files_that_are_no_memory(line: str) -> None:
    good = next(SiteMemory([page_print("", ["a"])]).lines())
    with pytest.raises(
        UnreadableInput, match=r"^memory:2: no line of a site memory, which --learn writes$"
    ):
        read([good, line])


#: A paragraph that every page of a site has among those of its article.
APPEAL = (
    "The Courier is read by everyone and paid for by few. If you can, become a member today: it"
    " takes a minute, and it keeps our reporters in the council chamber, in court and on the road."
)


def story(number: int) -> str:
    """A page of its own: what is told of each town differs."""
    towns = (
        "Marlow",
        "Bray",
        "Cookham",
        "Hurley",
        "Sonning",
        "Pangbourne",
        "Goring",
        "Mapledurham",
    )
    text = page(f"Council of {towns[number]} votes for the tram", lead="@")
    text = text.replace("</p>", f" This is from {towns[number]}.</p>")
    text = text.replace("<p>@ This is from", f"<p>{APPEAL}</p><p>This is from")
    url = f"https://courier.example/{number}"
    return text.replace("</head>", f'<link rel="canonical" href="{url}"></head>')


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for number in range(6):
        (tmp_path / f"{number}.html").write_text(story(number))
    return tmp_path


def bodies(output: bytes) -> list[str]:
    return [json.loads(line)["body"] for line in output.splitlines()]


def test_learn_and_use(site: Path) -> None:
    names = [f"{number}.html" for number in range(6)]
    alone = run("--learn", "memory", *names[:5], cwd=site)
    assert alone.returncode == 0 and alone.stdout == run(*names[:5], cwd=site).stdout
    assert all(APPEAL in body for body in bodies(alone.stdout))
    used = run("--site-memory", "memory", *names, cwd=site)
    assert used.returncode == 0
    for body in bodies(used.stdout):
        assert "become a member" not in body and "We have waited long enough" in body
    assert run("--site-memory", "memory", "-j2", *names, cwd=site).stdout == used.stdout
    # Of another site nothing is known.
    other = (site / "5.html").read_text().replace("courier.example", "gazette.example")
    assert (
        "become a member" in bodies(run("--site-memory", "memory", cwd=site, stdin=other).stdout)[0]
    )


def test_order_jobs_and_parts_do_not_change_what_is_learnt(site: Path) -> None:
    names = [f"{number}.html" for number in range(6)]
    run("--learn", "all", *names, cwd=site)
    run("--learn", "reversed", "-j2", "--unordered", *reversed(names), cwd=site)
    run("--learn", "first", *names[:3], cwd=site)
    run("--learn", "last", *names[3:], cwd=site)
    assert (site / "all").read_bytes() == (site / "reversed").read_bytes()
    with_all = run("--site-memory", "all", *names, cwd=site)
    with_both = run("--site-memory", "last", "--site-memory=first", *names, cwd=site)
    assert with_both.stdout == with_all.stdout != run(*names, cwd=site).stdout
    merged = (site / "first").read_bytes() + (site / "last").read_bytes()
    assert sorted(merged.splitlines()) == sorted((site / "all").read_bytes().splitlines())


def test_files_that_cannot_be(site: Path) -> None:
    (site / "bad").write_text("{}\n")
    for arguments, reason in (
        (("--site-memory", "missing"), b"missing: No such file or directory"),
        (("--site-memory", "bad"), b"bad:1: no line of a site memory, which --learn writes"),
        (("--site-memory", "."), b".: is a directory"),
    ):
        done = run(*arguments, "0.html", cwd=site)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.startswith(b"extractnews: " + reason)
    done = run("--learn", "none/memory", "0.html", cwd=site)
    assert (done.returncode, done.stdout) == (74, b"")
    done = run("--learn", "/dev/full", "0.html", cwd=site)
    assert done.returncode == 74 and done.stderr.count(b"\n") == 1
    done = run("--learn", "memory", "--errors", "fail", "0.html", "gone", cwd=site)
    assert done.returncode == 2 and not (site / "memory").exists()


@pytest.mark.parametrize(
    "arguments", [("--learn", "none/memory"), ("--learn", "new"), ("--site-memory", "missing")]
)
def test_what_cannot_be_leaves_no_part_of_an_output(site: Path, arguments: tuple[str, ...]) -> None:
    before = sorted(site.iterdir())
    assert run("-o", "new", *arguments, "0.html", cwd=site).returncode in (2, 74)
    assert sorted(site.iterdir()) == before


@pytest.mark.parametrize(
    "arguments", [(), ("0.html", "-"), ("--files-from", "-"), ("--site-memory", "-", "0.html")]
)
def test_standard_input_is_a_memory_or_something_else(
    site: Path, arguments: tuple[str, ...]
) -> None:
    run("-q", "--learn", "memory", "0.html", "1.html", cwd=site)
    memory = (site / "memory").read_bytes()
    done = run("--site-memory", "-", *arguments, cwd=site, stdin=memory)
    assert done.returncode == 2
    assert done.stderr == b"extractnews: -: standard input was read already\n"
    alone = run("--site-memory", "-", "0.html", cwd=site, stdin=memory)
    assert alone.stdout == run("--site-memory", "memory", "0.html", cwd=site).stdout != b""
