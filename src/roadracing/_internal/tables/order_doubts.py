"""What is odd about a timetable as a whole, though each of its rows can be read."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.places import Place
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells.ids_of_words import folded

from . import faults
from .day_breaks import Dated, out_of_order
from .sheet import TimetableSheet

_FEW: Final = 3


def not_understood(sessions: Collection[Session], place: Place, hint: str) -> Iterable[Diagnostic]:
    """Say so if not one of several sessions is known to use the track or not to; a few may be of the office alone.

    Args:
        sessions: the sessions that were read.
        place: where the words of the first of them stand.
        hint: what to do about it.
    """
    silent = all(one.track is None and not one.kind.competition for one in sessions)
    if len(sessions) >= _FEW and silent:
        message = f"None of the {len(sessions)} activities is understood as practice, qualifying or a race."
        yield Diagnostic.of(faults.NO_KINDS, message, place=place, hint=hint)


def disorder(sheet: TimetableSheet, days: Sequence[dt.date | None]) -> Iterable[Diagnostic]:
    """Say of rows whose date breaks the order of their neighbours that it does.

    Args:
        sheet: the timetable.
        days: the day of each row, where it could be read.
    """
    dated = [
        Dated(row=at, day=day, group=folded(line.text("series")))
        for at, (line, day) in enumerate(zip(sheet.lines, days, strict=True))
        if day is not None
    ]
    for odd in out_of_order(dated):
        line, before, after = (sheet.lines[one.row] for one in (odd.row, odd.before, odd.after))
        yield Diagnostic.of(
            faults.DATE_ORDER,
            f"Row {line.number} is on {odd.row.day}, between rows {before.number} ({odd.before.day}) and "
            f"{after.number} ({odd.after.day}).",
            place=sheet.place(line, "date"),
            related=[
                Related(message=f"row {one.number}", place=sheet.place(one, "date"))
                for one in (before, after)
            ],
            hint="If the date is right, move the row.",
        )
