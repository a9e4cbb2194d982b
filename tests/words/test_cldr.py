"""Other languages say days and times as people who speak them write them."""

import datetime as dt

import pytest
from babel import Locale

from roadracing._internal.time.format import Format
from roadracing._internal.words.cldr import date_words, days_words, has_half_days, number_words, time_words
from roadracing._internal.words.clocks import clock_text, moment_text
from roadracing._internal.words.days import day_text, days_text, month_name, short_day_text, weekday_name
from roadracing._internal.words.lengths import format_text
from roadracing._internal.words.spoken_languages import speaking

SUNDAY = dt.date(2004, 7, 4)


def test_days() -> None:
    """A day is said in the order, and with the signs, of its language."""
    with speaking("de"):
        assert "Sonntag, 4. Juli 2004" == day_text(SUNDAY)
        assert "Sonntag, 4. Juli" == day_text(SUNDAY, year=False)
        assert "So., 4. Juli" == short_day_text(SUNDAY)
        assert ("Sonntag", "Juli") == (weekday_name(SUNDAY), month_name(SUNDAY))
        assert "2.–4. Juli 2004" == days_text(dt.date(2004, 7, 2), SUNDAY)
        assert "4. Juli 2004" == days_text(SUNDAY, SUNDAY)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("fr", "dimanche 4 juillet 2004"),
        ("es", "domingo, 4 de julio de 2004"),
        ("ja", "2004年7月4日日曜日"),
        ("fi", "sunnuntai 4. heinäkuuta 2004"),
    ],
)
def test_any_language(code: str, expected: str) -> None:
    """Whatever language is added, its days are known already."""
    assert expected == date_words(Locale.parse(code), SUNDAY, "yMMMMEEEEd")


def test_intervals() -> None:
    """Two days say nothing twice."""
    assert "4–6 juil. 2004" == days_words(Locale.parse("fr"), SUNDAY, dt.date(2004, 7, 6))


@pytest.mark.parametrize(
    ("code", "half", "expected"),
    [("de", False, "15:05"), ("fi", False, "15.05"), ("en_US", True, "3:05 PM"), ("hi", True, "3:05 pm")],
)
def test_clocks(code: str, half: bool, expected: str) -> None:  # noqa: FBT001 - a row of the table
    """A time of day is on 24 or on twice 12 hours, as the language has it."""
    locale = Locale.parse(code)

    assert half is has_half_days(locale)
    assert expected == time_words(locale, dt.time(15, 5)).replace("\u202f", " ")


def test_seconds_and_the_repeated_hour() -> None:
    """Seconds are said where there are any, and so is the second pass of an hour."""
    with speaking("de"):
        assert "01:30:15" == clock_text(dt.time(1, 30, 15))
        assert "01:30 (zum zweiten Mal)" == clock_text(dt.time(1, 30, fold=1))
        zone = dt.timezone(dt.timedelta(hours=-4), "EDT")
        assert "Sonntag, 4. Juli 2004, 11:30 (EDT, UTC−4)" == moment_text(
            dt.datetime(2004, 7, 4, 11, 30, tzinfo=zone)
        )


def test_numbers() -> None:
    """Thousands are told apart as the language does it."""
    assert "1.234" == number_words(Locale.parse("de"), 1234)


def test_lengths() -> None:
    """How long a race runs is said in words of the language."""
    with speaking("de"):
        assert "70 Runden" == format_text(Format.parse("70 laps"))
        assert "1000 mi oder 10h" == format_text(Format.parse("1000 mi or PT10H"))
        assert "50m + 1 Runde" == format_text(Format.parse("PT50M + 1 lap"))
