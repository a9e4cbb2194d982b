"""A row says what its cells, the rows above and the titles say."""

import attrs

from tests.tables.tabs.reading_tabs import codes, mid_ohio, reading


def test_entry_list_as_published() -> None:
    """Titles, a class as a row of its own and a second driver below the car are read as the press prints them."""
    text = (
        "American Le Mans Series,,,,\n"
        "Official entry list,,,,\n"
        "No.,Entrant,Car,Driver,Nat\n"
        "GTS,,,,\n"
        "303,Corvette Racing,Chevrolet Corvette C5-R,Ron Fellows,CAN\n"
        ",,,Johnny O'Connell,USA\n"
        "01,Some Team,Some car,Ann Other,GBR\n"
    )
    found = reading(text, "entry-list", mid_ohio())
    assert not found.errors
    assert found.season is not None
    new = {entry.id: entry for entry in found.season.entries if entry.id in found.tabs[0].new}
    assert {"303", "01"} == {str(entry.number) for entry in new.values()}
    corvette = next(entry for entry in new.values() if entry.number == "303")
    assert "alms" == corvette.series
    assert "alms-gts" == corvette.car_class
    assert ("johnny-oconnell", "ron-fellows") == corvette.drivers
    assert "DOC176" in codes(found)  # nationalities of drivers are named as not read


def test_pit_assignments_as_published() -> None:
    """A list of boxes and cars gives each box to its car, within the series that the title names."""
    series = next(one for one in mid_ohio().series if one.id == "alms")
    cars = [entry for entry in mid_ohio().entries if entry.series == series.id][:2]
    text = f"{series.name},,\nPit,Car #,Team\n1,{cars[0].number},\n2,{cars[1].number},\n"
    without = attrs.evolve(
        mid_ohio(), pit_plans=tuple(attrs.evolve(plan, allocations=()) for plan in mid_ohio().pit_plans)
    )
    found = reading(text, "pits", without)
    assert not found.errors
    assert found.season is not None
    held = {one.entries: one.boxes for one in found.season.pit_plans[0].allocations}
    assert {(cars[0].id,): ("box-1",), (cars[1].id,): ("box-2",)} == held
