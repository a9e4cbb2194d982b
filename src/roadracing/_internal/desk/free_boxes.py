"""The pit boxes that nobody has."""

import datetime as dt

import attrs

from roadracing._internal.model.kernel.what_is_meant import Reference
from roadracing._internal.model.pit.boxes import PitBox
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.season.season_given import season_given
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.entry.cars_in_sessions import IN_THE_PITS, Running
from roadracing._internal.rules.pit.box_uses import PitUse, by_box, pit_uses
from roadracing._internal.text.lists import listed
from roadracing._internal.time.aware_datetime import instant_of
from roadracing._internal.time.instant import Instant
from roadracing._internal.track.time_windows import Window, common, holds, united
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True)
class FreeBox:
    """A pit box that some series have not given to anybody, or that nobody has at a moment.

    Attributes:
        plan: the plan it is in.
        box: the box.
        series: the ids of the series that could have it, sorted: of those that run at the weekend, the ones to whose
            cars it is not given, and that are not in the pits while somebody else has it.
        held_by: who has it otherwise, in words.
    """

    plan: PitPlan
    box: PitBox
    series: tuple[str, ...]
    held_by: tuple[str, ...]

    def __str__(self) -> str:
        """Which box, for whom, and who has it otherwise."""
        whose = f" for {listed(self.series)}" if self.series else ""
        held = f"; at other times {listed(self.held_by)}" if self.held_by else ""
        return f"box {self.box.label}, free{whose}{held}"


def free_boxes(
    season: Season,
    *,
    weekend: Reference | None = None,
    series: Reference | None = None,
    at: dt.datetime | None = None,
) -> tuple[FreeBox, ...]:
    """The boxes that are free, by plan and along the lane; those that are reserved for something are not.

    Args:
        season: the season.
        weekend: a weekend or its id; all of them unless given.
        series: the series that needs one, or its id; any series unless given.
        at: a moment; then a box is free that no car has in a session that is on.

    Raises:
        UnknownReference: there is no such weekend or series.
        WrongType: ``at`` is no moment.
    """
    season_given(season)
    moment = None if at is None else instant_of(at)
    where = season.find(weekend, RaceWeekend).id if weekend is not None else None
    wanted = season.find(series, Series).id if series is not None else None
    index = Index(season)
    case = Case(season=season, index=index)
    running = Running(index)
    found: list[FreeBox] = []
    for plan in season.pit_plans:
        if where is not None and plan.weekend != where:
            continue
        uses = by_box(pit_uses(index, plan, running))
        present = sorted(
            {
                *index.series_at(plan.weekend),
                *(name for held in uses.values() for use in held for name in use.series),
                *((wanted,) if wanted is not None else ()),
            }
        )
        times = {name: _times(case, running, plan, name) for name in present}
        for box in sorted(plan.boxes, key=_along):
            held = uses.get(box.id, [])
            if box.reserved_for is not None or (
                moment is not None and any(_on(case, u, moment) for u in held)
            ):
                continue
            free = tuple(name for name in present if at is not None or _could(case, name, held, times[name]))
            if (wanted in free) if wanted is not None else (bool(free) or not held):
                labels = tuple(sorted(use.label(index) for use in held))
                found.append(FreeBox(plan=plan, box=box, series=free, held_by=labels))
    return tuple(found)


def _along(box: PitBox) -> tuple[bool, float, str]:
    return box.from_m is None, box.from_m or 0.0, box.id


def _times(case: Case, running: Running, plan: PitPlan, series: str) -> list[Window]:
    """When a series is in the pits."""
    slots = (
        case.slot_of.get(s.id)
        for s in running.sessions_of_series(plan.weekend, series)
        if s.kind in IN_THE_PITS
    )
    return united((slot.begins, slot.ends) for slot in slots if slot is not None)


def _could(case: Case, series: str, uses: list[PitUse], times: list[Window]) -> bool:
    """Whether a series could have a box that others have at other times."""
    if any(series in use.series for use in uses):
        return False
    taken = united(window for use in uses for window in _windows(case, use))
    return not common(taken, times)


def _windows(case: Case, use: PitUse) -> list[Window]:
    slots = (case.slot_of.get(session.id) for session in use.sessions)
    return [(slot.begins, slot.ends) for slot in slots if slot is not None]


def _on(case: Case, use: PitUse, at: Instant) -> bool:
    return holds(_windows(case, use), at.utc)
