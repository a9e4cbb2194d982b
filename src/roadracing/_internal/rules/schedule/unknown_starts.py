"""Starts that follow from other sessions, and starts that nobody knows yet."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import TimetableStatus
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.time.start import StartKind
from roadracing._internal.track.session_parts import circles
from roadracing._internal.track.slots import is_out


@rule("SCH011", "relative-starts-cycle", Severity.ERROR)
def relative_starts_cycle(case: Case) -> Iterator[Finding]:
    """Sessions that follow each other do not form a circle.

    A start may be stated as following another session (`after race-1 +15m`). If that session follows the first
    one, directly or through others, or if a session follows itself, none of them can ever have a time.

    **Not flagged:** a session that follows one that does not exist, which REF001 reports, or one that was
    cancelled, which SCH012 reports.

    **To fix it,** give one of the sessions a time of its own.
    """
    sessions = case.index.sessions
    for circle in circles(
        (s.id for s in case.season.sessions if _follows(s)), lambda name: _before(case, name)
    ):
        first, *others = circle
        chain = listed([case.session_name(sessions[name]) for name in (*others, first)])
        yield Finding(
            message=f"{case.session_name(sessions[first])} starts after {chain if others else 'itself'}"
            f"{', so none of them has a time' if others else ', so it has no time'}",
            path=("sessions", first, "start"),
            related=tuple(
                Related(message=case.session_name(sessions[name]), path=("sessions", name, "start"))
                for name in others[:20]
            ),
            hint="give one of them a time of its own",
            context={"sessions": [*circle[:20]]},
        )


def _follows(session: Session) -> bool:
    return session.start is not None and session.start.kind is StartKind.AFTER and not is_out(session)


def _before(case: Case, name: str) -> str | None:
    session = case.index.sessions[name]
    if not _follows(session) or session.start is None:
        return None
    other = session.start.session or ""
    return other if other in case.index.sessions else None


@rule(
    "SCH012",
    "unresolved-start",
    Severity.INFO,
    sources=("official timetables that print TBC, an approximate time or 'after' another session",),
)
def unresolved_start(case: Case) -> Iterator[Finding]:
    """In an official timetable every start has a time.

    Where the weekend's timetable is official or revised, this lists what people still cannot rely on: starts to be
    confirmed, dates without a time, approximate times, and starts that follow a session whose end is not known.
    Real official timetables have all of these, so it is for information.

    **A warning,** whatever the timetable's status, says that a session is to start after one that is cancelled, or
    postponed with no new time: nobody will know when to be there. So does one for each weekend whose official timetable
    has times, and none for some practice, qualifying, warm-up, test or race: nobody can tell what else is on the track.

    **Not flagged:** lower bounds (`not before`), which are a statement; another start that the document does not
    mention; sessions that follow each other in a circle, which SCH011 reports.

    **To fix it,** state a time as soon as it is known.
    """
    if not case.published:
        # What is published needs every start: DOC203 asks for it.
        yield from _unmentioned(case)
    turning = {name for circle in _turning(case) for name in circle}
    for session in case.season.sessions:
        start = session.start
        if start is None or is_out(session):
            continue
        before = case.index.sessions.get(start.session or "")
        if before is not None and is_out(before):
            yield _gone(case, session, before)
        elif session.id not in turning and _official(case, session):
            reason = _open(case, session)
            if reason is not None:
                yield Finding(
                    message=f"{case.session_name(session)} {reason}",
                    path=("sessions", session.id, "start"),
                    context={"session": session.id, "start": str(start)},
                )


def _unmentioned(case: Case) -> Iterator[Finding]:
    """The weekends with times of which some session of a competition has none, and not even a word about it."""
    timed = {slot.session.weekend for slot in case.slots if slot.exact and slot.session.kind.competition}
    silent: dict[str, list[Session]] = {}
    for session in case.season.sessions:
        if session.start is None and session.kind.competition and session.weekend in timed:
            ran = session.actual is not None and session.actual.start is not None
            if not is_out(session) and not ran and _official(case, session):
                silent.setdefault(session.weekend, []).append(session)
    for weekend, sessions in silent.items():
        names = listed([case.session_name(session) for session in sessions], most=4)
        yield Finding(
            message=f"{names} {'has' if len(sessions) == 1 else 'have'} no start, so nobody can tell what else is on "
            "the track then",
            path=("sessions", sessions[0].id),
            severity=Severity.WARNING,
            related=tuple(
                Related(message=case.session_name(session), path=("sessions", session.id))
                for session in sessions[1:20]
            ),
            hint="state the start, or that it is to be confirmed (tbc)",
            context={"weekend": weekend, "sessions": [session.id for session in sessions[:20]]},
        )


def _turning(case: Case) -> Iterator[tuple[str, ...]]:
    return circles((s.id for s in case.season.sessions if _follows(s)), lambda name: _before(case, name))


def _official(case: Case, session: Session) -> bool:
    weekend = case.index.weekend_of(session)
    timetable = weekend.timetable if weekend is not None else None
    return timetable is not None and timetable.status in (TimetableStatus.OFFICIAL, TimetableStatus.REVISED)


def _open(case: Case, session: Session) -> str | None:
    """Why a start cannot be relied on; ``None`` if it can."""
    match session.start.kind if session.start is not None else None:
        case StartKind.TBC:
            return "has no time yet: it is to be confirmed"
        case StartKind.ON:
            return "has a date and no time yet"
        case StartKind.ABOUT:
            return "has an approximate time only"
        case StartKind.AFTER if case.index.starts(session) is None:
            return "follows a session whose end is not known, so it has no time yet"
        case _:
            return None


def _gone(case: Case, session: Session, before: Session) -> Finding:
    what = "is cancelled" if before.is_cancelled else "has no new time yet"
    return Finding(
        message=f"{case.session_name(session)} starts after {case.session_name(before)}, which {what}",
        path=("sessions", session.id, "start"),
        severity=Severity.WARNING,
        related=(Related(message=case.session_name(before), path=("sessions", before.id, "status")),),
        hint="give it a time of its own, or let it follow another session",
        context={"session": session.id, "after": before.id},
    )
