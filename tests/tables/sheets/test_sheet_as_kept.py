"""Sheets in the layouts of their publishers are read where one reading alone is possible."""

import datetime as dt
from typing import Any

import pytest

from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.timetable_reading import TimetableReading, read_csv_text
from tests.tables.building import NAMESPACE, found

YEAR = {"first_day": dt.date(2020, 8, 28), "last_day": dt.date(2020, 8, 30)}


def _read(text: str, **options: Any) -> TimetableReading:
    return read_csv_text(text, namespace=NAMESPACE, timezone="Europe/London", **options)


def _times(text: str, **options: Any) -> list[tuple[str, str, str]]:
    """Title, start and end of each row that was read without an error, in the order of the sheet."""
    reading = _read(text, **options)
    assert () == reading.errors
    assert 1 == len(found(reading, table_faults.AS_KEPT))
    assert reading.season is not None
    rows = []
    for session in reading.season.sessions:
        place = reading.source.place(("sessions", session.id))
        assert place is not None
        assert session.starts is not None
        end = f"{session.end:%H:%M}" if session.end else ""
        rows.append((place.row, session.title or "", f"{session.starts:%Y-%m-%d %H:%M}", end))
    return [row[1:] for row in sorted(rows)]


def test_day_rows() -> None:
    """A row that holds only a day heads the rows below it, with the year of the weekend."""
    text = (
        "date,start,series,activity,duration\nSATURDAY 29 AUGUST,,,,\n,09:00,F3,Qualifying,20 mins\n"
        "SUNDAY 30 AUGUST,,,,\n,10:00,British GT,Warm Up,15 mins\n"
    )
    assert [
        ("Qualifying", "2020-08-29 09:00", "09:20"),
        ("Warm Up", "2020-08-30 10:00", "10:15"),
    ] == _times(text, **YEAR)


def test_empty_dates() -> None:
    """An empty date below a date is the date above."""
    text = "Date,Start,End,Activity\n2025-01-31,7:20,7:45,Practice\n,7:55,8:20,Practice 2\n2025-02-01,7:20,7:40,Race\n"
    assert ["2025-01-31 07:20", "2025-01-31 07:55", "2025-02-01 07:20"] == [row[1] for row in _times(text)]


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("14:05-14:35", "14:05", "14:35"),
        ("08.00 a 12.00", "08:00", "12:00"),
        ("3 - 4 p.m.", "15:00", "16:00"),
        ("11 - 1 p.m.", "11:00", "13:00"),
        ("8:00 AM – 8:25 AM", "08:00", "08:25"),
        ("09.45 - 10.15 Uhr", "09:45", "10:15"),
        ("9h15 à 10h00", "09:15", "10:00"),
        ("15:00 tot 15:30 uur", "15:00", "15:30"),
        ("11:55 - 20mins", "11:55", "12:15"),
    ],
)
def test_two_times_in_one_cell(cell: str, start: str, end: str) -> None:
    """A cell with two times, or with a time and a length, is the start and the end."""
    text = f"date,time,activity\n2025-01-31,{cell},Practice 1\n"
    assert [("Practice 1", f"2025-01-31 {start}", end)] == _times(text)


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (("Freitag 05.11.2021", "Samstag 06.11.2021"), ("2021-11-05", "2021-11-06")),
        (("04/05/2013", "05/05/2013", "06/05/2013"), ("2013-05-04", "2013-05-05", "2013-05-06")),
        (("4/20/2013", "4/21/2013"), ("2013-04-20", "2013-04-21")),
        (("sábado 3 de agosto de 2019",), ("2019-08-03",)),
        (("Sat. 3 Mar 2018", "Sunday, March 4, 2018"), ("2018-03-03", "2018-03-04")),
    ],
)
def test_dates(cells: tuple[str, ...], days: tuple[str, ...]) -> None:
    """A weekday, the other dates of the table, or words for the month decide what a date is."""
    rows = "".join(f'"{cell}";10:00;Practice {at}\n' for at, cell in enumerate(cells))
    assert list(days) == [row[1][:10] for row in _times(f"date;start;activity\n{rows}")]


@pytest.mark.parametrize("cell", ["04/05/2013", "Viernes 01-08", "Friday", "29 August"])
def test_dates_with_two_readings(cell: str) -> None:
    """A date that nothing decides is asked about, once for all rows that have it."""
    reading = _read(f"date;start;activity\n{cell};10:00;Practice 1\n{cell};11:00;Practice 2\n;12:00;Race\n")
    (error,) = reading.errors
    assert table_faults.DATE.code == error.code
    assert 2 == len(error.related)


def test_footnotes_and_oclock() -> None:
    """A mark behind a time leads to a footnote, and Uhr behind a dotted time makes it one."""
    text = "date,start,end,activity\n2025-01-31,10:00*,10:30¹,Practice\n2025-01-31,09.15 Uhr,9.45 Uhr,Practice 2\n"
    assert [("10:00", "10:30"), ("09:15", "09:45")] == [(row[1][11:], row[2]) for row in _times(text)]


def test_minutes() -> None:
    """Numbers under a heading for minutes are minutes."""
    assert ["10:20"] == [row[2] for row in _times("Day,Start,Min,Session\n2025-01-31,10:00,20,Practice\n")]


def test_cells_beyond_the_header() -> None:
    """A column that is added for the end or the day takes no cell's place: words beyond the header are told."""
    table = (
        "Time,What,Series\nSaturday 5 June 2027,,\n"
        "09.00 - 09.20,Free Practice,Cup,do not lose me\n10.00 - 10.20,Qualifying,Cup\n"
    )
    assert [3] == [
        d.place.row for d in _read(table).diagnostics if d.code == table_faults.RAGGED_ROW.code and d.place
    ]


def test_rows_without_what_others_have() -> None:
    """A row with one time is as wide as its header, although others got a column for their end."""
    table = "date,Time,What\n2027-06-05,09.00 - 09.20,Free Practice\n2027-06-05,15:00,Qualifying\n"
    assert table_faults.RAGGED_ROW.code not in {d.code for d in _read(table).diagnostics}


def test_a_table_below_with_other_columns() -> None:
    """Two tables in one sheet are one, also where the second has its columns in another order, or one more."""
    text = """Friday 3 May 2024,,,
Time,Series,Session,
09:00-09:30,GT,Practice,
,,,
Saturday 4 May 2024,,,
Time,Session,Series,Place
10:00-10:30,Race,GT,Full course
"""
    season = read_csv_text(text, namespace="a.example", timezone="Europe/London").season
    assert season is not None
    assert [("gt", "Practice", None), ("gt", "Race", "Full course")] == [
        (one.series[0], one.title, one.place) for one in sorted(season.sessions, key=lambda one: one.id)
    ]
