"""What a picture of a safety plan shows, whatever its form."""

from collections.abc import Iterator

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.station import FlagStation
from roadracing._internal.model.safety.plan import SafetyPlan
from roadracing._internal.model.safety.unit import Capability, SafetyUnit, UnitType
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import TrackCondition
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.pen.finding_marks import Findings, marks
from roadracing._internal.pictures.pen.picture import NothingSoCalled, PictureError
from roadracing._internal.pictures.pen.text_fitting import plain
from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.cover import CapabilityCoverage, Coverage
from roadracing._internal.safety.response import TEAM, coverage
from roadracing._internal.safety.targets import ResponseTargets
from roadracing._internal.text.nearest import nearest_of

LETTERS = {
    UnitType.FAST_INTERVENTION: "FI",
    UnitType.MEDICAL_CAR: "M",
    UnitType.RESCUE_EXTRICATION: "R",
    UnitType.FIRE_TRUCK: "F",
    UnitType.AMBULANCE_ALS: "A",
    UnitType.AMBULANCE_BLS: "A",
    UnitType.HELICOPTER: "H",
    UnitType.WRECKER: "W",
    UnitType.FLATBED: "FB",
    UnitType.TRACK_SWEEPER: "TS",
    UnitType.JET_DRYER: "JD",
    UnitType.SAFETY_CAR: "SC",
    UnitType.COURSE_CAR: "CC",
    UnitType.FIRE_MARSHAL_TEAM: "FM",
}
"""What stands in the sign of a unit, by its type."""


@attrs.frozen(kw_only=True, eq=False)
class SafetyScene:
    """A safety plan, ready to be drawn.

    Attributes:
        index: the season.
        plan: the plan.
        weekend: its weekend, where the document has it.
        layout: its layout.
        cover: how soon help is where.
        shown: the kind of help that is shown along the lap.
        found: the errors and warnings about the plan.
    """

    index: Index
    plan: SafetyPlan
    weekend: RaceWeekend | None
    layout: CircuitLayout
    cover: Coverage
    shown: CapabilityCoverage
    found: tuple[Diagnostic, ...]

    @property
    def name(self) -> str:
        """The weekend the plan is for."""
        return plain(self.weekend.label) if self.weekend is not None else self.plan.weekend

    @property
    def title(self) -> str:
        """What the picture shows."""
        return f"{self.name}: safety plan"

    @property
    def length_m(self) -> float:
        """How long the lap is; a lap of which nobody knows it is drawn as one of 1."""
        return self.cover.length_m or 1.0

    @property
    def subtitle(self) -> str:
        """Which lap it is, how long, and which way round."""
        said = [plain(self.layout.label)]
        if self.cover.length_m is not None:
            said.append(f"{self.cover.length_m:g} m")
        if self.layout.direction is not None:
            said.append(self.layout.direction.value)
        said.append("vehicles drive in the racing direction only")
        return ", ".join(said)

    @property
    def placed(self) -> bool:
        """Whether anything can be put along the lap: it has to be known how long that is."""
        return self.cover.length_m is not None

    def along(self, at_m: float | None) -> float | None:
        """Where something is on the lap; ``None`` where that is not known, or beyond its end."""
        if at_m is None or not self.placed or at_m > self.length_m:
            return None
        return at_m % self.length_m

    def stations(self) -> Iterator[tuple[FlagStation, float]]:
        """The stations whose place is known, with it."""
        for station in self.layout.stations:
            at = self.along(station.at_m)
            if at is not None:
                yield station, at

    def name_of(self, helper: str) -> str:
        """What to call a unit, or the team of a flag station."""
        if helper.startswith(TEAM):
            name = helper.removeprefix(TEAM)
            labels = {station.id: station.label for station in self.layout.stations}
            return f"the team of {plain(labels.get(name, name))}"
        labels = {unit.id: unit.label for unit in self.plan.units}
        return plain(labels.get(helper, helper))

    def entries_of(self, unit: SafetyUnit) -> list[float]:
        """Where a unit gets onto the lap; where it waits comes first."""
        points = {point.id: point.at_m for point in self.plan.access_points}
        ways = [unit.at_m, *(points.get(route.access) for route in unit.routes)]
        return [at for at in map(self.along, ways) if at is not None]


def safety_scene(
    season: Season,
    which: str | RaceWeekend | SafetyPlan | None,
    findings: Findings | None,
    capability: Capability | None,
) -> SafetyScene:
    """The plan that is meant, with what is to be shown of it.

    Raises:
        PictureError: there is no such plan, several could be meant, or its layout is not in the document.
    """
    index = Index(season)
    plan = which if isinstance(which, SafetyPlan) else _plan(season, which)
    weekend = index.weekends.get(plan.weekend)
    name = plan.layout or (weekend.layout if weekend is not None else None)
    layout = index.layouts.get(name or "")
    if layout is None:
        raise PictureError(f"the layout of the safety plan {plan.id!r} is not in this document")
    targets = ResponseTargets.in_force(Practices(index=index), *_hot(index, plan))
    cover = coverage(plan, layout, targets)
    return SafetyScene(
        index=index,
        plan=plan,
        weekend=weekend,
        layout=layout,
        cover=cover,
        shown=_shown(cover, capability),
        found=marks(findings, "safety_plans").get(plan.id, ()),
    )


def _plan(season: Season, which: str | RaceWeekend | None) -> SafetyPlan:
    name = which.id if isinstance(which, RaceWeekend) else which
    fit = [plan for plan in season.safety_plans if name in (None, plan.id, plan.weekend)]
    if len(fit) == 1:
        return fit[0]
    if not season.safety_plans:
        raise PictureError("there is no safety plan in this document")
    there = ", ".join(f"{plan.id} ({plan.weekend})" for plan in season.safety_plans)
    if fit or name is None:
        raise PictureError(f"it is not clear which safety plan is meant; there are: {there}")
    near = nearest_of(name, [plan.id for plan in season.safety_plans])
    raise NothingSoCalled(f"there is no safety plan {name!r}; there are: {there}", name, near)


def _hot(index: Index, plan: SafetyPlan) -> list[Session]:
    return [
        each
        for each in index.sessions_of(plan.weekend)
        if each.track_condition is TrackCondition.HOT and not each.is_cancelled
    ]


def _shown(cover: Coverage, capability: Capability | None) -> CapabilityCoverage:
    """What is shown along the lap: what was asked for, else the first kind that has a time and somebody to come."""
    if capability is not None:
        return cover.of(capability)
    able = [kind for kind in cover.kinds if kind.units]
    timed = [kind for kind in able if kind.target is not None]
    held = timed or able or [*cover.kinds]
    return held[0] if held else CapabilityCoverage(capability=Capability.FIRE_FULL)
