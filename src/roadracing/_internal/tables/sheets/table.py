"""A table in text: rows of cells, each with the spot it stands at (RFC 4180, read leniently)."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Final

import attrs

DELIMITERS: Final = (",", ";", "\t")
"""What separates cells: a comma, a semicolon where the comma is a decimal sign, or a tab."""

_HEAD: Final = 25
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


@attrs.frozen
class Cell:
    """A cell of a table.

    Attributes:
        text: what it holds, without the quotes around it; line breaks in it are single line feeds.
        line: the line of the text it begins in, from 1.
        column: the character of that line it begins at, from 1.
    """

    text: str
    line: int
    column: int


@attrs.frozen
class TableRow:
    """A row of a table.

    Attributes:
        number: its number as a spreadsheet counts: blank rows count, and the first is 1.
        cells: its cells.
        odd: cells with something behind the closing quote.
        open_quote: the cell whose quote is never closed, if there is one.
    """

    number: int
    cells: tuple[Cell, ...]
    odd: tuple[Cell, ...] = ()
    open_quote: Cell | None = None

    @property
    def blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell.text.strip() for cell in self.cells)


@cache
def _patterns(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    bare = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    quoted = re.compile(r' *+"((?>[^"]++|"")*+)"')
    return bare, quoted


def rows_of(text: str, delimiter: str) -> Iterator[TableRow]:
    """The rows of a table, blank ones included.

    A quote that is never closed is an ordinary character, and so are all quotes behind it.
    """
    bare, quoted = _patterns(delimiter)
    at, line, line_start, number = 0, 1, 0, 0
    quotes = True
    while at < len(text):
        number += 1
        cells: list[Cell] = []
        odd: list[Cell] = []
        open_quote = None
        while True:
            start, where = at, (line, at - line_start + 1)
            value = ""
            if quotes and (found := quoted.match(text, at)):
                at = found.end()
                for end in _LINE_END.finditer(text, start, at):
                    line, line_start = line + 1, end.end()
                value = found[1].replace('""', '"')
            rest = bare.match(text, at)
            assert rest is not None  # noqa: S101 - it matches nothing, at least; for type checkers
            behind, at = rest[0], rest.end()
            closed = rest.start() > start
            cell = Cell(_LINE_END.sub("\n", value + (behind.rstrip(" ") if closed else behind)), *where)
            if closed and behind.strip(" "):
                odd.append(cell)
            elif quotes and not closed and behind.lstrip(" ").startswith('"'):
                quotes, open_quote = False, cell
            cells.append(cell)
            if at < len(text) and text[at] == delimiter:
                at += 1
                continue
            break
        if end_of_row := _LINE_END.match(text, at):
            at = line_start = end_of_row.end()
            line += 1
        yield TableRow(number, tuple(cells), tuple(odd), open_quote)


def cells_in(text: str, delimiter: str, most: int) -> int:
    """About how many cells a table holds: without those inside of quotes where there are more than some."""
    count = text.count(delimiter) + text.count("\n") + text.count("\r") + 1
    if count <= most:
        return count
    bare = re.sub(r'"[^"]*"?', "", text)
    return bare.count(delimiter) + len(_LINE_END.findall(bare)) + 1


def cut(row: TableRow, most: int) -> tuple[TableRow, tuple[Cell, ...]]:
    """The row with the beginnings of the cells that are longer than may be, and these cells as they were."""
    long = tuple(cell for cell in row.cells if len(cell.text) > most)
    if not long:
        return row, ()
    cells = tuple(attrs.evolve(cell, text=cell.text[:most]) if cell in long else cell for cell in row.cells)
    return attrs.evolve(row, cells=cells), long


def delimiter_of(text: str, known: frozenset[str]) -> str:
    """What separates the cells: whatever finds most of the known headings in one of the first rows.

    Args:
        text: the table.
        known: headings that are expected, in lower case.
    """

    def found(delimiter: str) -> tuple[int, int]:
        best = (0, 0)
        for row in islice(rows_of(text, delimiter), _HEAD):
            if not row.blank:
                headings = {"_".join(cell.text.casefold().split()) for cell in row.cells}
                best = max(best, (len(headings & known), len(row.cells)))
        return best

    return max(DELIMITERS, key=found)
