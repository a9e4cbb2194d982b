"""When the cells of a row say that something starts and ends."""

import datetime as dt
from typing import Final

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_days import day_of
from roadracing._internal.tables.cells.cell_lengths import length_of
from roadracing._internal.tables.cells.cell_marks import (
    is_tbc,
    names_day,
    needs_no_day,
    says_nothing,
    without_about,
)
from roadracing._internal.tables.cells.cell_moments import VenueClocks, end_of, start_of
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.durations import TOO_LONG
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import Start, StartKind


@attrs.frozen(kw_only=True)
class Cells:
    """The words a row has for its times; empty where it says nothing.

    Attributes:
        date: the day.
        start: the start.
        end: the end.
        duration: how long it takes.
    """

    date: str = ""
    start: str = ""
    end: str = ""
    duration: str = ""


@attrs.frozen(kw_only=True)
class Remark:
    """What has to be said about a cell.

    Attributes:
        column: the column.
        unread: what is the matter.
        severity: how much it matters, where it is not the usual.
    """

    column: str
    unread: Refusal
    severity: Severity | None = None


@attrs.frozen(kw_only=True)
class Times:
    """What could be read.

    Attributes:
        day: the day of the row, where one could be read.
        start: the start.
        end: the end, if it is known.
        format: the duration, where it is not the time between start and end.
        remarks: what could not be read, or not for sure.
        kept: the columns whose words none of these facts holds.
    """

    day: dt.date | None
    start: Start | None
    end: Instant | None
    format: Format | None
    remarks: tuple[Remark, ...]
    kept: frozenset[str]


_HAS_A_TIME: Final = (StartKind.AT, StartKind.ABOUT)
# No date, time or duration takes this many characters to write.
_LONGEST: Final = 200


def times_of(cells: Cells, clocks: VenueClocks) -> Times:
    """The start and the end that the words of a row say, as far as they can be read for sure."""
    row = _Row(cells=cells, clocks=clocks)
    row.shorten()
    row.read_day()
    row.read_start()
    row.read_length()
    row.read_end()
    return Times(
        day=row.day,
        start=row.start,
        end=row.end,
        format=row.format,
        remarks=tuple(row.remarks),
        kept=frozenset(row.kept),
    )


@attrs.define(kw_only=True)
class _Row:
    """The times of a row while they are being read, each on the ground of those before."""

    cells: Cells
    clocks: VenueClocks
    day: dt.date | None = None
    start: Start | None = None
    length: dt.timedelta | None = None
    end: Instant | None = None
    format: Format | None = None
    remarks: list[Remark] = attrs.field(factory=list)
    kept: set[str] = attrs.field(factory=set)

    @property
    def starts(self) -> Instant | None:
        return self.start.instant if self.start is not None else None

    def note(self, column: str, unread: Refusal, *, severity: Severity | None = None) -> None:
        self.remarks.append(Remark(column=column, unread=unread, severity=severity))
        self.kept.add(column)

    def shorten(self) -> None:
        """What is far too long to be a time is not looked into."""
        for column, text in attrs.asdict(self.cells).items():
            if len(text) > _LONGEST:
                self.note(
                    column, Refusal(table_faults.TIME, f"{quote(text)} is a text, not a date or a time.")
                )
                self.cells = attrs.evolve(self.cells, **{column: ""})

    def read_day(self) -> None:
        if not says_nothing(self.cells.date):
            try:
                self.day = day_of(self.cells.date, self.clocks.days)
            except Refusal as unread:
                self.note("date", unread)

    def read_start(self) -> None:
        """The start; a time that cannot be read leaves its day, one whose day cannot be read is kept with it."""
        text = self.cells.start
        if "start" in self.kept:
            self.start = Start.on(self.day) if self.day is not None else None
        elif says_nothing(text) or is_tbc(text):
            if self.day is not None:
                self.start = Start.on(self.day)
            elif is_tbc(text):
                self.start = Start.tbc()
        elif "date" in self.kept and not needs_no_day(text):
            self.kept.add("start")
        else:
            try:
                self.start = start_of(text, self.day, self.clocks)
            except Refusal as unread:
                self.note("start", unread)
                # A time that cannot be read leaves the row's day, unless the cell may say another one.
                if (
                    self.day is not None
                    and unread.code is not table_faults.CONTRADICTION
                    and not names_day(text)
                ):
                    self.start = Start.on(self.day)
        holds_no_day = self.start is None or self.start.kind in (StartKind.AFTER, StartKind.TBC)
        if holds_no_day and not says_nothing(self.cells.date):
            self.kept.add("date")
        if self.day is None and self.start is not None:
            self.day = self.start.day

    def read_length(self) -> None:
        """The duration. Laps and distances say how far, not how long, and are a format at once."""
        text = self.cells.duration
        if says_nothing(text) or is_tbc(text):
            return
        try:
            said = length_of(text)
        except Refusal as unread:
            self.note("duration", unread)
            return
        if isinstance(said, Format):
            self.format = said
        else:
            self.length = said

    def read_end(self) -> None:
        """The end from its own cell, else from start and duration; a duration that ends nowhere is the format."""
        text = self.cells.end
        if not (says_nothing(text) or is_tbc(text)):
            self._read_own_end(text)
            if self.starts is not None:
                return
        elif self.starts is not None and self.start is not None and self.start.kind in _HAS_A_TIME:
            self._lengthen()
            return
        if self.length:
            if self.length < TOO_LONG:
                self.format = Format(duration=self.length)
            else:
                self.kept.add("duration")

    def _read_own_end(self, text: str) -> None:
        about = without_about(text)
        try:
            self.end = end_of(
                about or text, day=self.day, starts=self.starts, length=self.length, clocks=self.clocks
            )
        except Refusal as unread:
            dateless = unread.code is table_faults.DATE and self.day is None
            if dateless and (
                "date" in self.kept or any(r.unread.code is table_faults.DATE for r in self.remarks)
            ):
                # That there is no day was said already.
                self.kept.add("end")
                return
            self.note("end", unread)
            if unread.code is table_faults.CONTRADICTION:
                self.kept.add("duration")
            return
        if about is not None:
            message = f"{quote(text)} is only about the end; it was read as the end."
            self.note("end", Refusal(table_faults.TIME, message), severity=Severity.INFO)

    def _lengthen(self) -> None:
        if self.length is None or self.starts is None:
            return
        try:
            self.end = self.starts + self.length
        except (OverflowError, InstantError):
            self.note(
                "duration", Refusal(table_faults.DURATION, "The session would end outside the calendar.")
            )
