"""Real timetables beside their right answers, row by row."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from roadracing._internal.tables.timetable_reading import read_csv


class JudgedRow(NamedTuple):
    """A row, what differs from the right answer as found and as right, and whether a finding names the row."""

    row: str
    differs: dict[str, tuple[Any, Any]]
    said: bool


@cache
def judged(expected: Path, namespace: str) -> list[JudgedRow]:
    """Each row of the table that the answers stand beside; ``any`` is right whatever stands there."""
    answers = json.loads(expected.read_text("utf-8"))
    table = expected.with_name(expected.name.replace(".expected.json", ".csv"))
    reading = read_csv(table, namespace=namespace, timezone=answers["zone"])
    assert reading.season is not None, [str(found) for found in reading.diagnostics]
    by_row = {}
    for session in reading.season.sessions:
        place = reading.source.place(("sessions", session.id))
        assert place is not None
        by_row[place.row] = session
    named = {
        place.row
        for found in reading.diagnostics
        for place in (found.place, *(related.place for related in found.related))
        if place is not None
    }
    rows = []
    for answer in answers["rows"]:
        session = by_row[answer["row"]]
        found = {
            "kind": session.kind.value,
            "track": session.track_use.value,
            "start": f"{session.starts:%Y-%m-%dT%H:%M}" if session.starts else None,
            "end": f"{session.end:%Y-%m-%dT%H:%M}" if session.end else None,
        }
        differs = {
            fact: (is_, answer[fact]) for fact, is_ in found.items() if answer[fact] not in (is_, "any")
        }
        rows.append(
            JudgedRow(f"{table.name} row {answer['row']}: {session.title}", differs, answer["row"] in named)
        )
    return rows


def report(rows: list[JudgedRow]) -> int:
    """Print which rows are not wholly right, and say how many are."""
    wrong = [f"{row.row}: {row.differs}" for row in rows if row.differs]
    print(f"{len(rows) - len(wrong)} of {len(rows)} rows right", *wrong, sep="\n")  # noqa: T201 - the report
    return len(rows) - len(wrong)
