"""A timetable as a sheet: which column is which, and the words of each row."""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Final

import attrs

from roadracing._internal.findings.bounds import rows_read, too_long, too_many_rows, too_many_values, too_wide
from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.places import Place
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_days import Days
from roadracing._internal.tables.cells.ids_of_words import fresh, slug
from roadracing._internal.tables.cells.spreadsheet_apostrophe import has_controls, meant, printable, tidy
from roadracing._internal.tables.sheets.missing_columns import heading_of, without_columns
from roadracing._internal.tables.sheets.sheet_as_kept import in_order
from roadracing._internal.tables.sheets.table import Cell, TableRow, cells_in, cut, delimiter_of, rows_of
from roadracing._internal.tables.sheets.timetable_columns import (
    HEADINGS,
    KNOWN,
    REQUIRED,
    column_meant,
    column_named,
)
from roadracing._internal.tables.sheets.workbook_remarks import without_remarks
from roadracing._internal.text.quoting import quote

KEPT: Final = "csv-"
"""What the keys of extra data begin with that hold the words of a known column."""


@attrs.frozen(kw_only=True)
class Line:
    """A row of a timetable.

    Attributes:
        number: its number as a spreadsheet counts: the header is row 1 if nothing stands above it.
        cells: its cells by the name of their column; a row that is too short lacks some.
        beyond: the words of cells that have no column.
        last: its last cell.
    """

    number: int
    cells: Mapping[str, Cell]
    beyond: tuple[str, ...]
    last: Cell

    def says(self, column: str) -> bool:
        """Whether the row has a cell for a column, empty or not."""
        return column in self.cells

    def text(self, column: str) -> str:
        """The words under a column; empty where there are none."""
        cell = self.cells.get(column)
        return printable(meant(cell.text)) if cell is not None else ""


@attrs.frozen(kw_only=True)
class TimetableSheet:
    """A timetable whose columns are known.

    Attributes:
        file: what it is called.
        headings: the heading of each column as it stands there, by its name.
        others: the columns that no timetable has, which are kept under their names.
        lines: its rows that hold something.
        diagnostics: what is wrong with its form.
        blank: whether it holds nothing that could be a timetable.
    """

    file: str | None
    headings: Mapping[str, str] = attrs.field(factory=dict)
    others: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    blank: bool = False

    def place(self, line: Line, column: str | None = None) -> Place:
        """Where a row stands, or a cell of it."""
        cell = line.cells.get(column or "")
        first = next(iter(line.cells.values()), line.last)
        at = cell or first
        return Place(
            file=self.file,
            line=at.line,
            column=at.column if cell else None,
            row=line.number,
            field=self.headings.get(column or ""),
        )


