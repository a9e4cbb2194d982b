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


def test_a_race_alone_at_night() -> None:
    """A race at 03:00 in a timetable without a night is asked about; in one that races through the night it is not."""
    day = [{"start": f"{hour:02}:00", "activity": f"Practice {hour}"} for hour in (9, 11, 13)]
    race = {"start": "03:00", "activity": "Race 1"}
    assert ["Was 15:00 meant?"] == [one.hint for one in found(read(race, *day), faults.HALF_OF_DAY)]
    late = {"start": "23:00", "activity": "Qualifying 1"}
    assert [] == found(read(race, *day, late), faults.HALF_OF_DAY)
