"""The same row twice, as copying and merging sheets leaves it."""

from collections.abc import Iterator
from typing import Final

from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_marks import says_nothing
from roadracing._internal.tables.cells.ids_of_words import folded
from roadracing._internal.tables.sheets.timetable_sheet import Line, TimetableSheet
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote

_APART: Final = frozenset({"id", "notes", "source"})
"""What may differ between two entries of one row."""
_SHOWN: Final = 3
_RELATED: Final = 50


def repeated_rows(sheet: TimetableSheet) -> Iterator[Diagnostic]:
    """Say, once for the timetable, which rows say the same as a row above them.

    Rows of two ids are two sessions, whatever they say; and rows without a time or without words may be anything.
    """
    first: dict[tuple[tuple[str, str], ...], Line] = {}
    again: list[tuple[Line, Line]] = []
    for line in sheet.lines:
        if says_nothing(line.text("start")) or says_nothing(line.text("activity")):
            continue
        words = tuple(
            (column, folded(line.text(column))) for column in sorted(line.cells) if column not in _APART
        )
        before = first.setdefault(words, line)
        ids = [one.text("id") for one in (before, line)]
        if before is not line and not (all(ids) and ids[0] != ids[1]):
            again.append((before, line))
    if not again:
        return
    shown = [
        f"row {line.number} as row {before.number}, {quote(line.text('activity').strip())}"
        for before, line in again[:_SHOWN]
    ]
    more = [f"{len(again) - _SHOWN} more"] if len(again) > _SHOWN else []
    yield Diagnostic.of(
        table_faults.REPEATED_ROW,
        f"The same stands again in {listed([*shown, *more])}.",
        place=sheet.place(again[0][1]),
        related=[
            Related(message=f"row {before.number}", place=sheet.place(before))
            for before, _ in again[:_RELATED]
        ],
        hint="Delete what was entered twice, or write what tells the two apart.",
        context={"rows": [line.number for _, line in again]},
    )
