"""The time that each session of the day takes."""

from datetime import datetime

import attrs

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import PlanStatus, TrackCondition, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import StartKind
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, eq=False)
class Slot:
    """A session takes the time from its start up to its end, the end not included.

    A moment, and a session whose end nobody published, take the instant at which they start.

    Attributes:
        session: the session.
        start: when it starts, as the document says it or as it follows from other sessions.
        begins: the same in UTC.
        ends: its end in UTC; equal to ``begins`` where it takes an instant only.
        exact: whether the start was given without reserve.
    """

    session: Session
    start: Instant
    begins: datetime
    ends: datetime
    exact: bool

    def __str__(self) -> str:
        """The session, and when it is on."""
        return str(self.session)

    @property
    def id(self) -> str:
        """The id of the session."""
        return self.session.id

    @property
    def end_known(self) -> bool:
        """Whether it was published when it ends."""
        return self.session.end is not None

    def overlaps(self, other: "Slot") -> bool:
        """Whether there is an instant that both take."""
        earlier, later = (self, other) if self.begins <= other.begins else (other, self)
        return later.begins < earlier.ends or later.begins == earlier.begins


def is_out(session: Session) -> bool:
    """Whether a session is out of the day: cancelled, or postponed to a time nobody knows yet."""
    if session.is_cancelled:
        return True
    return session.status is PlanStatus.POSTPONED and (
        session.start is None or session.start.kind in (StartKind.TBC, StartKind.ON)
    )


def is_hot(session: Session) -> bool:
    """Whether a session is to run on a hot track."""
    return (
        session.track_condition is TrackCondition.HOT
        and session.track_use is not TrackUse.NONE
        and not is_out(session)
    )


def slots_of(index: Index) -> tuple[Slot, ...]:
    """The slots of all sessions that are to run at a known time, first to last."""
    exact: dict[str, bool] = {}
    slots = []
    for session in index.sessions.values():
        start = None if is_out(session) else index.starts(session)
        if start is None:
            continue
        begins = start.utc
        end = session.end.utc if session.end is not None else begins
        slots.append(
            Slot(
                session=session,
                start=start,
                begins=begins,
                ends=max(begins, end),
                exact=_is_exact(index, session, exact),
            )
        )
    return tuple(sorted(slots, key=lambda slot: (slot.begins, slot.id)))


def _is_exact(index: Index, session: Session, known: dict[str, bool]) -> bool:
    """Whether a start holds as it stands; one that follows a session needs that one's published end."""
    chain: list[Session] = []
    current = session
    while current.id not in known:
        start = current.start
        if start is None or start.kind is not StartKind.AFTER:
            # A session that says no start says nothing approximate either.
            known[current.id] = start is None or start.exact
            break
        chain.append(current)
        # What follows in a circle, or nothing that is known, has no exact start.
        known[current.id] = False
        before = index.sessions.get(start.session or "")
        if before is None:
            break
        current = before
    result = known[current.id]
    for link in reversed(chain):
        before = index.sessions.get((link.start.session if link.start is not None else None) or "")
        result = result and before is not None and before.end is not None
        known[link.id] = result
    return known[session.id]
