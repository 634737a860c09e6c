"""NamedTuple: tuples whose items have names, as those of `typing`, in a tenth of the time.

`typing.NamedTuple` writes the source of a constructor for each class and has it compiled, and
checks every annotation: 0.15 ms for each of the thirty classes of a run, as much as half a page.
Here one constructor serves all of them. Type checkers see the class of `typing`.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414  it is exported
else:
    try:
        from collections import _tuplegetter as _item
    except ImportError:  # what `collections` itself falls back on, at twice the time

        def _item(place, doc):
            from operator import itemgetter

            return property(itemgetter(place), doc=doc)

    _make = tuple.__new__

    class _Naming(type):
        """Makes a class of named tuples of a class statement with annotations."""

        def __new__(cls, name, bases, space):
            if not any(getattr(base, "_fields", ()) for base in bases):  # else they are inherited
                fields = tuple(space.get("__annotations__", ()))
                defaults = {field: space.pop(field) for field in fields if field in space}
                for place, field in enumerate(fields):
                    space[field] = _item(place, "")
                space["__slots__"] = ()
                space["_fields"] = space["__match_args__"] = fields
                space["_field_defaults"] = defaults
            return type.__new__(cls, name, bases, space)

        @property
        def __signature__(cls):
            """For `help` and whoever asks `inspect` how to call the class."""
            from inspect import Parameter, Signature

            given = {field: {"default": value} for field, value in cls._field_defaults.items()}
            named = Parameter.POSITIONAL_OR_KEYWORD
            return Signature([Parameter(f, named, **given.get(f, {})) for f in cls._fields])

    class NamedTuple(tuple, metaclass=_Naming):
        """Base of a class that names the items of its tuples; see `typing.NamedTuple`."""

        def __new__(cls, *values, **named):
            if named or len(values) != len(cls._fields):
                values = cls._complete(values, named, len(cls._fields) - len(values))
            return _make(cls, values)

        _make = classmethod(_make)  # of all the items in order, at a third of the time

        @classmethod
        def _complete(cls, values, named, missing):
            """Return all items in order; raises TypeError where one is missing, or is none of ours."""
            if missing < 0:
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields")
            given = cls._field_defaults
            rest = []
            for field in cls._fields[len(values) :]:
                if field in named:
                    rest.append(named.pop(field))
                elif field in given:
                    rest.append(given[field])
                else:
                    raise TypeError(f"{cls.__name__} needs {field}")
            if named:
                raise TypeError(f"{cls.__name__} has no {', '.join(named)}, or has it twice")
            return (*values, *rest)

        def _replace(self, **named):
            replaced = tuple.__new__(type(self), map(named.pop, self._fields, self))
            if named:
                raise TypeError(f"{type(self).__name__} has no {', '.join(named)}")
            return replaced

        __replace__ = _replace  # what copy.replace of Python 3.13 calls

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            items = ", ".join(f"{name}={item!r}" for name, item in self._asdict().items())
            return f"{type(self).__name__}({items})"

        def __getnewargs__(self):
            return tuple(self)
