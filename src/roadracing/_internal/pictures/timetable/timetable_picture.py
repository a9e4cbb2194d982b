"""The timetable of a weekend as a picture."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal, get_args

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.pen.finding_marks import Findings
from roadracing._internal.pictures.pen.picture import Picture, PictureError

from . import agenda, day_columns, noticeboard
from .noticeboard import Paper
from .timetable_scene import scene

TimetableForm = Literal["wide", "tall", "print"]
"""The forms of a timetable: for a desk, for a phone, and for a sheet on the noticeboard."""


def timetable(
    season: Season,
    weekend: str | RaceWeekend | None = None,
    *,
    day: dt.date | None = None,
    form: TimetableForm = "wide",
    paper: Paper = "a4",
    only: str | Session | Iterable[str | Session] | None = None,
    whose: str | None = None,
    previous: Season | None = None,
    findings: Findings | None = None,
    now: dt.datetime | None = None,
) -> Picture:
    """A race weekend has one timetable, which a picture shows at a glance: who is on the track, and what else is on.

    Every session is shown once, in the venue's time, in the colours and patterns of its series, and in the lane of
    what it does with the track. What is not known is not drawn: a session whose end nobody published has no lower edge,
    and what has no time is listed apart.

    Args:
        season: the document.
        weekend: the weekend or its id; may be left out where only one has sessions.
        day: the only day to be shown.
        form: ``wide`` for a desk, ``tall`` for a phone, ``print`` for black on white on paper.
        paper: the sheets that ``print`` is laid out for: ``a4`` or ``letter``; no row is torn between two of them.
        only: the sessions to be shown, or their ids, such as those for the public; all of the weekend's unless given.
        whose: whose sessions these are, such as a series or a team, where not everybody's are shown: ``print`` says it
            on each sheet.
        previous: an earlier season of the same namespace; what is different from it is marked.
        findings: a report, or a choice of its findings; errors and warnings are marked at their sessions,
            and told in the words of whoever found them, also where these name a session that is not shown.
        now: the present, shown as a line.

    Raises:
        PictureError: there is no such weekend, form or paper, the weekend has no sessions, none is on that day, or the
            earlier season is of another namespace.
    """
    for what, asked, there in (("form", form, get_args(TimetableForm)), ("paper", paper, get_args(Paper))):
        if asked not in there:
            raise PictureError(f"there is no {what} {asked!r}; there are: {', '.join(there)}")
    if isinstance(day, dt.datetime):
        day = day.date()
    shown = scene(
        season, weekend, day=day, only=only, previous=previous, findings=findings, now=now, whose=whose
    )
    if form == "print":
        return noticeboard.draw(shown, paper)
    return day_columns.draw(shown) if form == "wide" else agenda.draw(shown)
