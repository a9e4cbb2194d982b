"""A table that lacks a column without which no timetable is read is refused, with what would be right."""

import difflib
from collections.abc import Iterable
from typing import Final

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.spreadsheet_apostrophe import meant
from roadracing._internal.tables.sheets.table import Cell, TableRow
from roadracing._internal.tables.sheets.timetable_columns import (
    KNOWN,
    REQUIRED,
    column_meant,
    column_named,
    headings_for,
)
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote

_NEAR: Final = 0.75
_LONGEST_HEADING: Final = 40
# A header that stands further down is not looked for.
_TITLE_ROWS: Final = 20
_NAMED: Final = 5


def heading_of(cell: Cell) -> str:
    """The heading that a cell of the header holds, as it stands."""
    return " ".join(cell.text.split()) or "(no heading)"


def without_columns(
    missing: list[str], header: TableRow, body: list[TableRow], file: str | None
) -> tuple[Diagnostic, bool]:
    """Why a sheet that lacks columns is not read, and whether it is no timetable at all because it lacks every one."""
    headings = [heading_of(cell) for cell in header.cells]
    names = ", ".join(quote(name) for name in missing)
    message = (
        f"The header row has no column {names}."
        if len(missing) == 1
        else f"The header row has no columns {names}."
    )
    hint = _suggestion(missing, headings)
    for row in body[:_TITLE_ROWS]:
        if set(REQUIRED) <= {column_named(meant(cell.text)) for cell in row.cells}:
            hint = f"The header seems to stand in row {row.number}: delete the rows above it."
            break
    blank = len(missing) == len(REQUIRED) and not hint.startswith("The header")
    if blank:
        message = f"This is no timetable: no row of headings names the columns {', '.join(REQUIRED)}."
        if nearest := _most_like_headings((header, *body[:_TITLE_ROWS])):
            message = f"{message} {nearest}"
        if hint.startswith("Perhaps"):
            # Such a refusal is one sentence in a terminal.
            message = f"{message} {hint}"
    place = Place(file=file, line=header.cells[0].line, row=header.number)
    refusal = Diagnostic.of(table_faults.MISSING_COLUMN, message, place=place, hint=hint)
    return refusal, blank


def _most_like_headings(rows: Iterable[TableRow]) -> str:
    """What the row says that names most columns, and which of its words name none; nothing where no row names any."""
    best: tuple[TableRow, list[str], list[str]] | None = None
    for row in rows:
        words = [meant(cell.text).strip() for cell in row.cells if cell.text.strip()]
        known = [word for word in words if column_meant(column_named(word)) or column_named(word) in KNOWN]
        if known and len(words) > 1 and (best is None or len(known) > len(best[1])):
            best = row, known, [word for word in words if word not in known]
    if best is None:
        return ""
    row, known, unknown = best
    unread = f", {listed(map(quote, unknown[:_NAMED]))} not" if unknown else ""
    return f"Row {row.number} looks like one: {listed(map(quote, known[:_NAMED]))} can be columns{unread}."


def _suggestion(missing: list[str], headings: list[str]) -> str:
    likely: list[str] = []
    named = [(column_named(heading)[:_LONGEST_HEADING], heading) for heading in headings]
    for name in missing:
        near = headings_for(name, named) or [heading for short, heading in named if _is_near(name, short)]
        likely.extend(f"rename {quote(heading)} to {name}" for heading in near[:1])
    if likely:
        return f"Perhaps {', '.join(likely)}."
    if missing == ["date"]:
        return "Write the day with its year into a row above, or into a column date, such as 2026-04-17."
    return "The first row has to name the columns: date, start and activity are needed."


def _is_near(name: str, heading: str) -> bool:
    if heading in KNOWN:
        return False
    return name in heading.split("_") or difflib.SequenceMatcher(None, name, heading).ratio() > _NEAR
