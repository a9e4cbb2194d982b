"""Real timetables in the layouts of their publishers: what is read is right, and what is not understood is said."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from roadracing._internal.model.weekend.kinds import COMPETITION
from roadracing._internal.tables.reading import read_csv

TABLES = sorted((Path(__file__).parents[1] / "data" / "corpus").glob("*.csv"))
RIGHT = 231
"""How many of the rows are wholly right at least."""


class Judged(NamedTuple):
    """A row, what differs from the right answer as found and as right, and whether a finding names the row."""

    row: str
    differs: dict[str, tuple[Any, Any]]
    said: bool


def judged(table: Path) -> list[Judged]:
    """Each row of a table beside its right answer; ``any`` is right whatever stands there."""
    answers = json.loads(table.with_suffix(".expected.json").read_text("utf-8"))
    reading = read_csv(table, namespace="corpus.racing.test", timezone=answers["zone"])
    assert reading.season is not None, [str(found) for found in reading.diagnostics]
    places = {
        session.id: reading.source.place(("sessions", session.id)) for session in reading.season.sessions
    }
    by_row = {place.row: session for session in reading.season.sessions if (place := places[session.id])}
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
            Judged(f"{table.name} row {answer['row']}: {session.title}", differs, answer["row"] in named)
        )
    return rows


def test_rows_are_right() -> None:
    """Of 264 rows at least as many are wholly right as were, and the report says which are not."""
    rows = [row for table in TABLES for row in judged(table)]
    wrong = [f"{row.row}: {row.differs}" for row in rows if row.differs]
    print(f"{len(rows) - len(wrong)} of {len(rows)} rows right", *wrong, sep="\n")  # noqa: T201 - the report
    assert 264 == len(rows)
    assert len(rows) - len(wrong) >= RIGHT


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_nothing_is_wrong_or_unsaid(table: Path) -> None:
    """A row is of its kind or of none, and a session on the track that is not understood is named in a finding."""
    for row, differs, said in judged(table):
        kind, right = differs.get("kind", (None, None))
        assert kind in (None, "other"), f"{row} is no {kind}"
        assert said or right not in COMPETITION, f"{row} left the track without a word"
