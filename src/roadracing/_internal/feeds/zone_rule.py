"""When the clocks of a zone change, as one rule for all years, and that rule as a VTIMEZONE.

The rule is the one the tz database itself gives for the years to come: the text at the end of a zone's file, in the
form of POSIX's TZ variable (RFC 9636, 3.3). Two clocks a year with a recurrence each is what every calendar reads;
lists of single changes are not.
"""

import calendar
import datetime as dt
import re
from functools import cache
from importlib.resources import files
from typing import Final

import attrs

from roadracing._internal.time.zones import zone as zone_named

from .lines import fold

FIRST_YEAR: Final = 1970
"""The year of the first change that is written. Rules are used for later years only."""

_DAYS: Final = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_LAST: Final = 5
_FEBRUARY: Final = 2
_WEEK: Final = 7
_DAY: Final = dt.timedelta(days=1)
_TWO: Final = dt.timedelta(hours=2)
_NAME: Final = r"<([A-Za-z0-9+-]+)>|([A-Za-z]+)"
_TIME: Final = r"[+-]?\d{1,3}(?::\d{2}){0,2}"
_FOOTER: Final = re.compile(
    rf"(?:{_NAME})({_TIME})(?:(?:{_NAME})({_TIME})?,M([0-9.]+)(?:/({_TIME}))?,M([0-9.]+)(?:/({_TIME}))?)?"
)


@attrs.frozen
class Onset:
    """A day in every year, and the time that the clocks show when they change.

    Attributes:
        month: the month, from 1.
        weekday: the day of the week; Sunday is 0.
        first: the first day of the month that it can be; the last is six days later.
        time: what the clocks show, before they change, since the beginning of the day.
        last: whether it is the last such day of the month.
    """

    month: int
    weekday: int
    first: int
    time: dt.timedelta
    last: bool

    def of(self, year: int) -> dt.datetime:
        """What the clocks show when they change in a year."""
        first = dt.datetime(year, self.month, self.first)  # noqa: DTZ001 - wall time, of a zone that is being made
        return first + (self.weekday - first.isoweekday()) % _WEEK * _DAY + self.time

    @property
    def rule(self) -> str:
        """The recurrence."""
        day = _DAYS[self.weekday]
        if self.last:
            where = f"BYDAY=-1{day}"
        elif self.first % _WEEK == 1:
            where = f"BYDAY={self.first // _WEEK + 1}{day}"
        else:
            days = ",".join(str(self.first + after) for after in range(_WEEK))
            where = f"BYDAY={day};BYMONTHDAY={days}"
        return f"FREQ=YEARLY;{where};BYMONTH={self.month}"


@attrs.frozen
class Clock:
    """What the clocks of a zone show for a part of the year.

    Attributes:
        name: what the time is called there, such as ``EST``.
        offset: how far it is ahead of UTC.
        before: how far the clocks were ahead of UTC until they changed to this.
        onset: when they do so; ``None`` where they never change.
    """

    name: str
    offset: dt.timedelta
    before: dt.timedelta
    onset: Onset | None


@attrs.frozen
class ZoneRule:
    """The clocks of a zone, by one rule for every year.

    Attributes:
        key: the zone's name.
        clocks: one, or standard time and summer time in this order.
    """

    key: str
    clocks: tuple[Clock, ...]

    def offset(self, moment: dt.datetime) -> dt.timedelta:
        """How far the clocks are ahead of UTC at a moment."""
        naive = moment.astimezone(dt.UTC).replace(tzinfo=None)
        changes = [
            (clock.onset.of(year) - clock.before, clock.offset)
            for clock in self.clocks
            if clock.onset is not None
            for year in (naive.year - 1, naive.year)
        ]
        return max((c for c in changes if c[0] <= naive), default=(naive, self.clocks[0].offset))[1]

    def lines(self) -> bytes:
        """The zone as a VTIMEZONE.

        Every onset is what the clocks show just before they change, as RFC 5545 wants it (3.6.5); written an hour
        later, many calendars show all of summer an hour late.
        """
        lines = ["BEGIN:VTIMEZONE", f"TZID:{self.key}"]
        for kind, clock in zip(("STANDARD", "DAYLIGHT"), self.clocks, strict=False):
            onset = clock.onset.of(FIRST_YEAR) if clock.onset is not None else dt.datetime(FIRST_YEAR, 1, 1)  # noqa: DTZ001
            lines += [f"BEGIN:{kind}", f"DTSTART:{onset:%Y%m%dT%H%M%S}"]
            if clock.onset is not None:
                lines.append(f"RRULE:{clock.onset.rule}")
            lines += [
                f"TZNAME:{clock.name}",
                f"TZOFFSETFROM:{_offset_text(clock.before)}",
                f"TZOFFSETTO:{_offset_text(clock.offset)}",
                f"END:{kind}",
            ]
        return b"".join(fold(line) for line in (*lines, "END:VTIMEZONE"))


@cache
def zone_rule(key: str) -> ZoneRule | None:
    """The rule by which the clocks of a zone will change; ``None`` where it cannot be one recurrence a clock.

    Raises:
        UnknownZone: the tz database has no zone of this name.
    """
    zone_named(key)
    data = files("tzdata.zoneinfo").joinpath(*key.split("/")).read_bytes()
    return rule_of(key, data.rsplit(b"\n", 2)[-2].decode("ascii"))


def rule_of(key: str, footer: str) -> ZoneRule | None:
    """The rule that a text such as ``EST5EDT,M3.2.0,M11.1.0`` says."""
    found = _FOOTER.fullmatch(footer)
    if found is None:
        return None
    quoted, plain, west, quoted2, plain2, west2, begins, begins_at, ends, ends_at = found.groups()
    # POSIX counts to the west.
    standard = -_time(west)
    if begins is None:
        return ZoneRule(key, (Clock(quoted or plain, standard, standard, None),))
    summer = -_time(west2) if west2 is not None else standard + dt.timedelta(hours=1)
    begin, end = _onset(begins, begins_at), _onset(ends, ends_at)
    if begin is None or end is None:
        return None
    clocks = (
        Clock(quoted or plain, standard, summer, end),
        Clock(quoted2 or plain2, summer, standard, begin),
    )
    # Ireland calls its summer time the standard; to a calendar the later clock is the one of summer.
    return ZoneRule(key, tuple(sorted(clocks, key=lambda clock: clock.offset)))


def _onset(day: str, time: str | None) -> Onset | None:
    """A day such as ``3.2.0``, the second Sunday of March; times before or after that day fall on another."""
    month, week, weekday = (int(part) for part in day.split("."))
    since = _time(time) if time is not None else _TWO
    days = since // _DAY
    length = calendar.monthrange(FIRST_YEAR, month)[1]
    if week == _LAST and month == _FEBRUARY:
        return None
    first = (length - _WEEK if week == _LAST else (week - 1) * _WEEK) + 1 + days
    if first < 1 or first + _WEEK - 1 > length:
        return None
    return Onset(month, (weekday + days) % _WEEK, first, since - days * _DAY, last=week == _LAST and not days)


def _time(text: str) -> dt.timedelta:
    hours, minutes, seconds = (int(part) for part in (*text.lstrip("+-").split(":"), "0", "0")[:3])
    size = dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -size if text.startswith("-") else size


def _offset_text(offset: dt.timedelta) -> str:
    sign = "-" if offset < dt.timedelta() else "+"
    minutes, seconds = divmod(abs(offset) // dt.timedelta(seconds=1), 60)
    return f"{sign}{minutes // 60:02}{minutes % 60:02}" + (f"{seconds:02}" if seconds else "")
