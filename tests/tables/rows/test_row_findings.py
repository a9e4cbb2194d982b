"""What is said once of many rows."""

from roadracing._internal.tables.timetable_writing import timetable_csv
from roadracing._internal.time.start import Start
from tests.tables.rows.test_exported_rows import SEASON, _at, _codes, _edited, _of, _taken


def test_a_table_without_tokens() -> None:
    """Where a table has a fact as it was before somebody changed it, the change stays, and that is said."""
    bare = "\n".join(line.rpartition(",")[0] for line in timetable_csv(SEASON).splitlines())
    first = _taken(SEASON, _edited(bare, "race", start="13:00"))[1].season
    reading, merged = _taken(first, _edited(bare, "practice", place="Pits"))
    assert Start.at(_at("13:00")) == _of(merged.season, "race").start
    assert "Pits" == _of(merged.season, "practice").place
    assert "table-older-than-document" in _codes(reading.diagnostics)
