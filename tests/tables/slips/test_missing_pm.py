"""Times that were probably meant for the other half of the day."""

import datetime as dt

import pytest
from hypothesis import example, given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.sheets.timetable_sheet import sheet_of
from roadracing._internal.tables.slips.missing_pm import half_days
from tests.tables.building import found, read, table


def said(*rows: tuple[str, str]) -> list[int | None]:
    """The rows of which it is said that they are probably in the afternoon."""
    reading = read(*({"start": start, "end": end} for start, end in rows))
    doubts = found(reading, table_faults.HALF_OF_DAY)
    assert all(doubt.severity is Severity.WARNING for doubt in doubts)
    return [doubt.place.row for doubt in doubts if doubt.place]


@pytest.mark.parametrize("row", [("1:15", "2:30 PM"), ("8:00", "9:30 p.m."), ("4:00", "5p")])
def test_an_end_in_the_afternoon(row: tuple[str, str]) -> None:
    """A start without am or pm, before an end that says pm and would still be after it, is a doubt."""
    assert [2] == said(row)


@pytest.mark.parametrize(
    "row",
    [
        ("11:30", "12:15 pm"),
        ("10:30", "10:30 pm"),
        ("9:00", "5:00 pm"),
        ("13:15", "2:30 pm"),
        ("1:15 pm", "2:30 pm"),
    ],
)
def test_only_one_reading(row: tuple[str, str]) -> None:
    """Where the afternoon would be too late, or is said, there is no doubt."""
    assert [] == said(row)


def test_a_clock_of_twelve_hours() -> None:
    """A timetable that writes no time like 13:00 and has rows until after noon is doubted, once."""
    assert [3] == said(("9:00", "9:20"), ("12:00", "1:00"), ("12:30", "1:30"))
    assert [2] == said(("11:00", "2:00"), ("7:30 am", ""))


@pytest.mark.parametrize(
    "rows",
    [
        [("12:00", "1:00"), ("13:30", "14:00")],
        [("22:00", "1:00")],
        [("10:00", "01:00")],
        [("12:00", "12:00")],
        [("12:00", "1:00"), ("0:30", "0:45")],
    ],
)
def test_a_clock_of_24_hours(rows: list[tuple[str, str]]) -> None:
    """A timetable that counts to 24 anywhere, or writes 01:00, means the night."""
    assert [] == said(*rows)


@given(st.lists(st.tuples(st.times(), st.times()), min_size=1, max_size=5))
@example([(dt.time(10, 1), dt.time(10, 0))])
def test_times_in_full_are_never_doubted(times: list[tuple[object, object]]) -> None:
    """A half of the day is missing from no time that is written as the ISO writes it, whatever the order of the rows.

    Whether a row stands where it belongs is another question; see ``test_half_day_slips.py``.
    """
    rows = table({"start": f"{start}"[:5], "end": f"{end}"[:5]} for start, end in times)
    assert [] == list(half_days(sheet_of(rows, None)))


def test_a_day_that_goes_back_to_one() -> None:
    """Starts that go on with 1:00 after the morning, in a timetable without 13:00, are one doubt for all such rows."""
    assert [4] == said(("8:00", "8:30"), ("9:00", "9:30"), ("1:00", "1:20"), ("3:00", "3:40"))
    assert [4] == said(("8:00", ""), ("11:30", ""), ("1:15", ""))
    assert [6] == said(("8:00", ""), ("9:00", ""), ("10:00", ""), ("11:30", ""), ("1:15", ""))


@pytest.mark.parametrize(
    "rows",
    [
        [("8:00", ""), ("11:30", ""), ("13:15", ""), ("7:30", "")],
        [("08:00", ""), ("11:30", ""), ("01:15", "")],
        [("8:00", ""), ("11:30", ""), ("8:30", ""), ("11:00", "")],
        [("8:00", ""), ("11:30", ""), ("1:15 pm", "")],
    ],
)
def test_other_orders(rows: list[tuple[str, str]]) -> None:
    """A clock of 24 hours, a grouped sheet and one that says pm are not doubted."""
    assert [] == said(*rows)
