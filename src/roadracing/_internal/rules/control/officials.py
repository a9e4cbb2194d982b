"""Officials: who does what where, and who takes over."""

import datetime as dt
from collections.abc import Iterator, Mapping

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.control.official import Assignment, Official
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.track.overlaps import MOST
from roadracing._internal.words.clocks import span_text
from roadracing._internal.words.lengths import length_text

from .duty_hours import OnDuty, by_official, duties_of, role_words

_POOL = "airlines that share crews: each is on one flight at a time"


@rule("CTL025", "official-in-two-sessions", Severity.ERROR, sources=(_POOL,))
def official_in_two_sessions(case: Case) -> Iterator[Finding]:
    """An official is in one session at a time.

    Two assignments of one official, or one for several sessions, are not for sessions that overlap. An assignment for
    series is for their practices, qualifyings and races. Each session is reported once, with the one before it that
    lasts longest.

    Under a joint operating agreement the same people work the sessions of both organisations, and two offices make
    the lists.

    At most twenty sessions are listed for each official, and it is said how many more there are.

    **Not flagged:** two roles in one session; a session and a part of it; assignments for a weekend as a whole;
    sessions of which no time is known; sessions at two venues (CTL026).

    **To fix it,** assign somebody else, such as the backup, or move one of the sessions.
    """
    for name, duties in sorted(by_official(case, case.season.assignments).items()):
        last: OnDuty | None = None
        clashes: list[tuple[OnDuty, OnDuty]] = []
        for duty in (one for one in duties if one.session is not None):
            if last is not None and _clash(case, last, duty):
                clashes.append((last, duty))
            if last is None or duty.ends > last.ends:
                last = duty
        for one, other in clashes[:MOST]:
            yield _two_sessions(case, name, one, other)
        if len(clashes) > MOST:
            yield _more_sessions(case, name, clashes[MOST:])


def _clash(case: Case, one: OnDuty, other: OnDuty) -> bool:
    if one.session is None or other.session is None or one.session.id == other.session.id:
        return False
    overlap = other.begins < one.ends or (other.begins == one.begins)
    if not overlap or case.families.belong_together(one.session, other.session):
        return False
    return _venue(case, one.assignment) == _venue(case, other.assignment)


def _two_sessions(case: Case, name: str, one: OnDuty, other: OnDuty) -> Finding:
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


def _more_sessions(case: Case, name: str, more: list[tuple[OnDuty, OnDuty]]) -> Finding:
    number = len(more)
    # What they overlap with may be the one session that is in the way of all.
    with_which = dict.fromkeys(one.session.id for one, _ in more[:MOST] if one.session is not None)
    return Finding(
        message=f"{_official(case, name).label} is assigned to {counted(number, 'more session')} that "
        f"{'overlaps' if number == 1 else 'overlap'} with others",
        path=("officials", name) if name in case.index.officials else ("assignments",),
        hint="look at the assignments of this official",
        context={"official": name, "count": number, "sessions": [*with_which]},
    )


def _official(case: Case, name: str) -> Official:
    return case.index.officials.get(name) or Official(id=name)


def _role(duty: OnDuty) -> str:
    return role_words(duty.assignment.role) if duty.assignment.role is not None else "an official"


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
        latest: dict[str, OnDuty] = {}
        # The last two venues at which a duty ends: one of them is another venue than any that is asked about.
        last_two: list[tuple[str, OnDuty]] = []
        for duty in duties:
            venue = _venue(case, duty.assignment)
            if venue is None:
                continue
            before = next((each for where, each in last_two if where != venue), None)
            if before is not None and (found := _too_far(case, name, before, duty)) is not None:
                yield found
            if venue not in latest or duty.ends > latest[venue].ends:
                latest[venue] = duty
                ends = {**dict(last_two), venue: duty}
                last_two = sorted(ends.items(), key=lambda held: _lasting(held[1]), reverse=True)[:2]


def _lasting(duty: OnDuty) -> tuple[dt.datetime, str]:
    return duty.ends, duty.assignment.id


def _everywhere(case: Case) -> Mapping[str, list[OnDuty]]:
    """Sessions and whole weekends of each official, in the order in which they begin."""
    found = {name: list(duties) for name, duties in by_official(case, case.season.assignments).items()}
    for assignment in case.season.assignments:
        weekend = case.index.weekends.get(assignment.weekend)
        if assignment.official is None or weekend is None or weekend.days is None:
            continue
        if assignment.sessions or assignment.series or assignment.start is not None:
            continue
        first, last = weekend.days
        begins = dt.datetime.combine(first, dt.time(), dt.UTC)
        try:
            ends = dt.datetime.combine(last + dt.timedelta(days=1), dt.time(), dt.UTC)
        except OverflowError:
            continue
        if ends > begins:
            duty = OnDuty(assignment=assignment, session=None, begins=begins, ends=ends)
            found.setdefault(assignment.official, []).append(duty)
    for duties in found.values():
        duties.sort(key=lambda d: (d.begins, d.ends, d.assignment.id))
    return found


def _too_far(case: Case, name: str, before: OnDuty, duty: OnDuty) -> Finding | None:
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


def _when(case: Case, duty: OnDuty) -> str:
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
    duties = by_official(case, case.season.assignments)
    known: dict[tuple[object, ...], OnDuty | None] = {}
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
        # Many roles in the same sessions have one answer.
        asked = (backup, assignment.weekend, assignment.series, assignment.sessions)
        if asked not in known:
            known[asked] = _busy(case, assignment, duties.get(backup, []))
        busy = known[asked]
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


def _busy(case: Case, assignment: Assignment, theirs: list[OnDuty]) -> OnDuty | None:
    """The first session in which a backup is busy while the assignment lasts; both are in the order of time."""
    ours = sorted(duties_of(case, assignment), key=lambda d: (d.begins, d.ends))
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
                message=f"{official.label} is assigned as {role_words(role)}"
                f"{' (backup)' if field == 'backup' else ''} and licensed as "
                f"{listed(map(role_words, official.roles))}",
                path=("assignments", assignment.id, field),
                related=(Related(message="the official", path=("officials", official.id)),),
                hint="assign somebody with that licence, or add the role to the official",
                context={
                    "assignment": assignment.id,
                    "official": official.id,
                    "roles": counted(len(official.roles), "role"),
                },
            )
