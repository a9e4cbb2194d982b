"""Where something stands on a plan, in metres."""

import attrs

from roadracing._internal.model.kernel.fields import checked
from roadracing._internal.model.kernel.leaves import Bearing, Coordinate, Latitude, Longitude
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Point:
    """A point of a plan, in a flat system of its own: x to the right, y upward, both in metres.

    Attributes:
        x_m: how far to the right of the plan's origin.
        y_m: how far above it.
    """

    x_m: Coordinate
    y_m: Coordinate


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Georeference:
    """A plan lies somewhere on the earth: where its origin is, and which way is up.

    Attributes:
        latitude_deg: degrees north of the plan's origin (WGS 84).
        longitude_deg: degrees east of it (WGS 84).
        bearing_deg: the way the plan's y axis points, in degrees clockwise from true north; north unless stated.
    """

    latitude_deg: Latitude
    longitude_deg: Longitude
    bearing_deg: Bearing | None = None
