"""A control log in a file becomes a control log of a season: strictly, and with nothing dropped."""

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from roadracing.findings import (
    Diagnostic,
    DocumentError,
    Path,
    Place,
    PlacesByPath,
    Severity,
    SourceMap,
)
from roadracing.model import ControlLog, EntryKind, Extra, Instant, LogEntry, RuleBook, Scope
from roadracing.model.json_value import NO_EXTRA, JsonValue
from roadracing.model.leaves import DOMAIN_PATTERN, quote
from roadracing.timetables.letters import fresh, slug

from . import log_faults as faults
from .log_fields import ALIASES, FIELDS, read_value
from .log_rows import Given, LogForm, LogRow, LogRows, rows_in
from .log_times import Clocks, NoZone, instant_of
from .log_words import Message, facts_of_code, facts_of_message, upper

UNASSIGNED: Final = "unassigned.invalid"
"""The id space of what is kept beside facts, where none is named."""
_FEED: Final = frozenset(
    {"time", "utc", "date", "observed_at", "message", "text", "flag", "category", "status", "mode"}
    | {"scope", "sector", "lap", "lap_number", "racing_number", "driver_number", "car", "car_number"}
)
_BESIDE: Final = frozenset({"timezone", "date", "time", "utc", "extra"})
_SCOPES: Final = {"track": Scope.TRACK, "sector": Scope.SECTOR, "driver": Scope.CAR, "car": Scope.CAR}


