"""An invented safety plan: stations, units, the care centre, a hospital, and what is done when something happens."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.place.station import FlagStation, Sector, Side
from roadracing._internal.model.safety.medical import (
    CareLevel,
    HelicopterCover,
    Hospital,
    HospitalCapability,
    MedicalCentre,
)
from roadracing._internal.model.safety.procedure import Procedure, ProcedureKind, Step, Trigger, TriggerKind
from roadracing._internal.model.safety.safety_plan import SafetyPlan, StationStaffing, WeatherPolicy
from roadracing._internal.model.safety.unit import Capability, SafetyUnit, UnitType

from .invented import INVENTED, WEEKEND, at

LAP_M: Final = 3634.0
STATIONS: Final = 14
"""Mid-Ohio is said to have 12 to 16 flag stations (everything2.com, "corner station"); where they stand is invented."""

_SPACING: Final = LAP_M / STATIONS


def _at(number: float) -> float:
    return round((number - 0.5) * _SPACING, 1)


def stations() -> Iterator[FlagStation]:
    """The stations, each of which sees its neighbours."""
    for n in range(1, STATIONS + 1):
        around = {f"station-{(n - 2) % STATIONS + 1}", f"station-{n % STATIONS + 1}"}
        yield FlagStation(
            id=f"station-{n}",
            name=f"Station {n}",
            at_m=_at(n),
            side=Side.LEFT if n % 2 else Side.RIGHT,
            sees=tuple(sorted(around)),
            equipment=("brooms", "extinguisher", "flags", "oil-absorbent", "radio"),
            source=INVENTED,
        )


def sectors() -> tuple[Sector, ...]:
    """Three sectors of about one length; where they end is invented."""
    ends = (0.0, 1211.0, 2422.0, LAP_M)
    return tuple(
        Sector(
            id=f"sector-{n}",
            name=f"Sector {n} ({INVENTED.lower()})",
            from_m=ends[n - 1],
            to_m=ends[n] % LAP_M,
        )
        for n in (1, 2, 3)
    )


ROLES: Final = (
    ("race-director", OfficialRole.RACE_DIRECTOR, ("imsa", "scca-pro-racing")),
    ("chief-steward", OfficialRole.CHIEF_STEWARD, ("imsa", "scca-pro-racing")),
    ("chair-of-the-stewards", OfficialRole.CHAIR_OF_THE_STEWARDS, ("imsa", "scca-pro-racing")),
    ("starter", OfficialRole.STARTER, ("imsa", "scca-pro-racing")),
    ("technical", OfficialRole.CHIEF_SCRUTINEER, ("imsa", "scca-pro-racing")),
    ("flagging", OfficialRole.CHIEF_OF_FLAGGING, ("scca-pro-racing",)),
    ("medical", OfficialRole.CHIEF_MEDICAL_OFFICER, ("imsa",)),
    ("safety", OfficialRole.SAFETY_CHIEF, ("imsa",)),
    ("timekeeper", OfficialRole.TIMEKEEPER, ("imsa",)),
    ("safety-car-driver", OfficialRole.SAFETY_CAR_DRIVER, ("imsa",)),
    ("clerk", OfficialRole.CLERK_OF_THE_COURSE, ("imsa", "scca-pro-racing")),
    ("registrar", OfficialRole.REGISTRAR, ("truesports",)),
)
OPERATED: Final = {
    "imsa": ("alms", "panoz", "star-mazda"),
    "scca-pro-racing": ("ff2000", "pro-miata", "world-challenge"),
}
SHORT: Final = {"imsa": "imsa", "scca-pro-racing": "scca", "truesports": "promoter"}


def officials() -> Iterator[Official]:
    """Officials by their titles: no person is named."""
    for name, role, organisations in ROLES:
        for organisation in organisations:
            yield Official(
                id=f"{SHORT[organisation]}-{name}", organisation=organisation, roles=(role,), source=INVENTED
            )


def assignments() -> Iterator[Assignment]:
    """Each body's officials in the sessions of its series; those that there is one of, in all."""
    for name, role, organisations in ROLES:
        for organisation in organisations:
            series = OPERATED[organisation] if len(organisations) > 1 else ()
            yield Assignment(
                id=f"mid-ohio-2004-{SHORT[organisation]}-{name}",
                weekend=WEEKEND,
                official=f"{SHORT[organisation]}-{name}",
                role=role,
                series=series,
                source=INVENTED,
            )


