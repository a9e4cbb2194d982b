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


def test_without_headings_in_the_form_of_the_world_championships() -> None:
    """A title, days and rows of start, end, series and activity, without any heading: two times are no dates."""
    text = (
        "TIMETABLE VERSION 2,,,\nTHURSDAY 21 MARCH 2024,,,\n10:00,17:00,FORMULA 1,INITIAL SCRUTINEERING\n"
        "FRIDAY 22 MARCH 2024,,,\n11:05,11:50,FORMULA 3,PRACTICE SESSION\n"
        "12:30,13:30,FORMULA 1,FIRST PRACTICE SESSION\n"
    )
    assert [
        ("INITIAL SCRUTINEERING", "2024-03-21 10:00", "17:00"),
        ("PRACTICE SESSION", "2024-03-22 11:05", "11:50"),
        ("FIRST PRACTICE SESSION", "2024-03-22 12:30", "13:30"),
    ] == _times(text)


def test_headings_of_two_words() -> None:
    """A heading that says time besides, or what its clock is in brackets, is read by its other word."""
    text = (
        "Giorno;Ora inizio;Ora fine;Campionato;Turno\nvenerdì 14/06/2024;09:00;09:25;F4;Prove libere 1\n"
        ";09:40;10:05;TCR;Prove libere\n"
    )
    assert [
        ("Prove libere 1", "2024-06-14 09:00", "09:25"),
        ("Prove libere", "2024-06-14 09:40", "10:05"),
    ] == _times(text)
    text = "Day,Start time (local),Finish Time,Session\n29 August 2020,9:00,9:20,Qualifying\n"
    assert [("Qualifying", "2020-08-29 09:00", "09:20")] == _times(text)


def test_whole_hours_below_a_date() -> None:
    """An hour without minutes is a time below an empty date too, in a table that writes hours so."""
    text = (
        "Date,Horaire,Catégorie,Séance\nVen. 12 avril 2024,9h00 - 9h25,Clio Cup,Essais libres 1\n"
        ",14h,Clio Cup,Course 1\n"
    )
    assert [
        ("Essais libres 1", "2024-04-12 09:00", "09:25"),
        ("Course 1", "2024-04-12 14:00", ""),
    ] == _times(text)


def test_days_of_japan() -> None:
    """A day with the signs for year, month and day is that day, with the weekday in brackets or without."""
    text = "日付,開始,内容\n2024年5月3日(金),8:00,公式練習\n5月4日,14:15,公式予選\n"
    assert [("公式練習", "2024-05-03 08:00", ""), ("公式予選", "2024-05-04 14:15", "")] == _times(text)


def test_laps_under_a_heading() -> None:
    """A column of laps and times is the format, if all of it is; else it is kept as it stands."""
    text = "Day,Time,Session,{}\n4 May 2024,10:00,Qualifying,{}\n4 May 2024,11:00,Race 1,{}\n"
    for heading, first, second, formats in (
        ("Laps/Time", "15 mins", "12 laps", ["PT15M", "12 laps"]),
        ("Laps", "8", "12", ["8 laps", "12 laps"]),
        ("Distance", "20 km", "see the regulations", ["None", "None"]),
    ):
        season = _read(text.format(heading, first, second)).season
        assert season is not None
        assert formats == [str(one.format) for one in sorted(season.sessions, key=lambda one: str(one.start))]


def test_a_day_above_a_row_without_a_time() -> None:
    """Lunch without a time, below a row that holds a day, is on that day."""
    text = "Time,Session\nFriday 3 May 2024,\n09:00,Practice 1\n,Lunch\n13:00,Race 1\n"
    season = _read(text).season
    assert season is not None
    assert {"2024-05-03"} == {str(one.start.day) for one in season.sessions if one.start is not None}
    assert all(one.start is not None for one in season.sessions)
