"""Nouns and whole seasons, drawn by the shapes of their fields; a new field needs nothing here."""

import datetime as dt
import unicodedata
from enum import StrEnum
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.leaves import (
    URL_PATTERN,
    ClockRule,
    NumberRule,
    TextRule,
    UrlRule,
    ZoneNameRule,
)
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.slugs import SLUG_PATTERN
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

from .instants import instants, zones
from .values import durations, extras, formats, json_values, starts

_MOST: Final = 2
_COLLECTIONS: Final = 8
_ID: Final = "id"
_TIMETABLE: Final = ("organisations", "series", "venues", "weekends", "sessions")
_LINE: Final = st.characters(exclude_categories=["Cc", "Cs"])
_LINES: Final = st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n")


def seasons() -> st.SearchStrategy[Season]:
    """Seasons, whole or in part: any facts known or unknown, references that often lead to something."""
    return nouns(Season) | _with_timetable()


def _with_timetable() -> st.SearchStrategy[Season]:
    """Seasons that have some of all that a timetable refers to, and little else."""
    fields = fields_of(Season)
    some = {name: _field(Season, fields[name], at_least=1) for name in _TIMETABLE}
    required = {name: _field(Season, field) for name, field in fields.items() if field.required}
    return st.fixed_dictionaries({**required, **some}).map(lambda facts: Season(**facts))


@cache
def nouns(cls: type) -> st.SearchStrategy[Any]:
    """Objects of a class of the model.

    Args:
        cls: the class, such as ``Session``.
    """
    known = {name: _field(cls, field) for name, field in fields_of(cls).items()}
    required = {name: known[name] for name, field in fields_of(cls).items() if field.required}
    optional = {name: strategy for name, strategy in known.items() if name not in required}
    if cls is Season:
        # A collection that is chosen has something in it: one that is not chosen is the empty one.
        chosen = {name: _field(cls, fields_of(cls)[name], at_least=1) for name in optional}
        return _parts_of_a_season(required, chosen)
    return st.fixed_dictionaries(required, optional=optional).map(lambda facts: cls(**facts))


def _parts_of_a_season(
    required: dict[str, st.SearchStrategy[Any]], optional: dict[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[Season]:
    """Seasons of a few collections each: all of them at once would be more than one example can hold."""
    some = st.lists(st.sampled_from(sorted(optional)), max_size=_COLLECTIONS, unique=True)
    drawn = some.flatmap(
        lambda names: st.fixed_dictionaries({**required, **{name: optional[name] for name in names}})
    )
    return drawn.map(lambda facts: Season(**facts))


def leaves(leaf: Leaf) -> st.SearchStrategy[Any]:
    """Values of a leaf, in the form in which models hold them.

    Raises:
        TypeError: nobody has said how such values are drawn.
    """
    if leaf.refers_to is not None:
        return _ids(leaf.refers_to)
    rule = leaf.rule
    if isinstance(rule, TextRule):
        return _texts(rule)
    if isinstance(rule, NumberRule):
        return _numbers(rule)
    kind = type(rule) if rule is not None else leaf.python
    if issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    if kind not in _LEAVES:
        raise TypeError(f"{kind.__name__} has no strategy: add one to _LEAVES")
    return _LEAVES[kind]


def _field(cls: type, field: Field, at_least: int = 0) -> st.SearchStrategy[Any]:
    if field.name == _ID:
        return _ids(cls.__name__)
    one = _item(field.item)
    if not field.many:
        return one
    if field.merge is Merge.KEYED:
        key = str(field.key)
        return st.lists(one, min_size=at_least, max_size=_MOST, unique_by=lambda noun: getattr(noun, key))
    return st.lists(one, min_size=at_least, max_size=_MOST)


def _item(item: Item) -> st.SearchStrategy[Any]:
    if isinstance(item, Leaf):
        return leaves(item)
    if isinstance(item, Noun):
        return nouns(item.cls)
    return st.one_of(*(nouns(cls) for cls in item.by_tag.values()))


def _ids(kind: str) -> st.SearchStrategy[str]:
    """Ids of a kind of object: a few, so that references find what they refer to, and seldom another."""
    few = st.sampled_from([f"{kind.lower()}-{number}" for number in (1, 2, 3)])
    return few | few | few | st.from_regex(SLUG_PATTERN, fullmatch=True).filter(lambda text: len(text) <= 100)  # noqa: PLR2004 - the model's limit


def _texts(rule: TextRule) -> st.SearchStrategy[str]:
    alphabet = _LINES if rule.lines else _LINE
    if rule.pattern is None:
        texts = st.text(alphabet, min_size=1, max_size=12) | st.sampled_from(
            ("Mid-Ohio", "São Paulo", "≈ 16:30")
        )
    else:
        texts = st.from_regex(rule.pattern, fullmatch=True, alphabet=alphabet)
    normal = texts.map(lambda text: unicodedata.normalize("NFC", text))
    return normal.filter(lambda text: len(text) <= rule.maximum)


def _numbers(rule: NumberRule) -> st.SearchStrategy[int | float]:
    if rule.whole:
        return st.integers(int(rule.least or 0), int(rule.most))
    least = rule.above if rule.above is not None else -rule.most if rule.least is None else rule.least
    numbers = st.floats(least, rule.most, exclude_min=rule.above is not None)
    return numbers | st.integers(int(least) + 1, int(rule.most)).map(float)


_LEAVES: Final[dict[type, st.SearchStrategy[Any]]] = {
    ZoneNameRule: zones(),
    UrlRule: st.from_regex(URL_PATTERN, fullmatch=True).filter(lambda text: len(text) <= 2_000),  # noqa: PLR2004
    ClockRule: st.times().map(lambda time: time.replace(microsecond=0)),
    bool: st.booleans(),
    dt.date: st.dates(),
    dt.timedelta: durations(),
    Instant: instants(),
    Start: starts(_ids("Session")),
    Format: formats(),
    JsonValue: json_values(),
    Extra: extras(),
}
