"""Named tuples of our own behave as those of typing."""

from __future__ import annotations

import collections
import copy
import importlib.util
import inspect
import pickle
import typing
from typing import Any

import pytest

from extractnews import named
from extractnews.values import Block, RawPage


class Ours(named.NamedTuple):
    """A place in a page."""

    name: str
    place: int
    size: int = 3
    tags: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.place + self.size


class Theirs(typing.NamedTuple):
    """A place in a page."""

    name: str
    place: int
    size: int = 3
    tags: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.place + self.size


@pytest.mark.parametrize(
    ("values", "given"),
    [
        (("a", 1), {}),
        (("a", 1, 2), {}),
        (("a", 1, 2, ("x",)), {}),
        (("a",), {"place": 1}),
        (("a",), {"tags": ("x",), "place": 1}),
        ((), {"place": 1, "name": "a", "size": 0}),
    ],
)
def test_they_are_made_and_read_alike(values: tuple[Any, ...], given: dict[str, Any]) -> None:
    ours, theirs = Ours(*values, **given), Theirs(*values, **given)
    assert ours == theirs  # both are tuples
    assert (ours.name, ours.place, ours.size, ours.tags) == tuple(theirs)
    assert ours.end == theirs.end
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(size=9) == theirs._replace(size=9)
    assert type(ours._replace(size=9)) is Ours
    assert hash(ours) == hash(theirs)
    name, place, *rest = ours
    assert (name, place, rest) == ("a", 1, [ours.size, ours.tags])


@pytest.mark.parametrize(
    ("values", "given"),
    [
        ((), {}),
        (("a",), {}),
        (("a", 1, 2, (), "more"), {}),
        (("a", 1), {"nothing": 1}),
        (("a", 1), {"place": 1}),
        (("a", 1, 2, ()), {"size": 1}),
    ],
)
def test_what_does_not_fit_is_refused(values: tuple[Any, ...], given: dict[str, Any]) -> None:
    for kind in (Ours, Theirs):
        with pytest.raises(TypeError):
            kind(*values, **given)


def test_they_stay_as_they_are() -> None:
    one = Ours("a", 1)
    for kind in (one, Theirs("a", 1)):
        with pytest.raises(AttributeError):
            kind.place = 2  # type: ignore[misc]
        with pytest.raises(AttributeError):
            kind.other = 2  # type: ignore[union-attr]
        with pytest.raises((TypeError, ValueError), match="nothing"):
            kind._replace(nothing=1)


def test_help_says_how_to_make_one() -> None:
    ours, theirs = inspect.signature(Ours), inspect.signature(Theirs)
    assert [(p.name, p.kind, p.default) for p in ours.parameters.values()] == [
        (p.name, p.kind, p.default) for p in theirs.parameters.values()
    ]


def test_a_class_of_them_can_be_extended() -> None:
    class Longer(Ours):
        @property
        def middle(self) -> int:
            return self.place + self.size // 2

    longer = Longer("a", 4)
    assert (longer.name, longer.end, longer.middle) == ("a", 7, 5)
    assert type(longer._replace(name="b")) is Longer


def test_they_can_be_sent_to_another_process() -> None:
    page = RawPage(b"<p>x", "page.html")
    block = Block("text", place=4)
    for value in (page, block):
        assert pickle.loads(pickle.dumps(value)) == value
        assert type(pickle.loads(pickle.dumps(value))) is type(value)
        assert copy.deepcopy(value) == value


def test_they_can_be_matched() -> None:
    match Ours("a", 1):
        case Ours(name, place):
            assert (name, place) == ("a", 1)
        case _:
            raise AssertionError


def test_a_python_without_quick_items_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(collections, "_tuplegetter")
    spec = importlib.util.find_spec("extractnews.named")
    assert spec and spec.loader
    again = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(again)

    class Pair(again.NamedTuple):  # type: ignore[misc, name-defined]
        left: int
        right: int = 2

    assert (Pair(1).left, Pair(1).right, Pair(1)) == (1, 2, (1, 2))
