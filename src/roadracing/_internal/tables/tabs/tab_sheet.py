"""A sheet as it is kept: which tab it is, what its columns are, and the words of each row."""

from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from roadracing._internal.findings.bounds import too_long
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.places import Place
from roadracing._internal.tables.cells.ids_of_words import folded
from roadracing._internal.tables.cells.spreadsheet_apostrophe import meant, printable
from roadracing._internal.tables.sheets.table import TableRow, cut

from .tab import EXPORTED, ID, Tab, TabColumn, plain_heading, without_unit

_HEADER_ROWS: Final = 25
_LONGEST: Final = 1_000
"""No heading has more characters."""
_NAMED: Final = 100
_SHARE: Final = 0.5
_FEWEST: Final = 2


@attrs.frozen(kw_only=True)
class TabGrid:
    """A sheet: its rows, and the name of its tab.

    Attributes:
        title: what it is called; for a CSV file, its name without the ending.
        rows: its rows that hold something.
        file: the file it is in.
        merged: the cells that hold what stands in a merged cell above or beside them, by row and column from 1.
        sheet: whether it is one of several in a workbook, so that its name belongs to a place.
        hidden: whether nobody sees it.
    """

    title: str
    rows: tuple[TableRow, ...]
    file: str | None = None
    merged: frozenset[tuple[int, int]] = frozenset()
    sheet: bool = False
    hidden: bool = False

    def place(self, row: TableRow, at: int | None = None, field: str | None = None) -> Place:
        """Where a cell stands, as a spreadsheet names it."""
        name = f"{column_letters(at)}{row.number}" if at is not None else None
        if name is not None and self.sheet:
            name = f"{self.title}!{name}"
        cell = row.cells[min(at or 0, len(row.cells) - 1)]
        return Place(
            file=self.file,
            line=None if self.sheet else cell.line,
            column=None if self.sheet else cell.column,
            row=row.number,
            field=field,
            cell=name or (self.title if self.sheet else None),
        )


@attrs.frozen(kw_only=True)
class TabHead:
    """The headings of a tab.

    Attributes:
        tab: the tab.
        at: the position of its header among the rows.
        columns: the column at each position that has one, with the unit its heading names.
        id: the position of the ids, where it has them.
        exported: the position of what the rows were when they were exported.
        others: the headings that the tab does not have, by position.
        score: how surely it is this tab.
    """

    tab: Tab
    at: int
    columns: Mapping[int, tuple[TabColumn, str | None]]
    id: int | None
    exported: int | None
    others: Mapping[int, str]
    score: float


def shortened(grid: TabGrid, limits: Limits) -> tuple[TabGrid, list[Diagnostic]]:
    """The sheet with the beginnings of the cells that are longer than may be, and what is said of them."""
    rows: list[TableRow] = []
    found: list[Diagnostic] = []
    for row in grid.rows:
        short, long = cut(row, limits.text)
        rows.append(short)
        places = [grid.place(row, row.cells.index(cell)) for cell in long]
        found.extend(
            too_long(len(cell.text), limits, place, "cell") for cell, place in zip(long, places, strict=True)
        )
    return (attrs.evolve(grid, rows=tuple(rows)), found) if found else (grid, [])


def column_letters(at: int) -> str:
    """What a spreadsheet calls a column: A is the first.

    >>> column_letters(0), column_letters(27)
    ('A', 'AB')
    """
    text, at = "", at + 1
    while at:
        at, rest = divmod(at - 1, 26)
        text = chr(65 + rest) + text
    return text


def words_at(row: TableRow, at: int | None) -> str:
    """The words of a cell; none where the row has no such cell."""
    return printable(meant(row.cells[at].text)) if at is not None and at < len(row.cells) else ""


def head_of(grid: TabGrid, tabs: Sequence[Tab]) -> TabHead | None:
    """The tab that a sheet is, by its headings first and by its name where several fit; none if it is none."""
    best: TabHead | None = None
    called = [tab for tab in tabs if is_called(grid, tab)]
    if called and len(called) < len(tabs) and (named := head_of(grid, called)) is not None:
        return named
    for at, row in enumerate(grid.rows[:_HEADER_ROWS]):
        filled = [position for position, cell in enumerate(row.cells) if cell.text.strip()]
        if len(filled) < _FEWEST and not (filled and at == 0):
            continue
        if len(filled) > DEFAULT_LIMITS.columns:
            # No tab is so wide, and every cell would be compared with every heading that is known.
            continue
        texts = {position: " ".join(words_at(row, position)[:_LONGEST].split()) for position in filled}
        for tab in tabs:
            found = _head(grid, tab, texts, at)
            if found is not None and (best is None or found.score > best.score):
                best = found
    return best


def is_called(grid: TabGrid, tab: Tab) -> bool:
    """Whether a sheet has the name of a tab."""
    title = plain_heading(grid.title)
    return title in {plain_heading(name) for name in (tab.title, tab.name, *tab.also)}


