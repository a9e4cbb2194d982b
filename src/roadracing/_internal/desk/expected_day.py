"""What the rest of a day is expected at, from what was recorded of it: the one formula for desk, pages and programs."""

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

import attrs

from roadracing._internal.model.control.track_status import SessionStatus
from roadracing._internal.model.kernel.what_is_meant import ids_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import TieAnchor, TieBehaviour
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.control.replayed_logs import replays_of
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import Start, StartKind
from roadracing._internal.track.asphalt import grounds_of
from roadracing._internal.track.overlaps import LOOKED_AT
from roadracing._internal.track.session_times import (
    SessionTime,
    expected_end,
    local,
    time_as_run,
    uses_track,
)
from roadracing._internal.track.slots import is_out
from roadracing._internal.words.printed import printed

from .changing import later_status, replaced, shifted

_ROUNDS = 10
"""How often what follows something else is worked out again. Library default."""


@printed
@attrs.frozen(kw_only=True)
class ExpectedTimes:
    """When a session is going to run, or ran, as far as that can be told.

    An expectation is never earlier than what is official, and changes nothing: only a bulletin does.

    Attributes:
        session: the id of the session.
        start: when it started, or is expected to.
        end: when it ended, or is expected to; ``None`` where nobody can tell.
        started: whether its start was recorded.
        ended: whether its end was recorded.
        late_by: how much later than planned it starts.
        needed: when it could start, where it is fixed and cannot hold its time.
        unknown: what is not known, in words.
    """

    session: str
    start: Instant
    end: Instant | None
    started: bool = False
    ended: bool = False
    late_by: timedelta = timedelta()
    needed: Instant | None = None
    unknown: str | None = None


def expected_day(
    index: Index,
    *,
    now: datetime | None = None,
    changeover: timedelta | None = None,
    practices: Practices | None = None,
    stopped: str | Session | Iterable[str | Session] | None = None,
) -> dict[str, ExpectedTimes]:
    """What each session that is to run is expected at, by its id.

    Recorded times count before planned ones. What is late pushes what follows on the same asphalt on that day: gaps
    are used up, down to the changeover in force or the gap that was planned, whichever is shorter. A fixed session
    holds its time, and it is said when it could start where it cannot. What belongs to a session that is late, and
    would move with it, is late with it. Nothing is expected earlier than planned.

    With a clock, what has started and is not over ends no earlier than now, and what is due starts no earlier than
    now, on days of which anything was recorded: where nobody records what happens, the clock alone tells nothing.

    Args:
        index: the season.
        now: what time it is; without it, only what was recorded counts.
        changeover: the changeover that overrides the one in force.
        practices: the parameters in force; those of the season unless given.
        stopped: the sessions that are stopped, or their ids; as the control logs say unless given.
    """
    day = _DayAsItRuns(
        index,
        now,
        changeover,
        practices or Practices(index=index),
        stopped_sessions(index.season, now) if stopped is None else frozenset(ids_of(stopped, Session)),
    )
    for session, planned in day.in_order():
        day.found[session.id] = day.on_track(session, planned)
    for _ in range(_ROUNDS):
        if not day.along():
            break
    return day.found


def stopped_sessions(season: Season, now: datetime | None = None) -> frozenset[str]:
    """The sessions that are stopped and not yet taken up again, as the control logs say.

    Args:
        season: the season.
        now: up to when the logs count; to their ends unless given.
    """
    found = set()
    for replay in replays_of(Case(season=season, index=Index(season))).values():
        state = replay.final if now is None else replay.at(now)
        if state.session is not None and state.session_status is SessionStatus.SUSPENDED:
            found.add(state.session)
    return frozenset(found)


