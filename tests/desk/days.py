"""Days at a circuit with everything on them that a change can break."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from roadracing._internal.model.agreement.agreement import AgreementParty, OperatingAgreement
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.place.restriction import QuietHours
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind, TrackUse
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.model.weekend.tie import Tie, TieAnchor, TieBehaviour
from roadracing._internal.model.weekend.weekend import Move, Plan, RaceWeekend, Timetable, TimetableStatus
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

ZONE = "America/New_York"
SERIES = ("alms", "world-challenge", "star-mazda")
FIRST = dt.date(2004, 10, 30)
"""A Saturday; clocks go back in the night to Sunday."""
PUBLISHED = Instant.local(2004, 10, 20, 12, zone=ZONE)
KINDS = (SessionKind.PRACTICE, SessionKind.QUALIFYING, SessionKind.RACE, SessionKind.TRACK_INSPECTION)


def at(minute: int, day: int = 0) -> Instant:
    """A time of the weekend by the minute of the day."""
    later = minute // (24 * 60)
    on = FIRST + dt.timedelta(days=day + later)
    # Of the two times that the clocks show in that night, the earlier one.
    return Instant.local(on.year, on.month, on.day, minute // 60 % 24, minute % 60, zone=ZONE, fold=0)


@st.composite
def seasons(draw: st.DrawFn) -> Season:
    """One weekend of two days and three series, with gaps of all lengths, curfew, television and a rain plan."""
    sessions: list[Session] = []
    for day in (0, 1):
        minute = draw(st.integers(7 * 60, 9 * 60))
        for number in range(draw(st.integers(1, 5))):
            length, gap = draw(st.integers(10, 150)), draw(st.integers(0, 40))
            id_ = f"s{day}{number}"
            sessions.append(
                Session(
                    id=id_,
                    weekend="weekend",
                    kind=draw(st.sampled_from(KINDS)),
                    series=(draw(st.sampled_from(SERIES)),),
                    start=Start.at(at(minute, day)),
                    end=at(minute + length, day),
                    fixed=draw(st.sampled_from((None, None, None, True))),
                    **_more(draw, id_, minute, day),
                )
            )
            if draw(st.integers(0, 3)) == 0:
                sessions.append(_part(sessions[-1], minute, day, draw(st.sampled_from(list(TrackUse)))))
            if draw(st.integers(0, 2)) == 0:
                sessions.append(_podium(sessions, id_, minute + length + 5, day))
            minute += length + gap
        if draw(st.booleans()):
            sessions.append(_after(sessions[-1], day))
    moves = tuple(
        Move(session=s.id, start=Start.at(at(16 * 60, 1)))
        if draw(st.booleans())
        else Move(session=s.id, cancelled=True)
        for s in sessions[:2]
    )
    return Season(
        namespace="calendar.example.org",
        issued=PUBLISHED,
        organisations=(Organisation(id="imsa"), Organisation(id="scca-pro-racing")),
        agreements=(
            OperatingAgreement(
                id="agreement",
                parties=tuple(AgreementParty(organisation=o) for o in ("imsa", "scca-pro-racing")),
            ),
        ),
        series=tuple(
            Series(id=s, sanctioned_by="scca-pro-racing" if s == "world-challenge" else "imsa")
            for s in SERIES
        ),
        venues=(
            Venue(
                id="circuit",
                timezone=ZONE,
                latitude_deg=40.69,
                longitude_deg=-82.64,
                restrictions=(QuietHours(id="curfew", from_time=dt.time(18), until_time=dt.time(8)),),
            ),
        ),
        weekends=(
            RaceWeekend(
                id="weekend",
                venue="circuit",
                first_day=FIRST,
                last_day=FIRST + dt.timedelta(days=1),
                timetable=Timetable(status=TimetableStatus.OFFICIAL, issued_at=PUBLISHED),
                plans=(Plan(id="rain", moves=moves),),
            ),
        ),
        sessions=tuple(sessions),
    )


def _more(draw: st.DrawFn, id_: str, minute: int, day: int) -> dict[str, Any]:
    if draw(st.integers(0, 4)):
        return {}
    shown = Broadcast(id=f"{id_}-live", start=at(minute, day), end=at(minute + 120, day), live=True)
    return {"broadcasts": (shown,)}


def _podium(sessions: list[Session], race: str, minute: int, day: int) -> Session:
    (series,) = next(s.series for s in sessions if s.id == race)
    behaviours = {
        "on_delay": TieBehaviour.SHIFT,
        "on_cut": TieBehaviour.SHIFT,
        "on_cancellation": TieBehaviour.DIE,
    }
    return Session(
        id=f"{race}-podium",
        weekend="weekend",
        kind=SessionKind.PODIUM,
        series=(series,),
        start=Start.at(at(minute, day)),
        end=at(minute + 10, day),
        ties=(Tie(session=race, anchor=TieAnchor.FLAG, **behaviours),),
    )


def _part(whole: Session, minute: int, day: int, track: TrackUse) -> Session:
    return Session(
        id=f"{whole.id}-grid",
        weekend="weekend",
        kind=SessionKind.PRE_RACE,
        series=whole.series,
        track=track,
        start=Start.at(at(minute, day)),
        end=at(minute + 10, day),
        part_of=whole.id,
    )


def _after(whole: Session, day: int) -> Session:
    return Session(
        id=f"after-{day}",
        weekend="weekend",
        kind=SessionKind.PARADE,
        track=TrackUse.SHARED,
        start=Start.after(whole.id, dt.timedelta(minutes=5)),
    )
