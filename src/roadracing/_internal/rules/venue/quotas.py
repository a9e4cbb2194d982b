"""On how many days of a year a venue may run."""

import datetime as dt
from collections.abc import Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.place.restriction import DayQuota
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.words.days import day_text

from .restrictions import concerns, forbidden, grounds, in_force, path_of, restricted


@attrs.frozen(eq=False)
class _Count:
    """The days of one year that a quota counts, each with the sessions that use it up."""

    venue: Venue
    quota: DayQuota
    year: int
    certain: dict[dt.date, set[str]] = attrs.field(factory=dict)
    possible: dict[dt.date, set[str]] = attrs.field(factory=dict)

    @property
    def unsure(self) -> set[dt.date]:
        """The days that count only if cars prove to be unmuffled."""
        return self.possible.keys() - self.certain.keys()


@rule(
    "TRK004",
    "day-quota",
    Severity.ERROR,
    sources=(
        "Hemmings Daily, 15 October 2015: racing without mufflers at Lime Rock Park is limited to ten Saturdays a year",
        "Monterey County grants Laguna Seca so many days a year at each noise level (team.net, 15 August 2005)",
    ),
)
def day_quota(case: Case) -> Iterator[Finding]:
    """A venue does not run on more days of a year than it may.

    A venue's `day-quota` restriction says on how many days of a calendar year something is allowed: racing, engines,
    or unmuffled running, on any day or on some days of the week. The days that sessions of this document touch,
    over all weekends at that venue, are counted once each, and the days of `used_elsewhere` are added: those that
    events outside this document use up.

    A season that needs more days than the permit has cannot be run as planned, and which event is lost is then
    somebody else's decision.

    **A warning** says that the quota is exceeded only if cars of which nobody says whether they are muffled are
    not. **An info,** once per venue, says that `used_elsewhere` is not known, so that the quota may be used up
    without this document showing it. Cancelled sessions, sessions whose day is not certain, plans, exceptions and
    days outside the effective dates do not count.

    **To fix it,** give up a day, or correct the quota or what is used elsewhere.
    """
    counts: dict[tuple[str, str, int], _Count] = {}
    for use, quota in restricted(case, DayQuota):
        concerned = concerns(case, use.session, quota.applies_to)
        if concerned is False or use.plan is not None:
            continue
        for day in use.touched:
            if in_force(quota, day):
                key = (use.venue.id, quota.id, day.year)
                count = counts.setdefault(key, _Count(use.venue, quota, day.year))
                days = count.certain if concerned else count.possible
                days.setdefault(day, set()).add(use.session.id)
    told: set[str] = set()
    for key in sorted(counts):
        count = counts[key]
        exceeded = _exceeded(count)
        if exceeded is not None:
            yield exceeded
        elif count.quota.used_elsewhere is None and count.venue.id not in told:
            told.add(count.venue.id)
            yield _unknown(count)


def _exceeded(count: _Count) -> Finding | None:
    elsewhere = count.quota.used_elsewhere or 0
    allowed = count.quota.days_per_year
    certain = len(count.certain) + elsewhere
    most = certain + len(count.unsure)
    if most <= allowed:
        return None
    if_unmuffled = certain <= allowed
    days = sorted(count.certain.keys() | count.unsure)
    here = counted(len(days), "day")
    message = (
        f"{forbidden(count.quota.applies_to).capitalize()} at {count.venue.label} is allowed on "
        f"{counted(allowed, 'day')} of {count.year}{grounds(count.quota)}; this document has {here}"
        f"{f' and other events {elsewhere}' if elsewhere else ''}: {listed(day_text(day) for day in days)}"
    )
    if if_unmuffled:
        message += f"; on {counted(len(count.unsure), 'day')} nobody says whether the cars have mufflers"
    sessions = sorted({s for days in (count.certain, count.possible) for held in days.values() for s in held})
    return Finding(
        message=message,
        path=path_of(count.venue, count.quota),
        severity=Severity.WARNING if if_unmuffled else None,
        related=tuple(Related(message="a session that uses a day", path=("sessions", s)) for s in sessions),
        hint=f"give up {counted(most - allowed, 'day')}, or correct the quota",
        context={
            "venue": count.venue.id,
            "restriction": count.quota.id,
            "year": count.year,
            "days_per_year": allowed,
            "used_here": len(days),
            "used_elsewhere": count.quota.used_elsewhere,
            "days": [day.isoformat() for day in days],
        },
    )


def _unknown(count: _Count) -> Finding:
    used = len(count.certain.keys() | count.unsure)
    return Finding(
        message=f"{count.venue.label} has {counted(count.quota.days_per_year, 'day')} a year for "
        f"{forbidden(count.quota.applies_to)} and this document uses {used} of them in {count.year}; how many other "
        "events use is not known",
        path=path_of(count.venue, count.quota),
        severity=Severity.INFO,
        hint="give the restriction its used_elsewhere",
        context={
            "venue": count.venue.id,
            "restriction": count.quota.id,
            "year": count.year,
            "days_per_year": count.quota.days_per_year,
            "used_here": used,
        },
    )
