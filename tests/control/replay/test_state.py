"""How things stand: the weather hold after a strike."""

import datetime as dt

from hypothesis import given, strategies as st

from roadracing._internal.control.replay.state import WeatherHold, with_strike
from tests.control.lines import after

MINUTE = dt.timedelta(minutes=1)


@given(st.lists(st.integers(0, 10_000), min_size=1))
def test_a_hold_only_becomes_longer(strikes: list[int]) -> None:
    """The end never moves backwards, and is thirty minutes after the last strike."""
    hold, ends = None, []
    for seconds in sorted(strikes):
        hold = with_strike(hold, after(seconds).utc, 30 * MINUTE)
        ends.append(hold.until)
    assert ends == sorted(ends)
    assert isinstance(hold, WeatherHold)
    assert after(max(strikes)).utc + 30 * MINUTE == hold.until
