"""Seasons that grow: one list of a season, or all of them, with as many members as somebody asks for.

The members are copies of those that a season has. Copies that are *spread* are each a day after the other, and a
little further along; copies that *coincide* are all at one time and one place.
"""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import count, islice
from typing import Any, Final

import attrs

from roadracing._internal.model.kernel.fields import FactError
from roadracing._internal.model.kernel.leaves import NumberRule, TextRule
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Noun, Union_, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start, StartKind

ID: Final = "id"
DEEPEST: Final = 5
PLACES: Final = frozenset({"Organisation", "Series", "Venue", "CircuitLayout", "RaceWeekend", "CarClass"})
"""What stays one where everything else happens at one weekend."""


@attrs.frozen
class Copying:
    """How one copy differs from what it is a copy of.

    Attributes:
        number: which copy it is; the copy 0 is the thing itself.
        spread: whether it has a time and a place of its own.
        kinds: the kinds of object whose ids are copied with it, and so are references to them.
        whole: whether it has all that the thing itself holds, instead of one of each kind.
    """

    number: int
    spread: bool
    kinds: frozenset[str]
    whole: bool = True

    def of(self, noun: Any) -> Any:
        """The copy of a noun."""
        if self.number == 0:
            return noun
        facts: dict[str, Any] = {}
        for name, field in fields_of(type(noun)).items():
            held = getattr(noun, name)
            if held is None or held == ():
                continue
            if name == ID and type(noun).__name__ in self.kinds:
                facts[name] = f"{held}-{self.number}"
            elif field.many:
                # The list that grows is the one above: of the others one member is enough.
                few = held if self.whole else held[:1]
                facts[name] = tuple(self._value(field.item, each) for each in few)
            else:
                facts[name] = self._value(field.item, held)
        try:
            return attrs.evolve(noun, **facts)
        except (FactError, ValueError):
            return attrs.evolve(noun, **{ID: facts[ID]} if ID in facts else {})

    def _value(self, item: Item, held: Any) -> Any:
        if isinstance(item, (Noun, Union_)):
            return self.of(held)
        if item.refers_to is not None:
            return f"{held}-{self.number}" if item.refers_to in self.kinds else held
        if isinstance(held, Start):
            return self._start(held)
        if not self.spread:
            return held
        if isinstance(held, (Instant, dt.date)):
            return held + dt.timedelta(days=self.number)
        if isinstance(held, float) and isinstance(item.rule, NumberRule):
            return min(held + self.number, item.rule.most)
        return held

    def _start(self, held: Start) -> Start:
        if held.kind is StartKind.AFTER:
            copied = "Session" in self.kinds
            return (
                Start.after(f"{held.session}-{self.number}", held.gap or dt.timedelta()) if copied else held
            )
        days = dt.timedelta(days=self.number if self.spread else 0)
        if held.instant is not None:
            return attrs.evolve(held, instant=held.instant + days)
        return attrs.evolve(held, date=held.date + days) if held.date is not None else held


def can_grow(path: tuple[str, ...]) -> bool:
    """Whether a list can have any number of members: one of known words, or told apart by known words, cannot."""
    field = _field_at(path)
    item = field.item
    if field.key not in (None, ID) and isinstance(item, Noun):
        item = fields_of(item.cls)[str(field.key)].item
    if not isinstance(item, Leaf) or item.refers_to is not None:
        return True
    words = isinstance(item.python, type) and issubclass(item.python, StrEnum)
    return not words if item.rule is None else isinstance(item.rule, (TextRule, NumberRule))


def _field_at(path: tuple[str, ...]) -> Field:
    cls: type = Season
    for name in path[:-1]:
        item = fields_of(cls)[name].item
        cls = next(each for each in _classes(item) if path[path.index(name) + 1] in fields_of(each))
    return fields_of(cls)[path[-1]]


