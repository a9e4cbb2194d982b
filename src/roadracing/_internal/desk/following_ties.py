"""What belongs to a session goes with it: it moves, stretches, dies, or somebody is asked."""

from collections.abc import Iterable
from datetime import timedelta

import attrs

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.model.kernel.what_is_meant import ids_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import Tie, TieAnchor, TieBehaviour
from roadracing._internal.time.instant import Instant
from roadracing._internal.track.session_times import local, session_time
from roadracing._internal.words.printed import printed

from .changing import later_status, parts_of, replaced, shifted


@printed
@attrs.frozen(kw_only=True)
class TieQuestion:
    """A row belongs to a session that changed, and nobody has stated what it does then.

    Attributes:
        session: the id of the row.
        belongs_to: the id of the session that changed.
        text: the question, in words.
    """

    session: str
    belongs_to: str
    text: str

    def __str__(self) -> str:
        """The question."""
        return self.text


@printed
@attrs.frozen(kw_only=True)
class FollowedTies:
    """A day in which everything that is tied to a changed session has followed it.

    Attributes:
        season: the season, not yet stamped.
        followed: the ids of the rows that went along, in the order in which they did.
        questions: what somebody has to decide.
    """

    season: Season
    followed: tuple[str, ...]
    questions: tuple[TieQuestion, ...]

    def __str__(self) -> str:
        """What went along, and what somebody has to decide, a line each."""
        index = Index(self.season)
        lines = [f"goes along: {index.sessions[name]}" for name in self.followed]
        return "\n".join([*lines, *(f"to decide: {each}" for each in self.questions)]) or "nothing goes along"


def follow_ties(
    before: Season, after: Season, *, chosen: str | Session | Iterable[str | Session] = ()
) -> FollowedTies:
    """The season after a change, with what belongs to the changed sessions gone along.

    What somebody changed by name stays as they put it, and what is fixed stays where it is: a question is asked.

    Args:
        before: the day as it was planned.
        after: the same with the change in it.
        chosen: the sessions that somebody changed by name, or their ids.

    Raises:
        UnknownReference: one is another kind of thing.
    """
    named = frozenset(ids_of(chosen, Session))
    old, tied = Index(before), _tied(after)
    current = {s.id: s for s in after.sessions}
    waiting = [s.id for s in after.sessions if old.sessions.get(s.id) not in (None, s)]
    followed: dict[str, None] = {}
    questions: dict[tuple[str, str], TieQuestion] = {}
    done: set[tuple[str, str]] = set()
    while waiting:
        changed = waiting.pop(0)
        for row_id, tie in tied.get(changed, ()):
            if row_id in named or row_id not in old.sessions or (row_id, changed) in done:
                continue
            done.add((row_id, changed))
            index = Index(replaced(after, *current.values()))
            wanted = _wanted(old, index, changed, tie)
            if wanted is None or index.sessions[row_id].is_cancelled:
                continue
            went = _go_along(old.sessions[row_id], index, row_id, wanted)
            if isinstance(went, str):
                text = f"{session_name(index, index.sessions[row_id])} belongs to it: {went}"
                questions[row_id, changed] = TieQuestion(session=row_id, belongs_to=changed, text=text)
                continue
            for session in went:
                current[session.id] = session
                followed[session.id] = None
                waiting.append(session.id)
    return FollowedTies(
        season=replaced(after, *current.values()),
        followed=tuple(followed),
        questions=tuple(questions.values()),
    )


def _tied(season: Season) -> dict[str, list[tuple[str, Tie]]]:
    found: dict[str, list[tuple[str, Tie]]] = {}
    for session in season.sessions:
        for tie in session.ties:
            if tie.session != session.id:
                found.setdefault(tie.session, []).append((session.id, tie))
    return found


def _wanted(old: Index, new: Index, changed: str, tie: Tie) -> tuple[TieBehaviour, timedelta, str] | None:
    """What a row does, by how much its anchor has moved, and what happened; ``None`` if it is not concerned."""
    was, now = old.sessions[changed], new.sessions[changed]
    name = session_name(new, now)
    if now.is_cancelled:
        if was.is_cancelled:
            return None
        return tie.on_cancellation or TieBehaviour.ASK, timedelta(), f"{name} is cancelled"
    if _abandoned(now) and not _abandoned(was):
        end, actual = _anchor(old, was, attrs.evolve(tie, anchor=TieAnchor.FLAG)), now.actual
        over = actual.end if actual is not None else None
        by = over.utc - end.utc if over is not None and end is not None else timedelta()
        return tie.on_abandonment or TieBehaviour.ASK, by, f"{name} is abandoned"
    planned, present = _anchor(old, was, tie), _anchor(new, now, tie)
    if planned is None or present is None or planned.utc == present.utc:
        return None
    starts = (old.starts(was), new.starts(now))
    moved = starts[0] is None or starts[1] is None or starts[0].utc != starts[1].utc
    cut = not moved and present.utc < planned.utc
    behaviour = tie.on_cut if cut else tie.on_delay
    by = present.utc - planned.utc
    how = f"{name} is over earlier" if cut else f"{name} is {'later' if by > timedelta() else 'earlier'}"
    return behaviour or TieBehaviour.ASK, by, how


def _abandoned(session: Session) -> bool:
    return session.actual is not None and bool(session.actual.abandoned)


def _anchor(index: Index, session: Session, tie: Tie) -> Instant | None:
    time = session_time(index, session)
    if time is None:
        return None
    return time.start if tie.anchor in (None, TieAnchor.START) else time.end


def _go_along(
    planned: Session, index: Index, row_id: str, wanted: tuple[TieBehaviour, timedelta, str]
) -> tuple[Session, ...] | str:
    """The row as it goes along, with its parts; or the question, in words."""
    row = index.sessions[row_id]
    behaviour, by, how = wanted
    if behaviour is TieBehaviour.HOLD:
        return ()
    if behaviour is TieBehaviour.ASK:
        return f"{how}, and nobody has stated what becomes of it"
    if row.fixed:
        return f"{how}, and it is fixed ({row.fixed_reason or 'no reason is given'})"
    parts = parts_of(index.season, row.id)
    if behaviour is TieBehaviour.DIE:
        return tuple(attrs.evolve(s, status=PlanStatus.CANCELLED) for s in (row, *parts))
    if behaviour is TieBehaviour.STRETCH:
        if planned.end is None or row.starts is None or planned.end.utc + by < row.starts.utc:
            return f"{how}, and it cannot stretch by as much"
        end = planned.end + by
        return () if row.end == end else (attrs.evolve(row, end=end),)
    if planned.starts is None or row.starts is None:
        return f"{how}, and it has no time of its own"
    further = planned.starts.utc + by - row.starts.utc
    if not further or (by > timedelta() > further):
        return ()
    start = local(index, row, planned.starts)
    status = later_status(start, local(index, row, planned.starts + by))
    return tuple(shifted(s, further, status=status) for s in (row, *parts))
