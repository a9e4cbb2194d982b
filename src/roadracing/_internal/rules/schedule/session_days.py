"""Sessions happen on the days of their weekend."""

from collections.abc import Iterator
from datetime import timedelta

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
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
            practice=None if strict else around.practice,
        )
