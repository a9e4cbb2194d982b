"""What a workbook says about its rows that a table cannot: struck through, hidden, coloured, and tabs beside it."""

from collections.abc import Sequence
from typing import Final

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.places import Place
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.sheets.table import TableRow
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote

REMARKS: Final = "(remarks of the workbook)"
"""What the last column is called that carries them from the workbook to the reader of tables."""
STRUCK: Final = "struck through"
HIDDEN: Final = "hidden"
COLOURED: Final = "coloured"
DAYS: Final = "(tabs of days)"
"""What stands behind the tabs that were not read, before how many were read as days."""
_HINTS: Final = {
    STRUCK: "Where struck through means cancelled, write cancelled into a column status; else delete the row.",
    HIDDEN: "Delete the rows that are not meant.",
    COLOURED: "Where a colour means something, such as to be confirmed, write it into a column.",
}
_RELATED: Final = 50


def without_remarks(rows: Sequence[TableRow], file: str | None) -> tuple[list[TableRow], list[Diagnostic]]:
    """The rows without the column that a workbook's remarks came in, and what they say.

    Args:
        rows: the rows that hold something.
        file: what the table is called.
    """
    head = rows[0].cells[-1].text
    if not head.startswith(REMARKS):
        return [*rows], []
    marks = {row.number: row.cells[-1].text for row in rows[1:] if len(row.cells) == len(rows[0].cells)}
    plain = [attrs.evolve(row, cells=row.cells[:-1]) for row in rows]
    plain = [row for row in plain if row.cells and not row.blank]
    said = []
    tabs, _, days = head.removeprefix(REMARKS).strip().partition(DAYS)
    tabs = tabs.strip()
    read = f"{days.strip()} tabs were read one below the other, as days" if days else "one tab was read"
    if days and not tabs:
        message = f"Of the workbook {read}; its rows are counted through."
        said.append(Diagnostic.of(table_faults.TABS, message, place=Place(file=file)))
    elif tabs:
        message = f"Of the workbook {read}; not read: {listed([quote(tab) for tab in tabs.split('; ')])}."
        said.append(Diagnostic.of(table_faults.TABS, message, place=Place(file=file)))
    for mark, hint in _HINTS.items():
        numbers = [number for number, text in marks.items() if text.startswith(mark)]
        if not numbers:
            continue
        shown = listed([str(number) for number in numbers])
        one = len(numbers) == 1
        message = f"{'Row' if one else 'Rows'} {shown} {'is' if one else 'are'} {mark} in the workbook"
        question = (
            f"{message}: {'is it' if one else 'are they'} cancelled? {'It was' if one else 'They were'} read."
        )
        places = [Place(file=file, row=number) for number in numbers]
        said.append(
            Diagnostic.of(
                table_faults.MARKED_ROWS,
                question
                if mark is STRUCK
                else f"{message}; {'it was' if one else 'they were'} read as the others.",
                place=places[0],
                severity=Severity.WARNING if mark is STRUCK else None,
                related=[Related(message=f"row {place.row}", place=place) for place in places[1:_RELATED]],
                hint=hint,
            )
        )
    return plain, said
