"""A session as an ``icalendar.Event``, for people who go on from there."""

from typing import cast

from icalendar import Event, vCategory, vGeo, vText

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.words.spoken_languages import SOURCE, speaking

from .calendar_entry import CalendarEntry, UndatedError
from .feed_stamp import UnstampedError, stamp
from .lines import degrees, escape
from .options import DEFAULTS, Options
from .rendering import entry_of
from .vevent import vevent


class _Text(vText):
    """Text of which a backslash and an N stay what they are; icalendar makes a line break of them."""

    def to_ical(self) -> bytes:
        return escape(self).encode()


class _Place(vGeo):
    """Degrees with the six decimals they were read with; icalendar writes small ones with an exponent."""

    def to_ical(self) -> str:
        return f"{degrees(self.latitude)};{degrees(self.longitude)}"


def to_component(season: Season | Index, session: str | Session, options: Options = DEFAULTS) -> Event:
    """A session is one event, for life: the ``icalendar.Event`` of which feeds hold the bytes.

    Args:
        season: the season the session belongs to, or an index of it.
        session: the session, or its id.
        options: how the feeds show their sessions.

    Returns:
        A new event, whose ``to_ical()`` gives the bytes that every feed with these options has.

    Raises:
        UnknownReference: there is no such session.
        UnstampedError: nobody says when the session last changed.
        UndatedError: neither a time nor a day is known for it.
    """
    index = season if isinstance(season, Index) else Index(season)
    session = index.session(session)
    stamped = stamp(index, session)
    if stamped is None:
        raise UnstampedError([session])
    with speaking(options.language or SOURCE):
        shown = entry_of(index, session, stamped, options)
    if shown is None:
        raise UndatedError(session.id)
    event = cast("Event", Event.from_ical(vevent(shown)))
    for part in event.walk():
        for name, value in part.items():
            if isinstance(value, vText):
                part[name] = _Text(value, params=value.params)
            elif isinstance(value, vCategory):
                value.cats = [_Text(category) for category in value.cats]
            elif isinstance(value, vGeo):
                part[name] = _Place((value.latitude, value.longitude))
    _name_again(event, shown)
    return event


def _name_again(event: Event, shown: CalendarEntry) -> None:
    """Give parameters the words they had; icalendar takes a backslash in one for an escape, which it is not there."""
    if shown.map_title is not None:
        event["X-APPLE-STRUCTURED-LOCATION"].params["X-TITLE"] = shown.map_title
    held = event.get("CONFERENCE", [])
    for read, conference in zip(held if isinstance(held, list) else [held], shown.conferences, strict=True):
        read.params["LABEL"] = conference.label
