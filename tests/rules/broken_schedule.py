"""For each rule on the schedule, a season that breaks it and nothing else."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.model.weekend.weekend import Move, Plan, PlanKind, Timetable, TimetableStatus
from roadracing._internal.practice.effective import Practices
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


BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {
    "SCH001": day(RACE, moved(SUPPORT, "14:30", "15:20")),
    "SCH002": day(
        RACE, session("walk", "track-walk", "14:30", "15:30", title="Track walk", operated_by="imsa")
    ),
    "SCH003": day(RACE, session("parade", "parade", "14:30", "15:00", title="Parade", track="shared")),
    "SCH004": day(RACE, moved(SUPPORT, "14:48", "15:40")),
    "SCH005": season(
        cleared(FRIDAY), moved(PRACTICE, "2004-05-28 09:00", "2004-05-28 10:00", id="alms-friday"), PRACTICE
    ),
    "SCH006": (
        day(
            PRACTICE, session("walk", "track-walk", "08:00", "08:50", title="Track walk", operated_by="imsa")
        ),
        {"practices": Practices({"clear_before_min": 15.0, "clear_after_min": 5.0})},
    ),
    # The same series, so that there is no changeover to be short.
    "SCH007": day(RACE, moved(SUPPORT, "14:45", "15:35", series=("alms",)), venues=(LAPPED,)),
    "SCH008": day(moved(RACE, "12:00", "14:30")),
    "SCH009": day(moved(SUPPORT, "15:30", "14:20")),
    "SCH010": day(attrs.evolve(RACE, start=Start.at(at("11:00", "America/Chicago")))),
    "SCH011": day(
        PRACTICE,
        attrs.evolve(RACE, start=Start.after("wc-race"), end=None),
        attrs.evolve(SUPPORT, start=Start.after("alms-race"), end=None),
    ),
    "SCH012": day(
        PRACTICE,
        attrs.evolve(RACE, start=Start.tbc(), end=None),
        weekends=(attrs.evolve(WEEKEND, timetable=Timetable(status=TimetableStatus.OFFICIAL)),),
    ),
    "SCH019": day(
        RACE,
        session("other", "other", "14:10", "14:40", title="Race 2 (10 laps)", series="world-challenge"),
    ),
    "SCH013": season(
        cleared(),
        PRACTICE,
        cleared(dt.date(2004, 6, 29)),
        moved(RACE, "2004-06-29 12:00"),
        weekends=(WITH_DAYS,),
    ),
    "SCH014": day(
        RACE,
        session(
            "autographs", "autographs", "14:00", "15:00", series="alms", title="Autographs", place="Paddock"
        ),
    ),
    "SCH015": day(
        RACE,
        session(
            "walk",
            "track-walk",
            "15:30",
            "17:30",
            title="Track walk",
            operated_by="imsa",
            last_entry_at=at("17:45"),
        ),
    ),
    "SCH016": day(
        RACE,
        SUPPORT,
        weekends=(
            attrs.evolve(
                WEEKEND,
                plans=(
                    Plan(
                        id="rain",
                        kind=PlanKind.RAIN,
                        name="Rain plan",
                        moves=(Move(session="wc-race", start=Start.at(at("14:00"))),),
                    ),
                ),
            ),
        ),
    ),
    "SCH017": day(moved(SUPPORT, "15:30", "2004-05-31 15:30")),
    "SCH018": day(RACE, session("podium", "podium", "15:00", "15:15", title="Podium", part_of="alms-race")),
    "PRO001": day(
        attrs.evolve(
            RACE,
            broadcasts=(
                Broadcast(id="speed", channel="SPEED Channel", live=True, start=at("12:30"), end=at("15:00")),
            ),
        )
    ),
}
"""By code: a season, with options for ``validate`` where it needs any."""
