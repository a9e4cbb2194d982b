"""When what a calendar shows of a session last changed: without that, no subscriber can tell new from old."""

import datetime as dt
from collections.abc import Iterable

import attrs

from roadracing._internal.appearance.stamp import stamp as last_said
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session

_LISTED = 10


@attrs.frozen
class Stamp:
    """The revision a session is at, and since when.

    Attributes:
        changed: when it last changed, in UTC: DTSTAMP and LAST-MODIFIED.
        sequence: how often it changed since it was published: SEQUENCE.
    """

    changed: dt.datetime
    sequence: int


class UnstampedError(RoadracingError):
    """Nobody says when these sessions last changed, so a feed of them would leave subscribers with old times.

    Attributes:
        sessions: their ids.
        weekends: the ids of their weekends.
    """

    def __init__(self, sessions: Iterable[Session]) -> None:
        found = tuple(sessions)
        self.sessions = tuple(session.id for session in found)
        self.weekends = tuple(dict.fromkeys(session.weekend for session in found))
        super().__init__(self.sessions)

    def __str__(self) -> str:
        """What is missing, for which sessions, and what to set."""
        count = len(self.sessions)
        which = ", ".join(self.sessions[:_LISTED]) + (
            f" and {count - _LISTED} more" if count > _LISTED else ""
        )
        weekends = ", ".join(self.weekends[:_LISTED]) + (
            " and others" if len(self.weekends) > _LISTED else ""
        )
        have = "session has" if count == 1 else "sessions have"
        return (
            f"{count} {have} no time of last change, without which calendars cannot tell new times from old "
            f"ones: {which}. Set 'issued' of the season, or 'issued_at' in the timetable of the weekend "
            f"({weekends}), or 'changed_at' of each session"
        )


def stamp(index: Index, session: Session) -> Stamp | None:
    """When a session last changed: its own time, else its timetable's issue, else the season's.

    ``None`` where nobody says.
    """
    at = last_said(index, session)
    if at is None:
        return None
    return Stamp(at.utc.replace(microsecond=0), session.revision or 0)
