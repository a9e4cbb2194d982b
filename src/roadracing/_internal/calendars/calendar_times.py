"""When an event of a calendar starts and ends."""

import datetime as dt
import re
from functools import lru_cache
from typing import Any, Final

import attrs

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.zones import around_gap, utc_readings, zone as zone_named
from roadracing._internal.words.clocks import digits
from roadracing._internal.words.days import day_text

from . import calendar_faults
from .calendar_lines import Property
from .calendar_zones import Meant

_DATE: Final = re.compile(r"[0-9]{8}")
_MOMENT: Final = re.compile(r"([0-9]{8})[Tt]([0-9]{6})([Zz]?)")
_LONGEST: Final = 100


@attrs.frozen(kw_only=True)
class Told:
    """A time that an event tells, with what has to be said about it.

    Attributes:
        when: a day, or a moment.
        unread: what is not sure about it.
    """

    when: dt.date | Instant
    unread: tuple[Refusal, ...] = ()


@attrs.frozen(kw_only=True)
class CalendarClocks:
    """How the times of a calendar are shown.

    Attributes:
        zone: the zone that times without one of their own are shown in.
        stated: the zone that the caller named, for times that do not say theirs.
        zones: what each of the calendar's names for a zone means.
        fixed: whether the caller or an existing venue says in which zone times are shown, whatever an event says.
    """

    zone: str
    stated: str | None
    zones: dict[str, Meant]
    fixed: bool = False


def time_told(one: Property, shown: CalendarClocks) -> Told:
    """The time that a property tells.

    Raises:
        Refusal: it tells none that can be read.
    """
    value = one.value.strip()
    if _DATE.fullmatch(value):
        return Told(when=_day(value))
    found = _MOMENT.fullmatch(value)
    if found is None:
        raise Refusal(
            calendar_faults.EVENT_TIME,
            f"{one.name} {quote(value)} is neither a date nor a time of a calendar.",
        )
    if one.parameters.get("VALUE", "").strip().upper() == "DATE":
        odd = Refusal(
            calendar_faults.EVENT_TIME,
            f"{one.name} {quote(value)} says that it is a date, and was read as one.",
        )
        return Told(when=_day(found[1]), unread=(odd,))
    wall = _wall(value, found[1] + found[2])
    if found[3]:
        return Told(when=_shown(wall.replace(tzinfo=dt.UTC), shown.zone))
    tzid = one.parameters.get("TZID")
    if tzid is None:
        if shown.stated is None:
            raise Refusal(
                calendar_faults.FLOATING,
                f"{one.name} {quote(value)} does not say in which zone it is.",
                "Name the zone when reading the calendar.",
            )
        return _in_zone(wall, shown.stated)
    meant = shown.zones.get(tzid, Meant())
    if meant.zone is not None:
        return _in_zone(wall, meant.zone)
    if meant.definition is not None:
        return _by_offset(wall, meant.definition.offset(wall), value, shown.zone)
    if meant.offset is not None:
        return _by_offset(wall, meant.offset, value, shown.zone)
    if shown.stated is None:
        raise Refusal(
            calendar_faults.UNKNOWN_TZID,
            f"{one.name} is in the zone {quote(tzid)}, which nobody knows and the calendar does not define.",
            "Name the zone when reading the calendar.",
        )
    there = _in_zone(wall, shown.stated)
    instead = Refusal(
        calendar_faults.UNKNOWN_TZID, f"The zone {quote(tzid)} is not known; {shown.stated} was taken."
    )
    return Told(when=there.when, unread=(*there.unread, instead))


def _by_offset(wall: dt.datetime, offset: dt.timedelta, value: str, zone: str) -> Told:
    try:
        moment = (wall - offset).replace(tzinfo=dt.UTC)
    except OverflowError:
        raise Refusal(calendar_faults.EVENT_TIME, f"{quote(value)}: no calendar goes that far.") from None
    return Told(when=_shown(moment, zone))


def day_told(one: Property) -> dt.date:
    """The day of a time that could be read but for its zone: wherever it is, clocks show this date.

    Raises:
        Refusal: it names no day.
    """
    return _day(one.value.strip()[:8])


def length_told(value: str) -> dt.timedelta:
    """The length that a DURATION tells.

    Raises:
        Refusal: it tells none, or a negative one.
    """
    from icalendar.prop import vDuration  # noqa: PLC0415 - loaded for a calendar only

    duration: Any = vDuration
    try:
        length = duration.from_ical(value.strip()[:_LONGEST])
    except Exception:  # noqa: BLE001 - whatever icalendar makes of it, the value is what is at fault
        length = None
    if not isinstance(length, dt.timedelta) or length < dt.timedelta():
        raise Refusal(
            calendar_faults.EVENT_TIME, f"DURATION {quote(value)} is not a length that an event can have."
        )
    return length


@lru_cache(maxsize=1024)
def _day(value: str) -> dt.date:
    try:
        return dt.date(int(value[:4]), int(value[4:6]), int(value[6:]))
    except ValueError:
        raise Refusal(
            calendar_faults.EVENT_TIME, f"{quote(value)}: there is no such day in the calendar."
        ) from None


def _wall(value: str, digits: str) -> dt.datetime:
    try:
        year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
        clock = int(digits[8:10]), int(digits[10:12]), int(digits[12:])
        return dt.datetime(year, month, day, *clock)  # noqa: DTZ001 - its zone stands beside it
    except ValueError:
        raise Refusal(calendar_faults.EVENT_TIME, f"{quote(value)}: there is no such day or time.") from None


def _shown(moment: dt.datetime, zone: str) -> Instant:
    try:
        return Instant.of(moment, zone)
    except (InstantError, OverflowError) as error:
        raise Refusal(calendar_faults.EVENT_TIME, f"A time cannot be shown in {zone}: {error}.") from None


def _in_zone(wall: dt.datetime, name: str) -> Told:
    """A time by the clocks of a zone; by RFC 5545 the first of two, or the old clocks' if none."""
    where = zone_named(name)
    try:
        readings = utc_readings(where, wall)
        moment = _shown(readings[0] if readings else around_gap(where, wall)[1], name)
    except OverflowError:
        raise Refusal(calendar_faults.EVENT_TIME, f"{digits(wall)} lies outside the calendar.") from None
    if len(readings) == 1:
        return Told(when=moment)
    happened = "twice" if readings else "never"
    odd = Refusal(
        table_faults.IMPOSSIBLE_TIME,
        f"Clocks in {name} show {digits(wall)} on {day_text(wall.date())} {happened}; "
        f"by RFC 5545 it was read as {moment.text}.",
    )
    return Told(when=moment, unread=(odd,))
