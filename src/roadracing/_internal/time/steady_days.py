"""On most days nobody puts the clocks of a zone forward or back: one time of such a day tells where the others are.

A document names the same day in the same zone again and again. What was found out about it when it came first is kept
here, so that of the next text only the time of day is looked at. Nothing is decided here that `Instant.parse` has not
decided before: a day is known by the very characters of its date, its offset and its zone.
"""

from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple, TypeAlias

from .zones import Zone

_MOST_KEPT: Final = 10_000


class SteadyDay(NamedTuple):
    """A day on which the clocks of a zone stay as they are.

    Attributes:
        date: year, month and day.
        midnight: when it begins, in UTC.
        where: the zone.
    """

    date: tuple[int, int, int]
    midnight: datetime
    where: Zone


class ClockReading(NamedTuple):
    """What a clock shows.

    Attributes:
        time: hour, minute and second.
        since: how long after midnight that is, on a steady day.
    """

    time: tuple[int, int, int]
    since: timedelta


Day: TypeAlias = tuple[int, int, int, Zone]
"""Year, month and day of a zone."""

_around: dict[Day, tuple[str, str]] = {}
_days: dict[str, SteadyDay] = {}
_clocks: dict[str, ClockReading] = {}


def steady(text: str) -> tuple[SteadyDay, ClockReading] | None:
    """The day and the time of an instant's text, where texts with both of them were read before."""
    day = _days.get(text[:10] + text[19:])
    clock = _clocks.get(text[10:19])
    return None if day is None or clock is None else (day, clock)


def remember(text: str, wall: datetime, offset: timedelta, where: Zone) -> None:
    """A text has been read: others of the same day need not be, if nobody touches the clocks on it.

    Args:
        text: of an instant, such as ``2004-03-20T10:30:00-05:00[America/New_York]``.
        wall: what its clocks show.
        offset: how far they are from UTC, which both the text and the zone say.
        where: the zone.
    """
    if wall.microsecond:
        return
    if len(_days) >= _MOST_KEPT:
        _days.clear()
    if len(_clocks) >= _MOST_KEPT:
        _clocks.clear()
    begins = wall.replace(hour=0, minute=0, second=0)
    try:
        ends, midnight = begins + timedelta(days=1), begins.replace(tzinfo=UTC) - offset
    except OverflowError:
        # The first or the last day of the calendar.
        return
    if _steady(where, begins, ends, offset):
        _days[text[:10] + text[19:]] = SteadyDay((wall.year, wall.month, wall.day), midnight, where)
    _clocks[text[10:19]] = ClockReading((wall.hour, wall.minute, wall.second), wall - begins)


def _steady(where: Zone, begins: datetime, ends: datetime, offset: timedelta | None) -> bool:
    """Whether the clocks of a zone have one offset from the beginning of a day to its end.

    No zone's clocks were ever changed twice within a day, so what holds at both ends holds between them. What lies
    in an hour that is shown twice or never has another offset with the other fold.
    """
    edges = (begins, ends, begins.replace(fold=1), ends.replace(fold=1))
    return all(where.utcoffset(edge) == offset for edge in edges)


def around_clock(day: Day) -> tuple[str, str] | None:
    """What is written before and after the time of day in the text of an instant, if it is known for this day."""
    return _around.get(day)


def write_around(day: Day, before: str, after: str) -> None:
    """What was written before and after the time of day is the same for all of the day, if it is a steady one."""
    year, month, number, where = day
    begins = datetime(year, month, number)  # noqa: DTZ001 - a wall time
    try:
        ends = begins + timedelta(days=1)
    except OverflowError:
        # The last day of the calendar.
        return
    if len(_around) >= _MOST_KEPT:
        _around.clear()
    if _steady(where, begins, ends, where.utcoffset(begins)):
        _around[day] = (before, after)
