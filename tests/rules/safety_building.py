"""A weekend with a safety plan in which nothing is wrong, to be made wrong in one place.

The circuit, its stations, the units and the hospital are invented.
"""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.station import FlagStation, Side
from roadracing._internal.model.safety.medical import (
    CareLevel,
    HelicopterCover,
    Hospital,
    HospitalCapability,
    MedicalCentre,
)
from roadracing._internal.model.safety.procedure import Procedure, ProcedureKind, Step
from roadracing._internal.model.safety.safety_plan import SafetyPlan, StationStaffing, TracksideExtinguisher
from roadracing._internal.model.safety.unit import AccessPoint, Route, SafetyUnit, UnitType
from roadracing._internal.model.season.season import Season
from tests.rules.building import FULL, VENUE, at, cleared, diagnostics_of, season, session

LAP_M = 3000.0
STATIONS = 12
INVENTED = "Invented for this example"


def station(number: int, **facts: Any) -> FlagStation:
    """A station on the left, every 250 m."""
    names = [f"station-{other}" for other in ((number - 2) % STATIONS + 1, number % STATIONS + 1)]
    return FlagStation(
        **{
            "id": f"station-{number}",
            "name": f"Station {number}",
            "at_m": (number - 1) * LAP_M / STATIONS,
            "side": Side.LEFT,
            "sees": names,
            **facts,
        }
    )


def course(**facts: Any) -> CircuitLayout:
    """The full course with its stations."""
    stations = tuple(station(number) for number in range(1, STATIONS + 1))
    return attrs.evolve(FULL, **{"length_m": LAP_M, "stations": stations, **facts})


def unit(name: str, kind: UnitType, at_m: float | None = None, **facts: Any) -> SafetyUnit:
    """A unit that is off in five seconds at 80 km/h."""
    return SafetyUnit(
        **{
            "id": name,
            "type": kind,
            "at_m": at_m,
            "turnout": dt.timedelta(seconds=5),
            "speed_kph": 80,
            "crew": 2,
            **facts,
        }
    )


UNITS = (
    unit("fire-1", UnitType.FIRE_TRUCK, 100),
    unit("fire-2", UnitType.FIRE_TRUCK, 1600),
    unit("ambulance-1", UnitType.AMBULANCE_ALS, 0),
    unit(
        "rescue-1",
        UnitType.RESCUE_EXTRICATION,
        routes=(Route(access="gate-1", travel=dt.timedelta(seconds=10)),),
    ),
    unit("wrecker-1", UnitType.WRECKER, 1500, crew=1),
)
EXTINGUISHERS = tuple(
    TracksideExtinguisher(id=f"right-{number}", at_m=number * 250, side=Side.RIGHT, operator=True)
    for number in range(12)
)
PROCEDURES = tuple(
    Procedure(id=kind.value, kind=kind, steps=(Step(key="report", what="The station calls race control"),))
    for kind in ProcedureKind
    if kind is not ProcedureKind.OTHER
)


def staffing(**changed: Any) -> tuple[StationStaffing, ...]:
    """Three marshals at each station, who answer on the radio; ``station_3=...`` gives one other facts."""
    return tuple(
        StationStaffing(
            **{
                "station": f"station-{number}",
                "staff": 3,
                "extinguishers": 3,
                "radio_checked_at": at("07:30"),
                **changed.get(f"station_{number}", {}),
            }
        )
        for number in range(1, STATIONS + 1)
    )


def plan(**facts: Any) -> SafetyPlan:
    """A plan in which nothing is wrong."""
    return SafetyPlan(
        **{
            "id": "plan",
            "weekend": "weekend",
            "access_points": (AccessPoint(id="gate-1", at_m=500),),
            "units": UNITS,
            "staffing": staffing(),
            "extinguishers": EXTINGUISHERS,
            "medical_centres": (MedicalCentre(id="care-centre", level=CareLevel.ALS, sessions=("hours",)),),
            "hospitals": (
                Hospital(
                    id="hospital",
                    capabilities=(HospitalCapability.TRAUMA,),
                    road_min=12,
                    road_traffic_min=18,
                    air_min=6,
                    helipad=True,
                ),
            ),
            "helicopter": HelicopterCover(on_site=True),
            "procedures": PROCEDURES,
            "source": INVENTED,
            **facts,
        }
    )


OFFICIALS: dict[str, Any] = {
    "officials": (Official(id="director"), Official(id="doctor")),
    "assignments": (
        Assignment(id="director", weekend="weekend", role=OfficialRole.RACE_DIRECTOR, official="director"),
        Assignment(
            id="doctor", weekend="weekend", role=OfficialRole.CHIEF_MEDICAL_OFFICER, official="doctor"
        ),
    ),
}
ROWS = (
    *cleared(),
    session("hours", "medical", "07:00", "19:00", operated_by="imsa"),
    session("practice", "practice", "09:00", "10:00", series="alms"),
    session("race", "race", "14:00", "16:00", series="alms"),
)


def planned(*plans: SafetyPlan, **facts: Any) -> Season:
    """A season with these plans, or the sound one; ``layout`` and ``rows`` change the rest."""
    layout = facts.pop("layout", course())
    rows = facts.pop("rows", ROWS)
    venue = attrs.evolve(VENUE, layouts=(layout, *VENUE.layouts[1:]))
    return season(*rows, **{"venues": (venue,), "safety_plans": plans or (plan(),), **OFFICIALS, **facts})


def found(code: str, *plans: SafetyPlan, **facts: Any) -> tuple[Diagnostic, ...]:
    """The findings of one rule; ``practices`` are parameters that somebody states for the run."""
    options = {"practices": facts.pop("practices")} if "practices" in facts else {}
    return diagnostics_of(planned(*plans, **facts), select=[code], **options)
