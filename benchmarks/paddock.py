# ruff: noqa: INP001, T201
"""How long it takes to judge paddocks: 200 spots and 60 cars at each weekend, and how that grows with the weekends.

python benchmarks/paddock.py [WEEKENDS ...]
"""

import math
import statistics
import sys
import time

from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.paddock.allocation import (
    AllocationBasis,
    AllocationPolicy,
    PaddockAllocation,
    PaddockGroup,
)
from roadracing._internal.model.paddock.load_wave import LoadWave
from roadracing._internal.model.paddock.paddock_area import AreaKind, PaddockArea, PaddockSpot, Utilities
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.ways import (
    FireLane,
    ObstacleKind,
    PaddockExtinguisher,
    PaddockGate,
    PaddockObstacle,
)
from roadracing._internal.model.place.point import Georeference, Point
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

ROUNDS = 3
SPOTS, CARS, ROWS = 200, 60, 5
ACROSS = SPOTS // ROWS
ZONE = "America/New_York"


def outline(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    """A rectangle."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return tuple(Point(x_m=a, y_m=b) for a, b in corners)


def plan(weekend: str) -> PaddockPlan:
    """A paddock of five rows of forty spots, with a fire lane between them. All of it is invented."""
    spots, lanes = [], []
    for row in range(ROWS):
        y = row * 33.0
        lanes.append(
            FireLane(
                id=f"{weekend}-lane-{row}",
                name=f"Lane {row + 1}",
                line=(Point(x_m=0, y_m=y - 4), Point(x_m=ACROSS * 5, y_m=y - 4)),
                width_m=7,
                height_m=5,
            )
        )
        spots += [
            PaddockSpot(
                id=f"{weekend}-{row}-{place}",
                name=f"{'ABCDE'[row]}{place + 1}",
                area=f"{weekend}-area",
                outline=outline(place * 5, y, 5, 25),
                utilities=Utilities(power_a=50, power_v=240, water=place % 2 == 0) if row < 3 else None,  # noqa: PLR2004
            )
            for place in range(ACROSS)
        ]
    teams = CARS // 2
    units = tuple(
        PaddockAllocation(
            id=f"{weekend}-unit-{n}",
            team=f"team-{n}",
            entries=(f"car-{2 * n}", f"car-{2 * n + 1}"),
            spots=tuple(spots[n * 4 + k].id for k in range(3)),
            length_m=24.4,
            width_m=14,
        )
        for n in range(teams)
    )
    return PaddockPlan(
        id=f"{weekend}-paddock",
        weekend=weekend,
        name="Paddock (invented)",
        georeference=Georeference(latitude_deg=40.6892, longitude_deg=-82.6364, bearing_deg=33),
        areas=(
            PaddockArea(
                id=f"{weekend}-area",
                name="Paddock",
                kind=AreaKind.PADDOCK,
                outline=outline(-1, -10, ACROSS * 5 + 2, ROWS * 33 + 3),
            ),
            PaddockArea(
                id=f"{weekend}-fuel", name="Fuel", kind=AreaKind.FUEL_STORE, outline=outline(215, 0, 12, 20)
            ),
            PaddockArea(
                id=f"{weekend}-guests",
                name="Hospitality",
                kind=AreaKind.HOSPITALITY,
                outline=outline(215, 60, 25, 40),
            ),
            PaddockArea(
                id=f"{weekend}-pad", name="Helipad", kind=AreaKind.HELIPAD, outline=outline(215, 120, 30, 30)
            ),
            PaddockArea(
                id=f"{weekend}-tech",
                name="Technical inspection",
                kind=AreaKind.TECHNICAL_INSPECTION,
                outline=outline(215, 30, 25, 20),
            ),
        ),
        spots=tuple(spots),
        fire_lanes=tuple(lanes),
        gates=(
            PaddockGate(
                id=f"{weekend}-gate", name="Gate 1", position=Point(x_m=-6, y_m=-4), vehicles_per_h=30
            ),
        ),
        obstacles=(
            PaddockObstacle(
                id=f"{weekend}-building",
                name="Timing building",
                kind=ObstacleKind.BUILDING,
                outline=outline(215, 105, 10, 8),
            ),
        ),
        extinguishers=(PaddockExtinguisher(id=f"{weekend}-ext", position=Point(x_m=212, y_m=10)),),
        policies=(
            AllocationPolicy(
                id=f"{weekend}-policy", basis=(AllocationBasis.EQUAL, AllocationBasis.TEAM_ADJACENCY)
            ),
        ),
        allocations=units,
        groups=(PaddockGroup(id=f"{weekend}-group", name="LMP1", car_class="lmp1"),),
        waves=tuple(
            LoadWave(
                id=f"{weekend}-wave-{n}",
                order=n + 1,
                gate=f"{weekend}-gate",
                vehicles=20,
                park=f"{weekend}-load-{n}",
            )
            for n in range(3)
        ),
    )


def season(weekends: int) -> Season:
    """So many weekends, each with a paddock of its own."""
    names = [f"weekend-{n:03}" for n in range(weekends)]
    begin = Instant.local(2004, 3, 18, 7, zone=ZONE)
    return Season(
        namespace="paddock.example",
        series=(Series(id="alms", name="ALMS", classes=(CarClass(id="lmp1", name="LMP1"),)),),
        venues=(Venue(id="circuit", timezone=ZONE, name="Circuit (invented)"),),
        weekends=tuple(
            RaceWeekend(id=name, venue="circuit", name=f"Weekend {name} (invented)") for name in names
        ),
        sessions=tuple(
            Session(
                id=f"{name}-load-{n}",
                weekend=name,
                kind=SessionKind.LOAD_IN,
                title=f"Load-in {n + 1}",
                series=("alms",),
                start=Start.at(begin.add(days=7 * week, hours=n)),
                end=begin.add(days=7 * week, hours=n + 1),
            )
            for week, name in enumerate(names)
            for n in range(3)
        ),
        teams=tuple(Team(id=f"team-{n}", name=f"Team {n}") for n in range(CARS // 2)),
        entries=tuple(
            Entry(
                id=f"car-{n}",
                series="alms",
                number=str(n + 1),
                team=f"team-{n // 2}",
                car_class="lmp1" if n < CARS // 2 else None,
            )
            for n in range(CARS)
        ),
        paddock_plans=tuple(plan(name) for name in names),
    )


def seconds(weekends: int) -> tuple[float, int]:
    """The seconds of CPU that the rules on the paddock take, the median of some rounds, and what they find."""
    taken = []
    found = 0
    whole = season(weekends)
    for _ in range(ROUNDS):
        began = time.process_time()
        report = validate(whole, select=["PAD"])
        taken.append(time.process_time() - began)
        found = len(report.diagnostics)
    return statistics.median(taken), found


def main(counts: list[int]) -> None:
    """Measure and print."""
    seconds(1)
    before: tuple[int, float] | None = None
    first: tuple[int, float] | None = None
    for count in counts:
        taken, found = seconds(count)
        grown = ""
        if before is not None:
            grown = f"  exponent {math.log(taken / before[1]) / math.log(count / before[0]):.2f}"
        print(
            f"{count:4} weekends, {count * SPOTS:6,} spots, {count * CARS:5,} cars: {taken:8.3f} s, "
            f"{1000 * taken / count:6.1f} ms each, {found} findings{grown}"
        )
        before = (count, taken)
        first = first or before
    if first is not None and before is not None and before[0] != first[0]:
        over_all = math.log(before[1] / first[1]) / math.log(before[0] / first[0])
        print(f"from {first[0]} to {before[0]} weekends: exponent {over_all:.2f}")


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [1, 10, 100])
