"""Tabs of a weekend's workbook are read by one engine: identity, references, units, faults, other people's layouts."""

from pathlib import Path

import attrs
import pytest

from roadracing._internal.documents.reading import read
from roadracing._internal.intake.weekend_workbook import read_table
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.tabs.declared.all_tabs import TABS
from roadracing._internal.tables.tabs.tab_writing import tab_csv, tab_tables
from roadracing._internal.tables.timetable_reading import TimetableReading

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture(scope="module")
def mid_ohio() -> Season:
    """The worked weekend."""
    season = read(EXAMPLES / "mid-ohio-2004.json").season
    assert season is not None
    return season


def reading(text: str, name: str, into: Season | None, **options: str) -> TimetableReading:
    """What becomes of a tab as CSV."""
    return read_table(text.encode(), name=f"{name}.csv", into=into, **options)  # type: ignore[arg-type]  # options are texts here


def codes(found: TimetableReading) -> list[str]:
    """The kinds of what was said."""
    return [one.code for one in found.diagnostics]


@pytest.mark.parametrize("tab", [tab.name for tab in TABS])
def test_each_tab_comes_back(mid_ohio: Season, tab: str) -> None:
    """A tab that was exported and is imported again changes nothing, and every row is known."""
    tables = {table.tab.name: table for table in tab_tables(mid_ohio, "mid-ohio-2004")}
    if tab not in tables:
        return
    text = tab_csv(tables[tab])
    found = reading(text, tab, mid_ohio)
    assert mid_ohio == found.season
    assert [] == [one for one in found.diagnostics if one.severity != "info"]
    assert len(tables[tab].rows) - 1 == len(found.tabs[0].matched)
    assert () == found.tabs[0].new + found.tabs[0].missing


def test_entry_list_as_published(mid_ohio: Season) -> None:
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
    found = reading(text, "entry-list", mid_ohio)
    assert not found.errors
    assert found.season is not None
    new = {entry.id: entry for entry in found.season.entries if entry.id in found.tabs[0].new}
    assert {"303", "01"} == {str(entry.number) for entry in new.values()}
    corvette = next(entry for entry in new.values() if entry.number == "303")
    assert "alms" == corvette.series
    assert "alms-gts" == corvette.car_class
    assert ("johnny-oconnell", "ron-fellows") == corvette.drivers
    assert "DOC176" in codes(found)  # nationalities of drivers are named as not read


def test_pit_assignments_as_published(mid_ohio: Season) -> None:
    """A list of boxes and cars gives each box to its car, within the series that the title names."""
    series = next(one for one in mid_ohio.series if one.id == "alms")
    cars = [entry for entry in mid_ohio.entries if entry.series == series.id][:2]
    text = f"{series.name},,\nPit,Car #,Team\n1,{cars[0].number},\n2,{cars[1].number},\n"
    without = attrs.evolve(
        mid_ohio, pit_plans=tuple(attrs.evolve(plan, allocations=()) for plan in mid_ohio.pit_plans)
    )
    found = reading(text, "pits", without)
    assert not found.errors
    assert found.season is not None
    held = {one.entries: one.boxes for one in found.season.pit_plans[0].allocations}
    assert {(cars[0].id,): ("box-1",), (cars[1].id,): ("box-2",)} == held


def test_units(mid_ohio: Season) -> None:
    """Feet are metres where the heading or the cell says feet."""
    text = "Spot,Area,Length (ft),Width (m)\nX1,Paddock A,100,20 ft\n"
    found = reading(text, "paddock-spots", mid_ohio)
    assert found.season is not None
    spot = next(one for one in found.season.paddock_plans[0].spots if one.name == "X1")
    assert (30.48, 6.096) == (spot.length_m, spot.width_m)


def test_all_faults_at_once_with_their_cells(mid_ohio: Season) -> None:
    """Each fault names its cell and what would be right, and nothing is guessed."""
    text = (
        "id,Call sign,Type,Crew,Waits at (m),Turnout\n"
        ",Rescue X,rescue extracation,2,100,20\n"
        ',Rescue Y,ambulance als,two,"1,200",20 s\n'
    )
    found = reading(text, "units", mid_ohio)
    assert [
        ("C2", 'Did you mean "rescue extrication"?'),
        ("F2", None),
        ("D3", "Write the number alone."),
        ("E3", "Write 1200, or 1.200 with a point."),
    ] == [
        (one.place.cell if one.place else None, None if one.place and one.place.cell == "F2" else one.hint)
        for one in found.errors
    ]


def test_names_lead_somewhere(mid_ohio: Season) -> None:
    """A session that is not there is an error with a near name, and nothing is made of it."""
    text = "Wave,Gate,Parks in\nFuel,Gate,Fuel supplyer load-in\n"
    found = reading(text, "load-in", mid_ohio)
    assert ["DOC172"] == [one.code for one in found.errors]
    assert found.errors[0].hint


def test_missing_rows_are_asked_about(mid_ohio: Season) -> None:
    """A row that was deleted removes nothing, and is asked about."""
    table = next(one for one in tab_tables(mid_ohio, "mid-ohio-2004") if one.tab.name == "teams")
    text = tab_csv(attrs.evolve(table, rows=table.rows[:-1]))
    found = reading(text, "teams", mid_ohio)
    assert mid_ohio == found.season
    assert ["DOC175"] == codes(found)
    assert 1 == len(found.tabs[0].missing)


def test_copied_row_is_new(mid_ohio: Season) -> None:
    """Of two rows with one id, the one whose words are its own keeps it; the other is somebody new."""
    table = next(one for one in tab_tables(mid_ohio, "mid-ohio-2004") if one.tab.name == "entries")
    first = table.rows[1]
    copy = (first[0], first[1], "999", *first[3:])
    found = reading(tab_csv(attrs.evolve(table, rows=(*table.rows, copy))), "entries", mid_ohio)
    assert not found.errors
    assert 1 == len(found.tabs[0].new)
    assert found.season is not None
    assert "999" in {entry.number for entry in found.season.entries}


def test_contacts_stay_outside(mid_ohio: Season) -> None:
    """A telephone number in a tab is in no document; it is handed over beside it, and said."""
    text = "Role,Name,Body,Cell\nRace director,Pat Example,IMSA,+1 555 0100\n"
    found = reading(text, "assignments", mid_ohio)
    assert not found.errors
    assert "+1 555 0100" not in repr(attrs.asdict(found.season)) if found.season else False
    assert ["+1 555 0100"] == [one.telephone for one in found.contacts]
    assert "DOC179" in codes(found)
