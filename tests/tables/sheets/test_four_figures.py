"""Times of four figures."""

import pytest

from tests.tables.sheets.test_sheet_as_kept import _read, _times


@pytest.mark.parametrize(
    "text",
    [
        "Sunday 25 May 2025\nTime,Activity,Laps\n0800,Practice,2\n1400,Race 1,6\n",
        "Sunday 25 May 2025\n0800,EWC,Practice\n1400,EWC,Race 1\n",
        "date,start,activity\n2025-05-25,0800 hrs,Practice\n2025-05-25,1400 hrs,Race 1\n",
    ],
)
def test_a_whole_column_of_them(text: str) -> None:
    """A column of four figures, one before ten, is of times, with headings and without."""
    assert [("Practice", "2025-05-25 08:00", ""), ("Race 1", "2025-05-25 14:00", "")] == _times(text)


def test_ranges() -> None:
    """Two times stand in one cell."""
    text = "date,start,activity\n2025-05-25,0800-0830,Practice\n2025-05-25,1400 - 1440,Race 1\n"
    assert [("Practice", "2025-05-25 08:00", "08:30"), ("Race 1", "2025-05-25 14:00", "14:40")] == _times(
        text
    )


@pytest.mark.parametrize(
    "times", [("0800", "14:00"), ("1100", "1400"), ("0800", "later"), ("0875", "1400"), ("0800", "")]
)
def test_not_sure(times: tuple[str, str]) -> None:
    """Beside a time with a colon, without an early one, or alone, four figures may be anything."""
    rows = "".join(f"2025-05-25,{time},Practice\n" for time in times)
    assert () != _read(f"date,start,activity\n{rows}").errors
