"""Where a feature is: its positions in degrees become points of the plan in metres."""

import math
from typing import Any

from roadracing._internal.documents.text import Fault, Pointer
from roadracing._internal.model.place.point import Point
from roadracing._internal.text.lists import with_article
from roadracing._internal.text.quoting import describe, quote

from . import geojson_faults as faults
from .geojson_faults import fault_at
from .geojson_form import DECIMALS, METRES, FeatureKind, Geometry
from .geojson_writing import geometry_of
from .projection import Projection

_CORNERS = 3
_PAIR = 2
_FURTHEST_M = 100_000
_LONGITUDE, _LATITUDE = 180, 90
_SAME_DEG = 5 * 10.0**-DECIMALS
_MULTI = {f"Multi{each.value}": each for each in Geometry}


def points_of(
    data: dict[str, Any], kind: FeatureKind, *, number: str, here: Pointer, projection: Projection
) -> tuple[tuple[Point, ...] | None, list[Fault]]:
    """The points of a feature; ``None`` where it says nothing of them."""
    properties = data.get("properties")
    metres = properties.get(METRES) if isinstance(properties, dict) else None
    exact = _exact(metres)
    if metres is not None and exact is None:
        message = f'{number}: "{METRES}" has to be a list of pairs of numbers'
        return None, [fault_at(faults.PROPERTY, message, (*here, "properties", METRES))]
    geometry = data.get("geometry")
    if geometry is None:
        return exact, []
    pointer = (*here, "geometry")
    type_ = geometry.get("type") if isinstance(geometry, dict) else None
    coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
    type_, coordinates, where, fault = _single(type_, coordinates, kind, number, pointer)
    if fault is not None:
        return None, [fault]
    places, wrong = _places(type_, coordinates, number, where)
    if wrong:
        return None, wrong
    if exact is not None and _same(geometry_of(kind, exact, projection), type_, places):
        return exact, []
    return _projected(type_, places, number, where, projection)


def positions_in(data: dict[str, Any], most: int) -> int:
    """About how many positions a feature has, in degrees or in metres; counting stops past the most that may be."""
    geometry, properties = data.get("geometry"), data.get("properties")
    waiting = [
        geometry.get("coordinates") if isinstance(geometry, dict) else None,
        properties.get(METRES) if isinstance(properties, dict) else None,
    ]
    count = 0
    while waiting and count <= most:
        value = waiting.pop()
        if isinstance(value, list):
            count += bool(value) and not isinstance(value[0], list)
            waiting += [held for held in value if isinstance(held, list)]
    return count


def _exact(metres: Any) -> tuple[Point, ...] | None:
    if not isinstance(metres, list):
        return None
    try:
        return tuple(Point(x_m=x, y_m=y) for x, y in metres)
    except (TypeError, ValueError, OverflowError):
        return None


def _single(
    type_: Any, coordinates: Any, kind: FeatureKind, number: str, pointer: Pointer
) -> tuple[Any, Any, Pointer, Fault | None]:
    """A geometry of one part: a Multi… of one part is that part."""
    where: Pointer = (*pointer, "coordinates")
    type_ = type_ if isinstance(type_, str) else None
    needed = " or ".join(each.value for each in kind.geometries)
    named, one = type_, with_article(kind.word)
    if type_ in _MULTI and isinstance(coordinates, list):
        if len(coordinates) > 1:
            message = f"{number} has {len(coordinates)} parts; {one} is one {needed}"
            fault = fault_at(
                faults.GEOMETRY, message, pointer, "give each part a feature and an id of its own"
            )
            return type_, coordinates, where, fault
        if len(coordinates) == 1:
            type_, coordinates, where = _MULTI[type_].value, coordinates[0], (*where, 0)
    if type_ not in {each.value for each in kind.geometries}:
        is_ = f"a {quote(named)}" if named is not None else "of no type"
        message = f"{number} is {is_}; {one} is a {needed}"
        return type_, coordinates, where, fault_at(faults.GEOMETRY, message, (*pointer, "type"))
    if type_ == Geometry.POLYGON.value:
        if isinstance(coordinates, list) and len(coordinates) > 1:
            holes = len(coordinates) - 1
            message = f"{number} has {'a hole' if holes == 1 else f'{holes} holes'}; an outline is one ring"
            fault = fault_at(faults.GEOMETRY, message, (*where, 1), "draw what is in a hole as an obstacle")
            return type_, coordinates, where, fault
        if isinstance(coordinates, list) and coordinates:
            return type_, coordinates[0], (*where, 0), None
    return type_, coordinates, where, None


