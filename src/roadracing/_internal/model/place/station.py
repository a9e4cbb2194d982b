"""The lap as race control sees it: sectors, and the flag stations along them.

Where something is on a lap is told in metres from the control line, in the racing direction.
"""

from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, ordered, set_of
from roadracing._internal.model.kernel.leaves import Measure, Slug, StationRef, Text
from roadracing._internal.words.printed import printed

from .point import Point


class Side(StrEnum):
    """The side of a road, as seen in the racing direction."""

    LEFT = "left"
    RIGHT = "right"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Sector:
    """A part of the lap for which a condition can be shown: a local yellow is a sector's, not the track's.

    Attributes:
        id: its id.
        name: what it is called.
        from_m: where it begins, in metres from the control line in the racing direction.
        to_m: where it ends, not included; less than ``from_m`` where the sector holds the control line.
    """

    id: Slug
    name: Text | None = None
    from_m: Measure | None = None
    to_m: Measure | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class FlagStation:
    """A flag station (a marshal post) watches over a stretch of the lap and shows the flags there.

    Attributes:
        id: its id.
        name: what the radio calls it, such as ``Station 4``.
        at_m: where it is, in metres from the control line in the racing direction.
        side: the side of the track it stands on.
        position: where it stands on the venue's plan.
        outpost: whether it is an outpost, which serves a station near it and may be staffed by fewer.
        sees: the stations that are seen from it.
        equipment: what is kept there, as slugs such as ``extinguisher`` or ``light-board``.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    at_m: Measure | None = None
    side: Side | None = None
    position: Point | None = None
    outpost: bool | None = None
    sees: tuple[StationRef, ...] = attrs.field(default=(), converter=Members[StationRef], metadata=set_of())
    equipment: tuple[Slug, ...] = attrs.field(default=(), converter=Members[Slug], metadata=set_of())
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class TrackLine:
    """The centre line of a lap on the venue's plan, from the control line in the racing direction.

    It is one claim as a whole; the last point is followed by the first.

    Attributes:
        points: its points.
        source: where it is from.
    """

    points: tuple[Point, ...] = attrs.field(default=(), converter=Members[Point], metadata=ordered())
    source: Text | None = None
