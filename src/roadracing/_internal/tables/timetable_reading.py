"""A CSV timetable becomes sessions of a season."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final, Unpack

import attrs

from roadracing._internal.findings.bounds import within_limits
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, encoded, name_of
from roadracing._internal.findings.places import Path, Place, PlacesByPath
from roadracing._internal.findings.what_was_read import Reading
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells.ids_of_words import folded
from roadracing._internal.tables.cells.languages import own_words_of
from roadracing._internal.tables.cells.spreadsheet_apostrophe import one_line
from roadracing._internal.tables.rows.exported_rows import changed_in_row, replaced_at, without_facts
from roadracing._internal.tables.rows.matching import Ambiguity
from roadracing._internal.tables.rows.new_parties import Declared, declare, declare_classes, of_series
from roadracing._internal.tables.rows.row_being_read import Around
from roadracing._internal.tables.rows.row_facts import RowFacts, facts_of
from roadracing._internal.tables.rows.row_findings import folded_findings, older_than_document
from roadracing._internal.tables.rows.row_identity import Identities, identify
from roadracing._internal.tables.sheets.bytes_of_file import opened
from roadracing._internal.tables.sheets.timetable_columns import AS_EXPORTED
from roadracing._internal.tables.sheets.timetable_sheet import Line, TimetableSheet, sheet_of
from roadracing._internal.tables.slips.before_garages import before_garages
from roadracing._internal.tables.slips.half_day_slips import half_day_slips
from roadracing._internal.tables.slips.missing_pm import half_days
from roadracing._internal.tables.slips.repeated_rows import repeated_rows
from roadracing._internal.tables.slips.row_order import disorder
from roadracing._internal.tables.slips.swapped_headings import swapped_headings
from roadracing._internal.tables.slips.unknown_activities import not_understood
from roadracing._internal.tables.tabs.contacts import Contact
from roadracing._internal.tables.tabs.tab_results import TabResult
from roadracing._internal.tables.target_weekend import (
    OwnWords,
    ReadingOptions,
    TargetWeekend,
    days_of,
    frame_of,
    unusable_options,
)
from roadracing._internal.time.zones import zone_names
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True)
class TimetableReading(Reading):
    """What became of a timetable.

    Attributes:
        season: the season; ``None`` if nothing could be made of it, or it is not clear which sessions rows are.
        matched: the ids of sessions that were there before and have a row.
        new: the ids of sessions that were not there before.
        missing: the ids of sessions of the weekend that have no row; they are unchanged.
        ambiguous: rows of which nobody can say which sessions they are.
        tabs: what became of each other tab of a weekend's workbook.
        contacts: how people are reached; no season holds it.
        base: of the season it was read into, what merging starts from: without what it and the table have changed.
    """

    season: Season | None
    matched: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    ambiguous: tuple[Ambiguity, ...] = ()
    tabs: tuple[TabResult, ...] = ()
    contacts: tuple[Contact, ...] = ()
    base: Season | None = None

    @property
    def document(self) -> Season | None:
        """What was read: the season."""
        return self.season

    def required(self) -> Season:
        """The season, if all of the timetable could be read.

        Raises:
            DocumentError: something in it cannot be read; everything that cannot is listed.
        """
        self.raise_for_errors()
        assert self.season is not None  # noqa: S101 - otherwise it has just raised
        return self.season


def unread(diagnostics: Iterable[Diagnostic], *, usable: bool = True) -> TimetableReading:
    """The reading of something that nothing could be made of."""
    return TimetableReading(
        season=None, diagnostics=ordered(diagnostics), source=PlacesByPath({}), usable=usable
    )


def as_listed(reading: TimetableReading, limits: Limits, file: str | None) -> TimetableReading:
    """The reading with no more findings than may be listed; what is left out is said in one more."""
    return attrs.evolve(reading, name=file, diagnostics=within_limits(reading.diagnostics, limits, file))


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings in the order of the file."""
    return tuple(sorted(diagnostics, key=lambda d: d.order))


