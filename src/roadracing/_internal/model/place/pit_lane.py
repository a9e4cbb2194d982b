"""The pit lane of a layout: what is built and painted there."""

import attrs

from roadracing._internal.model.kernel.fields import checked
from roadracing._internal.model.kernel.leaves import Measure, Positive, Text
from roadracing._internal.words.printed import printed

from .station import Side


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitLane:
    """A pit lane has a fast lane to drive in and an inner lane to work in.

    Attributes:
        length_m: how long it is, in metres, between the lines at which its speed limit begins and ends.
        working_from_m: where the first pit box may begin, in metres from the line at which the limit begins.
        working_to_m: where the last one may end.
        fast_lane_width_m: the width of the fast lane.
        inner_lane_width_m: the width of the inner lane, the only place where cars may be worked on.
        speed_limit_kph: the limit that is signposted, in km/h.
        side: the side of the track it lies on.
        entry_m: where its entry road leaves the track, in metres from the control line in the racing direction.
        exit_m: where its exit road joins the track.
        source: where these facts are from.
    """

    length_m: Positive | None = None
    working_from_m: Measure | None = None
    working_to_m: Measure | None = None
    fast_lane_width_m: Positive | None = None
    inner_lane_width_m: Positive | None = None
    speed_limit_kph: Positive | None = None
    side: Side | None = None
    entry_m: Measure | None = None
    exit_m: Measure | None = None
    source: Text | None = None
