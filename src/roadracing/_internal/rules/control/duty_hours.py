"""When officials are on duty, as their assignments say it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

import attrs

from roadracing._internal.model.control.official import Assignment, OfficialRole
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.text.slugs import spoken
from roadracing._internal.track.time_windows import meet, window_of


@attrs.frozen(kw_only=True)
class OnDuty:
    """Somebody has a role in a session, in a shift, or at a weekend as a whole.

    Attributes:
        assignment: by which assignment.
        session: in which session; ``None`` for a shift, and for the days of the weekend.
        begins: from when, in UTC.
        ends: until when, not included.
    """

    assignment: Assignment
    session: Session | None
    begins: dt.datetime
    ends: dt.datetime


def duties_of(case: Case, assignment: Assignment, series: Iterable[str] | None = None) -> Iterator[OnDuty]:
    """The sessions in which an assignment keeps somebody, as far as their times are known.

    An assignment for series is for their competition; one for nothing in particular keeps nobody from anything at
    that weekend, save in its shift where it has one. A shift that is for sessions has what it has in common with them.

    Args:
        case: the season.
        assignment: the assignment.
        series: those of its series that are looked at; all of them unless given.
    """
    if assignment.sessions:
        sessions = [case.index.sessions[s] for s in assignment.sessions if s in case.index.sessions]
    else:
        held = case.once(_competition)
        wanted = assignment.series if series is None else series
        sessions = list(
            {s.id: s for name in wanted for s in held.get((assignment.weekend, name), ())}.values()
        )
    shift = window_of(assignment.start, assignment.end)
    for session in sessions:
        slot = case.slot_of.get(session.id)
        if slot is not None and meet((slot.begins, slot.ends), shift):
            begins, ends = max(slot.begins, shift[0]), min(slot.ends, shift[1])
            yield OnDuty(assignment=assignment, session=session, begins=begins, ends=max(begins, ends))
    if not assignment.sessions and not assignment.series and assignment.start is not None:
        ends = assignment.end.utc if assignment.end is not None else assignment.start.utc
        begins = assignment.start.utc
        yield OnDuty(assignment=assignment, session=None, begins=begins, ends=max(begins, ends))


def _competition(case: Case) -> Mapping[tuple[str, str], list[Session]]:
    """The competition of each series at each weekend."""
    found: dict[tuple[str, str], list[Session]] = {}
    for session in case.season.sessions:
        if session.kind.competition:
            for series in dict.fromkeys(session.series):
                found.setdefault((session.weekend, series), []).append(session)
    return found


def by_official(case: Case, assignments: Iterable[Assignment]) -> Mapping[str, list[OnDuty]]:
    """The duties of each official, in the order in which they begin.

    Whoever has two roles for one series is on duty in its sessions once, however long the list of roles is.
    """
    found: dict[str, list[OnDuty]] = {}
    seen: set[tuple[str, str, str]] = set()
    for assignment in assignments:
        name = assignment.official
        if name is None:
            continue
        new = [s for s in assignment.series if (name, assignment.weekend, s) not in seen]
        if not assignment.sessions and assignment.start is None and assignment.end is None:
            seen.update((name, assignment.weekend, s) for s in new)
        found.setdefault(name, []).extend(duties_of(case, assignment, new))
    for duties in found.values():
        duties.sort(key=lambda d: (d.begins, d.ends, d.assignment.id, d.session.id if d.session else ""))
    return found


def role_words(role: OfficialRole) -> str:
    """A role as people write it."""
    return spoken(role.value)
