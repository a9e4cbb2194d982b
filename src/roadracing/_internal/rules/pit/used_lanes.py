"""The pit lanes that are used at each weekend: what is built, what is planned, and who runs there."""

import datetime as dt
from collections.abc import Iterator

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.pit.pit_plan import PitConditions, PitPlan
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.pit_lane import PitLane
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.track.slots import is_out


@attrs.frozen(eq=False, kw_only=True)
class UsedLane:
    """A pit lane at a weekend.

    Attributes:
        weekend: the weekend.
        plan: how it is used, where somebody planned that.
        layout: the layout it belongs to, where that is known.
        lane_path: where the document describes what is built.
        sessions: the sessions in which competition cars run on that layout, first to last.
    """

    weekend: RaceWeekend
    plan: PitPlan | None
    layout: CircuitLayout | None
    lane_path: Path
    sessions: tuple[Session, ...]

    @property
    def lane(self) -> PitLane | None:
        """What is built, where that is known."""
        return self.layout.pit_lane if self.layout is not None else None

    @property
    def path(self) -> Path:
        """The path of the plan, or of the lane where nobody planned anything."""
        return ("pit_plans", self.plan.id) if self.plan is not None else self.lane_path

    @property
    def label(self) -> str:
        """What to call it in a message."""
        return f"the pit lane at {self.weekend.label}"

    def conditions_for(self, session: Session) -> Iterator[PitConditions]:
        """What the plan says of a session, the most specific first."""
        held = self.plan.conditions if self.plan is not None else ()
        fitting = [c for c in held if _holds(c, session)]
        return iter(sorted(fitting, key=lambda c: -c.rank))


def used_lanes(case: Case) -> tuple[UsedLane, ...]:
    """Every pit lane that a plan is for, and every one that is described and run on without a plan."""
    return tuple(_used(case))


def _used(case: Case) -> Iterator[UsedLane]:
    index = case.index
    where = {layout.id: venue.id for venue in case.season.venues for layout in venue.layouts}
    plans: dict[str, list[PitPlan]] = {}
    for plan in case.pit_plans:
        plans.setdefault(plan.weekend, []).append(plan)
    for weekend in case.season.weekends:
        cars: dict[str | None, list[Session]] = {}
        for session in sorted(index.sessions_of(weekend.id), key=lambda s: _when(case, s)):
            if session.kind.competition and not is_out(session):
                layout = index.layout_of(session)
                cars.setdefault(layout.id if layout is not None else None, []).append(session)
        planned: list[tuple[PitPlan | None, str | None]] = [
            (each, each.layout or weekend.layout) for each in plans.get(weekend.id, ())
        ]
        seen = {layout for _, layout in planned}
        planned += [(None, layout) for layout in cars if layout is not None and layout not in seen]
        for used, name in planned:
            layout = index.layouts.get(name or "")
            if used is None and (layout is None or layout.pit_lane is None):
                continue
            yield UsedLane(
                weekend=weekend,
                plan=used,
                layout=layout,
                lane_path=("venues", where[name], "layouts", name, "pit_lane")
                if name is not None and name in where
                else ("weekends", weekend.id),
                # Where nobody knows the layout, whoever runs at all runs past this pit lane.
                sessions=tuple(cars.get(name, ()))
                if name is not None
                else tuple(session for held in cars.values() for session in held),
            )


def _when(case: Case, session: Session) -> tuple[bool, dt.datetime | None, str]:
    slot = case.slot_of.get(session.id)
    return slot is None, slot.begins if slot is not None else None, session.id


def _holds(conditions: PitConditions, session: Session) -> bool:
    if conditions.sessions and session.id not in conditions.sessions:
        return False
    return not conditions.series or bool(set(conditions.series) & set(session.series))


def metres(value: float) -> str:
    """A length as people write it beside a pit lane.

    >>> metres(15.24), metres(12.0)
    ('15.24 m', '12 m')
    """
    return f"{round(value, 2):g} m"
