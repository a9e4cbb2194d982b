"""Logs by the clock alone, over midnight."""

import datetime as dt

from roadracing._internal.control.log.log_reading import read_log_text
from roadracing._internal.findings.codes import Severity

DAY = dt.date(2024, 6, 15)


def times(*clocks: str, day: dt.date | None = DAY) -> list[str]:
    """The instants of lines with these clocks, without the zone."""
    rows = "".join(f"{clock},note,a line\n" for clock in clocks)
    log = read_log_text(
        f"time,kind,text\n{rows}", name="log.csv", timezone="Europe/Paris", day=day
    ).required()
    return [entry.observed_at.text[:16] for entry in log.entries if entry.observed_at is not None]


def test_a_clock_that_begins_again_is_of_the_next_day() -> None:
    """A race of 24 hours goes over midnight once, and one that is stopped for a day goes over it again."""
    assert [
        "2024-06-15T16:00",
        "2024-06-15T23:59",
        "2024-06-16T00:01",
        "2024-06-16T16:00",
        "2024-06-17T00:30",
    ] == times("16:00", "23:59", "00:01", "16:00", "00:30")


def test_a_line_that_was_entered_late_is_of_its_own_day() -> None:
    """A clock that goes back a little has not gone over midnight, and neither has one that goes back over it."""
    assert ["2024-06-15T22:00", "2024-06-15T21:58"] == times("22:00", "21:58")
    assert ["2024-06-15T23:59", "2024-06-16T00:01", "2024-06-15T23:58", "2024-06-16T00:02"] == times(
        "23:59", "00:01", "23:58", "00:02"
    )


def test_a_log_with_dates_is_left_alone() -> None:
    """A date in the row is what it says, whatever the clock of the row before."""
    text = "date,time,kind\n2024-06-15,23:00,note\n2024-06-15,01:00,note\n"
    found = read_log_text(text, name="log.csv", timezone="Europe/Paris", day=DAY)
    assert ["2024-06-15T23:00", "2024-06-15T01:00"] == [
        entry.observed_at.text[:16] for entry in found.required().entries if entry.observed_at is not None
    ]
    assert () == found.diagnostics


def test_the_next_day_is_said() -> None:
    """Where the day was taken to be another than the one that was given, the row is named."""
    text = "time,kind\n23:00,note\n01:00,note\n"
    found = read_log_text(text, name="log.csv", timezone="Europe/Paris", day=DAY)
    assert [(3, Severity.INFO, "2024-06-16")] == [
        (each.place.line, each.severity, each.message[-11:-1])
        for each in found.diagnostics
        if each.place is not None
    ]
