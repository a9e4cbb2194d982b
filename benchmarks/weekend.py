"""How the time that validating takes grows with whole weekends: timetable, entries, pits, paddock, access and safety.

One weekend has 250 rows over five days, 60 cars, 200 spots in the paddock, 60 pit boxes, and plans of everything; its
timetable carries the work around the cars. It is validated in full once, ten times and a hundred times over, a week
apart at one circuit. An exponent of 1 means that twice the weekends take twice the time.

    python benchmarks/weekend.py            every rule together, and the exponent; 1 if it is over 1.1
    python benchmarks/weekend.py --each     each rule by itself as well, slowest first
"""

# ruff: noqa: INP001 - a program, not a package

import datetime as dt
import gc
import math
import sys
import time
from collections.abc import Iterator

from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.entry.access_plan import AccessGrant, AccessPlan, AccessZone, ZoneKind
from roadracing._internal.model.entry.credential import CredentialLevel
from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.paddock.allocation import PaddockAllocation
from roadracing._internal.model.paddock.load_wave import LoadWave
from roadracing._internal.model.paddock.paddock_area import AreaKind, PaddockArea, PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.ways import FireLane, PaddockGate
from roadracing._internal.model.pit.boxes import PitAllocation, PitBox
from roadracing._internal.model.pit.pit_plan import PitConditions, PitPlan
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.pit_lane import PitLane
from roadracing._internal.model.place.point import Point
from roadracing._internal.model.place.station import FlagStation
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.safety.medical import CareLevel, Hospital, HospitalCapability, MedicalCentre
from roadracing._internal.model.safety.procedure import Procedure, ProcedureKind, Step, Trigger, TriggerKind
from roadracing._internal.model.safety.safety_plan import SafetyPlan, StationStaffing
from roadracing._internal.model.safety.unit import SafetyUnit, UnitType
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.preparation import Attendee, Lead
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.ruleset import RuleSet
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

COPIES = (1, 10, 100)
MOST = 1.1
"""The exponent that is still near enough to 1: sorting adds a little, comparing every pair would show as 2."""

ZONE = "America/New_York"
CLASSES = 2
NAMES = tuple(f"series-{n}" for n in range(5))
CARS_PER_SERIES, SPOTS, BOX_M = 12, 200, 6.0
SERIES = tuple(
    Series(
        id=name,
        name=f"Series {name[-1]}",
        sanctioned_by="body",
        classes=tuple(CarClass(id=f"{name}-class-{c}") for c in range(CLASSES)),
    )
    for name in NAMES
)
STATIONS = tuple(
    FlagStation(id=f"station-{n}", name=f"Station {n}", at_m=130.0 + 260.0 * n) for n in range(14)
)
VENUE = Venue(
    id="circuit",
    name="The Circuit",
    city="Town",
    timezone=ZONE,
    layouts=(
        CircuitLayout(
            id="full",
            length_m=3640.0,
            race_limit=60,
            stations=STATIONS,
            pit_lane=PitLane(
                length_m=420.0,
                working_from_m=30.0,
                working_to_m=390.0,
                fast_lane_width_m=3.5,
                inner_lane_width_m=8.0,
                speed_limit_kph=60.0,
            ),
        ),
    ),
)
ON_TRACK = (SessionKind.PRACTICE, SessionKind.QUALIFYING, SessionKind.RACE)
BESIDE = (SessionKind.PRESS, SessionKind.HOSPITALITY, SessionKind.IMPOUND, SessionKind.CEREMONY)


