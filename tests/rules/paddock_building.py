"""A paddock in which nothing is wrong, to be made wrong in one place. All of it is invented."""

from typing import Any

import attrs

from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.paddock.allocation import PaddockAllocation
from roadracing._internal.model.paddock.load_wave import LoadWave
from roadracing._internal.model.paddock.paddock_area import AreaKind, PaddockArea, PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.ways import FireLane, PaddockExtinguisher, PaddockGate
from roadracing._internal.model.place.point import Point
from roadracing._internal.model.season.season import Season
from tests.rules.building import cleared, season, session


def point(x: float, y: float) -> Point:
    """A point of the plan."""
    return Point(x_m=x, y_m=y)


def box(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    """The corners of a rectangle, from its lower left one."""
    return (point(x, y), point(x + width, y), point(x + width, y + height), point(x, y + height))


def area(name: str, kind: str, outline: tuple[Point, ...], **facts: Any) -> PaddockArea:
    """An area."""
    return PaddockArea(id=name, name=name.upper(), kind=AreaKind(kind), outline=outline, **facts)


def spot(name: str, x: float, y: float, width: float = 5, height: float = 25, **facts: Any) -> PaddockSpot:
    """A spot of the paddock, 5 m by 25 m unless stated."""
    return PaddockSpot(
        **{"id": name, "name": name.upper(), "area": "upper", "outline": box(x, y, width, height), **facts}
    )


def unit(name: str, *spots: str, **facts: Any) -> PaddockAllocation:
    """A unit on some spots; a car entered in the ALMS unless stated."""
    return PaddockAllocation(id=name, spots=spots, **facts)


def wave(name: str, **facts: Any) -> LoadWave:
    """A wave."""
    return LoadWave(id=name, **facts)


TEAMS = tuple(Team(id=f"team-{n}", name=f"Team {n}") for n in range(1, 4))
ENTRIES = tuple(
    Entry(id=f"car-{n}", series="alms", number=str(n), car_class=c, team=f"team-{t}", manufacturer=m)
    for n, c, t, m in (
        (1, "lmp1", 1, "Make A"),
        (2, "lmp1", 1, "Make A"),
        (3, "gt", 2, "Make B"),
        (4, "gt", 3, "Make C"),
    )
)
SPOTS = tuple(spot(f"a{n}", 5 * (n - 1), 10) for n in range(1, 9))
UPPER = area("upper", "paddock", box(0, 0, 100, 35))
LANE = FireLane(id="lane", name="Lane 1", line=(point(0, 3.5), point(100, 3.5)), width_m=7, height_m=5)
FUEL = area("fuel", "fuel-store", box(110, 0, 10, 10))
EXTINGUISHER = PaddockExtinguisher(id="extinguisher", position=point(112, 12))
GATE = PaddockGate(id="gate", name="Gate 1", position=point(0, 0), vehicles_per_h=30)
UNITS = (
    unit("one", "a1", "a2", team="team-1", entries=("car-1", "car-2")),
    unit("two", "a3", team="team-2", entries=("car-3",)),
    unit("three", "a4", team="team-3", entries=("car-4",)),
)
PLAN = PaddockPlan(
    id="plan",
    weekend="weekend",
    name="Paddock",
    areas=(UPPER, FUEL),
    spots=SPOTS,
    fire_lanes=(LANE,),
    gates=(GATE,),
    extinguishers=(EXTINGUISHER,),
    allocations=UNITS,
)
ROWS = (
    *cleared(),
    session(
        "first", "load-in", "2004-05-27 08:00", "2004-05-27 09:00", title="Load-in, first", operated_by="imsa"
    ),
    session(
        "second",
        "load-in",
        "2004-05-27 10:00",
        "2004-05-27 11:00",
        title="Load-in, second",
        operated_by="imsa",
    ),
    session(
        "opening", "load-in", "2004-05-27 12:00", "2004-05-27 13:00", title="Opening", operated_by="imsa"
    ),
    session("loading", "load-out", "18:00", "20:00", title="Load-out", operated_by="imsa"),
    session("practice", "practice", "09:00", "10:00", series="alms"),
)


def paddock(*rows: Any, extra: dict[str, Any] | None = None, **changes: Any) -> Season:
    """A season whose paddock plan is changed in some fields; ``extra`` are facts of the season."""
    plan = attrs.evolve(PLAN, **changes)
    held = {"teams": TEAMS, "entries": ENTRIES, "paddock_plans": (plan,), **(extra or {})}
    return season(*ROWS, *rows, **held)


def moved(spots: tuple[PaddockSpot, ...], name: str, **facts: Any) -> tuple[PaddockSpot, ...]:
    """Spots of which one has other facts."""
    return tuple(attrs.evolve(each, **facts) if each.id == name else each for each in spots)
