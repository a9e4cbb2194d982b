"""Timetables as organisers keep them: spreadsheets, read and written as the same table as CSV."""

import csv
import datetime as dt
import io
import re
from collections import Counter
from collections.abc import Container
from typing import Any

import attrs

from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.tables.sheets.header_row import is_day
from roadracing._internal.tables.sheets.timetable_columns import KNOWN, REQUIRED, column_meant, column_named
from roadracing._internal.tables.sheets.workbook_remarks import COLOURED, DAYS, HIDDEN, REMARKS, STRUCK

from .open_workbook import MAX_ROWS, OpenWorkbook, in_own_words
from .workbook_archive import SpreadsheetError

LISTS = "Lists"
"""The hidden sheet that a template's drop-down lists choose from."""
_LISTS = (LISTS, "hidden")
_MIDNIGHT = dt.time()
_HEADER_ROWS = 25
OLDER = re.compile(
    r"(?i)\b(?:old|older|archived?|drafts?|copy|backup|previous|prev|superseded|obsolete|alt|v[0-9.]+)\b"
)
"""What the name of a tab says that holds an older state."""


def sheet_as_csv(content: bytes, limits: Limits = DEFAULT_LIMITS, *, remarks: bool = False) -> str:
    """The timetable of a workbook as CSV, with its rows where they were.

    Args:
        content: the workbook.
        limits: how much it may hold.
        remarks: as for :func:`timetable_of`.

    Raises:
        SpreadsheetError: the content is no workbook, too large, or has timetables on several sheets.
    """
    return timetable_of(OpenWorkbook(content, limits), remarks=remarks)


def timetable_of(book: OpenWorkbook, *, remarks: bool = False, beside: Container[str] = ()) -> str:
    """The timetable of a workbook as CSV, with its rows where they were.

    Times, dates and durations that the program keeps as such are written as a timetable writes them, to the second;
    formulas count with the value they last had, and one that nobody ever computed stands as a formula.

    Args:
        book: the workbook.
        remarks: whether a last column says what a table cannot: rows that are struck through, hidden or coloured, and
            tabs that were not read. The reader of timetables knows it.
        beside: the tabs that are read otherwise; of the others, one has to be a timetable where there are such. An
            empty text says that none is.

    Raises:
        SpreadsheetError: it is damaged, holds too much, or has timetables on several sheets.
    """
    with in_own_words():
        table = _table_of(book, beside)
    rows = table.rows
    if len(rows) > MAX_ROWS:
        raise SpreadsheetError(f"the sheet has more than {MAX_ROWS:,} rows")
    width = max((_width(row) for row in rows), default=0)
    while rows and not any(rows[-1]):
        rows.pop()
    lines = [(row + [""] * width)[:width] or [""] for row in rows]
    first = next((at for at, row in enumerate(lines) if any(row)), None)
    if remarks and first is not None and (table.about or table.marks):
        lines = [[*row, table.marks.get(at, "")] for at, row in enumerate(lines, start=1)]
        lines[first][-1] = f"{REMARKS} {table.about}".strip()
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    # A row without content still counts as a row: an empty cell in quotes keeps its line in place.
    writer.writerows(lines)
    return out.getvalue()


@attrs.define(kw_only=True)
class _Table:
    """A sheet that was read.

    Attributes:
        rows: the words of its cells.
        marks: what is to be said of a row, by its number.
        about: what is to be said of the workbook.
    """

    rows: list[list[str]]
    marks: dict[int, str]
    about: str


def _table_of(book: OpenWorkbook, beside: Container[str]) -> _Table:
    every = book.sheets
    others = [sheet for sheet in every if sheet.title not in beside]
    if len(others) < len(every) and not any(
        _is_timetable(book, sheet) or (is_day(sheet.title) and _is_timetable(book, sheet, of_a_day=True))
        for sheet in others
    ):
        return _Table(rows=[], marks={}, about="")
    sheets, about = _timetables(book, others)
    if len(sheets) > 1:
        about = f"{about} {DAYS} {len(sheets)}".strip()
    table = _Table(rows=[], marks={}, about=about)
    for sheet in sheets:
        if len(sheets) > 1:
            # The name of a tab heads its rows as a row with only a day does.
            table.rows.append([sheet.title])
        _add(table, book, sheet)
        if len(table.rows) > MAX_ROWS:
            break
    return table


