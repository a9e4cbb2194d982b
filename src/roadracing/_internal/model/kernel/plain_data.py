"""A fact or an object as plain JSON data, and back: the form of claims, of changes and of documents."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from roadracing._internal.text.quoting import describe, quote
from roadracing._internal.time.durations import duration_text, parse_duration
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

from .json_value import Extra, JsonValue
from .shapes import Field, Item, Leaf, Noun, arrange, check, fields_of, is_noun

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}(?::[0-9]{2})?")


@cache
def tag_of(cls: type) -> str | None:
    """The ``kind`` that tells a class from the others of its union; ``None`` for a class of no union."""
    if "kind" in fields_of(cls):
        return None
    kind = getattr(cls, "kind", None)
    return None if kind is None else str(kind)


def plain(value: Any) -> Any:
    """What JSON holds for a value of a model.

    Returns:
        Text, numbers, true and false for facts, a list for a collection, and for an object a ``dict`` of
        what is known: unknown facts and empty collections have no key.

    Raises:
        TypeError: no model holds such a value.
    """
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, Instant):
        return value.text
    if isinstance(value, (Start, Format)):
        return str(value)
    if isinstance(value, JsonValue):
        return value.value
    if isinstance(value, Extra):
        return dict(value)
    if isinstance(value, tuple):
        return [plain(member) for member in value]
    if isinstance(value, dt.timedelta):
        return duration_text(value)
    if isinstance(value, dt.time):
        return value.isoformat("seconds" if value.second else "minutes")
    if isinstance(value, dt.date):
        return value.isoformat()
    if is_noun(type(value)):
        return _plain_noun(value)
    raise TypeError(f"no model holds a {type(value).__name__}")


def _plain_noun(noun: Any) -> dict[str, Any]:
    cls: type = type(noun)
    kind = tag_of(cls)
    data: dict[str, Any] = {} if kind is None else {"kind": kind}
    for name in fields_of(cls):
        held = getattr(noun, name)
        if held is None or (isinstance(held, (tuple, Extra)) and not held):
            continue
        data[name] = plain(held)
    return data


def from_plain(item: Item, data: Any) -> Any:
    """The value of a model that JSON data stand for.

    Args:
        item: what the value has to be, as the shape of a field says it.
        data: as :func:`plain` gives it; a number may be whole where the model holds a measure.

    Raises:
        ValueError: the data stand for no such value.
    """
    if isinstance(item, Leaf):
        return _leaf(item, data)
    if not isinstance(data, Mapping):
        raise ValueError(f"has to be an object; it is {describe(data)}")
    if isinstance(item, Noun):
        return _noun(item.cls, data)
    kind = data.get("kind")
    cls = item.by_tag.get(kind) if isinstance(kind, str) else None
    if cls is None:
        raise ValueError(f"has to say its kind: {', '.join(item.by_tag)}")
    return _noun(cls, {key: value for key, value in data.items() if key != "kind"})


def field_from_plain(field: Field, data: Any) -> Any:
    """The value of a field that JSON data stand for: a collection from a list, else as :func:`from_plain`.

    Raises:
        ValueError: the data stand for no such value.
    """
    if not field.many:
        return from_plain(field.item, data)
    if isinstance(data, (str, Mapping)) or not isinstance(data, Iterable):
        raise ValueError(f"has to be a list; it is {describe(data)}")
    return arrange(field, [from_plain(field.item, member) for member in data])


def _noun(cls: type, data: Mapping[str, Any]) -> Any:
    fields = fields_of(cls)
    unknown = [key for key in data if key not in fields]
    if unknown:
        raise ValueError(f"{cls.__name__} has no {quote(str(unknown[0]))}")
    missing = [name for name, field in fields.items() if field.required and name not in data]
    if missing:
        raise ValueError(f"{cls.__name__} needs {', '.join(missing)}")
    values = {}
    for name, value in data.items():
        try:
            values[name] = field_from_plain(fields[name], value)
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from None
    return cls(**values)


def _leaf(item: Leaf, data: Any) -> Any:
    python = item.python
    if python is JsonValue:
        return JsonValue.of(data)
    if python is Extra:
        if not isinstance(data, Mapping):
            raise ValueError(f"has to be an object; it is {describe(data)}")
        return Extra(data)
    if python in (bool, int, float) or (python is str and item.rule is not None):
        return check(item, data)
    if not isinstance(data, str):
        raise ValueError(f"has to be text; it is {describe(data)}")
    return check(item, _from_text(python, data))


def _from_text(python: type, text: str) -> Any:
    if python is Instant:
        return Instant.parse(text)
    if python is Start:
        return Start.parse(text)
    if python is Format:
        return Format.parse(text)
    if python is dt.timedelta:
        return parse_duration(text)
    if python is dt.time:
        if not _CLOCK.fullmatch(text):
            raise ValueError(f"{quote(text)} is not a time of day: write it like 18:00")
        return dt.time.fromisoformat(text)
    if python is dt.date:
        if not _DATE.fullmatch(text):
            raise ValueError(f"{quote(text)} is not a date: write it like 2004-10-16")
        return dt.date.fromisoformat(text)
    if issubclass(python, StrEnum):
        try:
            return python(text)
        except ValueError:
            known = ", ".join(member.value for member in python)
            raise ValueError(f"{quote(text)} is none of {known}") from None
    return text
