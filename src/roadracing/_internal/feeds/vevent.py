"""A VEVENT as bytes, about thirty times as fast as by building an ``icalendar.Event``, and the same."""

import datetime as dt
from typing import Final

from .calendar_entry import CalendarEntry
from .lines import (
    before_text,
    date_text,
    degrees,
    escape,
    local_text,
    parameter,
    repeated,
    text_line,
    utc_text,
)


def vevent(entry: CalendarEntry) -> bytes:
    """The lines of one event, from BEGIN to END.

    The order of the properties is that of the package icalendar.
    """
    stamp = utc_text(entry.stamp)
    lines = [
        b"BEGIN:VEVENT\r\n",
        text_line("SUMMARY", entry.summary),
        _when("DTSTART", entry.start, entry.zone),
    ]
    if entry.end is not None:
        lines.append(_when("DTEND", entry.end, entry.zone))
    lines += (
        f"DTSTAMP:{stamp}\r\n".encode(),
        text_line("UID", entry.uid),
        b"SEQUENCE:%d\r\n" % entry.sequence,
    )
    if entry.categories:
        lines.append(repeated("CATEGORIES:" + ",".join(escape(category) for category in entry.categories)))
    if entry.colour is not None:
        lines.append(repeated(f"COLOR:{entry.colour}"))
    for conference in entry.conferences:
        label = parameter(conference.label)
        lines.append(repeated(f"CONFERENCE;FEATURE=VIDEO;LABEL={label};VALUE=URI:{conference.url}"))
    if entry.description is not None:
        lines.append(text_line("DESCRIPTION", entry.description))
    if entry.latitude_deg is not None and entry.longitude_deg is not None:
        lines.append(repeated(f"GEO:{degrees(entry.latitude_deg)};{degrees(entry.longitude_deg)}"))
    if entry.image is not None:
        lines.append(repeated(f"IMAGE;VALUE=URI:{entry.image}"))
    lines.append(f"LAST-MODIFIED:{stamp}\r\n".encode())
    if entry.location is not None:
        lines.append(repeated(f"LOCATION:{escape(entry.location)}"))
    lines.append(f"STATUS:{entry.status}\r\nTRANSP:TRANSPARENT\r\n".encode())
    if entry.url is not None:
        lines.append(repeated(f"URL:{entry.url}"))
    if entry.map_title is not None:
        lines.append(repeated(_structured_location(entry, entry.map_title)))
    lines.append(b"X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n")
    if entry.alarm is not None:
        lines.append(_alarm(entry.summary, entry.alarm))
    lines.append(_END)
    return b"".join(lines)


def with_alarm(event: bytes, summary: str, before: dt.timedelta) -> bytes:
    """An event that was written without an alarm, with one.

    Args:
        event: the lines of the event.
        summary: its heading.
        before: how long before its start it is announced.
    """
    return event.removesuffix(_END) + _alarm(summary, before) + _END


def _alarm(summary: str, before: dt.timedelta) -> bytes:
    return b"".join(
        (
            b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n",
            text_line("DESCRIPTION", summary),
            f"TRIGGER:{before_text(before)}\r\nEND:VALARM\r\n".encode(),
        )
    )


_END: Final = b"END:VEVENT\r\n"


RADIUS_M: Final = 1000
"""How far from its middle Apple's calendars take somebody to be at the venue, in metres. Library default."""


def _structured_location(entry: CalendarEntry, title: str) -> str:
    """The place as Apple's calendars make a map of it; the title has to be the location."""
    where = f"geo:{degrees(entry.latitude_deg or 0)},{degrees(entry.longitude_deg or 0)}"
    quoted = parameter(title, always_quoted=True)
    return f"X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS={RADIUS_M};X-TITLE={quoted}:{where}"


def _when(name: str, value: dt.datetime | dt.date, where: str | None) -> bytes:
    if isinstance(value, dt.datetime):
        if where is not None:
            return f"{name};TZID={where}:{local_text(value, where)}\r\n".encode()
        return f"{name}:{utc_text(value)}\r\n".encode()
    return f"{name};VALUE=DATE:{date_text(value)}\r\n".encode()
