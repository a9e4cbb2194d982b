"""The official timetable as it hangs on the noticeboard: a sheet of paper a day, or several where it is long."""

from collections.abc import Iterator
from math import ceil
from typing import Final

import attrs

from . import paths
from .page_frame import PageFrame
from .page_row import PageRow
from .page_weekend import Weekend
from .timetable_days import TimetableDay
from .told_changes import BulletinText

_ROOMY: Final = 24
_CLOSE: Final = 38
"""How many rows of one line a sheet holds in print of the usual and of a smaller size. Library defaults: what fits on
Letter, which is shorter than A4."""
_SESSION, _SERIES, _OPERATOR = 42, 17, 20
"""How many characters of the usual size a line of these columns holds on paper. Library defaults, seen in Chromium."""
_LINE: Final = 0.7
"""How high another line of a row is, in rows of one line, which have a space between them."""
_MOST_LINES: Final = 6
"""How many lines of a row count, so that one text without an end does not make sheets. Library default."""


@attrs.frozen
class Sheet:
    """A day, or a part of a long one, on a sheet of its own.

    Attributes:
        day: the day, with the rows that are on this sheet.
        part: which of the sheets of its day it is, from 1.
        number: which sheet it is.
        density: how closely its rows have to stand to fit on it.
    """

    day: TimetableDay
    part: int
    number: int
    density: str


def noticeboard_page(frame: PageFrame, weekend: Weekend, notices: tuple[BulletinText, ...]) -> bytes:
    """Everything on a weekend's timetable, whoever it is for, with who issued it when."""
    parts = [(part, days) for day in weekend.timetable for part, days in enumerate(_on_sheets(day), start=1)]
    sheets = tuple(
        Sheet(day, part, number, _density(sum(map(_height, day.rows))))
        for number, (part, day) in enumerate(parts, start=1)
    )
    return frame.write(
        "noticeboard.html",
        paths.noticeboard_page(weekend.id),
        weekend=weekend,
        sheets=sheets,
        latest=notices[0] if notices else None,
    )


def _height(row: PageRow) -> float:
    """How high a row is on paper, in rows of one line."""
    words = (row.title, row.length, row.status_words, row.audience, row.place, row.department, row.notes)
    session = " ".join(word for word in words if word)
    series = " ".join((", ".join(one.label for one in row.series), *row.classes))
    filled = ((session, _SESSION), (series, _SERIES), (row.operator or "", _OPERATOR))
    lines = max(ceil(len(text) / width) for text, width in filled)
    return 1 + _LINE * (min(max(lines, 1), _MOST_LINES) - 1)


def _on_sheets(day: TimetableDay) -> Iterator[TimetableDay]:
    """A day on as few sheets as it needs in print that can be read from a step away, each about as full."""
    heights = [_height(row) for row in day.rows]
    each = sum(heights) / max(1, ceil(sum(heights) / _CLOSE))
    first, used = 0, 0.0
    for number, height in enumerate(heights):
        if number > first and (used + height / 2 > each or used + height > _CLOSE):
            yield attrs.evolve(day, rows=day.rows[first:number])
            first, used = number, 0.0
        used += height
    yield attrs.evolve(day, rows=day.rows[first:])


def _density(rows: float) -> str:
    return "roomy" if rows <= _ROOMY else "close"
