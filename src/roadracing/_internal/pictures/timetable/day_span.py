"""The days of a weekend as the clocks at the venue show them, also where a night has one hour more or less."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from roadracing._internal.time.instant import Instant, InstantError

_MICROSECOND: Final = dt.timedelta(microseconds=1)
_DAY: Final = dt.timedelta(days=1)
_HOUR: Final = dt.timedelta(hours=1)


@attrs.frozen(kw_only=True)
class DaySpan:
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
    def of(cls, moment: Instant) -> "DaySpan":
        """The day that a moment belongs to."""
        begins = moment.start_of("day").utc
        try:
            ends = moment.end_of("day").utc + _MICROSECOND
        except (InstantError, OverflowError):
            # No calendar goes beyond the year 9999.
            ends = moment.utc
        return cls(date=moment.date(), zone=moment.zone, begins=begins, ends=max(ends, begins))

    def following(self) -> "DaySpan | None":
        """The next day; ``None`` at the end of all calendars."""
        try:
            after = Instant.of(self.ends, self.zone)
        except (InstantError, OverflowError):
            return None
        day = DaySpan.of(after)
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
