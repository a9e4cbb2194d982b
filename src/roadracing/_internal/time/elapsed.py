"""The time between two instants, in units that add up to it."""

from datetime import datetime, timedelta
from typing import Self, cast

from pendulum import Duration, Interval
from pendulum.helpers import PreciseDiff, add_duration

from .local_time import followed, plain
from .zoned_moment import ZonedMoment
from .zones import Zone


class Elapsed(Interval[datetime]):
    """Between two instants lie whole years, months and days of the calendar, and hours that elapse.

    Adding ``years``, ``months``, ``weeks`` and ``remaining_days`` to the start, as the calendar counts them,
    and then the hours, minutes, seconds and microseconds gives the end, also across a change of the clocks.
    Pendulum's own ``Interval`` counts hours on the dial, and finds nothing between the two 01:30s of a night.
    """

    def __new__(cls, start: ZonedMoment, end: ZonedMoment, absolute: bool = False) -> Self:
        length = end.utc - start.utc
        if absolute:
            length = abs(length)
        # Whole numbers are exact where pendulum's own way over a float is not.
        return Duration.__new__(cls, length.days, length.seconds, length.microseconds)

    def __init__(self, start: ZonedMoment, end: ZonedMoment, absolute: bool = False) -> None:
        # Pendulum's own would work out what `_delta` leaves until somebody asks.
        self._invert = end < start
        self._absolute = absolute
        turned = self._invert and absolute
        self._start, self._end = (end, start) if turned else (start, end)

    @property
    def _delta(self) -> PreciseDiff:  # type: ignore[override]  # pendulum reads it, and only in __init__ sets it
        first, last = cast(ZonedMoment, self._start), cast(ZonedMoment, self._end)
        return _between(first, last, 1) if first <= last else _between(last, first, -1)

    def __eq__(self, other: object) -> bool:
        # As any timedelta: two sessions of an hour are equally long, whenever they are.
        return timedelta.__eq__(self, other)

    def __hash__(self) -> int:
        return timedelta.__hash__(self)

    @property
    def remaining_days(self) -> int:
        """Days beyond whole weeks."""
        return self._delta.days - 7 * self.weeks


def _between(start: ZonedMoment, end: ZonedMoment, sign: int) -> PreciseDiff:
    began, where = plain(start), cast("Zone", start.tzinfo)
    # In a repeated hour the clocks may show less at the end than at the start.
    ended = max(began, plain(end.utc.astimezone(where)))
    months, days, reached = _whole_days(start, began, ended)
    if reached > end.utc:
        # Clocks were put forward on the way, or back: the last day is not whole.
        ended -= timedelta(days=1)
        months, days, reached = _whole_days(start, began, ended)
    minutes, rest = divmod(end.utc - reached, timedelta(minutes=1))
    return PreciseDiff(
        sign * (months // 12),
        sign * (months % 12),
        sign * days,
        sign * (minutes // 60),
        sign * (minutes % 60),
        sign * rest.seconds,
        sign * rest.microseconds,
        sign * (ended - began).days,
    )


def _whole_days(start: ZonedMoment, began: datetime, ended: datetime) -> tuple[int, int, datetime]:
    """From one wall time to a later one lie whole months, after them whole days, which lead to a moment."""
    months = 12 * (ended.year - began.year) + ended.month - began.month
    if add_duration(began, months=months) > ended:
        months -= 1
    days = (ended - add_duration(began, months=months)).days
    wall = add_duration(began, months=months, days=days)
    return months, days, followed(wall, cast("Zone", start.tzinfo), start.utcoffset(), "forward")
