"""How the objects of a paddock plan stand in GeoJSON (RFC 7946)."""

from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

import attrs

from roadracing._internal.model.paddock.paddock_area import PaddockArea, PaddockSpot
from roadracing._internal.model.paddock.ways import (
    FireLane,
    PaddockExtinguisher,
    PaddockGate,
    PaddockObstacle,
)
from roadracing._internal.model.place.point import Point

MEMBER: Final = "roadracing"
"""The member of the collection that holds the rest of the plan, and the property that says what a feature is."""
METRES: Final = "metres"
"""The property that holds the exact points of the plan, where degrees and a millimetre do not give them back."""
DECIMALS: Final = 9
"""How many decimals of a degree are written: the last is a tenth of a millimetre."""


class Geometry(StrEnum):
    """The types of geometry that features of a plan have."""

    POINT = "Point"
    LINE = "LineString"
    POLYGON = "Polygon"


@attrs.frozen(kw_only=True)
class FeatureKind:
    """A kind of object of a plan.

    Attributes:
        word: how features say that they are one.
        field: the collection of the plan.
        noun: its class.
        shape: the fact that is its geometry.
        geometries: the types its geometry can have.
    """

    word: str
    field: str
    noun: type[Any]
    shape: str
    geometries: tuple[Geometry, ...]

    def points(self, held: Any) -> tuple[Point, ...]:
        """The points of an object of this kind."""
        found = getattr(held, self.shape)
        if found is None:
            return ()
        return (found,) if isinstance(found, Point) else found


_ANY = (Geometry.POINT, Geometry.LINE, Geometry.POLYGON)
KINDS: Final = MappingProxyType(
    {
        kind.word: kind
        for kind in (
            FeatureKind(
                word="area",
                field="areas",
                noun=PaddockArea,
                shape="outline",
                geometries=(Geometry.POLYGON,),
            ),
            FeatureKind(
                word="spot",
                field="spots",
                noun=PaddockSpot,
                shape="outline",
                geometries=(Geometry.POLYGON,),
            ),
            FeatureKind(
                word="fire-lane",
                field="fire_lanes",
                noun=FireLane,
                shape="line",
                geometries=(Geometry.LINE,),
            ),
            FeatureKind(
                word="gate",
                field="gates",
                noun=PaddockGate,
                shape="position",
                geometries=(Geometry.POINT,),
            ),
            FeatureKind(
                word="obstacle",
                field="obstacles",
                noun=PaddockObstacle,
                shape="outline",
                geometries=_ANY,
            ),
            FeatureKind(
                word="extinguisher",
                field="extinguishers",
                noun=PaddockExtinguisher,
                shape="position",
                geometries=(Geometry.POINT,),
            ),
        )
    }
)
"""The kinds by their words."""
