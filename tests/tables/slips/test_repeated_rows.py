"""The same row twice."""

from roadracing._internal.tables.cells import table_faults
from tests.tables.building import found, read


def test_all_in_one_finding() -> None:
    """Rows that say the same, whatever their notes, are told once; other days and silent rows are not."""
    (told,) = found(
        read(
            {"activity": "Race", "notes": "live"},
            {"activity": "race", "notes": ""},
            {"activity": "Practice"},
            {"activity": "Practice", "date": "2013-04-21"},
            {"activity": "Lunch"},
            {"activity": "Lunch"},
            {"activity": ""},
            {"activity": ""},
        ),
        table_faults.REPEATED_ROW,
    )
    assert [3, 7] == told.context["rows"]
    assert "row 3 as row 2" in told.message


def test_two_ids_are_two_sessions() -> None:
    """Where both rows have an id of their own, somebody has said that they are two."""
    two = [{"activity": "Race", "id": one} for one in ("race-1", "race-2")]
    assert [] == found(read(*two), table_faults.REPEATED_ROW)
    assert 1 == len(found(read(*(row | {"id": ""} for row in two)), table_faults.REPEATED_ROW))
