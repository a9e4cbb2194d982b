"""The headings under which official flag lists and other people's tables keep a control log."""

import re
from collections.abc import Mapping
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.text.quoting import quote

from . import log_faults
from .flag_words import Message, facts_of_flag, upper
from .log_rows import LogRow, LogRows

FLAG_TIME: Final = "flag_time"
"""The column of how long a flag lasted that begins in the row."""
ACCUMULATED: Final = "accum_time"
"""The column of how long such flags had lasted in all when that one ended."""

_KNOWN: Final[Mapping[str, tuple[str, ...]]] = {
    "message": (
        "flag message",
        "message flag",
        "flag or message",
        "flag and message",
        "messages",
        "race control message",
        "race control messages",
        "race control",
        "control message",
        "msg",
        "announcement",
    ),
    "time": ("time of day", "tod", "local time", "clock", "clock time", "timestamp", "hour", "day time"),
    "flag": ("flags", "flag type", "flag status", "track flag", "flag color", "flag colour"),
    FLAG_TIME: ("flag time", "flag duration", "flag period", "time under flag"),
    ACCUMULATED: (
        "accum time",
        "acum time",
        "accum flag time",
        "acum flag time",
        "accumulated time",
        "accumulated flag time",
        "acc flag time",
        "cumulative flag time",
        "total flag time",
    ),
    "lap": (
        "lap no",
        "lap nr",
        "laps",
        "leader lap",
        "leaders lap",
        "leader s lap",
        "lap of leader",
        "race lap",
    ),
}
_PERHAPS: Final = (
    "description",
    "event",
    "remarks",
    "remark",
    "comment",
    "comments",
    "details",
    "information",
)
"""Headings that are a message's where nothing else is."""
_SAYS: Final = frozenset({"message", "text", "flag", "status"})
_SPEAKS: Final = frozenset({"message", "text", "flag", "category", "kind"})
_PLACED: Final = frozenset({"message", "text", "category", "scope", "sector", "kind", "status", "mode"})
"""Columns beside a flag that say where it is shown, or what else happens."""
_WHOLE: Final = frozenset({"GREEN", "YELLOW", "RED", "CHEQUERED", "CHECKERED", "WHITE"})
_TIMED: Final = frozenset({"time", "utc", "observed_at", "date", "datetime", "elapsed", "at"})
_STARTS: Final = frozenset(
    {"start", "starts", "start time", "flag start", "begin", "begins", "from", "started"}
)
_LASTED: Final = frozenset({"duration", "length", "lasted", "period"})
_CLOCK: Final = re.compile(r".*\d{1,2}:\d{2}.*")
_MEANT: Final = {words: column for column, all_words in _KNOWN.items() for words in all_words}


def under_known_headings(rows: LogRows) -> LogRows:
    """The rows under the names of columns that a feed has, where their own headings say the same in other words."""
    if "kind" in rows.columns:
        return rows
    named: dict[str, str] = {}
    for column in rows.columns:
        wanted = _MEANT.get(_words(column), column)
        if wanted != column and wanted not in rows.columns and wanted not in named.values():
            named[column] = wanted
    if not _TIMED & {*rows.columns, *named.values()}:
        named = _of_periods(rows, named)
    if not _SPEAKS & {*rows.columns, *named.values()} and (told := _flags(rows, "status")):
        named["status"] = "flag" if all(told) else "message"
    if not _SAYS & {*rows.columns, *named.values()}:
        perhaps = [column for column in rows.columns if _words(column) in _PERHAPS]
        if len(perhaps) == 1:
            named[perhaps[0]] = "message"
    if named:
        rows = attrs.evolve(
            rows,
            columns=tuple(named.get(column, column) for column in rows.columns),
            rows=tuple(_renamed(row, named) for row in rows.rows),
        )
    return _with_whole_yellows(rows)


