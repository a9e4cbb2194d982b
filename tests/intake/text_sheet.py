"""A workbook of one tab, written as the library writes each of its tabs."""

import csv
import io

import openpyxl

from roadracing._internal.intake import workbook_writing


def csv_as_sheet(text: str, title: str) -> bytes:
    """A table as a workbook: every cell is text, so that no program turns a time into something else."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title[:31]
    workbook_writing._write(sheet, list(csv.reader(io.StringIO(text))))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
