"""Between the flat plan and the earth: metres of a plan, and degrees of longitude and latitude.

A plan lies in the plane that touches the WGS 84 ellipsoid at its origin; a point of it stands on the ellipsoid straight
below or above (the ellipsoidal orthographic projection). Both ways are closed formulas and exact inverses of each
other. What a flat plan cannot do is to have all lengths right: at a distance d from the origin it is short by
d³ / 6R², which is half a millimetre at 5 km, and 4 m at 100 km, the furthest that a plan may reach.
"""

import math
from functools import cached_property

import attrs

from roadracing._internal.model.place.point import Georeference, Point

EQUATORIAL_M = 6_378_137.0
"""The equatorial radius of the WGS 84 ellipsoid, in metres (NGA.STND.0036)."""
FLATTENING = 1 / 298.257223563
"""Its flattening (the same)."""
_E2 = FLATTENING * (2 - FLATTENING)
_Vector = tuple[float, float, float]


@attrs.frozen(kw_only=True)
class Projection:
    """A georeference, ready for points.

    >>> plan = Projection(at=Georeference(latitude_deg=40.69, longitude_deg=-82.64))
    >>> [round(degrees, 6) for degrees in plan.to_earth(100.0, 50.0)]
    [-82.638817, 40.69045]

    Attributes:
        at: where the plan lies.
    """

    at: Georeference

    @cached_property
    def _axes(self) -> tuple[_Vector, _Vector, _Vector, _Vector]:
        """The origin in earth-centred metres, and the unit vectors of x, y and up."""
        latitude, longitude = math.radians(self.at.latitude_deg), math.radians(self.at.longitude_deg)
        sin_lat, cos_lat = math.sin(latitude), math.cos(latitude)
        sin_lon, cos_lon = math.sin(longitude), math.cos(longitude)
        normal = EQUATORIAL_M / math.sqrt(1 - _E2 * sin_lat * sin_lat)
        origin = (normal * cos_lat * cos_lon, normal * cos_lat * sin_lon, normal * (1 - _E2) * sin_lat)
        east = (-sin_lon, cos_lon, 0.0)
        north = (-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat)
        up = (cos_lat * cos_lon, cos_lat * sin_lon, sin_lat)
        bearing = math.radians(self.at.bearing_deg or 0.0)
        cos_b, sin_b = math.cos(bearing), math.sin(bearing)
        x = _plus(_times(east, cos_b), _times(north, -sin_b))
        y = _plus(_times(east, sin_b), _times(north, cos_b))
        return origin, x, y, up

    def to_earth(self, x_m: float, y_m: float) -> tuple[float, float]:
        """Longitude and latitude of a point of the plan, in degrees, in GeoJSON's order."""
        origin, x, y, up = self._axes
        flat = _plus(origin, _plus(_times(x, x_m), _times(y, y_m)))
        # The height above the plane at which the ellipsoid is: the root of a quadratic equation that is near nought.
        weights = (1.0, 1.0, 1 / (1 - _E2))
        a = sum(w * u * u for w, u in zip(weights, up, strict=True))
        b = sum(w * u * p for w, u, p in zip(weights, up, flat, strict=True))
        c = sum(w * p * p for w, p in zip(weights, flat, strict=True)) - EQUATORIAL_M**2
        height = -c / (b + math.sqrt(b * b - a * c))
        px, py, pz = _plus(flat, _times(up, height))
        longitude = math.degrees(math.atan2(py, px))
        latitude = math.degrees(math.atan2(pz, (1 - _E2) * math.hypot(px, py)))
        return longitude, latitude

    def to_plan(self, longitude_deg: float, latitude_deg: float) -> tuple[float, float]:
        """The metres to the right and upward at which a place on the earth is on the plan."""
        latitude, longitude = math.radians(latitude_deg), math.radians(longitude_deg)
        normal = EQUATORIAL_M / math.sqrt(1 - _E2 * math.sin(latitude) ** 2)
        place = (
            normal * math.cos(latitude) * math.cos(longitude),
            normal * math.cos(latitude) * math.sin(longitude),
            normal * (1 - _E2) * math.sin(latitude),
        )
        origin, x, y, _ = self._axes
        away = _plus(place, _times(origin, -1.0))
        return _dot(away, x), _dot(away, y)

    def to_point(self, longitude_deg: float, latitude_deg: float) -> Point:
        """The same as a point of the plan, to the millimetre."""
        x, y = self.to_plan(longitude_deg, latitude_deg)
        return Point(x_m=round(x, 3), y_m=round(y, 3))


def _plus(one: _Vector, other: _Vector) -> _Vector:
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2])


def _times(vector: _Vector, factor: float) -> _Vector:
    return (vector[0] * factor, vector[1] * factor, vector[2] * factor)


def _dot(one: _Vector, other: _Vector) -> float:
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
