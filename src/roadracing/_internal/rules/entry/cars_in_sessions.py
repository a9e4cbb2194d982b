"""Which cars run in which sessions."""

from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.track.slots import is_out

IN_THE_PITS = COMPETITION | {
    SessionKind.PIT_LANE,
    SessionKind.PIT_STOP_PRACTICE,
    SessionKind.RECONNAISSANCE,
}
"""The kinds of session in which cars are in the pit lane."""


class Running:
    """The sessions of each car, and the cars of each session, as series and classes say it.

    A car runs in the sessions of its series at the weekends it is entered for; of those that name classes, in those
    that name its own, or in all of them where nobody knows its class. What was cancelled does not count.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._sessions: dict[tuple[str, str], list[Session]] = {}
        for session in index.sessions.values():
            if not is_out(session):
                for series in session.series:
                    self._sessions.setdefault((session.weekend, series), []).append(session)
        self._of_class: dict[tuple[str, str, str | None], tuple[Session, ...]] = {}
        self._entries: dict[tuple[str, str], tuple[Entry, ...]] = {}

    def sessions_of_series(self, weekend: str, series: str) -> tuple[Session, ...]:
        """The sessions of a series at a weekend, by id."""
        return tuple(self._sessions.get((weekend, series), ()))

    def sessions_of(self, entry: Entry, weekend: str) -> tuple[Session, ...]:
        """The sessions of a car at a weekend, by id, whether or not it is entered for that."""
        key = (weekend, entry.series, entry.car_class)
        if key not in self._of_class:
            held = self._sessions.get((weekend, entry.series), ())
            self._of_class[key] = tuple(session for session in held if takes(session, entry))
        return self._of_class[key]

    def entered(self, weekend: str, series: str) -> tuple[Entry, ...]:
        """The cars that are entered in a series for a weekend, by id; what was withdrawn does not count."""
        key = (weekend, series)
        if key not in self._entries:
            self._entries[key] = self._index.entries_at(weekend, series)
        return self._entries[key]

    def cars_in(self, session: Session) -> tuple[Entry, ...]:
        """The cars of a session, by series and id."""
        return tuple(
            entry
            for series in session.series
            for entry in self.entered(session.weekend, series)
            if takes(session, entry)
        )


def takes(session: Session, entry: Entry) -> bool:
    """Whether a session of a car's series is for its class, as far as that is known."""
    return not session.classes or entry.car_class is None or entry.car_class in session.classes


def running_in(case: Case) -> Running:
    """Which cars run in which sessions of a season."""
    return Running(case.index)