def _add(table: _Table, book: OpenWorkbook, sheet: Any) -> None:
    """Add the rows of a tab, and what is to be said of them."""
    markup = book.markup(sheet)
    formulas = book.formulas(sheet, markup)
    rows, marks, above = table.rows, table.marks, len(table.rows)
    fills: dict[int, str] = {}
    timed: frozenset[int] = frozenset()
    for number, cells in book.rows(sheet):
        while len(rows) - above < number - 1:
            rows.append([])
        row = [
            formulas.get((number, at), "") if cell.value is None else cell_text(cell.value, timed=at in timed)
            for at, cell in enumerate(cells)
        ]
        book.counted(row)
        rows.append(row)
        if not timed and number <= _HEADER_ROWS:
            timed = _timed_columns(row)
        held = [cell for cell in cells if cell.value is not None]
        if book.has_strikes and held and all(cell.font is not None and cell.font.strike for cell in held):
            marks[above + number] = STRUCK
        if held and (colour := _colour(held)):
            fills[above + number] = colour
    for found in re.finditer(rb"<row\b[^<>]*>", markup):
        number_at = re.search(rb'\br="([0-9]{1,7})"', found[0])
        if number_at and re.search(rb'\bhidden="(?:1|true)"', found[0]):
            marks.setdefault(above + int(number_at[1]), HIDDEN)
    common = Counter(fills.values())
    for number, colour in fills.items():
        # A colour that most rows have, or every other one, is no more than a pattern.
        if common[colour] * 3 <= len(rows) - above and number > above + 1:
            marks.setdefault(number, f"{COLOURED} {colour}")


def _timed_columns(row: list[str]) -> frozenset[int]:
    """The columns of a header row that hold times of day."""
    names = [column_named(text) for text in row]
    columns = [name if name in KNOWN else column_meant(name) for name in names]
    if "start" not in columns:
        return frozenset()
    return frozenset(at for at, column in enumerate(columns) if column in ("start", "end"))


def _colour(cells: list[Any]) -> str:
    """The colour behind the cells of a row, where all of them have it."""
    fills = {
        cell.fill.fgColor.rgb for cell in cells if cell.fill is not None and cell.fill.fill_type == "solid"
    }
    plain = len(fills) == 1 and all(
        cell.fill is not None and cell.fill.fill_type == "solid" for cell in cells
    )
    colour = fills.pop() if plain else ""
    return colour[-6:] if isinstance(colour, str) and colour[-6:] not in ("FFFFFF", "000000") else ""


def _timetables(book: OpenWorkbook, sheets: list[Any]) -> tuple[list[Any], str]:
    """The sheets that are the timetable, and what was not read.

    One is: the only one with the columns of one, else the first with these and no date, else the first. Where none has
    a date and several are called by days, each is a day of it.

    Raises:
        SpreadsheetError: several are, and the sessions of all but one would be lost without a word.
    """
    if not sheets:
        raise SpreadsheetError("the workbook has no sheet")
    visible = [sheet for sheet in sheets if sheet.sheet_state == "visible"]
    held = [sheet for sheet in visible if _is_timetable(book, sheet)]
    present = [sheet for sheet in held if not OLDER.search(sheet.title)]
    if len(held) > 1 and len(present) == 1:
        held = present
    days = [sheet for sheet in visible if is_day(sheet.title) and _is_timetable(book, sheet, of_a_day=True)]
    if len(days) > 1 and all(sheet in days for sheet in present):
        held = days
    elif len(held) > 1:
        names = ", ".join(f'"{sheet.title}"' for sheet in held)
        raise SpreadsheetError(
            f"several sheets hold a timetable ({names}): put all rows into one sheet, or each sheet into a workbook"
        )
    if not present and held is not days:
        # A timetable may say its days in rows of their own; an older one with dates is not meant beside it.
        now = [sheet for sheet in visible if not OLDER.search(sheet.title)]
        held = [sheet for sheet in now if _is_timetable(book, sheet, of_a_day=True)][:1] or held
    chosen = held or sheets[:1]
    unread = (one.title for one in sheets if one not in chosen and (one.title, one.sheet_state) != _LISTS)
    return chosen, "; ".join(unread)


def _is_timetable(book: OpenWorkbook, sheet: Any, *, of_a_day: bool = False) -> bool:
    """Whether the first rows of a sheet name the columns that a timetable needs, or what people call them."""
    needed = {*REQUIRED} - ({"date"} if of_a_day else set())
    for row in book.head(sheet, _HEADER_ROWS):
        names = {column_named(str(value)) for value in row if value}
        if {column_meant(name) or name for name in names} >= needed:
            return True
    return False


def _width(row: list[str]) -> int:
    """How many cells a row has, without empty ones at its end."""
    return next((at for at in range(len(row), 0, -1) if row[at - 1]), 0)


def cell_text(value: Any, *, timed: bool = False) -> str:
    """The words for what a cell holds; in a column of times, midnight is one."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dt.datetime):
        # Programs keep a moment as a fraction of a day, which is a few milliseconds off.
        moment = (value + dt.timedelta(milliseconds=500)).replace(microsecond=0)
        if moment.time() == _MIDNIGHT and not timed:
            return moment.date().isoformat()
        return moment.isoformat(sep=" ", timespec="seconds" if moment.second else "minutes")
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
