"""What people ask a season first: what is next, what is on where, which rounds there are, and who does what."""

import datetime as dt
from collections.abc import Iterable

from roadracing._internal.findings.choice import one_of
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.control.official import Official
from roadracing._internal.model.entry.entry import Driver, Entry, Team
from roadracing._internal.model.kernel.what_is_meant import Reference, UnknownReference
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import CarClass, Round, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.given_times import day_given
from roadracing._internal.time.zoned_moment import utc_of
from roadracing._internal.words.naming import kind_name

from .finding import located
from .index import Index
from .season import Season
from .season_given import season_given

_WHO = (Driver, Entry, Team, Official, Organisation)


def next_session(
    season: Season, series: Reference, after: dt.datetime, kind: SessionKind | str | None = None
) -> Session | None:
    """The next session of a series that starts at a known time after a moment and is not cancelled.

    Args:
        season: the season.
        series: the series or its id.
        after: the moment; any datetime that knows its zone.
        kind: only sessions of this kind, such as ``race``.

    Returns:
        The session; ``None`` if none is to come, as far as times are known.

    Raises:
        UnknownReference: there is no such series.
        WrongType: ``after`` is no moment.
    """
    season_given(season)
    index, wanted = Index(season), season.find(series, Series).id
    only = one_of(SessionKind, kind, "kind of session") if kind is not None else None
    moment = utc_of(after)
    coming = [
        (starts, session.id, session)
        for session in season.sessions
        if wanted in session.series
        and not session.is_cancelled
        and (only is None or session.kind is only)
        and (starts := index.starts(session)) is not None
        and starts.utc > moment
    ]
    return min(coming, key=lambda each: each[:2])[2] if coming else None


def sessions_at(season: Season, venue: Reference, day: dt.date) -> tuple[Session, ...]:
    """All that is on the timetable at a venue on a day there, by start; what has only a date comes last.

    A session that began the day before and goes on is among them, and so is one that was cancelled.

    Raises:
        UnknownReference: there is no such venue.
        WrongType: ``day`` is no day.
    """
    season_given(season)
    day = day_given(day)
    index, where = Index(season), season.find(venue, Venue)
    found = [
        s for s in season.sessions if index.venue_of(s) == where and _is_on(index, s, where.timezone, day)
    ]
    return _in_order(index, found)


def rounds_of(season: Season, series: Reference, car_class: Reference | None = None) -> tuple[Round, ...]:
    """The rounds of a series, or of one class of it, by the start of the race, then by number.

    Raises:
        UnknownReference: there is no such series or class.
    """
    season_given(season)
    index, wanted = Index(season), season.find(series, Series).id
    only = season.find(car_class, CarClass).id if car_class is not None else None

    def order(one: Round) -> tuple[bool, float, int, str]:
        race = index.sessions.get(one.session or "")
        starts = index.starts(race) if race is not None else None
        return starts is None, starts.timestamp() if starts is not None else 0.0, one.number or 0, one.id

    rounds = (
        one
        for one in season.rounds
        if one.series == wanted and (only is None or one.car_class in (only, None))
    )
    return tuple(sorted(rounds, key=order))


def sessions_for(season: Season, who: Reference, weekend: Reference) -> tuple[Session, ...]:
    """What a driver, a team, a car, an official or an organisation does at a weekend, by start.

    A car takes part in the sessions of its series that are for its class, or for all; a driver and a team in those of
    their cars; an official is where an assignment says; an organisation operates sessions.

    Args:
        season: the season.
        who: the driver, team, entry, official or organisation, or its id.
        weekend: the weekend or its id.

    Raises:
        UnknownReference: there is no such weekend, or nobody of that id who does anything.
    """
    season_given(season)
    index, where = Index(season), season.find(weekend, RaceWeekend)
    path, found = located(season, who, type(who) if isinstance(who, _WHO) else None)
    del path
    if not isinstance(found, _WHO):
        raise UnknownReference(
            f"a {kind_name(type(found))} takes part in nothing: name a person, a car or a team"
        )
    sessions = [s for s in index.sessions_of(where.id) if _takes_part(index, found, s)]
    return _in_order(index, sessions)


def session_records(season: Season) -> list[dict[str, object]]:
    """All sessions by start, as rows of plain values: ``pandas.DataFrame(session_records(season))`` is their table.

    The columns ``start`` and ``end`` are datetimes in UTC, which makes them time columns of one zone, whatever the
    venues; ``zone`` names the clocks of the venue, ``day`` is the date there, and ``start_kind`` says whether the start
    is exact (``at``), approximate (``about``) or a bound (``not-before``). A time that follows from another session is
    worked out. Unknown is ``None``, which pandas shows as NaT where it is a time.
    """
    index = Index(season)
    return [_record(index, session) for session in _in_order(index, season.sessions)]


def _record(index: Index, session: Session) -> dict[str, object]:
    venue, starts = index.venue_of(session), index.starts(session)
    shown = starts.to(venue.timezone) if starts is not None and venue is not None else starts
    day = dt.date(shown.year, shown.month, shown.day) if shown is not None else session.day
    return {
        "id": session.id,
        "weekend": session.weekend,
        "venue": venue.id if venue is not None else None,
        "kind": str(session.kind),
        "label": session.label,
        "series": ", ".join(session.series) or None,
        "classes": ", ".join(session.classes) or None,
        "status": str(session.plan_status),
        "track": str(session.track_use),
        "start": starts.utc if starts is not None else None,
        "end": session.end.utc if session.end is not None else None,
        "start_kind": str(session.start.kind) if session.start is not None else None,
        "day": day,
        "zone": venue.timezone if venue is not None else None,
        "place": session.place,
    }


def _takes_part(index: Index, who: object, session: Session) -> bool:
    if isinstance(who, Organisation):
        return index.operator_of(session) == who.id
    if isinstance(who, Official):
        return any(
            a.official == who.id
            and (
                session.id in a.sessions
                if a.sessions
                else not a.series or bool({*a.series} & {*session.series})
            )
            for a in index.assignments_at(session.weekend)
        )
    cars = [
        entry
        for entry in index.entries_at(session.weekend)
        if entry == who
        or (isinstance(who, Driver) and who.id in entry.drivers)
        or (isinstance(who, Team) and entry.team == who.id)
    ]
    return any(
        car.series in session.series
        and (not session.classes or car.car_class is None or car.car_class in session.classes)
        for car in cars
    )


def _is_on(index: Index, session: Session, zone: str, day: dt.date) -> bool:
    starts = index.starts(session)
    if starts is None:
        return session.day == day
    begin = starts.to(zone)
    if begin.date() == day:
        return True
    return (
        session.end is not None
        and begin.date() < day
        and session.end.to(zone) > begin.combine(day, dt.time(), begin.tzinfo)
    )


def _in_order(index: Index, sessions: Iterable[Session]) -> tuple[Session, ...]:
    def order(session: Session) -> tuple[bool, float, str]:
        starts = index.starts(session)
        return starts is None, starts.timestamp() if starts is not None else 0.0, session.id

    return tuple(sorted(sessions, key=order))
