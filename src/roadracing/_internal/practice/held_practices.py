"""Who works by which practices: found by what they set and by whoever adopted them."""

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Set as AbstractSet
from itertools import chain
from typing import Final, TypeAlias

from roadracing._internal.model.agreement.best_practice import BestPractice, ParameterSetting
from roadracing._internal.model.season.season import Season

from .where_asked import Spot

MOST_PRACTICES: Final = 50
"""So many practices of one organisation for one parameter are looked at. Library default: a few are what anybody has,
and each of them may be asked about in every session."""

_Setting: TypeAlias = tuple[BestPractice, ParameterSetting]


class HeldPractices:
    """The practices of a season, by the parameter they set and by each organisation that adopted them.

    Args:
        season: the season; there are none without one.
    """

    def __init__(self, season: Season | None) -> None:
        held: dict[str, dict[str, list[_Setting]]] = {}
        for key, adopter, setting in _settings(season):
            few = held.setdefault(key, {}).setdefault(adopter, [])
            if len(few) < MOST_PRACTICES:
                few.append(setting)
        self._held = held
        self._settled = {
            resolution.parameter
            for agreement in (season.agreements if season is not None else ())
            for resolution in agreement.resolutions
        }
        self._told_apart: dict[str, tuple[frozenset[str], tuple[dt.date, ...]]] = {}
        self._adopted: dict[str, dict[str, list[dt.date]]] = {}

    def sets(self, key: str) -> bool:
        """Whether anybody adopted or resolved anything about a parameter."""
        return key in self._held or key in self._settled

    def worked_by(self, key: str, organisation: str | None, makers: AbstractSet[str]) -> Iterator[_Setting]:
        """What an organisation works by, and where it makes no rules itself, what all work by who make them."""
        by_adopter = self._held.get(key, {})
        yield from by_adopter.get(organisation, ()) if organisation is not None else ()
        if not makers or organisation in makers:
            return
        for practice, setting in by_adopter.get(min(makers), ()):
            adopters = self.adopted(practice).keys()
            if makers <= adopters and organisation not in adopters:
                yield practice, setting

    def adopted(self, practice: BestPractice) -> dict[str, list[dt.date]]:
        """By whom a practice was adopted, and on which days as far as they are known."""
        if practice.id not in self._adopted:
            held: dict[str, list[dt.date]] = {}
            for adopter in practice.adopters:
                days = held.setdefault(adopter.organisation, [])
                days += [adopter.adopted_on] if adopter.adopted_on is not None else []
            self._adopted[practice.id] = held
        return self._adopted[practice.id]

    def working_by(
        self, key: str, organisations: AbstractSet[str], makers: frozenset[str]
    ) -> AbstractSet[str]:
        """Those of some organisations that work by a practice about a parameter; nobody else has one."""
        by_adopter = self._held.get(key, {})
        for practice, _ in by_adopter.get(min(makers, default=""), ()):
            # What all work by who make rules is everybody's.
            if makers <= self.adopted(practice).keys():
                return organisations
        return by_adopter.keys() & organisations

    def as_asked(self, key: str, spot: Spot) -> tuple[object, ...]:
        """All that the practices which set a parameter can tell of a spot: spots with the same are one to them."""
        if key not in self._told_apart:
            pairs = chain.from_iterable(self._held.get(key, {}).values())
            practices = list({p.id: p for p, _ in pairs}.values())
            scopes = [p.scope for p in practices if p.scope is not None]
            days = [day for p in practices for day in (p.effective_from, p.effective_until, p.retired_on)]
            days += [day for p in practices for adopted in self.adopted(p).values() for day in adopted]
            self._told_apart[key] = (
                frozenset(name for s in scopes for name in (s.series, s.venue, s.weekend, s.session) if name),
                tuple(sorted({day for day in days if day is not None})),
            )
        named, turns = self._told_apart[key]
        return (
            spot.agreement.id if spot.agreement is not None else None,
            spot.season,
            tuple(series for series in spot.series if series in named),
            *(each if each in named else None for each in (spot.venue, spot.weekend, spot.session)),
            tuple(bisect_right(turns, day) for day in spot.days) if spot.days is not None else None,
        )


def more_than_looked_at(season: Season) -> dict[tuple[str, str], int]:
    """By parameter and organisation, how many practices there are where they are more than are looked at."""
    held = Counter[tuple[str, str]]((key, adopter) for key, adopter, _ in _settings(season))
    return {each: number for each, number in held.items() if number > MOST_PRACTICES}


def _settings(season: Season | None) -> Iterator[tuple[str, str, _Setting]]:
    for practice in season.practices if season is not None else ():
        adopters = dict.fromkeys(a.organisation for a in practice.adopters)
        for setting in practice.sets:
            for adopter in adopters:
                yield setting.parameter, adopter, (practice, setting)
