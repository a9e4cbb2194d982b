"""A sheet as organisers keep it becomes one with a header, a date in each row and a cell for each time.

Titles above, days as rows of their own, dates that stand once for all rows below, headings in other words or none,
two times in one cell: each is read where one reading alone is possible, and said in one finding for the whole sheet.
"""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_days import Days, day_of
from roadracing._internal.tables.cells.cell_marks import is_tbc, names_day, says_nothing
from roadracing._internal.tables.cells.day_words import agreed, day_within, days_in, years_in
from roadracing._internal.tables.cells.spreadsheet_apostrophe import meant
from roadracing._internal.tables.cells.time_ranges import (
    time_and_length,
    two_times,
    with_colon,
    with_colon_alone,
    with_minutes,
    without_footnote,
)
from roadracing._internal.tables.sheets.cells_by_column import CellsByColumn
from roadracing._internal.tables.sheets.four_figures import with_colons
from roadracing._internal.tables.sheets.header_row import (
    guessed_header,
    header_of,
    headings_in,
    is_day,
    is_time,
    titles_above,
    with_lengths_that_are,
    with_names,
)
from roadracing._internal.tables.sheets.pasted_lines import days_in_one_cell, lines_apart
from roadracing._internal.tables.sheets.rows_of_words import MOST_ROWS, with_rows_of_words
from roadracing._internal.tables.sheets.table import Cell, TableRow
from roadracing._internal.tables.sheets.timetable_columns import column_named
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote

_NUMBER: Final = re.compile(r"[0-9]{1,4}")
_DOTTED: Final = re.compile(r"[0-9]\.[0-9]{2}")
_HOURS: Final = re.compile(r"[0-9]{1,2} ?h ?[0-9]{2}")
_SHOWN: Final = 3
_MINUTES: Final = frozenset({"min", "mins", "minutes", "dauer_min", "minuten"})


