"""An event built by icalendar, property by property: the judge of the lines that feeds hold."""

import datetime as dt
from typing import Any

from icalendar import Alarm, Event, Parameters, vCategory, vGeo, vText, vUri

from roadracing._internal.feeds.calendar_entry import CalendarEntry
from roadracing._internal.feeds.lines import degrees, escape
from roadracing._internal.feeds.vevent import RADIUS_M
from roadracing._internal.time.zones import zone


class _Text(vText):
    """Text of which a backslash and an N stay what they are; icalendar makes a line break of them."""

    def to_ical(self) -> bytes:
        return escape(self).encode()


class _Place(vGeo):
    """Degrees with six decimals; icalendar writes small ones with an exponent."""

    def to_ical(self) -> str:
        return f"{degrees(self.latitude)};{degrees(self.longitude)}"


def judged(shown: CalendarEntry) -> Event:
    """The event that a calendar entry is."""
    made = Event()
    made["SUMMARY"] = _Text(shown.summary)
    _add(made, "DTSTART", _local(shown.start, shown.zone))
    if shown.end is not None:
        _add(made, "DTEND", _local(shown.end, shown.zone))
    _add(made, "DTSTAMP", shown.stamp)
    made["UID"] = _Text(shown.uid)
    _add(made, "SEQUENCE", shown.sequence)
    if shown.categories:
        categories = vCategory([])
        categories.cats = [_Text(category) for category in shown.categories]
        made["CATEGORIES"] = categories
    if shown.colour is not None:
        made["COLOR"] = _Text(shown.colour)
    for conference in shown.conferences:
        named = {"FEATURE": "VIDEO", "LABEL": conference.label, "VALUE": "URI"}
        made.add("CONFERENCE", vUri(conference.url, params=Parameters(named)))
    if shown.description is not None:
        made["DESCRIPTION"] = _Text(shown.description)
    if shown.latitude_deg is not None and shown.longitude_deg is not None:
        made["GEO"] = _Place((shown.latitude_deg, shown.longitude_deg))
    _add(made, "LAST-MODIFIED", shown.stamp)
    if shown.location is not None:
        made["LOCATION"] = _Text(shown.location)
    _add(made, "STATUS", shown.status)
    _add(made, "TRANSP", "TRANSPARENT")
    if shown.url is not None:
        made["URL"] = vUri(shown.url)
    if shown.map_title is not None:
        named = {"VALUE": "URI", "X-APPLE-RADIUS": str(RADIUS_M), "X-TITLE": shown.map_title}
        where = f"geo:{degrees(shown.latitude_deg or 0)},{degrees(shown.longitude_deg or 0)}"
        made["X-APPLE-STRUCTURED-LOCATION"] = vUri(where, params=Parameters(named))
    made["X-MICROSOFT-CDO-BUSYSTATUS"] = vText("FREE")
    if shown.alarm is not None:
        alarm = Alarm()
        alarm["ACTION"] = vText("DISPLAY")
        alarm["DESCRIPTION"] = _Text(shown.summary)
        alarm.add("TRIGGER", -shown.alarm)
        made.add_component(alarm)
    return made


def _local(value: dt.datetime | dt.date, where: str | None) -> dt.datetime | dt.date:
    return value.astimezone(zone(where)) if where is not None and isinstance(value, dt.datetime) else value


def _add(event: Event, name: str, value: dt.datetime | dt.date | int | str) -> None:
    add: Any = event.add
    add(name, value)
