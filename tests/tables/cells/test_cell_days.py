"""The days that cells name."""

import datetime as dt

import pytest

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells.cell_days import day_of

LONG_BEACH = (dt.date(2013, 4, 19), dt.date(2013, 4, 21))
TWO_WEEKS = (dt.date(2013, 4, 15), dt.date(2013, 4, 28))


@pytest.mark.parametrize(
    "text",
    [
        "2013-04-20",
        "20130420",
        "2013-04-20 00:00:00",
        "2013-04-20T00:00",
        "\uff12\uff10\uff11\uff13-04-20",
        "Sat 2013-04-20",
    ],
)
def test_iso_dates(text: str) -> None:
    """A date is read in ISO form, also with the midnight and the weekday that programs add."""
    assert dt.date(2013, 4, 20) == day_of(text, None)


@pytest.mark.parametrize("text", ["Saturday", "saturday", "SAT", "Sat."])
def test_weekdays_inside_the_weekend(text: str) -> None:
    """A weekday is the day of that name between the first and the last day of the weekend."""
    assert dt.date(2013, 4, 20) == day_of(text, LONG_BEACH)


@pytest.mark.parametrize(
    ("text", "days", "why"),
    [
        ("Saturday", None, "the days of this weekend are not known"),
        ("Monday", LONG_BEACH, "has no Monday"),
        ("Sat", TWO_WEEKS, "more than one Saturday"),
        ("Mon 2013-04-20", LONG_BEACH, "2013-04-20 is a Saturday"),
        ("2013-02-30", None, "there is no such day"),
        ("2013-13-01", None, "there is no such day"),
        ("Day 1", LONG_BEACH, "not a date"),
        ("Samstag", LONG_BEACH, "not a date"),
    ],
)
def test_what_is_not_sure_is_refused(text: str, days: tuple[dt.date, dt.date] | None, why: str) -> None:
    """A day that could be another one, or none, is refused with the reason."""
    with pytest.raises(Refusal, match=why):
        day_of(text, days)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("04/05/2013", ["2013-04-05", "2013-05-04"]),
        ("20/04/2013", ["2013-04-20"]),
        ("4/20/13", ["2013-04-20"]),
        ("20.04.2013", ["2013-04-20"]),
        ("April 20, 2013", ["2013-04-20"]),
        ("20 April 2013", ["2013-04-20"]),
        ("April 20", []),
        ("41384", []),
    ],
)
def test_other_forms_are_never_guessed(text: str, offered: list[str]) -> None:
    """A date in another form is refused, and the hint offers every day it may be."""
    with pytest.raises(Refusal) as refusal:
        day_of(text, LONG_BEACH)

    assert refusal.value.hint is not None
    assert all(day in refusal.value.hint for day in offered or ["2013-04-20"])
