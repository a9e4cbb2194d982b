"""What can be done to the day: each change is a new season, not yet stamped."""

from datetime import datetime, timedelta

import attrs

from roadracing._internal.model.kernel.fields import with_facts
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import TieBehaviour
from roadracing._internal.model.weekend.weekend import Move, Plan
from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.time.aware_datetime import instant_of
from roadracing._internal.time.given_times import length_given
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start, StartKind
from roadracing._internal.track.session_times import expected_end, local

from .spoken_references import ChangeRefused, NotPlanned, session_called


def replaced(season: Season, *sessions: Session) -> Season:
    """The season with these sessions in place of those with the same ids."""
    by_id = {s.id: s for s in sessions}
    return with_facts(season, sessions=tuple(by_id.get(s.id, s) for s in season.sessions))


def parts_of(season: Season, whole: str | Session) -> tuple[Session, ...]:
    """The sessions that are part of a session, or of a part of it, and are to run at a time of their own."""
    name = session_called(season, whole).id
    return tuple(s for s in _all_parts_of(season, name) if s.starts is not None and not s.is_cancelled)


def _all_parts_of(season: Season, whole: str) -> list[Session]:
    found: list[Session] = []
    wholes = {whole}
    while more := [s for s in season.sessions if s.part_of in wholes and s.id not in wholes]:
        found += more
        wholes |= {s.id for s in more}
    return found


def timed(session: Session) -> Instant:
    """The time a session that is to run starts at.

    Raises:
        ChangeRefused: no time is known, or it is cancelled.
    """
    _to_run(session)
    if session.starts is None:
        raise ChangeRefused(f"{session.id} has no time yet: give it one with 'move {session.id} --to TIME'")
    return session.starts


def _to_run(session: Session) -> None:
    if session.is_cancelled:
        raise ChangeRefused(f"{session.id} is cancelled: bring it back with 'reinstate {session.id}' first")


def later_status(was: Instant, now: Instant) -> PlanStatus:
    """What a session is called that starts at another time: delayed, postponed to a later day, or neither."""
    if now.date() > was.date():
        return PlanStatus.POSTPONED
    return PlanStatus.DELAYED if now.utc > was.utc else PlanStatus.SCHEDULED


def shifted(session: Session, by: timedelta, *, status: PlanStatus | None = None) -> Session:
    """The session with its start, end and last entry later by a time, or earlier by a negative one."""
    start = session.start
    if start is None or start.instant is None:
        raise ChangeRefused(f"{session.id} has no time of its own to shift")
    return attrs.evolve(
        session,
        start=attrs.evolve(start, instant=start.instant + by),
        end=session.end + by if session.end is not None else None,
        last_entry_at=session.last_entry_at + by if session.last_entry_at is not None else None,
        status=status if status is not None else session.status,
    )


def delayed(season: Season, session: str | Session, by: timedelta) -> tuple[Session, ...]:
    """The session later by a time, known as exactly as before, and what is part of it with it.

    Raises:
        ChangeRefused: it has no time, is cancelled, or would not be later.
    """
    was = timed(session := session_called(season, session))
    if length_given(by) <= timedelta():
        raise ChangeRefused("a delay is later than planned; 'move' takes a session to any time")
    index = Index(season)
    status = later_status(local(index, session, was), local(index, session, was + by))
    return (
        shifted(session, by, status=status),
        *(shifted(part, by, status=status) for part in parts_of(season, session.id)),
    )


def moved(season: Season, session: str | Session, to: datetime) -> tuple[Session, ...]:
    """The session at another time, as long as before, and what is part of it with it.

    It is delayed, postponed, or simply earlier.

    Raises:
        ChangeRefused: it is cancelled.
    """
    return _at(season, session_called(season, session), Start.at(to))


def shortened(season: Season, session: str | Session, by: timedelta) -> tuple[Session, ...]:
    """The session over earlier by a time, and its length with it; it starts as planned.

    Raises:
        ChangeRefused: nobody knows how long it is, it is cancelled, or nothing would be left of it.
    """
    if length_given(by) <= timedelta():
        raise ChangeRefused("to shorten takes time away: write how much, such as 10m; 'extend' adds it")
    return _of_length(season, session_called(season, session), -by)


def extended(season: Season, session: str | Session, by: timedelta) -> tuple[Session, ...]:
    """The session over later by a time, and its length with it; it starts as planned.

    Raises:
        ChangeRefused: nobody knows how long it is, or it is cancelled.
    """
    if length_given(by) <= timedelta():
        raise ChangeRefused("to extend adds time: write how much, such as 10m; 'shorten' takes it away")
    return _of_length(season, session_called(season, session), by)


