"""The facts that a row of a tab says, and what is said where it cannot be read."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import attrs

from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells.cell_days import Days
from roadracing._internal.tables.cells.ids_of_words import folded
from roadracing._internal.text.quoting import quote

from . import tab_faults
from .new_names import NewNames
from .tab import Tab, TabColumn, refers_to, shape_of
from .tab_cells import CellContext, fact_of, says_nothing
from .tab_homes import Draft
from .tab_sheet import TabGrid, TabHead, TabLine, words_at


@attrs.define(kw_only=True)
class LineFacts:
    """The rows of one tab as they are read.

    Attributes:
        grid: the sheet.
        head: its headings.
        titles: what stands above its headings.
        zone: the zone of the venue.
        days: the first and the last day of the weekend, where they are known.
        series: the series of rows that name none, where the caller says it.
        names: whom the rows name.
        diagnostics: what could not be read.
    """

    grid: TabGrid
    head: TabHead
    titles: Sequence[str]
    zone: str | None
    days: Days | None
    series: str | None
    names: NewNames
    diagnostics: list[Diagnostic] = attrs.field(factory=list)

    @property
    def tab(self) -> Tab:
        """The tab that it is."""
        return self.head.tab

    @property
    def draft(self) -> Draft:
        """The season so far."""
        return self.names.draft

    def known(self, kind: str, words: str) -> str | None:
        """The id that words stand for; none where they lead nowhere, or to several."""
        try:
            return self.draft.names.find(kind, words)
        except Refusal:
            return None

    def context(
        self, series: str | Sequence[str], place: Place, column: TabColumn | None = None
    ) -> CellContext:
        """What the words of a cell depend on.

        Args:
            series: the series of the row.
            place: where the cell stands.
            column: its column, whose heading may name a unit.
        """
        within = (series,) if isinstance(series, str) else series
        return CellContext(
            zone=self.zone,
            days=self.days,
            refer=partial(self._refer, within, place),
            unit=next((unit for one, unit in self.head.columns.values() if one is column), None),
        )

    def _refer(self, series: Sequence[str], place: Place, kind: str, words: str) -> str:
        return self.names.refer(kind, words, series, place)

    def read(self, line: TabLine, field: str, facts: dict[str, Any], *, quiet: bool = False) -> Place | None:
        """Read a fact of a row; where it stands, if the row has a cell for it."""
        columns = [c for c in line.cells if c.field == field and c.of is None and c is not self.tab.container]
        column = (
            columns[0]
            if columns
            else next((c for c in self.tab.columns if c.field == field and not c.of), None)
        )
        if column is None:
            return None
        shape = shape_of(self.tab.noun, field)
        texts = [text for one in columns for text in line.texts(one)]
        if field in self.tab.groups and not any(text and not says_nothing(text) for text in texts):
            if (words := self._by_group(line, field, has_column=bool(columns))) is None:
                if not columns:
                    return None
            else:
                texts = [words]
        elif not columns:
            return None
        at = line.cells[column][0] if columns else 0
        place = self.place(line, at)
        context = self.context(facts.get("series") or (), place, column)
        try:
            self._computed(line, columns)
            facts[field] = fact_of(column, shape, texts, context)
        except Refusal as refusal:
            if not quiet:
                self.diagnostics.append(refusal.diagnostic(place))
        return place

    @staticmethod
    def _computed(line: TabLine, columns: Sequence[TabColumn]) -> None:
        places = [at for column in columns for at in line.cells.get(column, ()) if at < len(line.row.cells)]
        if any(line.row.cells[at].text.startswith("=") for at in places):
            raise Refusal(
                tab_faults.CELL,
                "The cell holds a formula that nobody computed; what is known stays.",
                "Open the workbook in a spreadsheet program and save it.",
            )

    def _by_group(self, line: TabLine, field: str, *, has_column: bool) -> str | None:
        """What rows above, titles or the caller say where a row does not."""
        kind = refers_to(shape_of(self.tab.noun, field)) or ""
        for words in line.group:
            if self.known(kind, words) or (
                field != "series" and not has_column and not self.known("Series", words)
            ):
                return words
        if field != "series":
            return None
        if self.series is not None:
            return self.series
        for title in (*self.titles, self.grid.title):
            held = {
                found
                for name in self.draft.names.labels("Series")
                if folded(name) in folded(title) and (found := self.known("Series", name))
            }
            if len(held) == 1:
                return held.pop()
        only = self.draft.season.series
        return only[0].id if len(only) == 1 else None

    def at(self, line: TabLine, column: TabColumn) -> int:
        """The position of the first cell of a column."""
        return line.cells.get(column, (0,))[0]

    def place(self, line: TabLine, at: int | None) -> Place:
        """Where a cell of a row stands."""
        header = words_at(self.grid.rows[self.head.at], at)
        return self.grid.place(line.row, at or 0, " ".join(header.split()) or None)

    def incomplete(self, line: TabLine, field: str, *, kept: bool = False) -> None:
        """Say that a row lacks what its object cannot be without."""
        columns = (*((self.tab.container,) if self.tab.container else ()), *self.tab.columns)
        column = next((c for c in columns if c.field == field), None)
        what = column.heading if column is not None else field
        end = "what it was stays" if kept else "the row was not read"
        hint = f"Write it into the column {quote(what)}."
        if self.tab.groups and field == "series":
            hint += " Or name the series above the table, or when reading."
        at = self.at(line, column) if column is not None else 0
        message = f"A row of {self.tab.title} needs a {what}, and here is none that is known: {end}."
        self.find(tab_faults.INCOMPLETE, message, self.place(line, at), hint)

    def find(
        self,
        code: Code,
        message: str,
        place: Place,
        hint: str | None = None,
        severity: Severity | None = None,
    ) -> None:
        """Say something about a place."""
        self.diagnostics.append(Diagnostic.of(code, message, place=place, hint=hint, severity=severity))
