"""How loud cars may be at a venue."""

import datetime as dt
from collections.abc import Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.place.restriction import AppliesTo, NoiseLimit
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.words.days import day_text

from .restrictions import Use, concerns, grounds, in_force, restricted, spot


@attrs.frozen(eq=False)
class _Meeting:
    """A series at a weekend whose venue has a limit, with the days on which both are certain."""

    weekend: RaceWeekend
    venue: Venue
    series: Series
    limit: NoiseLimit
    days: set[dt.date] = attrs.field(factory=set)
    sessions: set[str] = attrs.field(factory=set)
    firm: set[str] = attrs.field(factory=set)
    """The sessions that the timetable has, and no plan only."""


@rule(
    "TRK003",
    "noise-limit",
    Severity.ERROR,
    sources=("Monterey County sets the noise level of each day at Laguna Seca (team.net, 15 August 2005)",),
)
def noise_limit(case: Case) -> Iterator[Finding]:
    """No series is louder than the venue allows on its days.

    A venue's `noise-limit` restriction says how loud cars may be, on every day or on some; a series says how loud
    its cars are at the trackside (`noise_db`). They are compared for every session with cars running whose
    day is certain, and once more for the days to which a plan would move one. A series that is exactly at the
    limit keeps it.

    The limit is a condition of the venue's permit, often set by a county that keeps the meter itself: it does
    not give way to a timetable.

    **An info,** once per weekend, says that a series does not say how loud it is: absence of evidence is no error.
    Sessions that belong to no series are not judged. Days listed as exceptions, days outside the effective dates,
    and cancelled sessions are left out.

    **To fix it,** move the series to a day with a higher limit, have its cars muffled and correct `noise_db`, or record
    the exception that the authority granted.
    """
    meetings: dict[tuple[str, str, str], _Meeting] = {}
    for use, limit in restricted(case, NoiseLimit):
        if not concerns(case, use.session, AppliesTo.ENGINES):
            continue
        days = _days(use, limit)
        if not days:
            continue
        for series_id in use.session.series:
            series = case.index.series.get(series_id)
            if series is None:
                continue
            key = (use.weekend.id, series.id, limit.id)
            meeting = meetings.setdefault(key, _Meeting(use.weekend, use.venue, series, limit))
            meeting.days.update(days)
            meeting.sessions.add(use.session.id)
            if use.plan is None:
                meeting.firm.add(use.session.id)
    yield from _too_loud(case, meetings)
    yield from _unknown(case, meetings)


def _days(use: Use, limit: NoiseLimit) -> list[dt.date]:
    """The days on which a session is certainly under a limit."""
    if use.touched:
        return [day for day in use.touched if in_force(limit, day)]
    everywhere = use.all_days and all(in_force(limit, day) for day in use.all_days)
    return list(use.all_days) if everywhere else []


def _too_loud(case: Case, meetings: dict[tuple[str, str, str], _Meeting]) -> Iterator[Finding]:
    for meeting in meetings.values():
        noise = meeting.series.noise_db
        if noise is None or noise <= meeting.limit.limit_db:
            continue
        days = sorted(meeting.days)
        yield Finding(
            message=f"{meeting.series.label} is at {noise:g} dB(A), and {meeting.venue.label} allows "
            f"{meeting.limit.limit_db:g} dB(A) on {listed(day_text(day) for day in days)}"
            f"{grounds(meeting.limit)}: {counted(len(meeting.sessions), 'session')} at "
            f"{case.weekend_name(meeting.weekend)}",
            path=("weekends", meeting.weekend.id),
            severity=None if meeting.firm else Severity.WARNING,
            related=(
                spot(meeting.venue, meeting.limit),
                Related(message="how loud the series is", path=("series", meeting.series.id, "noise_db")),
                *(Related(message="a session", path=("sessions", s)) for s in sorted(meeting.sessions)),
            ),
            hint="find a day with a higher limit, muffle the cars, or record the exception that was granted",
            context={
                "weekend": meeting.weekend.id,
                "series": meeting.series.id,
                "restriction": meeting.limit.id,
                "noise_db": noise,
                "limit_db": meeting.limit.limit_db,
                "days": [day.isoformat() for day in days],
                "sessions": [*sorted(meeting.sessions)],
            },
        )


def _unknown(case: Case, meetings: dict[tuple[str, str, str], _Meeting]) -> Iterator[Finding]:
    silent: dict[str, list[_Meeting]] = {}
    for meeting in meetings.values():
        if meeting.series.noise_db is None:
            silent.setdefault(meeting.weekend.id, []).append(meeting)
    for weekend_id, quiet in silent.items():
        names = sorted({meeting.series.label for meeting in quiet})
        first = quiet[0]
        yield Finding(
            message=f"{first.venue.label} has a noise limit, and {listed(names)} "
            f"{'does' if len(names) == 1 else 'do'} not say how loud the cars are, so nobody knows whether it is "
            f"kept at {case.weekend_name(first.weekend)}",
            path=("weekends", weekend_id),
            severity=Severity.INFO,
            related=(spot(first.venue, first.limit),),
            hint="give the series its noise_db, as the venue measures it",
            context={
                "weekend": weekend_id,
                "venue": first.venue.id,
                "series": [*sorted({meeting.series.id for meeting in quiet})],
            },
        )
