"""A control log is written as a table or as JSON with one entry a line, so that it reads back as the same log."""

import csv
import io
import json
from typing import Any, Final

from roadracing._internal.control.replay.corrections import entries_of
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.tables.cells.spreadsheet_apostrophe import shielded, writable
from roadracing._internal.time.instant import Instant

from .log_fields import FIELDS, write_cell, write_value
from .log_reading import UNASSIGNED
from .log_times import local_text

_ALWAYS: Final[tuple[str, ...]] = ("sequence", "observed_at", "timezone", "kind")


def log_ndjson(log: ControlLog) -> str:
    """A control log as JSON: an object a line, in the order in which the entries were added.

    Facts that are not known are left out. Its incidents and decisions are not in it: they stay in the season.
    """
    lines = []
    for entry in entries_of(log):
        held = {
            name: write_value(name, value)
            for name in FIELDS
            if (value := getattr(entry, name)) not in (None, ())
        }
        if entry.extra:
            held["extra"] = dict(entry.extra)
        lines.append(json.dumps(held, ensure_ascii=False, allow_nan=False))
    return "".join(f"{line}\n" for line in lines)


def log_csv(log: ControlLog, *, timezone: str | None = None, namespace: str = UNASSIGNED) -> str:
    """A control log as a table: a row an entry, in the order in which they were added, a column for each fact it has.

    Times are what the clocks showed in the entry's zone, which a column names. A text that a spreadsheet would run has
    an apostrophe in front, which reading takes off. What is kept beside facts has columns that begin
    with ``log_``; other people's data under other namespaces is not in it, and neither is what is no text.

    Args:
        log: the log.
        timezone: the zone of entries that have no time of their own to name one.
        namespace: the id space of what is kept beside facts.
    """
    rows = [_cells(entry, timezone, namespace) for entry in entries_of(log)]
    used = {column for row in rows for column in row}
    columns: list[str] = [name for name in ("id", *_ALWAYS) if name in used or name in _ALWAYS]
    columns += [name for name in FIELDS if name in used and name not in columns]
    columns += sorted(used - set(columns))
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([shielded(row.get(column, "")) for column in columns] for row in rows)
    return written.getvalue()


def _cells(entry: LogEntry, timezone: str | None, namespace: str) -> dict[str, str]:
    """The words of an entry's row, by column."""
    times = {
        name: value
        for name in ("observed_at", "logged_at", "hold_until")
        if isinstance(value := getattr(entry, name), Instant)
    }
    first = next(iter(times.values()), None)
    zone = str(first.zone) if first is not None else timezone
    row: dict[str, str] = {}
    for name in FIELDS:
        held: Any = getattr(entry, name)
        if held in (None, ()):
            continue
        if isinstance(held, Instant):
            row[name] = local_text(held, zone) if zone and str(held.zone) == zone else str(held)
        else:
            row[name] = write_cell(name, held)
    if zone is not None:
        row["timezone"] = zone
    prefix = f"{namespace}:log-"
    for key, value in entry.extra.items():
        if not key.startswith(prefix):
            continue
        if isinstance(value, str) and writable(value):
            row[f"log_{key.removeprefix(prefix).replace('-', '_')}"] = value
    return row
