"""Feeds of real seasons and timetables are read back as the model says."""

import datetime as dt
from pathlib import Path

import icalendar
import pytest

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.feeds.calendars import calendar
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import Audience
from tests.feeds.real import EXAMPLES, real


def test_there_are_examples() -> None:
    """There is something to read."""
    assert {".json", ".csv"} == {path.suffix for path in EXAMPLES}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_same_instants(path: Path) -> None:
    """Every session is read by icalendar at the model's instant or days; only one without either is missing."""
    season = real(path)
    index = Index(season)
    made = calendar(index, Selection(audience=Audience.OPERATIONS))
    read = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(made.content).walk("VEVENT")}

    unknown = {s.id for s in season.sessions if index.starts(s) is None and index.days_of(s) is None}
    shown = [session for session in season.sessions if session.id not in unknown]

    assert unknown == set(made.left_out)
    assert {season.uid(session) for session in shown} == set(read)
    for session in shown:
        event, starts = read[season.uid(session)], index.starts(session)
        if starts is not None:
            assert starts == event.start
            assert (session.end or appearance(index, session).due or starts) == event.end
        else:
            first, last = index.days_of(session) or (None, dt.date.min)
            assert (first, last + dt.timedelta(days=1)) == (event.start, event.end)
