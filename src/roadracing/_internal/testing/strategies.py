"""Nouns and whole seasons, drawn by the shapes of their fields; a new field needs nothing here."""

import datetime as dt
import unicodedata
from enum import StrEnum
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from roadracing._internal.findings.root import WrongType
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.leaves import (
    URL_PATTERN,
    ClockRule,
    NumberRule,
    TextRule,
    UrlRule,
    ZoneNameRule,
)
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, Union_, fields_of
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


def all_nouns() -> tuple[type, ...]:
    """The classes whose objects a season can hold, itself first."""
    return tuple(_holders())


@cache
def _holders() -> dict[type, tuple[type, str]]:
    """The class and the field that hold objects of each class, on the shortest way from a season."""
    found: dict[type, tuple[type, str]] = {Season: (Season, "")}
    waiting: list[type] = [Season]
    for holder in waiting:
        for field in fields_of(holder).values():
            held = [] if isinstance(field.item, Leaf) else _classes_of(field.item)
            new = [cls for cls in held if cls not in found]
            found.update(dict.fromkeys(new, (holder, field.name)))
            waiting += new
    return found


def _classes_of(item: Noun | Union_) -> list[type]:
    return [item.cls] if isinstance(item, Noun) else list(item.by_tag.values())


@cache
def full(cls: type) -> st.SearchStrategy[Any]:
    """Objects of a class of which every fact is known."""
    facts = {name: _field(cls, field, at_least=1) for name, field in fields_of(cls).items()}
    return st.fixed_dictionaries(facts).map(lambda known: cls(**known))


def holding(cls: type) -> st.SearchStrategy[tuple[str, Any]]:
    """An object of a class of which every fact is known, inside as little as can hold it.

    Returns:
        The collection or the fact of a season that it belongs to, and what to put there.
    """
    held, (holder, name) = full(cls), _holders()[cls]
    while holder is not Season:
        held = _around(holder, name, held)
        holder, name = _holders()[holder]
    return st.tuples(st.just(name), held)


def _around(holder: type, name: str, held: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    fields = fields_of(holder)
    facts = {each.name: _field(holder, each) for each in fields.values() if each.required}
    facts[name] = held.map(lambda one: [one]) if fields[name].many else held
    return st.fixed_dictionaries(facts).map(lambda known: holder(**known))


def least(name: str) -> st.SearchStrategy[list[Any]]:
    """One member of a collection of a season, of which only what it needs is known; it refers to first objects."""
    field = fields_of(Season)[name]
    if isinstance(field.item, Leaf):
        return _field(Season, field, at_least=1)
    cls = _classes_of(field.item)[0]
    needed: dict[str, st.SearchStrategy[Any]] = {}
    given: list[str] = []
    for each in fields_of(cls).values():
        kind = (
            cls.__name__ if each.name == _ID else each.item.refers_to if isinstance(each.item, Leaf) else None
        )
        if each.required and kind is not None:
            given.append(kind)
            needed[each.name] = st.just(f"{kind.lower()}-{given.count(kind)}")
        elif each.required:
            needed[each.name] = _field(cls, each)
    return st.fixed_dictionaries(needed).map(lambda facts: [cls(**facts)])


def needs(name: str) -> tuple[str, ...]:
    """The collections of a season that the members of a collection cannot be without."""
    item = fields_of(Season)[name].item
    if isinstance(item, Leaf):
        return ()
    fields = [each for each in fields_of(_classes_of(item)[0]).values() if each.required]
    kinds = {each.item.refers_to for each in fields if isinstance(each.item, Leaf)}
    return tuple(
        own for cls, (holder, own) in _holders().items() if holder is Season and cls.__name__ in kinds
    )


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
        WrongType: nobody has said how such values are drawn.
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
        raise WrongType(f"{kind.__name__} has no strategy: add one to _LEAVES")
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
