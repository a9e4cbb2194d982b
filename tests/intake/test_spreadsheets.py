"""Workbooks become tables, and a damaged one becomes a sentence."""

import datetime as dt
import random

import openpyxl
import pytest

from roadracing._internal.intake.spreadsheets import sheet_as_csv
from roadracing._internal.intake.workbook_archive import SpreadsheetError
from roadracing._internal.tables.timetable_reading import read_csv_text
from tests.intake.test_workbook_archive import BOOK, STYLES, with_part
from tests.intake.text_sheet import csv_as_sheet
from tests.intake.timetable_books import book_of, bytes_of, read_book

TABLE = "date,start,activity\n2013-04-20,10:00,Race\n"


def test_there_and_back() -> None:
    """A table that was written as a workbook is read as the same table."""
    assert TABLE == sheet_as_csv(csv_as_sheet(TABLE, "timetable"))


@pytest.mark.parametrize(
    "part", [STYLES, "xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"]
)
@pytest.mark.parametrize("content", [b"", b"no markup", b"<x", b"<x/>", b"<?xml version='1.0'?>"])
def test_parts_that_are_not_what_they_should_be(part: str, content: bytes) -> None:
    """A workbook with a part of another content is read or refused, and nothing else happens."""
    try:
        sheet_as_csv(with_part(part, lambda _: content))
    except SpreadsheetError as error:
        assert str(error)


def damaged(chance: random.Random) -> bytes:
    """The workbook with some of its bytes changed, taken out, or cut off."""
    data = bytearray(BOOK)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(data))
        if chance.random() < 0.8:
            data[at] = chance.randrange(256)
        else:
            del data[at : at + chance.randint(1, 40)]
    return bytes(data[: chance.randrange(len(data))]) if chance.random() < 0.1 else bytes(data)


def harmless(data: bytes) -> None:
    """A workbook is read, or refused in words."""
    try:
        sheet_as_csv(data)
    except SpreadsheetError as error:
        assert str(error)


@pytest.mark.parametrize("seed", range(60))
def test_damaged_bytes(seed: int) -> None:
    """A workbook with damaged bytes is read, or refused in words, and nothing else happens."""
    harmless(damaged(random.Random(seed)))  # noqa: S311 - damage, not secrets


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (dt.datetime.fromisoformat("2004-06-24T12:30:45"), "2004-06-24 12:30:45"),
        (dt.datetime.fromisoformat("2004-06-24"), "2004-06-24 00:00"),
        (dt.datetime.fromisoformat("2004-06-24T12:29:59.997"), "2004-06-24 12:30"),
        (dt.time(0), "00:00"),
    ],
)
def test_times_of_a_cell(value: object, text: str) -> None:
    """A cell under start holds a time: seconds and midnight are kept, and a fraction of a day is its second."""
    table = sheet_as_csv(bytes_of(book_of((dt.date(2004, 6, 24), value, "", "Race"))))
    assert f"2004-06-24,{text},,Race" == table.splitlines()[1]


def test_a_formula_that_nobody_computed() -> None:
    """A formula without a value is an error, and no word for an unknown time: what is known stays."""
    reading = read_book(book_of(("2004-06-24", "=TIME(12,0,0)", "13:00", "Race")))
    assert ["formula-without-value"] == [d.name for d in reading.errors]
    known = read_csv_text(
        "date,start,end,activity\n2004-06-24,12:00,13:00,Race\n",
        namespace="a.racing.test",
        timezone="America/New_York",
    ).season
    text = sheet_as_csv(bytes_of(book_of(("2004-06-24", "=TIME(12,0,0)", "13:00", "Race"))))
    again = read_csv_text(text, into=known).season
    assert known is not None
    assert again is not None
    assert known.sessions[0].start == again.sessions[0].start


def test_tabs() -> None:
    """A tab of an older timetable does not refuse a workbook, and tabs that are not read are named."""
    head = ("date", "start", "activity")
    old = ("Schedule OLD", [head, ("2004-06-24", "09:00", "Race")])
    book = book_of(
        ("2004-06-24", "10:00", "", "Race"), tabs=[old, ("Entries", [("No", "Team"), ("01", "A")])]
    )
    (told,) = (d for d in read_book(book).diagnostics if d.name == "tabs-not-read")
    assert 'Of the workbook one tab was read; not read: "Schedule OLD" and "Entries".' == told.message
    with pytest.raises(SpreadsheetError, match="several sheets"):
        sheet_as_csv(bytes_of(book_of(tabs=[("Saturday", [head, ("2004-06-24", "09:00", "Race")])])))


def test_an_older_tab_beside_days_in_rows() -> None:
    """A timetable with its days in rows of their own is read, not the older one with dates beside it."""
    book = openpyxl.Workbook()
    tabs = {
        "Notes": [["Call the tower"]],
        "Schedule": [["Saturday 7 June 2025"], ["Start", "Series", "Session"], ["09:00", "GT", "Practice"]],
        "Schedule OLD": [["date", "start", "activity"], ["2024-06-07", "09:00", "Race"]],
    }
    for title, rows in tabs.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    reading = read_book(book)
    assert ["2025-06-07"] == [f"{one.day}" for one in reading.required().sessions]
    (told,) = [one.message for one in reading.diagnostics if one.name == "tabs-not-read"]
    assert 'not read: "Sheet", "Notes" and "Schedule OLD".' in told


def test_a_tab_for_each_day() -> None:
    """Tabs called by days are the days of one timetable, though their columns stand in another order."""
    book = openpyxl.Workbook()
    tabs = {
        "Fri 3 May 2024": [["Time", "Session", "Series"], ["09:00-09:30", "Practice", "GT"]],
        "Sat 4 May 2024": [["Time", "Series", "Session"], ["12:00-13:00", "GT", "Race"]],
        "Entries": [["No.", "Driver"], ["7", "N. N."]],
    }
    for title, rows in tabs.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    reading = read_book(book)
    assert reading.season is not None
    assert [("2024-05-03", "practice"), ("2024-05-04", "race")] == [
        (f"{one.day}", one.kind.value) for one in sorted(reading.season.sessions, key=lambda one: one.id)
    ]
    (told,) = [one.message for one in reading.diagnostics if one.name == "tabs-not-read"]
    assert (
        'Of the workbook 2 tabs were read one below the other, as days; not read: "Sheet" and "Entries".'
        == told
    )


def test_several_whole_timetables() -> None:
    """Two tabs that each have dates of their own and are not called by days are asked about."""
    book = openpyxl.Workbook()
    for title in ("Road", "Track"):
        sheet = book.create_sheet(title)
        sheet.append(["date", "start", "activity"])
    with pytest.raises(SpreadsheetError, match='several sheets hold a timetable \\("Road", "Track"\\)'):
        read_book(book)
