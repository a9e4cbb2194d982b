"""The text of a season, put together by functions made for its classes, in the time that JSON alone takes.

Python's own writer of JSON goes through the data in Python where lines are to be indented, after cattrs has made these
data. Here each class has a function for each depth at which its objects stand, in which the names of its keys, the
commas, the line breaks and the blanks are ready. What the text is, `structure` and Python's writer say:
``tests/documents/test_text_of_season.py`` holds the two against each other.
"""

import datetime as dt
import json
from collections.abc import Callable
from enum import StrEnum
from functools import cache, lru_cache
from json.encoder import encode_basestring as quoted
from typing import Any, Final, TypeAlias

import attrs

from roadracing._internal.findings.limits import DEFAULT_LIMITS
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.leaves import NumberRule
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant

from .json_forms import form_of
from .structure import KIND, tags
from .text import depth_of

Write: TypeAlias = Callable[[Any], str]
"""The text of a value."""

_INDENT: Final = "  "


def text_of(season: Season, version: str) -> str:
    """The text of a season, with a line break at its end.

    Args:
        season: what is written.
        version: the first line in the braces, which says the version of the format.

    Raises:
        NotUnderstood: ``extra`` data is nested deeper than any reader of documents takes.
    """
    return _made(Season, 1, version, "\n")(season)


@cache
def _writer(cls: type, depth: int) -> Write:
    """What writes the objects of a class that stand within so many brackets, counting their own."""
    tag = tags().get(cls)
    return _made(cls, depth, "" if tag is None else f"{quoted(KIND)}: {quoted(tag)}", "")


@cache
def _made(cls: type, depth: int, first: str, behind: str) -> Write:
    """What writes the objects of a class, with something that is always said first and something behind the brace."""
    names: dict[str, Any] = {}
    line, end = (f"\n{_INDENT * at}" for at in (depth, depth - 1))
    lines = ["def write(noun):", f" text = {'{' + line + first if first else ''!r}"]
    for a in attrs.fields(cls):
        names[f"write_{a.name}"] = _field(fields_of(cls)[a.name], depth)
        names[f"default_{a.name}"] = a.default
        key = f",{line}{quoted(a.name)}: "
        # What is not known is left out, and so are an empty collection and no data of other people's.
        known = _known(a.default, f"default_{a.name}")
        lines += [f" value = noun.{a.name}", f" {known}text += {key!r} + write_{a.name}(value)"]
    if first:
        lines.append(f" return text + {end + '}' + behind!r}")
    else:
        # Each key follows a comma, and so does the first.
        lines.append(f" return '{{' + text[1:] + {end + '}'!r} if text else '{{}}'")
    # All of this is our own: the names of fields and of kinds.
    exec("\n".join(lines), names)  # noqa: S102
    made: Write = names["write"]
    return made


def _known(default: object, name: str) -> str:
    """The condition, if there is one, under which a value is written."""
    if default is attrs.NOTHING:
        return ""
    if default is None:
        return "if value is not None: "
    return "if value: " if default == () else f"if value is not {name} and value != {name}: "


def _field(field: Field, depth: int) -> Write:
    """What writes the value of a key whose object stands within so many brackets."""
    if not field.many:
        return _item(field.item, depth)
    each = _item(field.item, depth + 1)
    start, between, end = (
        f"{mark}\n{_INDENT * at}" for mark, at in (("[", depth + 1), (",", depth + 1), ("", depth))
    )
    return lambda values: f"{start}{between.join(map(each, values))}{end}]"


def _item(item: Item, depth: int) -> Write:
    if isinstance(item, Leaf):
        return _leaf(item, depth)
    # Not before there is an object of a class: no document holds objects of all of them.
    return lambda value: _writer(value.__class__, depth + 1)(value)


def _leaf(leaf: Leaf, depth: int) -> Write:
    write = form_of(leaf).write
    if leaf.python is str or issubclass(leaf.python, StrEnum):
        return quoted
    if leaf.python is bool:
        return lambda value: "true" if value else "false"
    if leaf.python is Instant:
        return lambda value: f'"{value.text}"'
    if isinstance(leaf.rule, NumberRule):
        return repr if leaf.rule.whole else _measure
    if leaf.python in {Extra, JsonValue}:
        return lambda value: _other(write(value), depth)
    if leaf.python in {Format, dt.timedelta}:
        # The same few come again and again.
        return lru_cache(maxsize=1_000)(lambda value: quoted(write(value)))
    return lambda value: quoted(write(value))


def _measure(value: float) -> str:
    return repr(int(value)) if value.__class__ is float and value.is_integer() else repr(value)


def _other(value: Any, depth: int) -> str:
    """Other people's data within so many brackets."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=_INDENT)
    if depth + depth_of(text.encode()) > DEFAULT_LIMITS.depth:
        raise NotUnderstood(
            f"brackets would be nested more than {DEFAULT_LIMITS.depth} deep, and no document may be"
        )
    # A line break within a text is not written as one.
    return text.replace("\n", f"\n{_INDENT * depth}")
