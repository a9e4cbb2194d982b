"""Mid-Ohio's full course with a safety plan. The length is the circuit's; every position and unit is invented."""

import datetime as dt
from typing import Any

from roadracing._internal.model.agreement.organisation import Organisation, RuleBook
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.place.layout import CircuitLayout, Direction
from roadracing._internal.model.place.station import FlagStation, Side
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.safety.medical import (
    CareLevel,
    HelicopterCover,
    Hospital,
    HospitalCapability,
    MedicalCentre,
)
from roadracing._internal.model.safety.safety_plan import SafetyPlan, StationStaffing
from roadracing._internal.model.safety.unit import AccessPoint, Route, SafetyUnit, UnitType
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind, TrackCondition
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.safety.evidence import Check, Evidence, Knowledge
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

MID_OHIO_M = 3634.0
"""The length that the results of 2004 go by, in metres."""
STATIONS = 14
"""Mid-Ohio usually has 12 to 16 stations."""
INVENTED = "Invented for this example"


def seconds(number: float) -> dt.timedelta:
    """So many seconds."""
    return dt.timedelta(seconds=number)


def station(number: int, **facts: Any) -> FlagStation:
    """A station of the full course: they are spread evenly, the odd ones on the left."""
    names = [f"station-{other}" for other in ((number - 2) % STATIONS + 1, number % STATIONS + 1)]
    return FlagStation(
        **{
            "id": f"station-{number}",
            "name": f"Station {number}",
            "at_m": round((number - 1) * MID_OHIO_M / STATIONS),
            "side": Side.LEFT if number % 2 else Side.RIGHT,
            "sees": tuple(names),
            "source": INVENTED,
            **facts,
        }
    )


def layout(**facts: Any) -> CircuitLayout:
    """The full course."""
    return CircuitLayout(
        **{
            "id": "full-course",
            "name": "Full course",
            "length_m": MID_OHIO_M,
            "direction": Direction.CLOCKWISE,
            "stations": tuple(station(number) for number in range(1, STATIONS + 1)),
            **facts,
        }
    )


def unit(name: str, kind: UnitType | None, at_m: float | None = None, **facts: Any) -> SafetyUnit:
    """A unit beside the lap, ready to go in ten seconds at 80 km/h."""
    return SafetyUnit(
        **{
            "id": name,
            "type": kind,
            "at_m": at_m,
            "turnout": seconds(10),
            "speed_kph": 80,
            "crew": 2,
            "source": INVENTED,
            **facts,
        }
    )


UNITS = (
    unit("fire-1", UnitType.FIRE_TRUCK, 200),
    unit("fire-2", UnitType.FIRE_TRUCK, 2000),
    unit(
        "rescue-1",
        UnitType.RESCUE_EXTRICATION,
        routes=(Route(access="gate-6", travel=seconds(20)), Route(access="pit-exit", travel=seconds(5))),
    ),
    unit("medical-1", UnitType.MEDICAL_CAR, 0),
    unit("ambulance-1", UnitType.AMBULANCE_ALS, 1200),
    unit("wrecker-1", UnitType.WRECKER, 2500, crew=1),
    unit("safety-car", UnitType.SAFETY_CAR, 0),
)


def plan(**facts: Any) -> SafetyPlan:
    """A plan in which nothing is missing."""
    return SafetyPlan(
        **{
            "id": "plan",
            "weekend": "weekend",
            "access_points": (
                AccessPoint(id="gate-6", name="Gate 6", at_m=1700, side=Side.LEFT, source=INVENTED),
                AccessPoint(id="pit-exit", name="Pit exit", at_m=350, side=Side.RIGHT, source=INVENTED),
            ),
            "units": UNITS,
            "staffing": tuple(
                StationStaffing(station=f"station-{number}", staff=3, fire_trained=2, extinguishers=3)
                for number in range(1, STATIONS + 1)
            ),
            "medical_centres": (MedicalCentre(id="care-centre", level=CareLevel.ALS, source=INVENTED),),
            "hospitals": (
                Hospital(
                    id="hospital",
                    capabilities=(HospitalCapability.TRAUMA,),
                    road_min=15,
                    road_traffic_min=18,
                    air_min=6,
                    helipad=True,
                    source=INVENTED,
                ),
            ),
            "helicopter": HelicopterCover(on_site=True, visibility_m=3000, ceiling_m=300, source=INVENTED),
            "source": INVENTED,
            **facts,
        }
    )