def read_csv(
    source: Source,
    *,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    **options: Unpack[ReadingOptions],
) -> TimetableReading:
    """A CSV timetable is read as far as it can be read for sure, and what cannot is said. It never raises.

    Every row becomes a session, also one whose time cannot be read: the words of a cell that no fact holds
    are kept in the session's ``extra`` under ``{namespace}:csv-{column}``, and those of a column that no
    timetable has under ``{namespace}:{column}``. Both are written back by an export.

    Without ``into`` the season is a new one of one weekend at one venue, of which only the zone is known: the
    caller's, else the one that most rows name. With it, rows are sessions of that season's weekend by their
    id, else by series and activity where that is unique on both sides. An empty cell then says that the fact
    is not known; a column that is not there says nothing, and neither does what an export wrote and nobody touched.
    Sessions without a row stay as they are. Importing an export changes nothing.

    Several series, classes or organisations in one cell are separated by semicolons. A day with no time, or
    with ``TBC`` for one, is a start on that day. A duration leads to the end, or is the format where there is
    no time to count from. A kind is concluded from the words only where all of them are understood; how the
    track is used never is. An apostrophe in front of what a spreadsheet would run is not part of a text.

    Args:
        source: a path, or the content in bytes.
        name: what to call it in messages; its path unless given.
        limits: how much is read.
        options: what the caller says about it; see :class:`ReadingOptions`.
    """
    return as_listed(_reading(source, name, limits, options), limits, name_of(source, name))


def read_csv_text(text: str, **options: Any) -> TimetableReading:
    """A CSV timetable that is a text is read like that in a file, with the options of :func:`read_csv`."""
    return read_csv(encoded(text), **options)


def _reading(source: Source, name: str | None, limits: Limits, options: ReadingOptions) -> TimetableReading:
    found = unusable_options(options)
    if found:
        return unread(found)
    text = opened(source, name, limits=limits)
    if isinstance(text, Diagnostic):
        return unread([text], usable=False)
    sheet = sheet_of(text.text, text.name, days_of(options), limits)
    found.extend(sheet.diagnostics)
    if not sheet.lines:
        return unread(found, usable=not sheet.blank)
    words, zones = _own_words(sheet), list(_zones(sheet))
    frame, said = frame_of(options, words=words, zones=zones, file=text.name)
    found.extend(said)
    if frame is not None:
        return _read(sheet, frame, found)
    # Without a zone there are no times, but whatever else is wrong with the rows is said all the same.
    frame, said = frame_of({**options, "timezone": _ANY_ZONE}, words=words, zones=zones, file=text.name)
    found.extend(said if frame is not None else ())
    return unread(_read(sheet, frame, found).diagnostics if frame is not None else found)


_SAY_KIND: Final = (
    "Add a column kind, such as race, or track: exclusive where competition cars run, none where no cars do."
)
_ANY_ZONE: Final = "Etc/UTC"
"""A zone whose clocks never change, so that it finds nothing wrong with a time of day."""


def _own_words(sheet: TimetableSheet) -> OwnWords:
    def of(column: str) -> frozenset[str]:
        return frozenset(words for line in sheet.lines if (words := line.text(column).strip()))

    return OwnWords(days=of("date"), series=of("series"), activities=of("activity"))


def _zones(sheet: TimetableSheet) -> Iterable[str]:
    """The zone that each row names: in its own column, or inside a time that is written in full."""
    names = zone_names()
    for line in sheet.lines:
        own = line.text("timezone").strip()
        times = (
            own,
            *(line.text(column).rpartition("[")[2].removesuffix("]") for column in ("start", "end")),
        )
        named = next((name for name in times if name in names), None)
        if named is not None:
            yield named


def _read(sheet: TimetableSheet, frame: TargetWeekend, found: list[Diagnostic]) -> TimetableReading:
    declared = declare(sheet, frame)
    identities = identify(sheet, frame, declared.parties)
    declared = declare_classes(declared, sheet, _series(sheet, frame, declared, identities), frame)
    around = _around(sheet, frame, declared, identities)
    sessions: dict[str, Session] = {}
    crossed: dict[str, Session] = {}
    stale: list[tuple[Line, str, tuple[str, ...]]] = []
    replaced = replaced_at(frame.season.marks)
    places: dict[Path, Place] = {}
    days: list[dt.date | None] = []
    found.extend((*declared.diagnostics, *identities.diagnostics))
    for at, (line, session) in enumerate(zip(sheet.lines, identities.ids, strict=True)):
        held = frame.sessions.get(session)
        row = facts_of(line, around, session, held, id_unused=at in identities.kept)
        if held is not None and at not in identities.kept:
            change = changed_in_row(
                {**row.facts, "extra": row.extra},
                line.text(AS_EXPORTED).strip(),
                held,
                frame.season.namespace,
                replaced,
            )
            sessions[session] = attrs.evolve(held, **change.facts)
            if change.crossed:
                crossed[session] = without_facts(held, change.crossed)
            if change.stale:
                stale.append((line, session, change.stale))
        else:
            sessions[session] = _session(session, frame, held, row)
        days.append(row.day)
        places |= _places(sheet, line, session)
        found.extend(row.diagnostics)
    found = folded_findings(found)
    found.extend(older_than_document(sheet, stale))
    found.extend(disorder(sheet, days))
    halves = list(half_days(sheet))
    found.extend(halves)
    found.extend(swapped_headings(sheet.lines, sheet.file))
    found.extend(repeated_rows(sheet))
    placed = [(one, places["sessions", one.id]) for one in sessions.values()]
    asked = {
        place.row
        for half in halves
        for place in (half.place, *(one.place for one in half.related))
        if place is not None
    }
    found.extend(half_day_slips([one for one in placed if one[1].row not in asked]))
    found.extend(before_garages(placed))
    unseen = [
        (session, places.get(("sessions", session.id, "kind"), places["sessions", session.id]))
        for session in sessions.values()
        if session.id not in frame.sessions
    ]
    found.extend(not_understood(unseen, _SAY_KIND))
    season = None
    if not identities.ambiguous:
        season = attrs.evolve(
            frame.season,
            series=declared.series,
            organisations=declared.organisations,
            sessions=(*(s for s in frame.season.sessions if s.id not in sessions), *sessions.values()),
        )
    return TimetableReading(
        season=season,
        diagnostics=ordered(found),
        source=PlacesByPath({(): Place(file=sheet.file), **declared.places, **places}),
        matched=identities.matched,
        new=identities.new,
        missing=identities.missing,
        ambiguous=identities.ambiguous,
        base=attrs.evolve(
            frame.season, sessions=tuple(crossed.get(one.id, one) for one in frame.season.sessions)
        )
        if frame.existing
        else None,
    )


