"""The facts of a row of a log, one by one; what cannot be read is kept with its words."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.log_entry import EntryKind
from roadracing._internal.model.kernel.json_value import NO_EXTRA, Extra, JsonValue
from roadracing._internal.tables.cells.ids_of_words import fresh, slug
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.zones import UnknownZone, zone as zone_named

from . import log_faults
from .log_fields import ALIASES, FIELDS, read_value
from .log_rows import LogRow
from .log_times import Clocks, NoDay, NoZone

BESIDE: Final = frozenset({"timezone", "date", "time", "utc", "extra"})
"""Columns that are no facts, and say something about them."""
_TIMED: Final = frozenset({"time", "observed_at", "utc"})
"""Columns beside which a date is the day of their times."""


@attrs.frozen(kw_only=True)
class LogBeingRead:
    """What the reading of each row depends on."""

    log: str
    clocks: Clocks
    session: str | None
    book: RuleBook | None
    namespace: str
    feed: bool
    found: list[Diagnostic]
    notes: list[tuple[Place, str]]
    unplaced: list[tuple[type[ValueError], Place, str]] = attrs.field(factory=list)

    def fault(self, row: LogRow, column: str, reason: str, hint: str | None = None) -> None:
        """A value cannot be read."""
        shown = row.values.get(column)
        words = reason if reason.startswith('"') else f"{column} {reason}"
        code = log_faults.CELL
        self.found.append(
            Diagnostic.of(
                code,
                f"{words[:1].upper()}{words[1:]}; its words are kept.",
                place=row.at(column),
                hint=hint,
                context={"column": column, "words": str(shown)[:200]},
            )
        )


def unplaced_times(reading: LogBeingRead) -> Iterator[Diagnostic]:
    """What all times lack that are by the clocks of nobody knows where, or of nobody knows which day: each once."""
    for kind, code, lacking, hint in _LACKING:
        held = [(place, reason) for one, place, reason in reading.unplaced if one is kind]
        if not held:
            continue
        reason = held[0][1]
        message = (
            f"{reason[:1].upper()}{reason[1:]}"
            if len(held) == 1
            else f"{len(held)} times {lacking}: the first is {quote(reason.split(chr(34))[1])}"
        )
        yield Diagnostic.of(
            code,
            f"{message}; their words are kept." if len(held) > 1 else f"{message}; its words are kept.",
            place=held[0][0],
            hint=hint,
            context={"times": len(held), "lines": [place.line for place, _ in held]},
        )


_LACKING: Final = (
    (
        NoDay,
        log_faults.CELL,
        "have no day",
        "Name the day on which the log begins, or write it before each time, as in 2004-07-18T09:05:30.",
    ),
    (
        NoZone,
        log_faults.NO_ZONE,
        "have no offset, and the venue's time zone is not known",
        "Name the venue's time zone, or write the offset behind the time.",
    ),
)


def beside_facts(kept: Mapping[str, Any], reading: LogBeingRead) -> dict[str, Any]:
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


def around_of(row: LogRow, reading: LogBeingRead, kept: dict[str, Any]) -> dict[str, Any]:
    """The zone and the day that a row itself names."""
    around: dict[str, Any] = {}
    zone, day = row.values.get("timezone"), row.values.get("date")
    if zone is not None:
        try:
            zone_named(str(zone))
        except UnknownZone as error:
            reading.fault(row, "timezone", str(error))
            kept["timezone"] = zone
        else:
            around["zone"] = str(zone)
    if isinstance(day, str):
        try:
            around["day"] = dt.date.fromisoformat(day.strip())
            if not row.values.keys() & _TIMED:
                kept["date"] = day
        except ValueError:
            # A column of this name may hold whole times, as OpenF1's does.
            if row.values.keys() & _TIMED:
                reading.fault(row, "date", f"{quote(day)} is no date: write 2004-07-18")
                kept["date"] = day
    return around


def read_fact(  # noqa: PLR0917 - what a cell is read with, always in this order
    field: str, column: str, row: LogRow, reading: LogBeingRead, around: dict[str, Any], kept: dict[str, Any]
) -> Any:
    """A fact; ``None``, with its words kept, where it cannot be read."""
    value = row.values[column]
    try:
        return read_value(field, value, plain=row.plain, clocks=reading.clocks, around=around)
    except (NoZone, NoDay) as error:
        # What every time of a log lacks is said once.
        reading.unplaced.append((type(error), row.at(column), str(error)))
    except (ValueError, OverflowError) as error:
        reading.fault(row, column, str(error), getattr(error, "hint", None))
    kept[column.replace("_", "-")] = value
    return None


def facts_of_row(
    row: LogRow, reading: LogBeingRead, around: dict[str, Any], kept: dict[str, Any]
) -> dict[str, Any]:
    """The facts of a row whose columns are named as these."""
    facts: dict[str, Any] = {}
    timed = "time" if "time" in row.values else "date" if "observed_at" not in row.values else ""
    extra: dict[str, Any] = {}
    for column, value in row.values.items():
        field = ALIASES.get(column, column)
        if column == "extra" and isinstance(value, dict):
            extra = value
        elif column == "date" and timed == "date" and "day" not in around:
            facts["observed_at"] = read_fact("observed_at", column, row, reading, around, kept)
        elif field in FIELDS and (field == column or field not in row.values):
            facts[field] = read_fact(field, column, row, reading, around, kept)
        elif column not in BESIDE:
            kept[column.removeprefix("log_").replace("_", "-")] = value
    if facts.get("kind") is None:
        facts["kind"] = EntryKind.NOTE
        if "kind" not in row.values:
            reading.fault(row, "kind", "is missing", "Write what the entry is about, such as track-status.")
    found = {name: value for name, value in facts.items() if value is not None}
    if extra:
        found["extra"] = _extra(extra, row, reading, kept)
    return found


def _extra(extra: dict[str, Any], row: LogRow, reading: LogBeingRead, kept: dict[str, Any]) -> Extra:
    try:
        return Extra({**extra, **beside_facts(kept, reading)})
    except ValueError as error:
        reading.fault(row, "extra", str(error))
        return NO_EXTRA
    finally:
        kept.clear()