ZONE = "America/New_York"


def at(clock: str, day: int = 26) -> Instant:
    """A time on the Saturday of Mid-Ohio in June 2004, or on another day of that month."""
    return Instant.at_local(dt.datetime.fromisoformat(f"2004-06-{day:02d} {clock}"), ZONE)


def session(name: str, kind: SessionKind, start: str, end: str, **facts: Any) -> Session:
    """A session on the Saturday."""
    day = facts.pop("day", 26)
    return Session(
        **{
            "id": name,
            "weekend": "weekend",
            "kind": kind,
            "start": Start.at(at(start, day)),
            "end": at(end, day),
            **facts,
        }
    )


SESSIONS = (
    session(
        "inspection",
        SessionKind.TRACK_INSPECTION,
        "06:30",
        "07:00",
        condition=TrackCondition.COLD,
    ),
    session("clearance", SessionKind.COURSE_CLEARANCE, "07:45", "08:00"),
    session("care-centre-hours", SessionKind.MEDICAL, "07:00", "19:00"),
    session("warm-up", SessionKind.WARM_UP, "09:00", "09:25", series=("alms",)),
    session("walk", SessionKind.TRACK_WALK, "12:00", "12:45"),
    session("race", SessionKind.RACE, "15:00", "17:45", series=("alms",)),
)
OFFICIALS = tuple(
    Official(id=role.value, roles=(role,), source=INVENTED)
    for role in (OfficialRole.RACE_DIRECTOR, OfficialRole.CHIEF_MEDICAL_OFFICER)
)


def season(**facts: Any) -> Season:
    """The weekend at Mid-Ohio with its plan; times, positions and units are invented."""
    course = facts.pop("course", layout())
    return Season(
        **{
            "namespace": "safety.racing.test",
            "organisations": (Organisation(id="imsa", name="IMSA", rule_book=RuleBook.IMSA),),
            "series": (Series(id="alms", sanctioned_by="imsa"),),
            "venues": (Venue(id="mid-ohio", timezone=ZONE, layouts=(course,)),),
            "weekends": (RaceWeekend(id="weekend", venue="mid-ohio", layout="full-course"),),
            "sessions": SESSIONS,
            "officials": OFFICIALS,
            "assignments": tuple(
                Assignment(id=o.id, weekend="weekend", official=o.id, role=o.roles[0]) for o in OFFICIALS
            ),
            "safety_plans": (plan(),),
            **facts,
        }
    )


SAID = (
    (Check.RACE_DIRECTOR, "08:30", None),
    (Check.MEDICAL_OFFICER, "08:30", None),
    (Check.MEDICAL_CENTRE, "07:05", None),
    (Check.STATION_RADIO, "08:15", None),
    (Check.UNIT, "08:20", None),
    (Check.TRACK_INSPECTED, "07:00", None),
    (Check.COURSE_CLEARED, "08:00", None),
    (Check.NOBODY_ON_TRACK, "08:00", None),
    (Check.WEATHER, "08:40", None),
    (Check.TIMING, "08:40", None),
    (Check.RADIO, "08:40", None),
    (Check.PIT_EXIT_LIGHT, "08:40", None),
)
"""What was said in the morning, so that the warm-up may begin."""


def knowledge(*more: Evidence, without: Check | None = None, **facts: Any) -> Knowledge:
    """What is known on the morning, except under one heading, and more."""
    said = [
        Evidence(check=check, at=at(clock), about=about)
        for check, clock, about in SAID
        if check is not without
    ]
    return Knowledge(evidence=(*said, *more), **facts)
