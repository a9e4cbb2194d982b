"""Days are as long as the clocks at the venue make them."""

import datetime as dt

import pytest

from roadracing._internal.pictures.timetable.day_span import DaySpan
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import clock_text, digits


def moment(text: str) -> Instant:
    """A moment."""
    return Instant.parse(text)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2004-07-16T12:00:00-04:00[America/New_York]", 24),
        ("2004-04-04T12:00:00-04:00[America/New_York]", 23),
        ("2004-10-31T12:00:00-05:00[America/New_York]", 25),
    ],
)
def test_length(text: str, hours: int) -> None:
    """A day has 24 hours, but for the two on which clocks change."""
    day = DaySpan.of(moment(text))

    assert dt.timedelta(hours=hours) == day.ends - day.begins
    assert hours + 1 == len(list(day.hours(day.ends)))


def test_half_an_hour() -> None:
    """Where clocks change by half an hour, the hours they show are found all the same."""
    day = DaySpan.of(moment("2004-03-28T12:00:00+10:30[Australia/Lord_Howe]"))

    assert "00:00 01:00 02:00 03:00" == " ".join(digits(hour) for hour in list(day.hours(day.ends))[:4])
    assert dt.timedelta(hours=24.5) == day.ends - day.begins


def test_a_day_that_never_was() -> None:
    """Samoa went from Thursday to Saturday: the day after is the one that came."""
    following = DaySpan.of(moment("2011-12-29T12:00:00-10:00[Pacific/Apia]")).following()

    assert following is not None
    assert dt.date(2011, 12, 31) == following.date


def test_the_end_of_all_calendars() -> None:
    """After the last day of the year 9999 there is none."""
    assert DaySpan.of(moment("9999-12-31T12:00:00+00:00[UTC]")).following() is None


def test_again() -> None:
    """The second of two equal times says so."""
    first = moment("2004-10-31T01:30:00-04:00[America/New_York]")

    assert "01:30" == clock_text(first)
    assert "01:30 (again)" == clock_text(first + dt.timedelta(hours=1))
