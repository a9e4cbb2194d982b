"""Dates, times and lengths as a calendar writes them."""

import pytest

from roadracing._internal.time.start import Start
from tests.calendars.reading import read, sessions
from tests.tables.building import ZONE, at
from tests.tables.calendars import calendar


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("DTSTART:20130420T993000Z", "unread-event-time"),
        ("DTSTART:2013-04-20T10:00:00Z", "unread-event-time"),
        ("DTSTART;VALUE=DATE:20130230", "unread-event-time"),
        ("DTSTART:", "unread-event-time"),
        ("DTSTART:00010101T000000Z", "unread-event-time"),
        ("SUMMARY:nothing else", "unread-event-time"),
        ("DTSTART:20130420T100000Z\nDTEND:later", "unread-event-time"),
        ("DTSTART:20130420T100000Z\nDTEND:20130420T090000Z", "contradictory-times"),
        ("DTSTART:20130420T100000Z\nDTEND;VALUE=DATE:20130421", "unread-event-time"),
        ("DTSTART;VALUE=DATE:20130420\nDTEND;VALUE=DATE:20130419", "contradictory-times"),
        ("DTSTART:20130420T100000Z\nDURATION:-PT1H", "unread-event-time"),
        ("DTSTART:20130420T100000Z\nDURATION:1 hour", "unread-event-time"),
        ("DTSTART:20130420T100000Z\nDURATION:P9999999999D", "unread-event-time"),
        ("DTSTART:20130420T100000Z\nDURATION:P9999999W", "unread-event-time"),
    ],
)
def test_what_cannot_be_read_costs_one_fact(lines: str, name: str) -> None:
    """A time that cannot be read is an error at its line; the session and the other events are there."""
    good = "UID:2\nDTSTART:20130420T233000Z\nSUMMARY:Race"
    reading = read(calendar(f"UID:1\n{lines}", good), timezone=ZONE)
    assert reading.season is not None

    assert [name] == [error.name for error in reading.errors]
    assert 2 == len(reading.season.sessions)
    assert Start.at(at("16:30")) == sessions(reading)["Race"].start
    assert reading.errors[0].place is not None
    assert reading.errors[0].place.line is not None
