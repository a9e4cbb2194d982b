"""What a calendar means by its name for a zone: an offset, or what Windows shows, and never another one's clock."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.calendars.calendar_reading import read_ics
from roadracing._internal.calendars.calendar_zones import offset_of, zones_of


def _read(tzid: str, definition: str = "") -> dt.datetime | None:
    """The start of an event at noon of a zone, in UTC."""
    lines = [
        "BEGIN:VCALENDAR",
        *definition.split("\n"),
        "BEGIN:VEVENT",
        "UID:a@b",
        f'DTSTART;TZID="{tzid}":20240223T120000',
        "SUMMARY:FP1",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    found = read_ics("\r\n".join(line for line in lines if line).encode()).season
    assert found is not None
    starts = found.sessions[0].starts
    return starts.utc if starts is not None else None


@given(st.integers(-12, 14), st.sampled_from([0, 30, 45]))
def test_a_name_that_is_an_offset(hours: int, minutes: int) -> None:
    """It is read with that offset, however it is written."""
    size = dt.timedelta(hours=abs(hours), minutes=minutes if abs(hours) < 12 else 0)
    sign = "-" if hours < 0 else "+"
    whole, rest = divmod(int(size.total_seconds()) // 60, 60)
    for name in (
        f"UTC{sign}{whole:02}:{rest:02}",
        f"GMT{sign}{whole}:{rest:02}",
        f"{sign}{whole:02}{rest:02}",
    ):
        assert (size if sign == "+" else -size) == offset_of(name)


@pytest.mark.parametrize(
    "name", ["(UTC-05:00) Somewhere else", "UTC+15:00", "UTC", "Central Standard Time 1", ""]
)
def test_what_is_no_offset(name: str) -> None:
    """A place behind the offset has a summer of its own; nobody guesses it."""
    assert offset_of(name) is None
    if name not in ("UTC", ""):
        assert _read(name) is None


@pytest.mark.parametrize(
    "part",
    [
        "TZOFFSETFROM:+0000\nTZOFFSETTO:+1100\nRDATE:19700101T000000",
        "TZOFFSETFROM:+0000\nTZOFFSETTO:+1100\nDTSTART:19700101T000000\nRRULE:FREQ=YEARLY;COUNT=1",
        "TZOFFSETFROM:+1100\nTZOFFSETTO:+1100",
        "TZOFFSETFROM:+1100\nTZOFFSETTO:+1100\nDTSTART:19700101T000000\nRRULE:FREQ=SECONDLY",
    ],
)
def test_fixed_definitions(part: str) -> None:
    """A zone that a calendar defines with one offset is read with it, whatever else is missing."""
    whole = f"BEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\n{part}\nEND:STANDARD\nEND:VTIMEZONE"
    assert dt.datetime(2024, 2, 23, 1, tzinfo=dt.UTC) == _read("Here", whole)


def test_what_windows_shows() -> None:
    """It is the zone with its summer, not the offset before it."""
    found = zones_of(
        ["(UTC-05:00) Eastern Time (US & Canada)", "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"], {}
    )
    assert ["America/New_York", "Europe/Paris"] == [one.zone for one in found.values()]


@pytest.mark.parametrize(("name", "hour"), [("UTC+02:00", 10), ("GMT-05:30", 17), ("+10:00", 2)])
def test_an_offset_that_nobody_quoted(name: str, hour: int) -> None:
    """The colon of an offset is part of the name of the zone, though the quotes it needs are missing."""
    event = ("BEGIN:VEVENT", "UID:a@b", f"DTSTART;TZID={name}:20240223T120000", "SUMMARY:FP1", "END:VEVENT")
    season = read_ics("\r\n".join(("BEGIN:VCALENDAR", *event, "END:VCALENDAR")).encode()).season
    assert season is not None
    (session,) = season.sessions
    assert session.starts is not None
    assert hour == session.starts.utc.hour


@pytest.mark.parametrize(("hours", "kind"), [(24, "race"), (23, "other")])
def test_a_race_called_by_its_hours(hours: int, kind: str) -> None:
    """An event that is called by so many hours and lasts them is a race; one that lasts otherwise may be anything."""
    said = ("UID:a@b", "DTSTART:20240127T184000Z", f"DURATION:PT{hours}H", "SUMMARY:Rolex 24 At Daytona")
    lines = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", *said, "END:VEVENT", "END:VCALENDAR")
    season = read_ics("\r\n".join(lines).encode()).season
    assert season is not None
    assert [kind] == [session.kind.value for session in season.sessions]
