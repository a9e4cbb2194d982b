"""What the events of a calendar say together about their weekends: the days and places of each, and the series."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.kernel.leaves import TextRule
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.tables.cells.ids_of_words import fresh, joined, slug
from roadracing._internal.tables.target_weekend import TargetWeekend
from roadracing._internal.text.lists import listed
from roadracing._internal.time.start import Start

from . import calendar_faults
from .event_being_read import EventText
from .event_clusters import days_of_event, is_a_venue, venue_words

_NAME: Final = TextRule()
_AND: Final = 2


@attrs.frozen(kw_only=True)
class WeekendsRead:
    """The weekends and venues that a new document gets of a calendar.

    Attributes:
        weekends: the weekends.
        venues: their venues.
    """

    weekends: tuple[RaceWeekend, ...]
    venues: tuple[Venue, ...]


def weekends_read(
    frame: TargetWeekend, found: Sequence[Sequence[EventText]], *, ours: bool, called: str | None
) -> WeekendsRead:
    """A weekend for each cluster of events, at a venue that those at one place share.

    A single cluster is the weekend that the document was made for.

    Args:
        frame: the new document.
        found: the events of each weekend.
        ours: whether a feed of this library says where they are.
        called: what the calendar calls itself.
    """
    (only,), (held,) = frame.season.weekends, frame.season.venues
    if len(found) == 1:
        place = _places(found)[0] if ours else _shared(found[0])
        venue = _located(attrs.evolve(held, name=place), found[0])
        return WeekendsRead(weekends=(_weekend(only, found[0], place),), venues=(venue,))
    weekends: list[RaceWeekend] = []
    venues: dict[tuple[str, str], Venue] = {}
    taken, numbers = set[str](), dict[str, int]()
    at_venues, venue_numbers = set[str](), dict[str, int]()
    for said, place in zip(found, _places(found), strict=True):
        zone = _zone(said) or held.timezone
        first = min((day for one in said if (day := days_of_event(one)) is not None), default=None)
        words = slug(_event_name(said) or _town(place)) or slug(called or "")
        weekend = RaceWeekend(id=fresh(_id_of(words, first), taken, numbers), venue=held.id)
        taken.add(weekend.id)
        key = (place or weekend.id, zone)
        if key not in venues:
            base = joined([slug(_town(place)) or f"{weekend.id}-venue"], "venue")
            id_ = fresh(base, at_venues, venue_numbers)
            at_venues.add(id_)
            venues[key] = _located(Venue(id=id_, timezone=zone, name=place), said)
        weekends.append(_weekend(attrs.evolve(weekend, venue=venues[key].id), said, place))
    return WeekendsRead(weekends=tuple(weekends), venues=tuple(venues.values()))


def season_told(weekends: Sequence[RaceWeekend], file: str | None) -> Iterable[Diagnostic]:
    """That the calendar is one of a season, and which weekends it was found to hold."""
    if len(weekends) > 1:
        names = listed([one.name or one.id for one in weekends])
        message = f"The calendar holds {len(weekends)} weekends: {names}."
        yield Diagnostic.of(
            calendar_faults.SEASON,
            message,
            place=Place(file=file),
            hint="Name the first and the last day to read one of them, or the weekend if all of it is one.",
        )


def _id_of(words: str, days: tuple[dt.date, dt.date] | None) -> str:
    """The id of a weekend: its words and its year, or its day where it has no words."""
    if days is None or words.endswith(f"-{days[0].year}"):
        return joined([words], "weekend")
    return joined([words, str(days[0].year)] if words else ["weekend", days[0].isoformat()], "weekend")


def _town(place: str | None) -> str:
    """The first part of a place, which names it."""
    return (place or "").split(",")[0]


def _located(venue: Venue, said: Sequence[EventText]) -> Venue:
    """A venue is where all events say it is, if they agree."""
    spots = {one.geo for one in said if one.geo is not None}
    if len(spots) != 1:
        return venue
    ((latitude, longitude),) = spots
    return attrs.evolve(venue, latitude_deg=latitude, longitude_deg=longitude)


def _weekend(weekend: RaceWeekend, said: Sequence[EventText], place: str | None) -> RaceWeekend:
    """A weekend with the name and the days that its events say, and its events as its sessions."""
    for one in said:
        one.weekend = weekend.id
        _within(one, place)
    listings = _listings(said)
    named = attrs.evolve(weekend, name=_event_name(said), listings=listings)
    return named if listings else _with_days(named, said, _span(said))


def _listings(said: Sequence[EventText]) -> tuple[Listing, ...]:
    """How each organisation lists a weekend, where our own feeds say it under more than one name or on other days."""
    every: dict[str, list[EventText]] = {}
    for one in said:
        if (operator := one.facts.get("operated_by")) is not None:
            every.setdefault(operator, []).append(one)
    names = {(one.event_name, one.days) for one in said if one.days is not None} | {
        (one.event_name, None) for one in said
    }
    if not every or len(names) <= 1 or len({one.event_name for one in said}) == 1:
        return ()
    listings = []
    for operator, theirs in every.items():
        called, days = (
            {one.event_name for one in theirs},
            {one.days for one in theirs if one.days is not None},
        )
        if len(called) == 1 and len(days) <= 1:
            (first, last) = days.pop() if days else (None, None)
            name = called.pop()
            if name is not None:
                listings.append(Listing(organisation=operator, name=name, first_day=first, last_day=last))
                if first is not None:
                    for one in theirs:
                        if one.days is not None:
                            one.facts["start"] = Start.tbc()
    return tuple(listings)


def _with_days(
    weekend: RaceWeekend, said: Sequence[EventText], days: tuple[dt.date, dt.date] | None
) -> RaceWeekend:
    """The days that an event spans as a whole are the weekend's, and the event has no day of its own.

    A session that goes on for several days without a time is one whose times nobody has published yet.
    """
    if weekend.first_day is not None or days is None:
        return weekend
    for one in said:
        if one.days == days:
            one.facts["start"] = Start.tbc()
    return attrs.evolve(weekend, first_day=days[0], last_day=days[1])


def _span(said: Sequence[EventText]) -> tuple[dt.date, dt.date] | None:
    """The days that one event goes on for, if all others are within."""
    spans = {one.days for one in said if one.days is not None}
    if len(spans) != 1:
        return None
    (days,) = spans
    starts = [
        one.facts["start"].day for one in said if one.days is None and one.facts.get("start") is not None
    ]
    return None if any(day is None or not days[0] <= day <= days[1] for day in starts) else days


def _zone(said: Sequence[EventText]) -> str | None:
    """The zone that most events with a time are told in."""
    zones = Counter(
        start.instant.zone
        for one in said
        if (start := one.facts.get("start")) is not None and start.instant is not None
    )
    return max(zones, key=lambda zone: (zones[zone], zone)) if zones else None


def _event_name(said: Sequence[EventText]) -> str | None:
    """The name that most events are said to be part of."""
    names = Counter(one.event_name for one in said if one.event_name)
    try:
        return _NAME(max(names, key=lambda name: (names[name], name))) if names else None
    except ValueError:
        return None


def _shared(said: Sequence[EventText]) -> str | None:
    """The place that all of several events with a place are at."""
    located = [one.location for one in said if one.location]
    return located[0] if len(located) >= _AND and len(set(located)) == 1 else None


def _places(found: Sequence[Sequence[EventText]]) -> list[str | None]:
    """What the locations of each weekend end in: spot, venue, town and country stand in this order."""
    ends = []
    for said in found:
        located = [one.location for one in said if one.location]
        parts = [text.split(", ") for text in located]
        shared: list[str] = []
        for at in range(1, min(map(len, parts), default=0) + 1):
            if len({part[-at] for part in parts}) != 1:
                break
            shared.insert(0, parts[0][-at])
        ends.append(", ".join(shared) or None)
    known = {venue_words(end): end for end in ends if end is not None}
    return [end if end is None else _venue_of(end, known) for end in ends]


def _venue_of(end: str, known: Mapping[tuple[str, ...], str]) -> str:
    """The shortest of the known places that a place is a spot of; what is no more than a country is none."""
    words = venue_words(end)
    for at in range(len(words) - 1, 0, -1):
        if words[at:] in known and is_a_venue(words[at:]):
            return known[words[at:]]
    return end


def _within(said: EventText, place: str | None) -> None:
    """A session's place is the spot at the venue, where there is one."""
    location = said.facts.get("place")
    if place is None or location is None:
        return
    if location == place:
        said.facts["place"] = None
    elif location.endswith(f", {place}"):
        said.facts["place"] = location.removesuffix(f", {place}")