def _of_length(season: Season, session: Session, by: timedelta) -> tuple[Session, ...]:
    start, index = timed(session), Index(season)
    length = session.format.duration if session.format is not None else None
    end = session.end if session.end is not None else expected_end(index, session)
    if end is None:
        raise ChangeRefused(
            f"nobody published when {session.id} ends: say it with 'move {session.id} --end TIME'"
        )
    if end.utc + by <= start.utc or (length is not None and length + by <= timedelta()):
        raise ChangeRefused(
            f"nothing would be left of {session.id}: 'cancel {session.id}' says that it does not run"
        )
    form = session.format
    if form is not None and length is not None:
        form = attrs.evolve(form, duration=length + by)
    return (attrs.evolve(session, end=session.end + by if session.end is not None else None, format=form),)


def ending(season: Season, session: str | Session, end: datetime) -> tuple[Session, ...]:
    """The session with another end; it starts as planned.

    Raises:
        ChangeRefused: it has no time, is cancelled, or would end before it starts.
    """
    session, end = session_called(season, session), instant_of(end)
    if end.utc < (start := timed(session)).utc:
        raise ChangeRefused(f"{session.id} starts at {start.text}: it cannot end before, at {end.text}")
    return (attrs.evolve(session, end=local(Index(season), session, end)),)


def _at(season: Season, session: Session, start: Start) -> tuple[Session, ...]:
    """A session at a start that has a time, and its parts, in the venue's zone."""
    _to_run(session)
    index = Index(season)
    assert start.instant is not None  # noqa: S101 - the callers have looked
    to = local(index, session, start.instant)
    before = index.starts(session)
    start = attrs.evolve(start, instant=to)
    if before is None:
        day = session.day
        later = day is not None and day < to.date()
        first = PlanStatus.POSTPONED if later else PlanStatus.SCHEDULED
        return (attrs.evolve(session, start=start, status=first),)
    before = local(index, session, before)
    by = to.utc - before.utc
    # To the time that it has: it is called what it was.
    status = later_status(before, to) if by else session.status
    own = attrs.evolve(session, start=Start.at(before))
    there = attrs.evolve(shifted(own, by, status=status), start=start)
    if there.end is not None:
        there = attrs.evolve(there, end=local(index, session, there.end))
    parts = parts_of(season, session.id) if by else ()
    return (there, *(shifted(part, by, status=status) for part in parts))


def swapped(season: Season, first: str | Session, second: str | Session) -> tuple[Session, ...]:
    """Two sessions in each other's place, with their parts; the gap between them stays as long as it was.

    Raises:
        ChangeRefused: one has no time or is cancelled, or one is the other or a part of it.
    """
    first, second = session_called(season, first), session_called(season, second)
    if timed(second).utc < timed(first).utc:
        first, second = second, first
    family = {s.id for s in (first, *_all_parts_of(season, first.id))}
    if second.id in family or first.id in {s.id for s in _all_parts_of(season, second.id)}:
        raise ChangeRefused(f"{first.id} and {second.id} have one place: name two sessions apart")
    last = timed(second)
    if first.end is not None and second.end is not None:
        last = second.end - (first.end.utc - timed(first).utc)
    return (*moved(season, first, last), *moved(season, second, timed(first)))


def cancelled(season: Season, session: str | Session) -> tuple[Session, ...]:
    """The session and its parts, not to run; they keep their times, so that everybody sees what is cancelled.

    Raises:
        ChangeRefused: it is cancelled already.
    """
    session = session_called(season, session)
    if session.is_cancelled:
        raise ChangeRefused(f"{session.id} is cancelled already")
    gone = (session, *(p for p in _all_parts_of(season, session.id) if not p.is_cancelled))
    return tuple(attrs.evolve(s, status=PlanStatus.CANCELLED) for s in gone)


def reinstated(season: Season, session: str | Session) -> tuple[Session, ...]:
    """The session, to run after all, and those of its parts that were cancelled when it was.

    Raises:
        ChangeRefused: it is not cancelled.
    """
    session = session_called(season, session)
    if not session.is_cancelled:
        raise ChangeRefused(f"{session.id} is not cancelled")
    # The stamp of a cancellation tells which parts went with it, and which had gone before.
    stamp = session.changed_at
    parts = [
        p
        for p in _all_parts_of(season, session.id)
        if p.is_cancelled and stamp is not None and p.changed_at == stamp
    ]
    parts += [
        s for s in season.sessions if _died_with(s, session) and stamp is not None and s.changed_at == stamp
    ]
    back = {s.id: s for s in (session, *parts)}
    return tuple(attrs.evolve(s, status=PlanStatus.SCHEDULED) for s in back.values())


