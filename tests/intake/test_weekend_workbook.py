"""The weekend's workbook goes out and comes back, whatever people do to it meanwhile."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from roadracing._internal.documents.reading import read
from roadracing._internal.intake.weekend_workbook import read_workbook
from roadracing._internal.intake.workbook_writing import weekend_workbook
from roadracing._internal.model.season.season import Season
from roadracing._internal.versions.join import merge_documents

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def mid_ohio() -> Season:
    """The worked weekend."""
    season = read(EXAMPLES / "mid-ohio-2004.json").season
    assert season is not None
    return season


@pytest.fixture(scope="module")
def exported(mid_ohio: Season) -> bytes:
    """Its workbook."""
    return weekend_workbook(mid_ohio)


def edited(content: bytes, change: Callable[[Any], None]) -> bytes:
    """A workbook after somebody's edits."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def put(book: Any, sheet: str, row_id: str, heading: str, value: object) -> None:
    """Write into the cell of a row, found by its id, and of a column, found by its heading."""
    rows = book[sheet]
    headings = [cell.value for cell in rows[1]]
    for row in rows.iter_rows(min_row=2):
        if row[headings.index("id")].value == row_id:
            row[headings.index(heading)].value = value
            return
    raise AssertionError((sheet, row_id, heading))


@pytest.mark.slow
def test_identity(mid_ohio: Season, exported: bytes) -> None:
    """A workbook that nobody touched changes nothing."""
    reading = read_workbook(exported, into=mid_ohio)
    assert mid_ohio == reading.season
    assert mid_ohio == reading.base
    assert not reading.errors
    assert () == reading.new + reading.missing
    assert {((), ())} == {(tab.new, tab.missing) for tab in reading.tabs}


@pytest.mark.slow
def test_edits_in_five_tabs_merge_with_anothers(mid_ohio: Season, exported: bytes) -> None:
    """What two people changed in two copies is united; what both changed is a dispute, and nothing is lost."""
    entry, other = mid_ohio.entries[0].id, mid_ohio.entries[1].id
    box = mid_ohio.pit_plans[0].boxes[0].id
    unit = mid_ohio.safety_plans[0].units[0].id
    wave = mid_ohio.paddock_plans[0].waves[0].id

    def mine(book: Any) -> None:
        put(book, "Entries", entry, "Transponder", "123456")
        put(book, "Entries", other, "Car", "Mine")
        put(book, "Pit boxes", box, "Garage", "G1")
        put(book, "Units", unit, "Crew", 9)
        put(book, "Load-in", wave, "Vehicles", "77")
        put(book, "Teams", mid_ohio.teams[0].id, "Country", "USA")

    def theirs(book: Any) -> None:
        put(book, "Entries", other, "Car", "Theirs")
        put(book, "Entries", entry, "Withdrawn", "yes")

    one = read_workbook(edited(exported, theirs), into=mid_ohio)
    assert one.season is not None
    reading = read_workbook(edited(exported, mine), into=one.season)
    assert reading.season is not None
    assert reading.base is not None
    merged = merge_documents(reading.base, [("document", one.season), ("workbook", reading.season)])
    season = merged.season
    assert ("123456", True) == (season.entries[0].transponder, season.entries[0].withdrawn)
    assert "G1" == season.pit_plans[0].boxes[0].garage
    assert 9 == season.safety_plans[0].units[0].crew
    assert 77 == season.paddock_plans[0].waves[0].vehicles
    assert "US" == season.teams[0].country
    assert [f"/entries/{other}/car"] == [dispute.path for dispute in season.disputed]


def test_sheets_that_are_none_are_named() -> None:
    """A sheet that is no tab is named as not read, and a fault names sheet and cell."""
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Teams"
    book["Teams"].append(["Name", "Country"])
    book["Teams"].append(["One Team", "Atlantis"])
    book.create_sheet("Catering").append(["Menu"])
    out = io.BytesIO()
    book.save(out)
    reading = read_workbook(out.getvalue(), name="weekend.xlsx", namespace="calendar.example.org")
    assert ["weekend.xlsx (Teams!B2, column 'Country')"] == [str(one.place) for one in reading.errors]
    assert any('"Catering"' in one.message for one in reading.diagnostics)
