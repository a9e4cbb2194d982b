"""A weekend becomes a CSV timetable that reads back as the same weekend."""

import csv
import datetime as dt
import io
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import FindingsError, missing_folder
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.findings.root import NotUnderstood, WrongType
from roadracing._internal.model.kernel.what_is_meant import UnknownReference, id_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_moments import VenueClocks, instant_of, start_of
from roadracing._internal.tables.cells.cell_times import Cells, times_of
from roadracing._internal.tables.cells.ids_of_words import slug
from roadracing._internal.tables.cells.parties import SEPARATOR, Parties, parties_of
from roadracing._internal.tables.cells.spreadsheet_apostrophe import shielded, writable
from roadracing._internal.tables.rows.exported_rows import token_of
from roadracing._internal.tables.sheets.timetable_columns import (
    AS_EXPORTED,
    BESIDES,
    KNOWN,
    PLAINLY,
    column_named,
    read_kind,
)
from roadracing._internal.tables.sheets.timetable_sheet import KEPT
from roadracing._internal.tables.target_weekend import weekends_of
from roadracing._internal.text.file_endings import broken_promise
from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import StartKind
from roadracing._internal.time.zones import zone_names

COLUMNS: Final = (
    "id",
    "date",
    "start",
    "end",
    "timezone",
    "series",
    "classes",
    "activity",
    "kind",
    "ordinal",
    "status",
    "track",
    "condition",
    "part_of",
    "place",
    "operated_by",
    "department",
    "audience",
    "notes",
    "source",
)
"""The columns that every export has. A duration is not among them: the end says it, and editing one of the two
would contradict the other."""


@attrs.frozen(kw_only=True)
class _Writing:
    """What the cells of an export depend on."""

    index: Index
    parties: Parties
    zone: str | None
    namespace: str


def timetable_csv(season: Season, weekend: str | RaceWeekend | None = None) -> str:
    """The timetable of a weekend as CSV: a row for each session, a column for each fact a timetable has.

    The last column is a token of what each row was: when the table is read into a season again, what nobody touched
    says nothing. Reading it into the same season changes nothing. Facts that no timetable has (revisions, what really
    happened, broadcasts, other people's extra data) are not in it and stay in the season.

    Args:
        season: the season.
        weekend: the weekend or its id; not needed if the season has one.

    Raises:
        UnknownReference: the season has no such weekend. It is a :class:`FindingsError` too.
        FindingsError: it has several weekends and none is named.
        WrongType: it is no season; a weekend alone does not hold its sessions.
    """
    given: object = season
    if not isinstance(given, Season):
        what = type(given).__name__
        raise WrongType(
            f"a timetable is written from a Season and the id of a weekend in it, not from a {what}"
        )
    chosen = chosen_weekend(season, weekend)
    index = Index(season)
    referred: dict[str, set[str]] = {}
    for _, kind, held in index.refers():
        referred.setdefault(kind, set()).add(held)
    venue = index.venue_of(index.weekends[chosen]) if chosen in index.weekends else None
    writing = _Writing(
        index=index,
        parties=parties_of(season.series, season.organisations, referred),
        zone=venue.timezone if venue is not None else None,
        namespace=season.namespace,
    )
    rows = [_cells(session, writing) for session in sorted(index.sessions_of(chosen), key=_order)]
    used = {column for row in rows for column, text in row.items() if text}
    columns = [
        *COLUMNS,
        *(column for column in ("duration", *BESIDES) if column in used),
        *sorted(used - KNOWN),
        AS_EXPORTED,
    ]
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([shielded(row.get(column, "")) for column in columns] for row in rows)
    return written.getvalue()


