"""Cells by the names of their columns."""

from roadracing._internal.tables.sheets.cells_by_column import CellsByColumn
from roadracing._internal.tables.sheets.table import Cell, TableRow


def test_an_added_column_stands_before_what_is_beyond() -> None:
    """A column that is added comes behind those of the header, in front of cells that belong to none."""
    columns = CellsByColumn(names=["start", "activity"], width=2)
    row = TableRow(2, (Cell("9:00", 2, 1), Cell("Race", 2, 6), Cell("stray", 2, 11)))
    row = columns.written(row, "end", "10:00")
    assert ["9:00", "Race", "10:00", "stray"] == [cell.text for cell in row.cells]
    assert ("9:00", "10:00", "") == tuple(columns.text(row, name) for name in ("start", "end", "place"))
