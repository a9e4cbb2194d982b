"""Timetables composed in the layouts of many organisers: what is read is right, and what is not understood is said."""

from pathlib import Path

import pytest

from tests.tables.right_answers import judged, report

EXPECTED = sorted((Path(__file__).parents[1] / "data" / "layouts").glob("*.expected.json"))
NAMESPACE = "layouts.racing.test"
ROWS, WRONG = 483, 9
"""How many rows there are, and how many of them are not wholly right at most."""


def test_rows_are_right() -> None:
    """At most as many rows as before are not wholly right, and the report says which."""
    rows = [row for expected in EXPECTED for row in judged(expected, NAMESPACE)]
    assert ROWS == len(rows)
    assert report(rows) >= ROWS - WRONG


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.partition(".")[0])
def test_nothing_is_wrong_or_unsaid(expected: Path) -> None:
    """A row is of its kind or of none, and a session on the track that is not understood is named in a finding."""
    for row in judged(expected, NAMESPACE):
        assert not row.has_a_wrong_kind, f"{row.row} is of no such kind"
        assert not row.is_unsaid, f"{row.row} left the track without a word"
