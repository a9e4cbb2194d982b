"""What the events of a calendar say together about their weekend: its days, and the series it is for."""

import datetime as dt

import attrs

from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells.ids_of_words import slug
from roadracing._internal.tables.target_weekend import TargetWeekend
from roadracing._internal.time.start import Start

from .event_being_read import EventText


def days_of_weekend(
    frame: TargetWeekend, every: list[EventText], sessions: dict[str, Session]
) -> tuple[dt.date, dt.date] | None:
    """The days of a new weekend that one event spans as a whole: then the event has all of them, and no day of its own.

    A session that goes on for several days without a time is one whose times nobody has published yet.
    """
    spans = {said.days for said in every if said.days is not None}
    weekend = next((one for one in frame.season.weekends if one.id == frame.weekend), None)
    if frame.existing or len(spans) != 1 or weekend is None or weekend.first_day is not None:
        return None
    (days,) = spans
    others = [
        said.facts["start"].day for said in every if said.days is None and said.facts.get("start") is not None
    ]
    if any(day is None or not days[0] <= day <= days[1] for day in others):
        return None
    for said in every:
        if said.days is not None:
            sessions[said.session] = attrs.evolve(sessions[said.session], start=Start.tbc())
    return days


class SeriesOfCalendar:
    """The series that the events of a calendar name: those that the season has, and new ones in a new weekend."""

    def __init__(self, frame: TargetWeekend) -> None:
        self._frame = frame
        self._known = {
            name.casefold(): one.id
            for one in frame.season.series
            for name in (one.id, one.name, one.short_name)
            if name is not None
        }
        self.new: dict[str, Series] = {}

    def of(self, said: EventText) -> tuple[str, ...] | None:
        """The ids of an event's series; ``None`` where one is not known, and nothing is stated."""
        found = []
        for name in said.series:
            key = name.casefold()
            if key not in self._known:
                identifier = slug(name)
                if self._frame.existing or not identifier:
                    return None
                self._known[key] = identifier
                self.new.setdefault(identifier, Series(id=identifier, name=name))
            found.append(self._known[key])
        return tuple(dict.fromkeys(found)) or None
