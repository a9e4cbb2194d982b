"""The time between two instants, in units that add up to it."""

from datetime import timedelta

import pendulum

from roadracing._internal.time.instant import Instant
from tests.time.test_instant import FIRST, SEBRING, SECOND, at


def test_words_count_what_elapsed() -> None:
    """24 hours in which clocks were put back are not 23, and 23 that are a day are a day."""
    noon = at("2004-10-30T12:00:00-04:00")
    assert "24 hours" == (at("2004-10-31T11:00:00-05:00") - noon).in_words()
    assert "1 day" == (at("2004-10-31T12:00:00-05:00") - noon).in_words()
    assert "1 day" == (at("2004-04-04T12:00:00-04:00") - at("2004-04-03T12:00:00-05:00")).in_words()
    assert (0, 1) == (
        (at("2004-03-20T01:00:00-05:00") - at("2004-03-19T23:00:00-05:00")).in_days(),
        (at("2004-04-04T12:00:00-04:00") - at("2004-04-03T12:00:00-05:00")).in_days(),
    )


def test_equally_long_is_equal() -> None:
    """Differences of the same length are equal and hash alike, as those of any datetimes, whenever they lie."""
    hour = timedelta(hours=1)
    lengths = [SECOND - FIRST, (SEBRING + hour) - SEBRING, hour, pendulum.duration(hours=1)]
    assert all(one == two for one in lengths for two in lengths)
    assert not any(one != two for one in lengths for two in lengths)
    assert {hour} == set(lengths)
    assert SECOND - FIRST != FIRST - SECOND
    assert SECOND - FIRST < timedelta(hours=2)


def test_a_day_that_ends_in_a_gap_is_not_whole() -> None:
    """Half an hour short of where the clock would have been a day on, it is hours."""
    between = at("2004-04-04T03:15:00-04:00") - at("2004-04-03T02:45:00-05:00")
    assert timedelta(hours=23, minutes=30) == between
    assert "23 hours 30 minutes" == between.in_words()
    assert 0 == between.in_days()


def test_a_day_is_the_starts() -> None:
    """Between two zones days are counted as the first of them counts."""
    start = at("2004-10-30T12:00:00-04:00")
    assert "24 hours" == (at("2004-10-31T11:00:00-05:00").to("Europe/Paris") - start).in_words()
    assert "1 day" == (at("2004-10-31T12:00:00-05:00").to("America/Los_Angeles") - start).in_words()


def test_long_times_are_counted_by_the_calendar() -> None:
    """Years, months, weeks and days are whole, and turn their sign with the direction."""
    start = at("1944-02-29T23:30:00-04:00")
    back = start - SEBRING
    assert "60 years 2 weeks 5 days 11 hours" == (SEBRING - start).in_words()
    assert (-60, 0, -2, -5, -11) == (back.years, back.months, back.weeks, back.remaining_days, back.hours)


def test_a_day_back_is_a_day() -> None:
    """A difference that goes back counts as the one that goes forth, with the sign of each unit turned."""
    back = at("2004-04-03T12:00:00-05:00") - at("2004-04-04T12:00:00-04:00")
    assert timedelta(hours=-23) == back
    assert (-1, 0, -1) == (back.remaining_days, back.hours, back.in_days())


def test_a_range_of_days_keeps_what_the_clock_shows() -> None:
    """Stepping through a difference goes by the calendar."""
    days = list((at("2004-04-06T02:30:00-04:00") - at("2004-04-03T02:30:00-05:00")).range("days"))
    assert ["02:30", "03:30", "02:30", "02:30"] == [f"{day:%H:%M}" for day in days]
    assert {Instant} == {type(day) for day in days}
