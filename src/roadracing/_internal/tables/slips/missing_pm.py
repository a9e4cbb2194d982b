"""Times that were probably meant for the other half of the day: a clock of twelve hours without am and pm."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_clock import plain
from roadracing._internal.tables.sheets.timetable_sheet import Line, TimetableSheet
from roadracing._internal.text.quoting import quote

_BARE: Final = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_AFTERNOON: Final = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))? ?p(?:\.? ?m)?\.?")
_HOUR: Final = 60
_NOON: Final = 12 * _HOUR
_WRITE: Final = "Write 13:20 or 1:20 pm for the afternoon, 01:20 for the night."
_MOST: Final = 5
_RELATED: Final = 200
_EARLY: Final = 7 * _HOUR
"""Before seven nobody begins a day that goes on with times after it: library default."""
_TIMED: Final = ("start", "end")


def half_days(sheet: TimetableSheet) -> Iterator[Diagnostic]:
    """Rows whose times are probably in the afternoon and were read as the morning.

    A row that ends in the afternoon by its own words, and starts at a time that could be too. And, once for
    a timetable that writes no time like 13:00: rows that would go on until the next day.
    """
    for line in sheet.lines:
        start, end = _bare(line, "start"), _afternoon(line)
        if start is not None and end is not None and start.minutes > 0 and start.minutes + _NOON < end:
            message = (
                f"{quote(start.text)} does not say which half of the day it is in, and the row ends in the afternoon; "
                f"it was read as the morning."
            )
            yield _said(sheet, line, "start", message)
    over = _over_midnight(sheet.lines)
    if over:
        first = over[0]
        message = (
            f"From {first.text('start').strip()} until {first.text('end').strip()} is until the next day as it stands, "
            f"and no time in this timetable is written like 13:00."
        )
        more = [
            Related(message=f"row {line.number}", place=sheet.place(line, "end")) for line in over[1:_MOST]
        ]
        yield attrs.evolve(_said(sheet, first, "end", message), related=tuple(more))
    else:
        yield from _back_to_the_morning(sheet)


def _back_to_the_morning(sheet: TimetableSheet) -> Iterator[Diagnostic]:
    """Rows of a day whose times go from the morning back to 1:00, in a timetable that writes no time like 13:00."""
    starts = [(line, _bare(line, "start")) for line in sheet.lines]
    if any(
        line.text(column).strip() and _bare(line, column) is None for line, _ in starts for column in _TIMED
    ):
        return
    times = [one for line in sheet.lines for column in _TIMED if (one := _bare(line, column))]
    if any(not _HOUR <= one.minutes < _NOON + _HOUR for one in times) or not any(
        one.text[1:2] == ":" for one in times
    ):
        return
    back: list[Line] = []
    for _, held in groupby(starts, key=lambda one: one[0].text("date")):
        day = [(line, time.minutes) for line, time in held if time is not None]
        at = next((at for at in range(1, len(day)) if day[at][1] < day[at - 1][1]), None)
        if at is None:
            continue
        meant = [
            minutes + _NOON * (place >= at and minutes < _NOON) for place, (_, minutes) in enumerate(day)
        ]
        if day[at][1] < _EARLY and day[0][1] >= _EARLY and meant == sorted(meant):
            back.extend(line for line, _ in day[at:])
    if not back:
        return
    more = [Related(message=f"row {line.number}", place=sheet.place(line, "start")) for line in back[1:]]
    read = "it was" if len(back) == 1 else f"{len(back)} rows were"
    message = (
        f"From {back[0].text('start').strip()} on, the times of the day are earlier than those above, "
        f"and no time in this timetable is written like 13:00; {read} read as the night."
    )
    yield attrs.evolve(_said(sheet, back[0], "start", message), related=tuple(more[:_RELATED]))


def _said(sheet: TimetableSheet, line: Line, column: str, message: str) -> Diagnostic:
    return Diagnostic.of(
        table_faults.HALF_OF_DAY, message, place=sheet.place(line, column), hint=_WRITE, related=()
    )


@attrs.frozen
class _Bare:
    """A time that says neither am nor pm: its words, and its minutes since midnight."""

    text: str
    minutes: int
    padded: bool


def _bare(line: Line, column: str) -> _Bare | None:
    words = plain(line.text(column))
    found = _BARE.fullmatch(words)
    if found is None:
        return None
    return _Bare(words, int(found[1]) * _HOUR + int(found[2]), found[1].startswith("0"))


def _afternoon(line: Line) -> int | None:
    """The minutes since midnight of an end that says pm."""
    found = _AFTERNOON.fullmatch(plain(line.text("end")))
    return int(found[1]) % 12 * _HOUR + int(found[2] or 0) + _NOON if found else None


def _over_midnight(lines: Iterable[Line]) -> list[Line]:
    """The rows that end the next day as they stand, and the same day if afternoons are meant."""
    over = []
    short = False
    for line in lines:
        start, end = _bare(line, "start"), _bare(line, "end")
        short = short or any(one is not None and one.text[1:2] == ":" for one in (start, end))
        if any(one is not None and not _HOUR <= one.minutes < _NOON + _HOUR for one in (start, end)):
            # A timetable that writes 13:00 or 0:30 counts to 24.
            return []
        if start is None or end is None or end.padded:
            continue
        if end.minutes < start.minutes < end.minutes + _NOON:
            over.append(line)
    # Where every hour has two digits, as the ISO writes them, nothing speaks for a clock of twelve hours.
    return over if short else []
