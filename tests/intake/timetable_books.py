"""Workbooks of a timetable, as the reader of workbooks takes them."""

import io
from collections.abc import Sequence

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from roadracing._internal.intake.spreadsheets import sheet_as_csv
from roadracing._internal.tables.timetable_reading import TimetableReading, read_csv_text


def book_of(
    *rows: Sequence[object], tabs: Sequence[tuple[str, Sequence[Sequence[object]]]] = ()
) -> openpyxl.Workbook:
    """A workbook of a timetable, with further tabs."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in (("date", "start", "end", "activity"), *rows):
        sheet.append(list(row))
    for title, held in tabs:
        tab = book.create_sheet(title)
        for row in held:
            tab.append(list(row))
    return book


def bytes_of(book: openpyxl.Workbook) -> bytes:
    """A workbook as it is kept."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_book(book: openpyxl.Workbook) -> TimetableReading:
    """What becomes of a workbook."""
    text = sheet_as_csv(bytes_of(book), remarks=True)
    return read_csv_text(text, namespace="a.racing.test", timezone="America/New_York")
