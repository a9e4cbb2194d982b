"""The days of a weekend as the clocks at the venue show them, also where a night has one hour more or less."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from roadracing._internal.time.instant import Instant, InstantError

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MINUS: Final = "\N{MINUS SIGN}"
_MICROSECOND: Final = dt.timedelta(microseconds=1)
_DAY: Final = dt.timedelta(days=1)
_HOUR: Final = dt.timedelta(hours=1)


def day_words(day: dt.date) -> str:
    """A day as a programme heads its page, in English whatever language the machine speaks.

    >>> day_words(dt.date(2013, 4, 20))
    'Saturday 20 April 2013'
    """
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(day: dt.date) -> str:
    """A day beside a time.

    >>> short_day(dt.date(2013, 4, 20))
    'Sat 20 Apr'
    """
    return f"{_WEEKDAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]}"


def clock(moment: dt.datetime) -> str:
    """What a clock shows: hours and minutes, and seconds where there are any; in an hour that comes again, so marked.

    >>> clock(Instant.parse("2004-10-31T01:30:00-05:00[America/New_York]"))
    '01:30 (again)'
    """
    return f"{wall(moment)} (again)" if moment.fold else wall(moment)


def wall(moment: dt.datetime) -> str:
    """What a clock shows, and nothing beside."""
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def offset_words(moment: Instant) -> str:
    """How far clocks are from UTC at a moment.

    >>> offset_words(Instant.parse("2013-04-20T10:30:00+05:30[Asia/Kolkata]"))
    'UTC+05:30'
    """
    offset = moment.utcoffset() or dt.timedelta()
    minutes = round(abs(offset).total_seconds() / 60)
    return f"UTC{_MINUS if offset < dt.timedelta() else '+'}{minutes // 60:02d}:{minutes % 60:02d}"


@attrs.frozen(kw_only=True)
class Day:
    """From the first moment of a date to the first of the next, on the clocks of one zone.

    Attributes:
        date: the date.
        zone: the name of the zone.
        begins: its first moment, in UTC.
        ends: the first moment after it, in UTC. Nights in which clocks change make it 23 or 25 hours later.
    """

    date: dt.date
    zone: str
    begins: dt.datetime
    ends: dt.datetime

    @classmethod
    def of(cls, moment: Instant) -> "Day":
        """The day that a moment belongs to."""
        begins = moment.start_of("day").utc
        try:
            ends = moment.end_of("day").utc + _MICROSECOND
        except (InstantError, OverflowError):
            # No calendar goes beyond the year 9999.
            ends = moment.utc
        return cls(date=moment.date(), zone=moment.zone, begins=begins, ends=max(ends, begins))

    def following(self) -> "Day | None":
        """The next day; ``None`` at the end of all calendars."""
        try:
            after = Instant.of(self.ends, self.zone)
        except (InstantError, OverflowError):
            return None
        day = Day.of(after)
        return day if day.begins >= self.ends and day.ends > day.begins else None

    def hours(self, until: dt.datetime) -> Iterator[Instant]:
        """The full hours that clocks show from the start of the day on, up to a moment and including it."""
        moment = Instant.of(self.begins, self.zone)
        while moment.utc <= until:
            if not (moment.minute or moment.second):
                yield moment
            # Clocks change by half an hour in some places, so that full hours need looking for.
            try:
                moment = Instant.of(moment.utc + _HOUR / 4, self.zone)
            except (InstantError, OverflowError):
                return
