"""Seasons that break the rules on the work around the cars and on editions of the timetable, one rule each."""

from datetime import timedelta
from typing import Any

import attrs

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, BulletinKind, Change, ChangeKind
from roadracing._internal.model.weekend.preparation import Attendee, Lead
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Timetable, TimetableStatus
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.start import Start
from tests.rules.building import FRIDAY, SATURDAY, WEEKEND, at, cleared, season, session

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

BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {
    "SCH020": day(
        inspection(
            "alms-inspection",
            "08:00",
            "10:50",
            series="alms",
            leads=(Lead(session="alms-qualifying", by=timedelta(minutes=15)),),
        ),
        PRACTICE,
        QUALIFYING,
    ),
    "SCH021": day(
        RACE,
        session(
            "alms-race-10-minutes",
            "start-signal",
            "13:40",
            "13:40",
            series="alms",
            title="10 minutes",
            part_of="alms-race",
            leads=(Lead(session="alms-race", by=timedelta(minutes=10)),),
        ),
    ),
    "SCH022": day(
        RACE, session("open-grid", "grid-walk", "13:00", "14:10", series="alms", title="Open grid")
    ),
    "SCH023": (day(PRACTICE, QUALIFYING), {"practices": Practices({"rest_min": 120.0})}),
    "ADM020": (
        day(briefing("alms-briefing", "08:00", "08:30"), PRACTICE),
        {"practices": Practices({"briefing_lead_min": 180.0})},
    ),
    "ADM021": day(inspection("alms-inspection", "08:00", "10:50", series="alms"), PRACTICE, QUALIFYING),
    "ADM022": day(
        inspection("alms-inspection", "08:00", "08:45", series="alms"),
        PRACTICE,
        SUPPORT,
        inspection("wc-inspection", "13:00", "13:45", series="world-challenge"),
    ),
    "ADM023": day(
        session("alms-registration", "registration", "07:00", "08:30", series="alms"),
        PRACTICE,
        SUPPORT,
        session("wc-registration", "registration", "13:00", "15:00", series="world-challenge"),
    ),
    "ADM024": (
        season(
            cleared(),
            session(
                "garages-friday",
                "garage",
                at("08:00", day=FRIDAY),
                at("22:00", day=FRIDAY),
                series="alms",
                title="Garages open",
            ),
            session(
                "garages-saturday",
                "garage",
                at("06:00", day=SATURDAY),
                at("20:00", day=SATURDAY),
                series="alms",
                title="Garages open",
            ),
            PRACTICE,
        ),
        {"practices": Practices({"garage_closed_h": 10.0})},
    ),
    "ADM025": season(
        cleared(),
        session(
            "curfew",
            "restricted-period",
            at("22:00", day=FRIDAY),
            at("06:30"),
            series="alms",
            title="Restricted period",
        ),
        session("garages", "garage", "06:00", "20:00", series="alms", title="Garages open"),
        PRACTICE,
    ),
    "ADM026": (
        season(
            cleared(),
            briefing("alms-briefing", "08:00", "08:30"),
            PRACTICE,
            SUPPORT,
            namespace="calendar.racing.org",
            name="Rules",
            issued=at("2004-05-20 12:00"),
            weekends=(attrs.evolve(WEEKEND, first_day=FRIDAY, last_day=SATURDAY),),
        ),
        {"profile": "published"},
    ),
    "ADM027": day(
        session("garages", "garage", "07:00", "16:00", series="alms", title="Garages open"), PRACTICE, RACE
    ),
    "REV003": (
        day(
            PRACTICE,
            RACE,
            weekends=(attrs.evolve(WITH_TIMETABLE, timetable=attrs.evolve(OFFICIAL, version="1")),),
        ),
        {"previous": day(PRACTICE, RACE, weekends=(WITH_TIMETABLE,))},
    ),
    "REV004": (
        day(
            PRACTICE,
            attrs.evolve(EARLIER_RACE, revision=1, changed_at=at("2004-05-25 12:00")),
            issued=at("2004-05-25 12:00"),
        ),
        {"previous": day(PRACTICE, RACE, issued=at("2004-05-20 12:00"))},
    ),
    "REV005": with_bulletin(),
}
"""By code: a season, with options for ``validate`` where it needs any."""
