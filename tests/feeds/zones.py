"""Zones in which cars race, and what a VTIMEZONE says, worked out by a reader that is not ours."""

import bisect
import datetime as dt
import random
from functools import cache

import icalendar
from dateutil.rrule import rrulestr

RACING = (
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "America/Argentina/Buenos_Aires",
    "America/Argentina/Cordoba",
    "America/Bogota",
    "America/Boise",
    "America/Chicago",
    "America/Denver",
    "America/Detroit",
    "America/Edmonton",
    "America/Halifax",
    "America/Indiana/Indianapolis",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Montevideo",
    "America/New_York",
    "America/Phoenix",
    "America/Puerto_Rico",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/Toronto",
    "America/Vancouver",
    "America/Winnipeg",
    "Asia/Baku",
    "Asia/Bahrain",
    "Asia/Dubai",
    "Asia/Jakarta",
    "Asia/Jerusalem",
    "Asia/Kolkata",
    "Asia/Kuala_Lumpur",
    "Asia/Qatar",
    "Asia/Riyadh",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Adelaide",
    "Australia/Brisbane",
    "Australia/Hobart",
    "Australia/Melbourne",
    "Australia/Perth",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/Dublin",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Paris",
    "Pacific/Auckland",
)
"""From Daytona to Bathurst, both sides of the equator, with and without summer time."""

BEGIN = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
END = dt.datetime(2028, 1, 1, tzinfo=dt.UTC)
_READ_UNTIL = dt.datetime(2100, 1, 1)  # noqa: DTZ001 - in UTC, as are all moments that are read


def moments(key: str, count: int = 60) -> list[dt.datetime]:
    """Moments of two seasons, the same ones each time."""
    chosen = random.Random(key)  # noqa: S311 - for variety, not for secrets
    span = int((END - BEGIN).total_seconds()) // 60
    return [BEGIN + dt.timedelta(minutes=chosen.randrange(span)) for _ in range(count)]


def read_offset(zone: bytes, moment: dt.datetime) -> dt.timedelta:
    """How far ahead of UTC a VTIMEZONE says its clocks are at a moment.

    RFC 5545 3.6.5, step by step: each observance begins at its DTSTART and its recurrences, in local time by
    TZOFFSETFROM; the last one that has begun holds.
    """
    naive = moment.replace(tzinfo=None)
    assert naive <= _READ_UNTIL
    begun = [
        (onsets[count - 1], after)
        for onsets, after in _observances(zone)
        if (count := bisect.bisect_right(onsets, naive))
    ]
    return max(begun)[1]


@cache
def _observances(zone: bytes) -> list[tuple[list[dt.datetime], dt.timedelta]]:
    """When each observance of a VTIMEZONE begins, in UTC, and how far ahead its clocks are."""
    found = []
    for observance in icalendar.Timezone.from_ical(zone).subcomponents:
        before, after = observance["TZOFFSETFROM"].td, observance["TZOFFSETTO"].td
        start = observance["DTSTART"].dt
        onsets = [start]
        if "RRULE" in observance:
            rule = rrulestr(observance["RRULE"].to_ical().decode(), dtstart=start)
            onsets = [*rule.between(start, _READ_UNTIL + before, inc=True)]
        found.append(([onset - before for onset in onsets], after))
    return found
