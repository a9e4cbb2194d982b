"""Weekends to be drawn: every way to know a time, a night in which clocks change, and a very full one."""

import datetime as dt
from typing import Any

from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind, TrackCondition, TrackUse
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

ZONE = "America/New_York"
NAMESPACE = "pictures.example"


def at(day: int, clock: str, month: int = 7) -> Instant:
    """A time of a day in 2004 at the venue."""
    hour, minute = clock.split(":")
    return Instant.local(2004, month, day, int(hour), int(minute), zone=ZONE)


def session(
    name: str, kind: SessionKind, start: Start | None, end: Instant | None = None, **facts: Any
) -> Session:
    """An invented session; its id is its name."""
    return Session(id=name, weekend="invented", kind=kind, start=start, end=end, **facts)


def season(*sessions: Session, series: tuple[Series, ...] = ()) -> Season:
    """A season with one invented weekend."""
    return Season(
        namespace=NAMESPACE,
        series=series,
        venues=(Venue(id="somewhere", timezone=ZONE, name="An invented circuit"),),
        weekends=(RaceWeekend(id="invented", venue="somewhere", name="An invented weekend"),),
        sessions=sessions,
    )


SERIES = (
    Series(id="prototypes", name="Prototypes", colour="#0a3d91"),
    Series(id="touring", name="Touring cars", colour="#ffd700"),
    Series(id="historic", name="Historic cars"),
)
K = SessionKind

EVERY_WAY = season(
    session("walk", K.TRACK_WALK, Start.at(at(16, "07:00")), at(16, "07:45"), title="Track walk"),
    session(
        "clearance",
        K.COURSE_CLEARANCE,
        Start.at(at(16, "08:45")),
        at(16, "08:50"),
        title="Course clearance lap",
    ),
    session(
        "first", K.PRACTICE, Start.at(at(16, "09:00")), at(16, "10:00"), series=("prototypes",), ordinal=1
    ),
    session("second", K.PRACTICE, Start.at(at(16, "09:45")), at(16, "10:30"), series=("touring",), ordinal=1),
    session(
        "lapping",
        K.RIDES,
        Start.at(at(16, "10:15")),
        at(16, "10:45"),
        title="Pace car rides",
        track=TrackUse.NONE,
    ),
    session(
        "about",
        K.QUALIFYING,
        Start.about(at(16, "11:00")),
        at(16, "11:20"),
        series=("historic",),
        title="Qualifying",
    ),
    session("bounded", K.QUALIFYING, Start.not_before(at(16, "12:00")), None, series=("touring",)),
    session(
        "follows",
        K.RACE,
        Start.after("about", dt.timedelta(minutes=100)),
        None,
        series=("prototypes", "touring"),
        format=Format.parse("PT1H"),
        title="Sprint race",
    ),
    session("gates", K.GATES, Start.at(at(16, "07:00")), at(16, "18:00"), title="Gates open"),
    session("tech", K.TECHNICAL_INSPECTION, Start.at(at(16, "08:00")), at(16, "12:00"), place="Garage 1"),
    session("signing", K.AUTOGRAPHS, Start.at(at(16, "12:30")), at(16, "13:00"), title="Autograph hour"),
    session("grid", K.CEREMONY, Start.at(at(16, "14:00")), at(16, "14:00"), title="Opening ceremony"),
    session(
        "off",
        K.DEMONSTRATION,
        Start.at(at(16, "15:00")),
        at(16, "15:40"),
        status=PlanStatus.CANCELLED,
        title="Demonstration laps",
    ),
    session(
        "late",
        K.PRACTICE,
        Start.at(at(16, "16:10")),
        at(16, "17:00"),
        status=PlanStatus.DELAYED,
        series=("touring",),
        ordinal=2,
        actual=Actual(start=at(16, "16:12")),
    ),
    session(
        "night",
        K.PRACTICE,
        Start.at(at(16, "22:00")),
        at(17, "01:00"),
        series=("prototypes",),
        title="Night practice",
    ),
    session(
        "race",
        K.RACE,
        Start.at(at(17, "12:00")),
        at(18, "12:00"),
        series=("prototypes",),
        title="24 hours",
        fixed=True,
        fixed_reason="television",
    ),
    session("cabling", K.CABLING, Start.at(at(18, "13:00")), at(18, "15:00"), condition=TrackCondition.COLD),
    session(
        "parade", K.PARADE, Start.at(at(17, "10:00")), at(17, "10:30"), track=TrackUse.SHARED, title="Parade"
    ),
    session("someday", K.PODIUM, Start.on(dt.date(2004, 7, 18)), title="Podium"),
    session("tbc", K.PRESS, Start.tbc(), title="Press conference"),
    session("nothing", K.OTHER, None, title="Something else"),
    series=SERIES,
)
"""One of every way in which a time can be known or unknown, with two conflicts; all of it invented."""

CLOCKS_GO_BACK = season(
    session("before", K.PRACTICE, Start.at(at(30, "22:30", 10)), at(30, "23:30", 10), series=("prototypes",)),
    session(
        "through",
        K.RACE,
        Start.at(Instant.local(2004, 10, 31, 0, 30, zone=ZONE)),
        Instant.local(2004, 10, 31, 3, 30, zone=ZONE),
        series=("prototypes",),
        title="Race through the hour that comes twice",
    ),
    session(
        "again",
        K.PRESS,
        Start.at(Instant.local(2004, 10, 31, 1, 30, zone=ZONE, fold=1)),
        Instant.local(2004, 10, 31, 2, 15, zone=ZONE),
        title="In the second of two hours",
    ),
    series=SERIES,
)
"""A night in which an hour comes twice; invented."""


def very_full(days: int = 5, each: int = 50) -> Season:
    """As many rows as the largest official timetable is said to have: 250 in five days, for five series; invented."""
    series = tuple(Series(id=f"series-{n}", name=f"Series {n}") for n in range(1, 6))
    made: list[Session] = []
    off = (
        K.REGISTRATION,
        K.TECHNICAL_INSPECTION,
        K.MEDICAL,
        K.GARAGE,
        K.HOSPITALITY,
        K.PRESS,
        K.BRIEFING,
        K.AUTOGRAPHS,
    )
    on = each * 2 // 5
    for day in range(days):
        for number in range(on):
            begins = at(14 + day, "08:00") + dt.timedelta(minutes=30 * number)
            made.append(
                session(
                    f"d{day}-on-{number}",
                    (K.PRACTICE, K.QUALIFYING, K.RACE, K.COURSE_CLEARANCE)[number % 4],
                    Start.at(begins),
                    begins + dt.timedelta(minutes=20 if number % 4 < 3 else 10),
                    series=(f"series-{number % 5 + 1}",) if number % 4 < 3 else (),
                )
            )
        for number in range(each - on):
            begins = at(14 + day, "07:00") + dt.timedelta(minutes=20 * number)
            kind = off[number % len(off)]
            length = (300, 45, 30, 20, 60)[number % 5]
            made.append(
                session(
                    f"d{day}-off-{number}",
                    kind,
                    Start.at(begins),
                    begins + dt.timedelta(minutes=length),
                    title=f"{kind.value.replace('-', ' ').capitalize()} of group {number}",
                    place="Registration building" if number % 3 == 0 else None,
                )
            )
    return season(*made, series=series)
