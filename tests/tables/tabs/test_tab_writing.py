"""A tab is written so that it comes back."""

import pytest

from roadracing._internal.tables.tabs.declared.all_tabs import TABS
from roadracing._internal.tables.tabs.tab_writing import tab_csv, tab_tables
from tests.tables.tabs.reading_tabs import mid_ohio, reading


@pytest.mark.parametrize("tab", [tab.name for tab in TABS])
def test_each_tab_comes_back(tab: str) -> None:
    """A tab that was exported and is imported again changes nothing, and every row is known."""
    tables = {table.tab.name: table for table in tab_tables(mid_ohio(), "mid-ohio-2004")}
    if tab not in tables:
        return
    text = tab_csv(tables[tab])
    found = reading(text, tab, mid_ohio())
    assert mid_ohio() == found.season
    assert [] == [one for one in found.diagnostics if one.severity != "info"]
    assert len(tables[tab].rows) - 1 == len(found.tabs[0].matched)
    assert () == found.tabs[0].new + found.tabs[0].missing
