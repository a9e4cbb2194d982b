"""Days, times and sessions in the words of a notice board."""

import datetime as dt

from roadracing._internal.appearance.session_names import reserve_text
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import StartKind
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.spoken_languages import say


def zone_of(index: Index, session: Session) -> str | None:
    """The zone in which a session's times are read: its venue's."""
    venue = index.venue_of(session)
    return venue.timezone if venue is not None else None


def shown(index: Index, session: Session, instant: Instant) -> Instant:
    """An instant on the clocks of a session's venue."""
    zone = zone_of(index, session)
    return instant if zone is None else instant.to(zone)


def day_of(index: Index, session: Session) -> dt.date | None:
    """The day on which a session starts at its venue, as far as it is known."""
    starts = index.starts(session)
    return shown(index, session, starts).date() if starts is not None else session.day


def start_text(index: Index, session: Session, *, day: bool = False) -> str:
    """When a session starts, in words; with the day where that is asked for and known."""
    start, starts = session.start, index.starts(session)
    reserve = reserve_text(index, start)
    if starts is None:
        words = reserve or say("a time to be announced")
        on = session.day
        return say("{time} on {day}", time=words, day=short_day_text(on)) if on is not None and day else words
    here = shown(index, session, starts)
    time = clock_text(here)
    if start is not None and start.kind is StartKind.AFTER:
        time = f"{time} ({reserve})"
    elif reserve:
        time = f"{reserve} {time}"
    return f"{short_day_text(here.date())} {time}" if day else time
