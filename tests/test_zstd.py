"""zstd where Python has it, and what is said where it has not."""

from __future__ import annotations

import sys

import pytest
import zstandard

from extractnews.errors import UnreadableInput
from extractnews.sources.zstd import unzstd


def test_frames_one_after_the_other_in_pieces_of_any_size() -> None:
    texts = [bytes(range(256)) * 40, b"", b"x"]
    packed = b"".join(map(zstandard.compress, texts))
    for size in (1, 100, len(packed)):
        pieces = (packed[at : at + size] for at in range(0, len(packed), size))
        assert b"".join(unzstd(pieces, "a")) == b"".join(texts)


def test_without_zstd_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    monkeypatch.setitem(sys.modules, "compression", None)
    with pytest.raises(UnreadableInput, match=r"^a: zstd data; .*zstandard$"):
        list(unzstd([zstandard.compress(b"x")], "a"))
