"""A sheet without the columns of a timetable is refused with the row that looks most like its headings."""

from roadracing._internal.tables.timetable_reading import read_csv_text


def _why(text: str) -> str:
    reading = read_csv_text(text, namespace="calendar.example.org", timezone="Europe/London")
    assert not reading.usable
    return reading.errors[0].message


def test_headings_further_down() -> None:
    """The row that names most columns is named, with the words that are columns and those that are none."""
    said = _why("Club weekend\nSaturday\ntime,what,folk\nearly,Warm up,Vee\n")
    assert 'Row 3 looks like one: "time" and "what" can be columns, "folk" not.' in said


def test_no_row_like_headings() -> None:
    """Where no row names a column, no row is named."""
    assert "looks like" not in _why("a,b\nc,d\n")
