"""Running the installed command, and pages of our own to run it on."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]
SEED = next((ROOT / "seeds").glob("*.txt"))

_INSTALLED = Path(sys.executable).with_name("extractnews")
#: The command as it is installed beside this Python, else the module in the source tree.
COMMAND = [str(_INSTALLED)] if _INSTALLED.exists() else [sys.executable, "-m", "extractnews"]

_STORY = (
    "The city council of Marlow voted on Tuesday to rebuild the old tram line along the river,"
    " ending a debate that has divided the town for more than eleven years.",
    "Work is to begin in the spring and will last two years, according to the plan that the"
    " council's engineers presented, and the first cars should run in September.",
    "“We have waited long enough,” said Anna Brook, who chairs the transport committee. “People"
    " want to get to work without a car, and now they will.”",
    "Opponents argued that the money, some forty million pounds, would be better spent on the"
    " town's schools. They have announced that they will ask a court to look at the decision.",
    "The line was closed in 1962, when buses took its place. Parts of the rails can still be"
    " seen near the harbour, where a museum keeps two of the original cars.",
)


def page(title: str = "Council votes for the tram", lead: str = "") -> str:
    """An HTML news page that holds an article without doubt."""
    story = "".join(f"<p>{paragraph}</p>\n" for paragraph in (lead, *_STORY) if paragraph)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} - Marlow Courier</title>
<meta property="og:site_name" content="Marlow Courier">
<meta property="og:title" content="{title}">
<meta property="article:published_time" content="2024-03-05T18:30:00+00:00"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>{title}</h1>
<p class="byline">By Paul Reed</p>
{story}</article></main>
<footer><p>© Marlow Courier. <a href="/imprint">Imprint</a></p></footer></body></html>
"""


#: A page that was read and holds nothing.
EMPTY_PAGE = "<!DOCTYPE html><html><head><title>x</title></head><body></body></html>"


def run(
    *arguments: str | bytes,
    stdin: str | bytes = b"",
    env: dict[str, str] | None = None,
    cwd: Path | None = None,
    timeout: float = 60,
) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end with its streams on pipes."""
    return subprocess.run(
        [*COMMAND, *arguments],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        env=environment(env),
        cwd=cwd,
        timeout=timeout,
        check=False,
    )


def environment(more: dict[str, str] | None = None) -> dict[str, str]:
    """The environment with `more`; the source tree is found from any directory."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **(more or {})}


def on_terminal(*arguments: str, stdin: str = "", **env: str) -> str:
    """What the command shows on a terminal of its own, with its input on a pipe."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.PIPE,
        stdout=slave,
        env=environment({"TERM": "xterm", "NO_COLOR": "", **env}),
    )
    os.close(slave)
    assert process.stdin
    with suppress(BrokenPipeError):
        process.stdin.write(stdin.encode())
        process.stdin.close()
    shown = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    assert process.wait() == 0
    return shown.decode().replace("\r\n", "\n")


def shell(script: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run a bash script in which `extractnews` is the command."""
    words = " ".join(f"'{word}'" for word in COMMAND)
    return subprocess.run(
        ["bash", "-c", f'set -o pipefail\nextractnews() {{ {words} "$@"; }}\n{script}'],
        capture_output=True,
        env=environment(more),
        cwd=cwd,
        timeout=60,
        check=False,
    )


def status(code: int) -> int:
    """The exit status as a shell shows it: 128 + number for a process that a signal ended."""
    return 128 - code if code < 0 else code