def _places(
    type_: str, coordinates: Any, number: str, pointer: Pointer
) -> tuple[list[tuple[float, float]], list[Fault]]:
    """Every position, and what is wrong with the others."""
    if type_ == Geometry.POINT.value:
        coordinates, steps = [coordinates], [pointer]
    else:
        steps = [(*pointer, at) for at in range(len(coordinates) if isinstance(coordinates, list) else 0)]
    if not isinstance(coordinates, list):
        message = f"{number}: coordinates have to be a list; they are {describe(coordinates)}"
        return [], [fault_at(faults.POSITION, message, pointer)]
    found: list[tuple[float, float]] = []
    wrong: list[Fault] = []
    for raw, at in zip(coordinates, steps, strict=True):
        place = _place(raw)
        if place is None:
            message = f"{number}: a position is two numbers, longitude and latitude; here is {describe(raw)}"
            wrong.append(fault_at(faults.POSITION, message, at))
        elif abs(place[0]) > _LONGITUDE or abs(place[1]) > _LATITUDE:
            swapped = abs(place[0]) <= _LATITUDE and abs(place[1]) <= _LONGITUDE
            hint = "the longitude comes first" if swapped else None
            message = f"{number}: {place[0]:g}, {place[1]:g} is no longitude and latitude"
            wrong.append(fault_at(faults.POSITION, message, at, hint))
        else:
            found.append(place)
    if type_ == Geometry.LINE.value and not wrong and len(found) < _PAIR:
        wrong.append(fault_at(faults.POSITION, f"{number}: a line has two positions or more", pointer))
    if type_ == Geometry.POLYGON.value and not wrong:
        wrong += _ring_wrong(found, number, pointer)
    return found, wrong


def _place(raw: Any) -> tuple[float, float] | None:
    if not isinstance(raw, list) or len(raw) < _PAIR:
        return None
    if not all(isinstance(n, (int, float)) and not isinstance(n, bool) for n in raw):
        return None
    try:
        longitude, latitude = float(raw[0]), float(raw[1])
    except OverflowError:
        # A whole number of hundreds of digits.
        return None
    return (longitude, latitude) if math.isfinite(longitude) and math.isfinite(latitude) else None


def _ring_wrong(ring: list[tuple[float, float]], number: str, pointer: Pointer) -> list[Fault]:
    if len(ring) > 1 and ring[0] != ring[-1]:
        message = f"{number}: the ring is not closed: its last position is not its first"
        return [fault_at(faults.RING, message, pointer, "repeat the first position at the end")]
    if len(set(ring)) < _CORNERS:
        message = f"{number}: the ring has fewer than three corners"
        return [fault_at(faults.RING, message, pointer, None)]
    return []


def _same(written: dict[str, Any] | None, type_: str, places: list[tuple[float, float]]) -> bool:
    """Whether a geometry is still the one that was written for the exact points beside it."""
    if written is None or written["type"] != type_:
        return False
    held = written["coordinates"]
    held = [held] if type_ == Geometry.POINT.value else held[0] if type_ == Geometry.POLYGON.value else held
    return len(held) == len(places) and all(
        max(abs(one[0] - other[0]), abs(one[1] - other[1])) <= _SAME_DEG
        for one, other in zip(held, places, strict=True)
    )


def _projected(
    type_: str, places: list[tuple[float, float]], number: str, pointer: Pointer, projection: Projection
) -> tuple[tuple[Point, ...] | None, list[Fault]]:
    flat = [projection.to_plan(*place) for place in places]
    origin = projection.at
    for position, (place, (x, y)) in enumerate(zip(places, flat, strict=True)):
        if math.hypot(x, y) > _FURTHEST_M or not _same_side(projection, place, (x, y)):
            swapped = abs(place[0] - origin.latitude_deg) < 1 and abs(place[1] - origin.longitude_deg) < 1
            hint = "the longitude comes first" if swapped else "is it another circuit?"
            message = f"{number}: {place[0]:g}, {place[1]:g} is more than 100 km from the plan's origin"
            at = pointer if type_ == Geometry.POINT.value else (*pointer, position)
            return None, [fault_at(faults.FAR_AWAY, message, at, hint)]
    points = tuple(Point(x_m=round(x, 3), y_m=round(y, 3)) for x, y in flat)
    if type_ == Geometry.POLYGON.value:
        points = points[:-1]
        if (reason := _crossing(points)) is not None:
            hint = "draw the corners in the order in which one walks round"
            return None, [fault_at(faults.RING, f"{number}: the ring {reason}", pointer, hint)]
    return points, []


def _same_side(projection: Projection, place: tuple[float, float], flat: tuple[float, float]) -> bool:
    """Whether a place is on this side of the earth: the plane sees the other side through it."""
    longitude, latitude = projection.to_earth(*flat)
    return abs(latitude - place[1]) < 1 and abs((longitude - place[0] + 180) % 360 - 180) < 1


def _crossing(points: tuple[Point, ...]) -> str | None:
    from .outlines import fault_of  # noqa: PLC0415 - needs shapely

    return fault_of(points)


def spot_on_earth(data: dict[str, Any]) -> list[tuple[float, float]]:
    """Every position of a feature that could be one, however deep it stands."""
    geometry = data.get("geometry")
    todo: list[Any] = [geometry.get("coordinates")] if isinstance(geometry, dict) else []
    found: list[tuple[float, float]] = []
    while todo:
        held = todo.pop()
        place = _place(held)
        if place is not None and abs(place[0]) <= _LONGITUDE and abs(place[1]) <= _LATITUDE:
            found.append(place)
        elif isinstance(held, list):
            todo.extend(held)
    return found
