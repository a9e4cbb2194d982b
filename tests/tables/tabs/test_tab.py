"""The tabs are declared so that one engine can read and write all of them."""

from pathlib import Path

import attrs

from roadracing._internal.model.kernel.shapes import Leaf
from roadracing._internal.model.paddock.paddock_area import PaddockSpot
from roadracing._internal.tables.tabs.declared.all_tabs import TABS
from roadracing._internal.tables.tabs.tab import held_fact, plain_heading, with_facts, without_unit


def test_every_column_says_a_plain_fact() -> None:
    """Each column is a fact of its noun that a cell can hold, and the headings that tell a tab are its own."""
    for tab in TABS:
        for field, shape in tab.fields.items():
            assert isinstance(shape.item, Leaf), (tab.title, field)
        for column in tab.written:
            assert tab.column_of(column.name) is column, (tab.title, column.name)
    assert len({tab.name for tab in TABS}) == len(TABS)


def test_headings_as_people_write_them() -> None:
    """Case, dots and signs make no difference, and a unit in brackets is told apart."""
    assert plain_heading("Car  No.") == plain_heading("car #")
    assert ("Length", "ft") == without_unit("Length (ft)")


def test_a_fact_inside_of_a_fact() -> None:
    """A fact of a part appears with its part, and the part goes with its last fact."""
    spot = PaddockSpot(id="a1")
    powered = with_facts(spot, {"utilities.power_a": 50.0})
    assert 50 == held_fact(powered, "utilities.power_a")
    assert spot == with_facts(powered, {"utilities.power_a": None})
    assert attrs.evolve(spot, name="A1") == with_facts(spot, {"name": "A1"})


def test_the_manual_has_every_tab() -> None:
    """The table of tabs names each with all of its headings."""
    manual = (Path(__file__).parents[3] / "docs" / "workbook.md").read_text(encoding="utf-8")
    for tab in TABS:
        headings = ", ".join(column.name for column in tab.written)
        assert f"| {tab.title} | {tab.about.rstrip('.')} | {headings} |" in manual, tab.title
