"""From when until when a session has the track, and when it is over, as far as it is known."""

from datetime import timedelta

import attrs

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

from .asphalt import layout_at_venue
from .slots import is_out


@attrs.frozen(eq=False)
class SessionTime:
    """A session's time.

    Attributes:
        start: when it starts: its own time, or what follows from the session it comes after.
        end: when it ends as published, else when it is expected to; its start where nothing says.
    """

    start: Instant
    end: Instant

    @property
    def length(self) -> timedelta:
        """How long it is; never less than nothing."""
        return max(self.end.utc - self.start.utc, timedelta())


def session_time(index: Index, session: Session) -> SessionTime | None:
    """The time of a session; ``None`` if nobody knows when it starts."""
    start = index.starts(session)
    if start is None:
        return None
    end = session.end if session.end is not None else expected_end(index, session)
    return SessionTime(start, end if end is not None else start)


def time_as_run(index: Index, session: Session) -> SessionTime | None:
    """The planned time of a session; from its recorded start on, where it was never given one."""
    planned = session_time(index, session)
    if planned is not None or session.actual is None or session.actual.start is None:
        return planned
    return session_time(index, attrs.evolve(session, start=Start.at(session.actual.start)))


def expected_end(index: Index, session: Session) -> Instant | None:
    """When a session is expected to be over: as its format says from its start on, otherwise as published.

    A timed race overruns by a lap, where the layout gives one. ``None`` if neither end is known.
    """
    layout = layout_at_venue(index, session)
    starts = index.starts(session)
    if starts is not None and session.starts is None:
        session = attrs.evolve(session, start=Start.at(starts))
    return session.expected_end(layout.lap_time if layout is not None else None)


def local(index: Index, session: Session, moment: Instant) -> Instant:
    """A moment as clocks at a session's venue show it; as written where the venue is not known."""
    venue = index.venue_of(session)
    return moment if venue is None else moment.to(venue.timezone)


def uses_track(session: Session) -> bool:
    """Whether a session is to run, and on the track."""
    return not is_out(session) and session.track_use is not TrackUse.NONE
