"""Zones in which cars race, and what a VTIMEZONE says, worked out by a reader that is not ours."""

import datetime as dt
import random

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
    begun: list[tuple[dt.datetime, dt.timedelta]] = []
    for observance in icalendar.Timezone.from_ical(zone).subcomponents:
        before, after = observance["TZOFFSETFROM"].td, observance["TZOFFSETTO"].td
        start = observance["DTSTART"].dt
        last = start
        if "RRULE" in observance:
            rule = observance["RRULE"].to_ical().decode()
            last = rrulestr(rule, dtstart=start).before(naive + before, inc=True)
        if last is not None and last - before <= naive:
            begun.append((last - before, after))
    return max(begun)[1]
