"""The official timetable as it hangs on the noticeboard: a sheet of paper a day."""

from typing import Final

import attrs

from . import paths
from .changes import Notice
from .days import Day
from .frame import Frame
from .weekend import Weekend

_ROOMY: Final = 24
_CLOSE: Final = 40
"""How many rows a sheet holds in print of the usual and of a smaller size. Library defaults: what fits on A4, landscape
letters being shorter and portrait ones longer than that."""


@attrs.frozen
class Sheet:
    """A day on a sheet of its own.

    Attributes:
        day: the day.
        number: which sheet it is.
        density: how closely its rows have to stand to fit on it.
    """

    day: Day
    number: int
    density: str


def noticeboard_page(frame: Frame, weekend: Weekend, notices: tuple[Notice, ...]) -> bytes:
    """Everything on a weekend's timetable, whoever it is for, with who issued it when."""
    sheets = tuple(
        Sheet(day, number, _density(len(day.rows))) for number, day in enumerate(weekend.timetable, start=1)
    )
    return frame.write(
        "noticeboard.html",
        paths.noticeboard_page(weekend.id),
        weekend=weekend,
        sheets=sheets,
        latest=notices[0] if notices else None,
    )


def _density(rows: int) -> str:
    return "roomy" if rows <= _ROOMY else "close" if rows <= _CLOSE else "closest"