@attrs.frozen(kw_only=True)
class LogReading:
    """What became of a control log.

    Attributes:
        log: the log; ``None`` if it was none.
        diagnostics: what could not be read, and what is worth knowing, in the order of the file.
        source: where in the file each entry stands.
        form: the form it was in.
        usable: whether it was a log at all.
    """

    log: ControlLog | None
    diagnostics: tuple[Diagnostic, ...]
    source: SourceMap
    form: LogForm = LogForm.CSV
    usable: bool = True

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What could not be read."""
        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)

    def required(self, name: str = "the log") -> ControlLog:
        """The log, if all of it could be read.

        Raises:
            DocumentError: something in it cannot be read; everything that cannot is listed.
        """
        if self.log is None or self.errors:
            raise DocumentError(f"{name} cannot be read", self.errors or self.diagnostics)
        return self.log


@attrs.frozen(kw_only=True)
class _Reading:
    """What the reading of each row depends on."""

    log: str
    clocks: Clocks
    session: str | None
    book: RuleBook | None
    namespace: str
    feed: bool
    found: list[Diagnostic]

    def fault(self, row: LogRow, column: str, reason: str, hint: str | None = None) -> None:
        """A value cannot be read."""
        shown = row.values.get(column)
        words = reason if reason.startswith('"') else f"{column} {reason}"
        code = faults.CELL
        self.found.append(
            Diagnostic.of(
                code,
                f"{words[:1].upper()}{words[1:]}; its words are kept.",
                place=row.at(column),
                hint=hint,
                context={"column": column, "words": str(shown)[:200]},
            )
        )


def read_log(
    source: Given,
    *,
    name: str | None = None,
    log: str = "control-log",
    weekend: str = "weekend",
    timezone: str | None = None,
    day: dt.date | None = None,
    origin: Instant | None = None,
    session: str | None = None,
    book: RuleBook | str | None = None,
    namespace: str = UNASSIGNED,
) -> LogReading:
    """A control log is read as far as it can be read for sure, and what cannot is said. It never raises for bad data.

    A table has a header in any order and case; JSON has one entry a line, or is a list of them. With a column ``kind``
    the columns are the facts of an entry, by their names. Without it they are those of a feed of race control
    messages, a time with a ``message``, ``flag`` or ``status``: words that are known are understood, and others kept
    as notes. What no fact holds is kept in an entry's ``extra`` under ``{namespace}:log-{column}``.

    Args:
        source: a path, or the content as bytes or text.
        name: what to call it in messages; its path unless given.
        log: the id of the log.
        weekend: the id of its weekend.
        timezone: the venue's time zone, for times without an offset. Those of feeds are UTC, and shown in the zone.
        day: the day, for times without a date.
        origin: the moment from which times are counted that are lengths of time.
        session: the session of entries that name none.
        book: whose rule book is in force: a double yellow is the entire course to some.
        namespace: the id space of what is kept beside facts.

    Raises:
        ValueError: there is no such rule book, or the namespace is none.
    """
    known = RuleBook(book) if book is not None else None
    if not _is_domain(namespace):
        raise ValueError(f"{namespace!r} is no namespace: it is a domain name such as calendar.example.org")
    if name is None and not isinstance(source, (str, bytes)):
        name = str(source)
    rows = rows_in(source, name)
    found = list(rows.diagnostics)
    if not rows.usable:
        return _nothing(found, rows)
    feed = "kind" not in rows.columns
    if rows.rows and (refusal := _header(rows, name, feed=feed)) is not None:
        return _nothing([*found, refusal], rows)
    utc = feed and bool({"utc", "category", "mode"} & set(rows.columns))
    reading = _Reading(
        log=log,
        clocks=Clocks(zone=timezone, day=day, utc=utc, origin=origin),
        session=session,
        book=known,
        namespace=namespace,
        feed=feed,
        found=found,
    )
    _beside(rows, reading, name)
    entries, places = _entries(rows, reading)
    held = ControlLog(id=log, weekend=weekend, entries=entries)
    return LogReading(
        log=held,
        diagnostics=tuple(sorted(found, key=lambda each: each.order)),
        source=PlacesByPath(places),
        form=rows.form,
    )


def _is_domain(text: str) -> bool:
    return re.fullmatch(DOMAIN_PATTERN, text) is not None


def _nothing(found: Iterable[Diagnostic], rows: LogRows) -> LogReading:
    return LogReading(
        log=None,
        diagnostics=tuple(sorted(found, key=lambda each: each.order)),
        source=PlacesByPath({}),
        form=rows.form,
        usable=False,
    )


def _header(rows: LogRows, name: str | None, *, feed: bool) -> Diagnostic | None:
    """Why the columns are not those of a log."""
    columns = set(rows.columns)
    if not feed or columns & {"message", "text", "flag", "status"}:
        return None
    return Diagnostic.of(
        faults.HEADER,
        f"This is no control log: it has neither a column kind nor a message, a flag or a status. Its columns are "
        f"{', '.join(quote(column) for column in rows.columns[:8])}.",
        place=Place(file=name, line=1),
        hint="Name the columns observed_at, kind and those of the facts, such as track_status.",
    )


def _beside(rows: LogRows, reading: _Reading, name: str | None) -> None:
    """Columns that no log has are said once."""
    known = {*FIELDS, *ALIASES, *_BESIDE, *(_FEED if reading.feed else ())}
    place = Place(file=name, line=1)
    for column in rows.columns:
        if column not in known and not column.startswith("log_"):
            message = f"The column {quote(column)} is none that control logs have; what it says is kept."
            reading.found.append(Diagnostic.of(faults.UNKNOWN_COLUMN, message, place=place))
    if reading.clocks.utc:
        message = "Times without an offset are read as UTC, as those of public feeds are."
        reading.found.append(Diagnostic.of(faults.ASSUMED, message, place=place))


def _entries(rows: LogRows, reading: _Reading) -> tuple[list[LogEntry], dict[Path, Place]]:
    """The entries, each with an id and a number of its own."""
    drafts = [(_facts(row, reading), row) for row in rows.rows]
    given: dict[str, LogRow] = {}
    by_number: dict[int, str] = {}
    entries: list[LogEntry] = []
    places: dict[Path, Place] = {}
    last = 0
    for facts, row in drafts:
        last = facts["sequence"] = facts.get("sequence") or last + 1
        own = facts.get("id") or f"{reading.log}-{last}"
        if own in given:
            reading.found.append(
                Diagnostic.of(
                    faults.IDENTITY,
                    f"The id {quote(own)} is that of an earlier entry; this one was given another.",
                    place=row.at("id"),
                    hint="Give each entry an id of its own, or leave the column out.",
                )
            )
            while own in given:
                own = f"{own}-again"
        given[own] = row
        facts["id"] = own
        by_number.setdefault(last, own)
        named = facts.get("supersedes")
        if named is not None and named not in given and named.isdecimal():
            facts["supersedes"] = by_number.get(int(named), named)
        entries.append(LogEntry(**facts))
        places["control_logs", reading.log, "entries", own] = row.place
    return entries, places


def _facts(row: LogRow, reading: _Reading) -> dict[str, Any]:
    """The facts of a row, and what is kept beside them."""
    kept: dict[str, Any] = {}
    around = _around(row, reading, kept)
    facts = _message(row, reading, around, kept) if reading.feed else _named(row, reading, around, kept)
    if facts.get("session") is None and reading.session is not None:
        facts["session"] = reading.session
    if kept:
        facts["extra"] = Extra(_beside_facts(kept, reading))
    elif "extra" not in facts:
        facts["extra"] = NO_EXTRA
    return facts


def _beside_facts(kept: Mapping[str, Any], reading: _Reading) -> dict[str, Any]:
    """What is kept of a row beside its facts, under keys that extra data may have."""
    found: dict[str, Any] = {}
    numbers: dict[str, int] = {}
    for column, value in kept.items():
        key = fresh(f"{reading.namespace}:log-{slug(column) or 'column'}", found, numbers)
        try:
            found[key] = JsonValue.of(value).value
        except ValueError:
            # Half a character cannot be written; its escape can.
            found[key] = json.dumps(value)
    return found


def _around(row: LogRow, reading: _Reading, kept: dict[str, Any]) -> dict[str, Any]:
    """The zone and the day that a row itself names."""
    around: dict[str, Any] = {}
    zone, day = row.values.get("timezone"), row.values.get("date")
    if zone is not None:
        try:
            instant_of("2000-01-01T00:00:00", Clocks(zone=str(zone)))
        except ValueError as error:
            reading.fault(row, "timezone", str(error))
            kept["timezone"] = zone
        else:
            around["zone"] = str(zone)
    if isinstance(day, str):
        try:
            around["day"] = dt.date.fromisoformat(day.strip())
        except ValueError:
            # A column of this name may hold whole times, as OpenF1's does.
            if row.values.keys() & {"time", "observed_at", "utc"}:
                reading.fault(row, "date", f"{quote(day)} is no date: write 2004-07-18")
                kept["date"] = day
    return around


def _read(  # noqa: PLR0917 - what a cell is read with, always in this order
    field: str, column: str, row: LogRow, reading: _Reading, around: dict[str, Any], kept: dict[str, Any]
) -> Any:
    """A fact; ``None``, with its words kept, where it cannot be read."""
    value = row.values[column]
    try:
        return read_value(field, value, plain=row.plain, clocks=reading.clocks, around=around)
    except NoZone as error:
        reading.found.append(
            Diagnostic.of(
                faults.NO_ZONE,
                f"{str(error)[:1].upper()}{str(error)[1:]}.",
                place=row.at(column),
                hint="Name the venue's time zone, or write the offset behind the time.",
            )
        )
    except (ValueError, OverflowError) as error:
        reading.fault(row, column, str(error), getattr(error, "hint", None))
    kept[column.replace("_", "-")] = value
    return None


def _named(row: LogRow, reading: _Reading, around: dict[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
    """The facts of a row whose columns are named as these."""
    facts: dict[str, Any] = {}
    timed = "time" if "time" in row.values else "date" if "observed_at" not in row.values else ""
    extra: dict[str, Any] = {}
    for column, value in row.values.items():
        field = ALIASES.get(column, column)
        if column == "extra" and isinstance(value, dict):
            extra = value
        elif column == "date" and timed == "date" and "day" not in around:
            facts["observed_at"] = _read("observed_at", column, row, reading, around, kept)
        elif field in FIELDS and (field == column or field not in row.values):
            facts[field] = _read(field, column, row, reading, around, kept)
        elif column not in _BESIDE:
            kept[column.removeprefix("log_").replace("_", "-")] = value
    if facts.get("kind") is None:
        facts["kind"] = EntryKind.NOTE
        if "kind" not in row.values:
            reading.fault(row, "kind", "is missing", "Write what the entry is about, such as track-status.")
    found = {name: value for name, value in facts.items() if value is not None}
    if extra:
        found["extra"] = _extra(extra, row, reading, kept)
    return found


def _extra(extra: dict[str, Any], row: LogRow, reading: _Reading, kept: dict[str, Any]) -> Extra:
    try:
        return Extra({**extra, **_beside_facts(kept, reading)})
    except ValueError as error:
        reading.fault(row, "extra", str(error))
        return NO_EXTRA
    finally:
        kept.clear()


def _message(row: LogRow, reading: _Reading, around: dict[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
    """The facts of a message of a feed."""
    values = row.values
    facts: dict[str, Any] = {}
    for column in ("utc", "time", "observed_at", "date"):
        if column in values and not (column == "date" and "day" in around):
            facts["observed_at"] = _read("observed_at", column, row, reading, around, kept)
            break
    message = _heard(values, reading.book)
    code = _first(values, "status")
    coded = facts_of_code(code) if code and not (message.flag or message.category) else None
    said, understood = (coded, True) if coded is not None else facts_of_message(message)
    if code and coded is None and not message.category and not message.flag and not message.text:
        understood = False
    if not understood:
        shown = message.flag or message.status or message.text
        reading.found.append(
            Diagnostic.of(
                faults.UNKNOWN_WORD,
                f"{quote(shown)} is not known here; the message is kept as a note.",
                place=row.place,
                hint="If it matters, write the entry with its own kind.",
                context={"words": shown[:200]},
            )
        )
    for field, column in _also(values):
        read = _read(field, column, row, reading, around, kept)
        if read is not None:
            facts[field] = read
    for column, value in values.items():
        used = column in {"utc", "time", "observed_at", "date", "message", "text", "timezone"}
        if not used and column not in {"sector", "lap", "lap_number"} and str(value):
            kept[column.replace("_", "-")] = value
    return _shaped(facts, said)


def _shaped(facts: dict[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of the columns with what the words say; the words say better for whom it is."""
    found = {**{name: value for name, value in facts.items() if value is not None}, **said}
    if found.get("scope") is Scope.CAR and found.get("car") is None:
        del found["scope"]
    if found.get("scope") is Scope.SECTOR and found.get("sector") is None:
        del found["scope"]
    return found


def _heard(values: Mapping[str, Any], book: RuleBook | None) -> Message:
    sector = _first(values, "sector")
    return Message(
        text=_first(values, "message", "text"),
        flag=upper(_first(values, "flag")),
        category=upper(_first(values, "category")),
        status=upper(" ".join(_first(values, each) for each in ("mode", "status")).strip()),
        scope=_SCOPES.get(_first(values, "scope").casefold()),
        sector=sector.removesuffix(".0") or None,
        car=_first(values, "racing_number", "driver_number", "car", "car_number").removesuffix(".0") or None,
        book=book,
    )


_NOTHING: Final = frozenset({"", "none", "nan", "null", "-"})
"""What programs write where a feed says nothing."""


def _first(values: Mapping[str, Any], *columns: str) -> str:
    for column in columns:
        text = str(values.get(column, "")).strip()
        if text.casefold() not in _NOTHING:
            return text
    return ""


def _also(values: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """The facts that columns of a feed say by themselves."""
    for field, columns in (
        ("text", ("message", "text")),
        ("lap", ("lap", "lap_number")),
        ("sector", ("sector",)),
        ("car", ("racing_number", "driver_number", "car", "car_number")),
    ):
        for column in columns:
            if _first(values, column):
                yield field, column
                break
