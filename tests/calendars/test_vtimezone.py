"""Zones that calendars define for themselves."""

import datetime as dt

import pytest

from roadracing._internal.calendars.calendar_lines import Component, content_of
from roadracing._internal.calendars.vtimezone import Definition, definition_of

NEW_YORK = """\
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT"""


def zone(*lines: str) -> Component:
    """A VTIMEZONE of these lines."""
    text = "\n".join(["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE", "END:VCALENDAR"])
    return content_of(text).calendars[0].parts[0]


def defined(*lines: str) -> Definition:
    """The zone that lines define."""
    found = definition_of(zone("TZID:here", *lines))
    assert found is not None
    return found


def standard(rule: str, start: str = "20071104T020000") -> str:
    """A part of a definition with another rule."""
    return f"BEGIN:STANDARD\nDTSTART:{start}\n{rule}\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nEND:STANDARD"


@pytest.mark.parametrize(
    ("wall", "hours"),
    [
        ("2013-01-20T12:00", -5),
        ("2013-03-10T01:59", -5),
        ("2013-03-10T03:00", -4),
        ("2013-07-20T12:00", -4),
        ("2013-11-03T00:59", -4),
        ("2013-11-03T01:30", -4),
        ("2013-11-03T02:00", -5),
        ("2013-12-31T23:59", -5),
        ("2000-07-01T12:00", -5),
        ("9999-12-31T23:59", -5),
        ("0001-01-01T00:00", -5),
    ],
)
def test_yearly_rules(wall: str, hours: int) -> None:
    """Clocks are put forward and back by the rules; of a time that is shown twice the first is meant."""
    assert dt.timedelta(hours=hours) == defined(NEW_YORK).offset(dt.datetime.fromisoformat(wall))


def test_dates_and_ends_of_rules() -> None:
    """Single dates count, and a rule ends when it says so."""
    dates = standard("RDATE:20081102T020000,20091101T020000")
    until = "\n".join(
        [
            standard("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU;UNTIL=20101107T060000Z"),
            "BEGIN:DAYLIGHT\nDTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=20100314T070000Z",
            "TZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nEND:DAYLIGHT",
        ]
    )

    assert dt.timedelta(hours=-5) == defined(dates).offset(dt.datetime(2009, 12, 1))  # noqa: DTZ001
    for year, month, hours in ((2010, 7, -4), (2010, 12, -5), (2013, 7, -5), (2030, 7, -5)):
        assert dt.timedelta(hours=hours) == defined(until).offset(dt.datetime(year, month, 1))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", 27),
        ("RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU", 13),
        ("RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=5", 5),
    ],
)
def test_kinds_of_yearly_rules(rule: str, day: int) -> None:
    """The last Sunday, the Sunday of the second week and a day of the month are all days of a year."""
    found = defined(standard(rule, "20071001T020000"))

    assert dt.timedelta(hours=-4) == found.observances[0].before
    onset = found.observances[0].onset(dt.datetime(2013, 12, 1))  # noqa: DTZ001
    assert dt.datetime(2013, 10, day, 2) == onset  # noqa: DTZ001


@pytest.mark.parametrize(
    "part",
    [
        standard("RRULE:FREQ=SECONDLY"),
        standard("RRULE:FREQ=YEARLY;INTERVAL=0"),
        standard("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=SU"),
        standard("RRULE:FREQ=YEARLY;BYMONTH=13;BYDAY=1SU"),
        standard("RRULE:FREQ=YEARLY;BYMONTH=x"),
        standard("RRULE:FREQ=YEARLY;COUNT=3"),
        standard("RRULE:FREQ=YEARLY;BYEASTER=0"),
        standard("RRULE:nonsense"),
        standard("RRULE:FREQ=YEARLY\nRRULE:FREQ=YEARLY"),
        standard("", start="2007"),
        "BEGIN:STANDARD\nDTSTART:20071104T020000\nEND:STANDARD",
        "BEGIN:STANDARD\nDTSTART:20071104T020000\nTZOFFSETFROM:EST\nTZOFFSETTO:-0500\nEND:STANDARD",
        "BEGIN:STANDARD\nDTSTART:20071104T020000\nTZOFFSETFROM:-9999\nTZOFFSETTO:-0500\nEND:STANDARD",
        "",
    ],
)
def test_what_is_not_evaluated_is_not_guessed(part: str) -> None:
    """A definition with anything else in it gives no offsets at all."""
    assert () == defined(part).observances


def test_names() -> None:
    """A definition says what it is called, and may say where it is."""
    assert "America/New_York" == defined("X-LIC-LOCATION:America/New_York").location
    assert None is definition_of(zone("X:y"))


def test_more_than_clocks_were_ever_changed() -> None:
    """A definition of endless parts or dates is not evaluated: every event would ask each of them."""
    part = standard("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")
    dates = standard(f"RDATE:{','.join(['20071104T020000'] * 201)}")

    assert 200 == len(defined(*[part] * 200).observances)
    assert () == defined(*[part] * 201).observances
    assert () == defined(dates).observances
