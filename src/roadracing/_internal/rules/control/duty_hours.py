"""When officials are on duty, as their assignments say it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

import attrs

from roadracing._internal.model.control.official import Assignment, OfficialRole
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.text.slugs import spoken


@attrs.frozen(kw_only=True)
class OnDuty:
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


def duties_of(case: Case, assignment: Assignment) -> Iterator[OnDuty]:
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
            yield OnDuty(assignment=assignment, session=session, begins=slot.begins, ends=slot.ends)


def by_official(case: Case, assignments: Iterable[Assignment]) -> Mapping[str, list[OnDuty]]:
    """The duties of each official, in the order in which they begin."""
    found: dict[str, list[OnDuty]] = {}
    for assignment in assignments:
        if assignment.official is not None:
            found.setdefault(assignment.official, []).extend(duties_of(case, assignment))
    for duties in found.values():
        duties.sort(key=lambda d: (d.begins, d.ends, d.assignment.id, d.session.id if d.session else ""))
    return found


def role_words(role: OfficialRole) -> str:
    """A role as people write it."""
    return spoken(role.value)
