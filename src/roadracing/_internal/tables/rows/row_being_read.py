"""A row of a timetable while it is being read."""

from collections.abc import Mapping
from typing import Any

import attrs

from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.diagnostic import Diagnostic, Plain
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells.cell_days import Days
from roadracing._internal.tables.cells.parties import Parties
from roadracing._internal.tables.sheets.timetable_sheet import KEPT, Line, TimetableSheet


@attrs.frozen(kw_only=True)
class Around:
    """What a row is read in.

    Attributes:
        sheet: its timetable.
        parties: who is meant by which words.
        labels: the names of series and classes, by id.
        classes: the ids of the classes of each series.
        sessions: the ids of sessions, by the words that only they have.
        ids: the ids of all sessions of the document and the timetable.
        layouts: the ids of layouts, by their names.
        zone: the zone of rows that name none.
        stated: whether the caller named that zone.
        venue_zone: the zone of the venue, which an export names where nothing else is known.
        days: the first and the last day of the weekend, where they are known.
        namespace: whose extra data the words of unknown columns are.
        own_words: what words mean in the languages that the timetable is in for sure.
    """

    sheet: TimetableSheet
    parties: Parties
    labels: Mapping[str, tuple[str, ...]]
    classes: Mapping[str, tuple[str, ...]]
    sessions: Mapping[str, str]
    ids: frozenset[str]
    layouts: Mapping[str, str]
    zone: str | None
    stated: bool
    venue_zone: str | None
    days: Days | None
    namespace: str
    own_words: Mapping[str, str] = attrs.field(factory=dict)


def key_of(column: str) -> str:
    """The key, without the namespace, under which the words of a column are kept that no fact holds."""
    return f"{KEPT}{column.replace('_', '-')}"


@attrs.define(kw_only=True)
class RowBeingRead:
    """A row while it is being read.

    Attributes:
        line: its cells.
        around: what it is read in.
        session: the id of its session.
        held: what was known about that session, if it existed.
        facts: the facts that its cells state; what a timetable has no column for is not among them.
        kept: changes to the words that are kept beside the facts; ``None`` removes them.
        found: what has to be said about it.
    """

    line: Line
    around: Around
    session: str
    held: Session | None
    facts: dict[str, Any] = attrs.field(factory=dict)
    kept: dict[str, str | None] = attrs.field(factory=dict)
    found: list[Diagnostic] = attrs.field(factory=list)

    def note(
        self,
        code: Code,
        message: str,
        column: str,
        *,
        field: str | None = None,
        hint: str | None = None,
        severity: Severity | None = None,
        context: Mapping[str, Plain] | None = None,
    ) -> None:
        """Say something about a cell."""
        self.found.append(
            Diagnostic.of(
                code,
                message,
                path=("sessions", self.session, *([field] if field else [])),
                place=self.around.sheet.place(self.line, column),
                hint=hint,
                severity=severity,
                context=context,
            )
        )

    def unread(self, column: str, unread: Refusal, field: str, severity: Severity | None = None) -> None:
        """Say that a cell cannot be read."""
        self.note(
            unread.code,
            unread.reason,
            column,
            field=field,
            hint=unread.hint,
            severity=severity,
            context=unread.context,
        )

    def refuse(
        self, column: str, unread: Refusal, *, nothing: Any = None, severity: Severity | None = None
    ) -> None:
        """A cell cannot be read: its fact is unknown, and its words are kept."""
        field = "title" if column == "activity" else column
        self.facts[field] = nothing
        self.keep(column)
        self.unread(column, unread, field, severity)

    def keep(self, column: str) -> None:
        """Keep the words of a cell that no fact holds."""
        self.kept[key_of(column)] = self.line.text(column)

    def settle(self, column: str, field: str, value: Any, *, nothing: Any = None) -> None:
        """A cell was read: the fact is what it says, and words kept for it before are outdated if it changed."""
        before = getattr(self.held, field) if self.held is not None else nothing
        unchanged = value == before and bool(self.line.text(column) or before != nothing)
        self.facts[field] = value
        if not unchanged:
            self.outdate(column)

    def outdate(self, column: str) -> None:
        """Words that were kept for a column are no longer needed, unless they were just kept again."""
        self.kept.setdefault(key_of(column), None)
