"""What the cells of one row say about its session."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_lengths import hours_in_name, length_said
from roadracing._internal.tables.cells.cell_marks import says_nothing
from roadracing._internal.tables.cells.kind_words import ActivityMeaning, meaning_of, sure_kind
from roadracing._internal.tables.cells.race_by_length import (
    in_brackets,
    is_race_by_length,
    length_in,
    long_hours,
)
from roadracing._internal.tables.cells.spreadsheet_apostrophe import writable
from roadracing._internal.tables.cells.status_words import status_of
from roadracing._internal.tables.rows.row_being_read import Around, RowBeingRead, key_of
from roadracing._internal.tables.rows.row_parties import read_parties, read_references
from roadracing._internal.tables.rows.row_times import read_times
from roadracing._internal.tables.sheets.timetable_columns import PLAINLY, read_kind, read_plainly
from roadracing._internal.tables.sheets.timetable_sheet import KEPT, Line
from roadracing._internal.time.format import Format

_ROUND: Final = dt.timedelta(days=1)
_NAMED_AFTER_HOURS: Final = 3
"""How many words say that it is a race: the figure, hours, and that it lasts as long."""


@attrs.frozen(kw_only=True)
class RowFacts:
    """What a row says.

    Attributes:
        facts: the facts that its cells state; what a timetable has no column for is not among them.
        extra: the session's extra data after it.
        diagnostics: what could not be read.
        day: the day it is on, where that could be read.
    """

    facts: Mapping[str, Any]
    extra: Extra
    diagnostics: tuple[Diagnostic, ...]
    day: dt.date | None


def facts_of(line: Line, around: Around, session: str, held: Session | None, *, id_unused: bool) -> RowFacts:
    """The facts that a row states. An empty cell states that nothing is known; a missing column states nothing.

    Args:
        line: the row.
        around: what it is read in.
        session: the id of its session.
        held: what was known about that session, if it existed.
        id_unused: whether the id in the row could not be used.
    """
    row = RowBeingRead(line=line, around=around, session=session, held=held)
    if id_unused:
        row.keep("id")
    for column in PLAINLY:
        if line.says(column.column):
            try:
                value = read_plainly(column, line.text(column.column))
            except Refusal as unread:
                row.refuse(column.column, unread)
            else:
                row.settle(column.column, column.field, value)
    read_parties(row)
    read_references(row)
    times = read_times(row)
    _length(row, _kind(row))
    return RowFacts(facts=row.facts, extra=_extra(row), diagnostics=tuple(row.found), day=times.day)


def _kind(row: RowBeingRead) -> ActivityMeaning:
    """The kind as stated, else as the words say it for sure; the ordinal with it."""
    line, held = row.line, row.held
    stated = _stated_kind(row)
    activity, status = status_of(row.facts.get("title") or "")
    meaning = words = _meaning(row, activity)
    # What an export had under these words, it has under status.
    if (
        status is not None
        and row.facts.get("status") is None
        and (held is None or held.title != row.facts["title"])
    ):
        row.facts["status"] = status
    if stated is not None:
        meaning = meaning if meaning.kind is stated else ActivityMeaning(kind=stated)
    else:
        meaning = sure_kind(
            meaning,
            of_a_series=bool(row.facts.get("series", held.series if held is not None else ())),
            use_stated=row.facts.get("track") is not None,
            series_column="series" in row.around.sheet.headings,
        )
        if held is None or (line.says("kind") and says_nothing(line.text("kind"))):
            row.facts["kind"] = meaning.kind
    if held is None and not line.says("ordinal"):
        row.facts["ordinal"] = meaning.ordinal
    silent = not activity and says_nothing(line.text("kind")) and not row.kept.get(key_of("activity"))
    if held is None and silent:
        _say_silence(row)
    return attrs.evolve(words, kind=row.facts.get("kind", meaning.kind))


def _meaning(row: RowBeingRead, activity: str) -> ActivityMeaning:
    """What the words say; a name that says how many hours it lasts is a race where it lasts so long.

    So is one that nothing else explains, of as many laps or miles as only races have.
    """
    meaning = meaning_of(activity, _names(row), row.around.own_words)
    if meaning.kind is SessionKind.OTHER and is_race_by_length(
        activity, row.facts.get("format") or length_in(activity)
    ):
        words = attrs.evolve(meaning, kind=SessionKind.RACE, words=_NAMED_AFTER_HOURS)
        return attrs.evolve(words, length=in_brackets(activity))
    hours = hours_in_name(activity) or (long_hours(activity) if row.facts.get("series") else None)
    start, end = row.facts.get("start"), row.facts.get("end")
    if meaning.kind is not SessionKind.OTHER or hours is None or start is None or end is None:
        return meaning
    # A clock that shows the same again has gone round once.
    lasts = start.instant is not None and end - start.instant in (hours, hours - _ROUND)
    return ActivityMeaning(kind=SessionKind.RACE, words=_NAMED_AFTER_HOURS) if lasts else meaning


def _length(row: RowBeingRead, meaning: ActivityMeaning) -> None:
    """The length that an activity says is its format, where no cell says how long it is; a moment then has an end."""
    facts = row.facts
    if row.held is not None or not meaning.kind.competition or facts.get("format") is not None:
        return
    said = length_said(meaning.length) if meaning.length is not None else None
    title = facts.get("title") or ""
    hours = hours_in_name(title) if said is None and meaning.kind is SessionKind.RACE else None
    if hours is not None:
        said = Format(duration=hours)
    start, end = facts.get("start"), facts.get("end")
    begins = start.instant if start is not None else None
    if said is None:
        return
    if begins is not None and end == begins and said.duration is not None:
        facts["end"] = begins + said.duration
    elif end is None and not row.line.text("duration").strip():
        facts["format"] = said


def _say_silence(row: RowBeingRead) -> None:
    """A row says nothing of what happens; one that holds only a day is probably a heading."""
    message, hint = "The row does not say what happens.", None
    if not any(row.line.text(column).strip() for column in row.line.cells if column != "date"):
        message = "The row holds only a date."
        hint = "If it heads the rows below, write the date in each of them and delete this row."
    row.note(table_faults.NO_ACTIVITY, message, "activity", field="title", hint=hint)


def _stated_kind(row: RowBeingRead) -> SessionKind | None:
    words = row.line.text("kind")
    if says_nothing(words):
        return None
    try:
        stated: SessionKind = read_kind(words)
    except Refusal as unread:
        row.keep("kind")
        row.unread("kind", unread, "kind")
        return None
    row.facts["kind"] = stated
    row.outdate("kind")
    return stated


def _names(row: RowBeingRead) -> list[str]:
    """The names of the row's series, of all their classes and of its own, which its activity may repeat.

    A row of no series may be of any class that the document declares.
    """
    held = row.held.series if row.held is not None else ()
    series = row.facts.get("series", held)
    classes = (one for name in series or row.around.classes for one in row.around.classes.get(name, ()))
    parties = dict.fromkeys((*series, *row.facts.get("classes", ()), *classes))
    return [name for party in parties for name in row.around.labels.get(party, (party,))]


def _extra(row: RowBeingRead) -> Extra:
    """The session's extra data, with the words that no fact holds and without those that are outdated."""
    namespace, line = row.around.namespace, row.line
    data = dict(row.held.extra) if row.held is not None else {}
    changes = dict(row.kept)
    for column in row.around.sheet.others:
        if line.says(column):
            changes[column] = line.text(column) or None
    if line.beyond:
        changes[f"{KEPT}beyond"] = " | ".join(line.beyond)
    for local, words in changes.items():
        key = f"{namespace}:{local}"
        if words:
            data[key] = words
        elif isinstance(was := data.get(key), str) and writable(was):
            del data[key]
    return Extra(data)
