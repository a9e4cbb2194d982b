"""Times that are put together and taken away behave like sets of minutes."""

import datetime as dt
import itertools

from hypothesis import given, strategies as st

from roadracing._internal.track.time_windows import (
    EVER,
    Window,
    common,
    holds,
    shifted,
    united,
    widened,
    without,
)

START = dt.datetime(2004, 5, 29, tzinfo=dt.UTC)
MINUTES = st.integers(0, 60)
WINDOWS = st.lists(st.tuples(MINUTES, MINUTES).map(lambda pair: _window(*pair)), max_size=8)


def _window(begins: int, ends: int) -> Window:
    return START + dt.timedelta(minutes=begins), START + dt.timedelta(minutes=ends)


def _minutes(windows: list[Window]) -> set[int]:
    return {m for m in range(61) if any(b <= START + dt.timedelta(minutes=m) < e for b, e in windows)}


def _disjoint(windows: list[Window]) -> bool:
    return all(b < e for b, e in windows) and all(
        one[1] < other[0] for one, other in itertools.pairwise(windows)
    )


@given(WINDOWS)
def test_united(windows: list[Window]) -> None:
    """What is in any of them, in windows that do not touch."""
    whole = united(windows)
    assert _minutes(windows) == _minutes(whole)
    assert _disjoint(whole)


@given(WINDOWS, WINDOWS)
def test_without(windows: list[Window], holes: list[Window]) -> None:
    """What is in the first and not in the second."""
    left = without(united(windows), united(holes))
    assert _minutes(windows) - _minutes(holes) == _minutes(left)
    assert left == sorted(left)
    assert all(begins < ends for begins, ends in left)


@given(WINDOWS, WINDOWS)
def test_common(one: list[Window], other: list[Window]) -> None:
    """What is in both."""
    both = common(united(one), united(other))
    assert _minutes(one) & _minutes(other) == _minutes(both)
    assert _minutes(both) == {m for m in range(61) if holds(both, START + dt.timedelta(minutes=m))}


def test_where_calendars_end() -> None:
    """Minutes beyond all calendars lead to the first and the last moment there is."""
    assert EVER[0] == shifted(START, -1e12)
    assert EVER[1] == shifted(START, 1e12)
    assert EVER == widened(EVER, 1.0, 1.0)
