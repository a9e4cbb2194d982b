"""Tabs are read by one engine, and what they lack is asked about."""

import attrs

from roadracing._internal.tables.tabs.tab_writing import tab_csv, tab_tables
from tests.tables.tabs.reading_tabs import codes, mid_ohio, reading


def test_missing_rows_are_asked_about() -> None:
    """A row that was deleted removes nothing, and is asked about."""
    table = next(one for one in tab_tables(mid_ohio(), "mid-ohio-2004") if one.tab.name == "teams")
    text = tab_csv(attrs.evolve(table, rows=table.rows[:-1]))
    found = reading(text, "teams", mid_ohio())
    assert mid_ohio() == found.season
    assert ["DOC175"] == codes(found)
    assert 1 == len(found.tabs[0].missing)
