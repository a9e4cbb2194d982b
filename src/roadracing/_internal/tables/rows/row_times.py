"""When the cells of a row say that its session is, in the light of what was known about it."""

from typing import Final

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_marks import says_nothing
from roadracing._internal.tables.cells.cell_moments import VenueClocks, instant_of
from roadracing._internal.tables.cells.cell_times import Cells, Times, times_of
from roadracing._internal.tables.cells.status_words import status_in_time
from roadracing._internal.tables.rows.row_being_read import RowBeingRead, key_of
from roadracing._internal.tables.rows.row_parties import check_session, session_named
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.start import Start, StartKind
from roadracing._internal.time.zones import UnknownZone, zone
from roadracing._internal.words.clocks import span_text

_FIXED: Final = {"EST": 5, "MST": 7, "HST": 10}
_LONGEST: Final = 100
_OF_TIME: Final = ("date", "start", "end", "duration")
_COMPUTE: Final = "Open the workbook in a spreadsheet program and save it, or write the value."
_TIMED: Final = ("start", "end", "last_entry_at")


def read_times(row: RowBeingRead) -> Times:
    """Start, end, duration and the last time of entry, by the clocks of the row's zone."""
    where = _zone(row)
    clocks = VenueClocks(zone=where, days=row.around.days, session=lambda words: session_named(row, words))
    line = row.line
    formulas = {column for column in _OF_TIME if line.text(column).startswith("=")}
    for column in formulas:
        message = f"{quote(line.text(column))} is a formula that nobody has computed: its value is not known."
        field = "end" if column in ("end", "duration") else "start"
        row.note(table_faults.FORMULA, message, column, field=field, hint=_COMPUTE)
    words = {column: "" if column in formulas else line.text(column) for column in _OF_TIME}
    called_off = _status(row, words)
    times = times_of(Cells(**words), clocks)
    _say(row, times)
    _settle(row, times)
    # Neither a formula nor a word such as cancelled is a word for unknown: what was known stays.
    silent = formulas | called_off
    if row.held is not None and silent:
        for field in ("start", "end"):
            if field in silent or "date" in silent or field == "end":
                row.facts[field] = getattr(row.held, field)
    _format(row, times)
    _last_entry(row, times, clocks)
    # What is kept of a time is only right with the zone it stood beside.
    if line.text("timezone") not in ("", row.around.venue_zone) and any(
        row.kept.get(key_of(one)) for one in _TIMED
    ):
        row.keep("timezone")
    return times


def _status(row: RowBeingRead, words: dict[str, str]) -> set[str]:
    """Take the word for a status out of the cells for times, and say which of them hold nothing else."""
    alone = set()
    for column in ("start", "end"):
        time, status = status_in_time(words[column])
        if status is None:
            continue
        words[column] = time
        if not time:
            alone.add(column)
        if not row.line.text("status"):
            row.facts["status"] = status
    return alone


def _zone(row: RowBeingRead) -> str | None:
    """The zone of the row: its own, what the caller said, the one its session had, the venue's."""
    around, words = row.around, row.line.text("timezone")
    if not says_nothing(words):
        try:
            name = zone(words).key
        except UnknownZone as error:
            reason = str(error)
            row.keep("timezone")
            row.note(
                table_faults.ZONE,
                f"{reason[:1].upper()}{reason[1:]}".rstrip(".?") + ".",
                "timezone",
                field="start",
            )
            return None
        if name in _FIXED:
            message = f"{name} is {_FIXED[name]} hours behind UTC all year; its clocks know no summer time."
            row.note(
                table_faults.FIXED_ZONE,
                message,
                "timezone",
                field="start",
                hint="Name the zone after its place.",
            )
        return name
    if not row.line.says("timezone") and not around.stated and row.held is not None:
        start = row.held.start.instant if row.held.start is not None else None
        own = start or row.held.end or row.held.last_entry_at
        if own is not None:
            return own.zone
    return around.zone


def _say(row: RowBeingRead, times: Times) -> None:
    """What could not be read is said, and kept."""
    zone_at_fault = bool(row.kept.get(key_of("timezone")))
    for remark in times.remarks:
        # An unknown zone was said already.
        if remark.unread.code is not table_faults.NO_ZONE or not zone_at_fault:
            field = "end" if remark.column in ("end", "duration") else "start"
            # A session that nobody knows is a doubt; a start that names none cannot be read.
            unnamed = Severity.ERROR if remark.unread.code is table_faults.REFERENCE else None
            row.unread(remark.column, remark.unread, field, remark.severity or unnamed)
    for column in sorted(times.kept):
        if row.line.text(column):
            row.keep(column)


def _settle(row: RowBeingRead, times: Times) -> None:
    line, held = row.line, row.held
    # A row that is cut short may lack the cell for the start; what is known of it then stays.
    if line.says("start") or held is None:
        row.settle("start", "start", times.start)
    if line.says("end") or times.end is not None or "end" in times.kept:
        row.settle("end", "end", times.end)
    elif held is not None and times.start is not None:
        _against_end(row, times.start, held)
    start = held.start if held is not None else None
    moved = (
        held is None or row.facts.get("start", start) != start or row.facts.get("end", held.end) != held.end
    )
    # Dates and zones stand in the words of starts and ends; an export writes them apart where there are none.
    dateless = start is None or start.kind in (StartKind.AFTER, StartKind.TBC)
    zoneless = (start is None or start.instant is None) and (held is None or held.end is None)
    for column, free in (("date", moved or dateless), ("timezone", moved or zoneless), ("duration", True)):
        if free and line.says(column):
            row.outdate(column)
    now = row.facts.get("start")
    if isinstance(now, Start) and now.kind is StartKind.AFTER:
        check_session(row, "start", now.session)


def _against_end(row: RowBeingRead, start: Start, held: Session) -> None:
    """A start that moved past an end which the timetable does not carry leaves both in doubt."""
    end = held.end
    if end is None or held.start == start or start.instant is None or start.instant <= end:
        return
    row.note(
        table_faults.CONTRADICTION,
        f"The session now starts after {span_text(end)}, when it ends.",
        "start",
        field="end",
        hint="Add a column end, and the end.",
        severity=Severity.WARNING,
    )


def _format(row: RowBeingRead, times: Times) -> None:
    """A duration without a time to count from is the format, unless that has a cell of its own."""
    if times.format is None:
        return
    if row.facts.get("format") is None:
        row.facts["format"] = times.format
    elif row.facts["format"] != times.format:
        row.keep("duration")


def _last_entry(row: RowBeingRead, times: Times, clocks: VenueClocks) -> None:
    if not row.line.says("last_entry_at"):
        return
    words = row.line.text("last_entry_at")
    try:
        value = None if says_nothing(words) else instant_of(words[:_LONGEST], times.day, clocks)
    except Refusal as unread:
        row.refuse("last_entry_at", unread)
        return
    row.settle("last_entry_at", "last_entry_at", value)