def lists_of(cls: type = Season, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every list in a season, by the names of the fields that lead to it."""
    for name, field in fields_of(cls).items():
        here = (*path, name)
        if field.many:
            yield here
        for inner in _classes(field.item):
            # A season is no deeper than this; the rest would be circles.
            if len(here) < DEEPEST:
                yield from lists_of(inner, here)


def with_list(season: Season, path: tuple[str, ...], size: int, *, spread: bool) -> Season:
    """A season one of whose lists has so many members; the season itself where it has no such list."""
    return _grown(season, path, size, spread=spread)


def with_all(season: Season, size: int, *, spread: bool, at_one_weekend: bool = False) -> Season:
    """A season whose lists have so many members together.

    Args:
        season: what it has copies of.
        size: how many members its lists have in all.
        spread: whether the copies are each a day after the other.
        at_one_weekend: whether all happens at the weekends that there are, instead of each copy at one of its own.
    """
    kinds = kinds_in(Season) - (PLACES if at_one_weekend else frozenset())
    lists = {
        name: getattr(season, name)
        for name, field in fields_of(Season).items()
        if field.many and field.key == ID and _classes(field.item)[0].__name__ in kinds
    }
    copies = max(1, size // max(1, sum(map(len, lists.values()))))
    return attrs.evolve(
        season,
        **{
            name: [Copying(n, spread, kinds).of(each) for n in range(copies) for each in held]
            for name, held in lists.items()
        },
    )


@cache
def kinds_in(cls: type) -> frozenset[str]:
    """The kinds of object that a kind of object is or holds."""
    found, waiting = {cls}, [cls]
    while waiting:
        for field in fields_of(waiting.pop()).values():
            new = set(_classes(field.item)) - found
            found |= new
            waiting += new
    return frozenset(each.__name__ for each in found)


def _classes(item: Item) -> tuple[type, ...]:
    if isinstance(item, Leaf):
        return ()
    return (item.cls,) if isinstance(item, Noun) else tuple(item.by_tag.values())


def _grown(noun: Any, path: tuple[str, ...], size: int, *, spread: bool) -> Any:
    name, *rest = path
    field = fields_of(type(noun)).get(name)
    held = getattr(noun, name) if field is not None else None
    if field is None or not held:
        return noun
    if not rest:
        return attrs.evolve(noun, **{name: tuple(islice(_members(field, held, spread=spread), size))})
    if not field.many:
        return attrs.evolve(noun, **{name: _grown(held, tuple(rest), size, spread=spread)})
    # The first that has such a list grows; the others stay as they are.
    members = list(held)
    for at, each in enumerate(members):
        members[at] = _grown(each, tuple(rest), size, spread=spread)
        if members[at] is not each:
            break
    return attrs.evolve(noun, **{name: tuple(members)})


def _members(field: Field, held: tuple[Any, ...], *, spread: bool) -> Iterator[Any]:
    kinds = frozenset().union(*(kinds_in(cls) for cls in _classes(field.item)))
    for number in count():
        for member in held:
            if isinstance(field.item, Leaf):
                yield _other(member, number)
                continue
            copy = Copying(number, spread, kinds, whole=False).of(member)
            if field.key not in (None, ID) and number:
                copy = attrs.evolve(copy, **{str(field.key): _other(getattr(member, str(field.key)), number)})
            yield copy


def _other(value: Any, number: int) -> Any:
    """A value that no other copy has."""
    if not number:
        return value
    if isinstance(value, str):
        return f"{value}-{number}"
    if isinstance(value, (Instant, dt.date)):
        return value + dt.timedelta(days=number)
    return value + number if isinstance(value, (int, float)) else value


def with_texts(noun: Any, size: int) -> Any:
    """The same with so many characters in every text that has no form of its own."""
    for name, field in fields_of(type(noun)).items():
        held = getattr(noun, name)
        if held is None or held == ():
            continue
        some = held if field.many else (held,)
        if not isinstance(field.item, Leaf):
            grown = tuple(with_texts(each, size) for each in some)
        elif isinstance(field.item.rule, TextRule) and field.item.rule.pattern is None:
            longest = min(size, field.item.rule.maximum)
            grown = tuple(
                (f"{each} {at} " + "word " * longest)[:longest].strip() for at, each in enumerate(some)
            )
        else:
            continue
        try:
            noun = attrs.evolve(noun, **{name: grown if field.many else grown[0]})
        except (FactError, ValueError):
            continue
    return noun


def at_path(season: Season, path: tuple[str, ...]) -> bool:
    """Whether a season has a list there that holds something."""
    return with_list(season, path, 1, spread=False) is not season
