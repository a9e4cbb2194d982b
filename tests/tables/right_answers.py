"""Real timetables beside their right answers, row by row."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from roadracing._internal.model.weekend.kinds import COMPETITION
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.timetable_reading import read_csv


class JudgedRow(NamedTuple):
    """A row, what differs from the right answer as found and as right, and whether a finding names the row."""

    row: str
    differs: dict[str, tuple[Any, Any]]
    said: bool
    competes: bool
    session: Session

    @property
    def has_a_wrong_kind(self) -> bool:
        """Whether it is taken for something that it is not; not to know it is not wrong."""
        return bool(self.differs.get("kind", ("other", ""))[0] != "other")

    @property
    def is_unsaid(self) -> bool:
        """Whether it competes, is not known to be on the track, and no finding names it."""
        return bool(self.competes and not self.said and "kind" in self.differs)


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
            JudgedRow(
                f"{table.name} row {answer['row']}: {session.title}",
                differs,
                answer["row"] in named,
                answer["kind"] in COMPETITION,
                session,
            )
        )
    return rows


def report(rows: list[JudgedRow]) -> int:
    """Print how many rows are wholly right, of a wrong kind or unsaid and which are not right; say how many are."""
    wrong = [f"{row.row}: {row.differs}" for row in rows if row.differs]
    figures = (
        f"{len(rows) - len(wrong)} of {len(rows)} rows right, {sum(row.has_a_wrong_kind for row in rows)} kinds wrong, "
        f"{sum(row.is_unsaid for row in rows)} of {sum(row.competes for row in rows)} competition rows unsaid"
    )
    print(figures, *wrong, sep="\n")  # noqa: T201 - the report
    return len(rows) - len(wrong)
