"""A log that is kept by the clock alone goes over midnight: its times begin again, and the day is the next one."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic

from . import log_faults
from .log_rows import LogRow
from .log_times import Clocks, clock_of

_TIMED: Final = ("observed_at", "utc", "time", "logged_at")
_OVER: Final = 12 * 3600
"""A clock that shows this much less than the line before has gone over midnight, in seconds; one that shows less by
less, the line was entered late. Library default."""
_LATE: Final = 23 * 3600
"""A clock that shows this much more than the line before, after midnight, is that of a line from before it, in seconds.
Library default: lines are entered within the hour."""


def over_midnight(rows: Iterable[LogRow], clocks: Clocks, found: list[Diagnostic]) -> Iterator[LogRow]:
    """The rows of a log, with the day where it is not the one that the log begins on.

    Args:
        rows: the rows, in the order of the log.
        clocks: which clocks the log was kept by; without a day nothing is changed.
        found: where it is said that the day was taken to be the next one.
    """
    day, before = clocks.day, None
    for row in rows:
        clock = _seconds(row) if day is not None and "date" not in row.values else None
        if day is None or clock is None:
            yield row
            continue
        if before is not None and before - clock > _OVER:
            day += dt.timedelta(days=1)
            message = f"The clock goes over midnight here: from this row on the day is taken to be {day.isoformat()}."
            found.append(Diagnostic.of(log_faults.ASSUMED, message, place=row.place))
        elif before is not None and clock - before > _LATE and day != clocks.day:
            # A line from before midnight was entered late.
            yield _on(row, day - dt.timedelta(days=1))
            continue
        before = clock
        yield _on(row, day) if day != clocks.day else row


def _on(row: LogRow, day: dt.date) -> LogRow:
    return attrs.evolve(row, values={**row.values, "date": day.isoformat()})


def _seconds(row: LogRow) -> float | None:
    """What the clock showed, in seconds of the day; ``None`` where the row says more or less than a clock."""
    said = next((row.values[column] for column in _TIMED if column in row.values), None)
    return clock_of(said) if isinstance(said, str) else None
