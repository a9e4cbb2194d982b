"""The tables on printed pages become one sheet: pages joined, repeated headings dropped, days as rows of their own.

Where lines surround the cells, they are the table. Elsewhere the headings say where the columns stand, and a row begins
where a time does.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

import attrs

from roadracing._internal.tables.sheets.header_row import header_of, is_day, is_time
from roadracing._internal.tables.sheets.table import Cell, TableRow
from roadracing._internal.tables.sheets.timetable_columns import column_meant, column_named

_GAP: Final = 0.75
"""Words of one cell stand closer than this part of their height."""
_LEAD: Final = 1.1
"""Lines of one cell have less than this part of their height between them."""
_FINE: Final = 0.94
"""What is smaller than this part of the first word of its cell is fine print."""
_FEWEST: Final = 2
_DASHES: Final = ("-", "\u2013", "\u2014")
_CONTINUED: Final = re.compile(r"[,\s]*\(?(?:continued|cont\.|cont)\)?$", re.IGNORECASE)
_SEVERAL: Final = re.compile(r", | / ")
_NOT_STATED: Final = "not stated"
"""What the noticeboard of this library prints where nobody is named."""
_BEGINS: Final = re.compile(
    r"(?:\W{1,2}|from |after |ca?\. ?|approx\.? )?[0-9]{1,2}[:.h][0-9]{2}\b", re.IGNORECASE
)
_CLOCK: Final = re.compile(r"\b[0-9]{1,2}[:.h][0-9]{2}\b")


@attrs.frozen
class Word:
    """A word on a page.

    Attributes:
        text: the word.
        x0: where it begins, in points from the left.
        x1: where it ends.
        top: where its highest letters begin, in points from above.
        bottom: where its lowest letters end.
        size: the size of its letters, in points.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float


@attrs.frozen(kw_only=True)
class Grid:
    """A table with lines around its cells.

    Attributes:
        top: where it begins, in points from above.
        bottom: where it ends.
        rows: the words of its cells.
    """

    top: float
    bottom: float
    rows: tuple[tuple[str, ...], ...]


@attrs.frozen(kw_only=True)
class PrintedPage:
    """What is printed on a page.

    Attributes:
        words: its words.
        rules: where lines are drawn from left to right, in points from above.
        grids: its tables with lines around their cells.
    """

    words: tuple[Word, ...] = ()
    rules: tuple[float, ...] = ()
    grids: tuple[Grid, ...] = ()


@attrs.frozen(kw_only=True)
class PrintedTable:
    """What the tables of all pages say.

    Attributes:
        rows: titles, one row of headings, days and rows, one below the other.
        left_out: lines that stand between or below the rows, or hold a time, and were not read.
        ends: the number of the last row of each page, all rows counted through.
    """

    rows: tuple[tuple[str, ...], ...]
    left_out: tuple[str, ...] = ()
    ends: tuple[int, ...] = ()


def printed_table(pages: Sequence[PrintedPage]) -> PrintedTable:
    """One sheet of all pages."""
    sheet, ends = _Sheet(), []
    for page in pages:
        sheet.add(page)
        ends.append(len(sheet.rows))
    return PrintedTable(rows=_each_series(sheet.rows), left_out=tuple(sheet.left_out), ends=tuple(ends))


@attrs.define
class _Columns:
    """Where the columns of a table without lines stand: beginning and end of each heading."""

    names: list[str]
    spans: list[tuple[float, float]]

    def at(self, x0: float, x1: float) -> int:
        """The column that something stands in: the heading it stands under most, else the last that begins before."""
        shared = [min(x1, end) - max(x0, begin) for begin, end in self.spans]
        best = max(range(len(shared)), key=lambda one: shared[one])
        if shared[best] > 0:
            # What is set from the left may reach below the next heading; it belongs where it begins.
            begins = [one for one, (begin, _) in enumerate(self.spans) if abs(begin - x0) < _NEAR]
            return begins[0] if begins else best
        before = [one for one, (begin, _) in enumerate(self.spans) if begin <= x0 + _NEAR]
        return before[-1] if before else 0


