"""Cars that run before the garages open."""

from roadracing._internal.tables.cells import table_faults
from tests.tables.building import found, read


def test_before_the_garages_open() -> None:
    """Practice at 07:00 is told where the garages open at 08:00; a briefing, another day or another series is not."""
    told = found(
        read(
            {"start": "08:00", "activity": "Garages open", "series": ""},
            {"start": "07:00", "activity": "Practice", "series": "GT"},
            {"start": "07:30", "activity": "Drivers' briefing", "series": "GT"},
            {"start": "07:00", "activity": "Practice 2", "series": "GT", "date": "2013-04-21"},
            {"start": "09:00", "activity": "Garages open", "series": "F4", "date": "2013-04-21"},
        ),
        table_faults.BEFORE_GARAGES,
    )
    assert ['"Practice" starts at 07:00, before the garages open at 08:00.'] == [one.message for one in told]


def test_garages_that_open_again() -> None:
    """Where garages open twice on a day, the first time counts."""
    rows = [{"start": start, "activity": "Garages open"} for start in ("13:00", "07:00")]
    assert [] == found(read(*rows, {"start": "08:00"}), table_faults.BEFORE_GARAGES)
