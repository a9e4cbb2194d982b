"""Real timetables that nobody had tuned to are read row by row, and what was right stays right."""

from pathlib import Path

import pytest

from tests.tables.right_answers import judged, report

EXPECTED = sorted((Path(__file__).parents[1] / "data" / "words").glob("[0-9]*.expected.json"))
NAMESPACE = "words.racing.test"
RIGHT = 151
"""How many of the rows are wholly right at least."""


def test_rows_are_right() -> None:
    """Of 156 printed rows at least as many are wholly right as were, and the report says which are not."""
    rows = [row for expected in EXPECTED for row in judged(expected, NAMESPACE)]
    assert 156 == len(rows)
    assert report(rows) >= RIGHT


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.partition(".")[0])
def test_no_kind_is_wrong(expected: Path) -> None:
    """A row is of its kind or of none: a wrong kind is worse than none."""
    kinds = {row.row: row.differs["kind"] for row in judged(expected, NAMESPACE) if "kind" in row.differs}
    assert {} == {row: kind for row, kind in kinds.items() if kind[0] != "other"}
