"""When events of a calendar start and end."""

import datetime as dt

import pytest

from roadracing._internal.time.start import Start
from tests.calendars.reading import read, sessions
from tests.tables.building import FRIDAY, SATURDAY, ZONE, at, one, problems
from tests.tables.calendars import OUTLOOK, calendar


def test_a_day() -> None:
    """An all-day event is on its day, at a time nobody has published."""
    for end in ("\nDTEND;VALUE=DATE:20130421", "\nDTEND;VALUE=DATE:20130420", "\nDURATION:P1D", ""):
        reading = read(calendar(f"UID:1\nDTSTART;VALUE=DATE:20130420{end}\nSTATUS:TENTATIVE\nSUMMARY:Race"))

        assert (Start.on(SATURDAY), None) == (one(reading).start, one(reading).end)
        assert [] == problems(reading)


def test_several_days() -> None:
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
def test_ends(lines: str, end: object) -> None:
    """An end is as given, a moment if it is the start, and unknown if nobody says it."""
    reading = read(calendar(f"UID:1\nDTSTART:20130420T233000Z\nSUMMARY:Race\n{lines}".strip()), timezone=ZONE)

    assert end == one(reading).end
    assert [] == problems(reading)
