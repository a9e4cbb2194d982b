"""Which events of a season's calendar are one weekend: those of neighbouring days at one place.

A place is told by its coordinates, by what LOCATION says, or by the event's name. ``Paddock`` is a spot and ``Monza
Circuit`` a place of its own, so two places on the same days are two weekends only where each is known to be one.
"""

import datetime as dt
import re
from collections.abc import Hashable, Iterable, Sequence
from typing import Final

import attrs

from .event_being_read import EventText

_APART: Final = dt.timedelta(days=3)
"""Days at one place that are further apart than this are two weekends. Library default."""
_LONGEST: Final = dt.timedelta(days=10)
"""What goes on for longer than this is a season or a holiday, and says nothing about a weekend. Library default."""
_MOST_PARTS: Final = 8
_VENUE: Final = re.compile(
    r"\b(?:circuit\w*|raceway|speedway|autodrom\w*|aut[oó]dromo|motorplex|motorpark|road ?course|street course"
    r"|ring|\w+ring|international|motorsports? park|race ?track|racecourse|airport|kartodromo|park)\b",
    re.IGNORECASE,
)
_PLAIN_WORDS: Final = frozenset(
    {"grand", "prix", "gp", "the", "of", "at", "de", "la", "du", "formula", "round", "race", "weekend"}
)


@attrs.define
class _Group:
    """Events that are together so far."""

    events: list[EventText]
    first: dt.date
    last: dt.date
    parent: "_Group | None" = None

    def root(self) -> "_Group":
        found = self
        while found.parent is not None:
            if found.parent.parent is not None:
                found.parent = found.parent.parent
            found = found.parent
        return found

    def join(self, other: "_Group") -> None:
        one, two = self.root(), other.root()
        if one is not two:
            if len(one.events) < len(two.events):
                one, two = two, one
            two.parent = one
            one.events += two.events
            one.first, one.last = min(one.first, two.first), max(one.last, two.last)


def clusters(every: Sequence[EventText]) -> list[list[EventText]]:
    """The events of each weekend, in the order of the days; those without a day are with what is at their place."""
    dated: dict[Hashable, list[tuple[dt.date, dt.date, EventText]]] = {}
    undated: list[EventText] = []
    for said in every:
        days = days_of_event(said)
        if days is None:
            undated.append(said)
        else:
            dated.setdefault(_place_of(said), []).append((*days, said))
    groups = [group for held in dated.values() for group in _by_days(held)]
    for key in (_spots, _names, _places):
        _join_alike(key(groups))
    roots = _distinct(groups)
    _settle(roots)
    roots = sorted(_distinct(groups), key=lambda one: (one.first, one.last, one.events[0].session))
    order = {id(said): at for at, said in enumerate(every)}
    found = [sorted(one.events, key=lambda said: order[id(said)]) for one in roots]
    if undated:
        (found[0] if len(found) == 1 else _appended(found)).extend(undated)
    return found


def _appended(found: list[list[EventText]]) -> list[EventText]:
    found.append([])
    return found[-1]


def days_of_event(said: EventText) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of an event; only the first where it goes on for longer than any weekend."""
    start, end = said.facts.get("start"), said.facts.get("end")
    first = start.day if start is not None else None
    if first is None:
        return None
    last = said.days[1] if said.days is not None else end.date() if end is not None else first
    return first, last if first <= last and last - first <= _LONGEST else first


def venue_words(location: str | None) -> tuple[str, ...]:
    """The parts of a location, spot first and country last, as they are compared."""
    if not location:
        return ()
    return tuple(part.strip().casefold() for part in location.split(",")[-_MOST_PARTS:])


def is_a_venue(words: tuple[str, ...]) -> bool:
    """Whether the parts of a location are more than a country."""
    return len(words) > 1 or _VENUE.search("".join(words)) is not None


def _place_of(said: EventText) -> Hashable:
    return (said.geo, venue_words(said.location), _name_of(said), frozenset(said.series))


def _name_of(said: EventText) -> str | None:
    """The words of the event's name that tell it from others."""
    if said.event_name is None:
        return None
    words = re.findall(r"\w+", said.event_name.casefold())
    return " ".join(word for word in words if word not in _PLAIN_WORDS and not word.isdigit()) or None


def _by_days(held: list[tuple[dt.date, dt.date, EventText]]) -> list[_Group]:
    """Groups between which there are days without anything."""
    groups: list[_Group] = []
    for first, last, said in sorted(held, key=lambda one: one[:2]):
        if groups and first - groups[-1].last <= _APART:
            groups[-1].events.append(said)
            groups[-1].last = max(groups[-1].last, last)
        else:
            groups.append(_Group([said], first, last))
    return groups


def _join_alike(keys: Iterable[tuple[Hashable, _Group]]) -> None:
    """Groups that share a place and follow each other within days are one."""
    held: dict[Hashable, list[_Group]] = {}
    for key, group in keys:
        held.setdefault(key, []).append(group)
    for alike in held.values():
        alike.sort(key=lambda one: (one.first, one.last))
        last = alike[0]
        for one in alike[1:]:
            if one.first - last.root().last <= _APART:
                last.join(one)
            last = one


def _spots(groups: list[_Group]) -> Iterable[tuple[Hashable, _Group]]:
    for group in groups:
        if (geo := group.events[0].geo) is not None:
            yield (round(geo[0], 1), round(geo[1], 1)), group


def _names(groups: list[_Group]) -> Iterable[tuple[Hashable, _Group]]:
    for group in groups:
        if (name := _name_of(group.events[0])) is not None:
            yield name, group


def _places(groups: list[_Group]) -> Iterable[tuple[Hashable, _Group]]:
    """The location of each group and, of what it is a spot of, those that are locations too."""
    known = {venue_words(group.events[0].location) for group in groups}
    for group in groups:
        words = venue_words(group.events[0].location)
        for at in range(len(words)):
            if words[at:] in known and (at == 0 or is_a_venue(words[at:])):
                yield words[at:], group


def _distinct(groups: list[_Group]) -> list[_Group]:
    return list({id(root): root for root in (group.root() for group in groups)}.values())


def _settle(roots: list[_Group]) -> None:
    """What is not known to be a place of its own is at the only one of its days, or else together."""
    owner: dict[str, set[int]] = {}
    for root in roots:
        for name in {name for said in root.events for name in said.series}:
            owner.setdefault(name, set()).add(id(root))
    by_day: dict[dt.date, dict[int, _Group]] = {}
    loose = []
    for root in roots:
        if _is_a_place(root, owner):
            for number in range(min((root.last - root.first).days, _MOST_DAYS) + 1):
                by_day.setdefault(root.first + dt.timedelta(days=number), {})[id(root)] = root
        else:
            loose.append(root)
    left: list[_Group] = []
    for root in loose:
        days = {day for said in root.events if (both := days_of_event(said)) is not None for day in both}
        there = {id(one.root()): one for day in days for one in by_day.get(day, {}).values()}
        if len(there) == 1:
            next(iter(there.values())).join(root)
        else:
            left.append(root)
    _join_alike((None, one) for one in left)


_MOST_DAYS: Final = 400


def _is_a_place(root: _Group, owner: dict[str, set[int]]) -> bool:
    """Whether events are known to be at a place of their own: by coordinates, a venue's words, or series and event."""
    return any(
        said.geo is not None or (said.location is not None and _VENUE.search(said.location) is not None)
        for said in root.events
    ) or all(
        said.series and _name_of(said) is not None and all(len(owner[name]) == 1 for name in said.series)
        for said in root.events
    )
