"""A session is an ``icalendar.Event``, and the bytes in the feeds are its bytes."""

import datetime as dt

import pytest
from hypothesis import given

from roadracing._internal.feeds.calendar_entry import UndatedError
from roadracing._internal.feeds.calendars import calendar
from roadracing._internal.feeds.component import to_component
from roadracing._internal.feeds.feed_stamp import stamp
from roadracing._internal.feeds.options import Options
from roadracing._internal.feeds.rendering import entry_of
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.session import Session
from tests.effort import tries
from tests.feeds.icalendar_verdict import judged
from tests.feeds.seasons import OPTIONS, seasons, sebring


@tries(15)
@given(seasons(), OPTIONS)
def test_same_bytes(season: Season, options: Options) -> None:
    """Feeds hold, for every session they show, what its component writes, and what icalendar builds of its facts."""
    index = Index(season)
    made = calendar(index, Selection(audience=Audience.OPERATIONS), options=options)
    _, begin, rest = made.content.partition(b"\r\nBEGIN:VEVENT\r\n")
    components, built = b"", b""
    for session in season.sessions:
        if session.id not in {*made.left_out, *made.dropped}:
            components += to_component(index, session, options).to_ical()
            shown = entry_of(index, session, stamp(index, session), options)  # type: ignore[arg-type]
            built += judged(shown).to_ical()  # type: ignore[arg-type]

    assert components == built == (begin + rest).removeprefix(b"\r\n").removesuffix(b"END:VCALENDAR\r\n")


def test_access() -> None:
    """What a component holds can be reached and changed as that of any other event."""
    season = sebring()
    event = to_component(season, next(s for s in season.sessions if s.id == "race"))
    event.add("X-GATE", "7")

    assert dt.datetime(2004, 3, 20, 15, 30, tzinfo=dt.UTC) == event.start
    assert dt.timedelta(hours=12) == event.duration
    assert "ALMS 12 Hours – Mobil 1 12 Hours of Sebring" == event["SUMMARY"]
    assert ["ALMS", "Race"] == event.categories
    assert b"X-GATE:7\r\n" in event.to_ical()


def test_undated() -> None:
    """A session with neither a time nor a day has no component, and the message says what to set."""
    lost = Session(id="lost", weekend="nowhere", kind=SessionKind.RACE)
    with pytest.raises(UndatedError, match="session lost has neither a time nor a day: give it a 'start'"):
        to_component(sebring(sessions=(lost,)), lost)