def weekend(number: int) -> Season:
    """The weekend, so many weeks after the first one; on its own it is a document that validates without a finding."""
    name = f"weekend-{number:03}"
    monday = dt.datetime(2004, 3, 15) + dt.timedelta(weeks=number)  # noqa: DTZ001 - a wall time
    days = [monday + dt.timedelta(days=day) for day in range(2, 7)]
    sessions = tuple(session for day in days for session in day_of(name, day, first=day == days[0]))
    entries = tuple(_entries(name))
    return Season(
        namespace="benchmark.racing.org",
        name="Benchmark",
        issued=Instant.at_local(monday, ZONE),
        organisations=(Organisation(id="body", name="Body", kinds=(OrganisationKind.SANCTIONING_BODY,)),),
        series=SERIES,
        venues=(VENUE,),
        weekends=(
            RaceWeekend(
                id=name,
                venue="circuit",
                layout="full",
                name=f"Weekend {number}",
                first_day=days[0].date(),
                last_day=days[-1].date(),
            ),
        ),
        sessions=sessions,
        teams=tuple(Team(id=f"{name}-team-{n}", name=f"Team {n}") for n in range(30)),
        entries=entries,
        officials=(Official(id="director", organisation="body", roles=(OfficialRole.RACE_DIRECTOR,)),),
        assignments=(
            Assignment(
                id=f"{name}-director", weekend=name, official="director", role=OfficialRole.RACE_DIRECTOR
            ),
        ),
        pit_plans=(_pits(name, entries),),
        paddock_plans=(_paddock(name, entries),),
        access_plans=(_access(name),),
        safety_plans=(_safety(name),),
    )


def season(copies: int) -> Season:
    """So many copies of the weekend in one document."""
    held = [weekend(number) for number in range(copies)]
    first = held[0]
    return Season(
        namespace=first.namespace,
        name=first.name,
        issued=first.issued,
        organisations=first.organisations,
        series=first.series,
        venues=first.venues,
        officials=first.officials,
        weekends=tuple(w for each in held for w in each.weekends),
        sessions=tuple(s for each in held for s in each.sessions),
        teams=tuple(t for each in held for t in each.teams),
        entries=tuple(e for each in held for e in each.entries),
        assignments=tuple(a for each in held for a in each.assignments),
        pit_plans=tuple(p for each in held for p in each.pit_plans),
        paddock_plans=tuple(p for each in held for p in each.paddock_plans),
        access_plans=tuple(p for each in held for p in each.access_plans),
        safety_plans=tuple(p for each in held for p in each.safety_plans),
    )