def sheet_of(
    text: str, file: str | None, days: Days | None = None, limits: Limits = DEFAULT_LIMITS
) -> TimetableSheet:
    """The sheet that a text holds. Where a needed column is missing it has no lines.

    Args:
        text: the table.
        file: what it is called.
        days: the first and the last day of the weekend, where they are known.
        limits: how many cells and columns it may have, and how long a cell may be.
    """
    first_line = text[:6].casefold()
    told = first_line.startswith("sep=") and len(text) > len("sep=")
    delimiter = text[4] if told and text[4] in ",;\t" else delimiter_of(text, HEADINGS)
    if (count := cells_in(text, delimiter, limits.values)) > limits.values:
        refusal = too_many_values(count, limits, "table")
        return TimetableSheet(file=file, blank=True, diagnostics=(refusal.diagnostic(Place(file=file)),))
    rows = rows_of(text, delimiter)
    if told:
        # Excel reads this line for the delimiter and does not show it as a row.
        next(rows, None)
        rows = (attrs.evolve(row, number=row.number - 1) for row in rows)
    long: list[Diagnostic] = []
    most = rows_read(limits)
    filled = [_cut(row, limits, file, long) for row in islice((r for r in rows if not r.blank), most + 1)]
    if len(filled) > most:
        many = too_many_rows(limits).diagnostic(Place(file=file))
        return TimetableSheet(file=file, blank=True, diagnostics=(many,))
    if not filled:
        empty = Diagnostic.of(
            table_faults.EMPTY, "The timetable is empty.", place=Place(file=file, line=1, row=1)
        )
        return TimetableSheet(file=file, blank=True, diagnostics=(empty,))
    filled, remarks = without_remarks(filled, file)
    kept = in_order(filled, file, days, delimiter)
    header, body = kept.header, list(kept.body)
    if len(header.cells) > limits.columns:
        wide = too_wide(len(header.cells), limits).diagnostic(_spot(file, header, header.cells[0]))
        return TimetableSheet(file=file, blank=True, diagnostics=(wide,))
    columns, found = _columns(header, body, file)
    found.extend((*long, *remarks, *kept.diagnostics))
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        reason, blank = without_columns(missing, header, body, file)
        return TimetableSheet(file=file, blank=blank, diagnostics=(reason,))
    if not body:
        message = "The timetable has a header and no rows."
        place = _spot(file, header, header.cells[0])
        return TimetableSheet(
            file=file, diagnostics=(Diagnostic.of(table_faults.EMPTY, message, place=place),)
        )
    width = len(header.cells)
    for row in (header, *body):
        found.extend(_form(row, width, file))
    headings = {name: heading_of(header.cells[at]) for name, at in columns.items()}
    sheet = TimetableSheet(
        file=file,
        headings=headings,
        others=tuple(name for name in columns if name not in KNOWN),
        lines=tuple(_line(row, columns, len(header.cells)) for row in body),
        diagnostics=tuple(found),
    )
    return _with_dots_read(sheet)


def _cut(row: TableRow, limits: Limits, file: str | None, found: list[Diagnostic]) -> TableRow:
    row, long = cut(row, limits.text)
    found.extend(too_long(len(cell.text), limits, _spot(file, row, cell), "cell") for cell in long)
    return row


_DOTTED: Final = re.compile(r"([~≈(]|ca\.? ?|c\. ?)?([0-9]{1,2})\.([0-9]{2})(?=\D|$)(?!\.)", re.IGNORECASE)
_WITH_COLON: Final = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_TIMED: Final = ("start", "end")


def _with_dots_read(sheet: TimetableSheet) -> TimetableSheet:
    """Times with a dot are times where every time of the table is written so; one alone may be a number."""
    cells = [
        cell.text for line in sheet.lines for name in _TIMED if (cell := line.cells.get(name)) is not None
    ]
    numbers = [text for text in cells if any(character.isdigit() for character in text)]
    dotted = [text for text in numbers if _is_dotted(text)]
    if not dotted or len(dotted) < len(numbers) or len(dotted) < _SURE:
        return sheet
    first = next(
        line for line in sheet.lines for name in _TIMED if name in line.cells and _is_dotted(line.text(name))
    )
    column = next(name for name in _TIMED if name in first.cells and _is_dotted(first.text(name)))
    said = _at(
        table_faults.DOTTED_TIMES,
        f"All {len(dotted)} times are written like {quote(first.text(column).strip())}, with a dot; "
        "they were read as times.",
        sheet.place(first, column),
    )
    lines = tuple(
        attrs.evolve(
            line,
            cells={
                name: attrs.evolve(cell, text=_DOTTED.sub(r"\1\2:\3", cell.text)) if name in _TIMED else cell
                for name, cell in line.cells.items()
            },
        )
        for line in sheet.lines
    )
    return attrs.evolve(sheet, lines=lines, diagnostics=(*sheet.diagnostics, said))


_SURE: Final = 2
_HOURS: Final = 25
_MINUTES: Final = 60


def _is_dotted(text: str) -> bool:
    found = _DOTTED.match(text.strip())
    return (
        found is not None
        and int(found[2]) < _HOURS
        and int(found[3]) < _MINUTES
        and not _WITH_COLON.search(text)
    )


def _line(row: TableRow, columns: Mapping[str, int], width: int) -> Line:
    cells = {name: row.cells[at] for name, at in columns.items() if at < len(row.cells)}
    beyond = tuple(words for cell in row.cells[width:] if (words := printable(meant(cell.text))))
    return Line(number=row.number, cells=cells, beyond=beyond, last=row.cells[-1])


