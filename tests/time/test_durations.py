"""Durations in hours, minutes and seconds."""

from datetime import timedelta

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.time.durations import duration_text, parse_duration, short_text


@given(st.timedeltas(timedelta(), timedelta(days=1000)))
def test_every_duration_is_read_back(duration: timedelta) -> None:
    """Every duration survives being written, to the microsecond."""
    assert duration == parse_duration(duration_text(duration))


@pytest.mark.parametrize(
    ("duration", "text", "short"),
    [
        (timedelta(), "PT0S", "0m"),
        (timedelta(minutes=165), "PT2H45M", "2h45m"),
        (timedelta(hours=24), "PT24H", "24h"),
        (timedelta(hours=12, minutes=1, seconds=22, milliseconds=576), "PT12H1M22.576S", "12h1m22.576s"),
        (timedelta(seconds=0.5), "PT0.5S", "0.5s"),
    ],
)
def test_texts(duration: timedelta, text: str, short: str) -> None:
    """A duration has one written form, and a short one for people."""
    assert (text, short) == (duration_text(duration), short_text(duration))


@pytest.mark.parametrize(
    "text", ["", "PT", "P1D", "1h", "PT1.5H", "PT1H ", "pt1h", "PT1M1H", "-PT1H", "PT.5S", "PT1H\n"]
)
def test_refused(text: str) -> None:
    """Days, fractions of hours and anything else are refused."""
    with pytest.raises(ValueError, match="not a duration"):
        parse_duration(text)


def test_negative() -> None:
    """A negative duration cannot be written."""
    with pytest.raises(ValueError, match="nought or more"):
        duration_text(timedelta(seconds=-1))
