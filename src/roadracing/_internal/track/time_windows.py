"""Times from one moment up to another, put together and taken away from each other."""

import datetime as dt
from collections.abc import Iterable
from typing import Final, TypeAlias

from roadracing._internal.time.instant import Instant

Window: TypeAlias = tuple[dt.datetime, dt.datetime]
"""From a moment up to another, in UTC; the end is not included."""

EVER: Final[Window] = (
    dt.datetime.min.replace(tzinfo=dt.UTC),
    dt.datetime.max.replace(tzinfo=dt.UTC),
)
"""All the time there is."""


def window_of(start: Instant | None, end: Instant | None) -> Window:
    """From one moment up to another; what is not known is as far away as there is time."""
    return (EVER[0] if start is None else start.utc, EVER[1] if end is None else end.utc)


def meet(one: Window, other: Window) -> bool:
    """Whether there is a time that is in both of two windows; what takes an instant only is at that instant."""
    (earlier, ends), (later, _) = sorted((one, other))
    return later < ends or later == earlier


def shifted(moment: dt.datetime, minutes: float) -> dt.datetime:
    """A moment so many minutes later, or earlier; the first or last there is, where calendars end."""
    try:
        return moment + dt.timedelta(minutes=minutes)
    except OverflowError:
        return EVER[minutes > 0]


def widened(window: Window, before_min: float, after_min: float) -> Window:
    """A window that begins and ends so many minutes earlier and later."""
    return shifted(window[0], -before_min), shifted(window[1], after_min)


def united(windows: Iterable[Window]) -> list[Window]:
    """The times that are in any of some windows: disjoint windows, first to last."""
    joined: list[Window] = []
    for begins, ends in sorted(window for window in windows if window[0] < window[1]):
        if joined and begins <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], ends))
        else:
            joined.append((begins, ends))
    return joined


def without(windows: list[Window], holes: list[Window]) -> list[Window]:
    """The times of some windows that are in none of others; both disjoint and first to last, and so is the result."""
    left: list[Window] = []
    position = 0
    for begins, ends in windows:
        start = begins
        while position < len(holes) and holes[position][1] <= start:
            position += 1
        here = position
        while here < len(holes) and holes[here][0] < ends:
            if start < holes[here][0]:
                left.append((start, holes[here][0]))
            start = max(start, holes[here][1])
            here += 1
        if start < ends:
            left.append((start, ends))
    return left


def common(one: list[Window], other: list[Window]) -> list[Window]:
    """The times that are in both of two lists of disjoint windows, first to last."""
    found: list[Window] = []
    left = right = 0
    while left < len(one) and right < len(other):
        begins = max(one[left][0], other[right][0])
        ends = min(one[left][1], other[right][1])
        if begins < ends:
            found.append((begins, ends))
        if one[left][1] <= other[right][1]:
            left += 1
        else:
            right += 1
    return found


def holds(windows: Iterable[Window], moment: dt.datetime) -> bool:
    """Whether a moment is in any of some windows."""
    return any(begins <= moment < ends for begins, ends in windows)
