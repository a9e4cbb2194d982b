"""The sun rises and sets when almanacs say."""

import csv
import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import example, given, strategies as st

from roadracing._internal.time.instant import Instant
from roadracing._internal.track.daylight import daylight

TABLE = Path(__file__).parents[1] / "data" / "sun" / "sunrise-sunset.csv"
ZONES = {
    "long-beach": "America/Los_Angeles",
    "suzuka": "Asia/Tokyo",
    "bathurst": "Australia/Sydney",
    "le-mans": "Europe/Paris",
    "interlagos": "America/Sao_Paulo",
}


def test_as_computed_elsewhere() -> None:
    """408 days at 17 circuits differ by at most 15 seconds from an implementation with another theory of the sun."""
    rows = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
    assert 408 == len(rows)
    for row in rows:
        day = dt.date.fromisoformat(row["date"])
        light = daylight(
            day,
            latitude_deg=float(row["latitude_deg"]),
            longitude_deg=float(row["longitude_deg"]),
            zone=ZONES.get(row["place"], "UTC"),
        )
        assert light is not None
        for mine, theirs in ((light.sunrise, row["sunrise_utc"]), (light.sunset, row["sunset_utc"])):
            off = abs((mine.utc - dt.datetime.fromisoformat(theirs)).total_seconds())
            # In a zone that is not the place's own the day on the clocks can be the one before or after.
            assert min(off, abs(off - 24 * 3600)) <= (15 if row["place"] in ZONES else 90), row


def test_on_the_clocks_of_the_place() -> None:
    """Times are in the place's zone, of the day asked for; PyEphem says 06:15:41 and 19:27:57."""
    light = daylight(
        dt.date(2013, 4, 20), latitude_deg=33.77, longitude_deg=-118.19, zone="America/Los_Angeles"
    )
    assert light is not None
    assert (dt.date(2013, 4, 20), dt.date(2013, 4, 20)) == (light.sunrise.date(), light.sunset.date())
    assert ("06:15", "19:27") == (f"{light.sunrise:%H:%M}", f"{light.sunset:%H:%M}")
    assert dt.date(2013, 4, 21) == light.sunset.utc.date()


def test_where_clocks_and_longitude_are_a_day_apart() -> None:
    """Apia is east of the date line by its clocks and west of it by its longitude; the day is the clocks' day."""
    light = daylight(dt.date(2026, 3, 20), latitude_deg=-13.83, longitude_deg=-171.76, zone="Pacific/Apia")
    assert light is not None
    noon = Instant.local(2026, 3, 20, 12, zone="Pacific/Apia")
    assert light.sunrise < noon < light.sunset
    assert dt.date(2026, 3, 20) == light.sunrise.date() == light.sunset.date()


def test_no_sunset() -> None:
    """North of the polar circle the sun does not set in June nor rise in December; at the poles never in a day."""
    for latitude in (69.65, 90.0, -90.0):
        for month in (6, 12):
            assert (
                daylight(
                    dt.date(2026, month, 21),
                    latitude_deg=latitude,
                    longitude_deg=18.96,
                    zone="Europe/Oslo",
                )
                is None
            )


@given(
    st.dates(dt.date(1900, 1, 2), dt.date(2100, 12, 30)),
    st.floats(-65, 65),
    st.floats(-180, 180),
    st.sampled_from(["Etc/GMT+12", "America/New_York", "UTC", "Asia/Tokyo", "Pacific/Kiritimati"]),
)
@example(dt.date(1900, 1, 2), 0.0, 0.0, "Pacific/Kiritimati")
def test_anywhere(day: dt.date, latitude: float, longitude: float, zone: str) -> None:
    """Between the polar circles the sun rises before it sets, and is highest near noon by the sun."""
    light = daylight(day, latitude_deg=latitude, longitude_deg=longitude, zone=zone)
    assert light is not None
    length = light.sunset.utc - light.sunrise.utc
    assert dt.timedelta(hours=2) < length < dt.timedelta(hours=22.5)
    middle = light.sunrise.utc + length / 2
    by_longitude = dt.datetime(2000, 1, 1, 12, tzinfo=dt.UTC) - dt.timedelta(hours=longitude / 15)
    off = (middle - by_longitude + dt.timedelta(hours=12)) % dt.timedelta(days=1) - dt.timedelta(hours=12)
    assert abs(off) < dt.timedelta(minutes=18)
    noon = dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC)
    clock = noon - (ZoneInfo(zone).utcoffset(noon.replace(tzinfo=None)) or dt.timedelta())
    assert abs(middle - clock) < dt.timedelta(hours=12, minutes=18)
