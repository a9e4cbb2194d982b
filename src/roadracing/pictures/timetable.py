"""The timetable of a weekend as a picture."""

import datetime as dt
from collections.abc import Callable
from typing import Final, Literal, get_args

from roadracing.model import Instant, RaceWeekend, Season

from . import agenda, columns, noticeboard
from .marks import Findings
from .picture import Picture, PictureError
from .scene import Scene, scene

TimetableForm = Literal["wide", "tall", "print"]
"""The forms of a timetable: for a desk, for a phone, and for a sheet on the noticeboard."""

_FORMS: Final[dict[str, Callable[[Scene], Picture]]] = {
    "wide": columns.draw,
    "tall": agenda.draw,
    "print": noticeboard.draw,
}


def timetable(
    season: Season,
    weekend: str | RaceWeekend | None = None,
    *,
    day: dt.date | None = None,
    form: TimetableForm = "wide",
    previous: Season | None = None,
    findings: Findings | None = None,
    now: Instant | None = None,
) -> Picture:
    """A race weekend has one timetable, which a picture shows at a glance: who is on the track, and what else is on.

    Every session is shown once, in the venue's time, in the colours and patterns of its series, and in the lane of
    what it does with the track. What is not known is not drawn: a session whose end nobody published has no lower edge,
    and what has no time is listed apart.

    Args:
        season: the document.
        weekend: the weekend or its id; may be left out where the document has only one.
        day: the only day to be shown.
        form: ``wide`` for a desk, ``tall`` for a phone, ``print`` for black on white on paper.
        previous: an earlier season of the same namespace; what is different from it is marked.
        findings: a report, or a choice of its findings; errors and warnings are marked at their sessions.
        now: the present, shown as a line.

    Raises:
        PictureError: there is no such weekend, it has no sessions, none is on that day, there is no such form, or
            the earlier season is of another namespace.
    """
    if form not in _FORMS:
        raise PictureError(f"there is no form {form!r}; the forms are: {', '.join(get_args(TimetableForm))}")
    if isinstance(day, dt.datetime):
        day = day.date()
    return _FORMS[form](scene(season, weekend, day=day, previous=previous, findings=findings, now=now))