def units() -> Iterator[SafetyUnit]:
    """Fast interventions, fire trucks, ambulances and wreckers around the lap, and a team at each station."""
    first = (Capability.EXTRICATION, Capability.FIRE_FIRST, Capability.MEDICAL)
    posts: tuple[tuple[str, UnitType, float, int, tuple[Capability, ...]], ...] = (
        ("fast-1", UnitType.FAST_INTERVENTION, 3, 2, first),
        ("fast-2", UnitType.FAST_INTERVENTION, 8, 2, first),
        ("fast-3", UnitType.FAST_INTERVENTION, 12, 2, first),
        ("fire-1", UnitType.FIRE_TRUCK, 1, 3, ()),
        ("fire-2", UnitType.FIRE_TRUCK, 6, 3, ()),
        ("fire-3", UnitType.FIRE_TRUCK, 11, 3, ()),
        ("ambulance-1", UnitType.AMBULANCE_ALS, 2, 2, ()),
        ("ambulance-2", UnitType.AMBULANCE_ALS, 9, 2, ()),
        ("rescue-1", UnitType.RESCUE_EXTRICATION, 5, 4, ()),
        ("wrecker-1", UnitType.WRECKER, 4, 1, ()),
        ("wrecker-2", UnitType.WRECKER, 10, 1, ()),
        ("flatbed-1", UnitType.FLATBED, 7, 1, ()),
        ("medical-car", UnitType.MEDICAL_CAR, 1, 2, ()),
        ("safety-car", UnitType.SAFETY_CAR, 1, 2, ()),
        ("course-car", UnitType.COURSE_CAR, 1, 1, ()),
    )
    for name, kind, station, crew, capabilities in posts:
        yield SafetyUnit(
            id=name,
            name=name.replace("-", " ").capitalize(),
            type=kind,
            organisation="imsa",
            crew=crew,
            capabilities=capabilities,
            at_m=_at(station),
            turnout=timedelta(seconds=5),
            speed_kph=100.0,
            source=INVENTED,
        )
    yield SafetyUnit(
        id="helicopter",
        name="Helicopter",
        type=UnitType.HELICOPTER,
        crew=3,
        turnout=timedelta(minutes=2),
        source=INVENTED,
    )
    for n in range(1, STATIONS + 1):
        yield SafetyUnit(
            id=f"team-{n}",
            name=f"Team {n}",
            type=UnitType.FIRE_MARSHAL_TEAM,
            crew=2,
            at_m=_at(n),
            turnout=timedelta(seconds=2),
            speed_kph=15.0,
            source=INVENTED,
        )


def procedures() -> Iterator[Procedure]:
    """A short procedure for each kind of emergency: who reports, who decides, who goes."""
    goes: dict[ProcedureKind, UnitType] = {
        ProcedureKind.CAR_FIRE: UnitType.FIRE_TRUCK,
        ProcedureKind.PIT_FIRE: UnitType.FIRE_TRUCK,
        ProcedureKind.EXTRICATION: UnitType.RESCUE_EXTRICATION,
        ProcedureKind.ENTRAPMENT: UnitType.RESCUE_EXTRICATION,
        ProcedureKind.FUEL_SPILL: UnitType.FIRE_TRUCK,
        ProcedureKind.OIL_DOWN: UnitType.FAST_INTERVENTION,
        ProcedureKind.MASS_CASUALTY: UnitType.AMBULANCE_ALS,
        ProcedureKind.SPECTATOR_INCIDENT: UnitType.AMBULANCE_ALS,
        ProcedureKind.MISSING_DRIVER: UnitType.FAST_INTERVENTION,
    }
    weather = (ProcedureKind.LIGHTNING, ProcedureKind.HIGH_WIND)
    for kind in ProcedureKind:
        if kind is ProcedureKind.OTHER:
            continue
        trigger = TriggerKind.WEATHER if kind in weather else TriggerKind.REPORT
        steps: list[dict[str, Any]] = [
            {"key": "report", "what": "Race control is told", "role": OfficialRole.CHIEF_OF_FLAGGING},
            {
                "key": "decide",
                "what": "The race director neutralises or stops the session",
                "role": OfficialRole.RACE_DIRECTOR,
            },
        ]
        if kind in goes:
            steps.append({"key": "respond", "what": "The unit goes", "unit": goes[kind], "repeatable": True})
        steps.append(
            {
                "key": "clear",
                "what": "The safety chief reports the track clear",
                "role": OfficialRole.SAFETY_CHIEF,
            }
        )
        yield Procedure(
            id=kind.value,
            kind=kind,
            triggers=(Trigger(key="call", kind=trigger, what="A call on the radio"),),
            steps=tuple(Step(source=INVENTED, **step) for step in steps),
            source=INVENTED,
        )


def safety() -> SafetyPlan:
    """The plan."""
    checked = at("fri", "06:30")
    return SafetyPlan(
        id="mid-ohio-2004-safety",
        weekend=WEEKEND,
        chief="imsa-safety",
        approved_by=("imsa", "scca-pro-racing"),
        units=tuple(units()),
        staffing=tuple(
            StationStaffing(
                station=f"station-{n}",
                staff=4,
                fire_trained=2,
                extinguishers=3,
                radio_checked_at=checked,
                source=INVENTED,
            )
            for n in range(1, STATIONS + 1)
        ),
        medical_centres=(
            MedicalCentre(
                id="care-centre",
                name="Infield care centre",
                level=CareLevel.ALS,
                rooms=3,
                resuscitation_places=2,
                observation_places=2,
                helicopter_access=True,
                source=INVENTED,
            ),
        ),
        hospitals=(
            Hospital(
                id="trauma-centre",
                name=f"Trauma centre ({INVENTED.lower()})",
                capabilities=(
                    HospitalCapability.BURNS,
                    HospitalCapability.NEUROSURGERY,
                    HospitalCapability.TRAUMA,
                ),
                distance_km=21.0,
                road_min=16.0,
                road_traffic_min=19.0,
                air_min=7.0,
                helipad=True,
                source=INVENTED,
            ),
        ),
        helicopter=HelicopterCover(
            unit="helicopter",
            on_site=True,
            visibility_m=3000.0,
            ceiling_m=300.0,
            wind_kph=70.0,
            source=INVENTED,
        ),
        weather=WeatherPolicy(watched_by=OfficialRole.SAFETY_CHIEF, source=INVENTED),
        procedures=tuple(procedures()),
        source=INVENTED,
    )
