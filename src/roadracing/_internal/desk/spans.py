"""From when until when sessions run, as far as it is known."""

from datetime import timedelta

import attrs

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant


@attrs.frozen(eq=False)
class Span:
    """A session's time.

    Attributes:
        start: when it starts: its own time, or what follows from the session it comes after.
        end: when it ends as published, else as its format lets expect; its start where nothing says.
    """

    start: Instant
    end: Instant

    @property
    def length(self) -> timedelta:
        """How long it is; never less than nothing."""
        return max(self.end.utc - self.start.utc, timedelta())


def span_of(index: Index, session: Session) -> Span | None:
    """The time of a session; ``None`` if nobody knows when it starts."""
    start = index.starts(session)
    if start is None:
        return None
    end = session.end
    if end is None:
        layout = index.layout_of(session)
        lap = layout.lap_time if layout is not None else None
        end = session.expected_end(lap)
    if end is None and session.format is not None and session.format.duration is not None:
        end = start + session.format.duration
    return Span(start, end if end is not None else start)


def here(index: Index, session: Session, instant: Instant) -> Instant:
    """An instant on the clocks of a session's venue."""
    venue = index.venue_of(session)
    return instant if venue is None else instant.to(venue.timezone)


def uses_track(session: Session) -> bool:
    """Whether a session is to run, and on the track."""
    return not session.is_cancelled and session.track_use is not TrackUse.NONE


def common_asphalt(index: Index, one: Session, other: Session) -> bool:
    """Whether two sessions are at one venue, and not on layouts that have no road in common."""
    mine, theirs = index.venue_of(one), index.venue_of(other)
    if mine is None or theirs is None or mine.id != theirs.id:
        return False
    first, second = index.layout_of(one), index.layout_of(other)
    stretches = set(first.asphalt if first else ()), set(second.asphalt if second else ())
    return not stretches[0] or not stretches[1] or bool(stretches[0] & stretches[1])
