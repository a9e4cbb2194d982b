"""A paddock plan as rules ask about it: who stands where, and what that means for whom."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from roadracing.findings import Path
from roadracing.model import (
    Entry,
    Index,
    LoadWave,
    PaddockAllocation,
    PaddockArea,
    PaddockGate,
    PaddockPlan,
    PaddockSpot,
    RaceWeekend,
)
from roadracing.practice import Effective, Practices, parameter
from roadracing.practice.spots import Spot, spot_at

from .wording import listed

if TYPE_CHECKING:
    from roadracing.geometry import PlanShapes


class Paddock:
    """A paddock plan, with what the rest of the season says about those who stand there.

    Args:
        plan: the plan.
        index: the season.
        practices: what applies where.
    """

    def __init__(self, plan: PaddockPlan, index: Index, practices: Practices) -> None:
        self.plan = plan
        self.index = index
        self._practices = practices

    def path(self, *steps: str | int) -> Path:
        """The id path of something in the plan."""
        return ("paddock_plans", self.plan.id, *steps)

    @cached_property
    def shapes(self) -> "PlanShapes":
        """The plan as shapes; built when a rule first asks for them."""
        from roadracing.geometry import PlanShapes  # noqa: PLC0415 - needs the extra `geometry`

        return PlanShapes(self.plan)

    @cached_property
    def weekend(self) -> RaceWeekend | None:
        """The weekend."""
        return self.index.weekends.get(self.plan.weekend)

    @cached_property
    def _where(self) -> Spot:
        if self.weekend is not None:
            return spot_at(self.index, self.weekend, self.plan.organisation)
        return Spot(operator=self.plan.organisation, season=self.index.season.year, weekend=self.plan.weekend)

    def parameter(self, key: str) -> Effective:
        """The value of a parameter in this paddock, and whose it is."""
        return self._practices.at(parameter(key), self._where)

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
        """What to call a unit in a message: team or organisation, and its cars by their numbers."""
        team = self.index.teams.get(allocation.team or "")
        body = self.index.organisations.get(allocation.organisation or "")
        who = team or body
        cars = [self.index.entries[e].label if e in self.index.entries else e for e in allocation.entries]
        if who is None and not cars:
            return allocation.team or allocation.organisation or f"the unit {allocation.id!r}"
        return " ".join([*([who.label] if who is not None else []), *([listed(cars)] if cars else [])])

    def spot_names(self, spots: Iterable[str]) -> str:
        """What spots are called, in a sentence."""
        return listed(self.spots[s].label if s in self.spots else s for s in spots)

    def wave_label(self, wave: LoadWave) -> str:
        """What to call a wave: its name, else its number and whether it comes or leaves."""
        if wave.name is not None or wave.order is None:
            return wave.label
        return f"wave {wave.order} of the {'load-out' if wave.out else 'load-in'}"
