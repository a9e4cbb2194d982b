"""Later and earlier: what elapses, what the calendar counts, and where days and weeks begin and end."""

from datetime import UTC, datetime, timedelta
from typing import Self, cast, overload

import pendulum
from pendulum import DateTime, Duration, Interval, WeekDay
from pendulum.helpers import add_duration

from roadracing._internal.findings.root import WrongType

from .elapsed import Elapsed
from .local_time import Edge, followed, out_of_range, plain
from .zoned_moment import ZonedMoment, utc_of

_SHORTER_THAN_A_DAY = frozenset({"second", "minute", "hour"})


class Movable(ZonedMoment):
    """A moment that others are reckoned from; `Instant` is the one to use."""

    def _later(self, elapsed: timedelta, sign: int = 1) -> Self:
        try:
            utc = self._utc + elapsed if sign > 0 else self._utc - elapsed
        except OverflowError:
            raise out_of_range(self._where) from None
        return self._at(utc, self._where)

    def _followed(self, wall: datetime, keep: timedelta | None, edge: Edge = "forward") -> Self:
        """A wall time that follows from this one's is put where clocks can show it."""
        return self._at(followed(wall, self._where, keep, edge), self._where)

    def add(
        self,
        years: int = 0,
        months: int = 0,
        weeks: int = 0,
        days: int = 0,
        hours: int = 0,
        minutes: int = 0,
        seconds: float = 0,
        microseconds: int = 0,
    ) -> Self:
        """Years, months, weeks and days keep what the clock shows; after them the rest elapses.

        Where clocks jump over the wall time it moves forward by as much as they jump. Where they show it
        twice, the moment with the same offset as before is taken, else the earlier.

        Raises:
            InstantError: the result is outside the years 1 to 9999, or its offset has seconds.
        """
        reached = self
        if years or months or weeks or days:
            try:
                wall = add_duration(plain(self), years=years, months=months, weeks=weeks, days=days)
            except (OverflowError, ValueError):
                raise out_of_range(self._where) from None
            reached = self._followed(wall, self.utcoffset())
        try:
            elapsed = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
        except OverflowError:
            raise out_of_range(self._where) from None
        return reached + elapsed if elapsed else reached

    def _add_timedelta_(self, delta: timedelta) -> Self:
        return self._moved(delta, 1)

    def _subtract_timedelta(self, delta: timedelta) -> Self:
        return self._moved(delta, -1)

    def _moved(self, delta: timedelta, sign: int) -> Self:
        # Exactly, while pendulum's total_seconds() rounds.
        elapsed = timedelta.__pos__(delta)
        if isinstance(delta, Duration) and not isinstance(delta, Interval):
            # The units somebody gave: pendulum's own properties say 36 hours as a day and a half.
            parts = cast("dict[str, int] | None", vars(delta).get("_signature"))
            if parts is not None:
                return self.add(**{unit: sign * amount for unit, amount in parts.items()})
        return self._later(elapsed, sign)

    # As in pendulum, but between any two aware datetimes: a naive one is no type of its own.
    @overload  # type: ignore[override]
    def __sub__(self, other: timedelta) -> Self: ...

    @overload
    def __sub__(self, other: datetime) -> Interval[datetime]: ...

    def __sub__(self, other: timedelta | datetime) -> Self | Interval[datetime]:
        if isinstance(other, timedelta):
            return self._moved(other, -1)
        if isinstance(other, datetime):  # pyright: ignore[reportUnnecessaryIsInstance] - an operator meets all
            return Elapsed(self._beside(other), self)
        return NotImplemented

    def __rsub__(self, other: datetime) -> Interval[datetime]:
        if isinstance(other, datetime):  # pyright: ignore[reportUnnecessaryIsInstance] - an operator meets all
            return Elapsed(self, self._beside(other))
        return NotImplemented

    def _beside(self, other: datetime) -> Self:
        if isinstance(other, type(self)):
            return other
        if other.utcoffset() is None:
            raise WrongType("a datetime without a time zone is neither before nor after an instant")
        return self._at(utc_of(other), self._where)

    def diff(  # type: ignore[override]  # pendulum's own reason: a datetime is a date to it
        self, dt: datetime | None = None, abs: bool = True
    ) -> Interval[datetime]:
        """Between two moments, the second by default now, lies the time that elapses."""
        return Elapsed(self, self._now() if dt is None else self._beside(dt), absolute=abs)

    def diff_for_humans(  # type: ignore[override]  # as above
        self, other: datetime | None = None, absolute: bool = False, locale: str | None = None
    ) -> str:
        """The time to another moment, by default now, is said in words."""
        return pendulum.format_diff(self.diff(other), other is None, absolute, locale)

    def average(self, dt: datetime | None = None) -> Self:  # type: ignore[override]  # as above
        """Two moments, the second by default now, have one in the middle."""
        other = self._now() if dt is None else self._beside(dt)
        return self._later((other.utc - self._utc) // 2)

    def closest(self, *dts: datetime) -> Self:  # type: ignore[override]  # as above
        """Of several moments one is nearest to this one; of equally near ones the earliest."""
        return min((self._beside(each) for each in dts), key=self._distance)

    def farthest(self, *dts: datetime) -> Self:  # type: ignore[override]  # as above
        """Of several moments one is farthest from this one; of equally far ones the earliest."""
        return max((self._beside(each) for each in dts), key=self._distance)

    def _distance(self, other: ZonedMoment) -> timedelta:
        return abs(other.utc - self._utc)

    def _now(self) -> Self:
        return self._at(datetime.now(UTC), self._where)

    # --- the calendar around a moment --------------------------------------------------------------------

    def start_of(self, unit: str) -> Self:
        """The first moment of a unit: second, minute, hour, day, week, month, year, decade or century."""
        keep = self.utcoffset() if unit in _SHORTER_THAN_A_DAY else None
        return self._followed(plain(self._dial().start_of(unit)), keep, "start")

    def end_of(self, unit: str) -> Self:
        """The last microsecond of a unit, as with `start_of`."""
        keep = self.utcoffset() if unit in _SHORTER_THAN_A_DAY else None
        return self._followed(plain(self._dial().end_of(unit)), keep, "end")

    def next(self, day_of_week: WeekDay | None = None, keep_time: bool = False) -> Self:
        """The next such day of the week begins, or shows the same time, at one moment."""
        return self._on_day(self._dial().next(day_of_week, keep_time), keep_time=keep_time)

    def previous(self, day_of_week: WeekDay | None = None, keep_time: bool = False) -> Self:
        """The last such day of the week before this one begins, or shows the same time, at one moment."""
        return self._on_day(self._dial().previous(day_of_week, keep_time), keep_time=keep_time)

    def first_of(self, unit: str, day_of_week: WeekDay | None = None) -> Self:
        """The first day, or first such day of the week, of a month, quarter or year begins."""
        return self._on_day(self._dial().first_of(unit, day_of_week))

    def last_of(self, unit: str, day_of_week: WeekDay | None = None) -> Self:
        """The last day, or last such day of the week, of a month, quarter or year begins."""
        return self._on_day(self._dial().last_of(unit, day_of_week))

    def nth_of(self, unit: str, nth: int, day_of_week: WeekDay) -> Self:
        """The nth such day of the week of a month, quarter or year begins."""
        return self._on_day(self._dial().nth_of(unit, nth, day_of_week))

    def _dial(self) -> DateTime:
        """What the clocks show, with pendulum's calendar to reckon on."""
        return DateTime.instance(plain(self), tz=None)

    def _on_day(self, dial: DateTime, *, keep_time: bool = False) -> Self:
        if keep_time:
            return self._followed(plain(dial), self.utcoffset())
        return self._followed(plain(dial), None, "start")
