"""Sheets are read as they are kept: merged cells hold what they cover."""

import io

import openpyxl

from roadracing._internal.intake.weekend_workbook import read_workbook


def test_a_merged_cell_is_what_it_covers() -> None:
    """A team over two cars is the team of both, and a number over two drivers is one car."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Entry list"
    for row in (
        ["ALMS", None, None, None],
        ["No.", "Team", "Driver", "Class"],
        ["01", "One Team", "Ann A", "GT"],
        [None, None, "Bob B", None],
        [2, "Two Cars", "Cid C", "GT"],
        [3, None, "Dee D", "GT"],
    ):
        sheet.append(row)
    for cells in ("A1:D1", "A3:A4", "B3:B4", "B5:B6", "D3:D4"):
        sheet.merge_cells(cells)
    sheet["A5"].number_format = "000"
    out = io.BytesIO()
    book.save(out)
    reading = read_workbook(out.getvalue(), namespace="calendar.example.org", series="ALMS")
    assert not reading.errors
    assert reading.season is not None
    told = {(one.number, one.team, one.drivers) for one in reading.season.entries}
    assert {
        ("01", "one-team", ("ann-a", "bob-b")),
        ("002", "two-cars", ("cid-c",)),
        ("3", "two-cars", ("dee-d",)),
    } == told
