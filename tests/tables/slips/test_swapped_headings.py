"""Two headings that stand over each other's columns."""

from pathlib import Path

import pytest

from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.timetable_reading import read_csv
from tests.tables.building import found, read

DATA = Path(__file__).parents[2] / "data"
TABLES = sorted(path for path in DATA.rglob("*.csv") if "planted" not in path.name)


def test_series_and_activity() -> None:
    """Sessions under series in every row, and none under activity, are one warning for the table."""
    rows = [{"series": f"Practice {at}", "activity": "Supercars"} for at in (1, 2, 3)]
    (one,) = found(read(*rows), table_faults.SWAPPED)
    assert "Swap the headings series and activity." == one.hint
    assert [] == found(read(*rows[:2]), table_faults.SWAPPED)


@pytest.mark.parametrize("table", TABLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_real_table_is_called_so(table: Path) -> None:
    """No timetable as it was published is taken for one with swapped headings."""
    assert [] == found(read_csv(table, namespace="a.racing.test", timezone="UTC"), table_faults.SWAPPED)


def test_start_and_end_swapped() -> None:
    """Each end a few hours before its start is two swapped headings; one row like that, or a night, is none."""
    rows = [{"start": f"{hour + 1}:30", "end": f"{hour}:00"} for hour in (9, 11, 13)]
    assert 1 == len(found(read(*rows), table_faults.SWAPPED_TIMES))
    assert [] == found(read(*rows, {"start": "15:00", "end": "16:00"}), table_faults.SWAPPED_TIMES)
    nights = [{"start": f"{hour}:00", "end": f"0{hour - 20}:30"} for hour in (21, 22, 23)]
    assert [] == found(read(*nights), table_faults.SWAPPED_TIMES)