def _series(
    sheet: TimetableSheet, frame: TargetWeekend, declared: Declared, identities: Identities
) -> list[tuple[str, ...]]:
    """The series of each row: those it names, else, without a cell for them, those its session had."""
    found: list[tuple[str, ...]] = []
    for line, session in zip(sheet.lines, identities.ids, strict=True):
        held = frame.sessions.get(session)
        had = held.series if held is not None else ()
        found.append(tuple(of_series(line, declared.parties)) if line.says("series") else had)
    return found


def _session(session: str, frame: TargetWeekend, held: Session | None, row: RowFacts) -> Session:
    if held is not None:
        return attrs.evolve(held, **row.facts, extra=row.extra)
    return Session(id=session, weekend=frame.weekend, **row.facts, extra=row.extra)


def _around(
    sheet: TimetableSheet, frame: TargetWeekend, declared: Declared, identities: Identities
) -> Around:
    labels = {
        one.id: tuple(name for name in (one.name, one.short_name, one.id) if name) for one in declared.series
    }
    for one in declared.series:
        labels |= {held.id: tuple(name for name in (held.name, held.id) if name) for held in one.classes}
    named: dict[str, set[str]] = {}
    for line, session in zip(sheet.lines, identities.ids, strict=True):
        title = one_line(line.text("activity"))
        for words in (title, f"{one_line(line.text('series'))} {title}"):
            named.setdefault(folded(words), set()).add(session)
    for session in identities.missing:
        named.setdefault(folded(frame.sessions[session].title or ""), set()).add(session)
    index = Index(frame.season)
    weekend = index.weekends.get(frame.weekend)
    venue = index.venue_of(weekend) if weekend is not None else None
    layouts = venue.layouts if venue is not None else ()
    return Around(
        sheet=sheet,
        parties=declared.parties,
        labels=labels,
        classes={one.id: tuple(held.id for held in one.classes) for one in declared.series},
        sessions={words: next(iter(ids)) for words, ids in named.items() if words and len(ids) == 1},
        ids=frozenset({*index.sessions, *identities.ids}),
        layouts={folded(layout.name or layout.id): layout.id for layout in layouts},
        zone=frame.zone,
        stated=frame.stated,
        venue_zone=venue.timezone if venue is not None else None,
        days=frame.days,
        namespace=frame.season.namespace,
        own_words=own_words_of((*sheet.headings.values(), *{line.text("activity") for line in sheet.lines})),
    )


_FIELDS: Final = {"activity": "title", "duration": "end", "end": "end", "date": "start", "start": "start"}
"""The facts that columns of another name say; of two for one fact, the later has the say."""


def _places(sheet: TimetableSheet, line: Line, session: str) -> Mapping[Path, Place]:
    """Where each fact of a row stands. A date alone is where a start stands that has no cell of its own."""
    places: dict[Path, Place] = {("sessions", session): sheet.place(line)}
    # A duration says an end, and a date a start, only where these have no words of their own.
    for column in (*(one for one in line.cells if one not in _FIELDS), *_FIELDS):
        path = ("sessions", session, _FIELDS.get(column, column))
        if line.says(column) and (line.text(column) or path not in places):
            places[path] = sheet.place(line, column)
    if line.says("activity") and not line.text("kind"):
        places["sessions", session, "kind"] = sheet.place(line, "activity")
    return places
