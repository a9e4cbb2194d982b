"""Who stands where in a paddock, found from the plan and the rest of the season together."""

import datetime as dt
import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.season.index import Index
from roadracing._internal.words.naming import labels_of

from .allocation import PaddockAllocation
from .paddock_area import PaddockArea, PaddockSpot
from .paddock_plan import PaddockPlan
from .ways import PaddockGate

_ALWAYS = dt.datetime.min.replace(tzinfo=dt.UTC)


class PaddockUnits:
    """A paddock plan by its ids, and what the season says of those who stand there.

    References that lead nowhere are no error here: what depends on them is unknown.

    Args:
        plan: the plan.
        index: the season.
    """

    def __init__(self, plan: PaddockPlan, index: Index) -> None:
        self.plan = plan
        self.index = index

    @cached_property
    def areas(self) -> Mapping[str, PaddockArea]:
        """The areas by id."""
        return {area.id: area for area in self.plan.areas}

    @cached_property
    def spots(self) -> Mapping[str, PaddockSpot]:
        """The spots by id."""
        return {spot.id: spot for spot in self.plan.spots}

    @cached_property
    def gates(self) -> Mapping[str, PaddockGate]:
        """The gates by id."""
        return {gate.id: gate for gate in self.plan.gates}

    @cached_property
    def holders(self) -> Mapping[str, tuple[PaddockAllocation, ...]]:
        """Who has each spot that somebody has."""
        held: dict[str, list[PaddockAllocation]] = {}
        for allocation in self.plan.allocations:
            for spot in allocation.spots:
                held.setdefault(spot, []).append(allocation)
        return {spot: tuple(those) for spot, those in held.items()}

    @cached_property
    def _entries_by_team(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.index.entries_at(self.plan.weekend):
            if entry.team is not None:
                found.setdefault(entry.team, []).append(entry)
        return {team: tuple(entries) for team, entries in found.items()}

    def entries_of(self, allocation: PaddockAllocation) -> tuple[Entry, ...]:
        """The cars of a unit: those it names, else its team's at the weekend, in its series where it names any."""
        if allocation.entries:
            return tuple(self.index.entries[e] for e in allocation.entries if e in self.index.entries)
        cars = self._entries_by_team.get(allocation.team or "", ())
        return tuple(e for e in cars if not allocation.series or e.series in allocation.series)

    def series_of(self, allocation: PaddockAllocation) -> tuple[str, ...]:
        """The series a unit is there for, as far as that is known, sorted."""
        return tuple(sorted({*allocation.series, *(e.series for e in self.entries_of(allocation))}))

    def team_of(self, allocation: PaddockAllocation) -> str | None:
        """The team whose unit it is: the one it names, else the only one of its cars."""
        if allocation.team is not None:
            return allocation.team
        teams = {entry.team for entry in self.entries_of(allocation)}
        return teams.pop() if len(teams) == 1 else None

    def unit(self, allocation: PaddockAllocation) -> str:
        """What to call a unit: team or organisation, and the cars it names by their numbers."""
        team = self.index.teams.get(self.team_of(allocation) or "")
        body = self.index.organisations.get(allocation.organisation or "")
        who = team or body
        cars = list(labels_of(self.index.entries, allocation.entries))
        if who is None and not cars:
            return allocation.team or allocation.organisation or f"the unit {allocation.id!r}"
        return " ".join([*([who.label] if who is not None else []), *([", ".join(cars)] if cars else [])])


def meeting(units: Sequence[PaddockAllocation]) -> Iterator[tuple[PaddockAllocation, ...]]:
    """The units that are somewhere in each other's time, a group each; whoever meets nobody is in none."""
    group: list[PaddockAllocation] = []
    last: dt.datetime | None = None
    for unit in sorted(units, key=lambda one: (_comes(one), one.id)):
        if group and last is not None and last <= _comes(unit):
            if len(group) > 1:
                yield tuple(group)
            group = []
        leaves = unit.end.utc if unit.end is not None else None
        last = (
            None
            if leaves is None or (group and last is None)
            else max(leaves, last)
            if group and last
            else leaves
        )
        group.append(unit)
    if len(group) > 1:
        yield tuple(group)


def most_at_once(units: Iterable[PaddockAllocation]) -> int:
    """How many units are there at the moment at which most are."""
    there: list[dt.datetime] = []
    most = staying = 0
    for unit in sorted(units, key=_comes):
        while there and there[0] <= _comes(unit):
            heapq.heappop(there)
        if unit.end is None:
            staying += 1
        elif unit.end.utc > _comes(unit):
            heapq.heappush(there, unit.end.utc)
        most = max(most, staying + len(there))
    return most


def _comes(unit: PaddockAllocation) -> dt.datetime:
    return unit.start.utc if unit.start is not None else _ALWAYS
