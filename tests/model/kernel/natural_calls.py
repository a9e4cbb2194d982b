"""Calls that a newcomer writes first, for both type checkers and for the tests: those that work, and those that do not.

Each refused call carries a mark; a mark that a checker does not need is an error of its own, so what both accept is
what runs. This file is checked by `make check` together with the package.
"""

# pyright: reportUnnecessaryTypeIgnoreComment=true
import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

import attrs
import pendulum

import roadracing as rr
from roadracing import entry, paddock, pit, place, safety, weekend

OHIO: Final = ZoneInfo("America/New_York")
TEN: Final = dt.datetime(2004, 6, 27, 10, tzinfo=OHIO)
ALMS: Final = rr.Series(id="alms", name="American Le Mans Series")
EVENT: Final = rr.RaceWeekend(id="mid-ohio-2004", venue="mid-ohio")
NAMES: Final = ["alms", "world-challenge"]
BY_ID: Final = {"alms": ALMS}


def session_of(
    *,
    series: tuple[str, ...] | list[str] | set[str] = (),
    start: rr.Start | dt.datetime | None = None,
    end: dt.datetime | None = None,
) -> rr.Session:
    """A race with some facts, given as its constructor takes them."""
    return rr.Session(
        id="race", weekend="mid-ohio-2004", kind=rr.SessionKind.RACE, series=series, start=start, end=end
    )


WORK: Final[Mapping[str, Callable[[], object]]] = MappingProxyType(
    {
        "a list of ids": lambda: session_of(series=["alms"]),
        "a list of ids in a variable": lambda: session_of(series=NAMES),
        "a tuple of ids": lambda: session_of(series=("alms",)),
        "a set of ids": lambda: session_of(series={"alms"}),
        "a frozen set of ids": lambda: rr.Session(
            id="s", weekend="w", kind=rr.SessionKind.OTHER, series=frozenset({"alms"})
        ),
        "ids from a generator": lambda: rr.Session(
            id="s", weekend="w", kind=rr.SessionKind.OTHER, series=(each.id for each in [ALMS])
        ),
        "ids from map": lambda: rr.Session(
            id="s", weekend="w", kind=rr.SessionKind.OTHER, series=map(str.lower, ["ALMS"])
        ),
        "the keys of a dictionary": lambda: rr.Session(
            id="s", weekend="w", kind=rr.SessionKind.OTHER, series=BY_ID.keys()
        ),
        "objects in a list": lambda: rr.Season(namespace="a.example", series=[ALMS]),
        "the values of a dictionary": lambda: rr.Season(namespace="a.example", series=BY_ID.values()),
        "an empty list": lambda: rr.Season(namespace="a.example", sessions=[]),
        "a list in a list": lambda: rr.Venue(
            id="mid-ohio", timezone="America/New_York", layouts=[rr.CircuitLayout(id="long", length_m=3634)]
        ),
        "kinds in a list": lambda: rr.Organisation(id="imsa", kinds=[rr.OrganisationKind.SANCTIONING_BODY]),
        "years in a list": lambda: rr.Organisation(id="imsa", name="IMSA"),
        "a start from zoneinfo": lambda: session_of(start=TEN),
        "an end from zoneinfo": lambda: session_of(start=TEN, end=TEN + dt.timedelta(hours=1)),
        "a start from pendulum": lambda: session_of(
            start=pendulum.datetime(2004, 6, 27, 10, tz="America/New_York")
        ),
        "a start in UTC": lambda: session_of(start=dt.datetime(2004, 6, 27, 14, tzinfo=dt.UTC)),
        "a start that is an instant": lambda: session_of(start=rr.Instant.of(TEN)),
        "a start that is a start": lambda: session_of(start=rr.Start.at(rr.Instant.of(TEN))),
        "an aware datetime in Start.at": lambda: session_of(start=rr.Start.at(TEN)),
        "an aware datetime in Start.about": lambda: session_of(start=rr.Start.about(TEN)),
        "an aware datetime in Start.not_before": lambda: session_of(start=rr.Start.not_before(TEN)),
        "a date in Start.on": lambda: session_of(start=rr.Start.on(dt.date(2004, 6, 27))),
        "a start after another session": lambda: session_of(
            start=rr.Start.after("warm-up", dt.timedelta(minutes=15))
        ),
        "a start to be confirmed": lambda: session_of(start=rr.Start.tbc()),
        "what actually happened": lambda: weekend.Actual(start=TEN, end=TEN, laps=70),
        "a deadline": lambda: weekend.Deadline(id="entries", at=TEN),
        "when a season was issued": lambda: rr.Season(namespace="a.example", issued=TEN),
        "when a timetable was issued": lambda: rr.Timetable(issued_at=TEN),
        "a move of a plan": lambda: weekend.Move(session="race", start=TEN, end=TEN),
        "a plan with its moves": lambda: weekend.Plan(id="rain", moves=[weekend.Move(session="race")]),
        "a format": lambda: rr.Format(duration=dt.timedelta(minutes=45)),
        "a listing": lambda: rr.Listing(organisation="imsa", name="Mid-Ohio", rounds=["alms-2"]),
        "a whole number of metres": lambda: rr.CircuitLayout(id="long", length_m=3634),
        "a team with drivers": lambda: entry.Entry(
            id="car-3", series="alms", number="3", drivers=["o-connell"]
        ),
        "a paddock plan": lambda: paddock.PaddockPlan(id="paddock", weekend="mid-ohio-2004", areas=[]),
        "a pit plan": lambda: pit.PitPlan(id="pits", weekend="mid-ohio-2004", boxes=[pit.PitBox(id="box-1")]),
        "stations": lambda: rr.CircuitLayout(id="long", stations=[place.FlagStation(id="station-1")]),
        "a safety plan": lambda: safety.SafetyPlan(id="safety", weekend="mid-ohio-2004", units=[]),
        "other people's data": lambda: rr.Venue(
            id="v", timezone="UTC", extra={"alms.example.com:hotel_rooms": 12}
        ),
        "another start by attrs.evolve": lambda: attrs.evolve(session_of(), start=TEN, series=["alms"]),
    }
)
"""What works, by what it gives."""

