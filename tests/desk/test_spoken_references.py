"""Sessions and times are understood as people call them, or asked back."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.desk.spoken_references import (
    ChangeRefused,
    moment_called,
    moments_called,
    session_called,
)
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from tests.desk.days import seasons
from tests.desk.test_cascade import at, saturday
from tests.effort import tries

NOW = dt.datetime(2013, 4, 20, 18, 30, tzinfo=dt.UTC)


@tries(16)
@given(season=seasons(), number=st.integers(0, 50))
def test_what_it_is_called_finds_it_or_is_asked(season: Season, number: int) -> None:
    """An id finds its session; an ending and a name find it, or are refused with it in the list."""
    session = season.sessions[number % len(season.sessions)]
    assert session is session_called(season, session.id)
    for words in (session.id.rpartition("-")[2], session_name(Index(season), session).upper()):
        try:
            assert words == session.id or session_called(season, words) == session
        except ChangeRefused as refused:
            assert "sessions: " in str(refused) or "no session" in str(refused)


def test_several() -> None:
    """Words that mean several sessions are refused, and all of them are named."""
    with pytest.raises(ChangeRefused, match="name one of them by its id"):
        session_called(saturday(), "qualifying")


def test_nearest() -> None:
    """A misspelt id is asked back with the nearest."""
    with pytest.raises(ChangeRefused, match=r'did you mean .*"pro-celebrity-race"'):
        session_called(saturday(), "pro-celebrty-race")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("11:30", "2013-04-20T11:30"),
        ("now", "2013-04-20T11:30"),
        ("2013-04-21 9:05", "2013-04-21T09:05"),
        ("2013-04-21T09:05", "2013-04-21T09:05"),
        ("2013-04-20T18:30:00Z[UTC]", "2013-04-20T18:30"),
        ("11:30:15", "2013-04-20T11:30:15"),
    ],
)
def test_times(text: str, shown: str) -> None:
    """A time is now, a clock, a day and a clock, or an instant; the venue's clocks count."""
    season = saturday()
    session = session_called(season, "pro-celebrity-race")
    assert moment_called(season, text, session=session, now=NOW).isoformat().startswith(shown)
    assert moment_called(season, text, now=NOW) == moment_called(season, text, session=session, now=NOW)


@pytest.mark.parametrize("text", ["", "noon", "25:00", "2013-02-30 10:00", "11.30", "tomorrow", "T"])
def test_no_times(text: str) -> None:
    """What is no time is refused with the forms that are."""
    with pytest.raises(ChangeRefused, match="write now, 11:30"):
        moment_called(saturday(), text, now=NOW)


@pytest.mark.parametrize(
    "text",
    [
        "2013-04-20T11:30:00-07:00",
        "2013-04-20 11:30-07:00",
        "2013-04-20T18:30:00Z",
        "2013-04-20T20:30:00+02:00",
    ],
)
def test_a_moment(text: str) -> None:
    """A time with an offset is one moment wherever the clocks hang, and is shown on the venue's."""
    assert "2013-04-20T11:30:00-07:00[America/Los_Angeles]" == str(moment_called(saturday(), text, now=NOW))


def test_at_a_given_day() -> None:
    """A clock is one of the day that is given."""
    season = saturday()
    found = moment_called(season, "10:00", day=dt.date(2013, 4, 21), now=NOW)
    assert at("10:00").utc + dt.timedelta(days=1) == found.utc


def test_a_time_of_day_while_nothing_is_on() -> None:
    """It may be one of each day on which cars run; on such a day it is one of today, and a day or a zone settles it."""
    season = saturday()
    assert 1 == len(moments_called(season, "11:30", now=NOW))
    (found,) = moments_called(season, "11:30", now=NOW + dt.timedelta(days=900))
    assert found == moment_called(season, "2013-04-20 11:30")
    assert 2013 == moments_called(season, "2013-04-21 11:30")[0].year
