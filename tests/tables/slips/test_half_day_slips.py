"""Rows that stand out of time order, where twelve hours put them back in order."""

import datetime as dt
from pathlib import Path

from hypothesis import example, given, strategies as st

from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.timetable_reading import read_csv
from tests.tables.building import found, read

ORDER = Path(__file__).parents[2] / "data" / "words" / "order.csv"


def test_two_slips_of_one_day() -> None:
    """Each row that another half of the day would put in order is named once, with the time that fits."""
    told = found(read_csv(ORDER, namespace="a.racing.test"), table_faults.HALF_OF_DAY)
    assert ["Was 10:20 meant?", "Was 14:00 meant?"] == [one.hint for one in told]


def test_a_sheet_in_another_order() -> None:
    """A sheet that is grouped, or a row that twelve hours do not mend, is no slip."""
    grouped = [
        {"start": start, "activity": f"Practice {start}"} for start in ("09:00", "14:00", "10:00", "15:00")
    ]
    assert [] == found(read(*grouped), table_faults.HALF_OF_DAY)
    moved = [
        {"start": start, "activity": f"Practice {start}"} for start in ("09:00", "10:00", "18:00", "11:00")
    ]
    assert [] == found(read(*moved), table_faults.HALF_OF_DAY)


def test_a_race_alone_at_night() -> None:
    """A race at 03:00 in a timetable without a night is asked about; in one that races through the night it is not."""
    day = [{"start": f"{hour:02}:00", "activity": f"Practice {hour}"} for hour in (9, 11, 13)]
    race = {"start": "03:00", "activity": "Race 1"}
    assert ["Was 15:00 meant?"] == [one.hint for one in found(read(race, *day), table_faults.HALF_OF_DAY)]
    late = {"start": "23:00", "activity": "Qualifying 1"}
    assert [] == found(read(race, *day, late), table_faults.HALF_OF_DAY)


@given(st.lists(st.tuples(st.sampled_from(["2013-04-19", "2013-04-20"]), st.times()), max_size=6))
@example([("2013-04-20", t) for t in (dt.time(), dt.time(0, 1), dt.time(12))])
def test_rows_in_order_are_no_slips(times: list[tuple[str, dt.time]]) -> None:
    """Rows that no kind closes the track for, in the order of the clock, are where they belong."""
    rows = [
        {"date": day, "start": f"{time:%H:%M}", "activity": f"Parade {at}"}
        for at, (day, time) in enumerate(sorted(times))
    ]
    assert [] == (found(read(*rows), table_faults.HALF_OF_DAY) if rows else [])


def test_a_day_with_a_night() -> None:
    """A row at midnight among others in the small hours is not asked about, though it breaks their order."""
    day = [
        {"start": start, "activity": f"Practice {at}"}
        for at, start in enumerate(("00:00", "00:00", "00:01", "00:00", "12:00"))
    ]
    assert [] == found(read(*day), table_faults.HALF_OF_DAY)
    alone = [
        {"start": start, "activity": f"Practice {at}"} for at, start in enumerate(("09:00", "00:00", "15:00"))
    ]
    assert ["Was 12:00 meant?"] == [one.hint for one in found(read(*alone), table_faults.HALF_OF_DAY)]


def test_two_races_at_night() -> None:
    """Two races in the night of a timetable that goes on by day alone are each asked about."""
    day = [{"start": f"{hour:02}:00", "activity": f"Practice {hour}"} for hour in (9, 10, 11, 12, 13, 14)]
    races = [{"start": "02:00", "activity": "Race 1"}, {"start": "02:40", "activity": "Race 2"}]
    hints = [one.hint for one in found(read(*races, *day), table_faults.HALF_OF_DAY)]
    assert ["Was 14:00 meant?", "Was 14:40 meant?"] == hints
