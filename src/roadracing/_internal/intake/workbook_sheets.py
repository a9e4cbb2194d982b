"""The sheets of a workbook as they are kept: their rows, what is merged, and which rows are struck through."""

import re
from typing import Any, Final

import attrs

from roadracing._internal.tables.sheets.table import Cell, TableRow
from roadracing._internal.tables.tabs.tab_sheet import TabGrid
from roadracing._internal.text.quoting import quote

from .open_workbook import MAX_ROWS, OpenWorkbook, in_own_words
from .spreadsheets import OLDER, cell_text
from .workbook_archive import SpreadsheetError

_MERGED: Final = re.compile(rb'<mergeCell\b[^<>]*\bref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
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


def sheets_of(book: OpenWorkbook, name: str | None) -> list[WorkbookSheet]:
    """The visible sheets of a workbook that hold something.

    Args:
        book: the workbook.
        name: what it is called in messages.

    Raises:
        SpreadsheetError: it is damaged, or holds too much.
    """
    with in_own_words():
        found = [_sheet(sheet, book, name) for sheet in book.sheets if sheet.sheet_state == "visible"]
    return [sheet for sheet in found if sheet.grid.rows]


def _sheet(sheet: Any, book: OpenWorkbook, name: str | None) -> WorkbookSheet:
    markup = book.markup(sheet)
    formulas = book.formulas(sheet, markup)
    table: dict[int, list[str]] = {}
    struck = []
    for number, cells in book.rows(sheet):
        if number > MAX_ROWS:
            raise SpreadsheetError(f"the sheet {quote(sheet.title)} has more than {MAX_ROWS:,} rows")
        last = max(
            (
                at
                for at, cell in enumerate(cells, 1)
                if cell.value is not None or (number, at - 1) in formulas
            ),
            default=0,
        )
        if not last:
            continue
        table[number] = [
            _text(cell) if cell.value is not None else formulas.get((number, at), "")
            for at, cell in enumerate(cells[:last])
        ]
        book.counted(table[number])
        held = [cell for cell in cells[:last] if cell.value is not None]
        if book.has_strikes and held and all(cell.font is not None and cell.font.strike for cell in held):
            struck.append(number)
    merged = _fill(table, markup, book)
    rows = (
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


def _fill(table: dict[int, list[str]], markup: bytes, book: OpenWorkbook) -> set[tuple[int, int]]:
    """Write what a merged cell holds into all that it covers; these cells."""
    filled: set[tuple[int, int]] = set()
    for found in _MERGED.finditer(markup):
        left, right = _position(found[1].decode()), min(_position(found[3].decode()), book.limits.columns)
        top, bottom = int(found[2]), int(found[4])
        held = table.get(top, [])
        text = held[left - 1] if left <= len(held) else ""
        if not text or (bottom - top + 1) * (right - left + 1) > _MOST_MERGED - len(filled):
            continue
        book.counted([text] * ((bottom - top + 1) * (right - left + 1)))
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
