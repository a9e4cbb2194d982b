"""Headings of two columns that were most likely swapped."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.weekend.kinds import COMPETITION
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_clock import clock_of
from roadracing._internal.tables.cells.kind_words import meaning_of
from roadracing._internal.tables.sheets.timetable_sheet import Line

_FEWEST: Final = 3
_LONG: Final = dt.timedelta(hours=8)
_ABOVE_ZERO: Final = dt.timedelta(microseconds=1)


def swapped_headings(lines: Iterable[Line], file: str | None) -> Iterator[Diagnostic]:
    """Say that two headings stand over each other's columns: series and activity, or start and end.

    Under ``series`` stand sessions in every row that has one and under ``activity`` in none; or each end is a few hours
    before its start.
    """
    lines = list(lines)
    both = [(line.text("series"), line.text("activity")) for line in lines]
    both = [(series, activity) for series, activity in both if series.strip() and activity.strip()]
    if len(both) >= _FEWEST and all(_is_a_session(one) and not _is_a_session(other) for one, other in both):
        yield Diagnostic.of(
            table_faults.SWAPPED,
            f"Under series stand sessions in all {len(both)} rows that name one, and under activity stands none.",
            place=Place(file=file, line=1, row=1),
            hint="Swap the headings series and activity.",
        )
    clocks = [
        (start, end) for line in lines if (start := _clock(line, "start")) and (end := _clock(line, "end"))
    ]
    if len(clocks) >= _FEWEST and all(end < start <= end + _LONG for start, end in clocks):
        yield Diagnostic.of(
            table_faults.SWAPPED_TIMES,
            f"In all {len(clocks)} rows that have both, the end stands before the start.",
            place=Place(file=file, line=1, row=1),
            hint="Swap the headings start and end.",
        )


def _clock(line: Line, column: str) -> dt.timedelta | None:
    """The time of day in a cell, since midnight."""
    try:
        time = clock_of(line.text(column), None).time
    except Refusal:
        return None
    return dt.timedelta(hours=time.hour, minutes=time.minute) + _ABOVE_ZERO


def _is_a_session(words: str) -> bool:
    return meaning_of(words).kind in COMPETITION