REFUSED: Final[Mapping[str, tuple[str, Callable[[], object]]]] = MappingProxyType(
    {
        "a bare text for ids": (
            "write [...]",
            lambda: rr.Session(id="s", weekend="w", kind=rr.SessionKind.OTHER, series="alms"),  # type: ignore[arg-type]
        ),
        "one object for many": (
            "write [...]",
            lambda: rr.Season(namespace="a.example", series=ALMS),  # type: ignore[arg-type]
        ),
        "nothing for many": (
            "leave the key out",
            lambda: rr.Session(id="s", weekend="w", kind=rr.SessionKind.OTHER, series=None),  # type: ignore[arg-type]
        ),
        "an object for its id": (
            "write 'mid-ohio-2004'",
            lambda: rr.Session(id="race", weekend=EVENT, kind=rr.SessionKind.RACE),  # type: ignore[arg-type]
        ),
        "objects for their ids": (
            "write 'alms'",
            lambda: rr.Session(id="s", weekend="w", kind=rr.SessionKind.OTHER, series=[ALMS]),  # type: ignore[list-item]
        ),
        "an object of another kind for an id": (
            "it is a Series, and no RaceWeekend",
            lambda: rr.Session(id="race", weekend=ALMS, kind=rr.SessionKind.RACE),  # type: ignore[arg-type]
        ),
        "a text for a kind": (
            "write SessionKind.RACE",
            lambda: rr.Session(id="race", weekend="mid-ohio-2004", kind="race"),  # type: ignore[arg-type]
        ),
        "a text for a start": (
            "write Start.parse(...)",
            lambda: session_of(start="2004-06-27T10:00"),  # type: ignore[arg-type]
        ),
        "a text for an end": (
            "write Instant.parse(...)",
            lambda: session_of(end="2004-06-27T10:00"),  # type: ignore[arg-type]
        ),
        "a date for a start": (
            "write Start.on(...)",
            lambda: session_of(start=dt.date(2004, 6, 27)),  # type: ignore[arg-type]
        ),
        "a start for an end": (
            "write start.instant",
            lambda: session_of(end=rr.Start.tbc()),  # type: ignore[arg-type]
        ),
        "a length for a format": (
            "write Format(duration=...)",
            lambda: rr.Session(id="s", weekend="w", kind=rr.SessionKind.OTHER, format=dt.timedelta(hours=2)),  # type: ignore[arg-type]
        ),
        "a number of laps for a format": (
            "write Format(laps=...)",
            lambda: rr.Session(id="s", weekend="w", kind=rr.SessionKind.OTHER, format=70),  # type: ignore[arg-type]
        ),
        "minutes for a length": (
            "write datetime.timedelta(minutes=...)",
            lambda: weekend.Lead(session="race", by=15),  # type: ignore[arg-type]
        ),
        "a text for a day": (
            "write datetime.date.fromisoformat(...)",
            lambda: rr.RaceWeekend(id="w", venue="v", first_day="2004-06-25"),  # type: ignore[arg-type]
        ),
        "a zone for its name": (
            "write 'America/New_York'",
            lambda: rr.Venue(id="mid-ohio", timezone=OHIO),  # type: ignore[arg-type]
        ),
        "a number for a car's number": (
            "in quotes because 01 is not 1",
            lambda: entry.Entry(id="car-3", series="alms", number=3),  # type: ignore[arg-type]
        ),
        "a dictionary for an object": (
            "write CircuitLayout(...)",
            lambda: rr.Venue(id="v", timezone="UTC", layouts=[{"id": "long"}]),  # type: ignore[list-item]
        ),
        # What follows has the right type, and still is no moment that anybody's clocks show.
        "a datetime without a zone": (
            "write Instant.at_local(...",
            lambda: session_of(start=dt.datetime.fromisoformat("2004-06-27T10:00")),
        ),
        "an offset without a zone": (
            "write Instant.of(...",
            lambda: session_of(end=dt.datetime.fromisoformat("2004-06-27T10:00-04:00")),
        ),
        "an hour that clocks leave out": (
            "clocks",
            lambda: session_of(start=dt.datetime(2004, 4, 4, 2, 30, tzinfo=OHIO)),
        ),
        "a moment for a day": (
            "write its .date()",
            lambda: attrs.evolve(EVENT, first_day=TEN),
        ),
    }
)
"""What is refused, with what the message says would do."""