def as_expected(
    season: Season, *, now: datetime | None = None, changeover: timedelta | None = None
) -> Season:
    """The season with the expectation as its plan: what is expected later than planned is moved there, by nobody yet.

    What is on keeps its start and ends later if it overruns. What is over or fixed stays as it was planned.

    Args:
        season: the season.
        now: what time it is; without it, only what was recorded counts.
        changeover: the changeover that overrides the one in force.
    """
    index = Index(season)
    expected = expected_day(index, now=now, changeover=changeover)
    late = []
    for session in season.sessions:
        found, starts = expected.get(session.id), session.starts
        if found is None or starts is None or found.ended or session.fixed or session.is_cancelled:
            continue
        if found.started:
            end = found.end if found.unknown is None else None
            if end is not None and session.end is not None and end.utc > session.end.utc:
                late.append(attrs.evolve(session, end=local(index, session, end)))
            continue
        if found.late_by > timedelta():
            to = local(index, session, starts + found.late_by)
            status = later_status(local(index, session, starts), to)
            late.append(shifted(session, found.late_by, status=status))
    return replaced(season, *late)


class _DayAsItRuns:
    """The days of a season, with what was recorded of them."""

    def __init__(
        self,
        index: Index,
        now: datetime | None,
        changeover: timedelta | None,
        rules: Practices,
        stopped: frozenset[str],
    ) -> None:
        self.index, self.changeover, self.rules, self.stopped = index, changeover, rules, stopped
        self.now = now.astimezone(UTC) if now is not None else None
        self.found: dict[str, ExpectedTimes] = {}
        self.planned = {
            s.id: span
            for s in index.sessions.values()
            if not is_out(s) or s.actual is not None
            if (span := time_as_run(index, s)) is not None
        }
        # What is late, by the ground on which it is, in the order of the day: only this is in anybody's way.
        self._late: dict[object, list[Session]] = {}
        recorded = [s for s in index.sessions.values() if s.id in self.planned and _is_recorded(s)]
        self._recorded_days = {self._day(s) for s in recorded}
        self._last_started: dict[object, datetime] = {}
        for session in recorded:
            if uses_track(session):
                for ground in self._grounds(session):
                    begun = self.planned[session.id].start.utc
                    last = self._last_started.get(ground)
                    self._last_started[ground] = begun if last is None or begun > last else last

    def in_order(self) -> Iterator[tuple[Session, SessionTime]]:
        """Every session with a time, in the order in which they were planned."""
        order = sorted(self.planned, key=lambda name: (self.planned[name].start.utc, name))
        return ((self.index.sessions[name], self.planned[name]) for name in order)

    def on_track(self, session: Session, planned: SessionTime) -> ExpectedTimes:
        """A session by itself, behind what is late before it."""
        actual = session.actual
        begun = actual.start if actual is not None else None
        over = actual.end if actual is not None else None
        needed = None
        start = begun or planned.start
        if begun is None and over is None and not session.is_cancelled:
            earliest = self._earliest(session, planned)
            if session.fixed:
                needed = local(self.index, session, earliest) if earliest.utc > start.utc else None
            else:
                start = local(self.index, session, earliest)
        end, unknown = over, None
        if end is None:
            end = self._end_from(session, planned, start, started=begun is not None)
            if begun is not None and self.now is not None and end is not None and end.utc < self.now:
                end = local(self.index, session, Instant.of(self.now))
            if session.id in self.stopped:
                unknown = "it is stopped, and nobody knows when it goes on"
            elif end is None:
                unknown = "nobody published when it ends"
        times = ExpectedTimes(
            session=session.id,
            start=start,
            end=end if end is not None and end.utc >= start.utc else None,
            started=begun is not None,
            ended=over is not None,
            late_by=max(start.utc - planned.start.utc, timedelta())
            if not session.is_cancelled
            else timedelta(),
            needed=needed,
            unknown=unknown,
        )
        if self._is_in_the_way(planned, times):
            for ground in self._grounds(session):
                self._late.setdefault(ground, []).append(session)
        return times

    def along(self) -> bool:
        """What belongs to a session that is late is late with it; whether anything was."""
        changed = False
        for session, _ in self.in_order():
            mine = self.found[session.id]
            if mine.started or mine.ended or session.fixed or session.is_cancelled:
                continue
            by = max((self._by(session), mine.late_by))
            if by > mine.late_by:
                changed = True
                further = by - mine.late_by
                self.found[session.id] = attrs.evolve(
                    mine,
                    start=self._later(mine.start, further),
                    end=self._later(mine.end, further) if mine.end is not None else None,
                    late_by=by,
                )
        return changed

    def _by(self, session: Session) -> timedelta:
        """By how much a session is late because of what it belongs to or follows."""
        whole = self.found.get(session.part_of or "")
        by = whole.late_by if whole is not None else timedelta()
        for tie in session.ties:
            other = self.found.get(tie.session)
            if other is None or tie.on_delay is not TieBehaviour.SHIFT:
                continue
            if tie.anchor in (None, TieAnchor.START):
                by = max(by, other.late_by)
            elif other.end is not None:
                by = max(by, other.end.utc - self.planned[tie.session].end.utc)
        start = session.start
        before = self.found.get(start.session or "") if start is not None else None
        follows = start is not None and start.kind is StartKind.AFTER
        if follows and before is not None and before.end is not None:
            by = max(by, before.end.utc - self.planned[before.session].end.utc)
        return by

    def _earliest(self, session: Session, planned: SessionTime) -> Instant:
        """When a session can start that nobody has recorded."""
        earliest = planned.start
        if not uses_track(session):
            return earliest
        day = self._day(session)
        for ground in self._grounds(session):
            for other in self._late.get(ground, [])[-LOOKED_AT:]:
                if not self._is_before(other, session, planned):
                    continue
                if not _is_recorded(other) and self._day(other) != day:
                    continue
                after = self._behind(other, session, planned)
                if after.utc > earliest.utc:
                    earliest = after
        if self.now is not None and earliest.utc < self.now and self._is_due(session):
            earliest = Instant.of(self.now)
        return earliest

    def _behind(self, other: Session, session: Session, planned: SessionTime) -> Instant:
        """When a session can start behind one that is late."""
        times, end = self.found[other.id], self.found[other.id].end
        if end is None:
            # Nobody knows what of the distance between them is gap, so it stays as it was planned.
            return self._later(planned.start, times.late_by)
        gap = planned.start.utc - self.planned[other.id].end.utc
        return self._later(end, min(gap, self._changeover(session)))

    def _is_before(self, other: Session, session: Session, planned: SessionTime) -> bool:
        if session.part_of == other.id or other.part_of == session.id:
            return False
        return self.planned[other.id].end.utc <= planned.start.utc

    def _is_due(self, session: Session) -> bool:
        """Whether a session is waited for: its day is being recorded, and nothing planned later has started."""
        if self._day(session) not in self._recorded_days or session.id not in self.planned:
            return False
        begins = self.planned[session.id].start.utc
        return all(self._last_started.get(g, begins) <= begins for g in self._grounds(session))

    @staticmethod
    def _is_in_the_way(planned: SessionTime, times: ExpectedTimes) -> bool:
        if times.end is None:
            return times.late_by > timedelta() and not times.ended
        return times.end.utc > planned.end.utc

    def _end_from(
        self, session: Session, planned: SessionTime, start: Instant, *, started: bool
    ) -> Instant | None:
        """When a session ends that starts at a time: as its format says, with its slot, or after as long as that."""
        end = session.end
        try:
            own = attrs.evolve(session, start=Start.at(start), end=None)
            worked_out = expected_end(self.index, own)
            if worked_out is not None:
                return worked_out
            if end is None:
                return None
            if started and end.utc >= start.utc:
                return end
            return start + (end.utc - planned.start.utc) if end.utc > planned.start.utc else None
        except InstantError:
            # No calendar goes beyond the year 9999.
            return end

    @staticmethod
    def _later(moment: Instant, by: timedelta) -> Instant:
        try:
            return moment + by
        except InstantError:
            return moment  # no calendar goes beyond the year 9999

    def _changeover(self, session: Session) -> timedelta:
        if self.changeover is not None:
            return self.changeover
        return timedelta(minutes=self.rules.effective("changeover_min", session).value or 0)

    def _day(self, session: Session) -> tuple[str, date]:
        return session.weekend, local(self.index, session, self.planned[session.id].start).date()

    def _grounds(self, session: Session) -> Collection[object]:
        return grounds_of(self.index, session) if uses_track(session) else ()


def _is_recorded(session: Session) -> bool:
    return session.actual is not None and (session.actual.start or session.actual.end) is not None
