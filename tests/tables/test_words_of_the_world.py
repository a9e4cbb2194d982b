"""Real timetables that nobody had tuned to are read row by row, and what was right stays right."""

import json
from pathlib import Path
from typing import Any

import pytest

from roadracing._internal.tables.reading import read_csv

WORDS = Path(__file__).parents[1] / "data" / "words"
EXPECTED = sorted(WORDS.glob("[0-9]*.expected.json"))
RIGHT = 151
"""How many of the rows are wholly right at least."""


def _judged(expected: Path) -> list[tuple[str, dict[str, tuple[Any, Any]]]]:
    """Each row with what differs from the right answer; ``any`` is right whatever stands there."""
    answers = json.loads(expected.read_text("utf-8"))
    table = expected.with_name(expected.name.replace(".expected.json", ".csv"))
    reading = read_csv(table, namespace="words.racing.test", timezone=answers["zone"])
    assert reading.season is not None
    by_row = {}
    for session in reading.season.sessions:
        place = reading.source.place(("sessions", session.id))
        assert place is not None
        by_row[place.row] = session
    judged = []
    for answer in answers["rows"]:
        session = by_row[answer["row"]]
        found = {
            "kind": session.kind.value,
            "track": session.track_use.value,
            "start": f"{session.starts:%Y-%m-%dT%H:%M}" if session.starts else None,
            "end": f"{session.end:%Y-%m-%dT%H:%M}" if session.end else None,
        }
        differs = {
            fact: (value, answer[fact]) for fact, value in found.items() if answer[fact] not in (value, "any")
        }
        judged.append((f"{table.name} row {answer['row']}: {session.title}", differs))
    return judged


def test_rows_are_right() -> None:
    """Of 156 printed rows at least as many are wholly right as were, and the report says which are not."""
    judged = [row for expected in EXPECTED for row in _judged(expected)]
    wrong = [f"{row}: {differs}" for row, differs in judged if differs]
    print(f"{len(judged) - len(wrong)} of {len(judged)} rows right", *wrong, sep="\n")  # noqa: T201 - the report
    assert 156 == len(judged)
    assert len(judged) - len(wrong) >= RIGHT


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.partition(".")[0])
def test_no_kind_is_wrong(expected: Path) -> None:
    """A row is of its kind or of none: a wrong kind is worse than none."""
    kinds = {row: differs["kind"] for row, differs in _judged(expected) if "kind" in differs}
    assert {} == {row: kind for row, kind in kinds.items() if kind[0] != "other"}