_NEAR: Final = 3.0


@attrs.define
class _Sheet:
    """The sheet while pages are added."""

    rows: list[list[str]] = attrs.field(factory=list)
    left_out: list[str] = attrs.field(factory=list)
    headings: list[str] = attrs.field(factory=list)
    columns: _Columns | None = None
    titles: set[str] = attrs.field(factory=set)
    named: set[str] = attrs.field(factory=set)

    def add(self, page: PrintedPage) -> None:
        """Add what a page says."""
        grids = [grid for grid in page.grids if self._is_table(grid)]
        lines = [
            line
            for line in _lines(page.words)
            if not any(grid.top <= _middle(line) <= grid.bottom for grid in grids)
        ]
        if grids:
            told = [(_middle(line), line) for line in lines]
            for grid in sorted(grids, key=lambda one: one.top):
                self._beside([line for at, line in told if at < grid.top])
                told = [(at, line) for at, line in told if at >= grid.top]
                for row in grid.rows:
                    self._row([" ".join(text.split()) for text in row])
            self._beside([line for _, line in told])
        else:
            self._without_lines(lines, page.rules)

    def _is_table(self, grid: Grid) -> bool:
        width = max(map(len, grid.rows), default=0)
        return any(_is_header(row) for row in grid.rows) or (
            self.columns is None and width > 1 and width == len(self.headings)
        )

    def _row(self, cells: list[str]) -> None:
        filled = [text for text in cells if text]
        if not filled:
            return
        if _is_header(cells):
            if cells == self.headings:
                return
            self.headings = cells
        self.rows.append(filled if len(filled) == 1 and is_day(filled[0]) else cells)

    def _beside(self, lines: Sequence[Sequence[Word]]) -> None:
        """Lines outside of a table: titles above it, days anywhere; of the others those with a time are named."""
        for line in lines:
            text = " ".join(word.text for word in line)
            if _day(text):
                self.rows.append([_CONTINUED.sub("", text)])
            elif not self.headings and not _CLOCK.search(text):
                self.titles.add(text)
                self.rows.append([text])
            elif _CLOCK.search(text):
                self._name([line])

    def _name(self, lines: Iterable[Sequence[Word]]) -> None:
        """Lines that belong to no row are named."""
        for line in lines:
            text = " ".join(word.text for word in line)
            # What stands at the head or foot of every page is named once, whatever number it has there.
            counted = re.sub(r"[0-9]+", "0", text)
            if text not in self.titles and counted not in self.named:
                self.named.add(counted)
                self.left_out.append(text)

    def _without_lines(self, lines: Sequence[list[Word]], rules: Sequence[float]) -> None:
        body: list[list[Word]] = []
        above: list[list[Word]] = []
        for line in lines:
            found = _headings(line)
            if found is None and self.columns is not None and _day(" ".join(word.text for word in line)):
                self._body(body, rules)
                body = []
                self._beside([line])
            elif found is None:
                (body if self.columns is not None else above).append(line)
            else:
                # What stands above headings that stand again belongs to the head of the page, unless it is a row.
                if self.columns is not None:
                    self._body(body, rules)
                self._beside(above)
                self.columns, body, above = found, [], []
                if found.names != self.headings:
                    self.headings = found.names
                    self.rows.append([*found.names, "notes", "classes"])
        self._body(body, rules) if self.columns is not None else self._beside(above)

    def _body(self, lines: Sequence[list[Word]], rules: Sequence[float]) -> None:
        columns = self.columns
        assert columns is not None  # noqa: S101 - headings were found before; for type checkers
        meant = [column_meant(name) or name for name in map(column_named, columns.names)]
        start = meant.index("start")
        begun: list[list[list[Word]]] = []
        waiting: list[list[Word]] = []
        for line in lines:
            close = bool(begun) and not waiting and _belongs(begun[-1][-1], line, rules)
            when = " ".join(
                " ".join(word.text for word in part)
                for part in _parts(line)
                if columns.at(part[0].x0, part[-1].x1) == start
            )
            goes_on = close and when.startswith(_DASHES)
            if (is_time(when) or _BEGINS.match(when)) and not goes_on:
                # Where a time stands in the middle of a row, its other cells begin above it.
                ours = waiting if rules and waiting and _belongs(waiting[-1], line, rules) else []
                self._name(one for one in waiting if one not in ours)
                begun.append([*ours, line])
                waiting = []
            elif close:
                begun[-1].append(line)
            else:
                waiting.append(line)
        self._name(waiting)
        for row in begun:
            self.rows.append(_cells(row, columns, meant))


