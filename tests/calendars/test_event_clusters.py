"""Events of one weekend and of a whole season."""

import datetime as dt

from tests.calendars.reading import read
from tests.tables.building import ZONE, problems
from tests.tables.calendars import calendar

SEASON = calendar(
    "UID:1\nDTSTART:20130420T233000Z\nDTEND:20130421T013000Z\nSUMMARY:Race",
    "UID:2\nDTSTART;VALUE=DATE:20130419\nDTEND;VALUE=DATE:20130422\nSUMMARY:Weekend",
    "UID:3\nDTSTART;VALUE=DATE:20130419\nDTEND;VALUE=DATE:20130420\nSUMMARY:The day before",
    "UID:4\nDTSTART:20130420T063000Z\nDTEND:20130420T070000Z\nSUMMARY:Until midnight",
    "UID:5\nDTSTART:20130720T163000\nSUMMARY:Floating\n",
    "UID:6\nDTSTART:soon\nSUMMARY:Nobody knows",
    "UID:7\nDTSTART;VALUE=DATE:00010101\nDTEND;VALUE=DATE:00010101\nSUMMARY:Ages ago",
)


def test_a_season() -> None:
    """Events that are months apart are more than a weekend, with a warning."""
    reading = read(calendar("UID:1\nDTSTART:20130420T233000Z", "UID:2\nDTSTART:20130720T233000Z"))

    assert ["more-than-a-weekend"] == problems(reading)


def test_one_weekend_of_a_season() -> None:
    """With the first and the last day named, events that touch none of them are left out, which is said."""
    day = dt.date(2013, 4, 20)
    reading = read(SEASON, timezone=ZONE, first_day=day, last_day=day)
    assert reading.season is not None

    assert {"Race", "Weekend", "Nobody knows"} == {s.title for s in reading.season.sessions}
    assert ["4 of 7 events are not on the days from 2013-04-20 to 2013-04-20, and were left out."] == [
        d.message for d in reading.diagnostics if d.name == "events-of-other-days"
    ]


def test_all_of_a_season() -> None:
    """Without days every event is a session."""
    reading = read(SEASON, timezone=ZONE)
    assert reading.season is not None

    assert 7 == len(reading.season.sessions)