def day_of(weekend_id: str, midnight: dt.datetime, *, first: bool) -> list[Session]:
    """Fifty rows: office, garages, inspection and clearance of the track, fifteen on track, the rest beside it."""
    rows: list[Session] = []

    def add(kind: SessionKind, begin: int, length: int, series: str | None = None, **facts: object) -> str:
        start, end = (
            Instant.at_local(midnight + dt.timedelta(minutes=minute), ZONE)
            for minute in (begin, begin + length)
        )
        name = f"{weekend_id}-{midnight:%a}-{len(rows):02}".lower()
        rows.append(
            Session(
                id=name,
                weekend=weekend_id,
                kind=kind,
                title=f"{kind.value} {len(rows)}",
                series=(series,) if series else (),
                operated_by="body",
                start=Start.at(start),
                end=end,
                **facts,  # type: ignore[arg-type]
            )
        )
        return name

    add(SessionKind.REGISTRATION, 5 * 60, 600)
    add(SessionKind.MEDICAL, 5 * 60, 900)
    add(SessionKind.TRACK_INSPECTION, 6 * 60, 30)
    add(SessionKind.COURSE_CLEARANCE, 7 * 60 + 45, 5)
    for n, series in enumerate(NAMES):
        add(SessionKind.GARAGE, 5 * 60, 960, series)
        add(SessionKind.TECHNICAL_INSPECTION, 5 * 60 + n, 90, series)
        add(
            SessionKind.BRIEFING,
            6 * 60 + 15 * n,
            15,
            series,
            attendees=(Attendee.DRIVERS, Attendee.TEAM_MANAGERS),
        )
    for n in range(15):
        add(ON_TRACK[n // 5], 8 * 60 + 45 * n, 30, NAMES[n % 5])
    races = [row for row in rows if row.kind is SessionKind.RACE]
    for race in races:
        minute = minute_of(race)
        lead = (Lead(session=race.id, by=dt.timedelta(minutes=10)),)
        add(SessionKind.START_SIGNAL, minute - 10, 0, race.series[0], part_of=race.id, leads=lead)
    if first:
        add(SessionKind.LOAD_IN, 0, 300)
    while len(rows) < 50:  # noqa: PLR2004 - what makes 250 in five days
        add(BESIDE[len(rows) % len(BESIDE)], 20 * 60 + len(rows), 30)
    return rows


def minute_of(session: Session) -> int:
    """The minute of the day at which a session starts; midnight where that is not known."""
    starts = session.starts
    return starts.hour * 60 + starts.minute if starts is not None else 0


def _entries(weekend_id: str) -> Iterator[Entry]:
    for n, series in enumerate(NAMES):
        for car in range(CARS_PER_SERIES):
            yield Entry(
                id=f"{weekend_id}-{series}-{car}",
                series=series,
                number=str(car + 1),
                car_class=f"{series}-class-{car // (CARS_PER_SERIES // CLASSES)}",
                team=f"{weekend_id}-team-{(n * CARS_PER_SERIES + car) // 2}",
                weekends=(weekend_id,),
            )


def _pits(weekend_id: str, entries: tuple[Entry, ...]) -> PitPlan:
    boxes = tuple(
        PitBox(id=f"{weekend_id}-box-{n}", from_m=30 + BOX_M * n, to_m=30 + BOX_M * (n + 1), depth_m=4.0)
        for n in range(60)
    )
    return PitPlan(
        id=f"{weekend_id}-pits",
        weekend=weekend_id,
        boxes=boxes,
        allocations=tuple(
            PitAllocation(id=f"{weekend_id}-at-{n}", boxes=(boxes[n].id,), entries=(entry.id,))
            for n, entry in enumerate(entries)
        ),
        conditions=(PitConditions(id=f"{weekend_id}-all", speed_limit_kph=60.0, fuelling=False),),
    )


def _rectangle(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return tuple(Point(x_m=east, y_m=north) for east, north in corners)


def _paddock(weekend_id: str, entries: tuple[Entry, ...]) -> PaddockPlan:
    """Four rows of fifty spots, with a fire lane between each two of them."""
    spots = tuple(
        PaddockSpot(
            id=f"{weekend_id}-spot-{row}-{n}",
            area=f"{weekend_id}-row-{row}",
            outline=_rectangle(6.0 * n, 40.0 * row, 6.0, 24.0),
        )
        for row in range(4)
        for n in range(SPOTS // 4)
    )
    return PaddockPlan(
        id=f"{weekend_id}-paddock",
        weekend=weekend_id,
        areas=tuple(
            PaddockArea(
                id=f"{weekend_id}-row-{row}",
                kind=AreaKind.PADDOCK,
                outline=_rectangle(-1, 40.0 * row - 1, 302, 26),
            )
            for row in range(4)
        ),
        spots=spots,
        fire_lanes=tuple(
            FireLane(
                id=f"{weekend_id}-lane-{row}",
                line=(Point(x_m=-20, y_m=40 * row + 32), Point(x_m=320, y_m=40 * row + 32)),
                width_m=8.0,
                height_m=5.0,
                dead_end=False,
            )
            for row in range(3)
        ),
        gates=(PaddockGate(id=f"{weekend_id}-gate", position=Point(x_m=-20, y_m=32), vehicles_per_h=60.0),),
        allocations=tuple(
            PaddockAllocation(
                id=f"{weekend_id}-place-{n}",
                spots=(spots[n].id,),
                entries=(entry.id,),
                length_m=20.0,
                width_m=5.5,
            )
            for n, entry in enumerate(entries)
        ),
        waves=(
            LoadWave(
                id=f"{weekend_id}-wave",
                order=1,
                series=NAMES,
                gate=f"{weekend_id}-gate",
                vehicles=60,
                park=f"{weekend_id}-wed-39",
            ),
        ),
    )


def _access(weekend_id: str) -> AccessPlan:
    level, zone = f"{weekend_id}-crew", f"{weekend_id}-pit-lane"
    return AccessPlan(
        id=f"{weekend_id}-access",
        weekend=weekend_id,
        levels=(CredentialLevel(id=level, organisation="body", minimum_age=16),),
        zones=(AccessZone(id=zone, kind=ZoneKind.PIT_LANE),),
        grants=(AccessGrant(id=f"{weekend_id}-grant", level=level, zones=(zone,)),),
    )


def _safety(weekend_id: str) -> SafetyPlan:
    posts = (
        (UnitType.FIRE_TRUCK, 3),
        (UnitType.AMBULANCE_ALS, 2),
        (UnitType.WRECKER, 2),
        (UnitType.RESCUE_EXTRICATION, 4),
    )
    units = [
        SafetyUnit(
            id=f"{weekend_id}-{kind.value}-{n}",
            type=kind,
            crew=crew,
            at_m=130.0 + 910.0 * n,
            turnout=dt.timedelta(seconds=5),
            speed_kph=100.0,
        )
        for kind, crew in posts
        for n in range(4)
    ]
    return SafetyPlan(
        id=f"{weekend_id}-safety",
        weekend=weekend_id,
        units=tuple(units),
        staffing=tuple(
            StationStaffing(station=station.id, staff=4, fire_trained=2, extinguishers=3)
            for station in STATIONS
        ),
        medical_centres=(MedicalCentre(id=f"{weekend_id}-centre", level=CareLevel.ALS),),
        hospitals=(
            Hospital(
                id=f"{weekend_id}-hospital",
                capabilities=(HospitalCapability.TRAUMA,),
                road_min=15.0,
                road_traffic_min=18.0,
            ),
        ),
        procedures=tuple(
            Procedure(
                id=f"{weekend_id}-{kind.value}",
                kind=kind,
                triggers=(Trigger(key="call", kind=TriggerKind.REPORT),),
                steps=(Step(key="decide", role=OfficialRole.RACE_DIRECTOR),),
            )
            for kind in ProcedureKind
        ),
    )


def seconds(examined: Season, rules: RuleSet, runs: int) -> float:
    """The least processor time of some runs: what other programs do meanwhile hardly counts."""
    times = []
    for _ in range(runs):
        gc.collect()
        started = time.process_time()
        report = validate(examined, rules=rules)
        times.append(time.process_time() - started)
        if report.crashes:
            raise SystemExit(f"a rule failed: {report.crashes[0].code}")
    return min(times)


def growth(rules: RuleSet, seasons: list[Season], runs: int = 3) -> tuple[list[float], float]:
    """The times for each number of weekends, and the exponent between the last two."""
    times = [seconds(each, rules, runs) for each in seasons]
    return times, math.log(times[-1] / times[-2]) / math.log(COPIES[-1] / COPIES[-2])


def main(arguments: list[str]) -> int:
    """Print times and exponents; 1 if all rules together grow too fast."""
    seasons = [season(copies) for copies in COPIES]
    findings = validate(seasons[0]).diagnostics
    for finding in findings:
        sys.stdout.write(f"{finding.code} {finding.severity}: {finding.message}\n")
    sets = {"all rules": DEFAULT}
    if "--each" in arguments:
        sets |= {f"{rule.code.code} {rule.code.name}": RuleSet([rule]) for rule in DEFAULT}
    rows = {name: growth(rules, seasons) for name, rules in sets.items()}
    first = seasons[0]
    sys.stdout.write(
        f"one weekend: {len(first.sessions)} rows, {len(first.entries)} cars, "
        f"{len(first.paddock_plans[0].spots)} spots, {len(first.pit_plans[0].boxes)} boxes\n"
    )
    heads = "".join(f"{copies:>12}" for copies in COPIES)
    sys.stdout.write(f"{'weekends':32}{heads}   exponent\n")
    for name, (times, exponent) in sorted(rows.items(), key=lambda item: -item[1][0][-1]):
        shown = "".join(f"{each * 1000:>9,.1f} ms" for each in times)
        sys.stdout.write(f"{name:32}{shown}   {exponent:.2f}\n")
    return int(rows["all rules"][1] > MOST)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
