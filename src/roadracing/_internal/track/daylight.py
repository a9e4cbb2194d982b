"""When the sun rises and sets at a venue."""

import datetime as dt
from math import acos, asin, cos, degrees, floor, radians, sin, tan
from typing import Final

import attrs

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.zones import zone as zone_called
from roadracing._internal.words.clocks import clock_text, minute_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.printed import moment_words, printed

from .asphalt import layout_at_venue
from .session_times import SessionTime, local

_ZENITH: Final = radians(90 + 50 / 60)
"""How far from overhead the sun's centre is when its upper edge meets a level horizon, refraction included."""
_EPOCH: Final = dt.datetime(2000, 1, 1, 12, tzinfo=dt.UTC)
_DAY: Final = dt.timedelta(days=1)


@printed
@attrs.frozen(kw_only=True)
class Daylight:
    """The time from sunrise to sunset of a day.

    Attributes:
        sunrise: when the sun's upper edge appears at a level horizon.
        sunset: when it vanishes there.
    """

    sunrise: Instant
    sunset: Instant

    def __str__(self) -> str:
        """When the sun rises and sets."""
        return f"sunrise {moment_words(self.sunrise)}, sunset {clock_text(self.sunset)}"


def daylight(day: dt.date, *, latitude_deg: float, longitude_deg: float, zone: str) -> Daylight | None:
    """The daylight of a day; ``None`` where the sun does not rise or set on it.

    To about a minute between the polar circles from 1900 to 2100: mountains, height and weather count for more.

    The equations are those of the solar calculator of the United States' National Oceanic and Atmospheric
    Administration, which follow Jean Meeus, *Astronomical Algorithms*.

    Args:
        day: the day on the clocks of the place.
        latitude_deg: degrees north.
        longitude_deg: degrees east.
        zone: the time zone of the place. Where its clocks had an offset with seconds on that day, as some had
            until 1972, the times are in UTC, since no other could be written.
    """
    # 1. The day's noon by the sun is the one nearest to noon by the clock.
    clock = _noon_by_the_clock(day, zone)
    noon = dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC) - _hours(longitude_deg / 15)
    noon += _DAY * floor((clock - noon) / _DAY + 0.5)
    noon -= _equation_of_time(noon)
    # 2. The sun moves on while it rises or sets, so each is found again with the sun as it is then.
    found = []
    for direction in (-1, 1):
        moment = noon
        for _ in range(3):
            angle = _half_day(moment, latitude_deg)
            if angle is None:
                return None
            middle = noon + (_equation_of_time(noon) - _equation_of_time(moment))
            moment = middle + direction * _hours(angle / 15)
        found.append(_on_clocks(moment.replace(microsecond=0), zone))
    return Daylight(sunrise=found[0], sunset=found[1])


@attrs.frozen(kw_only=True)
class InTheDark:
    """A session is not all in daylight.

    Attributes:
        moment: its start where that is before sunrise, otherwise its end, as clocks at the venue show it.
        begins: whether it is its start.
        sun: when the sun rises or sets.
        day: the day on which the session starts.
    """

    moment: Instant
    begins: bool
    sun: Instant
    day: dt.date

    def words(self, begin: str, end: str) -> str:
        """What it does, with the verbs for beginning and ending, and what the sun does."""
        day = self.moment.date()
        shown = clock_text(self.moment) + ("" if day == self.day else f" on {short_day_text(day)}")
        verb, does = (begin, "rises") if self.begins else (end, "sets")
        return f"{verb} at {shown}, and the sun {does} at {minute_text(self.sun)}"


def in_the_dark(index: Index, session: Session, span: SessionTime) -> InTheDark | None:
    """What a session has to do with the dark; ``None`` if it is in daylight.

    It also is where the layout is lit, and where nobody can tell: where the venue's coordinates are not known, or the
    sun does not set.
    """
    layout = layout_at_venue(index, session)
    if layout is not None and layout.lit:
        return None
    venue = index.venue_of(session)
    if venue is None or venue.latitude_deg is None or venue.longitude_deg is None:
        return None
    start, end = local(index, session, span.start), local(index, session, span.end)
    day = start.date()
    light = daylight(
        day, latitude_deg=venue.latitude_deg, longitude_deg=venue.longitude_deg, zone=venue.timezone
    )
    if light is None:
        return None
    if start.utc < light.sunrise.utc:
        return InTheDark(moment=start, begins=True, sun=light.sunrise, day=day)
    if max(start.utc, end.utc) > light.sunset.utc:
        return InTheDark(moment=end, begins=False, sun=light.sunset, day=day)
    return None


def _noon_by_the_clock(day: dt.date, where: str) -> dt.datetime:
    """Noon in UTC, also where clocks have an offset with seconds, which no instant is written with."""
    noon = dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC)
    return noon - (zone_called(where).utcoffset(noon.replace(tzinfo=None)) or dt.timedelta())


def _on_clocks(moment: dt.datetime, where: str) -> Instant:
    try:
        return Instant.of(moment, where)
    except InstantError:
        return Instant.of(moment, "UTC")


def _hours(number: float) -> dt.timedelta:
    return dt.timedelta(hours=number)


def _half_day(moment: dt.datetime, latitude_deg: float) -> float | None:
    """The angle in degrees the sun turns between noon and the horizon, with the declination of a moment."""
    declination, latitude = _sun(moment)[0], radians(latitude_deg)
    across = cos(latitude) * cos(declination)
    if not across:
        return None
    cosine = cos(_ZENITH) / across - tan(latitude) * tan(declination)
    return degrees(acos(cosine)) if -1 <= cosine <= 1 else None


def _equation_of_time(moment: dt.datetime) -> dt.timedelta:
    """By how much the sun is ahead of a clock that is always even."""
    return _sun(moment)[1]


def _sun(moment: dt.datetime) -> tuple[float, dt.timedelta]:
    """The sun's declination in radians, and the equation of time."""
    t = (moment - _EPOCH) / (_DAY * 36_525)
    longitude = radians((280.46646 + t * (36_000.76983 + t * 0.0003032)) % 360)
    anomaly = radians((357.52911 + t * (35_999.05029 - t * 0.0001537)) % 360)
    eccentricity = 0.016708634 - t * (0.000042037 + t * 0.0000001267)
    centre = (
        sin(anomaly) * (1.914602 - t * (0.004817 + t * 0.000014))
        + sin(2 * anomaly) * (0.019993 - t * 0.000101)
        + sin(3 * anomaly) * 0.000289
    )
    node = radians(125.04 - 1_934.136 * t)
    apparent = longitude + radians(centre - 0.00569 - 0.00478 * sin(node))
    mean_obliquity = 23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60
    obliquity = radians(mean_obliquity + 0.00256 * cos(node))
    y = tan(obliquity / 2) ** 2
    equation = (
        y * sin(2 * longitude)
        - 2 * eccentricity * sin(anomaly)
        + 4 * eccentricity * y * sin(anomaly) * cos(2 * longitude)
        - y * y * sin(4 * longitude) / 2
        - 5 / 4 * eccentricity**2 * sin(2 * anomaly)
    )
    return asin(sin(obliquity) * sin(apparent)), dt.timedelta(minutes=4 * degrees(equation))