def _died_with(row: Session, session: Session) -> bool:
    """Whether a row was cancelled because the session that it belongs to was."""
    return row.is_cancelled and any(
        tie.session == session.id and tie.on_cancellation is TieBehaviour.DIE for tie in row.ties
    )


def with_plan(season: Season, plan: str | Plan) -> Season:
    """The season with a plan applied, such as a rain plan.

    Parts that the plan does not name go along with their whole. A session that was cancelled stays so unless
    the plan says that it is not.

    Raises:
        UnknownReference: there is no such plan, or it moves a session that is not there. It is a
            :class:`ChangeRefused` too.
    """
    plans = {p.id: p for weekend in season.weekends for p in weekend.plans}
    name = id_of(plan, Plan)
    if name not in plans:
        known = ", ".join(sorted(plans)) or "none"
        raise NotPlanned(f"there is no plan {name!r}; the plans are: {known}", name, nearest_of(name, plans))
    changed: dict[str, Session] = {}
    for move in (moves := plans[name].moves):
        for session in _planned(season, session_called(season, move.session), move):
            if session.id == move.session or session.id not in {m.session for m in moves}:
                changed[session.id] = session
    return replaced(season, *changed.values())


def _planned(season: Season, session: Session, move: Move) -> tuple[Session, ...]:
    """A session as a plan has it, and what goes along."""
    if move.cancelled:
        return (session,) if session.is_cancelled else cancelled(season, session)
    if not session.is_cancelled:
        return _moved_by(season, session, move)
    # It is moved as one that runs, and then is what it was unless the plan brings it back.
    session, *along = _moved_by(season, attrs.evolve(session, status=PlanStatus.SCHEDULED), move)
    if move.cancelled is None:
        session = attrs.evolve(session, status=PlanStatus.CANCELLED)
    return (session, *along)


def _moved_by(season: Season, session: Session, move: Move) -> tuple[Session, ...]:
    along: tuple[Session, ...] = ()
    if move.start is not None and move.start.instant is not None:
        session, *others = _at(season, session, move.start)
        along = tuple(others)
    elif move.start is not None and move.start.kind is StartKind.AFTER:
        session = attrs.evolve(session, start=move.start, end=None)
    elif move.start is not None:
        session = attrs.evolve(session, start=move.start, end=None, status=PlanStatus.POSTPONED)
    if move.end is not None:
        session = attrs.evolve(session, end=move.end)
    if move.format is not None:
        session = attrs.evolve(session, format=move.format)
    return (session, *along)


def recorded(
    session: Session,
    *,
    start: datetime | None = None,
    end: datetime | None = None,
    abandoned: bool | None = None,
) -> Session:
    """The session with what happened beside what was planned.

    Args:
        session: the session.
        start: when it started; as was known unless given.
        end: when it ended, likewise.
        abandoned: whether it was stopped and not taken up again, likewise.

    Raises:
        ChangeRefused: it would have ended before it started.
    """
    actual = session.actual or Actual()
    actual = attrs.evolve(actual, start=start or actual.start, end=end or actual.end)
    if abandoned is not None:
        actual = attrs.evolve(actual, abandoned=abandoned)
    if actual.start is not None and actual.end is not None and actual.end.utc < actual.start.utc:
        raise ChangeRefused(
            f"{session.id} started at {actual.start.text}: it cannot have ended before, at {actual.end.text}"
        )
    return attrs.evolve(session, actual=actual)


def withdrawn(session: Session, *, start: bool = True, end: bool = True) -> Session:
    """The session without a time that was recorded by mistake; what else is known of it stays.

    Args:
        session: the session.
        start: whether its start was not so.
        end: whether its end was not so.

    Raises:
        ChangeRefused: no such time was recorded.
    """
    actual = session.actual or Actual()
    taken = {"end": None, "abandoned": None} if end else {}
    left = attrs.evolve(actual, start=None if start else actual.start, **taken)
    if left == actual:
        raise ChangeRefused(
            f"nothing of the kind was recorded of {session.id}, so there is nothing to withdraw"
        )
    return attrs.evolve(session, actual=left if left != Actual() else None)