def _of_periods(rows: LogRows, named: Mapping[str, str]) -> dict[str, str]:
    """The columns of a list of periods, which has the start of each, how long it lasted, and the laps in it."""
    starts = [column for column in rows.columns if _words(column) in _STARTS]
    cells = [str(row.values[column]) for column in starts[:1] for row in rows.rows if row.values.get(column)]
    if len(starts) != 1 or not cells or not all(map(_CLOCK.fullmatch, cells)):
        return dict(named)
    # The laps of a period are not the lap that it began in.
    found = {column: meant for column, meant in named.items() if meant != "lap"} | {starts[0]: "time"}
    lasted = [column for column in rows.columns if _words(column) in _LASTED]
    if len(lasted) == 1 and FLAG_TIME not in {*rows.columns, *found.values()}:
        found[lasted[0]] = FLAG_TIME
    return found


def _flags(rows: LogRows, column: str) -> list[bool]:
    """Whether each cell of a column is a flag in words, if any of them is: the codes of a feed are none."""
    cells = [str(row.values[column]) for row in rows.rows if row.values.get(column)]
    told = [facts_of_flag(Message(flag=upper(cell))) is not None for cell in cells]
    return told if any(told) else []


def _with_whole_yellows(rows: LogRows) -> LogRows:
    """A yellow in a list of nothing but flags, each of which ends the one before, is that of the whole course."""
    if "flag" not in rows.columns or _PLACED & {*rows.columns}:
        return rows
    flags = [upper(str(row.values.get("flag") or "")).removesuffix(" FLAG") for row in rows.rows]
    yellow = [at for at, flag in enumerate(flags) if flag == "YELLOW"]
    ended = all(at + 1 < len(flags) and flags[at + 1] != "YELLOW" for at in yellow)
    if not yellow or not ended or not _WHOLE.issuperset(flags):
        return rows
    first = rows.rows[yellow[0]]
    said = Diagnostic.of(
        log_faults.ASSUMED,
        f"The list holds nothing but flags, each of which ends the one before: {len(yellow)} yellow "
        f"{'flag was' if len(yellow) == 1 else 'flags were'} read as a full-course yellow.",
        place=first.at("flag"),
        hint="If they were shown in one place only, add a column sector.",
    )
    told = tuple(
        attrs.evolve(row, values={**row.values, "flag": "FULL COURSE YELLOW"}) if at in yellow else row
        for at, row in enumerate(rows.rows)
    )
    return attrs.evolve(rows, rows=told, diagnostics=(*rows.diagnostics, said))


def _words(column: str) -> str:
    return " ".join(re.sub(r"[^a-z]+", " ", column.lower()).split())


def _renamed(row: LogRow, named: Mapping[str, str]) -> LogRow:
    return attrs.evolve(
        row,
        values={named.get(column, column): value for column, value in row.values.items()},
        spots={named.get(column, column): spot for column, spot in row.spots.items()},
    )


def renaming(rows: LogRows) -> str:
    """Which columns to rename, judged by what their cells hold: times, and the words of messages."""
    clocks, words = None, None
    longest = 0.0
    for column in rows.columns:
        cells = [str(row.values[column]) for row in rows.rows if column in row.values]
        timed = [cell for cell in cells if _CLOCK.fullmatch(cell)]
        spoken = [cell for cell in cells if re.search(r"[^\W\d]{3}", cell)]
        if cells and 2 * len(timed) > len(cells) and clocks is None:
            clocks = column
        elif cells and 2 * len(spoken) > len(cells):
            length = sum(map(len, spoken)) / len(spoken)
            if length > longest:
                longest, words = length, column
    asked = []
    if words is not None:
        asked.append(f"{quote(words)} to message")
    if clocks is not None and clocks not in {"time", "utc", "observed_at", "date"}:
        asked.append(f"{quote(clocks)} to time")
    if not asked:
        return ""
    return f"Rename the column {' and '.join(asked)}."
