"""Two ids for plainly one weekend: two offices named it, and neither knew of the other's id."""

import datetime as dt
from collections.abc import Iterator
from enum import Enum
from typing import Final

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.place.same_place import alike, is_somewhere, perhaps_same
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend

_COMPARED: Final = 20
"""A weekend that nobody can place is compared with so many of those before it, the latest. Library default."""
_EVENT_WORDS: Final = frozenset(
    ["championship", "cup", "gp", "grand", "prix", "race", "round", "series", "weekend"]
) | frozenset(str(year) for year in range(1900, 2101))
"""Words that many events have in their names."""


class OnePlace(Enum):
    """What speaks for it that two weekends are at one place."""

    PLAIN = "plain"
    """They are at one venue, or at two ids of plainly one."""
    ALIKE = "alike"
    """The names of the venues or of the weekends are alike, or the venues are in one town."""
    UNKNOWN = "unknown"
    """Nothing says where one of them is."""


@attrs.frozen(kw_only=True)
class SameWeekend:
    """Weekends at one place, as far as anybody can tell, have days in common, each with one that begins before it.

    Attributes:
        weekends: their ids, two or more, the one that begins first before the others.
        venues: the ids of their venues, each once.
        first_day: the first day that two of them have in common.
        last_day: the last such day.
        place: what speaks for it that they are at one place.
    """

    weekends: tuple[str, ...]
    venues: tuple[str, ...]
    first_day: dt.date
    last_day: dt.date
    place: OnePlace = OnePlace.PLAIN

    @property
    def path(self) -> Path:
        """The id path of the second."""
        return ("weekends", self.weekends[1])


@attrs.frozen(order=True)
class _Dated:
    first: dt.date
    last: dt.date
    weekend: str


def same_weekend(season: Season | Index) -> Iterator[SameWeekend]:
    """Weekends of different ids are at one venue on the same days, whatever the ids of either.

    The days of a weekend are those it or a listing gives, else those of its sessions. A weekend without days
    cannot be compared and is left out.
    """
    index = season if isinstance(season, Index) else Index(season)
    at_place: dict[str, list[_Dated]] = {}
    for weekend in index.season.weekends:
        days = _days(index, weekend)
        if days is not None:
            at_place.setdefault(index.place_of(weekend.venue), []).append(_Dated(*days, weekend.id))
    for _, weekends in sorted(at_place.items()):
        yield from _groups(index, sorted(weekends))
    yield from _elsewhere(index, sorted(each for weekends in at_place.values() for each in weekends))


def _groups(index: Index, weekends: list[_Dated]) -> Iterator[SameWeekend]:
    """Weekends at one place that hang together by common days."""
    group: list[str] = []
    begins = ends = common = dt.date.min
    for dated in weekends:
        if not group or dated.first > ends:
            if len(group) > 1:
                yield _same(index, group, begins, common)
            group, ends = [dated.weekend], dated.last
            continue
        both = min(dated.last, ends)
        begins, common = (dated.first, both) if len(group) == 1 else (begins, max(common, both))
        ends = max(ends, dated.last)
        group.append(dated.weekend)
    if len(group) > 1:
        yield _same(index, group, begins, common)


def _elsewhere(index: Index, weekends: list[_Dated]) -> Iterator[SameWeekend]:
    """Weekends at places of which nobody can tell that they are one, or that they are not."""
    lasting: list[_Dated] = []
    for dated in weekends:
        lasting = [each for each in lasting if each.last >= dated.first][-_COMPARED:]
        for other in lasting:
            place = _at_one_place(index, *(index.weekends[each.weekend] for each in (other, dated)))
            if place is not None:
                pair = [other.weekend, dated.weekend]
                yield _same(index, pair, dated.first, min(other.last, dated.last), place)
                break
        lasting.append(dated)


def _at_one_place(index: Index, one: RaceWeekend, other: RaceWeekend) -> OnePlace | None:
    venues = [index.venues.get(weekend.venue) for weekend in (one, other)]
    first, second = venues
    if first is None or second is None or index.place_of(first.id) == index.place_of(second.id):
        return None
    if perhaps_same(first, second):
        return OnePlace.ALIKE
    if (is_somewhere(first) and is_somewhere(second)) or first.timezone != second.timezone:
        return None
    named = all(weekend.label != weekend.id for weekend in (one, other))
    return OnePlace.ALIKE if named and alike(one.label, other.label, _EVENT_WORDS) else OnePlace.UNKNOWN


def _same(
    index: Index, weekends: list[str], first: dt.date, last: dt.date, place: OnePlace = OnePlace.PLAIN
) -> SameWeekend:
    venues = tuple(dict.fromkeys(index.weekends[id_].venue for id_ in weekends))
    return SameWeekend(weekends=tuple(weekends), venues=venues, first_day=first, last_day=last, place=place)


def _days(index: Index, weekend: RaceWeekend) -> tuple[dt.date, dt.date] | None:
    if weekend.days is not None:
        return weekend.days
    days = [session.day for session in index.sessions_of(weekend.id) if session.day is not None]
    return (min(days), max(days)) if days else None
