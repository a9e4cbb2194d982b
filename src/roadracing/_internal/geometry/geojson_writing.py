"""A paddock plan becomes GeoJSON that any map can show, and that can be read back without a loss."""

import json
from collections.abc import Sequence
from typing import Any

from roadracing._internal.documents.structure import converter
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.point import Point

from .geojson_form import DECIMALS, KINDS, MEMBER, METRES, FeatureKind, Geometry
from .projection import Projection

_CORNERS = 3
_HALF_TURN = 180.0


class NoGeoreference(RoadracingError):
    """A plan does not say where on the earth it lies, or lies where no GeoJSON can say it."""


def geojson(plan: PaddockPlan) -> str:
    """A paddock plan as a FeatureCollection: the same plan, the same text.

    Each area, spot, fire lane, gate, obstacle and extinguisher is a feature whose properties are its facts;
    allocations, groups, policies and waves have no place on a map and stand in a member ``roadracing`` of the
    collection. Outer rings run anticlockwise, as RFC 7946 has it.

    Raises:
        NoGeoreference: the plan has no georeference, or lies on both sides of the 180th meridian.
    """
    if plan.georeference is None:
        raise NoGeoreference(
            f"the plan {plan.label!r} has no georeference, so nobody can say where on the earth it is: add the "
            "latitude and longitude of its origin, and the bearing of its y axis"
        )
    projection = Projection(at=plan.georeference)
    features = [
        _feature(kind, held, projection) for kind in KINDS.values() for held in getattr(plan, kind.field)
    ]
    whole: dict[str, Any] = {"type": "FeatureCollection"}
    places = [place for feature in features for place in _places(feature["geometry"])]
    if places:
        west, east = min(p[0] for p in places), max(p[0] for p in places)
        if east - west > _HALF_TURN:
            raise NoGeoreference(
                f"the plan {plan.label!r} lies on both sides of the 180th meridian, where GeoJSON would have it cut "
                "in two (RFC 7946, 3.1.9); make a plan of each side"
            )
        whole["bbox"] = [west, min(p[1] for p in places), east, max(p[1] for p in places)]
    whole[MEMBER] = _rest(plan)
    whole["features"] = features
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _rest(plan: PaddockPlan) -> dict[str, Any]:
    """What has no place on a map."""
    drawn = {kind.field for kind in KINDS.values()}
    data: dict[str, Any] = converter().unstructure(plan, PaddockPlan)
    return {name: value for name, value in data.items() if name not in drawn}


def _feature(kind: FeatureKind, held: Any, projection: Projection) -> dict[str, Any]:
    data: dict[str, Any] = converter().unstructure(held, kind.noun)
    points = kind.points(held)
    data.pop(kind.shape, None)
    name = data.pop("id")
    geometry = geometry_of(kind, points, projection)
    if points and (geometry is None or tuple(read_back(geometry, projection)) != points):
        data[METRES] = [[point.x_m, point.y_m] for point in points]
    return {"type": "Feature", "id": name, "properties": {MEMBER: kind.word, **data}, "geometry": geometry}


def geometry_of(kind: FeatureKind, points: Sequence[Point], projection: Projection) -> dict[str, Any] | None:
    """The geometry of an object; ``None`` where it has none, or none that GeoJSON has a type for."""
    corners = [(point.x_m, point.y_m) for point in points]
    ring = _open(corners)
    places = [_place(projection, *corner) for corner in corners]
    kinds = kind.geometries
    if Geometry.POLYGON in kinds and len(set(ring)) >= _CORNERS:
        if _area(ring) < 0:
            ring.reverse()
        around = [_place(projection, *corner) for corner in ring]
        return {"type": Geometry.POLYGON.value, "coordinates": [[*around, around[0]]]}
    if Geometry.LINE in kinds and len(places) > 1:
        return {"type": Geometry.LINE.value, "coordinates": places}
    if Geometry.POINT in kinds and len(places) == 1:
        return {"type": Geometry.POINT.value, "coordinates": places[0]}
    return None


def read_back(geometry: dict[str, Any], projection: Projection) -> list[Point]:
    """The points of the plan, to the millimetre, at the positions of a geometry that was written here."""
    places: list[list[float]] = _places(geometry)
    if geometry["type"] == Geometry.POLYGON.value:
        places.pop()
    return [projection.to_point(*place) for place in places]


def _places(geometry: dict[str, Any] | None) -> list[Any]:
    if geometry is None:
        return []
    held = geometry["coordinates"]
    if geometry["type"] == Geometry.POINT.value:
        return [held]
    return list(held[0] if geometry["type"] == Geometry.POLYGON.value else held)


def _place(projection: Projection, x: float, y: float) -> list[float]:
    return [round(degrees, DECIMALS) + 0.0 for degrees in projection.to_earth(x, y)]


def _open(corners: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A ring without the repetition of its first corner."""
    ring = list(corners)
    while len(ring) > 1 and ring[0] == ring[-1]:
        ring.pop()
    return ring


def _area(ring: Sequence[tuple[float, float]]) -> float:
    """Twice the ground within a ring: below nought where it runs clockwise."""
    x0, y0 = ring[0]
    turned = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0) for (x1, y1), (x2, y2) in turned)
