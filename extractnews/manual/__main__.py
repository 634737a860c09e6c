"""Write the manual page and the completions below a directory: python -m extractnews.manual share"""

from __future__ import annotations

import sys
from pathlib import Path

from . import completions, man_page

#: Each file below a prefix's share/, and what it holds.
FILES = {
    "man/man1/extractnews.1": man_page.man_page,
    "bash-completion/completions/extractnews": completions.bash,
    "zsh/site-functions/_extractnews": completions.zsh,
    "fish/vendor_completions.d/extractnews.fish": completions.fish,
}


def write(folder: Path) -> None:
    """Write every file anew."""
    for name, made in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made(), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
