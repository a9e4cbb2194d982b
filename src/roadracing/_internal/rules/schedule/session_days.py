"""Sessions happen on the days of their weekend, and these lie together."""

import datetime as dt
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.track.slots import is_out
from roadracing._internal.words.days import day_text, days_text

_WITHIN = COMPETITION - {SessionKind.TEST}


@rule("SCH013", "session-outside-weekend", Severity.WARNING, parameters=("days_around",))
def session_outside_weekend(case: Case) -> Iterator[Finding]:
    """A session is on one of the days of its weekend.

    The days are those from the first to the last that the weekend, or any organisation that lists it, gives: a
    weekend that one lists from Friday and another from Saturday has both. The day of a session is that of its
    start, at the venue. Practice, qualifying, warm-up and races have to be within these days; everything else, a
    promoter's test day or the load-in, may be up to `days_around` days before or after.

    A session outside has probably a wrong date, or belongs to another weekend.

    **An error** where somebody adopted `days_around`; the library's own default only warns.

    **Not flagged:** weekends of which no days are known; sessions with no day; a session that runs past midnight
    of the last day; cancelled sessions.

    **To fix it,** correct the date of the session, or the days of the weekend or of a listing.
    """
    days = {weekend.id: weekend.days for weekend in case.season.weekends}
    for session in case.season.sessions:
        given = days.get(session.weekend)
        if given is None or is_out(session):
            continue
        starts = case.index.starts(session)
        day = case.local(session, starts).date() if starts is not None else session.day
        if day is None:
            continue
        first, last = given
        around = case.parameter("days_around", session)
        strict = session.kind in _WITHIN
        if not strict and around.value is None:
            continue
        margin = timedelta(days=0 if strict else around.value or 0)
        if first - margin <= day <= last + margin:
            continue
        weekend = case.index.weekends[session.weekend]
        yield Finding(
            message=f"{case.session_name(session)} is on {day_text(day)}, and {case.weekend_name(weekend)} is "
            f"{days_text(first, last)}",
            path=("sessions", session.id, "start"),
            hint="correct the date, or the days of the weekend",
            context={
                "session": session.id,
                "day": day.isoformat(),
                "first_day": first.isoformat(),
                "last_day": last.isoformat(),
            },
            severity=None if strict else severity_by(around),
            practice=None if strict else around.practice,
        )


_APART = timedelta(weeks=3)
"""No event of road racing rests for longer between two of its days. Library default."""


@rule("SCH027", "weekend-weeks-apart", Severity.WARNING)
def weekend_weeks_apart(case: Case) -> Iterator[Finding]:
    """The sessions of one weekend are days apart, not weeks.

    Where nobody has said the days of a weekend, nothing but its sessions tells when it is. Practice, qualifying or
    a race more than three weeks after the one before it has a wrong month or year, or is of another weekend. Of each
    weekend the widest gap is named.

    **Not flagged:** weekends whose days are known, which SCH013 looks at; tests, load-in and other rows around the
    competition; sessions with no day; cancelled sessions.

    **To fix it,** correct the date, or give the session the weekend it is of.
    """
    known = {weekend.id for weekend in case.season.weekends if weekend.days is not None}
    held: dict[str, list[tuple[dt.date, str, Session]]] = {}
    for session in case.season.sessions:
        if session.kind not in _WITHIN or session.weekend in known or is_out(session):
            continue
        starts = case.index.starts(session)
        day = case.local(session, starts).date() if starts is not None else session.day
        if day is not None:
            held.setdefault(session.weekend, []).append((day, session.id, session))
    for weekend, rows in sorted(held.items()):
        rows.sort(key=lambda row: row[:2])
        gaps = [(later[0] - earlier[0], earlier, later) for earlier, later in pairwise(rows)]
        widest = max(gaps, key=lambda gap: gap[0], default=None)
        if widest is None or widest[0] <= _APART:
            continue
        gap, (first, _, before), (day, _, after) = widest
        yield Finding(
            message=f"{case.session_name(after)} is on {day_text(day)}, {gap.days // 7} weeks after the session of its "
            f"weekend before it, on {day_text(first)}",
            path=("sessions", after.id, "start"),
            related=(Related(message=case.session_name(before), path=("sessions", before.id, "start")),),
            hint="correct the date, or give the session the weekend it is of",
            context={"weekend": weekend, "session": after.id, "before": before.id, "days": gap.days},
        )
