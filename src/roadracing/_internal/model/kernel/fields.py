"""How a noun is declared: frozen, checked when it is built, sorted where order means nothing."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from roadracing._internal.findings.errors import RoadracingError
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

from .shapes import DECLARED, SHAPE, Field, Leaf, Merge, arrange, check, field_of, fields_of


def keyed(key: str = "id") -> Any:
    """A collection of objects told apart by an attribute; sorted by it, merged by it."""
    return attrs.field(default=(), metadata={DECLARED: (Merge.KEYED, key)})


def set_of() -> Any:
    """A collection in which order and repetition mean nothing; sorted, united when merged."""
    return attrs.field(default=(), metadata={DECLARED: (Merge.SET, None)})


def ordered() -> Any:
    """A collection whose order is part of what it says; one claim as a whole."""
    return attrs.field(default=(), metadata={DECLARED: (Merge.ORDERED, None)})


def atomic() -> Any:
    """An object that is one claim as a whole, or unknown."""
    return attrs.field(default=None, metadata={DECLARED: (Merge.ATOMIC, None)})


class FactError(RoadracingError, ValueError):
    """A fact cannot have the value it was given.

    Attributes:
        noun: the class.
        field: its field.
        reason: why not, and what would be right.
    """

    def __init__(self, noun: str, field: str, reason: str) -> None:
        super().__init__(noun, field, reason)
        self.noun, self.field, self.reason = noun, field, reason

    def __str__(self) -> str:
        """The field and the reason in one line."""
        return f"{self.noun}.{self.field} {self.reason}"


def one_line(noun: Any) -> str:
    """A noun for programmers: its class and what is known of it, on one line; collections are counted."""
    told = []
    for name, field in fields_of(type(noun)).items():
        held = getattr(noun, name)
        if held is None or held == () or (isinstance(held, Mapping) and not held):
            continue
        if field.many:
            told.append(f"{name}=<{len(held)}>")
        elif isinstance(field.item, Leaf):
            shown = str(held) if isinstance(held, (Start, Instant)) else held
            told.append(f"{name}={shorten(repr(shown))}")
        else:
            told.append(f"{name}=<{type(held).__name__}>")
    return f"{type(noun).__name__}({', '.join(told)})"


def shorten(text: str, most: int = 60) -> str:
    """As much of a text as is enough to recognise it by."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _same_instant(value: Instant | None) -> object:
    return None if value is None else value.key


def _checker(noun: str, field: Field, default: object) -> Callable[[Any], Any]:
    """A function that takes what the constructor was given and returns what the model holds."""
    unknown = None if default is attrs.NOTHING else default

    def build(value: Any) -> Any:
        # Most facts of most objects are unknown, so this is asked first.
        if value is unknown and not field.required:
            return value
        try:
            if field.many:
                return arrange(field, value)
            if value is None and not field.required:
                return unknown
            return check(field.item, value)
        except ValueError as error:
            raise FactError(noun, field.name, str(error)) from None

    return build


def checked(cls: type, fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    """Every field of a noun holds what its annotation says, in its normal form.

    Meant as ``field_transformer`` of :func:`attrs.frozen`. Instants are compared with their zones.
    """
    result = []
    for a in fields:
        shape = field_of(
            a.name, a.type, required=a.default is attrs.NOTHING, declared=a.metadata.get(DECLARED)
        )
        instant = isinstance(shape.item, Leaf) and shape.item.python is Instant
        result.append(
            a.evolve(
                converter=_checker(cls.__name__, shape, a.default),
                metadata={**a.metadata, SHAPE: shape},
                **({"eq_key": _same_instant} if instant else {}),
            )
        )
    return result
