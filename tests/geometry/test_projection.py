"""Points of a plan are where independent geodesy says they are."""

import math

from geographiclib.geodesic import Geodesic
from hypothesis import given, strategies as st

from roadracing._internal.geometry.projection import Projection
from roadracing._internal.model.place.point import Georeference

georeferences = st.builds(
    Georeference,
    latitude_deg=st.floats(-89, 89),
    longitude_deg=st.floats(-180, 180),
    bearing_deg=st.none() | st.floats(0, 360),
)
near = st.floats(-5_000, 5_000)
far = st.floats(-70_000, 70_000)


@given(georeferences, near, near)
def test_points_are_where_a_geodesic_leads(at: Georeference, x: float, y: float) -> None:
    """Up to 7 km from the origin, distance and direction agree with Karney's geodesics to 3 mm.

    A plan is short by d³ / 6R², which is 1.5 mm at 7.1 km; geodesics and the plane's normal sections differ by less.
    """
    longitude, latitude = Projection(at=at).to_earth(x, y)
    away = math.hypot(x, y)
    direction = math.degrees(math.atan2(x, y)) + (at.bearing_deg or 0.0)
    there = Geodesic.WGS84.Direct(at.latitude_deg, at.longitude_deg, direction, away)
    apart = Geodesic.WGS84.Inverse(latitude, longitude, there["lat2"], there["lon2"])["s12"]
    assert apart < 0.003


def test_the_error_at_five_kilometres() -> None:
    """At 5 km from the origin, a plan of Mid-Ohio is half a millimetre short, in every direction."""
    at = Georeference(latitude_deg=40.6892, longitude_deg=-82.6364)
    for bearing in range(0, 360, 30):
        x, y = 5_000 * math.sin(math.radians(bearing)), 5_000 * math.cos(math.radians(bearing))
        longitude, latitude = Projection(at=at).to_earth(x, y)
        line = Geodesic.WGS84.Inverse(at.latitude_deg, at.longitude_deg, latitude, longitude)
        assert 0.0004 < line["s12"] - 5_000 < 0.0006
        assert abs((line["azi1"] - bearing + 180) % 360 - 180) < 1e-6


@given(georeferences, far, far)
def test_there_and_back(at: Georeference, x: float, y: float) -> None:
    """A point comes back to where it was, to a hundredth of a millimetre."""
    projection = Projection(at=at)
    back = projection.to_plan(*projection.to_earth(x, y))
    assert math.dist((x, y), back) < 1e-5


def test_the_origin_and_the_axes() -> None:
    """The origin is the origin; with a bearing of 90° the y axis points east."""
    at = Georeference(latitude_deg=45, longitude_deg=7, bearing_deg=90)
    projection = Projection(at=at)
    assert (7.0, 45.0) == tuple(round(degrees, 12) for degrees in projection.to_earth(0, 0))
    longitude, latitude = projection.to_earth(0, 1_000)
    assert longitude > 7.01
    assert abs(latitude - 45) < 1e-4
