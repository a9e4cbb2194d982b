"""When and where a shared resource is on duty, as its bookings say it."""

import datetime as dt
from collections.abc import Iterator, Mapping

import attrs

from roadracing._internal.model.agreement.resource import Booking, Resource
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.time.zones import gap_moment, utc_readings, zone
from roadracing._internal.track.slots import Slot, is_out
from roadracing._internal.words.clocks import span_text
from roadracing._internal.words.days import days_text

_DAY = dt.timedelta(days=1)


@attrs.frozen(kw_only=True, eq=False)
class Duty:
    """A resource is on duty from the begin of a booking up to its end, the end not included.

    A duty of which the end is not known takes the instant at which it begins.

    Attributes:
        booking: the booking.
        begins: when it begins, in UTC.
        ends: when it ends, in UTC.
        venue: where it is, if that is known.
        zone: the time zone in which people there speak of it.
        days: the days of the weekend, where it is booked for the whole of it.
    """

    booking: Booking
    begins: dt.datetime
    ends: dt.datetime
    venue: str | None
    zone: str
    days: tuple[dt.date, dt.date] | None = None

    @property
    def id(self) -> str:
        """The id of the booking."""
        return self.booking.id

    @property
    def when(self) -> str:
        """When it is, in words."""
        if self.days is not None:
            return days_text(*self.days)
        where = zone(self.zone)
        return span_text(self.begins.astimezone(where), self.ends.astimezone(where))

    @property
    def last_day(self) -> dt.date:
        """The last day at the venue of which it takes a part."""
        ends = self.ends.astimezone(zone(self.zone))
        last = ends - dt.timedelta.resolution if self.ends > self.begins else ends
        return last.date()

    @property
    def first_day(self) -> dt.date:
        """The day at the venue on which it begins."""
        return self.begins.astimezone(zone(self.zone)).date()

    def overlaps(self, earlier: "Duty") -> bool:
        """Whether there is an instant that both take; the other does not begin later."""
        return self.begins < earlier.ends or self.begins == earlier.begins


def duties_of(case: Case) -> Mapping[str, tuple[Duty, ...]]:
    """The duties of each resource, first to last, as far as their times are known.

    A booking for a session that will not run is none.
    """
    held: dict[str, list[Duty]] = {}
    for booking in case.season.bookings:
        duty = duty_of(case, booking)
        if duty is not None:
            held.setdefault(booking.resource, []).append(duty)
    return {name: tuple(sorted(duties, key=lambda d: (d.begins, d.id))) for name, duties in held.items()}


def duty_of(case: Case, booking: Booking) -> Duty | None:
    """The duty that a booking is for; ``None`` where its time is not known or its session will not run."""
    session = case.index.sessions.get(booking.session or "")
    if session is not None and is_out(session):
        return None
    weekend = weekend_of(case, booking)
    venue = case.index.venues.get(weekend.venue) if weekend is not None else None
    slot = case.slot_of.get(booking.session or "")
    if booking.start is None and slot is None:
        known = booking.session is None and booking.end is None
        return _whole_weekend(booking, weekend, venue) if known else None
    begins, spoken = _begin(booking, slot)
    ends = booking.end.utc if booking.end is not None else slot.ends if slot is not None else begins
    return Duty(
        booking=booking,
        begins=begins,
        ends=max(begins, ends),
        venue=weekend.venue if weekend is not None else None,
        zone=venue.timezone if venue is not None else spoken,
    )


def _begin(booking: Booking, slot: Slot | None) -> tuple[dt.datetime, str]:
    """When a booking begins, and the zone in which that is written."""
    start = booking.start if booking.start is not None or slot is None else slot.start
    if start is None:
        raise ValueError("a booking without a time has no begin")
    return start.utc, str(start.zone)


def _whole_weekend(booking: Booking, weekend: RaceWeekend | None, venue: Venue | None) -> Duty | None:
    if weekend is None or venue is None or weekend.days is None:
        return None
    first, last = weekend.days
    try:
        begins, ends = _midnight(venue.timezone, first), _midnight(venue.timezone, last + _DAY)
    except OverflowError:
        return None  # the last day of the calendar has no midnight after it
    if ends <= begins:
        return None
    return Duty(
        booking=booking,
        begins=begins,
        ends=ends,
        venue=weekend.venue,
        zone=venue.timezone,
        days=(first, last),
    )


def _midnight(name: str, day: dt.date) -> dt.datetime:
    """The instant at which a day begins; where the clocks jump over midnight, the one at which they do."""
    where, wall = zone(name), dt.datetime.combine(day, dt.time())
    return next(iter(utc_readings(where, wall)), None) or gap_moment(where, wall)


def weekend_of(case: Case, booking: Booking) -> RaceWeekend | None:
    """The weekend a booking is for: its own, else its session's."""
    session = case.index.sessions.get(booking.session or "")
    named = booking.weekend or (session.weekend if session is not None else "")
    return case.index.weekends.get(named)


def loans(case: Case) -> Iterator[tuple[Booking, Resource, str, str]]:
    """The bookings by which one organisation has what another owns: with the owner and with who asked for it."""
    resources = {resource.id: resource for resource in case.season.resources}
    for booking in case.season.bookings:
        resource = resources.get(booking.resource)
        asked = booking.requested_by
        if resource is not None and resource.owner is not None and asked not in (None, resource.owner):
            yield booking, resource, resource.owner, str(asked)
