"""Headings of two columns that were most likely swapped."""

from collections.abc import Iterable, Iterator
from typing import Final

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.model.weekend.kinds import COMPETITION
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.kind_words import meaning_of
from roadracing._internal.tables.sheets.timetable_sheet import Line

_FEWEST: Final = 3


def swapped_headings(lines: Iterable[Line], file: str | None) -> Iterator[Diagnostic]:
    """Say that sessions stand under ``series`` in every row that has one, and under ``activity`` in none."""
    both = [(line.text("series"), line.text("activity")) for line in lines]
    both = [(series, activity) for series, activity in both if series.strip() and activity.strip()]
    if len(both) >= _FEWEST and all(_is_a_session(one) and not _is_a_session(other) for one, other in both):
        yield Diagnostic.of(
            table_faults.SWAPPED,
            f"Under series stand sessions in all {len(both)} rows that name one, and under activity stands none.",
            place=Place(file=file, line=1, row=1),
            hint="Swap the headings series and activity.",
        )


def _is_a_session(words: str) -> bool:
    return meaning_of(words).kind in COMPETITION