@attrs.frozen(kw_only=True)
class KeptSheet:
    """A sheet that was put in order.

    Attributes:
        header: the row that names the columns.
        body: the rows below it.
        diagnostics: how it was read, where that was not as it stands.
    """

    header: TableRow
    body: tuple[TableRow, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def in_order(
    rows: Sequence[TableRow], file: str | None, days: Days | None, delimiter: str = ","
) -> KeptSheet:
    """The sheet with its columns named and its dates and times in cells of their own, as far as that is sure.

    Args:
        rows: its rows that hold something.
        file: what it is called.
        days: the first and the last day of the weekend, where they are known.
        delimiter: what separates its cells.
    """
    rows, figures = with_colons(days_in_one_cell(rows, delimiter))
    at, columns = header_of(rows)
    pasted = False
    if at is None:
        guessed = guessed_header(rows)
        if guessed is None and (apart := lines_apart(rows, delimiter)) is not None:
            rows, pasted, guessed = apart, True, guessed_header(apart)
        if guessed is None:
            return KeptSheet(header=rows[0], body=tuple(rows[1:]))
        above = titles_above(rows)
        header, titles, body = guessed, list(rows[:above]), list(rows[above:])
        said = [f"the columns, which have no headings, as {listed([c.text for c in header.cells if c.text])}"]
        if pasted:
            said.insert(0, "lines with a time and words as cells")
    else:
        columns = with_lengths_that_are(columns, rows[at + 1 :])
        header, said = with_names(rows[at], columns)
        titles, body = list(rows[:at]), list(rows[at + 1 :])
    if figures:
        said.append(figures)
    names = [column_named(meant(cell.text)) for cell in header.cells]
    if titles:
        said.append(
            "what stands above the headings as a title"
            if len(titles) == 1
            else f"{len(titles)} rows above as titles"
        )
    minutes = any(
        column == "duration" and column_named(meant(rows[at or 0].cells[place].text)) in _MINUTES
        for place, column in columns.items()
    )
    laps = any(column == "format" for column in columns.values())
    reading = _Reading(names=names, said=said, titles=titles, minutes=minutes, laps=laps, width=len(names))
    if "id" in names and at == 0:
        # What this library wrote is read as it stands.
        return KeptSheet(header=header, body=tuple(body))
    body = reading.under_one_header(body, rows[at] if at is not None else None)
    body = with_rows_of_words(body, reading, said) if len(body) <= MOST_ROWS else body
    body = reading.with_whole_hours(body)
    body = reading.with_days(body, days)
    body = reading.with_times(body)
    body = [reading.as_wide(row) for row in body]
    header = attrs.evolve(
        header,
        cells=(
            *header.cells,
            *(Cell(name, header.cells[-1].line, header.cells[-1].column) for name in reading.added),
        ),
    )
    if not reading.said:
        return KeptSheet(header=header, body=tuple(body))
    first = rows[at or 0]
    told = Diagnostic.of(
        table_faults.AS_KEPT,
        f"Read were {'; '.join(reading.said)}.",
        place=Place(file=file, line=first.cells[0].line, row=first.number),
    )
    return KeptSheet(header=header, body=tuple(body), diagnostics=(told,))


@attrs.define(kw_only=True)
class _Reading(CellsByColumn):
    """A sheet while it is put in order.

    Attributes:
        said: what was read otherwise than it stands.
        titles: the rows above the header.
        minutes: whether the heading of the lengths says that they are minutes.
        laps: whether a heading says that what stands below it are laps.
    """

    said: list[str]
    titles: list[TableRow]
    minutes: bool = False
    laps: bool = False

    def under_one_header(self, body: list[TableRow], header: TableRow | None) -> list[TableRow]:
        """Tables below the first, each under headings of its own, have their columns where the first has them."""
        if header is None:
            return body
        words = [cell.text.strip() for cell in header.cells if cell.text.strip()]
        kept: list[TableRow] = []
        columns: list[str] | None = None
        same = others = 0
        for row in body:
            if [cell.text.strip() for cell in row.cells if cell.text.strip()] == words:
                columns, same = None, same + 1
            elif (found := headings_in(row)) is not None:
                columns, others = found, others + 1
            else:
                kept.append(row if columns is None else self._in_columns(row, columns))
        if same:
            self.said.append("headings that stand again as the same headings")
        if others:
            tables = "a table below" if others == 1 else f"{others} tables below"
            self.said.append(f"{tables}, under headings of its own, as the same table")
        return kept

    def _in_columns(self, row: TableRow, columns: Sequence[str]) -> TableRow:
        """A row of a table with other columns, as a row of this one."""
        if self._day_alone(row) is not None:
            return row
        first = row.cells[0]
        blank = Cell("", first.line, first.column)
        told = attrs.evolve(row, cells=(blank,) * self.width)
        beyond = []
        for cell, name in zip_longest(row.cells, columns[: len(row.cells)]):
            if name and cell.text.strip():
                told = self.written(told, name, cell.text)
                at = self.names.index(name)
                told = attrs.evolve(told, cells=(*told.cells[:at], cell, *told.cells[at + 1 :]))
            elif cell.text.strip():
                beyond.append(cell)
        return attrs.evolve(told, cells=(*told.cells, *beyond))

    def with_days(self, body: list[TableRow], days: Days | None) -> list[TableRow]:
        """Dates in every row: those of rows that hold only a day, of the date above, and in words."""
        titles = [cell.text for row in self.titles for cell in row.cells]
        above, titled = self._days_above(body, titles)
        alone = {row.number: day for row in body if (day := self._day_alone(row)) is not None}
        alone |= {0: above[-1]} if above else {}
        own = {self.text(row, "date") for row in body if row.number not in alone}
        span = days or days_in(titles)
        isos = [iso for text in {*own, *alone.values()} if (iso := _iso(text)) is not None]
        years = years_in(titles) | {iso.year for iso in isos}
        if days is not None:
            years |= {days[0].year, days[1].year}
        plain = [
            text
            for text in (without_footnote(one) for one in {*own, *alone.values()})
            if text and _iso(text) is None
        ]
        found = agreed(plain, years, span)
        sure = {text: next(iter(days_of)).isoformat() for text, days_of in found.items() if len(days_of) == 1}
        result, current, filled = [], above[-1] if above else "", False
        dated: dict[str, str] = {}
        for each in body:
            row = each
            if row.number in alone:
                current = alone[row.number]
                continue
            text = self.text(row, "date")
            if text and not says_nothing(text):
                current = text
            elif current and (_has_clock(start := self.text(row, "start")) or (alone and not start)):
                row, filled = self.written(row, "date", current), filled or not alone
                text = current
            day = sure.get(without_footnote(text))
            if day is not None and day != text:
                dated[text] = day
                row = self.written(row, "date", day)
            result.append(row)
        if alone and result:
            if len(alone) > titled:
                self.said.append("rows that hold only a day as the day of the rows below them")
            if "date" not in self.names:
                result = [self.written(row, "date", "") for row in result]
        if filled:
            self.said.append("empty dates as the date above")
        if dated:
            shown = [f"{quote(text)} as {day}" for text, day in [*dated.items()][:_SHOWN]]
            self.said.append(f"dates such as {listed(shown)}")
        return result

    def _days_above(self, body: Sequence[TableRow], titles: Sequence[str]) -> tuple[list[str], bool]:
        """The days in rows of their own above the header, or else in a title, where no row says one; which of both."""
        above = [day for row in self.titles if (day := self._day_alone(row)) is not None]
        if above or any(self.text(row, "date") for row in body) or (named := day_within(titles)) is None:
            return above, False
        self.said.append(f"the day in a title, {quote(named)}, as the day of the rows below it")
        return [named], True

    def _day_alone(self, row: TableRow) -> str | None:
        """The day, if a row holds nothing else: once, or in merged cells again and again."""
        words = {text for cell in row.cells if (text := " ".join(cell.text.split()))}
        if len(words) != 1:
            return None
        text = words.pop().strip(" :-*")
        return text if is_day(text) and not two_times(text) else None

    def with_times(self, body: list[TableRow]) -> list[TableRow]:
        """Two times in one cell in two cells; times without footnotes, with a colon where a word says it is a time."""
        cells = [self.text(row, column) for row in body for column in ("start", "end")]
        dotted = any(with_colon(text) != text or (_DOTTED.search(text) and two_times(text)) for text in cells)
        colons = with_colon_alone if dotted else with_colon
        result, ranges, marks = [], 0, 0
        for each in body:
            row = each
            start = self.text(row, "start")
            words = without_footnote(start)
            marks += words != start
            both, long = two_times(words), time_and_length(words)
            if both and not self.text(row, "end"):
                row = self.written(self.written(row, "start", both[0]), "end", both[1])
                ranges += 1
            elif long and not self.text(row, "duration") and not self.text(row, "end"):
                row = self.written(self.written(row, "start", long[0]), "duration", long[1])
                ranges += 1
            elif (told := colons(words)) != start:
                row = self.written(row, "start", told)
            end = self.text(row, "end")
            words = colons(without_footnote(end))
            marks += without_footnote(end) != end
            if words != end:
                row = self.written(row, "end", words)
            result.append(self._with_minutes(row))
        if ranges:
            self.said.append(
                f"{ranges} {'cell' if ranges == 1 else 'cells'} with a start and an end or a length"
            )
        if marks:
            self.said.append("times without the marks behind them, which lead to footnotes")
        return result

    def with_whole_hours(self, body: list[TableRow]) -> list[TableRow]:
        """Hours without minutes as times, in a table that writes hours and minutes so: ``14h`` beside ``11h30``."""
        cells = [self.text(row, column) for row in body for column in ("start", "end")]
        if not any(_HOURS.search(text) for text in cells):
            return body
        return [self._with_whole_hours(row) for row in body]

    def _with_whole_hours(self, row: TableRow) -> TableRow:
        for column in ("start", "end"):
            text = self.text(row, column)
            if (written := with_minutes(text)) != text:
                row = self.written(row, column, written)
        return row

    def _with_minutes(self, row: TableRow) -> TableRow:
        far = self.text(row, "format")
        if self.laps and _NUMBER.fullmatch(far):
            row = self.written(row, "format", f"{far} laps")
        length = self.text(row, "duration")
        if self.minutes and _NUMBER.fullmatch(length):
            return self.written(row, "duration", f"{length} min")
        return row


def _iso(text: str) -> dt.date | None:
    try:
        return day_of(text, None)
    except Refusal:
        return None


def _has_clock(start: str) -> bool:
    return (
        bool(start)
        and not is_tbc(start)
        and not says_nothing(start)
        and not names_day(start)
        and is_time(start)
    )
