"""Days of the week on which a venue may not run: Lime Rock does not race on Sundays."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.place.restriction import ProhibitedWeekdays
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.words.days import day_text, weekday_name

from .restrictions import (
    concerns,
    forbidden,
    grounds,
    in_force,
    name_of,
    restricted,
    spot,
    unsure_of_mufflers,
)


@rule(
    "TRK002",
    "prohibited-weekday",
    Severity.ERROR,
    sources=(
        "Hemmings Daily, 15 October 2015: Lime Rock Park does not race on Sundays, by an injunction of 1959",
    ),
)
def prohibited_weekday(case: Case) -> Iterator[Finding]:
    """Nothing runs on a weekday on which the venue must not run it.

    A venue's `prohibited-weekdays` restriction names days of the week and what is forbidden on them: racing
    (races only), engines (whatever has cars running), or unmuffled running (engines, unless every series of
    the session is known to be muffled). Each session is looked at by the days it touches in the venue's own
    time: a race over midnight touches two, and one that ends at midnight touches one. A session with a date
    and no time counts on that date. So does the overrun of a timed race, where the layout gives a lap.

    An injunction or a by-law is not a matter of taste: a race on such a day will not be held.

    **Not flagged:** the weekend itself, which may contain the day; days listed as exceptions; days outside the
    restriction's effective dates; cancelled sessions, and postponed ones with no new time; a session that may be
    on any of several days.

    **Only a warning:** a session whose time is approximate or a lower bound; a plan (for rain, say) that would
    move a session to such a day; a session of which nobody says whether its cars are muffled.

    **To fix it,** move the session to another day, or, if the authority allowed this one, add the date to the
    restriction's `exceptions` with the reason.
    """
    for use, restriction in restricted(case, ProhibitedWeekdays):
        concerned = concerns(case, use.session, restriction.applies_to)
        days = [day for day in use.touched if in_force(restriction, day)]
        if use.all_days and all(in_force(restriction, day) for day in use.all_days):
            days = list(use.all_days)
        if concerned is False or not days:
            continue
        what = forbidden(restriction.applies_to)
        weekdays = listed(dict.fromkeys(f"{weekday_name(day)}s" for day in days))
        message = (
            f"{name_of(case, use)} is on {listed(day_text(day) for day in days)}, and {what} at "
            f"{use.venue.label} is forbidden on {weekdays}{grounds(restriction)}"
        )
        if concerned is None:
            message += f"; {unsure_of_mufflers(case, use.session)}"
        yield Finding(
            message=message,
            path=use.path,
            severity=Severity.WARNING if concerned is None else use.severity,
            related=(spot(use.venue, restriction),),
            hint="choose another day, or record the exception that the authority granted",
            context={
                "session": use.session.id,
                "venue": use.venue.id,
                "restriction": restriction.id,
                "days": [day.isoformat() for day in days],
                "authority": restriction.authority,
                "legal_reference": restriction.legal_reference,
                "plan": use.plan.id if use.plan is not None else None,
            },
        )