class SeriesOfCalendar:
    """The series, classes and organisations that events name: those that the season has, and new ones."""

    def __init__(self, frame: TargetWeekend) -> None:
        self._frame = frame
        self._known = {
            name.casefold(): one.id
            for one in frame.season.series
            for name in (one.id, one.name, one.short_name)
            if name is not None
        }
        self._classes: dict[str, dict[str, str]] = {}
        self._ids = {one.id for one in frame.season.series}
        self._new: dict[str, Series] = {}
        self._operators: dict[str, Organisation] = {}

    def of(self, said: EventText) -> tuple[str, ...] | None:
        """The ids of an event's series; ``None`` where one is not known, and nothing is stated."""
        found = []
        for name in said.series:
            key = name.casefold()
            if key not in self._known:
                identifier = slug(name)
                if self._frame.existing or not identifier:
                    return None
                self._known[key] = identifier = self._free(joined([identifier], "series"))
                self._new[identifier] = Series(id=identifier, name=name)
            found.append(self._known[key])
        return tuple(dict.fromkeys(found)) or None

    def _free(self, base: str) -> str:
        identifier = fresh(base, self._ids, {})
        self._ids.add(identifier)
        return identifier

    def classes_of(self, said: EventText, series: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of an event's classes, which are those of its only series."""
        if len(series) != 1 or series[0] not in self._new:
            return ()
        held = self._classes.setdefault(series[0], {})
        for name in said.classes:
            if name not in held and (words := slug(name)):
                held[name] = fresh(joined([series[0], words], "class"), set(held.values()), {})
        return tuple(held[name] for name in said.classes if name in held)

    def operator_of(self, said: EventText) -> str | None:
        """The id of the organisation that operates it."""
        name = said.operator
        if name is None or self._frame.existing or not slug(name):
            return None
        if name not in self._operators:
            taken = {one.id for one in self._operators.values()}
            identifier = fresh(joined([slug(name)], "organisation"), taken, {})
            self._operators[name] = Organisation(id=identifier, name=name)
        return self._operators[name].id

    @property
    def new(self) -> tuple[Series, ...]:
        """The series that are new."""
        return tuple(
            attrs.evolve(
                one, classes=tuple(CarClass(id=id_, name=name) for name, id_ in self._classes[one.id].items())
            )
            if one.id in self._classes
            else one
            for one in self._new.values()
        )

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """The organisations that are new."""
        return tuple(self._operators.values())
