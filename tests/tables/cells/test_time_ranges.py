"""Two times in one cell, and marks behind times."""

import pytest

from roadracing._internal.tables.cells.time_ranges import two_times, with_colon, without_footnote


@pytest.mark.parametrize("text", ["3-4", "10:00", "2013-04-20", "1-2-3", "10:00 - later", ""])
def test_no_two_times(text: str) -> None:
    """A day, a number or one time are not two times."""
    assert two_times(text) is None


def test_halves_of_the_day() -> None:
    """In 3 - 4 p.m. both are in the afternoon, in 11 - 1 p.m. only the second."""
    assert ("3 p.m.", "4 p.m.") == two_times("3 - 4 p.m.")
    assert ("11 a.m.", "1 p.m.") == two_times("11 - 1 p.m.")


def test_marks() -> None:
    """A footnote is no part of a time, and Uhr makes a dotted number one."""
    assert "14:05" == without_footnote("14:05 †") == without_footnote("14:05¹")
    assert ("09:15", "9.15") == (with_colon("09.15 Uhr"), with_colon("9.15"))


def test_other_dashes() -> None:
    """A tilde or a wave stands for a dash in Japan; one behind a start without an end says nothing."""
    assert ("9:10", "10:45") == two_times("9:10\uff5e10:45") == two_times("9:10\u301c10:45")
    assert ["14:10", "14:10", "3 -"] == [with_colon(text) for text in ("14:10\uff5e", "14:10 -", "3 -")]
