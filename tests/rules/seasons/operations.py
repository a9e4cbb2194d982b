"""Seasons that break the rules on the work around the cars and on editions of the timetable, one rule each."""

from typing import Any

import attrs

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, BulletinKind, Change, ChangeKind
from roadracing._internal.model.weekend.preparation import Attendee
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Timetable, TimetableStatus
from roadracing._internal.time.start import Start
from tests.rules.building import WEEKEND, at, cleared, season, session

PRACTICE = session("alms-practice", "practice", "09:00", "10:00", series="alms", title="Practice")
QUALIFYING = session("alms-qualifying", "qualifying", "11:00", "11:25", series="alms", title="Qualifying")
RACE = session("alms-race", "race", "14:00", "16:45", series="alms", title="Race")
SUPPORT = session("wc-race", "race", "12:00", "12:50", series="world-challenge", title="Race")
OFFICIAL = Timetable(
    status=TimetableStatus.OFFICIAL, version="2", issued_by="imsa", issued_at=at("2004-05-20 12:00")
)
WITH_TIMETABLE = attrs.evolve(WEEKEND, timetable=OFFICIAL)


def day(*sessions: Session, **facts: Any) -> Season:
    """A day with the inspection and the clearance lap it begins with."""
    return season(cleared(), *sessions, **facts)


def briefing(name: str, start: str, end: str, **facts: Any) -> Session:
    """A briefing of the drivers and team managers of the American Le Mans Series."""
    return session(
        name,
        "briefing",
        start,
        end,
        **{
            "series": "alms",
            "title": "Drivers' briefing",
            "attendees": (Attendee.DRIVERS, Attendee.TEAM_MANAGERS),
            **facts,
        },
    )


def inspection(name: str, start: str, end: str, **facts: Any) -> Session:
    """A technical inspection of a series."""
    return session(name, "technical-inspection", start, end, title="Technical inspection", **facts)


def with_bulletin(**facts: Any) -> Season:
    """A weekend with an official timetable and a bulletin that moved its race."""
    moved = Change(kind=ChangeKind.MOVED, path="/sessions/alms-race/start")
    bulletin = Bulletin(
        id="bulletin-1",
        weekend="weekend",
        issuer="imsa",
        number=1,
        kind=BulletinKind.SCHEDULE,
        issued_at=at("2004-05-25 12:00"),
        changes=(moved,),
        **facts,
    )
    return day(PRACTICE, RACE, weekends=(WITH_TIMETABLE,), bulletins=(bulletin,))


EARLIER_RACE = attrs.evolve(RACE, start=Start.at(at("13:30")), end=at("16:15"))

SOUND = day(PRACTICE, QUALIFYING, RACE, SUPPORT)
"""A season in which none of the rules that are broken with these facts finds anything."""
