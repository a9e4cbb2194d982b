"""Days, zones and lengths in the words of a timetable that is read by everybody."""

import datetime as dt
import re
from typing import Final

from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NAME_OF_ZONE: Final = re.compile("[A-Z]{2,5}")
_DURATION: Final = re.compile(r"PT[0-9HMS.]+")


def day_words(day: dt.date, *, year: bool = True) -> str:
    """A day in full.

    >>> day_words(dt.date(2004, 7, 17))
    'Saturday 17 July 2004'
    """
    words = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return f"{words} {day.year}" if year else words


def days_words(first: dt.date, last: dt.date) -> str:
    """A weekend's days, with nothing said twice.

    >>> days_words(dt.date(2004, 7, 16), dt.date(2004, 7, 18))
    '16–18 July 2004'
    >>> days_words(dt.date(2004, 7, 30), dt.date(2004, 8, 1))
    '30 July – 1 August 2004'
    """
    if last <= first:
        return f"{first.day} {_MONTHS[first.month - 1]} {first.year}"
    end = f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    begin = f"{first.day} {_MONTHS[first.month - 1]}"
    return f"{begin} – {end}" if first.year == last.year else f"{begin} {first.year} – {end}"


def short_day_words(day: dt.date) -> str:
    """A day in short.

    >>> short_day_words(dt.date(2004, 7, 17))
    'Sat 17 Jul'
    """
    return f"{_DAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]}"


def clock_words(instant: Instant) -> str:
    """The time of day that clocks show, with seconds where there are any."""
    return f"{instant:%H:%M:%S}" if instant.second else f"{instant:%H:%M}"


def moment_words(instant: Instant) -> str:
    """A moment on the clocks of its own zone.

    >>> moment_words(Instant.parse("2013-04-20T11:30:00-07:00[America/Los_Angeles]"))
    'Saturday 20 April 2013, 11:30 (PDT, UTC−7)'
    """
    return f"{day_words(instant.date())}, {clock_words(instant)} ({zone_words(instant)})"


def zone_words(instant: Instant) -> str:
    """What the clocks of a zone are called at a moment, and how far from UTC they are.

    >>> zone_words(Instant.parse("2013-04-20T11:30:00+05:30[Asia/Kolkata]"))
    'IST, UTC+5:30'
    """
    offset = offset_words(instant)
    name = instant.tzname() or ""
    return f"{name}, {offset}" if _NAME_OF_ZONE.fullmatch(name) and name != offset else offset


def offset_words(instant: Instant) -> str:
    """How far the clocks of a zone are from UTC at a moment."""
    minutes = round((instant.utcoffset() or dt.timedelta()).total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


def format_words(format_: Format | None) -> str | None:
    """How long a race runs, as people write it.

    >>> format_words(Format.parse("PT2H45M"))
    '2h45m'
    """
    return None if format_ is None else _DURATION.sub(lambda found: found[0][2:].lower(), str(format_))


def machine(instant: Instant) -> str:
    """A moment as programs read it: UTC, whole seconds.

    >>> machine(Instant.parse("2013-04-20T11:30:00-07:00[America/Los_Angeles]"))
    '2013-04-20T18:30:00Z'
    """
    return f"{instant.utc.replace(microsecond=0, tzinfo=None).isoformat()}Z"
