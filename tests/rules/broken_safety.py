"""Seasons that break the rules on safety teams and procedures, each one of them and nothing else."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.agreement.resource import Resource
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, UnitState
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.control.track_status import TrackStatus
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.safety.medical import Hospital
from roadracing._internal.model.safety.procedure import Procedure, Step
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, SCCA, VENUE, at
from tests.rules.safety_building import (
    EXTINGUISHERS,
    PROCEDURES,
    ROWS,
    STATIONS,
    UNITS,
    course,
    plan,
    planned,
    staffing,
    station,
    unit,
)


def _under(book: RuleBook) -> dict[str, Any]:
    """The organisations, with the rule book of the one that runs the sessions."""
    return {"organisations": (attrs.evolve(IMSA, rule_book=book), SCCA)}


def _stated(**values: float) -> dict[str, Any]:
    return {"practices": Practices(values)}


def _stations(**changed: dict[str, Any]) -> CircuitLayout:
    """The course with other facts about some stations."""
    held = [station(number, **changed.get(f"station_{number}", {})) for number in range(1, STATIONS + 1)]
    return course(stations=tuple(held))


def _line(number: int, clock: str, **facts: Any) -> LogEntry:
    """A line of the log of the race."""
    return LogEntry(id=f"line-{number}", sequence=number, session="race", observed_at=at(clock), **facts)


def _two_venues() -> Season:
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


def _in_one_plan() -> Season:
    truck = attrs.evolve(UNITS[0], resource="truck")
    again = attrs.evolve(UNITS[1], resource="truck")
    return planned(
        plan(units=(truck, again, *UNITS[2:])), resources=(Resource(id="truck", name="The truck"),)
    )


BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {
    "SAF001": planned(plan(staffing=staffing(station_3={"staff": 1})), **_under(RuleBook.SCCA)),
    "SAF002": planned(layout=_stations(station_3={"sees": ("station-2",)})),
    "SAF003": planned(
        plan(
            staffing=staffing(
                **{f"station_{n}": {"radio_checked_at": at("08:00")} for n in range(1, STATIONS)}
            )
        )
    ),
    "SAF004": planned(
        plan(staffing=(*staffing(), attrs.evolve(staffing()[0], station="pit-loop-1"))),
        venues=(
            attrs.evolve(
                VENUE,
                layouts=(
                    course(),
                    CircuitLayout(
                        id="pit-loop",
                        name="Pit loop",
                        asphalt=("pits",),
                        stations=(station(1, id="pit-loop-1", sees=()),),
                    ),
                ),
            ),
        ),
    ),
    "SAF005": planned(
        plan(extinguishers=(*EXTINGUISHERS, attrs.evolve(EXTINGUISHERS[0], id="far", at_m=9_842)))
    ),
    "SAF006": (
        planned(plan(extinguishers=EXTINGUISHERS[:9])),
        _stated(extinguisher_spacing_m=300),
    ),
    "SAF007": (planned(), _stated(station_spacing_m=200)),
    "SAF008": planned(plan(units=[each for each in UNITS if each.type is not UnitType.WRECKER])),
    "SAF009": planned(plan(units=(*UNITS, unit("fire-3", UnitType.FIRE_TRUCK, 800, crew=1)))),
    "SAF010": planned(plan(units=[each for each in UNITS if each.id != "fire-2"])),
    "SAF011": planned(plan(units=(*UNITS, unit("fire-3", UnitType.FIRE_TRUCK)))),
    "SAF012": (
        planned(plan(hospitals=(Hospital(id="far", road_traffic_min=45),), helicopter=None)),
        _stated(hospital_transfer_min=20),
    ),
    "SAF013": planned(
        rows=[attrs.evolve(row, end=at("15:00")) if row.id == "hours" else row for row in ROWS]
    ),
    "SAF014": planned(
        plan(medical_centres=(attrs.evolve(plan().medical_centres[0], rooms=2),)),
        **_under(RuleBook.MOTORSPORT_UK),
    ),
    "SAF015": planned(plan(procedures=PROCEDURES[1:])),
    "SAF016": planned(
        plan(
            procedures=(
                *PROCEDURES[1:],
                Procedure(
                    id="car-fire",
                    kind=PROCEDURES[0].kind,
                    steps=(
                        Step(key="treat", what="Treats the driver", role=OfficialRole.CHIEF_MEDICAL_OFFICER),
                    ),
                ),
            )
        ),
        officials=(Official(id="director", roles=(OfficialRole.RACE_DIRECTOR,)),),
        assignments=(
            Assignment(
                id="director", weekend="weekend", official="director", role=OfficialRole.RACE_DIRECTOR
            ),
        ),
    ),
    "SAF017": _in_one_plan(),
    "SAF018": planned(
        plan(),
        plan(
            id="again",
            units=[attrs.evolve(each, id=f"again-{each.id}") for each in UNITS if not each.routes],
            access_points=(),
            extinguishers=[attrs.evolve(each, id=f"again-{each.id}") for each in EXTINGUISHERS],
            medical_centres=(),
            hospitals=[attrs.evolve(each, id=f"again-{each.id}") for each in plan().hospitals],
            procedures=[attrs.evolve(each, id=f"again-{each.id}") for each in PROCEDURES],
        ),
    ),
    "SAF019": planned(
        plan(medical_centres=(attrs.evolve(plan().medical_centres[0], sessions=("hours", "practice")),))
    ),
    "SAF020": planned(plan(procedures=())),
    "SAF021": planned(
        control_logs=(
            ControlLog(
                id="log",
                weekend="weekend",
                entries=(
                    _line(1, "14:00", kind=EntryKind.TRACK_STATUS, track_status=TrackStatus.GREEN),
                    _line(2, "14:30", kind=EntryKind.UNIT, unit="wrecker-1", unit_state=UnitState.AWAY),
                    _line(3, "16:00", kind=EntryKind.TRACK_STATUS, track_status=TrackStatus.CHEQUERED),
                ),
            ),
        )
    ),
}
"""By code: a season, with options for ``validate`` where it needs any."""

ELSEWHERE = _two_venues()
"""The same truck at two venues on the same days."""
