"""What is on, what comes next, and when the track is free."""

import datetime as dt
from collections.abc import Iterable

import attrs

from roadracing._internal.model.kernel.what_is_meant import Reference
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.lists import listed
from roadracing._internal.time.aware_datetime import instant_of
from roadracing._internal.time.given_times import day_given
from roadracing._internal.time.instant import Instant
from roadracing._internal.track.session_times import local, session_time, uses_track
from roadracing._internal.words.printed import moment_words, printed


@printed
@attrs.frozen(kw_only=True)
class Now:
    """A moment of a weekend.

    Attributes:
        at: the moment.
        on: the sessions that are on, by start.
        next: the sessions that start next.
        track_free_until: when anybody uses the track next, where it is free now; ``None`` where it is in use,
            where nothing is planned, and where the sessions are at several venues.
    """

    at: Instant
    on: tuple[Session, ...]
    next: tuple[Session, ...]
    track_free_until: Instant | None

    def __str__(self) -> str:
        """What is on, what comes next, and how long the track is free."""
        lines = [f"{moment_words(self.at)}: {listed([s.label for s in self.on], most=12) or 'nothing is on'}"]
        lines += [f"next: {session}" for session in self.next]
        if self.track_free_until is not None:
            lines.append(f"the track is free until {moment_words(self.track_free_until)}")
        return "\n".join(lines)


def _planned(index: Index, sessions: Iterable[Session]) -> list[tuple[Instant, Instant, Session]]:
    """What is to run at a known time, first to last, with the times on the venue's clocks."""
    timed = []
    for session in sessions:
        span = None if session.is_cancelled else session_time(index, session)
        if span is not None:
            timed.append((local(index, session, span.start), local(index, session, span.end), session))
    return sorted(timed, key=lambda row: (row[0].utc, row[2].id))


def now(season: Season, at: dt.datetime, sessions: Iterable[str | Session] | None = None) -> Now:
    """What is on at a moment and what comes next; a session whose end nobody published is on at its start.

    Args:
        season: the season.
        at: the moment: an instant, or another datetime whose zone has a name.
        sessions: the sessions to look at, or their ids; all of them unless given. Whether the track is free depends on
            all.

    Raises:
        UnknownReference: there is no such session.
        WrongType: ``at`` is no moment.
    """
    at = instant_of(at)
    index = Index(season)
    planned = _planned(index, season.sessions if sessions is None else map(index.session, sessions))
    on = [s for start, end, s in planned if start.utc <= at.utc and (at.utc < end.utc or start.utc == at.utc)]
    later = [(start, s) for start, _, s in planned if start.utc > at.utc]
    soonest = later[0][0].utc if later else None
    following = [s for start, s in later if start.utc == soonest]
    return Now(
        at=at, on=tuple(on), next=tuple(following), track_free_until=_free_until(index, at, on or following)
    )


def _free_until(index: Index, at: Instant, sessions: list[Session]) -> Instant | None:
    """When the track that these sessions are at is used next, if nobody uses it at a moment."""
    venues = {venue.id if (venue := index.venue_of(s)) is not None else s.weekend for s in sessions}
    if len(venues) != 1:
        return None
    uses = [
        (start, end)
        for start, end, s in _planned(index, filter(uses_track, index.season.sessions))
        if (venue.id if (venue := index.venue_of(s)) is not None else s.weekend) in venues
    ]
    if any(start.utc <= at.utc < end.utc for start, end in uses):
        return None
    return next((start for start, _ in uses if start.utc > at.utc), None)


def days(
    season: Season, sessions: Iterable[str | Session] | None = None
) -> dict[dt.date | None, tuple[Session, ...]]:
    """The sessions by day at the venue and in the order of the day; without a day last, under ``None``.

    Raises:
        UnknownReference: there is no such session.
    """
    index = Index(season)
    by_day: dict[dt.date | None, list[Session]] = {}
    for session in season.sessions if sessions is None else map(index.session, sessions):
        by_day.setdefault(day_of(index, session), []).append(session)

    def order(session: Session) -> tuple[object, ...]:
        starts = index.starts(session)
        return (starts is not None, starts.utc if starts is not None else None, session.id)

    return {
        day: tuple(sorted(by_day[day], key=order))
        for day in sorted(by_day, key=lambda d: (d is None, d or dt.date.min))
    }


def day_of(index: Index, session: str | Session) -> dt.date | None:
    """The day on which a session starts, on the venue's clocks; ``None`` if it is not known.

    Raises:
        UnknownReference: there is no such session.
    """
    session = index.session(session)
    starts = index.starts(session)
    return local(index, session, starts).date() if starts is not None else session.day


def free_track(season: Season, weekend: Reference, day: dt.date) -> tuple[tuple[Instant, Instant], ...]:
    """The times between the first and the last use of the track on a day in which nobody uses it.

    Raises:
        UnknownReference: there is no such weekend.
        WrongType: ``day`` is no day.
    """
    day = day_given(day)
    index, where = Index(season), season.find(weekend, RaceWeekend)
    planned = [
        (start, end)
        for start, end, _ in _planned(index, filter(uses_track, index.sessions_of(where.id)))
        if start.date() == day
    ]
    free = []
    last: Instant | None = None
    for start, end in planned:
        if last is not None and last.utc < start.utc:
            free.append((last, start))
        last = end if last is None or end.utc > last.utc else last
    return tuple(free)
