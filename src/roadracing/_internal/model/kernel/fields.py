"""How a noun is declared: frozen, checked when it is built, sorted where order means nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set as AbstractSet, ValuesView
from datetime import datetime
from functools import cache, reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, Final, TypeAlias, TypeVar, Union, get_args, get_origin

import attrs

from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.time.aware_datetime import instant_of
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

from .json_value import Extra
from .shapes import DECLARED, SHAPE, Field, Leaf, Merge, arrange, check, field_of

_Member = TypeVar("_Member")
_Noun = TypeVar("_Noun", bound="attrs.AttrsInstance")
Several: TypeAlias = (
    tuple[_Member, ...] | list[_Member] | AbstractSet[_Member] | Iterator[_Member] | ValuesView[_Member]
)
"""What a collection can be given as: anything that yields its members, but no text, which yields its letters."""


class Members(tuple[_Member, ...]):
    """A collection is given as any iterable and held as a tuple; a converter that both type checkers see.

    What is done when a noun is built says `checked`; this only tells type checkers what it takes.
    """

    __slots__ = ()

    def __new__(cls, values: Several[_Member]) -> "Members[_Member]":
        """A tuple of what is given."""
        return super().__new__(cls, values)


def instant_or_unknown(value: datetime | None) -> Instant | None:
    """An instant is given as itself or as a datetime whose zone has a name."""
    return None if value is None else instant_of(value)


def start_or_unknown(value: Start | datetime | None) -> Start | None:
    """A start at a time is given as itself or as that time."""
    return value if value is None or isinstance(value, Start) else Start.at(value)


def keyed(key: str = "id") -> dict[str, Any]:
    """A collection of objects told apart by an attribute; sorted by it, merged by it."""
    return {DECLARED: (Merge.KEYED, key)}


def set_of() -> dict[str, Any]:
    """A collection in which order and repetition mean nothing; sorted, united when merged."""
    return {DECLARED: (Merge.SET, None)}


def ordered() -> dict[str, Any]:
    """A collection whose order is part of what it says; one claim as a whole."""
    return {DECLARED: (Merge.ORDERED, None)}


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


def _same_instant(value: Instant | None) -> object:
    return None if value is None else value.key


_WIDER: Final[Mapping[Any, Any]] = {Instant: datetime, Start: Start | datetime, Extra: Mapping[str, object]}


def _taken(annotation: Any) -> Any:
    """The type that a constructor takes for a field, as help and completion show it."""
    if get_origin(annotation) is Annotated:
        return get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType):
        return reduce(or_, (_taken(each) for each in get_args(annotation)))
    if get_origin(annotation) is tuple:
        return Iterable[_taken(get_args(annotation)[0])]  # type: ignore[misc]  # built at run time
    return _WIDER.get(annotation, annotation)


def _checker(noun: str, field: Field, annotation: Any, default: object) -> Callable[[Any], Any]:
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

    # attrs shows in the signature what a converter takes.
    build.__annotations__["value"] = _taken(annotation)
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
                converter=_checker(cls.__name__, shape, a.type, a.default),
                metadata={**a.metadata, SHAPE: shape},
                **({"eq_key": _same_instant} if instant else {}),
            )
        )
    return result


def with_facts(noun: _Noun, **facts: Any) -> _Noun:
    """A noun with other facts: :func:`attrs.evolve` for those that are given alone.

    What the noun holds is in its normal form already, and is not checked again: a season has tens of thousands of
    sessions, of which most changes touch one.

    Raises:
        FactError: a fact cannot have the value that is given.
        KeyError: it has no such fact.
    """
    cls = type(noun)
    made, put, converters = object.__new__(cls), object.__setattr__, _converters(cls)
    for name in converters:
        put(made, name, converters[name](facts[name]) if name in facts else getattr(noun, name))
    if strange := facts.keys() - converters.keys():
        raise KeyError(min(strange))
    finish: Callable[[_Noun], None] | None = getattr(cls, "__attrs_post_init__", None)
    if finish is not None:
        finish(made)
    return made


@cache
def _converters(cls: "type[attrs.AttrsInstance]") -> Mapping[str, Callable[[Any], Any]]:
    """How each fact of a class is checked, by its name."""
    found: dict[str, Callable[[Any], Any]] = {}
    for a in attrs.fields(cls):
        convert = a.converter
        found[a.name] = convert if callable(convert) else lambda value: value
    return found
