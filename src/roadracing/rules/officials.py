"""Officials: who is needed, who does what where, and who takes over."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

import attrs

from roadracing.findings import Related, Severity
from roadracing.model import Assignment, Official, OfficialRole, Session
from roadracing.practice import required_roles

from .case import Case, Finding
from .rule import rule
from .wording import counted, length_text, listed, span_text

_POOL = "airlines that share crews: each is on one flight at a time"


@rule(
    "CTL024",
    "required-role-missing",
    Severity.WARNING,
    sources=(
        "FIA Formula One Sporting Regulations 2025, articles 15, 26.14 and 55.1",
        "fiawec.com, officials",
        "SCCA Super Tour, Sebring, January 2021, supplemental regulations, list of officials",
    ),
)
def required_role_missing(case: Case) -> Iterator[Finding]:
    """The roles that a rule book requires are assigned.

    Where a weekend has assignments, and the organisation that operates a session states a rule book whose officials
    are known, each role that the book requires in sessions of that kind is assigned: for the weekend, for the
    session, or for its series. It is said once for each role, with the sessions that lack it.

    The FIA's list is that of Formula One, the SCCA's that of one event: a race director at least has to be asked
    whether the role is needed, so this is a warning.

    **Not flagged:** weekends without assignments; sessions that are no competition; rule books of which no list was
    found, IMSA's among them; roles in whose place another one does the same.

    **To fix it,** add the assignment; its official may still be open.
    """
    held = _by_weekend(case)
    for weekend, assignments in held.items():
        lacking: dict[tuple[str, OfficialRole], list[Session]] = {}
        for session in case.index.sessions_of(weekend):
            book = _book(case, session)
            if not session.kind.competition or book is None:
                continue
            roles = {a.role for a in assignments if _covers(a, session)}
            for wanted in required_roles(book, session.kind):
                if not roles & {wanted.role, *wanted.instead}:
                    lacking.setdefault((book, wanted.role), []).append(session)
        for (book, role), sessions in lacking.items():
            names = listed(case.session_label(session) for session in sessions)
            yield Finding(
                message=f"nobody is assigned as {_words(role)} in {names}, which the rule book ({book}) requires",
                path=("weekends", weekend),
                related=(Related(message="a session without one", path=("sessions", sessions[0].id)),),
                hint="add an assignment with this role",
                context={"weekend": weekend, "role": str(role), "sessions": [s.id for s in sessions]},
            )


def _book(case: Case, session: Session) -> str | None:
    organisation = case.index.organisations.get(case.index.operator_of(session) or "")
    return organisation.rule_book if organisation is not None else None


def _by_weekend(case: Case) -> Mapping[str, list[Assignment]]:
    found: dict[str, list[Assignment]] = {}
    for assignment in case.season.assignments:
        if assignment.weekend in case.index.weekends:
            found.setdefault(assignment.weekend, []).append(assignment)
    return found


def _covers(assignment: Assignment, session: Session) -> bool:
    """Whether an assignment is for a session."""
    if assignment.sessions:
        return session.id in assignment.sessions
    return not assignment.series or bool(set(assignment.series) & set(session.series))


@attrs.frozen(kw_only=True)
class _OnDuty:
    """Somebody has a role in a session, or at a weekend as a whole.

    Attributes:
        assignment: by which assignment.
        session: in which session; ``None`` for the days of the weekend.
        begins: from when, in UTC.
        ends: until when, not included.
    """

    assignment: Assignment
    session: Session | None
    begins: dt.datetime
    ends: dt.datetime


def _duties(case: Case, assignment: Assignment) -> Iterator[_OnDuty]:
    """The sessions in which an assignment keeps somebody, as far as their times are known.

    An assignment for series is for their competition; one for nothing in particular keeps nobody from anything at
    that weekend.
    """
    if assignment.sessions:
        sessions = [case.index.sessions[s] for s in assignment.sessions if s in case.index.sessions]
    elif assignment.series:
        sessions = [
            s
            for s in case.index.sessions_of(assignment.weekend)
            if s.kind.competition and set(s.series) & set(assignment.series)
        ]
    else:
        sessions = []
    for session in sessions:
        slot = case.slot_of.get(session.id)
        if slot is not None:
            yield _OnDuty(assignment=assignment, session=session, begins=slot.begins, ends=slot.ends)


def _by_official(case: Case, assignments: Iterable[Assignment]) -> Mapping[str, list[_OnDuty]]:
    found: dict[str, list[_OnDuty]] = {}
    for assignment in assignments:
        if assignment.official is not None:
            found.setdefault(assignment.official, []).extend(_duties(case, assignment))
    for duties in found.values():
        duties.sort(key=lambda d: (d.begins, d.ends, d.assignment.id, d.session.id if d.session else ""))
    return found


@rule("CTL025", "official-in-two-sessions", Severity.ERROR, sources=(_POOL,))
def official_in_two_sessions(case: Case) -> Iterator[Finding]:
    """An official is in one session at a time.

    Two assignments of one official, or one for several sessions, are not for sessions that overlap. An assignment for
    series is for their practices, qualifyings and races. Each session is reported once, with the one before it that
    lasts longest.

    Under a joint operating agreement the same people work the sessions of both organisations, and two offices make
    the lists.

    **Not flagged:** two roles in one session; a session and a part of it; assignments for a weekend as a whole;
    sessions of which no time is known; sessions at two venues (CTL026).

    **To fix it,** assign somebody else, such as the backup, or move one of the sessions.
    """
    for name, duties in sorted(_by_official(case, case.season.assignments).items()):
        last: _OnDuty | None = None
        for duty in duties:
            if last is not None and _clash(case, last, duty):
                yield _two_sessions(case, name, last, duty)
            if last is None or duty.ends > last.ends:
                last = duty


def _clash(case: Case, one: _OnDuty, other: _OnDuty) -> bool:
    if one.session is None or other.session is None or one.session.id == other.session.id:
        return False
    overlap = other.begins < one.ends or (other.begins == one.begins)
    if not overlap or case.families.belong_together(one.session, other.session):
        return False
    return _venue(case, one.assignment) == _venue(case, other.assignment)


def _two_sessions(case: Case, name: str, one: _OnDuty, other: _OnDuty) -> Finding:
    assert one.session is not None  # two sessions clash  # noqa: S101
    assert other.session is not None  # noqa: S101
    backup = other.assignment.backup or one.assignment.backup
    label = _official(case, name).label
    return Finding(
        message=f"{label} is assigned to {case.session_name(one.session)} as {_role(one)} and to "
        f"{case.session_name(other.session)} as {_role(other)}, which overlap",
        path=("assignments", other.assignment.id),
        related=(
            Related(message="the other assignment", path=("assignments", one.assignment.id)),
            Related(message="the session", path=("sessions", other.session.id)),
        ),
        hint=f"assign {backup!r}, the backup, to one of them"
        if backup
        else "assign somebody else to one of them",
        context={"official": name, "session": other.session.id, "other": one.session.id},
    )


def _official(case: Case, name: str) -> Official:
    return case.index.officials.get(name) or Official(id=name)


def _role(duty: _OnDuty) -> str:
    return _words(duty.assignment.role) if duty.assignment.role is not None else "an official"


def _words(role: OfficialRole) -> str:
    return role.value.replace("-", " ")


def _venue(case: Case, assignment: Assignment) -> str | None:
    weekend = case.index.weekends.get(assignment.weekend)
    return weekend.venue if weekend is not None else None


@rule("CTL026", "official-at-two-venues", Severity.ERROR, parameters=("travel_h",), sources=(_POOL,))
def official_at_two_venues(case: Case) -> Iterator[Finding]:
    """An official is at one venue at a time.

    An official is not assigned at two venues on the same days: to sessions that overlap, or between which there are
    fewer than `travel_h` hours where that is set; or to two weekends as a whole that have a day in common.

    **Not flagged:** assignments of which the venue or the time is not known.

    **To fix it,** assign somebody else to one of them.
    """
    for name, duties in sorted(_everywhere(case).items()):
        latest: dict[str, _OnDuty] = {}
        for duty in duties:
            venue = _venue(case, duty.assignment)
            if venue is None:
                continue
            elsewhere = [each for where, each in latest.items() if where != venue]
            before = max(elsewhere, key=lambda d: (d.ends, d.assignment.id), default=None)
            if before is not None and (found := _too_far(case, name, before, duty)) is not None:
                yield found
            if venue not in latest or duty.ends > latest[venue].ends:
                latest[venue] = duty


def _everywhere(case: Case) -> Mapping[str, list[_OnDuty]]:
    """Sessions and whole weekends of each official, in the order in which they begin."""
    found = {name: list(duties) for name, duties in _by_official(case, case.season.assignments).items()}
    for assignment in case.season.assignments:
        weekend = case.index.weekends.get(assignment.weekend)
        if assignment.official is None or weekend is None or weekend.days is None:
            continue
        if assignment.sessions or assignment.series:
            continue
        first, last = weekend.days
        begins = dt.datetime.combine(first, dt.time(), dt.UTC)
        try:
            ends = dt.datetime.combine(last + dt.timedelta(days=1), dt.time(), dt.UTC)
        except OverflowError:
            continue
        if ends > begins:
            duty = _OnDuty(assignment=assignment, session=None, begins=begins, ends=ends)
            found.setdefault(assignment.official, []).append(duty)
    for duties in found.values():
        duties.sort(key=lambda d: (d.begins, d.ends, d.assignment.id))
    return found


def _too_far(case: Case, name: str, before: _OnDuty, duty: _OnDuty) -> Finding | None:
    known = case.parameter("travel_h", duty.session)
    travel = dt.timedelta(hours=known.value or 0)
    gap = duty.begins - before.ends
    overlap = gap < dt.timedelta() or duty.begins == before.begins
    if not overlap and gap >= travel:
        return None
    places = [
        case.index.venues[v].label if v in case.index.venues else str(v)
        for v in (_venue(case, before.assignment), _venue(case, duty.assignment))
    ]
    reason = (
        "" if overlap else f": that leaves {length_text(gap)} to travel, and it takes {length_text(travel)}"
    )
    return Finding(
        message=f"{_official(case, name).label} is assigned at {places[0]} ({_when(case, before)}) and at {places[1]} "
        f"({_when(case, duty)}){reason}",
        path=("assignments", duty.assignment.id),
        related=(Related(message="the other assignment", path=("assignments", before.assignment.id)),),
        hint="assign somebody else to one of them",
        context={"official": name, "assignment": duty.assignment.id, "other": before.assignment.id},
        practice=None if overlap else known.practice,
    )


def _when(case: Case, duty: _OnDuty) -> str:
    if duty.session is not None and (slot := case.slot_of.get(duty.session.id)) is not None:
        return span_text(case.local(duty.session, slot.start))
    return duty.begins.date().isoformat()


@rule("CTL027", "backup-not-free", Severity.ERROR)
def backup_not_free(case: Case) -> Iterator[Finding]:
    """The backup of an official is somebody else, and free.

    The `backup` of an assignment is not its own official. And while the assignment lasts, the backup is not
    assigned to another session at that time.

    **Only a warning:** a backup who is busy elsewhere at the time.

    **Not flagged:** a backup in one session for several roles.

    **To fix it,** name somebody else.
    """
    duties = _by_official(case, case.season.assignments)
    for assignment in case.season.assignments:
        backup = assignment.backup
        if backup is None:
            continue
        path = ("assignments", assignment.id, "backup")
        if backup == assignment.official:
            yield Finding(
                message=f"{_official(case, backup).label} is named as backup of the same official",
                path=path,
                hint="name somebody else",
                context={"assignment": assignment.id, "backup": backup},
            )
            continue
        busy = _busy(case, assignment, duties.get(backup, []))
        if busy is not None and busy.session is not None:
            yield Finding(
                message=f"{_official(case, backup).label}, a backup, is {_role(busy)} in "
                f"{case.session_name(busy.session)} at that time",
                path=path,
                severity=Severity.WARNING,
                related=(Related(message="the other assignment", path=("assignments", busy.assignment.id)),),
                hint="name somebody who is free",
                context={"assignment": assignment.id, "backup": backup, "session": busy.session.id},
            )


def _busy(case: Case, assignment: Assignment, theirs: list[_OnDuty]) -> _OnDuty | None:
    """The first session in which a backup is busy while the assignment lasts; both are in the order of time."""
    ours = sorted(_duties(case, assignment), key=lambda d: (d.begins, d.ends))
    place = 0
    for duty in theirs:
        while place < len(ours) and ours[place].ends <= duty.begins:
            place += 1
        if place < len(ours) and ours[place].begins < duty.ends and duty.session != ours[place].session:
            return duty
    return None


@rule("CTL028", "role-not-licensed", Severity.WARNING)
def role_not_licensed(case: Case) -> Iterator[Finding]:
    """An official is licensed for the role.

    Where an official's `roles` are stated, those of the assignments are among them, and so is the role that the
    official is the backup for.

    **Not flagged:** officials of whom no role is stated.

    **To fix it,** correct the assignment, or add the role to the official.
    """
    for assignment in case.season.assignments:
        for field, name in (("official", assignment.official), ("backup", assignment.backup)):
            official = case.index.officials.get(name or "")
            role = assignment.role
            if official is None or not official.roles or role is None or role in official.roles:
                continue
            yield Finding(
                message=f"{official.label} is assigned as {_words(role)}"
                f"{' (backup)' if field == 'backup' else ''} and licensed as "
                f"{listed(map(_words, official.roles))}",
                path=("assignments", assignment.id, field),
                related=(Related(message="the official", path=("officials", official.id)),),
                hint="assign somebody with that licence, or add the role to the official",
                context={
                    "assignment": assignment.id,
                    "official": official.id,
                    "roles": counted(len(official.roles), "role"),
                },
            )
