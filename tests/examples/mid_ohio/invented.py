"""The words by which whatever is invented says so, and small ways to write times and places."""

import datetime as dt
from typing import Any, Final

from roadracing._internal.model.place.point import Point
from roadracing._internal.time.instant import Instant

INVENTED: Final = "Invented for this example"
"""What every invented object says of itself."""

WEEKEND: Final = "mid-ohio-2004"
LAYOUT: Final = "mid-ohio-circuit"
ZONE: Final = "America/New_York"
DAYS: Final = {
    "wed": dt.date(2004, 6, 23),
    "thu": dt.date(2004, 6, 24),
    "fri": dt.date(2004, 6, 25),
    "sat": dt.date(2004, 6, 26),
    "sun": dt.date(2004, 6, 27),
}


def at(day: str, clock: str) -> Instant:
    """A time of day at Mid-Ohio: ``at("sat", "14:00")``."""
    wall = dt.datetime.combine(DAYS[day], dt.time.fromisoformat(clock))
    return Instant.at_local(wall, ZONE)


def point(x: float, y: float) -> Point:
    """A point of the plan."""
    return Point(x_m=x, y_m=y)


def rectangle(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    """The corners of a rectangle, from its lower left one."""
    return (point(x, y), point(x + width, y), point(x + width, y + height), point(x, y + height))


def invented(**facts: Any) -> dict[str, Any]:
    """Facts with the word that they are invented."""
    return {"source": INVENTED, **facts}


LATITUDE_DEG: Final = 40.6892944
LONGITUDE_DEG: Final = -82.6363722
POSITION: Final = "The circuit's position: the encyclopaedia article about it (40°41′21.46″N 82°38′10.94″W)"
