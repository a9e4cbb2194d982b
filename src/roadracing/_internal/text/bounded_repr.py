"""A value for programmers: its class and what is known of it, on one line that is never long."""

from collections.abc import Mapping, Set as AbstractSet
from datetime import date
from enum import Enum
from typing import Any, Final, TypeVar

import attrs

Class = TypeVar("Class", bound=type)

MOST: Final = 200
"""How long the line is at most. Library default."""
_COUNTED: Final = (bytes, tuple, list, AbstractSet, Mapping)


def shorten(text: str, most: int = 60) -> str:
    """As much of a text as is enough to recognise it by.

    >>> shorten("the quick brown fox", 10)
    'the quick…'
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"


def bounded_repr(value: Any) -> str:
    """The class of a value and its facts; what is not known is left out, and what is many is counted."""
    name = type(value).__name__
    told: list[str] = []
    room = MOST - len(f"{name}(…)")
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name, None)
        if field.repr is False or held is None or (isinstance(held, _COUNTED) and not held):
            continue
        said = f"{field.name}={_held(held)}"
        room -= len(f"{said}, ")
        if room < 0:
            told.append("…")
            break
        told.append(said)
    return f"{name}({', '.join(told)})"


def _held(held: Any) -> str:
    if isinstance(held, Enum):
        return f"{type(held).__name__}.{held.name}"
    if isinstance(held, _COUNTED):
        return f"<{len(held)}>"
    cls: Any = type(held)
    if cls.__repr__ is _shown:
        id_ = getattr(held, "id", None)
        return f"<{cls.__name__}{'' if id_ is None else f' {shorten(str(id_))}'}>"
    has_a_string_form = isinstance(held, date) or hasattr(cls, "parse")
    return shorten(repr(str(held) if has_a_string_form else held).replace("\n", " "))


def _shown(self: Any) -> str:
    """Its class and what is known of it, on one line."""
    return bounded_repr(self)


def with_bounded_repr(cls: Class) -> Class:
    """A class whose values are shown to programmers by `bounded_repr`."""
    cls.__repr__ = _shown  # type: ignore[assignment]  # of its values, and not of the class
    return cls
