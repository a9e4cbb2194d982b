"""The cells of a sheet by the names of its columns, to which columns are added that its cells turn out to hold."""

import attrs

from roadracing._internal.tables.sheets.table import Cell, TableRow


@attrs.define(kw_only=True)
class CellsByColumn:
    """The columns of a sheet while it is put in order.

    Attributes:
        names: the names of its columns.
        width: how many columns its header has.
        added: columns that its cells have beside those of the header.
        inserted: how many of these a row has by now, by its number.
    """

    names: list[str]
    width: int
    added: list[str] = attrs.field(factory=list)
    inserted: dict[int, int] = attrs.field(factory=dict)

    def text(self, row: TableRow, column: str) -> str:
        at = self.names.index(column) if column in self.names else len(row.cells)
        if at >= self.width + self.inserted.get(row.number, 0):
            # What stands beyond the header is in none of its columns.
            return ""
        return row.cells[at].text.strip() if at < len(row.cells) else ""

    def written(self, row: TableRow, column: str, text: str) -> TableRow:
        """The row with other words in a column, which it gets if it has none."""
        if column not in self.names:
            self.names.append(column)
            self.added.append(column)
        at = self.names.index(column)
        row = self._with_added(row, at + 1 - self.width)
        cells = list(row.cells)
        cells[at] = attrs.evolve(cells[at], text=text)
        return attrs.evolve(row, cells=tuple(cells))

    def as_wide(self, row: TableRow) -> TableRow:
        """A row that was as wide as the header it had has the added columns too; one that was shorter stays so."""
        return self._with_added(row, len(self.added)) if len(row.cells) >= self.width else row

    def _with_added(self, row: TableRow, count: int) -> TableRow:
        """The row with so many of the added columns, in front of what stands in it beyond its header."""
        last, have = row.cells[-1], self.inserted.get(row.number, 0)
        blank = Cell("", last.line, last.column)
        cells = [*row.cells, *(blank for _ in range(self.width - len(row.cells)))]
        cells[self.width + have : self.width + have] = [blank] * max(count - have, 0)
        self.inserted[row.number] = max(count, have)
        return attrs.evolve(row, cells=tuple(cells))