def _day(text: str) -> bool:
    """Whether a line is a day and nothing else, or one that goes on from the page before."""
    return is_day(_CONTINUED.sub("", text))


def _each_series(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The rows, with a semicolon between the series of a cell where each of them stands alone in another row."""
    read: list[tuple[str, ...]] = []
    known: set[str] = set()
    at: int | None = None
    columns: list[int | None] = []
    for row in rows:
        if _is_header(row):
            names = [column_meant(name) or name for name in map(column_named, row)]
            at = names.index("series") if "series" in names else None
        here = at if at is not None and at < len(row) else None
        columns.append(here)
        if here is not None:
            known.add(row[here])
    for row, here in zip(rows, columns, strict=True):
        cells = list(row)
        if here is not None:
            parts = _SEVERAL.split(cells[here])
            cells[here] = "; ".join(parts) if known.issuperset(parts) else cells[here]
        read.append(tuple(cells))
    return tuple(read)


def _belongs(before: Sequence[Word], line: Sequence[Word], rules: Sequence[float]) -> bool:
    """Whether a line goes on in the row above: close to it, and no rule between."""
    low, high = max(word.bottom for word in before), min(word.top for word in line)
    tall = median(word.size for word in line)
    return high - low < _LEAD * tall and not any(low - 1 < rule < high + 1 for rule in rules)


def _cells(lines: Sequence[Sequence[Word]], columns: _Columns, meant: Sequence[str]) -> list[str]:
    """The cells of a row; the fine print below a session is a note, and that beside a series its classes."""
    words: list[list[Word]] = [[] for _ in columns.names]
    for line in lines:
        for part in _parts(line):
            words[columns.at(part[0].x0, part[-1].x1)].extend(part)
    cells, fine = [], {"activity": "", "series": ""}
    for name, held in zip(meant, words, strict=True):
        large = held[0].size * _FINE if held else 0.0
        plain = [word.text for word in held if word.size >= large or name not in fine]
        said = " ".join(plain)
        cells.append("" if said == _NOT_STATED else said)
        if name in fine:
            fine[name] = " ".join(word.text for word in held if word.size < large)
    return [*cells, fine["activity"], fine["series"]]


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words line by line, each from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: ((one.top + one.bottom) / 2, one.x0)):
        if lines and abs(_middle(lines[-1]) - (word.top + word.bottom) / 2) < word.size / 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda one: one.x0) for line in lines]


def _middle(line: Sequence[Word]) -> float:
    return (line[0].top + line[0].bottom) / 2


def _parts(line: Sequence[Word]) -> list[list[Word]]:
    """The pieces of a line that stand apart."""
    parts = [[line[0]]]
    for before, word in pairwise(line):
        if word.x0 - before.x1 > _GAP * max(before.size, word.size):
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def _headings(line: Sequence[Word]) -> _Columns | None:
    """The columns that a line names, if it is one of headings."""
    parts = _parts(line)
    names = [" ".join(word.text for word in part) for part in parts]
    if not _is_header(names):
        return None
    return _Columns(names, [(part[0].x0, part[-1].x1) for part in parts])


def _is_header(cells: Sequence[str]) -> bool:
    if sum(bool(text) for text in cells) < _FEWEST or any(map(is_time, filter(None, cells))):
        return False
    row = TableRow(1, tuple(Cell(" ".join(text.split()), 1, 1) for text in cells))
    at, columns = header_of([row])
    named = {columns.get(place) or column_named(cell.text) for place, cell in enumerate(row.cells)}
    return at is not None and "start" in named and bool(named & {"activity", "series"})
