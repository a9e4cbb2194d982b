"""Days, times and sessions in the words of a notice board."""

import datetime as dt
import re
from typing import Any, Final

from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.durations import short_text
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import Start, StartKind

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_INSTANT: Final = re.compile(r"([~>]?)([0-9]{4}-[0-9]{2}-[0-9]{2}T.*\])")
_RESERVE: Final = {"~": "about ", ">": "not before ", "": ""}
_LONGEST: Final = 120


def day_text(day: dt.date, *, year: bool = False) -> str:
    """A day as a notice board writes it.

    >>> day_text(dt.date(2004, 7, 17))
    'Sat 17 Jul'
    """
    short = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return f"{short} {day.year}" if year else short


def clock_text(instant: Instant) -> str:
    """The time of day that clocks show, with seconds where there are any."""
    return f"{instant:%H:%M:%S}" if instant.second else f"{instant:%H:%M}"


def subject(index: Index, session: Session) -> str:
    """What to call a session: its series and classes, then its title or else its kind.

    A word that the title begins with anyway is not said twice.
    """
    title = session.title or kind_text(session)
    series = [index.series.get(s) or Series(id=s) for s in session.series]
    classes = [index.classes.get(c) or CarClass(id=c) for c in session.classes]
    who = " / ".join(s.label for s in series)
    for car_class in classes:
        if car_class.label not in who and car_class.label not in title:
            who = f"{who} {car_class.label}".strip()
    return title if not who or title.startswith(who) else f"{who} {title}"


def kind_text(session: Session) -> str:
    """The kind of a session and its number in words, such as ``practice 2``."""
    words = session.kind.value.replace("-", " ")
    return f"{words} {session.ordinal}" if session.ordinal is not None else words


def zone_of(index: Index, session: Session) -> str | None:
    """The zone in which a session's times are read: its venue's."""
    venue = index.venue_of(session)
    return venue.timezone if venue is not None else None


def shown(index: Index, session: Session, instant: Instant) -> Instant:
    """An instant on the clocks of a session's venue."""
    zone = zone_of(index, session)
    return instant if zone is None else instant.to(zone)


def day_of(index: Index, session: Session) -> dt.date | None:
    """The day on which a session starts at its venue, as far as it is known."""
    starts = index.starts(session)
    return shown(index, session, starts).date() if starts is not None else session.day


def start_text(index: Index, session: Session, *, day: bool = False) -> str:
    """When a session starts, in words; with the day where that is asked for and known."""
    start, starts = session.start, index.starts(session)
    reserve = _reserve_text(index, start)
    if starts is None:
        words = reserve or "a time to be announced"
        on = session.day
        return f"{words} on {day_text(on)}" if on is not None and day else words
    here = shown(index, session, starts)
    time = clock_text(here)
    if start is not None and start.kind is StartKind.AFTER:
        time = f"{time} ({reserve})"
    elif reserve:
        time = f"{reserve} {time}"
    return f"{day_text(here.date())} {time}" if day else time


def _reserve_text(index: Index, start: Start | None) -> str:
    if start is None or start.kind in (StartKind.AT, StartKind.ON, StartKind.TBC):
        return ""
    if start.kind is StartKind.AFTER and start.gap is not None:
        before = index.sessions.get(str(start.session))
        name = subject(index, before) if before is not None else str(start.session)
        return f"{short_text(start.gap)} after {name}" if start.gap else f"after {name}"
    return start.kind.value.replace("-", " ")


def value_text(value: JsonValue, zone: str | None = None) -> str:
    """A fact in one short line; a time is read on the clocks of the zone."""
    return _text(value.value, zone)


def _text(value: Any, zone: str | None) -> str:
    if isinstance(value, str):
        if found := _INSTANT.fullmatch(value):
            try:
                instant = Instant.parse(found[2])
            except InstantError:
                return value
            here = instant if zone is None else instant.to(zone)
            return f"{_RESERVE[found[1]]}{day_text(here.date())} {clock_text(here)}"
        text = " ".join(value.split())
    elif isinstance(value, bool):
        text = "yes" if value else "no"
    elif isinstance(value, list):
        text = ", ".join(_text(member, zone) for member in value)
    elif isinstance(value, dict):
        text = ", ".join(f"{key.replace('_', ' ')} {_text(member, zone)}" for key, member in value.items())
    else:
        text = JsonValue.of(value).text
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
