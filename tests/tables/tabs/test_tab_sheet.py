"""A sheet is known by its headings, whatever stands above them, and places are named as spreadsheets name them."""

from roadracing._internal.tables.sheets.table import rows_of
from roadracing._internal.tables.tabs.declared.all_tabs import TABS
from roadracing._internal.tables.tabs.tab_sheet import TabGrid, column_letters, head_of


def grid(text: str, title: str = "Sheet1") -> TabGrid:
    """A sheet of CSV."""
    return TabGrid(title=title, rows=tuple(row for row in rows_of(text, ",") if not row.blank))


def test_known_by_headings() -> None:
    """Headings in the words that organisers use tell the tab, below titles too."""
    for text, name in (
        ("Grand Prix,,\nNo.,Entrant,Car,Driver 1,Driver 2,Transponder\n", "entries"),
        ("Post,Captain,Flaggers,Radio\n", "posts"),
        ("Hospital,Minutes,Helipad\n", "hospitals"),
        ("Role,Name,Body,Series,Cell\n", "assignments"),
        ("Spot,Team,Length (ft),Width (ft)\n", "paddock-places"),
    ):
        head = head_of(grid(text), TABS)
        assert head is not None, text
        assert name == head.tab.name
    assert head_of(grid("Dish,Price\nSoup,3\n"), TABS) is None


def test_letters() -> None:
    """Columns are named as spreadsheets name them."""
    assert ["A", "Z", "AA", "AZ"] == [column_letters(at) for at in (0, 25, 26, 51)]
