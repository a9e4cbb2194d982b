"""A moment, a day and a length are what they say, or are refused with what would be right."""

import datetime as dt

import pytest

import roadracing as rr
from roadracing._internal.time.given_times import day_given, length_given, moment_given, text_given

NOON = dt.datetime(2004, 6, 27, 12, tzinfo=dt.UTC)


def test_what_is_one_is_taken() -> None:
    """A moment, a day, a length and a text are taken as they are."""
    assert moment_given(NOON) is NOON
    assert day_given(NOON.date()) == NOON.date()
    assert length_given(dt.timedelta(minutes=5)) == dt.timedelta(minutes=5)
    assert text_given("tbc") == "tbc"


@pytest.mark.parametrize(
    ("take", "given", "said"),
    [
        (moment_given, "11:30", "Instant.parse"),
        (moment_given, NOON.date(), "the day 2004-06-27: a day has no time"),
        (moment_given, None, "it is None"),
        (day_given, NOON, r"write \.date\(\)"),
        (day_given, "2004-06-27", "fromisoformat"),
        (day_given, 27, "the number 27"),
        (length_given, 15, r"timedelta\(minutes=15\)"),
        (text_given, b"x", "a bytes"),
    ],
)
def test_anything_else_is_refused_with_what_would_do(take: object, given: object, said: str) -> None:
    """Whatever else is given is named, and so is the call that would do; it is a TypeError and one of ours."""
    assert callable(take)
    with pytest.raises(rr.WrongType, match=said) as caught:
        take(given)
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, rr.NotUnderstood)
