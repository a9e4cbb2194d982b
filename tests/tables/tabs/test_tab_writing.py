"""A tab is written so that it comes back."""

import pytest
from hypothesis import given

from roadracing import testing
from roadracing._internal.intake.weekend_workbook import read_table
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.tabs.declared.all_tabs import TABS
from roadracing._internal.tables.tabs.tab_writing import tab_csv, tab_tables
from roadracing._internal.tables.target_weekend import weekends_of
from tests.effort import tries
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


@tries(6)
@given(testing.seasons())
def test_any_tab_of_any_season_comes_back(season: Season) -> None:
    """Whatever a season holds, a tab that was exported and is imported again changes nothing."""
    for weekend in weekends_of(season)[:1]:
        for table in tab_tables(season, weekend)[:5]:
            found = read_table(
                tab_csv(table).encode(), name=f"{table.tab.name}.csv", into=season, weekend=weekend
            )
            assert season == found.season
            assert not found.errors
