"""What a workbook says about its rows that a table cannot."""

from openpyxl.styles import Font, PatternFill

from tests.intake.timetable_books import book_of, read_book


def test_rows_that_are_struck_through_or_hidden() -> None:
    """A row that is struck through is asked about, a hidden and a coloured one are told, and all are read."""
    book = book_of(
        ("2004-06-24", "10:00", "10:30", "Practice"),
        ("2004-06-24", "11:00", "11:30", "Qualifying"),
        ("2004-06-24", "12:00", "12:30", "Warm-up"),
        ("2004-06-24", "13:00", "13:30", "Race"),
    )
    sheet = book.worksheets[0]
    for cell in sheet[3]:
        cell.font = Font(strike=True)
    sheet.row_dimensions[4].hidden = True
    for cell in sheet[5]:
        cell.fill = PatternFill("solid", fgColor="FFFF00")
    reading = read_book(book)
    told = [(d.severity.value, d.message) for d in reading.diagnostics if d.name == "marked-rows"]
    assert [
        ("warning", "Row 3 is struck through in the workbook: is it cancelled? It was read."),
        ("info", "Row 4 is hidden in the workbook; it was read as the others."),
        ("info", "Row 5 is coloured in the workbook; it was read as the others."),
    ] == told
    assert reading.season is not None
    assert 4 == len(reading.season.sessions)
