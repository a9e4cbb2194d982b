"""Calendars as the tests of this room read them."""

from typing import Any

from roadracing._internal.calendars.calendar_reading import read_ics
from roadracing._internal.findings.opening import encoded
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.timetable_reading import TimetableReading
from tests.tables.building import NAMESPACE


def read(text: str | bytes, **options: Any) -> TimetableReading:
    """What becomes of a calendar."""
    if options.get("into") is None:
        options = {"namespace": NAMESPACE, "weekend": "long-beach", **options}
    content = text if isinstance(text, bytes) else encoded(text)
    return read_ics(content, name="long-beach.ics", **options)


def sessions(reading: TimetableReading) -> dict[str, Session]:
    """The sessions of a reading by their title."""
    assert reading.season is not None, reading.diagnostics
    return {session.title or "": session for session in reading.season.sessions}
