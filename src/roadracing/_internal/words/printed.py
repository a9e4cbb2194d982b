"""A value as a person wants to read it: what it is called, and what is known of it, in words."""

import datetime as dt
from collections.abc import Iterator, Mapping, Set as AbstractSet
from enum import Enum
from typing import Any, Final, TypeVar

import attrs

from roadracing._internal.text.bounded_repr import shorten, with_bounded_repr
from roadracing._internal.text.control_characters import safe
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start, StartKind

from .clocks import clock_text
from .days import short_day_text
from .lengths import format_text, length_text
from .naming import kind_name

Class = TypeVar("Class", bound=type)

_TITLES: Final = ("label", "title", "name", "sentence", "text", "message", "what")
_UNSAID: Final = frozenset({"id", "extra", "path", "context"})
_UNITS: Final = {
    "m": "m", "mi": "miles", "km": "km", "kph": "km/h", "s": "s", "min": "min", "deg": "°", "kg": "kg",
    "a": "A", "db": "dB",
}  # fmt: skip
_SPANS: Final = {"start": "end", "begins": "ends", "since": "until", "first_day": "last_day"}
_RESERVE: Final = {StartKind.ABOUT: "about ", StartKind.NOT_BEFORE: "not before "}
_MANY: Final = (tuple, list, AbstractSet)
_LONGEST: Final = 120
_SHORT: Final = 3


def printed(cls: Class) -> Class:
    """A class whose values print in words, its own or those of `in_words`, and are one line for programmers."""
    if _says(cls, object.__str__):
        cls.__str__ = in_words  # type: ignore[assignment]  # of its values, and not of the class
    return with_bounded_repr(cls)


def _says(cls: Any, how: Any) -> bool:
    """Whether the values of a class print in a certain way."""
    return cls.__str__ is how


def in_words(self: Any) -> str:
    """What it is called, and what is known of it.

    Anything with a title is called by that, anything else by its kind and id.
    """
    id_ = getattr(self, "id", None)
    kind = kind_name(type(self))
    title = _title(self)
    # Nobody knows what a mere number is called by.
    head = (
        title
        if title and len(title) > _SHORT
        else f"{kind[0].upper()}{kind[1:]} {title or id_ or ''}".rstrip()
    )
    facts = listed_facts(self)
    return safe(f"{head}: {facts}" if facts else head, lines=True)


def _title(value: Any) -> str | None:
    """What people call an object, where they call it something."""
    return next((held for name in _TITLES if isinstance(held := getattr(value, name, None), str)), None)


def listed_facts(value: Any) -> str:
    """What is known of an object beside what it is called, fact by fact."""
    return ", ".join(_facts(value))


def _facts(value: Any) -> Iterator[str]:
    said, title = {*_UNSAID}, _title(value)
    for field in attrs.fields(type(value)):
        name = field.name
        if name in said or name.startswith("_") or field.repr is False:
            continue
        held, end = getattr(value, name, None), _SPANS.get(name, "")
        if held is None or held == title or (isinstance(held, (*_MANY, Mapping)) and not held):
            continue
        if isinstance(held, bool):
            yield _spaced(name) if held else f"not {_spaced(name)}"
        elif isinstance(until := getattr(value, end, None), dt.date) and isinstance(held, dt.date):
            said.add(end)
            yield f"{moment_words(held)} to {moment_words(until)}"
        elif name == "kind":
            yield fact_words(held)
        else:
            bare, unit = measured(name)
            numbered = unit is not None and isinstance(held, (int, float))
            yield f"{_spaced(bare)} {held:g} {unit}" if numbered else _fact(_spaced(name), held)


def measured(name: str) -> tuple[str, str | None]:
    """What a fact is called beside its unit, and how that is written, where its name says in which it is measured.

    >>> measured("speed_limit_kph"), measured("first_day")
    (('speed_limit', 'km/h'), ('first_day', None))
    """
    bare, _, unit = name.rpartition("_")
    return (bare, _UNITS[unit]) if bare and unit in _UNITS else (name, None)


def _spaced(name: str) -> str:
    return name.replace("_", " ")


def _fact(name: str, held: Any) -> str:
    if isinstance(held, Mapping):
        return f"{name} of {len(held)}"
    if isinstance(held, _MANY) and any(attrs.has(type(each)) for each in held):
        one = kind_name(type(next(iter(held))))
        return counted(len(held), one, name) if name.endswith("s") else f"{name} of {len(held)}"
    return f"{name} {fact_words(held)}"


def fact_words(held: Any) -> str:
    """One fact in words, of whichever type; what is too long to be read is cut."""
    if isinstance(held, Enum):
        return spoken(str(held.value))
    if isinstance(held, Start):
        return start_words(held)
    if isinstance(held, dt.date):
        return moment_words(held)
    if isinstance(held, dt.timedelta):
        return length_text(held)
    if isinstance(held, Format):
        return format_text(held) or ""
    if isinstance(held, _MANY):
        return listed([fact_words(each) for each in held])
    if isinstance(held, bool):
        return "yes" if held else "no"
    if isinstance(held, float):
        return f"{held:g}"
    if _says(type(held), in_words):
        return shorten(_title(held) or listed_facts(held), _LONGEST)
    return shorten(" ".join(str(held).split("\n")[0].split()), _LONGEST)


def moment_words(moment: dt.date) -> str:
    """A date, with the time where it has one, as people write it beside a name.

    >>> moment_words(dt.datetime(2013, 4, 20, 11, 30))
    'Sat 20 Apr 2013 11:30'
    """
    if not isinstance(moment, dt.datetime):
        return short_day_text(moment, year=True)
    return f"{short_day_text(moment.date(), year=True)} {clock_text(moment)}"


def start_words(start: Start) -> str:
    """When something starts, as far as its start alone says it.

    >>> start_words(Start.on(dt.date(2013, 4, 20))), start_words(Start.tbc())
    ('Sat 20 Apr 2013', 'at a time to be announced')
    """
    if start.instant is not None:
        return f"{_RESERVE.get(start.kind, '')}{moment_words(start.instant)}"
    if start.date is not None:
        return short_day_text(start.date, year=True)
    if start.session is not None:
        gap = f"{length_text(start.gap)} " if start.gap else ""
        return f"{gap}after {start.session}"
    return "at a time to be announced"
