"""Words and signs around a time that say how sure it is."""

from hypothesis import given, strategies as st

from roadracing._internal.tables.cells.cell_marks import is_tbc, says_nothing
from tests.tables.cells.test_cell_times import read

ODD = st.text(max_size=12) | st.sampled_from(
    ["", "10:00", "24:00", "TBC", "~16:30", "1 h", "after x +1h", "2004-10-31"]
)


@given(ODD, ODD, ODD, ODD)
def test_nothing_is_lost(date: str, start: str, end: str, duration: str) -> None:
    """Whatever the cells hold: it becomes a fact, or it is kept."""
    found = read(date=date, start=start, end=end, duration=duration)

    assert {remark.column for remark in found.remarks} <= found.kept
    if found.start is None and not says_nothing(start) and not is_tbc(start):
        assert "start" in found.kept
    if found.end is None and not says_nothing(end) and not is_tbc(end):
        assert "end" in found.kept
