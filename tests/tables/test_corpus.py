"""Real timetables in the layouts of their publishers: what is read is right, and what is not understood is said."""

from pathlib import Path

import pytest

from tests.tables.right_answers import judged, report

EXPECTED = sorted((Path(__file__).parents[1] / "data" / "corpus").glob("*.expected.json"))
NAMESPACE = "corpus.racing.test"
RIGHT = 250
"""How many of the rows are wholly right at least."""


def test_rows_are_right() -> None:
    """Of 264 rows at least as many are wholly right as were, and the report says which are not."""
    rows = [row for expected in EXPECTED for row in judged(expected, NAMESPACE)]
    assert 264 == len(rows)
    assert report(rows) >= RIGHT


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.partition(".")[0])
def test_nothing_is_wrong_or_unsaid(expected: Path) -> None:
    """A row is of its kind or of none, and a session on the track that is not understood is named in a finding."""
    for row in judged(expected, NAMESPACE):
        assert not row.has_a_wrong_kind, f"{row.row} is of no such kind"
        assert not row.is_unsaid, f"{row.row} left the track without a word"
