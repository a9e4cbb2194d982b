"""Seasons that break the rules on safety teams and procedures, each one of them and nothing else."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.agreement.resource import Resource
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, SCCA, VENUE, at
from tests.rules.safety_building import (
    STATIONS,
    UNITS,
    course,
    plan,
    planned,
    staffing,
    station,
)


def under(book: RuleBook) -> dict[str, Any]:
    """The organisations, with the rule book of the one that runs the sessions."""
    return {"organisations": (attrs.evolve(IMSA, rule_book=book), SCCA)}


def stated(**values: float) -> dict[str, Any]:
    """Options with these parameters in force."""
    return {"practices": Practices(values)}


def stations_of(**changed: dict[str, Any]) -> CircuitLayout:
    """The course with other facts about some stations."""
    held = [station(number, **changed.get(f"station_{number}", {})) for number in range(1, STATIONS + 1)]
    return course(stations=tuple(held))


def line(number: int, clock: str, **facts: Any) -> LogEntry:
    """A line of the log of the race."""
    return LogEntry(id=f"line-{number}", sequence=number, session="race", observed_at=at(clock), **facts)


def two_venues() -> Season:
    """Two weekends at two venues on the same days, each with the same truck."""
    truck = attrs.evolve(UNITS[0], resource="truck")
    first = planned(plan(units=(truck, *UNITS[1:])), resources=(Resource(id="truck", name="The truck"),))
    weekend = attrs.evolve(first.weekends[0], first_day=dt.date(2004, 5, 28), last_day=dt.date(2004, 5, 30))
    elsewhere = attrs.evolve(weekend, id="elsewhere", name="Elsewhere", venue="elsewhere", layout="loop")
    loop = course(id="loop", name="Loop", asphalt=(), stations=())
    venue = attrs.evolve(VENUE, id="elsewhere", layouts=(loop,))
    other = plan(
        id="other-plan",
        weekend="elsewhere",
        staffing=staffing()[:0],
        units=(
            attrs.evolve(truck, id="other-fire"),
            *(attrs.evolve(u, id=f"other-{u.id}") for u in UNITS[1:]),
        ),
        access_points=(attrs.evolve(plan().access_points[0], id="other-gate"),),
    )
    return attrs.evolve(
        first,
        weekends=(weekend, elsewhere),
        venues=(*first.venues, venue),
        safety_plans=(*first.safety_plans, other),
    )


def in_one_plan() -> Season:
    """A plan in which one truck is two units."""
    truck = attrs.evolve(UNITS[0], resource="truck")
    again = attrs.evolve(UNITS[1], resource="truck")
    return planned(
        plan(units=(truck, again, *UNITS[2:])), resources=(Resource(id="truck", name="The truck"),)
    )


ELSEWHERE = two_venues()
"""The same truck at two venues on the same days."""

SOUND = planned(plan())
"""A season in which none of the rules that are broken with these facts finds anything."""
