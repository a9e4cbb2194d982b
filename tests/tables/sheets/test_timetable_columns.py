"""What people call the columns of a timetable."""

import datetime as dt

import pytest

from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.tables.sheets.timetable_columns import KNOWN, column_meant, column_named
from roadracing._internal.tables.timetable_reading import read_csv_text
from tests.tables.building import ZONE


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Datum", "date"),
        ("Start Time", "start"),
        ("Heure", "start"),
        ("Ende", "end"),
        ("Sesión", "activity"),
        ("日付", "date"),
    ],
)
def test_usual_headings(heading: str, column: str) -> None:
    """A heading in another language, or in other words, is known for the column it usually means."""
    assert column == column_meant(column_named(heading))


def test_they_mean_columns_that_there_are() -> None:
    """What a heading is taken for is a column, and no column has another's name."""
    assert all(column_meant(column) in (None, column) for column in KNOWN)


def test_headings_in_other_words_are_read() -> None:
    """German headings are read, and one finding says as what."""
    reading = read_csv_text("Datum;Beginn;Programm\n2019-07-05;10:45;Rennen\n", timezone=ZONE)
    (said,) = (d for d in reading.diagnostics if d.name == "sheet-as-kept")

    assert (
        'Read were the headings "Datum" as date, "Beginn" as start and "Programm" as activity.'
        == said.message
    )
    assert reading.season is not None
    assert [SessionKind.RACE] == [session.kind for session in reading.season.sessions]


def test_a_refusal_says_what_to_rename() -> None:
    """A timetable of which no column says when something starts is refused, and told what is missing."""
    (refusal,) = read_csv_text("Datum;Programm\n2019-07-05;Rennen\n", timezone=ZONE).diagnostics

    assert "missing-column" == refusal.name


def test_ends_under_another_name() -> None:
    """Ends under a usual heading are read; a type may be anything, and is only suggested."""
    reading = read_csv_text(
        "date,start,activity,End Time,Type\n2019-07-05,10:45,Race,11:00,Support\n", timezone=ZONE
    )
    assert reading.season is not None
    (session,) = reading.season.sessions
    assert session.end is not None
    assert "11:00" == f"{session.end:%H:%M}"
    (kept,) = (d for d in reading.diagnostics if d.name == "unknown-column")
    assert 'Perhaps rename "Type" to kind.' == kept.hint


def test_an_export_is_read_as_it_stands() -> None:
    """A table with ids is one of this library: a column of other people's data in it stays one."""
    text = "id,date,start,activity,location\nrace,2019-07-05,10:45,Race,Garage\n"
    reading = read_csv_text(text, timezone=ZONE, namespace="a.racing.test")
    assert reading.season is not None
    assert [None] == [session.place for session in reading.season.sessions]


def test_a_row_of_a_day_alone() -> None:
    """A row that holds only a day says the day of the rows below it."""
    text = "date,start,activity\n2019-07-05,,\n,10:45,Race\n,11:45,Race 2\n"
    reading = read_csv_text(text, timezone=ZONE)

    assert reading.season is not None
    assert [dt.date(2019, 7, 5)] * 2 == [s.start and s.start.day for s in reading.season.sessions]
    assert not reading.errors


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("heure_/_time", "start"),
        ("séance_/_session", "activity"),
        ("durée/duration", "duration"),
        ("training/rennen", "activity"),
        ("run_group", "classes"),
        ("date_/_time", None),
    ],
)
def test_headings_in_two_languages(heading: str, column: str | None) -> None:
    """A heading in two languages is the column that both mean; two columns in one heading are none."""
    assert column == column_meant(heading)
