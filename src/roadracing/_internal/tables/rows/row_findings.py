"""What is said once of many rows."""

import re
from collections.abc import Iterable
from typing import Final

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.sheets.timetable_sheet import Line, TimetableSheet
from roadracing._internal.text.lists import listed

_FEW: Final = 2
_MOST: Final = 50
_SAY_DAYS: Final = "Name the first and the last day of the weekend, or write the dates with their year."


def older_than_document(
    sheet: TimetableSheet, rows: list[tuple[Line, str, tuple[str, ...]]]
) -> Iterable[Diagnostic]:
    """What a table without tokens has as it was before somebody changed it is nobody's change."""
    if not rows:
        return
    said = [
        f"the {listed([f.replace('_', ' ') for f in fields])} of {session}" for _, session, fields in rows
    ]
    line, session, _ = rows[0]
    yield Diagnostic.of(
        table_faults.STALE,
        f"The table has {listed(said, most=5)} as the document had it before it was changed; the change stays.",
        path=("sessions", session),
        place=sheet.place(line),
        related=[
            Related(message=f"row {one.number}", path=("sessions", id_), place=sheet.place(one))
            for one, id_, _ in rows[1:_MOST]
        ],
        hint="If it is meant to be so again, export the table anew and change it there, or use `roadracing change`.",
    )


def folded_findings(found: list[Diagnostic]) -> list[Diagnostic]:
    """Classes without a series, and dates that nothing decides, are told once for the whole table."""
    classes = [d for d in found if d.code == table_faults.PARTY.code and d.severity is Severity.INFO]
    message = f"{len(classes)} rows name a class and no series that it could belong to; the words are kept."
    found = _as_one(found, classes, message, None)
    dates = [d for d in found if d.code == table_faults.DATE.code and _UNDATED.search(d.message)]
    hints = list(dict.fromkeys(d.hint for d in dates if d.hint))
    said = list(dict.fromkeys(d.message.rstrip(".") for d in dates))
    message = f"{len(dates)} rows have no date that is sure: {listed(said, most=3)}."
    return _as_one(found, dates, message, f"{_SAY_DAYS} {' '.join(hints[:3])}")


_UNDATED: Final = re.compile(r"is not a date that can be read for sure|can be any |has no date")


def _as_one(
    found: list[Diagnostic], alike: list[Diagnostic], message: str, hint: str | None
) -> list[Diagnostic]:
    if len(alike) < _FEW:
        return found
    related = tuple(Related(message=d.message, path=d.path, place=d.place) for d in alike[1:_MOST])
    first = attrs.evolve(alike[0], message=message, related=related, hint=hint or alike[0].hint)
    return [first, *(d for d in found if d not in alike)]
