"""Times of day at which a venue has to be quiet: curfews and church services."""

import datetime as dt
from collections.abc import Iterator
from typing import TypeAlias

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.model.place.restriction import QuietHours
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.text.lists import counted
from roadracing._internal.time.zones import gap_moment, utc_readings, zone
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import day_text

from .restrictions import (
    Use,
    concerns,
    forbidden,
    grounds,
    in_force,
    name_of,
    restricted,
    spot,
    unsure_of_mufflers,
)


@attrs.frozen
class _Hours:
    """Quiet hours as they fall on one day; the bounds are moments in UTC, half-open."""

    day: dt.date
    begin: dt.datetime
    end: dt.datetime


_Known: TypeAlias = dict[tuple[str, str, dt.date], _Hours | None]
"""Quiet hours by venue, restriction and day; ``None`` where there are none on that day."""


@rule(
    "TRK001",
    "quiet-hours",
    Severity.ERROR,
    parameters=("curfew_margin_min",),
    sources=(
        "Hemmings Daily, 15 October 2015: at Lime Rock Park racing without mufflers ends by 18:00, by injunction",
    ),
)
def quiet_hours(case: Case) -> Iterator[Finding]:
    """Nothing runs in the hours in which the venue has to be quiet.

    A venue's `quiet-hours` restriction gives times of day in the venue's own clock, on every day or on some days
    of the week, and what is forbidden then: racing, engines or unmuffled running. Hours that cross midnight
    belong to the day on which they begin. A session takes its published slot or the time its format needs,
    whichever is longer, with the lap that a timed race overruns by where the layout gives one; what ends as the
    quiet begins is fine. A session with no known end counts at its start.

    A race that has to be stopped for a curfew is lost to everybody, and the permit may be too.

    **A warning** says that a session is expected to end less than `curfew_margin_min` before the quiet begins
    (an error where somebody adopted that number);
    that its time is approximate, or a lower bound; that it is a plan that would break the hours; or that nobody says
    whether its cars are muffled. **An info,** once per weekend, says that sessions there have a date and no time.

    **Not flagged:** days listed as exceptions (for hours over midnight, the day on which they begin), days outside
    the effective dates, cancelled sessions and postponed ones with no new time.

    **To fix it,** move the session, shorten it, or record the exception that the authority granted.
    """
    timeless: dict[str, tuple[RaceWeekend, QuietHours, set[str]]] = {}
    known: _Known = {}
    for use, restriction in restricted(case, QuietHours):
        concerned = concerns(case, use.session, restriction.applies_to)
        if concerned is False:
            continue
        if use.begins is None:
            if use.plan is None and any(in_force(restriction, day) for day in use.all_days):
                entry = timeless.setdefault(use.weekend.id, (use.weekend, restriction, set()))
                entry[2].add(use.session.id)
            continue
        margin = case.parameter("curfew_margin_min", use.session)
        near = list(_near(use, restriction, known))
        finding = _broken(case, use, restriction, near, concerned) or _close(
            case, use, restriction, near, margin
        )
        if finding is not None:
            yield finding
    for weekend, restriction, sessions in timeless.values():
        venue = case.index.venues[weekend.venue]
        yield Finding(
            message=f"{counted(len(sessions), 'session')} at {case.weekend_name(weekend)} "
            f"{'has' if len(sessions) == 1 else 'have'} no time yet, so nobody knows whether the quiet hours of "
            f"{venue.label} are kept",
            path=("weekends", weekend.id),
            severity=Severity.INFO,
            related=(spot(venue, restriction),),
            context={"weekend": weekend.id, "venue": venue.id, "sessions": [*sorted(sessions)]},
        )


def _broken(
    case: Case,
    use: Use,
    restriction: QuietHours,
    near: list[_Hours],
    concerned: bool | None,  # noqa: FBT001 - true, or not known
) -> Finding | None:
    """The session runs, or is expected to, while it has to be quiet."""
    for hours in near:
        if not _overlap(use, hours):
            continue
        message = (
            f"{name_of(case, use)} {_slot(use)} while {forbidden(restriction.applies_to)} at {use.venue.label} is "
            f"forbidden from {_span(restriction)} on {day_text(hours.day)}{grounds(restriction)}"
        )
        if concerned is None:
            message += f"; {unsure_of_mufflers(case, use.session)}"
        return Finding(
            message=message,
            path=use.path,
            severity=Severity.WARNING if concerned is None else use.severity,
            related=(spot(use.venue, restriction),),
            hint=_hint(use, hours),
            context=_context(use, restriction, hours),
        )
    return None


