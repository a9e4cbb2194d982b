"""The track has been looked at, and nobody is on it."""

from collections.abc import Iterator

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.model.weekend.kinds import SessionKind, TrackCondition, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.safety.evidence import Check, Evidence
from roadracing._internal.safety.readiness_answer import Requirement, RequirementState
from roadracing._internal.time.instant import Instant

from .evidence_in_force import Question

_OWNER = "race director"
_SOURCE = "IMSA's official schedules: inspection of the cold track, then a course clearance lap, then cars"
_PEOPLE = (
    "FIA Formula One Sporting Regulations 2025, article 26.7; IMSA's official schedules tell cold from hot"
)


def track(question: Question) -> Iterator[Requirement]:
    """Inspected, cleared, and free of people since anybody was on it."""
    cold = [s for s in question.index.sessions_of(question.session.weekend) if _is_cold(question, s)]
    yield _done(question, Check.TRACK_INSPECTED, SessionKind.TRACK_INSPECTION, "the track has been inspected")
    last = max((end for s in cold if (end := _ended(question, s)) is not None), default=None)
    yield _done(
        question, Check.COURSE_CLEARED, SessionKind.COURSE_CLEARANCE, "the course car has gone round", last
    )
    yield _people(question, cold, last)


def _is_cold(question: Question, session: Session) -> bool:
    """Whether people have or had the track on this day."""
    starts = question.index.starts(session)
    return (
        session.track_condition is TrackCondition.COLD
        and session.track_use is not TrackUse.NONE
        and not session.is_cancelled
        and starts is not None
        and question.local(starts).date() >= question.day
    )


def _ended(question: Question, session: Session) -> Instant | None:
    """When a session ended, if it has: as it happened, otherwise as planned."""
    actual = session.actual.end if session.actual is not None else None
    end = actual or session.end
    return end if end is not None and end <= question.at else None


def _done(
    question: Question, check: Check, kind: SessionKind, what: str, after: Instant | None = None
) -> Requirement:
    """What happened by the timetable is evidence like what the log says; the later of them decides."""
    said = _happened(question, check, kind, question.latest(check))
    state, sentence = question.judged(said, what, after)
    return Requirement(
        check=check,
        state=state,
        sentence=sentence,
        owner=_OWNER,
        source=_SOURCE,
        evidence_at=said.at if said is not None else None,
    )


def _happened(question: Question, check: Check, kind: SessionKind, said: Evidence | None) -> Evidence | None:
    for session in question.index.sessions_of(question.session.weekend):
        end = session.actual.end if session.actual is not None else None
        same = _layout(question, session)
        done = session.kind is kind and same and end is not None and end <= question.at
        if done and end is not None and (said is None or said.at < end):
            said = Evidence(check=check, at=end)
    return said


def _layout(question: Question, session: Session) -> bool:
    """Whether a session looked at the layout in question, as far as that is known."""
    layout = question.index.layout_of(session)
    return layout is None or question.layout is None or layout.id == question.layout.id


def _people(question: Question, cold: list[Session], last: Instant | None) -> Requirement:
    said = _happened(
        question,
        Check.NOBODY_ON_TRACK,
        SessionKind.COURSE_CLEARANCE,
        question.latest(Check.NOBODY_ON_TRACK),
    )
    state, sentence = question.judged(said, "nobody is on the track", last)
    path: tuple[str, ...] = ()
    for session in cold:
        starts = question.index.starts(session)
        running = starts is not None and starts <= question.at and _ended(question, session) is None
        since = said is not None and starts is not None and said.ok and said.at >= starts
        if running and not since:
            end = f" until {question.clock(session.end)}" if session.end is not None else ""
            state = RequirementState.UNMET
            sentence = f"people have the track{end}: {session_name(question.index, session)}"
            path = ("sessions", session.id)
    return Requirement(
        check=Check.NOBODY_ON_TRACK,
        state=state,
        sentence=sentence,
        owner=_OWNER,
        source=_PEOPLE,
        evidence_at=said.at if said is not None else None,
        path=path,
    )
