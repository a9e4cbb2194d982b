"""The zones that a calendar defines for itself (VTIMEZONE), as far as they can be evaluated.

Only yearly rules are: no zone of this world needs another kind, and a rule that repeats every second would keep
a computer busy for longer than a weekend lasts.
"""

import datetime as dt
import re
from typing import Final

import attrs

from .calendar_lines import Component

_OFFSET: Final = re.compile(r"([+-])([0-9]{2})([0-9]{2})([0-9]{2})?")
_WALL: Final = re.compile(r"([0-9]{8})T([0-9]{6})")
_ONCE: Final = re.compile(r"(?:^|;)COUNT=1(?:;|$)", re.IGNORECASE)
_UNTIL: Final = re.compile(r"([0-9]{8})(?:T([0-9]{6})Z?)?")
_BY_DAY: Final = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MOST_MONTH_DAYS: Final = 31
_MONTHS: Final = 12


class NotEvaluated(ValueError):
    """A definition uses something that is not evaluated here."""


@attrs.frozen(kw_only=True)
class Yearly:
    """A day that comes once a year.

    Attributes:
        month: the month.
        weekday: the day of the week, Monday is 0; ``None`` if any will do.
        which: which of these weekdays in the month, from its end if negative.
        days: the days of the month among which it is; all if empty.
        until: the last moment it applies to, if there is one.
    """

    month: int
    weekday: int | None
    which: int | None
    days: tuple[int, ...]
    until: dt.datetime | None

    def day(self, year: int) -> dt.date | None:
        """The day in a year."""
        following = dt.date(year + self.month // 12, self.month % 12 + 1, 1)
        month = [dt.date(year, self.month, 1) + dt.timedelta(days=n) for n in range(_MOST_MONTH_DAYS)]
        fitting = [
            day
            for day in month
            if day < following
            and (self.weekday is None or day.weekday() == self.weekday)
            and (not self.days or day.day in self.days)
        ]
        if not fitting:
            return None
        if self.which is None:
            return fitting[0]
        position = self.which - 1 if self.which > 0 else self.which
        return fitting[position] if -len(fitting) <= position < len(fitting) else None


_MOST_OBSERVANCES: Final = 200
"""Of a zone's own history there are fewer: every event asks each of them. Library default."""


@attrs.frozen(kw_only=True)
class Observance:
    """A stretch of the year during which clocks are a certain offset ahead of UTC.

    Attributes:
        start: when it first began, by the clocks before it.
        before: the offset before it.
        offset: its offset.
        yearly: the day it begins on each year.
        dates: other times at which it begins.
    """

    start: dt.datetime
    before: dt.timedelta
    offset: dt.timedelta
    yearly: Yearly | None
    dates: tuple[dt.datetime, ...]

    def onset(self, wall: dt.datetime) -> dt.datetime | None:
        """When it last began before a time, by the clocks before it."""
        candidates = [begin for begin in (self.start, *self.dates) if begin <= wall]
        if self.yearly is not None:
            for year in (wall.year, wall.year - 1):
                day = self.yearly.day(year) if dt.MINYEAR <= year < dt.MAXYEAR else None
                begin = dt.datetime.combine(day, self.start.time()) if day is not None else None
                if begin is not None and self.start <= begin <= wall and self._applies(begin):
                    candidates.append(begin)
            if (
                self.yearly.until is not None
                and (last := self._last(self.yearly.until)) is not None
                and last <= wall
            ):
                candidates.append(last)
        return max(candidates, default=None)

    def _applies(self, begin: dt.datetime) -> bool:
        until = self.yearly.until if self.yearly is not None else None
        return until is None or begin - self.before <= until

    def _last(self, until: dt.datetime) -> dt.datetime | None:
        """When it began for the last time."""
        for year in (until.year + 1, until.year, until.year - 1):
            day = (
                self.yearly.day(year) if self.yearly is not None and dt.MINYEAR <= year < dt.MAXYEAR else None
            )
            begin = dt.datetime.combine(day, self.start.time()) if day is not None else None
            if begin is not None and begin >= self.start and self._applies(begin):
                return begin
        return None


@attrs.frozen(kw_only=True)
class Definition:
    """A zone as a calendar defines it.

    Attributes:
        tzid: what the calendar calls it.
        location: the zone of the tz database it says it is, where it says so.
        observances: its standard and daylight times; empty if they cannot be evaluated.
    """

    tzid: str
    location: str | None
    observances: tuple[Observance, ...]

    def offset(self, wall: dt.datetime) -> dt.timedelta:
        """How far its clocks are ahead of UTC when they show a time; the earlier reading of a repeated one."""
        begun = [(onset, one) for one in self.observances if (onset := one.onset(wall)) is not None]
        if begun:
            return max(begun, key=lambda pair: pair[0])[1].offset
        return min(self.observances, key=lambda one: one.start).before


def definition_of(component: Component) -> Definition | None:
    """The zone that a VTIMEZONE defines; ``None`` if it has no name."""
    name = component.first("TZID")
    if name is None or not name.value.strip():
        return None
    location = component.first("X-LIC-LOCATION")
    try:
        observances = _observances(component)
    except (NotEvaluated, ValueError, OverflowError):
        observances = _always(component)
    return Definition(
        tzid=name.value.strip(),
        location=location.value.strip() if location else None,
        observances=observances,
    )


def _observances(component: Component) -> tuple[Observance, ...]:
    parts = [part for part in component.parts if part.name in ("STANDARD", "DAYLIGHT")]
    if len(parts) > _MOST_OBSERVANCES:
        raise NotEvaluated("more observances than clocks were ever changed")
    return tuple(_observance(part) for part in parts)


def _always(component: Component) -> tuple[Observance, ...]:
    """One observance for all time, where every part of a definition leaves the clocks as they were."""
    parts = [part for part in component.parts if part.name in ("STANDARD", "DAYLIGHT")]
    told = [part.first(name) for part in parts for name in ("TZOFFSETFROM", "TZOFFSETTO")]
    try:
        (only,) = {_offset(one.value) if one is not None else None for one in told}
    except ValueError:
        return ()
    if only is None:
        return ()
    start = dt.datetime.combine(dt.date.min, dt.time())
    return (Observance(start=start, before=only, offset=only, yearly=None, dates=()),)


def _observance(part: Component) -> Observance:
    start, before, offset = (part.first(name) for name in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"))
    rules, held = part.all("RRULE"), part.all("RDATE")
    told = [one for each in held for one in each.value.split(",") if one.strip()]
    if len(told) > _MOST_OBSERVANCES:
        raise NotEvaluated("more dates than clocks were ever changed on")
    dates = tuple(map(_wall, told))
    if before is None or offset is None or (start is None and not dates):
        raise NotEvaluated("a part of the definition is missing")
    begin = _wall(start.value) if start is not None else min(dates)
    if len(rules) > 1:
        raise NotEvaluated("several rules")
    # A rule that counts to one adds nothing to the day it begins on.
    yearly = _yearly(rules[0].value, begin) if rules and not _ONCE.search(rules[0].value) else None
    return Observance(
        start=begin,
        before=_offset(before.value),
        offset=_offset(offset.value),
        yearly=yearly,
        dates=dates,
    )


def _offset(text: str) -> dt.timedelta:
    found = _OFFSET.fullmatch(text.strip())
    if not found:
        raise NotEvaluated(text)
    size = dt.timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    if size >= dt.timedelta(days=1):
        raise NotEvaluated(text)
    return -size if found[1] == "-" else size


def _wall(text: str) -> dt.datetime:
    found = _WALL.fullmatch(text.strip())
    if not found:
        raise NotEvaluated(text)
    return dt.datetime.strptime(found[1] + found[2], "%Y%m%d%H%M%S")  # noqa: DTZ007 - what a clock shows has no zone


def _yearly(text: str, start: dt.datetime) -> Yearly:
    rule = dict(part.upper().split("=", 1) for part in text.strip().split(";") if "=" in part)
    rule.pop("WKST", None)
    if rule.pop("FREQ", "") != "YEARLY" or rule.pop("INTERVAL", "1") != "1":
        raise NotEvaluated(text)
    until, month = rule.pop("UNTIL", None), int(rule.pop("BYMONTH", start.month))
    day, days = rule.pop("BYDAY", None), rule.pop("BYMONTHDAY", None)
    by_day = _BY_DAY.fullmatch(day) if day else None
    if by_day and not by_day[1] and not days:
        raise NotEvaluated(text)
    if rule or (day and not by_day) or not 1 <= month <= _MONTHS:
        raise NotEvaluated(text)
    month_days = tuple(int(one) for one in days.split(",")) if days else () if by_day else (start.day,)
    return Yearly(
        month=month,
        weekday=_WEEKDAYS.index(by_day[2]) if by_day else None,
        which=int(by_day[1]) if by_day and by_day[1] else None,
        days=month_days,
        until=_until(until) if until else None,
    )


def _until(text: str) -> dt.datetime:
    found = _UNTIL.fullmatch(text.strip())
    if not found:
        raise NotEvaluated(text)
    return dt.datetime.strptime(found[1] + (found[2] or "235959"), "%Y%m%d%H%M%S")  # noqa: DTZ007
