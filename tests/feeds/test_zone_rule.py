"""The rule of a zone is one VTIMEZONE that means what the tz database says."""

import datetime as dt
from zoneinfo import ZoneInfo

import icalendar
import pytest

from roadracing._internal.feeds.local_times import follows
from roadracing._internal.feeds.zone_rule import rule_of, zone_rule
from roadracing._internal.time.zones import zone_names
from tests.feeds.zones import BEGIN, END, RACING, moments, read_offset

FIRST, LAST = BEGIN.date(), (END - dt.timedelta(days=1)).date()
RULED = [key for key in RACING if follows(key, FIRST, LAST) is not None]
MINUTE = dt.timedelta(minutes=1)


def truth(key: str, moment: dt.datetime) -> dt.timedelta:
    """What the tz database says."""
    offset = moment.astimezone(ZoneInfo(key)).utcoffset()
    assert offset is not None
    return offset


def changes(key: str) -> list[dt.datetime]:
    """The minutes of two years in which clocks change, found day by day and then by halving."""
    found = []
    day = BEGIN
    while day < END:
        low, high = day, day + dt.timedelta(days=1)
        if truth(key, low) != truth(key, high):
            while high - low > MINUTE:
                middle = low + (high - low) // 2
                low, high = (middle, high) if truth(key, middle) == truth(key, low) else (low, middle)
            found.append(high.replace(second=0, microsecond=0))
        day += dt.timedelta(days=1)
    return found


def test_new_york() -> None:
    """The zone of most circuits is the text that was looked at when this was written."""
    rule = zone_rule("America/New_York")
    assert rule is not None

    assert [
        "BEGIN:VTIMEZONE",
        "TZID:America/New_York",
        "BEGIN:STANDARD",
        "DTSTART:19701101T020000",
        "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
        "TZNAME:EST",
        "TZOFFSETFROM:-0400",
        "TZOFFSETTO:-0500",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700308T020000",
        "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
        "TZNAME:EDT",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0400",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "",
    ] == rule.lines().decode().split("\r\n")


def test_which_zones_have_a_rule() -> None:
    """Nearly all racing zones have one, but not Casablanca, with Ramadan, nor Vancouver, which stops changing."""
    without = set(RACING) - set(RULED)

    assert 49 == len(set(RACING))
    assert 44 <= len(RULED)
    assert {"Africa/Casablanca", "America/Vancouver"} <= without


@pytest.mark.parametrize("key", sorted(set(RACING) - set(RULED)))
def test_zones_without_a_rule(key: str) -> None:
    """Where a zone is written in UTC, its rule would show some day at the wrong time."""
    rule = zone_rule(key)
    assert rule is not None
    days = [BEGIN + dt.timedelta(days=n, hours=12) for n in range((END - BEGIN).days)]

    assert any(truth(key, day) != read_offset(rule.lines(), day) for day in days)


@pytest.mark.parametrize("key", RULED)
def test_onsets(key: str) -> None:
    """A reader that is not ours finds the right offset at sixty moments and on both sides of every change."""
    rule = zone_rule(key)
    assert rule is not None
    written = rule.lines()
    changed = changes(key)
    near = [moment + n * MINUTE for moment in changed for n in (-61, -59, -31, -2, 2, 29, 31, 59, 61)]

    assert len(changed) in {0, 4}
    for moment in (*moments(key), *near):
        assert truth(key, moment) == read_offset(written, moment), moment
        assert truth(key, moment) == rule.offset(moment), moment


@pytest.mark.parametrize("key", ["America/New_York", "Europe/Paris", "Australia/Sydney"])
def test_an_onset_an_hour_late_is_seen(key: str) -> None:
    """The reader used here sees the fault that it is there to see."""
    rule = zone_rule(key)
    assert rule is not None
    late = rule.lines().replace(b"T020000\r\nRRULE", b"T030000\r\nRRULE")
    summer = next(c for c in changes(key) if truth(key, c + MINUTE) > truth(key, c - 2 * MINUTE))

    assert rule.lines() != late
    assert truth(key, summer + 30 * MINUTE) == read_offset(rule.lines(), summer + 30 * MINUTE)
    assert truth(key, summer + 30 * MINUTE) != read_offset(late, summer + 30 * MINUTE)


def test_icalendar_writes_it_the_same() -> None:
    """The package icalendar, which knows what may stand in a VTIMEZONE, reads every zone and writes it back."""
    rules = [rule for key in sorted(zone_names()) if (rule := zone_rule(key)) is not None]
    written = [rule.lines() for rule in rules]

    assert 0.95 * len(zone_names()) < len(rules)
    assert written == [icalendar.Timezone.from_ical(lines).to_ical() for lines in written]


@pytest.mark.parametrize(
    ("footer", "rules"),
    [
        ("EST5EDT,M3.2.0,M11.1.0", ("FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "FREQ=YEARLY;BYDAY=2SU;BYMONTH=3")),
        (
            "CET-1CEST,M3.5.0,M10.5.0/3",
            ("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
        ),
        (
            "IST-2IDT,M3.4.4/26,M10.5.0",
            (
                "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29;BYMONTH=3",
            ),
        ),
        (
            "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
            (
                "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                "FREQ=YEARLY;BYDAY=SA;BYMONTHDAY=24,25,26,27,28,29,30;BYMONTH=3",
            ),
        ),
    ],
)
def test_days(footer: str, rules: tuple[str, str]) -> None:
    """A change before or after the day it is named for falls on another day of the week."""
    rule = rule_of("X", footer)
    assert rule is not None

    assert rules == tuple(clock.onset.rule for clock in rule.clocks if clock.onset is not None)


@pytest.mark.parametrize(
    "footer", ["", "EST5EDT", "EET-2EEST,M4.5.5/0,M10.5.4/24", "A1B,J60,J300", "A1B,M2.5.0,M9.1.0"]
)
def test_no_rule(footer: str) -> None:
    """What cannot be one recurrence a clock is no rule: nobody's clocks are guessed."""
    assert rule_of("X", footer) is None


def test_ireland() -> None:
    """Where the database calls summer time the standard, the clock that is ahead is still that of summer."""
    rule = zone_rule("Europe/Dublin")
    assert rule is not None

    assert ["GMT", "IST"] == [clock.name for clock in rule.clocks]


def test_half_an_hour_and_seconds() -> None:
    """Offsets of less than an hour, and to the second, are written as they are."""
    half = zone_rule("Australia/Lord_Howe")
    odd = rule_of("X", "LMT-0:19:32")
    assert half is not None
    assert odd is not None

    assert b"TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\n" in half.lines()
    assert b"TZOFFSETTO:+001932\r\n" in odd.lines()
