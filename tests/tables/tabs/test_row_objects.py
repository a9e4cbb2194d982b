"""Each row is the object whose id it has, else the one of its words."""

import attrs

from roadracing._internal.tables.tabs.tab_writing import tab_csv, tab_tables
from tests.tables.tabs.reading_tabs import mid_ohio, reading


def test_copied_row_is_new() -> None:
    """Of two rows with one id, the one whose words are its own keeps it; the other is somebody new."""
    table = next(one for one in tab_tables(mid_ohio(), "mid-ohio-2004") if one.tab.name == "entries")
    first = table.rows[1]
    copy = (first[0], first[1], "999", *first[3:])
    found = reading(tab_csv(attrs.evolve(table, rows=(*table.rows, copy))), "entries", mid_ohio())
    assert not found.errors
    assert 1 == len(found.tabs[0].new)
    assert found.season is not None
    assert "999" in {entry.number for entry in found.season.entries}