def write_timetable(
    season: Season, path: str | os.PathLike[str], *, weekend: str | RaceWeekend | None = None
) -> None:
    """The timetable of a weekend is written to a file, which is the old one or the new one, never half of it.

    The file is UTF-8; it begins with a byte order mark if anything in it is not ASCII, because spreadsheets need
    it to see that.

    Args:
        season: the season.
        path: the file.
        weekend: the weekend or its id; not needed if the season has one.

    Raises:
        UnknownReference: the season has no such weekend. It is a :class:`FindingsError` too.
        FindingsError: it has several weekends and none is named.
        NotUnderstood: the name of the file promises something that is no CSV, such as ``june.pdf``.
        MissingFile: there is no such folder.
        OSError: the file cannot be written.
    """
    if (why := broken_promise(os.fspath(path), ".csv")) is not None:
        raise NotUnderstood(f"{os.fspath(path)}: {why}")
    text = timetable_csv(season, weekend)
    data = text.encode("ascii" if text.isascii() else "utf-8-sig")
    target = Path(os.path.realpath(path))
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):
        target.write_bytes(data)
        return
    if not target.parent.is_dir():
        raise missing_folder(Path(path).parent)
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


class NoSuchWeekend(FindingsError, UnknownReference):
    """A timetable was to be written of a weekend that the season does not have."""

    def __init__(
        self, summary: str, diagnostics: Iterable[Diagnostic] = (), nearest: Iterable[str] = ()
    ) -> None:
        super().__init__(summary, diagnostics)
        self.reference, self.nearest = summary, tuple(nearest)
        self.args = (summary, self.diagnostics, self.nearest)


def chosen_weekend(season: Season, named: str | RaceWeekend | None) -> str:
    """The id of the weekend that is meant: the one that is named, else the only one.

    Raises:
        NoSuchWeekend: the season has no such weekend.
        FindingsError: it has several and none is named.
    """
    known = weekends_of(season)
    weekend = id_of(named, RaceWeekend) if named is not None else None
    if weekend is None and len(known) == 1:
        return known[0]
    if weekend is not None and weekend in known:
        return weekend
    what = f"has no weekend {weekend!r}" if weekend else f"has {len(known)} weekends: name the one to write"
    message = f"the document {what} ({', '.join(known) or 'it has none'})"
    found = [Diagnostic.of(table_faults.WEEKEND, f"{message[:1].upper()}{message[1:]}.")]
    if weekend is None:
        raise FindingsError(message, found)
    raise NoSuchWeekend(message, found, nearest_of(weekend, known))


def _order(session: Session) -> tuple[object, ...]:
    """Rows stand in the order of the day; what has no time stands at the end of its day, or of all."""
    instant = session.starts or session.end
    day = session.day or (session.end.date() if session.end is not None else None) or dt.date.max
    utc = instant.utc if instant is not None else None
    return (day.isoformat(), utc is None, utc and utc.isoformat(), session.id)


def _cells(session: Session, writing: _Writing) -> dict[str, str]:
    """The words of a session's row, by column."""
    parties = writing.parties
    row = {
        column.column: column.write(value)
        for column in PLAINLY
        if (value := getattr(session, column.field)) is not None
    }
    row |= {"id": session.id, "kind": session.kind.value}
    index = writing.index
    row["series"] = _joined(
        parties.series.label(
            one, (series.name, series.short_name) if (series := index.series.get(one)) else ()
        )
        for one in session.series
    )
    row["classes"] = _joined(
        parties.class_label(one, cars.name if (cars := index.classes.get(one)) else None, session.series)
        for one in session.classes
    )
    operators = (session.operated_by,) if session.operated_by is not None else ()
    for column, organisations in (("operated_by", operators), ("listed_by", session.listed_by)):
        row[column] = _joined(
            parties.organisations.label(
                one, (known.name, known.short_name) if (known := index.organisations.get(one)) else ()
            )
            for one in organisations
        )
    for column in ("part_of", "split_from", "layout"):
        row[column] = getattr(session, column) or ""
    row |= _times(session, writing)
    kept = _words(session, writing)
    for column in (*COLUMNS, "duration", *BESIDES):
        if not row.get(column) and (words := kept.get(f"{KEPT}{column.replace('_', '-')}")):
            row[column] = words
    if (words := kept.get(f"{KEPT}kind")) and not _is_kind(words):
        row["kind"] = words
    row["timezone"] = row["timezone"] or writing.zone or ""
    others = (local for local in kept if slug(local) == local and column_named(local) not in KNOWN)
    row[AS_EXPORTED] = token_of(session, writing.namespace)
    return row | {local: kept[local] for local in others if not local.startswith(KEPT)}


