"""A control log in a file becomes a control log of a season: strictly, and with nothing dropped."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any, Final

import attrs

from roadracing._internal.findings.bounds import within_limits
from roadracing._internal.findings.choice import one_of
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, encoded, name_of
from roadracing._internal.findings.places import Path, Place, PlacesByPath
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.findings.what_was_read import Reading
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry
from roadracing._internal.model.kernel.fields import FactError
from roadracing._internal.model.kernel.json_value import NO_EXTRA, Extra
from roadracing._internal.model.kernel.leaves import DOMAIN_PATTERN
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.tables.cells.ids_of_words import fresh
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed

from . import log_faults
from .draft import BESIDE, LogBeingRead, around_of, beside_facts, facts_of_row, unplaced_times
from .flag_list import Standing, for_every_car, rescinded, with_flag_times, with_starts
from .log_fields import ALIASES, FIELDS
from .log_headings import ACCUMULATED, FLAG_TIME, renaming, under_known_headings
from .log_rows import LogForm, LogRow, LogRows, rows_in
from .log_times import Clocks
from .messages import facts_of_feed
from .midnight import over_midnight

UNASSIGNED: Final = "unassigned.invalid"
"""The id space of what is kept beside facts, where none is named."""
_LAST: Final = 10**12
"""The highest number that an entry can have."""
_FEED: Final = frozenset(
    {"time", "utc", "date", "observed_at", "message", "text", "flag", "category", "status", "mode"}
    | {"scope", "sector", "lap", "lap_number", "racing_number", "driver_number", "car", "car_number"}
    | {FLAG_TIME, ACCUMULATED, "rec_type"}
)


@printed
@attrs.frozen(kw_only=True)
class LogReading(Reading):
    """What became of a control log.

    Attributes:
        log: the log; ``None`` if it was none.
        form: the form it was in.
    """

    log: ControlLog | None
    form: LogForm = LogForm.CSV

    @property
    def document(self) -> ControlLog | None:
        """What was read: the log."""
        return self.log

    def required(self) -> ControlLog:
        """The log, if all of it could be read.

        Raises:
            DocumentError: something in it cannot be read; everything that cannot is listed.
        """
        self.raise_for_errors()
        assert self.log is not None  # noqa: S101 - otherwise it has just raised
        return self.log


def read_log(
    source: Source,
    *,
    name: str | None = None,
    log: str | ControlLog = "control-log",
    weekend: str | RaceWeekend = "weekend",
    timezone: str | None = None,
    day: dt.date | None = None,
    origin: Instant | None = None,
    session: str | Session | None = None,
    book: RuleBook | str | None = None,
    namespace: str = UNASSIGNED,
    limits: Limits = DEFAULT_LIMITS,
) -> LogReading:
    """A control log is read as far as it can be read for sure, and what cannot is said. It never raises for bad data.

    A table has a header in any order and case; JSON has one entry a line, or is a list of them. With a column ``kind``
    the columns are the facts of an entry, by their names. Without it they are those of a feed of race control
    messages, a time with a ``message``, ``flag`` or ``status``: words that are known are understood, and others kept
    as notes. What no fact holds is kept in an entry's ``extra`` under ``{namespace}:log-{column}``.

    Args:
        source: a path, or the content in bytes. Text goes through :func:`read_log_text`.
        name: what to call it in messages; its path unless given.
        log: the log that it is, or its id.
        weekend: its weekend, or the id of that.
        timezone: the venue's time zone, for times without an offset. Those of feeds are UTC, and shown in the zone.
        day: the day on which the log begins, for times without a date; where their clock goes over midnight, the
            next one.
        origin: the moment from which times are counted that are lengths of time.
        session: the session of entries that name none, or its id.
        book: whose rule book is in force: a double yellow is the entire course to some.
        namespace: the id space of what is kept beside facts.
        limits: how much is read.

    Raises:
        NotUnderstood: there is no such rule book, or the namespace is none.
        UnknownReference: what was given for the log, the weekend or the session is another kind of object.
    """
    called = id_of(log, ControlLog)
    known = one_of(RuleBook, book, "rule book") if book is not None else None
    if not _is_domain(namespace):
        raise NotUnderstood(
            f"{namespace!r} is no namespace: it is a domain name such as calendar.example.org"
        )
    name = name_of(source, name)
    rows = under_known_headings(rows_in(source, name, limits))
    found = list(rows.diagnostics)
    if not rows.usable:
        return _nothing(found, rows, name)
    feed = "kind" not in rows.columns
    if rows.rows and (refusal := _header(rows, name, feed=feed)) is not None:
        return _nothing([*found, refusal], rows, name)
    utc = feed and bool({"utc", "category", "mode"} & set(rows.columns))
    reading = LogBeingRead(
        log=called,
        clocks=Clocks(zone=timezone, day=day, utc=utc, origin=origin),
        session=id_of(session, Session) if session is not None else None,
        book=known,
        namespace=namespace,
        feed=feed,
        found=found,
        notes=[],
    )
    _beside(rows, reading, name)
    entries, places = _entries(rows, reading)
    found.extend(unplaced_times(reading))
    if reading.notes:
        found.append(_noted(reading.notes))
    held = ControlLog(id=called, weekend=id_of(weekend, RaceWeekend), entries=tuple(entries))
    return LogReading(
        name=name,
        log=held,
        diagnostics=within_limits(found, limits, name),
        source=PlacesByPath(places),
        form=rows.form,
    )


def read_log_text(text: str, **options: Any) -> LogReading:
    """A control log that is a text is read like one in a file.

    Args:
        text: the log itself.
        options: those of :func:`read_log`.
    """
    return read_log(encoded(text), **options)


_SHOWN: Final = 3
"""How many of the messages that are only notes a finding shows."""


def _noted(notes: list[tuple[Place, str]]) -> Diagnostic:
    """What is only a note is counted and listed, once."""
    count = len(notes)
    message = f"{count} {'message says' if count == 1 else 'messages say'} nothing that is known here"
    kept = "it is kept as a note" if count == 1 else "they are kept as notes"
    shown = ", ".join(
        f"{quote(text)} (line {place.line})" if place.line is not None else quote(text)
        for place, text in notes[:_SHOWN]
    )
    more = f", and {count - _SHOWN} more" if count > _SHOWN else ""
    return Diagnostic.of(
        log_faults.UNKNOWN_WORD,
        f"{message}; {kept}: {shown}{more}.",
        place=notes[0][0],
        severity=Severity.INFO,
        context={
            "messages": count,
            "lines": [place.line for place, _ in notes],
            "words": [text[:200] for _, text in notes],
        },
    )


def _is_domain(text: str) -> bool:
    return re.fullmatch(DOMAIN_PATTERN, text) is not None


def _nothing(found: Iterable[Diagnostic], rows: LogRows, name: str | None) -> LogReading:
    return LogReading(
        name=name,
        log=None,
        diagnostics=tuple(sorted(found, key=lambda each: each.order)),
        form=rows.form,
        usable=False,
    )


def _header(rows: LogRows, name: str | None, *, feed: bool) -> Diagnostic | None:
    """Why the columns are not those of a log."""
    columns = set(rows.columns)
    if not feed or columns & {"message", "text", "flag", "status"}:
        return None
    return Diagnostic.of(
        log_faults.HEADER,
        f"This is no control log: it has neither a column kind nor a message, a flag or a status. Its columns are "
        f"{', '.join(quote(column) for column in rows.columns[:8])}.{f' {asked}' if (asked := renaming(rows)) else ''}",
        place=Place(file=name, line=1),
        hint=asked or "Name the columns observed_at, kind and those of the facts, such as track_status.",
    )


def _beside(rows: LogRows, reading: LogBeingRead, name: str | None) -> None:
    """Columns that no log has are said once."""
    known = {*FIELDS, *ALIASES, *BESIDE, *(_FEED if reading.feed else ())}
    place = Place(file=name, line=1)
    for column in rows.columns:
        if column not in known and not column.startswith("log_"):
            message = f"The column {quote(column)} is none that control logs have; what it says is kept."
            reading.found.append(Diagnostic.of(log_faults.UNKNOWN_COLUMN, message, place=place))
    if reading.clocks.utc:
        message = "Times without an offset are read as UTC, as those of public feeds are."
        reading.found.append(Diagnostic.of(log_faults.ASSUMED, message, place=place))


_LONGEST_BASE: Final = 80
"""As much of an id as leaves room for a number behind it."""


def _entries(rows: LogRows, reading: LogBeingRead) -> tuple[list[LogEntry], dict[Path, Place]]:
    """The entries, each with an id and a number of its own."""
    timed = over_midnight(rows.rows, reading.clocks, reading.found)
    drafts = [(_facts(row, reading), row) for row in timed]
    if reading.feed:
        with_flag_times(drafts, reading)
        alone = "flag" in rows.columns and not {"message", "text", "category"} & {*rows.columns}
        with_starts(drafts, flags_alone=alone)
        drafts = for_every_car(drafts)
    standing: Standing = {}
    given: dict[str, LogRow] = {}
    by_number: dict[int, str] = {}
    entries: list[LogEntry] = []
    places: dict[Path, Place] = {}
    numbers: dict[str, int] = {}
    last = 0
    for facts, row in drafts:
        last = facts["sequence"] = facts.get("sequence") or min(last + 1, _LAST)
        own = facts.get("id") or f"{reading.log}-{last}"
        if own in given:
            reading.found.append(
                Diagnostic.of(
                    log_faults.IDENTITY,
                    f"The id {quote(own)} is that of an earlier entry; this one was given another.",
                    place=row.at("id"),
                    hint="Give each entry an id of its own, or leave the column out.",
                )
            )
            own = fresh(own[:_LONGEST_BASE].rstrip("-"), given, numbers)
        given[own] = row
        facts["id"] = own
        by_number.setdefault(last, own)
        named = facts.get("supersedes")
        if named is not None and named not in given and named.isdecimal():
            facts["supersedes"] = by_number.get(int(named), named)
        if reading.feed:
            facts = rescinded(facts, standing)  # noqa: PLW2901 - the same row, read with those before it
        entries.append(_entry(facts, row, reading))
        places["control_logs", reading.log, "entries", own] = row.place
    return entries, places


_PLAIN: Final = ("id", "sequence", "observed_at", "session", "lap", "text", "supersedes", "extra")
"""What an entry keeps whose words name something that cannot be."""


def _entry(facts: dict[str, Any], row: LogRow, reading: LogBeingRead) -> LogEntry:
    """An entry; a note with the same words where they name a car or a class that there cannot be."""
    try:
        return LogEntry(**facts)
    except FactError as error:
        message = f"What it says of {error.field} {error.reason}; the message is kept as a note."
        reading.found.append(Diagnostic.of(log_faults.UNKNOWN_WORD, message, place=row.place))
        kept = {name: facts[name] for name in _PLAIN if name in facts}
        return LogEntry(kind=EntryKind.NOTE, **kept)


def _facts(row: LogRow, reading: LogBeingRead) -> dict[str, Any]:
    """The facts of a row, and what is kept beside them."""
    kept: dict[str, Any] = {}
    around = around_of(row, reading, kept)
    facts = (
        facts_of_feed(row, reading, around, kept)
        if reading.feed
        else facts_of_row(row, reading, around, kept)
    )
    if facts.get("session") is None and reading.session is not None:
        facts["session"] = reading.session
    if kept:
        facts["extra"] = Extra(beside_facts(kept, reading))
    elif "extra" not in facts:
        facts["extra"] = NO_EXTRA
    return facts
