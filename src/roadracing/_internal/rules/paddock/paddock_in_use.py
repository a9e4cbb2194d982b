"""A paddock plan as rules ask about it: who stands where, and what that means for whom."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from roadracing._internal.findings.places import Path
from roadracing._internal.model.paddock.load_wave import LoadWave
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.units import PaddockUnits
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.registry import parameter
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.practice.where_asked import Spot, spot_at
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.text.lists import listed
from roadracing._internal.words.naming import labels_of

if TYPE_CHECKING:
    from roadracing._internal.geometry.plan_shapes import PlanShapes


class Paddock(PaddockUnits):
    """A paddock plan, with what the rest of the season says about those who stand there.

    Args:
        plan: the plan.
        index: the season.
        practices: what applies where.
    """

    def __init__(self, plan: PaddockPlan, index: Index, practices: Practices) -> None:
        super().__init__(plan, index)
        self._practices = practices

    def path(self, *steps: str | int) -> Path:
        """The id path of something in the plan."""
        return ("paddock_plans", self.plan.id, *steps)

    @cached_property
    def shapes(self) -> "PlanShapes":
        """The plan as shapes; built when a rule first asks for them."""
        from roadracing._internal.geometry.plan_shapes import PlanShapes  # noqa: PLC0415 - needs the extra `geometry`

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

    def spot_names(self, spots: Iterable[str]) -> str:
        """What spots are called, in a sentence."""
        return listed(labels_of(self.spots, spots))

    def wave_label(self, wave: LoadWave) -> str:
        """What to call a wave: its name, else its number and whether it comes or leaves."""
        if wave.name is not None or wave.order is None:
            return wave.label
        return f"wave {wave.order} of the {'load-out' if wave.out else 'load-in'}"


def paddocks_of(case: Case) -> tuple[Paddock, ...]:
    """The paddock plans of a season, with what follows from them and the rest of it."""
    return tuple(Paddock(plan, case.index, case.in_force) for plan in case.paddock_plans)
