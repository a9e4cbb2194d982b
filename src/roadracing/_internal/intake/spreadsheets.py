"""Timetables as organisers keep them: spreadsheets, read and written as the same table as CSV."""

import csv
import datetime as dt
import io
import warnings
from typing import Any

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.tables.columns import REQUIRED, column_named

from .workbook_archive import SpreadsheetError, inspect_archive

MAX_ROWS = 20_000
"""The most rows of a sheet that are read. Library default."""
_MIDNIGHT = dt.time()
_HEADER_ROWS = 20


def sheet_as_csv(content: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    """The timetable of a workbook as CSV, with its rows where they were.

    Times, dates and durations that the program keeps as such are written as a timetable writes them; formulas
    count with the value they last had.

    Args:
        content: the workbook.
        limits: how much it may hold.

    Raises:
        SpreadsheetError: the content is no workbook, too large, or has timetables on several sheets.
    """
    inspect_archive(content, limits)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheet = _timetable(book.worksheets, limits.columns)
            # A sheet may claim any size; only what is there is read, and no more than can be a timetable.
            sheet.reset_dimensions()
            rows, wide = [], False
            for row in sheet.iter_rows(max_col=2 * limits.columns, values_only=True):
                wide = wide or any(value is not None for value in row[limits.columns :])
                rows.append([_text(value) for value in row[: limits.columns]])
                if len(rows) > MAX_ROWS:
                    break
            book.close()
    except SpreadsheetError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever openpyxl makes of a damaged workbook, the workbook is at fault
        raise SpreadsheetError(
            f"the workbook is damaged: what it holds is not what a spreadsheet program writes ({type(error).__name__})"
        ) from None
    if wide:
        raise SpreadsheetError(f"the sheet has more than {limits.columns:,} columns")
    if len(rows) > MAX_ROWS:
        raise SpreadsheetError(f"the sheet has more than {MAX_ROWS:,} rows")
    width = max((len(_stripped(row)) for row in rows), default=0)
    while rows and not any(rows[-1]):
        rows.pop()
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    # A row without content still counts as a row: an empty cell in quotes keeps its line in place.
    writer.writerows((row + [""] * width)[:width] or [""] for row in rows)
    return out.getvalue()


def _timetable(sheets: list[Any], columns: int) -> Any:
    """The sheet that is a timetable: the only one with the columns of one, else the first.

    Raises:
        SpreadsheetError: several are, and the sessions of all but one would be lost without a word.
    """
    held = [sheet for sheet in sheets if sheet.sheet_state == "visible" and _is_timetable(sheet, columns)]
    if len(held) > 1:
        names = ", ".join(f'"{sheet.title}"' for sheet in held)
        raise SpreadsheetError(
            f"several sheets hold a timetable ({names}): put all rows into one sheet, or each sheet into a workbook"
        )
    if not sheets:
        raise SpreadsheetError("the workbook has no sheet")
    return held[0] if held else sheets[0]


def _is_timetable(sheet: Any, columns: int) -> bool:
    """Whether the first rows of a sheet name the columns that a timetable needs."""
    sheet.reset_dimensions()
    head = sheet.iter_rows(max_row=_HEADER_ROWS, max_col=columns, values_only=True)
    return any({column_named(str(value)) for value in row if value} >= {*REQUIRED} for row in head)


def _stripped(row: list[str]) -> list[str]:
    while row and not row[-1]:
        row = row[:-1]
    return row


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dt.datetime):
        return (
            value.date().isoformat()
            if value.time() == _MIDNIGHT
            else value.isoformat(sep=" ", timespec="minutes")
        )
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dt.time):
        return _clock(value.hour, value.minute, value.second + round(value.microsecond / 1e6))
    if isinstance(value, dt.timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return _clock(*divmod(minutes, 60), seconds)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _clock(hours: int, minutes: int, seconds: int) -> str:
    minutes, seconds = minutes + seconds // 60, seconds % 60
    hours, minutes = hours + minutes // 60, minutes % 60
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def csv_as_sheet(text: str, title: str) -> bytes:
    """A table as a workbook: every cell is text, so that no program turns a time into something else."""
    book = openpyxl.Workbook()
    sheet = book.active
    if sheet is None:
        raise SpreadsheetError("the workbook has no sheet")
    sheet.title = "".join(c for c in title if c not in "[]:*?/\\'")[:31] or "timetable"
    for number, row in enumerate(csv.reader(io.StringIO(text)), start=1):
        for column, value in enumerate(row, start=1):
            # The value is given to the constructor's own cell, and kept from being taken for a formula.
            cell = sheet.cell(number, column, value)
            cell.data_type = "s"
            cell.number_format = "@"
            if number == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    for number, cells in enumerate(sheet.columns, start=1):
        widest = max(len(str(cell.value or "")) for cell in cells)
        sheet.column_dimensions[get_column_letter(number)].width = min(widest + 2, 60)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
