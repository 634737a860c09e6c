"""What a hostile page must not reach."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from extractnews import extract

from .cli.running import environment, page

#: Ways in which a page names something to be read; {} is the address.
NAMED = (
    '<!DOCTYPE html SYSTEM "{}">',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "{}">',
    '<!DOCTYPE html [<!ENTITY trap SYSTEM "{}"><!ENTITY % more SYSTEM "{}"> %more;]><p>&trap;</p>',
    '<?xml version="1.0"?><?xml-stylesheet href="{}"?>',
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{}" parse="text"/>',
    '<base href="{}"><link rel="stylesheet" href="{}"><link rel="canonical" href="{}">',
    '<meta http-equiv="refresh" content="0;url={}"><meta property="og:image" content="{}">',
    '<img src="{}" srcset="{} 2x"><iframe src="{}"></iframe><object data="{}"></object>',
    '<script src="{}"></script><script type="application/ld+json" src="{}"></script>',
    '<script type="application/ld+json">{"@context":"{}","@id":"{}","image":"{}"}</script>',
)

#: Ends the process where Python itself opens the trap or any socket. What C code opens is caught
#: by the trap: it is a pipe that nobody writes to, and whoever opens it waits for ever.
GUARD = """
import os, sys
trap = sys.argv.pop(1)
def guard(event, arguments):
    if event.startswith("socket.") or (event == "open" and trap in str(arguments[0])):
        os._exit(99)
from extractnews.__main__ import run
sys.addaudithook(guard)
run()
"""


@pytest.mark.parametrize("markup", NAMED)
def test_nothing_that_a_page_names_is_opened(markup: str, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    os.mkfifo(trap)
    for address in (str(trap), f"file://{trap}"):
        hostile = markup.replace("{}", address)
        done = subprocess.run(
            [sys.executable, "-c", GUARD, str(trap), "-q", "--all-pages"],
            input=(hostile + page()).encode(),
            capture_output=True,
            env=environment(),
            timeout=30,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"Council votes for the tram" in done.stdout


def test_declared_entities_are_not_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(9))
    bomb = f'<!DOCTYPE html [<!ENTITY l0 "ha">{laughs}]><p>&l9; &l9;</p>'
    assert len(extract(bomb + page()).to_json()) < 10_000


@pytest.mark.parametrize("levels", [300, 1000])
def test_a_deep_article_comes_out_whole(levels: int) -> None:
    deep = page().replace("<article>", "<article>" + "<div>" * levels)
    assert extract(deep).body == extract(page()).body