def _is_kind(words: str) -> bool:
    try:
        read_kind(words)
    except Refusal:
        return False
    return True


def _joined(names: Iterable[str]) -> str:
    return f"{SEPARATOR} ".join(names)


def _words(session: Session, writing: _Writing) -> dict[str, str]:
    """The session's extra data that cells can hold: text under the season's own namespace."""
    prefix = f"{writing.namespace}:"
    return {
        key.removeprefix(prefix): value
        for key, value in session.extra.items()
        if key.startswith(prefix) and isinstance(value, str) and writable(value)
    }


def _times(session: Session, writing: _Writing) -> dict[str, str]:
    """The cells for date, start, end and zone: the shortest forms that read back as the same."""
    start, end, entry = session.start, session.end, session.last_entry_at
    instant = start.instant if start is not None else None
    first = instant or end or entry
    kept = _words(session, writing)
    zone = first.zone if first is not None else None
    timed = {"start": instant, "end": end, "last_entry_at": entry}
    if any(held is None and f"{KEPT}{one.replace('_', '-')}" in kept for one, held in timed.items()):
        # The zone that was beside times which are kept as words is part of what they say.
        said = kept.get(f"{KEPT}timezone")
        zone = zone if said is None else said if said in zone_names() else None
    row = {"timezone": zone or ""}
    clocks = VenueClocks(zone=zone, days=None, session=_itself)
    if start is not None and instant is not None:
        day = dt.date(instant.year, instant.month, instant.day)
        mark = {StartKind.ABOUT: "~", StartKind.NOT_BEFORE: ">"}.get(start.kind, "")
        forms = (*(f"{mark}{form}" for form in _forms(instant)), str(start))
        row["date"] = day.isoformat()
        row["start"] = _shortest(forms, lambda text: start_of(text, day, clocks), start)
    elif start is not None and start.kind is StartKind.ON:
        row["date"] = str(start)
    elif start is not None:
        row["start"] = "TBC" if start.kind is StartKind.TBC else str(start)
    for column in ("date", "start"):
        row.setdefault(column, kept.get(f"{KEPT}{column}", ""))
    if end is not None:
        cells = Cells(date=row["date"], start=row["start"])
        # Words that say the same with more reserve, such as ~18:30, say it better.
        about = kept.get(f"{KEPT}end")
        # Only a start that is known for sure says which day a time alone is on.
        dated = start is not None and start.day is not None
        forms = (*([about] if about else ()), *(_forms(end) if dated else ()), *_dated(end), end.text)
        row["end"] = _shortest(forms, lambda text: _end_of(text, cells, clocks), end.key)
    if entry is not None:
        forms = (*_dated(entry), entry.text)
        row["last_entry_at"] = _shortest(forms, lambda text: instant_of(text, None, clocks).key, entry.key)
    return row


def _itself(words: str) -> str:
    """An id; other words are not resolved here."""
    if slug(words) != words:
        raise Refusal(table_faults.REFERENCE, f"{words!r} is no id.")
    return words


def _forms(instant: Instant) -> Iterator[str]:
    if not instant.second and not instant.microsecond:
        yield f"{instant:%H:%M}"
    yield f"{instant.time().isoformat()}"


def _dated(instant: Instant) -> Iterator[str]:
    return (f"{instant.date().isoformat()}T{form}" for form in _forms(instant))


def _end_of(text: str, cells: Cells, clocks: VenueClocks) -> object:
    end = times_of(attrs.evolve(cells, end=text), clocks).end
    return end.key if end is not None else None


def _shortest(forms: Iterable[str], read: Callable[[str], object], meant: object) -> str:
    """The first of several forms that is read as what is meant; the last one always is."""
    text = ""
    for text in forms:
        try:
            if read(text) == meant:
                return text
        except Refusal:
            continue
    return text
