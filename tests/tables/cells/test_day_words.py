"""Dates as people write them have readings; those of a whole table agree."""

import datetime as dt

import pytest

from roadracing._internal.tables.cells.day_words import agreed, day_within, days_in, written_day, years_in


@pytest.mark.parametrize("words", ["Race 1", "20 mins", "", "Sat or Sun", "1 2 3 4", "12", "Practice Friday"])
def test_no_date(words: str) -> None:
    """Words beside a date, or numbers alone, are no date."""
    assert written_day(words) is None


def test_orders_agree() -> None:
    """One date that can be read in one order only decides the order of all."""
    found = agreed(["04/05/2013", "20/05/2013"], frozenset(), None)
    assert {dt.date(2013, 5, 4)} == found["04/05/2013"]


def test_two_readings_stay_two() -> None:
    """A date that nothing decides keeps both of its readings."""
    assert {dt.date(2013, 5, 4), dt.date(2013, 4, 5)} == agreed(["04/05/2013"], frozenset(), None)[
        "04/05/2013"
    ]


def test_the_weekend_decides() -> None:
    """A weekday is the day of the weekend that has it; without a weekend it is none."""
    days = dt.date(2013, 4, 19), dt.date(2013, 4, 21)
    assert {dt.date(2013, 4, 20)} == agreed(["Samstag"], frozenset(), days)["Samstag"]
    assert not agreed(["Samstag"], frozenset(), None)["Samstag"]


def test_titles() -> None:
    """A title names the days of the weekend, or only its year."""
    assert (dt.date(2021, 4, 17), dt.date(2021, 4, 19)) == days_in(["Monza, 17-19 April 2021"])
    assert frozenset({2025}) == years_in(["2025 12 Hour, Car 2000s"])


@pytest.mark.parametrize(
    ("titles", "day"),
    [
        (["SKUSA SuperNationals 28 - Friday Nov 21 2025"], "Friday Nov 21 2025"),
        (["Shelsley Walsh", "Sunday 1 June 2025, Issued 3 May 2025"], None),
        (["Sunday 1 June 2025", "Issued 3 May 2025"], "Sunday 1 June 2025"),
        (["Saturday 31 May 2025", "Sunday 1 June 2025"], None),
        (["17-19 April 2021"], None),
        (["Round 2"], None),
    ],
)
def test_the_day_in_a_title(titles: list[str], day: str | None) -> None:
    """One day among the words of titles is the day of the timetable; two, or the day of its issue, are not."""
    assert day == day_within(titles)
