"""When events of a calendar start and end."""

import datetime as dt

import pytest

from roadracing._internal.time.start import Start
from tests.calendars.test_calendar_reading import read, sessions
from tests.tables.building import FRIDAY, SATURDAY, ZONE, at, one, problems
from tests.tables.calendars import OUTLOOK, calendar


class TestTimes:
    """Starts and ends of events."""

    def test_a_day(self) -> None:
        """An all-day event is on its day, at a time nobody has published."""
        for end in ("\nDTEND;VALUE=DATE:20130421", "\nDTEND;VALUE=DATE:20130420", "\nDURATION:P1D", ""):
            reading = read(
                calendar(f"UID:1\nDTSTART;VALUE=DATE:20130420{end}\nSTATUS:TENTATIVE\nSUMMARY:Race")
            )

            assert (Start.on(SATURDAY), None) == (one(reading).start, one(reading).end)
            assert [] == problems(reading)

    def test_several_days(self) -> None:
        """An event over several days is on all days of its new weekend, with the last beside it."""
        reading = read(OUTLOOK)
        session = sessions(reading)["Grand Prix of Long Beach"]

        assert reading.season is not None
        assert Start.tbc() == session.start
        assert (FRIDAY, dt.date(2013, 4, 21)) == reading.season.weekends[0].days
        assert "2013-04-21" == session.extra["icalendar.invalid:last-day"]
        assert "event-of-several-days" in [d.name for d in reading.diagnostics]

    @pytest.mark.parametrize(
        ("lines", "end"),
        [
            ("", None),
            ("DTEND:20130420T233000Z", at("16:30")),
            ("DURATION:PT0S", at("16:30")),
            ("DURATION:PT1H30M", at("18:00")),
            ("DURATION:P1D", at("16:30", SATURDAY + dt.timedelta(days=1))),
            ("DURATION:P1DT1H", at("17:30", SATURDAY + dt.timedelta(days=1))),
        ],
    )
    def test_ends(self, lines: str, end: object) -> None:
        """An end is as given, a moment if it is the start, and unknown if nobody says it."""
        reading = read(
            calendar(f"UID:1\nDTSTART:20130420T233000Z\nSUMMARY:Race\n{lines}".strip()), timezone=ZONE
        )

        assert end == one(reading).end
        assert [] == problems(reading)

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
    def test_what_cannot_be_read_costs_one_fact(self, lines: str, name: str) -> None:
        """A time that cannot be read is an error at its line; the session and the other events are there."""
        good = "UID:2\nDTSTART:20130420T233000Z\nSUMMARY:Race"
        reading = read(calendar(f"UID:1\n{lines}", good), timezone=ZONE)
        assert reading.season is not None

        assert [name] == [error.name for error in reading.errors]
        assert 2 == len(reading.season.sessions)
        assert Start.at(at("16:30")) == sessions(reading)["Race"].start
        assert reading.errors[0].place is not None
        assert reading.errors[0].place.line is not None
