"""Plans for rain and the like have to work on the day."""

from collections.abc import Iterable, Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan, RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.venue.restrictions import moved
from roadracing._internal.track.overlaps import GroundClaim, first_few, meetings
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.clocks import span_text


@rule("SCH016", "plan-cannot-run", Severity.ERROR)
def plan_cannot_run(case: Case) -> Iterator[Finding]:
    """A plan moves sessions of its own weekend, to times at which they can run.

    A plan (`plans` of a weekend) is a set of moves that was agreed beforehand, for rain say, so that nobody has to
    think when it rains. Each move names a session of the same weekend. Where a plan moves a start and no end,
    the session keeps its length.

    **A warning** says that the timetable the plan makes has a fault the timetable itself does not have: two sessions
    that have the track to themselves at once, or a session that would end before it starts.

    **Not flagged:** faults that are there without the plan; conflicts with another weekend at the venue; moves of
    sessions that do not exist, which REF001 reports.

    **To fix it,** correct the move, or add the move that makes room.
    """
    for weekend in case.season.weekends:
        if not weekend.plans:
            continue
        sessions = case.index.sessions_of(weekend.id)
        unplanned = {(one.id, other.id) for one, other in _conflicts(_alone(case, weekend, sessions))}
        for plan in weekend.plans:
            moves = {move.session: move for move in plan.moves}
            yield from _foreign(case, weekend, plan)
            planned = _alone(case, weekend, [_by_plan(s, moves.get(s.id)) for s in sessions])
            for name in moves:
                yield from _backwards(planned, weekend, plan, name)
            for one, other in _conflicts(planned):
                if (one.id, other.id) not in unplanned and (other.id, one.id) not in unplanned:
                    yield _conflict(planned, weekend, plan, one, other)


def _by_plan(session: Session, move: Move | None) -> Session:
    if move is None:
        return session
    if move.cancelled:
        return attrs.evolve(session, status=PlanStatus.CANCELLED)
    return moved(session, move)


def _alone(case: Case, weekend: RaceWeekend, sessions: Iterable[Session]) -> Case:
    """A weekend by itself, with its sessions as they are given."""
    venue = case.index.venues.get(weekend.venue)
    season = Season(
        namespace=case.season.namespace,
        series=case.season.series,
        venues=(venue,) if venue is not None else (),
        weekends=(weekend,),
        sessions=tuple(sessions),
    )
    return attrs.evolve(case, season=season, index=Index(season))


def _conflicts(case: Case) -> Iterator[tuple[Slot, Slot]]:
    """The pairs of sessions that have the track to themselves at once."""
    exclusive = [claim for claim in case.on_track if claim.slot.session.track_use is TrackUse.EXCLUSIVE]

    def apart(earlier: GroundClaim, later: GroundClaim) -> bool:
        return not case.families.belong_together(earlier.slot.session, later.slot.session)

    for later, few, _ in first_few(meetings(exclusive), apart):
        for earlier in few:
            yield earlier.slot, later.slot


def _path(weekend: RaceWeekend, plan: Plan, *names: str) -> Path:
    """Where a plan moves one of some sessions; the plan itself if it moves none of them."""
    path: Path = ("weekends", weekend.id, "plans", plan.id)
    moves = {move.session for move in plan.moves}
    return next(((*path, "moves", name) for name in names if name in moves), path)


def _name(plan: Plan) -> str:
    return repr(plan.name or plan.id)


def _foreign(case: Case, weekend: RaceWeekend, plan: Plan) -> Iterator[Finding]:
    """A move of a session that belongs to another weekend."""
    for move in plan.moves:
        session = case.index.sessions.get(move.session)
        if session is not None and session.weekend != weekend.id:
            yield Finding(
                message=f"the plan {_name(plan)} of {case.weekend_name(weekend)} moves {case.session_name(session)}, "
                f"which belongs to another weekend, {session.weekend!r}",
                path=_path(weekend, plan, session.id),
                related=(
                    Related(message=case.session_name(session), path=("sessions", session.id, "weekend")),
                ),
                hint="move a session of this weekend, or put the move into a plan of the other",
                context={"plan": plan.id, "session": session.id, "weekend": session.weekend},
            )


def _backwards(planned: Case, weekend: RaceWeekend, plan: Plan, name: str) -> Iterator[Finding]:
    """A session that would end before it starts."""
    session = planned.index.sessions.get(name)
    if session is None or session.is_cancelled or session.end is None:
        return
    starts = planned.index.starts(session)
    if starts is not None and session.end < starts:
        yield Finding(
            message=f"by the plan {_name(plan)}, {planned.session_label(session)} starts "
            f"{span_text(planned.local(session, starts))} and ends before that, "
            f"{span_text(planned.local(session, session.end))}",
            path=_path(weekend, plan, name),
            severity=Severity.WARNING,
            related=(Related(message="the session", path=("sessions", name)),),
            hint="give the move an end",
            context={"plan": plan.id, "session": name},
        )


def _conflict(planned: Case, weekend: RaceWeekend, plan: Plan, one: Slot, other: Slot) -> Finding:
    return Finding(
        message=f"by the plan {_name(plan)}, {planned.session_name(other.session)} and "
        f"{planned.session_name(one.session)} both have the track to themselves {planned.together(one, other)}",
        path=_path(weekend, plan, other.id, one.id),
        severity=Severity.WARNING,
        related=(
            Related(message=planned.session_label(one.session), path=("sessions", one.id, "start")),
            Related(message=planned.session_label(other.session), path=("sessions", other.id, "start")),
        ),
        hint="correct the move, or add the move that makes room",
        context={"plan": plan.id, "session": other.id, "other": one.id},
    )
