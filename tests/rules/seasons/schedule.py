"""What the seasons are made of that break the rules on the schedule."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start
from tests.rules.building import FRIDAY, SATURDAY, VENUE, WEEKEND, at, cleared, season, session

PRACTICE = session("alms-practice", "practice", "09:00", "10:00", series="alms", title="Practice")
RACE = session(
    "alms-race", "race", "12:00", "14:45", series="alms", title="Race", format=Format.parse("PT2H45M")
)
SUPPORT = session("wc-race", "race", "15:30", "16:20", series="world-challenge", title="Race")

LAPPED = attrs.evolve(
    VENUE, layouts=tuple(attrs.evolve(layout, lap_time=dt.timedelta(seconds=100)) for layout in VENUE.layouts)
)
WITH_DAYS = attrs.evolve(WEEKEND, first_day=FRIDAY, last_day=SATURDAY)


def day(*sessions: Session, **facts: Any) -> Season:
    """A day with the inspection and the clearance lap it begins with."""
    return season(cleared(), *sessions, **facts)


def moved(known: Session, start: str, end: str | None = None, **facts: Any) -> Session:
    """A session at another time."""
    return attrs.evolve(known, start=Start.at(at(start)), end=at(end) if end else None, **facts)


SOUND = day(PRACTICE, RACE, SUPPORT)
"""A season in which none of the rules that are broken with these facts finds anything."""
