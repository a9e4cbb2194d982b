"""Rows that stand out of time order, where twelve hours put them back in order."""

from pathlib import Path

from roadracing._internal.tables.cells import faults
from roadracing._internal.tables.reading import read_csv
from tests.tables.building import found, read

ORDER = Path(__file__).parents[1] / "data" / "words" / "order.csv"


def test_two_slips_of_one_day() -> None:
    """Each row that another half of the day would put in order is named once, with the time that fits."""
    told = found(read_csv(ORDER, namespace="a.racing.test"), faults.HALF_OF_DAY)
    assert ["Was 10:20 meant?", "Was 14:00 meant?"] == [one.hint for one in told]


def test_a_sheet_in_another_order() -> None:
    """A sheet that is grouped, or a row that twelve hours do not mend, is no slip."""
    grouped = [
        {"start": start, "activity": f"Practice {start}"} for start in ("09:00", "14:00", "10:00", "15:00")
    ]
    assert [] == found(read(*grouped), faults.HALF_OF_DAY)
    moved = [
        {"start": start, "activity": f"Practice {start}"} for start in ("09:00", "10:00", "18:00", "11:00")
    ]
    assert [] == found(read(*moved), faults.HALF_OF_DAY)