def _head(grid: TabGrid, tab: Tab, texts: Mapping[int, str], at: int) -> TabHead | None:
    columns: dict[int, tuple[TabColumn, str | None]] = {}
    others: dict[int, str] = {}
    places: dict[str, int] = {}
    taken: set[str] = set()
    for position, text in texts.items():
        plain = plain_heading(text)
        if plain in {ID, plain_heading(EXPORTED)}:
            places[plain] = position
            continue
        column = tab.column_of(text)
        if column is None or (_fact(column) in taken and not column.spread):
            others[position] = text
            continue
        taken.add(_fact(column))
        columns[position] = (column, without_unit(text)[1])
    named = is_called(grid, tab)
    fits = len(columns) >= max(1 if named else _FEWEST, _SHARE * (len(texts) - len(places)))
    whole = fits and all(f".{need}" in taken for need in tab.needs)
    if not whole and not (fits and named and ID in places):
        return None
    if not named and len(columns) < _FEWEST:
        return None
    exactly = sum(column.name == texts[position] for position, (column, _) in columns.items())
    score = len(columns) - 0.6 * len(others) + 0.1 * exactly + _NAMED * named - 0.001 * at
    return TabHead(
        tab=tab,
        at=at,
        columns=columns,
        id=places.get(ID),
        exported=places.get(plain_heading(EXPORTED)),
        others=others,
        score=score,
    )


def _fact(column: TabColumn) -> str:
    return f"{column.of or ''}.{column.field}"


@attrs.frozen(kw_only=True)
class TabLine:
    """A row of a tab.

    Attributes:
        row: the row.
        cells: the positions of the cells of each fact.
        id: the id it has; empty if it has none.
        exported: what it was when it was exported; empty if nothing says that.
        further: the rows below that go on with it, such as a second driver of the same car.
        group: what a row above says for it, by the words of that row.
    """

    row: TableRow
    cells: Mapping[TabColumn, tuple[int, ...]]
    id: str
    exported: str
    further: tuple[TableRow, ...] = ()
    group: tuple[str, ...] = ()

    def texts(self, column: TabColumn) -> list[str]:
        """The words of the cells of a column, in all rows of the object."""
        rows = (self.row, *(self.further if column.spread else ()))
        return [words_at(row, at) for row in rows for at in self.cells.get(column, ())]


def lines_of(grid: TabGrid, head: TabHead) -> tuple[list[TabLine], list[str]]:
    """The rows of a tab that hold something, and what stands above its headings.

    A row without the words by which rows are told apart goes on with the row above where something that may stand
    several times is all that it says. A row with one cell alone is said for the rows below.
    """
    positions: dict[TabColumn, list[int]] = {}
    for at, (column, _) in head.columns.items():
        positions.setdefault(column, []).append(at)
    cells = {column: tuple(found) for column, found in positions.items()}
    own = {at for column, found in cells.items() if column.field in head.tab.needs for at in found}
    spread = {at for column, found in cells.items() if column.spread for at in found}
    header = [folded(words_at(grid.rows[head.at], at)) for at in range(len(grid.rows[head.at].cells))]
    lines: list[TabLine] = []
    further: list[list[TableRow]] = []
    group: tuple[str, ...] = ()
    for row in grid.rows[head.at + 1 :]:
        held = {
            at
            for at in range(len(row.cells))
            if words_at(row, at) and not ((row.number, at + 1) in grid.merged and at in own)
        }
        if not held or [folded(words_at(row, at)) for at in range(len(header))] == header:
            continue
        said = {words_at(row, at) for at in held}
        if head.tab.groups and len(said) == 1 and _heads_others(grid, row, held, own):
            group = (next(iter(said)),)
            continue
        if lines and not held & own and held & spread and head.tab.needs and head.id is None:
            further[-1].append(row)
            continue
        further.append([])
        lines.append(
            TabLine(
                row=row,
                cells=cells,
                id=words_at(row, head.id),
                exported=words_at(row, head.exported),
                group=group,
            )
        )
    titles = [
        words_at(row, at) for row in grid.rows[: head.at] for at in range(len(row.cells)) if words_at(row, at)
    ]
    lines = [
        attrs.evolve(line, further=tuple(rows)) if rows else line
        for line, rows in zip(lines, further, strict=True)
    ]
    return lines, list(dict.fromkeys(titles))


def _heads_others(grid: TabGrid, row: TableRow, held: set[int], own: set[int]) -> bool:
    """Whether the only words of a row are said for those below; a number alone is somebody of its own."""
    alone = len(held) == 1 or _is_merged(grid, row)
    return alone and (not held & own or words_at(row, min(held))[:1].isalpha())


def _is_merged(grid: TabGrid, row: TableRow) -> bool:
    return any((row.number, at + 1) in grid.merged for at in range(len(row.cells)))