def _columns(
    header: TableRow, body: list[TableRow], file: str | None
) -> tuple[dict[str, int], list[Diagnostic]]:
    """The position of each column by its name, and what is odd about the header."""
    columns: dict[str, int] = {}
    odd: list[Diagnostic] = []
    later: list[tuple[int, Cell, str]] = []
    numbers: dict[str, int] = {}
    for at, cell in enumerate(header.cells):
        name = column_named(meant(cell.text))
        if name in KNOWN and name not in columns:
            columns[name] = at
        else:
            later.append((at, cell, name))
    for at, cell, name in later:
        filled = any(row.cells[at].text.strip() for row in body if at < len(row.cells))
        words = slug(meant(cell.text))
        if not filled and (name in KNOWN or not words):
            continue
        key = words if words and not words.startswith(KEPT) and column_named(words) not in KNOWN else ""
        key = key or f"{words}-again" * (name in KNOWN) or f"column-{at + 1}"
        key = fresh(key, columns, numbers)
        columns[key] = at
        # A column without a word in it is only looked at where a session has had one there.
        if not filled:
            continue
        if name in KNOWN:
            message = (
                f"Two columns are called {quote(name)}; the second one is kept as {quote(key)} and not read."
            )
            odd.append(_at(table_faults.DUPLICATE_COLUMN, message, _spot(file, header, cell)))
        else:
            heading = quote(heading_of(cell))
            message = (
                f"The column {heading} is none that timetables have; its cells are kept as {quote(key)}."
            )
            odd.append(_unknown(message, name, columns, heading, _spot(file, header, cell)))
    return columns, odd


def _unknown(message: str, name: str, columns: Mapping[str, int], heading: str, place: Place) -> Diagnostic:
    """A column of another name; one that people usually mean by it, and that is not there, is probably meant."""
    meant = column_meant(name)
    if meant is None or meant in columns:
        return _at(table_faults.UNKNOWN_COLUMN, message, place)
    severity = Severity.WARNING if meant in _TIMES else None
    hint = f"Perhaps rename {heading} to {meant}."
    return Diagnostic.of(table_faults.UNKNOWN_COLUMN, message, place=place, severity=severity, hint=hint)


_TIMES: Final = frozenset({"end", "duration", "timezone"})
"""Columns without which a timetable says less about its times than its writer believes."""


def _form(row: TableRow, width: int, file: str | None) -> list[Diagnostic]:
    """What is odd about the form of a row."""
    odd = []
    if row.open_quote is not None:
        message = (
            "A cell begins with a double quote that is never closed; it was read as an ordinary character."
        )
        odd.append(_at(table_faults.QUOTES, message, _spot(file, row, row.open_quote)))
    for cell in row.odd:
        message = f"Something stands behind the closing quote of the cell {quote(cell.text)}."
        odd.append(_at(table_faults.QUOTES, message, _spot(file, row, cell), Severity.WARNING))
    for cell in row.cells:
        if has_controls(tidy(cell.text)):
            message = (
                f"The cell {quote(cell.text)} holds a character that cannot be printed; a mark stands for it."
            )
            odd.append(_at(table_faults.CELL, message, _spot(file, row, cell), Severity.WARNING))
    if len(row.cells) < width:
        message = "The row has fewer cells than the header; the missing ones say nothing."
        odd.append(_at(table_faults.RAGGED_ROW, message, _spot(file, row, row.cells[-1]), Severity.WARNING))
    elif any(cell.text.strip() for cell in row.cells[width:]):
        message = "The row has more cells than the header: some stand in the wrong column."
        odd.append(_at(table_faults.RAGGED_ROW, message, _spot(file, row, row.cells[width])))
    return odd


def _at(code: Code, message: str, place: Place, severity: Severity | None = None) -> Diagnostic:
    return Diagnostic.of(code, message, place=place, severity=severity)


def _spot(file: str | None, row: TableRow, cell: Cell) -> Place:
    return Place(file=file, line=cell.line, column=cell.column, row=row.number)
