"""The sheets of a workbook as they are kept: their rows, what is merged, and which rows are struck through."""

import io
import re
import warnings
import zipfile
from typing import Any, Final

import attrs
import openpyxl

from roadracing._internal.findings.limits import Limits
from roadracing._internal.tables.sheets.table import Cell, TableRow
from roadracing._internal.tables.tabs.tab_sheet import TabGrid

from .spreadsheets import MAX_ROWS, OLDER, cell_text, cells_within, formulas_of, has_formulas
from .workbook_archive import SpreadsheetError, inspect_archive

_MERGED: Final = re.compile(rb'<mergeCell\b[^>]*\bref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_ZEROS: Final = re.compile(r"0{2,6}")
_MOST_MERGED: Final = 20_000


@attrs.frozen(kw_only=True)
class WorkbookSheet:
    """A sheet of a workbook.

    Attributes:
        grid: its rows.
        struck: the numbers of the rows that are struck through.
        older: whether its name says that it is of an older state.
    """

    grid: TabGrid
    struck: tuple[int, ...] = ()
    older: bool = False


def sheets_of(content: bytes, limits: Limits, name: str | None) -> list[WorkbookSheet]:
    """The visible sheets of a workbook that hold something.

    Args:
        content: the workbook.
        limits: how much it may hold.
        name: what it is called in messages.

    Raises:
        SpreadsheetError: the content is no workbook, or too large.
    """
    inspect_archive(content, limits)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                found = [
                    _sheet(sheet, archive, content, limits, name)
                    for sheet in book.worksheets
                    if sheet.sheet_state == "visible"
                ]
            book.close()
    except SpreadsheetError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever openpyxl makes of a damaged workbook, the workbook is at fault
        raise SpreadsheetError(
            f"the workbook is damaged: what it holds is not what a spreadsheet program writes ({type(error).__name__})"
        ) from None
    return [sheet for sheet in found if sheet.grid.rows]


def _sheet(
    sheet: Any, archive: zipfile.ZipFile, content: bytes, limits: Limits, name: str | None
) -> WorkbookSheet:
    markup = archive.read(sheet._worksheet_path.lstrip("/"))  # noqa: SLF001 - nothing else says which part it is
    styled = "xl/styles.xml" in archive.namelist() and b"strike" in archive.read("xl/styles.xml")
    formulas = formulas_of(content, sheet.title, limits.columns) if has_formulas(markup) else {}
    sheet.reset_dimensions()
    table: dict[int, list[str]] = {}
    struck = []
    for number, wide in enumerate(sheet.iter_rows(max_col=2 * limits.columns), start=1):
        cells = cells_within(wide, limits.columns)
        last = max(
            (
                at
                for at, cell in enumerate(cells, 1)
                if cell.value is not None or (number, at - 1) in formulas
            ),
            default=0,
        )
        cells = cells[:last]
        held = [cell for cell in cells if cell.value is not None]
        if held or any((number, at) in formulas for at in range(len(cells))):
            table[number] = [
                _text(cell) if cell.value is not None else formulas.get((number, at), "")
                for at, cell in enumerate(cells)
            ]
            if styled and held and all(cell.font is not None and cell.font.strike for cell in held):
                struck.append(number)
        if number > MAX_ROWS:
            raise SpreadsheetError(f"the sheet {sheet.title} has more than {MAX_ROWS:,} rows")
    merged = _fill(table, markup, limits.columns)
    rows = tuple(
        TableRow(number, tuple(Cell(text, number, at) for at, text in enumerate(texts, start=1)))
        for number, texts in sorted(table.items())
    )
    grid = TabGrid(
        title=sheet.title,
        rows=tuple(row for row in rows if not row.blank),
        file=name,
        merged=frozenset(merged),
        sheet=True,
    )
    return WorkbookSheet(grid=grid, struck=tuple(struck), older=bool(OLDER.search(sheet.title)))


def _text(cell: Any) -> str:
    """The words of a cell, with the noughts before a number that its format shows: 01 is not 1."""
    shown = getattr(cell, "number_format", None)
    if isinstance(cell.value, int) and not isinstance(cell.value, bool) and shown and _ZEROS.fullmatch(shown):
        return str(cell.value).zfill(len(shown))
    return cell_text(cell.value)


def _fill(table: dict[int, list[str]], markup: bytes, columns: int) -> set[tuple[int, int]]:
    """Write what a merged cell holds into all that it covers; these cells."""
    filled: set[tuple[int, int]] = set()
    for found in _MERGED.finditer(markup):
        left, right = _position(found[1].decode()), min(_position(found[3].decode()), columns)
        top, bottom = int(found[2]), int(found[4])
        held = table.get(top, [])
        text = held[left - 1] if left <= len(held) else ""
        if not text or (bottom - top + 1) * (right - left + 1) > _MOST_MERGED - len(filled):
            continue
        for number in range(top, bottom + 1):
            row = table.setdefault(number, [])
            row.extend([""] * (right - len(row)))
            for at in range(left, right + 1):
                if (number, at) != (top, left):
                    row[at - 1] = text
                    filled.add((number, at))
    return filled


def _position(letters: str) -> int:
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - 64
    return at