def _close(
    case: Case, use: Use, restriction: QuietHours, near: list[_Hours], margin: Effective
) -> Finding | None:
    """The session is expected to end so shortly before the quiet that a delay would break it."""
    if margin.value is None or use.ends is None:
        return None
    for hours in near:
        spare = hours.begin - use.ends.utc
        if dt.timedelta() <= spare < dt.timedelta(minutes=margin.value):
            minutes = round(spare.total_seconds() / 60, 1)
            return Finding(
                message=f"{name_of(case, use)} is expected to end at {clock_text(use.ends)}, {minutes:g} min before "
                f"{forbidden(restriction.applies_to)} at {use.venue.label} is forbidden from "
                f"{clock_text(restriction.from_time)}{grounds(restriction)}",
                path=use.path,
                severity=severity_by(margin),
                related=(spot(use.venue, restriction),),
                hint=f"leave {margin.value:g} min for a delay",
                context={
                    **_context(use, restriction, hours),
                    "spare_min": minutes,
                    "margin_min": margin.value,
                },
                practice=margin.practice,
            )
    return None


def _near(use: Use, restriction: QuietHours, known: _Known) -> Iterator[_Hours]:
    """The quiet hours of the days a session touches, and of those before and after."""
    days = use.all_days
    for number in range(days[0].toordinal() - 1, days[-1].toordinal() + 2):
        if not 1 < number < dt.date.max.toordinal():
            continue
        day = dt.date.fromordinal(number)
        key = (use.venue.id, restriction.id, day)
        if key not in known:
            known[key] = _hours(use.venue, restriction, day) if in_force(restriction, day) else None
        hours = known[key]
        if hours is not None:
            yield hours


def _hours(venue: Venue, restriction: QuietHours, day: dt.date) -> _Hours:
    """The quiet hours that begin on a day; a whole day where they end at the time at which they begin."""
    where = zone(venue.timezone)
    next_morning = restriction.until_time <= restriction.from_time
    begins = dt.datetime.combine(day, restriction.from_time)
    ends = dt.datetime.combine(day + dt.timedelta(days=next_morning), restriction.until_time)
    # Where clocks show a time twice, the quiet begins with the first and ends with the last.
    first, last = utc_readings(where, begins), utc_readings(where, ends)
    return _Hours(
        day=day,
        begin=first[0] if first else gap_moment(where, begins),
        end=last[-1] if last else gap_moment(where, ends),
    )


def _overlap(use: Use, hours: _Hours) -> bool:
    if use.begins is None:
        return False
    begins = use.begins.utc
    ends = use.ends.utc if use.ends is not None else begins
    if ends <= begins:
        return hours.begin <= begins < hours.end
    return begins < hours.end and hours.begin < ends


def _slot(use: Use) -> str:
    if use.begins is None or use.ends is None or use.ends <= use.begins:
        return "is"
    published = use.session.end is not None and use.session.end >= use.ends
    return f"{'runs' if published else 'is expected to run'} until {clock_text(use.ends)}"


def _span(restriction: QuietHours) -> str:
    return f"{clock_text(restriction.from_time)} to {clock_text(restriction.until_time)}"


def _hint(use: Use, hours: _Hours) -> str:
    where = zone(use.venue.timezone)
    begin, end = hours.begin.astimezone(where), hours.end.astimezone(where)
    return f"end it by {clock_text(begin)}, start it from {clock_text(end)}, or record the exception that was granted"


def _context(use: Use, restriction: QuietHours, hours: _Hours) -> dict[str, Plain]:
    return {
        "session": use.session.id,
        "venue": use.venue.id,
        "restriction": restriction.id,
        "day": hours.day.isoformat(),
        "authority": restriction.authority,
        "legal_reference": restriction.legal_reference,
        "plan": use.plan.id if use.plan is not None else None,
    }
