"""St. Petersburg 2021: a real timetable with one misprint, which is found."""

from pathlib import Path

from roadracing._internal.intake.check import check

FILE = Path(__file__).parents[2] / "examples" / "2021-st-petersburg.csv"


def test_the_misprint_is_found_and_nothing_else() -> None:
    """12.50am for 12.50pm: every conflict names the row, and there is no other error."""
    report = check(FILE)
    assert report.errors
    assert {"SCH001"} == {finding.code for finding in report.errors}
    for finding in report.errors:
        assert "Stadium Super Trucks Race 1 (Sat 24 Apr 00:50 to 13:20)" in finding.message
        rows = {
            finding.place.row if finding.place else None,
            *(o.place.row for o in finding.related if o.place),
        }
        assert 20 in rows, "the header is row 1, and the misprint stands in row 20"
